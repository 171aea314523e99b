"""VB301 to VB304, dates and terms: days that the calendar lacks, that lie ahead, that another term holds."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from vbdang.checking.days import first_day, last_day, shown
from vbdang.checking.regulations import FORM, TERMS
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.tables.bodies import SHARE_TW
from vbdang.tables.terms import by_roman

if TYPE_CHECKING:
    from vbdang.model import Date, Finding, Reference

__all__ = ["DATE_FORM", "RULES", "dated"]

_IMPOSSIBLE = Rule(
    "VB301", "impossible-date", "error",
    "Ngày không có thật", "Impossible date",
    "Ngày {found} không có trong lịch: kiểm tra lại ngày ban hành.",
    "There is no such date as {found}: check the date of issue.",
    "Lịch không có ngày ấy, nên chắc chắn gõ nhầm; sửa thế nào thì phải xem bản gốc.",
    "The calendar has no such day, so it is a slip; how to mend it, the original tells.",
    (), (Example("Kết luận số 21-KL/TW ngày 31/02/2021"),), (Example("Kết luận số 21-KL/TW ngày 25/10/2021"),),
)  # fmt: skip
_FUTURE = Rule(
    "VB302", "future-date", "warning",
    "Ngày ban hành sau ngày đăng", "Date after the publication",
    "Văn bản được ghi là ban hành ngày {date}, sau ngày {on} của bài viết dẫn nó. Kiểm tra lại cả hai ngày.",
    "The document is said to be of {date}, which is after {on}, the date of the text that cites it. Check both dates.",
    "Không thể viện dẫn một văn bản chưa ban hành. Ngày của bài viết do người dùng cho, có thể sai, nên chỉ là cảnh báo.",
    "Nobody can cite a document that is not issued yet. The date of the text comes from outside and may be wrong, so this is a warning.",
    (), (Example("Kết luận số 21-KL/TW ngày 25/10/2021", on=datetime.date(2021, 9, 1)),),
    (Example("Kết luận số 21-KL/TW ngày 25/10/2021", on=datetime.date(2021, 10, 25)),),
)  # fmt: skip
_TERM = Rule(
    "VB303", "term-date", "error",
    "Khóa và ngày không khớp", "Term and date disagree",
    "Khóa và ngày không khớp: ghi khóa {name}, nhưng ngày {date} không thuộc khóa {name} ({known}). Kiểm tra lại cả hai.",
    "Term and date disagree: the text says term {name}, but {date} is not in term {name} ({known}). Check both.",
    "Nhiệm kỳ tính từ sau ngày bế mạc đại hội này (từ khi khai mạc hội nghị lần thứ nhất, nếu họp trong đại hội) đến hết ngày bế mạc đại hội sau; ở đây tính rộng ra cả những ngày đại hội. Chỉ xét văn bản Trung ương: cấp ủy địa phương có nhiệm kỳ riêng.",
    "A term runs from the close of its congress (from the first plenum, if that meets during it) to the closing day of the next; here the days of the congress are counted in as well. Only for the centre: committees below have terms of their own.",
    (TERMS,), (Example("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XI"),),
    (Example("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII"),),
)  # fmt: skip
DATE_FORM = Rule(
    "VB304", "date-form", "error",
    "Cách ghi ngày, tháng", "Form of the date",
    "Ngày dưới 10 và tháng 1, tháng 2 thêm số 0 ở trước, các tháng khác không thêm: viết {put}, không viết {found}.",
    "Days under 10 and months 1 and 2 have a zero before them, other months none: write {put}, not {found}.",
    "Mẫu của hướng dẫn: “ngày 03 tháng 4 năm 2018”, “ngày 20 tháng 02 năm 2018”. Chỉ xét ngày ở phần đầu văn bản, từ 03/4/2018: khi viện dẫn trong bài, báo chí và các hướng dẫn cũ ghi khác.",
    "The guides' models: “ngày 03 tháng 4 năm 2018”, “ngày 20 tháng 02 năm 2018”. Judged in a draft's header only, from 03/4/2018 on: in running text the press and older guides write otherwise.",
    FORM,
    (Example("Số 05-CT/TU\nNghệ An, ngày 3 tháng 2 năm 2026\nCHỈ THỊ\nvề trồng rừng ven biển", header=True),
     Example("Số 05-CT/TU\nNghệ An, ngày 03 tháng 04 năm 2025\nCHỈ THỊ\nvề trồng rừng ven biển", header=True)),
    (Example("Số 05-CT/TU\nNghệ An, ngày 03 tháng 02 năm 2025\nCHỈ THỊ\nvề trồng rừng ven biển", header=True),),
)  # fmt: skip

RULES = (_IMPOSSIBLE, _FUTURE, _TERM, DATE_FORM)


def dated(reference: Reference, date: Date, on: Date | None, lang: Language) -> list[Finding]:
    """Find what is wrong with a reference's date: it lies after the text's own, or outside the term that is named.

    An impossible date is told by reading. How a date is written is not judged here: a reference holds the date, not its
    spelling.
    """
    found: list[Finding] = []
    place = (reference.start, reference.end)
    if on is not None and first_day(date) > last_day(on):
        found.append(told(_FUTURE, place, lang, date=shown(date), on=shown(on)))
    if reference.term is not None and (days := _outside(reference, date)):
        found.append(told(_TERM, place, lang, name=reference.term, date=shown(date), known=days))
    return found


def _outside(reference: Reference, date: Date) -> str:
    """Return the days of the term that a central document names, if its date is in none of them; else nothing.

    The days of the congress itself count as well: its papers bear them.
    """
    term = by_roman(reference.term or "")
    central = reference.issuer in {"TW", "HNTW"} or reference.body in SHARE_TW
    if term is None or not central:
        return ""
    late = term.end is not None and first_day(date) > term.end
    if last_day(date) >= term.congress_open and not late:
        return ""
    return f"{shown(term.congress_open)} – {shown(term.end) if term.end is not None else '…'}"
