"""What can be wrong with the columns that are handed in."""

from __future__ import annotations

from typing import Any

from vbdang.errors import VbdangError

__all__ = ["ColumnError"]


class ColumnError(VbdangError, ValueError):
    """A column that cannot be read or written (cột không dùng được).

    Attributes:
        code: ``missing`` (there is none of that name, or several), ``type`` (it holds something else), ``encoding``
            (bytes that are not UTF-8), ``value`` (a cell that cannot be), ``taken`` (there is one of a name that is to be
            added), ``too-large`` (more than 2 GiB of text in one batch).
        column: Its name.
        row: The row in its batch from 0, None when the whole column is meant.
        reason: What is wrong, in words.

    >>> print(ColumnError("value", "published", 3, "no such date: '2022-02-31'"))
    column 'published', row 3: no such date: '2022-02-31'
    """

    def __init__(self, code: str, column: str, row: int | None, reason: str) -> None:
        """Keep the place; the message begins with it."""
        place = f"column {column!r}" if row is None else f"column {column!r}, row {row}"
        super().__init__(f"{place}: {reason}", code=code)
        self.column = column
        self.row = row
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.column, self.row, self.reason)
