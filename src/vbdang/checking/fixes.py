"""Applies the edits of findings to a text (sửa theo đề nghị): only where they are, each once, in one fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vbdang.model import Finding, Fix

__all__ = ["Applied", "apply_fixes"]


@frozen
class Applied:
    """A text after its fixes (văn bản đã sửa).

    Attributes:
        text: The text with the edits made.
        applied: The findings that are mended by them, in the order given.
        left: The others: without an edit, with an unsafe one, or one that overlaps an edit made.
    """

    text: str
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


def apply_fixes(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> Applied:
    """Make the edits that findings propose.

    Safe edits change form only. Of edits that overlap, the one that begins first is made, of those the shortest, and the
    others are left; an edit that several findings share is made once. Nothing outside an edit's span changes.

    Args:
        text: The text that the findings' offsets count in.
        findings: Any findings of it, in any order.
        unsafe: Whether to make also the edits that the text alone cannot prove right.

    >>> from vbdang.model import Finding, Fix
    >>> fix = Fix(11, 18, "05-CT/TW", safe=True)
    >>> apply_fixes("Chỉ thị số 5-CT/TW", [Finding("VB104", "missing-zero", "error", "...", 11, 18, fix)]).text
    'Chỉ thị số 05-CT/TW'
    >>> apply_fixes("không có gì", []).text
    'không có gì'
    """
    given = tuple(findings)
    wanted = {one.fix for one in given if one.fix is not None and (one.fix.safe or unsafe) and _inside(one.fix, text)}
    made = _apart(sorted(wanted, key=lambda fix: (fix.start, fix.end, fix.text, fix.safe)))
    pieces: list[str] = []
    done = 0
    for fix in made:
        pieces += (text[done : fix.start], fix.text)
        done = fix.end
    chosen = set(made)
    return Applied(
        "".join([*pieces, text[done:]]),
        tuple(one for one in given if one.fix in chosen),
        tuple(one for one in given if one.fix not in chosen),
    )


def _inside(fix: Fix, text: str) -> bool:
    return 0 <= fix.start <= fix.end <= len(text)


def _apart(fixes: list[Fix]) -> list[Fix]:
    """Keep of edits in order those that neither overlap one kept before nor begin where it begins."""
    kept: list[Fix] = []
    for fix in fixes:
        if not kept or (fix.start >= kept[-1].end and fix.start > kept[-1].start):
            kept.append(fix)
    return kept
