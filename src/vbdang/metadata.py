"""Metadata rows: cells to a reference, and what is wrong with it (kiểm tra một hàng siêu dữ liệu).

What :mod:`vbdang.analysis` is for texts, this is for tables: the rooms meet here, and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from attrs import frozen

from vbdang.checking.registry import BY_SLUG
from vbdang.checking.rule import message
from vbdang.checking.validate import validate
from vbdang.checking.words import quoted
from vbdang.errors import ParseError
from vbdang.inputs.passage import published_date
from vbdang.model import Finding, Reference
from vbdang.outputs.card import why_not
from vbdang.reading.bodies import body_at
from vbdang.reading.dates import DATE, date_of, written_date
from vbdang.reading.identifiers import read
from vbdang.reading.named import roman_term
from vbdang.reading.symbols import type_of
from vbdang.reading.words import display_name, symbol_of_name
from vbdang.resolving.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbdang.model import Date, Identifier, Reading, Resolution
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["ROLES", "CheckedRow", "Role", "check_row"]

Language = Literal["vi", "en"]
Role = Literal["id", "number", "type", "issuer", "unit", "type_name", "date", "body", "term", "subject", "published"]
#: What a column can hold.
ROLES: tuple[Role, ...] = get_args(Role)

_NUMBER = re.compile(r"\s*([0-9]{1,6})\s?([a-zđ]?)\s*")
_NUMERIC = re.compile(r"([0-9]{1,2})\s?[/.\-–]\s?([0-9]{1,2})\s?[/.\-–]\s?([0-9]{4})")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?\Z")
_IN_WORDS = re.compile(DATE)
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}){1,2}")
_TERM_WORD = re.compile(r"\A[Kk](?:hóa|hoá)\s+")
_CODE = re.compile(r"DH|(?:TU|TVTU):(?:[a-z]+(?:-[a-z]+)*|\?)")
_YEARS = re.compile(r"[0-9]{4}\s?[-–]\s?[0-9]{4}")
# Which cell a finding is about, by a word of its slug.
_BY_WORD: dict[str, Role] = {
    "date": "date", "dates": "date", "days": "date", "body": "body", "bodies": "body", "authority": "body",
    "letterhead": "body", "subject": "subject", "type": "type_name",
}  # fmt: skip

_REASONS: dict[Language, dict[str, str]] = {
    "vi": {
        "number": "phải là một số, có thể kèm một chữ cái",
        "type": "tên loại này không có, hoặc có nhiều ký hiệu: ghi ký hiệu",
        "issuer": "thiếu ký hiệu cơ quan ban hành",
        "date": "phải là NGÀY/THÁNG/NĂM hoặc NĂM-THÁNG-NGÀY",
        "term": "phải là số khóa (XIII, 13) hoặc hai năm (2020-2025)",
        "published": "phải là NĂM-THÁNG-NGÀY, NĂM-THÁNG hoặc NĂM",
    },
    "en": {
        "number": "it is no number, with or without a letter",
        "type": "there is no such type name, or it has several symbols: give the symbol",
        "issuer": "the symbol of the issuing body is missing",
        "date": "it is neither DAY/MONTH/YEAR nor YEAR-MONTH-DAY",
        "term": "it is neither a number of a congress (XIII, 13) nor two years (2020-2025)",
        "published": "it is not YEAR-MONTH-DAY, YEAR-MONTH or YEAR",
    },
}


@frozen
class CheckedRow:
    """A row and what is wrong with it (một hàng đã kiểm tra).

    Attributes:
        identifier: What its cells name, canonical; None where that cannot be read.
        resolution: What the catalogue says of it.
        findings: Each with the role of the cell it is about; places count code points of that cell.
    """

    identifier: Identifier | None
    resolution: Resolution | None
    findings: tuple[tuple[Role, Finding], ...]


def check_row(
    cells: Mapping[Role, str],
    catalogue: Catalogue | None = None,
    published: Date | None = None,
    *,
    lang: Language = "vi",
) -> CheckedRow:
    """Check the metadata of one document: its cells, and together the reference they make.

    The identifier stands in one cell (``id``), or in three (``number``, ``type``, ``issuer``; a type name may stand in the
    place of its symbol where it has only one). A number in a cell of its own needs no zero before it. An empty cell says
    nothing; a row of empty cells has nothing wrong.

    Args:
        cells: Text by role.
        catalogue: Where to look the document up; None is the bundled catalogue.
        published: The day for which it is judged, where the row does not give its own.
        lang: The language of the messages.

    >>> row = check_row({"number": "5", "type": "Chỉ thị", "issuer": "TW", "date": "31/02/2016"}, lang="en")
    >>> str(row.identifier), [(role, finding.slug) for role, finding in row.findings]
    ('05-CT/TW', [('date', 'impossible-date')])
    >>> check_row({"id": "18-NQ"}).findings[0][1].message
    'Không đọc được “18-NQ”: thiếu ký hiệu cơ quan ban hành.'
    """
    told = _Told({role: text.strip() for role, text in cells.items()}, lang)
    if not any(told.cells.values()):
        return CheckedRow(None, None, ())
    parted = {"number", "issuer"} <= cells.keys() and not told.cells.get("id")
    sign = _parted_sign(told) if parted else _whole_sign(told)
    date, body = _date(told), _body(told)
    term = _term(told) or body.term
    day = _published(told) or published
    if sign is None:
        return CheckedRow(None, None, told.in_order())
    reference = _reference(sign, told.cells, date, body, term)
    (resolution,) = resolve((reference,), catalogue, day)
    for finding in validate(reference, resolution, day, lang=lang):
        told.add(finding, sign)
    return CheckedRow(sign.reading.identifier, resolution, told.in_order())


class _Sign(NamedTuple):
    """An identifier read from cells: in which text, from which cell."""

    role: Role
    text: str
    reading: Reading
    type_name: str | None


class _Body(NamedTuple):
    code: str | None
    text: str | None
    term: str | None


class _Told:
    """The cells of a row, and what has been found in them so far."""

    def __init__(self, cells: dict[Role, str], lang: Language) -> None:
        self.cells = cells
        self.lang = lang
        self.findings: list[tuple[Role, Finding]] = []

    def cannot_read(self, role: Role, reason: str = "") -> None:
        """Tell that a cell cannot be read."""
        self.of_cell("unreadable-cell", role, reason=reason or _REASONS[self.lang][role])

    def of_cell(self, slug: str, role: Role, **parts: str) -> None:
        """Tell something of a whole cell."""
        rule, cell = BY_SLUG[slug], self.cells.get(role, "")
        words = message(rule, self.lang, found=quoted(cell), **parts)
        self.findings.append((role, Finding(rule.code, rule.slug, rule.severity, words, 0, len(cell))))

    def add(self, finding: Finding, sign: _Sign) -> None:
        """Give a finding of the reference to the cell that it is about."""
        role = self._role(finding, sign)
        if role != "id":
            cell = self.cells.get(role, "")
            finding = Finding(finding.code, finding.slug, finding.severity, finding.message, 0, len(cell))
        self.findings.append((role, finding))

    def _role(self, finding: Finding, sign: _Sign) -> Role:
        if any(repair.kind == finding.slug for repair in sign.reading.repairs):
            return sign.role
        for word in finding.slug.split("-"):
            role = _BY_WORD.get(word)
            if role == "type_name" and not self.cells.get(role):
                role = "type"
            if role and self.cells.get(role):
                return role
        return sign.role

    def in_order(self) -> tuple[tuple[Role, Finding], ...]:
        """Return what was found, in the order of the cells."""
        order = {role: place for place, role in enumerate(self.cells)}
        return tuple(sorted(self.findings, key=lambda one: (order.get(one[0], 0), one[1].start, one[1].code)))


def _whole_sign(told: _Told) -> _Sign | None:
    """Read the identifier of one cell."""
    cell = told.cells.get("id", "")
    try:
        reading = read(cell)
    except ParseError as error:
        told.cannot_read("id", why_not(error, told.lang))
        return None
    return _Sign("id", cell, reading, _type_name(told.cells) or reading.type_name)


def _type_name(cells: Mapping[Role, str]) -> str | None:
    """Return the type name that a row gives; a symbol in the place of one is none."""
    for role in ("type_name", "type"):
        cell = cells.get(role)
        if cell and type_of(cell) is None:
            return display_name(cell)
    return None


def _parted_sign(told: _Told) -> _Sign | None:
    """Read the identifier of several cells; what is odd in one of them is told of that one."""
    cells = told.cells
    number = _NUMBER.fullmatch(cells["number"])
    if number is None:
        told.cannot_read("number")
        return None
    role: Role = "type" if cells.get("type") or "type_name" not in cells else "type_name"
    kind = cells.get(role, "")
    if type_of(kind) is None:
        kind = symbol_of_name(display_name(kind)) or ""
    if not kind:
        told.cannot_read(role, _REASONS[told.lang]["type"])
        return None
    if not cells.get("issuer"):
        told.cannot_read("issuer")
        return None
    parts: dict[Role, str] = {
        "number": f"{int(number[1]):02d}{number[2]}",
        role: f"-{kind}",
        "issuer": f"/{cells['issuer']}",
    }
    if cells.get("unit"):
        parts["unit"] = f"/{cells['unit']}"
    return _read_parts(told, parts)


def _read_parts(told: _Told, parts: dict[Role, str]) -> _Sign | None:
    roles, ends = list(parts), list(accumulate(map(len, parts.values())))

    def role_at(place: int) -> Role:
        """Return the cell in which a place of the joined text lies."""
        return roles[min(bisect_right(ends, place), len(roles) - 1)]

    try:
        reading = read("".join(parts.values()))
    except ParseError as error:
        told.cannot_read(role_at(error.start), why_not(error, told.lang).partition(" at character ")[0])
        return None
    for repair in reading.repairs:
        told.of_cell(repair.kind, role_at(repair.start), put=quoted(repair.put or ""))
    return _Sign("number", str(reading.identifier), reading, _type_name(told.cells))


def _reference(sign: _Sign, cells: Mapping[Role, str], date: Date | None, body: _Body, term: str | None) -> Reference:
    identifier = sign.reading.identifier
    return Reference(
        start=0,
        end=len(sign.text),
        text=sign.text,
        form="full",
        id=identifier,
        number=identifier.number,
        suffix=identifier.suffix,
        type=identifier.type,
        issuer=identifier.issuer,
        unit=identifier.unit,
        type_name=sign.type_name,
        date=date,
        body=body.code,
        body_text=body.text,
        term=term,
        subject=cells.get("subject") or None,
        repairs=sign.reading.repairs if sign.role == "id" else (),
    )


def _date(told: _Told) -> Date | None:
    """Read a date as tables and spreadsheets write it; a day that is none is told."""
    cell = told.cells.get("date", "")
    written = _MIDNIGHT.sub("", cell)
    if not written:
        return None
    if written[:4].isdigit():
        return _iso(told, written)
    numeric, words = _NUMERIC.fullmatch(written), _IN_WORDS.fullmatch(f"ngày {written.removeprefix('ngày ')}")
    if numeric is not None:
        day, month, year = map(int, numeric.groups())
    elif words is not None and (dated := written_date(words, 1))[2] is not None:
        day, month, year = dated[0], dated[1], dated[2] or 0
    else:
        told.cannot_read("date")
        return None
    date = date_of(day, month, year)
    if date is None:
        told.of_cell("impossible-date", "date")
    return date


def _iso(told: _Told, written: str) -> Date | None:
    try:
        return published_date(written)
    except ValueError:
        if _ISO.fullmatch(written):
            told.of_cell("impossible-date", "date")
        else:
            told.cannot_read("date")
        return None


def _body(told: _Told) -> _Body:
    """Read a body by its name or code; another one is kept as it is written."""
    cell = told.cells.get("body", "")
    if not cell:
        return _Body(None, None, None)
    found = body_at(cell, 0)
    if found is None or found.code is None or cell[found.tail :].strip(" ."):
        return _Body(cell if _CODE.fullmatch(cell) else None, cell, None)
    return _Body(found.code, cell[: found.end], found.term)


def _term(told: _Told) -> str | None:
    cell = told.cells.get("term", "")
    if not cell:
        return None
    term = cell if _YEARS.fullmatch(cell) else roman_term(_TERM_WORD.sub("", cell))
    if term is None:
        told.cannot_read("term")
    return term


def _published(told: _Told) -> Date | None:
    cell = told.cells.get("published", "")
    try:
        return published_date(cell) if cell else None
    except ValueError:
        told.cannot_read("published")
        return None
