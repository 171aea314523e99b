"""``vbdang show``: everything that the catalogue knows of a document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.cli.channels import UNREADABLE, say
from vbdang.cli.texts import catalogue_of
from vbdang.errors import ParseError
from vbdang.outputs.entries import Surroundings, entry_card, surroundings_record
from vbdang.outputs.streams import listed
from vbdang.outputs.width import visible
from vbdang.reading.identifiers import parse
from vbdang.resolving.names import plain
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from argparse import Namespace

    from vbdang.model import Entry, Link
    from vbdang.outputs.table import Language
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["run"]

_UNKNOWN: dict[Language, str] = {
    "vi": "danh mục không có văn bản nào là “{}”",
    "en": "the catalogue holds no document “{}”",
}
_NEAREST: dict[Language, str] = {"vi": "gần nhất: {}", "en": "the nearest: {}"}
_MOST = 3


def run(arguments: Namespace) -> int:
    """Write a card a document; where there is none, say what comes nearest."""
    catalogue = catalogue_of(arguments)
    found = _found(arguments.document, catalogue)
    if not found:
        _tell_nearest(arguments.document, catalogue, arguments.lang)
        return UNREADABLE
    shown = [(entry, _around(entry, catalogue)) for entry in found]
    if arguments.to == "json":
        sys.stdout.writelines(listed(surroundings_record(entry, around) for entry, around in shown))
    else:
        sys.stdout.write("\n".join(entry_card(entry, around, arguments.lang) for entry, around in shown))
    return 0


def _found(asked: str, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Find documents by key, by identifier in any spelling, or by a name in use."""
    written = " ".join(asked.split())
    try:
        return catalogue.get(written) or catalogue.get(_respelled(written)) or catalogue.find(parse(written))
    except ParseError:
        return catalogue.called(plain(written))


def _respelled(key: str) -> str:
    """Return a key with its identifier in canonical spelling; what has no term before the first slash stays as it is.

    Raises:
        ParseError: What follows the term is no identifier.
    """
    term, _, rest = key.partition("/")
    if parted(f"{term}/01-NQ/TW") is None:
        return key
    sign, mark, day = rest.partition("#")
    return f"{term}/{parse(sign)}{mark}{day}"


def _around(entry: Entry, catalogue: Catalogue) -> Surroundings:
    rows = ((link, catalogue.get(link.key)) for link in entry.links)
    return Surroundings(
        tuple((link, held[0] if len(held) == 1 else None) for link, held in rows),
        tuple(_leading(entry, catalogue)),
        tuple(other for other in catalogue.find(entry.id) if other.key != entry.key and other.org == entry.org),
    )


def _leading(entry: Entry, catalogue: Catalogue) -> list[tuple[Link, Entry]]:
    """Return what others do to a document: first what replaced it, then the rest, each by date."""
    found = [
        (link, other) for other in catalogue.leading_to(entry.key) for link in other.links if link.key == entry.key
    ]
    return sorted(found, key=lambda pair: (pair[0].kind != "replaces", str(pair[1].date or ""), pair[1].key))


def _tell_nearest(asked: str, catalogue: Catalogue, lang: Language) -> None:
    say(f"vbdang: {_UNKNOWN[lang].format(visible(asked))}")
    nearest = catalogue.search(asked, _MOST)
    if nearest:
        say(f"vbdang: {_NEAREST[lang].format(', '.join(entry.key for entry in nearest))}")
