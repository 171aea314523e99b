"""VB201 to VB207, words and symbols: what no table knows, what disagrees, what did not exist on its day."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from vbdang.checking.days import first_day, last_day, shown, sure_day
from vbdang.checking.regulations import FORM, STATE_SYMBOLS
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.checking.signs import sign_start
from vbdang.checking.words import bare, body_name, owners, quoted
from vbdang.model import Fix
from vbdang.tables import issuers
from vbdang.tables.bodies import SHARE_TW, code_of_symbol
from vbdang.tables.families import family_of
from vbdang.tables.lookalikes import lookalike_of
from vbdang.tables.organisations import by_slug
from vbdang.tables.types import NAMES_FOR_SYMBOL, SYMBOLS

if TYPE_CHECKING:
    from vbdang.model import Date, Finding, Identifier, Reference
    from vbdang.tables.rows import Issuer

__all__ = ["RULES", "agreement", "type_mismatch", "unknown_symbols"]

_UNKNOWN_TYPE = Rule(
    "VB201", "unknown-type", "warning",
    "Tên loại không rõ", "Unknown type",
    "Ký hiệu {found} không có trong bảng tên loại văn bản của Đảng: kiểm tra lại.",
    "The symbol {found} is not in the table of Party document types: check it.",
    "Tên loại văn bản của Đảng do quy định đặt (33 loại theo 399-QĐ/TW); ký hiệu lạ thường là gõ nhầm. Bảng có thể còn thiếu, nên chỉ là cảnh báo.",
    "The types are fixed by regulation (33 in 399-QĐ/TW); a strange symbol is mostly a slip. The table may lack one, so it is only a warning.",
    FORM, (Example("Kết luận số 05-KLL/TW của Bộ Chính trị"),), (Example("Kết luận số 05-KL/TW của Bộ Chính trị"),),
)  # fmt: skip
_UNKNOWN_ISSUER = Rule(
    "VB202", "unknown-issuer", "warning",
    "Cơ quan không rõ", "Unknown issuer",
    "Ký hiệu {found} không có trong bảng cơ quan ban hành của Đảng: kiểm tra lại.",
    "The symbol {found} is not in the table of Party issuers: check it.",
    "Ký hiệu cơ quan ghép từ chữ cái đầu theo một lối chung; ký hiệu lạ thường là gõ nhầm (BXĐĐ thay BXDĐ). Bảng có thể còn thiếu, nên chỉ là cảnh báo.",
    "Issuers' symbols are made of initials in one way; a strange one is mostly a slip (BXĐĐ for BXDĐ). The table may lack one, so it is only a warning.",
    FORM, (Example("Chỉ thị số 05-CT/TWWX của Bộ Chính trị"),), (Example("Chỉ thị số 05-CT/TW của Bộ Chính trị"),),
)  # fmt: skip
_TYPE_MISMATCH = Rule(
    "VB203", "type-mismatch", "error",
    "Tên loại và ký hiệu không khớp", "Type name and symbol disagree",
    "Tên loại và ký hiệu không khớp: tên loại là {name}, còn ký hiệu {symbol} là của {put}. Kiểm tra lại cả hai.",
    "Type name and symbol disagree: the name is {name}, but the symbol {symbol} belongs to {put}. Check both.",
    "Mỗi tên loại có ký hiệu của nó; tên này ký hiệu kia thì một trong hai sai, và người đọc không biết tìm văn bản nào.",
    "Each type has its symbol; where name and symbol differ one of them is wrong, and the reader cannot know which document to look for.",
    FORM, (Example("Thực hiện Kết luận số 01-CT/TW của Bộ Chính trị"),), (Example("Thực hiện Chỉ thị số 01-CT/TW của Bộ Chính trị"),),
)  # fmt: skip
_BODY_MISMATCH = Rule(
    "VB204", "body-mismatch", "error",
    "Cơ quan và ký hiệu không khớp", "Body and symbol disagree",
    "Cơ quan và ký hiệu không khớp: cơ quan là {name}, còn ký hiệu {symbol} là của {put}. Kiểm tra lại cả hai.",
    "Body and symbol disagree: the body is {name}, but the symbol {symbol} belongs to {put}. Check both.",
    "Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư ký hiệu TW; tỉnh ủy, thành ủy ký hiệu TU; mỗi ban có ký hiệu riêng. Văn bản do văn phòng hay một ban thông báo ý kiến của Bộ Chính trị, Ban Bí thư thì không tính là sai.",
    "The Central Committee, the Politburo and the Secretariat sign TW, provincial committees TU, every commission its own symbol. A paper in which the Office or a commission passes on what the Politburo or the Secretariat said does not count as wrong.",
    FORM, (Example("Kết luận số 05-KL/TU của Bộ Chính trị"),), (Example("Kết luận số 05-KL/TW của Bộ Chính trị"),),
)  # fmt: skip
_STATE_SYMBOL = Rule(
    "VB205", "state-symbol", "warning",
    "Ký hiệu QyĐ của Nhà nước", "The State's symbol QyĐ",
    "{found} là ký hiệu Quy định của văn bản nhà nước; Quy định của Đảng ký hiệu QĐ. Xem bản gốc: nếu văn bản không được ban hành như thế thì viết {put}.",
    "{found} is the State's symbol of a Quy định; the Party's is QĐ. See the original: unless it was issued so, write {put}.",
    "QyĐ do Nghị định 30/2020/NĐ-CP đặt cho văn bản hành chính nhà nước; Đảng dùng QĐ cho cả Quyết định và Quy định. Có văn bản đã ban hành nhầm như vậy: khi viện dẫn thì giữ như bản gốc.",
    "QyĐ was made by Decree 30/2020/NĐ-CP for the State's papers; the Party uses QĐ for Quyết định and Quy định alike. Some documents were issued so by mistake: cite them as they are.",
    (*FORM, STATE_SYMBOLS), (Example("Quy định số 04-QyĐ/ĐU"),), (Example("Quy định số 04-QĐ/ĐU"),), safe=False,
)  # fmt: skip
_QDI_DAYS = Rule(
    "VB206", "qdi-out-of-days", "note",
    "QĐi ngoài các năm 2018-2019", "QĐi outside 2018 and 2019",
    "Ở Trung ương, ký hiệu QĐi mới thấy trong các năm 2018-2019; {found} ghi ngày {date}. Kiểm tra ký hiệu và ngày.",
    "At the centre the symbol QĐi is known of 2018 and 2019 only; {found} bears the date {date}. Check symbol and date.",
    "Không quy định nào mà chúng tôi đọc được nói tới QĐi; các văn bản đã thấy (07, 08, 11-QĐi/TW) thuộc các năm 2018-2019, có dãy số riêng. Vì chưa biết giới hạn chính xác nên chỉ là ghi chú.",
    "No regulation that we could read speaks of QĐi; the documents seen (07, 08, 11-QĐi/TW) are of 2018 and 2019 and have a counter of their own. Its exact bounds are not known, so this is a note.",
    (), (Example("Quy định số 11-QĐi/TW ngày 18/02/2023 của Bộ Chính trị"),), (Example("Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị"),),
)  # fmt: skip
_ISSUER_DAYS = Rule(
    "VB207", "issuer-out-of-days", "warning",
    "Cơ quan không có vào ngày ấy", "Issuer that was not there on that day",
    "Văn bản ghi ngày {date}, nhưng {name} {days}. Kiểm tra lại ngày và cơ quan.",
    "The document bears the date {date}, but {name} {days}. Check date and issuer.",
    "Cơ quan của Đảng được lập, hợp nhất, kết thúc theo từng thời kỳ (các ban của Trung ương 02/2025; các tỉnh 01/7/2025; cấp huyện hết 30/6/2025). Chỉ xét khi nguồn cho biết chắc ngày; viện dẫn văn bản cũ của cơ quan cũ là đúng.",
    "The Party's bodies are founded, merged and ended (central commissions 02/2025, provinces 01/7/2025, the district level 30/6/2025). Judged only where a source is sure of the day; an old document of an old body is rightly cited.",
    (), (Example("Hướng dẫn số 12-HD/BTGTW ngày 15/8/2025"), Example("Kế hoạch số 12-KH/HU ngày 20/10/2025"), Example("Kế hoạch số 40-KH/TU ngày 20/10/2025 của Tỉnh ủy Hà Giang")),
    (Example("Hướng dẫn số 12-HD/BTGDVTW ngày 15/8/2025"), Example("Hướng dẫn số 12-HD/BTGTW ngày 15/8/2021"), Example("Kế hoạch số 40-KH/TU ngày 20/10/2021 của Tỉnh ủy Hà Giang")),
)  # fmt: skip

RULES = (
    _UNKNOWN_TYPE,
    _UNKNOWN_ISSUER,
    _TYPE_MISMATCH,
    _BODY_MISMATCH,
    _STATE_SYMBOL,
    _QDI_DAYS,
    _ISSUER_DAYS,
)
_SIGNS = frozenset({"full", "elliptic"})


def unknown_symbols(identifier: Identifier, place: tuple[int, int], lang: Language) -> list[Finding]:
    """Find the symbols of an identifier that no table knows; those of a text are reading's repairs."""
    found = []
    if identifier.type not in SYMBOLS:
        found.append(told(_UNKNOWN_TYPE, place, lang, found=quoted(identifier.type)))
    strange = [part for part in identifier.issuer.split("-") if not _is_known(part)]
    return found + [told(_UNKNOWN_ISSUER, place, lang, found=quoted(part)) for part in strange]


