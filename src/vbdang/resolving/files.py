"""Catalogue files of a user, read whole before anything of them is believed: TSV and JSON Lines (tệp danh mục).

A file that is wrong anywhere is refused, with its line and column; nothing of it is kept.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from vbdang.errors import CatalogueError
from vbdang.resolving.rows import COLUMNS, Place, checked_heads, entry, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbdang.model import Entry

__all__ = ["content", "is_sqlite", "read_jsonl", "read_tsv", "unique", "written_jsonl", "written_tsv"]

_LISTS = frozenset({"aliases", "relations", "sources", "disputes", "alike"})
_SQLITE = b"SQLite format 3\x00"


def content(path: str) -> bytes:
    """Return the bytes of a catalogue file.

    Raises:
        CatalogueError: It is not there or cannot be read.
    """
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        code = "missing" if isinstance(error, FileNotFoundError | ValueError) else "unreadable"
        reason = getattr(error, "strerror", None) or str(error)
        raise CatalogueError(code, path, None, None, reason) from None


def is_sqlite(path: str) -> bool:
    """Tell whether a file begins as SQLite databases do; what cannot be opened does not.

    >>> is_sqlite("no-such-file.tsv")
    False
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):  # told by the reader that opens it
        return False


def read_tsv(data: bytes, source: str) -> tuple[Entry, ...]:
    r"""Read a tab-separated catalogue: a line of heads, then a row a line; no quoting.

    Args:
        data: The file's bytes, UTF-8, with or without a byte order mark.
        source: Its path, for errors.

    Raises:
        CatalogueError: Anything is wrong anywhere.

    >>> [one.key for one in read_tsv(b"key\tdate\nXIII/01-KL/TW\t2021-05-18\n", "own.tsv")]
    ['XIII/01-KL/TW']
    >>> read_tsv(b"key\tdate\nXIII/01-KL/TW\n", "own.tsv")
    Traceback (most recent call last):
    vbdang.errors.CatalogueError: own.tsv, line 2: 1 cells; the first line has 2
    """
    lines = _lines(data, source)
    if not lines or not lines[0].strip():
        raise CatalogueError("format", source, 1, None, "there is no line of column names")
    heads = checked_heads(lines[0].split("\t"), source)
    return unique(_tsv_rows(lines[1:], heads, source), source)


def _tsv_rows(lines: list[str], heads: list[str], source: str) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(lines, 2):
        if not line:
            continue
        cells = line.split("\t")
        place = Place(source, number)
        if len(cells) != len(heads):
            raise place.refuse(None, f"{len(cells)} cells; the first line has {len(heads)}", "columns")
        yield number, entry(dict(zip(heads, cells, strict=True)), place)


def read_jsonl(data: bytes, source: str) -> tuple[Entry, ...]:
    r"""Read a catalogue with one JSON object a line; its names are the columns', its values text, numbers or null.

    ``aliases``, ``relations``, ``sources`` and ``disputes`` may be lists.

    Raises:
        CatalogueError: Anything is wrong anywhere.

    >>> [one.key for one in read_jsonl(b'{"key": "XIII/01-KL/TW", "number": 1, "sources": []}\n', "own.jsonl")]
    ['XIII/01-KL/TW']
    >>> read_jsonl(b"[1]", "own.jsonl")
    Traceback (most recent call last):
    vbdang.errors.CatalogueError: own.jsonl, line 1: not a JSON object
    """
    return unique(_jsonl_rows(_lines(data, source), source), source)


def _jsonl_rows(lines: list[str], source: str) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = Place(source, number)
            yield number, entry(_cells(line, place), place)


def _cells(line: str, place: Place) -> dict[str, str]:
    try:
        given = json.loads(line)
    except ValueError as error:
        raise place.refuse(None, f"not JSON: {error}", "format") from None
    except RecursionError:
        raise place.refuse(None, "not JSON: nested too deeply", "format") from None
    if not isinstance(given, dict):
        raise place.refuse(None, "not a JSON object", "format")
    return {name: _cell(name, value, place) for name, value in given.items()}


def _cell(name: str, value: object, place: Place) -> str:
    if name not in COLUMNS:
        raise place.refuse(name, f"no such column; there are {', '.join(COLUMNS)}", "columns")
    if value is None:
        return ""
    if isinstance(value, list) and name in _LISTS and all(isinstance(item, str) for item in value):
        return _writable(name, ";".join(value), place)
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return _writable(name, str(value), place)
    raise place.refuse(name, f"neither text, number, null nor a list of texts: {str(value)[:40]!r}")


def _writable(name: str, cell: str, place: Place) -> str:
    """Refuse halves of characters, which JSON can hold and no file."""
    if any("\ud800" <= letter <= "\udfff" for letter in cell):
        raise place.refuse(name, "half of a character")
    return cell


def _lines(data: bytes, source: str) -> list[str]:
    """Decode a file; the error for bytes that are not UTF-8 names their line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise CatalogueError("encoding", source, line, None, reason) from None
    return [line.removesuffix("\r") for line in text.split("\n")]


def unique(rows: Iterable[tuple[int, Entry]], source: str) -> tuple[Entry, ...]:
    """Return the entries of numbered rows.

    Raises:
        CatalogueError: A key stands twice, or stands bare beside the same with a date.
    """
    found: dict[str, Entry] = {}
    lines: dict[str, int] = {}
    for number, one in rows:
        bare, _, on = one.key.partition("#")
        clash = one.key if one.key in found else bare if on and bare in found else None
        if clash is not None or (not on and bare in lines):
            first = lines[clash or bare]
            raise CatalogueError("duplicate", source, number, "key", f"{one.key} stands already in line {first}")
        found[one.key] = one
        lines[one.key] = number
        lines.setdefault(bare, number)
    return tuple(found.values())


def written_tsv(entries: Iterable[Entry]) -> Iterator[str]:
    r"""Yield the lines of a tab-separated catalogue, sorted as :func:`vbdang.resolving.curate.order` sorts them.

    >>> list(written_tsv([]))[0].split("\t")[:3]
    ['key', 'number', 'suffix']
    """
    yield "\t".join(COLUMNS) + "\n"
    for one in entries:
        yield "\t".join(_flat(cell) for cell in row(one).values()) + "\n"


def written_jsonl(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one JSON object an entry, without its empty cells."""
    for one in entries:
        yield json.dumps({name: cell for name, cell in row(one).items() if cell}, ensure_ascii=False) + "\n"


def _flat(cell: str) -> str:
    return " ".join(cell.split()) if any(mark in cell for mark in "\t\n\r") else cell
