"""The fast pass: signs alone, made into references at once (chỉ số và ký hiệu).

It finds what :func:`vbdang.reading.signs.read_slashes` finds and builds no draft for the common case, a sign in canonical
spelling: most of the time of this pass goes into making values, so each is made once.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from vbdang.model import Reference
from vbdang.reading.names import members_before
from vbdang.reading.signs import BEHIND, SLASH, STATE_ORDER, WINDOW, read_slashes
from vbdang.reading.usual import sign_of
from vbdang.reading.words import SHOWN_BACK, shown_name

if TYPE_CHECKING:
    import re

__all__ = ["read_signs"]

_place = attrgetter("start", "end")


def read_signs(text: str) -> list[Reference]:
    """Read the signs of a composed text, and the list members that they close, as references.

    >>> [(r.start, r.end, str(r.id), r.type_name) for r in read_signs("theo Nghị quyết số 18-NQ/TW")]
    [(5, 27, '18-NQ/TW', 'Nghị quyết')]
    """
    found: list[Reference] = []
    rest: list[re.Match[str]] = []
    for match in SLASH.finditer(text):
        reference = _usual(text, match) if match[1] is not None else None
        if reference is not None:
            found.append(reference)
        elif match[3] is None or STATE_ORDER.match(match[3]):
            rest.append(match)
    others = _others(text, rest)
    return sorted(found + others, key=_place) if others else found


def _usual(text: str, match: re.Match[str]) -> Reference | None:
    """Make the reference of a sign in canonical spelling after its type name; None for any other."""
    place = match.start()
    before = BEHIND.match(text[place - 1 : place - WINDOW : -1]) if place >= WINDOW else None
    if before is None:
        return None
    so, name = before.group(3, 4)
    if name is None or (so is not None and so[0] == ":"):
        return None
    end = match.end()
    sign = sign_of(text[place - before.end(2) : end])
    if sign is None or sign.press is not None:
        return None
    known = sign.identifier
    start = place - before.end(4)
    shown = SHOWN_BACK.get(name) or shown_name(name[::-1])
    return Reference(
        start, end, text[start:end], "full", known, known.number, "", known.type, known.issuer, None, shown
    )


def _others(text: str, rest: list[re.Match[str]]) -> list[Reference]:
    """Read the signs that are spelled otherwise or stand without a type name, with the members of their lists."""
    drafts = [draft for draft in read_slashes(text, rest) if draft.sure]
    members = [member for draft in drafts if not draft.own for member in members_before(text, draft)]
    return [draft.finish(text) for draft in [*drafts, *members]]