def _is_known(symbol: str) -> bool:
    return symbol in issuers.SYMBOLS or (lookalike_of(symbol) is None and family_of(symbol) is not None)


def type_mismatch(reference: Reference, lang: Language) -> tuple[Finding, ...]:
    """Find a type name that its symbol does not bear out."""
    name, symbol = reference.type_name, reference.type
    if name is None or symbol is None or reference.form not in _SIGNS or _agree(name, symbol):
        return ()
    belongs = " / ".join(map(quoted, NAMES_FOR_SYMBOL[symbol]))
    place = (reference.start, reference.end)
    return (told(_TYPE_MISMATCH, place, lang, name=quoted(name), symbol=symbol, put=belongs),)


@lru_cache(maxsize=1024)
def _agree(name: str, symbol: str) -> bool:
    """Tell whether a type name may stand before a symbol; one that the table does not know cannot be contradicted.

    A name may also say less or more than the table's: a "Thông báo kết luận" is called "Kết luận" for short.
    """
    names = [bare(other) for other in NAMES_FOR_SYMBOL.get(symbol, ())]
    plain = bare(name)
    return not names or any(plain in other or other in plain for other in names)


def agreement(reference: Reference, lang: Language) -> list[Finding]:
    """Find what does not agree in one reference beside its type name: body, symbols, days."""
    issuer, body = reference.issuer, reference.body
    if issuer is None or reference.id is None or reference.form not in _SIGNS:
        return []
    found: list[Finding] = []
    place = (reference.start, reference.end)
    below = issuer == "TU" and body is None and _BELOW.match(reference.body_text or "")
    if below or (body is not None and _disagree(issuer, body)):
        name = quoted(reference.body_text or body_name(body or ""), 60)
        found.append(told(_BODY_MISMATCH, place, lang, name=name, symbol=issuer, put=owners(issuer)))
    if reference.type == "QyĐ":
        put = str(reference.id).replace("QyĐ", "QĐ")
        fix = Fix(sign_start(reference), reference.end, put, safe=False) if reference.form == "full" else None
        found.append(told(_STATE_SYMBOL, place, lang, fix=fix, found="QyĐ", put=put))
    if reference.date is not None:
        if reference.type == "QĐi":
            found += _regulation_days(reference, reference.date, issuer, lang)
        if _is_bounded(issuer) or (body is not None and ":" in body):
            found += _on_its_day(reference, reference.date, issuer, lang)
    return found


