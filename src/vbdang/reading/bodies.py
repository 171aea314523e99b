"""Issuing bodies as prose names them (cơ quan ban hành trong câu).

Central bodies come from the table, spelled in either case; a provincial committee carries the slug of its province,
``?`` where the text does not name it; any other Party body is kept as it is written. Bodies of the State and of the
organisations are known so that they can be told apart.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbdang.reading.clean import fold, unaccent
from vbdang.reading.named import TERM, roman_term
from vbdang.reading.patterns import Late
from vbdang.reading.words import pieces, spelled, trie
from vbdang.tables import bodies, lookalikes, organisations

__all__ = ["Found", "body_at", "foreign_at", "place_in"]

_S = r"\s{1,3}"
_NAMES = sorted({name for body in bodies.BODIES for name in body.names}, key=lambda name: (-len(name), name))
_CODES = {fold(name): body.code for body in bodies.BODIES for name in body.names}
_PRINTED = {name: body.code for body in bodies.BODIES for name in body.names}


def _code(written: str) -> str:
    code = _PRINTED.get(written)
    if code is None:
        words = fold(_PRESS.sub("trung ương", written))
        code = _CODES.get(words) or _CODES[words.replace("trung ương", "tw")]
    return code


_PRESS = re.compile(r"T\.\s?Ư|TƯ|TW", re.IGNORECASE)


_COUNT = r"(?:\d{1,2}|[IVX]{1,5}|[a-zà-ỹ]{2,4}(?:\s[a-zà-ỹ]{2,4})?)"
_PLENUM = (
    rf"(?:[Hh]ội{_S}nghị|HỘI{_S}NGHỊ){_S}(?:(?:lần{_S})?(?:thứ{_S})?{_COUNT}\s?,?{_S}(?:của{_S})?)?"
    rf"(?:[Bb]an{_S}[Cc]hấp{_S}[Hh]ành{_S}[Tt]rung{_S}ương|BCH\s?TW|BCH\s?TƯ|BCH{_S}Trung{_S}ương|Trung{_S}ương)(?:{_S}Đảng(?:{_S}Cộng{_S}sản{_S}Việt{_S}Nam)?)?"
    rf"(?:{_S}(?:lần{_S}(?:thứ{_S})?)?(?:\d{{1,2}}|[IVX]{{1,5}})(?![^\W_]))?"
)
_CONGRESS = rf"[Đđ]ại{_S}hội{_S}(?:[Đđ]ại{_S}biểu{_S})?(?:[Tt]oàn{_S}quốc{_S})?(?:(?:của{_S})?Đảng{_S})?(?:toàn{_S}quốc{_S})?(?:lần{_S}(?:thứ{_S})?)?(?:[IVX]+|\d{{1,2}})(?![^\W_])"
_PROVINCE = (
    rf"(?:(?P<standing>(?:[Bb]an{_S})?[Tt]hường{_S}[Vv]ụ|BTV|BTVTU|BAN{_S}THƯỜNG{_S}VỤ){_S}|(?P<daily>[Tt]hường{_S}trực{_S})|(?P<committee>[Bb]an{_S}[Cc]hấp{_S}[Hh]ành{_S}|BCH{_S}))?"
    rf"(?P<unit>[Tt]ỉnh{_S}(?:[uU]ỷ|[ủỦ]y)|[Tt]hành{_S}(?:[uU]ỷ|[ủỦ]y)|TỈNH{_S}(?:ỦY|UỶ)|THÀNH{_S}(?:ỦY|UỶ)|Đảng{_S}bộ{_S}(?:tỉnh|thành{_S}phố(?:{_S}trực{_S}thuộc{_S}Trung{_S}ương)?|TP)\.?(?(committee)|(?={_S}[A-ZĐ])))(?![^\W_])"
)


def _body() -> str:
    """One body, as it may stand after "của" or before a verb."""
    names = trie([pieces(name) for name in _NAMES] + [body.names[0].upper() for body in bodies.BODIES])
    return rf"(?:(?P<plenum>{_PLENUM})|(?P<central>(?:{names})(?![^\W_]|{_S}(?:Đoàn|Hội{_S}(?!nghị)|MTTQ|Mặt{_S}trận)))|(?P<congress>{_CONGRESS})|(?P<province>{_PROVINCE}))"


_BODY = Late(_body)
_SECOND = Late(
    rf"(?:\s?,\s{{0,2}}|{_S}và{_S}|\s?[-–]\s?)(?P<central>{spelled('Ban Bí thư')}|{spelled('Bộ Chính trị')}|BBT|BCT)(?![^\W_])(?:{_S}(?:Trung{_S}ương|T\.Ư|TƯ|TW)(?:{_S}Đảng)?)?"
)
_CLAUSE = Late(
    rf"{_S}(?:yêu|đã|ban{_S}hành(?!{_S}(?:vào{_S})?(?:ngày|tháng|năm))|chỉ{_S}đạo|giao|đề{_S}nghị|khẳng|nhấn|thống|có{_S}ý)"
)
_TERM = Late(TERM)
_ACRONYM = Late(r"\s\([A-ZĐƯ]{2,8}\)")
_OTHER = Late(
    rf"(?:(?:Ban|BAN){_S}(?:Thường{_S}vụ|Chấp{_S}hành){_S})?(?:[Tt]hường{_S}trực{_S})?"
    rf"(?:[ĐđTtHhQq]\w{{2,4}}{_S}(?:ủy|uỷ|Ủy|ỦY)(?![^\W_])|Đảng{_S}(?:bộ|đoàn)|Chi{_S}bộ|Ban{_S}cán{_S}sự|Ban{_S}Chỉ{_S}đạo|Ban{_S}Tổ{_S}chức|Ban{_S}Tuyên{_S}giáo|Ban{_S}Dân{_S}vận|Ban{_S}Nội{_S}chính"
    rf"|Văn{_S}phòng{_S}(?:Tỉnh|Thành|Huyện|Đảng)|(?:Ủy|Uỷ){_S}ban{_S}[Kk]iểm{_S}tra|UBKT|Ban{_S}Thường{_S}vụ{_S}Trung{_S}ương|Ban{_S}Xây{_S}dựng{_S}Đảng|Học{_S}viện{_S}Chính{_S}trị)"
)
_ANY = Late(r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠỦỦÚ]\w*")
_PHRASE = Late(r"[^.;:,()\n\"“”*\[<]*(?:\n(?!\s*[\n*|•-])[^.;:,()\n\"“”*\[<]*)*")
_PHRASE_END = Late(
    rf"{_S}(?:về|ban{_S}hành|tại|đã|được|là|và{_S}(?:Kế|Nghị|Quyết|Chỉ|Kết|Công|Thông|Hướng|Quy|Chương)|quy{_S}định|hướng{_S}dẫn|sửa{_S}đổi|có{_S}hiệu|phê{_S}duyệt|yêu{_S}cầu|trong|khóa|khoá|ngày|nhiệm{_S}kỳ|kèm|triển{_S}khai|phân{_S}công|từ|gồm|đến|nêu|xác|thì|với|để)(?![^\W_])"
)
_TASK = Late(
    rf"{_S}(?:về|tổng{_S}kết|phòng|cải|thực){_S}[^.;:()\"“”]{{0,160}}?(?={_S}(?:về|ban{_S}hành|tại|yêu{_S}cầu|đã)(?![^\W_])|,{_S}(?:bảo|góp|nhằm|đồng{_S}thời|yêu)|[.;:()\"“”*]|\s*\Z)"
)


def _foreign() -> str:
    """Bodies that are not the Party's: ministries follow one pattern, longer names are found with what they begin with."""
    names = [
        name
        for name in lookalikes.STATE_BODIES
        if not name.startswith("Bộ ") and not any(name.startswith(other + " ") for other in lookalikes.STATE_BODIES)
    ]
    return rf"(?:{trie([pieces(name) for name in names])})(?![^\W_])|[Bb]ộ\s(?:trưởng|(?!Chính\strị)[A-ZĐ])"


