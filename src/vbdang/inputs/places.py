"""The way back from a code point of a text to its place in the file it was read from.

Offsets of references count the text that a reader yields. People look for line and column, page or paragraph; these
values give them, and are made only when somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Lines", "Place", "Places", "Stretches"]

_WORDS: dict[Literal["vi", "en"], dict[str, str]] = {
    "vi": {"line": "dòng", "column": "cột", "page": "trang", "paragraph": "đoạn", "row": "hàng"},
    "en": {"line": "line", "column": "column", "page": "page", "paragraph": "paragraph", "row": "row"},
}
_END = re.compile(r"\n")


@frozen
class Place:
    """Where something stands in a file (vị trí trong tệp); what a kind of file does not have is None.

    Attributes:
        line: Line of the source, from 1; lines end with a line feed.
        column: Code point of that line, from 1.
        page: Page of a PDF, from 1 in the order of the file, whatever is printed on it.
        paragraph: Paragraph from 1, an empty one counted: in DOCX of the part, in HTML a run of text between block tags.
        part: The part of a DOCX besides the body: ``header1``, ``footnotes``.
        row: Row of a Parquet file, from 1.

    >>> str(Place(line=3, column=5)), str(Place(paragraph=2, part="footnotes"))
    ('line 3, column 5', 'paragraph 2, footnotes')
    >>> str(Place())
    ''
    """

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    part: str | None = None
    row: int | None = None

    def told(self, lang: Literal["vi", "en"] = "vi") -> str:
        """Say the place in words.

        >>> Place(page=4).told(), Place(line=3, column=5).told("en")
        ('trang 4', 'line 3, column 5')
        """
        return ", ".join(self._words(lang))

    def _words(self, lang: Literal["vi", "en"]) -> Iterator[str]:
        for name, word in _WORDS[lang].items():
            number = getattr(self, name)
            if number is not None:
                yield f"{word} {number}"
        if self.part is not None:
            yield self.part

    def __str__(self) -> str:
        return self.told("en")


class Places(Protocol):
    """Tells for a code point of a text where it stands in the file."""

    def at(self, offset: int) -> Place:
        """Return the place of a code point; one past the last is the end of the file."""
        ...


@frozen
class Lines:
    r"""Line and column of a text that stands in the file as it is (dòng, cột).

    Attributes:
        starts: The first code point of every line, in order; the first is 0.

    >>> str(Lines.of("Kính gửi:\r\nCăn cứ 05-CT/TW").at(18))
    'line 2, column 8'
    >>> str(Lines.of("").at(0))
    'line 1, column 1'
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Find the lines of a text, once, so that every question after it is cheap."""
        return cls((0, *(end.end() for end in _END.finditer(text))))

    def at(self, offset: int) -> Place:
        """Return line and column."""
        line = bisect_right(self.starts, offset)
        return Place(line=line, column=offset - self.starts[line - 1] + 1)


@frozen
class Stretches:
    """A text put together of stretches that have a place each: the pages of a PDF, the paragraphs of a DOCX.

    Attributes:
        starts: The first code point of every stretch, in order; the first is 0.
        places: The place of each.

    >>> pages = Stretches((0, 6), (Place(page=1), Place(page=2)))
    >>> pages.at(5).page, pages.at(6).page
    (1, 2)
    """

    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def at(self, offset: int) -> Place:
        """Return the place of the stretch."""
        return self.places[bisect_right(self.starts, offset) - 1]
