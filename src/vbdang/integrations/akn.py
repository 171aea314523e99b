"""An Akoma Ntoso IRI for the work that a key names, and back: our proposal, docs/reference/urn.md.

The shape is that of the Akoma Ntoso Naming Convention 1.0 (OASIS, 21/02/2019), section 4.5, the IRI of a Work::

    /akn/vn/doc/TYPE/AUTHOR/DATE/TERM-NUMBER

``doc`` is its element for documents that are neither acts nor bills; the type's symbol is the subtype, the issuer the
author. The convention wants the date, which a key leaves out, and the term is in the number, where it tells keys apart.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from vbdang.integrations import foreign
from vbdang.integrations.foreign import ForeignNameError
from vbdang.model import PartialDate

if TYPE_CHECKING:
    from vbdang.model import Date

__all__ = ["Work", "akn_of", "work_of_akn"]

_PARTY = "-".join(foreign.PARTY)
_WORK = re.compile(r"/akn/vn/doc/([^/!~]+)/([^/!~]+)/([^/!~]+)/([^/!~]+)([/!~].*)?", re.IGNORECASE | re.DOTALL)
_AUTHOR = re.compile(rf"{_PARTY}\.(?:([a-z0-9-]+|%3f)\.)?([^.+]+)", re.IGNORECASE)
_DATE = re.compile(r"(?!0000)[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?")


class Work(NamedTuple):
    """What an Akoma Ntoso IRI names: a document by its key, and its day or year."""

    key: str
    date: Date


def akn_of(key: str, date: Date | None = None) -> str:
    """Return the Akoma Ntoso IRI of a document (đường dẫn FRBR của một văn bản).

    Args:
        key: Its key.
        date: Its day; of a partial one the year is written, as the convention has it. None where the key gives the day.

    Raises:
        ForeignNameError: The key is none, has no day and none is given, or is of another day.

    >>> akn_of("XIII/01-KL/TW", datetime.date(2021, 5, 18))
    '/akn/vn/doc/kl/dang-cong-san.tw/2021-05-18/xiii-01'
    >>> akn_of("dak-lak:?/05-NQ/TU#2021-02-03")
    '/akn/vn/doc/nq/dang-cong-san.dak-lak.tu/2021-02-03/%3F-05-2021-02-03'
    """
    parts = foreign.key_parts(key)
    day = _day(date) if date is not None else parts.on
    if day is None:
        raise ForeignNameError("date", key, "Akoma Ntoso wants the document's day, or its year")
    if parts.on is not None and day not in {parts.on, parts.on[:4]}:
        raise ForeignNameError("date", key, f"the key says another day than {day}")
    committee = "" if parts.org is None else f"{foreign.small_slug(parts.org, '-')}."
    authors = (f"{_PARTY}.{committee}{foreign.small(symbol)}" for symbol in parts.id.issuer.split("-"))
    name = f"{foreign.period(parts.term)}-{foreign.number(parts)}"
    return f"/akn/vn/doc/{foreign.small(parts.id.type)}/{'+'.join(authors)}/{day}/{name}"


def work_of_akn(iri: str) -> Work:
    """Return what an Akoma Ntoso IRI names (văn bản của một đường dẫn FRBR).

    Args:
        iri: From ``/akn`` on: who answers for it does not matter to the convention (its section 4.4).

    Raises:
        ForeignNameError: It is no IRI of a work of the Party's as :func:`akn_of` makes them (``syntax``), one of an
            expression, a component or a portion (``part``), or its date is none (``date``).

    >>> work_of_akn("/akn/vn/doc/kl/dang-cong-san.tw/2021/xiii-01")
    Work(key='XIII/01-KL/TW', date=PartialDate(year=2021, month=None))
    >>> work_of_akn("/akn/vn/doc/kl/dang-cong-san.tw/2021-05-18/xiii-01/vie@")
    Traceback (most recent call last):
    vbdang.integrations.foreign.ForeignNameError: '/akn/vn/doc/kl/dang-cong-san.tw/2021-05-18/xiii-01/vie@': names ...
    """
    found = _WORK.fullmatch(iri)
    if found is None:
        raise ForeignNameError("syntax", iri, "not /akn/vn/doc/TYPE/AUTHOR/DATE/TERM-NUMBER")
    kind, author, date, numbers, more = found.groups()
    if more is not None:
        raise ForeignNameError("part", iri, "names a version or a part; a key names the whole document")
    issuers = foreign.issuers_of(author, _AUTHOR)
    if issuers is None:
        raise ForeignNameError("syntax", iri, f"the author is not {_PARTY}[.committee].symbol")
    key = foreign.key_of(iri, numbers, foreign.symbol_of(kind), *issuers)
    return Work(key, _date(date, key, iri))


def _day(date: Date) -> str:
    return date.isoformat() if isinstance(date, datetime.date) else f"{date.year:04d}"


def _date(written: str, key: str, iri: str) -> Date:
    shape = _DATE.fullmatch(written)
    on = foreign.key_parts(key).on
    if shape is None or (on is not None and written not in {on, on[:4]}):
        raise ForeignNameError("date", iri, f"{written!r} is not the document's day or year")
    if len(written) == 4:
        return PartialDate(int(written))
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise ForeignNameError("date", iri, f"there is no day {written!r}") from None
