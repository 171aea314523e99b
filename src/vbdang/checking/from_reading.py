"""What reading had to mend, told as findings; and a type name that its symbol does not bear out.

Everything here follows from the text and the tables alone: no catalogue, no dates of regulations.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.checking.registry import BY_SLUG
from vbdang.checking.rule import Language, Rule, to_write, told
from vbdang.checking.rules.vocabulary import type_mismatch
from vbdang.checking.signs import sign_start
from vbdang.checking.words import quoted
from vbdang.model import Finding, Fix

if TYPE_CHECKING:
    from vbdang.model import Reading, Reference, Repair

__all__ = ["findings_of", "findings_of_reading"]

_BEFORE_DAY = re.compile(r"\A\D*(?=\d)")


def findings_of(reference: Reference, lang: Language = "vi") -> tuple[Finding, ...]:
    """Return the findings that follow from one reference itself.

    Each repair becomes the finding whose slug is its kind. A repair inside the sign (số và ký hiệu, from the number to
    the end) of a full reference marks the whole sign, and its fix writes the canonical identifier there; findings that
    would be equal in everything are given once. Any other repair marks its own place; no two edits overlap. A type name that is none of its
    symbol's adds ``type-mismatch``.

    Args:
        reference: As :func:`vbdang.extract` gives it.
        lang: The language of the messages.

    >>> from vbdang.model import Identifier, Reference, Repair
    >>> sign = Identifier(5, "", "CT", "TW")
    >>> zero = Repair("missing-zero", 83, 84, "5", "05")
    >>> written = "Chỉ thị số 5-CT/TW"
    >>> full = Reference(72, 90, written, "full", sign, 5, "", "CT", "TW", None, "Chỉ thị", repairs=(zero,))
    >>> for finding in findings_of(full, "en"):
    ...     print(finding.code, finding.slug, finding.start, finding.end, finding.fix)
    VB104 missing-zero 83 90 Fix(start=83, end=90, text='05-CT/TW', safe=True)
    >>> other = Reference(0, 17, "Kết luận 05-CT/TW", "full", sign, 5, "", "CT", "TW", None, "Kết luận")
    >>> print(findings_of(other, "en")[0].message)
    Type name and symbol disagree: the name is “Kết luận”, but the symbol CT belongs to “Chỉ thị”. Check both.
    """
    mismatch = type_mismatch(reference, lang)
    if not reference.repairs:
        return mismatch
    whole = _whole_fix(reference)
    found = [_of_repair(reference, repair, whole, lang) for repair in reference.repairs]
    return (*dict.fromkeys(found), *mismatch)


def findings_of_reading(reading: Reading, lang: Language = "vi") -> tuple[Finding, ...]:
    """Return one finding for each repair of a reading, in order, each at the repair's own place.

    They carry no fix: the reading's identifier, printed, is the mended text.

    >>> from vbdang.model import Identifier, Reading, Repair
    >>> repairs = (Repair("missing-zero", 0, 1, "5", "05"),)
    >>> findings_of_reading(Reading(Identifier(5, "", "CT", "TW"), None, repairs))[0].message
    'Số nhỏ hơn 10 phải thêm số 0 ở trước: viết “05”, không viết “5”.'
    """
    return tuple(_finding(BY_SLUG[repair.kind], repair, repair.start, repair.end, lang) for repair in reading.repairs)


def _of_repair(reference: Reference, repair: Repair, whole: Fix | None, lang: Language) -> Finding:
    rule = BY_SLUG[repair.kind]
    if repair.kind == "impossible-date":
        # Reading takes the place and the word "ngày" with it, which the message has already.
        before = len(repair.found) - len(_BEFORE_DAY.sub("", repair.found))
        repair = evolve(repair, start=repair.start + before, found=repair.found[before:])
    if rule.form and whole is not None and whole.start <= repair.start and repair.end <= whole.end:
        return _finding(rule, repair, whole.start, whole.end, lang, whole)
    own = None
    if repair.kind == "decomposed" and whole is not None and len(reference.repairs) > 1:
        own = _head_fix(reference, repair, whole)
        return told(rule, (repair.start, repair.end), lang, fix=own)
    if rule.form and repair.put is not None:
        own = Fix(repair.start, repair.end, repair.put or _gap(reference, repair), rule.safe)
    return _finding(rule, repair, repair.start, repair.end, lang, own)


def _head_fix(reference: Reference, loose: Repair, whole: Fix) -> Fix:
    """Compose a reference's letters only up to where another edit of it begins, so that both can be made."""
    starts = [repair.start for repair in reference.repairs if loose.start < repair.start < whole.start]
    edge = min([*starts, whole.start])
    rest = unicodedata.normalize("NFC", reference.text[edge - reference.start :])
    put = loose.put or ""
    return Fix(loose.start, edge, put[: len(put) - len(rest)], safe=True)


def _gap(reference: Reference, repair: Repair) -> str:
    """Keep a space where leaving out a mark would glue "số" to its number ("số:05")."""
    text, at = reference.text, repair.start - reference.start
    if at < 0:  # "số" is no part of the reference, so how it ends is not known: a space more is the lesser evil
        return " " if repair.end == reference.start else ""
    return " " if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalnum() else ""


def _finding(rule: Rule, repair: Repair, start: int, end: int, lang: Language, fix: Fix | None = None) -> Finding:
    made = told(rule, (start, end), lang, fix=fix, found=quoted(repair.found), put=quoted(repair.put or ""))
    if fix is None or (fix.start, fix.end) == (repair.start, repair.end):
        return made
    words = f"{made.message} {to_write(fix.text, lang)}"
    return Finding(made.code, made.slug, made.severity, words, start, end, fix)


def _whole_fix(reference: Reference) -> Fix | None:
    """Return the edit that writes a full reference's sign canonically; for the other forms see :func:`_composed_fix`.

    It is one edit for all repairs, so it is safe when every one of them is.
    """
    if reference.form != "full" or reference.id is None:
        return _composed_fix(reference)
    safe = all(BY_SLUG[repair.kind].safe for repair in reference.repairs) and not _may_be_a_year(reference)
    return Fix(sign_start(reference), reference.end, str(reference.id), safe)


def _composed_fix(reference: Reference) -> Fix | None:
    """Return the edit that composes the letters of a reference and makes its other edits with it, for they would overlap."""
    inside = [repair for repair in reference.repairs if repair.start >= reference.start and repair.kind != "decomposed"]
    edits = [repair for repair in inside if BY_SLUG[repair.kind].form and repair.put is not None]
    if not edits or all(repair.kind != "decomposed" for repair in reference.repairs):
        return None
    text = reference.text
    for repair in sorted(edits, key=lambda edit: edit.start, reverse=True):
        start, end = repair.start - reference.start, repair.end - reference.start
        text = text[:start] + (repair.put or _gap(reference, repair)) + text[end:]
    safe = all(BY_SLUG[repair.kind].safe for repair in edits)
    return Fix(reference.start, reference.end, unicodedata.normalize("NFC", text), safe)


def _may_be_a_year(reference: Reference) -> bool:
    """Tell whether the number may be a year whose own number was left blank: "Số   /2022/CT-TU"."""
    slashes = {"state-order", "two-slashes"}
    return 1900 <= (reference.number or 0) < 2100 and any(repair.kind in slashes for repair in reference.repairs)
