"""A line of text and carets under a part of it, right for combining marks, tabs and wide letters."""

from __future__ import annotations

from typing import NamedTuple

from vbdang.outputs.width import cells, visible

__all__ = ["Marked", "excerpt", "marked"]

_TAB = 8
#: How many characters are shown before and after the marked part of a very long line, and of that part itself.
_MARGIN = 60


class Marked(NamedTuple):
    """A line as it is shown, and the cells of it that are marked."""

    before: str
    marked: str
    after: str
    column: int
    width: int

    @property
    def line(self) -> str:
        """The whole line."""
        return f"{self.before}{self.marked}{self.after}"


def excerpt(text: str, start: int, end: int) -> str:
    r"""Return the line on which a span begins and, below it, carets under the span.

    The carets end with the line; an empty span gets one caret. Of a very long line only the surroundings are shown,
    with ``…`` for what is left out.

    Args:
        text: The whole text.
        start: First code point of the span.
        end: One past its last code point.

    >>> print(excerpt("Số: 66/QĐ-TW", 6, 7))
    Số: 66/QĐ-TW
          ^
    >>> excerpt("one\n\tche\u0302\u0301 5", 5, 10).split("\n")[1]
    '        ^^^'
    """
    first = max(text.rfind("\n", 0, start) + 1, start - _MARGIN)
    stop = text.find("\n", start, start + 3 * _MARGIN)
    last = min(len(text), max(start, min(end, start + _MARGIN)) + _MARGIN) if stop < 0 else stop
    shown = _marked(text, first, start, end, last)
    return f"{shown.line}\n{' ' * shown.column}{'^' * shown.width}"


def marked(text: str, start: int, end: int, room: int) -> Marked:
    r"""Return the line on which a span begins, cut around the span to so many cells, and where the span stands in it.

    Args:
        text: The whole text.
        start: First code point of the span.
        end: One past its last code point.
        room: How many cells there are; a line that needs more is cut on both sides, with ``…`` for what is left out.

    >>> shown = marked("Căn cứ Chỉ thị số 5-CT/TW của Bộ Chính trị", 18, 25, 20)
    >>> shown.line, shown.column, shown.width
    ('…ị số 5-CT/TW của B…', 6, 7)
    >>> marked("5-CT/TW", 0, 7, 20).line
    '5-CT/TW'
    """
    # More code points than this never fit, whatever their width: mostly a cell has one, and no letter carries many marks.
    most = 4 * room
    line_start = max(text.rfind("\n", max(0, start - most), start) + 1, start - most, 0)
    stop = text.find("\n", start, start + 2 * most)
    line_end = min(len(text), start + 2 * most) if stop < 0 else stop
    span = text[start : min(end, line_end)]
    first, last = line_start, line_end
    if _most_cells(text[line_start:line_end]) > room:
        kept = _fitting(span, room - 2)
        left, right = text[line_start:start][::-1], text[start + kept : line_end]
        rest = room - 2 - _most_cells(span[:kept])
        for_left = min(_most_cells(left), max(rest // 2, rest - _most_cells(right)))
        first = start - _fitting(left, for_left)
        last = start + kept + _fitting(right, rest - for_left)
    while first < start and text[first - 1 : first] not in {"", "\n"} and not cells(text[first]):
        first += 1  # a mark whose letter is cut off
    return _marked(text, first, start, end, last)


def _fitting(text: str, room: int) -> int:
    """Count the code points from the beginning that fit into so many cells; a mark stays with the letter before it."""
    used = 0
    for count, character in enumerate(text):
        used += _most_cells(character)
        if used > room:
            return count
    return len(text)


def _most_cells(text: str) -> int:
    """Count cells, every tab as wide as one can be."""
    return cells(text) + (_TAB - cells("\t")) * text.count("\t")


def _marked(text: str, first: int, start: int, end: int, last: int) -> Marked:
    cut_before = "…" if first > 0 and text[first - 1] != "\n" else ""
    cut_after = "…" if last < len(text) and text[last] != "\n" else ""
    before = cut_before + _laid_out(text[first:start], cells(cut_before))
    marked_end = min(end, last)
    inside = _laid_out(text[start:marked_end], cells(before))
    after = _laid_out(text[marked_end:last].removesuffix("\r"), cells(before + inside))
    column = cells(before)
    if inside and not cells(inside[0]) and column:  # a loose mark: the caret goes under the letter that carries it
        column -= 1
    width = max(1, cells(before + inside) - column)
    return Marked(before, inside, after + cut_after, column, width)


def _laid_out(text: str, column: int) -> str:
    """Expand tabs for text that begins in a column, and make control characters visible."""
    pieces: list[str] = []
    for i, piece in enumerate(text.split("\t")):
        if i:
            gap = _TAB - column % _TAB
            pieces.append(" " * gap)
            column += gap
        shown = visible(piece)
        pieces.append(shown)
        column += cells(shown)
    return "".join(pieces)
