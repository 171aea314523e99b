"""Attaches date, body, term and subject to a reference: the usual place first, then what is around it (gắn thuộc tính)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.model import PartialDate
from vbdang.reading.after import read_after, set_body
from vbdang.reading.before import BEFORE, fits, merge_date, read_before
from vbdang.reading.bodies import body_at
from vbdang.reading.dates import DATE
from vbdang.reading.headers import read_header, read_metadata, read_parted
from vbdang.reading.patterns import Late
from vbdang.reading.subjects import subject_after

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft

__all__ = ["attach"]


# After date and body there may be a term, a footnote or a bracket: they begin so, or further on than was looked.
_GAP = " \n\t,*_"
_MORE = frozenset("(kK[–-") | {""}
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
        if draft.body is None or draft.date is None or following.lstrip(_GAP)[:1] in _MORE:
            read_after(text, draft, after)
        subject_after(text, draft, after)
    if draft.body is None or draft.date is None or draft.date.__class__ is PartialDate:
        _read_around(text, draft, before, after)


def _read_around(text: str, draft: Draft, before: int, after: int) -> None:
    """Look for what the usual place right after the reference does not tell."""
    if draft.subject is not None:
        _after_subject(text, draft, after)
    if text[max(0, draft.start - 5) : draft.start].endswith(BEFORE):
        read_before(text, draft, before)
    if not draft.own:
        if draft.numbered:
            read_parted(text, draft, before)
            read_header(text, draft, before)
        read_metadata(text, draft)


def _after_subject(text: str, draft: Draft, after: int) -> None:
    """Read what follows a quoted subject, the body that ends one, and who speaks in the document."""
    begin, end = draft.subject or (0, 0)
    if text[end - 1] in _CLOSE or text[end : end + 1] in _CLOSE:
        draft.tail = end if text[end - 1] in _CLOSE else end + 1
        read_after(text, draft, after)
    elif draft.body_text is None:
        of = text.rfind(" của ", begin, end)
        found = body_at(text, of + 5) if of > begin else None
        if found is not None and found.tail >= end and fits(found, draft):
            set_body(text, draft, found)
            draft.subject = (begin, _without_date(text, draft, begin, of))
    if draft.date is None and _ENACTED.match(text, end):
        draft.tail = end
        read_after(text, draft, after)
    if draft.body_text is None and _IN.search(text, max(0, draft.start - 10), draft.start):
        comma = _COMMA.match(text, max(end, draft.tail))
        found = body_at(text, comma.end()) if comma else None
        if found is not None and _SAYS.match(text, found.tail) and fits(found, draft):
            set_body(text, draft, found)


_ENACTED = Late(r"\s{1,3}(?:được\s{1,3})?(?:ban\shành|ký|thông\squa)\s{1,3}(?:vào\s{1,3})?(?:ngày|năm)\s")
_DATE_LAST = Late(rf",?\s{{1,3}}{DATE}\s{{0,3}}\Z")


def _without_date(text: str, draft: Draft, begin: int, end: int) -> int:
    """Take a date that stands between a subject and its body ("về ... ngày 5/8/2008 của Bộ Chính trị")."""
    last = _DATE_LAST.search(text, begin, end)
    if last is None or draft.date is not None:
        return end
    merge_date(text, draft, last, 1)
    return last.start()


_CLOSE = frozenset('"”»')
_IN = Late(r"(?:[Tt]rong|[Tt]ại)\s{1,3}\Z")
_COMMA = Late(r"[\s*_\"”]{0,4},\s{1,3}")
_SAYS = Late(r"\s{1,3}(?:đã\s)?(?:nhấn\smạnh|xác\sđịnh|nêu|yêu\scầu|khẳng\sđịnh|chỉ\s(?:rõ|đạo|ra)|đề\sra|quy\sđịnh)")
