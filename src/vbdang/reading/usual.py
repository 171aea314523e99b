"""The usual citation: sign, date and body in their usual places and spellings (viện dẫn thông thường).

Most citations say "số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị khóa XII" in just this way. One pattern takes all of it, and
what it takes is looked up rather than read, for the same signs and bodies stand in every paper of a week. What is spelled
otherwise is left to the general reading, which would find the same here.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from vbdang.model import Identifier
from vbdang.reading.bodies import body_at
from vbdang.reading.signs import GOES_ON, PRESS
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party
from vbdang.reading.words import trie
from vbdang.tables import bodies

__all__ = ["AFTER_SO", "Sign", "code_of", "day_of", "sign_of"]

# Central bodies as printed; what would make a longer name of one is left to the full reading.
_CODES = {
    name: body.code
    for body in bodies.BODIES
    for name in body.names
    if body.code != "BCĐTW" and name[0] in "BVQỦĐ" and " " in name
}
_NOT_ON = (
    r"(?![^\W_]|\s{1,3}(?:Trung|T\.|TW|TƯ|Đảng|Đoàn|Hội|MTTQ|Mặt|BCH|Ban|Cộng|-)|\s{0,3}\((?!kh)"
    r"|(?:\s?,\s{0,3}|\s{1,3}và\s{1,3}|\s?[-–]\s?)(?:[Bb]an\s{1,3}[Bb]|[Bb]ộ\s{1,3}[Cc]|BBT|BCT))"
)
_PAIR = r"Bộ[ ]Chính[ ]trị(?:,|[ ]và)[ ]Ban[ ]Bí[ ]thư(?!\s{1,3}(?:yêu|đã|ban|chỉ|giao|đề|khẳng|nhấn|thống|có))"
_CENTRAL = rf"(?:{_PAIR}|{trie(_CODES).replace(chr(92) + 's{1,3}', '[ ]')}){_NOT_ON}"
_CODES |= {"Bộ Chính trị, Ban Bí thư": "BCT,BBT", "Bộ Chính trị và Ban Bí thư": "BCT,BBT"}
# Committees of provinces, where no term, bracket or longer name follows. Looked at, not taken: the words may be no province.
_PROVINCIAL = (
    r"(?:Ban[ ](?:Thường[ ]vụ|Chấp[ ]hành)[ ])?(?:(?:Tỉnh|Thành)[ ](?:ủy|uỷ)|Đảng[ ]bộ[ ]tỉnh)(?:[ ][A-ZĐ]\w+){1,4}"
)
_NO_MORE = r"(?![\w-]|[ ]-|[\s,*_–-]{0,20}(?:[kK(\[]|của\s))"

#: What may stand after "số" in the usual citation. Ten groups: sign; bracket, day, month (two ways), year; central body,
#: bracket, term; provincial body. The first is number 4, which the conditions on the two brackets have to know.
AFTER_SO = rf"""
    ([0-9]{{1,5}}-[A-ZĐ]{{2}}[A-Za-zĐ]{{0,2}}/(?:[A-ZĐ]{{2,}}|TƯ|T\.Ư))(?!\w|{GOES_ON})
    (?:,?[ ](\()?ngày[ ](\d{{1,2}})(?:[/.-](\d{{1,2}})[/.-]|[ ]tháng[ ](\d{{1,2}})[ ]năm[ ])((?:19|20)\d\d)(?!\d)(?(5)\)))?
    (?:[ ]của[ ](?:({_CENTRAL})(?:,?[ ](\()?kh(?:óa|oá)[ ]([IVX]+)(?![^\W_]|\s?(?:,|và)\s?[IVX])(?(11)\)))?|(?=({_PROVINCIAL}){_NO_MORE})))?"""


class Sign(NamedTuple):
    """A sign in canonical spelling, and the issuer where it is spelled as the press does."""

    identifier: Identifier
    press: str | None


#: A number has two digits at least, and no zero before more than one (HD 36, 1.3.1).
_PADDED = 2


@lru_cache(maxsize=8192)
def sign_of(written: str) -> Sign | None:
    """Read a sign that is spelled canonically but for TƯ or T.Ư; None for any other.

    >>> sign_of("05-CT/TW").identifier, sign_of("5-CT/TW"), sign_of("05-CT/TƯ").press
    (Identifier(number=5, suffix='', type='CT', issuer='TW', unit=None), None, 'TƯ')
    """
    number, _, rest = written.partition("-")
    kind, _, issuer = rest.partition("/")
    symbol = PRESS.get(issuer, issuer)
    padded = len(number) == _PADDED or (len(number) > _PADDED and number[0] != "0")
    if not padded or kind not in TYPE_SYMBOLS or not is_party(symbol):
        return None
    return Sign(Identifier(int(number), "", kind, symbol), None if symbol is issuer else issuer)


_FIGURES = {shape: number for number in range(1, 32) for shape in (f"{number}", f"{number:02d}")}


def day_of(day: str, month: str, year: str) -> datetime.date | None:
    """Make a date of its figures; None if the calendar has no such day.

    >>> day_of("25", "10", "2017"), day_of("31", "02", "2021")
    (datetime.date(2017, 10, 25), None)
    """
    try:
        return datetime.date(int(year), _FIGURES[month], _FIGURES[day])
    except (KeyError, ValueError):
        return None


@lru_cache(maxsize=1024)
def code_of(written: str) -> str | None:
    """Find the code of a body that :data:`AFTER_SO` took; None for words that are no province after all.

    >>> code_of("Ban Bí thư"), code_of("Ban Thường vụ Tỉnh ủy Nghệ An"), code_of("Tỉnh ủy Nghệ An Nguyễn")
    ('BBT', 'TVTU:nghe-an', None)
    """
    code = _CODES.get(written)
    if code is not None:
        return code
    found = body_at(written, 0)
    return found.code if found is not None and found.tail == len(written) else None
