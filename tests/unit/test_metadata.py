"""Rows of metadata: cells to a reference, and each finding to the cell that it is about."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest

from vbdang.checking.rules import cells
from vbdang.metadata import ROLES, CheckedRow, Language, Role, check_row
from vbdang.model import Entry, Identifier
from vbdang.resolving.catalogue import Catalogue

# A catalogue of its own: what the bundled one says changes.
SIGN = Identifier(61, "", "KL", "TW")
CATALOGUE = Catalogue.of(
    [Entry("XIII/61-KL/TW", SIGN, "Kết luận", "BBT", None, datetime.date(2023, 8, 17), "XIII", sources=("a", "b"))]
)


def row(**written: str) -> CheckedRow:
    given: dict[Role, str] = {}
    for role in ROLES:
        if role in written:
            given[role] = written.pop(role)
    assert not written
    return check_row(given, CATALOGUE)


def slugs(checked: CheckedRow) -> list[tuple[str, str]]:
    return [(role, finding.slug) for role, finding in checked.findings]


def test_a_right_row_has_nothing_wrong_and_is_looked_up() -> None:
    checked = row(number="61", type="KL", issuer="TW", date="17/8/2023", body="Ban Bí thư", term="khóa XIII")
    assert checked.identifier == SIGN
    assert slugs(checked) == []
    assert checked.resolution is not None
    assert checked.resolution.target == "XIII/61-KL/TW"


def test_an_identifier_stands_in_one_cell_or_in_several() -> None:
    assert {
        str(row(**cells).identifier)
        for cells in (
            {"id": "07-CT/TU"},
            {"id": "Chỉ thị số 07-CT/TU"},
            {"number": "7", "type": "CT", "issuer": "TU"},
            {"number": " 07 ", "type": "Chỉ thị", "issuer": "TU"},
            {"number": "7", "type_name": "CHỈ THỊ", "issuer": "TU"},
            {"id": "", "number": "7", "type": "chỉ thị", "issuer": "TU"},
        )
    } == {"07-CT/TU"}
    assert str(row(number="12a", type="CV", issuer="VPTW", unit="nb").identifier) == "12a-CV/VPTW/nb"


def test_a_number_of_its_own_needs_no_zero_but_an_identifier_does() -> None:
    assert slugs(row(number="7", type="CT", issuer="TU")) == []
    assert slugs(row(id="7-CT/TU")) == [("id", "missing-zero")]


def test_a_finding_of_an_identifier_points_into_its_cell_and_mends_it() -> None:
    ((role, finding),) = row(id="Chỉ thị số 7-CT/TU").findings
    assert role == "id"
    assert (finding.start, finding.end) == (11, 18)
    assert finding.fix is not None
    assert finding.fix.text == "07-CT/TU"


def test_what_is_odd_in_a_cell_is_told_of_that_cell() -> None:
    checked = row(number="61", type="kl", issuer="TƯ", date="17/8/2023")
    assert str(checked.identifier) == "61-KL/TW"
    assert slugs(checked) == [("type", "symbol-case"), ("issuer", "tw-spelling")]
    assert slugs(row(number="61", type_name="kl", issuer="TW")) == [("type_name", "symbol-case")]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"id": "61-KL/TW", "type": "Chỉ thị"}, [("type", "type-mismatch")]),
        ({"id": "61-KL/TW", "type_name": "Chỉ thị"}, [("type_name", "type-mismatch")]),
        ({"id": "Chỉ thị số 61-KL/TW"}, [("id", "type-mismatch")]),
        ({"id": "61-KL/TW", "type": "KL"}, []),
    ],
)
def test_a_type_that_disagrees_is_told_where_it_stands(cells: dict[str, str], found: list[tuple[str, str]]) -> None:
    assert slugs(row(**cells)) == found


def test_what_the_catalogue_knows_better_is_told_of_the_cell_that_differs() -> None:
    wrong = row(id="61-KL/TW", date="18/8/2023", body="Ban Bí thư")
    assert ("date", "date-differs") in slugs(wrong)
    assert ("body", "body-differs") in slugs(row(id="61-KL/TW", date="17/8/2023", body="Bộ Chính trị"))


@pytest.mark.parametrize(
    "written",
    ["17/8/2023", "17-08-2023", "17.8.2023", "2023-08-17", "2023-08-17 00:00:00", "2023-08-17T00:00:00.000Z", "ngày 17 tháng 8 năm 2023", "17 tháng 8 năm 2023"],
)  # fmt: skip
def test_a_date_is_read_as_tables_write_it(written: str) -> None:
    checked = row(id="61-KL/TW", date=written)
    assert slugs(checked) == []
    assert checked.resolution is not None
    assert checked.resolution.status == "resolved"


@pytest.mark.parametrize("written", ["2023", "2023-08"])
def test_a_date_may_say_less_than_a_day(written: str) -> None:
    assert slugs(row(id="61-KL/TW", date=written)) == []


@pytest.mark.parametrize("written", ["31/02/2023", "2023-02-31", "8/17/2023", "2023-13", "ngày 30 tháng 2 năm 2023"])
def test_a_day_that_is_none_is_told(written: str) -> None:
    assert slugs(row(id="61-KL/TW", date=written)) == [("date", "impossible-date")]


@pytest.mark.parametrize("written", ["mai", "17/8/23", "17 tháng 8", "2023/8/17", "ngày 17/8"])
def test_a_date_that_cannot_be_read_is_told(written: str) -> None:
    assert slugs(row(id="61-KL/TW", date=written)) == [("date", "unreadable-cell")]


@pytest.mark.parametrize("written", ["Bộ Chính trị", "BCT", "bộ chính trị khóa XIII"])
def test_a_body_is_known_by_its_name_or_code(written: str) -> None:
    assert ("body", "body-differs") in slugs(row(id="61-KL/TW", date="17/8/2023", body=written))


@pytest.mark.parametrize("written", ["Ban Quản lý chợ", "Bộ Chính trị và các cơ quan", "TU:dak-lak", "xyz"])
def test_another_body_is_kept_as_it_is_written(written: str) -> None:
    assert "unreadable-cell" not in {slug for _, slug in slugs(row(id="07-CT/TU", body=written))}


@pytest.mark.parametrize("written", ["XIII", "13", "khóa XIII", "Khoá 13", "2021-2026"])
def test_a_term_is_read(written: str) -> None:
    assert slugs(row(id="61-KL/TW", term=written)) == []


def test_the_term_of_a_body_counts_where_no_other_is_given() -> None:
    assert ("date", "term-date") in slugs(row(id="61-KL/TW", date="17/8/2023", body="Ban Bí thư khóa XI"))


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        ({"id": "18-NQ"}, "id"),
        ({"id": "", "date": "17/8/2023"}, "id"),
        ({"id": "", "number": "5"}, "id"),
        ({"number": "năm", "type": "CT", "issuer": "TW"}, "number"),
        ({"number": "5", "type": "Sắc lệnh", "issuer": "TW"}, "type"),
        ({"number": "5", "type": "", "issuer": "TW"}, "type"),
        ({"number": "5", "type": "", "type_name": "Sắc lệnh", "issuer": "TW"}, "type_name"),
        ({"number": "5", "issuer": "TW"}, "type"),
        ({"number": "5", "type": "CT", "issuer": ""}, "issuer"),
        ({"number": "5", "type": "CT", "issuer": "DU"}, "issuer"),
        ({"number": "5", "type": "CT", "issuer": "-"}, "issuer"),
        ({"number": "5", "type": "CT", "issuer": "UBND"}, "issuer"),
        ({"number": "5", "type": "CT", "issuer": "TW", "unit": "nb và chữ thừa"}, "unit"),
        ({"id": "61-KL/TW", "term": "khóa tới"}, "term"),
        ({"id": "61-KL/TW", "published": "hôm qua"}, "published"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_the_reason(cells: dict[str, str], role: str) -> None:
    told = [finding for cell, finding in row(**cells).findings if cell == role]
    assert [finding.code for finding in told] == ["VB801"]
    assert (told[0].start, told[0].end) == (0, len(cells.get(role, "").strip()))
    assert ": " in told[0].message


def test_a_row_of_empty_cells_has_nothing_wrong() -> None:
    assert row(id="", date="  ") == CheckedRow(None, None, ())


def test_the_day_of_a_row_goes_before_the_day_of_all() -> None:
    given: dict[Role, str] = {"id": "61-KL/TW", "date": "17/8/2023", "published": "2022"}
    assert [one.slug for _, one in check_row(given, CATALOGUE, datetime.date(2024, 1, 1)).findings] == ["future-date"]
    assert check_row({**given, "published": ""}, CATALOGUE, datetime.date(2024, 1, 1)).findings == ()


def test_findings_stand_in_the_order_of_the_cells() -> None:
    given: dict[Role, str] = {"date": "mai", "term": "khóa tới", "id": "18-NQ"}
    assert [role for role, _ in check_row(given, CATALOGUE).findings] == ["date", "term", "id"]


@pytest.mark.parametrize("lang", get_args(Language))
def test_messages_are_in_the_language_asked_for(lang: Language) -> None:
    ((_, finding),) = check_row({"id": "61-KL/TW", "date": "mai"}, CATALOGUE, lang=lang).findings
    assert finding.message.startswith({"vi": "Không đọc được “mai”", "en": "“mai” cannot be read"}[lang])


def test_the_rule_of_cells_fires_on_its_bad_examples_and_on_none_of_its_good_ones() -> None:
    for rule in cells.RULES:
        assert rule.bad
        assert rule.good
        for example in rule.bad:
            assert rule.code in [finding.code for _, finding in check_row({"id": example.text}, CATALOGUE).findings]
        for example in rule.good:
            assert check_row({"id": example.text}, CATALOGUE).findings == ()
