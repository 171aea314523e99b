"""The letters at which the main pass stops, and the type names around them."""

from __future__ import annotations

import re

import pytest

from vbdang.reading.anchors import ABBREVIATIONS, ANCHORED, NAME_ENDS, STOPS, _cases, name_around
from vbdang.tables import types

_STOP = re.compile(f"(?:{STOPS})", re.VERBOSE)
_HEADINGS = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Hướng dẫn")


def stop(text: str) -> re.Match[str]:
    """The last place at which the engine stops in a text."""
    *_, last = _STOP.finditer(text)
    return last


@pytest.mark.parametrize("name", ANCHORED)
def test_every_type_name_stops_the_engine_and_is_found_around_its_letter(name: str) -> None:
    for written in (name, name.lower()):
        found = stop(f"làm theo {written}")
        assert found.end() == len(f"làm theo {written}")
        assert name_around(f"làm theo {written}", found.start(), found.end()) == (9, name)


@pytest.mark.parametrize("name", _HEADINGS)
def test_headings_print_the_commonest_in_capitals(name: str) -> None:
    text = f"BAN HÀNH: {name.upper()}"
    found = stop(text)
    assert name_around(text, found.start(), found.end()) == (10, name)


def test_a_name_is_looked_for_with_either_first_letters_and_as_a_heading() -> None:
    cases = {"Nghị Quyết", "Nghị quyết", "nghị Quyết", "nghị quyết"}
    assert _cases("Nghị quyết") == [*sorted(cases), "NGHỊ QUYẾT"]
    assert _cases("Tờ trình") == ["Tờ Trình", "Tờ trình", "tờ Trình", "tờ trình"]


def test_no_name_of_the_tables_is_forgotten() -> None:
    assert set(types.UNIQUE_SYMBOL) <= set(ANCHORED)


@pytest.mark.parametrize("name", ["Chương trình hành động", "Kế hoạch hành động"])
def test_a_plan_of_action_is_one_name(name: str) -> None:
    text = f"theo {name}"
    found = stop(text)
    assert name_around(text, found.start(), found.end()) == (5, name)


@pytest.mark.parametrize(
    ("text", "start", "shown"),
    [
        ("Nghị quyết", 0, "Nghị quyết"),
        ("xem Nghị\nquyết", 4, "Nghị quyết"),
        ("ra Thông báo kết luận", 3, "Thông báo kết luận"),
        ("ra Nghị Quyết", 3, "Nghị Quyết"),
        ("ra nghị Quyết", 3, "Nghị Quyết"),
    ],
)
def test_other_spellings_and_places_take_the_long_way(text: str, start: int, shown: str) -> None:
    found = stop(text)
    assert name_around(text, found.start(), found.end()) == (start, shown)


def test_letters_run_together_with_a_name_make_it_another_word() -> None:
    found = stop("lậtđậtnghị quyết")
    assert name_around("lậtđậtnghị quyết", found.start(), found.end())[1] is None


@pytest.mark.parametrize(
    "text", [*ABBREVIATIONS, "a/b", "Điều lệ", "ĐIỀU LỆ", "Cương lĩnh", "khoán", "Sách lược vắn tắt"]
)
def test_what_is_no_type_name_does_not_end_like_one(text: str) -> None:
    """So that a number after "NQ" or "Điều lệ" is not read as one after a type name."""
    assert re.search(f"(?:{STOPS}){NAME_ENDS}", text, re.VERBOSE) is None
    assert _STOP.search(text) is not None
