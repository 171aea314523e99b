"""Finds references without a sign: short ("Chỉ thị 05") and named ("Nghị quyết Trung ương 4 khóa XII") ones.

The main pass (:mod:`vbdang.reading.scan`) has found the type names with a bare number or a name after them; here it is
decided what they are, and lists are followed to their end.
"""

from __future__ import annotations

import re

from vbdang.model import Identifier, PartialDate, Repair
from vbdang.reading.bodies import body_at
from vbdang.reading.draft import Draft
from vbdang.reading.identifiers import read_sign
from vbdang.reading.named import name_at
from vbdang.reading.patterns import Late
from vbdang.reading.scan import FREE, Head
from vbdang.reading.signs import name_before, take_name
from vbdang.reading.symbols import is_party, type_of
from vbdang.reading.words import common_name, symbol_of_name
from vbdang.tables.types import NAMES_FOR_SYMBOL

__all__ = ["find_names", "members_before"]

_CODE = r"\s?[-–]\s?(?:NQ|CT|KL|QĐ|HD|TB|KH)"
_CODED = Late(rf"{_CODE}(?![^\W_]|\s?/)")
# A full sign that lost its slash: "212 KL TW", "68 NQTW", "275-QĐ-TW".
_SLASHLESS = Late(
    r"\s?[-–]?\s?(?:(?:NQ|CT|KL|QĐ|QD|HD|TB|KH|QC|TT|CTr|TTr|BC|CV|ĐA|PA|BB)[ri]?[\s–-]{0,2}(?:TW|TƯ|T\.Ư|TU|HU|ĐU)|[A-ZĐ]{2,5}(?:TW|TƯ))(?![^\W_])(?:/[a-zđ]{1,4}(?![^\W_]))?"
)
_GLUE = r"(?:\s?[,;]\s{0,2}(?:và\s{1,2})?|\s{1,2}(?:và|hoặc|đến|&)\s{1,2}|\s?[-–]\s?)(?:số\s{1,2})?"
_MEMBER = Late(rf"{_GLUE}(\d{{1,4}})([a-zđ](?![^\W_]))?((?:{_CODE}(?![^\W_]|\s?/))?){FREE}")
_TO_SIGN = Late(_GLUE)
# The same from behind, up to where a sign or another member begins; a hyphen joins to the sign only.
_BEFORE_SIGN = Late(rf"(?<!\w)([0-9]{{1,4}})([a-zđ])?((?:{_CODE})?){_GLUE}\Z")
_BEFORE_MEMBER = Late(rf"(?<!\w)([0-9]{{1,4}})([a-zđ])?((?:{_CODE})?)(?!\s?[-–]){_GLUE}\Z")
# After a bare number these make a count of things, not a document: "Hướng dẫn 4 thủ tục", "Kế hoạch 5 năm".
_COUNTED = Late(
    r"""\s{1,2}(?:năm(?!\s(?:19|20)\d\d(?!\s?[-–]\s?20))|tháng(?!\s\d)|ngày(?!\s\d)|tuần|giờ|phút|lần|đợt|kỳ|khóa(?!\s[IVX\d])|điểm|nội\sdung|vấn\sđề|nhiệm\svụ
    |giải\spháp|nhóm|trường\shợp|bước|thủ\stục|loại|người|đồng\schí|đảng\sviên|cán\sbộ|công\schức|tỉnh|huyện|xã|phường|quận|thành\sphố
    |tổ\schức|đơn\svị|cơ\squan|doanh\snghiệp|dự\sán|chương|đề\sán|chỉ\stiêu|mục\stiêu|tiêu\schí|quan\sđiểm|khâu|đột\sphá|hình\sthức|mẫu|phần|mục
    |điều|khoản|tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km|m|m2|kg|tấn|câu|bài|việc|cách|mức|vị\strí|chức\sdanh|văn\sbản|quy\sđịnh|quyết\sđịnh|nghị\squyết|chỉ\sthị
    |kết\sluận|chính\ssách|hộ|em|học\ssinh|ngành|lĩnh\svực|cuộc|phiên|số|hồ\ssơ|vụ|tàu|xe|nhà|công\strình|gói|hạng\smục|địa\sphương|thành\sviên|ứng\sviên
    |luật|nghị\sđịnh|thông\stư|trụ\scột|trang|tập|thôn|bản|gia\sđình|thí\ssinh|ca|ủy\sviên|phó|bộ|ban|sở|kịch\sbản|phương\sán|cấp)(?![^\W_])""",
    re.VERBOSE,
)
_VERBS = frozenset(
    {"Hướng dẫn", "Thông báo", "Quyết định", "Quy định", "Kết luận", "Báo cáo", "Kế hoạch", "Chương trình", "Đề án"}
)


def find_names(text: str, heads: list[Head], signs: dict[int, Draft]) -> list[Draft]:
    """Find short and named forms, list members that lack a sign, and full forms that lost their slash.

    Args:
        text: Composed text.
        heads: Type names with something after them, from the main pass.
        signs: The signs of the text by the place of their number; what stands in their place is left alone.

    >>> from vbdang.reading.scan import scan
    >>> text = "các Nghị quyết 57, 59"
    >>> [(d.form, text[d.start : d.end]) for d in find_names(text, scan(text).heads, {})]
    [('short', 'Nghị quyết 57'), ('elliptic', '59')]
    """
    found: list[Draft] = []
    for head in heads:
        if head.number is None:
            named = name_at(text, head.start, head.place, head.shown)
            if named is not None:
                found.append(named)
        elif head.number[1] not in signs:
            found += _numbered(text, head, head.number, signs)
    return found


#: How far back a member of a list is looked for from the next: figures, suffix, symbol and glue.
_FAR = 24


