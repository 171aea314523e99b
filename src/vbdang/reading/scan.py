"""The main pass: type names and what follows them, in one pattern (tên loại và phần đứng sau).

The pattern begins at rare characters only: the last letter with a mark of each type name ("ế" of quyết, "ị" of thị), a
slash, the last capital of an abbreviation. What stands before such a letter has a fixed width and is checked by looking
back; one match then holds all that the commonest citation says: type, number, symbol, date and body. Whatever is spelled
otherwise is left to :mod:`vbdang.reading.signs` (odd signs) and :mod:`vbdang.reading.attach` (odd tails).
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from vbdang.model import Identifier
from vbdang.reading.clean import unaccent
from vbdang.reading.dates import date_of
from vbdang.reading.draft import Draft
from vbdang.reading.named import AFTER_STATUTE, CUE, POPULAR, STATUTES, statute_at
from vbdang.reading.signs import AFTER_SLASH, PRESS, Foreign, odd_sign, sign_at, tw_spelling
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party
from vbdang.reading.words import display_name, name_behind, trie
from vbdang.tables import bodies, types

__all__ = ["FREE", "Head", "Scanned", "scan"]

# Names of which forms without a sign are read; the capital ones as headings print them.
_NAMES = tuple(types.UNIQUE_SYMBOL)
_CAPITALS = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Hướng dẫn")
_MISSPELT = ("Nghi quyết",)
_ACTION = r"(?:\s{1,3}hành\s{1,3}động)?"
_WITH_ACTION = ("Chương trình", "Kế hoạch")
_ABBREVIATIONS = {"NQ": "Nghị quyết", "KL": "Kết luận", "HD": "Hướng dẫn", "CT": "Chỉ thị"}

#: What may not follow the number of a short form: more digits, a sign, a decimal, a share, a date, a word glued on.
FREE = r"(?!\d|\s?[-–]\s?[A-ZĐÐ]{2,4}[ir]?\s?/|[.,:]\d|\s?%|[^\W\d]{2}|\s?/\s?(?:\d(?!\d{3}/\s?(?:Bộ\sChính|Ban\sBí|Trung\sương|BCT|BBT))|[A-ZĐ]))"
# Central bodies as printed; what would make a longer name of one is left to the full reading.
_BODIES = {
    name: body.code
    for body in bodies.BODIES
    for name in body.names
    if body.code != "BCĐTW" and name[0] in "BVQỦĐ" and " " in name
}
_NOT_ON = r"(?![^\W_]|[ ](?:Trung|T\.|TW|TƯ|Đảng|Đoàn|Hội|MTTQ|Mặt|BCH|Ban|Cộng|-|\((?!kh))|(?:,|[ ]và)[ ](?:Ban[ ]B|Bộ[ ]C|BBT|BCT))"
_PAIR = "Bộ[ ]Chính[ ]trị(?:,|[ ]và)[ ]Ban[ ]Bí[ ]thư(?![ ](?:yêu|đã|ban|chỉ|giao|đề|khẳng|nhấn|thống|có))"
_BODY = rf"({_PAIR}|{trie(_BODIES).replace(chr(92) + 's{1,3}', '[ ]')}){_NOT_ON}"
_BODIES |= {"Bộ Chính trị, Ban Bí thư": "BCT,BBT", "Bộ Chính trị và Ban Bí thư": "BCT,BBT"}
_SO = r"((?:từ\s{1,3})?(?:[Ss]ố|SỐ)\s{0,2}:?\s{1,3}|từ\s{1,3})?"
_NAMED = f"(?={CUE.replace(' ', '[ ]')})"
# Groups 7 số, 8 number; of a sign 9 type, 10 issuer, 11 bracket, 12-15 date, 16 body, 17 bracket, 18 term; of a bare number
# 19 suffix, 20.
_AFTER_NAME = rf"""\s{{1,3}}(?:
    {_SO}([0-9]{{1,5}})(?:
        -([A-ZĐ]{{2}}[A-Za-zĐ]{{0,2}})/([A-ZĐ]{{2,}}|TƯ|T\.Ư)(?!\w|-[A-ZĐ]{{2}}|/[a-zđ]|[ \n]-[A-ZĐ])
        (?:,?[ ](\()?ngày[ ](\d{{1,2}})(?:[/.-](\d{{1,2}})[/.-]|[ ]tháng[ ](\d{{1,2}})[ ]năm[ ])((?:19|20)\d\d)(?!\d)(?(11)\)))?
        (?:[ ]của[ ]{_BODY}(?:[ ](\()?kh(?:óa|oá)[ ]([IVX]+)(?![^\W_])(?(17)\)))?)?
        |([a-z](?![^\W_]))?(){FREE})
    |(?=(?:của\s{{1,3}})?{CUE.replace(" ", "[ ]")}))"""
_AFTER_ABBREVIATION = rf"(?:\s?{_SO}([0-9]{{1,3}})(?!\d|[a-zđ]|\s?[-–/]\s?[\dA-ZĐ]){FREE}|[ ]?{_NAMED})"


def _anchored(name: str) -> tuple[str, str, str]:
    """Part a name at its last letter with a mark: what stands before it, the letter, the rest."""
    at = max(i for i, letter in enumerate(name) if unaccent(letter) != letter and letter not in "ươđ")
    return name[:at], name[at], name[at + 1 :]


def _cased(words: str, space: str) -> str:
    """Make a pattern of words whose first letters may be of either case."""
    shaped = re.sub(r"(?<![^\W_])\w", lambda m: f"[{m[0].upper()}{m[0].lower()}]", words)
    return shaped.replace(" ", space)


_FREQUENT = "/áTếịệ"


def _heads() -> str:
    """One branch a letter, each begun by that letter, so that the engine skips to the next of them."""
    branches: dict[str, list[str]] = {"á": [POPULAR]}
    for name in (*_NAMES, *_MISSPELT):
        before, letter, rest = _anchored(name)
        behind = rf"(?<={_cased(before, chr(92) + 's')}{letter})"
        after = re.escape(rest).replace(r"\ ", r"\s{1,3}") + (_ACTION if name in _WITH_ACTION else "")
        branches.setdefault(letter, []).append(behind + after)
    for name in _CAPITALS:
        before, letter, rest = _anchored(name.upper())
        branches.setdefault(letter, []).append(rf"(?<={before.replace(' ', chr(92) + 's')}{letter})" + rest)
    shaped = [
        letter + (names[0] if len(names) == 1 else f"(?:{'|'.join(names)})") for letter, names in branches.items()
    ]
    abbreviated = [rf"{symbol[1]}(?<={symbol})(?<![^\W_]..)" for symbol in _ABBREVIATIONS]
    every = ["/", *shaped, *STATUTES, *abbreviated]
    # The engine tries the branches in turn: those of frequent letters first.
    every.sort(key=lambda branch: _FREQUENT.index(branch[0]) if branch[0] in _FREQUENT else len(_FREQUENT))
    return "|".join(every).replace(" ", "[ ]")


_SCAN = re.compile(
    f"(?:{_heads()})()(?:(?<=/){AFTER_SLASH}|(?<=NQ|KL|HD|CT){_AFTER_ABBREVIATION}|{AFTER_STATUTE}|{_AFTER_NAME})",
    re.VERBOSE,
)


def _widths() -> dict[str, int]:
    """How far before its anchor a name begins, by the three letters before the anchor and all after it."""
    widths: dict[str, int] = {}
    clash: set[str] = set()
    for name in (*_NAMES, *_MISSPELT):
        width = len(_anchored(name)[0])
        cases = product(*(sorted({word, word[:1].upper() + word[1:]}) for word in name.lower().split()))
        for words in [*cases, *([name.upper().split()] if name in _CAPITALS else [])]:
            key = " ".join(words)[width - 3 :]
            if width >= 3 and widths.setdefault(key, width) != width:
                clash.add(key)
    return {key: width for key, width in widths.items() if key not in clash}


_WIDTHS = _widths()
# What may stand before a type name for the short way: a space or an opening mark, but no "báo kết luận".
_BEFORE = frozenset(" \n\t(\"“'*>[;,:.-–")
_COMPOUND = frozenset({"áo ", "ÁO "})
_SHOWN = {
    written: display_name(written) for name in (*_NAMES, *_MISSPELT) for written in (name, name.lower(), name.upper())
}


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


def scan(text: str) -> Scanned:
    """Run the main pass over a composed text.

    >>> found = scan("theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị. Nghị quyết 18")
    >>> sign = found.signs[0]
    >>> str(sign.id), str(sign.date), sign.body, found.heads[0].shown
    ('05-CT/TW', '2016-05-15', 'BCT', 'Nghị quyết')
    """
    found = Scanned([], [], [], [])
    signs, heads = found.signs, found.heads
    for match in _SCAN.finditer(text):
        anchor = match.start()
        letter = text[anchor]
        draft: Draft | None
        if (match.lastindex or 0) >= _SIGN_GROUP:
            draft = _after_name(text, match, anchor, heads)
        elif letter == "/":
            draft = sign_at(text, anchor, match[2], (match[3], match[4]), signs[-1].end if signs else 0, found.foreign)
        elif letter in _STATUTE_LETTERS or (letter == "á" and text[anchor - 1] == "o"):
            named = statute_at(text, anchor)
            if named is not None:
                found.named.append(named)
            continue
        elif letter in "QLDT" and text[anchor - 1] in "NKHC":
            heads.append(_abbreviated(text, match, anchor))
            continue
        else:
            draft = _after_name(text, match, anchor, heads)
        if draft is not None:
            signs.append(draft)
    return found


# The first group that only a sign or a number after a type name sets.
_SIGN_GROUP = 7
_STATUTE_LETTERS = frozenset("ệỆĩắ")


def _after_name(text: str, match: re.Match[str], anchor: int, heads: list[Head]) -> Draft | None:
    """Make the sign that stands after a type name, or note the name as a head."""
    (_, _, _, _, _, _, so, number, kind, issuer, _, day, month, month_word, year, body, _, term, suffix, _) = (
        match.groups()
    )
    start, shown = _name(text, anchor, match.end(1))
    if kind is None:
        # What may follow an abbreviation has been tried already: it shows no name.
        if shown:
            figures = None if number is None else (number, match.start(8), suffix or "", so is not None)
            heads.append(Head(start, shown, None, figures, match.end()))
        return None
    stop = match.end(10)
    padded = len(number) == _PADDED or (len(number) > _PADDED and number[0] != "0")
    symbol = PRESS.get(issuer, issuer)
    if shown is None or not padded or kind not in TYPE_SYMBOLS or not is_party(symbol) or (so and ":" in so):
        return odd_sign(text, stop - len(issuer) - 1)
    draft = Draft("full", start, match.start(8), stop)
    draft.id = Identifier(int(number), "", kind, symbol)
    draft.number, draft.type, draft.issuer, draft.type_name = draft.id.number, kind, symbol, shown or None
    if symbol is not issuer:
        draft.repairs = (tw_spelling(stop - len(issuer), issuer),)
    if year is not None:
        draft.date = date_of(int(day), int(month or month_word), int(year))
        if draft.date is None:
            return draft
    if body is not None:
        draft.body, draft.body_text, draft.term = _BODIES[body], body, term
    draft.tail = match.end()
    return draft


#: A number is written with two digits at least (HD 36, 1.3.1).
_PADDED = 2


def _name(text: str, anchor: int, end: int) -> tuple[int, str | None]:
    """Find the type name around its anchor: where it begins and how it is shown.

    A symbol in its place ("NQ 18-NQ/TW") shows nothing; None where letters before it make it another word.
    """
    width = _WIDTHS.get(text[anchor - 3 : end])
    if width is not None:
        before = text[anchor - width - 3 : anchor - width]
        if before[2:] in _BEFORE and before not in _COMPOUND:
            start = anchor - width
            return start, _SHOWN.get(text[start:end]) or display_name(text[start:end])
    behind = name_behind(text, end)
    if behind is None:
        return anchor, None
    return behind[0], "" if behind[1] in _ABBREVIATIONS else behind[1]


def _abbreviated(text: str, match: re.Match[str], anchor: int) -> Head:
    """Note "NQ18", "HD 31", "NQTW 4" as a head."""
    symbol = text[anchor - 1 : anchor + 1]
    number = match[6]
    figures = None if number is None else (number, match.start(6), "", match[5] is not None)
    return Head(anchor - 1, _ABBREVIATIONS[symbol], symbol, figures, match.end())
