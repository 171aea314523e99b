"""Errors carry their data, show the place, and can be sent to another process."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest

from vbdang.errors import CatalogueError, InputError, ParseError, VbdangError

if TYPE_CHECKING:
    from collections.abc import Callable


def _by_pickle(error: VbdangError) -> object:
    return pickle.loads(pickle.dumps(error))  # noqa: S301  # its own


def test_a_parse_error_is_a_value_error_with_its_place() -> None:
    error = ParseError("no-type", "18-XX/TW", 3, 5, "a document type")
    assert isinstance(error, ValueError)
    assert isinstance(error, VbdangError)
    assert (error.code, error.text, error.start, error.end, error.expected) == (
        "no-type",
        "18-XX/TW",
        3,
        5,
        "a document type",
    )
    assert str(error) == "expected a document type at character 4 of '18-XX/TW'"


@pytest.mark.parametrize(
    ("text", "start", "end", "caret"),
    [
        ("18-XX/TW", 3, 5, "18-XX/TW\n   ^^"),
        ("18-NQ", 5, 5, "18-NQ\n     ^"),
        ("", 0, 0, "\n^"),
        ("a\tb\nc\u2028\u200b\x00d", 8, 9, "a b c   d\n        ^"),
        ("Nghi\u0323 quye\u0302\u0301t x", 14, 15, "Nghi\u0323 quye\u0302\u0301t x\n           ^"),
        ("bad \udcff byte", 4, 5, "bad   byte\n    ^"),
    ],
)
def test_carets_stand_under_the_fault_on_one_line(text: str, start: int, end: int, caret: str) -> None:
    assert ParseError("unreadable", text, start, end, "something").caret() == caret


def test_of_a_long_text_only_the_surroundings_are_shown() -> None:
    text = "a" * 1_000_000 + "fault" + "b" * 1_000_000
    error = ParseError("unreadable", text, 1_000_000, 1_000_005, "something")
    shown, below = error.caret().split("\n")
    assert shown == f"…{'a' * 60}fault{'b' * 60}…"
    assert below == " " * 61 + "^^^^^"
    assert len(str(error)) < 300
    assert error.text is text


def test_a_long_fault_is_cut_too() -> None:
    text = "x" * 1000
    shown, below = ParseError("no-number", text, 0, 1000, "a number").caret().split("\n")
    assert shown == "x" * 120 + "…"
    assert below == "^" * 60


@pytest.mark.parametrize(
    "error",
    [
        ParseError("no-type", "18-XX/TW", 3, 5, "a document type"),
        InputError("encoding", "a.txt", 3, "not UTF-8"),
        InputError("missing", "-", None, "no such file"),
        CatalogueError("value", "own.tsv", 3, "key", "no key"),
        VbdangError("something", code="any"),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("way", [_by_pickle, copy.copy, copy.deepcopy])
def test_an_error_survives_being_sent(error: VbdangError, way: Callable[[VbdangError], object]) -> None:
    sent = way(error)
    assert type(sent) is type(error)
    assert str(sent) == str(error)
    assert vars(sent) == vars(error)


def test_an_input_error_begins_with_its_place() -> None:
    assert str(InputError("json", "a.jsonl", 7, "not JSON")) == "a.jsonl, line 7: not JSON"
    assert str(InputError("missing", "a.txt", None, "no such file")) == "a.txt: no such file"
