"""`vbdang normalize`: a line out for every line in."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Run


def test_arguments_are_written_canonically_one_a_line(vbdang: Run) -> None:
    assert vbdang("normalize", "05/CT-TƯ", "212 KL TW", "66-QÐ/TW") == (0, "05-CT/TW\n212-KL/TW\n66-QĐ/TW\n", "")


def test_standard_input_is_read_line_by_line_whatever_ends_the_lines(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"\xef\xbb\xbf05/CT-TW\r\n5-KL/TW\n66-Q\xc4\x90/TW")
    assert done == (0, "05-CT/TW\n05-KL/TW\n66-QĐ/TW\n", "")


def test_no_input_is_no_output(vbdang: Run) -> None:
    assert vbdang("normalize") == (0, "", "")
    assert vbdang("normalize", stdin=b"\xef\xbb\xbf") == (0, "", "")


def test_what_cannot_be_read_gives_an_empty_line_and_its_reason_and_the_rest_is_done(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"05-CT/TW\n18-NQ\n06-CT/TW\n")
    assert (done.status, done.out) == (1, "05-CT/TW\n\n06-CT/TW\n")
    first, text, caret = done.err.splitlines()
    assert first.startswith("line 2: cannot be read (incomplete): expected ")
    assert (text, caret) == ("18-NQ", "     ^")


def test_an_empty_line_cannot_be_read_either(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"\n05-CT/TW\n")
    assert (done.status, done.out) == (1, "\n05-CT/TW\n")
    assert done.err.startswith("line 1: cannot be read (empty)")


def test_bytes_that_are_not_utf_8_cost_their_line_only_and_weigh_most(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"05-CT/TW\n\xff5-CT/TW\n?\n06-CT/TW\n")
    assert (done.status, done.out) == (2, "05-CT/TW\n\n\n06-CT/TW\n")
    assert done.err.startswith("line 2: byte 0xFF at position 1 of the line is not UTF-8\nline 3: ")


def test_an_argument_that_is_not_utf_8_is_told_with_status_2() -> None:
    command = [os.fsencode(sys.executable), b"-m", b"vbdang", b"normalize", b"05\xff-CT/TW", b"06-CT/TW"]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONUTF8": "1"})
    assert (done.returncode, done.stdout) == (2, b"\n06-CT/TW\n")
    assert done.stderr == b"line 1: the argument is not UTF-8\n"


def test_such_an_argument_costs_its_line_only(vbdang: Run) -> None:
    done = vbdang("normalize", "05-CT/TW", os.fsdecode(b"\xff"), "06-CT/TW")
    assert (done.status, done.out) == (2, "05-CT/TW\n\n06-CT/TW\n")


def test_nul_and_control_characters_are_input_like_any_other(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"05-CT/\x00TW\n\x1b[2J\n05-CT/TW\n")
    assert (done.status, done.out) == (1, "\n\n05-CT/TW\n")
    assert "\x1b" not in done.err
    assert "\x00" not in done.err


def test_a_very_long_line_is_refused_in_few_words(vbdang: Run) -> None:
    done = vbdang("normalize", stdin=b"x" * 1_000_000 + b"\n05-CT/TW\n")
    assert (done.status, done.out) == (1, "\n05-CT/TW\n")
    assert len(done.err) < 500


def test_what_begins_with_a_hyphen_is_text_after_two_hyphens(vbdang: Run) -> None:
    done = vbdang("normalize", "--", "-05", "05-CT/TW")
    assert (done.status, done.out) == (1, "\n05-CT/TW\n")
