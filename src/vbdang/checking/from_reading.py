"""What reading had to mend, told as findings; and a type name that its symbol does not bear out.

Everything here follows from the text and the tables alone: no catalogue, no dates of regulations.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from vbdang.checking.registry import BY_SLUG, Language, Rule, message, to_write
from vbdang.model import Finding, Fix
from vbdang.tables.types import NAMES_FOR_SYMBOL

if TYPE_CHECKING:
    from vbdang.model import Reading, Reference, Repair

__all__ = ["findings_of", "findings_of_reading"]

_DIGIT = re.compile(r"\d")
_LONGEST_QUOTE = 40


def findings_of(reference: Reference, lang: Language = "vi") -> tuple[Finding, ...]:
    """Return the findings that follow from one reference itself.

    Each repair becomes the finding whose slug is its kind. A repair inside the sign (số và ký hiệu, from the number to
    the end) of a full reference marks the whole sign, and its fix writes the canonical identifier there; findings that
    would be equal in everything are given once. Any other repair marks its own place. A type name that is none of its
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
    mismatch = _type_mismatch(reference, lang)
    if not reference.repairs:
        return mismatch
    whole = _whole_fix(reference)
    found = [_of_repair(repair, whole, lang) for repair in reference.repairs]
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


def _of_repair(repair: Repair, whole: Fix | None, lang: Language) -> Finding:
    rule = BY_SLUG[repair.kind]
    if rule.form and whole is not None and whole.start <= repair.start and repair.end <= whole.end:
        return _finding(rule, repair, whole.start, whole.end, lang, whole)
    own = None
    if rule.form and repair.put is not None:
        own = Fix(repair.start, repair.end, repair.put, rule.safe)
    return _finding(rule, repair, repair.start, repair.end, lang, own)


def _finding(rule: Rule, repair: Repair, start: int, end: int, lang: Language, fix: Fix | None = None) -> Finding:
    words = message(rule, lang, found=_quoted(repair.found), put=_quoted(repair.put or ""))
    if fix is not None and (fix.start, fix.end) != (repair.start, repair.end):
        words = f"{words} {to_write(fix.text, lang)}"
    return Finding(rule.code, rule.slug, rule.severity, words, start, end, fix)


def _whole_fix(reference: Reference) -> Fix | None:
    """Return the edit that writes a full reference's sign canonically; None for the other forms.

    The sign is the tail of the reference that begins with its first digit, or with a letter read as a digit before it
    ("O5-CT/TW"): no type name holds a digit. It is one edit for all repairs, so it is safe when every one of them is.
    """
    if reference.form != "full" or reference.id is None:
        return None
    starts = [repair.start for repair in reference.repairs if repair.kind == "letter-for-digit"]
    starts += (reference.start + digit.start() for digit in _DIGIT.finditer(reference.text))
    start = min(starts, default=reference.start)
    safe = all(BY_SLUG[repair.kind].safe for repair in reference.repairs)
    return Fix(start, reference.end, str(reference.id), safe)


def _type_mismatch(reference: Reference, lang: Language) -> tuple[Finding, ...]:
    name, symbol = reference.type_name, reference.type
    if name is None or symbol is None or reference.form not in {"full", "elliptic"}:
        return ()
    if _agree(name, symbol):
        return ()
    rule = BY_SLUG["type-mismatch"]
    belongs = " / ".join(map(_quoted, NAMES_FOR_SYMBOL[symbol]))
    words = message(rule, lang, name=_quoted(name), symbol=symbol, put=belongs)
    return (Finding(rule.code, rule.slug, rule.severity, words, reference.start, reference.end),)


@lru_cache(maxsize=1024)
def _agree(name: str, symbol: str) -> bool:
    """Tell whether a type name may stand before a symbol; one that the table does not know cannot be contradicted.

    A name may also say less or more than the table's: a "Thông báo kết luận" is called "Kết luận" for short.
    """
    names = [_bare(other) for other in NAMES_FOR_SYMBOL.get(symbol, ())]
    bare = _bare(name)
    return not names or any(bare in other or other in bare for other in names)


def _bare(name: str) -> str:
    """Make type names comparable: without case, marks, or the bar of đ; spaces single."""
    letters = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _quoted(found: str) -> str:
    """Quote what stands in the text so that it can be told from what it looks like.

    A single character that is not ASCII is named by its code point; what cannot be seen is shown by it alone.
    """
    shown = "".join(ch if ch.isprintable() else f"<U+{ord(ch):04X}>" for ch in found[:_LONGEST_QUOTE])
    rest = "…" if len(found) > _LONGEST_QUOTE else ""
    named = f" (U+{ord(found):04X})" if len(found) == 1 and not found.isascii() and found.isprintable() else ""
    return f"“{shown}{rest}”{named}"
