"""How far a run is: the words, when they are shown, and that nothing stays behind."""

from __future__ import annotations

import io
import re
import sys

import pytest

from vbdang.cli.progress import Bar, Silent, told


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "50 % · 1.500 văn bản · 2,5 văn bản/s · còn 0:00:09"),
        ("en", "50 % · 1,500 documents · 2.5 documents/s · 0:00:09 left"),
    ],
)
def test_the_words_are_those_of_the_language(lang: str, words: str) -> None:
    assert told(lang, 1500, 2.5, 0.5, 9.2) == words  # type: ignore[arg-type]  # one of the two


def bar(monkeypatch: pytest.MonkeyPatch, total: int = 1000, *, rich: bool = False) -> tuple[Bar, Clock, io.StringIO]:
    if not rich:
        monkeypatch.setitem(sys.modules, "rich", None)
    stream, clock = io.StringIO(), Clock()
    return Bar(stream, total, "en", clock), clock, stream


def test_what_takes_less_than_a_second_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made, clock, stream = bar(monkeypatch)
    clock.now += 0.9
    made.done(1, 1000)
    made.close()
    assert stream.getvalue() == ""


def test_a_plain_line_is_written_over_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    made, clock, stream = bar(monkeypatch)
    clock.now += 2
    made.done(10, 200)
    clock.now += 0.1
    made.done(10, 300)  # too soon to be looked at
    clock.now += 1.9
    made.done(20, 1000)
    made.close()
    first, second, gone, end = stream.getvalue().split("\r")[1:]
    assert first == "20 % · 10 documents · 5.0 documents/s · 0:00:08 left"
    assert second == "100 % · 40 documents · 10 documents/s · 0:00:00 left"
    assert (gone, end) == (" " * len(second), "")
    made.close()
    assert stream.getvalue().endswith("\r")


def test_what_was_done_before_does_not_count_as_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    made, clock, stream = bar(monkeypatch)
    clock.now += 5
    made.skipped(100, 500)
    clock.now += 2
    made.done(4, 600)
    assert stream.getvalue() == "\r60 % · 104 documents · 2.0 documents/s · 0:00:08 left"


def test_without_a_size_neither_share_nor_time_left_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    made, clock, stream = bar(monkeypatch, 0)
    clock.now += 2
    made.done(4, 600)
    assert stream.getvalue() == "\r4 documents · 2.0 documents/s"


def test_files_that_grow_are_never_more_than_done(monkeypatch: pytest.MonkeyPatch) -> None:
    made, clock, stream = bar(monkeypatch)
    clock.now += 2
    made.done(4, 5000)
    assert stream.getvalue() == "\r100 % · 4 documents · 2.0 documents/s · 0:00:00 left"


@pytest.mark.parametrize("total", [0, 1000])
def test_with_rich_a_bar_stands_before_the_same_words(monkeypatch: pytest.MonkeyPatch, total: int) -> None:
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    made, clock, stream = bar(monkeypatch, total, rich=True)
    clock.now += 2
    made.done(10, 200)
    made.close()
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", stream.getvalue())
    words = "20 % · 10 documents · 5.0 documents/s · 0:00:08 left" if total else "10 documents · 5.0 documents/s"
    assert re.search(rf"━+ +{re.escape(words)}", shown)


def test_who_is_silent_says_nothing() -> None:
    nobody = Silent()
    nobody.skipped(1, 1)
    nobody.done(1, 1)
    nobody.close()
    assert vars(nobody) == {}
