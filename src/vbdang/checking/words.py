"""How messages quote, compare and name things: characters by code point, bodies by their names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from vbdang.tables import issuers
from vbdang.tables.bodies import BODIES
from vbdang.tables.organisations import by_slug

if TYPE_CHECKING:
    from vbdang.checking.rule import Language
    from vbdang.model import Entry

__all__ = ["bare", "body_name", "of_term", "owners", "quoted"]

_LONGEST_QUOTE = 40
_NAMES = {body.code: body.names[0] for body in BODIES} | {"DH": "Đại hội đại biểu toàn quốc"}


def quoted(found: str, longest: int = _LONGEST_QUOTE) -> str:
    """Quote what stands in the text so that it can be told from what it looks like.

    A single character that is not ASCII is named by its code point; what cannot be seen is shown by it alone.

    >>> quoted("Ð"), quoted("5")
    ('“Ð” (U+00D0)', '“5”')
    """
    shown = "".join(ch if ch.isprintable() else f"<U+{ord(ch):04X}>" for ch in found[:longest])
    rest = "…" if len(found) > longest else ""
    named = f" (U+{ord(found):04X})" if len(found) == 1 and not found.isascii() and found.isprintable() else ""
    return f"“{shown}{rest}”{named}"


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Make names comparable: without case, marks, or the bar of đ; spaces single.

    >>> bare("CHỈ  THỊ") == bare("Chi thi")
    True
    """
    letters = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def body_name(body: str) -> str:
    """Name a body of a record or a catalogue; what is no code is its own name.

    >>> body_name("BCT,BBT"), body_name("TVTU:ca-mau")
    ('Bộ Chính trị, Ban Bí thư', 'Ban Thường vụ Tỉnh ủy Cà Mau')
    """
    kind, place, slug = body.partition(":")
    if place:
        row = by_slug(slug)
        committee = "Thành ủy" if row is not None and row.kind == "thành phố" else "Tỉnh ủy"
        of = f"Ban Thường vụ {committee}" if kind == "TVTU" else committee
        return f"{of} {row.name}" if row is not None else of
    return ", ".join(_NAMES.get(code, code) for code in body.split(","))


def of_term(row: Entry, lang: Language) -> str:
    """Name a document of the catalogue so that it is not taken for its namesake of another term.

    >>> from vbdang.model import Entry, Identifier
    >>> of_term(Entry("XIII/21-KL/TW", Identifier(21, "", "KL", "TW"), term="XIII"), "en")
    '21-KL/TW (term XIII)'
    """
    if row.term is None or row.org is not None:
        return str(row.id)
    return f"{row.id} ({'khóa' if lang == 'vi' else 'term'} {row.term})"


def owners(symbol: str) -> str:
    """Name the bodies whose symbol it is; the symbol itself where no table names one.

    >>> owners("TW")
    'Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư'
    >>> owners("ĐUTCT")
    'ĐUTCT'
    """
    names = [row.name.partition(" (")[0] for row in issuers.by_symbol(symbol)]
    names = names or [body.names[0] for body in BODIES if symbol in body.symbols]
    return ", ".join(dict.fromkeys(names)) or symbol
