"""What the other references of a text say of one that its own words leave open (chứng cứ từ các viện dẫn khác trong bài).

The steps go in a fixed order, each looking only at what stands settled before it: relations of documents, antecedents of
short forms, other mentions of the same identifier, neighbours in a list, the day of publication; then antecedents and
mentions once more, for what the last two have settled. docs/decisions/0007-order-of-evidence.md tells why.
"""

from __future__ import annotations

import datetime
import re
from functools import partial
from typing import TYPE_CHECKING

from vbdang.model import Evidence
from vbdang.resolving.folding import runs, subject_words
from vbdang.resolving.keys import central
from vbdang.resolving.shelf import bare
from vbdang.resolving.verdict import Verdict
from vbdang.tables.terms import TERMS, terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from vbdang.model import Entry, EvidenceKind, Reference
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["settle"]

# How far the number of a list's next member may stand from the end of the one before: ", số ", " và ".
_NEXT_IN_LIST = 14
# How far from a reference one looks for words of its subject, in code points.
_AROUND = 240


def settle(
    references: Sequence[Reference],
    verdicts: Sequence[Verdict],
    catalogue: Catalogue,
    published: datetime.date | None,
    text: str,
) -> list[Verdict]:
    """Let the references of a text settle one another.

    Args:
        references: In order of their place.
        verdicts: What each says of itself, in the same order.
        catalogue: Where the rest of what is known stands.
        published: The last day on which the text can have been published, None where that is not known.
        text: The text, or nothing.
    """
    found = list(verdicts)
    day, witness = (published, None) if published is not None else _latest(references)
    for step in (
        partial(_by_words_around, catalogue=catalogue, text=text),
        *_BY_OTHERS,
        partial(_by_publication, catalogue=catalogue, published=day, witness=witness),
        *_BY_OTHERS,
    ):
        left_open = [place for place, verdict in enumerate(found) if not verdict.settled]
        if not left_open:
            break
        step(references, found, left_open)
    return found


def _choose(verdict: Verdict, entry: Entry, kind: EvidenceKind, known: str, rests_on: int, stated: str) -> Verdict:
    piece = Evidence(kind, True, entry.key, stated, known, rests_on)
    return Verdict("resolved", (entry,), (), (*verdict.evidence, piece))


def _by_relations(references: Sequence[Reference], found: list[Verdict], left_open: Sequence[int]) -> None:
    """A document that the catalogue links with another one of the text is the one that is meant."""
    sure = [(place, verdict.targets[0]) for place, verdict in enumerate(found) if len(verdict.targets) == 1]
    latest = _cited_by(references, sure)
    first = {entry.key: place for place, entry in reversed(sure)}
    leading = {link.key: entry.key for _, entry in reversed(sure) for link in entry.links}
    for place in left_open:
        left = _not_younger(found[place].left, latest.get(place))
        able = [entry for entry in left if not _is_denied(found[place], entry)]
        linked = [(entry, other) for entry in able if (other := _linked(entry, first, leading)) is not None]
        if len(linked) == 1:
            entry, other = linked[0]
            to = first[other]
            found[place] = _choose(found[place], entry, "relation", other, to, references[to].text)
        elif len(left) < len(found[place].left):
            found[place] = found[place]._replace(left=left, status="ambiguous" if left else "unknown")


def _linked(entry: Entry, first: Mapping[str, int], leading: Mapping[str, str]) -> str | None:
    """Return a settled document of the text that leads to another, or that the other leads to."""
    return leading.get(entry.key) or next((link.key for link in entry.links if link.key in first), None)


def _cited_by(references: Sequence[Reference], sure: Sequence[tuple[int, Entry]]) -> dict[int, datetime.date]:
    """Return for every reference that settled documents are about the day of the first of these."""
    days: dict[int, datetime.date] = {}
    for place, entry in sure:
        for relation in references[place].relations:
            if entry.date is not None:
                days[relation.to] = min(days.get(relation.to, entry.date), entry.date)
    return days


def _not_younger(left: tuple[Entry, ...], day: datetime.date | None) -> tuple[Entry, ...]:
    """Leave out what was issued after a document that is about it."""
    return left if day is None else tuple(entry for entry in left if entry.date is None or entry.date <= day)


def _by_antecedents(references: Sequence[Reference], found: list[Verdict], left_open: Sequence[int]) -> None:
    """A short form means what its antecedent means."""
    for place in left_open:
        to = references[place].antecedent
        if to is None or not 0 <= to < len(found) or references[to].number != references[place].number:
            continue  # references that were not given as they were extracted
        if _is_shareable(found[to]) and _may_be(found[place], found[to]):
            found[place] = _shared(found[place], found[to], "antecedent", references[to].text, to)


