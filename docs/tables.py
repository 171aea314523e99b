"""A Sphinx extension: ``vbdang-table`` renders the program's own tables, so that the pages cannot drift from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from vbdang.checking import registry
from vbdang.tables import issuers, provinces, terms, types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx

Row = tuple[object, ...]


class Sources(NamedTuple):
    """A cell of addresses, shown as numbered links."""

    addresses: tuple[str, ...]

    def nodes(self) -> list[nodes.Node]:
        """Make the links; what is not an address is shown as it is."""
        shown: list[nodes.Node] = []
        for number, address in enumerate(self.addresses, 1):
            shown.append(nodes.Text(", " if shown else ""))
            if address.startswith("http"):
                shown.append(nodes.reference("", str(number), refuri=address))
            else:
                shown.append(nodes.Text(address))
        return shown


class Code(NamedTuple):
    """A cell shown as code; an empty one stays empty."""

    text: str | None

    def nodes(self) -> list[nodes.Node]:
        """Make the literal."""
        return [nodes.literal("", self.text)] if self.text else []


def type_rows() -> Iterable[Row]:
    """Rows of the document types."""
    for row in types.TYPES:
        yield Code(row.symbol), row.name, row.name_en, ", ".join(row.regimes), row.confidence, Sources(row.sources), row.note


TABLES: dict[str, tuple[tuple[str, ...], Callable[[], Iterable[Row]]]] = {
    "types": (("symbol", "type", "English", "regulations", "confidence", "sources", "note"), type_rows),
}


def cell(value: object) -> nodes.entry:
    """Make one cell; None is empty."""
    if isinstance(value, Sources | Code):
        return nodes.entry("", nodes.paragraph("", "", *value.nodes()))
    return nodes.entry("", nodes.paragraph("", "" if value is None else str(value)))


def table(head: tuple[str, ...], rows: Iterable[Row]) -> nodes.table:
    """Make a table with one head row."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", nodes.row("", *map(cell, head)))
    group += nodes.tbody("", *(nodes.row("", *map(cell, row)) for row in rows))
    return nodes.table("", group)


class ProgramTable(SphinxDirective):
    """``vbdang-table NAME``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Render the named table."""
        head, rows = TABLES[self.arguments[0]]
        return [table(head, rows())]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("vbdang-table", ProgramTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
