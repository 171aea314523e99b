"""Everything about one text: the only place where the rooms meet (phân tích một văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.from_reading import findings_of
from vbdang.model import Document
from vbdang.reading.extract import extract
from vbdang.resolving.resolve import resolve

if TYPE_CHECKING:
    from typing import Literal

    from vbdang.model import Date
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["analyze"]


def analyze(
    text: str,
    catalogue: Catalogue | None = None,
    published: Date | None = None,
    *,
    resolving: bool = True,
    lang: Literal["vi", "en"] = "vi",
) -> Document:
    """Read a text, say which documents it cites and what is odd in its references.

    Args:
        text: Any text; offsets are code points of it as given.
        catalogue: Where to look for the documents; None is the bundled catalogue.
        published: When the text was published, as exactly as is known; nothing is cited before its date.
        resolving: Whether to look for the documents at all; without it no catalogue is loaded.
        lang: The language of the findings' messages.

    Returns:
        The references and, in the same order, what each means and the findings of each.

    >>> document = analyze("Kết luận số 1-KL/TW ngày 18/5/2021 của Bộ Chính trị")
    >>> [one.target for one in document.resolutions]
    ['XIII/01-KL/TW']
    >>> [finding.slug for findings in document.findings for finding in findings]
    ['missing-zero']
    >>> analyze("").references
    ()
    """
    references = extract(text)
    resolutions = resolve(references, catalogue, published, text=text) if resolving else ()
    return Document(references, resolutions, tuple(findings_of(reference, lang) for reference in references))
