"""Fixes: each edit once, in its place, the safe ones alone unless more is asked for."""

from __future__ import annotations

import unicodedata

import pytest

from vbdang.analysis import analyze
from vbdang.checking.fixes import apply_fixes
from vbdang.model import Finding, Fix

TEXT = "abcdefghij"


def finding(start: int, end: int, text: str, *, safe: bool = True, code: str = "VB101") -> Finding:
    return Finding(code, "a-slug", "error", "...", start, end, Fix(start, end, text, safe))


def test_edits_are_made_in_the_order_of_their_places_whatever_order_they_come_in() -> None:
    edits = [finding(6, 7, "G"), finding(0, 1, "A"), finding(3, 3, "!")]
    assert apply_fixes(TEXT, edits).text == "Abc!defGhij"
    assert apply_fixes(TEXT, reversed(edits)).text == "Abc!defGhij"


def test_findings_that_share_an_edit_are_mended_together() -> None:
    shared = [finding(2, 4, "XY"), finding(2, 4, "XY", code="VB104")]
    done = apply_fixes(TEXT, shared)
    assert (done.text, done.applied, done.left) == ("abXYefghij", tuple(shared), ())


@pytest.mark.parametrize(
    ("one", "two", "text"),
    [
        (finding(2, 5, "X"), finding(4, 6, "Y"), "abXfghij"),
        (finding(2, 5, "X"), finding(2, 3, "Y"), "abYdefghij"),
        (finding(2, 5, "X"), finding(3, 4, "Y"), "abXfghij"),
        (finding(2, 2, "X"), finding(2, 2, "Y"), "abXcdefghij"),
        (finding(2, 2, "X"), finding(2, 3, "Y"), "abXcdefghij"),
    ],
)
def test_of_edits_that_overlap_the_first_is_made_and_the_other_left(one: Finding, two: Finding, text: str) -> None:
    done = apply_fixes(TEXT, [one, two])
    assert done.text == text
    assert len(done.applied) == len(done.left) == 1
    assert apply_fixes(TEXT, [two, one]).text == text


def test_edits_that_touch_are_both_made() -> None:
    assert apply_fixes(TEXT, [finding(2, 4, "X"), finding(4, 6, "Y")]).text == "abXYghij"


def test_unsafe_edits_wait_until_they_are_asked_for() -> None:
    mixed = [finding(0, 1, "A"), finding(5, 6, "F", safe=False)]
    assert apply_fixes(TEXT, mixed).text == "Abcdefghij"
    assert apply_fixes(TEXT, mixed).left == (mixed[1],)
    assert apply_fixes(TEXT, mixed, unsafe=True).text == "AbcdeFghij"


def test_what_has_no_edit_or_one_outside_the_text_is_left() -> None:
    none = Finding("VB301", "impossible-date", "error", "...", 0, 3)
    outside = [finding(8, 11, "X"), finding(-1, 2, "X"), finding(4, 3, "X")]
    done = apply_fixes(TEXT, [none, *outside])
    assert (done.text, done.applied, done.left) == (TEXT, (), (none, *outside))


def test_a_colon_that_glues_so_to_its_number_becomes_a_space() -> None:
    for written, mended in (
        ("số:05-CT/TW", "số 05-CT/TW"),
        ("số: 05-CT/TW", "số 05-CT/TW"),
        ("số :05-CT/TW", "số 05-CT/TW"),
    ):
        text = f"Thực hiện Chỉ thị {written} của Bộ Chính trị"
        findings = [one for found in analyze(text, resolving=False).findings for one in found]
        assert apply_fixes(text, findings).text == f"Thực hiện Chỉ thị {mended} của Bộ Chính trị"


def test_a_decomposed_citation_is_composed_and_mended_at_once() -> None:
    for written, mended in (
        ("Chỉ thị số: 5-CT/TƯ", "Chỉ thị số 05-CT/TW"),
        ("Quyết định số 66–QĐ/TW", "Quyết định số 66-QĐ/TW"),
        ("Quyết định số 66-QĐ/TW", "Quyết định số 66-QĐ/TW"),
    ):
        text = unicodedata.normalize("NFD", written)
        findings = [one for found in analyze(text, resolving=False).findings for one in found]
        assert apply_fixes(text, findings).text == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Nghị quyết số: 18, 19-NQ/TW.", "Nghị quyết số 18, 19-NQ/TW."),
        ("Chỉ thị số: 18 hay", "Chỉ thị số 18 hay"),
        ("Nghị quyết số: 19-NQ/TƯ.", "Nghị quyết số 19-NQ/TW."),
    ],
)
def test_letters_typed_apart_are_composed_together_with_what_else_is_mended_there(text: str, mended: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert apply_fixes(apart, [one for found in analyze(apart).findings for one in found]).text == mended
