"""VB601 to VB606, consistency inside one document: the same paper cited in two ways (nhất quán).

One identifier is many documents (numbers begin again with each term; TU is of every province), so before two mentions are
held against each other it must be sure that they mean one: by what they resolve to, by the same term of the centre, or
by a committee that is named in both.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from vbdang.checking.days import apart, shown
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.checking.signs import sign_of
from vbdang.checking.words import body_name, of_term, quoted
from vbdang.model import Resolution
from vbdang.tables.bodies import SHARE_TW
from vbdang.tables.issuers import is_shared
from vbdang.tables.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vbdang.model import Finding, Identifier, Reference

    Found = Iterator[tuple[int, Finding]]

__all__ = ["RULES", "consistency"]

_TWO_DATES = Rule(
    "VB601", "two-dates", "warning",
    "Một văn bản, hai ngày", "One document, two dates",
    "{name} được ghi hai ngày: ở đây {found}, chỗ khác {put}. Kiểm tra lại ngày nào đúng.",
    "{name} is given two dates: here {found}, elsewhere {put}. Check which is right.",
    "Một văn bản chỉ có một ngày ban hành. Chỉ so những lần viện dẫn chắc chắn là cùng một văn bản: cùng khóa của Trung ương, hoặc cùng cấp ủy có tên và cùng năm. Có khi một số được cấp hai lần (12-KL/TW khóa XIII), nên là cảnh báo.",
    "A document has one date. Only mentions that are surely of one document are compared: of one term of the centre, or of one named committee and year. A number was at times given out twice (12-KL/TW of term XIII), so it is a warning.",
    (), (Example("Kết luận số 21-KL/TW ngày 25/10/2021 nêu rõ yêu cầu. Mục 3 Kết luận số 21-KL/TW ngày 25/11/2021 giao các ban"),),
    (Example("Kết luận số 21-KL/TW ngày 25/10/2021 nêu rõ yêu cầu. Mục 3 Kết luận số 21-KL/TW ngày 25/10/2021 giao các ban"),
     Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 và Chỉ thị số 05-CT/TW ngày 25/5/2021 là hai văn bản của hai khóa")),
)  # fmt: skip
_TWO_BODIES = Rule(
    "VB602", "two-bodies", "warning",
    "Một văn bản, hai cơ quan", "One document, two bodies",
    "{name} được ghi hai cơ quan: ở đây {found}, chỗ khác {put}. Kiểm tra lại cơ quan nào đúng.",
    "{name} is given two bodies: here {found}, elsewhere {put}. Check which is right.",
    "Một văn bản do một cơ quan (hay các cơ quan cùng đứng tên) ban hành. “Ban Chấp hành Trung ương” là tên in ở đầu văn bản của cả ba cơ quan nên không tính là khác.",
    "A document is one body's, or of those that sign it together. “Ban Chấp hành Trung ương” is the letterhead of all three central bodies and does not count as another.",
    (), (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị được sơ kết. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư nêu rõ"),),
    (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị được sơ kết. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị nêu rõ"),),
)  # fmt: skip
_TWO_SPELLINGS = Rule(
    "VB603", "two-spellings", "note",
    "Một văn bản, hai cách viết", "One document, two spellings",
    "{name} được viết hai cách: ở đây {found}, chỗ khác {put}. Viết thống nhất.",
    "{name} is spelled in two ways: here {found}, elsewhere {put}. Keep to one.",
    "Viết hai cách thì tìm kiếm sót. Cách viết sai đã có quy tắc riêng nhắc; đây chỉ là ghi chú.",
    "Two spellings make searches miss. A wrong spelling has a rule of its own; this is a note.",
    (), (Example("Quán triệt Kết luận số 21-KL/TW; nội dung Kết luận số 21-KL/TƯ"),),
    (Example("Quán triệt Kết luận số 21-KL/TW; nội dung Kết luận 21-KL/TW"),),
)  # fmt: skip
_SHORT_FIRST = Rule(
    "VB604", "short-before-full", "note",
    "Ghi gọn trước khi ghi đủ", "Short form before the full one",
    "{found} được nhắc trước khi văn bản nêu đủ {put}: lần đầu nên ghi đủ.",
    "{found} stands before the text gives {put} in full: give it in full the first time.",
    "Lần đầu viện dẫn ghi đủ, các lần sau ghi gọn; đầu đề và sa-pô của báo chí thường làm ngược lại, nên chỉ là ghi chú.",
    "In full the first time, short afterwards; headlines and leads do it the other way round, so it is a note.",
    (), (Example("Sơ kết Chỉ thị 05 tại cơ sở. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị nêu rõ"),),
    (Example("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị nêu rõ. Sơ kết Chỉ thị 05 tại cơ sở"),),
)  # fmt: skip
_AMBIGUOUS = Rule(
    "VB605", "ambiguous-short", "warning",
    "Ghi gọn không rõ văn bản nào", "Short form of which document",
    "{found} có thể là {put}: ghi rõ văn bản nào.",
    "{found} can be {put}: say which is meant.",
    "Ghi gọn chỉ rõ khi trong bài có đúng một văn bản như thế. Nếu bài nêu hai văn bản cùng số và tên loại thì cảnh báo; nếu chỉ danh mục có nhiều văn bản như thế thì ghi chú.",
    "A short form is clear while the text holds one such document only. Two of the same type and number in the text make a warning; if only the catalogue has several, it is a note.",
    (), (Example("Nghị quyết số 18-NQ/TW và Nghị quyết số 18-NQ/TU được học tập. Nghị quyết 18 nêu rõ yêu cầu của Đảng"),
         Example("Các chi bộ học tập Chỉ thị 05 của Đảng", resolutions=(Resolution(status="ambiguous", candidates=("XIII/05-CT/TW", "XII/05-CT/TW")),))),
    (Example("Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TU được học tập. Nghị quyết 18 nêu rõ yêu cầu của Đảng"),),
)  # fmt: skip
_TWO_SYMBOLS = Rule(
    "VB606", "two-symbols", "warning",
    "Một số và ngày, hai ký hiệu", "One number and date, two symbols",
    "Cùng số, cùng ngày mà hai ký hiệu: ở đây {found}, chỗ khác {put}. Kiểm tra lại ký hiệu nào đúng.",
    "The same number and date with two symbols: here {found}, elsewhere {put}. Check which is right.",
    "QĐ, QĐi, QĐNS, QyĐ là bốn ký hiệu khác nhau, không thay cho nhau; cùng số, cùng ngày, cùng cơ quan thì thường là một văn bản bị ghi hai cách.",
    "QĐ, QĐi, QĐNS and QyĐ are four symbols that do not stand for one another; of one number, day and issuer they are mostly one document written in two ways.",
    (), (Example("Quy định số 11-QĐi/TW ngày 18/02/2019 được sửa đổi. Theo Quy định số 11-QĐ/TW ngày 18/02/2019, người đứng đầu tiếp dân"),),
    (Example("Quy định số 11-QĐi/TW ngày 18/02/2019 được sửa đổi. Theo Quy định số 11-QĐi/TW ngày 18/02/2019, người đứng đầu tiếp dân"),),
)  # fmt: skip

RULES = (_TWO_DATES, _TWO_BODIES, _TWO_SPELLINGS, _SHORT_FIRST, _AMBIGUOUS, _TWO_SYMBOLS)

_NOTHING = Resolution()
_REGULATIONS = frozenset({"QĐ", "QĐi", "QĐNS", "QyĐ"})
_SHOWN = 3


class _Mentions:
    """The references of one text with their resolutions, grouped by what could be one document."""

    def __init__(self, references: Sequence[Reference], resolutions: Sequence[Resolution]) -> None:
        self.references = references
        self.resolutions = resolutions or [_NOTHING] * len(references)
        self.numbered: dict[tuple[int, str, str], list[int]] = {}
        for index, one in enumerate(references):
            if one.id is not None and one.form != "named":
                self.numbered.setdefault((one.id.number, one.id.suffix, one.id.issuer), []).append(index)

    def same(self, one: int, two: int) -> bool:
        """Tell whether two mentions of one identifier are surely of one document, their dates and bodies aside."""
        first, second = self.resolutions[one], self.resolutions[two]
        if first.status == second.status == "resolved":
            return first.targets == second.targets
        return _same_series(self.references[one], self.references[two])


def consistency(references: Sequence[Reference], resolutions: Sequence[Resolution], lang: Language) -> Found:
    """Find where a text contradicts itself, or is unclear, about the documents that it cites.

    Yields:
        The index of a reference, the later of two that disagree, and its finding; each kind once a reference.
    """
    mentions = _Mentions(references, resolutions)
    for places in mentions.numbered.values():
        if len(places) > 1:
            yield from _group(mentions, places, lang)
    for index, reference in enumerate(references):
        if reference.form == "short":
            yield from _short(mentions, index, lang)


def _group(mentions: _Mentions, places: list[int], lang: Language) -> Found:
    """Compare each mention with the first before it that it disagrees with; of spellings, each with the right one."""
    for check in (_dates, _bodies, _symbols):
        yield from _first_against(mentions, places, check, lang)
    yield from _spellings(mentions, places, lang)


def _first_against(
    mentions: _Mentions,
    places: list[int],
    check: Callable[[_Mentions, int, int, Language], Finding | None],
    lang: Language,
) -> Found:
    for at, two in enumerate(places):
        for one in places[max(0, at - _NEAR) : at]:
            finding = check(mentions, one, two, lang)
            if finding is not None:
                yield two, finding
                break


#: A text that cites one number a thousand times is not compared a million times.
_NEAR = 32


def _dates(mentions: _Mentions, one: int, two: int, lang: Language) -> Finding | None:
    first, second = mentions.references[one], mentions.references[two]
    if first.date is None or second.date is None or first.id != second.id or not apart(first.date, second.date):
        return None
    if not mentions.same(one, two):
        return None
    found, put = shown(second.date), shown(first.date)
    return told(_TWO_DATES, (second.start, second.end), lang, name=str(second.id), found=found, put=put)


def _bodies(mentions: _Mentions, one: int, two: int, lang: Language) -> Finding | None:
    first, second = mentions.references[one], mentions.references[two]
    if first.body is None or second.body is None or first.id != second.id or not _other(first.body, second.body):
        return None
    dated = first.date is not None and first.date == second.date
    known = mentions.resolutions[one], mentions.resolutions[two]
    if not dated and not (known[0].targets and known[0].targets == known[1].targets):
        return None
    found, put = (quoted(ref.body_text or body_name(ref.body or ""), 60) for ref in (second, first))
    return told(_TWO_BODIES, (second.start, second.end), lang, name=str(second.id), found=found, put=put)


def _other(one: str, two: str) -> bool:
    """Tell whether two central bodies exclude each other; the letterhead's name excludes none."""
    first, second = set(one.split(",")), set(two.split(","))
    return first.isdisjoint(second) and first | second <= SHARE_TW - {"BCHTW"}


