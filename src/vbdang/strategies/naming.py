"""Identifiers: which types and issuers there are, and in which terms (số và ký hiệu)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from vbdang.model import Identifier
from vbdang.tables import families, issuers, types
from vbdang.tables.terms import by_roman

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from vbdang.tables.rows import DocumentType, Issuer, Term

__all__ = ["ISSUER_SYMBOLS", "TYPE_SYMBOLS", "identifiers", "issuer_symbols", "type_symbols"]

# What shrinking ends at stands first.
_FIRST_TYPES = ("NQ", "CT", "KL", "QĐ", "HD", "TB")
#: Every type symbol of the tables, the commonest first.
TYPE_SYMBOLS = (*_FIRST_TYPES, *(symbol for symbol in types.SYMBOLS if symbol not in _FIRST_TYPES))
#: Every issuer symbol of the list, the centre first.
ISSUER_SYMBOLS = ("TW", "TU", *(symbol for symbol in issuers.SYMBOLS if symbol not in {"TW", "TU"}))
_FAMILY_MEMBERS = tuple(
    sorted({example for family in families.FAMILIES for example in family.examples} - set(ISSUER_SYMBOLS))
)
# Bodies that one document may have in common: those of one committee.
_JOINT = ("BTCTW-UBKTTW", "BTGTW-BTCTW", "BTCTU-BDVTU", "UBKTTU-BNCTU", "VPTU-BTCTU")
_OTHERS = (*ISSUER_SYMBOLS[1:] * 2, *_FAMILY_MEMBERS, *_JOINT)
# A lone "o" after a number reads as a zero (12o), so it is no suffix here.
_SUFFIXES = "abcdđe"
_UNITS = ("nb", "th")

# The regulations on types in their order: 31-QĐ/TW, 66-QĐ/TW, 399-QĐ/TW, by the first day of each.
_REGIMES = (
    ("R1997", datetime.date(1997, 10, 1)),
    ("R2017", datetime.date(2017, 2, 6)),
    ("R2026", datetime.date(2026, 1, 9)),
)


def identifiers(
    types: Collection[str] | None = None, issuers: Collection[str] | None = None, terms: Collection[str] | None = None
) -> st.SearchStrategy[Identifier]:
    """Draw identifiers of Party documents (số và ký hiệu), as the tables know them.

    Covers every type symbol, every issuer of the list and the examples of the open families, joint issuers, a letter
    after the number and a unit. Numbers are mostly below a hundred, and never above 99999. Leaves out symbols that no
    table knows, families' members besides the examples, numbers of six digits and the letter o after a number.

    About half are of the centre (``TW``), two of three of the six commonest types; one in ten carries a letter, one in
    twelve a unit.

    Shrinks to ``01-NQ/TW``, or to the first type and issuer given.

    Args:
        types: Type symbols to choose from; None for all.
        issuers: Issuer symbols to choose from, joint ones joined by hyphens; None for all.
        terms: Roman numbers of terms (khóa): only types of the regulations in force at some time in them, and issuers
            of the list that existed then. None for all of whatever time.

    Raises:
        hypothesis.errors.InvalidArgument: Nothing is left to choose from, or there is no such term.

    >>> from hypothesis import find
    >>> str(find(identifiers(), lambda identifier: True))
    '01-NQ/TW'
    >>> str(find(identifiers(types=["KL"], issuers=["BTCTU-BDVTU"]), lambda identifier: identifier.number > 9))
    '10-KL/BTCTU-BDVTU'
    """
    kinds = type_symbols(types, terms)
    bodies = issuer_symbols(issuers, terms)
    return st.builds(Identifier, _numbers(), _suffixes(), kinds, bodies, _units())


def type_symbols(types: Collection[str] | None, terms: Collection[str] | None) -> st.SearchStrategy[str]:
    """Draw a type symbol."""
    if types is not None:
        return st.sampled_from(_some(types, "type"))
    if terms is None:
        return st.sampled_from(_FIRST_TYPES * 10 + TYPE_SYMBOLS)
    known = {row.symbol for row in _types_in(terms)}
    return st.sampled_from(_some([symbol for symbol in TYPE_SYMBOLS if symbol in known], "type"))


def issuer_symbols(issuers: Collection[str] | None, terms: Collection[str] | None) -> st.SearchStrategy[str]:
    """Draw an issuer symbol."""
    if issuers is not None:
        return st.sampled_from(_some(issuers, "issuer"))
    if terms is not None:
        known = {row.symbol for row in _issuers_in(terms)}
        return st.sampled_from(_some([symbol for symbol in ISSUER_SYMBOLS if symbol in known], "issuer"))
    return st.sampled_from(("TW",) * len(_OTHERS) + _OTHERS)


def _some(choices: Iterable[str], what: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(choices))
    if not found:
        message = f"no {what} is left to choose from"
        raise InvalidArgument(message)
    return found


def _numbers() -> st.SearchStrategy[int]:
    return st.one_of(*(st.integers(1, most) for most in (9, 99, 99, 999, 99_999)))


def _suffixes() -> st.SearchStrategy[str]:
    return st.sampled_from(("",) * (9 * len(_SUFFIXES)) + tuple(_SUFFIXES))


def _units() -> st.SearchStrategy[str | None]:
    return st.sampled_from((None,) * (11 * len(_UNITS)) + _UNITS)


def _terms(romans: Collection[str]) -> list[Term]:
    found = []
    for roman in romans:
        term = by_roman(roman)
        if term is None:
            message = f"no such term: {roman!r}"
            raise InvalidArgument(message)
        found.append(term)
    return found


def _types_in(romans: Collection[str]) -> list[DocumentType]:
    """Types of the regulations in force in a term; what only practice knows is of every term."""
    names = {name for term in _terms(romans) for name in _regimes_in(term)}
    return [row for row in types.TYPES if row.symbol and (not row.regimes or names & set(row.regimes))]


def _regimes_in(term: Term) -> set[str]:
    ends = [first for _, first in _REGIMES[1:]] + [datetime.date.max]
    return {
        name
        for (name, first), end in zip(_REGIMES, ends, strict=True)
        if (term.end or datetime.date.max) >= first and term.start < end
    } or {_REGIMES[0][0]}


def _issuers_in(romans: Collection[str]) -> list[Issuer]:
    chosen = _terms(romans)
    return [row for row in issuers.ISSUERS if row.symbol and any(_existed(row, term) for term in chosen)]


def _existed(row: Issuer, term: Term) -> bool:
    """Compare by as many figures as the row gives: a year, a month or a day."""
    first, last = (row.valid_from or "").rstrip("?"), (row.valid_to or "9999").rstrip("?")
    start, end = term.start.isoformat(), (term.end or datetime.date.max).isoformat()
    return first <= end[: len(first)] and start[: len(last)] <= last
