"""Colour: only on a terminal that wants it, and never another text than without it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from vbdang.cli.colour import coloured
from vbdang.outputs.styled import Piece, plain

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TEXT = "Thi hành Chỉ thị số 7-CT/TU;\t党 [bold] :smile: \x1b[2J 5 -NQ/TU\n" + "x" * 300 + " Kết luận số 08-CT/TU\n"
CODES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def a_terminal_with_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def text_file(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


ARGVS = [["check"], ["check", "--to", "concise"], ["check", "--statistics"], ["rule", "VB104"], ["rule", "--all"]]


def argv_for(argv: list[str], text_file: str) -> list[str]:
    return [*argv, text_file] if argv[0] == "check" else argv


@pytest.mark.parametrize("argv", ARGVS)
def test_with_and_without_rich_the_text_is_the_same(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch, text_file: str, argv: list[str]
) -> None:
    with_rich = vbdang(*argv_for(argv, text_file), terminal=True)
    monkeypatch.setitem(sys.modules, "rich", None)
    without = vbdang(*argv_for(argv, text_file), terminal=True)
    assert CODES.search(with_rich.out)
    assert "\x1b" not in without.out
    assert CODES.sub("", with_rich.out) == without.out
    assert with_rich.status == without.status


@pytest.mark.parametrize("argv", ARGVS)
def test_where_nobody_looks_there_is_no_colour(vbdang: Run, text_file: str, tmp_path: Path, argv: list[str]) -> None:
    assert "\x1b" not in vbdang(*argv_for(argv, text_file)).out
    if argv[0] == "check":
        out = tmp_path / "out.txt"
        vbdang(*argv_for(argv, text_file), "-o", str(out), terminal=True)
        assert "\x1b" not in out.read_text("utf-8")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_none(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch, text_file: str, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert "\x1b" not in vbdang("check", text_file, terminal=True).out


def test_an_empty_no_color_says_nothing(vbdang: Run, monkeypatch: pytest.MonkeyPatch, text_file: str) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert CODES.search(vbdang("check", text_file, terminal=True).out)


def test_machines_formats_have_no_colour_even_on_a_terminal(vbdang: Run, text_file: str) -> None:
    for to in ("json", "jsonl", "sarif", "github"):
        assert "\x1b[" not in vbdang("check", text_file, "--to", to, terminal=True).out.replace("\\u001b", "")


def test_every_piece_keeps_its_text_whatever_it_is() -> None:
    pieces = [
        Piece("lỗi", "error"),
        Piece("  [red]x[/red] \\ :bug: https://a.b/c?d=1  ", "message"),
        Piece("\n\n"),
        Piece("党\n"),
    ]
    assert CODES.sub("", coloured(pieces)) == plain(pieces)
    assert CODES.sub("", coloured([Piece("rộng " * 200, "help")])) == "rộng " * 200
