"""What a list shares, which full form a short one means, and whose paper a bare number is."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from vbdang.model import Date


def links(text: str) -> list[tuple[str, str | None, int | None]]:
    """Span, identifier and antecedent of each reference."""
    return [(r.text, str(r.id) if r.id else None, r.antecedent) for r in extract(text)]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Chỉ thị số 41-CT/TW về rừng. Học Chỉ thị 41", [(None), (0)]),
        ("Theo Chỉ thị 41. Đó là Chỉ thị số 41-CT/TW", [(1), (None)]),
        ("Chỉ thị số 41-CT/TW; Chỉ thị số 41-CT/TW. Học Chỉ thị 41", [None, None, 1]),
        ("Chỉ thị số 41-CT/TW; Kết luận 41", [None, None]),
        ("Chỉ thị số 41-CT/TW; Chỉ thị số 41-CT/TU. Học Chỉ thị 41", [None, None, None]),
        ("Chỉ thị số 41-CT/TW ngày 1/2/2019; Chỉ thị số 41-CT/TW ngày 3/4/2024. Học Chỉ thị 41", [None, None, None]),
        (
            "Chỉ thị số 41-CT/TW ngày 1/2/2019; Chỉ thị số 41-CT/TW ngày 3/4/2024. Học Chỉ thị 41 ngày 1/2/2019",
            [None, None, 0],
        ),
        ("Chỉ thị số 41-CT/TW; Chỉ thị số 41-CT/TU. Học Chỉ thị 41 của Ban Bí thư", [None, None, 0]),
        ("Chỉ thị số 41-CT/TW; Chỉ thị số 41-CT/TU. Học Chỉ thị 41 của Tỉnh ủy", [None, None, 1]),
        ("Chỉ thị số 41-CT/TW khóa XII. Học Chỉ thị 41 khóa XIII", [None, None]),
        ("Chỉ thị số 05a-CT/TW. Học Chỉ thị 05", [None, None]),
        ("Quy định số 41-QĐi/TW. Học Quy định 41", [None, 0]),
        ("Nghị quyết số 41-NQ/TW. Học NQ 41", [None, 0]),
        ("Quy định số 41-QĐ/TW. Học Quy Định 41", [None, 0]),
        ("Chỉ thị số 41-CT/TW, Kết luận số 62-KL/TW. Học Chỉ thị 41 và Kết luận 62", [None, None, 0, 1]),
    ],
)
def test_a_short_form_means_the_one_full_form_that_fits(text: str, linked: list[int | None]) -> None:
    found = extract(text)
    assert [r.antecedent for r in found] == linked
    for reference in found:
        if reference.antecedent is not None:
            full = found[reference.antecedent]
            assert (reference.id, reference.issuer, reference.unit) == (full.id, full.issuer, full.unit)


@pytest.mark.parametrize(("mentions", "antecedent"), [(40, None), (64, None), (65, 64), (100, 99)])
def test_of_very_many_mentions_the_nearest_are_asked(mentions: int, antecedent: int | None) -> None:
    other, same = "Chỉ thị số 41-CT/TU. ", "Chỉ thị số 41-CT/TW. "
    found = extract(f"{other}{same * (mentions - 1)}Học Chỉ thị 41")
    assert len(found) == mentions + 1
    assert found[-1].antecedent == antecedent


@pytest.mark.parametrize(
    ("before", "after", "linked"),
    [
        ([33], [], True),  # of seventy mentions, the one so many places away is of another document
        ([32], [], False),
        ([], [1], False),
        ([], [32], False),
        ([], [33], True),
    ],
)
def test_nearest_are_thirty_two_on_either_side(before: list[int], after: list[int], linked: bool) -> None:  # noqa: FBT001
    def mentions(places: range, others: list[int]) -> str:
        return "".join(f"Chỉ thị số 41-CT/{'TU' if place in others else 'TW'}. " for place in places)

    first = mentions(range(70, 0, -1), before) if before else ""
    last = mentions(range(1, 71), after) if after else ""
    (short,) = [one for one in extract(f"{first}Học Chỉ thị 41. {last}") if one.form == "short"]
    assert (short.antecedent is not None) is linked


def test_a_linked_short_form_takes_the_number_as_the_sign_has_it() -> None:
    assert links("Chỉ thị số 05-CT/TW. Học Chỉ thị 5") == [
        ("Chỉ thị số 05-CT/TW", "05-CT/TW", None),
        ("Chỉ thị 5", "05-CT/TW", 0),
    ]


def test_members_of_an_open_list_are_linked_too() -> None:
    text = "Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW. Học các nghị quyết 57, 59, 68"
    assert links(text)[2:] == [("nghị quyết 57", "57-NQ/TW", 0), ("59", "59-NQ/TW", 1), ("68", None, None)]


def test_among_very_many_mentions_the_nearest_before_is_meant() -> None:
    text = "Chỉ thị số 41-CT/TW. " * 100 + "Học Chỉ thị 41. " + "Chỉ thị số 41-CT/TW. " * 100
    assert extract(text)[100].antecedent == 99


def test_an_antecedent_counts_only_the_references_that_are_left() -> None:
    """A regulation of the State's number stands before and is left out."""
    text = "Quyết định 2218 về chợ. Chỉ thị số 41-CT/TW. Học Chỉ thị 41"
    assert links(text) == [("Chỉ thị số 41-CT/TW", "41-CT/TW", None), ("Chỉ thị 41", "41-CT/TW", 0)]


