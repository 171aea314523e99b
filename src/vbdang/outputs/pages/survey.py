"""What a report knows, as the one JSON value that its script works with (dữ liệu của báo cáo)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import frozen

from vbdang.outputs.marking import marks
from vbdang.outputs.pages.annotated import marked_text
from vbdang.outputs.pages.cards import card, facts, status_of
from vbdang.outputs.pages.words import body_name, day
from vbdang.tables.terms import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vbdang.model import Entry
    from vbdang.network import Graph, Node
    from vbdang.outputs.marking import Mark
    from vbdang.outputs.streams import Answer
    from vbdang.outputs.table import Language

__all__ = ["Survey", "Surveyed", "survey_data"]

#: What the term is of documents of committees below the centre, and of those whose term nobody knows.
BELOW, UNKNOWN = "*", "?"


@frozen
class Surveyed:
    """One text of a report.

    Attributes:
        answer: The text, with what was found in it.
        meant: For each reference the names of the documents that it means, as nodes of the graph.
    """

    answer: Answer
    meant: tuple[tuple[str, ...], ...]


@frozen
class Survey:
    """What a report is made of (một báo cáo).

    Attributes:
        title: What it is called.
        texts: The texts, in order.
        graph: Their documents and what those do to one another, without the texts.
        entries: The catalogue's rows of the documents that it holds, by the names of their nodes.
    """

    title: str
    texts: tuple[Surveyed, ...]
    graph: Graph
    entries: Mapping[str, Entry]


def survey_data(survey: Survey, lang: Language = "vi") -> dict[str, Any]:
    """Return everything that the page shows; all ``html`` in it is escaped, all else is text.

    >>> from vbdang.network import Graph
    >>> survey_data(Survey("t", (), Graph(), {}))["documents"]
    []
    """
    shelf = _Shelf(lang)
    found = [list(marks(one.answer.text, one.answer.document)) for one in survey.texts]
    counts = Counter(name for one in survey.texts for names in one.meant for name in dict.fromkeys(names))
    place = {node.name: number for number, node in enumerate(survey.graph.nodes)}
    return {
        "documents": [_document(node, counts[node.name], survey.entries, shelf) for node in survey.graph.nodes],
        "edges": _edges(survey.graph, place),
        "texts": [
            {"source": one.answer.source, "html": marked_text(one.answer, f"vb-{number}"), "count": len(one.meant)}
            for number, one in enumerate(survey.texts, 1)
        ],
        "references": [
            _reference(number, mark, [place[name] for name in names])
            for number, (one, text) in enumerate(zip(survey.texts, found, strict=True))
            for mark, names in zip(text, one.meant, strict=True)
        ],
        "cards": {
            f"vb-{number}-{mark.index}": card(mark, f"vb-{number}-{mark.index}", lang, told=shelf.told)
            for number, text in enumerate(found, 1)
            for mark in text
        },
        "findings": list(_findings(found)),
        "facts": shelf.facts,
        "terms": [[one.roman, str(one.start), None if one.end is None else str(one.end)] for one in TERMS],
    }


class _Shelf:
    """What is known of documents, each once, however many cards show it."""

    def __init__(self, lang: Language) -> None:
        self.facts: list[str] = []
        self._lang: Language = lang
        self._places: dict[str, int] = {}

    def place(self, entry: Entry) -> int:
        """Return where the facts of a document stand."""
        if entry.key not in self._places:
            self._places[entry.key] = len(self.facts)
            self.facts.append(facts(entry, self._lang))
        return self._places[entry.key]

    def told(self, entry: Entry, _lang: Language) -> str:
        """Stand in for the facts on a card, until it is shown."""
        return f'<div data-facts="{self.place(entry)}"></div>'

    def document(self, node: Node) -> dict[str, Any]:
        """Return the facts of a node that need words."""
        return {
            "day": None if node.date is None else day(node.date, self._lang),
            "body": None if node.body is None else body_name(node.body, self._lang),
        }


def _document(node: Node, count: int, entries: Mapping[str, Entry], shelf: _Shelf) -> dict[str, Any]:
    entry = entries.get(node.name)
    kind = node.id.type if node.id is not None else None
    return {
        "name": node.name,
        "id": None if node.id is None else str(node.id),
        "status": node.status,
        "type": kind,
        "term": _term(node),
        "code": node.body,
        "date": None if node.date is None else str(node.date),
        "title": node.title,
        "count": count,
        "facts": None if entry is None else shelf.place(entry),
        **shelf.document(node),
    }


def _term(node: Node) -> str:
    """Return the term that a node's key names, for the centre alone: a committee below counts its own."""
    if node.status == "open":
        return UNKNOWN
    term, slash, _ = node.name.partition("/")
    if ":" in term:
        return BELOW
    return term if slash and any(term == one.roman for one in TERMS) else UNKNOWN


def _edges(graph: Graph, place: Mapping[str, int]) -> list[list[Any]]:
    """Return what documents do to one another: from, to, kind, in how many places, whether a source says so itself."""
    counts = Counter((edge.citing, edge.cited, edge.kind) for edge in graph.edges)
    sure = {(edge.citing, edge.cited, edge.kind) for edge in graph.edges if edge.confirmed}
    return [[place[one[0]], place[one[1]], one[2], count, one in sure] for one, count in counts.items()]


def _reference(text: int, mark: Mark, documents: list[int]) -> list[Any]:
    return [text, mark.index, mark.text, status_of(mark.resolution), documents]


def _findings(found: list[list[Mark]]) -> Iterator[list[Any]]:
    """Yield the findings with their places: text, index of the reference, severity, code, message."""
    for number, text in enumerate(found):
        for mark in text:
            for one in mark.findings:
                yield [number, mark.index, one.severity, one.code, one.message]
