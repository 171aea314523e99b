"""Folders to files: what a folder holds that is text to read, always in the same order."""

from __future__ import annotations

import os
import re
from glob import glob
from types import MappingProxyType
from typing import TYPE_CHECKING

from vbdang.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

__all__ = ["KINDS", "TABLE_KINDS", "files_in"]

#: The ends of names by which files are known, by the kind of their reader.
KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "text": frozenset({".txt", ".text", ".md", ".markdown", ".rst", ".adoc", ".tex"}),
        "html": frozenset({".html", ".htm", ".xhtml"}),
        "docx": frozenset({".docx"}),
        "pdf": frozenset({".pdf"}),
        "jsonl": frozenset({".jsonl"}),
        "parquet": frozenset({".parquet"}),
    }
)
#: The same for tables.
TABLE_KINDS = frozenset({".csv", ".tsv", ".tab", ".jsonl"})
# A file of JSON Lines or Parquet can hold anything: it is taken only where it is named.
_MANY = KINDS["jsonl"] | KINDS["parquet"]
_DOCUMENTS = frozenset(end for ends in KINDS.values() for end in ends) - _MANY
_PATTERN = re.compile(r"[*?]|\[[^]]+]")


def files_in(paths: Iterable[str], kinds: Collection[str] = _DOCUMENTS) -> Iterator[str | InputError]:
    """Yield the files that paths stand for: a folder is walked, a pattern matched, the rest taken as it is, each file once.

    A pattern has ``*``, ``?`` or ``[...]``, or ``**`` for any number of folders, and there is no file of that very name
    (the shell has its own patterns, where it has any; quoted ones come here). It stands for its matches, in order, folders
    among them walked; one that matches nothing is an error.

    Inside a folder the files of the given kinds count, by the ends of their names, in the order of their names, a
    folder's own files before those of the folders in it. What begins with a dot is left alone, and folders that are only
    linked to are not entered.

    Args:
        paths: Files and folders; ``-`` is standard input.
        kinds: Lower-case ends of names, each with its dot; texts and documents, but not JSON Lines and Parquet, unless told
            otherwise.

    Returns:
        Paths, and an error in the place of a folder that cannot be listed or of a pattern without matches.

    >>> list(files_in(["-", "no-such-file.txt", "-"]))
    ['-', 'no-such-file.txt']
    """
    seen: set[str] = set()
    for path in _matched(paths):
        if isinstance(path, InputError):
            yield path
            continue
        for found in _walked(path, kinds) if os.path.isdir(path) else (path,):  # noqa: PTH112  # Path refuses a NUL
            if isinstance(found, InputError):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _matched(paths: Iterable[str]) -> Iterator[str | InputError]:
    for path in paths:
        if not _PATTERN.search(path) or os.path.lexists(path):
            yield path
            continue
        matches = _matches(path)
        yield from matches
        if not matches:
            yield InputError("missing", path, None, "matches no file")


def _matches(pattern: str) -> list[str]:
    try:
        return sorted(glob(pattern, recursive=True))  # noqa: PTH207  # Path takes no pattern that begins at the root
    except ValueError:  # a NUL in the name
        return []


def _walked(folder: str, kinds: Collection[str]) -> Iterator[str | InputError]:
    errors: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)  # noqa: PTH118  # as it is
            wanted = not name.startswith(".") and os.path.splitext(name)[1].lower() in kinds  # noqa: PTH122
            if wanted and os.path.isfile(path):  # noqa: PTH113  # a pipe would wait for ever
                yield path
        yield from _told(errors)
    yield from _told(errors)


def _told(errors: list[OSError]) -> Iterator[InputError]:
    while errors:
        error = errors.pop()
        yield InputError("unreadable", str(error.filename), None, error.strerror or str(error))
