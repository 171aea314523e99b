"""Characters as they should be, with the way back to the text as given (làm sạch ký tự).

Two doors. :func:`compose` serves whole texts: it puts decomposed letters together and touches nothing else; a text
without combining marks costs eight substring searches. :func:`clean` serves one written identifier: it also maps
dashes, slashes, spaces, look-alikes of Đ and of Latin letters, and says what it changed.

Offsets are kept, never recovered: both give, for each character of the result, where it begins in the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CAPITALS", "DASHES", "SLASHES", "Cleaned", "Composed", "Edit", "clean", "compose", "fold", "unaccent"]

#: Written for the hyphen U+002D in running text; U+00AD is the soft hyphen of word processors.
DASHES = "\u00ad\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
#: Written for the solidus U+002F in running text.
SLASHES = "\u2044\u2215\u29f8\uff0f"
# What else looks like them (Unicode's confusables): looked for in one identifier only, never in running text. Besides
# these every character of the category Pd is a dash.
_RARE_DASHES = "\u06d4\u2027\u2500\u2796\u2cba\u30fc\uff70"
_RARE_SLASHES = "\\\u1735\u2041\u2216\u2571\u27cb\u29f5\u2cc6\u3033\u30ce\u31d3\u4e3f\ufe68\uff3c"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"

# Cyrillic, Greek and small-capital letters seen for, or easily taken for, the Latin letters of symbols.
_LATIN = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈԚԜѴавекмнорстухѕіјԛԝѵԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ",
        "ABEKMHOPCTYXSIJQWVaBeKMHopcTyxsijqwvdhABEZHIKMNOPTYXoABCDEFGHIJKLMNOPQRSTUVWYZ",
        strict=True,
    )
)

_SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn: part of the letter, so they come first
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MARKS = tuple(_SHAPES + _TONES)
# No letter carries more than two marks; putting a long run in canonical order would take quadratic time.
_LETTER_AND_MARKS = f"[^{''.join(_MARKS)}][{''.join(_MARKS)}]{{1,4}}"
_CLUSTER = re.compile(_LETTER_AND_MARKS)
_LETTERS = "ăâđêôơưĂÂĐÊÔƠƯ"
# What is neither ASCII nor a Vietnamese letter, or carries loose marks, or breaks a line.
_ODD = re.compile(rf"{_LETTER_AND_MARKS}|[^ -\[\]-~\u00c0-\u00ff\u1ea0-\u1ef9{_LETTERS}]|[Ðð]")
_STANDS_FOR: dict[str, tuple[str, str]] = {
    **dict.fromkeys(DASHES + _RARE_DASHES, ("-", "dash-lookalike")),
    **dict.fromkeys(SLASHES + _RARE_SLASHES, ("/", "slash-lookalike")),
    **dict.fromkeys(_SPACES, (" ", "spaces")),
    **dict.fromkeys(_BREAKS, (" ", "line-break")),
    **dict.fromkeys("ÐƉᴆ", ("Đ", "d-lookalike")),
    **dict.fromkeys("ðɖ", ("đ", "d-lookalike")),
    **{letter: (latin, "homoglyph") for letter, latin in _LATIN.items()},
}
#: Letters that stand for the capitals of symbols, besides those themselves: look-alikes of Đ, Cyrillic, Greek, small capitals.
CAPITALS = "".join(sorted(letter for letter, (latin, _) in _STANDS_FOR.items() if latin.isupper()))
# Decompositions that change only the cut of a letter; not <super>, which is the mark of a footnote.
_SAME_LETTER = ("<wide>", "<font>")


class Edit(NamedTuple):
    """One change made by :func:`clean`: the slug of its repair and the place in the text as given."""

    kind: str
    start: int
    end: int
    found: str
    put: str


class Cleaned(NamedTuple):
    """A cleaned string; ``origin[i]`` is where its character ``i`` (or its end) lies in the text as given."""

    text: str
    origin: Sequence[int]
    edits: tuple[Edit, ...]


class Composed:
    """A composed text and the way back: ``source(i)`` is the place in the text as given of its place ``i``."""

    __slots__ = ("_at", "_shift", "text")

    def __init__(self, text: str, at: list[int], shift: list[int]) -> None:
        """Keep the places ``at`` (ascending, in the composed text) from which ``shift`` code points are to be added."""
        self.text = text
        self._at = at
        self._shift = shift

    def source(self, place: int) -> int:
        """Map a boundary between characters back to the text as given."""
        i = bisect_right(self._at, place) - 1
        return place + self._shift[i] if i >= 0 else place


def _together(cluster: str) -> str:
    """Compose one letter with its marks in whatever order they were typed."""
    parts = unicodedata.normalize("NFD", cluster)
    base = parts[0]
    shapes = "".join(ch for ch in parts[1:] if ch in _SHAPES)
    rest = "".join(ch for ch in parts[1:] if ch not in _SHAPES)
    return unicodedata.normalize("NFC", base + shapes + rest)


def compose(text: str) -> Composed | None:
    r"""Put decomposed Vietnamese letters together; None when there is nothing to do.

    NFC alone is not enough: with the marks typed in another order ("e", acute, circumflex) it leaves a letter that
    looks right and compares unequal.

    >>> compose("Nghị quyết") is None
    True
    >>> made = compose("Nghi\u0323 quye\u0302\u0301t")
    >>> made.text, made.source(4), made.source(len(made.text))
    ('Nghị quyết', 5, 13)
    """
    if not any(mark in text for mark in _MARKS):
        return None
    pieces: list[str] = []
    at: list[int] = []
    shift: list[int] = []
    done = lost = 0
    for match in _CLUSTER.finditer(text):
        letter = _together(match[0])
        pieces += (text[done : match.start()], letter)
        done = match.end()
        lost += len(match[0]) - len(letter)
        at.append(done - lost)
        shift.append(lost)
    pieces.append(text[done:])
    return Composed("".join(pieces), at, shift)


def _one(cluster: str) -> tuple[str, str]:
    """Map one odd character (with its marks) to what it stands for and the slug of the change."""
    if cluster in _STANDS_FOR:
        return _STANDS_FOR[cluster]
    if len(cluster) > 1:
        return _together(cluster), "decomposed"
    category = unicodedata.category(cluster)
    if category == "Pd":
        return "-", "dash-lookalike"
    if category == "Cf":  # invisible: joiners, marks of direction
        return "", "extra-mark"
    if unicodedata.decomposition(cluster).startswith(_SAME_LETTER):
        return unicodedata.normalize("NFKC", cluster), "homoglyph"
    return cluster, ""


def clean(text: str) -> Cleaned:
    """Read every character of a written identifier as what it stands for.

    >>> clean("05–CT∕TW").text
    '05-CT/TW'
    >>> [edit.kind for edit in clean("11-HD/ᴠPTW").edits]
    ['homoglyph']
    """
    pieces: list[str] = []
    origin: list[int] = []
    edits: list[Edit] = []
    done = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        put, kind = _one(match[0])
        pieces += (text[done:start], put)
        origin += range(done, start)
        origin += [start] * len(put)
        done = end
        if kind:
            edits.append(Edit(kind, start, end, match[0], put))
    if not pieces:
        return Cleaned(text, range(len(text) + 1), ())
    pieces.append(text[done:])
    origin += range(done, len(text) + 1)
    return Cleaned("".join(pieces), origin, tuple(edits))


def unaccent(text: str) -> str:
    """Drop every mark and turn đ into d: for comparing words, never for showing them.

    >>> unaccent("Nghị quyết Đảng ủy")
    'Nghi quyet Dang uy'
    """
    bare = "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch))
    return bare.replace("đ", "d").replace("Đ", "D")


_TONE_PAIRS = (
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
    ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
    ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
)  # fmt: skip


def fold(text: str) -> str:
    r"""Make words comparable: one case, one place of the tone mark, single spaces.

    >>> fold("BAN  Thường vụ\nTỉnh uỷ") == fold("Ban Thường vụ Tỉnh ủy")
    True
    """
    low = " ".join(text.lower().split())
    for old, new in _TONE_PAIRS:
        if new in low:
            low = low.replace(new, old)
    return low
