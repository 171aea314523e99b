"""From a text to its references: order, forms, overlaps, and the way back to the text as given."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from vbdang.reading.extract import FORMS, extract

if TYPE_CHECKING:
    from vbdang.model import Form

TEXT = (
    "Chỉ thị số 41-CT/TW về tiếp tục thực hiện Nghị quyết Đại hội XIII. "
    "Kết luận 62 thay thế Kết luận số 12-KL/TW. Học Chỉ thị 41; các nghị quyết số 10, 11-NQ/TW."
)


def test_references_come_in_the_order_of_the_text() -> None:
    found = extract(TEXT)
    assert [r.form for r in found] == ["full", "named", "short", "full", "short", "elliptic", "full"]
    assert [r.start for r in found] == sorted(r.start for r in found)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_one_form_alone_can_be_asked_for(form: Form) -> None:
    assert [r.text for r in extract(TEXT, {form})] == [r.text for r in extract(TEXT) if r.form == form]


def test_links_follow_the_references_that_were_asked_for() -> None:
    found = extract(TEXT, {"full", "short"})
    assert [(r.text, r.antecedent, [(x.kind, x.to) for x in r.relations]) for r in found] == [
        ("Chỉ thị số 41-CT/TW", None, []),
        ("Kết luận 62", None, [("replaces", 2)]),
        ("Kết luận số 12-KL/TW", None, []),
        ("Chỉ thị 41", 0, []),
        ("11-NQ/TW", None, []),
    ]


def test_a_link_to_a_form_that_was_not_asked_for_is_dropped() -> None:
    assert [r.antecedent for r in extract(TEXT, {"short"})] == [None, None]


def test_no_forms_give_no_references() -> None:
    assert extract(TEXT, ()) == ()


def test_a_form_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^forms are elliptic, full, named, short; not old, whole$"):
        extract(TEXT, {"full", "whole", "old"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết Trung ương 18-NQ/TW", ["18-NQ/TW"]),
        ("Nghị quyết số 68 NQTW năm 2025", ["Nghị quyết số 68 NQTW"]),
    ],
)
def test_where_two_readings_overlap_the_sign_is_kept(text: str, found: list[str]) -> None:
    assert [r.text for r in extract(text)] == found


@pytest.mark.parametrize("forms", [None, {"full", "elliptic"}])
def test_a_decomposed_text_gives_its_own_places_and_says_so(forms: set[Form] | None) -> None:
    loose = unicodedata.normalize("NFD", "Đoàn nêu Chỉ thị số 5-CT/TƯ, ngày 31/6/2021")
    (reference,) = extract(loose, forms)
    assert reference.text == unicodedata.normalize("NFD", "Chỉ thị số 5-CT/TƯ")
    assert loose[reference.start : reference.end] == reference.text
    assert reference.type_name == "Chỉ thị"
    kinds = {repair.kind for repair in reference.repairs}
    assert {"missing-zero", "tw-spelling", "decomposed"} <= kinds
    assert all(loose[r.start : r.end] == r.found for r in reference.repairs)
    (whole,) = (r for r in reference.repairs if r.kind == "decomposed")
    assert (whole.found, whole.put) == (reference.text, "Chỉ thị số 5-CT/TƯ")


def test_a_sign_without_loose_marks_in_a_decomposed_text_is_not_noted() -> None:
    loose = unicodedata.normalize("NFD", "Đã đọc 41-CT/TW")
    (reference,) = extract(loose)
    assert reference.repairs == ()
    assert (reference.start, reference.end) == (len(loose) - 8, len(loose))


@pytest.mark.parametrize("text", ["", " ", "\x00", "Hôm nay trời mưa.", "/", "\n/\n"])
def test_text_without_references_gives_none(text: str) -> None:
    assert extract(text) == ()
