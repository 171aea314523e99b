"""The way from a text to its references: the steps of this room in their order (đọc một văn bản)."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.model import Reference, Repair
from vbdang.reading.antecedents import link, name_provinces, party_only, share
from vbdang.reading.attach import attach
from vbdang.reading.clean import Composed, compose
from vbdang.reading.fast import read_signs
from vbdang.reading.names import find_names, members_before
from vbdang.reading.relate import relate
from vbdang.reading.scan import scan
from vbdang.reading.signs import foreign_numbers, with_other_slashes

if TYPE_CHECKING:
    from collections.abc import Collection

    from vbdang.reading.draft import Draft

__all__ = ["FORMS", "extract"]

FORMS = frozenset({"full", "elliptic", "short", "named"})
_SIGNS = frozenset({"full", "elliptic"})
_place = attrgetter("start", "at")


def extract(text: str, forms: Collection[str] | None = None) -> tuple[Reference, ...]:
    """Find every reference to a Party document in a text: exactly what the text says, in order.

    Args:
        text: Any text; offsets of the result are code points of it as given.
        forms: The forms wanted; None for all. With none but ``full`` and ``elliptic`` the fast pass runs: it reads the
            signs and what stands in them, not the prose around them, so that date, body, term, subject, antecedents
            and relations stay empty, and signs that lost their slash are not found.

    Returns:
        References in order of their place.

    Raises:
        ValueError: For a form that does not exist.

    >>> [str(r.id) for r in extract("các nghị quyết số 18, 19-NQ/TW ngày 25/10/2017 của Trung ương")]
    ['18-NQ/TW', '19-NQ/TW']
    >>> extract("Nghị quyết số 76/NQ-CP của Chính phủ")
    ()
    """
    wanted = FORMS if forms is None else frozenset(forms)
    if not wanted <= FORMS:
        message = f"forms are {', '.join(sorted(FORMS))}; not {', '.join(sorted(wanted - FORMS))}"
        raise ValueError(message)
    composed = compose(text)
    scanned = text if composed is None else composed.text
    finished = tuple(
        read_signs(scanned) if wanted <= _SIGNS else [draft.finish(scanned) for draft in _read_all(scanned)]
    )
    if composed is not None:
        finished = tuple(_place_back(reference, composed, text) for reference in finished)
    return finished if wanted in {FORMS, _SIGNS} else _only(finished, wanted)


def _read_all(text: str) -> list[Draft]:
    """All forms, with everything the text says of them."""
    drafts, heads, named, foreign = scan(text)
    drafts = with_other_slashes(text, drafts, foreign)
    others = [*find_names(text, heads, {draft.at: draft for draft in drafts}), *named] if heads else named
    for sign in drafts:
        if not sign.own and sign.type_name is None:
            others += members_before(text, sign)
    if others:
        drafts = _no_overlap(sorted(drafts + others, key=_place))
    before = 0
    last = len(drafts) - 1
    for index, draft in enumerate(drafts):
        after = drafts[index + 1].start if index < last else len(text)
        attach(text, draft, before, after)
        # What was read for this one is not the next one's, unless that stands inside its quoted subject.
        before = draft.tail if draft.tail <= after else draft.end
    share(text, drafts)
    name_provinces(text, drafts)
    if others:
        link(drafts)
    kept = party_only(drafts, foreign_numbers(text, foreign) if others else frozenset())
    if len(kept) != len(drafts):
        _renumber(drafts, kept)
    relate(text, kept)
    return kept


def _no_overlap(drafts: list[Draft]) -> list[Draft]:
    """Keep the first of two that overlap; a sign before a name."""
    kept: list[Draft] = []
    for draft in drafts:
        if kept and draft.start < kept[-1].end:
            if draft.form == "full" and kept[-1].form != "full":
                kept[-1] = draft
            continue
        kept.append(draft)
    return kept


def _renumber(drafts: list[Draft], kept: list[Draft]) -> None:
    """Antecedents count the references that are left; signs are never left out after they served as one."""
    new = {id(draft): index for index, draft in enumerate(kept)}
    for draft in kept:
        if draft.antecedent is not None:
            draft.antecedent = new.get(id(drafts[draft.antecedent]))


def _place_back(reference: Reference, composed: Composed, text: str) -> Reference:
    """Give a reference its place in the text as given, and note where letters were decomposed."""
    start, end = composed.source(reference.start), composed.source(reference.end)
    repairs = tuple(
        Repair(
            r.kind,
            composed.source(r.start),
            composed.source(r.end),
            text[composed.source(r.start) : composed.source(r.end)],
            r.put,
        )
        for r in reference.repairs
    )
    if text[start:end] != reference.text:
        repairs += (Repair("decomposed", start, end, text[start:end], reference.text),)
    return evolve(reference, start=start, end=end, text=text[start:end], repairs=repairs)


def _only(references: tuple[Reference, ...], wanted: frozenset[str]) -> tuple[Reference, ...]:
    """Leave out other forms; what pointed to one of them points nowhere."""
    new = {index: place for place, index in enumerate(i for i, r in enumerate(references) if r.form in wanted)}
    return tuple(
        evolve(
            reference,
            antecedent=new.get(reference.antecedent) if reference.antecedent is not None else None,
            relations=tuple(
                evolve(relation, to=new[relation.to]) for relation in reference.relations if relation.to in new
            ),
        )
        for reference in references
        if reference.form in wanted
    )
