"""One row of a catalogue: cells to an :class:`~vbdang.model.Entry` and back, or the reason why it is refused.

The columns are those of docs/reference/catalogue.md. Only ``key`` must be there; the parts of the identifier may be given
besides and must then agree with it.

>>> entry({"key": "XIII/01-KL/TW", "date": "2021-05-18", "body": "BCT"}, Place("own.tsv", 2)).id
Identifier(number=1, suffix='', type='KL', issuer='TW', unit=None)
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from vbdang.errors import CatalogueError
from vbdang.model import Entry, Identifier, Link, RelationKind
from vbdang.tables.issuers import is_shared
from vbdang.tables.terms import by_roman, terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vbdang.model import Date

__all__ = ["COLUMNS", "KEY", "Key", "Place", "checked_heads", "entry", "parted", "row", "trusted"]

COLUMNS = (
    "key", "number", "suffix", "type", "type_name", "issuer", "unit", "body", "org", "date", "term", "subject",
    "aliases", "relations", "sources", "n_sources", "disputes", "note", "alike",
)  # fmt: skip
DISPUTES = frozenset({"date", "body", "subject", "other"})
_KINDS = frozenset(get_args(RelationKind))

#: ``[ORG:]TERM/ID[#DATE]``; one match gives all the parts.
KEY = re.compile(
    r"(?:(?P<org>[a-z0-9]+(?:-[a-z0-9]+)*|\?):)?"
    r"(?P<term>[IVXLCDM]+|[0-9]{4}-[0-9]{4}|\?)/"
    r"(?P<number>0[0-9]|[1-9][0-9]{1,5})(?P<suffix>[a-zđ]{0,3})-(?P<type>[^\W\d_]+)/(?P<issuer>[^\W_]+(?:-[^\W_]+)*)(?:/(?P<unit>[^\W_]+))?"
    r"(?:\#(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Place(NamedTuple):
    """Where a row stands, for the error that refuses it."""

    source: str
    line: int

    def refuse(self, column: str | None, reason: str, code: str = "value") -> CatalogueError:
        """Make the error that names this place."""
        return CatalogueError(code, self.source, self.line, column, reason)


class Key(NamedTuple):
    """The parts of a key (docs/explanation/keys.md)."""

    org: str | None
    term: str
    id: Identifier
    on: str | None


def parted(key: str) -> Key | None:
    """Part a key, None for what is none.

    >>> parted("dak-lak:?/05-NQ/TU").org, parted("XIII/12-KL/TW#2021-08-12").on
    ('dak-lak', '2021-08-12')
    >>> parted("05-NQ/TU") is None
    True
    """
    shape = KEY.fullmatch(key)
    if shape is None:
        return None
    org, term, number, suffix, kind, issuer, unit, on = shape.groups()
    return Key(org, term, Identifier(int(number), suffix, kind, issuer, unit), on)


def checked_heads(heads: list[str], source: str) -> list[str]:
    """Return the names of the columns in order.

    Raises:
        CatalogueError: A name is unknown or given twice, or there is no ``key``.

    >>> checked_heads(["key", "subject"], "own.tsv")
    ['key', 'subject']
    >>> checked_heads(["key", "Ngày"], "own.tsv")
    Traceback (most recent call last):
    vbdang.errors.CatalogueError: own.tsv, line 1, column Ngày: no such column; there are key, number, ...
    """
    for head in heads:
        if head not in COLUMNS:
            raise CatalogueError("columns", source, 1, head, f"no such column; there are {', '.join(COLUMNS)}")
        if heads.count(head) > 1:
            raise CatalogueError("columns", source, 1, head, "the column stands twice")
    if "key" not in heads:
        raise CatalogueError("columns", source, 1, "key", "the column is missing")
    return heads


def entry(cells: Mapping[str, str], place: Place) -> Entry:
    """Make the entry of a row.

    Args:
        cells: By column; an empty cell says nothing.
        place: Where the row stands.

    Raises:
        CatalogueError: A cell cannot be what it says: no key, no such day, a day outside the key's term ...

    >>> entry({"key": "XIII/01-KL/TW", "date": "2016-05-18"}, Place("own.tsv", 2))
    Traceback (most recent call last):
    vbdang.errors.CatalogueError: own.tsv, line 2, column date: 2016-05-18 is not in term XIII
    """
    given = {name: unicodedata.normalize("NFC", cell.strip()) for name, cell in cells.items()}
    written = given.get("key", "")
    key = parted(written)
    if key is None:
        raise place.refuse("key", f"not [ORG:]TERM/NN-TYPE/ISSUER: {written[:60]!r}")
    if (key.org is None) == is_shared(key.id.issuer):
        wants = (
            "needs ORG: before it, ? where it is not known" if key.org is None else "is one body's: no ORG: before it"
        )
        raise place.refuse("key", f"{key.id.issuer} {wants}")
    _agree_with_key(given, key, place)
    date = _date(given.get("date", ""), place)
    _date_in_key(date, key, place)
    return Entry(
        key=written,
        id=key.id,
        type_name=given.get("type_name") or None,
        body=given.get("body") or None,
        org=None if key.org == "?" else key.org,
        date=date,
        term=_term(given.get("term", ""), key, place),
        subject=given.get("subject") or None,
        aliases=_items(given.get("aliases", "")),
        links=tuple(_link(link, place) for link in _items(given.get("relations", ""))),
        sources=_items(given.get("sources", "")),
        n_sources=_count(given, place),
        disputes=_disputes(given, place),
        note=given.get("note", ""),
        alike=_keys(given.get("alike", ""), place),
    )


def trusted(cells: Sequence[str]) -> Entry:
    """Make the entry of a row that vbdang wrote, and so checked: all columns in their order, nothing checked again.

    >>> one = entry({"key": "XIII/01-KL/TW", "date": "2021-05-18"}, Place("own.tsv", 2))
    >>> trusted(tuple(row(one).values())) == one
    True
    """
    (key, number, suffix, kind, type_name, issuer, unit, body, org, date, term, subject) = cells[:12]
    aliases, relations, sources, n_sources, disputes, note, alike = cells[12:]
    return Entry(
        key,
        Identifier(int(number), suffix, kind, issuer, unit or None),
        type_name or None,
        body or None,
        org or None,
        datetime.date.fromisoformat(date) if date else None,
        term or None,
        subject or None,
        _items(aliases),
        tuple(map(_trusted_link, _items(relations))),
        _items(sources),
        int(n_sources),
        _items(disputes),
        note,
        _items(alike),
    )


def _trusted_link(written: str) -> Link:
    kind, _, key = written.partition(":")
    return Link(cast("RelationKind", kind.removesuffix("?")), key, not kind.endswith("?"))


def row(one: Entry) -> dict[str, str]:
    """Return the cells of an entry, every column.

    >>> one = entry({"key": "XIII/01-KL/TW", "date": "2021-05-18"}, Place("own.tsv", 2))
    >>> row(one)["number"], row(one)["type"], row(one)["date"]
    ('1', 'KL', '2021-05-18')
    """
    return {
        "key": one.key,
        "number": str(one.id.number),
        "suffix": one.id.suffix,
        "type": one.id.type,
        "type_name": one.type_name or "",
        "issuer": one.id.issuer,
        "unit": one.id.unit or "",
        "body": one.body or "",
        "org": one.org or "",
        "date": str(one.date or ""),
        "term": one.term or "",
        "subject": one.subject or "",
        "aliases": ";".join(one.aliases),
        "relations": ";".join(f"{link.kind}{'' if link.confirmed else '?'}:{link.key}" for link in one.links),
        "sources": ";".join(one.sources),
        "n_sources": str(one.n_sources),
        "disputes": ";".join(one.disputes),
        "note": one.note,
        "alike": ";".join(one.alike),
    }


def _agree_with_key(given: Mapping[str, str], key: Key, place: Place) -> None:
    """Refuse a row that says one thing in its key and another in a column of its own."""
    number = given.get("number", "")
    if number and (not number.isdecimal() or int(number) != key.id.number):
        raise place.refuse("number", f"{number!r} is not the key's {key.id.number}")
    parts = {
        "suffix": key.id.suffix,
        "type": key.id.type,
        "issuer": key.id.issuer,
        "unit": key.id.unit,
        "org": key.org,
    }
    for name, own in parts.items():
        if given.get(name) and given[name] != own:
            raise place.refuse(name, f"{given[name]!r} is not the key's {own!r}")


def _date(written: str, place: Place) -> datetime.date | None:
    if not written:
        return None
    if _DAY.fullmatch(written):  # Python reads weeks and dates without hyphens, too
        with suppress(ValueError):
            return datetime.date.fromisoformat(written)
    raise place.refuse("date", f"no such day, or not YYYY-MM-DD: {written[:40]!r}")


def _date_in_key(date: Date | None, key: Key, place: Place) -> None:
    """Hold the day against the key: a term below the centre is that committee's own and is not checked."""
    if key.on is not None and key.on != str(date or ""):
        raise place.refuse("date", f"the key says {key.on}")
    central = key.org is None and isinstance(date, datetime.date)
    if central and key.term not in {term.roman for term in terms_of(cast("datetime.date", date))}:
        raise place.refuse("date", f"{date} is not in term {key.term}")


