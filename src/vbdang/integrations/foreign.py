"""What the names of documents in other systems share: symbols in small letters, terms, numbers, and the error.

A name in another system is made of the parts of a key (docs/explanation/keys.md) and parted into them again. Such systems
ask for small letters and take names that differ in case for the same, but the case of a symbol tells types apart: ``QĐi``
is not ``QĐI``. So a symbol is written small where the tables, or plain capitals, lead back to it, and else as it is issued.

>>> small("QĐi"), small("KL"), symbol_of("q%C4%91i")
('q%C4%91i', 'kl', 'QĐi')
>>> small("QĐI"), symbol_of("Q%C4%90I")  # such a type is in no table, but a catalogue may hold it
('Q%C4%90I', 'QĐI')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from vbdang.errors import VbdangError
from vbdang.resolving.rows import Key, parted
from vbdang.tables import issuers, types

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "PARTY",
    "ForeignNameError",
    "issuers_of",
    "joined",
    "key_of",
    "key_parts",
    "number",
    "period",
    "slug_of",
    "small",
    "small_slug",
    "symbol_of",
]

PARTY = ("dang", "cong", "san")

#: The term and the number as they stand in names: ``xiii``, ``2020-2025``, ``%3F``; ``12a.nb-2021-08-12``.
_PERIOD = r"(?P<period>[ivxlcdm]+|[0-9]{4}-[0-9]{4}|%3f)"
_NUMBER = (
    r"(?P<number>[0-9]{2,})(?P<suffix>(?:[a-z]|%c4%91){0,3})(?:\.(?P<unit>[a-z0-9%]+))?"
    r"(?:-(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)
_PARTS = re.compile(rf"{_PERIOD}[;-]{_NUMBER}", re.IGNORECASE)
_KNOWN = {symbol.lower(): symbol for symbol in (*issuers.SYMBOLS, *types.SYMBOLS)}


class ForeignNameError(VbdangError, ValueError):
    """A name of another system that names no document of the Party, or a key that such a system cannot name.

    Attributes:
        code: ``key`` (not a key), ``syntax`` (not a name of that system, or none of the Party's), ``part`` (the name of a
            version or a part, where a key names whole documents), ``date`` (the day is missing or is not the key's),
            ``symbol`` (a symbol whose letters the name would lose).
        text: What was given.
        reason: What is wrong, in words.

    >>> print(ForeignNameError("key", "05-KL/TW", "not [ORG:]TERM/NN-TYPE/ISSUER"))
    '05-KL/TW': not [ORG:]TERM/NN-TYPE/ISSUER
    """

    def __init__(self, code: str, text: str, reason: str) -> None:
        """Keep the text; the message begins with it."""
        shown = text if len(text) <= 120 else f"{text[:120]}…"
        super().__init__(f"{shown!r}: {reason}", code=code)
        self.text = text
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.text, self.reason)


def key_parts(key: str) -> Key:
    """Part a key that is written as vbdang writes it.

    Raises:
        ForeignNameError: It is none (``key``), or another spelling of one.

    >>> key_parts("XIII/01-KL/TW").term
    'XIII'
    >>> key_parts("XIII/001-KL/TW")
    Traceback (most recent call last):
    vbdang.integrations.foreign.ForeignNameError: 'XIII/001-KL/TW': not [ORG:]TERM/NN-TYPE/ISSUER
    """
    parts = parted(key)
    if parts is None or joined(parts) != key:
        raise ForeignNameError("key", key, "not [ORG:]TERM/NN-TYPE/ISSUER")
    return parts


def joined(parts: Key) -> str:
    """Write the key of parts.

    >>> joined(key_parts("dak-lak:?/05-NQ/TU#2021-02-03"))
    'dak-lak:?/05-NQ/TU#2021-02-03'
    """
    org = "" if parts.org is None else f"{parts.org}:"
    on = "" if parts.on is None else f"#{parts.on}"
    return f"{org}{parts.term}/{parts.id}{on}"


def small(symbol: str) -> str:
    """Write a symbol of a type or of one issuer, percent-encoded.

    Raises:
        ForeignNameError: It is of small letters throughout, which would come back as capitals.

    >>> small("CTr"), small("ĐUK")
    ('ctr', '%C4%91uk')
    """
    for written in (symbol.lower(), symbol):
        if _capitals(written) == symbol:
            return quote(written, safe="")
    raise ForeignNameError("symbol", symbol, "a symbol without a capital letter cannot be named")


def symbol_of(written: str) -> str:
    """Read a symbol back; capitals in it say that it is spelled as issued.

    >>> symbol_of("ctr"), symbol_of("%C4%91uk"), symbol_of("btctw")
    ('CTr', 'ĐUK', 'BTCTW')
    """
    return _capitals(unquote(written))


def _capitals(written: str) -> str:
    if written != written.lower():
        return written
    return _KNOWN.get(written) or written.upper()


def small_slug(org: str, joint: str = ".") -> str:
    """Write the slug of a committee.

    >>> small_slug("dak-lak"), small_slug("dak-lak", "-"), small_slug("?")
    ('dak.lak', 'dak-lak', '%3F')
    """
    return quote(org.replace("-", joint), safe="")


def slug_of(written: str | None) -> str | None:
    """Read a slug back.

    >>> slug_of("Dak.Lak"), slug_of("%3F"), slug_of(None)
    ('dak-lak', '?', None)
    """
    return None if written is None else unquote(written).replace(".", "-").lower()


def period(term: str) -> str:
    """Write a term as names give it.

    >>> period("XIII"), period("2020-2025"), period("?")
    ('xiii', '2020-2025', '%3F')
    """
    return quote(term.lower(), safe="")


def number(parts: Key) -> str:
    """Write the number, with suffix and unit, and the day of a key that needs one.

    >>> number(key_parts("XIII/919-CV/VPTW/nb")), number(key_parts("XIII/12-KL/TW#2021-08-12"))
    ('919.nb', '12-2021-08-12')
    """
    one = parts.id
    unit = "" if one.unit is None else f".{quote(one.unit, safe='')}"
    on = "" if parts.on is None else f"-{parts.on}"
    return f"{one.number:02d}{quote(one.suffix, safe='')}{unit}{on}"


def issuers_of(written: str, shape: re.Pattern[str]) -> tuple[str, str | None] | None:
    """Read issuers joined by ``+``: their symbols joined by hyphens, and the slug of the committee that all of them name.

    Args:
        written: As they stand in a name.
        shape: What one looks like: the committee, if any, and the symbol.

    Returns:
        None where one does not look like that, or they name several committees.

    >>> issuers_of("hue/tu+hue/%C4%91uk", re.compile("(?:([a-z]+)/)?([^/]+)"))
    ('TU-ĐUK', 'hue')
    """
    named = [shape.fullmatch(one) for one in written.split("+")]
    read = [(slug_of(one[1]), symbol_of(one[2])) for one in named if one is not None]
    if len(read) < len(named) or len({org for org, _ in read}) > 1:
        return None
    return "-".join(symbol for _, symbol in read), read[0][0]


def key_of(text: str, numbers: str, kind: str, issuer: str, org: str | None) -> str:
    """Write the key of the parts of a name.

    Args:
        text: The whole name, for the error.
        numbers: Term and number as they stand there.
        kind: The symbol of the type.
        issuer: That of the issuer, joint ones joined by hyphens.
        org: The committee's slug.

    Raises:
        ForeignNameError: They make no key.

    >>> key_of("an example", "xiii;01", "KL", "TW", None)
    'XIII/01-KL/TW'
    """
    found = _PARTS.fullmatch(numbers)
    key = None if found is None else _written(found.groupdict(), kind, issuer, org)
    parts = None if key is None else parted(key)
    if key is None or parts is None or (joined(parts), parts.id.type, parts.id.issuer) != (key, kind, issuer):
        raise ForeignNameError("syntax", text, "its parts make no key")
    return key


def _written(found: Mapping[str, str | None], kind: str, issuer: str, org: str | None) -> str:
    term = unquote(found["period"] or "").upper()
    suffix = unquote(found["suffix"] or "").lower()
    unit = "" if found["unit"] is None else f"/{unquote(found['unit'])}"
    on = "" if found["on"] is None else f"#{found['on']}"
    before = "" if org is None else f"{org}:"
    return f"{before}{term}/{found['number']}{suffix}-{kind}/{issuer}{unit}{on}"