def _spellings(mentions: _Mentions, places: list[int], lang: Language) -> Found:
    """Mark every full sign that is not spelled as most right: canonically where any is, else as the first."""
    spelled: dict[Identifier, list[tuple[int, str]]] = {}
    for index in places:
        one = mentions.references[index]
        if one.form == "full" and one.id is not None:
            spelled.setdefault(one.id, []).append((index, sign_of(one)))
    for identifier, signs in spelled.items():
        written = {sign for _, sign in signs}
        put = str(identifier) if str(identifier) in written else signs[0][1]
        for index, sign in signs:
            if sign != put:
                place = (mentions.references[index].start, mentions.references[index].end)
                yield (
                    index,
                    told(_TWO_SPELLINGS, place, lang, name=str(identifier), found=quoted(sign), put=quoted(put)),
                )


def _symbols(mentions: _Mentions, one: int, two: int, lang: Language) -> Finding | None:
    first, second = mentions.references[one], mentions.references[two]
    symbols = {first.type, second.type}
    if len(symbols) < len((one, two)) or not symbols <= _REGULATIONS:
        return None
    whole = isinstance(first.date, datetime.date) and first.date == second.date
    if not whole or _other_committee(first, second):
        return None
    return told(_TWO_SYMBOLS, (second.start, second.end), lang, found=str(second.id), put=str(first.id))


