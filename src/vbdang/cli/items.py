"""Files to what is worked on: one item a text, or a whole file where a worker reads it; and items to portions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import frozen

from vbdang.errors import InputError
from vbdang.inputs.sources import MANY, kind_of, passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO

    from vbdang.inputs.encodings import Encoding
    from vbdang.inputs.passage import Columns, Passage
    from vbdang.inputs.sources import Kind

__all__ = ["Item", "Reading", "items", "portions", "size_of"]

_MOST_ITEMS, _FULL = 64, 1 << 18  # a portion: so many items, or as many bytes: some tenths of a second of work


@frozen
class Reading:
    """How files are read.

    Attributes:
        kind: The kind of all of them; None: by their names.
        encoding: What the bytes of text and HTML are; None: found out.
        columns: What text and id are called in files of many texts.
    """

    kind: Kind | None
    encoding: Encoding | None
    columns: Columns

    def kind_of(self, path: str) -> Kind:
        """Tell how a file is read."""
        return self.kind or kind_of(path)

    def passages(self, path: str, stdin: BinaryIO | None = None, **more: object) -> Iterator[Passage | InputError]:
        """Read one file."""
        return passages([path], stdin, self.kind, self.encoding, columns=self.columns, **more)  # type: ignore[arg-type]  # only watch


@frozen
class Item:
    """What is done as one: a text, a file that is not yet read, or the fault that stands in the place of a text.

    Attributes:
        path: The file, ``-`` for standard input.
        passage: The text; None where the file is not yet read, or cannot be.
        fault: Why there is no text.
        weight: About how many bytes of text it is.
        position: How many bytes of all files are read with it.
    """

    path: str
    passage: Passage | None = None
    fault: str | None = None
    weight: int = 0
    position: int = 0

    @property
    def source(self) -> str:
        """What its record will call it."""
        return self.path if self.passage is None else self.passage.source

    def place(self) -> str:
        """Say which one it is, for people.

        >>> Item("a.pdf").place()
        'a.pdf'
        """
        if self.passage is None or self.passage.way is None:
            return self.path
        first = str(self.passage.way.at(0))
        return f"{self.path}, {first}" if self.source == self.path else f"{self.path}, {first} ({self.source})"


def items(files: Iterable[str], reading: Reading, stdin: BinaryIO | None) -> Iterator[Item]:
    """Yield what is to be done, in order.

    Files of many texts and standard input are read here, one text after the other; any other file is for the worker to
    read, so that what is slow to read (PDF) is read by as many processes as there are, and what kills its reader does not
    kill the run.
    """
    done = 0
    for path in files:
        size = size_of(path)
        if path == "-" or reading.kind_of(path) in MANY:
            yield from _texts(path, reading, stdin, done)
        else:
            yield Item(path, weight=size, position=done + size)
        done += size


def _texts(path: str, reading: Reading, stdin: BinaryIO | None, done: int) -> Iterator[Item]:
    streams: list[BinaryIO] = []
    for found in reading.passages(path, stdin, watch=streams.append):
        position = done + _told(streams)
        if isinstance(found, InputError):
            yield Item(path, fault=str(found), position=position)
        else:
            yield Item(path, found, weight=len(found.text), position=position)


def _told(streams: Sequence[BinaryIO]) -> int:
    """Return how far a file is read, 0 where that cannot be known: a pipe."""
    try:
        return streams[-1].tell()
    except (IndexError, OSError, ValueError):
        return 0


def size_of(path: str) -> int:
    """Return the bytes of a file, 0 where they cannot be known.

    >>> size_of("-"), size_of("no-such-file.txt")
    (0, 0)
    """
    try:
        return 0 if path == "-" else os.stat(path).st_size  # noqa: PTH116  # Path refuses a NUL by another error
    except (OSError, ValueError):
        return 0


def portions(given: Iterable[Item], *, one_by_one: bool) -> Iterator[list[Item]]:
    """Put items together that are sent to a worker at once.

    >>> [len(some) for some in portions([Item("a")] * 100, one_by_one=False)]
    [64, 36]
    >>> [len(some) for some in portions([Item("a")] * 2, one_by_one=True)]
    [1, 1]
    """
    some: list[Item] = []
    weight = 0
    for item in given:
        some.append(item)
        weight += item.weight
        if one_by_one or weight >= _FULL or len(some) == _MOST_ITEMS:
            yield some
            some, weight = [], 0
    if some:
        yield some
