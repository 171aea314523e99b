"""Everything about one text: the only place where the rooms meet (phân tích một văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.from_reading import findings_of
from vbdang.model import Document
from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from typing import Literal

__all__ = ["analyze"]


def analyze(
    text: str,
    catalogue: object = None,  # noqa: ARG001 - part of the contract; the resolving step will use it
    published: object = None,  # noqa: ARG001 - the same
    *,
    lang: Literal["vi", "en"] = "vi",
) -> Document:
    """Read a text and say what is odd in its references.

    Args:
        text: Any text; offsets are code points of it as given.
        catalogue: Not used yet: nothing is resolved in this release.
        published: Not used yet, for the same reason.
        lang: The language of the findings' messages.

    Returns:
        The references and, in the same order, the findings of each.

    >>> document = analyze("Kết luận số 1-KL/TW ngày 31/02/2021")
    >>> [finding.slug for findings in document.findings for finding in findings]
    ['missing-zero', 'impossible-date']
    >>> analyze("").references
    ()
    """
    references = extract(text)
    return Document(references, (), tuple(findings_of(reference, lang) for reference in references))
