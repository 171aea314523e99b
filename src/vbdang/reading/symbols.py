"""Which written symbol stands for which: document types and issuing bodies (ký hiệu tên loại, cơ quan ban hành).

Everything here is derived from the tables once, as dictionaries; nothing is guessed. A symbol written without
diacritics is taken for the accented one only where no other reading exists: ``QD`` is ``QĐ``, but ``DA`` may be Dự án
or Đề án, and ``DU`` is no certain ``ĐU`` (contract.md, "In Python").
"""

from __future__ import annotations

import re
from functools import lru_cache

from vbdang.reading.clean import unaccent
from vbdang.tables import families, issuers, lookalikes, types

__all__ = ["KNOWN_ISSUERS", "TYPE_SYMBOLS", "is_party", "is_state", "issuer_of", "split_symbols", "type_of"]

#: Canonical type symbols; the longest first wherever they are tried in turn.
TYPE_SYMBOLS = frozenset(types.SYMBOLS)
KNOWN_ISSUERS = frozenset(row.symbol for row in issuers.ISSUERS if row.symbol and row.level != "NON-PARTY")

_BY_CASE = {symbol.lower(): symbol for symbol in sorted(TYPE_SYMBOLS, reverse=True)}
# Đ typed as D: certain for these because the bare form is no symbol of its own.
_BARE_TYPES = {"qd": "QĐ", "qdi": "QĐi", "qdns": "QĐNS", "qyd": "QyĐ", "cthd": "CTHĐ"}
_BARE_ISSUERS = {
    unaccent(symbol): symbol
    for symbol in sorted(KNOWN_ISSUERS)
    if "Đ" in symbol and not symbol.startswith("Đ") and unaccent(symbol) not in KNOWN_ISSUERS
}
_ISSUER_SHAPE = re.compile(r"[A-ZĐ][A-ZĐƯa-z]*[A-ZĐƯ]\d{0,3}")


def type_of(word: str) -> str | None:
    """Return the canonical type symbol that a written one stands for, or None.

    >>> type_of("qđi"), type_of("CTR"), type_of("QD"), type_of("XX")
    ('QĐi', 'CTr', 'QĐ', None)
    """
    if word in TYPE_SYMBOLS:
        return word
    low = word.lower()
    return _BY_CASE.get(low) or _BARE_TYPES.get(low)


@lru_cache(maxsize=4096)
def is_party(symbol: str) -> bool:
    """Tell whether a canonical issuer symbol is the Party's, by the tables of issuers and families."""
    return symbol in KNOWN_ISSUERS or (lookalikes.lookalike_of(symbol) is None and families.family_of(symbol) is not None)


@lru_cache(maxsize=4096)
def is_state(symbol: str) -> bool:
    """Tell whether an issuer symbol belongs to a body that is not the Party's (State, unions, Front ...)."""
    return symbol not in KNOWN_ISSUERS and lookalikes.lookalike_of(symbol) is not None


def issuer_of(word: str) -> str | None:
    """Return the canonical form of one issuer symbol (no joint ones), or None where it is not certain.

    >>> issuer_of("T.Ư"), issuer_of("BTCTƯ"), issuer_of("vptw"), issuer_of("DU")
    ('TW', 'BTCTW', 'VPTW', None)
    """
    if word in KNOWN_ISSUERS:
        return word
    upper = word if word == "ThU" else _upper(word)
    if upper in KNOWN_ISSUERS:
        return upper
    if upper in _BARE_ISSUERS:
        return _BARE_ISSUERS[upper]
    if not _ISSUER_SHAPE.fullmatch(upper) or upper in _UNCERTAIN:
        return None
    return upper


_UNCERTAIN = frozenset({"DU", "DUK", "DD", "DH", "DUCA"})


def _upper(word: str) -> str:
    """Put an issuer symbol in capitals, TW for its press spellings at the end of the symbol."""
    bare = word.replace(".", "").replace(" ", "").upper()
    return bare[:-2] + "TW" if bare.endswith("TƯ") else bare


def split_symbols(glued: str) -> tuple[str, str] | None:
    """Part a type symbol from an issuer symbol written without a separator: one way, or None.

    >>> split_symbols("NQTW"), split_symbols("QĐNSTW"), split_symbols("ABCD")
    (('NQ', 'TW'), ('QĐNS', 'TW'), None)
    """
    for cut in range(min(len(glued) - 2, 4), 1, -1):
        kind, issuer = type_of(glued[:cut]), issuer_of(glued[cut:])
        if kind and issuer and is_party(issuer):
            return kind, issuer
    return None