_FOREIGN = Late(_foreign)


class Found(NamedTuple):
    """A body found in prose: its code in records (None for one without), where it stands, its term, if not the Party's."""

    code: str | None
    start: int
    end: int
    term: str | None
    tail: int
    foreign: bool = False


def body_at(text: str, place: int, *, loose: bool = False, issuing: bool = False) -> Found | None:
    """Read the body that begins at ``place``.

    Args:
        text: Composed text.
        place: Where the body begins.
        loose: Take bodies without a code and misspelt ones too.
        issuing: The body opens a clause, so that a verb after two bodies is of both ("Bộ Chính trị, Ban Bí thư ban hành").

    >>> body_at("của Bộ Chính trị khóa XII", 4)[:4]
    ('BCT', 4, 16, 'XII')
    >>> body_at("Tỉnh ủy Thanh Hoá", 0).code
    'TU:thanh-hoa'
    """
    match = _BODY.match(text, place)
    if match is None:
        return _loose(text, place) if loose else None
    if match["province"]:
        return _provincial(text, match)
    end = match.end()
    if match["plenum"]:
        code: str = "BCHTW"
    elif match["congress"]:
        code = "DH"
    else:
        code = _code(match["central"])
        if code in {"BCT", "BBT"}:
            code, end = _with_second(text, code, end, issuing=issuing)
        elif code == "BCĐTW":
            end = _committee_end(text, end)
    return _finish(text, code, place, end)