#: Committees that no record names and that never sign TU; a Thị ủy or a Thành ủy under a province may.
_BELOW = re.compile(
    r"(?:(?:Ban (?:Thường vụ|Chấp hành)|Thường trực|BTV|BCH) )?(?:Huyện|Quận|Đảng) (?:uỷ|ủy)(?!\w)",
    re.IGNORECASE,
)
_LOCAL_LEVELS = ("province", "district", "commune", "cell", "grassroots")


@lru_cache(maxsize=1024)
def _disagree(issuer: str, body: str) -> bool:
    """Tell whether a body cannot have issued what carries a symbol; in doubt it can."""
    rows = issuers.by_symbol(issuer)
    local = bool(rows) and all(row.level.startswith(_LOCAL_LEVELS) for row in rows)
    if ":" in body:
        return issuer.endswith("TW") or (local and issuer in {"HU", "ThU"})
    if body in SHARE_TW:
        return local
    codes = code_of_symbol(issuer)  # none of symbols of two bodies together: they are never in disagreement
    return body not in codes and (bool(codes) or issuer in {"TU", "HU", "ThU", "CB"})


def _regulation_days(reference: Reference, date: Date, issuer: str, lang: Language) -> list[Finding]:
    """Find a QĐi of the centre that is of other years than those of which any is known."""
    if not issuer.endswith("TW") or (last_day(date).year >= 2018 and first_day(date).year <= 2019):
        return []
    return [told(_QDI_DAYS, (reference.start, reference.end), lang, found=str(reference.id), date=shown(date))]


