"""The place where the rooms meet: references of a text with the findings of each."""

from __future__ import annotations

import datetime
from typing import Literal

import pytest

from vbdang.analysis import analyze, check_draft
from vbdang.model import Document
from vbdang.reading.extract import extract

TEXT = "Theo Chỉ thị số 5-CT/TW ngày 31/02/2021 và Kết luận số 21-KL/TW"


def test_references_are_those_of_extract_and_findings_stand_in_their_order() -> None:
    document = analyze(TEXT)
    assert document.references == extract(TEXT)
    assert [[finding.slug for finding in findings] for findings in document.findings] == [
        ["missing-zero", "impossible-date"],
        [],
    ]
    assert len(document.resolutions) == len(document.references)
    assert analyze(TEXT, resolving=False).resolutions == ()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_speak_the_language_asked_for(lang: Literal["vi", "en"]) -> None:
    ours, theirs = analyze(TEXT, lang=lang), analyze(TEXT, lang="en" if lang == "vi" else "vi")
    assert [f.code for found in ours.findings for f in found] == [f.code for found in theirs.findings for f in found]
    assert {f.message for found in ours.findings for f in found}.isdisjoint(
        f.message for found in theirs.findings for f in found
    )


def test_vietnamese_is_the_language_unless_asked() -> None:
    assert analyze(TEXT) == analyze(TEXT, lang="vi")


def test_an_empty_text_is_an_empty_document() -> None:
    assert analyze("") == Document((), (), ())


def test_findings_come_of_the_text_the_catalogue_and_the_day() -> None:
    text = "Theo Chỉ thị số 05-CT/TW ngày 15/6/2016 của Bộ Chính trị"
    assert [one.slug for one in analyze(text).findings[0]] == ["date-differs"]
    assert analyze(text, resolving=False).findings == ((),)
    early = analyze(text, published=datetime.date(2015, 1, 1), resolving=False)
    assert [one.slug for one in early.findings[0]] == ["future-date"]


def test_the_header_of_a_draft_is_read_and_checked() -> None:
    draft = "Số 5-CT/TU\nCà Mau, ngày 03 tháng 02 năm 2025\nCHỈ THỊ\nvề chăm lo nghề rừng"
    assert [one.slug for one in check_draft(draft)] == ["missing-zero"]
    assert check_draft(draft, lang="en")[0].message.startswith("A number below 10")


def test_a_number_line_asks_for_no_type_name_before_it_and_running_text_does() -> None:
    for label in ("Số ", "TỈNH ỦY CÀ MAU\nSố: ", "Số ký hiệu: ", "| Số, ký hiệu | "):
        told = analyze(f"{label}05-CT/TU", resolving=False).findings
        assert "missing-type-name" not in {one.slug for found in told for one in found}
    for label in ("theo số ", "Số người dự đông, nêu rõ 21-KL/TW; số "):
        told = analyze(f"{label}05-CT/TU", resolving=False).findings
        assert "missing-type-name" in {one.slug for found in told for one in found}