def _by_mentions(references: Sequence[Reference], found: list[Verdict], left_open: Sequence[int]) -> None:
    """Mentions of one identifier in one text are of one document, unless two of them are settled differently."""
    settled: dict[object, dict[tuple[str, ...], int]] = {_named_by(references[place]): {} for place in left_open}
    for place, verdict in enumerate(found):
        if _is_shareable(verdict) and references[place].number is not None:
            for name in _names(references[place], verdict):
                if name in settled:
                    settled[name].setdefault(_meaning(verdict), place)
    for place in left_open:
        others = [to for to in settled[_named_by(references[place])].values() if _may_be(found[place], found[to])]
        found[place] = _by_others(references, found, place, others)


def _named_by(reference: Reference) -> object:
    """Return what a mention shares with others of its document: its identifier, or what a short form says of it."""
    return reference.id or (reference.number, reference.suffix, reference.type)


def _names(reference: Reference, verdict: Verdict) -> tuple[object, ...]:
    """Return every way in which other mentions can name a settled one's document."""
    known = reference.id or (verdict.targets[0].id if verdict.targets else None)
    return (known, (reference.number, reference.suffix, reference.type))


def _is_shareable(verdict: Verdict) -> bool:
    """Tell whether other mentions may take a verdict over: what is contradicted is settled for its own words alone."""
    return verdict.settled and verdict.status in {"resolved", "unknown"}


def _may_be(one: Verdict, other: Verdict) -> bool:
    """Tell whether an open verdict leaves room for what another was settled as, and its own words do not deny it."""
    left = {entry.key for entry in one.left}
    return not other.targets or any(entry.key in left and not _is_denied(one, entry) for entry in other.targets)


_OWN = frozenset({"date", "term", "organisation", "body", "subject", "published"})


def _is_denied(verdict: Verdict, entry: Entry) -> bool:
    """Tell whether a reference's own words speak against a document: then no other evidence chooses it."""
    return any(not piece.favours and piece.kind in _OWN and piece.key == entry.key for piece in verdict.evidence)


def _by_others(references: Sequence[Reference], found: Sequence[Verdict], place: int, others: Sequence[int]) -> Verdict:
    if len(others) == 1:
        return _shared(found[place], found[others[0]], "mention", references[others[0]].text, others[0])
    if not others:
        return found[place]
    named = {entry.key: (entry, to) for to in reversed(others) for entry in found[to].targets}
    pieces = tuple(
        Evidence("mention", True, key, references[to].text, key, to) for key, (_, to) in sorted(named.items())
    )
    left = tuple(entry for entry in found[place].left if entry.key in named)
    return Verdict("ambiguous", (), left, (*found[place].evidence, *pieces))


def _meaning(verdict: Verdict) -> tuple[str, ...]:
    """Return what tells two settled verdicts apart; every document that the catalogue lacks counts as another one."""
    return tuple(entry.key for entry in verdict.targets) or (verdict.status, *map(str, verdict.evidence))


def _shared(verdict: Verdict, other: Verdict, kind: EvidenceKind, stated: str, to: int) -> Verdict:
    """Take over what another reference means: its documents, or that the catalogue lacks them."""
    pieces = tuple(Evidence(kind, True, entry.key, stated, entry.key, to) for entry in other.targets)
    return Verdict(other.status, other.targets, other.left, (*verdict.evidence, *pieces))


def _by_neighbours(references: Sequence[Reference], found: list[Verdict], left_open: Sequence[int]) -> None:
    """Members of one list are mostly of one term: what leaves one choice in the term of its neighbour means that."""
    for place in left_open:
        _by_neighbour(references, found, place, place - 1)
    for place in reversed(left_open):
        _by_neighbour(references, found, place, place + 1)


def _by_neighbour(references: Sequence[Reference], found: list[Verdict], place: int, to: int) -> None:
    if not (0 <= to < len(found) and _is_mute(found[place]) and len(found[to].targets) == 1):
        return
    term = found[to].targets[0].term
    same = [
        entry
        for entry in found[place].left
        if entry.term == term and "#" not in entry.key and not _is_denied(found[place], entry)
    ]
    if len(same) == 1 and _in_one_list(references, min(place, to)):
        found[place] = _choose(found[place], same[0], "neighbour", str(term), to, references[to].text)


_BY_OTHERS = (_by_relations, _by_antecedents, _by_mentions, _by_neighbours)


def _is_mute(verdict: Verdict) -> bool:
    return verdict.mute and not verdict.settled


def _is_near(references: Sequence[Reference], first: int) -> bool:
    return 0 <= references[first + 1].start - references[first].end <= _NEXT_IN_LIST


def _in_one_list(references: Sequence[Reference], first: int) -> bool:
    one, two = references[first], references[first + 1]
    return (
        _is_near(references, first)
        and one.type == two.type
        and ("elliptic" in {one.form, two.form} or one.form == two.form == "short")
    )


