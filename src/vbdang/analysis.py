"""Everything about one text: the only place where the rooms meet (phân tích một văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.document import check_document
from vbdang.checking.header import check_header, header_end, labelled, number_line
from vbdang.model import Document
from vbdang.reading.extract import extract
from vbdang.resolving.resolve import resolve

if TYPE_CHECKING:
    from typing import Literal

    from vbdang.model import Date, Finding
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["analyze", "check_draft"]


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
    own = labelled(text, references)
    findings = check_document(references, resolutions, on=published, lang=lang, labelled=own)
    return Document(references, resolutions, findings)


def check_draft(text: str, published: Date | None = None, *, lang: Literal["vi", "en"] = "vi") -> tuple[Finding, ...]:
    r"""Say what is wrong with the header of a draft: number line, place and date, type name, subject.

    What the draft cites is :func:`analyze`'s affair.

    Args:
        text: The draft; only its first lines are looked at.
        published: The day for which it is checked, where its own date is left blank.
        lang: The language of the messages.

    Returns:
        The findings by place, then code.

    >>> draft = "Số: 05-CT/TU\nNghệ An, ngày 03 tháng 02 năm 2026\nKẾT LUẬN\nvề trồng rừng"
    >>> [finding.slug for finding in check_draft(draft)]
    ['colon-after-so', 'type-mismatch']
    >>> [finding.slug for finding in check_draft("")]
    ['no-number-line', 'no-date-line']
    """
    span = number_line(text)
    start, end = span or (0, 0)
    head = extract(text[: header_end(text)]) if span else ()
    number = next((one for one in head if start <= one.start < end), None)
    return check_header(text, number, on=published, lang=lang)
