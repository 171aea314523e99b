"""What one reference itself says for and against each document of the catalogue (chứng cứ từ chính viện dẫn).

Evidence is gathered in the order of its weight, which docs/decisions/0007-order-of-evidence.md gives with the reasons: the
date, the term, the committee, the body, the type name, the subject, the day of publication. Nothing is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vbdang.model import Evidence
from vbdang.resolving.folding import folded, numerals, provinces, subject_words
from vbdang.resolving.keys import central, taken_in
from vbdang.resolving.rows import parted
from vbdang.tables.terms import by_roman

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from vbdang.model import Date, Entry, Identifier

__all__ = ["Facts", "are_alike", "speaks", "weigh"]

#: The letterhead of all documents with the symbol TW: it contradicts no body behind it.
LETTERHEAD = "BCHTW"
_STRONG, _WEAK = 0.6, 0.15
_FEWEST_PAIRS = 2
_CODES = frozenset({"DH", "BCHTW", "BCT", "BBT"})


class Facts(NamedTuple):
    """What a reference says that bears on which document it means; equal facts get equal verdicts."""

    id: Identifier
    date: Date | None
    term: str | None
    body: str | None
    org: str | None
    type_name: str | None
    subject: str | None
    published: datetime.date | None


def weigh(facts: Facts, entry: Entry) -> tuple[Evidence, ...]:
    """Return what the facts say for and against an entry that has their identifier, the weightiest first.

    >>> import datetime
    >>> from vbdang.model import Entry, Identifier
    >>> sign = Identifier(5, "", "CT", "TW")
    >>> study = Entry("XII/05-CT/TW", sign, body="BCT", date=datetime.date(2016, 5, 15), term="XII")
    >>> stated = Facts(sign, datetime.date(2021, 6, 23), None, "BCT", None, None, None, None)
    >>> [(piece.kind, piece.favours, piece.known) for piece in weigh(stated, study)]
    [('date', False, '2016-05-15'), ('body', True, 'BCT')]
    >>> weigh(Facts(sign, None, None, None, None, None, None, None), study)
    ()
    """
    return tuple(_pieces(facts, entry))


def speaks(evidence: tuple[Evidence, ...], kind: str, key: str) -> bool | None:
    """Return whether evidence of a kind favours a document, None where there is none."""
    return next((piece.favours for piece in evidence if piece.kind == kind and piece.key == key), None)


def _pieces(facts: Facts, entry: Entry) -> Iterator[Evidence]:
    key = entry.key
    if facts.date is not None and entry.date is not None:
        yield Evidence("date", taken_in(entry.date, facts.date), key, str(facts.date), str(entry.date))
    term = _term_of(entry)
    if facts.term is not None and term is not None:
        yield Evidence("term", facts.term == term, key, facts.term, term)
    if facts.org is not None and entry.org is not None:
        yield Evidence("organisation", facts.org == entry.org, key, facts.org, entry.org)
    yield from _body(facts.body, entry)
    if facts.type_name is not None and entry.type_name is not None:
        yield from _type_name(facts.type_name, entry)
    if facts.subject is not None and entry.subject is not None:
        yield from _subject(facts.subject, entry)
    earliest = entry.date or _first_day_of(entry)
    if facts.published is not None and earliest is not None and earliest > facts.published:
        yield Evidence("published", False, key, str(facts.published), str(earliest))


def _first_day_of(entry: Entry) -> datetime.date | None:
    """Return the day before which an undated document cannot have been issued: the first of its term."""
    term = by_roman(entry.term or "")
    return None if term is None else term.start


def _term_of(entry: Entry) -> str | None:
    """Return the term that the committee itself counts: below the centre the key's, not the national one."""
    if central(entry.id.issuer):
        return entry.term
    shape = parted(entry.key)
    return shape.term if shape is not None and shape.term != "?" else None


def _body(stated: str | None, entry: Entry) -> Iterator[Evidence]:
    """Compare bodies by their codes; a body that either side only names in words is not compared."""
    if stated is None or entry.body is None or ":" in stated or not central(entry.id.issuer):
        return
    text, known = set(stated.split(",")), set(entry.body.split(","))
    if text & known:
        yield Evidence("body", True, entry.key, stated, entry.body)
    elif stated != LETTERHEAD and known <= _CODES | {entry.id.issuer}:
        yield Evidence("body", False, entry.key, stated, entry.body)


def _type_name(stated: str, entry: Entry) -> Iterator[Evidence]:
    """Tell a Quyết định from a Quy định, which share a symbol; other names follow from theirs."""
    names = {folded(stated), folded(entry.type_name or "")}
    if names <= {"quyet dinh", "quy dinh"}:
        yield Evidence("type-name", len(names) == 1, entry.key, stated, entry.type_name or "")


def _subject(stated: str, entry: Entry) -> Iterator[Evidence]:
    known = entry.subject or ""
    like = are_alike(stated, known)
    if like is not None:
        yield Evidence("subject", like, entry.key, stated, known)


def are_alike(stated: str, known: str) -> bool | None:
    """Tell whether two subjects can be of one document; None where they say too little, or something between.

    Compared are the pairs of words they share, measured on the shorter: both are often cut short. The same matter in another
    year, for another congress or province is another document's.

    >>> are_alike("về công tác dân số", "về công tác dân số trong tình hình mới")
    True
    >>> are_alike("về việc tổ chức Tết năm 2017", "về việc tổ chức Tết năm 2022"), are_alike("về việc", "về dân số")
    (False, None)
    """
    one, other = subject_words(stated), subject_words(known)
    shorter = min(len(one), len(other))
    if shorter < _FEWEST_PAIRS and one != other:
        return None
    share = len(one & other) / max(shorter, 1)
    if share <= _WEAK or _disjoint(numerals(stated), numerals(known)) or _disjoint(provinces(stated), provinces(known)):
        return False
    return True if share >= _STRONG else None


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other
