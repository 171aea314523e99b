"""Days and spans of days: what a date of which only the year is known excludes, and how dates are shown.

Nothing here knows what day it is: every function is given the dates that it compares.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import TYPE_CHECKING

from vbdang.model import PartialDate

if TYPE_CHECKING:
    from vbdang.model import Date

__all__ = ["apart", "first_day", "last_day", "shown", "sure_day"]

_FIRST_TWO = 2
_WHOLE_DAY = len("2025-02-02")


def first_day(date: Date) -> datetime.date:
    """Return the earliest day that a date can be.

    >>> first_day(PartialDate(2021, 5)), first_day(PartialDate(2021))
    (datetime.date(2021, 5, 1), datetime.date(2021, 1, 1))
    """
    return datetime.date(date.year, date.month or 1, 1) if isinstance(date, PartialDate) else date


def last_day(date: Date) -> datetime.date:
    """Return the latest day that a date can be.

    >>> last_day(PartialDate(2024, 2)), last_day(datetime.date(2024, 2, 1))
    (datetime.date(2024, 2, 29), datetime.date(2024, 2, 1))
    """
    if not isinstance(date, PartialDate):
        return date
    month = date.month or 12
    return datetime.date(date.year, month, monthrange(date.year, month)[1])


def apart(one: Date, two: Date) -> bool:
    """Tell whether two dates cannot be the same day.

    >>> apart(datetime.date(2021, 5, 18), PartialDate(2021)), apart(PartialDate(2020), PartialDate(2021, 5))
    (False, True)
    """
    return last_day(one) < first_day(two) or last_day(two) < first_day(one)


def sure_day(day: str | None) -> datetime.date | None:
    """Read a day of a table's row; None where the row gives none, or is not sure of it.

    >>> sure_day("2025-02-02"), sure_day("2025?"), sure_day(None)
    (datetime.date(2025, 2, 2), None, None)
    """
    return datetime.date.fromisoformat(day) if day is not None and len(day) == _WHOLE_DAY else None


def shown(date: Date) -> str:
    """Write a date as Party documents do: zeros before days under 10 and before months 1 and 2.

    >>> (
    ...     shown(datetime.date(2026, 9, 5)),
    ...     shown(datetime.date(2026, 2, 3)),
    ...     shown(PartialDate(2021, 5)),
    ...     shown(PartialDate(2021)),
    ... )
    ('05/9/2026', '03/02/2026', '5/2021', '2021')
    """
    if date.month is None:
        return str(date.year)
    month = f"{date.month:02d}" if date.month <= _FIRST_TWO else str(date.month)
    day = f"{date.day:02d}/" if isinstance(date, datetime.date) else ""
    return f"{day}{month}/{date.year}"