def _on_its_day(reference: Reference, date: Date, issuer: str, lang: Language) -> list[Finding]:
    """Find a symbol or a province that was not there on the reference's day."""
    first, last = first_day(date), last_day(date)
    gone = _gone(issuer, first, last, lang) or _province_gone(reference.body or "", first, lang)
    if gone is None:
        return []
    place = (reference.start, reference.end)
    return [told(_ISSUER_DAYS, place, lang, date=shown(date), name=gone[0], days=gone[1])]


def _gone(issuer: str, first: datetime.date, last: datetime.date, lang: Language) -> tuple[str, str] | None:
    """Say of a symbol none of whose bodies was there on a day which it is, and when it was."""
    for part in issuer.split("-"):
        rows = _rows(part)
        days = [_missed(row, first, last, lang) for row in rows]
        if rows and all(days):
            return f"{rows[0].name} ({part})", days[0]
    return None


@lru_cache(maxsize=1024)
def _is_bounded(issuer: str) -> bool:
    """Tell whether any body of a symbol has a first or last day: most have none, and are told at a glance."""
    return any(sure_day(row.valid_from) or sure_day(row.valid_to) for part in issuer.split("-") for row in _rows(part))


def _rows(symbol: str) -> tuple[Issuer, ...]:
    """Return the bodies of a symbol; an advisory body of a district ended with the district's committee."""
    rows = issuers.by_symbol(symbol)
    if not rows and symbol.endswith("HU") and family_of(symbol) is not None:
        return issuers.by_symbol("HU")
    return rows


def _missed(row: Issuer, first: datetime.date, last: datetime.date, lang: Language) -> str:
    """Say when a body was there, if that was surely not between two days; else the empty string."""
    begins, ends = sure_day(row.valid_from), sure_day(row.valid_to)
    slack = _NONE if row.confidence == "high" else _SLACK
    if begins is not None and last + slack < begins:
        return _SINCE[lang].format(shown(begins))
    return _UNTIL[lang].format(shown(ends)) if ends is not None and first > ends + slack else ""


#: A day that only one source gives, or the day of an announcement, may be some weeks from the day itself.
_NONE, _SLACK = datetime.timedelta(), datetime.timedelta(days=31)


_SINCE: dict[Language, str] = {"vi": "có từ ngày {}", "en": "exists since {}"}
_UNTIL: dict[Language, str] = {"vi": "kết thúc ngày {}", "en": "ended on {}"}


def _province_gone(body: str, first: datetime.date, lang: Language) -> tuple[str, str] | None:
    """Say of a province that went into another which it is, and when.

    The first days are not used: a city of that name may have had a committee of its own before it was the centre's.
    """
    _, place, slug = body.partition(":")
    row = by_slug(slug) if place else None
    ends = sure_day(row.valid_to) if row is not None else None
    if row is None or ends is None or first <= ends:
        return None
    head = "Tỉnh ủy" if row.kind == "tỉnh" else "Thành ủy"
    return f"{head} {row.name}", _UNTIL[lang].format(shown(ends))
