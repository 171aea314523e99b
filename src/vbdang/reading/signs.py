"""Finds number-type/issuer signs in running text (số và ký hiệu trong câu).

Every sign holds a slash, and text holds few: the scan is led by that one literal. What stands before the slash is
read from a short reversed slice, what stands after it by the scan itself. A sign in canonical spelling is made at
once; anything else with the look of one goes to :func:`vbdang.reading.identifiers.read_sign`, which repairs or
refuses it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbdang.model import Identifier, Repair
from vbdang.reading.clean import CAPITALS, DASHES, SLASHES
from vbdang.reading.draft import Draft
from vbdang.reading.identifiers import read_sign
from vbdang.reading.patterns import Late
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party, type_of
from vbdang.reading.words import SHOWN_BACK, display_name, names_back, shown_name, symbol_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AFTER_SLASH",
    "BEHIND",
    "GOES_ON",
    "PRESS",
    "SLASH",
    "STATE_ORDER",
    "TYPES_BACK",
    "WINDOW",
    "Foreign",
    "foreign_numbers",
    "name_before",
    "odd_sign",
    "read_slashes",
    "sign_at",
    "take_name",
    "tw_spelling",
    "with_other_slashes",
]

#: Type symbol and slash of signs that are another organisation's: a short form of one is not the Party's.
Foreign = list[tuple[str, int]]

_CAPITALS = f"A-ZĐƯ{CAPITALS}"
_DASH = f"-{DASHES}"
WINDOW = 64

#: What may not follow an issuer that is read as it stands: letters that go on with it, in whatever spelling, a second issuer,
#: a unit. The dot of "T.Ư." is its own where no sentence ends there.
GOES_ON = (
    rf"[{_CAPITALS}_]|[{_DASH}][{_CAPITALS}]{{2}}|/[a-zđ]|[ \n]-[A-ZĐ]|\.(?:(?<=T\.)[ƯW]|(?<=\.Ư\.)(?:[,;)]|\s[a-zđ]))"
)

# Bodies that have a number: figures after them are theirs (CB1, BCĐ35), after others a footnote's mark.
_NUMBERED = "(?:CB|(?:BCĐ|ĐU)[A-ZĐ]*)"
#: What may stand after a sign's slash: an issuer in canonical spelling (1), a type and an issuer in the State's order
#: (2, 3), any letter. Three groups.
AFTER_SLASH = (
    rf"(?:(?!{_NUMBERED}\d)([A-ZĐ]{{2,}}|TƯ|T\.Ư)(?!{GOES_ON}|[wưhg](?![^\W_])|\d{{3}})"
    r"|(?:(?<=\d/)|(?<=\d[a-zđ]/))([A-ZĐ]{2,4}[ri]?)-([A-ZĐ][A-ZĐa-z]+)(?!\w|/)"
    rf"|(?=\s{{0,2}}[^\W\d_])(?:(?<=[A-ZĐƯ\d{CAPITALS}А-Я]/)|(?<=[A-ZĐ][ir]/)|(?<=[A-ZĐ\d]\s/)|(?<=[A-ZĐ][ir]\s/)|(?<=[A-ZĐir]\s\s/)"
    r"|(?<=\d[a-zđ]/)|(?<=-[a-zđ]{2}/)|(?<=-[a-zđ]{3}/)|(?<=-[a-zđ]{4}/)))"
)
#: What the press writes for TW.
PRESS = {"TƯ": "TW", "T.Ư": "TW"}
SLASH = Late(f"/{AFTER_SLASH}")
_OTHER_SLASH = Late(f"[{SLASHES}](?=\\s{{0,2}}[^\\W\\d_])")

_SO = r"(?:[:.]\s{0,2})?(?:ốs|ốS|ỐS|os|oS|OS)"


def _name() -> str:
    """From behind: "số" and a type name, "số" alone, or nothing that makes the number part of something else."""
    return (
        rf"(?:\s{{0,5}}(?:({_SO})\s{{1,3}})?(?:ừt\s{{1,3}})?({names_back()})(?![^\W_])|\s{{0,5}}({_SO})(?![^\W_])"
        r"|(?![\w=%&?#@_~-]|[./]\w))"
    )


#: A canonical sign from behind: type, hyphen, number, and the words before it.
BEHIND = Late(lambda: rf"([A-ZĐa-z]{{2,4}})-([0-9]{{2,5}}){_name()}")
_NAME_BEHIND = Late(_name)
_TYPE_BEHIND = Late(
    rf"\s{{0,2}}([{_CAPITALS}a-zđð]{{2,4}})[{_DASH}\s.]{{0,6}}((?:sib|[A-Za-zđ](?=[O\d]))?[Oo0-9]{{1,6}})(?![\d])"
)
_NUMBER_BEHIND = Late(r"\s{0,2}((?:\d\d(?:91|02)/)?(?:[A-Za-zđ](?=[O\d]))?[Oo0-9]{1,6})(?![\d])")
_TYPE_AHEAD = Late(rf"\s{{0,2}}([{_CAPITALS}a-zđð]{{2,6}})\s{{0,2}}[{_DASH}/{SLASHES}]")
_ONE_ISSUER = rf"""(?:[{_CAPITALS}]{{0,8}}?T\.\s?[ƯW](?:\.(?=[,;)]|\s[a-zđ]))?
    |[{_CAPITALS}](?:[{_CAPITALS}]|[wưh](?![^\W_]|\.\w)|h(?=[A-Z]))*\d{{0,3}})"""
# In small letters a second issuer is one only where a committee's letters end it: "02-qđ/tw-xem-thêm" has none.
_IN_SMALL = rf"[a-zđư{CAPITALS}]{{2,10}}\d{{0,3}}(?:[{_DASH}][a-zđ]{{1,8}}(?:t[wưu]|[hqđ]u))*(?![^\W_])"
_ISSUER_AHEAD = Late(
    rf"""\s{{0,2}}(?:{_ONE_ISSUER}(?:[{_DASH}](?=[{_CAPITALS}]{{2}}){_ONE_ISSUER})*|{_IN_SMALL})
    (?:/[a-zđ]{{1,3}}(?![^\W_]))?(?![^\W_¹²³⁰-⁹])""",
    re.VERBOSE,
)
#: In the State's order only these issuers are certainly the Party's: steering committees, congresses, cells and the
# academy number that way for the State too.
STATE_ORDER = Late(
    r"TW|TU|HU|QU|ThU|ĐU[A-ZĐ]*|QUTW|VPTW|(?:(?:B(?!CĐ)|UB)[A-ZĐ]+|VP[A-ZĐ]*)(?:TW|TU|HU|ĐU)|BCSĐ[A-ZĐ]*"
)

TYPES_BACK = {symbol[::-1]: symbol for symbol in TYPE_SYMBOLS}


def read_slashes(text: str, slashes: Iterable[re.Match[str]]) -> list[Draft]:
    """Read the sign around each slash, in order; ``slashes`` are matches of :data:`SLASH` in a composed text.

    >>> text = "theo Nghị quyết số 18-NQ/TW và Nghị quyết 76/NQ-CP"
    >>> [(d.start, d.end, str(d.id), d.type_name) for d in read_slashes(text, SLASH.finditer(text))]
    [(5, 27, '18-NQ/TW', 'Nghị quyết')]
    """
    found: list[Draft] = []
    foreign: Foreign = []
    done = 0
    for match in slashes:
        issuer, kind, other = match.groups()
        draft = sign_at(text, match.start(), issuer, (kind, other), done, foreign)
        if draft is not None:
            found.append(draft)
            done = draft.end
    return with_other_slashes(text, found, foreign)


def sign_at(
    text: str, place: int, issuer: str | None, state: tuple[str | None, str | None], done: int, foreign: Foreign
) -> Draft | None:
    """Read the sign around a slash.

    Args:
        text: Composed text.
        place: Where the slash is.
        issuer: The issuer after it, in canonical spelling, if there is one.
        state: Type and issuer after it, if they stand in the State's order.
        done: Nothing that begins before it is taken.
        foreign: Signs of others are noted here.
    """
    if issuer is not None:
        draft = _canonical(text, place, issuer)
        if draft is not None:
            return draft if draft.at >= done else None
    kind, other = state
    if other is not None and kind is not None and not STATE_ORDER.match(other):
        foreign.append((kind, place))
        return None
    return odd_sign(text, place, done, foreign)


_DIGITS_BEHIND = Late(r"\d{1,6}\Z")


def foreign_numbers(text: str, foreign: Foreign) -> frozenset[tuple[str, int]]:
    """Read type symbol and number of the signs of others: the number stands before the slash, and before a year."""
    found = set()
    for kind, place in foreign:
        digits = _DIGITS_BEHIND.search(text, max(0, place - 6), place)
        if digits and len(digits[0]) == 4 and text[digits.start() - 1 : digits.start()] == "/":
            digits = _DIGITS_BEHIND.search(text, max(0, digits.start() - 7), digits.start() - 1) or digits
        symbol = type_of(kind)
        if digits and symbol:
            found.add((symbol, int(digits[0])))
    return frozenset(found)


def tw_spelling(place: int, written: str) -> Repair:
    """Tell that an issuer is spelled as the press does: TƯ, T.Ư for TW."""
    return Repair("tw-spelling", place, place + len(written), written, PRESS[written])


def _canonical(text: str, place: int, issuer: str) -> Draft | None:
    """Make the draft of a sign whose every part is canonical; None for another one."""
    symbol = PRESS.get(issuer, issuer)
    if not is_party(symbol):
        return None
    before = BEHIND.match(text[place - 1 : place - WINDOW : -1] if place >= WINDOW else text[:place][::-1])
    if before is None or before[1] not in TYPES_BACK or (before[2][-1] == "0" and len(before[2]) > 2):
        return None
    at = place - before.end(2)
    draft = Draft("full", place - before.end(4) if before[4] else at, at, place + 1 + len(issuer))
    draft.take(Identifier(int(before[2][::-1]), "", TYPES_BACK[before[1]], symbol))
    take_name(draft, before, 3, place)
    if symbol is not issuer:
        draft.repairs += (tw_spelling(place + 1, issuer),)
    return draft


def take_name(draft: Draft, before: re.Match[str], group: int, place: int) -> None:
    """Take the type name and the word "số" of a look-back whose groups begin at ``group``."""
    so, name, bare_so = before[group], before[group + 1], before[group + 2]
    draft.numbered = bare_so is not None
    if name:
        draft.type_name = SHOWN_BACK.get(name) or shown_name(name[::-1])
    else:
        draft.own = False
    so = so or bare_so
    if so and so[0] == ":":
        which = group if before[group] else group + 2
        colon = place - before.start(which) - 1
        draft.repairs = (Repair("colon-after-so", colon, colon + 1, ":", ""),)


def name_before(text: str, at: int) -> re.Match[str] | None:
    """Look back from a number for "số" and a type name, in a reversed slice; None where the number is not free."""
    return _NAME_BEHIND.match(text[at - 1 : at - WINDOW : -1] if at >= WINDOW else text[:at][::-1])


def odd_sign(text: str, place: int, done: int = 0, foreign: Foreign | None = None) -> Draft | None:
    """Read a sign that is not in canonical spelling around the slash at ``place``."""
    foreign = [] if foreign is None else foreign
    window = text[place - 1 : place - 24 : -1] if place >= 24 else text[:place][::-1]
    number = _NUMBER_BEHIND.match(window)
    if number is not None:
        span = _after_number(text, place, number, foreign)
    else:
        before = _TYPE_BEHIND.match(window)
        issuer = _ISSUER_AHEAD.match(text, place + 1) if before else None
        span = (place - before.end(2), issuer.end()) if before and issuer else None
    if span is None or span[0] < done:
        return None
    return _read_odd(text, *span, foreign)


def _after_number(text: str, place: int, number: re.Match[str], foreign: Foreign) -> tuple[int, int] | None:
    """Span of a sign whose slash stands right after its number: the State's order, mostly the State's own."""
    kind = _TYPE_AHEAD.match(text, place + 1)
    symbol = type_of(kind[1]) if kind else None
    if kind is None or symbol is None:
        return _glued(text, place, number, foreign)
    issuer = _ISSUER_AHEAD.match(text, kind.end())
    if issuer is None or (text[kind.end() - 1] != "/" and _is_foreign(issuer[0])):
        foreign.append((symbol, place))
        return None
    return place - number.end(1), issuer.end()


_GLUED = Late(r"([A-ZĐ]{2,4}[ri]?)(TW|TƯ|TU|ĐU|HU)(?![^\W_])")
_ASSEMBLY = Late(r"(?:QH|UBTVQH)\d{1,2}(?!\d)")


def _glued(text: str, place: int, number: re.Match[str], foreign: Foreign) -> tuple[int, int] | None:
    """Span of "18/NQTW"; "98/2023/QH15" is noted under the type name before it, for it names no type."""
    glued = _GLUED.match(text, place + 1)
    if glued is not None and type_of(glued[1]):
        return place - number.end(1), glued.end()
    before = name_before(text, place - number.end(1)) if _ASSEMBLY.match(text, place + 1) else None
    symbol = symbol_of_name(display_name(before[2][::-1])) if before and before[2] else None
    if symbol is not None:
        foreign.append((symbol, place))
    return None


def _is_foreign(written: str) -> bool:
    return written.isupper() and written.isalpha() and "Ư" not in written and not STATE_ORDER.fullmatch(written)


def _read_odd(text: str, at: int, end: int, foreign: Foreign) -> Draft | None:
    """Read a span with the look of a sign, repairing what is certain; the refused ones are noted."""
    before = name_before(text, at)
    if before is None:
        return None
    reading = read_sign(text, at, end)
    if reading is None:
        slash = text.find("/", at, end)
        kind = _KIND.search(text, at, end)
        if kind and slash > at:
            foreign.append((kind[0], slash if text[slash - 1].isdigit() else kind.start() - 1))
        return None
    identifier, repairs = reading
    if any(repair.kind == "state-order" for repair in repairs) and not STATE_ORDER.fullmatch(identifier.issuer):
        foreign.append((identifier.type, text.index("/", at)))
        return None
    draft = Draft("full", at - before.end(2) if before[2] else at, at, end)
    draft.take(identifier)
    draft.sure = all(is_party(part) for part in identifier.issuer.split("-")) and identifier.type in TYPE_SYMBOLS
    take_name(draft, before, 1, at)
    draft.repairs += repairs
    return draft


_KIND = Late(r"[A-ZĐÐ]{2,4}[ir]?")


def with_other_slashes(text: str, found: list[Draft], foreign: Foreign) -> list[Draft]:
    """Add the signs written with a look-alike of the slash; few texts hold one."""
    if not any(slash in text for slash in SLASHES):
        return found
    more: list[Draft] = []
    for match in _OTHER_SLASH.finditer(text):
        # No sign around another slash can overlap: between number and type neither kind of slash is stepped over.
        odd = odd_sign(text, match.start(), more[-1].end if more else 0, foreign)
        if odd is not None:
            more.append(odd)
    return sorted(found + more, key=lambda draft: draft.at)
