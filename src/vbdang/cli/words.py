"""The registry's rules in one language, as the outputs take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.registry import RULES
from vbdang.outputs.told import Basis, RuleWords

if TYPE_CHECKING:
    import datetime

    from vbdang.checking.registry import Rule
    from vbdang.checking.rule import Regulation
    from vbdang.outputs.told import Language

__all__ = ["rulebook"]

_SINCE: dict[Language, str] = {"vi": "từ {}", "en": "since {}"}


def rulebook(lang: Language = "vi") -> dict[str, RuleWords]:
    """Return every rule by its code, in the order of the codes.

    >>> rulebook("en")["VB104"].title
    'Missing zero'
    """
    return {rule.code: _words(rule, lang) for rule in sorted(RULES, key=lambda rule: rule.code)}


def _words(rule: Rule, lang: Language) -> RuleWords:
    vietnamese = lang == "vi"
    return RuleWords(
        rule.code,
        rule.slug,
        rule.severity,
        rule.title_vi if vietnamese else rule.title_en,
        rule.message_vi if vietnamese else rule.message_en,
        rule.why_vi if vietnamese else rule.why_en,
        tuple(_basis(regulation, lang) for regulation in rule.regulations),
        tuple(example.text for example in rule.bad),
        tuple(example.text for example in rule.good),
    )


def _basis(regulation: Regulation, lang: Language) -> Basis:
    """Say which regulation, and from when to when."""
    since = _day(regulation.since)
    until = regulation.until
    return Basis(str(regulation), f"{since} – {_day(until)}" if until else _SINCE[lang].format(since))


def _day(day: datetime.date) -> str:
    """Write a day as Party documents do: a zero before days under 10 and before the months 1 and 2."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month < 3 else f"{day.day:02d}/{day.month}/{day.year}"
