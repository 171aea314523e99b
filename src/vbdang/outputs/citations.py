"""The documents that texts cite, each once: how often, where first, and how surely (các văn bản được viện dẫn)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from attrs import frozen

from vbdang.outputs.explain import STATUSES
from vbdang.outputs.record import dumped
from vbdang.outputs.width import cells, padded, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vbdang.model import Status
    from vbdang.network import Node
    from vbdang.outputs.table import Language

__all__ = ["Cited", "cited_csv", "cited_lines", "cited_record", "cited_table"]


@frozen
class Cited:
    """One document and how it is cited (một văn bản được viện dẫn).

    Attributes:
        node: The document.
        count: How many references mean it.
        first: Where the first of them stands: file, line and column, or as exactly as the kind of file allows.
        statuses: How many of them have each status.
    """

    node: Node
    count: int
    first: str
    statuses: Mapping[Status, int]


_HEADS: dict[Language, tuple[str, ...]] = {
    "vi": ("lần", "văn bản", "ngày", "kết quả", "chỗ đầu tiên", "trích yếu"),
    "en": ("times", "document", "date", "status", "first at", "subject"),
}
_NOTHING: dict[Language, str] = {"vi": "không có viện dẫn", "en": "no references"}
_COLUMNS = ("key", "id", "count", "first", "resolved", "ambiguous", "unknown", "contradicted", "date", "body", "title")
#: With these a cell can begin a formula; a spreadsheet takes it for text after an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cited_record(one: Cited) -> dict[str, Any]:
    """Return a cited document for programs, its keys always the same; ``key`` is null where it is not settled.

    >>> from vbdang.network import Node
    >>> record = cited_record(Cited(Node("05-CT/TW", "open"), 2, "a.txt:1:5", {"ambiguous": 2}))
    >>> record["key"], record["name"], record["ambiguous"], record["resolved"]
    (None, '05-CT/TW', 2, 0)
    """
    node = one.node
    return {
        "name": node.name,
        "key": None if node.status == "open" else node.name,
        "id": None if node.id is None else str(node.id),
        "title": node.title,
        "date": None if node.date is None else str(node.date),
        "body": node.body,
        "count": one.count,
        "first": one.first,
        **{status: one.statuses.get(status, 0) for status in STATUSES["en"]},
    }


def cited_lines(everything: Iterable[Cited]) -> Iterator[str]:
    """Yield one JSON object a line."""
    return (f"{dumped(cited_record(one))}\n" for one in everything)


def cited_csv(everything: Iterable[Cited]) -> Iterator[str]:
    r"""Yield the lines of a CSV table, heads first, as spreadsheets read it.

    >>> from vbdang.network import Node
    >>> rows = list(cited_csv([Cited(Node("=1+1", "open"), 1, "a.txt:1:1", {"unknown": 1})]))
    >>> rows[1].split(",")[:4]
    ["'=1+1", '', '', '1']
    """
    yield _csv_line(("name", *_COLUMNS))
    for one in everything:
        record = cited_record(one)
        yield _csv_line(tuple(_tame(record[column]) for column in ("name", *_COLUMNS)))


def _tame(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _csv_line(cells_of_it: tuple[object, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells_of_it)
    return line.getvalue()


def cited_table(everything: Iterable[Cited], lang: Language = "vi") -> Iterator[str]:
    """Yield the lines of a table for a terminal.

    >>> from vbdang.network import Node
    >>> cited = Cited(Node("XII/05-CT/TW", "held"), 3, "a.txt:1:5", {"resolved": 2, "contradicted": 1})
    >>> print("".join(cited_table([cited], "en")), end="")
    times  document      date  status                      first at   subject
    3      XII/05-CT/TW        resolved 2, contradicted 1  a.txt:1:5
    >>> print("".join(cited_table([], "en")), end="")
    no references
    """
    rows = [_HEADS[lang], *(_row(one, lang) for one in everything)]
    if len(rows) == 1:
        yield f"{_NOTHING[lang]}\n"
        return
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    yield from (f"{'  '.join(map(padded, row, widths)).rstrip()}\n" for row in rows)


def _row(one: Cited, lang: Language) -> tuple[str, ...]:
    statuses = [(STATUSES[lang][status], one.statuses[status]) for status in STATUSES[lang] if status in one.statuses]
    told = statuses[0][0] if len(statuses) == 1 else ", ".join(f"{word} {count}" for word, count in statuses)
    node = one.node
    return (
        str(one.count),
        visible(node.name),
        str(node.date or ""),
        told,
        visible(one.first),
        visible(node.title or ""),
    )
