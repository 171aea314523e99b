"""Dates as Vietnamese texts write them (ngày, tháng, năm).

Header and body of Party documents write "ngày 03 tháng 4 năm 2018" and "05/9/2026"; until 2017 also "01-10-1997"; the
press adds dots and drops what is clear (Hướng dẫn 36-HD/VPTW, 03/4/2018; Hướng dẫn 11-HD/VPTW, 28/5/2004).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from vbdang.model import Date, PartialDate

if TYPE_CHECKING:
    import re

__all__ = ["DATE", "YEAR", "date_of", "more_precise", "same_date", "written_date"]

_MONTHS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_MONTH_WORDS = "|".join(sorted(_MONTHS, key=lambda word: (-len(word), word))).replace(" ", r"\s{1,3}")
YEAR = r"(?:19|20)\d\d"
_SEPARATOR = r"\s?[/.\-–]\s?"
#: Day and month, the year if it is there; groups: day, month, year, or day, month, year in words.
DATE = (
    rf"(?:[Nn]gày|NGÀY)\s{{1,3}}(?:(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})(?:{_SEPARATOR}({YEAR})(?!\d))?"
    rf"|(\d{{1,2}})\s{{1,3}}(?:tháng|THÁNG)\s{{1,3}}(\d{{1,2}}|{_MONTH_WORDS})(?:\s{{1,3}}(?:năm|NĂM)\s{{1,3}}({YEAR})(?!\d)|\s?[,/]\s?({YEAR})(?!\d))?)"
)


def written_date(match: re.Match[str], first: int) -> tuple[int, int, int | None]:
    """Return day, month and year (None if not there) of a match of :data:`DATE` whose groups begin at ``first``."""
    day, month, year, day2, month2, year2, year3 = match.group(*range(first, first + 7))
    if day is not None:
        return int(day), int(month), int(year) if year else None
    number = int(month2) if month2.isdigit() else _MONTHS[" ".join(month2.split())]
    late = year2 or year3
    return int(day2), number, int(late) if late else None


def date_of(day: int, month: int, year: int) -> datetime.date | None:
    """Make a date; None if the calendar has no such day.

    >>> date_of(18, 5, 2021), date_of(31, 2, 2021)
    (datetime.date(2021, 5, 18), None)
    """
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def same_date(one: Date | None, other: Date | None) -> bool:
    """Tell whether two dates can be one: each says no more than the other allows; None says nothing.

    >>> same_date(PartialDate(2021), datetime.date(2021, 5, 18)), same_date(PartialDate(2021), PartialDate(2022))
    (True, False)
    """
    if one is None or other is None:
        return True
    if one.year != other.year:
        return False
    if one.month is None or other.month is None:
        return True
    if one.month != other.month:
        return False
    if isinstance(one, PartialDate) or isinstance(other, PartialDate):
        return True
    return one.day == other.day


def more_precise(one: Date, other: Date) -> Date:
    """Return the one of two compatible dates that says more; the first where both say as much."""
    return other if _precision(other) > _precision(one) else one


def _precision(date: Date) -> int:
    if isinstance(date, PartialDate):
        return 1 if date.month is None else 2
    return 3
