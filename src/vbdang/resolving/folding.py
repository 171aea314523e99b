"""Words without their marks, so that what is typed in a hurry is found (bỏ dấu để so và tìm).

>>> folded("Nghị quyết về Đổi mới"), words("Quy định số 37-QĐ/TW")
('nghi quyet ve doi moi', ('quy', 'dinh', 'so', '37', 'qd', 'tw'))
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

__all__ = ["common_runs", "folded", "subject_words", "words"]

_WORD = re.compile(r"[a-z0-9]+")
#: Words that begin or join any subject and tell none from another.
_EMPTY = frozenset({
    "ve", "viec", "va", "cac", "cua", "cho", "trong", "o", "tai", "theo", "den", "voi", "nhung", "mot", "so", "co", "duoc",
    "la", "do", "bang", "ngay", "thang", "nam",
})  # fmt: skip


_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LOOSE_MARKS = range(0x300, 0x370)
_PLAIN: dict[int, str | None] = {
    **{ord(letter): unicodedata.normalize("NFD", letter)[0] for letter in _MARKED},
    **{ord(letter): "d" for letter in "đð"},
    **dict.fromkeys(_LOOSE_MARKS),
}


def folded(text: str) -> str:
    """Return a text in small letters without marks; đ is d."""
    small = text.lower()
    return small if small.isascii() else small.translate(_PLAIN)


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
    telling = _telling(subject)
    return frozenset(pairwise(telling)) or frozenset((word, "") for word in telling)


_RUN = 4


def common_runs(said: str, subject: str) -> tuple[tuple[str, ...], ...]:
    """Return every four telling words of a subject that stand together in a text too, in the subject's order.

    >>> common_runs("bước ngoặt trong phát triển kinh tế tư nhân ở nước ta", "về kinh tế tư nhân")
    (('kinh', 'te', 'tu', 'nhan'),)
    >>> common_runs("phát triển kinh tế", "về kinh tế tư nhân")
    ()
    """
    runs = set(_runs(_telling(said)))
    return tuple(run for run in _runs(_telling(subject)) if run in runs)


def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in _EMPTY)


def _runs(told: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [told[place : place + _RUN] for place in range(len(told) - _RUN + 1)]
