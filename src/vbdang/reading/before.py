"""What stands before a reference in its sentence: who issued it, and when (cơ quan và ngày ban hành).

It counts only through a verb of issuing ("Bộ Chính trị ban hành ...") or "tại" (của Bộ Chính trị tại ...); a date also
when it opens the sentence right before the reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.model import PartialDate
from vbdang.reading.after import impossible, set_body
from vbdang.reading.bodies import Found, body_at, foreign_at
from vbdang.reading.dates import DATE, YEAR, date_of, more_precise, same_date, written_date
from vbdang.reading.patterns import Late
from vbdang.tables.bodies import SHARE_TW, code_of_symbol

if TYPE_CHECKING:
    import re

    from vbdang.reading.draft import Draft

__all__ = ["BEFORE", "fits", "merge_date", "read_before"]


_SENTENCE = Late(r"[.;!?]\s|\n\s*\n|\n\s*[-*•|+]|\*\*\.|:\s")
_ISSUED = Late(
    r"(?:đã|vừa|mới|lại)?\s*(?:tiếp\stục\s)?(?:thảo\sluận\s(?:và\s)?)?(?:ký\s{1,3})?(?:thống\snhất\s)?(?:ban\shành|ra|ký|có|thông\squa|cho\sra\sđời)\s{1,3}(?:các\s{1,3}|ra\s)?\Z"
)
_AT = Late(r"\s{1,3}tại\s{1,3}(?:các\s{1,3})?\Z")
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
BEFORE = (*_VERB_TAIL, ", ", ",\n")


def read_before(text: str, draft: Draft, before: int) -> None:
    """Look back from a reference for who issued it, and when."""
    start = draft.start
    if text[max(0, start - 5) : start].endswith(_VERB_TAIL):
        _issued(text, draft, before)
    elif draft.date is None:
        leading = _LEADING_DATE.search(text, max(before, start - 40), start)
        if leading is not None and _leads(text, max(before, leading.start() - 12), leading.start()):
            merge_date(text, draft, leading, 1)


def _leads(text: str, before: int, place: int) -> bool:
    """Tell whether a date opens its clause; one that follows another citation belongs to that one."""
    if text[place] == "N":
        return True
    prior = text[before:place].rstrip()
    return prior[-1:] in _OPENINGS if prior else before == 0


_OPENINGS = frozenset('.;:!?*]\n"“-–(,')


def _issued(text: str, draft: Draft, before: int) -> None:
    """Read "[date], BODY [đã] ban hành ..." and "của BODY tại ..." in the sentence before a reference."""
    low = _sentence_start(text, max(before, draft.start - 260), draft.start)
    at = _AT.search(text, max(low, draft.start - 10), draft.start)
    verb = None if at else _verb_before(text, max(low, draft.start - 40), draft.start)
    if at is None and verb is None:
        return
    high = at.start() if at else verb.start() if verb else low
    found = _last_body(text, low, high, of=at is not None)
    if found is not None and draft.body_text is None and fits(found, draft):
        set_body(text, draft, found)
    if verb is not None:
        _date_before(text, draft, low, high)


#: The last letters of the verbs of issuing.
_VERB_ENDS = ("hành", "ra", "ký", "có", "qua", "đời")


def _verb_before(text: str, low: int, high: int) -> re.Match[str] | None:
    """Find the verb of issuing that ends a stretch; one of its last two words is the end of such a verb, or there is none."""
    if any(word.endswith(_VERB_ENDS) for word in text[low:high].split()[-2:]):
        return _ISSUED.search(text, low, high)
    return None


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


# After these the first of two bodies ends a phrase: "theo kết luận của Bộ Chính trị, Ban Bí thư ban hành ...".
_GOVERNED = Late(r"(?<![^\W_])(?:của|theo|với|từ|bởi|tại|cho)\s{1,3}\Z")


def _last_body(text: str, low: int, high: int, *, of: bool) -> Found | None:
    """Find the body that issues: the one that reaches the verb, or that somebody signs for ("thay mặt ...")."""
    place = low
    for match in _STARTS.finditer(text, max(low, high - 200), high):
        if match.start() < place or _TITLE.search(text, max(0, match.start() - 14), match.start()):
            continue
        stands_for = match[0].lower().startswith(("thay", "t/m"))
        start = match.end() + 1 if stands_for else match.start()
        issuing = not _GOVERNED.search(text, max(0, start - 5), start)
        found = body_at(text, start, issuing=issuing) or (None if of else foreign_at(text, start))
        if found is None:
            continue
        place = found.tail
        if stands_for or (place <= high and _REACHES.match(text, place, high)):
            return found
    return None


def fits(found: Found, draft: Draft) -> bool:
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
        merge_date(text, draft, last, 1)
    if draft.date is None:
        year = _YEAR_BEFORE.search(text, low, high)
        if year is not None:
            draft.date = PartialDate(int(year[2]), int(year[1]) if year[1] else None)


_YEAR_BEFORE = Late(rf"(?<![^\W_])(?:[Tt]háng\s{{1,3}}(1[0-2]|0?[1-9])\s?(?:[/-]|năm)\s?|[Nn]ăm\s{{1,3}})({YEAR})\s?,")


def merge_date(text: str, draft: Draft, match: re.Match[str], first: int) -> None:
    """Take a date found elsewhere, unless it contradicts the one that stands with the reference; the fuller wins."""
    day, month, year = written_date(match, first)
    if year is None:
        return
    date = date_of(day, month, year)
    if date is None:
        impossible(text, draft, match, 0)
    elif draft.date is None:
        draft.date = date
    elif same_date(draft.date, date):
        draft.date = more_precise(draft.date, date)
