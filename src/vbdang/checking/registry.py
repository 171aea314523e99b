"""Every finding's code, slug, severity and words: one row a rule, and nothing is said that does not stand here.

A code and its slug belong together for ever; programs filter on them (docs/reference/record.md). Rules of
form are errors, for the regulations on form leave no choice; what only looks like a slip of the machine that made the
text is a warning; what no reader can see is a note.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbdang.model import Severity

__all__ = ["BY_CODE", "BY_SLUG", "RULES", "Language", "Rule", "message", "to_write"]

Language = Literal["vi", "en"]


@frozen
class Rule:
    """One kind of finding (một loại điều cần nói).

    Attributes:
        code: ``VB`` and three digits.
        slug: The same in words, and the ``kind`` of the repair that leads to it.
        severity: ``error``, ``warning`` or ``note``.
        title_vi: What it is, in Vietnamese.
        title_en: What it is, in English.
        message_vi: What to tell the writer, with ``{found}``, ``{put}``, ``{name}``, ``{symbol}`` to fill.
        message_en: The same in English.
        form: Whether writing the canonical identifier mends it.
        safe: Whether the mended text says all that stood there.
    """

    code: str
    slug: str
    severity: Severity
    title_vi: str
    title_en: str
    message_vi: str
    message_en: str
    form: bool = True
    safe: bool = True


RULES: tuple[Rule, ...] = (
    Rule(
        "VB101", "state-order", "error",
        "Thứ tự của văn bản nhà nước", "Order of State documents",
        "Số và ký hiệu viết theo lối văn bản nhà nước: văn bản của Đảng đặt dấu gạch nối sau số và dấu gạch chéo trước cơ quan.",
        "The identifier is written as a State document's: in a Party document a hyphen follows the number and a slash stands before the issuer.",
    ),
    Rule(
        "VB102", "two-slashes", "error",
        "Hai dấu gạch chéo", "Two slashes",
        "Sau số phải là dấu gạch nối “-”, không phải dấu gạch chéo “/”.",
        "A hyphen “-”, not a slash “/”, follows the number.",
    ),
    Rule(
        "VB103", "lost-separator", "error",
        "Thiếu dấu ngăn cách", "Separator lost",
        "Thiếu dấu ngăn cách: giữa số và tên loại có dấu gạch nối “-”, giữa tên loại và cơ quan có dấu gạch chéo “/”.",
        "A separator is missing: a hyphen “-” stands between number and type, a slash “/” between type and issuer.",
    ),
    Rule(
        "VB104", "missing-zero", "error",
        "Thiếu số 0", "Missing zero",
        "Số nhỏ hơn 10 phải thêm số 0 ở trước: viết {put}, không viết {found}.",
        "A number below 10 has a zero before it: write {put}, not {found}.",
    ),
    Rule(
        "VB105", "spaces", "error",
        "Khoảng trắng", "Spaces",
        "Trong số và ký hiệu không có khoảng trắng: viết liền.",
        "An identifier has no spaces inside: close it up.",
    ),
    Rule(
        "VB106", "dash-lookalike", "error",
        "Dấu giống gạch nối", "Look-alike of the hyphen",
        "Dấu {found} trông giống dấu gạch nối nhưng là dấu khác: gõ lại dấu “-” trên bàn phím.",
        "The mark {found} looks like a hyphen but is another: type the “-” of the keyboard.",
    ),
    Rule(
        "VB107", "slash-lookalike", "error",
        "Dấu giống gạch chéo", "Look-alike of the slash",
        "Dấu {found} trông giống dấu gạch chéo nhưng là dấu khác: gõ lại dấu “/” trên bàn phím.",
        "The mark {found} looks like a slash but is another: type the “/” of the keyboard.",
    ),
    Rule(
        "VB108", "symbol-case", "error",
        "Chữ hoa, chữ thường", "Capital and small letters",
        "Ký hiệu sai chữ hoa, chữ thường: viết {put}, không viết {found}.",
        "Capital and small letters of the symbol are wrong: write {put}, not {found}.",
    ),
    Rule(
        "VB109", "tw-spelling", "error",
        "Cách viết TW", "Spelling of TW",
        "“Trung ương” trong ký hiệu viết tắt là TW: viết {put}, không viết {found}.",
        "“Trung ương” is abbreviated TW in a symbol: write {put}, not {found}.",
    ),
    Rule(
        "VB110", "d-lookalike", "error",
        "Chữ giống Đ", "Look-alike of Đ",
        "Chữ {found} trông giống chữ {put} của tiếng Việt nhưng là chữ khác: gõ lại bằng bàn phím tiếng Việt.",
        "The letter {found} looks like the Vietnamese {put} but is another: type it again on a Vietnamese keyboard.",
    ),
    Rule(
        "VB111", "colon-after-so", "error",
        "Dấu hai chấm sau “số”", "Colon after “số”",
        "Sau chữ “số” của văn bản Đảng không có dấu hai chấm: bỏ đi.",
        "No colon follows the word “số” of a Party document: leave it out.",
    ),
    Rule(
        "VB112", "line-break", "error",
        "Xuống dòng giữa chừng", "Line break inside",
        "Số và ký hiệu bị ngắt xuống dòng: viết liền trên một dòng.",
        "The identifier is broken over two lines: keep it on one.",
    ),
    Rule(
        "VB113", "year-inside", "error",
        "Có năm trong ký hiệu", "Year inside",
        "Số và ký hiệu văn bản của Đảng không có năm: bỏ {found}, ghi năm ở ngày ban hành.",
        "A Party identifier holds no year: leave out {found}, and give the year with the date.",
        safe=False,
    ),
    Rule(
        "VB115", "decomposed", "note",
        "Dấu tách rời chữ", "Loose marks",
        "Chữ có dấu được gõ thành nhiều ký tự rời: lưu lại bằng Unicode dựng sẵn.",
        "Letters with marks are typed as several loose characters: save the text as composed Unicode (NFC).",
    ),
    Rule(
        "VB117", "missing-diacritics", "error",
        "Thiếu dấu", "Missing diacritics",
        "Ký hiệu thiếu dấu: viết {put}, không viết {found}.",
        "The symbol lacks its diacritics: write {put}, not {found}.",
    ),
    Rule(
        "VB118", "letter-for-digit", "warning",
        "Chữ cái thay chữ số", "Letter for a digit",
        "Số {found} có chữ cái ở chỗ của chữ số: kiểm tra lại, nếu đúng thì viết {put}.",
        "The number {found} has a letter in the place of a digit: check it, and write {put} if that is meant.",
    ),
    Rule(
        "VB119", "homoglyph", "warning",
        "Chữ ngoài tiếng Việt", "Letter of another script",
        "Ký tự {found} trông giống {put} nhưng là ký tự khác: gõ lại.",
        "The character {found} looks like {put} but is another: type it again.",
    ),
    Rule(
        "VB120", "extra-zero", "error",
        "Thừa số 0", "Zero too many",
        "Thừa số 0 ở đầu: viết {put}, không viết {found}.",
        "There is a zero too many in front: write {put}, not {found}.",
    ),
    Rule(
        "VB121", "hyphen-for-slash", "error",
        "Gạch nối thay gạch chéo", "Hyphen for the slash",
        "Trước cơ quan ban hành phải là dấu gạch chéo “/”, không phải dấu gạch nối “-”.",
        "A slash “/”, not a hyphen “-”, stands before the issuer.",
    ),
    Rule(
        "VB122", "extra-mark", "error",
        "Thừa ký tự", "Stray character",
        "Số và ký hiệu có ký tự thừa, có khi không nhìn thấy: gõ lại.",
        "There is a stray character in the identifier, maybe one that cannot be seen: type it again.",
    ),
    Rule(
        "VB201", "unknown-type", "warning",
        "Tên loại không rõ", "Unknown type",
        "Ký hiệu {found} không có trong bảng tên loại văn bản của Đảng: kiểm tra lại.",
        "The symbol {found} is not in the table of Party document types: check it.",
        form=False,
    ),
    Rule(
        "VB202", "unknown-issuer", "warning",
        "Cơ quan không rõ", "Unknown issuer",
        "Ký hiệu {found} không có trong bảng cơ quan ban hành của Đảng: kiểm tra lại.",
        "The symbol {found} is not in the table of Party issuers: check it.",
        form=False,
    ),
    Rule(
        "VB203", "type-mismatch", "error",
        "Tên loại và ký hiệu không khớp", "Type name and symbol disagree",
        "Tên loại và ký hiệu không khớp: tên loại là {name}, còn ký hiệu {symbol} là của {put}. Kiểm tra lại cả hai.",
        "Type name and symbol disagree: the name is {name}, but the symbol {symbol} belongs to {put}. Check both.",
        form=False,
    ),
    Rule(
        "VB301", "impossible-date", "error",
        "Ngày không có thật", "Impossible date",
        "Ngày {found} không có trong lịch: kiểm tra lại ngày ban hành.",
        "There is no such date as {found}: check the date of issue.",
        form=False,
    ),
)  # fmt: skip

BY_CODE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in RULES})
BY_SLUG: Mapping[str, Rule] = MappingProxyType({rule.slug: rule for rule in RULES})

_TO_WRITE: dict[Language, str] = {"vi": "Viết lại: {}.", "en": "Write: {}."}


def message(rule: Rule, lang: Language = "vi", **parts: str) -> str:
    """Fill a rule's words.

    Args:
        rule: The rule.
        lang: ``vi`` or ``en``.
        parts: What the words ask for: ``found``, ``put``, ``name``, ``symbol``.

    >>> message(BY_SLUG["missing-zero"], "en", found="“5”", put="“05”")
    'A number below 10 has a zero before it: write “05”, not “5”.'
    >>> message(BY_CODE["VB105"])
    'Trong số và ký hiệu không có khoảng trắng: viết liền.'
    """
    words = rule.message_en if lang == "en" else rule.message_vi
    return words.format_map(parts)


def to_write(canonical: str, lang: Language = "vi") -> str:
    """Return the sentence that ends a message whose fix writes the whole identifier.

    >>> to_write("05-CT/TW")
    'Viết lại: 05-CT/TW.'
    """
    return _TO_WRITE[lang].format(canonical)
