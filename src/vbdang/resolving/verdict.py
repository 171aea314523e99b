"""What follows from one reference's own facts: a verdict, or what is left open for its context (kết luận về một viện dẫn).

The rules are those of docs/reference/record.md: a document is found by its date; by its term; by its subject. A date that
differs from the only dated row of its term contradicts it; a date in a term of which the catalogue has no such row tells
of a document that the catalogue lacks. That a row is the only one of its identifier proves nothing.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from vbdang.resolving.folding import subject_words
from vbdang.resolving.keys import central, implied_terms
from vbdang.resolving.weighing import Facts, speaks, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbdang.model import Entry, Evidence, PartialDate, Reference, Status

__all__ = ["Verdict", "judge", "lacking"]

_SLIP_DAYS = 31


class Verdict(NamedTuple):
    """What is known of one reference so far.

    ``settled`` tells that the reference's own words decide; else its context may still choose among ``left``: what another
    reference says, and where the reference is ``mute``, saying nothing of what it is about, also the time of the text.
    """

    status: Status
    targets: tuple[Entry, ...] = ()
    left: tuple[Entry, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    settled: bool = True
    mute: bool = True


def judge(facts: Facts, rows: Sequence[Entry]) -> Verdict:
    """Judge one reference by its own facts.

    Args:
        facts: What it says.
        rows: Every document of its identifier; for none there is :func:`lacking`.

    >>> from vbdang.model import Entry, Identifier
    >>> sign = Identifier(35, "", "NQ", "TW")
    >>> row = Entry("XII/35-NQ/TW", sign, date=datetime.date(2018, 10, 22), term="XII")
    >>> for day in (datetime.date(2018, 10, 22), datetime.date(2018, 10, 25), datetime.date(2009, 1, 1)):
    ...     print(judge(Facts(sign, day, None, None, None, None, None, None), [row]).status)
    resolved
    contradicted
    unknown
    """
    if isinstance(facts.date, datetime.date):
        return _by_day(facts, facts.date, rows)
    if facts.term is not None:
        return _by_term(facts, rows)
    if facts.date is not None:
        return _by_part_of_date(facts, facts.date, rows)
    return _by_subject(facts, rows)


_LACKING, _LACKING_BUT_OPEN = Verdict("unknown"), Verdict("unknown", settled=False)


def lacking(reference: Reference) -> Verdict:
    """Return the verdict where the catalogue has no document of the identifier; only a bare one is left to its context."""
    return _LACKING_BUT_OPEN if reference.date is None and reference.term is None else _LACKING


def _weighed(facts: Facts, rows: Iterable[Entry]) -> tuple[Evidence, ...]:
    return tuple(piece for row in rows for piece in weigh(facts, row))


def _by_day(facts: Facts, day: datetime.date, rows: Sequence[Entry]) -> Verdict:
    exact = [row for row in rows if row.date == day]
    if not exact:
        return _another_day(facts, day, rows)
    evidence = _weighed(facts, exact)
    if not central(facts.id.issuer):
        return _of_a_shared_symbol(exact, evidence)
    likely = _likeliest(exact, evidence)
    if len(likely) == 1:
        return _found(likely[0], evidence)
    return Verdict("ambiguous", (), tuple(likely or exact), evidence)


def _another_day(facts: Facts, day: datetime.date, rows: Sequence[Entry]) -> Verdict:
    """No row has the stated day: a row of that term is contradicted, or the document is one that the catalogue lacks."""
    if not central(facts.id.issuer):
        return _another_day_below(facts, rows)
    inside = [row for row in rows if row.term == facts.term] if facts.term is not None else []
    if not inside:
        terms = implied_terms(day, None)
        inside = [row for row in rows if row.term in terms]
    if not inside:
        return _LACKING
    evidence = _weighed(facts, inside)
    if len(inside) == 1 and inside[0].date is None and _is_told(inside[0], evidence):
        return _found(inside[0], evidence)
    if any("#" in row.key for row in inside):  # the ID was given out more than once: why not once more
        return Verdict("unknown", (), tuple(inside), evidence)
    dated = [row for row in inside if row.date is not None and not _is_another(day, row, evidence)]
    if len(dated) == 1:
        return _contradicted(facts, day, dated[0], rows, evidence)
    return Verdict("unknown", (), _undated(inside), evidence)


def _another_day_below(facts: Facts, rows: Sequence[Entry]) -> Verdict:
    """Below the centre a term says which document is meant only together with the committee."""
    evidence = _weighed(facts, rows)
    named = [row for row in rows if speaks(evidence, "organisation", row.key) and speaks(evidence, "term", row.key)]
    if len(named) == 1 and named[0].date is not None:
        return Verdict("contradicted", (named[0],), (), evidence)
    return Verdict("unknown", (), _undated(rows))


def _contradicted(
    facts: Facts, day: datetime.date, row: Entry, rows: Sequence[Entry], evidence: tuple[Evidence, ...]
) -> Verdict:
    """Name the row of the stated term, or the one of another term that is meant if subject and a slip of the date say so."""
    if speaks(evidence, "subject", row.key) is False:
        others = [other for other in rows if other.date is not None and other is not row and _is_slip(day, other.date)]
        told = _weighed(facts, others)
        affirmed = [other for other in others if speaks(told, "subject", other.key)]
        if len(affirmed) == 1:
            return Verdict("contradicted", (affirmed[0],), (), (*told, *evidence))
    return Verdict("contradicted", (row,), (), evidence)


def _is_told(row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    """Tell whether an undated document of the right term is the one that is meant: the subject or the stated term says so."""
    return any(speaks(evidence, kind, row.key) for kind in ("subject", "term")) and _agrees(row, evidence)


def _is_another(day: datetime.date, row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    """Tell a Quyết định from a Quy định of the same number: both name and day differ, and not by a slip."""
    return speaks(evidence, "type-name", row.key) is False and row.date is not None and not _is_slip(day, row.date)


def _is_slip(one: datetime.date, other: datetime.date) -> bool:
    """Tell whether one date can be the other miswritten: two of day, month and year are right, or it is days away."""
    same = (one.day == other.day) + (one.month == other.month) + (one.year == other.year)
    return same >= 2 or abs((one - other).days) <= _SLIP_DAYS


def _by_term(facts: Facts, rows: Sequence[Entry]) -> Verdict:
    evidence = _weighed(facts, rows)
    inside = [row for row in rows if speaks(evidence, "term", row.key) and not _is_later(row, evidence)]
    if not central(facts.id.issuer):
        named = [row for row in inside if speaks(evidence, "organisation", row.key)]
        return _found(named[0], evidence) if len(named) == 1 else Verdict("unknown", (), tuple(named), evidence)
    best = _likeliest(inside, evidence)
    if len(best) == 1 and "#" in best[0].key and not speaks(evidence, "subject", best[0].key):
        return Verdict("ambiguous", (), tuple(inside), evidence)  # the ID was given out more than once in this term
    if len(best) != 1:
        return Verdict("ambiguous" if inside else "unknown", (), tuple(best or inside), evidence)
    if speaks(evidence, "date", best[0].key) is False:
        return Verdict("contradicted", (best[0],), (), evidence)
    return _found(best[0], evidence)


def _by_part_of_date(facts: Facts, date: PartialDate, rows: Sequence[Entry]) -> Verdict:
    """A year or month names a term, but in the years of congresses two; then the body or the subject must agree too."""
    evidence = _weighed(facts, rows)
    if not central(facts.id.issuer):
        fitting = [
            row for row in rows if speaks(evidence, "organisation", row.key) and speaks(evidence, "date", row.key)
        ]
        left = tuple(fitting) or _undated(rows)
        return Verdict("ambiguous" if fitting else "unknown", (), left, evidence, settled=False)
    terms = implied_terms(date, None)
    inside = [row for row in rows if row.term in terms]
    fitting = _likeliest([row for row in inside if speaks(evidence, "date", row.key)], evidence)
    sure = fitting if len(terms) == 1 else [row for row in fitting if _agrees(row, evidence)]
    if len(sure) == 1:
        return _found(sure[0], evidence)
    if fitting:
        return Verdict("ambiguous", (), tuple(sure or fitting), evidence, settled=False)
    dated = [row for row in inside if row.date is not None]
    if len(terms) == 1 and len(dated) == len(inside) == 1 and "#" not in dated[0].key:
        return Verdict("contradicted", (dated[0],), (), evidence)
    return Verdict("unknown", (), _undated(inside), evidence)


def _by_subject(facts: Facts, rows: Sequence[Entry]) -> Verdict:
    evidence = _weighed(facts, rows)
    possible = [row for row in rows if not _is_excluded(row, evidence)]
    told = [row for row in possible if speaks(evidence, "subject", row.key)]
    if len(told) > 1:
        told = _word_for_word(facts, told) or told
    sure = len(told) == 1 and (central(told[0].id.issuer) or bool(speaks(evidence, "organisation", told[0].key)))
    if sure and {row.key for row in rows} >= set(told[0].alike):
        return _found(told[0], evidence)
    left = _newest_first(told or possible)
    mute = facts.subject is None or not subject_words(facts.subject)
    return Verdict("ambiguous" if left else "unknown", (), left, evidence, settled=False, mute=mute)


def _word_for_word(facts: Facts, rows: Sequence[Entry]) -> list[Entry]:
    """Keep the documents whose subjects are the stated one entirely."""
    stated = subject_words(facts.subject or "")
    return [row for row in rows if subject_words(row.subject or "") == stated]


def _of_a_shared_symbol(exact: Sequence[Entry], evidence: tuple[Evidence, ...]) -> Verdict:
    """Many committees sign alike, on one day too: the committee or the subject must be named besides."""
    sure = [row for row in exact if _is_committees(row, evidence)]
    if len(sure) == 1:
        return _found(sure[0], evidence)
    left = [row for row in exact if speaks(evidence, "organisation", row.key) is not False]
    return Verdict("ambiguous" if left else "unknown", (), tuple(left), evidence, settled=False)


def _is_committees(row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    named = speaks(evidence, "organisation", row.key)
    return bool(named) or (named is None and bool(speaks(evidence, "subject", row.key)))


def _found(row: Entry, evidence: tuple[Evidence, ...]) -> Verdict:
    """Take a document; a body that excludes it is said, not swallowed."""
    status: Status = "contradicted" if speaks(evidence, "body", row.key) is False else "resolved"
    return Verdict(status, (row,), (), evidence)


def _likeliest(rows: list[Entry], evidence: tuple[Evidence, ...]) -> list[Entry]:
    """Of several documents that fit, keep those that the name of their type, the body or the subject speaks for."""
    for kind in ("type-name", "body", "subject"):
        if len(rows) > 1:
            rows = [row for row in rows if speaks(evidence, kind, row.key)] or [
                row for row in rows if speaks(evidence, kind, row.key) is not False
            ]
    return rows


def _agrees(row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    return bool(speaks(evidence, "body", row.key) or speaks(evidence, "subject", row.key))


def _is_later(row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    """Tell whether a document is younger than the text: nothing can be cited before its date."""
    return speaks(evidence, "published", row.key) is False


def _is_excluded(row: Entry, evidence: tuple[Evidence, ...]) -> bool:
    return any(speaks(evidence, kind, row.key) is False for kind in ("organisation", "body", "published"))


def _undated(rows: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(row for row in rows if row.date is None)


def _newest_first(rows: Iterable[Entry]) -> tuple[Entry, ...]:
    """Order what is left by likelihood: a bare number means the newest document sooner than an old one."""
    return tuple(sorted(rows, key=lambda row: (str(row.date or ""), row.key), reverse=True))
