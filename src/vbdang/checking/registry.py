"""Every rule by its code and by its slug: nothing is said that does not stand in one of them.

A code and its slug belong together for ever; programs filter on them (docs/reference/record.md). The first digit of
a code is its family's. Severities: what cannot be right as it stands, by a rule of form or by the text's own words, is an
error; what is probably not meant, and all that turns on authority, is a warning; what is worth knowing, or a matter of
taste, is a note (docs/decisions/0008-findings.md).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from vbdang.checking.rule import Example, Language, Regulation, Rule, message, to_write
from vbdang.checking.rules import authority, catalogue, cells, consistency, dates, form, header, vocabulary, wording

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "BY_CODE",
    "BY_SLUG",
    "FAMILIES",
    "RULES",
    "Example",
    "Language",
    "Regulation",
    "Rule",
    "message",
    "to_write",
]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *form.RULES,
            *wording.RULES,
            *vocabulary.RULES,
            *dates.RULES,
            *authority.RULES,
            *catalogue.RULES,
            *consistency.RULES,
            *header.RULES,
            *cells.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""Every rule, in the order of the codes."""

FAMILIES: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "VB1": {"vi": "Thể thức", "en": "Form"},
        "VB2": {"vi": "Tên loại, cơ quan và ký hiệu", "en": "Vocabulary and agreement"},
        "VB3": {"vi": "Ngày và nhiệm kỳ", "en": "Dates and terms"},
        "VB4": {"vi": "Thẩm quyền ban hành", "en": "Authority"},
        "VB5": {"vi": "So với danh mục", "en": "Against the catalogue"},
        "VB6": {"vi": "Nhất quán trong một văn bản", "en": "Consistency inside one document"},
        "VB7": {"vi": "Phần đầu văn bản", "en": "The header of a draft"},
        "VB8": {"vi": "Bảng siêu dữ liệu", "en": "Tables of metadata"},
    }
)
"""The families of rules: the beginning of their codes, and their names."""

BY_CODE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in RULES})
BY_SLUG: Mapping[str, Rule] = MappingProxyType({rule.slug: rule for rule in RULES})
