"""A small importer: Party documents cited in a newsroom's articles become rows of a table.

It is the example of docs/howto/testing.md. Its tests know nothing of any real article.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import vbdang

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS = ("article", "identifier", "name", "day", "place", "quote")


@dataclass(frozen=True)
class Row:
    """One document that an article cites by number."""

    article: str
    identifier: str
    name: str
    day: str
    place: str
    quote: str


def rows(article: str, text: str) -> list[Row]:
    """Return a row for each document that an article cites by its whole number; short mentions of it add nothing."""
    return [
        Row(
            article,
            str(found.id),
            found.type_name or "",
            str(found.date or ""),
            f"{found.start}-{found.end}",
            found.text,
        )
        for found in vbdang.extract(text)
        if found.id is not None and found.antecedent is None
    ]


def own_number(field: str) -> str | None:
    """Return the canonical number of an article's own field ("số văn bản"), None where an editor must look."""
    try:
        return vbdang.normalize(field)
    except vbdang.ParseError:
        return None


def table(found: Iterable[Row]) -> str:
    """Write rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in found:
        writer.writerow([getattr(row, name) for name in COLUMNS])
    return out.getvalue()


def read_table(written: str) -> list[Row]:
    """Read rows back from CSV."""
    lines = csv.reader(io.StringIO(written))
    next(lines)
    return [Row(*line) for line in lines]
