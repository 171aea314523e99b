"""Parsing one identifier: distinct spellings, so that no cache helps, against distinct versions in ``packaging``.

Every round has spellings and versions of its own; what is timed has never been seen before by either side.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from packaging.version import Version

from measure import Comparison, Figure, Job, at_most, compare, note
from vbdang import parse

__all__ = ["canonical", "mixed_versions", "plain_versions", "repaired", "run"]

_TYPES = ("NQ", "CT", "KL", "QĐ", "QĐi", "HD", "TB", "BC", "KH", "CTr", "TTr", "CV", "QC", "TT", "ĐA", "QĐNS")
_ISSUERS = [
    "TW",
    "TU",
    "ĐU",
    "ĐUK",
    "HU",
    "QU",
    "VPTW",
    "BTCTW",
    "BTGTW",
    "BDVTW",
    "BNCTW",
    "UBKTTW",
    "ĐUCA",
    "QUTW",
    "BTCTU",
    "BTGTU",
    "BDVTU",
    "UBKTTU",
    "VPTU",
    "BNCTU",
    "BCĐTW",
    "BCSĐ",
    "HVCTQG",
    "BTGDVTW",
    "UBKTĐU",
    "VPĐU",
    "BTCĐU",
    "BTCHU",
    "BTGHU",
    "UBKTHU",
]
_PAIRS = tuple(product(_TYPES, _ISSUERS))
_STRIDE = 83  # coprime with the number of pairs: neighbours differ in type and in issuer

Row = tuple[int, str, str]
Writer = Callable[[int, int], list[str]]


def _row(index: int, numbers: int) -> Row:
    """Return the index-th of all (number, type, issuer) with numbers from 1 to ``numbers``; distinct for distinct indices."""
    turn, place = divmod(index, len(_PAIRS))
    symbol, issuer = _PAIRS[(place * _STRIDE + turn) % len(_PAIRS)]
    return 1 + turn % numbers, symbol, issuer


def _canonical(index: int) -> str:
    number, symbol, issuer = _row(index, 9999)
    return f"{number:02d}-{symbol}/{issuer}"


def _state_order(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d}/{symbol}-{issuer}"


def _press_issuer(index: int) -> str:
    turn, place = divmod(index, len(_TYPES))
    return f"{turn + 1:02d}/{_TYPES[place]}-{('TƯ', 'T.Ư', 'T.W', 'Tw')[index % 4]}"


def _lost_hyphen(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d}{symbol}/{issuer}"


def _spaced(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d} - {symbol} / {issuer}"


def _dashed(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d} –{symbol}/{issuer}"


def _no_zero(index: int) -> str:
    number, symbol, issuer = _row(index, 9)
    return f"{number}-{symbol}/{issuer}"


def _decomposed(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return unicodedata.normalize("NFD", f"số {number:02d}-{symbol}/{issuer}")


def _lower(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d}-{symbol}/{issuer}".lower()


def _other_d(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d}-{symbol}/{issuer}".replace("Đ", "Ð") + "."


def _two_slashes(index: int) -> str:
    number, symbol, issuer = _row(index, 999)
    return f"{number:02d}/{symbol}/{issuer}"


_MISSPELLINGS: tuple[Callable[[int], str], ...] = (
    _state_order,
    _press_issuer,
    _lost_hyphen,
    _spaced,
    _dashed,
    _no_zero,
    _decomposed,
    _lower,
    _other_d,
    _two_slashes,
)


def canonical(turn: int, size: int) -> list[str]:
    """Return canonical spellings that no other turn has."""
    return [_canonical(index) for index in range(turn * size, (turn + 1) * size)]


def repaired(turn: int, size: int) -> list[str]:
    """Return spellings that need mending, each kind as often as the others, that no other turn has."""
    kinds = len(_MISSPELLINGS)
    return [_MISSPELLINGS[index % kinds](index // kinds) for index in range(turn * size, (turn + 1) * size)]


def _plain_version(index: int) -> str:
    return f"{index % 7}.{index // 7 % 40}.{index // 280}"


def plain_versions(turn: int, size: int) -> list[str]:
    """Return versions of three numbers that no other turn has."""
    return [_plain_version(index) for index in range(turn * size, (turn + 1) * size)]


def mixed_versions(turn: int, size: int) -> list[str]:
    """Return versions from plain to complex that no other turn has."""
    tails = ("", "rc1", ".post4", ".dev5", "a2.dev3", "+local.7", "rc1.post4.dev5+local", "-1", ".beta3", ".RC.2")
    return [
        f"{'v' if index % 3 == 0 else ''}{_plain_version(index)}{tails[index % len(tails)]}"
        for index in range(turn * size, (turn + 1) * size)
    ]


def _each(read: Callable[[str], object], rounds: Sequence[Sequence[str]]) -> Job:
    def job(turn: int) -> None:
        for written in rounds[turn]:
            read(written)

    return job


def _compare(ours: Writer, theirs: Writer, pairs: int, size: int, *, after: int = 0) -> Comparison:
    """Compare parsing with versions; ``after`` is the number of rounds that were used before."""
    turns = range(after, after + pairs + 1)
    first = _each(parse, [ours(turn, size) for turn in turns])
    second = _each(Version, [theirs(turn, size) for turn in turns])
    return compare(first, second, pairs)


def _detail(times: Comparison, size: int) -> str:
    ours, theirs = 1e6 * times.first / size, 1e6 * times.second / size
    spread = f"pairs {times.lowest:.2f} to {times.highest:.2f}"
    return f"{ours:.2f} and {theirs:.2f} µs each, {size} new spellings a round, {spread}"


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure parsing of canonical and of repaired spellings."""
    pairs, size = (5, 1000) if quick else (9, 4000)
    easy = _compare(canonical, plain_versions, pairs, size)
    yield at_most("parsing, canonical", easy.ratio, 3.0, "x plain Version", _detail(easy, size))
    beside = _compare(canonical, mixed_versions, pairs, size, after=pairs + 1)
    yield note("parsing, canonical beside mixed versions", beside.ratio, "x mixed Version", _detail(beside, size))
    hard = _compare(repaired, mixed_versions, pairs, size)
    yield at_most("parsing, repaired", hard.ratio, 8.0, "x mixed Version", _detail(hard, size))
