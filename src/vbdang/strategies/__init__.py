"""Hypothesis strategies for programs that handle references to Party documents (sinh dữ liệu để thử).

They draw identifiers, the ways in which these are written, references, citations in prose, whole texts together with the
exact answer, catalogues, and what only looks like a Party document. Every docstring says what its strategy covers, what
it leaves out and what it shrinks to. None filters; each calls :func:`hypothesis.event`, so that
``pytest --hypothesis-show-statistics`` tells what was drawn.

With hypothesis installed (``pip install vbdang[hypothesis]``) ``st.from_type(vbdang.Identifier)`` and annotated arguments
of ``@given`` work without importing this module: vbdang registers its types when they are first loaded.

>>> from hypothesis import find
>>> str(find(identifiers(), lambda identifier: identifier.type == "KL"))
'01-KL/TW'
"""

from __future__ import annotations

from vbdang.strategies.cataloguing import catalogues, entries
from vbdang.strategies.citing import citations
from vbdang.strategies.damage import corruptions
from vbdang.strategies.facts import partial_dates, references
from vbdang.strategies.foreign import near_misses
from vbdang.strategies.naming import identifiers
from vbdang.strategies.passage import Passage
from vbdang.strategies.spelling import Spelling, spellings
from vbdang.strategies.weaving import documents, passages

__all__ = [
    "Passage",
    "Spelling",
    "catalogues",
    "citations",
    "corruptions",
    "documents",
    "entries",
    "identifiers",
    "near_misses",
    "partial_dates",
    "passages",
    "references",
    "spellings",
]
