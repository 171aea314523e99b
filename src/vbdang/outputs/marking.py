"""A text with its references marked, by whatever mark-up the caller chooses (đánh dấu viện dẫn)."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from attrs import frozen

from vbdang.errors import VbdangError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbdang.model import Document, Finding, Reference, Resolution

__all__ = ["Mark", "annotate", "marks"]


@frozen
class Mark:
    """One reference at its place in a text, with all that is known of it (một chỗ viện dẫn).

    Attributes:
        index: The reference's index, from 0, as the record counts.
        text: Exactly what stands there.
        reference: What the text says.
        resolution: Which document is meant; None where nothing was resolved.
        findings: What is odd in it.
    """

    index: int
    text: str
    reference: Reference
    resolution: Resolution | None = None
    findings: tuple[Finding, ...] = ()


def annotate(
    text: str, document: Document, render: Callable[[Mark], str], *, between: Callable[[str], str] = str
) -> str:
    """Return a text in which every reference is put as the caller wants it.

    Nothing is escaped here: where the mark-up needs it, ``render`` does it for a reference, and ``between`` for what
    stands between references.

    Args:
        text: The text.
        document: What :func:`vbdang.analyze` found in this very text.
        render: Takes a mark and returns what is to stand in the reference's place.
        between: Takes what stands before, between and after the references and returns what is to stand there.

    Raises:
        VbdangError: The document is not of this text (code ``text``).

    >>> from vbdang import analyze
    >>> text = "Theo Chỉ thị số 05-CT/TW & các văn bản khác"
    >>> annotate(text, analyze(text), lambda mark: f"[{mark.text}]({mark.resolution.status})")
    'Theo [Chỉ thị số 05-CT/TW](ambiguous) & các văn bản khác'
    >>> from html import escape
    >>> annotate("5 < 6", analyze(""), lambda mark: mark.text, between=escape)
    '5 &lt; 6'
    """
    pieces: list[str] = []
    place = 0
    for mark in marks(text, document):
        pieces += between(text[place : mark.reference.start]), render(mark)
        place = mark.reference.end
    pieces.append(between(text[place:]))
    return "".join(pieces)


def marks(text: str, document: Document) -> Iterator[Mark]:
    """Yield the references of a text in order, each with its slice.

    Raises:
        VbdangError: A reference does not stand where it should, or begins before the one before it ends.
    """
    place = 0
    rows = zip_longest(document.references, document.resolutions, document.findings)
    for index, (reference, resolution, findings) in enumerate(rows):
        if reference.start < place or text[reference.start : reference.end] != reference.text:
            message = f"reference {index} does not stand at {reference.start}: the document is not of this text"
            raise VbdangError(message, code="text")
        place = reference.end
        yield Mark(index, reference.text, reference, resolution, findings or ())