def _term(written: str, key: Key, place: Place) -> str | None:
    if key.org is None and written not in {"", key.term}:
        raise place.refuse("term", f"{written!r} is not the key's {key.term!r}")
    known = written or (key.term if key.org is None else "")
    if known and by_roman(known) is None:
        raise place.refuse("term", f"no such term of the Central Committee: {known!r}")
    return known or None


def _link(written: str, place: Place) -> Link:
    kind, _, key = written.partition(":")
    confirmed = not kind.endswith("?")
    kind = kind.removesuffix("?")
    if kind not in _KINDS or parted(key) is None:
        raise place.refuse("relations", f"not KIND:KEY, with KIND of {', '.join(sorted(_KINDS))}: {written[:60]!r}")
    return Link(cast("RelationKind", kind), key, confirmed)


def _keys(written: str, place: Place) -> tuple[str, ...]:
    found = _items(written)
    for one in found:
        if parted(one) is None:
            raise place.refuse("alike", f"not a key: {one[:60]!r}")
    return found


def _count(given: Mapping[str, str], place: Place) -> int:
    """Read how many sources are independent; where the row does not say, each is."""
    written = given.get("n_sources", "")
    most = len(_items(given.get("sources", "")))
    if not written:
        return most
    if not (written.isascii() and written.isdigit() and int(written) <= most):
        raise place.refuse("n_sources", f"not a number of the {most} sources: {written[:40]!r}")
    return int(written)


def _disputes(given: Mapping[str, str], place: Place) -> tuple[str, ...]:
    found = _items(given.get("disputes", ""))
    for one in found:
        if one not in DISPUTES:
            raise place.refuse("disputes", f"not of {', '.join(sorted(DISPUTES))}: {one[:40]!r}")
    return found


def _items(written: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in written.split(";") if item.strip()) if written else ()