def _with_second(text: str, code: str, end: int, *, issuing: bool) -> tuple[str, int]:
    """Read "Bộ Chính trị, Ban Bí thư": two bodies, unless the second begins the next clause."""
    second = _SECOND.match(text, end)
    if second is None or _code(second["central"]) == code or (not issuing and _CLAUSE.match(text, second.end())):
        return code, end
    return "BCT,BBT", second.end()


_ENDS = frozenset({".", ";", ""})


def _finish(text: str, code: str | None, start: int, end: int, *, foreign: bool = False) -> Found:
    """Read the term after a body: "khóa XII", "(khóa 11)"; an acronym in brackets is stepped over."""
    if text[end : end + 4] == " về " or text[end : end + 1] in _ENDS:
        return Found(code, start, end, None, end, foreign)
    acronym = _ACRONYM.match(text, end)
    tail = acronym.end() if acronym else end
    term = _TERM.match(text, tail)
    if term is None:
        return Found(code, start, end, None, tail, foreign)
    close = term.end()
    if text[close - 1] == ")" and "(" not in term[0]:
        close -= 1
    return Found(code, start, end, roman_term(term[1]), close, foreign)


_PLACE = Late(rf"{_S}(?:(?:tỉnh|[Tt]hành{_S}phố|TP\.?){_S}?)?([A-ZĐ][^\s,;()]*(?:{_S}-?[^\s,;()]+){{0,4}})")


def place_in(text: str, place: int) -> tuple[str, int] | None:
    """Read a province's name at a place: its slug and where it ends.

    >>> place_in("Tỉnh ủy Đắk Lắk", 7)
    ('dak-lak', 15)
    >>> place_in("Thành ủy TP. Hồ Chí Minh về", 8)
    ('ho-chi-minh', 24)
    """
    match = _PLACE.match(text, place)
    if match is None:
        return None
    start = match.start(1)
    for name, slug in _BY_FIRST_WORD.get(match[1].partition(" ")[0], ()):
        if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
            return slug, start + len(name)
    # Broken over lines, in capitals, with old tone marks, or followed by a full stop.
    written = " ".join(match[1].split())
    words = written.rstrip(".:").split(" ")
    for count in range(len(words), 0, -1):
        folded = _folded_provinces().get(fold(" ".join(words[:count]).rstrip(".:")))
        if folded is not None:
            return folded, start + _length(match[1], count)
    return None


def _length(written: str, count: int) -> int:
    """Count the characters of the first words of a name as written, with the spaces between them."""
    last = list(_WORD.finditer(written))[count - 1]
    return len(written[: last.end()].rstrip(".:"))


