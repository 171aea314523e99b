"""Attaches date, body, term and subject to a reference: what stands right after it, and right before it.

Reading stays inside the sentence by construction: each piece must follow the one before it with nothing but a comma,
a bracket or "của" between. What stands before a reference counts only through a verb of issuing ("Bộ Chính trị ban
hành ...") or "tại" (của Bộ Chính trị tại ...).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbdang.model import PartialDate, Repair
from vbdang.reading.bodies import Found, body_at, foreign_at
from vbdang.reading.dates import DATE, YEAR, date_of, more_precise, same_date, written_date
from vbdang.reading.named import TERM, roman_term
from vbdang.reading.patterns import Late
from vbdang.reading.subjects import subject_after
from vbdang.reading.words import name_behind
from vbdang.tables.bodies import BODIES, SHARE_TW, code_of_symbol

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft

__all__ = ["attach"]

_MARK = r"[*_\s]{0,4}"
# A footnote mark or a name given in brackets may stand between: "(1)", "[2]", "(sau đây gọi tắt là ...)".
_ASIDE = r"(?:\[\d{1,3}\]|\(\d{1,2}\)|\s?\((?:sau\sđây|gọi|viết)[^()]{1,80}\)|\s?\((?:Nghị\squyết|Chỉ\sthị|Kết\sluận|Quy\sđịnh)\s(?:số\s)?\d{1,4}\))"
_GAP = rf"{_MARK}{_ASIDE}?,?{_MARK}"
_PIECE = re.compile(
    rf"""{_GAP}(?:
    (?P<date>\(?(?:(?:được{_MARK})?(?:ký|ban\shành|thông\squa)(?:,?\s(?:và\s)?(?:chính\sthức\s)?có\shiệu\slực)?\s(?:từ\s|vào\s)?)?(?:ra\s)?{DATE}\)?)
    |(?P<slashed>\(?(\d{{1,2}})[/.-](\d{{1,2}})[/.-]({YEAR})(?!\d)\)?)
    |(?P<year>\(?(?:(?:ban\shành|ký|thông\squa)\s)?(?:(?:[Tt]háng\s{{1,3}}(\d{{1,2}})(?:[/-]|\s{{1,3}}năm\s{{1,3}}))|(?:năm|NĂM)\s{{1,3}})?({YEAR})(?![\d/.-]\d|[^\W_])(?!\s?[-–]\s?\d)\)?)
    |(?P<of>(?:của|CỦA|do|được(?=\s{{1,3}}[BTĐ]))\s{{1,3}}(?!đồng\schí)|\(?(?=(?:Bộ\sChính\strị|Ban\sBí\sthư|Ban\sChấp\shành\sTrung\sương)(?:\sĐảng)?(?:\)|\s\(?(?:ngày|khóa|khoá|năm))))
    |(?P<plenum>(?=[Hh]ội\snghị\s(?:lần\sthứ|Trung\sương)))
    |(?P<term>(?:,\s?)?{TERM})
    )""",
    re.VERBOSE,
)
_GROUPS = _PIECE.groupindex
_DATE_FIRST, _SLASHED, _YEAR, _TERM = (_GROUPS[name] + 1 for name in ("date", "slashed", "year", "term"))

_SENTENCE = Late(r"[.;!?]\s|\n\s*\n|\n\s*[-*•|+]|\*\*\.|:\s")
_ISSUED = Late(
    r"(?:đã|vừa|mới|lại)?\s*(?:tiếp\stục\s)?(?:thảo\sluận\s(?:và\s)?)?(?:ký\s{1,3})?(?:thống\snhất\s)?(?:ban\shành|ra|ký|có|thông\squa|cho\sra\sđời)\s{1,3}(?:các\s{1,3}|ra\s)?\Z"
)
_AT = Late(r"\s{1,3}tại\s{1,3}(?:các\s{1,3})?\Z")
_OF_BODY = Late(r"của\s{1,3}")
_DATE_BEFORE = Late(rf"{DATE}")
_LEADING_DATE = Late(rf"{DATE}(?:\)?,\s{{0,3}}\(?)\Z")
_VERB_TAIL = (
    "hành ",
    " ra ",
    " ký ",
    " có ",
    "qua ",
    "hành\n",
    " ra\n",
    " ký\n",
    " có\n",
    "qua\n",
    "tại ",
    "tại\n",
    "các ",
)
_BEFORE = (*_VERB_TAIL, ", ", ",\n")
_MORE = frozenset({" (", " k", "\nk", "\n("})
_STOPS = frozenset({".", ";", ")", ""})


def attach(text: str, draft: Draft, before: int, after: int) -> None:
    """Attach what the text says of one reference.

    Args:
        text: The composed text.
        draft: The reference; it is filled in place.
        before: Where looking back has to stop: the end of the reference before it.
        after: Where the next reference begins.
    """
    following = text[draft.tail : draft.tail + 4]
    if following == " về ":
        subject_after(text, draft, after)
    elif following[:1] not in _STOPS:
        if draft.body is None or draft.date is None or following[:2] in _MORE:
            _read_after(text, draft)
        subject_after(text, draft, after)
    if draft.body is None or draft.date is None or draft.date.__class__ is PartialDate:
        _read_around(text, draft, before)


def _read_around(text: str, draft: Draft, before: int) -> None:
    """Look for what the usual place right after the reference does not tell."""
    if draft.subject is not None:
        _after_subject(text, draft)
    if text[max(0, draft.start - 5) : draft.start].endswith(_BEFORE):
        _read_before(text, draft, before)
    if not draft.own:
        if draft.numbered:
            _parted(text, draft, before)
            _header(text, draft, before)
        _metadata(text, draft)


def _after_subject(text: str, draft: Draft) -> None:
    """Read what follows a quoted subject, the body that ends one, and who speaks in the document."""
    begin, end = draft.subject or (0, 0)
    if text[end - 1] in _CLOSE or text[end : end + 1] in _CLOSE:
        draft.tail = end if text[end - 1] in _CLOSE else end + 1
        _read_after(text, draft)
    elif draft.body_text is None:
        of = text.rfind(" của ", begin, end)
        found = body_at(text, of + 5) if of > begin else None
        if found is not None and found.tail >= end and _fits(found, draft):
            _set_body(text, draft, found)
            draft.subject = (begin, _without_date(text, draft, begin, of))
    if draft.date is None and _ENACTED.match(text, end):
        draft.tail = end
        _read_after(text, draft)
    if draft.body_text is None and _IN.search(text, max(0, draft.start - 10), draft.start):
        comma = _COMMA.match(text, max(end, draft.tail))
        found = body_at(text, comma.end()) if comma else None
        if found is not None and _SAYS.match(text, found.tail) and _fits(found, draft):
            _set_body(text, draft, found)


_ENACTED = Late(r"\s{1,3}(?:được\s{1,3})?(?:ban\shành|ký|thông\squa)\s{1,3}(?:vào\s{1,3})?(?:ngày|năm)\s")
_DATE_LAST = Late(rf",?\s{{1,3}}{DATE}\s{{0,3}}\Z")


def _without_date(text: str, draft: Draft, begin: int, end: int) -> int:
    """Take a date that stands between a subject and its body ("về ... ngày 5/8/2008 của Bộ Chính trị")."""
    last = _DATE_LAST.search(text, begin, end)
    if last is None or draft.date is not None:
        return end
    _merge_date(text, draft, last, 1)
    return last.start()


_CLOSE = frozenset('"”»')
_IN = Late(r"(?:[Tt]rong|[Tt]ại)\s{1,3}\Z")
_COMMA = Late(r"[\s*_\"”]{0,4},\s{1,3}")
_SAYS = Late(r"\s{1,3}(?:đã\s)?(?:nhấn\smạnh|xác\sđịnh|nêu|yêu\scầu|khẳng\sđịnh|chỉ\s(?:rõ|đạo|ra)|đề\sra|quy\sđịnh)")
_PARTED = Late(r"\scủa\s{1,3}")
_TO_NUMBER = Late(r"\s{1,3}[Ss]ố\s?:?\s{1,3}\Z")


def _parted(text: str, draft: Draft, before: int) -> None:
    """Read a type name that the body parts from the number: "Quyết định của Ban Bí thư số 100-QĐ/TW"."""
    low = max(before, draft.at - 120)
    for of in _PARTED.finditer(text, low, draft.at):
        name = name_behind(text, of.start())
        found = body_at(text, of.end()) if name is not None and name[0] >= low else None
        if name is not None and found is not None and _TO_NUMBER.match(text, found.tail, draft.at):
            draft.type_name = name[1]
            if draft.body_text is None:
                _set_body(text, draft, found)


_LINE = Late(r"(?:\A|[\n|])[ \t*_]*[Ss][ốỐ]\s?:?\s{1,3}\Z")
_PLACE_AND_DATE = Late(
    rf"(?:[\n|]|[ \t]{{2,}})[ \t|*_]*(?:TP\.?\s{{1,3}})?[A-ZĐ][^\n,|;.]{{1,30}}(?:\n[^\n,|;.]{{1,20}})?,\s{{1,3}}{DATE}"
)


def _header(text: str, draft: Draft, before: int) -> None:
    """Read a document's own header: the number line, then place and date; the letterhead above it names an organ.

    Letterheads that several bodies share (TW) give no body.
    """
    if not _LINE.search(text, max(0, draft.at - 12), draft.at):
        return
    line = _PLACE_AND_DATE.search(text, draft.end, draft.end + 250)
    if line is not None and draft.date is None:
        _merge_date(text, draft, line, 1)
    above = text[max(before, draft.at - 300) : draft.at]
    for body in BODIES:
        head = body.names[0].removesuffix(" Trung ương").upper()
        if draft.issuer in body.symbols and draft.issuer != "TW" and head in " ".join(above.replace("*", " ").split()):
            draft.body, draft.body_text = body.code, head
    sole = _SOLE_LETTERHEAD.search(above) if draft.issuer == "TW" else None
    if sole is not None and draft.body_text is None:
        draft.body, draft.body_text = ("BCT" if sole[1] == "BỘ CHÍNH TRỊ" else "BBT"), sole[1]


_SOLE_LETTERHEAD = Late(r"(?:\A|\n)[\s*|]*(BỘ CHÍNH TRỊ|BAN BÍ THƯ)[\s*|]*\n(?!.*\b(?:QUY|QUYẾT|KẾT|CHỈ|NGHỊ)\b)")
_LABEL = Late(
    r"(?:[Ss]ố\s(?:hiệu|ký\shiệu)|Số(?:,|/)?\s?(?:và\s)?ký\shiệu|Số\s?/\s?Ký\shiệu)(?:\svăn\sbản)?\s?:?[\s|*]{0,6}\Z"
)
_LABELLED_DATE = Late(
    rf"[Nn]gày\s(?:ban\shành|ký|văn\sbản)\s?:?[\s|*]{{0,6}}(\d{{1,2}})[/.-](\d{{1,2}})[/.-]({YEAR})(?!\d)"
)
_LABELLED_BODY = Late(r"(?:[Nn]ơi|[Cc]ơ\squan|[Đđ]ơn\svị)\sban\shành\s?:?[\s|*]{0,6}")


def _metadata(text: str, draft: Draft) -> None:
    """Read the labels that legal portals print beside a number: "Số hiệu: ... Ngày ban hành: ..."."""
    if not _LABEL.search(text, max(0, draft.at - 30), draft.at):
        return
    low, high = max(0, draft.start - 300), draft.end + 300
    date = _LABELLED_DATE.search(text, low, high)
    if date is not None and draft.date is None:
        draft.date = date_of(int(date[1]), int(date[2]), int(date[3]))
    label = _LABELLED_BODY.search(text, low, high)
    found = body_at(text, label.end()) if label is not None and draft.body_text is None else None
    if found is not None and _fits(found, draft):
        _set_body(text, draft, found)


def _read_after(text: str, draft: Draft) -> None:
    """Step over the pieces that follow a reference: date, body, term, in any order, each once."""
    match_piece = _PIECE.match
    place = draft.tail
    for _ in range(5):
        piece = match_piece(text, place)
        if piece is None:
            return
        kind = piece.lastgroup
        if kind in {"of", "plenum"}:
            end = _take_body(text, draft, piece)
        elif kind == "date":
            end = _take_date(text, draft, piece)
        else:
            end = _take_rest(text, draft, piece, kind)
        if end is None:
            return
        place = draft.tail = end


def _take_body(text: str, draft: Draft, piece: re.Match[str]) -> int | None:
    if draft.body_text is not None and draft.form != "named":
        return None
    found = body_at(text, piece.end(), loose=piece.lastgroup == "of")
    if found is None:
        return None
    if draft.form == "named":
        return None
    _set_body(text, draft, found)
    return found.tail


def _set_body(text: str, draft: Draft, found: Found) -> None:
    draft.body, draft.body_text = found.code, " ".join(text[found.start : found.end].split())
    draft.foreign_body = found.foreign
    if draft.term is None:
        draft.term = found.term


def _take_date(text: str, draft: Draft, piece: re.Match[str]) -> int | None:
    if draft.date is not None and draft.date.__class__ is not PartialDate:
        return None
    if draft.form == "named" and "," in piece[0][: piece.start("date") - piece.start()]:
        # "Nghị quyết Đại hội VI, ngày 20-5-1988, Bộ Chính trị ..." begins another clause.
        return None
    day, month, year = written_date(piece, _DATE_FIRST)
    if year is not None:
        date = date_of(day, month, year)
        if date is None:
            _impossible(text, draft, piece, "date")
        elif not same_date(draft.date, date):
            return None
        draft.date = date
    return _closed(text, piece, "date")


def _take_rest(text: str, draft: Draft, piece: re.Match[str], kind: str | None) -> int | None:
    """A bracketed date, a year or month, or a term."""
    if kind == "term":
        if draft.term is not None:
            return None
        draft.term = roman_term(piece[_TERM])
        return _closed(text, piece, "term")
    if draft.date is not None:
        return None
    if kind == "slashed":
        day, month, year = (int(figures) for figures in piece.group(*range(_SLASHED, _SLASHED + 3)))
        draft.date = date_of(day, month, year)
        if draft.date is None:
            _impossible(text, draft, piece, "slashed")
        return _closed(text, piece, "slashed")
    month_figures = piece[_YEAR]
    if month_figures and not 1 <= int(month_figures) <= 12:
        return None
    draft.date = PartialDate(int(piece[_YEAR + 1]), int(month_figures) if month_figures else None)
    return _closed(text, piece, "year")


def _closed(text: str, piece: re.Match[str], group: str) -> int:
    """Give back a closing bracket that this piece did not open."""
    end = piece.end()
    return end - 1 if text[end - 1] == ")" and "(" not in piece[group] else end


def _impossible(text: str, draft: Draft, match: re.Match[str], group: str | int) -> None:
    start, end = match.span(group)
    draft.repairs += (Repair("impossible-date", start, end, text[start:end], None),)


def _read_before(text: str, draft: Draft, before: int) -> None:
    """Look back from a reference for who issued it, and when."""
    start = draft.start
    if text[max(0, start - 5) : start].endswith(_VERB_TAIL):
        _issued(text, draft, before)
    elif draft.date is None:
        leading = _LEADING_DATE.search(text, max(before, start - 40), start)
        if leading is not None and not _inside(text, before, leading.start()):
            _merge_date(text, draft, leading, 1)


def _inside(text: str, before: int, place: int) -> bool:
    """Tell whether a leading date is really the tail of something else ("... số 5 ngày 3/2/2017, ...")."""
    word = text[max(before, place - 12) : place].rstrip()
    return (
        bool(word)
        and word[-1] not in '.;:!?*]\n"“-–)('
        and text[place] == "n"
        and not word.endswith((",", "Theo đó", "vào"))
    )


def _issued(text: str, draft: Draft, before: int) -> None:
    """Read "[date], BODY [đã] ban hành ..." and "của BODY tại ..." in the sentence before a reference."""
    low = _sentence_start(text, max(before, draft.start - 260), draft.start)
    at = _AT.search(text, max(low, draft.start - 10), draft.start)
    verb = None if at else _ISSUED.search(text, max(low, draft.start - 40), draft.start)
    if at is None and verb is None:
        return
    high = at.start() if at else verb.start() if verb else low
    found = _last_body(text, low, high, of=at is not None)
    if found is not None and draft.body_text is None and _fits(found, draft):
        _set_body(text, draft, found)
    if verb is not None:
        _date_before(text, draft, low, high)


def _sentence_start(text: str, low: int, high: int) -> int:
    start = low
    for match in _SENTENCE.finditer(text, low, high):
        start = match.end()
    return start


_BETWEEN = (
    r"\s*(?:\([^()]{1,20}\))?(?:\s*do\s[^.;,]{1,40}\sđứng\sđầu)?\s*"
    r"(?:(?:đã|vừa|mới|cũng|lại|tiếp\stục|họp|thảo\sluận|chính\sthức|thống\snhất|cùng|chỉ\sđạo|,)\s*){0,4}\Z"
)
_REACHES = Late(_BETWEEN)
# "Ủy viên Bộ Chính trị", "Thường trực Ban Bí thư" are titles of a person who signs, not the body that issues.
_TITLE = Late(r"(?:[Tt]hường\strực|(?:Ủ|U)(?:y|ỷ)\sviên|[Tt]rưởng|[Pp]hó|Bí\sthư|Chánh|Chủ\snhiệm)\s{1,3}\Z")
_STARTS = Late(r"(?<![^\W_])(?:[Tt]hay\smặt|T/M|[BTVĐQHUỦ][^\W\d_]+|[hđ](?=[ộạ]i\s)|[CLMNK][^\W\d_]+)")


def _last_body(text: str, low: int, high: int, *, of: bool) -> Found | None:
    """Find the body that issues: the one that reaches the verb, or that somebody signs for ("thay mặt ...")."""
    place = low
    for match in _STARTS.finditer(text, max(low, high - 200), high):
        if match.start() < place or _TITLE.search(text, max(0, match.start() - 14), match.start()):
            continue
        stands_for = match[0].lower().startswith(("thay", "t/m"))
        start = match.end() + 1 if stands_for else match.start()
        found = body_at(text, start) or (None if of else foreign_at(text, start))
        if found is None:
            continue
        place = found.tail
        if stands_for or (place <= high and _REACHES.match(text, place, high)):
            return found
    return None


def _fits(found: Found, draft: Draft) -> bool:
    """Tell whether a body standing before may be the issuer: its documents carry the symbol, where there is one."""
    if found.code is None or draft.issuer is None:
        return True
    codes = code_of_symbol(draft.issuer)
    if draft.issuer in {"TW", "HNTW"}:
        return found.code in SHARE_TW
    return not codes or found.code in codes


def _date_before(text: str, draft: Draft, low: int, high: int) -> None:
    """Take the last dated day before the verb, unless it is somebody else's ("tại Quyết định ... ngày ...")."""
    last = None
    for match in _DATE_BEFORE.finditer(text, low, high):
        last = match
    if last is not None:
        _merge_date(text, draft, last, 1)
    if draft.date is None:
        year = _YEAR_BEFORE.search(text, low, high)
        if year is not None:
            draft.date = PartialDate(int(year[2]), int(year[1]) if year[1] else None)


_YEAR_BEFORE = Late(rf"(?<![^\W_])(?:[Tt]háng\s{{1,3}}(1[0-2]|0?[1-9])\s?(?:[/-]|năm)\s?|[Nn]ăm\s{{1,3}})({YEAR})\s?,")


def _merge_date(text: str, draft: Draft, match: re.Match[str], first: int) -> None:
    day, month, year = written_date(match, first)
    if year is None:
        return
    date = date_of(day, month, year)
    if date is None:
        _impossible(text, draft, match, 0)
    elif draft.date is None:
        draft.date = date
    elif same_date(draft.date, date):
        draft.date = more_precise(draft.date, date)