def members_before(text: str, sign: Draft) -> list[Draft]:
    """Find the list members that a sign without a type name of its own closes ("Nghị quyết 18, 19, 20-NQ/TW").

    The list is followed back to the type name that opens it, whichever it is and in whatever letters.
    """
    members: list[re.Match[str]] = []
    place, pattern = sign.at, _BEFORE_SIGN
    while member := pattern.search(text, max(0, place - _FAR), place):
        members.insert(0, member)
        place, pattern = member.start(1), _BEFORE_MEMBER
    before = name_before(text, place) if members else None
    if before is None or before[2] is None or sign.id is None:
        return []
    drafts = [_member(match, sign.type) for match in members]
    first = drafts[0]
    first.start, first.own = place - before.end(2), True
    take_name(first, before, 1, place)
    if not _agrees(first.type_name or before[2][::-1], sign.id.type):
        return []
    for draft in drafts[1:]:
        draft.type_name = first.type_name
    _close(drafts, sign, sign.id)
    return drafts


def _agrees(name: str, symbol: str) -> bool:
    """Tell whether a list under a type name, or the symbol in its place, may be closed by a sign of this type."""
    if type_of(name) is not None:
        return type_of(name) == symbol
    return symbol_of_name(name) == symbol or common_name(name) in NAMES_FOR_SYMBOL.get(symbol, ())


def _member(match: re.Match[str], symbol: str | None) -> Draft:
    """Make the draft of a list member; groups 1 and 2 are its number and suffix, and 3 ends it."""
    draft = Draft("elliptic", match.start(1), match.start(1), match.end(3))
    draft.number, draft.suffix, draft.type, draft.own = int(match[1]), match[2] or "", symbol, False
    return draft


def _numbered(text: str, head: Head, number: tuple[str, int, str, bool], signs: dict[int, Draft]) -> list[Draft]:
    """Read a bare number after a type name or its abbreviation."""
    figures, at, suffix, so = number
    lost = _SLASHLESS.match(text, head.place) if head.symbol is None else None
    full = _slashless(text, at, lost.end(), (head.start, head.shown)) if lost else None
    if full is not None:
        return [full]
    symbol = head.symbol or symbol_of_name(head.shown)
    if symbol is None or (not so and _COUNTED.match(text, head.place)):
        return []
    coded = _CODED.match(text, head.place)
    draft = Draft("short", head.start, at, coded.end() if coded else head.place)
    draft.number, draft.suffix, draft.type, draft.numbered = int(figures), suffix, symbol, so
    if head.symbol is None:
        draft.type_name = head.shown
        draft.repairs = _colon(text, head.start, at)
        draft.sure = so or common_name(head.shown) not in _VERBS or (text[head.start].isupper() and len(figures) > 1)
        _year_and_body(text, draft)
    else:
        draft.sure = symbol == "NQ" or text[max(0, head.start - 10) : head.start].endswith(_CITING)
    return _with_members(text, draft, signs)


_YEAR = Late(r"/((?:19|20)\d\d)/\s?(?=\w)")


def _year_and_body(text: str, draft: Draft) -> None:
    """Read "Nghị quyết 51/2005/Bộ Chính trị": year and body in the place of a symbol."""
    year = _YEAR.match(text, draft.end)
    found = body_at(text, year.end()) if year else None
    if year and found:
        draft.date = PartialDate(int(year[1]))
        draft.body, draft.body_text, draft.term, draft.tail = (
            found.code,
            text[found.start : found.end],
            found.term,
            found.tail,
        )


#: Before "HD 31" these words cite; without them it may be anything ("HD 720").
_CITING = ("theo ", "tại ", "của ", "thực hiện ")


def _slashless(text: str, at: int, end: int, name: tuple[int, str]) -> Draft | None:
    reading = read_sign(text, at, end)
    if reading is None or not all(is_party(part) for part in reading[0].issuer.split("-")):
        return None
    draft = Draft("full", name[0], at, end)
    draft.take(reading[0])
    draft.type_name, draft.repairs = name[1], _colon(text, name[0], at) + reading[1]
    return draft


def _colon(text: str, start: int, at: int) -> tuple[Repair, ...]:
    """Note the colon between "số" and the number, which no regulation has."""
    colon = text.find(":", start, at)
    return (Repair("colon-after-so", colon, colon + 1, ":", ""),) if colon >= 0 else ()


def _with_members(text: str, head: Draft, taken: dict[int, Draft]) -> list[Draft]:
    """Read the list that a number opens: "57, 59, 66", or "18, 19, 20, 21-NQ/TW" where a sign closes it."""
    drafts, place = [head], head.end
    while True:
        member = _MEMBER.match(text, place)
        if member is None or member.start(1) in taken or _is_not_member(text, member):
            break
        draft = _member(member, head.type)
        draft.type_name, draft.sure = head.type_name, head.sure
        drafts.append(draft)
        place = member.end()
    glue = _TO_SIGN.match(text, place)
    sign = taken.get(glue.end()) if glue else None
    if (
        sign is not None
        and sign.id is not None
        and not sign.own
        and _agrees(head.type_name or head.type or "", sign.id.type)
    ):
        _close(drafts, sign, sign.id)
    return drafts


def _is_not_member(text: str, member: re.Match[str]) -> bool:
    dashed = text[member.start()] in "-–" or text[member.start() : member.start() + 2] in {" -", " –"}
    return dashed or _COUNTED.match(text, member.end()) is not None


def _close(drafts: list[Draft], sign: Draft, last: Identifier) -> None:
    """Give the members of a list what the sign at its end states, and the sign the list's type name."""
    for draft in drafts:
        draft.take(Identifier(draft.number or 0, draft.suffix, last.type, last.issuer, last.unit))
        draft.form, draft.sure = "elliptic", sign.sure
    sign.type_name = drafts[0].type_name
