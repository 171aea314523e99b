"""Inside one document: two mentions are held against each other only if they surely mean one paper."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from vbdang.checking.document import check_document
from vbdang.model import Entry, Identifier, Resolution
from vbdang.reading.extract import extract

CAMAU = "của Tỉnh ủy Cà Mau"


def slugs(text: str, *resolutions: Resolution) -> list[list[str]]:
    told = check_document(extract(text), resolutions)
    return [[one.slug for one in findings] for findings in told]


def resolved(key: str) -> Resolution:
    return Resolution(key, key, (key,), "resolved")


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Kết luận số 21-KL/TW ngày 25/10/2021", "Kết luận số 21-KL/TW ngày 25/11/2021", ["two-dates"]),
        ("Kết luận số 21-KL/TW ngày 25/10/2021", "Kết luận số 21-KL/TW ngày 24/10/2017", []),
        ("Kết luận số 21-KL/TW ngày 25/10/2021", "Kết luận số 21-KL/TW năm 2022", []),
        ("Kết luận số 21-KL/TW ngày 25/10/2021", "Kết luận số 21-KL/TW", []),
        ("Kết luận số 21-KL/TW ngày 31/01/2021", "Kết luận số 21-KL/TW ngày 01/02/2021", []),
        (f"Kế hoạch số 12-KH/TU ngày 2/3/2023 {CAMAU}", f"Kế hoạch số 12-KH/TU ngày 5/3/2023 {CAMAU}", ["two-dates"]),
        (f"Kế hoạch số 12-KH/TU ngày 2/3/2023 {CAMAU}", "Kế hoạch số 12-KH/TU ngày 5/3/2023 của Tỉnh ủy Hà Tĩnh", []),
        (f"Kế hoạch số 12-KH/TU ngày 2/3/2020 {CAMAU}", f"Kế hoạch số 12-KH/TU ngày 5/12/2020 {CAMAU}", []),
        (f"Kế hoạch số 12-KH/TU ngày 2/3/2022 {CAMAU}", f"Kế hoạch số 12-KH/TU ngày 5/3/2023 {CAMAU}", []),
        ("Kế hoạch số 12-KH/TU ngày 2/3/2023 của Tỉnh ủy", "Kế hoạch số 12-KH/TU ngày 5/3/2023 của Tỉnh ủy", []),
        ("Kế hoạch số 12-KH/TU ngày 2/3/2023", "Kế hoạch số 12-KH/TU ngày 5/3/2023", []),
    ],
)
def test_two_dates_are_told_only_of_what_is_surely_one_document(one: str, two: str, expected: list[str]) -> None:
    assert slugs(f"Theo {one}, đoàn đã đi. Sau đó {two} được phổ biến.") == [[], expected]


def test_what_resolves_to_two_documents_is_two_and_to_one_is_one() -> None:
    text = "Theo Kết luận số 12-KL/TW ngày 12/8/2021, đoàn đã đi. Sau đó Kết luận số 12-KL/TW ngày 06/4/2022 được đọc."
    one, two = resolved("XIII/12-KL/TW#2021-08-12"), resolved("XIII/12-KL/TW#2022-04-06")
    assert slugs(text, one, two) == [[], []]
    assert slugs(text, one, one) == [[], ["two-dates"]]
    assert slugs(text) == [[], ["two-dates"]]


def test_both_dates_are_given_and_the_later_place_is_marked() -> None:
    text = (
        "Theo Kết luận số 21-KL/TW ngày 25/10/2021, đoàn đã đi. Sau đó Kết luận số 21-KL/TW ngày 25/11/2021 được đọc."
    )
    (one,) = check_document(extract(text), lang="en")[1]
    assert "here 25/11/2021, elsewhere 25/10/2021" in one.message
    assert text[one.start : one.end] == "Kết luận số 21-KL/TW"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("ngày 15/5/2016 của Bộ Chính trị", "ngày 15/5/2016 của Ban Bí thư", ["two-bodies"]),
        ("ngày 15/5/2016 của Bộ Chính trị", "của Ban Bí thư", []),
        ("của Bộ Chính trị", "của Ban Bí thư", []),
        ("ngày 15/5/2016 của Bộ Chính trị", "ngày 15/5/2016 của Bộ Chính trị, Ban Bí thư", []),
        ("ngày 15/5/2016 của Bộ Chính trị, Ban Bí thư", "ngày 15/5/2016 của Bộ Chính trị", []),
        ("ngày 15/5/2016 của Bộ Chính trị", "ngày 15/5/2016 của Văn phòng Trung ương Đảng", ["body-mismatch"]),
        ("ngày 15/5/2016 của Bộ Chính trị", "ngày 15/5/2016 của Ban Chấp hành Trung ương", []),
        ("ngày 15/5/2016 của Bộ Chính trị", "ngày 15/5/2016", []),
    ],
)
def test_two_bodies_are_told_only_where_they_exclude_each_other(one: str, two: str, expected: list[str]) -> None:
    text = f"Chỉ thị số 05-CT/TW {one} được sơ kết. Sau đó Chỉ thị số 05-CT/TW {two} được in."
    assert slugs(text) == [[], expected]


def test_two_bodies_of_one_resolved_document_are_told_without_dates() -> None:
    text = "Chỉ thị số 05-CT/TW của Bộ Chính trị được sơ kết. Sau đó Chỉ thị số 05-CT/TW của Ban Bí thư được in."
    assert slugs(text, resolved("XII/05-CT/TW"), resolved("XII/05-CT/TW"))[1] == ["two-bodies"]
    assert slugs(text, resolved("XII/05-CT/TW"), resolved("XIII/05-CT/TW"))[1] == []


def test_of_two_spellings_the_one_that_is_off_is_marked_wherever_it_stands() -> None:
    assert slugs("Kết luận số 21-KL/TƯ, rồi Kết luận số 21-KL/TW, rồi Kết luận 21-KL/TW") == [
        ["two-spellings", "tw-spelling"],
        [],
        [],
    ]
    assert slugs("Kết luận số 21-KL/TƯ, rồi Kết luận số 21-KL/T.Ư") == [
        ["tw-spelling"],
        ["two-spellings", "tw-spelling"],
    ]
    assert slugs("Kết luận số 21-KL/TƯ, rồi Kết luận số 21-KL/TƯ") == [["tw-spelling"], ["tw-spelling"]]


@pytest.mark.parametrize(
    ("two", "expected"),
    [
        ("11-QĐ/TW ngày 18/02/2019", ["two-symbols"]),
        ("11-QĐ/TW ngày 19/02/2019", []),
        ("11-QĐ/TW năm 2019", []),
        ("11-QĐ/TW", []),
        ("11-QĐi/TW ngày 18/02/2019", []),
        ("11-QĐ/TU ngày 18/02/2019", []),
    ],
)
def test_two_symbols_of_one_number_and_day_are_told(two: str, expected: list[str]) -> None:
    assert slugs(f"Quy định số 11-QĐi/TW ngày 18/02/2019 được sửa. Theo Quy định số {two}, cán bộ tiếp dân.") == [
        [],
        expected,
    ]


def test_other_types_share_numbers_and_days_by_right() -> None:
    assert slugs(
        "Kế hoạch số 11-KH/TW ngày 18/02/2019 được sửa. Theo Quy định số 11-QĐ/TW ngày 18/02/2019, cán bộ"
    ) == [[], []]


def test_shared_symbols_of_committees_that_are_not_named_are_not_compared() -> None:
    text = "Quy định số 11-QĐi/TU ngày 18/02/2019 được sửa. Theo Quy định số 11-QĐ/TU ngày 18/02/2019, cán bộ"
    assert slugs(text) == [[], []]
    named = text.replace("2019", f"2019 {CAMAU}")
    assert slugs(named) == [[], ["two-symbols"]]


def test_a_short_form_is_noted_only_before_its_full_form() -> None:
    assert slugs("Sơ kết Chỉ thị 05 tại xã. Chỉ thị số 05-CT/TW ngày 15/5/2016 nêu rõ")[0] == ["short-before-full"]
    assert slugs("Chỉ thị số 05-CT/TW ngày 15/5/2016 nêu rõ. Sơ kết Chỉ thị 05 tại xã") == [[], []]


def test_a_short_form_of_two_documents_of_the_text_is_a_warning_unless_it_is_resolved() -> None:
    text = "Nghị quyết số 18-NQ/TW và Nghị quyết số 18-NQ/TU được học. Nghị quyết 18 của Đảng nêu rõ"
    (one,) = check_document(extract(text), lang="en")[2]
    assert (one.slug, one.severity) == ("ambiguous-short", "warning")
    assert "can be 18-NQ/TW or 18-NQ/TU" in one.message
    assert slugs(text, Resolution(), Resolution(), resolved("XII/18-NQ/TW"))[2] == []


def test_a_short_form_that_only_the_catalogue_finds_ambiguous_is_a_note() -> None:
    references = extract("Các chi bộ học tập Chỉ thị 05 của Đảng")
    rows = tuple(
        Entry(f"{term}/05-CT/TW", Identifier(5, "", "CT", "TW"), term=term) for term in ("XIII", "XII", "XI", "X")
    )
    known = Resolution(status="ambiguous", candidates=tuple(row.key for row in rows), entries=rows)
    ((one,),) = check_document(references, [known], lang="en")
    assert (one.slug, one.severity) == ("ambiguous-short", "note")
    assert "can be 05-CT/TW (term XIII), 05-CT/TW (term XII), 05-CT/TW (term XI), …" in one.message
    ((three,),) = check_document(references, [evolve(known, entries=rows[:3])], lang="en")
    assert "can be 05-CT/TW (term XIII) or 05-CT/TW (term XII) or 05-CT/TW (term XI): say" in three.message
    ((keys,),) = check_document(references, [evolve(known, entries=())], lang="vi")
    assert "có thể là XIII/05-CT/TW, XII/05-CT/TW, XI/05-CT/TW, …" in keys.message
    assert check_document(references, [evolve(known, candidates=("XIII/05-CT/TW",))]) == ((),)
    assert check_document(references, [Resolution()]) == ((),)


def test_a_thousand_mentions_are_compared_with_their_neighbours_only() -> None:
    (one,) = extract("Kết luận số 21-KL/TW ngày 25/10/2021")
    other = evolve(one, date=datetime.date(2021, 11, 25))
    told = check_document([other, *[one] * 1000])
    assert [len(findings) for findings in told] == [0, *[1] * 32, *[0] * 968]


def test_resolutions_may_be_fewer_or_more_than_references() -> None:
    references = extract("Kết luận số 21-KL/TW và Kết luận số 22-KL/TW")
    assert check_document(references, [Resolution()]) == ((), ())
    assert check_document(references, [Resolution()] * 3) == ((), ())
    assert check_document([], [Resolution()]) == ()
