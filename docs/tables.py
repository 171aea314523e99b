"""A Sphinx extension: ``vbdang-table`` and ``vbdang-help`` show the program's own tables and help.

The pages cannot drift from the program, for they are made from it at every build. The rows of a table are the same in every
language; its heads and the cells that are `Words` are said in the language of the site.
"""

from __future__ import annotations

import os
from contextlib import redirect_stdout, suppress
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from docutils import nodes
from languages import GENERATED, said
from sphinx.util.docutils import SphinxDirective

from vbdang.checking.registry import RULES
from vbdang.cli.arguments import parsed
from vbdang.tables.families import FAMILIES
from vbdang.tables.issuers import ISSUERS
from vbdang.tables.organisations import ORGANISATIONS
from vbdang.tables.terms import TERMS
from vbdang.tables.types import TYPES

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


class Words(NamedTuple):
    """A cell of English words, with names put into it; no words are an empty cell."""

    text: str
    names: tuple[str, ...] = ()


class InLanguage(NamedTuple):
    """A cell that the program itself has in both languages."""

    en: str
    vi: str


class RulePage(NamedTuple):
    """A cell that leads to the page of a rule."""

    code: str

    def nodes(self) -> list[nodes.Node]:
        """Make the link, from the page of the finding codes."""
        return [nodes.reference("", "", nodes.literal("", self.code), refuri=f"rules/{self.code}.html")]


def type_rows() -> Iterable[Row]:
    """Rows of the document types."""
    for row in TYPES:
        yield (
            Code(row.symbol),
            row.name,
            row.name_en,
            ", ".join(row.regimes) if row.regimes else Words("practice"),
            Words(row.status),
            Words(row.confidence),
            Sources(row.sources),
            Words(row.note),
        )


def issuer_rows() -> Iterable[Row]:
    """Rows of the issuing bodies."""
    for row in ISSUERS:
        days = " – ".join(day or "" for day in (row.valid_from, row.valid_to)) if row.valid_from or row.valid_to else ""
        yield (
            Code(row.symbol),
            row.name,
            Words(row.level),
            Words("shared" if row.shared else ""),
            days,
            Words(row.confidence),
            Sources(row.sources),
            Words(row.note),
        )


def family_rows() -> Iterable[Row]:
    """Rows of the open families."""
    for row in FAMILIES:
        yield (
            Code(row.pattern),
            ", ".join(row.examples),
            Words(row.level),
            Words(row.confidence),
            Sources(row.sources),
            Words(row.note),
        )


def term_rows() -> Iterable[Row]:
    """Rows of the terms."""
    for row in TERMS:
        congress = f"{row.congress_open} – {row.congress_close}"
        days = f"{row.start} – {row.end or ''}"
        yield (
            row.roman,
            congress,
            row.first_plenum,
            days,
            Words(row.confidence),
            Sources(row.sources),
            Words(row.note),
        )


def province_rows() -> Iterable[Row]:
    """Rows of the provinces and cities whose committees sign TU."""
    for row in ORGANISATIONS:
        went = Words("into {}", (row.merged_into,)) if row.merged_into else None
        came = Words("took in {}", (", ".join(row.formed_from),)) if row.formed_from else None
        days = " – ".join(day or "" for day in (row.valid_from, row.valid_to)) if row.valid_from or row.valid_to else ""
        yield (
            row.name,
            row.kind,
            Code(row.slug),
            days,
            came or went,
            row.changed_on,
            Sources(row.sources),
            Words(row.note),
        )


def finding_rows() -> Iterable[Row]:
    """Rows of the finding codes."""
    for row in sorted(RULES, key=lambda rule: rule.code):
        yield (
            RulePage(row.code),
            Code(row.slug),
            Words(row.severity),
            row.title_en,
            row.title_vi,
            InLanguage(row.message_en, row.message_vi),
        )


TABLES: dict[str, tuple[tuple[str, ...], Callable[[], Iterable[Row]]]] = {
    "types": (("symbol", "type", "English", "regulations", "status", "confidence", "sources", "note"), type_rows),
    "issuers": (("symbol", "body", "level", "shared", "days", "confidence", "sources", "note"), issuer_rows),
    "families": (("pattern", "examples", "level", "confidence", "sources", "note"), family_rows),
    "terms": (("term", "congress", "first plenum", "term", "confidence", "sources", "note"), term_rows),
    "provinces": (("name", "kind", "slug", "days", "change", "on", "sources", "note"), province_rows),
    "findings": (("code", "slug", "severity", "in English", "in Vietnamese", "message"), finding_rows),
}


def help_of(command: str) -> str:
    """Return what ``--help`` prints, at a width that fits the page."""
    text = StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": "90", "NO_COLOR": "1"}), redirect_stdout(text), suppress(SystemExit):
        parsed([*command.split(), "--help"])
    return text.getvalue()


def words() -> list[str]:
    """List the words of the tables that are said in the language of the site, each once, in their order."""
    found: dict[str, None] = {}
    for head, rows in TABLES.values():
        found.update(dict.fromkeys(head))
        found.update((one.text, None) for row in rows() for one in row if isinstance(one, Words) and one.text)
    return list(found)


def cell(value: object, language: str = "en") -> nodes.entry:
    """Make one cell; None is empty."""
    if isinstance(value, Sources | Code | RulePage):
        return nodes.entry("", nodes.paragraph("", "", *value.nodes()))
    if isinstance(value, Words):
        value = said(language)(value.text).format(*value.names) if value.names else said(language)(value.text)
    elif isinstance(value, InLanguage):
        value = value.vi if language == "vi" else value.en
    return nodes.entry("", nodes.paragraph("", "" if value is None else str(value)))


def table(head: tuple[str, ...], rows: Iterable[Row], language: str = "en") -> nodes.table:
    """Make a table with one head row."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", nodes.row("", *(cell(Words(one), language) for one in head)))
    group += nodes.tbody("", *(nodes.row("", *(cell(one, language) for one in row)) for row in rows))
    return nodes.table("", group)


class ProgramTable(SphinxDirective):
    """``vbdang-table NAME``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Render the named table, anew if its words have changed."""
        self.env.note_dependency(GENERATED)
        head, rows = TABLES[self.arguments[0]]
        return [table(head, rows(), self.config.language)]


class CommandHelp(SphinxDirective):
    """``vbdang-help [COMMAND]``."""

    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Render the help of a command, or of the program."""
        text = help_of(self.arguments[0] if self.arguments else "")
        return [nodes.literal_block(text, text, language="text")]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("vbdang-table", ProgramTable)
    app.add_directive("vbdang-help", CommandHelp)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
