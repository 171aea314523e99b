"""The shape of the cost: one long document must not cost more per MB than the same text in short ones."""

from collections.abc import Iterator

from measure import Figure, at_most, compare
from text import news
from vbdang import extract
from weave import split

__all__ = ["run"]


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure 1 MB as one document against the same in documents of 4 KB."""
    whole = news(1_000_000).text
    pieces = split(whole)
    times = compare(
        lambda _: len(extract(whole)), lambda _: sum(len(extract(piece)) for piece in pieces), 5 if quick else 11
    )
    detail = f"{times.first:.3f} and {times.second:.3f} s a MB, pairs {times.lowest:.2f} to {times.highest:.2f}"
    yield at_most("one document of 1 MB", times.ratio, 1.3, "x the same in 4 KB documents", detail)
