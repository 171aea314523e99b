"""What stands right after a reference: date, body and term, in any order (ngày, cơ quan, khóa).

Reading stays inside the sentence by construction: each piece must follow the one before it with nothing but a comma,
a bracket, a footnote mark or "của" between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbdang.model import PartialDate, Repair
from vbdang.reading.bodies import Found, body_at
from vbdang.reading.dates import DATE, YEAR, date_of, same_date, written_date
from vbdang.reading.named import TERM, roman_term

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft

__all__ = ["impossible", "read_after", "set_body"]


_MARK = r"[*_\s]{0,4}"
# A footnote mark or a name given in brackets may stand between: "(1)", "[2]", "(sau đây gọi tắt là ...)".
_ASIDE = r"(?:\[\d{1,3}\]|\(\d{1,2}\)|\s?\((?:sau\sđây|gọi|viết)[^()]{1,80}\)|\s?\((?:Nghị\squyết|Chỉ\sthị|Kết\sluận|Quy\sđịnh)\s(?:số\s)?\d{1,4}\))"
_GAP = re.compile(rf"{_MARK}{_ASIDE}?,?{_MARK}")
# Every piece begins with one of these: whatever else follows the gap is told at a glance.
_STARTS = frozenset("nNđĐkKbBtTrcCdhH(0123456789–-")
_PIECE = re.compile(
    rf"""(?:
    (?P<date>\(?(?:(?:được{_MARK})?(?:ký|ban\shành|thông\squa)(?:,?\s(?:và\s)?(?:chính\sthức\s)?có\shiệu\slực)?\s(?:từ\s|vào\s)?)?(?:ra\s)?{DATE}\)?)
    |(?P<slashed>\(?(\d{{1,2}})[/.-](\d{{1,2}})[/.-]({YEAR})(?!\d)\)?)
    |(?P<year>\(?(?:(?:ban\shành|ký|thông\squa)\s)?(?:(?:[Tt]háng\s{{1,3}}(\d{{1,2}})(?:[/-]|\s{{1,3}}năm\s{{1,3}}))|(?:năm|NĂM)\s{{1,3}})?({YEAR})(?![\d/.-]\d|[^\W_])(?!\s?[-–]\s?\d|\s?[-–/]\s?[A-ZĐ]{{2}})\)?)
    |(?P<of>(?:của|CỦA|do|được(?=\s{{1,3}}[BTĐ]))\s{{1,3}}(?!đồng\schí)|\(?(?=(?:Bộ\sChính\strị|Ban\sBí\sthư|Ban\sChấp\shành\sTrung\sương)(?:\sĐảng)?(?:\)|\s\(?(?:ngày|khóa|khoá|năm))))
    |(?P<plenum>(?=[Hh]ội\snghị\s(?:lần\sthứ|Trung\sương)))
    |(?P<term>(?:,\s?)?{TERM})
    )""",
    re.VERBOSE,
)
_GROUPS = _PIECE.groupindex
_DATE_FIRST, _SLASHED, _YEAR, _TERM = (_GROUPS[name] + 1 for name in ("date", "slashed", "year", "term"))


def read_after(text: str, draft: Draft, after: int) -> None:
    """Step over the pieces that follow a reference: date, body, term, in any order, each once.

    None reaches into the next reference, which begins at ``after``: in "87-HD/TW, 2001-HD/TW" the 2001 is no year.
    """
    place = draft.tail
    for _ in range(5):
        gap = _GAP.match(text, place)
        begin = gap.end() if gap else place
        piece = _PIECE.match(text, begin) if text[begin : begin + 1] in _STARTS else None
        if piece is None or piece.end() > after:
            return
        kind = piece.lastgroup
        if kind in {"of", "plenum"}:
            end = _take_body(text, draft, piece)
        elif kind == "date":
            end = _take_date(text, draft, piece, comma="," in text[place:begin])
        else:
            end = _take_rest(text, draft, piece, kind)
        if end is None:
            return
        place = draft.tail = end


def _take_body(text: str, draft: Draft, piece: re.Match[str]) -> int | None:
    if draft.body_text is not None or draft.form == "named":
        return None
    found = body_at(text, piece.end(), loose=piece.lastgroup == "of")
    if found is None:
        return None
    set_body(text, draft, found)
    return found.tail


def set_body(text: str, draft: Draft, found: Found) -> None:
    """Give a reference the body that was found, with its term where none is known yet."""
    written = text[found.start : found.end]
    draft.body, draft.body_text = (
        found.code,
        " ".join(written.split()) if "\n" in written or "  " in written else written,
    )
    draft.foreign_body = found.foreign
    if draft.term is None:
        draft.term = found.term


def _take_date(text: str, draft: Draft, piece: re.Match[str], *, comma: bool) -> int | None:
    if draft.date is not None and draft.date.__class__ is not PartialDate:
        return None
    if draft.form == "named" and comma:
        # "Nghị quyết Đại hội VI, ngày 20-5-1988, Bộ Chính trị ..." begins another clause.
        return None
    day, month, year = written_date(piece, _DATE_FIRST)
    if year is not None:
        date = date_of(day, month, year)
        if date is None:
            impossible(text, draft, piece, "date")
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
            impossible(text, draft, piece, "slashed")
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


def impossible(text: str, draft: Draft, match: re.Match[str], group: str | int) -> None:
    """Note a date that the calendar does not have: it is left out, and said so."""
    start, end = match.span(group)
    draft.repairs += (Repair("impossible-date", start, end, text[start:end], None),)
