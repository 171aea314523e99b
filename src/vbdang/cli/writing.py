"""Where a command writes: standard output or a file, never one of the files that it reads."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO

__all__ = ["output", "overwrites", "place_of", "replaced"]


def output(path: str | None) -> AbstractContextManager[TextIO]:
    """Open the file to write to; None is standard output, which stays open."""
    return nullcontext(sys.stdout) if path is None else Path(path).open("w", encoding="utf-8", newline="\n")


def place_of(path: str | None) -> Path | None:
    """Return where a file will stand that is put in its place when it is whole, links followed.

    None where there is no such place: standard output, a device, a pipe, a folder (opening it says so).

    Raises:
        FileNotFoundError: The folder is not there.
    """
    if path is None:
        return None
    place = Path(os.path.realpath(path))
    if place.exists():
        return place if place.is_file() else None
    if not place.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
    return place


@contextmanager
def replaced(place: Path) -> Iterator[Path]:
    """Give the name of a file to write, and put it in its place if all goes well; else leave what was there."""
    made = place.with_name(f"{place.name}.part")
    try:
        yield made
        if place.exists():
            shutil.copymode(place, made)
        made.replace(place)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def overwrites(path: str | None, files: Iterable[str]) -> bool:
    """Tell whether the output is one of the files: it would be emptied before it is read."""
    if path is None:
        return False
    return any(_same(path, other) for other in files if other != "-")


def _same(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other)
    except OSError:  # one of them is not there: they are not the same
        return False
