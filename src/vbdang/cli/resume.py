"""A file that is whole or not there: written beside its place, put there at the end, gone on with after an interruption.

``OUT.part`` holds what is done, in whole lines. ``OUT.journal`` holds what cannot be read from them: with which settings
they were made, and which documents could not be done. From both it follows where to go on, so that the file ends with the
same bytes whether the run was interrupted or not.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from vbdang.errors import VbdangError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from vbdang.cli.items import Item
    from vbdang.cli.work import Worked

__all__ = ["Part", "ResumeError", "part"]

_BEGINNING = b'{"schema": 1, "source": '  # of every line that is a record (vbdang.outputs.record)
_BLOCK = 1 << 16
_DECODER = json.JSONDecoder()


class ResumeError(VbdangError):
    """A run cannot be gone on with."""

    def __init__(self, path: Path, reason: str) -> None:
        """Name the file, and say what to do."""
        super().__init__(f"{path}: {reason}; without --resume it is made anew", code="resume")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.reason)


class Entry(NamedTuple):
    """What the journal says of one document.

    Attributes:
        done: Whether it has a record all the same.
        told: What was said of it.
        start: Where the entry begins in the journal.
    """

    done: bool
    told: tuple[str, ...]
    start: int


class Part:
    """The part of the output that is written."""

    def __init__(self, path: Path, journal: _Journal, *, resumed: bool) -> None:
        """Open it; what is torn is cut off."""
        self.path = path
        self.journal = journal
        self.changed = False
        self.out = path.open("r+b" if resumed else "w+b")
        _cut(self.out)
        self._next = 0

    def left(self, items: Iterable[Item], again: Callable[[Item, tuple[str, ...]], None]) -> Iterator[Item]:
        """Yield the items that are not yet done.

        Args:
            items: All items, the same as in the run that is gone on with.
            again: Is called for every item that is done, with what was said of it.

        Raises:
            ResumeError: They are others.
        """
        rest = iter(items)
        sources = _sources(self.path)
        source = next(sources, None)
        for item in rest:
            entry = self.journal.entries.get(self._next)
            told = entry.told if entry else ()
            if item.fault is not None:
                again(item, (item.fault,))
            elif entry and not entry.done:
                again(item, told)
            elif source is None:
                break
            elif source != item.source:
                raise ResumeError(self.path, f"holds {source} where the input has {item.place()}: not the same input")
            else:
                again(item, told)
                source = next(sources, None)
            self._next += 1
        else:
            if source is not None:
                raise ResumeError(self.path, f"holds {source}, which the input has not: not the same input")
            return
        self.journal.cut(self._next)
        yield item
        yield from rest

    def write(self, items: list[Item], worked: Worked) -> None:
        """Write what some items came to, remarks before the records, at once."""
        for remark in worked.remarks:
            if items[remark.at].fault is None:
                self.journal.add(self._next + remark.at, remark.told, done=remark.done)
        self._next += len(items)
        self.changed = True
        self.out.write((worked.written or "").encode())
        self.out.flush()

    def close(self) -> None:
        """Close both files."""
        self.out.close()
        self.journal.close()


@contextmanager
def part(target: Path, settings: dict[str, Any], *, resume: bool) -> Iterator[Part]:
    """Give the part of a file to write to, and put it in the file's place if all goes well.

    Args:
        target: The file.
        settings: What the records depend on besides the texts.
        resume: Whether to go on with what is there: the part, or the file itself if it is whole.

    Raises:
        ResumeError: It was made with other settings, or is no file of records.
    """
    path = target.with_name(f"{target.name}.part")
    resumed = resume and (path.exists() or target.exists())
    copied = resumed and not path.exists()
    noted = target.with_name(f"{target.name}.journal")
    before = noted.read_bytes() if noted.exists() and target.exists() else None  # what the file itself goes with
    journal = _Journal(noted, settings, resumed=resumed)
    if copied:
        shutil.copyfile(target, path)
    made = Part(path, journal, resumed=resumed)
    try:
        yield made
        os.fsync(made.out.fileno())
    except BaseException:
        made.close()
        if copied and not made.changed:
            path.unlink()
        elif not path.stat().st_size and not resumed:
            path.unlink()
            noted.unlink() if before is None else noted.write_bytes(before)
        raise
    made.close()
    if target.exists():
        shutil.copymode(target, path)
    path.replace(target)
    if journal.is_empty:
        journal.path.unlink()


class _Journal:
    """The file beside the part."""

    def __init__(self, path: Path, settings: dict[str, Any], *, resumed: bool) -> None:
        self.path = path
        self.is_empty = True
        self.entries: dict[int, Entry] = {}
        there = resumed and path.exists()
        self._file = path.open("r+b" if there else "w+b")
        try:
            _cut(self._file)
            if not self._read(settings):
                self._write(settings)
        except BaseException:
            self._file.close()
            raise

    def _read(self, settings: dict[str, Any]) -> bool:
        """Read what is there; False where that is nothing."""
        self._file.seek(0)
        first = self._file.readline()
        if not first:
            return False
        try:
            self._compare(json.loads(first), settings)
            start = self._file.tell()
            for line in self._file:
                number, done, told = json.loads(line)
                self.entries[int(number)] = Entry(bool(done), tuple(map(str, told)), start)
                start += len(line)
                self.is_empty = False
        except (ValueError, TypeError, AttributeError):
            raise ResumeError(self.path, "is no journal of vbdang") from None
        return True

    def _compare(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        for name in sorted({*before, *now}):
            was, is_ = before.get(name), now.get(name)
            if was != is_:
                raise ResumeError(self.path, f"was begun with another {name}: {_shown(was)}, not {_shown(is_)}")

    def add(self, number: int, told: tuple[str, ...], *, done: bool) -> None:
        self.is_empty = False
        self._write([number, done, told])

    def cut(self, number: int) -> None:
        """Forget the entries from an item on: it is done again."""
        later = [entry.start for at, entry in self.entries.items() if at >= number]
        if later:
            self._file.truncate(min(later))
        self.is_empty = len(later) == len(self.entries)
        self.entries = {}
        self._file.seek(0, os.SEEK_END)

    def _write(self, value: object) -> None:
        self._file.write(f"{json.dumps(value)}\n".encode())
        self._file.flush()

    def close(self) -> None:
        self._file.close()


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _sources(path: Path) -> Iterator[str]:
    """Yield what the records of a file are called.

    Raises:
        ResumeError: A line is no record.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield _source(line)
            except ValueError:
                reason = f"its line {number:,} is no record of vbdang"
                raise ResumeError(path, reason) from None


def _source(line: bytes) -> str:
    """Return what a record is called, without reading all of it.

    Raises:
        ValueError: It is no record.
    """
    beginning, source = line[: len(_BEGINNING)], line[len(_BEGINNING) :]
    if beginning != _BEGINNING:
        raise ValueError
    return str(_DECODER.raw_decode(source.decode())[0])


def _cut(file: BinaryIO) -> None:
    """Cut off what stands after the last line end, and stay there."""
    end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - _BLOCK)
        file.seek(start)
        found = file.read(end - start).rfind(b"\n")
        if found >= 0:
            end = start + found + 1
            break
        end = start
    file.truncate(end)
    file.seek(end)
