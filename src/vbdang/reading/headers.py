"""A number that stands alone: a document's own header, a portal's labels, a type name parted from it (thể thức văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.reading.after import set_body
from vbdang.reading.before import fits, merge_date
from vbdang.reading.bodies import body_at
from vbdang.reading.dates import DATE, YEAR, date_of
from vbdang.reading.patterns import Late
from vbdang.reading.words import name_behind
from vbdang.tables.bodies import BODIES

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft

__all__ = ["read_header", "read_metadata", "read_parted"]


_PARTED = Late(r"\scủa\s{1,3}")
_TO_NUMBER = Late(r"\s{1,3}[Ss]ố\s?:?\s{1,3}\Z")


def read_parted(text: str, draft: Draft, before: int) -> None:
    """Read a type name that the body parts from the number: "Quyết định của Ban Bí thư số 100-QĐ/TW"."""
    low = max(before, draft.at - 120)
    for of in _PARTED.finditer(text, low, draft.at):
        name = name_behind(text, of.start())
        found = body_at(text, of.end()) if name is not None and name[0] >= low else None
        if name is not None and found is not None and _TO_NUMBER.match(text, found.tail, draft.at):
            draft.type_name = name[1]
            if draft.body_text is None:
                set_body(text, draft, found)


_LINE = Late(r"(?:\A|[\n|])[ \t*_]*[Ss][ốỐ]\s?:?\s{1,3}\Z")
_PLACE_AND_DATE = Late(
    rf"(?:[\n|]|[ \t]{{2,}})[ \t|*_]*(?:TP\.?\s{{1,3}})?[A-ZĐ][^\n,|;.]{{1,30}}(?:\n[^\n,|;.]{{1,20}})?,\s{{1,3}}{DATE}"
)


def read_header(text: str, draft: Draft, before: int) -> None:
    """Read a document's own header: the number line, then place and date; the letterhead above it names an organ.

    Letterheads that several bodies share (TW) give no body.
    """
    if not _LINE.search(text, max(0, draft.at - 12), draft.at):
        return
    line = _PLACE_AND_DATE.search(text, draft.end, draft.end + 250)
    if line is not None and draft.date is None:
        merge_date(text, draft, line, 1)
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


def read_metadata(text: str, draft: Draft) -> None:
    """Read the labels that legal portals print beside a number: "Số hiệu: ... Ngày ban hành: ..."."""
    if not _LABEL.search(text, max(0, draft.at - 30), draft.at):
        return
    low, high = max(0, draft.start - 300), draft.end + 300
    date = _LABELLED_DATE.search(text, low, high)
    if date is not None and draft.date is None:
        draft.date = date_of(int(date[1]), int(date[2]), int(date[3]))
    label = _LABELLED_BODY.search(text, low, high)
    found = body_at(text, label.end()) if label is not None and draft.body_text is None else None
    if found is not None and fits(found, draft):
        set_body(text, draft, found)
