"""The main pass: type names and what follows them, in one pattern (tên loại và phần đứng sau).

The pattern begins at the letters of :mod:`vbdang.reading.anchors` only; one match then holds all that the commonest citation
says: type, number, symbol, date and body (:mod:`vbdang.reading.usual`). Whatever is spelled otherwise is left to
:mod:`vbdang.reading.signs` (odd signs) and :mod:`vbdang.reading.attach` (odd tails).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from vbdang.reading.anchors import ABBREVIATIONS, NAME_ENDS, STOPS, name_around
from vbdang.reading.clean import CAPITALS
from vbdang.reading.draft import Draft
from vbdang.reading.named import AFTER_STATUTE, CUE, statute_at
from vbdang.reading.signs import AFTER_SLASH, Foreign, odd_sign, sign_at, tw_spelling
from vbdang.reading.usual import AFTER_SO, code_of, day_of, sign_of

__all__ = ["FREE", "Head", "Scanned", "scan"]

#: What may not follow the number of a short form: more digits, a sign, a decimal, a share, a date, a word glued on.
FREE = rf"(?!\d|[a-zđ]?\s?[-–]\s?[A-ZĐa-zđð{CAPITALS}]{{2,5}}\s?/|[.,:]\d|\s?%|[^\W\d]{{2}}|\s?/\s?(?:\d(?!\d{{3}}/\s?(?:Bộ\sChính|Ban\sBí|Trung\sương|BCT|BBT))|[A-ZĐ]))"
_SO = r"((?:từ\s{1,3})?(?:[Ss]ố|SỐ)\s{0,2}:?\s{1,3}|từ\s{1,3})?"
_CUE = CUE.replace(" ", "[ ]")
_AFTER_NAME = rf"\s{{1,3}}(?:{_SO}(?:{AFTER_SO}|([0-9]{{1,5}})([a-zđ](?![^\W_]))?{FREE})|(?=(?:của\s{{1,3}})?{_CUE}))"
_AFTER_ABBREVIATION = (
    rf"(?:(?<=[QLD])|(?<=C)T)(?:\s?{_SO}([0-9]{{1,3}})(?!\d|[a-zđ]|\s?[-–/]\s?[\dA-ZĐ]){FREE}|[ ]?(?={_CUE}))"
)
# Groups: 1 a slash, 2 end of the name; 3 "số", 4 to 13 the usual citation, or 14 and 15 a bare number and its suffix; 16 to 18
# what stands after a slash; 19 and 20 "số" and number after an abbreviation.
_SCAN = re.compile(
    f"(?:{STOPS})()(?:{NAME_ENDS}{_AFTER_NAME}|(?(1){AFTER_SLASH}|(?:{_AFTER_ABBREVIATION}|{AFTER_STATUTE})))",
    re.VERBOSE,
)
_SO_GROUP, _SIGN, _YEAR, _PROVINCE = 3, 4, 9, 13
_NUMBER, _SUFFIX, _ISSUER, _SHORT_SO, _SHORT = 14, 15, 16, 19, 20


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
    signs = found.signs
    for match in _SCAN.finditer(text):
        if _SIGN <= (match.lastindex or 0) <= _PROVINCE:
            draft = _usual(text, match)
        elif match[1] is None:
            _other(text, match, found)
            continue
        else:
            state = (match[_ISSUER + 1], match[_ISSUER + 2])
            done = signs[-1].end if signs else 0
            draft = sign_at(text, match.start(), match[_ISSUER], state, done, found.foreign)
        if draft is not None:
            signs.append(draft)
    return found


def _usual(text: str, match: re.Match[str]) -> Draft | None:
    """Make the sign that stands after a type name, with the date and the body after it."""
    so, written, bracket, day, month, month_word, year, body, _, term, province = match.groups()[2:13]
    start, shown = name_around(text, match.start(), match.end(2))
    sign = sign_of(written)
    at = match.start(_SIGN)
    if shown is None or sign is None or (so and ":" in so):
        return odd_sign(text, at + written.index("/"))
    identifier, press = sign
    draft = Draft("full", start, at, at + len(written))
    draft.id = identifier
    draft.number = identifier.number
    draft.type = identifier.type
    draft.issuer = identifier.issuer
    draft.type_name = shown or None
    if press is not None:
        draft.repairs = (tw_spelling(draft.end - len(press), press),)
    if year is not None:
        draft.date = day_of(day, month or month_word, year)
        if draft.date is None:
            return draft
        draft.tail = match.end(_YEAR) + (bracket is not None)
    if body is not None:
        draft.body, draft.body_text, draft.term, draft.tail = code_of(body), body, term, match.end()
    elif province is not None:
        draft.body = code_of(province)
        if draft.body is not None:
            draft.body_text, draft.tail = province, match.end(_PROVINCE)
    return draft


def _other(text: str, match: re.Match[str], found: Scanned) -> None:
    """Note a paper known by its name, or a type name with a bare number or the beginning of a name after it."""
    anchor, end = match.start(), match.end(2)
    letter = text[end - 1]
    if letter in _OF_STATUTES:
        named = statute_at(text, anchor)
        if named is not None:
            found.named.append(named)
    elif letter in _OF_ABBREVIATIONS:
        symbol, so, number = _OF_ABBREVIATIONS[letter], match[_SHORT_SO], match[_SHORT]
        figures = None if number is None else (number, match.start(_SHORT), "", so is not None)
        start = anchor - symbol.index(letter)
        found.heads.append(Head(start, ABBREVIATIONS[symbol], symbol, figures, match.end()))
    else:
        start, shown = name_around(text, anchor, end)
        if shown:
            so, number, suffix = match.group(_SO_GROUP, _NUMBER, _SUFFIX)
            figures = None if number is None else (number, match.start(_NUMBER), suffix or "", so is not None)
            found.heads.append(Head(start, shown, None, figures, match.end()))


_OF_STATUTES = frozenset("ệỆĩắá")
_OF_ABBREVIATIONS = {"Q": "NQ", "L": "KL", "D": "HD", "C": "CT"}
