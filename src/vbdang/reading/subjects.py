"""Trích yếu: what a document is about, as the text that follows its reference says.

A subject begins with "về", "V/v", a quotation, or one of the verbs that titles begin with, and ends where its phrase
ends: at the closing quotation mark, before the next clause, at the end of the sentence. A document named inside it
("về tiếp tục thực hiện Chỉ thị số ...") belongs to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.reading.patterns import Late

if TYPE_CHECKING:
    import re

    from vbdang.reading.draft import Draft

__all__ = ["subject_after"]

_OPEN = "\"“”‘'*_«"
_START = Late(
    rf"[\s,]{{0,3}}[{_OPEN}(]{{0,3}}\s?(?=(?P<about>(?:về|VỀ|Về|[Vv]/[Vv])(?![^\W_]))|(?P<title>(?:quy\sđịnh|hướng\sdẫn|sửa\sđổi|bổ\ssung|đính\schính|phê\sduyệt|ban\shành|thi\shành|điều\schuyển|thành\slập|(?:(?:để|nhằm)\s)?(?:triển\skhai\s)?(?:thực\shiện|triển\skhai|quán\striệt|cụ\sthể\sh(?:óa|oá)|tổng\skết|sơ\skết)(?=\s{{1,3}}(?:Nghị|Chỉ|Kết|Quy|Quyết|Điều|Hướng|Thông)\s?[a-zà-ỹ]))(?!\s(?:như|của|này|tại|từ|kèm|theo|ngày|số))(?![^\W_])))"
    rf"|(?:[\s,:]{{1,3}}|(?=[“«]))(?:(?:mang|có)\stên\s|với\s(?:chủ\sđề|tiêu\sđề|nội\sdung)\s|nhan\sđề\s)?(?P<quote>[\"“«])"
)
_PHRASE = Late(
    r"[^.;:!?\n\"“”«»<()]*(?:(?:\.(?=[^\s*])|:(?<=[Ss]ố:)(?=\s{0,2}\d)|:(?<=[Ss]ố\s:)(?=\s{0,2}\d)|\n(?!\s*(?:\n|[-*•|+#\[]|\Z))|\n(?=-[A-ZĐ]\w{1,3}/)|\((?!sau\sđây|gọi|viết|[Nn]ghị\squyết\s|[Cc]hỉ\sthị\s|[Kk]ết\sluận\s|[Qq]uy\sđịnh\s)[^()\n]{0,80}\)|[\"“«][^\"“”«»\n]{0,200}[\"”»])[^.;:!?\n\"“”«»<()]*)*"
)
_QUOTED = Late(r"[^\"“”«»]{0,400}")
# The next clause: after a comma, or at a verb whose subject the document is.
_COMMA_CLAUSE = Late(
    r",\s{1,3}(?:trong\sđó|theo\sđó|căn\scứ|đã|gắn\s(?:với|liền)|nhằm|góp\sphần|đồng\sthời|xác\sđịnh|nêu\srõ|đến\snay|qua\sđó|từ\sđó|tuy\snhiên|bên\scạnh|ngày\s\d|nhiều"
    r"|chúng\sta|[Tt]ỉnh\sủy|[Bb]an\s[A-ZĐ]\w*|UBND|(?:Ủy|Uỷ)\sban|[Hh]uyện\sủy|Bộ\s(?:trưởng|[A-ZĐ]\w*)|các\scấp\sủy|toàn\s(?:tỉnh|Đảng)"
    r"|Hội\snghị|HĐND|Chính\sphủ)(?![^\W_])"
)
_VERB_CLAUSE = Late(
    r"[ \n](?<!nhằm.)\s{0,2}(?:xác\sđịnh|nêu\srõ|đã\s(?:nêu|xác|đề|khẳng|chỉ|được|đem|tạo|góp|ban)|đề\sra|khẳng\sđịnh|yêu\scầu|có\shiệu\slực|như\ssau|cụ\sthể(?:,|\s(?:như|là))"
    r"|là\s(?:chủ|bước|cơ|một|nhiệm|sự)|chỉ\srõ|được\s(?:ban\shành|coi|xem)|ra\ssao|thế\snào|tại\s(?:đây|Hội)|theo\stinh\sthần)(?![^\W_])"
    r"|\s(?:và|cùng)\s{1,3}(?=[A-ZĐ][^\d.,;]{3,40}\ssố\s{1,3}\d{1,5}/)"
)
# Where such a verb may stand on one line: led by a literal, and tried by the pattern above only here.
_VERB_SIGN = Late(
    r" (?=(?:xác|nêu|đã|khẳng|yêu|là|được|tại) |đề ra|có hiệu|như sau|cụ thể|chỉ rõ|ra sao|thế nào|theo tinh|(?:và|cùng) (?:[A-ZĐ\s]|\Z))"
)


def _clause(text: str, begin: int, end: int) -> int:
    """Find where the next clause begins in a phrase; its end if there is none."""
    stop = _COMMA_CLAUSE.search(text, begin, end)
    if stop is not None:
        end = stop.start()
    if text.find("\n", begin, end) >= 0:
        stop = _VERB_CLAUSE.search(text, begin, end)
        return stop.start() if stop is not None else end
    for sign in _VERB_SIGN.finditer(text, begin, end):
        if _VERB_CLAUSE.match(text, sign.start()):
            return sign.start()
    return end


_JOINS = Late(r"\s{0,3}(?:[,;]\s{0,3}(?:và\s{1,3})?|\s(?:và|cùng|với|gắn\svới|hoặc)\s{1,3})(?:(?:các|số)\s{1,3})*\Z")


_QUOTES = frozenset('"“«')
_ABOUT_QUOTED = Late(r"về [\"“«][^\"”»]{1,400}[\"”»]")
# What a subject that does not follow at once may begin with: a cheap test before the full one.
_FIRST = Late(r"[\s,:*_(]{0,6}(?:[\"“«‘']|[Vv]ề|VỀ|[Vv]/|vớ|qu[yá]|hư|sử|sơ|b[ổa]|đ[íiể]|ph|th[iàự]|tr|tổ|c[ụó]|nh|ma)")
# "ban hành" alone, or "quy định", is no subject; "về rừng" is one.
_WORDS = 2
_LETTERS = 3
_ABOUT = frozenset({"về", "v/", '"g', "«g"})


def subject_after(text: str, draft: Draft, after: int) -> None:
    """Find the subject that begins right after the attributes read so far; ``after`` is where the next reference begins.

    >>> from vbdang.reading.draft import Draft
    >>> text = 'Chỉ thị số 50-CT/TW về "Nâng cao chất lượng sinh hoạt chi bộ", sau đó'
    >>> draft = Draft("full", 0, 11, 19)
    >>> subject_after(text, draft, len(text))
    >>> draft.subject and text[slice(*draft.subject)]
    'về "Nâng cao chất lượng sinh hoạt chi bộ"'
    """
    if text.startswith(" về ", draft.tail):
        begin = draft.tail + 1
        quoted = _ABOUT_QUOTED.match(text, begin) if text[begin + 3 : begin + 4] in _QUOTES else None
        end = quoted.end() if quoted else _cut(text, begin, _phrase_end(text, begin), after)
    else:
        start = _START.match(text, draft.tail) if _FIRST.match(text, draft.tail) else None
        if start is None or (start["title"] and not _may_title(draft)):
            return
        begin, end = _other_start(text, draft.tail, start, after)
    while text[end - 1] in " \n\t*_,-":
        end -= 1
    if end - begin > _LETTERS and (
        text[begin : begin + 2].lower() in _ABOUT or len(text[begin:end].split(None, _WORDS)) > _WORDS
    ):
        draft.subject = (begin, end)


def _may_title(draft: Draft) -> bool:
    """Tell whether a verb after a reference begins its title: after a date or body, or for plans and programmes."""
    return draft.date is not None or draft.body_text is not None or draft.type in {"KH", "CTr", "CTHĐ", "HD"}


def _phrase_end(text: str, begin: int) -> int:
    phrase = _PHRASE.match(text, begin, begin + 600)
    return phrase.end() if phrase else begin


def _other_start(text: str, tail: int, start: re.Match[str], after: int) -> tuple[int, int]:
    """A subject that is quoted, marked, or begins with another word than "về"."""
    if start["quote"]:
        begin = start.start("quote")
        return begin, _quoted_end(text, begin)
    begin = start.end()
    if any(mark in '"“«' for mark in text[tail:begin]):
        quoted = _QUOTED.match(text, begin)
        return begin, quoted.end() if quoted else begin
    return begin, _cut(text, begin, _phrase_end(text, begin), after)


def _quoted_end(text: str, begin: int) -> int:
    """A quotation ends with its closing mark; without one it is no subject."""
    inner = _QUOTED.match(text, begin + 1)
    end = inner.end() if inner else begin
    return end + 1 if end < len(text) and text[end] in '"”»' else begin


def _cut(text: str, begin: int, end: int, after: int) -> int:
    """Stop before the next clause, or before a reference that is not part of the subject."""
    end = _clause(text, begin, end)
    if begin < after < end:
        join = _JOINS.search(text[begin:after])
        if join is not None:
            end = begin + join.start()
    return end
