"""Resolution and checking: what they add to reading, what the catalogue costs to load, and a large catalogue in SQLite."""

import datetime
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from bare import all_forms
from measure import Comparison, Figure, Job, at_least, at_most, compare
from text import news
from vbdang import Catalogue, analyze, extract, resolve
from vbdang.model import Entry, Identifier
from vbdang.resolving import database
from weave import encoded_size, split

__all__ = ["run"]

_RESOLVING, _CHECKING = 0.18, 0.12
_ROWS = 100_000
_TYPES = ("NQ", "CT", "KL", "QĐ", "TB", "HD", "KH", "BC", "CTr", "TTr")
_PLACES = tuple(f"xa-so-{number}" for number in range(200))
_LOAD = "import vbdang; r = vbdang.extract('Chỉ thị số 05-CT/TW ngày 15/5/2016'); {}"
_PEAK = Path(__file__).with_name("peak.py")


def _resolved(document: str) -> int:
    return len(resolve(extract(document), text=document))


def _checked(document: str) -> int:
    return len(analyze(document).findings)


def _bare(document: str) -> int:
    return len(all_forms(document))


def _over(texts: Sequence[str], count: Callable[[str], int]) -> Job:
    return lambda _turn: sum(map(count, texts))


def _against_bare(texts: Sequence[str], pairs: int) -> Iterator[Figure]:
    size = sum(map(encoded_size, texts)) / 1e6
    jobs = (
        ("reading and resolving", _resolved, _RESOLVING),
        ("reading, resolving and checking", _checked, _CHECKING),
    )
    for name, job, bar in jobs:
        times = compare(_over(texts, _bare), _over(texts, job), pairs)
        speeds = f"{size / times.second:.1f} of {size / times.first:.1f} MB/s"
        yield at_least(name, times.ratio, bar, "x bare", f"{speeds}, pairs {times.lowest:.2f} to {times.highest:.2f}")


def _local_documents(count: int) -> Iterator[Entry]:
    """Yield documents of many committees, as a province's archive would hold them."""
    for number in range(count):
        place = _PLACES[number % len(_PLACES)]
        kind = _TYPES[number // len(_PLACES) % len(_TYPES)]
        sign = Identifier(1 + number // (len(_PLACES) * len(_TYPES)), "", kind, "ĐU")
        day = datetime.date(2021, 1, 1) + datetime.timedelta(days=number % 1500)
        if number > count - 100:  # letters, whose numbers no two committees share here
            sign = Identifier(number - count + 200, "", "CV", "ĐU")
        subject = f"về kế hoạch số {number} của xã"
        yield Entry(f"{place}:?/{sign}", sign, "", "", place, day, None, subject, sources=("an archive",), n_sources=1)


def _finding(path: str, asked: Sequence[str], pairs: int) -> Comparison:
    """Open the file and find, once for every identifier: with vbdang, and with sqlite3 alone."""

    def bare(_turn: int) -> None:
        for sign in asked:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
                connection.execute("SELECT * FROM documents WHERE id = ?", (sign,)).fetchall()

    def ours(_turn: int) -> None:
        for sign in asked:
            Catalogue.open(path).find(sign)

    return compare(ours, bare, pairs)


def _large_catalogue(pairs: int) -> Iterator[Figure]:
    many = [f"{number:02d}-{kind}/ĐU" for number, kind in zip(range(1, 41), _TYPES * 4, strict=True)]
    single = [f"{number}-CV/ĐU" for number in range(101, 141)]
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "archive.sqlite"))
        database.write(_local_documents(_ROWS), path)
        for name, asked in (("one document", single), (f"{len(_PLACES)} documents", many)):
            times = _finding(path, asked, pairs)
            took = f"{1e6 * times.first / len(asked):.0f} and {1e6 * times.second / len(asked):.0f} µs"
            detail = f"{took} to open {_ROWS:,} rows and find"
            yield at_most(f"SQLite catalogue, {name}", times.ratio, 5.0, "x bare sqlite3", detail)


def _peak(program: str) -> float:
    command = [sys.executable, str(_PEAK), sys.executable, "-c", program]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return int(done.stdout) / (1 << (20 if sys.platform == "darwin" else 10))


def _loading() -> Figure:
    without, loaded = (_peak(_LOAD.format(step)) for step in ("", "vbdang.resolve(r)"))
    detail = f"{loaded:.1f} and {without:.1f} MB at the peak"
    return at_most("loading the bundled catalogue", loaded - without, 10.0, "MB", detail)


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure reading with resolving and checking against the bare scan, loading, and a large catalogue."""
    pairs = 5 if quick else 7
    yield from _against_bare(split(news(1_000_000 if quick else 4_000_000).text), pairs)
    yield _loading()
    yield from _large_catalogue(pairs)