DAY = datetime.date(2024, 6, 21)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kết luận số 83-KL/TW và Kết luận số 84-KL/TW của Bộ Chính trị", [(None, "BCT"), (None, "BCT")]),
        ("Kết luận số 83-KL/TW và 84-KL/TW ngày 21/6/2024 của Bộ Chính trị", [(DAY, "BCT"), (DAY, "BCT")]),
        ("Kết luận số 83-KL/TW; Kết luận số 84-KL/TW của Bộ Chính trị", [(None, None), (None, "BCT")]),
        ("Kết luận số 83-KL/TW. Kết luận số 84-KL/TW của Bộ Chính trị", [(None, None), (None, "BCT")]),
        (
            "Kết luận số 83-KL/TW của Ban Bí thư và Kết luận số 84-KL/TW của Bộ Chính trị",
            [(None, "BBT"), (None, "BCT")],
        ),
        ("Kết luận số 83-KL/TU và Kết luận số 84-KL/TW của Bộ Chính trị", [(None, None), (None, "BCT")]),
        ("Kết luận số 83-KL/TW về rừng và Kết luận số 84-KL/TW của Bộ Chính trị", [(None, None), (None, "BCT")]),
        ("Nghị quyết Đại hội XIII và Kết luận số 84-KL/TW của Bộ Chính trị", [(None, "DH"), (None, "BCT")]),
        (
            "Kết luận số 83-KL/TW ngày 1/1/2020 và Kết luận số 84-KL/TW ngày 21/6/2024",
            [(datetime.date(2020, 1, 1), None), (DAY, None)],
        ),
        ("Nghị quyết 57, 59 của Bộ Chính trị", [(None, "BCT"), (None, "BCT")]),
    ],
)
def test_what_stands_once_at_the_end_of_a_list_is_shared(text: str, said: list[tuple[Date | None, str | None]]) -> None:
    assert [(r.date, r.body) for r in extract(text)] == said


