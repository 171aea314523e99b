"""VB401 to VB403, authority: a body that may not issue that type under the regulation of the day (thẩm quyền).

Only the bodies whose list a source gives are judged (the table of types, ``issued_by``): a body that is absent there is not
covered, which is not the same as forbidden. Practice departs from the lists, so these are warnings; what the
catalogue shows to have been issued so is not spoken of.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from vbdang.checking.days import first_day, last_day, shown
from vbdang.checking.regulations import CELLS_2026, CENTRAL_2004, PROVINCE_2017
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.checking.words import bare, quoted
from vbdang.tables.types import TYPES, by_symbol

if TYPE_CHECKING:
    from vbdang.model import Date, Finding, Reference, Resolution
    from vbdang.tables.rows import DocumentType

__all__ = ["RULES", "authority"]

_MESSAGE_VI = "Theo {law}, {name} không có thẩm quyền ban hành {found}; được ban hành: {put}. Văn bản ghi ngày {date}: kiểm tra lại tên loại và cơ quan."
_MESSAGE_EN = "Under {law}, {name} may not issue {found}; it may issue: {put}. The document bears the date {date}: check type and body."
_TELLS_VI = (
    " Chỉ là cảnh báo: thực tế có khi khác, và nếu danh mục có văn bản ấy do cơ quan ấy ban hành thì không nhắc."
)
_TELLS_EN = " A warning only: practice departs from the list, and where the catalogue holds the document as that body's nothing is said."

_CENTRAL = Rule(
    "VB401", "central-authority", "warning",
    "Thẩm quyền ở Trung ương (2004-2017)", "Authority at the centre (2004-2017)",
    _MESSAGE_VI, _MESSAGE_EN,
    "Quyết định 91-QĐ/TW (sửa đổi, bổ sung 31-QĐ/TW) liệt kê các loại văn bản của đại hội toàn quốc và của Ban Bí thư (không có nghị quyết, hướng dẫn). Danh sách của Bộ Chính trị và Ban Chấp hành Trung ương chúng tôi chưa đọc được nên không xét." + _TELLS_VI,
    "91-QĐ/TW (which amends 31-QĐ/TW) lists what the national congress and the Secretariat issue (neither resolutions nor guidance for the latter). The lists of the Politburo and the Central Committee we could not read; they are not judged." + _TELLS_EN,
    (CENTRAL_2004,), (Example("Nghị quyết số 12-NQ/TW ngày 10/5/2012 của Ban Bí thư"),),
    (Example("Chỉ thị số 12-CT/TW ngày 10/5/2012 của Ban Bí thư"),),
)  # fmt: skip
_PROVINCE = Rule(
    "VB402", "provincial-authority", "warning",
    "Thẩm quyền ở cấp tỉnh (2017-2026)", "Authority in the province (2017-2026)",
    _MESSAGE_VI, _MESSAGE_EN,
    "Điều 7 Quy định 66-QĐ/TW: ban chấp hành đảng bộ tỉnh không ban hành chỉ thị, thông tri, hướng dẫn; ban thường vụ không ban hành thông cáo. “Tỉnh ủy” trong câu văn chỉ cả hai (văn bản của ban thường vụ cũng in tên tỉnh ủy), nên chỉ xét khi ghi rõ là ban chấp hành hay ban thường vụ." + _TELLS_VI,
    "Article 7 of 66-QĐ/TW: a provincial committee (ban chấp hành) issues no directives, circulars or guidance, its standing committee no communiqués. “Tỉnh ủy” in prose means either, for both print that name, so it is judged only where the text says which." + _TELLS_EN,
    (PROVINCE_2017,), (Example("Thông cáo số 02-TC/TU ngày 12/6/2023 của Ban Thường vụ Tỉnh ủy Cà Mau"), Example("Chỉ thị số 12-CT/TU ngày 12/6/2023 của Ban Chấp hành Đảng bộ tỉnh Cà Mau")),
    (Example("Chỉ thị số 12-CT/TU ngày 12/6/2023 của Ban Thường vụ Tỉnh ủy Cà Mau"), Example("Chỉ thị số 14-CT/TU ngày 12/6/2023 của Tỉnh ủy Cà Mau")),
)  # fmt: skip
_CELL = Rule(
    "VB403", "cell-authority", "warning",
    "Thẩm quyền của chi bộ (từ 2026)", "Authority of a cell (since 2026)",
    _MESSAGE_VI, _MESSAGE_EN,
    "Quy định 399-QĐ/TW, Điều 11 và Điều 13 (đọc qua một nguồn thứ cấp): chi bộ không ban hành chỉ thị, thông tri, hướng dẫn, quy định. Ký hiệu ĐU là của đảng ủy nhiều cấp nên không xét." + _TELLS_VI,
    "399-QĐ/TW, articles 11 and 13 (through one secondary source): a cell issues no directives, circulars, guidance or regulations. ĐU is the symbol of committees of many levels and is not judged." + _TELLS_EN,
    (CELLS_2026,), (Example("Chỉ thị số 02-CT/CB ngày 05/3/2026"),), (Example("Kế hoạch số 02-KH/CB ngày 05/3/2026"),),
)  # fmt: skip

RULES = (_CENTRAL, _PROVINCE, _CELL)
_SIGNS = frozenset({"full", "elliptic"})
_CONGRESS = ("DH_TQ", "DH_TQ.DCT", "DH_TQ.DTK", "DH_TQ.BTTTC", "DH_TQ.BKP")


def authority(reference: Reference, date: Date, resolution: Resolution | None, lang: Language) -> list[Finding]:
    """Find a type that the body of a reference may not issue, by the reference's own date.

    Args:
        reference: With a symbol of its own; without a covered body nothing is said.
        date: Its date.
        resolution: What the catalogue says of it.
        lang: The language of the messages.
    """
    covered = _covered(reference)
    if covered is None or reference.id is None or reference.form not in _SIGNS:
        return []
    rule, regime, bodies, name = covered
    since, until = rule.since or datetime.date.min, rule.until or datetime.date.max
    if not (since <= first_day(date) and last_day(date) <= until):
        return []
    found = _not_listed(regime, bodies, reference.id.type, reference.type_name or "")
    if found is None or _held_as_issued(reference, resolution):
        return []
    return [_told(rule, reference, date, name, found, _listed(regime, bodies), lang)]


def _told(
    rule: Rule, reference: Reference, date: Date, name: str, found: str, listed: tuple[str, ...], lang: Language
) -> Finding:
    place = (reference.start, reference.end)
    put = ", ".join(listed)
    regulation = str(rule.regulations[0])
    return told(rule, place, lang, law=regulation, name=name, found=quoted(found), put=put, date=shown(date))


def _covered(reference: Reference) -> tuple[Rule, str, tuple[str, ...], str] | None:
    """Say under which rule a reference's body is judged, by which regime of the table, and as which bodies."""
    body, issuer = reference.body, reference.issuer
    name = reference.body_text or ""
    if issuer == "TW":
        if body == "BBT":
            return _CENTRAL, "R1997", ("BBT",), "Ban Bí thư"
        return (_CENTRAL, "R1997", _CONGRESS, "đại hội toàn quốc") if body == "DH" else None
    if issuer == "TU" and body is not None:
        if body.startswith("TVTU:"):
            return _PROVINCE, "R2017", ("BTV_TINH",), "ban thường vụ tỉnh ủy, thành ủy"
        if body.startswith("TU:") and bare(name).startswith(("ban chap hanh", "bch")):
            return _PROVINCE, "R2017", ("BCH_TINH",), "ban chấp hành đảng bộ tỉnh, thành phố"
    return (_CELL, "R2026", ("CB",), "chi bộ") if issuer == "CB" else None


