"""The nearest extractors for other laws, each on its own kind of text: how many citations a document holds, as they see it.

They need not be installed (dependency group ``bench``); one that is absent is reported as absent.
"""

import importlib
from collections.abc import Callable
from typing import NamedTuple

from foreign import american, german
from weave import Woven

__all__ = ["RIVALS", "Rival"]

Counter = Callable[[str], int]


class Rival(NamedTuple):
    """An extractor to be compared with."""

    name: str
    load: Callable[[], Counter]
    write: Callable[[int], Woven]
    bar: float | None


def _eyecite() -> Counter:
    get_citations = importlib.import_module("eyecite").get_citations
    return lambda document: len(get_citations(document))


def _refex() -> Counter:
    extractor = importlib.import_module("refex.orchestrator").CitationExtractor()
    return lambda document: len(extractor.extract(document).citations)


RIVALS = (
    Rival("eyecite", _eyecite, american, 100.0),
    Rival("refex", _refex, german, None),
)
