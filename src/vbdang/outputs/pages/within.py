"""An HTML page that was given, with its references marked: its own markup stays, and taking ours out gives it back.

Our marks, and one element before the end of the body with the cards, a style and a script. Nothing is declared for the
page as a whole: a policy of ours would stop its own pictures and scripts.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from vbdang.errors import VbdangError
from vbdang.outputs.pages.annotated import card_list
from vbdang.outputs.pages.frame import asset
from vbdang.outputs.pages.tags import BARE_CLOSING, CLOSING, OPENING, bare_opening, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Protocol

    from vbdang.outputs.marking import Mark
    from vbdang.outputs.table import Language

    class Piece(Protocol):
        """A stretch of the source that holds text and no tag."""

        @property
        def start(self) -> int: ...
        @property
        def end(self) -> int: ...
        @property
        def busy(self) -> bool: ...


__all__ = ["marked_page", "unmarked"]

_PREFIX = "vb-1"
_LEFT = re.compile("</?vb-", re.IGNORECASE)
_OURS = re.compile(rf"<vb-cards lang=\"(?:vi|en)\" data-close=.*?</vb-cards>\n|{OPENING}|(?:</a>)?</vb-ref>", re.DOTALL)


def marked_page(
    source: str, found: Sequence[Mark], pieces: Callable[[Mark], Sequence[Piece]], end: int, lang: Language = "vi"
) -> Iterator[str]:
    """Yield the pieces of a page with its references marked.

    Args:
        source: The page, without marks of ours (:func:`unmarked`).
        found: The references of its text, in order.
        pieces: Tells which stretches of the source a reference is, in order; none where it cannot be marked.
        end: Where in the source the cards are added.
        lang: The language of the cards.

    >>> "".join(marked_page("<p>Số</p>", [], lambda mark: [], 9)).startswith("<p>Số</p><vb-cards")
    True
    """
    tags = [tag for mark in found for tag in _tags(mark, pieces(mark))]
    place = 0
    # The sort is stable: what closes one mark stays before what opens the next, and before the cards.
    for where, tag in sorted([*tags, (end, "".join(_added(found, lang)))], key=itemgetter(0)):
        yield from (source[place:where], tag)
        place = where
    yield source[place:]


def _tags(mark: Mark, parts: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Yield the tags of one mark with their places; the first link of it is the keyboard's stop."""
    first = next((part for part in parts if not part.busy), None)
    for part in parts:
        last = part is parts[-1]
        if part.busy:
            yield from ((part.start, bare_opening(mark, _PREFIX, last=last)), (part.end, BARE_CLOSING))
        else:
            yield from ((part.start, opening(mark, _PREFIX, first=part is first, last=last)), (part.end, CLOSING))


def _added(found: Sequence[Mark], lang: Language) -> Iterator[str]:
    *head, last = card_list([list(found)], lang)
    yield from head
    yield f"<style>{asset('cards.css')}</style><script>{asset('cards.js')}</script>{last}"


def unmarked(source: str) -> str:
    """Return a page without the marks and cards that were added to it.

    >>> unmarked('<p><vb-ref class="vb-unknown" data-card="vb-1-0">Số</vb-ref></p>')
    '<p>Số</p>'

    Raises:
        VbdangError: Something that looks like a mark is left: two marks could not be told apart afterwards (code ``marked``).
    """
    bare = _OURS.sub("", source)
    if _LEFT.search(bare):
        message = "the page holds elements whose names begin with vb-, as the marks of vbdang do: it cannot be marked"
        raise VbdangError(message, code="marked")
    return bare
