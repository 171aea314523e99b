"""Cells of Arrow columns to Python values: texts, days of publication, names of rows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, TypeVar

from vbdang.inputs.passage import published_date
from vbdang.integrations.arrow_faults import ColumnError
from vbdang.integrations.arrow_schema import pa

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbdang.model import Date

__all__ = ["checked", "dates", "is_date", "is_name", "is_text", "names", "placed", "texts"]

_Made = TypeVar("_Made")


def checked(schema: pa.Schema, name: str, fits: Callable[[pa.DataType], bool], wanted: str) -> None:
    """Make sure that a column is there and of the right kind.

    Args:
        schema: Of the table.
        name: Of the column.
        fits: Tells by the type of the values, dictionaries and the like undone.
        wanted: What the column should hold, in words.

    Raises:
        ColumnError: There is no such column, or several, or it holds something else.

    >>> checked(pa.schema({"body": pa.string()}), "text", is_text, "text")
    Traceback (most recent call last):
    vbdang.integrations.arrow_faults.ColumnError: column 'text': not one of the columns: body
    """
    count = schema.names.count(name)
    if count > 1:
        reason = f"there are {count} of that name"
        raise ColumnError("missing", name, None, reason)
    if not count:
        reason = f"not one of the columns: {', '.join(schema.names)}"
        raise ColumnError("missing", name, None, reason)
    kind = schema.field(name).type
    if not fits(_plain(kind)):
        reason = f"holds {kind}, not {wanted}"
        raise ColumnError("type", name, None, reason)


def is_text(kind: pa.DataType) -> bool:
    """Tell whether a type is one of Arrow's kinds of text, or of nothing but nulls.

    >>> is_text(pa.large_string()), is_text(pa.string_view()), is_text(pa.binary())
    (True, True, False)
    """
    is_ = pa.types
    return bool(is_.is_string(kind) or is_.is_large_string(kind) or is_.is_string_view(kind) or is_.is_null(kind))


def is_date(kind: pa.DataType) -> bool:
    """Tell whether days can be read from a type: dates, times, years as whole numbers, or text.

    >>> is_date(pa.date32()), is_date(pa.timestamp("us")), is_date(pa.float64())
    (True, True, False)
    """
    is_ = pa.types
    return bool(is_.is_date(kind) or is_.is_timestamp(kind) or is_name(kind))


def is_name(kind: pa.DataType) -> bool:
    """Tell whether a type can name rows: text or whole numbers.

    >>> is_name(pa.int64()), is_name(pa.string()), is_name(pa.float64())
    (True, True, False)
    """
    return is_text(kind) or bool(pa.types.is_integer(kind))


def texts(column: pa.Array) -> Iterator[str | None]:
    """Yield the cells of a column one by one, as Python values.

    >>> list(texts(pa.array(["a", None, "a"]).dictionary_encode()))
    ['a', None, 'a']
    """
    return (cell.as_py() for cell in column)


def dates(column: pa.Array) -> Iterator[Date | None]:
    """Yield the day of publication of every row.

    A time counts as the day in its own zone, a whole number as a year; text is ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``.

    Raises:
        ValueError: There is no such day, or the text has another shape.

    >>> [str(day) for day in dates(pa.array([2022, None]))]
    ['2022', 'None']
    >>> [str(day) for day in dates(pa.array(["2022-10"]))]
    ['2022-10']
    """
    return (_date(cell.as_py()) for cell in column)


def names(column: pa.Array) -> Iterator[str]:
    """Yield the name of every row; ``-`` where it has none.

    >>> list(names(pa.array([7, None])))
    ['7', '-']
    """
    return ("-" if name is None else str(name) for name in texts(column))


def placed(cells: Iterator[_Made], column: str) -> Iterator[_Made]:
    """Yield cells; one that cannot be read is an error that tells its row.

    >>> list(placed(dates(pa.array(["hôm qua"])), "day"))
    Traceback (most recent call last):
    vbdang.integrations.arrow_faults.ColumnError: column 'day', row 0: not YYYY-MM-DD, YYYY-MM or YYYY: 'hôm qua'
    """
    row = 0
    try:
        for cell in cells:
            yield cell
            row += 1
    except UnicodeDecodeError:
        reason = "bytes that are not UTF-8"
        raise ColumnError("encoding", column, row, reason) from None
    except (ValueError, OverflowError) as error:
        raise ColumnError("value", column, row, str(error)) from None


def _date(cell: str | int | datetime.date | None) -> Date | None:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if cell is None or isinstance(cell, datetime.date):
        return cell
    return published_date(str(cell))


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return the type of the values of dictionaries, runs and extensions."""
    while True:
        if pa.types.is_dictionary(kind) or pa.types.is_run_end_encoded(kind):
            kind = kind.value_type
        elif isinstance(kind, pa.BaseExtensionType):
            kind = kind.storage_type
        else:
            return kind
