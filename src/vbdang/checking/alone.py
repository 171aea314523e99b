"""Everything that follows from one reference, its resolution and the date of the text (một lần viện dẫn)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.from_reading import findings_of
from vbdang.checking.rules.authority import authority
from vbdang.checking.rules.catalogue import against_catalogue
from vbdang.checking.rules.dates import dated
from vbdang.checking.rules.vocabulary import agreement

if TYPE_CHECKING:
    from vbdang.checking.rule import Language
    from vbdang.model import Date, Finding, Reference, Resolution

__all__ = ["in_order", "of_one"]


def of_one(reference: Reference, resolution: Resolution | None, on: Date | None, lang: Language) -> list[Finding]:
    """Return the findings of one reference, in the order of the families.

    Args:
        reference: What the text says.
        resolution: What the catalogue says; None where nothing was resolved.
        on: The date of the text.
        lang: The language of the messages.
    """
    found = list(findings_of(reference, lang))
    found += agreement(reference, lang)
    if reference.date is not None:
        found += dated(reference, reference.date, on, lang)
        found += authority(reference, reference.date, resolution, lang)
    if resolution is not None:
        found += against_catalogue(reference, resolution, lang)
    return found


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Order findings by place, then by code."""
    return tuple(sorted(findings, key=lambda one: (one.start, one.end, one.code, one.message)))
