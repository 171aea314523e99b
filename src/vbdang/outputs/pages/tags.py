"""The tags that are put around a reference, and how they are known again: nothing else looks like them (thẻ đánh dấu).

A mark is an element of our own with a link in it, which opens the card with a script and leads to it without one. Inside
links of the page itself it is without, for links do not nest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.outputs.pages.cards import SIGNS, status_name, status_of

if TYPE_CHECKING:
    from vbdang.outputs.marking import Mark
    from vbdang.outputs.table import Language

__all__ = ["BARE_CLOSING", "CLOSING", "OPENING", "bare_opening", "opening", "wording"]

CLOSING, BARE_CLOSING = "</a></vb-ref>", "</vb-ref>"
#: A pattern of what opens a mark. Attributes hold neither brackets nor quotation marks, so no text can look like one.
OPENING = r'<vb-ref class="vb-[^<>"]*" data-card="vb-[^<>"]*"(?: data-no="[0-9]+")?>(?:<a class="vb-mark" href="#vb-[^<>"]*"(?: [a-z-]+="[^<>"]*")*>)?'


def opening(mark: Mark, prefix: str, *, first: bool = True, last: bool = True) -> str:
    """Return what opens a mark.

    Args:
        mark: The reference.
        prefix: What the names of this text's cards begin with.
        first: Whether this is the first piece of the mark; only that one is a stop of the keyboard.
        last: Whether it is the last; only that one has the number that is printed.

    >>> from vbdang.model import Reference
    >>> from vbdang.outputs.marking import Mark
    >>> short = Reference(0, 10, "Chỉ thị 05", "short", None, 5, "", "CT", None, None, "Chỉ thị")
    >>> opening(Mark(3, short.text, short), "vb-1")
    '<vb-ref class="vb-unresolved" data-card="vb-1-3" data-no="3"><a class="vb-mark" href="#vb-1-3" aria-describedby="vb-say-unresolved">'
    """
    outside = _element(mark, prefix, "", last=last)
    described = f' aria-describedby="vb-say-{status_of(mark.resolution)}"' if first else ' tabindex="-1"'
    return f'{outside}<a class="vb-mark" href="#{prefix}-{mark.index}"{described}>'


def bare_opening(mark: Mark, prefix: str, *, last: bool = True) -> str:
    """Return what opens a mark inside a link."""
    return _element(mark, prefix, " vb-bare", last=last)


def _element(mark: Mark, prefix: str, bare: str, *, last: bool) -> str:
    found = " vb-found" if last and any(one.severity != "note" for one in mark.findings) else ""
    number = f' data-no="{mark.index}"' if last else ""
    return f'<vb-ref class="vb-{status_of(mark.resolution)}{bare}{found}" data-card="{prefix}-{mark.index}"{number}>'


def wording(lang: Language = "vi") -> str:
    """Return the words for the statuses that the links are described by, for those who hear the page.

    >>> wording("en").count("<span")
    5
    """
    return "".join(f'<span id="vb-say-{status}" hidden="hidden">{status_name(status, lang)}</span>' for status in SIGNS)
