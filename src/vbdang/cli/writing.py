"""Where a command writes: standard output or a file, never one of the files that it reads."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from typing import TextIO

__all__ = ["output", "overwrites"]


def output(path: str | None) -> AbstractContextManager[TextIO]:
    """Open the file to write to; None is standard output, which stays open."""
    return nullcontext(sys.stdout) if path is None else Path(path).open("w", encoding="utf-8", newline="\n")


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
