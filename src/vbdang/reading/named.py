"""Documents named without a number: plenum and congress resolutions, the Statutes, platforms (văn bản gọi theo tên).

A name ends at the ordinal, plenum, congress or term that makes it definite; "của Đảng" after it is outside. Names of
other organisations' congresses and of foreign parties are refused.
"""

from __future__ import annotations

import re

from vbdang.reading.draft import Draft
from vbdang.reading.patterns import Late
from vbdang.reading.words import symbol_of_name
from vbdang.tables import terms

__all__ = ["AFTER_STATUTE", "CUE", "POPULAR", "STATUTES", "name_at", "roman_term", "statute_at"]

#: What may stand after a type name where a named form begins.
CUE = r"(?:các\s{1,2})?(?:Hội nghị|Hội Nghị|trung ương|hội nghị|HỘI NGHỊ|Trung ương|TRUNG ƯƠNG|TW|TƯ|T\.Ư|Đại hội|đại hội|ĐẠI HỘI|Đại Hội|ĐH|BCH\s?T|Ban Chấp hành Trung ương)"

_WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}|[IVX]+|{'|'.join(sorted(_WORDS, key=lambda w: (-len(w), w)))})(?![^\W_])".replace(
    " ", r"\s{1,3}"
)
_ORDINAL = "|".join(sorted((word for word in _WORDS if _WORDS[word] > 10), key=len, reverse=True)).replace(
    " ", r"\s{1,3}"
)
_S = r"\s{1,3}"
_CENTRAL = rf"(?:(?:[Bb]an{_S}[Cc]hấp{_S}[Hh]ành|BCH){_S})?(?:Trung{_S}ương|TRUNG{_S}ƯƠNG|TW|TƯ|T\.Ư|BCH\s?TW|BCH\s?TƯ)(?:{_S}(?:Đảng|ĐẢNG)(?:{_S}Cộng{_S}sản{_S}Việt{_S}Nam)?)?"
#: "khóa XII", "(Khoá 11)".
TERM = (
    rf"(?:{_S}\(lần{_S}\d\))?(?:{_S}của{_S}Đảng)?\s{{0,3}}[,–-]?\s{{0,3}}\(?\s?(?:[Kk](?:hóa|hoá|HÓA|HOÁ){_S}|K\.\s?)([IVXivx]+|\d{{1,2}})(?![^\W_])"
    r"(?:\s?(?:,|và)\s?([IVX]+)(?![^\W_]))?(?:\s?\))?"
)
_MEETING = rf"(?:[Hh]ội{_S}nghị|HỘI{_S}NGHỊ)"
_PLENUM = Late(
    rf"""(?:của{_S})?(?P<body>
    (?:{_MEETING}{_S})?(?:{_CENTRAL}{_S}|(?:TW|TƯ|T\.Ư)(?=\d|[IVX]))(?:lần{_S}(?:thứ{_S})?|LẦN{_S}THỨ{_S})?(?P<n1>{_COUNT})
    |{_MEETING}{_S}(?:lần{_S})?(?:thứ|THỨ){_S}(?P<n2>{_COUNT})\s{{0,3}},?{_S}(?:của{_S})?{_CENTRAL}
    |{_MEETING}{_S}(?:lần{_S})(?P<n3>\d{{1,2}}){_S}{_CENTRAL}
    )(?P<term>{TERM})?""",
    re.VERBOSE | re.IGNORECASE,
)
_BODY_WORDS = Late(rf"{_MEETING}(?:{_S}{_CENTRAL})?|{_CENTRAL}")
_CONGRESS = Late(
    rf"""(?:của{_S})?(?P<body>(?:[Đđ]ại{_S}[Hh]ội|ĐẠI{_S}HỘI|ĐH)
    (?:{_S}(?:[Đđ]ại{_S}biểu|Đại{_S}Biểu|ĐẠI{_S}BIỂU))?
    (?:{_S}(?:[Tt]oàn{_S}quốc|TOÀN{_S}QUỐC))?(?:{_S}(?:của{_S})?(?:Đảng|ĐẢNG)(?!{_S}bộ)(?:{_S}(?:Cộng{_S}sản{_S}Việt{_S}Nam|CSVN))?)?(?:{_S}toàn{_S}quốc)?)
    \s{{0,3}},?\s{{0,3}}(?:lần{_S}(?:thứ{_S})?|khóa{_S}|khoá{_S})?(?P<n>[IVX]+|\d{{1,2}}|{_ORDINAL})(?![^\W_]|[./-]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_LOCAL_CONGRESS = Late(
    rf"""(?:của{_S})?(?P<body>(?:[Đđ]ại{_S}hội|ĐH){_S}(?:đại{_S}biểu{_S})?(?:lần{_S}thứ{_S}(?P<n0>[IVX]+|\d{{1,2}}){_S})?[Đđ]ảng{_S}bộ
    (?:{_S}(?!lần|nhiệm|khóa|khoá|đã|về|và|các)(?:TP\.|[^\s.,;:()"“”]+)){{1,9}}?)
    (?:\s?,?{_S}(?:lần{_S}thứ|khóa|khoá){_S}(?P<n>[IVX]+|\d{{1,2}})(?![^\W_])|\s?,?{_S}\(?nhiệm{_S}kỳ{_S}(?P<years>\d{{4}}\s?[-–]\s?\d{{4}})\)?|(?(n0)(?=\s|[.,;)])|(?!)))""",
    re.VERBOSE | re.IGNORECASE,
)
# "Đại hội XIX Đảng bộ tỉnh", "Đại hội Đảng lần thứ XII của tỉnh": another congress than the national one.
_LOWER = Late(
    rf"{_S}(?:của{_S})?(?:[Đđ]ảng{_S}bộ|tỉnh|thành{_S}phố|huyện|quận|thị|xã|phường|khối|[Cc]hi{_S}bộ)(?![^\W_])(?:{_S}(?:tỉnh|thành{_S}phố|huyện|quận|xã|phường)(?![^\W_]))?(?:{_S}[A-ZĐ][^\s.,;:()]*){{0,4}}"
)
_OTHERS = Late(
    rf"{_S}(?:của{_S})?(?:Công{_S}đoàn|Đoàn|Hội|Mặt{_S}trận|MTTQ|Liên{_S}|Phụ{_S}nữ|Phật{_S}giáo|Đảng{_S}(?:Cộng{_S}sản|Nhân{_S}dân|Lao{_S}động)(?!{_S}(?:Việt|Đông|VN)))"
)

#: Names without a type in front: the letter with a mark that the main pass stops at, with what stands around it.
STATUTES = (
    r"ệ(?<=[Đđ]iều\slệ)",
    r"Ệ(?<=ĐIỀU\sLỆ)",
    r"ĩ(?<=[Cc]ương\slĩ)",
    r"ắ(?:(?<=[Cc]hính\scương\svắ)|(?<=[Ss]ách\slược\svắ))",
)
#: The same of popular names, whose letter other names have too.
POPULAR = r"(?<=[Kk]hoá)"
#: What must follow them.
AFTER_STATUTE = r"(?:(?<=[ệỆ])(?=\s{1,3}(?:[Đđ]ảng|ĐẢNG|ĐCSVN))|(?<=ĩ)(?=nh\s)|(?<=ắ)(?=n\stắt)|(?<=á)(?=n\s10))"
_STATUTES = {
    "ệ": (
        6,
        re.compile(
            rf"lệ{_S}(?:[Đđ]ảng(?:{_S}(?:[Cc]ộng{_S}sản{_S}(?:Việt{_S}Nam|VN)|CSVN))?|ĐCSVN)(?!{_S}(?:[Cc]ộng|viên|Nhân{_S}dân|Dân{_S}chủ|bộ|đoàn))(?![^\W_])"
        ),
    ),
    "Ệ": (6, re.compile(rf"LỆ{_S}ĐẢNG(?:{_S}CỘNG{_S}SẢN{_S}VIỆT{_S}NAM)?(?!{_S}CỘNG)(?![^\W_])")),
    "ĩ": (
        7,
        re.compile(
            rf"lĩnh(?:{_S}chính{_S}trị(?:{_S}đầu{_S}tiên)?)?(?:{_S}xây{_S}dựng{_S}đất{_S}nước(?:{_S}[^\s.,;()]+){{2,12}}?)?"
            rf"(?:{_S}\(bổ{_S}sung,{_S}phát{_S}triển)?{_S}(?:năm{_S})?(?:19[3-9]\d|20[01]\d)(?![\d/.-])\)?"
        ),
    ),
    "ắ": (13, re.compile(r"vắn\stắt(?![^\W_])")),
    "á": (3, re.compile(r"oán\s(?:10|100)(?![\w%]|[.,]\d|\s(?:triệu|tỷ|nghìn|đồng|ha|năm|sào))")),
}
_NAMES = {"ệ": "Điều lệ", "Ệ": "Điều lệ", "ĩ": "Cương lĩnh", "á": None}


def roman_term(written: str) -> str | None:
    """Return a congress number in roman figures; None above the congresses a committee can have had.

    >>> roman_term("11"), roman_term("XII"), roman_term("0")
    ('XI', 'XII', None)
    """
    if not written.isdigit():
        roman = written.upper()
        return roman if _ROMAN_SHAPE.fullmatch(roman) else None
    return _figures(int(written)) if 0 < int(written) < 40 else None


_ROMAN_SHAPE = Late(r"(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})")


def _figures(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def name_at(text: str, start: int, place: int, type_name: str) -> Draft | None:
    """Read the named form whose type name begins at ``start`` and whose name begins at ``place``; None if there is none.

    >>> text = "Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng"
    >>> draft = name_at(text, 0, 11, "Nghị quyết")
    >>> draft and (text[: draft.end], draft.body, draft.term)
    ('Nghị quyết Trung ương 4 khóa XII', 'BCHTW', 'XII')
    """
    plenum = _PLENUM.match(text, place)
    if plenum is not None:
        return _plenum(text, start, plenum, type_name)
    congress = _CONGRESS.match(text, place)
    if congress is not None:
        return _congress(text, start, congress, type_name)
    local = _LOCAL_CONGRESS.match(text, place)
    if local is not None:
        return _local(start, local, type_name)
    return None


def _plenum(text: str, start: int, match: re.Match[str], type_name: str) -> Draft:
    draft = Draft("named", start, start, match.end())
    draft.type_name, draft.type = type_name, symbol_of_name(type_name)
    draft.body = "BCHTW"
    words = _BODY_WORDS.match(match["body"])
    draft.body_text = words[0] if words and not (match["n2"] or match["n3"]) else match["body"]
    if match["term"]:
        first = match.re.groupindex["term"] + 1
        # "khóa XI, XII" names two plenums: no one term.
        draft.term = roman_term(match[first]) if match[first + 1] is None else None
    if text[match.end() - 1] == ")" and "(" not in match[0]:
        # The bracket was opened before the name.
        draft.end = draft.tail = match.end() - 1
    return draft


def _congress(text: str, start: int, match: re.Match[str], type_name: str) -> Draft | None:
    ordinal = match["n"]
    term = roman_term(str(_WORDS.get(" ".join(ordinal.lower().split()), ordinal)))
    if term is None or _OTHERS.match(text, match.end()):
        return None
    draft = Draft("named", start, start, match.end())
    draft.type_name, draft.type, draft.term = type_name, symbol_of_name(type_name), term
    lower = _LOWER.match(text, match.end())
    if lower is not None:
        draft.body_text = f"{match['body']} {' '.join(lower[0].split())}"
    elif _number(term) <= _LAST_CONGRESS:
        draft.body, draft.body_text = "DH", match["body"]
    return draft


#: The newest national congress of the table: a higher ordinal is another committee's.
_LAST_CONGRESS = max(row.number for row in terms.TERMS)
_VALUES = {"I": 1, "V": 5, "X": 10}


def _number(roman: str) -> int:
    """Read a small roman number."""
    total = 0
    for letter, after in zip(roman, roman[1:] + "I", strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES[after] else value
    return total


def _local(start: int, match: re.Match[str], type_name: str) -> Draft:
    draft = Draft("named", start, start, match.end())
    draft.type_name, draft.type = type_name, symbol_of_name(type_name)
    draft.body_text = match["body"]
    ordinal = match["n"] or match["n0"]
    draft.term = roman_term(ordinal) if ordinal else re.sub(r"\s?[-–]\s?", "-", match["years"])
    return draft


def statute_at(text: str, anchor: int) -> Draft | None:
    """Read "Điều lệ Đảng", a founding paper, a platform with its year, or a popular name around a letter.

    >>> text = "theo Cương lĩnh năm 1991"
    >>> draft = statute_at(text, text.index("ĩ"))
    >>> draft and text[draft.start : draft.end]
    'Cương lĩnh năm 1991'
    """
    letter = text[anchor]
    width, pattern = _STATUTES[letter]
    match = pattern.match(text, anchor - 1)
    if match is None:
        return None
    start = anchor - (11 if letter == "ắ" and text[anchor - 3] == "c" else width)
    if text[start - 1 : start].isalpha():
        return None
    draft = Draft("named", start, start, match.end())
    draft.type_name = _NAMES[letter] if letter != "ắ" else text[start].upper() + text[start + 1 : anchor - 2]
    return draft
