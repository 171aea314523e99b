"""The key of a document as the text states it, whether or not any catalogue holds it (mã khóa của văn bản).

``[ORG:]TERM/ID``: numbers restart at 01 for every type in every term of the committee (36-HD/VPTW, 1.3.1), so a key needs
the term; and symbols that many committees share need the committee. A central key without a term is not written at all.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from vbdang.model import PartialDate
from vbdang.resolving.folding import words
from vbdang.tables.issuers import is_shared
from vbdang.tables.organisations import by_spelling
from vbdang.tables.terms import term_of, terms_of

if TYPE_CHECKING:
    from vbdang.model import Date, Identifier

__all__ = ["central", "first_and_last", "implied_terms", "organisation", "stated_key", "taken_in"]

# The words before the name of a place or unit in a committee's own name.
_COMMITTEE = re.compile(
    r"(?:(?:Ban|Thường vụ|Ban Thường vụ|BTV|Thường trực|Văn phòng|Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|"
    r"Ban Nội chính|Uỷ ban Kiểm tra|Ủy ban Kiểm tra|UBKT|Ban Xây dựng Đảng)\s+)*"
    r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s*(?:ủy|uỷ|bộ)\s+(?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|xã|phường)\s+)?"
)
#: Provincial congresses were to end by 31/10 of these years (36-CT/TW of 30/5/2014, 35-CT/TW of 30/5/2019, 45-CT/TW of
#: 14/4/2025), and none was held before August: in between a date alone does not tell the term.
_PROVINCIAL = (2015, 2020, 2025)
_PROVINCIAL_SYMBOL = "TU"


def stated_key(
    id: Identifier,  # noqa: A002 - the record's name
    date: Date | None,
    term: str | None,
    body: str | None,
    body_text: str | None,
) -> str | None:
    """Return the key that a reference states, with ``?`` for what it leaves open below the centre.

    Args:
        id: The identifier.
        date: As stated; it implies the term, where it can be of one only.
        term: As stated, Roman, or the years of a committee below the centre.
        body: The record's code, which names the province.
        body_text: The body as written, which names other committees.

    >>> from vbdang.model import Identifier
    >>> stated_key(Identifier(5, "", "CT", "TW"), datetime.date(2016, 5, 15), None, None, None)
    'XII/05-CT/TW'
    >>> stated_key(Identifier(5, "", "CT", "TW"), datetime.date(2017, 5, 15), "XI", None, None) is None
    True
    >>> stated_key(Identifier(5, "", "NQ", "TU"), None, "XVII", "TU:dak-lak", None)
    'dak-lak:XVII/05-NQ/TU'
    >>> stated_key(Identifier(5, "", "NQ", "ĐU"), None, None, None, "Đảng ủy xã Ea Kao")
    'ea-kao:?/05-NQ/ĐU'
    """
    if central(id.issuer):
        if isinstance(date, datetime.date) and term is None:
            newest = _term_of_day(date)
            return None if newest is None else f"{newest}/{id}"
        terms = implied_terms(date, term)
        return f"{terms[0]}/{id}" if len(terms) == 1 else None
    org = organisation(body, body_text) or "?"
    return f"{org}:{_own_term(id.issuer, date, term)}/{id}"


@lru_cache(maxsize=65_536)
def _term_of_day(date: datetime.date) -> str | None:
    term = term_of(date)
    return None if term is None else term.roman


def central(issuer: str) -> bool:
    """Tell whether one body signs with a symbol, so that the national term is its own.

    >>> central("TW"), central("BTCTW-BTGTW"), central("TU"), central("BCĐTW")
    (True, True, False, False)
    """
    return _central(issuer)


@lru_cache(maxsize=1024)
def _central(issuer: str) -> bool:
    return not is_shared(issuer)


def implied_terms(date: Date | None, term: str | None) -> tuple[str, ...]:
    """Return the terms of the Central Committee that a date and a stated term leave possible, the likeliest first.

    On the days when two terms overlap a whole date implies the new one, whose numbers are given out then.

    >>> implied_terms(datetime.date(2021, 1, 31), None), implied_terms(datetime.date(2021, 1, 31), "XII")
    (('XIII',), ('XII',))
    >>> implied_terms(PartialDate(2021), None), implied_terms(PartialDate(2019), None), implied_terms(None, "IX")
    (('XII', 'XIII'), ('XII',), ('IX',))
    >>> implied_terms(datetime.date(2017, 1, 1), "XI"), implied_terms(None, None)
    ((), ())
    """
    if date is None:
        return () if term is None else (term,)
    first, last = first_and_last(date)
    possible = _terms(first, last)
    if term is not None:
        return (term,) if term in possible else ()
    return possible[-1:] if first == last else possible


@lru_cache(maxsize=65_536)
def _terms(first: datetime.date, last: datetime.date) -> tuple[str, ...]:
    """Return the terms of a span of days; a month touches an overlap only at its ends, so both ends suffice."""
    return tuple(dict.fromkeys(term.roman for day in (first, last) for term in terms_of(day)))


def first_and_last(date: Date) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that a date can mean.

    >>> [str(day) for day in first_and_last(PartialDate(2024, 2))]
    ['2024-02-01', '2024-02-29']
    """
    if not isinstance(date, PartialDate):
        return date, date
    if date.month is None:
        return datetime.date(date.year, 1, 1), datetime.date(date.year, 12, 31)
    last = calendar.monthrange(date.year, date.month)[1]
    return datetime.date(date.year, date.month, 1), datetime.date(date.year, date.month, last)


