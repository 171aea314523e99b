"""Tables to rows: CSV, TSV and JSON Lines whose rows are documents, not texts (bảng siêu dữ liệu)."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from vbdang.errors import InputError
from vbdang.inputs.encodings import text_of
from vbdang.inputs.plain import lone_surrogate, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

__all__ = ["Row", "Table", "TableKind", "kind_of", "read_table"]

TableKind = Literal["csv", "tsv", "jsonl"]
_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"(?:[^"]|"")*"?')


@frozen
class Row:
    """One row (một hàng).

    Attributes:
        number: Its number as a spreadsheet counts: the row of heads is 1; in JSON Lines the line.
        line: The line of the file on which it begins.
        cells: One text a head, in their order.
        given: The object of JSON Lines as it was.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    given: dict[str, Any] | None = None


@frozen
class Table:
    """A table: its heads, and its rows as they come, an error in the place of one that cannot be read.

    Attributes:
        source: The file's path.
        kind: ``csv``, ``tsv`` or ``jsonl``.
        heads: The names of the columns.
        rows: The rows.
        delimiter: What stands between cells.
        line_end: How lines end.
        marked: Whether the file begins with a byte order mark, as spreadsheets like it.
    """

    source: str
    kind: TableKind
    heads: tuple[str, ...]
    rows: tuple[Row | InputError, ...]
    delimiter: str = ","
    line_end: str = "\n"
    marked: bool = False


def kind_of(path: str) -> TableKind:
    """Tell by the file's name what kind of table it holds; everything else is CSV.

    >>> kind_of("a.TSV"), kind_of("b.jsonl"), kind_of("-")
    ('tsv', 'jsonl', 'csv')
    """
    name = path.lower()
    if name.endswith((".tsv", ".tab")):
        return "tsv"
    return "jsonl" if name.endswith(".jsonl") else "csv"


def read_table(stream: BinaryIO, source: str) -> Table:
    r"""Read a whole table.

    CSV is that of RFC 4180, with commas, semicolons, tabs or bars: whichever the row of heads has most of. Quotes,
    line ends inside quotes, a byte order mark and empty lines are taken as spreadsheets write them. A row with more or
    fewer cells than heads is an error in its place, and the next is read all the same.

    Args:
        stream: The bytes of the file.
        source: The file's path; its name tells the kind.

    Raises:
        InputError: The bytes are no text, there are no heads, or one stands there twice.

    >>> table = read_table(io.BytesIO("Số;Loại\n5;Chỉ thị\n6\n".encode()), "a.csv")
    >>> table.heads, table.rows[0].cells
    (('Số', 'Loại'), ('5', 'Chỉ thị'))
    >>> print(table.rows[1])
    a.csv, line 3: 1 cell where there are 2 columns
    """
    data = whole(stream, source)
    text, _ = text_of(data, source, None)
    kind = kind_of(source)
    if kind == "jsonl":
        return _of_objects(text, source)
    table = _of_cells(text, source, kind, marked=data.startswith(codecs.BOM_UTF8))
    twice = sorted({head for head in table.heads if table.heads.count(head) > 1})
    if twice:
        raise _fault(source, 1, f"a column stands there twice: {twice[0]}")
    return table


def _of_cells(text: str, source: str, kind: TableKind, *, marked: bool) -> Table:
    delimiter = "\t" if kind == "tsv" else _delimiter(text)
    rows = _rows(text, source, delimiter)
    first = next(rows, None)
    if isinstance(first, InputError):
        raise first
    if first is None:
        raise _fault(source, None, "no row of heads")
    heads = tuple(head.strip() for head in first.cells)
    fitting = tuple(_fitting(row, heads, source) for row in rows)
    return Table(source, kind, heads, fitting, delimiter, "\r\n" if "\r\n" in text else "\n", marked)


def _delimiter(text: str) -> str:
    """Return the delimiter of which the first line has most; the comma where it has none."""
    line = _QUOTED.sub("", text.lstrip("\r\n")).partition("\n")[0]
    return max(_DELIMITERS, key=line.count)


def _rows(text: str, source: str, delimiter: str) -> Iterator[Row | InputError]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, line = 0, 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:  # after a broken quote nothing that follows can be told apart
            yield _fault(source, line, f"broken quotes, and nothing after them can be read: {error}")
            return
        if cells is None:
            return
        number += 1
        if cells:
            yield Row(number, line, tuple(cells))
        line = reader.line_num + 1


def _fitting(row: Row | InputError, heads: Sequence[str], source: str) -> Row | InputError:
    if isinstance(row, InputError) or len(row.cells) == len(heads):
        return row
    count = len(row.cells)
    cells = f"{count} cell{'s' * (count > 1)}"
    return _fault(source, row.line, f"{cells} where there are {len(heads)} columns")


def _fault(source: str, line: int | None, reason: str) -> InputError:
    return InputError("table", source, line, reason)


def _of_objects(text: str, source: str) -> Table:
    found = [_object(line, number, source) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    objects = [one for one in found if not isinstance(one, InputError)]
    heads = tuple(dict.fromkeys(key for _, given in objects for key in given))
    rows = tuple(
        one
        if isinstance(one, InputError)
        else Row(one[0], one[0], tuple(_cell(one[1].get(head)) for head in heads), one[1])
        for one in found
    )
    return Table(source, "jsonl", heads, rows)


def _object(line: str, number: int, source: str) -> tuple[int, dict[str, Any]] | InputError:
    try:
        value = json.loads(line, strict=False)
    except json.JSONDecodeError as error:
        return InputError("json", source, number, f"not JSON: {error.msg} at character {error.pos + 1}")
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets nested too deeply
        return InputError("json", source, number, f"JSON that cannot be read: {error}")
    if not isinstance(value, dict):
        return InputError("record", source, number, "not a JSON object")
    if lone_surrogate(json.dumps(value, ensure_ascii=False)) is not None:
        return InputError("record", source, number, "holds half of a surrogate pair")
    return number, value


def _cell(value: Any) -> str:
    """Return a value as a table would show it: nothing for null, JSON for what is no text and no number."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
