"""Weaving text: paragraphs with gaps, filled afresh at every turn, until a size is reached.

Everything is deterministic: the only source of variety is :class:`Dice`, a counter that starts at a given seed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from typing import NamedTuple, TypeVar

__all__ = ["Dice", "Gaps", "Piece", "Woven", "encoded_size", "fill", "plain", "split", "weave"]

T = TypeVar("T")

_GAP = re.compile(r"\{([a-z_]+)\}")
_MASK = (1 << 64) - 1


class Dice:
    """A linear congruential counter (the constants of Knuth's MMIX): the same throws for ever, on every machine."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, limit: int) -> int:
        """Return a number from 0 to ``limit - 1``."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) & _MASK
        return (self._state >> 33) % limit

    def between(self, low: int, high: int) -> int:
        """Return a number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[self.below(len(options))]


class Piece(NamedTuple):
    """Some text and the number of references that were written into it."""

    text: str
    references: int


Gaps = Mapping[str, Callable[[], Piece]]


class Woven(NamedTuple):
    """A text of the asked size, its references counted by the one who wrote them."""

    text: str
    references: int
    size: int

    @property
    def density(self) -> float:
        """References per 1000 bytes of UTF-8."""
        return 1000 * self.references / self.size


def plain(make: Callable[[], str]) -> Callable[[], Piece]:
    """Make a gap that holds no reference of a function that returns text."""
    return lambda: Piece(make(), 0)


def encoded_size(text: str) -> int:
    """Return the size of a text in bytes of UTF-8."""
    return len(text.encode())


def fill(template: str, gaps: Gaps) -> Piece:
    """Fill every ``{gap}`` of a paragraph, from left to right."""
    parts = _GAP.split(template)
    made = [gaps[name]() for name in parts[1::2]]
    parts[1::2] = [piece.text for piece in made]
    return Piece("".join(parts), sum(piece.references for piece in made))


def weave(paragraphs: Sequence[str], endings: Sequence[str], gaps: Gaps, size: int) -> Woven:
    """Weave a text of ``size`` bytes of UTF-8, or less by one ending at most.

    Args:
        paragraphs: Templates, taken in order again and again while the next one fits.
        endings: Short lines without references that fill what is left.
        gaps: What the gaps are filled with.
        size: The size asked for.
    """
    lines: list[str] = []
    references = used = 0
    for template in cycle(paragraphs):
        piece = fill(template, gaps)
        more = encoded_size(piece.text) + 1
        if used + more > size:
            break
        lines.append(piece.text)
        used, references = used + more, references + piece.references
    for line in cycle(endings):
        more = encoded_size(line) + 1
        if used + more > size:
            break
        lines.append(line)
        used += more
    return Woven("".join(f"{line}\n" for line in lines), references, used)


def split(text: str, least: int = 3700) -> list[str]:
    """Split a text into documents of about 4 KB that, joined, are the text again.

    A document ends with the paragraph that takes it past ``least`` bytes of UTF-8.
    """
    documents: list[str] = []
    lines: list[str] = []
    used = 0
    for line in text.splitlines(keepends=True):
        lines.append(line)
        used += encoded_size(line)
        if used >= least:
            documents.append("".join(lines))
            lines, used = [], 0
    return [*documents, "".join(lines)] if lines else documents
