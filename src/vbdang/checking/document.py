"""Says what is wrong with the references of one document, each by itself and all together (kiểm tra một văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.alone import in_order, of_one
from vbdang.checking.rules.catalogue import InForce, replaced
from vbdang.checking.rules.consistency import consistency
from vbdang.checking.rules.wording import missing_type_names, mixed_tone_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from vbdang.checking.rule import Language
    from vbdang.model import Date, Finding, Reference, Resolution

__all__ = ["check_document"]


def check_document(
    references: Sequence[Reference],
    resolutions: Sequence[Resolution] = (),
    *,
    on: Date | None = None,
    lang: Language = "vi",
    labelled: AbstractSet[int] = frozenset(),
) -> tuple[tuple[Finding, ...], ...]:
    """Return the findings of every reference of a document, in the order of the references.

    Nothing is read or looked up: what a rule needs of the text stands in the references, what it needs of the catalogue
    in the resolutions. Content never makes it raise.

    Args:
        references: As :func:`vbdang.extract` gives them.
        resolutions: One a reference, in the same order, or none at all.
        on: When the document was published or is to be: what is later, or was replaced before, is told.
        lang: The language of the messages, ``vi`` or ``en``.
        labelled: The indexes of references whose type name has its place elsewhere (:func:`vbdang.checking.header.labelled`).

    Returns:
        One tuple a reference, by place, then code.

    >>> from vbdang.model import Identifier, Reference
    >>> cited = Reference(
    ...     0, 17, "Kết luận 05-CT/TW", "full", Identifier(5, "", "CT", "TW"), 5, "", "CT", "TW", None, "Kết luận"
    ... )
    >>> [finding.slug for finding in check_document([cited])[0]]
    ['type-mismatch']
    >>> check_document([])
    ()
    """
    known = [*resolutions, *[None] * len(references)]
    found = [of_one(one, known[index], on, lang) for index, one in enumerate(references)]
    if len(references) > 1:
        _add(found, mixed_tone_marks(references, lang))
    _add(found, missing_type_names(references, labelled, lang))
    _add(found, consistency(references, resolutions, lang))
    _add(found, _replaced(references, resolutions, on, lang))
    return tuple(in_order(one) if one else () for one in found)


def _add(found: list[list[Finding]], more: Iterator[tuple[int, Finding]]) -> None:
    for index, finding in more:
        found[index].append(finding)


def _replaced(
    references: Sequence[Reference], resolutions: Sequence[Resolution], on: Date | None, lang: Language
) -> Iterator[tuple[int, Finding]]:
    old = [index for index, known in enumerate(resolutions) if known.replaced_by]
    if not old or on is None:
        return
    told_by = InForce(frozenset(one.id for one in references if one.id is not None), _acted_on(references))
    for index in old:
        for finding in replaced(index, references[index], resolutions[index], on, told_by, lang):
            yield index, finding


#: What a later document does only to one that is in force.
_ACTS = frozenset({"continues", "implements", "guides"})


def _acted_on(references: Sequence[Reference]) -> dict[int, list[Date]]:
    """Collect the dates of the documents that act on each reference as on one in force."""
    found: dict[int, list[Date]] = {}
    for one in references:
        for relation in one.relations:
            if relation.kind in _ACTS and one.date is not None:
                found.setdefault(relation.to, []).append(one.date)
    return found
