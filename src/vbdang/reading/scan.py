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
from vbdang.reading.named import CUE
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party
from vbdang.reading.words import display_name, name_behind
from vbdang.tables import types

__all__ = ["FREE", "Head", "scan"]

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


_SCAN = re.compile(_pattern().replace(" ", "[ ]") + _AFTER_NAME, re.VERBOSE)


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
_SHOWN: dict[str, str] = {}
for _name in (*_NAMES, *_MISSPELT):
    for _shown in (_name, _name.lower(), _name.upper()):
        _SHOWN[_shown] = display_name(_shown)


class Head(NamedTuple):
    """A type name with something after it that is no sign: a number, or the beginning of a name."""

    start: int
    shown: str
    match: re.Match[str]


def scan(text: str) -> tuple[list[Draft], list[Head], set[int]]:
    """Run the main pass.

    Returns:
        The canonical signs after a type name, with date and body where they stand in the commonest way; the type names
        with a bare number or a name after them; and where the slashes of those signs are.

    >>> drafts, heads, _ = scan("theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị. Nghị quyết 18")
    >>> str(drafts[0].id), str(drafts[0].date), drafts[0].body, heads[0].shown
    ('05-CT/TW', '2016-05-15', 'BCT', 'Nghị quyết')
    """
    drafts: list[Draft] = []
    heads: list[Head] = []
    slashes: set[int] = set()
    widths, shown, symbols = _WIDTHS, _SHOWN, TYPE_SYMBOLS
    for match in _SCAN.finditer(text):
        _last, so, number, kind, issuer, day, month, year, body, _suffix, bare = match.groups()
        if kind is not None and (kind not in symbols or not is_party(issuer) or (len(number) != 2 and number[0] == "0") or len(number) < 2):
            continue
        anchor, end = match.span(1)
        width = widths.get(text[anchor - 3 : end])
        if width is None:
            name = name_behind(text, end)
            if name is None:
                continue
            start, type_name = name
        else:
            start = anchor - width
            written = text[start:end]
            type_name = shown.get(written) or display_name(written)
            before = text[start - 1 : start]
            if before == " " and text[start - 2 : start - 1] in ("o", "O"):
                start, type_name = name_behind(text, end) or (start, type_name)
            elif before.isalpha():
                continue
        if kind is None:
            heads.append(Head(start, type_name, match))
            continue
        stop = match.end(5)
        draft = Draft("full", start, match.start(3), stop)
        draft.id = Identifier(int(number), "", kind, issuer)
        draft.number = draft.id.number
        draft.type = kind
        draft.issuer = issuer
        draft.type_name = type_name
        if year is not None:
            draft.date = date_of(int(day), int(month), int(year))
        if body is not None:
            draft.body, draft.body_text = _BODIES[body], body
        if year is None or draft.date is not None:
            draft.tail = match.end()
        else:
            draft.body = draft.body_text = None
        drafts.append(draft)
        slashes.add(stop - len(issuer) - 1)
    return drafts, heads, slashes
