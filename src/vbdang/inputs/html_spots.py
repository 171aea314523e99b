"""Where in an HTML source a span of its text can be marked, so that what is written there becomes no other page.

A mark never holds a tag: a span that crosses tags comes in pieces. Nothing is marked where a tag would be text, or would
be thrown away (``textarea``, ``select``, ``svg``), nor after a tag that nothing closes, which a mark would close.

>>> from vbdang.inputs.html import shown
>>> source = "<p>Số 05-<b>CT</b>/TW &amp;"
>>> text, markup = shown(source)
>>> [source[spot.start : spot.end] for spot in Spots.of(source).pieces(markup, 0, 11)]
['Số 05-', 'CT', '/TW']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from vbdang.inputs.html import tokens

if TYPE_CHECKING:
    from vbdang.inputs.html import Markup

__all__ = ["Spot", "Spots"]

#: Elements in which nothing can be marked.
_CLOSED = frozenset({"datalist", "listing", "math", "plaintext", "select", "svg", "textarea", "xmp"})
#: Elements that answer to the mouse and the keyboard already.
_BUSY = frozenset({"a", "button", "label", "summary"})
#: Elements whose content is no text; where one has no end, all that follows is its content.
_NO_TEXT = frozenset({"iframe", "noembed", "noframes", "script", "style", "title"})
#: How a comment ends, and everything else that begins as one.
_ENDED = re.compile(r"\A<!--(?:-?>|.*--!?>)\Z|\A<(?!!--).*>\Z", re.DOTALL)
_START = attrgetter("start")


class Spot(NamedTuple):
    """A stretch of the source that holds text and no tag (một đoạn đánh dấu được).

    Attributes:
        start: Its first code point.
        end: One past its last.
        busy: Whether it stands in a link, a button or the like.
        literal: Whether it stands for itself, character by character, and not for another one (``&amp;``).
        empty: Whether it is white space.
    """

    start: int
    end: int
    busy: bool
    literal: bool = True
    empty: bool = False


@frozen
class Spots:
    """All stretches of a source that can be marked.

    Attributes:
        stretches: In order; they do not overlap.
        end: Where something can be added to the page: before its ``</body>``, or else as far behind as it would be seen.
    """

    stretches: tuple[Spot, ...]
    end: int

    @classmethod
    def of(cls, source: str) -> Spots:
        """Go over a source once; it may be anything.

        >>> Spots.of("<p>Số</p></body></html>").end, Spots.of("<p>Số<script>x").end
        (9, 5)
        """
        reading = _Reading()
        for token in tokens(source):
            reading.take(token)
        return cls(tuple(reading.stretches), reading.end(source))

    def pieces(self, markup: Markup, start: int, end: int) -> tuple[Spot, ...]:
        """Return what has to be marked of the source for a span of its text; nothing where that cannot be.

        Args:
            markup: The way from the text to this source.
            start: First code point of the text.
            end: One past its last; there is at least one.
        """
        first, last = markup.source(start), markup.source(end - 1)
        found: list[Spot] = []
        place = max(0, bisect_right(self.stretches, first, key=_START) - 1)
        while place < len(self.stretches) and self.stretches[place].start <= last:
            one = _cut(self.stretches[place], first, last)
            if found and found[-1].end == one.start and found[-1].busy == one.busy:
                before = found.pop()
                one = Spot(before.start, one.end, one.busy, empty=before.empty and one.empty)
            if one.end > one.start:
                found.append(one)
            place += 1
        return tuple(one for one in found if not one.empty)


def _cut(one: Spot, first: int, last: int) -> Spot:
    """Cut a stretch to a span; what stands for another character is taken whole."""
    return one._replace(start=max(one.start, first), end=min(one.end, last + 1)) if one.literal else one


class _Reading:
    """The stretches as they are found, and in which elements they stand."""

    def __init__(self) -> None:
        self.stretches: list[Spot] = []
        self._closed: dict[str, int] = {}  # elements that nothing can be marked in, how often each is open
        self._busy: dict[str, int] = {}
        self._since = 0  # where the outermost of the first began
        self._torn: int | None = None  # where a comment, a tag or a script begins that has no end
        self._content: int | None = None  # the beginning of a tag whose content is no text, until its end comes
        self._behind: int | None = None  # where the body ends

    def take(self, token: re.Match[str]) -> None:
        if token.lastgroup == "tag":
            self._tag(token)
        elif token.lastgroup == "comment":
            if not _ENDED.search(token[0]):
                self._torn = token.start()
        elif self._torn is None and not self._closed:
            literal = token.lastgroup != "reference" or unescape(token[0]) == token[0]
            spot = Spot(token.start(), token.end(), bool(self._busy), literal, token.lastgroup == "space")
            self.stretches.append(spot)

    def end(self, source: str) -> int:
        """Return where something can be added, once everything is read."""
        if self._behind is not None:
            return self._behind
        torn = [place for place in (self._torn, self._content) if place is not None]
        return min([*torn, *([self._since] if self._closed else []), len(source)])

    def _tag(self, tag: re.Match[str]) -> None:
        name, ends = tag["name"].lower(), bool(tag["end"])
        if not tag["close"]:
            self._torn = tag.start()
            return
        self._content = tag.start() if name in _NO_TEXT and not ends and not _is_whole(tag) else None
        if name in {"body", "html"} and ends and not self._closed:
            self._behind = tag.start() if name == "body" or self._behind is None else self._behind
        elif name in _CLOSED and not _is_whole(tag):
            self._since = self._since if self._closed else tag.start()
            _count(self._closed, name, ends=ends)
        elif name in _BUSY and not _is_whole(tag):
            _count(self._busy, name, ends=ends)


def _is_whole(tag: re.Match[str]) -> bool:
    """Tell whether a tag closes itself, as XHTML and drawings have it."""
    return tag[0].endswith("/>")


def _count(opened: dict[str, int], name: str, *, ends: bool) -> None:
    """Count an element that begins or ends; an end that nothing began counts for nothing."""
    if not ends:
        opened[name] = opened.get(name, 0) + 1
    elif opened.get(name, 0) > 1:
        opened[name] -= 1
    else:
        opened.pop(name, None)
