"""PDF to text: page after page as pypdf finds it, a line end between two; and which pages have none.

The letters are taken as the file's fonts name them. Only what has one meaning is changed: the ligatures of print
(U+FB00 to U+FB06) are taken apart; half a surrogate pair, which is no character, becomes U+FFFD. Nothing else is
normalized: NFKC would also turn ``²`` into ``2`` and ``№`` into ``No``. Page headers and numbers stand among the text.

A page that holds pictures and no text is most likely a scan. It is said to be one, for nothing of it was read.
"""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, NamedTuple

from vbdang.errors import InputError
from vbdang.inputs.foreign import EXTRA, opening, refusal
from vbdang.inputs.passage import Passage
from vbdang.inputs.places import Place, Stretches
from vbdang.inputs.plain import LIMIT, MOST, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from pypdf import PageObject, PdfReader

__all__ = ["SCANNED", "read"]

#: The code of the error for pages of which nothing can be read because they are pictures.
SCANNED = "scanned"

_LIGATURES = str.maketrans(dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)))
_NO_CHARACTER = re.compile("[\ud800-\udfff]")


class _Page(NamedTuple):
    """What a page gives: its text, whether it is a picture, or why neither is known."""

    text: str = ""
    scanned: bool = False
    fault: InputError | None = None


def read(stream: BinaryIO, source: str, most: int = MOST) -> Iterator[Passage | InputError]:
    """Read a PDF file as one text; with it come the errors of pages that could not be read.

    Args:
        stream: The bytes of the file.
        source: The file's path.
        most: How many characters the text may have.

    Raises:
        InputError: pypdf, or what it needs to decrypt, is not installed (code ``extra``); there is too much text
            (``limit``); the file is broken or locked with a password (``unreadable``).

    >>> import io
    >>> list(read(io.BytesIO(b"05-CT/TW"), "a.pdf"))
    Traceback (most recent call last):
    vbdang.errors.InputError: a.pdf: cannot be read as PDF: PdfStreamError: Stream has ended unexpectedly
    """
    file = stream if stream.seekable() else io.BytesIO(whole(stream, source, most))
    with opening(source, "PDF", "pypdf"):
        pages = _pages(_opened(file, source), source, most)
    scans = [str(number) for number, page in enumerate(pages, 1) if page.scanned]
    faults = [page.fault for page in pages if page.fault]
    if scans:
        reason = f"pictures and no text on pages {', '.join(scans)} of {len(pages)}, so probably scans: read them with OCR first"
        faults.append(refusal(source, reason, SCANNED))
    if not faults or any(page.text for page in pages):
        yield _passage(pages, source)
    yield from faults


def _opened(file: BinaryIO, source: str) -> PdfReader:
    """Open the file; of one that is encrypted but asks readers for no password, too."""
    _quiet()
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(file)
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise refusal(source, "is locked with a password: save it without one")
    except DependencyError:
        raise refusal(source, "is encrypted; to read it: pip install cryptography", EXTRA) from None
    return reader


def _quiet() -> None:
    """Keep what pypdf logs of broken files from standard error, unless the program has set up logging."""
    log = logging.getLogger("pypdf")
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _pages(reader: PdfReader, source: str, most: int) -> list[_Page]:
    pages = []
    for number in range(len(reader.pages)):
        pages.append(_page(reader, number, source))
        most -= len(pages[-1].text) + 1
        if most < -1:
            raise refusal(source, f"too much text up to page {number + 1}", LIMIT)
    return pages


def _page(reader: PdfReader, number: int, source: str) -> _Page:
    try:
        with opening(source, "PDF", "pypdf", f"page {number + 1} "):
            page = reader.pages[number]
            text = _NO_CHARACTER.sub("\ufffd", page.extract_text()).translate(_LIGATURES)
            return _Page(text) if text.strip() else _Page("", _has_pictures(page))
    except InputError as error:
        return _Page(fault=error)


def _has_pictures(page: PageObject) -> bool:
    return len(page.images) > 0


def _passage(pages: Sequence[_Page], source: str) -> Passage:
    starts, length = [0], 0
    for page in pages[:-1]:
        length += len(page.text) + 1
        starts.append(length)
    places = [Place(page=number) for number in range(1, len(starts) + 1)]
    return Passage(
        source, "\n".join(page.text for page in pages), encoding=None, way=Stretches(tuple(starts), tuple(places))
    )
