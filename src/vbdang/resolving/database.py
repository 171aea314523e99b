"""Catalogues in SQLite files, for committees with a hundred thousand documents: read where they lie, row by row.

A file that vbdang wrote carries its mark and was checked when it was written; it opens at once. Any other SQLite file
with a table ``documents`` is read whole and checked like a text file.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from vbdang.errors import CatalogueError
from vbdang.resolving.files import unique
from vbdang.resolving.names import parted_name
from vbdang.resolving.rows import COLUMNS, Place, checked_heads, entry, row, trusted
from vbdang.resolving.shelf import Shelf, bare, series_of, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vbdang.model import Entry

__all__ = ["Database", "opened", "write"]

#: "vbdc" in the four bytes that SQLite leaves to the program that a file belongs to.
_MARK = 0x76626463
_LAYOUT = 1
_CELLS = ", ".join(COLUMNS)
_SELECT = f"SELECT {_CELLS} FROM documents"  # noqa: S608 - names of our own
_SCHEMA = f"""
CREATE TABLE documents ({_CELLS.replace("key", "key TEXT PRIMARY KEY", 1)}, id TEXT, bare TEXT, series TEXT, told TEXT);
CREATE TABLE links (key TEXT, source INTEGER);
CREATE TABLE names (name TEXT, source INTEGER);
CREATE INDEX documents_id ON documents (id);
CREATE INDEX documents_bare ON documents (bare);
CREATE INDEX documents_series ON documents (series, number);
CREATE INDEX links_key ON links (key);
CREATE INDEX names_name ON names (name);
PRAGMA application_id = {_MARK};
PRAGMA user_version = {_LAYOUT};
"""


def opened(path: str) -> Database | Shelf:
    """Open an SQLite catalogue.

    Raises:
        CatalogueError: It cannot be read, has no table ``documents``, or a row of it is wrong.
    """
    with Path(path).open("rb") as file:
        head = file.read(100)
    if head[60:64] == _LAYOUT.to_bytes(4) and head[68:72] == _MARK.to_bytes(4):
        return Database(path)
    return _read_whole(path)


def _read_whole(path: str) -> Shelf:
    try:
        with closing(_connected(path)) as connection:
            heads = [name for _, name, *_ in connection.execute("PRAGMA table_info(documents)")]
            if not heads:
                raise CatalogueError("format", path, None, None, "there is no table “documents”")
            checked_heads(heads, path)
            asked = ", ".join(f'"{head}"' for head in heads)
            rows = connection.execute(f"SELECT {asked} FROM documents")  # noqa: S608 - checked names
            numbered = enumerate(rows, 1)
            return Shelf.of(unique(((n, entry(_texts(heads, cells), Place(path, n))) for n, cells in numbered), path))
    except sqlite3.Error as error:
        raise CatalogueError("format", path, None, None, f"SQLite: {error}") from None


def _texts(heads: Sequence[str], cells: Sequence[object]) -> dict[str, str]:
    return {head: "" if cell is None else str(cell) for head, cell in zip(heads, cells, strict=True)}


def _connected(path: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(Path(path).absolute()))}?mode=ro", uri=True, check_same_thread=False)


class Database:
    """The entries of an SQLite file that vbdang wrote; each question is one query.

    Threads and forked processes each open a connection of their own; a pickle holds only the path.
    """

    def __init__(self, path: str) -> None:
        """Keep the path; the file is opened when it is first asked."""
        self._path = path
        self._own = threading.local()

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._path,)

    def _rows(self, what: str, *values: object) -> list[tuple[str, ...]]:
        try:
            if getattr(self._own, "process", None) != os.getpid():
                self._own.connection = _connected(self._path)
                self._own.process = os.getpid()
            found: list[tuple[str, ...]] = self._own.connection.execute(what, values).fetchall()
        except sqlite3.Error as error:
            raise CatalogueError("format", self._path, None, None, f"SQLite: {error}") from None
        return found

    def _entries(self, tail: str, *values: object) -> tuple[Entry, ...]:
        return tuple(map(trusted, self._rows(_SELECT + tail, *values)))

    def keyed(self, key: str) -> tuple[Entry, ...]:
        """Return the entries of a key; a bare key names all that share it."""
        return self._entries(" WHERE " + ("key = ?" if "#" in key else "bare = ? ORDER BY rowid"), key)

    def find(self, id: str) -> tuple[Entry, ...]:  # noqa: A002 - the record's name
        """Return the entries of an identifier."""
        return self._entries(" WHERE id = ? ORDER BY rowid", id)

    def leading_to(self, key: str) -> tuple[Entry, ...]:
        """Return the entries with a link to a document."""
        return self._entries(" WHERE rowid IN (SELECT source FROM links WHERE key = ?) ORDER BY rowid", key)

    def called(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that a compared name may mean."""
        return self._entries(" WHERE rowid IN (SELECT source FROM names WHERE name = ?) ORDER BY rowid", name)

    def series(self, series: str) -> tuple[Entry, ...]:
        """Return the entries of one counter, by number."""
        return self._entries(" WHERE series = ? ORDER BY number, key", series)

    def holding(self, wanted: Sequence[str]) -> Iterable[Entry]:
        """Return the entries that hold at least one of the folded words."""
        if not wanted:
            return ()
        where = " OR ".join("told LIKE ?" for _ in wanted)
        return self._entries(f" WHERE {where} ORDER BY rowid", *(f"% {word} %" for word in wanted))

    def count_holding(self, wanted: Sequence[str]) -> int:
        """Return how many entries hold all of the folded words."""
        where = "".join(" AND told LIKE ?" for _ in wanted)
        counted = self._rows(f"SELECT count(*) FROM documents WHERE 1{where}", *(f"% {word} %" for word in wanted))  # noqa: S608
        return int(counted[0][0])

    @property
    def vocabulary(self) -> Iterable[str]:
        """The folded words of all entries."""
        return {word: None for one in self for word in told(one)}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries(" ORDER BY rowid"))

    def __len__(self) -> int:
        return int(self._rows("SELECT count(*) FROM documents")[0][0])


def write(entries: Iterable[Entry], path: str) -> None:
    """Write a catalogue as an SQLite file; what stands there is replaced when all is written.

    Args:
        entries: In the order in which they should come back.
        path: The file to write.
    """
    whole = Path(path)
    part = whole.with_name(f"{whole.name}.part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as connection:
        connection.executescript(_SCHEMA)
        for number, one in enumerate(entries, 1):
            _put(connection, number, one)
        connection.commit()
    part.replace(whole)


def _put(connection: sqlite3.Connection, number: int, one: Entry) -> None:
    cells: list[object] = [number, *row(one).values()]
    cells[1 + COLUMNS.index("number")] = one.id.number
    cells += [str(one.id), bare(one.key), series_of(one.key), f" {' '.join(told(one))} "]
    marks = ", ".join("?" * len(cells))
    connection.execute(
        f"INSERT INTO documents (rowid, {_CELLS}, id, bare, series, told) VALUES ({marks})",  # noqa: S608 - names of our own
        cells,
    )
    connection.executemany("INSERT INTO links VALUES (?, ?)", [(link.key, number) for link in one.links])
    names = dict.fromkeys(parted_name(alias)[0] for alias in one.aliases)
    connection.executemany("INSERT INTO names VALUES (?, ?)", [(name, number) for name in names])