def taken_in(entry_date: datetime.date, stated: Date) -> bool:
    """Tell whether a day is one that a stated date can mean.

    >>> (
    ...     taken_in(datetime.date(2021, 5, 18), PartialDate(2021, 5)),
    ...     taken_in(datetime.date(2021, 5, 18), PartialDate(2020)),
    ... )
    (True, False)
    """
    first, last = first_and_last(stated)
    return first <= entry_date <= last


def organisation(body: str | None, body_text: str | None) -> str | None:
    """Return the slug of the committee that a reference names; None where it names none.

    >>> organisation("TVTU:dak-lak", None), organisation(None, "Huyện ủy Cư M'gar"), organisation("TU:?", None)
    ('dak-lak', 'cu-m-gar', None)
    >>> organisation(None, "Ban Tổ chức Thành ủy Cần Thơ"), organisation("BCT", "Bộ Chính trị")
    ('can-tho', None)
    """
    if body is not None:
        slug = body.partition(":")[2]
        return slug if slug not in {"", "?"} else None
    return None if body_text is None else _slug(body_text)


@lru_cache(maxsize=4096)
def _slug(body_text: str) -> str | None:
    lead = _COMMITTEE.match(body_text)
    name = body_text[lead.end() :] if lead else ""
    if not name or not all(word[:1].isupper() or not word[:1].isalpha() for word in name.split()):
        return None  # "Đảng ủy Tập đoàn ..." names no place
    province = by_spelling(name)
    return province.slug if province else "-".join(words(name)) or None


def _own_term(issuer: str, date: Date | None, term: str | None) -> str:
    """Return the term of a committee below the centre: as stated, else by its date, else unknown."""
    if term is not None:
        return term
    if date is None:
        return "?"
    if issuer.endswith("TW"):  # steering committees of the centre count by the national term
        terms = implied_terms(date, None)
        return terms[0] if len(terms) == 1 else "?"
    return _provincial_years(date) if issuer == _PROVINCIAL_SYMBOL else "?"


def _provincial_years(date: Date) -> str:
    first, last = first_and_last(date)
    for year in _PROVINCIAL:
        begins, ends = datetime.date(year, 11, 1), datetime.date(year + 5, 7, 31)
        if begins <= first and last <= ends:
            return f"{year}-{year + 5}"
    return "?"
