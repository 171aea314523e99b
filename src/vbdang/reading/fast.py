"""The fast pass: signs alone, made into references at once (chỉ số và ký hiệu).

It finds what :func:`vbdang.reading.signs.find_signs` finds and builds no draft for the common case, a sign in canonical
spelling: most of the time of this pass goes into making values, so each is made once.
"""

from __future__ import annotations

from operator import attrgetter

from vbdang.model import Identifier, Reference
from vbdang.reading.names import members_before
from vbdang.reading.signs import BEHIND, SLASH, TYPES_BACK, WINDOW, Foreign, sign_at, with_other_slashes
from vbdang.reading.symbols import is_party
from vbdang.reading.words import SHOWN_BACK, shown_name

__all__ = ["read_signs"]

_place = attrgetter("start", "end")


def read_signs(text: str) -> list[Reference]:
    """Read the signs of a composed text, and the list members that they close, as references.

    >>> [(r.start, r.end, str(r.id), r.type_name) for r in read_signs("theo Nghị quyết số 18-NQ/TW")]
    [(5, 27, '18-NQ/TW', 'Nghị quyết')]
    """
    found: list[Reference] = []
    rest: list[tuple[int, str | None, tuple[str | None, str | None]]] = []
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
        rest.append((place, issuer, (match[2], match[3])))
    others = _others(text, rest)
    return sorted(found + others, key=_place) if others else found


def _others(text: str, rest: list[tuple[int, str | None, tuple[str | None, str | None]]]) -> list[Reference]:
    """Read the signs that are spelled otherwise or stand without a type name, with the members of their lists."""
    foreign: Foreign = []
    drafts = []
    done = 0
    for place, issuer, state in rest:
        draft = sign_at(text, place, issuer, state, done, foreign)
        if draft is not None and draft.sure:
            drafts.append(draft)
            done = draft.end
    drafts = with_other_slashes(text, drafts, foreign)
    members = [member for draft in drafts if not draft.own for member in members_before(text, draft)]
    return [draft.finish(text) for draft in [*drafts, *members]]