def _by_words_around(
    references: Sequence[Reference], found: list[Verdict], left_open: Sequence[int], *, catalogue: Catalogue, text: str
) -> None:
    """A sentence that repeats what only one of the documents is about, and few others, speaks of that one.

    Of a reference that says what it is about in two syllables ("về tiền lương"), only these are asked.
    """
    for place in left_open:
        left = found[place].left
        said, parts = (
            _said(references, place, found[place], text) if left and central(left[0].id.issuer) else ((), runs)
        )
        if not said:
            continue
        shared = {entry.key: [part for part in parts(entry.subject or "") if part in said] for entry in left}
        telling = [(key, part) for key, common in shared.items() for part in common if catalogue.is_telling(part)]
        if len({key for key, _ in telling}) == 1:
            key, part = telling[0]
            entry = next(entry for entry in left if entry.key == key)
            piece = Evidence("subject", True, key, " ".join(part), entry.subject or "")
            found[place] = Verdict("resolved", (entry,), (), (*found[place].evidence, piece))


def _said(
    references: Sequence[Reference], place: int, verdict: Verdict, text: str
) -> tuple[Collection[tuple[str, ...]], Callable[[str], Iterable[tuple[str, ...]]]]:
    """Return the words that can tell what a reference is about, and how the words of a subject are taken to compare."""
    reference = references[place]
    if verdict.mute:
        others = runs(references[place - 1].subject or "") if place else {}
        said = runs(_clause(text, references, place)) if text else {}
        return [run for run in said if run not in others], runs
    pairs = subject_words(reference.subject or "")
    return (pairs if len(pairs) == 1 and "" not in next(iter(pairs)) else ()), lambda subject: sorted(
        subject_words(subject)
    )


def _clause(text: str, references: Sequence[Reference], place: int) -> str:
    """Return what stands around a reference in its own clause, up to its neighbours: their words are of other documents."""
    reference = references[place]
    first = max(0, reference.start - _AROUND, references[place - 1].end if place else 0)
    last = min(len(text), reference.end + _AROUND)
    after = place
    while after + 1 < len(references) and _is_near(references, after):  # "20-NQ/TW và Kết luận 79-KL/TW về ..."
        after += 1
    if after + 1 < len(references):
        last = min(last, references[after + 1].start)
    before, behind = text[first : reference.start], text[reference.end : last]
    return f"{_BREAK.split(before)[-1]} \n {_BREAK.split(behind)[0]}"


_BREAK = re.compile(r"[;\n]|[.!?]\s")


def _latest(references: Sequence[Reference]) -> tuple[datetime.date | None, int | None]:
    """Return the latest day that the text itself states, and where: it was not published before that."""
    days = [(one.date, place) for place, one in enumerate(references) if isinstance(one.date, datetime.date)]
    return max(days, default=(None, None), key=lambda pair: pair[0])


def _by_publication(
    _references: Sequence[Reference],
    found: list[Verdict],
    left_open: Sequence[int],
    *,
    catalogue: Catalogue,
    published: datetime.date | None,
    witness: int | None,
) -> None:
    """A text means by a bare number a document of its own time, if no older one of that number can still be meant.

    Its own time is the term in which it was published and, where that term has not yet come to the number, the one before.
    Old directives are cited for decades: only what a source says was replaced is out of the question.
    """
    now = [term.roman for term in terms_of(published)] if published is not None else []
    if published is None or not now:
        return
    for place in left_open:
        verdict = found[place]
        alive = [entry for entry in verdict.left if verdict.mute and not _is_replaced(entry, catalogue, published)]
        if len(alive) != 1 or not _can_be_told_by_time(alive[0], published, now[-1]):
            continue
        entry = alive[0]
        if entry.term in now or not _reached(entry, catalogue, now[-1], published):
            piece = Evidence("published", True, entry.key, str(published), str(entry.date), witness)
            found[place] = Verdict("resolved", (entry,), (), (*verdict.evidence, piece))


def _is_replaced(entry: Entry, catalogue: Catalogue, published: datetime.date) -> bool:
    return any(newer.date is not None and newer.date <= published for newer in catalogue.replacing(entry.key))


def _can_be_told_by_time(entry: Entry, published: datetime.date, now: str) -> bool:
    """Tell whether a document was issued by a day, in the term of that day or the one before."""
    issued = entry.date is not None and entry.date <= published
    recent = _ROMAN.get(entry.term or "", 0) >= _ROMAN[now] - 1
    return issued and recent and "#" not in entry.key and central(entry.id.issuer)


_ROMAN = {term.roman: term.number for term in TERMS}


def _reached(entry: Entry, catalogue: Catalogue, term: str, published: datetime.date) -> bool:
    """Tell whether the counter of a term had come to a number by a day, as far as the catalogue knows."""
    series = f"{term}/{bare(entry.key).partition('/')[2]}"
    after = [other for other in catalogue.beside(series) if other.id.number > entry.id.number]
    return any(other.date is not None and other.date <= published for other in after)
