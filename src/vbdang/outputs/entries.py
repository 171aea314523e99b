"""Documents of a catalogue told to people and programs: a card of one, a list of several (thẻ văn bản)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from vbdang.outputs.relations import DOES, DONE
from vbdang.outputs.width import cells, padded, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbdang.model import Entry, Link
    from vbdang.outputs.table import Language

__all__ = ["Surroundings", "entry_card", "entry_record", "entry_table", "surroundings_record"]


@frozen
class Surroundings:
    """What a catalogue knows around a document (các văn bản liên quan).

    Attributes:
        links: What it does to others, each with the other's row where the catalogue holds just one.
        leading: What others do to it, each with the other's row.
        same_number: Documents of the same committee, from other terms or another day, with the same identifier.
    """

    links: tuple[tuple[Link, Entry | None], ...] = ()
    leading: tuple[tuple[Link, Entry], ...] = ()
    same_number: tuple[Entry, ...] = ()


_LABELS: dict[Language, dict[str, str]] = {
    "vi": {
        "id": "số, ký hiệu",
        "type_name": "tên loại",
        "body": "cơ quan",
        "org": "cấp ủy",
        "date": "ngày",
        "term": "khóa",
        "subject": "trích yếu",
        "aliases": "tên gọi khác",
        "same_number": "cùng số, ký hiệu",
        "alike": "trích yếu gần giống",
        "disputes": "nguồn nói khác nhau về",
        "note": "ghi chú",
        "sources": "nguồn",
    },
    "en": {
        "id": "identifier",
        "type_name": "type",
        "body": "body",
        "org": "committee",
        "date": "date",
        "term": "term",
        "subject": "subject",
        "aliases": "also called",
        "same_number": "same identifier",
        "alike": "much the same subject",
        "disputes": "sources disagree on",
        "note": "note",
        "sources": "sources",
    },
}
_CONCLUDED: dict[Language, str] = {"vi": " (suy ra)", "en": " (concluded)"}
_INDEPENDENT: dict[Language, str] = {"vi": "{} nguồn, {} độc lập", "en": "{} in all, {} independent"}
_DISPUTED: dict[Language, dict[str, str]] = {
    "vi": {"date": "ngày", "body": "cơ quan", "subject": "trích yếu", "other": "điều khác"},
    "en": {"date": "date", "body": "body", "subject": "subject", "other": "something else"},
}
_MOST_OF_A_BODY = 24
_HEADS: dict[Language, tuple[str, ...]] = {
    "vi": ("văn bản", "ngày", "cơ quan", "trích yếu"),
    "en": ("document", "date", "body", "subject"),
}


def entry_card(entry: Entry, around: Surroundings, lang: Language = "vi") -> str:
    """Return the card of one document: its key, then a line for everything that is known; ended by a line end.

    >>> from vbdang.model import Entry, Identifier
    >>> print(
    ...     entry_card(Entry("XIV/01-KL/TW", Identifier(1, "", "KL", "TW"), term="XIV"), Surroundings(), "en"), end=""
    ... )
    XIV/01-KL/TW
      identifier  01-KL/TW
      term        XIV
      sources     0 in all, 0 independent
    """
    lines = list(_lines(entry, around, lang))
    width = max(cells(label) for label, _ in lines) + 2
    told = (f"  {padded(label, width)}{visible(value)}".rstrip() for label, value in lines)
    return "".join(f"{line}\n" for line in (visible(entry.key), *told))


def _lines(entry: Entry, around: Surroundings, lang: Language) -> Iterator[tuple[str, str]]:
    """Yield label and value of what is known; of several values the first has the label."""
    labels = _LABELS[lang]
    for name in ("id", "type_name", "body", "org", "date", "term", "subject"):
        value = getattr(entry, name)
        if value is not None:
            yield labels[name], str(value)
    yield from _labelled(labels["aliases"], entry.aliases)
    for link, other in around.links:
        yield f"{DOES[lang][link.kind]}{_doubt(link, lang)}", link.key if other is None else _named(other)
    for link, other in around.leading:
        yield f"{DONE[lang][link.kind]}{_doubt(link, lang)}", _named(other)
    yield from _labelled(labels["same_number"], map(_named, around.same_number))
    yield from _labelled(labels["alike"], entry.alike)
    yield from _labelled(labels["disputes"], [", ".join(_DISPUTED[lang][one] for one in entry.disputes)])
    yield from _labelled(labels["note"], [entry.note])
    count = _INDEPENDENT[lang].format(len(entry.sources), entry.n_sources)
    yield from _labelled(labels["sources"], (count, *entry.sources))


def _labelled(label: str, values: Iterable[str]) -> Iterator[tuple[str, str]]:
    for value in values:
        if value:
            yield label, value
            label = ""


def _doubt(link: Link, lang: Language) -> str:
    return "" if link.confirmed else _CONCLUDED[lang]


def _named(entry: Entry) -> str:
    """Name another document on one line."""
    day = "" if entry.date is None else f" ({entry.date})"
    return f"{entry.key}{day} {entry.subject or ''}".rstrip()


def entry_table(entries: Iterable[Entry], lang: Language = "vi") -> str:
    """Return a table of documents, one a line, for a terminal.

    >>> from vbdang.model import Entry, Identifier
    >>> print(entry_table([Entry("XIV/01-KL/TW", Identifier(1, "", "KL", "TW"), body="BCT")], "en"), end="")
    document      date  body  subject
    XIV/01-KL/TW        BCT
    """
    rows = [_HEADS[lang]]
    for one in entries:
        facts = (one.key, one.date, _short(one.body), one.subject)
        rows.append(tuple("" if fact is None else visible(str(fact)) for fact in facts))
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{'  '.join(map(padded, row, widths)).rstrip()}\n" for row in rows)


def _short(body: str | None) -> str | None:
    """Cut a body that has only a name, so that it does not push everything else aside."""
    return body if body is None or len(body) <= _MOST_OF_A_BODY else f"{body[: _MOST_OF_A_BODY - 1].rstrip()}…"


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return a document of a catalogue for programs, its keys always the same.

    >>> from vbdang.model import Entry, Identifier
    >>> entry_record(Entry("XIV/01-KL/TW", Identifier(1, "", "KL", "TW")))["id"]
    '01-KL/TW'
    """
    return {
        "key": entry.key,
        "id": str(entry.id),
        "number": entry.id.number,
        "suffix": entry.id.suffix,
        "type": entry.id.type,
        "issuer": entry.id.issuer,
        "unit": entry.id.unit,
        "type_name": entry.type_name,
        "body": entry.body,
        "org": entry.org,
        "date": None if entry.date is None else str(entry.date),
        "term": entry.term,
        "subject": entry.subject,
        "aliases": list(entry.aliases),
        "links": [_link_record(link, link.key) for link in entry.links],
        "sources": list(entry.sources),
        "n_sources": entry.n_sources,
        "disputes": list(entry.disputes),
        "note": entry.note,
        "alike": list(entry.alike),
    }


def surroundings_record(entry: Entry, around: Surroundings) -> dict[str, Any]:
    """Return a document with what is around it, for programs."""
    return {
        **entry_record(entry),
        "cited_by": [_link_record(link, other.key) for link, other in around.leading],
        "same_number": [other.key for other in around.same_number],
    }


def _link_record(link: Link, key: str) -> dict[str, Any]:
    return {"kind": link.kind, "key": key, "confirmed": link.confirmed}
