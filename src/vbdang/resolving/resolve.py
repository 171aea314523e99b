"""From references to the documents they mean: each by its own words, then by one another's (giải viện dẫn)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from vbdang.model import Identifier, PartialDate, Resolution
from vbdang.resolving.called import judge_name
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.context import settle
from vbdang.resolving.folding import folded
from vbdang.resolving.keys import first_and_last, organisation, stated_key
from vbdang.resolving.shelf import bare, series_of
from vbdang.resolving.verdict import Verdict, judge, lacking
from vbdang.resolving.weighing import Facts
from vbdang.tables.bodies import SHARE_TW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Date, Entry, Reference

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
        references: All references of the text, in order, as :func:`vbdang.extract` gives them: their antecedents and
            relations count on it.
        catalogue: Where to look; None is the bundled catalogue.
        published: When the text was published, as exactly as is known.
        text: The text, where it is at hand: the words around a bare reference can tell what it is about.

    Returns:
        A resolution a reference, in the same order.

    Raises:
        TypeError: ``published`` is no date.

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
    day = None if published is None else first_and_last(_as_date(published))[1]
    references = tuple(references)
    verdicts = [_judged(reference, used, day) for reference in references]
    keys = [_key(reference) for reference in references]
    if not all(verdict.settled for verdict in verdicts):
        verdicts = settle(references, verdicts, used, day, text)
        keys = _with_shared(keys, references, verdicts)
    return tuple(
        _resolution(reference, verdict, key, used)
        for reference, verdict, key in zip(references, verdicts, keys, strict=True)
    )


def _as_date(published: object) -> Date:
    """Take the day of a moment; what is no date is refused by its name."""
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date | PartialDate):
        return published
    message = f"published is a date or a PartialDate, not {type(published).__name__}"
    raise TypeError(message)


def _judged(reference: Reference, catalogue: Catalogue, published: datetime.date | None) -> Verdict:
    if reference.form == "named":
        return judge_name(reference, catalogue)
    identifier = reference.id or _assumed(reference)
    if identifier is None:
        return Verdict("unknown", settled=False)
    rows = catalogue.find(identifier)
    verdict = judge(_facts(reference, identifier, published), rows) if rows else lacking(reference)
    return verdict if reference.id is not None else _for_want_of_issuer(reference, verdict)


def _facts(reference: Reference, identifier: Identifier, published: datetime.date | None) -> Facts:
    return Facts(
        identifier,
        reference.date,
        reference.term,
        reference.body,
        organisation(reference.body, reference.body_text),
        reference.type_name,
        reference.subject,
        published,
    )


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
    mute = verdict.mute and reference.date is None and any(_is_called_so(reference, row) for row in left)
    return Verdict("ambiguous" if left else "unknown", (), left, verdict.evidence, settled=False, mute=mute)


def _is_called_so(reference: Reference, row: Entry) -> bool:
    """Tell whether a document goes by this short name: any other number may be a Government's or a province's."""
    name = f"{folded(reference.type_name or '')} {reference.number}"
    return any(folded(alias).startswith(name) for alias in row.aliases)


def _key(reference: Reference) -> str | None:
    sign = reference.id
    if sign is None:
        return None
    return stated_key(sign, reference.date, reference.term, reference.body, reference.body_text)


def _with_shared(
    keys: list[str | None], references: Sequence[Reference], verdicts: Sequence[Verdict]
) -> list[str | None]:
    """Add the keys of what means the same as another mention."""
    for place, verdict in enumerate(verdicts):
        if keys[place] is None and verdict.targets and references[place].number is not None:
            to = next((piece.rests_on for piece in verdict.evidence if piece.kind in _SHARING), None)
            keys[place] = None if to is None else keys[to]
    return keys


_SHARING = frozenset({"antecedent", "mention"})


def _resolution(reference: Reference, verdict: Verdict, key: str | None, catalogue: Catalogue) -> Resolution:
    status, targets, left, evidence, *_ = verdict
    asks = status in {"unknown", "contradicted"} and isinstance(reference.date, datetime.date)
    # Of a counter that may be any committee's, the numbers beside say nothing.
    known = asks and key is not None and "?" not in key
    beside = catalogue.around(series_of(key), reference.number or 0) if known and key is not None else ()
    if not targets:
        return Resolution(key, None, (), status, tuple([one.key for one in left]), evidence, left, (), beside)
    one = targets[0]
    target = one.key if len(targets) == 1 else None
    return Resolution(
        key=target if target is not None and key == bare(target) and status == "resolved" else key,
        target=target,
        targets=tuple([entry.key for entry in targets]),
        status=status,
        evidence=evidence,
        entries=targets,
        replaced_by=() if target is None else catalogue.replacing(target),
        neighbours=beside,
    )
