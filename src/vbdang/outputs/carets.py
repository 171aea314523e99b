"""A line of text and carets under a part of it, right for combining marks, tabs and wide letters."""

from __future__ import annotations

from vbdang.outputs.width import cells, visible

__all__ = ["excerpt"]

_TAB = 8
#: How many characters are shown before and after the marked part of a very long line, and of that part itself.
_MARGIN = 60


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
    cut_before = "…" if first > 0 and text[first - 1] != "\n" else ""
    cut_after = "…" if last < len(text) and text[last] != "\n" else ""
    before = cut_before + _laid_out(text[first:start], cells(cut_before))
    marked_end = min(end, last)
    marked = _laid_out(text[start:marked_end], cells(before))
    after = _laid_out(text[marked_end:last].removesuffix("\r"), cells(before + marked))
    column = cells(before)
    if marked and not cells(marked[0]) and column:  # a loose mark: the caret goes under the letter that carries it
        column -= 1
    width = max(1, cells(before + marked) - column)
    return f"{before}{marked}{after}{cut_after}\n{' ' * column}{'^' * width}"


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
