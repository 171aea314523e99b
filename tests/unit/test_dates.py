"""Dates as texts write them: read where they are certain, kept as far as the text goes."""

from __future__ import annotations

import datetime
import re

import pytest

from vbdang.model import Date, PartialDate
from vbdang.reading.dates import DATE, YEAR, date_of, more_precise, same_date, written_date

_DATE = re.compile(DATE)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ngày 18/5/2021", (18, 5, 2021)),
        ("Ngày 03-02-1994", (3, 2, 1994)),
        ("NGÀY 1.7.2025", (1, 7, 2025)),
        ("ngày 9 / 9 / 2024", (9, 9, 2024)),
        ("ngày 22–12–1999", (22, 12, 1999)),
        ("ngày 18 tháng 5 năm 2021", (18, 5, 2021)),
        ("NGÀY 18 THÁNG 5 NĂM 2021", (18, 5, 2021)),
        ("ngày 4 tháng giêng năm 1994", (4, 1, 1994)),
        ("ngày 4 tháng mười hai năm 1994", (4, 12, 1994)),
        ("ngày 4 tháng mười năm 1994", (4, 10, 1994)),
        ("ngày 4 tháng chạp, 1994", (4, 12, 1994)),
        ("ngày 4 tháng 6/2008", (4, 6, 2008)),
        ("ngày 30/4", (30, 4, None)),
        ("ngày 2 tháng 9", (2, 9, None)),
        ("ngày 31/02/2021", (31, 2, 2021)),
    ],
)
def test_a_written_date_gives_its_figures(text: str, date: tuple[int, int, int | None]) -> None:
    match = _DATE.fullmatch(text)
    assert match is not None
    assert written_date(match, 1) == date


def test_the_groups_of_a_date_may_stand_anywhere_in_a_larger_pattern() -> None:
    match = re.fullmatch(rf"(của)? ?{DATE}", "của ngày 5 tháng tư năm 2018")
    assert match is not None
    assert written_date(match, 2) == (5, 4, 2018)


def test_a_year_that_runs_on_is_no_year() -> None:
    match = _DATE.match("ngày 18/5/20213")
    assert match is not None
    assert match[0] == "ngày 18/5"
    assert not re.fullmatch(YEAR, "1830")


@pytest.mark.parametrize(
    ("figures", "date"),
    [
        ((29, 2, 2020), datetime.date(2020, 2, 29)),
        ((29, 2, 2021), None),
        ((31, 4, 2021), None),
        ((1, 13, 2021), None),
        ((0, 1, 2021), None),
    ],
)
def test_only_days_of_the_calendar_are_dates(figures: tuple[int, int, int], date: datetime.date | None) -> None:
    assert date_of(*figures) == date


DAY, OTHER_DAY = datetime.date(2021, 5, 18), datetime.date(2021, 5, 19)
MONTH, YEAR_ALONE = PartialDate(2021, 5), PartialDate(2021)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, DAY, True),
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY, OTHER_DAY, False),
        (DAY, MONTH, True),
        (YEAR_ALONE, DAY, True),
        (MONTH, YEAR_ALONE, True),
        (MONTH, MONTH, True),
        (MONTH, PartialDate(2021, 6), False),
        (DAY, PartialDate(2021, 6), False),
        (DAY, PartialDate(2020, 5), False),
    ],
)
def test_two_dates_can_be_one_where_neither_denies_the_other(one: Date | None, other: Date | None, same: bool) -> None:  # noqa: FBT001
    assert same_date(one, other) is same
    assert same_date(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (MONTH, DAY, DAY),
        (DAY, MONTH, DAY),
        (YEAR_ALONE, MONTH, MONTH),
        (MONTH, YEAR_ALONE, MONTH),
        (YEAR_ALONE, DAY, DAY),
    ],
)
def test_of_two_compatible_dates_the_more_precise_is_kept(one: Date, other: Date, kept: Date) -> None:
    assert more_precise(one, other) == kept


def test_of_two_dates_alike_the_first_is_kept() -> None:
    first, second = PartialDate(2021, 5), PartialDate(2021, 5)
    assert more_precise(first, second) is first
