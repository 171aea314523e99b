"""What a rule is: its code, its words, the regulation it rests on, and examples that show it (một quy tắc kiểm tra)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from vbdang.model import Finding

if TYPE_CHECKING:
    import datetime

    from vbdang.model import Date, Fix, Resolution, Severity

__all__ = ["Example", "Language", "Regulation", "Rule", "message", "to_write", "told"]

Language = Literal["vi", "en"]


@frozen
class Regulation:
    """A document that a rule rests on (văn bản làm căn cứ), with the days on which it holds.

    Attributes:
        id: Its identifier, ``66-QĐ/TW``.
        type_name: Its type, ``Quy định``.
        body: Who issued it, in Vietnamese.
        date: The day of issue.
        part: The article or annex that is meant; ``""`` for the whole.
        since: The first day on which this part holds.
        until: The last one; None while it holds.
        sources: Where its words stand.
    """

    id: str
    type_name: str
    body: str
    date: datetime.date
    part: str
    since: datetime.date
    until: datetime.date | None
    sources: tuple[str, ...]

    def __str__(self) -> str:
        day, month, year = self.date.day, self.date.month, self.date.year
        # The zero rule of the guides themselves: before days under 10, before months 1 and 2.
        number = f"{month:02d}" if month < 3 else str(month)
        part = f"{self.part}, " if self.part else ""
        return f"{part}{self.type_name} {self.id}, {day:02d}/{number}/{year}"


@frozen
class Example:
    """A text that a rule speaks of, with all that it needs to be checked (ví dụ).

    Attributes:
        text: The text; of a header example the first lines of a draft.
        on: The day for which it is checked.
        resolutions: What resolving would say of its references, in order; missing ones are unknown.
        header: Whether it is the header of a draft.
    """

    text: str
    on: Date | None = None
    resolutions: tuple[Resolution, ...] = ()
    header: bool = False


@frozen
class Rule:
    """One kind of finding (một loại điều cần nói).

    Attributes:
        code: ``VB`` and three digits; the first of them is the family's.
        slug: The same in words; for what reading mends, the ``kind`` of the repair that leads to it.
        severity: ``error``, ``warning`` or ``note``: the heaviest that a finding of this rule can have.
        title_vi: What it is, in Vietnamese.
        title_en: What it is, in English.
        message_vi: What to tell the writer, with ``{found}``, ``{put}`` ... to fill.
        message_en: The same in English.
        why_vi: Why it is a rule, and how far it reaches, in Vietnamese.
        why_en: The same in English.
        regulations: What it rests on; empty where no regulation says it.
        bad: Texts on which it speaks.
        good: The same texts as they should be: no rule speaks on them.
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
    why_vi: str
    why_en: str
    regulations: tuple[Regulation, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    form: bool = False
    safe: bool = True

    @property
    def since(self) -> datetime.date | None:
        """The first day for which a regulation states the rule; None where none does."""
        return min((one.since for one in self.regulations), default=None)

    @property
    def until(self) -> datetime.date | None:
        """The last such day; None while a regulation states it, or where none ever did."""
        ends = [one.until for one in self.regulations]
        return None if None in ends else max((end for end in ends if end is not None), default=None)


_TO_WRITE: dict[Language, str] = {"vi": "Viết lại: {}.", "en": "Write: {}."}


def message(rule: Rule, lang: Language = "vi", **parts: str) -> str:
    """Fill a rule's words.

    Args:
        rule: The rule.
        lang: ``vi`` or ``en``.
        parts: What the words ask for: ``found``, ``put``, ``name``, ``symbol`` ...

    >>> from vbdang.checking.registry import BY_CODE, BY_SLUG
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


def told(
    rule: Rule,
    place: tuple[int, int],
    lang: Language,
    *,
    severity: Severity | None = None,
    fix: Fix | None = None,
    **parts: str,
) -> Finding:
    """Make a rule's finding at a place; ``severity`` where it is lighter than the rule's own.

    >>> from vbdang.checking.registry import BY_CODE
    >>> told(BY_CODE["VB105"], (3, 8), "en").severity
    'error'
    """
    words = message(rule, lang, **parts)
    return Finding(rule.code, rule.slug, severity or rule.severity, words, *place, fix)
