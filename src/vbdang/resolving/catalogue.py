"""Danh mục văn bản: the documents that references are resolved to, from one file or several."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from attrs import field, frozen

from vbdang.resolving import files
from vbdang.resolving.bundled import bundled_shelf
from vbdang.resolving.folding import words
from vbdang.resolving.rows import parted
from vbdang.resolving.search import nearest, ranked
from vbdang.resolving.shelf import Shelf, Store, series_of, told
from vbdang.tables.terms import by_roman

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from vbdang.model import Entry, Identifier

__all__ = ["Catalogue", "Clash"]


_Name = TypeVar("_Name")
_Kept = TypeVar("_Kept")
_MOST_KEPT = 16_384
#: How many documents may be about the same words at the most, in a catalogue of up to a few hundred; else one in a hundred.
_FEW = 4


class Clash(NamedTuple):
    """One field on which two catalogues that are used together disagree (chỗ hai danh mục nói khác nhau)."""

    key: str
    field: str
    kept: object
    dropped: object


@frozen(eq=False, repr=False)
class Catalogue:
    """A set of documents that references can mean. It never changes: threads and processes may share it.

    A row is evidence with its sources, not truth, and a document that is not there may exist all the same.

    >>> catalogue = Catalogue.bundled()
    >>> [(entry.key, str(entry.date), entry.body) for entry in catalogue.find("05-CT/TW")]
    [('XII/05-CT/TW', '2016-05-15', 'BCT'), ('XIII/05-CT/TW', '2021-06-23', 'BBT')]
    >>> [entry.key for entry in catalogue.get("XIII/12-KL/TW")]
    ['XIII/12-KL/TW#2021-08-12', 'XIII/12-KL/TW#2022-04-06']
    """

    _stores: tuple[Store, ...]
    _found: dict[tuple[object, ...], tuple[Entry, ...]] = field(init=False, factory=dict)
    _replacing: dict[str, tuple[Entry, ...]] = field(init=False, factory=dict)
    _telling: dict[tuple[str, ...], bool] = field(init=False, factory=dict)
    _counters: dict[str, tuple[list[int], list[Entry]]] = field(init=False, factory=dict)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._stores,)

    @classmethod
    def bundled(cls) -> Catalogue:
        """Return the catalogue that comes with vbdang: documents of the central bodies.

        >>> len(Catalogue.bundled()) > 800
        True
        """
        return _bundled()

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Catalogue:
        """Make a catalogue of entries.

        Raises:
            CatalogueError: A key stands twice.

        >>> len(Catalogue.of([]))
        0
        """
        return cls((Shelf.of(files.unique(enumerate(entries, 1), "entries")),))

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Catalogue:
        """Open a catalogue file: TSV, JSON Lines (``.jsonl``) or SQLite, with the columns of docs/reference/catalogue.md.

        Args:
            path: The file. SQLite is known by its first bytes, JSON Lines by its name, everything else is TSV.

        Raises:
            CatalogueError: The file is not there, or anything in it is wrong; nothing is kept of it.

        >>> Catalogue.open("no-such-file.tsv")
        Traceback (most recent call last):
        vbdang.errors.CatalogueError: no-such-file.tsv: No such file or directory
        """
        path = os.fspath(path)
        if files.is_sqlite(path):
            from vbdang.resolving import database

            return cls((database.opened(path),))
        read = files.read_jsonl if path.lower().endswith(".jsonl") else files.read_tsv
        return cls((Shelf.of(read(files.content(path), path)),))

    def over(self, other: Catalogue) -> Catalogue:
        """Return both catalogues as one; where both have a key, this one's row counts (:attr:`clashes` tells).

        >>> from vbdang.model import Entry, Identifier
        >>> own = Catalogue.of([Entry("XIV/99-CT/TW", Identifier(99, "", "CT", "TW"))])
        >>> both = own.over(Catalogue.bundled())
        >>> len(both) - len(Catalogue.bundled()), both.find("05-CT/TW")[0].key
        (1, 'XII/05-CT/TW')
        """
        return Catalogue(self._stores + other._stores)

    def add(self, *entries: Entry) -> Catalogue:
        """Return this catalogue with entries over it; a key that is there already gets the new row."""
        return Catalogue.of(entries).over(self)

    def without(self, *keys: str) -> Catalogue:
        """Return this catalogue without some documents.

        >>> Catalogue.bundled().without("XII/05-CT/TW").get("XII/05-CT/TW")
        ()
        """
        return _of_rows(entry for entry in self if entry.key not in keys)

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The fields on which catalogues used together disagree; what one of them leaves empty is no clash.

        >>> Catalogue.bundled().clashes
        ()
        """
        return tuple(
            clash
            for place, upper in enumerate(self._stores)
            for lower in self._stores[place + 1 :]
            for kept, dropped in _both(upper, lower)
            for clash in _differences(kept, dropped)
        )

    def get(self, key: str) -> tuple[Entry, ...]:
        """Return the documents of a key: one, or none; several where one ID was given out twice and no date tells.

        Args:
            key: ``[ORG:]TERM/ID``, with ``#DATE`` for one of several.

        >>> [str(entry.date) for entry in Catalogue.bundled().get("XIII/01-KL/TW")]
        ['2021-05-18']
        >>> Catalogue.bundled().get("no key")
        ()
        """
        return self._merged([store.keyed(key) for store in self._stores])

    def __getitem__(self, key: str) -> Entry:
        """Return the one document of a key.

        Raises:
            KeyError: There is none, or several.
        """
        found = self.get(key)
        if len(found) != 1:
            raise KeyError(key)
        return found[0]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self.get(key))

    def find(self, identifier: Identifier | str) -> tuple[Entry, ...]:
        """Return every document with an identifier: of all terms and all committees, by term and date.

        Args:
            identifier: The value, or its canonical text; other spellings want :func:`vbdang.parse` first.

        >>> Catalogue.bundled().find("999-CT/TW")
        ()
        """
        if isinstance(identifier, str):
            return self._merged([store.find(identifier) for store in self._stores])
        asked = (identifier.number, identifier.type, identifier.issuer, identifier.suffix, identifier.unit)
        found = self._found.get(asked)
        return self._keep(self._found, asked, self.find(str(identifier))) if found is None else found

    def called(self, name: str) -> tuple[Entry, ...]:
        """Return the documents that a compared name may mean (:func:`vbdang.resolving.names.plain`)."""
        return self._merged([store.called(name) for store in self._stores])

    def search(self, query: str, limit: int = 10) -> tuple[Entry, ...]:
        """Return documents by words of their identifier, type, subject, names, body or date; marks do not matter.

        Args:
            query: Words, in any order; with rapidfuzz installed a misspelled one is read as the nearest that is known.
            limit: The most to return.

        >>> [entry.key for entry in Catalogue.bundled().search("hoc tap tam guong dao duc Ho Chi Minh", 1)]
        ['XI/03-CT/TW']
        >>> Catalogue.bundled().search("")
        ()
        """
        asked = list(words(query))
        held = self._merged([tuple(store.holding(asked)) for store in self._stores])
        best = ranked(query, held)
        if asked and (not best or len(set(asked)) > _most_held(asked, best[0])):
            mended = nearest(asked, chain.from_iterable(store.vocabulary for store in self._stores))
            held = self._merged([tuple(store.holding(mended)) for store in self._stores])
            best = ranked(" ".join(mended), held)
        return tuple(best[:limit])

    def as_of(self, date: datetime.date) -> Catalogue:
        """Return what was in force on a day: issued by then, and not replaced by a document issued by then.

        Only what a source says itself counts as replaced. An undated document counts from the end of its term on.

        >>> then = Catalogue.bundled().as_of(__import__("datetime").date(2022, 1, 1))
        >>> "XIII/22-QĐ/TW" in then, "XII/30-QĐ/TW" in then, "XIII/57-NQ/TW" in then
        (True, False, False)
        """
        issued = [entry for entry in self if _issued_by(entry, date)]
        gone = {
            target.key
            for entry in issued
            for link in entry.links
            if link.kind == "replaces" and link.confirmed
            for target in self.get(link.key)
        }
        return _of_rows(entry for entry in issued if entry.key not in gone)

    def is_telling(self, run: tuple[str, ...]) -> bool:
        """Tell whether few documents are about some words, so that a text with them speaks of one of those few.

        >>> catalogue = Catalogue.bundled()
        >>> (
        ...     catalogue.is_telling(("tin", "dung", "chinh", "sach")),
        ...     catalogue.is_telling(("phat", "trien", "kinh", "te")),
        ... )
        (True, False)
        """
        known = self._telling.get(run)
        if known is not None:
            return known
        count = sum(store.count_holding(run) for store in self._stores)
        return self._keep(self._telling, run, count <= max(_FEW, len(self) // 100))

    def leading_to(self, key: str) -> tuple[Entry, ...]:
        """Return the documents that are about another: continue, implement, amend or replace it.

        >>> [entry.key for entry in Catalogue.bundled().leading_to("XII/05-CT/TW")]
        ['XII/87-CT/QUTW', 'XIII/01-KL/TW']
        """
        return self._merged([store.leading_to(key) for store in self._stores])

    def replacing(self, key: str) -> tuple[Entry, ...]:
        """Return the documents that a source says replaced another, by date.

        >>> [entry.key for entry in Catalogue.bundled().replacing("XII/30-QĐ/TW")]
        ['XIII/22-QĐ/TW']
        """
        known = self._replacing.get(key)
        if known is not None:
            return known
        found = (entry for entry in self.leading_to(key) if _replaces(entry, key))
        return self._keep(self._replacing, key, tuple(sorted(found, key=lambda one: (str(one.date or ""), one.key))))

    def beside(self, key: str) -> tuple[Entry, ...]:
        """Return the dated documents of one counter that stand next before and next after a key's number.

        >>> [entry.key for entry in Catalogue.bundled().beside("XIII/58-NQ/TW")]
        ['XIII/57-NQ/TW', 'XIII/59-NQ/TW']
        """
        shape = parted(key)
        return () if shape is None else self.around(series_of(key), shape.id.number)

    def around(self, series: str, number: int) -> tuple[Entry, ...]:
        """Return the same by the counter (:func:`vbdang.resolving.shelf.series_of`) and the number."""
        numbers, entries = self._counters.get(series) or self._count(series)
        first, last = bisect_left(numbers, number), bisect_right(numbers, number)
        return (*entries[first - 1 : first], *entries[last : last + 1]) if first else tuple(entries[last : last + 1])

    def _count(self, series: str) -> tuple[list[int], list[Entry]]:
        merged = self._merged([store.series(series) for store in self._stores])
        dated = [entry for entry in merged if entry.date is not None]
        return self._keep(self._counters, series, ([entry.id.number for entry in dated], dated))

    def _keep(self, memory: dict[_Name, _Kept], name: _Name, value: _Kept) -> _Kept:
        """Remember an answer; a memory that has grown large begins anew."""
        if len(memory) >= _MOST_KEPT:
            memory.clear()
        memory[name] = value
        return value

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._stores[0]) if len(self._stores) == 1 else iter(self._merged(self._stores))

    def __len__(self) -> int:
        return len(self._stores[0]) if len(self._stores) == 1 else sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self)} documents>"

    def _merged(self, found: Iterable[Iterable[Entry]]) -> tuple[Entry, ...]:
        """Lay what the stores answer over one another, in the order of terms and numbers; a row over another hides it.

        A store further up hides a row even where its own row of that key is no answer to the question.
        """
        groups = [tuple(group) for group in found]
        if len(groups) == 1:
            return groups[0]
        kept = [entry for place, group in enumerate(groups) for entry in group if not self._is_hidden(entry, place)]
        return tuple(sorted(kept, key=_order))

    def _is_hidden(self, entry: Entry, place: int) -> bool:
        return any(upper.key == entry.key for store in self._stores[:place] for upper in store.keyed(entry.key))


