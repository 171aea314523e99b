"""Relations between the references of one text (viện dẫn: văn bản nào nói về văn bản nào).

A document is related to another when its own subject, or the verb whose subject it is, leads to the other:
"Kết luận số 01-KL/TW ... về tiếp tục thực hiện Chỉ thị số 05-CT/TW". A meeting or a person that does something with
two documents relates neither.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from vbdang.model import Relation, RelationKind
from vbdang.reading.patterns import Late
from vbdang.tables.cues import CUES

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft

__all__ = ["relate"]


def _words(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


_CUE = Late(
    "(?<![^\\W_])(?:" + "|".join(f"(?P<{kind}>{_words(words)})" for kind, words in CUES) + ")(?![^\\W_])", re.IGNORECASE
)
# Between a cue and the document it governs: no new clause.
_BREAKS = Late(r"[;!?]|\.\s|\n\s*\n|\n\s*[-*•|]|,\s+(?:nhằm|góp|đồng|trong\s+đó|theo\s+đó|đã|từ|qua)")
_VERB_AFTER = Late(
    r"[\s,*_(]{0,6}(?:có\s+hiệu\s+lực[^.;]{0,80}?và[\s*_]+)?(?:đã\s+|bị\s+)?(?=(?:được\s+)?(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|đính\s+chính|bãi\s+bỏ)(?![^\W_]))"
)
_PASSIVE = Late(
    r"được\s+(?P<verb>sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)[^.;]{0,60}?\s(?:bởi|bằng|theo|tại)\s[^.;]{0,60}\Z"
)
_LIST = Late(r"\s*(?:,|;|và|,\s*và)\s*(?:các\s+|số\s+)?\Z")


# How far the other document may stand, and what such a verb begins with.
_FAR = 200
_VERB_LETTERS = frozenset("cđbst")


def relate(text: str, drafts: list[Draft]) -> None:
    """Fill in the relations of a text's references, which stand in order."""
    for index, (draft, after) in enumerate(pairwise(drafts)):
        if draft.subject is not None:
            if after.start < draft.subject[1]:
                _from_subject(text, drafts, index)
        elif (
            after.start - draft.tail < _FAR and text[draft.tail : draft.tail + 4].lstrip(" \n,*_(")[:1] in _VERB_LETTERS
        ):
            _from_verb(text, drafts, index)


def _from_subject(text: str, drafts: list[Draft], index: int) -> None:
    """A document's subject leads to the next reference, and to the list that it opens."""
    draft = drafts[index]
    begin, end = draft.subject or (0, 0)
    target = drafts[index + 1]
    lead = text[begin : target.start]
    if _BREAKS.search(lead) or _is_itself(draft, target, index):
        return
    draft.relations += _with_list(text, drafts, index + 1, end, _kind(lead, draft))


def _is_itself(draft: Draft, target: Draft, index: int) -> bool:
    """Tell whether a reference is the same document again ("sau đây gọi tắt là Nghị quyết 57")."""
    return target.antecedent == index or (
        draft.id is not None and draft.id == target.id and draft.issuer == target.issuer and target.date is None
    )


def _with_list(text: str, drafts: list[Draft], first: int, end: int, kind: RelationKind) -> tuple[Relation, ...]:
    """Relate to one reference and to the members of the bare list that it opens."""
    found = [Relation(kind, first)]
    for other in range(first + 1, len(drafts)):
        one, two = drafts[other - 1], drafts[other]
        if two.start >= end or one.tail != one.end or not _LIST.fullmatch(text, one.end, two.start):
            break
        found.append(Relation(kind, other))
    return tuple(found)


def _kind(lead: str, draft: Draft) -> RelationKind:
    """Tell the kind by the cue; guidance that implements is guidance."""
    cue = _CUE.search(lead)
    kind: RelationKind = cue.lastgroup if cue and cue.lastgroup else "about"  # type: ignore[assignment]
    if kind == "implements" and draft.type == "HD":
        return "guides"
    return kind


def _from_verb(text: str, drafts: list[Draft], index: int) -> None:
    """Read "X thay thế Y", "X sửa đổi, bổ sung Y", "X được sửa đổi bởi Y"."""
    draft, target = drafts[index], drafts[index + 1]
    verb = _VERB_AFTER.match(text, draft.tail)
    if verb is None or verb.end() >= target.start:
        return
    lead = text[verb.end() : target.start]
    if _BREAKS.search(lead):
        return
    passive = _PASSIVE.match(text, verb.end(), target.start)
    if passive is not None:
        kind: RelationKind = "replaces" if passive["verb"].split()[0] in {"thay", "bãi"} else "amends"
        target.relations += (Relation(kind, index),)
    elif not lead.startswith("được"):
        draft.relations += _with_list(text, drafts, index + 1, len(text), _kind(lead, draft))
