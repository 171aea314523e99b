"""A URN for a key in the manner of URN:LEX (RFC 9676), and the key of such a URN: our proposal, docs/reference/urn.md.

::

    urn:lex:vn:AUTHORITY:MEASURE:TERM;NUMBER
    authority = issuer *( "+" issuer )     ; a joint document has several
    issuer    = "dang.cong.san" [ ";" committee ] ";" symbol

No register of names under ``vn`` exists; nobody but vbdang answers for these.
"""

from __future__ import annotations

import re

from vbdang.integrations import foreign
from vbdang.integrations.foreign import ForeignNameError

__all__ = ["key_of_urn", "urn_of"]

_PARTY = ".".join(foreign.PARTY)
_URN = re.compile(r"urn:lex:vn:([^:@$~?#]+):([^:@$~?#]+):([^:@$~?#]+)([:@$~?#].*)?", re.IGNORECASE | re.DOTALL)
_ISSUER = re.compile(rf"{re.escape(_PARTY)}(?:;([a-z0-9.]+|%3f))?;([^;+]+)", re.IGNORECASE)


def urn_of(key: str) -> str:
    """Return the URN of a key (tên URN của một mã khóa).

    The term stands where the RFC has the period (section 8), small letters and percent-encoding are its section 3. Symbols
    are not spelled out, against its advice: ``QĐ`` has two names, and a key does not say which.

    Raises:
        ForeignNameError: The key is none, or has a symbol without capitals.

    >>> urn_of("XIII/01-KL/TW")
    'urn:lex:vn:dang.cong.san;tw:kl:xiii;01'
    >>> urn_of("dak-lak:?/05-QĐi/TU#2021-08-12")
    'urn:lex:vn:dang.cong.san;dak.lak;tu:q%C4%91i:%3F;05-2021-08-12'
    """
    parts = foreign.key_parts(key)
    committee = "" if parts.org is None else f";{foreign.small_slug(parts.org)}"
    issuers = (f"{_PARTY}{committee};{foreign.small(symbol)}" for symbol in parts.id.issuer.split("-"))
    kind = foreign.small(parts.id.type)
    return f"urn:lex:vn:{'+'.join(issuers)}:{kind}:{foreign.period(parts.term)};{foreign.number(parts)}"


def key_of_urn(urn: str) -> str:
    """Return the key that a URN names (mã khóa của một tên URN), in large letters or small ones.

    Raises:
        ForeignNameError: It is no URN of the Party's as :func:`urn_of` makes them (``syntax``), or one of a version, an
            annex or a part (``part``): a key names whole documents.

    >>> key_of_urn("urn:lex:vn:dang.cong.san;btctw+dang.cong.san;btgtw:hd:xi;05")
    'XI/05-HD/BTCTW-BTGTW'
    >>> key_of_urn("urn:lex:vn:dang.cong.san;tw:kl:xiii;01~muc2")
    Traceback (most recent call last):
    vbdang.integrations.foreign.ForeignNameError: 'urn:lex:vn:dang.cong.san;tw:kl:xiii;01~muc2': names a version or ...
    """
    found = _URN.fullmatch(urn)
    if found is None:
        raise ForeignNameError("syntax", urn, "not urn:lex:vn:AUTHORITY:MEASURE:TERM;NUMBER")
    authority, kind, numbers, more = found.groups()
    if more is not None:
        raise ForeignNameError("part", urn, "names a version or a part; a key names the whole document")
    issuers = foreign.issuers_of(authority, _ISSUER)
    if issuers is None:
        raise ForeignNameError("syntax", urn, f"the authority is not {_PARTY}[;committee];symbol")
    return foreign.key_of(urn, numbers, foreign.symbol_of(kind), *issuers)
