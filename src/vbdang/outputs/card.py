"""One identifier told to a person: every field, every repair with its place; or why it could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.outputs.carets import excerpt
from vbdang.outputs.width import cells, padded, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.errors import ParseError
    from vbdang.model import Finding, Identifier, Reading
    from vbdang.outputs.table import Language

__all__ = ["card", "refusal", "why_not"]

_LABELS: dict[Language, dict[str, str]] = {
    "vi": {
        "number": "số",
        "suffix": "chữ sau số",
        "type": "ký hiệu tên loại",
        "issuer": "ký hiệu cơ quan",
        "unit": "đơn vị soạn thảo",
        "type_name": "tên loại ghi kèm",
    },
    "en": {
        "number": "number",
        "suffix": "letter after the number",
        "type": "type symbol",
        "issuer": "issuer symbol",
        "unit": "drafting unit",
        "type_name": "type name given",
    },
}
_AS_IT_SHOULD: dict[Language, str] = {"vi": "Viết đúng thể thức.", "en": "Written as it should be."}
_MENDED: dict[Language, str] = {"vi": "Đã phải sửa hoặc cần xem lại:", "en": "Mended, or to be looked at:"}
_REFUSED: dict[Language, str] = {"vi": "không đọc được", "en": "cannot be read"}
# By the code of the ParseError; for English its own words serve.
_REASONS = {
    "empty": "không có gì để đọc",
    "no-number": "thiếu số văn bản",
    "incomplete": "thiếu ký hiệu cơ quan ban hành",
    "no-type": "thiếu ký hiệu tên loại văn bản, hoặc ký hiệu không rõ là loại nào",
    "ambiguous-issuer": "ký hiệu cơ quan không rõ là của cơ quan nào: viết đủ dấu",
    "not-party": "đây không phải ký hiệu của cơ quan Đảng",
    "trailing-text": "sau số và ký hiệu còn chữ thừa",
    "unreadable": "không theo dạng số-tên loại/cơ quan, ví dụ 05-CT/TW",
}


def card(text: str, reading: Reading, findings: Sequence[Finding], lang: Language = "vi") -> str:
    """Return the card of one identifier: its canonical form, its fields, its repairs; ended by a line end.

    Args:
        text: The identifier as given.
        reading: What was read.
        findings: One for each repair of the reading, in the same order; they carry the messages.
        lang: The language of the labels.

    >>> from vbdang.model import Identifier, Reading
    >>> print(card("05a-NQ/TU", Reading(Identifier(5, "a", "NQ", "TU"), None, ()), [], "en"), end="")
    05a-NQ/TU
    <BLANKLINE>
      number                   5
      letter after the number  a
      type symbol              NQ
      issuer symbol            TU
      drafting unit            -
      type name given          -
    <BLANKLINE>
    Written as it should be.
    """
    lines = [str(reading.identifier), "", *_fields(reading.identifier, reading.type_name, lang), ""]
    lines.append(_MENDED[lang] if findings else _AS_IT_SHOULD[lang])
    for repair, finding in zip(reading.repairs, findings, strict=True):
        lines += ["", f"  {finding.code} {finding.slug}: {finding.message}"]
        lines += (f"    {line}" for line in excerpt(text, repair.start, repair.end).split("\n"))
    return "".join(f"{line}\n" for line in lines)


def _fields(identifier: Identifier, type_name: str | None, lang: Language) -> list[str]:
    labels = _LABELS[lang]
    width = max(map(cells, labels.values())) + 2
    values = {
        "number": identifier.number,
        "suffix": identifier.suffix,
        "type": identifier.type,
        "issuer": identifier.issuer,
        "unit": identifier.unit,
        "type_name": type_name,
    }
    return [f"  {padded(labels[name], width)}{visible(str(value or '-'))}" for name, value in values.items()]


def refusal(error: ParseError, lang: Language = "vi") -> str:
    """Return why an identifier could not be read: one line, then the text and carets under the fault.

    >>> from vbdang.errors import ParseError
    >>> print(refusal(ParseError("incomplete", "18-NQ", 5, 5, "a slash and the issuing body"), "en"))
    cannot be read (incomplete): expected a slash and the issuing body at character 6
    18-NQ
         ^
    """
    return f"{_REFUSED[lang]} ({error.code}): {why_not(error, lang)}\n{excerpt(error.text, error.start, error.end)}"


def why_not(error: ParseError, lang: Language = "vi") -> str:
    """Return why an identifier could not be read, in one clause.

    >>> from vbdang.errors import ParseError
    >>> why_not(ParseError("incomplete", "18-NQ", 5, 5, "a slash and the issuing body"))
    'thiếu ký hiệu cơ quan ban hành'
    """
    if lang == "en":
        return f"expected {error.expected} at character {error.start + 1}"
    return _REASONS.get(error.code, error.expected)
