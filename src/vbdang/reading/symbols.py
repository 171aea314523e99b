"""Which written symbol stands for which: document types and issuing bodies (ký hiệu tên loại, cơ quan ban hành).

Everything here is derived from the tables once, as dictionaries; nothing is guessed. A symbol written without
diacritics is taken for the accented one only where no other reading exists: ``QD`` is ``QĐ``, but ``DA`` is Dự án as
it stands, and ``DU`` is no certain ``ĐU``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from vbdang.reading.clean import unaccent
from vbdang.tables import families, issuers, lookalikes, types

__all__ = ["KNOWN_ISSUERS", "TYPE_SYMBOLS", "is_party", "is_state", "issuer_of", "split_symbols", "type_of"]

#: Canonical type symbols; the longest first wherever they are tried in turn.
TYPE_SYMBOLS = frozenset(types.SYMBOLS)
KNOWN_ISSUERS = frozenset(row.symbol for row in issuers.ISSUERS if row.symbol and row.level != "NON-PARTY")

# Small letters for a symbol and, where the bare form is no symbol of its own, D for Đ.
_TYPES_IN_SMALL = {unaccent(symbol).lower(): symbol for symbol in sorted(TYPE_SYMBOLS)} | {
    symbol.lower(): symbol for symbol in sorted(TYPE_SYMBOLS, reverse=True)
}
_ISSUERS_IN_CAPITALS = {symbol.upper(): symbol for symbol in sorted(KNOWN_ISSUERS)}
# Đ typed as D inside a symbol: certain where the bare form is no symbol; never at the beginning.
_BARE_ISSUERS = {
    unaccent(symbol): symbol for symbol in sorted(KNOWN_ISSUERS) if "Đ" in symbol and not symbol.startswith("Đ")
}
_ISSUER_SHAPE = re.compile(r"[A-ZĐ]{2,12}[0-9]{0,3}")
_PRESS_TW = re.compile(r"[Tt]\s?(?:[Ưư]|[Ww]\Z)")
_MOST_D = 3  # no symbol of the tables has more Đ


def type_of(word: str) -> str | None:
    """Return the canonical type symbol that a written one stands for, or None.

    >>> type_of("qđi"), type_of("CTR"), type_of("QD"), type_of("XX")
    ('QĐi', 'CTr', 'QĐ', None)
    """
    return word if word in TYPE_SYMBOLS else _TYPES_IN_SMALL.get(word.lower())


@lru_cache(maxsize=4096)
def is_party(symbol: str) -> bool:
    """Tell whether a canonical issuer symbol is the Party's, by the tables of issuers and families."""
    return symbol in KNOWN_ISSUERS or (
        lookalikes.lookalike_of(symbol) is None and families.family_of(symbol) is not None
    )


@lru_cache(maxsize=4096)
def is_state(symbol: str) -> bool:
    """Tell whether an issuer symbol belongs to a body that is not the Party's (State, unions, Front ...)."""
    return symbol not in KNOWN_ISSUERS and lookalikes.lookalike_of(symbol) is not None


def issuer_of(word: str) -> str | None:
    """Return the canonical form of one issuer symbol (no joint ones), or None where it is not certain.

    What no table knows is certain only as it stands, in capitals.

    >>> issuer_of("T.Ư"), issuer_of("BTCTƯ"), issuer_of("vptw"), issuer_of("DU")
    ('TW', 'BTCTW', 'VPTW', None)
    >>> issuer_of("XYZ"), issuer_of("xyz")
    ('XYZ', None)
    """
    if is_party(word) or is_state(word):
        return word
    plain = _PRESS_TW.sub("TW", word.replace(".", ""))
    capitals = plain.upper()
    if capitals in _ISSUERS_IN_CAPITALS:
        return _ISSUERS_IN_CAPITALS[capitals]
    if is_party(capitals) or is_state(capitals):
        return capitals
    if capitals in _BARE_ISSUERS:
        return _BARE_ISSUERS[capitals]
    return plain if _ISSUER_SHAPE.fullmatch(plain) and not _may_lack_marks(plain) else None


def _may_lack_marks(symbol: str) -> bool:
    """Tell whether a symbol would be a Party body's if some D of it were a Đ."""
    if symbol.count("D") > _MOST_D:
        return True
    choices = product(*("DĐ" if letter == "D" else letter for letter in symbol))
    return any(is_party("".join(choice)) for choice in choices)


def split_symbols(glued: str) -> tuple[str, str, int] | None:
    """Part a type symbol from an issuer symbol written without a separator, if there is one way only.

    Returns:
        Type, issuer, and how many letters of ``glued`` are the type's; None where it is not certain.

    >>> split_symbols("NQTW"), split_symbols("QĐNSTW"), split_symbols("ABCD")
    (('NQ', 'TW', 2), ('QĐNS', 'TW', 4), None)
    """
    ways = []
    for cut in range(2, min(len(glued) - 1, 5)):
        kind, issuer = type_of(glued[:cut]), issuer_of(glued[cut:])
        if kind and issuer and is_party(issuer):
            ways.append((kind, issuer, cut))
    return ways[0] if len(ways) == 1 else None
