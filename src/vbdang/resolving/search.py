"""Searching a catalogue by words: marks do not matter, the best comes first (tìm văn bản).

An entry is better the more of the words it holds, the more of them stand side by side in it as they were asked, and the
newer it is. A word that no entry holds is replaced by the nearest one that is held, if rapidfuzz is installed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vbdang.resolving.folding import words
from vbdang.resolving.shelf import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbdang.model import Entry

__all__ = ["nearest", "ranked"]

_NEAR_ENOUGH = 75


def ranked(query: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that hold a word of a query, the best first.

    >>> from vbdang.model import Entry, Identifier
    >>> sign = Identifier(5, "", "CT", "TW")
    >>> poor = Entry("XIII/05-CT/TW", sign, subject="về công tác giảm nghèo")
    >>> study = Entry("XII/05-CT/TW", sign, subject="về đẩy mạnh học tập")
    >>> [one.key for one in ranked("05 giam ngheo", [study, poor])]
    ['XIII/05-CT/TW', 'XII/05-CT/TW']
    """
    asked = words(query)
    found = [(_merit(asked, one), one) for one in entries]
    found = [(merit, one) for merit, one in found if merit[0]]
    found.sort(key=lambda pair: (pair[0], str(pair[1].date or ""), pair[1].key), reverse=True)
    return [one for _, one in found]


def _merit(asked: Sequence[str], one: Entry) -> tuple[int, bool, int, bool]:
    said = told(one)
    held, side_by_side = set(said), set(pairwise(said))
    sign = words(str(one.id))
    return (
        sum(word in held for word in dict.fromkeys(asked)),
        any(tuple(asked[place : place + len(sign)]) == sign for place in range(len(asked))),
        sum(pair in side_by_side for pair in pairwise(asked)),
        any(words(alias) == tuple(asked) for alias in one.aliases),
    )


def nearest(asked: Sequence[str], vocabulary: Iterable[str]) -> list[str]:
    """Return the words of a query, each that nobody holds replaced by the nearest one held; as they are without rapidfuzz.

    >>> nearest(["kinh"], ["kinh", "te"])
    ['kinh']
    """
    try:
        from rapidfuzz import process
    except ImportError:
        return list(asked)
    held = dict.fromkeys(vocabulary)
    return [word if word in held else _near(word, list(held), process.extractOne) for word in asked]


def _near(word: str, held: list[str], best: object) -> str:
    found = best(word, held, score_cutoff=_NEAR_ENOUGH) if callable(best) else None
    return word if found is None else str(found[0])
