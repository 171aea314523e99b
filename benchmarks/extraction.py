"""Extraction: the references of 10 MB of news against the bare scan, and against the nearest rivals on their own text."""

from collections.abc import Callable, Iterator, Sequence

from bare import all_forms, signs
from measure import Comparison, Figure, Job, at_least, compare, note
from rivals import RIVALS, Rival
from text import documents, news
from vbdang import extract
from weave import encoded_size, split

__all__ = ["run"]

_BAR = 0.30
_AIM = 0.50
_SIGNS = frozenset({"full", "elliptic"})

Counter = Callable[[str], int]


def _every_form(document: str) -> int:
    return len(extract(document))


def _signs_only(document: str) -> int:
    return len(extract(document, forms=_SIGNS))


def _bare_forms(document: str) -> int:
    return len(all_forms(document))


def _bare_signs(document: str) -> int:
    return len(signs(document))


def _over(texts: Sequence[str], count: Counter) -> Job:
    return lambda _turn: sum(map(count, texts))


def _megabytes(texts: Sequence[str]) -> float:
    return sum(map(encoded_size, texts)) / 1e6


def _against_bare(name: str, texts: Sequence[str], ours: Counter, bare: Counter, pairs: int) -> Figure:
    times = compare(_over(texts, bare), _over(texts, ours), pairs)
    size = _megabytes(texts)
    detail = (
        f"{size / times.second:.1f} of {size / times.first:.1f} MB/s, {sum(map(ours, texts))} references, "
        f"pairs {times.lowest:.2f} to {times.highest:.2f}, aim {_AIM:g}"
    )
    return at_least(name, times.ratio, _BAR, "x bare", detail)


def _times_rival(times: Comparison, ours: float, theirs: float) -> float:
    """Return how many times more MB/s the second side does than the first, when their texts differ in size."""
    return times.ratio * ours / theirs


def _against_rival(rival: Rival, size: int, pairs: int) -> Figure:
    name = f"extraction of all forms, against {rival.name}"
    try:
        count = rival.load()
    except ImportError:
        return note(name, 0.0, "", f"{rival.name} is absent")
    woven = rival.write(size)
    foreign, own = split(woven.text), documents(5 * size)
    times = compare(_over(foreign, count), _over(own, _every_form), pairs)
    theirs, ours = _megabytes(foreign), _megabytes(own)
    value = _times_rival(times, ours, theirs)
    detail = (
        f"{ours / times.second:.1f} and {theirs / times.first:.2f} MB/s, "
        f"{woven.density:.1f} citations/KB, finds {sum(map(count, foreign))} of {woven.references}"
    )
    return note(name, value, "x", detail) if rival.bar is None else at_least(name, value, rival.bar, "x", detail)


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure extraction: all forms and signs only, many documents and one, then the rivals."""
    pairs = 5 if quick else 7
    whole = news(1_000_000 if quick else 10_000_000)
    shapes = (("documents of 4 KB", split(whole.text)), ("one document", [whole.text]))
    for shape, texts in shapes:
        yield _against_bare(f"extraction of all forms, {shape}", texts, _every_form, _bare_forms, pairs)
        yield _against_bare(f"extraction of signs, {shape}", texts, _signs_only, _bare_signs, pairs)
    for rival in RIVALS:
        yield _against_rival(rival, 40_000 if quick else 200_000, 5)
