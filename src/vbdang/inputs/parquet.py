"""Parquet by pyarrow (extra ``arrow``): every row is a text of its own, read row group after row group.

A column of text is asked for as a dictionary, so that a value that stands in a million rows is held once: a small file
cannot unpack to a large one that way. How many rows are taken at a time follows from how large they are said to be.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from vbdang.errors import InputError
from vbdang.inputs.foreign import opening, refusal
from vbdang.inputs.passage import COLUMNS, Columns, Passage, published_date
from vbdang.inputs.places import Place, Stretches
from vbdang.inputs.plain import ENCODING, LIMIT, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from vbdang.model import Date

__all__ = ["read"]

_MOST_ROWS = 4096
_AT_ONCE = 1 << 24  # bytes of text, as far as the file tells the truth of itself
_EXTRA = "arrow"
_TABLE = "table"  # the code of an error: the columns are not what they should be


def read(stream: BinaryIO, source: str, most: int = MOST, columns: Columns = COLUMNS) -> Iterator[Passage | InputError]:
    """Yield a text for every row, or the error that stands in its place.

    The column of texts holds strings, that of ids strings or whole numbers, that of days of publication dates, times,
    years, or text (``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``). The last two may be missing or null; other columns are not read.
    A row group that is broken is an error, and the next is read.

    Args:
        stream: The bytes of the file, which must be one that can be read from any place.
        source: The file's path: the source of rows without an id, and what errors call the file.
        most: How many bytes a text may have.
        columns: What the columns are called.

    Raises:
        InputError: The file is no Parquet, lacks a column, or pyarrow is not installed (code ``extra``).
    """
    with opening(source, "Parquet", "pyarrow", extra=_EXTRA):
        import pyarrow.parquet as pq

        schema = pq.read_schema(stream)
        names = _names(schema, source, columns)
        # pre_buffer would hold all chunks of a row group at once.
        file = pq.ParquetFile(stream, read_dictionary=[columns.text], pre_buffer=False, buffer_size=1 << 20)
    first = 1
    for group in range(file.num_row_groups):
        try:
            yield from _group(_File(file, source, most, names, columns), group, first)
        except InputError as error:
            yield error
        first += file.metadata.row_group(group).num_rows


def _names(schema: Any, source: str, columns: Columns) -> list[str]:
    """Return the columns that are there.

    Raises:
        InputError: One that has to be is not, or the texts are none.
    """
    there = [
        name
        for name, wanted in ((columns.text, True), (columns.id, columns.id != COLUMNS.id), (columns.published, False))
        if _is_there(schema, source, name, wanted=wanted)
    ]
    kind = schema.field(columns.text).type
    if not _is_text(kind):
        raise refusal(source, f"its column {columns.text!r} holds {kind}, not text", _TABLE)
    return there


def _is_text(kind: Any) -> bool:
    from pyarrow import types

    plain = kind.value_type if types.is_dictionary(kind) else kind
    return any(test(plain) for test in (types.is_string, types.is_large_string, types.is_string_view, types.is_null))


def _is_there(schema: Any, source: str, name: str, *, wanted: bool) -> bool:
    count = schema.names.count(name)
    if count > 1:
        raise refusal(source, f"has {count} columns {name!r}", _TABLE)
    if wanted and not count:
        raise refusal(source, f"has no column {name!r}; there are: {', '.join(schema.names)}", _TABLE)
    return bool(count)


class _File(NamedTuple):
    """An open file and what is read of it."""

    parquet: Any
    source: str
    most: int
    names: list[str]
    columns: Columns

    def row(self, number: int, cells: dict[str, Any]) -> Passage:
        here = _Row(self, number)
        text = here.text(cells[self.columns.text])
        name, day = (cells.get(column) for column in (self.columns.id, self.columns.published))
        way = Stretches((0,), (Place(row=number),))
        return Passage(here.name(name), text, here.day(day), way=way)


class _Row(NamedTuple):
    """One row and the reading of its cells."""

    file: _File
    number: int

    def text(self, cell: Any) -> str:
        written = self._value(cell, self.file.columns.text)
        if not isinstance(written, str):
            self._refuse(f"no {self.file.columns.text!r} that is a string")
        if 4 * len(written) > self.file.most and len(written.encode()) > self.file.most:
            self._refuse(f"more than {self.file.most:,} bytes in one text", LIMIT)
        return written

    def name(self, cell: Any) -> str:
        name = None if cell is None else self._value(cell, self.file.columns.id)
        if name is None:
            return self.file.source
        if isinstance(name, bool) or not isinstance(name, str | int):
            self._refuse(f"no {self.file.columns.id!r} that is a string or a whole number")
        return str(name)

    def day(self, cell: Any) -> Date | None:
        column = self.file.columns.published
        day = None if cell is None else self._value(cell, column)
        if isinstance(day, datetime.datetime):
            return day.date()
        if day is None or isinstance(day, datetime.date):
            return day
        try:
            return published_date(str(day))
        except ValueError as error:
            self._refuse(f"{column!r} is {error}")

    def _value(self, cell: Any, column: str) -> Any:
        try:
            return cell.as_py()
        except UnicodeDecodeError:
            self._refuse(f"{column!r} holds bytes that are not UTF-8", ENCODING)
        except (ValueError, OverflowError) as error:  # a time beyond the years that Python has
            self._refuse(f"{column!r} cannot be read: {error}")

    def _refuse(self, reason: str, code: str = "record") -> NoReturn:
        raise refusal(self.file.source, f"row {self.number}: {reason}", code) from None


def _group(file: _File, group: int, first: int) -> Iterator[Passage | InputError]:
    batches = file.parquet.iter_batches(_rows_at_once(file, group), row_groups=[group], columns=file.names)
    while True:
        with opening(file.source, "Parquet", "pyarrow", f"from row {first:,}, row group {group + 1}: "):
            batch = next(batches, None)
        if batch is None:
            return
        for number, cells in enumerate(zip(*batch.columns, strict=True), first):
            try:
                yield file.row(number, dict(zip(batch.schema.names, cells, strict=True)))
            except InputError as error:
                yield error
        first += batch.num_rows


def _rows_at_once(file: _File, group: int) -> int:
    """Return how many rows fill what is held at once."""
    about = file.parquet.metadata.row_group(group)
    rows: int = _AT_ONCE * about.num_rows // max(1, about.total_byte_size)
    return max(1, min(_MOST_ROWS, rows))
