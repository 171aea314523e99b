"""Where the sign of a reference, its number and symbol, begins (chỗ bắt đầu của số và ký hiệu)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vbdang.model import Reference

__all__ = ["sign_of", "sign_start"]

_DIGIT = re.compile(r"\d")


def sign_start(reference: Reference) -> int:
    """Say where the sign of a reference begins.

    It is the tail of the reference that begins with its first digit, or with a letter read as a digit before it
    ("O5-CT/TW"): no type name holds a digit. Without any it is all of the reference.

    >>> from vbdang.model import Reference
    >>> sign_start(Reference(10, 29, "Chỉ thị số 05-CT/TW", "full", None, 5, "", "CT", "TW", None, "Chỉ thị"))
    21
    """
    starts = [repair.start for repair in reference.repairs if repair.kind == "letter-for-digit"]
    digit = _DIGIT.search(reference.text)
    if digit is not None:
        starts.append(reference.start + digit.start())
    return min(starts, default=reference.start)


def sign_of(reference: Reference) -> str:
    """Return the sign as it is written."""
    return reference.text[sign_start(reference) - reference.start :]
