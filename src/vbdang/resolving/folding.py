"""Words without their marks, so that what is typed in a hurry is found (bỏ dấu để so và tìm).

>>> folded("Nghị quyết về Đổi mới"), words("Quy định số 37-QĐ/TW")
('nghi quyet ve doi moi', ('quy', 'dinh', 'so', '37', 'qd', 'tw'))
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations, pairwise

from vbdang.tables.organisations import by_spelling

__all__ = ["folded", "numerals", "provinces", "runs", "subject_words", "words"]

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


#: Phrases that stand in the subjects of hundreds of documents, whatever they are about.
_FORMULAS = re.compile(
    r"\b(?:(?:tiep tuc )?tang cuong (?:su )?lanh dao(?: cua (?:dang|cac cap uy(?: dang)?))?(?: doi voi)?(?: cong tac)?"
    r"|(?:thoi ky|su nghiep|yeu cau) (?:day manh )?cong nghiep hoa,? (?:va )?hien dai hoa(?: dat nuoc)?"
    r"|(?:tinh hinh|giai doan|boi canh) (?:moi|hien nay)|(?:trong )?thoi ky moi|tiep tuc|day manh|mot so (?:van de )?"
    r"|nang cao (?:chat luong|hieu luc|hieu qua)(?:,? (?:va )?hieu qua)?(?: hoat dong)?|den nam \d{4}|tam nhin(?: den nam)? \d{4})\b"
)
_NAME = re.compile(r"[^\W\d_a-zà-ỹ][^\W\d_]*(?: [^\W\d_a-zà-ỹ][^\W\d_]*){1,5}")
_NUMERAL = re.compile(r"\b(?:[0-9]+|[IVX]+)\b")


# A subject takes some 4 KB here. Few recur beyond their own text: more would be memory that grows with the corpus, and no
# faster (benchmarks/corpus.py).
@lru_cache(maxsize=1024)
def subject_words(subject: str) -> frozenset[tuple[str, str]]:
    """Return what tells one subject (trích yếu) from another: the pairs of neighbouring words that say something.

    Vietnamese words are mostly of two syllables; a pair of syllables says far more than either. Phrases that any subject
    may hold are left out first.

    >>> sorted(subject_words("về tăng cường sự lãnh đạo của Đảng đối với công tác cán bộ trong tình hình mới"))
    [('can', 'bo')]
    >>> subject_words("về việc")
    frozenset()
    """
    telling = _telling(_FORMULAS.sub(" ", folded(subject)))
    return frozenset(pairwise(telling)) or frozenset((word, "") for word in telling)


@lru_cache(maxsize=16_384)
def numerals(subject: str) -> frozenset[str]:
    """Return the years, ordinals and other figures of a subject: "Tết năm 2017" is not "Tết năm 2022".

    >>> sorted(numerals("tiến tới Đại hội lần thứ XIII, nhiệm kỳ 2021 - 2025"))
    ['2021', '2025', 'XIII']
    """
    return frozenset(_NUMERAL.findall(subject))


@lru_cache(maxsize=16_384)
def provinces(subject: str) -> frozenset[str]:
    """Return the slugs of the provinces and cities that a subject names: resolutions on places differ in little else.

    >>> sorted(provinces("về xây dựng và phát triển thành phố Cần Thơ đến năm 2030"))
    ['can-tho']
    """
    found = (by_spelling(name) for run in _NAME.findall(subject) for name in _tails(run))
    return frozenset(place.slug for place in found if place is not None)


def _tails(run: str) -> list[str]:
    """Return the parts of a run of capital words that can be a place's name."""
    capital = run.split()
    return [" ".join(capital[first:last]) for first, last in combinations(range(len(capital) + 1), 2)]


@lru_cache(maxsize=256)  # of one text, for the same reason
def runs(text: str) -> dict[tuple[str, ...], None]:
    """Return every four telling words that stand together in a text, in its order.

    >>> list(runs("về kinh tế tư nhân nông thôn"))
    [('kinh', 'te', 'tu', 'nhan'), ('te', 'tu', 'nhan', 'nong'), ('tu', 'nhan', 'nong', 'thon')]
    >>> runs("về dân số")
    {}
    """
    told = _telling(text)
    return dict.fromkeys(zip(told, told[1:], told[2:], told[3:], strict=False))


def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in _EMPTY)
