"""The strategy of each type that ``st.from_type`` knows of vbdang (sinh theo kiểu)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.model import Document, Reading
from vbdang.reading.identifiers import read
from vbdang.strategies.cataloguing import catalogues, entries
from vbdang.strategies.facts import partial_dates, references
from vbdang.strategies.naming import identifiers
from vbdang.strategies.spelling import spellings
from vbdang.strategies.weaving import passages

if TYPE_CHECKING:
    from hypothesis import strategies as st

    from vbdang.strategies.passage import Passage

__all__ = ["analysed", "catalogues", "entries", "identifiers", "partial_dates", "readings", "references"]


def readings() -> st.SearchStrategy[Reading]:
    """Draw what :func:`vbdang.read` makes of a spelling (:func:`vbdang.strategies.spellings`).

    >>> from hypothesis import find
    >>> find(readings(), lambda reading: True).repairs
    ()
    """
    return spellings().map(lambda spelling: read(spelling.text))


def analysed() -> st.SearchStrategy[Document]:
    """Draw documents as :func:`vbdang.analyze` gives them, of :func:`vbdang.strategies.passages`, nothing resolved or found.

    >>> from hypothesis import find
    >>> find(analysed(), lambda document: True)
    Document(references=(), resolutions=(), findings=())
    """
    return passages().map(_document)


def _document(passage: Passage) -> Document:
    return Document(passage.references, (), ((),) * len(passage.references))
