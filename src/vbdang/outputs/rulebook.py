"""One rule told in full, and the list of all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.outputs.report import SEVERITIES
from vbdang.outputs.styled import Piece
from vbdang.outputs.width import cells, padded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbdang.outputs.told import Language, RuleWords

__all__ = ["rule_card", "rule_list"]

_LABELS: dict[Language, dict[str, str]] = {
    "vi": {
        "severity": "mức",
        "message": "thông báo",
        "why": "vì sao",
        "basis": "căn cứ",
        "bad": "sai",
        "good": "đúng",
    },
    "en": {
        "severity": "severity",
        "message": "message",
        "why": "why",
        "basis": "basis",
        "bad": "bad",
        "good": "good",
    },
}


def rule_card(rule: RuleWords, lang: Language = "vi") -> Iterator[Piece]:
    """Yield the pieces that tell everything of one rule; what is not known of it is left out.

    >>> from vbdang.outputs.styled import plain
    >>> from vbdang.outputs.told import RuleWords
    >>> rule = RuleWords("VB105", "spaces", "error", "Spaces", "Close it up.", bad=("05 - CT/TW",), good=("05-CT/TW",))
    >>> print(plain(rule_card(rule, "en")), end="")
    VB105 spaces: Spaces
      severity  error
      message   Close it up.
      bad       05 - CT/TW
      good      05-CT/TW
    """
    yield from (Piece(rule.code, rule.severity), Piece(f" {rule.slug}", "slug"), Piece(f": {rule.title}\n", "message"))
    told = {
        "severity": (SEVERITIES[lang][rule.severity],),
        "message": (rule.message,),
        "why": (rule.why,) if rule.why else (),
        "basis": tuple(f"{one.name}: {one.period}" for one in rule.basis),
        "bad": rule.bad,
        "good": rule.good,
    }
    known = {_LABELS[lang][name]: parts for name, parts in told.items() if parts}
    wide = max(map(cells, known))
    for label, parts in known.items():
        for i, line in enumerate("\n".join(parts).split("\n")):
            yield from (Piece(f"  {padded('' if i else label, wide)}  ", "help"), Piece(f"{line}\n"))


def rule_list(rules: Iterable[RuleWords], lang: Language = "vi") -> Iterator[Piece]:
    """Yield one line a rule: code, slug, severity, title, in columns.

    >>> from vbdang.outputs.styled import plain
    >>> from vbdang.outputs.told import RuleWords
    >>> print(plain(rule_list([RuleWords("VB105", "spaces", "error", "Spaces", "")], "en")), end="")
    VB105  spaces  error  Spaces
    """
    everything = list(rules)
    slugs = max((cells(rule.slug) for rule in everything), default=0)
    severities = max((cells(SEVERITIES[lang][rule.severity]) for rule in everything), default=0)
    for rule in everything:
        yield Piece(rule.code, rule.severity)
        yield Piece(f"  {padded(rule.slug, slugs)}", "slug")
        yield Piece(f"  {padded(SEVERITIES[lang][rule.severity], severities)}  {rule.title}\n")
