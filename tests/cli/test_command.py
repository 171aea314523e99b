"""What holds for the command as a whole: quick help, statuses, streams, pipes, signals."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import vbdang as package
from vbdang import cli
from vbdang.outputs.schema import SCHEMA

if TYPE_CHECKING:
    from conftest import Run

COMMANDS = ("catalogue", "check", "cited", "extract", "graph", "normalize", "parse", "rule", "schema", "search", "show")
COMMAND = [sys.executable, "-m", "vbdang"]
HEAVY = {"attr", "attrs", "regex", "vbdang.model", "vbdang.reading", "vbdang.outputs", "vbdang.inputs", "json"}


@pytest.mark.parametrize("argv", [["--help"], ["--version"], ["extract", "--help"], ["parse", "--nothing"]])
def test_help_version_and_usage_start_without_anything_heavy(argv: list[str]) -> None:
    code = "import sys; from vbdang.cli import main; main(sys.argv[1:]); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].replace("'", "").strip("[]").split(", "))
    assert "vbdang.cli" in loaded
    assert not HEAVY & loaded


def test_the_version_is_the_packages(vbdang: Run) -> None:
    done = vbdang("--version")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"vbdang {package.__version__} ")


def test_the_version_names_the_catalogue_and_how_much_it_holds(vbdang: Run) -> None:
    told = re.search(r"\(catalogue of ([0-9]{4}-[0-9]{2}): ([0-9]+) documents\)$", vbdang("--version").out)
    assert told
    assert int(told[2]) == len(package.Catalogue.bundled())


def test_help_names_every_command_and_status(vbdang: Run) -> None:
    done = vbdang("--help")
    assert done.status == 0
    assert all(name in done.out for name in (*COMMANDS, "exit status"))


@pytest.mark.parametrize("argv", [[], ["read"], ["extract", "--to", "xml"], ["parse"], ["extract", "--lang", "fr"]])
def test_a_wrong_usage_is_told_on_standard_error_with_status_2(vbdang: Run, argv: list[str]) -> None:
    done = vbdang(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: vbdang")


def test_the_schema_is_printed_as_json(vbdang: Run) -> None:
    done = vbdang("schema")
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out) == SCHEMA


def test_the_package_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["vbdang", "normalize", "05/CT-TƯ"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("vbdang", run_name="__main__")
    assert stop.value.code == 0
    assert capsys.readouterr().out == "05-CT/TW\n"


def test_output_is_utf_8_whatever_the_locale() -> None:
    bare = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [*COMMAND, "normalize"], input="66/QD-TW\nĐẢNG".encode(), capture_output=True, check=False, env=bare
    )
    assert done.returncode == 1
    assert done.stdout.decode() == "66-QĐ/TW\n\n"
    assert "ĐẢNG" in done.stderr.decode()


def big_file(folder: Path) -> Path:
    path = folder / "big.jsonl"
    path.write_text('{"text": "Chỉ thị số 05-CT/TW"}\n' * 3000, "utf-8")
    return path


@pytest.mark.parametrize("to", ["jsonl", "json", "table"])
def test_a_closed_pipe_ends_quietly(tmp_path: Path, to: str) -> None:
    command = [*COMMAND, "extract", str(big_file(tmp_path)), "--to", to]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


@pytest.mark.parametrize("argv", [["--help"], ["schema"], ["normalize", "05-CT/TW"]])
def test_a_pipe_closed_from_the_beginning_is_no_matter(argv: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*COMMAND, *argv], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_standard_output_that_breaks_in_the_middle_is_turned_to_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as broken:
        monkeypatch.setattr(sys, "stdout", broken)
        assert cli.main(["normalize", "05-CT/TW", "06-CT/TW"]) == 0
        broken.write("nobody reads this, and nobody complains")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_with_status_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert cli.main(["schema"]) == 2
    assert capsys.readouterr().err == "vbdang: output: No space left on device\n"


def test_closed_standard_streams_are_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["normalize", "05-CT/TW", "x"]) == 1
    sys.stdout.close()
    sys.stderr.close()


def test_streams_that_are_no_files_are_written_to_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)
    assert cli.main(["normalize", "66/QĐ-TW"]) == 0
    assert written.getvalue() == "66-QĐ/TW\n"


def test_an_interrupt_from_the_keyboard_ends_quietly_with_130() -> None:
    with subprocess.Popen(
        [*COMMAND, "normalize"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b"05/CT-TW\n")
        running.stdin.flush()
        assert running.stdout.readline() == b"05-CT/TW\n"  # it is at work, and writes line by line
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
        assert running.stderr.read() == b""


def test_an_interrupt_while_working_gives_130(monkeypatch: pytest.MonkeyPatch, vbdang: Run) -> None:
    def interrupted(_argv: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "parsed", interrupted)
    assert vbdang("schema") == (130, "", "")
