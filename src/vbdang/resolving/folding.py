"""Words without their marks, so that what is typed in a hurry is found (bỏ dấu để so và tìm).

>>> folded("Nghị quyết về Đổi mới"), words("Quy định số 37-QĐ/TW")
('nghi quyet ve doi moi', ('quy', 'dinh', 'so', '37', 'qd', 'tw'))
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["folded", "subject_words", "words"]

_WORD = re.compile(r"[a-z0-9]+")
#: Words that begin or join any subject and tell none from another.
_EMPTY = frozenset(
    "ve viec va cac cua cho trong o tai theo tu den voi nhung mot so co duoc la do bang den ngay thang nam".split()
)


def folded(text: str) -> str:
    """Return a text in small letters without marks; đ is d."""
    if text.isascii():
        return text.lower()
    loose = unicodedata.normalize("NFD", text.lower()).replace("đ", "d").replace("ð", "d")
    return "".join(letter for letter in loose if not unicodedata.combining(letter))


def words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text, folded, in order."""
    return tuple(_WORD.findall(folded(text)))


@lru_cache(maxsize=16_384)
def subject_words(subject: str) -> frozenset[tuple[str, str]]:
    """Return what tells one subject (trích yếu) from another: the pairs of neighbouring words that say something.

    Vietnamese words are mostly of two syllables; a pair of syllables says far more than either.

    >>> sorted(subject_words("về công tác cán bộ"))
    [('can', 'bo'), ('cong', 'tac'), ('tac', 'can')]
    >>> subject_words("về việc")
    frozenset()
    """
    telling = [word for word in words(subject) if word not in _EMPTY]
    return frozenset(zip(telling, telling[1:], strict=False)) or frozenset((word, "") for word in telling)
