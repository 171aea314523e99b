"""Texts made up for reports: as many as wanted, each with a few references to documents of the bundled catalogue.

The same numbers give the same texts. Every so often a reference has another day than the document, or no zero, or a
number that the catalogue does not hold, so that a report has all that it can have.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from vbdang import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang import Entry

__all__ = ["made_up_texts"]

_OPENINGS = (
    "Chi bộ đã họp bàn việc thực hiện {}.",
    "Hội nghị nghe báo cáo kết quả triển khai {}.",
    "Các đại biểu thảo luận về {}.",
    "Kế hoạch năm nay bám sát {}.",
    "Đảng ủy phường yêu cầu học tập {}.",
    "Tổ công tác rà soát lại {}.",
    "Cuối buổi, cấp ủy nhắc lại {}.",
)
_NAMES = {
    "BCT": "Bộ Chính trị",
    "BBT": "Ban Bí thư",
    "BCHTW": "Ban Chấp hành Trung ương",
    "BTCTW": "Ban Tổ chức Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
}


def made_up_texts(count: int, each: int = 5, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Yield names of files and texts: so many, each with so many references."""
    chance = Random(seed)  # noqa: S311  # the same texts every time
    entries = sorted((one for one in Catalogue.bundled() if one.date and one.type_name), key=lambda one: one.key)
    weights = [1 + 40 / (1 + chance.randrange(60)) for _ in entries]
    for number in range(1, count + 1):
        cited = chance.choices(entries, weights, k=each)
        sentences = [chance.choice(_OPENINGS).format(_said(entry, chance)) for entry in cited]
        yield f"bai-{number:04d}.txt", f"BẢN TIN SỐ {number}\n\n" + "\n\n".join(sentences) + "\n"


def _said(entry: Entry, chance: Random) -> str:
    sign, day = str(entry.id), entry.date
    assert day is not None
    kind = chance.randrange(20)
    if kind == 0 and sign.startswith("0"):
        sign = sign[1:]
    if kind == 1:
        sign = f"9{sign}"
    told = f"{entry.type_name} số {sign}"
    if kind == 2:
        return told
    shown = f"{day.day:02d}/{day.month}/{day.year + (1 if kind == 3 and day.day < 29 else 0)}"
    body = _NAMES.get(entry.body or "")
    return f"{told} ngày {shown}" + (f" của {body}" if body else "")
