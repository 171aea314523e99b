"""Where the main pass stops: one rare letter of every type name (chữ cái mà lượt đọc chính dừng lại).

The engine skips to the next of a few letters and tries what that letter may belong to, in the order below: the letters
that stop it most often without cause come first. The letters after one are tried before what stands ahead of it, which
has a fixed width and is checked by looking back.
"""

from __future__ import annotations

from itertools import product

from vbdang.reading.named import POPULAR, STATUTES
from vbdang.reading.words import display_name, name_behind
from vbdang.tables import types

__all__ = ["ABBREVIATIONS", "ANCHORED", "NAME_ENDS", "STOPS", "name_around"]

#: What stands for a type name: "NQ 18", "HD số 31".
ABBREVIATIONS = {"NQ": "Nghị quyết", "KL": "Kết luận", "HD": "Hướng dẫn", "CT": "Chỉ thị"}
#: Names of which forms without a sign are read, one that is often misspelt, and those that headings print in capitals.
ANCHORED = (*types.UNIQUE_SYMBOL, "Nghi quyết")
_CAPITALS = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Hướng dẫn")
_WITH_ACTION = ("Chương trình", "Kế hoạch")

_ACTION = r"(?:\s{1,3}hành\s{1,3}động)?"
#: A branch a letter; group 1 is set at a slash. A type name is taken to its end, of all others the letter only.
STOPS = rf"""
    á(?:o(?:(?<=[Tt]hông\s[Bb]áo)|(?<=[Bb]áo\s[Cc]áo))|n(?:(?<=[Đđ]ề\sán)|(?<=[Pp]hương\sán))|{POPULAR})
    |q(?:uyết(?:\s[Đđ]ịnh|(?<=[Nn]gh[ịi]\squyết))|uy\s(?:[Đđ]ịnh|[Cc]hế))
    |C(?=T)(?<![^\W_].)
    |{STATUTES[0]}
    |ạch(?<=[Kk]ế\s[Hh]oạch){_ACTION}
    |ê(?<=[Bb]iê)n\s[Bb]ản
    |ô(?<=[Tt]hô)ng\s{{1,3}}tri
    |Q(?:uyết(?:\s[Đđ]ịnh|(?<=[Nn]gh[ịi]\sQuyết))|uy\s(?:[Đđ]ịnh|[Cc]hế)
        |(?<=NQ)(?<![^\W_]..)|UYẾT(?:\sĐỊNH|(?<=NGHỊ\sQUYẾT))|UY\sĐỊNH)
    |ỉ(?<=[Cc]hỉ)\s[Tt]hị
    |ăn(?<=[Cc]ông\s[Vv]ăn)
    |ận(?<=[Kk]ết\s[Ll]uận)
    |/()
    |ình(?:(?<=[Cc]hương\s[Tt]rình){_ACTION}|(?<=[Tt]ờ\s[Tt]rình))
    |L(?<=KL)(?<![^\W_]..)
    |D(?<=HD)(?<![^\W_]..)
    |ẫn(?<=[Hh]ướng\s[Dd]ẫn)
    |{"|".join(STATUTES[1:])}
    |Ỉ(?<=CHỈ)\sTHỊ
    |ẬN(?<=KẾT\sLUẬN)
    |ẪN(?<=HƯỚNG\sDẪN)"""
#: Tells the end of a type name from a slash, the letter of an abbreviation and that of a paper known by its name.
NAME_ENDS = "(?<![/QLDCệỆĩắá])"
# The letters above at which a type name stops the engine.
_LETTERS = frozenset("áqạêôQỉăậìẫỈẬẪ")


def _cases(name: str) -> list[str]:
    """A name as texts write it on one line: first letters in either case, in capitals where headings have it so."""
    words = product(*(sorted({word, word[0].upper() + word[1:]}) for word in name.lower().split()))
    upper = [name.upper()] if name in _CAPITALS else []
    return [*map(" ".join, words), *upper]


def _anchor(written: str) -> int:
    """Find where the engine stops in a name: at the last of its letters, for "Báo cáo" has two; -1 if it does not."""
    return max((place for place, letter in enumerate(written) if letter in _LETTERS), default=-1)


_KEY = 3


def _names_by_key() -> dict[str, tuple[int, str]]:
    """How far before its anchor a name begins and how it is shown, by the letters from three before the anchor on.

    Where the name does not reach so far, the letters from the anchor on tell it.
    """
    names: dict[str, tuple[int, str]] = {}
    for name in ANCHORED:
        for written in _cases(name):
            width = _anchor(written)
            key = written[width - _KEY if width >= _KEY else width :]
            for action in ("", " hành động") if name in _WITH_ACTION else ("",):
                if width >= 0:
                    names[key + action] = (width, display_name(written + action))
    return names


_NAMES = _names_by_key()
# What may stand before a type name for the short way: one space or an opening mark, but no "báo kết luận".
_BEFORE = frozenset(" \n\t(\"“'*>[;,:.-–")
_SPACES = frozenset(" \n\t")
_COMPOUND = frozenset(f"{word}{space}" for word in ("áo", "ÁO") for space in _SPACES)


def name_around(text: str, anchor: int, end: int) -> tuple[int, str | None]:
    """Find the type name around its anchor: where it begins and how it is shown.

    A symbol in its place ("NQ 18-NQ/TW") shows nothing; None where letters before it make it another word.

    >>> name_around("theo Nghị quyết", 10, 15), name_around("phủ quyết", 4, 9)
    ((5, 'Nghị quyết'), (4, None))
    """
    found = _NAMES.get(text[anchor - _KEY : end]) or _NAMES.get(text[anchor:end])
    if found is not None:
        start = anchor - found[0]
        alone = start >= _KEY and text[start - 1] in _BEFORE and text[start - 2] not in _SPACES
        if alone and text[start - _KEY : start] not in _COMPOUND:
            return start, found[1]
    behind = name_behind(text, end)
    if behind is None:
        return anchor, None
    return behind[0], "" if behind[1] in ABBREVIATIONS else behind[1]