def _other_committee(one: Reference, two: Reference) -> bool:
    """Tell whether a symbol that many committees share may be another's in the second mention."""
    return is_shared(one.issuer or "") and (one.body is None or one.body != two.body or one.body.endswith("?"))


def _same_series(one: Reference, two: Reference) -> bool:
    """Tell whether two mentions of an identifier count in one series of numbers, so that they are one document.

    At the centre that is the term; of a shared symbol, the committee that both name and the year.
    """
    if not isinstance(one.date, datetime.date) or not isinstance(two.date, datetime.date):
        return False
    if is_shared(one.issuer or ""):
        return one.date.year == two.date.year and one.date.year % 5 != 0 and not _other_committee(one, two)
    terms = [{term.roman for term in terms_of(date)} for date in (one.date, two.date)]
    return len(terms[0]) == len(terms[1]) == 1 and terms[0] == terms[1]


def _short(mentions: _Mentions, index: int, lang: Language) -> Found:
    reference = mentions.references[index]
    place = (reference.start, reference.end)
    if reference.antecedent is not None:
        if reference.antecedent > index:
            put = str(reference.id)
            yield index, told(_SHORT_FIRST, place, lang, found=quoted(reference.text), put=put)
        return
    resolution = mentions.resolutions[index]
    if resolution.status == "resolved":
        return
    here = _fitting(mentions, reference)
    if len(here) > 1:
        yield index, told(_AMBIGUOUS, place, lang, found=quoted(reference.text), put=_listed(here, lang))
    elif resolution.status == "ambiguous" and len(resolution.candidates) > 1:
        put = _listed([of_term(row, lang) for row in resolution.entries] or resolution.candidates, lang)
        yield index, told(_AMBIGUOUS, place, lang, severity="note", found=quoted(reference.text), put=put)


def _fitting(mentions: _Mentions, short: Reference) -> list[str]:
    """Return the identifiers of the text that a short form can mean, in their order."""
    found = dict.fromkeys(
        str(one.id)
        for one in mentions.references
        if one.form == "full" and one.number == short.number and one.suffix == short.suffix and one.type == short.type
    )
    return list(found)


def _listed(names: Sequence[str], lang: Language) -> str:
    """Join the first names by "hoặc", or say that there are more."""
    if len(names) > _SHOWN:
        return ", ".join([*names[:_SHOWN], "…"])
    return (" hoặc " if lang == "vi" else " or ").join(names)
