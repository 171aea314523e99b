"""What list members share and which full form a short one means (văn bản đã nêu đầy đủ ở chỗ khác trong bài).

A short form takes the identifier of its antecedent only when exactly one compatible full form stands in the text; two
documents that fit leave it open. It is never taken at all where the text speaks of another organisation's paper.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from vbdang.reading.bodies import place_in
from vbdang.reading.dates import same_date
from vbdang.reading.patterns import Late
from vbdang.reading.words import common_name

if TYPE_CHECKING:
    from vbdang.model import Identifier
    from vbdang.reading.draft import Draft

__all__ = ["link", "name_provinces", "party_only", "share"]

_BETWEEN = Late(
    r"[\s*_]{0,4}(?:\[\d{1,3}\])?(?:\s?,\s{0,3}(?:và\s{1,3})?|\s{1,3}(?:và|hoặc|cùng)\s{1,3})(?:các\s{1,3})?(?:[*_]{1,3})?(?:số\s{1,3})?"
)
#: Types whose bare number is commonly the Party's: "Nghị quyết 57", "Quy định 37".
#: How many characters of glue may stand between two members of a list.
_NEAR = 14
_COMMON = frozenset({"NQ", "CT", "KL", "HD", "TT"})
#: Central resolutions and directives of one term stay below a hundred; the State's and the UN's do not.
_LIMIT = {"NQ": 100, "CT": 100}


def share(text: str, drafts: list[Draft]) -> None:
    """Give the members of a coordinated list what stands once for all of them.

    "Kết luận số 192-KL/TW, ngày 19/9/2025 và Kết luận số 221-KL/TW, ngày 28/11/2025 của Bộ Chính trị": the body is of
    both. Members under one type name share the date too. A semicolon or a full stop parts them.
    """
    near = [(one, two) for one, two in pairwise(drafts) if two.start - one.tail <= _NEAR]
    for one, two in reversed(near):
        if one.form == "named" or two.form == "named" or one.subject is not None:
            continue
        if not _BETWEEN.fullmatch(text, one.tail, two.start):
            continue
        if not two.own and one.type == two.type and two.type_name is None:
            two.type_name = one.type_name
        if one.body_text is None and two.body_text is not None and (one.issuer == two.issuer or one.id is None):
            one.body, one.body_text, one.foreign_body = two.body, two.body_text, two.foreign_body
            one.term = one.term or two.term
        if not two.own and one.date is None:
            one.date = two.date
    # Members after the first take the type name that stands before the list.
    for one, two in near:
        unnamed = not two.own and two.type_name is None and one.type_name and one.type == two.type
        if unnamed and _BETWEEN.fullmatch(text, one.tail, two.start):
            two.type_name = one.type_name


_UNNAMED = frozenset({"TU:?", "TVTU:?"})
_OF_PLACE = Late(r"(?:tỉnh|thành\s{1,3}phố|TP\.?)(?=\s{1,3}[A-ZĐ])")


def name_provinces(text: str, drafts: list[Draft]) -> None:
    """Name the province of "Ban Thường vụ Tỉnh ủy" where the text does: in the subject, or at every other committee."""
    unnamed = [draft for draft in drafts if draft.body in _UNNAMED]
    if not unnamed:
        return
    others = {draft.body.partition(":")[2] for draft in drafts if draft.body is not None and ":" in draft.body} - {"?"}
    for draft in unnamed:
        slugs = _slugs_in(text, draft.subject) or others
        if len(slugs) == 1 and draft.body is not None:
            draft.body = draft.body.replace("?", min(slugs))


def _slugs_in(text: str, span: tuple[int, int] | None) -> set[str]:
    if span is None:
        return set()
    found = (place_in(text, match.end()) for match in _OF_PLACE.finditer(text, *span))
    return {place[0] for place in found if place is not None}


def link(drafts: list[Draft]) -> None:
    """Find the antecedent of every short form, and of list members that no sign closes."""
    asked = {draft.number for draft in drafts if draft.id is None and draft.number is not None}
    if not asked:
        return
    full: dict[tuple[int | None, str], dict[str | None, list[int]]] = {}
    for index, draft in enumerate(drafts):
        if draft.number in asked and draft.id is not None:
            names = full.setdefault((draft.number, draft.suffix), {})
            for name in {draft.type, draft.type_name and common_name(draft.type_name)} - {None}:
                names.setdefault(name, []).append(index)
    for index, draft in enumerate(drafts):
        if draft.id is None and draft.number is not None:
            known = full.get((draft.number, draft.suffix))
            places = known and (known.get(draft.type) or known.get(draft.type_name and common_name(draft.type_name)))
            if places:
                _link_one(drafts, index, draft, places)


def _link_one(drafts: list[Draft], index: int, draft: Draft, places: list[int]) -> None:
    """Take the one document among the candidates, its nearest mention before, else its first after."""
    near = places if len(places) <= 64 else _around(places, index)
    fitting = [place for place in near if _compatible(draft, drafts[place])]
    draft.known = bool(fitting)
    if not fitting or not _one_document([drafts[place] for place in fitting]):
        return
    before = [place for place in fitting if place < index]
    draft.antecedent = before[-1] if before else fitting[0]
    chosen = drafts[draft.antecedent]
    draft.id, draft.issuer, draft.unit, draft.type = chosen.id, chosen.issuer, chosen.unit, draft.type or chosen.type


def _around(places: list[int], index: int) -> list[int]:
    middle = bisect_left(places, index)
    return places[max(0, middle - 32) : middle + 32]


_TW_BODIES = frozenset({"DH", "BCHTW", "BCT", "BBT", "BCT,BBT"})


def _compatible(draft: Draft, full: Draft) -> bool:
    if not same_date(draft.date, full.date) or (draft.term and full.term and draft.term != full.term):
        return False
    if draft.body in _TW_BODIES:
        return full.issuer in {"TW", "HNTW"}
    return not (draft.body and draft.body[:2] in {"TU", "TV"}) or full.issuer == "TU"


def _one_document(fulls: list[Draft]) -> bool:
    """Tell whether mentions can all be of one document: one identifier, no two dates that exclude each other."""
    first: Identifier | None = fulls[0].id
    dated = [full for full in fulls if full.date is not None]
    return all(full.id == first for full in fulls) and all(same_date(dated[0].date, full.date) for full in dated)


def party_only(drafts: list[Draft], foreign: frozenset[tuple[str, int]]) -> list[Draft]:
    """Leave out what is not certainly a Party document, and the lists opened by it."""
    kept: list[Draft] = []
    dropped = False
    for draft in drafts:
        if draft.form == "full" and draft.sure:
            dropped = False
            kept.append(draft)
            continue
        if draft.form == "short":
            _call_by_plenum(draft)
        if draft.form != "elliptic" or draft.id is not None:
            dropped = draft.form != "named" and not _is_party(draft, foreign)
        if not dropped:
            kept.append(draft)
    return kept


#: Resolutions of the second and third Central Committees are called by the number of their plenum.
_PLENUM_YEARS = range(1951, 1977)


def _call_by_plenum(draft: Draft) -> None:
    """Make "Nghị quyết 15 năm 1959" the name that it is: the number is the plenum's."""
    dated = draft.date is not None and draft.date.year in _PLENUM_YEARS
    if draft.type == "NQ" and dated and draft.antecedent is None and draft.body in {None, "BCHTW"}:
        draft.form, draft.number, draft.body = "named", None, "BCHTW"


def _is_party(draft: Draft, foreign: frozenset[tuple[str, int]]) -> bool:
    """Decide on one numbered reference, by what the text says of it."""
    if draft.form != "short":
        return draft.sure or (draft.body_text is not None and not draft.foreign_body)
    if draft.foreign_body:
        return False
    if draft.body_text is not None:
        return True
    if draft.known:
        return True
    number = draft.number or 0
    if (draft.type, number) in foreign or not draft.sure or number >= _LIMIT.get(draft.type or "", 10_000):
        return False
    return draft.type in _COMMON or (draft.type == "QĐ" and common_name(draft.type_name or "") == "Quy định")