def _of_rows(entries: Iterable[Entry]) -> Catalogue:
    """Make a catalogue of some rows of one; laid over others, a bare key may stand beside its dates as in no file."""
    return Catalogue((Shelf.of(entries),))


@cache
def _bundled() -> Catalogue:
    """Return the one catalogue of the process, whose memory every caller fills and uses."""
    return Catalogue((bundled_shelf(),))


def _order(entry: Entry) -> tuple[int, str, str, int, str]:
    term = by_roman(entry.term or "")
    return (term.number if term else 0, entry.id.issuer, entry.id.type, entry.id.number, entry.key)


def _both(upper: Store, lower: Store) -> Iterator[tuple[Entry, Entry]]:
    """Yield the rows of the keys that two stores share, asking the larger for those of the smaller."""
    small, large = (upper, lower) if len(upper) <= len(lower) else (lower, upper)
    for entry in small:
        for other in large.keyed(entry.key):
            if other.key == entry.key:
                yield (entry, other) if small is upper else (other, entry)


def _differences(kept: Entry, dropped: Entry) -> Iterator[Clash]:
    for name in ("type_name", "body", "org", "date", "term", "subject"):
        one, other = getattr(kept, name), getattr(dropped, name)
        if one is not None and other is not None and one != other:
            yield Clash(kept.key, name, one, other)


def _most_held(asked: list[str], best: Entry) -> int:
    return len(set(asked) & set(told(best)))


def _issued_by(entry: Entry, date: datetime.date) -> bool:
    if entry.date is not None:
        return entry.date <= date
    term = by_roman(entry.term or "")
    return term is not None and term.end is not None and term.end <= date


def _replaces(entry: Entry, key: str) -> bool:
    return any(link.kind == "replaces" and link.confirmed and link.key == key for link in entry.links)
