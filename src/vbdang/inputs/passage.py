"""The value that every reader of this room yields: one text and what is known of where it came from."""

from __future__ import annotations

import datetime
import re

from attrs import field, frozen

from vbdang.inputs.places import Lines, Places
from vbdang.model import Date, PartialDate

__all__ = ["COLUMNS", "Columns", "Passage", "published_date"]

_PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@frozen
class Columns:
    """What the parts of a text are called where many texts stand in one file (tên cột): in JSON Lines, in Parquet.

    >>> Columns(text="noi_dung").published
    'published'
    """

    text: str = "text"
    id: str = "id"
    published: str = "published"


#: The names of the contract.
COLUMNS = Columns()


@frozen
class Passage:
    """One text to read (một văn bản đầu vào).

    Attributes:
        source: The object's ``id``, else the file's path, else ``-``.
        text: The text as given; offsets count its code points.
        published: When it was published, where the input says so.
        encoding: What the bytes were taken for; None where the format leaves no choice (DOCX, PDF).
        way: Where the text stands in the file, if not simply as it is; two passages that say the same are equal
            wherever they stood.
    """

    source: str
    text: str
    published: Date | None = None
    encoding: str | None = field(default="utf-8", kw_only=True)
    way: Places | None = field(default=None, kw_only=True, eq=False, repr=False)

    def places(self) -> Places:
        r"""Return what tells the place in the file of a code point; made at each call, so ask once for many.

        >>> str(Passage("a.txt", "Căn cứ\n05-CT/TW").places().at(7))
        'line 2, column 1'
        """
        return Lines.of(self.text) if self.way is None else self.way


def published_date(written: str) -> Date:
    """Read a day of publication: a date, a month or a year (ngày đăng).

    Args:
        written: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, nothing around it.

    Returns:
        A date, or a :class:`~vbdang.model.PartialDate` where the day is not given.

    Raises:
        ValueError: The text has another shape, or there is no such day, month or year.

    >>> str(published_date("2022-10-25")), str(published_date("2022-10"))
    ('2022-10-25', '2022-10')
    >>> published_date("25/10/2022")
    Traceback (most recent call last):
    ValueError: not YYYY-MM-DD, YYYY-MM or YYYY: '25/10/2022'
    """
    shape = _PUBLISHED.fullmatch(written)
    if shape is None:
        message = f"not YYYY-MM-DD, YYYY-MM or YYYY: {written[:40]!r}"
        raise ValueError(message)
    year, month, day = shape.groups()
    try:
        known = datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        message = f"no such date: {written!r}"
        raise ValueError(message) from None
    return known if day else PartialDate(known.year, known.month if month else None)
