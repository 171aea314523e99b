"""Catalogues: documents that references can mean, with the traps of real ones (danh mục văn bản)."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import event
from hypothesis import strategies as st

from vbdang.model import Entry, Identifier, Link
from vbdang.resolving.catalogue import Catalogue
from vbdang.strategies.choosing import below, chance, pick
from vbdang.strategies.facts import PROVINCES, SUBJECTS, body_of
from vbdang.strategies.naming import identifiers
from vbdang.tables.issuers import is_shared
from vbdang.tables.terms import TERMS
from vbdang.tables.types import NAMES_FOR_SYMBOL

if TYPE_CHECKING:
    from vbdang.model import RelationKind
    from vbdang.tables.rows import Term

__all__ = ["catalogues", "entries"]

# The terms since numbers were counted as now, the newest but one first.
_TERMS = tuple(term for term in reversed(TERMS) if term.end is not None and term.number > 6) + TERMS[-1:]
_LAST_DAY = datetime.date(2030, 12, 31)
_OWN_TERMS = ("XVII", "XVIII", "2020-2025", "2025-2030", "?")
_SLUGS = tuple(sorted(PROVINCES))
_KINDS: tuple[RelationKind, ...] = ("replaces", "amends", "continues")


def entries(identifier: Identifier | None = None) -> st.SearchStrategy[Entry]:
    """Draw one document of a catalogue (một văn bản), whose key, identifier, date and term agree.

    Covers central documents of the terms VII to XIV and those of committees below, whose key names a province and that
    committee's own term; dated and undated ones; with and without type name, body and subject. Leaves out aliases,
    disputes, notes and links (:func:`catalogues` draws links).

    Shrinks to ``XIII/01-NQ/TW`` without anything else.

    Args:
        identifier: Its identifier; None draws it, too.

    >>> from hypothesis import find
    >>> find(entries(), lambda entry: True).key
    'XIII/01-NQ/TW'
    """
    return _entries(identifier)


@st.composite
def _entries(draw: st.DrawFn, identifier: Identifier | None) -> Entry:
    return _entry(draw, draw(_ANY_IDENTIFIER) if identifier is None else identifier)


_ANY_IDENTIFIER = identifiers()


def _entry(draw: st.DrawFn, identifier: Identifier) -> Entry:
    term = pick(draw, _TERMS)
    org, own = None, term.roman
    if is_shared(identifier.issuer):
        org, own = pick(draw, _SLUGS), pick(draw, _OWN_TERMS)
    return Entry(
        key=f"{org}:{own}/{identifier}" if org else f"{own}/{identifier}",
        id=identifier,
        type_name=pick(draw, (None, *NAMES_FOR_SYMBOL[identifier.type])),
        body=body_of(draw, identifier.issuer),
        org=org,
        date=draw(_days(term)),
        term=term.roman,
        subject=pick(draw, (None, *SUBJECTS)),
        sources=("https://example.vn/van-ban",),
        n_sources=1,
    )


@cache
def _days(term: Term) -> st.SearchStrategy[datetime.date | None]:
    return st.none() | st.dates(term.start, term.end or _LAST_DAY)


def catalogues(most: int = 8) -> st.SearchStrategy[Catalogue]:
    """Draw small catalogues (danh mục) with the traps of real ones.

    Covers identifiers that several terms, or several committees, have given out; one given out twice in a term, so that
    its keys carry their dates; documents without a date; links that replace, amend and continue, to rows of the
    catalogue and to others. Leaves out aliases and disputes, and catalogues laid over one another
    (``first.over(second)``).

    Shrinks to the empty catalogue.

    Args:
        most: The most identifiers in it; it has up to three rows for each.

    >>> from hypothesis import find
    >>> len(find(catalogues(), lambda catalogue: True))
    0
    >>> [entry.key for entry in find(catalogues(), lambda catalogue: len(catalogue) > 0)]
    ['XIII/01-NQ/TW']
    """
    return _rows(most).map(Catalogue.of)


@st.composite
def _rows(draw: st.DrawFn, most: int) -> list[Entry]:
    rows: dict[str, Entry] = {}
    for identifier in dict.fromkeys(draw(st.lists(_ANY_IDENTIFIER, max_size=most))):
        for _ in range(pick(draw, (1, 2))):
            entry = _entry(draw, identifier)
            rows[entry.key] = entry
        if chance(draw, 5):
            _give_twice(draw, rows, identifier)
    keys = sorted(rows)
    for key in keys:
        if chance(draw, 4):
            link = Link(pick(draw, _KINDS), pick(draw, (*keys, "XI/99-QĐ/TW")), draw(st.booleans()))
            event("catalogue", f"a link that {link.kind}")
            rows[key] = evolve(rows[key], links=(link,) if link.key != key else ())
    event("rows of a catalogue", str(len(rows)))
    return [rows[key] for key in keys]


def _give_twice(draw: st.DrawFn, rows: dict[str, Entry], identifier: Identifier) -> None:
    """Replace a row by two of one identifier in one term, told apart by their dates."""
    if is_shared(identifier.issuer):
        return
    term = pick(draw, _TERMS)
    event("catalogue", "an identifier given out twice in a term")
    rows.pop(f"{term.roman}/{identifier}", None)
    first = term.start + datetime.timedelta(days=draw(below(300)))
    for date in (first, first + datetime.timedelta(days=1 + draw(below(300)))):
        key = f"{term.roman}/{identifier}#{date}"
        rows[key] = Entry(key, identifier, date=date, term=term.roman, sources=("https://example.vn",), n_sources=1)
