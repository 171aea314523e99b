"""What bytes are that are not UTF-8: which set makes Vietnamese of them, and whether that is certain.

The rule stands in :mod:`vbdang.inputs.encodings`; this module is loaded only when it is needed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from vbdang.inputs.legacy import LEGACY
from vbdang.inputs.syllables import Tally, tally
from vbdang.inputs.wide import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vbdang.inputs.encodings import Encoding

__all__ = ["Judgement", "judged"]

_CERTAIN, _LEAD, _OTHERS = 0.9, 3, 0.8
_SAMPLE = 65_536  # bytes that are judged: more words decide no better
_BEFORE, _AFTER = 200, 2000  # bytes around one that is not ASCII
_MARK = re.compile(rb"[\x80-\xff]")
_UTF_8_LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")
_CONVERTERS: Mapping[Encoding, Callable[[bytes], str]] = {
    **{name: LEGACY[name] for name in LEGACY},
    "utf-16-le": WIDE["utf-16-le"],
    "utf-16-be": WIDE["utf-16-be"],
}
_NARROW: tuple[Encoding, ...] = tuple(LEGACY)
_BOTH_WAYS: tuple[Encoding, ...] = ("utf-16-le", "utf-16-be")


class Judgement(NamedTuple):
    """What bytes certainly are, if that is certain, and what they may be."""

    certain: Encoding | None
    likely: tuple[Encoding, ...]


def judged(data: bytes) -> Judgement:
    r"""Judge bytes that are not UTF-8.

    >>> judged("Höôùng daãn soá 11-HD/VPTW cuûa Vaên phoøng".encode("latin-1"))
    Judgement(certain='vni', likely=('vni',))
    >>> judged(b"S\xe8 11-HD/VPTW")
    Judgement(certain=None, likely=('tcvn3', 'vni', 'viscii', 'cp1258'))
    """
    wide = _is_wide(data)
    sample = data[:_SAMPLE] if wide else _around_marks(data)
    tallies = {} if _is_damaged_utf_8(sample) else _tallies(sample, _BOTH_WAYS if wide else _NARROW)
    likely = (name for name, count in tallies.items() if count.possible > _OTHERS * count.words)
    return Judgement(_certain(tallies), tuple(likely))


def _is_wide(data: bytes) -> bool:
    """Tell whether there are so many NULs that two bytes make a character."""
    return 5 * data.count(0, 0, _SAMPLE) > len(data[:_SAMPLE])


def _around_marks(data: bytes) -> bytes:
    """Take what stands around bytes that are not ASCII, from the beginning until it is enough to judge."""
    pieces: list[bytes] = []
    size = done = 0
    while size < _SAMPLE and (mark := _MARK.search(data, done)):
        start, done = max(done, mark.start() - _BEFORE), mark.start() + _AFTER
        pieces.append(data[start:done])
        size += len(pieces[-1])
    return b"\n".join(pieces)


def _is_damaged_utf_8(sample: bytes) -> bool:
    """Tell whether most bytes that are not ASCII stand in letters of UTF-8: then a few of them are broken."""
    return 2 * sum(map(len, _UTF_8_LETTER.findall(sample))) > len(_MARK.findall(sample))


def _tallies(sample: bytes, tried: tuple[Encoding, ...]) -> dict[Encoding, Tally]:
    """Count, in every set that can read the sample at all, the words that can be Vietnamese."""
    tallies = {}
    for name in tried:
        with suppress(UnicodeDecodeError):
            tallies[name] = tally(_CONVERTERS[name](sample))
    return tallies


def _certain(tallies: Mapping[Encoding, Tally]) -> Encoding | None:
    ranked = sorted(tallies, key=lambda name: -tallies[name].possible)
    if not ranked:
        return None
    best, rest = tallies[ranked[0]], [tallies[name] for name in ranked[1:]]
    if best.possible < _CERTAIN * best.words or any(other.possible > _OTHERS * other.words for other in rest):
        return None
    return ranked[0] if best.possible - max((other.possible for other in rest), default=0) >= _LEAD else None
