"""Which words can be Vietnamese: a syllable has one of few beginnings, one of few rhymes and one tone (âm tiết).

The bytes of one character set read as another give letters all the same, but hardly ever syllables. So the share of
words that can be Vietnamese tells which set a text was written in; see :mod:`vbdang.inputs.encodings`.

Source: the beginnings and rhymes of the spelling in use, as school grammars list them; those of loan words alone are
left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Tally", "can_be_vietnamese", "tally"]

_BEGINNINGS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu ynh yt
"""
_SYLLABLE = re.compile(f"(?:{'|'.join(_BEGINNINGS.split())})?(?:{'|'.join(_RHYMES.split())})")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPS, _TONES_OF_STOPS = ("c", "ch", "p", "t"), ("\u0301", "\u0323")  # sắc and nặng

# What Word puts between words; any other sign that is not ASCII counts as a letter, for a wrong table puts signs into
# the midst of words.
_BETWEEN = "\xa0«»–—‘’“”•…°"
_SYMBOL = re.compile("[B-DF-HJ-NP-TV-XZ]*Đ[A-ZĐ]*")
_WORD = re.compile(f"[A-Za-z]*[^\x00-\x7f{_BETWEEN}][^\x00-@[-`{{-\x7f{_BETWEEN}]*")


class Tally(NamedTuple):
    """How many words with marks there are, and how many of them can be Vietnamese."""

    words: int
    possible: int


def tally(text: str) -> Tally:
    r"""Count the words that hold a letter or sign that is not ASCII.

    The others tell nothing, nor does a letter alone, nor the letters of a symbol: ``QĐ``, ``HĐND``.

    >>> tally("Chỉ thị số 05-CT/TW của Bộ Chính trị")
    Tally(words=7, possible=7)
    >>> tally("ChØ thÞ sè 05-CT/TW cña Bé ChÝnh trÞ, Trung \xad\xacng")
    Tally(words=8, possible=2)
    """
    words = [word for word in _WORD.findall(text) if len(word) > 1 and not _SYMBOL.fullmatch(word)]
    return Tally(len(words), sum(map(can_be_vietnamese, words)))


def can_be_vietnamese(word: str) -> bool:
    """Tell whether a word can be a Vietnamese syllable, written small, with a capital or in capitals.

    >>> can_be_vietnamese("Nghị"), can_be_vietnamese("QUYẾT"), can_be_vietnamese("thuỷ")
    (True, True, True)
    >>> can_be_vietnamese("quyềt"), can_be_vietnamese("ngịh"), can_be_vietnamese("trƯng")
    (False, False, False)
    """
    return (word[1:].islower() or word.isupper() or len(word) == 1) and _spelled(word.lower())


@lru_cache(4096)
def _spelled(word: str) -> bool:
    parted = unicodedata.normalize("NFD", word)
    tones = _TONE.findall(parted)
    shape = unicodedata.normalize("NFC", _TONE.sub("", parted))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(shape):
        return False
    return not shape.endswith(_STOPS) or "".join(tones) in _TONES_OF_STOPS
