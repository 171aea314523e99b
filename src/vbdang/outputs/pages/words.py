"""What pages say, in both languages: labels, days, bodies (chữ trên trang).

>>> from vbdang.model import PartialDate
>>> day(datetime.date(2021, 5, 18)), day(PartialDate(2021, 5), "en")
('18/5/2021', 'May 2021')
>>> body_name("BCT"), body_name("BCT,BBT", "en"), body_name("TVTU:dak-lak")
('Bộ Chính trị', 'Politburo, Secretariat', 'Ban Thường vụ Tỉnh ủy Đắk Lắk')
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

from vbdang.tables.bodies import BODIES
from vbdang.tables.organisations import by_slug

if TYPE_CHECKING:
    from vbdang.model import Date
    from vbdang.outputs.table import Language

__all__ = ["WORDS", "body_name", "day"]

WORDS: dict[Language, dict[str, str]] = {
    "vi": {
        "after": "được thay thế bởi",
        "all": "tất cả",
        "bodies": "Cơ quan",
        "body": "cơ quan",
        "candidates": "có thể là",
        "close": "Đóng",
        "count": "{} viện dẫn",
        "date": "ngày",
        "delete": "bỏ",
        "filter_status": "Chỉ tô các viện dẫn “{}”",
        "findings": "Cần xem lại",
        "fix": "sửa",
        "list": "Danh sách viện dẫn",
        "made_by": "Trang này do vbdang lập; mở được khi không có mạng.",
        "no_document": "chưa xác định được văn bản",
        "none": "Không tìm thấy viện dẫn nào.",
        "reasons": "Căn cứ xác định",
        "safe": "sửa được tự động",
        "sources": "Nguồn",
        "states": "Trong bài",
        "subject": "trích yếu",
        "term": "khóa",
        "unresolved": "chưa tra",
        "unsafe": "cần người xem lại",
    },
    "en": {
        "after": "replaced by",
        "all": "all",
        "bodies": "Body",
        "body": "body",
        "candidates": "may be",
        "close": "Close",
        "count": "{} references",
        "date": "date",
        "delete": "leave out",
        "filter_status": "Mark only the references “{}”",
        "findings": "To be looked at",
        "fix": "fix",
        "list": "List of references",
        "made_by": "Made by vbdang; this page needs no network.",
        "no_document": "it is not settled which document is meant",
        "none": "No references were found.",
        "reasons": "Why",
        "safe": "safe",
        "sources": "Sources",
        "states": "The text says",
        "subject": "subject",
        "term": "term",
        "unresolved": "not resolved",
        "unsafe": "read it over",
    },
}
_ENGLISH_BODIES = {
    "DH": "National Congress",
    "BCHTW": "Central Committee",
    "BCT": "Politburo",
    "BBT": "Secretariat",
    "QUTW": "Central Military Commission",
    "VPTW": "Office of the Central Committee",
    "BTCTW": "Central Organization Commission",
    "UBKTTW": "Central Inspection Commission",
}
# fmt: off
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)
# fmt: on
#: What the committee of a place is called, by the kind of place, and what stands before it for the standing committee.
_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
_STANDING = "Ban Thường vụ "


def day(date: Date, lang: Language = "vi") -> str:
    """Return a date as people write it, as exactly as it is known."""
    month = date.month
    if lang == "en":
        parts = [str(date.day)] if isinstance(date, datetime.date) else []
        return " ".join([*parts, *([] if month is None else [_MONTHS[month - 1]]), str(date.year)])
    parts = [f"{date.day:02d}"] if isinstance(date, datetime.date) else []
    # As Party documents have it: a zero before days under 10 and before the months 1 and 2.
    return "/".join([*parts, *([] if month is None else [f"{month:02d}" if month < 3 else str(month)]), str(date.year)])


def body_name(body: str, lang: Language = "vi") -> str:
    """Return what a body is called: its name for a code, else what was given."""
    return ", ".join(_one_body(one.strip(), lang) for one in body.split(","))


def _one_body(body: str, lang: Language) -> str:
    if lang == "en" and body in _ENGLISH_BODIES:
        return _ENGLISH_BODIES[body]
    code, _, slug = body.partition(":")
    if code in {"TU", "TVTU"}:
        place = by_slug(slug)
        committee = "Tỉnh ủy" if place is None else f"{_COMMITTEES[place.kind]} {place.name}"
        return f"{_STANDING if code == 'TVTU' else ''}{committee}"
    return _names().get(body, body)


@cache
def _names() -> dict[str, str]:
    return {"DH": "Đại hội đại biểu toàn quốc", **{body.code: body.names[0] for body in BODIES}}
