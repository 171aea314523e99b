"""The catalogue that comes with vbdang: documents of the central bodies (danh mục kèm theo).

``data/central.tsv`` is made by :mod:`vbdang.resolving.curate` and checked by the tests, so it is not checked again: the
file is read when something is first asked, its lines are found by their keys, and a row is made when it is wanted.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from vbdang.resolving.edition import COLLECTED, COUNT
from vbdang.resolving.rows import trusted
from vbdang.resolving.shelf import Shelf

if TYPE_CHECKING:
    from vbdang.model import Entry

__all__ = ["COLLECTED", "COUNT", "NAME", "bundled_shelf"]

NAME = "central.tsv"


@cache
def bundled_shelf() -> Shelf:
    """Return the shelf of the bundled catalogue, the same for the whole process."""
    text = files("vbdang.resolving").joinpath("data", NAME).read_text("utf-8")
    lines = text.splitlines()[1:]

    def make(place: int) -> Entry:
        return trusted(lines[place].split("\t"))

    return _BundledShelf([line[: line.index("\t")] for line in lines], make)


class _BundledShelf(Shelf):
    """A shelf that every process has: sent to another, it is found there instead of copied."""

    def __reduce__(self) -> tuple[object, ...]:
        return bundled_shelf, ()
