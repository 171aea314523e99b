"""``vbdang check --columns``: the rows of tables, each a document, checked and written back."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from attrs import evolve

from vbdang.cli.plan import UsageError
from vbdang.errors import InputError
from vbdang.metadata import ROLES, Role, check_row
from vbdang.outputs.rows import COLUMNS, cells_line, object_line, verdict
from vbdang.outputs.told import Point, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vbdang.cli.plan import Plan
    from vbdang.inputs.rows import Row, Table
    from vbdang.metadata import CheckedRow
    from vbdang.outputs.told import Language

__all__ = ["Placed", "columns_of", "heads_line", "placed", "row_line", "told_in_row"]

_PLACE: dict[Language, str] = {"vi": "hàng {row}, cột “{head}”: {words}", "en": "row {row}, column “{head}”: {words}"}


class Placed(NamedTuple):
    """A table, and which of its columns plays which role."""

    table: Table
    places: dict[Role, int]


def columns_of(words: Iterable[str]) -> dict[Role, str]:
    """Read what ``--columns`` says: roles, each with the head of its column unless that is the same word.

    Raises:
        UsageError: A role is none, stands there twice, or there is no identifier among them.

    >>> columns_of(["id=Số, ký hiệu", "date"])
    {'id': 'Số, ký hiệu', 'date': 'date'}
    >>> columns_of(["number,type=Loại,issuer"])
    {'number': 'number', 'type': 'Loại', 'issuer': 'issuer'}
    """
    columns: dict[Role, str] = {}
    for role, head in (part for word in words for part in _parts(word)):
        if not _is_role(role):
            reason = f"--columns: {role!r} is none of {', '.join(ROLES)}"
            raise UsageError(reason)
        if role in columns:
            reason = f"--columns: {role} stands there twice"
            raise UsageError(reason)
        columns[role] = head
    parted = "number" in columns and "issuer" in columns and not columns.keys().isdisjoint({"type", "type_name"})
    if "id" not in columns and not parted:
        reason = "--columns: say which column holds the id, or number, type and issuer"
        raise UsageError(reason)
    return columns


def _is_role(word: str) -> TypeGuard[Role]:
    return word in ROLES


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """Part a word at its commas; a comma after which no role stands belongs to the head before it."""
    pieces: list[str] = []
    for piece in word.split(","):
        if pieces and "=" in pieces[-1] and piece.partition("=")[0].strip() not in ROLES:
            pieces[-1] += f",{piece}"
        else:
            pieces.append(piece)
    for piece in pieces:
        role, _, head = (part.strip() for part in piece.partition("="))
        yield role, head or role


def placed(table: Table, columns: Mapping[Role, str]) -> Placed:
    """Find the columns in a table; heads are compared without case.

    Raises:
        InputError: The table lacks one of them.
    """
    heads = [_same(head) for head in table.heads]
    places: dict[Role, int] = {}
    for role, head in columns.items():
        if _same(head) not in heads:
            reason = f"no column {head!r}; there are {', '.join(map(repr, table.heads)) or 'none'}"
            raise InputError("table", table.source, None if table.kind == "jsonl" else 1, reason)
        places[role] = heads.index(_same(head))
    return Placed(table, places)


def _same(head: str) -> str:
    return unicodedata.normalize("NFC", head).casefold().strip()


def told_in_row(one: Placed, row: Row, plan: Plan) -> tuple[CheckedRow, list[Told]]:
    """Check a row; every message begins with the row and the column."""
    cells = {role: row.cells[place].strip() for role, place in one.places.items()}
    checked = check_row(cells, plan.catalogue, plan.published, lang=plan.lang)
    source = one.table.source
    quiet = plan.settings.ignored_in(source)
    told = []
    for role, finding in checked.findings:
        if plan.selection.takes(finding, *quiet):
            place = one.places[role]
            words = _PLACE[plan.lang].format(row=row.number, head=one.table.heads[place], words=finding.message)
            at = Point(row.line, place + 1)
            text = cells[role]
            told.append(Told(source, source, text, evolve(finding, message=words), at, at, cell=True))
    return checked, told


def heads_line(one: Placed, *, as_csv: bool) -> str:
    """Return the line of heads of the table that is written back; JSON Lines have none."""
    if one.table.kind == "jsonl" and not as_csv:
        return ""
    heads = (one.table.heads[place] for place in _kept(one.table))
    mark = "\ufeff" if one.table.marked else ""
    return mark + cells_line(heads, {name: name for name in COLUMNS}, *_form(one.table, as_csv=as_csv))


def row_line(one: Placed, row: Row, checked: CheckedRow, told: list[Told], *, as_csv: bool) -> str:
    """Return the line of a row that is written back."""
    added = verdict(checked.identifier, [each.finding for each in told])
    if row.given is not None and not as_csv:
        return object_line(row.given, added)
    cells = (row.cells[place] for place in _kept(one.table))
    return cells_line(cells, added, *_form(one.table, as_csv=as_csv))


def _kept(table: Table) -> list[int]:
    """Return the columns that are not of an earlier check."""
    return [place for place, head in enumerate(table.heads) if head not in COLUMNS]


def _form(table: Table, *, as_csv: bool) -> tuple[str, str]:
    return ("," if as_csv else table.delimiter), table.line_end