@lru_cache(maxsize=256)
def _not_listed(regime: str, bodies: tuple[str, ...], symbol: str, type_name: str) -> str | None:
    """Return the type's name if the list of the bodies is known and lacks it."""
    rows = [row for row in by_symbol(symbol) if bare(row.name) == bare(type_name)] or by_symbol(symbol)
    if not rows or any(_may_issue(row, regime, bodies) or not _is_judged(row, regime) for row in rows):
        return None
    return rows[0].name


def _may_issue(row: DocumentType, regime: str, bodies: tuple[str, ...]) -> bool:
    allowed = dict(row.issued_by).get(regime, ())
    return "*" in allowed or not set(bodies).isdisjoint(allowed)


def _is_judged(row: DocumentType, regime: str) -> bool:
    """Tell whether a list that lacks a type forbids it.

    Types that only practice knows stand in no list. That of 2004 was read only for the types that it names, and for
    guidance, which the source says is not the Secretariat's.
    """
    if row.status == "practice":
        return False
    return regime != "R1997" or regime in dict(row.issued_by) or row.name == "Hướng dẫn"


@lru_cache(maxsize=32)
def _listed(regime: str, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Return the types that a regulation lets bodies issue, administrative papers left out."""
    own = (row for row in TYPES if "*" not in dict(row.issued_by).get(regime, ()))
    return tuple(row.name.lower() for row in own if _may_issue(row, regime, bodies))


def _held_as_issued(reference: Reference, resolution: Resolution | None) -> bool:
    """Tell whether the catalogue holds the document as that body's: then it was issued so, whatever the list says."""
    if resolution is None or resolution.status != "resolved":
        return False
    return any(entry.body is not None and entry.body == reference.body for entry in resolution.entries)
