"""The fast pass: signs alone, made into references at once (chỉ số và ký hiệu).

It finds what :func:`vbdang.reading.signs.read_slashes` finds and builds no draft for the common case, a sign in canonical
spelling: most of the time of this pass goes into making values, so each is made once.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from vbdang.model import Identifier, Reference
from vbdang.reading.names import members_before
from vbdang.reading.signs import BEHIND, SLASH, TYPES_BACK, WINDOW, read_slashes
from vbdang.reading.symbols import is_party
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
    behind, back, window = BEHIND.match, TYPES_BACK, WINDOW
    for match in SLASH.finditer(text):
        issuer = match[1]
        place = match.start()
        if issuer is not None and place >= window and is_party(issuer):
            before = behind(text[place - 1 : place - window : -1])
            if before is not None:
                kind, digits, so, name, _ = before.groups()
                if (
                    name is not None
                    and kind in back
                    and (digits[-1] != "0" or len(digits) == 2)
                    and (so is None or so[0] != ":")
                ):
                    end = place + 1 + len(issuer)
                    start = place - before.end(4)
                    number = int(digits[::-1])
                    kind = back[kind]
                    shown = SHOWN_BACK.get(name) or shown_name(name[::-1])
                    identifier = Identifier(number, "", kind, issuer)
                    found.append(
                        Reference(
                            start, end, text[start:end], "full", identifier, number, "", kind, issuer, None, shown
                        )
                    )
                    continue
        rest.append(match)
    others = _others(text, rest)
    return sorted(found + others, key=_place) if others else found


def _others(text: str, rest: list[re.Match[str]]) -> list[Reference]:
    """Read the signs that are spelled otherwise or stand without a type name, with the members of their lists."""
    drafts = [draft for draft in read_slashes(text, rest) if draft.sure]
    members = [member for draft in drafts if not draft.own for member in members_before(text, draft)]
    return [draft.finish(text) for draft in [*drafts, *members]]
