"""From references to the documents they mean: each by its own words, then by one another's (giải viện dẫn)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from vbdang.model import Identifier, Resolution
from vbdang.resolving.called import judge_name
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.context import settle
from vbdang.resolving.keys import first_and_last, organisation, stated_key
from vbdang.resolving.shelf import bare, series_of
from vbdang.resolving.verdict import Verdict, judge
from vbdang.resolving.weighing import Facts
from vbdang.tables.bodies import SHARE_TW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Date, Reference

__all__ = ["resolve"]


def resolve(
    references: Sequence[Reference],
    catalogue: Catalogue | None = None,
    published: Date | None = None,
    *,
    text: str = "",
) -> tuple[Resolution, ...]:
    """Say which document each reference of one text means, and how that is known.

    Args:
        references: All references of the text, in order, as :func:`vbdang.extract` gives them.
        catalogue: Where to look; None is the bundled catalogue.
        published: When the text was published, as exactly as is known.
        text: The text, where it is at hand: the words around a bare reference can tell what it is about.

    Returns:
        A resolution a reference, in the same order.

    >>> from vbdang import extract
    >>> text = (
    ...     "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị và Chỉ thị số 05-CT/TW ngày 23/6/2021 của Ban Bí thư"
    ... )
    >>> [one.target for one in resolve(extract(text))]
    ['XII/05-CT/TW', 'XIII/05-CT/TW']
    >>> [(one.status, one.candidates) for one in resolve(extract("Chỉ thị số 05-CT/TW"))]
    [('ambiguous', ('XIII/05-CT/TW', 'XII/05-CT/TW'))]
    """
    used = Catalogue.bundled() if catalogue is None else catalogue
    day = None if published is None else first_and_last(published)[1]
    verdicts = [_judged(reference, used, day) for reference in references]
    settled = settle(references, verdicts, used, day, text)
    keys = _keys(references, settled)
    return tuple(
        _resolution(reference, verdict, key, used)
        for reference, verdict, key in zip(references, settled, keys, strict=True)
    )


def _judged(reference: Reference, catalogue: Catalogue, published: datetime.date | None) -> Verdict:
    if reference.form == "named":
        return judge_name(reference, catalogue)
    identifier = reference.id or _assumed(reference)
    if identifier is None:
        return Verdict("unknown", settled=False)
    facts = Facts(
        identifier,
        reference.date,
        reference.term,
        reference.body,
        organisation(reference.body, reference.body_text),
        reference.type_name,
        reference.subject,
        published,
    )
    verdict = judge(facts, catalogue.find(identifier))
    return verdict if reference.id is not None else _for_want_of_issuer(reference, verdict)


def _assumed(reference: Reference) -> Identifier | None:
    """Return the identifier that a short form would have from the centre, or from the central organ that it names."""
    if reference.number is None or reference.type is None or (reference.body is None and reference.body_text):
        return None
    if reference.body is not None and ":" in reference.body:
        return None
    organ = "TW" if reference.body is None or reference.body in SHARE_TW else reference.body
    return Identifier(reference.number, reference.suffix, reference.type, organ)


def _for_want_of_issuer(reference: Reference, verdict: Verdict) -> Verdict:
    """Believe a short form's assumed issuer only where the text names the body, or the document is found by it."""
    if reference.body is not None or verdict.status == "resolved":
        return verdict
    left = verdict.left or (verdict.targets if verdict.status == "contradicted" else ())
    mute = verdict.mute and reference.date is None
    return Verdict("ambiguous" if left else "unknown", (), left, verdict.evidence, settled=False, mute=mute)


def _resolution(reference: Reference, verdict: Verdict, key: str | None, catalogue: Catalogue) -> Resolution:
    targets = tuple(entry.key for entry in verdict.targets)
    one = verdict.targets[0] if len(targets) == 1 else None
    asks = verdict.status in {"unknown", "contradicted"} and isinstance(reference.date, datetime.date)
    return Resolution(
        key=one.key if one is not None and key == bare(one.key) and verdict.status == "resolved" else key,
        target=None if one is None else one.key,
        targets=targets,
        status=verdict.status,
        candidates=tuple(entry.key for entry in verdict.left),
        evidence=verdict.evidence,
        entries=verdict.targets or verdict.left,
        replaced_by=() if one is None else catalogue.replacing(one.key),
        neighbours=catalogue.around(series_of(key), reference.number or 0) if asks and key is not None else (),
    )


def _keys(references: Sequence[Reference], verdicts: Sequence[Verdict]) -> list[str | None]:
    """Return the stated keys; what means the same as another mention is the same document."""
    keys = [
        None if one.id is None else stated_key(one.id, one.date, one.term, one.body, one.body_text)
        for one in references
    ]
    for place, verdict in enumerate(verdicts):
        to = next((piece.rests_on for piece in verdict.evidence if piece.kind in {"antecedent", "mention"}), None)
        if keys[place] is None and references[place].number is not None and to is not None and verdict.targets:
            keys[place] = keys[to]
    return keys