_ROWS = sorted(organisations.ORGANISATIONS, key=lambda row: row.valid_to is None)
_PROVINCES = {name: row.slug for row in _ROWS for name in (row.name, *row.spellings)}
_BY_FIRST_WORD: dict[str, list[tuple[str, str]]] = {}
for _name in sorted(_PROVINCES, key=lambda name: (-len(name), name)):
    _BY_FIRST_WORD.setdefault(_name.partition(" ")[0], []).append((_name, _PROVINCES[_name]))


@cache
def _folded_provinces() -> dict[str, str]:
    return {fold(name): slug for name, slug in _PROVINCES.items()}


_WORD = Late(r"\S+")
_ANOTHER_PLACE = Late(rf"{_S}[A-ZĐ]\w+")


def _provincial(text: str, match: re.Match[str]) -> Found:
    """A provincial committee, its standing committee ("TVTU") or, without a code, its daily members."""
    where = place_in(text, match.end())
    end = where[1] if where else match.end()
    if where is None and _ANOTHER_PLACE.match(text, end):
        return _finish(text, None, match.start(), _phrase_end(text, end))
    slug = where[0] if where else "?"
    code = None if match["daily"] else f"{'TVTU' if match['standing'] else 'TU'}:{slug}"
    return _finish(text, code, match.start(), end)


#: No body has a longer name.
_LONGEST = 240


def _phrase_end(text: str, place: int) -> int:
    """Find where the name of a body ends that only its own words know."""
    phrase = _PHRASE.match(text, place, place + _LONGEST)
    end = phrase.end() if phrase else place
    stop = _PHRASE_END.search(text, place, end)
    last = stop.start() if stop else end
    return last - (len(text[place:last]) - len(text[place:last].rstrip()))


def _committee_end(text: str, place: int) -> int:
    """Find where the name of a steering committee ends: its task ("về ...") belongs to it, commas and all."""
    task = _TASK.match(text, place)
    return task.end() if task else place


_PARTY_WORD = Late(r"Đảng(?!\s(?:ủy|uỷ|bộ|đoàn))(?![^\W_])|Nhà\snước(?![^\W_])")


def _loose(text: str, place: int) -> Found | None:
    """A body without a code, a misspelt central one, a foreign one, or any capitalised name, which is no Party body."""
    known = _misspelt(text, place) or foreign_at(text, place)
    if known is not None or not _ANY.match(text, place) or _PARTY_WORD.match(text, place):
        return known
    return _finish(text, None, place, _phrase_end(text, place), foreign=True)


def foreign_at(text: str, place: int) -> Found | None:
    """Read a body that has no code: one of the State or of an organisation, or another committee of the Party.

    >>> foreign_at("của Chính phủ về", 4).foreign, foreign_at("Huyện ủy Thọ Xuân đã", 0).foreign
    (True, False)
    """
    foreign = _FOREIGN.match(text, place)
    if foreign is not None:
        return _finish(text, None, place, _phrase_end(text, foreign.end()), foreign=True)
    other = _OTHER.match(text, place)
    return None if other is None else _finish(text, None, place, _phrase_end(text, other.end()))


# Without marks, with the initials that speakers confuse made one (ch, tr); words may be glued together.
_CHIEF = {
    "BCT": r"bo\s?trinh\s?tri",
    "BBT": r"ban\s?bi\s?thu",
    "BCHTW": r"ban\s?trap\s?hanh\s?trung\s?uong",
}
_CHIEF_LENGTH = 26


def _misspelt(text: str, place: int) -> Found | None:
    """A central body wrong by one letter ("Bộ Chính chị") or glued ("Bộ Chínhtrị"), compared without marks."""
    import regex

    if text[place : place + 2] not in {"Bộ", "Bô", "Ba", "Bo"}:
        return None
    # One character of the text is one of this: nothing is stripped or joined.
    plain = unaccent(text[place : place + _CHIEF_LENGTH].lower()).replace("ch", "tr")
    for code, pattern in _CHIEF.items():
        match = regex.match(rf"(?:{pattern}){{e<=1}}(?![^\W_])", plain)
        if match is None:
            continue
        end = place + len(match[0].rstrip())
        return None if fold(text[place:end]) in _CODES else _finish(text, code, place, end)
    return None
