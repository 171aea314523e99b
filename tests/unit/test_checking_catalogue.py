"""Against the catalogue: a row is evidence, and a finding is as heavy as what the row rests on."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from vbdang.checking.document import check_document
from vbdang.model import Date, Entry, Evidence, Identifier, PartialDate, Resolution
from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from vbdang.model import Finding

ROW = Entry(
    "XIII/21-KL/TW", Identifier(21, "", "KL", "TW"), "Kết luận", "BCT", None, datetime.date(2021, 10, 25), "XIII",
    "về xây dựng đội ngũ cán bộ cơ sở vùng đồng bào dân tộc", n_sources=2,
)  # fmt: skip
TEXT = "Kết luận số 21-KL/TW ngày 25/10/2021 của Bộ Chính trị"


def held(*rows: Entry, contradicted: bool = False) -> Resolution:
    keys = tuple(row.key for row in rows)
    return Resolution(keys[0], keys[0], keys, "contradicted" if contradicted else "resolved", entries=rows)


def found(text: str, *resolutions: Resolution, on: Date | None = None) -> list[list[Finding]]:
    return [list(findings) for findings in check_document(extract(text), resolutions, on=on, lang="en")]


def told(text: str, *rows: Entry) -> list[tuple[str, str]]:
    (findings,) = found(text, held(*rows))
    return [(one.slug, one.severity) for one in findings]


@pytest.mark.parametrize(
    ("sources", "disputes", "severity"),
    [(2, (), "error"), (1, (), "warning"), (3, ("date", "body"), "warning"), (1, ("date", "body"), "note")],
)
def test_a_difference_is_as_heavy_as_what_the_row_rests_on(
    sources: int, disputes: tuple[str, ...], severity: str
) -> None:
    row = evolve(ROW, n_sources=sources, disputes=disputes)
    assert told("Kết luận số 21-KL/TW ngày 26/10/2021", row) == [("date-differs", severity)]
    assert told("Kết luận số 21-KL/TW của Ban Bí thư", row) == [("body-differs", severity)]


def test_a_dispute_on_another_field_takes_nothing_away() -> None:
    assert told("Kết luận số 21-KL/TW ngày 26/10/2021", evolve(ROW, disputes=("subject",))) == [
        ("date-differs", "error")
    ]


def test_the_message_gives_both_dates_and_what_the_row_rests_on() -> None:
    ((one,),) = found("Kết luận số 21-KL/TW ngày 05/10/2021", held(ROW))
    assert "here stands 05/10/2021, the catalogue has 25/10/2021 for 21-KL/TW (term XIII) (sources: 2)" in one.message
    ((torn,),) = found("Kết luận số 21-KL/TW ngày 05/10/2021", held(evolve(ROW, disputes=("date",))))
    assert "(sources: 2, not of one mind)" in torn.message
    vi = check_document(extract("Kết luận số 21-KL/TW ngày 05/10/2021"), [held(evolve(ROW, disputes=("date",)))])
    assert "(2 nguồn, chưa thống nhất)" in vi[0][0].message


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Kết luận số 21-KL/TW năm 2021",
        "Kết luận số 21-KL/TW tháng 10/2021 của Bộ Chính trị, Ban Bí thư",
        "Kết luận số 21-KL/TW",
        "Kết luận số 21-KL/TW của Huyện ủy Thọ Xuân",
    ],
)
def test_what_fits_or_is_not_said_does_not_differ(text: str) -> None:
    assert told(text, ROW) == []


def test_a_row_that_lacks_a_field_contradicts_nothing_on_it() -> None:
    empty = evolve(ROW, date=None, body=None, subject=None, type_name=None)
    assert (
        told("Kết luận số 21-KL/TW ngày 26/10/2021 của Ban Bí thư về chăm lo nghề rừng, nghề biển, nghề muối", empty)
        == []
    )
    assert told("Kết luận số 21-KL/TW của Ban Bí thư", evolve(ROW, body="Thường vụ BCT")) == []


def test_of_two_rows_of_one_key_it_is_enough_that_one_fits_and_the_lighter_counts() -> None:
    other = evolve(ROW, key="XIII/21-KL/TW#2022-04-06", date=datetime.date(2022, 4, 6), n_sources=1)
    assert told(TEXT, ROW, other) == []
    assert told("Kết luận số 21-KL/TW ngày 26/10/2021", ROW, other) == [("date-differs", "warning")]
    assert told("Kết luận số 21-KL/TW ngày 26/10/2021", ROW, evolve(other, date=None)) == []


def test_the_letterheads_name_is_at_most_a_note_and_its_row_at_most_a_warning() -> None:
    assert told("Kết luận số 21-KL/TW của Ban Chấp hành Trung ương", ROW) == [("letterhead-body", "note")]
    assert told(TEXT, evolve(ROW, body="BCHTW")) == [("body-differs", "warning")]
    assert told(TEXT, evolve(ROW, body="BCHTW", n_sources=1, disputes=("body",))) == [("body-differs", "note")]


def test_of_rows_of_several_bodies_all_are_named() -> None:
    rows = (evolve(ROW, body="BCT,BBT"), evolve(ROW, key="XIII/21-KL/TW#2022-04-06", body="VPTW"))
    (findings,) = found("Kết luận số 21-KL/TW của Ban Tổ chức Trung ương", held(*rows))
    (one,) = [one for one in findings if one.slug == "body-differs"]
    assert "Bộ Chính trị, Ban Bí thư / Văn phòng Trung ương Đảng" in one.message
    assert told("Kết luận số 21-KL/TW của Ban Bí thư", rows[0]) == []


def test_a_dispute_is_told_only_where_it_is_on_what_differs() -> None:
    for field, words in (("date", "not of one mind"), ("subject", "sources: 2)")):
        (findings,) = found("Kết luận số 21-KL/TW ngày 26/10/2021", held(evolve(ROW, disputes=(field,))))
        assert words in findings[0].message


def test_a_wholly_different_subject_is_a_note() -> None:
    other = "Kết luận số 21-KL/TW ngày 25/10/2021 về phát triển nghề nuôi cá lồng và muối sạch ven biển"
    against = Evidence("subject", False, ROW.key, "", "")
    for evidence, slugs in (((against,), ["subject-differs"]), ((evolve(against, favours=True),), []), ((), [])):
        (findings,) = found(other, evolve(held(ROW), evidence=evidence))
        assert [one.slug for one in findings] == slugs
    second = evolve(ROW, key="XIII/21-KL/TW#2021-10-25", subject="về cấp nước sạch")
    both = (against, evolve(against, key=second.key))
    ((one,),) = found(other, evolve(held(ROW, second), evidence=both))
    assert f"“{ROW.subject}” / “về cấp nước sạch”" in one.message
    assert found(other, evolve(held(ROW, second), evidence=(against,))) == [[]]


def test_quyet_dinh_and_quy_dinh_are_told_apart_by_the_row_alone() -> None:
    row = evolve(ROW, key="XII/66-QĐ/TW", id=Identifier(66, "", "QĐ", "TW"), type_name="Quy định", date=None)
    assert told("Quyết định số 66-QĐ/TW", row) == [("type-name-differs", "note")]
    assert told("Quy định số 66-QĐ/TW", row) == []
    assert told("Quyết định số 66-QĐ/TW", evolve(row, type_name="Quy chế")) == []


def test_a_named_document_or_an_undecided_one_is_not_compared() -> None:
    named = extract("Nghị quyết Trung ương 4 khóa XII")
    assert check_document(named, [held(evolve(ROW, body="BBT"))] * len(named)) == ((),)
    undecided = Resolution(None, None, (), "ambiguous", ("XIII/21-KL/TW",), entries=(ROW,))
    assert found("Kết luận số 21-KL/TW ngày 26/10/2021", undecided) == [[]]


def neighbours(*pairs: tuple[int, str]) -> Resolution:
    rows = tuple(
        evolve(
            ROW,
            key=f"XIII/{number}-KL/TW",
            id=Identifier(number, "", "KL", "TW"),
            date=datetime.date.fromisoformat(day),
        )
        for number, day in pairs
    )
    return Resolution("XIII/34-KL/TW", neighbours=rows)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("ngày 18/4/2022", []),
        ("ngày 20/8/2021", ["number-out-of-order"]),
        ("ngày 25/9/2021", []),  # thirty days before the number before
        ("ngày 20/9/2022", ["number-out-of-order"]),
        ("ngày 20/7/2022", []),
        ("năm 2022", []),
        ("năm 2023", ["number-out-of-order"]),
        ("", []),
    ],
)
def test_a_number_stands_between_its_neighbours_give_or_take_a_month(date: str, expected: list[str]) -> None:
    around = neighbours((21, "2021-10-25"), (36, "2022-06-23"))
    ((*findings,),) = found(f"Kết luận số 34-KL/TW {date}", around)
    assert [one.slug for one in findings] == expected


def test_neighbours_that_prove_nothing_are_passed_over() -> None:
    around = neighbours((21, "2021-10-25"))
    (row,) = around.neighbours
    for useless in (
        evolve(row, date=None),
        evolve(row, disputes=("date",)),
        evolve(row, id=Identifier(34, "", "KL", "TW")),
    ):
        assert found("Kết luận số 34-KL/TW ngày 20/3/2021", evolve(around, neighbours=(useless,))) == [[]]
    (short,) = extract("Kết luận 34 ngày 20/3/2021 của Bộ Chính trị")
    assert check_document([evolve(short, id=None)], [around]) == ((),)


NEWER = evolve(ROW, key="XIII/90-KL/TW", id=Identifier(90, "", "KL", "TW"), date=datetime.date(2024, 7, 1))
OLD = evolve(held(ROW), replaced_by=(NEWER,))
LATE = datetime.date(2025, 3, 1)


def test_a_replaced_document_is_noted_with_what_replaced_it() -> None:
    ((one,),) = found(TEXT, OLD, on=LATE)
    assert (one.slug, one.severity) == ("replaced", "note")
    assert "21-KL/TW was replaced by Kết luận 90-KL/TW of 01/7/2024, before 01/3/2025" in one.message


def test_of_a_chain_of_replacements_the_last_is_named_with_its_own_day() -> None:
    last = evolve(NEWER, id=Identifier(99, "", "KL", "TW"), date=datetime.date(2025, 1, 2))
    ((one,),) = found(TEXT, evolve(OLD, replaced_by=(NEWER, last)), on=LATE)
    assert "21-KL/TW was replaced by Kết luận 99-KL/TW of 02/01/2025, before 01/3/2025" in one.message


def test_a_replacement_of_no_named_type_is_named_by_its_number() -> None:
    ((one,),) = found(TEXT, evolve(OLD, replaced_by=(evolve(NEWER, type_name=None),)), on=LATE)
    assert "21-KL/TW was replaced by 90-KL/TW of 01/7/2024" in one.message


@pytest.mark.parametrize("on", [None, datetime.date(2024, 7, 1), datetime.date(2022, 1, 1), PartialDate(2024)])
def test_before_its_replacement_or_on_no_known_day_a_document_is_in_force(on: Date | None) -> None:
    assert found(TEXT, OLD, on=on) == [[]]


def test_who_names_the_replacement_needs_no_note() -> None:
    assert found(f"{TEXT} và Kết luận số 90-KL/TW", OLD, held(NEWER), on=LATE) == [[], []]


def test_a_set_or_a_replacement_without_a_date_is_left_alone() -> None:
    assert found(TEXT, evolve(OLD, replaced_by=(evolve(NEWER, date=None),)), on=LATE) == [[]]
    assert found(TEXT, evolve(OLD, targets=("XIII/21-KL/TW", "XIII/22-KL/TW"), entries=(ROW, ROW)), on=LATE) == [[]]


@pytest.mark.parametrize(
    ("verb", "date", "severity"),
    [
        ("về thực hiện", "ngày 12/9/2024", "warning"),
        ("về thực hiện", "ngày 12/9/2023", "note"),
        ("về thực hiện", "ngày 01/7/2024", "note"),
        ("về thực hiện", "ngày 02/7/2024", "warning"),
        ("về sơ kết", "ngày 12/9/2024", "note"),
        ("về thực hiện", "", "note"),
    ],
)
def test_what_a_later_document_carries_out_is_cited_as_in_force(verb: str, date: str, severity: str) -> None:
    text = f"Kế hoạch số 12-KH/TU {date} {verb} Kết luận số 21-KL/TW"
    references = extract(text)
    assert references[0].relations
    told = check_document(references, [Resolution(), OLD], on=LATE)
    assert [(one.slug, one.severity) for one in told[1]] == [("replaced", severity)]


def test_a_reference_without_an_identifier_is_named_by_its_key() -> None:
    (named,) = extract("Nghị quyết Trung ương 4 khóa XII")
    ((one,),) = check_document([named], [OLD], on=LATE, lang="en")
    assert one.message.startswith("XIII/21-KL/TW was replaced")
