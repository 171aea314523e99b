"""Validate: one identifier, reading or reference, judged for a day that is given and never for today."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from vbdang.checking.validate import _cited, validate
from vbdang.model import Entry, Identifier, PartialDate, Resolution
from vbdang.reading.extract import extract
from vbdang.reading.identifiers import read

LATE = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        (Identifier(5, "", "CT", "TW"), []),
        (Identifier(12, "", "HD", "BTCTW-UBKTTW"), []),
        (Identifier(5, "", "XYZ", "TW"), ["unknown-type"]),
        (Identifier(5, "", "CT", "ABCD"), ["unknown-issuer"]),
        (Identifier(5, "", "NQ", "CP"), ["unknown-issuer"]),
        (Identifier(5, "", "XYZ", "TW-ABCD"), ["unknown-issuer", "unknown-type"]),
        (Identifier(4, "", "QyĐ", "ĐU"), ["state-symbol"]),
        (Identifier(2, "", "CT", "CB"), ["cell-authority"]),
        (Identifier(2, "", "HD", "BTGTW"), ["issuer-out-of-days"]),
        (Identifier(2, "", "QĐi", "TW"), ["qdi-out-of-days"]),
    ],
)
def test_an_identifier_is_judged_by_the_tables_and_the_day(identifier: Identifier, expected: list[str]) -> None:
    told = validate(identifier, on=LATE)
    assert sorted(one.slug for one in told) == expected
    assert all(0 <= one.start <= one.end <= len(str(identifier)) for one in told)


def test_without_a_day_nothing_is_said_that_needs_one() -> None:
    assert validate(Identifier(2, "", "CT", "CB")) == ()
    assert validate(Identifier(2, "", "HD", "BTGTW")) == ()
    assert validate(Identifier(2, "", "HD", "BTGTW"), on=PartialDate(2025)) == ()


def test_a_reading_has_its_repairs_and_what_follows_from_all_of_it() -> None:
    told = validate(read("Kết luận số 2-CT/CB"), on=LATE)
    assert [(one.slug, one.start, one.end) for one in told] == [
        ("type-mismatch", 0, 0),
        ("cell-authority", 0, 0),
        ("missing-zero", 12, 13),
    ]
    assert [one.slug for one in validate(read("05-XYZ/TW"))] == ["unknown-type"]


def test_a_reference_is_judged_by_its_own_date_and_resolution() -> None:
    (one,) = extract("Kết luận số 21-KL/TW ngày 25/11/2021")
    row = Entry("XIII/21-KL/TW", Identifier(21, "", "KL", "TW"), date=datetime.date(2021, 10, 25), n_sources=2)
    newer = evolve(row, key="XIII/90-KL/TW", id=Identifier(90, "", "KL", "TW"), date=datetime.date(2024, 7, 1))
    known = Resolution(row.key, row.key, (row.key,), "contradicted", entries=(row,))
    assert validate(one) == ()
    assert [told.slug for told in validate(one, known)] == ["date-differs"]
    assert [told.slug for told in validate(one, evolve(known, replaced_by=(newer,)), LATE)] == [
        "date-differs",
        "replaced",
    ]
    assert [told.slug for told in validate(one, on=datetime.date(2021, 1, 1))] == ["future-date"]


@pytest.mark.parametrize("written", ["05-CT/TW", "12a-HD/BTCTW-UBKTTW", "919-CV/VPTW/nb"])
def test_an_identifier_is_judged_as_the_reference_that_it_would_be(written: str) -> None:
    (reference,) = extract(written)
    assert reference.id is not None
    assert _cited(reference.id, None, len(written), None) == reference
    dated = evolve(reference, end=0, text="", type_name="Chỉ thị", date=LATE)
    assert _cited(reference.id, "Chỉ thị", 0, LATE) == dated


def test_messages_speak_the_language_asked_for() -> None:
    (vi,), (en,) = validate(Identifier(5, "", "XYZ", "TW")), validate(Identifier(5, "", "XYZ", "TW"), lang="en")
    assert vi.message.startswith("Ký hiệu “XYZ”")
    assert en.message.startswith("The symbol “XYZ”")
    strange = Identifier(5, "", "CT", "TW-ABCD")
    (vi,), (en,) = validate(strange), validate(strange, lang="en")
    assert vi.message == "Ký hiệu “ABCD” không có trong bảng cơ quan ban hành của Đảng: kiểm tra lại."
    assert en.message == "The symbol “ABCD” is not in the table of Party issuers: check it."