def test_a_shared_body_brings_its_term() -> None:
    assert [r.term for r in extract("Kết luận số 83-KL/TW và Kết luận số 84-KL/TW của Bộ Chính trị khóa XIII")] == [
        "XIII",
        "XIII",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nghị quyết số 18-NQ/TW và 19-NQ/TW", ["Nghị quyết", "Nghị quyết"]),
        ("Nghị quyết số 18-NQ/TW, 19-NQ/TW và số 20-NQ/TW", ["Nghị quyết"] * 3),
        ("Nghị quyết số 18-NQ/TW và 19-KL/TW", ["Nghị quyết", None]),
        ("Nghị quyết số 18-NQ/TW. Theo 19-NQ/TW", ["Nghị quyết", None]),
        ("18-NQ/TW và 19-NQ/TW", [None, None]),
    ],
)
def test_a_member_of_a_list_takes_the_type_name_before_it(text: str, names: list[str | None]) -> None:
    assert [r.type_name for r in extract(text)] == names


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Nghị quyết 57 của Bộ Chính trị", ["Nghị quyết 57"]),
        ("Nghị quyết 57 của Chính phủ", []),
        ("Nghị quyết 57, 59 của Chính phủ", []),
        ("Nghị quyết số 57/NQ-CP. Theo Nghị quyết 57", []),
        ("Nghị quyết số 57/NQ-CP. Theo Nghị quyết 57, 59", []),
        (
            "Nghị quyết số 57/NQ-CP và Nghị quyết số 57-NQ/TW. Theo Nghị quyết 57",
            ["Nghị quyết số 57-NQ/TW", "Nghị quyết 57"],
        ),
        ("Nghị quyết 128 của Bộ Chính trị", ["Nghị quyết 128"]),
        ("Nghị quyết 128", []),
        ("Kế hoạch 45 của Ban Tổ chức Trung ương", ["Kế hoạch 45"]),
        ("Quyết định 45", []),
        ("Quyết định 45 của Ban Bí thư", ["Quyết định 45"]),
        ("Quyết định số 07-QĐ/XYZ của Đảng ủy Xí nghiệp", ["Quyết định số 07-QĐ/XYZ"]),
        ("Quyết định số 07-QĐ/XYZ của UBND xã", []),
        ("Quyết định số 07-QĐ/XYZ", []),
    ],
)
def test_a_paper_is_kept_where_the_text_makes_it_the_partys(text: str, spans: list[str]) -> None:
    assert [r.text for r in extract(text)] == spans


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Kế hoạch số 45-KH/TU của Ban Thường vụ Tỉnh ủy về giữ rừng tỉnh Nghệ An", ["TVTU:nghe-an"]),
        ("Kế hoạch số 45-KH/TU của Tỉnh ủy; Chỉ thị số 12-CT/TU của Tỉnh ủy Cà Mau", ["TU:ca-mau", "TU:ca-mau"]),
        (
            "Kế hoạch số 45-KH/TU của Tỉnh ủy; Chỉ thị số 12-CT/TU của Tỉnh ủy Cà Mau; Chỉ thị số 13-CT/TU của Tỉnh ủy Nghệ An",
            ["TU:?", "TU:ca-mau", "TU:nghe-an"],
        ),
        ("Kế hoạch số 45-KH/TU của Tỉnh ủy về giữ rừng tỉnh nhà", ["TU:?"]),
        ("Kế hoạch số 45-KH/TU của Tỉnh ủy về giữ rừng tỉnh Xa Xăm", ["TU:?"]),
    ],
)
def test_a_committee_is_of_the_one_province_that_the_text_names(text: str, bodies: list[str]) -> None:
    assert [r.body for r in extract(text)] == bodies


def test_a_resolution_with_the_number_and_year_of_a_plenum_is_named() -> None:
    (reference,) = extract("Nghị quyết 15 năm 1959 về cách mạng miền Nam")
    assert (reference.form, reference.text, reference.number, reference.body) == (
        "named",
        "Nghị quyết 15",
        None,
        "BCHTW",
    )


@pytest.mark.parametrize(
    ("short", "kept"),
    [
        ("Nghị quyết 99", True),
        ("Nghị quyết 100", False),
        ("Chỉ thị 99", True),
        ("Chỉ thị 100", False),
        ("Kết luận 9999", True),
        ("Kết luận 10000", False),
        ("Quy định 144", True),
        ("Quyết định 144", False),
        ("Kế hoạch 144", False),
    ],
)
def test_a_short_form_that_nothing_explains_is_the_partys_by_its_type_and_number(short: str, kept: bool) -> None:  # noqa: FBT001
    assert [one.text for one in extract(f"Học {short}, ghi sổ.")] == ([short] if kept else [])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Học các kế hoạch 57, 59, 68", []),
        ("các nghị quyết 57, 59, 68", ["nghị quyết 57", "59", "68"]),
        ("các kế hoạch 57, 59. Học các nghị quyết 66, 68", ["nghị quyết 66", "68"]),
        (
            "các kế hoạch 57, 59; Kết luận số 62-KL/TW; các nghị quyết 66, 68",
            ["Kết luận số 62-KL/TW", "nghị quyết 66", "68"],
        ),
        ("các kế hoạch 57, 59. Nghị quyết Trung ương 4 khóa XII", ["Nghị quyết Trung ương 4 khóa XII"]),
    ],
)
def test_a_list_goes_with_what_opened_it(text: str, kept: list[str]) -> None:
    assert [one.text for one in extract(text)] == kept
