"""A text and the exact answer to it: what every test of an importer needs (bài và đáp án)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vbdang.model import Reference

__all__ = ["Passage", "joined"]


@frozen
class Passage:
    """A text and the references that stand in it.

    Attributes:
        text: The text.
        references: Exactly what :func:`vbdang.extract` should find, in order, but for ``repairs``, which are empty here, and
            the white space of ``subject``, which is single spaces.
        repairs: For each reference the kinds of the repairs that reading it takes.

    >>> Passage("Không có gì.").references
    ()
    """

    text: str
    references: tuple[Reference, ...] = ()
    repairs: tuple[frozenset[str], ...] = ()


def joined(passages: Iterable[Passage], glue: str = "") -> Passage:
    """Put passages one after the other; places and the indices of relations and antecedents move along.

    >>> joined([Passage("Một."), Passage("Hai.")], " ").text
    'Một. Hai.'
    """
    texts: list[str] = []
    references: list[Reference] = []
    repairs: list[frozenset[str]] = []
    at = 0
    for passage in passages:
        references += [_moved(reference, at, len(references)) for reference in passage.references]
        repairs += passage.repairs
        texts.append(passage.text)
        at += len(passage.text) + len(glue)
    return Passage(glue.join(texts), tuple(references), tuple(repairs))


def _moved(reference: Reference, by: int, count: int) -> Reference:
    return evolve(
        reference,
        start=reference.start + by,
        end=reference.end + by,
        antecedent=None if reference.antecedent is None else reference.antecedent + count,
        relations=tuple(evolve(relation, to=relation.to + count) for relation in reference.relations),
    )
