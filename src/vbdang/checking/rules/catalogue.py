"""VB501 to VB507, against the catalogue: what a reference says and what the catalogue's row of it says.

Nothing is looked up here: the rows stand in the :class:`~vbdang.model.Resolution`. A row is evidence, not truth, so the
severity follows what the row rests on: an error needs two independent sources and no dispute on that field; a dispute, or
a single source, makes a warning, both together a note. That the catalogue lacks something is never a finding.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from vbdang.checking.days import apart, first_day, last_day, shown
from vbdang.checking.regulations import TERMS
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.checking.words import body_name, of_term, quoted
from vbdang.model import Entry, Evidence, Identifier, Resolution
from vbdang.tables.bodies import BODIES, SHARE_TW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbdang.model import Date, Finding, Reference, Severity

__all__ = ["RULES", "InForce", "against_catalogue", "replaced"]

# The rows of the examples: a small catalogue of real documents.
_KL_21 = Entry(
    "XIII/21-KL/TW", Identifier(21, "", "KL", "TW"), "Kết luận", "BCHTW", None, datetime.date(2021, 10, 25), "XIII",
    "về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị", n_sources=3,
)  # fmt: skip
_CT_05 = Entry(
    "XII/05-CT/TW", Identifier(5, "", "CT", "TW"), "Chỉ thị", "BCT", None, datetime.date(2016, 5, 15), "XII",
    "về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", n_sources=4,
)  # fmt: skip
_QD_66 = Entry(
    "XII/66-QĐ/TW", Identifier(66, "", "QĐ", "TW"), "Quy định", "BBT", None, datetime.date(2017, 2, 6), "XII",
    "về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng", n_sources=2,
)  # fmt: skip
_QD_399 = Entry(
    "XIII/399-QĐ/TW", Identifier(399, "", "QĐ", "TW"), "Quy định", "BBT", None, datetime.date(2026, 1, 9), "XIII",
    "về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng", n_sources=2,
)  # fmt: skip


def _held(row: Entry, status: str = "resolved") -> Resolution:
    contradicted = status == "contradicted"
    return Resolution(row.key, row.key, (row.key,), "contradicted" if contradicted else "resolved", entries=(row,))


def _other_subject(row: Entry) -> Resolution:
    return evolve(_held(row), evidence=(Evidence("subject", False, row.key, "", row.subject or ""),))


_DATE = Rule(
    "VB501", "date-differs", "error",
    "Ngày khác danh mục", "Date differs from the catalogue",
    "Ngày khác danh mục: ở đây ghi {found}, danh mục có {put} cho {name} ({known}). Kiểm tra lại theo bản gốc.",
    "The date differs from the catalogue: here stands {found}, the catalogue has {put} for {name} ({known}). Check it against the original.",
    "Ngày ban hành là một phần tên gọi của văn bản: số lặp lại mỗi nhiệm kỳ, nên sai ngày là chỉ sang văn bản khác. Danh mục là chứng cứ, không phải chân lý: chỉ báo lỗi khi từ hai nguồn độc lập trở lên và các nguồn không mâu thuẫn; một nguồn, hoặc các nguồn mâu thuẫn, thì cảnh báo; một nguồn mà còn mâu thuẫn thì ghi chú.",
    "The date is part of what names a document: numbers begin again with each term, so a wrong date points to another paper. The catalogue is evidence, not truth: an error needs two independent sources that agree; a single source, or a dispute, makes a warning, both together a note.",
    (TERMS,), (Example("Kết luận số 21-KL/TW ngày 25/11/2021", resolutions=(_held(_KL_21, "contradicted"),)),),
    (Example("Kết luận số 21-KL/TW ngày 25/10/2021", resolutions=(_held(_KL_21),)), Example("Kết luận số 21-KL/TW tháng 10 năm 2021", resolutions=(_held(_KL_21),))),
)  # fmt: skip
_BODY = Rule(
    "VB502", "body-differs", "error",
    "Cơ quan khác danh mục", "Body differs from the catalogue",
    "Cơ quan khác danh mục: ở đây ghi {found}, danh mục có {put} cho {name} ({known}). Kiểm tra lại theo bản gốc.",
    "The body differs from the catalogue: here stands {found}, the catalogue has {put} for {name} ({known}). Check it against the original.",
    "Ba cơ quan Trung ương dùng chung ký hiệu TW, nên phải ghi đúng cơ quan nào. Danh mục là chứng cứ: từ hai nguồn thống nhất mới báo lỗi; nếu danh mục ghi Ban Chấp hành Trung ương (cũng là tên in ở đầu văn bản) thì chỉ cảnh báo.",
    "Three central bodies share the symbol TW, so the right one must be named. The catalogue is evidence: an error needs two sources that agree; where it has the Central Committee, which is also the name in the letterhead, this is a warning.",
    (), (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư", resolutions=(_held(_CT_05, "contradicted"),)),),
    (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị", resolutions=(_held(_CT_05),)),),
)  # fmt: skip
_LETTERHEAD = Rule(
    "VB503", "letterhead-body", "note",
    "Tên in ở đầu văn bản", "The letterhead's name",
    "Ban Chấp hành Trung ương là tên in ở đầu văn bản; theo danh mục, {name} do {put} ban hành.",
    "Ban Chấp hành Trung ương is the letterhead's name; by the catalogue, {name} was issued by {put}.",
    "Văn bản của Bộ Chính trị và Ban Bí thư đều in BAN CHẤP HÀNH TRUNG ƯƠNG ở đầu; các trang văn bản chép lại tên ấy. Không sai, nhưng nêu cơ quan đã ký (“T/M BỘ CHÍNH TRỊ”) thì rõ hơn.",
    "Documents of the Politburo and the Secretariat print BAN CHẤP HÀNH TRUNG ƯƠNG at their head, and portals copy it. It is not wrong, but the body that signed (“T/M BỘ CHÍNH TRỊ”) says more.",
    (), (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Chấp hành Trung ương", resolutions=(_held(_CT_05),)),),
    (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị", resolutions=(_held(_CT_05),)),),
)  # fmt: skip
_SUBJECT = Rule(
    "VB504", "subject-differs", "note",
    "Trích yếu khác danh mục", "Subject differs from the catalogue",
    "Trích yếu khác hẳn danh mục: ở đây ghi {found}, danh mục có {put} cho {name}. Xem có nhầm số không.",
    "The subject is quite another than the catalogue's: here stands {found}, the catalogue has {put} for {name}. See whether the number is meant.",
    "Trích yếu khác hẳn thường là nhầm số. Nhưng báo chí hay diễn đạt lại và danh mục có khi ghi gọn, nên chỉ là ghi chú, không bao giờ là lỗi.",
    "A wholly different subject often means a wrong number. But the press rephrases and catalogues shorten, so it is a note and never an error.",
    (), (Example("Kết luận số 21-KL/TW ngày 25/10/2021 về phát triển kinh tế biển và nghề nuôi cá lồng", resolutions=(_other_subject(_KL_21),)),),
    (Example("Kết luận số 21-KL/TW ngày 25/10/2021 về đẩy mạnh xây dựng, chỉnh đốn Đảng", resolutions=(_held(_KL_21),)),),
)  # fmt: skip
_NUMBER = Rule(
    "VB505", "number-out-of-order", "warning",
    "Số và ngày không theo thứ tự", "Number out of order for its date",
    "Số và ngày không theo thứ tự: ở đây ghi {found} ngày {date}, nhưng danh mục có {put} ngày {known} trong cùng nhiệm kỳ. Kiểm tra lại số và ngày.",
    "Number and date are out of order: here stands {found} of {date}, but the catalogue has {put} of {known} in the same term. Check number and date.",
    "Số đánh liên tục cho mỗi tên loại trong một nhiệm kỳ, nên số lớn hơn không thể có ngày sớm hơn hàng tháng. Chỉ so với những số liền trước, liền sau mà danh mục có, và bỏ qua chênh lệch đến 31 ngày.",
    "Numbers run on for each type through a term, so a higher number cannot be months older. Compared only with the numbers next before and after that the catalogue holds; up to 31 days are let pass.",
    (TERMS,),
    (Example("Kết luận số 34-KL/TW ngày 18/3/2021", resolutions=(Resolution("XIII/34-KL/TW", neighbours=(_KL_21,)),)),),
    (Example("Kết luận số 34-KL/TW ngày 18/4/2022", resolutions=(Resolution("XIII/34-KL/TW", neighbours=(_KL_21,)),)),),
)  # fmt: skip
_REPLACED = Rule(
    "VB506", "replaced", "warning",
    "Văn bản đã được thay thế", "Replaced document",
    "{name} đã được thay thế bằng {put} ngày {date}, trước ngày {on}. Nếu viện dẫn như văn bản còn hiệu lực thì dẫn văn bản mới.",
    "{name} was replaced by {put} of {date}, before {on}. If it is cited as in force, cite the new one.",
    "Văn bản đã bị thay thế không còn là căn cứ; nhưng nhắc lại trong bối cảnh lịch sử thì đúng. Chỉ cảnh báo khi chính văn bản ở đây nói có văn bản ban hành sau đó thực hiện, hướng dẫn hay tiếp tục nó; còn lại là ghi chú. Không nhắc khi bài đã nêu văn bản thay thế. Cần cho biết ngày của bài.",
    "A replaced document is no ground to act on; as history it is rightly cited. A warning only where the text itself says that a later document implements, guides or continues it, else a note; nothing where the text names the replacement. The date of the text must be given.",
    (), (Example("Căn cứ Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", on=datetime.date(2026, 6, 1), resolutions=(evolve(_held(_QD_66), replaced_by=(_QD_399,)),)),),
    (Example("Căn cứ Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", on=datetime.date(2025, 6, 1), resolutions=(evolve(_held(_QD_66), replaced_by=(_QD_399,)),)),
     Example("Quy định số 399-QĐ/TW ngày 09/01/2026 thay thế Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", on=datetime.date(2026, 6, 1), resolutions=(_held(_QD_399), evolve(_held(_QD_66), replaced_by=(_QD_399,))))),
)  # fmt: skip
_TYPE_NAME = Rule(
    "VB507", "type-name-differs", "note",
    "Tên loại khác danh mục", "Type name differs from the catalogue",
    "Tên loại khác danh mục: ở đây ghi {found}, danh mục có {put} cho {name}. Quyết định và Quy định cùng ký hiệu QĐ.",
    "The type name differs from the catalogue: here stands {found}, the catalogue has {put} for {name}. Quyết định and Quy định share the symbol QĐ.",
    "Cùng ký hiệu QĐ nên ký hiệu không cho biết là Quyết định hay Quy định; các trang văn bản hay ghi lẫn (66-QĐ/TW là Quy định). Vì nguồn hay lẫn nên chỉ là ghi chú.",
    "With one symbol for both, QĐ does not tell Quyết định from Quy định, and portals mix them up (66-QĐ/TW is a Quy định). As sources do so too, this is a note.",
    (), (Example("Quyết định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", resolutions=(_held(_QD_66),)),),
    (Example("Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", resolutions=(_held(_QD_66),)),),
)  # fmt: skip

RULES = (_DATE, _BODY, _LETTERHEAD, _SUBJECT, _NUMBER, _REPLACED, _TYPE_NAME)

_TOLERANCE = datetime.timedelta(days=31)
_CODES = SHARE_TW | {body.code for body in BODIES}
_SHORT_QUOTE = 90
_WEIGHT: dict[Severity, int] = {"note": 0, "warning": 1, "error": 2}
_BY_WEIGHT: tuple[Severity, ...] = ("note", "warning", "error")
_SAME_SYMBOL = frozenset({"Quyết định", "Quy định"})


def against_catalogue(reference: Reference, resolution: Resolution, lang: Language) -> list[Finding]:
    """Find where a reference and the catalogue's rows of the one document that it means differ.

    Args:
        reference: What the text says.
        resolution: Its rows (``entries`` of ``targets``) and, where the catalogue lacks the document, its neighbours.
        lang: The language of the messages.
    """
    if reference.form == "named":
        return []
    if not resolution.targets:
        return _out_of_order(reference, resolution.neighbours, lang)
    rows = resolution.entries
    if not rows:
        return []
    return [
        *_date(reference, rows, lang),
        *_body(reference, rows, lang),
        *_subject(reference, resolution, lang),
        *_type_name(reference, rows, lang),
    ]


def _weigh(rows: Iterable[Entry], field: str) -> Severity:
    """Weigh what a difference on a field rests on: the least that any of the rows gives."""
    return min((_weight(row, field) for row in rows), key=_WEIGHT.__getitem__)


def _weight(row: Entry, field: str) -> Severity:
    if row.n_sources > 1:
        return "warning" if field in row.disputes else "error"
    return "note" if field in row.disputes else "warning"


def _date(reference: Reference, rows: Sequence[Entry], lang: Language) -> list[Finding]:
    date = reference.date
    known = [row.date for row in rows if row.date is not None]
    if date is None or date in known or len(known) < len(rows) or not all(apart(date, day) for day in known):
        return []
    put = " / ".join(map(shown, known))
    return [_differs(_DATE, reference, rows, _weigh(rows, "date"), lang, shown(date), put)]


def _body(reference: Reference, rows: Sequence[Entry], lang: Language) -> list[Finding]:
    if reference.body is None or any(reference.body == row.body for row in rows):
        return []
    stated = set(reference.body.split(","))
    known = [set((row.body or "").split(",")) for row in rows]
    if not stated <= _CODES or not all(bodies <= _CODES and stated.isdisjoint(bodies) for bodies in known):
        return []
    put = " / ".join(dict.fromkeys(body_name(row.body or "") for row in rows))
    if stated == {"BCHTW"}:
        return [_differs(_LETTERHEAD, reference, rows, None, lang, "", put)]
    severity = _weigh(rows, "body")
    if any("BCHTW" in bodies for bodies in known) and severity == "error":
        severity = "warning"
    found = quoted(reference.body_text or body_name(reference.body), _SHORT_QUOTE)
    return [_differs(_BODY, reference, rows, severity, lang, found, put)]


def _subject(reference: Reference, resolution: Resolution, lang: Language) -> list[Finding]:
    """Tell that the subject is quite another; resolving has compared it with every row."""
    rows = resolution.entries
    against = {piece.key for piece in resolution.evidence if piece.kind == "subject" and not piece.favours}
    if not reference.subject or not all(row.key in against for row in rows):
        return []
    put = " / ".join(quoted(row.subject or "", _SHORT_QUOTE) for row in rows)
    return [_differs(_SUBJECT, reference, rows, None, lang, quoted(reference.subject, _SHORT_QUOTE), put)]


def _type_name(reference: Reference, rows: Sequence[Entry], lang: Language) -> list[Finding]:
    if reference.type_name not in _SAME_SYMBOL:
        return []
    known = {row.type_name for row in rows}
    if reference.type_name in known or not known <= _SAME_SYMBOL:
        return []
    put = " / ".join(dict.fromkeys(quoted(row.type_name or "") for row in rows))
    return [_differs(_TYPE_NAME, reference, rows, None, lang, quoted(reference.type_name), put)]


def _differs(
    rule: Rule,
    reference: Reference,
    rows: Sequence[Entry],
    severity: Severity | None,
    lang: Language,
    found: str,
    put: str,
) -> Finding:
    place = (reference.start, reference.end)
    known, name = _sources(rows, _FIELDS.get(rule.code, "other"), lang), of_term(rows[0], lang)
    return told(rule, place, lang, severity=severity, found=found, put=put, name=name, known=known)


#: What a rule compares; a dispute on anything else says nothing of it.
_FIELDS = {_DATE.code: "date", _BODY.code: "body", _LETTERHEAD.code: "body", _SUBJECT.code: "subject"}


def _sources(rows: Sequence[Entry], field: str, lang: Language) -> str:
    """Count the sources that rows rest on, the fewest of them, and say if they disagree on a field."""
    count = min(row.n_sources for row in rows)
    disputed = any(field in row.disputes for row in rows)
    if lang == "vi":
        return f"{count} nguồn, chưa thống nhất" if disputed else f"{count} nguồn"
    return f"sources: {count}, not of one mind" if disputed else f"sources: {count}"


def _out_of_order(reference: Reference, neighbours: Sequence[Entry], lang: Language) -> list[Finding]:
    """Find a number whose date does not lie between those of the numbers next to it."""
    date = reference.date
    if date is None or reference.id is None:
        return []
    for row in neighbours:
        if row.date is None or "date" in row.disputes or row.id.number == reference.id.number:
            continue
        if row.id.number < reference.id.number:
            wrong = last_day(date) + _TOLERANCE < row.date
        else:
            wrong = row.date + _TOLERANCE < first_day(date)
        if wrong:
            found = str(reference.id)
            place = (reference.start, reference.end)
            return [told(_NUMBER, place, lang, found=found, date=shown(date), put=str(row.id), known=shown(row.date))]
    return []


class InForce(NamedTuple):
    """What the text itself tells of a document's standing: who is named in it, and who acts on which reference."""

    cited: frozenset[Identifier]
    acted_on: dict[int, list[Date]]


def replaced(
    index: int, reference: Reference, resolution: Resolution, on: Date | None, told_by: InForce, lang: Language
) -> list[Finding]:
    """Find a document that was replaced before the text was written, unless the text names its replacement.

    Args:
        index: The reference's place among those of the text.
        reference: The reference.
        resolution: With ``replaced_by``.
        on: The date of the text.
        told_by: What the text tells of its documents.
        lang: The language of the messages.
    """
    if on is None or len(resolution.targets) != 1:
        return []
    newer = [row for row in resolution.replaced_by if row.date is not None and row.date < first_day(on)]
    if not newer or any(row.id in told_by.cited for row in newer):
        return []
    row, day = newer[-1], newer[0].date or first_day(on)
    late = any(first_day(date) > day for date in told_by.acted_on.get(index, ()))
    name = str(reference.id) if reference.id is not None else resolution.targets[0]
    put = f"{row.type_name or ''} {row.id}".strip()
    place = (reference.start, reference.end)
    severity: Severity = "warning" if late else "note"
    date = shown(row.date or day)
    return [told(_REPLACED, place, lang, severity=severity, name=name, put=put, date=date, on=shown(on))]
