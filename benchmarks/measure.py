"""Timing two sides in turn, and the figure that comes out of it.

A shared machine is fast in one minute and slow in the next, so a side is never timed alone: the two sides run in turn
(A B, B A, A B ...), a ratio is taken of every pair, and the median of the ratios is the figure.
"""

import gc
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Comparison", "Figure", "Job", "at_least", "at_most", "compare", "note"]

Job = Callable[[int], object]
"""What is timed: it is given the number of the round, from 0 (a round that warms up and does not count)."""


class Comparison(NamedTuple):
    """Medians of the seconds of two sides, and of how many times longer the first took than the second."""

    first: float
    second: float
    ratio: float
    lowest: float
    highest: float


class Figure(NamedTuple):
    """One measured figure, its bar, and how it came about."""

    name: str
    value: float
    unit: str
    bar: str
    met: bool | None
    detail: str


def at_least(name: str, value: float, bar: float, unit: str, detail: str) -> Figure:
    """Make a figure that should reach its bar."""
    return Figure(name, value, unit, f">= {bar:g}", value >= bar, detail)


def at_most(name: str, value: float, bar: float, unit: str, detail: str) -> Figure:
    """Make a figure that should stay under its bar."""
    return Figure(name, value, unit, f"<= {bar:g}", value <= bar, detail)


def note(name: str, value: float, unit: str, detail: str) -> Figure:
    """Make a figure without a bar, for information."""
    return Figure(name, value, unit, "", None, detail)


def _timed(job: Job, turn: int) -> float:
    """Time one run; what was alive before is kept out of the garbage collector's sight, and so out of the time."""
    gc.collect()
    gc.freeze()
    start = time.perf_counter()
    job(turn)
    taken = time.perf_counter() - start
    gc.unfreeze()
    return taken


def compare(first: Job, second: Job, pairs: int) -> Comparison:
    """Time two jobs in turn, after one round that does not count."""
    first(0)
    second(0)
    firsts: list[float] = []
    others: list[float] = []
    for turn in range(1, pairs + 1):
        order = ((first, firsts), (second, others)) if turn % 2 else ((second, others), (first, firsts))
        for job, times in order:
            times.append(_timed(job, turn))
    ratios = [one / other for one, other in zip(firsts, others, strict=True)]
    middle = statistics.median
    return Comparison(middle(firsts), middle(others), middle(ratios), min(ratios), max(ratios))
