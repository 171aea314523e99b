"""Entries held in memory, found by key, identifier, name, link and number; each made when it is first asked for.

>>> from vbdang.model import Entry, Identifier
>>> one = Entry("XII/05-CT/TW", Identifier(5, "", "CT", "TW"))
>>> [entry.key for entry in Shelf.of([one]).find("05-CT/TW")]
['XII/05-CT/TW']
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from vbdang.resolving.folding import words
from vbdang.resolving.names import parted_name
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vbdang.model import Entry

__all__ = ["Shelf", "Store", "bare", "series_of", "told"]


class Store(Protocol):
    """What a catalogue needs of the place where its entries are kept."""

    def keyed(self, key: str) -> tuple[Entry, ...]:
        """Return the entries of a key; a bare key names all that share it."""
        ...

    def find(self, id: str) -> tuple[Entry, ...]:  # noqa: A002 - the record's name
        """Return the entries of an identifier, of all terms and committees."""
        ...

    def leading_to(self, key: str) -> tuple[Entry, ...]:
        """Return the entries with a link to a document."""
        ...

    def called(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that a compared name may mean (:func:`vbdang.resolving.names.plain`)."""
        ...

    def series(self, series: str) -> tuple[Entry, ...]:
        """Return the entries of one counter (:func:`series_of`), by number."""
        ...

    def holding(self, wanted: Sequence[str]) -> Iterable[Entry]:
        """Return the entries that hold at least one of the folded words."""
        ...

    def count_holding(self, wanted: Sequence[str]) -> int:
        """Return how many entries hold all of the folded words."""
        ...

    @property
    def vocabulary(self) -> Iterable[str]:
        """The folded words of all entries."""
        ...

    def __iter__(self) -> Iterator[Entry]: ...

    def __len__(self) -> int: ...


def bare(key: str) -> str:
    """Return a key without its date: ``XIII/12-KL/TW#2021-08-12`` is one of the documents of ``XIII/12-KL/TW``."""
    return key.partition("#")[0]


def series_of(key: str) -> str:
    """Return the counter that a document's number is taken from: a type of one committee in one term.

    >>> series_of("XIII/12-KL/TW#2021-08-12"), series_of("dak-lak:XVII/05-NQ/TU")
    ('XIII/KL/TW', 'dak-lak:XVII/NQ/TU')
    """
    term, _, rest = bare(key).partition("/")
    return f"{term}/{rest.partition('-')[2]}"


def told(entry: Entry) -> tuple[str, ...]:
    """Return the folded words by which an entry can be searched."""
    said = (str(entry.id), entry.type_name, entry.subject, *entry.aliases, entry.body, entry.org, str(entry.date or ""))
    return words(" ".join(part for part in said if part))


class Shelf:
    """Entries in memory. It never changes; indexes are built when they are first needed."""

    def __init__(self, keys: Sequence[str], make: Callable[[int], Entry]) -> None:
        """Keep the keys in their order; ``make`` gives the entry at a place, and always the same."""
        self._keys = keys
        self._make = make
        self._made: dict[int, Entry] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Shelf:
        """Make a shelf of entries."""
        kept = tuple(entries)
        return cls([entry.key for entry in kept], kept.__getitem__)

    def __reduce__(self) -> tuple[object, ...]:
        return Shelf.of, (tuple(self),)

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Entry]:
        return map(self._at, range(len(self._keys)))

    def _at(self, place: int) -> Entry:
        made = self._made.get(place)
        return self._made.setdefault(place, self._make(place)) if made is None else made

    def _all(self, places: Iterable[int]) -> tuple[Entry, ...]:
        return tuple(map(self._at, places))

    def keyed(self, key: str) -> tuple[Entry, ...]:
        """Return the entries of a key; a bare key names all that share it."""
        return self._all(
            place for place in self._by_bare_key.get(bare(key), ()) if key in (self._keys[place], bare(key))
        )

    def find(self, id: str) -> tuple[Entry, ...]:  # noqa: A002 - the record's name
        """Return the entries of an identifier."""
        return self._all(self._by_id.get(id, ()))

    def leading_to(self, key: str) -> tuple[Entry, ...]:
        """Return the entries with a link to a document."""
        return self._all(self._by_link.get(key, ()))

    def called(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that a compared name may mean."""
        return self._all(self._by_name.get(name, ()))

    def series(self, series: str) -> tuple[Entry, ...]:
        """Return the entries of one counter, by number."""
        return self._all(self._by_series.get(series, ()))

    def holding(self, wanted: Sequence[str]) -> Iterable[Entry]:
        """Return the entries that hold at least one of the folded words, in the shelf's order."""
        return self._all(sorted({place for word in wanted for place in self._by_word.get(word, ())}))

    def count_holding(self, wanted: Sequence[str]) -> int:
        """Return how many entries hold all of the folded words."""
        held = [set(self._by_word.get(word, ())) for word in wanted]
        return len(set.intersection(*held)) if held else len(self)

    @property
    def vocabulary(self) -> Iterable[str]:
        """The folded words of all entries."""
        return self._by_word

    @cached_property
    def _by_id(self) -> dict[str, list[int]]:
        return _index((bare(key).partition("/")[2], place) for place, key in enumerate(self._keys))

    @cached_property
    def _by_bare_key(self) -> dict[str, list[int]]:
        return _index((bare(key), place) for place, key in enumerate(self._keys))

    @cached_property
    def _by_link(self) -> dict[str, list[int]]:
        return _index((link.key, place) for place, entry in enumerate(self) for link in entry.links)

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        return _index((parted_name(alias)[0], place) for place, entry in enumerate(self) for alias in entry.aliases)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        return _index((word, place) for place, entry in enumerate(self) for word in dict.fromkeys(told(entry)))

    @cached_property
    def _by_series(self) -> dict[str, list[int]]:
        found = _index((series_of(key), place) for place, key in enumerate(self._keys))
        return {series: sorted(places, key=self._number) for series, places in found.items()}

    def _number(self, place: int) -> tuple[int, str]:
        key = self._keys[place]
        shape = parted(key)
        return (shape.id.number if shape else 0, key)


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Gather places by name; a place stands once under a name."""
    found: dict[str, list[int]] = {}
    for name, place in pairs:
        places = found.setdefault(name, [])
        if not places or places[-1] != place:
            places.append(place)
    return found
