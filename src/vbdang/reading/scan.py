"""The main pass: type names and what follows them, in one pattern (tên loại và phần đứng sau).

The pattern begins at a letter with a mark: the last one of each type name ("ế" of quyết, "ị" of thị), where the part
of the name before it has a fixed width and is checked by looking back. One set of rare letters then serves all names in
either case, and one match holds all that the commonest citation says: type, number, symbol, date and body. Whatever is
spelled otherwise is left to :mod:`vbdang.reading.signs` (odd signs) and :mod:`vbdang.reading.attach` (odd tails).
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from vbdang.model import Identifier
from vbdang.reading.clean import unaccent
from vbdang.reading.dates import date_of
from vbdang.reading.draft import Draft
from vbdang.reading.named import CUE, STATUTE, statute_at
from vbdang.reading.signs import SLASH, Foreign, odd_sign, sign_at
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party
from vbdang.reading.words import display_name, name_behind
from vbdang.tables import types

__all__ = ["FREE", "Head", "Scanned", "scan"]

# Names of which forms without a sign are read; the capital ones as headings print them.
_NAMES = tuple(types.UNIQUE_SYMBOL)
_CAPITALS = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Hướng dẫn")
_MISSPELT = ("Nghi quyết",)
_ACTION = r"(?:\s{1,3}hành\s{1,3}động)?"
_WITH_ACTION = ("Chương trình", "Kế hoạch")

#: What may not follow the number of a short form: more digits, a sign, a decimal, a share, a date, a word glued on.
FREE = r"(?!\d|\s?[-–]\s?[A-ZĐÐ]{2,4}[ir]?\s?/|[.,:]\d|\s?%|[^\W\d]{2}|\s?/\s?(?:\d{1,2}(?!\d)|[A-ZĐ]))"
_BODIES = {"Bộ Chính trị": "BCT", "Ban Bí thư": "BBT", "Ban Chấp hành Trung ương": "BCHTW", "Ban Chấp hành Trung ương Đảng": "BCHTW"}
_AFTER_NAME = rf"""\s{{1,3}}(?:
    ((?:[Ss]ố|SỐ)\s{{0,2}}:?\s{{1,3}})?(\d{{1,5}})(?:
        -([A-ZĐ]{{2}}[A-Za-zĐ]{{0,2}})/([A-ZĐ]{{2,}})(?!\w|-[A-ZĐ]{{2}}|/[a-zđ]|[ \n]-[A-ZĐ])
        (?:,?[ ]ngày[ ](\d{{1,2}})[/.-](\d{{1,2}})[/.-]((?:19|20)\d\d)(?!\d))?
        (?:[ ]của[ ](Bộ[ ]Chính[ ]trị|Ban[ ]Bí[ ]thư|Ban[ ]Chấp[ ]hành[ ]Trung[ ]ương(?:[ ]Đảng)?)(?=[ ]về[ ]|[.;]))?
        |([a-z](?![^\W_]))?(){FREE})
    |(?={CUE.replace(" ", "[ ]")}))"""


def _anchored(name: str) -> tuple[str, str, str]:
    """Part a name at its last letter with a mark: what stands before it, the letter, the rest."""
    at = max(i for i, letter in enumerate(name) if unaccent(letter) != letter and letter not in "ươđ")
    return name[:at], name[at], name[at + 1 :]


def _cased(words: str, space: str) -> str:
    """Make a pattern of words whose first letters may be of either case."""
    shaped = re.sub(r"(?<![^\W_])\w", lambda m: f"[{m[0].upper()}{m[0].lower()}]", words)
    return shaped.replace(" ", space)


def _pattern() -> str:
    """Branch by anchor letter, then by name: the name looked back at, then its rest."""
    branches: dict[str, list[str]] = {}
    for name in (*_NAMES, *_MISSPELT):
        before, letter, rest = _anchored(name)
        # A name of one letter before the anchor may begin a word only.
        behind = rf"(?<={_cased(before, chr(92) + 's')}{letter})"
        after = re.escape(rest).replace(r"\ ", r"\s{1,3}") + (_ACTION if name in _WITH_ACTION else "")
        branches.setdefault(letter, []).append(behind + after)
    for name in _CAPITALS:
        before, letter, rest = _anchored(name.upper())
        branches.setdefault(letter, []).append(rf"(?<={before.replace(' ', chr(92) + 's')}{letter})" + rest)
    shaped = [letter + (names[0] if len(names) == 1 else f"(?:{'|'.join(names)})") for letter, names in branches.items()]
    return f"({'|'.join(shaped)})"


# Abbreviations for names, found at their last capital: NQ, KL, HD, CT.
_ABBREVIATED = rf"(?:Q(?<=NQ)|L(?<=KL)|D(?<=HD)|T(?<=CT))(?<![^\W_]..)(?:\s?((?:[Ss]ố|SỐ)\s{{0,2}}:?\s{{1,3}})?(\d{{1,3}})(?!\s?[-–/]\s?[\dA-ZĐ])()?{FREE}|[ ]?(?={CUE.replace(' ', '[ ]')})())"
_SCAN = re.compile(f"{_pattern().replace(' ', '[ ]')}{_AFTER_NAME}|{SLASH}|{STATUTE}|{_ABBREVIATED}", re.VERBOSE)
# Groups: 1 name, 2 số, 3 number, 4 type, 5 issuer, 6-8 date, 9 body, 10 suffix, 11 bare; 12-14 slash; 15-18 abbreviated.
_SLASH_GROUP, _SHORT_GROUP = 12, 15


def _widths() -> dict[str, int]:
    """How far before its anchor a name begins, by the three letters before the anchor and all after it."""
    widths: dict[str, int] = {}
    clash: set[str] = set()
    spellings = [(name, tuple(product(*({w, w[:1].upper() + w[1:]} for w in name.lower().split())))) for name in (*_NAMES, *_MISSPELT)]
    for name, cases in spellings:
        width = len(_anchored(name)[0])
        for words in (*cases, name.upper().split() if name in _CAPITALS else ()):
            whole = " ".join(words)
            if width >= 3 and whole:
                key = whole[width - 3 :]
                clash |= {key} if widths.setdefault(key, width) != width else set()
    return {key: width for key, width in widths.items() if key not in clash}


_WIDTHS = _widths()
# What may stand before a type name for the short way: a space or an opening mark, but no "báo kết luận".
_BEFORE = frozenset(" \n\t(\"“'*>[;,:.-–")
_SHOWN: dict[str, str] = {}
for _name in (*_NAMES, *_MISSPELT):
    for _shown in (_name, _name.lower(), _name.upper()):
        _SHOWN[_shown] = display_name(_shown)


class Head(NamedTuple):
    """A type name (or NQ, KL, HD, CT) with a bare number or the beginning of a name after it.

    ``symbol`` is set for an abbreviation; ``number`` holds the figures, their place, the suffix and whether "số" stands
    before them, or None where a name begins at ``place``.
    """

    start: int
    shown: str
    symbol: str | None
    number: tuple[str, int, str, bool] | None
    place: int


class Scanned(NamedTuple):
    """What the main pass found: signs in order, heads still to be read, named papers, signs of others."""

    signs: list[Draft]
    heads: list[Head]
    named: list[Draft]
    foreign: Foreign


_ABBREVIATIONS = {"NQ": "Nghị quyết", "KL": "Kết luận", "HD": "Hướng dẫn", "CT": "Chỉ thị"}


def scan(text: str) -> Scanned:
    """Run the main pass over a composed text.

    >>> found = scan("theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị. Nghị quyết 18")
    >>> sign = found.signs[0]
    >>> str(sign.id), str(sign.date), sign.body, found.heads[0].shown
    ('05-CT/TW', '2016-05-15', 'BCT', 'Nghị quyết')
    """
    found = Scanned([], [], [], set())
    signs = found.signs
    for match in _SCAN.finditer(text):
        name = match[1]
        if name is not None:
            draft = _after_name(text, match, found.heads)
        elif match.lastindex is None:
            named = statute_at(text, match.start()) if match[0][0] != "/" else None
            if named is not None:
                found.named.append(named)
            draft = sign_at(text, match, _SLASH_GROUP, signs[-1].end if signs else 0, found.foreign) if match[0][0] == "/" else None
        elif match.lastindex < _SHORT_GROUP:
            draft = sign_at(text, match, _SLASH_GROUP, signs[-1].end if signs else 0, found.foreign)
        else:
            _abbreviated(text, match, found.heads)
            continue
        if draft is not None:
            signs.append(draft)
    return found


def _after_name(text: str, match: re.Match[str], heads: list[Head]) -> Draft | None:
    """Make the sign that stands after a type name, or note the name as a head."""
    _name, so, number, kind, issuer, day, month, year, body, suffix, _bare, *_rest = match.groups()
    anchor, end = match.span(1)
    width = _WIDTHS.get(text[anchor - 3 : end])
    before = text[anchor - width - 2 : anchor - width] if width else ""
    if width is None or before[1:] not in _BEFORE or before[0] in "oO":
        behind = name_behind(text, end)
        if behind is None:
            return None
        start, shown = behind
    else:
        start = anchor - width
        shown = _SHOWN.get(text[start:end]) or display_name(text[start:end])
    if kind is None:
        figures = None if number is None else (number, match.start(3), suffix or "", so is not None)
        heads.append(Head(start, shown, None, figures, match.end()))
        return None
    at, stop = match.start(3), match.end(5)
    if kind not in TYPE_SYMBOLS or not is_party(issuer) or len(number) < 2 or (number[0] == "0" and len(number) > 2):
        return odd_sign(text, stop - len(issuer) - 1)
    draft = Draft("full", start, at, stop)
    draft.take(Identifier(int(number), "", kind, issuer))
    draft.type_name = shown
    if year is not None:
        draft.date = date_of(int(day), int(month), int(year))
        if draft.date is None:
            return draft
    if body is not None:
        draft.body, draft.body_text = _BODIES[body], body
    draft.tail = match.end()
    return draft


def _abbreviated(text: str, match: re.Match[str], heads: list[Head]) -> None:
    """Note "NQ18", "HD 31", "NQTW 4" as a head."""
    start = match.start() - 1
    symbol = text[start : start + 2]
    number = match[_SHORT_GROUP + 1]
    figures = None if number is None else (number, match.start(_SHORT_GROUP + 1), "", match[_SHORT_GROUP] is not None)
    heads.append(Head(start, _ABBREVIATIONS[symbol], symbol, figures, match.end()))
