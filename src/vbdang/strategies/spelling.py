"""Spellings: every way in which people and machines write one identifier, with what has to be mended."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen
from hypothesis import event
from hypothesis import strategies as st

from vbdang.strategies.choosing import below, pick
from vbdang.strategies.naming import ISSUER_SYMBOLS, TYPE_SYMBOLS, identifiers
from vbdang.tables import issuers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Identifier

__all__ = ["SLIPS", "Spelling", "spelled", "spellings"]


@frozen
class Spelling:
    """A written identifier and what is meant by it.

    Attributes:
        text: What stands there.
        identifier: What it means.
        repairs: The kinds of the repairs that reading it takes; none for the canonical spelling.
    """

    text: str
    identifier: Identifier
    repairs: frozenset[str] = frozenset()


class Way(NamedTuple):
    """A way to write one part, and the repairs that it takes."""

    text: str
    kinds: frozenset[str] = frozenset()


def _way(text: str, *kinds: str) -> Way:
    return Way(text, frozenset(kinds))


_DASHES = "\u2013\u2010\u2011\u2012\u2014\u2212\u00ad\ufe63\uff0d"
_SLASHES = "\u2215\u2044\uff0f"
_SPACES = (" ", "\u00a0", "\u2009", "\t", "  ")
_BREAKS = ("\n", "\r\n", "\u2028")
_YEARS = ("/2021", "-2016", "/1998")
_INVISIBLE = "\u200b\u2060\ufeff\u200e"
_CYRILLIC = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")
_SMALL_CAPITALS = str.maketrans("ABCDEGHIKLMNOPTUVW", "ᴀʙᴄᴅᴇɢʜɪᴋʟᴍɴᴏᴘᴛᴜᴠᴡ")
_WIDE = {letter: letter + 0xFEE0 for letter in range(ord("A"), ord("Z") + 1)}
_PRESS = ("TƯ", "T.Ư", "Tw", "T.W", "Tư", "T. Ư")

#: The parts in which a spelling may go wrong.
SLIPS = (
    *("order", "number", "issuer", "type", "spaces", "marks") * 3,
    *("suffix", "year", "invisible", "loose"),
)
_MOST_SLIPS = 3

# What stands between the parts, besides "-" and "/": in the State's order, both alike, one of them lost.
_ORDERS = {
    ("/", "-"): "state-order",
    ("/", "/"): "two-slashes",
    ("-", "-"): "hyphen-for-slash",
    (".", "/"): "extra-mark",
    ("-", "."): "extra-mark",
    ("", "/"): "lost-separator",
    ("", "-"): "lost-separator",
    ("-", ""): "lost-separator",
    ("/", ""): "lost-separator",
    ("", ""): "lost-separator",
}
_GLUED_TYPES = tuple(sorted(TYPE_SYMBOLS))


def spellings(identifier: Identifier | None = None) -> st.SearchStrategy[Spelling]:
    """Draw the ways in which one identifier is written (các lối viết), as far as reading them is certain.

    Covers what was seen in print: the zero left out or one too many, O for 0 (OCR), the State's order ``05/CT-TW``, two
    slashes, two hyphens, a lost separator, a year inside, spaces at the marks (two of them on one side only), line breaks,
    look-alikes of the hyphen, the slash, of Đ and of Latin letters, small letters, lost bars of Đ where that is certain
    (``QD``), TƯ and its kin, decomposed letters, invisible characters. Up to three of them come together. Leaves out what
    cannot be read with certainty (``DA`` for ``ĐA``), an incomplete identifier, the type name before it (see
    :func:`citations`).

    Two of five are the canonical spelling; docs/howto/testing.md gives the shares of the others.

    Shrinks to the canonical spelling, then to the simplest single slip.

    Args:
        identifier: What is to be written; None draws it, too.

    >>> from hypothesis import find
    >>> from vbdang import Identifier
    >>> sign = Identifier(5, "", "CT", "TW")
    >>> find(spellings(sign), lambda spelling: True).text
    '05-CT/TW'
    >>> find(spellings(sign), lambda spelling: spelling.repairs == {"state-order", "tw-spelling"}).text
    '05/CT-TƯ'
    """
    return _any_spelling(identifier)


@st.composite
def _any_spelling(draw: st.DrawFn, identifier: Identifier | None) -> Spelling:
    spelling = spelled(draw, draw(_ANY_IDENTIFIER) if identifier is None else identifier)
    event("spelling", f"{len(spelling.repairs)} kinds of repair")
    return spelling


_ANY_IDENTIFIER = identifiers()


def spelled(
    draw: st.DrawFn,
    identifier: Identifier,
    slips: Sequence[str] = SLIPS,
    most: int = _MOST_SLIPS,
    *,
    prose: bool = False,
    named: bool = False,
) -> Spelling:
    """Write an identifier with at most so many of the slips.

    In prose only those come that a sentence leaves certain; a slash is lost only after a type name (``named``).
    """
    chosen = {pick(draw, slips) for _ in range(draw(below(most + 1)))}
    symbols = _symbols(draw, identifier, chosen, prose=prose)
    year = _one(draw, "year" in chosen, [_way(year, "year-inside") for year in _YEARS])
    orders = _orders(identifier, whole=bool(year.text), tight=not any(way.kinds for way in symbols))
    order = _one(
        draw, "order" in chosen, [way for way in orders if not prose or _certain(way, identifier.issuer, named)]
    )
    first, second = _gaps(draw, order.text or "-\t/", chosen)
    parts = [*_numerals(draw, identifier, chosen), year, first, symbols[0], second, symbols[1]]
    if identifier.unit:
        parts.append(Way(f"/{identifier.unit}"))
    unseen = _one(draw, "invisible" in chosen, [_way(mark, "extra-mark") for mark in _INVISIBLE])
    if unseen.text:
        parts.insert(pick(draw, (1, 3, 4, 5)), unseen)
    text = "".join(part.text for part in parts)
    kinds = order.kinds.union(*(part.kinds for part in parts))
    if "loose" in chosen and (loose := unicodedata.normalize("NFD", text)) != text:
        text, kinds = loose, kinds | {"decomposed"}
    for slip in sorted(kinds):
        event("slip", slip)
    return Spelling(text, identifier, kinds)


def _one(draw: st.DrawFn, wrong: bool, ways: Sequence[Way], right: str = "") -> Way:  # noqa: FBT001 - whether it may go wrong
    """Write a part; what may go wrong can still be right, so that a failing case shrinks to the slip that matters."""
    return pick(draw, (Way(right), *ways, *ways)) if wrong and ways else Way(right)


def _numerals(draw: st.DrawFn, identifier: Identifier, chosen: set[str]) -> list[Way]:
    """Write the number and the letter after it."""
    return [
        _one(draw, "number" in chosen, _numbers(identifier), f"{identifier.number:02d}"),
        _one(draw, "suffix" in chosen, _suffixes(identifier.suffix), identifier.suffix),
    ]


def _symbols(draw: st.DrawFn, identifier: Identifier, chosen: set[str], *, prose: bool) -> list[Way]:
    """Write the symbols of type and issuer; of all symbols only TƯ has letters with loose marks."""
    ways = _issuers(identifier.issuer, prose=prose)
    loose = [way for way in ways if "Ư" in way.text] if "loose" in chosen else []
    return [
        _one(draw, "type" in chosen, _types(identifier.type, prose=prose), identifier.type),
        _one(draw, bool(loose) or "issuer" in chosen, loose or ways, identifier.issuer),
    ]


def _gaps(draw: st.DrawFn, marks: str, chosen: set[str]) -> tuple[Way, Way]:
    """Write the two separators, with spaces or a line break beside them, or as other marks that look like them."""
    gaps = [_way(mark) for mark in marks.split("\t")]
    if "marks" in chosen:
        gaps = [_one(draw, True, _LOOKALIKES.get(gap.text, ()), gap.text) for gap in gaps]
    if "spaces" in chosen:
        place = draw(below(2))
        gaps[place] = _spaced(draw, gaps[place])
    return gaps[0], gaps[1]


_LOOKALIKES = {
    "-": [_way(dash, "dash-lookalike") for dash in _DASHES],
    "/": [_way(slash, "slash-lookalike") for slash in _SLASHES],
}


def _spaced(draw: st.DrawFn, gap: Way) -> Way:
    """Put space beside a mark, or in the place of one; what is wide stands on one side only."""
    space = pick(draw, ("", *_SPACES, *_BREAKS))
    if not space:
        return gap
    sides = (gap.text + space, space + gap.text, space + gap.text + space)
    written = pick(draw, sides[:3] if space in {" ", "\u00a0"} else sides[:2]) if gap.text else space
    return Way(written, gap.kinds | {"line-break" if space in _BREAKS else "spaces"})


def _numbers(identifier: Identifier) -> list[Way]:
    digits = f"{identifier.number:02d}"
    ways = [_way(digits[1:], "missing-zero")] * 3 if digits[0] == "0" else []
    ways.append(_way(f"0{digits}", "extra-zero"))
    if "0" in digits:
        ways.append(_way(digits.replace("0", "O"), "letter-for-digit"))
    return ways


def _suffixes(suffix: str) -> list[Way]:
    return [_way(suffix.upper(), "symbol-case")] if suffix.upper().isascii() and suffix else []


def _orders(identifier: Identifier, *, whole: bool, tight: bool) -> list[Way]:
    """Orders of the marks; a separator may be lost only where the parts can still be told."""
    ways = []
    for (first, second), kind in _ORDERS.items():
        if not first and (identifier.suffix or whole):
            continue
        if not second and (identifier.unit or whole or not tight or not _parts_one_way(identifier)):
            continue
        ways += [_way(f"{first}\t{second}", kind)] * (4 if kind == "state-order" else 1)
    return ways


def _certain(way: Way, issuer: str, named: bool) -> bool:  # noqa: FBT001 - whether a type name stands before
    """Tell whether a sentence leaves an order of marks certain.

    The State's order is a committee's, whose symbols nobody else has; a sign without a slash is the centre's, after a
    type name; without a mark before the issuer, the centre's too.
    """
    if way.text == "/\t-":
        return _COMMITTEES.fullmatch(issuer) is not None
    if way.text == "-\t-":
        return issuer == "TW" and named
    if way.text == "/\t":
        return issuer == "TW"
    return way.text.endswith("\t/")


_COMMITTEES = re.compile(r"TW|TU|HU|ĐU|(?:VP|BTC|BTG|BDV|BNC|UBKT)(?:TW|TU)")


def _parts_one_way(identifier: Identifier) -> bool:
    """Tell whether type and issuer written together can be parted in one way only, by the tables."""
    glued = identifier.type + identifier.issuer
    ways = [
        kind
        for kind in _GLUED_TYPES
        if glued.upper().startswith(kind.upper()) and glued[len(kind) :].upper() in _ISSUERS_IN_CAPITALS
    ]
    return len(ways) == 1


_ISSUERS_IN_CAPITALS = frozenset(symbol.upper() for symbol in ISSUER_SYMBOLS)


def _types(symbol: str, *, prose: bool) -> list[Way]:
    ways = [_way(other, "symbol-case") for other in (symbol.lower(), symbol.upper()) if other != symbol]
    bare = _bare(symbol)
    if bare != symbol and bare not in TYPE_SYMBOLS and sum(_bare(other) == bare for other in TYPE_SYMBOLS) == 1:
        ways.append(_way(bare, "missing-diacritics"))
    return ways + _lookalikes(symbol, prose=prose)


_ALIASES = frozenset(alias for row in issuers.ISSUERS for alias in row.aliases)


def _issuers(symbol: str, *, prose: bool) -> list[Way]:
    ways = [_way(other, "symbol-case") for other in (symbol.lower(), symbol.upper()) if other != symbol]
    if not symbol.isupper() and symbol not in ISSUER_SYMBOLS:
        ways = []  # a family's member with small letters inside is no other thing than what stands there
    if symbol.endswith("TW"):
        forms = _PRESS[:-1] if prose else _PRESS
        ways += [_way(symbol[:-2] + press, "tw-spelling", *(["spaces"] if " " in press else [])) for press in forms]
    bare = _bare(symbol)
    certain = symbol in ISSUER_SYMBOLS and not symbol.startswith("Đ") and bare not in _ALIASES.union(ISSUER_SYMBOLS)
    if bare != symbol and certain:
        ways.append(_way(bare, "missing-diacritics"))
    return ways + _lookalikes(symbol, prose=prose)


def _bare(symbol: str) -> str:
    return symbol.replace("Đ", "D")


def _lookalikes(symbol: str, *, prose: bool) -> list[Way]:
    """Letters that look alike; wide ones, which no text was seen with, only in an identifier by itself."""
    found = [_way(symbol.replace("Đ", other), "d-lookalike") for other in "ÐƉ" if "Đ" in symbol]
    for letters in (_CYRILLIC, _SMALL_CAPITALS, *([] if prose else [_WIDE])):
        written = symbol.translate(letters)
        if written != symbol:
            found.append(_way(written, "homoglyph"))
    return found
