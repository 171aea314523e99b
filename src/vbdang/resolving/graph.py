"""From resolved texts and a catalogue to the graph of their documents (dựng mạng văn bản)."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from vbdang.network import Edge, Graph, Node, Place
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vbdang.model import Document, Entry, Link, Reference, Resolution
    from vbdang.network import EdgeKind

__all__ = ["graph", "meant"]

#: A key of which neither the committee nor the term is known says no more than the identifier.
_SAYS_NOTHING = "?:?/"


def graph(documents: Iterable[tuple[str, Document]], catalogue: Catalogue | None = None) -> Graph:
    """Put together what texts say of documents and what the catalogue knows of the same.

    A text cites every document it refers to; its relations lead from document to document. Of the catalogue come what
    those documents rest on and what replaced them, as far as that leads, and what else is about them. What would lead
    from a document to itself is left out.

    Args:
        documents: What each text is called and what :func:`vbdang.analyze` found in it; the names stand in the places.
        catalogue: The one that the texts were resolved with; None is the bundled one.

    >>> from vbdang import analyze
    >>> text = "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW"
    >>> made = graph([("a.txt", analyze(text))])
    >>> [node.name for node in made.rests_on("XIII/01-KL/TW")]
    ['XII/05-CT/TW']
    >>> [node.name for node in made.cited_by("XIII/01-KL/TW")]
    ['text:a.txt']
    >>> graph([]).nodes
    ()
    """
    weaving = _Weaving(Catalogue.bundled() if catalogue is None else catalogue)
    for source, document in documents:
        weaving.add_text(source, document)
    weaving.add_what_the_catalogue_knows()
    return weaving.graph()


def meant(reference: Reference, resolution: Resolution | None, catalogue: Catalogue) -> tuple[Node, ...]:
    """Return the documents that a reference means as nodes of a graph: one, or those of a named set.

    Args:
        reference: One reference of a text.
        resolution: What it was resolved to, None where nothing was.
        catalogue: The catalogue that it was resolved with.

    >>> from vbdang import extract
    >>> (one,) = extract("Nghị quyết số 04-NQ/TU của Tỉnh ủy Đắk Lắk")
    >>> [(node.name, node.status) for node in meant(one, None, Catalogue.bundled())]
    [('04-NQ/TU', 'open')]
    """
    if resolution is not None and resolution.targets:
        return tuple(map(_held, resolution.entries))
    key = None if resolution is None else resolution.key
    # A key that the catalogue holds, and that was not resolved to it, would wrongly name the document that is held.
    if key is None or key.startswith(_SAYS_NOTHING) or catalogue.get(key):
        return (Node(_unsettled_name(reference), "open", reference.id),)
    if "?" in key:
        return (Node(key, "open", reference.id),)
    return (Node(key, "stated", reference.id, reference.subject, reference.date, _body(reference)),)


def _unsettled_name(reference: Reference) -> str:
    """Name what has no key: by its identifier, as a congress's document, else by its words."""
    if reference.id is not None:
        return str(reference.id)
    if reference.body == "DH" and reference.term is not None and reference.type_name is not None:
        return f"{reference.type_name} Đại hội {reference.term}"
    return " ".join(reference.text.split())


def _body(reference: Reference) -> str | None:
    return reference.body or reference.body_text


def _held(entry: Entry) -> Node:
    return Node(entry.key, "held", entry.id, entry.subject, entry.date, entry.body)


class _Weaving:
    """A graph in the making."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.nodes: dict[str, Node] = {}
        self.edges: dict[Edge, None] = {}

    def graph(self) -> Graph:
        nodes = sorted(self.nodes.values(), key=lambda node: node.name)
        return Graph(tuple(nodes), tuple(sorted(self.edges, key=_order)))

    def add_text(self, source: str, document: Document) -> None:
        references = document.references
        resolutions: tuple[Resolution | None, ...] = document.resolutions or (None,) * len(references)
        pairs = list(zip(references, resolutions, strict=True))
        ends = [_End(reference, meant(reference, one, self.catalogue), _is_sure(one)) for reference, one in pairs]
        text = Node(f"text:{source}", "text", title=source)
        for here in ends:
            self._put(text, *here.nodes)
            place = Place(source, here.reference.start, here.reference.end)
            self._join("cites", [text], here.nodes, place, sure=here.sure)
            for relation in here.reference.relations:
                there = ends[relation.to]
                self._put(*there.nodes)
                self._join(relation.kind, here.nodes, there.nodes, place, sure=here.sure and there.sure)

    def add_what_the_catalogue_knows(self) -> None:
        """Follow the catalogue's own links from all that the texts cite."""
        for name in self._held_names():
            self._put(*map(_held, self.catalogue.leading_to(name)))
        ahead, done = self._held_names(), set[str]()
        while ahead:
            name = ahead.pop()
            if name not in done:
                done.add(name)
                ahead += [node.name for node in self._follow(name) if node.status == "held"]

    def _held_names(self) -> list[str]:
        return [name for name, node in self.nodes.items() if node.status == "held"]

    def _follow(self, name: str) -> list[Node]:
        """Add what a document does to others, and what replaced it."""
        found = [_held(entry) for entry in self.catalogue.replacing(name)]
        for link in _named(name, self.catalogue)[0].links:
            node = self._linked(link)
            found.append(node)
            self._join(link.kind, [self.nodes[name]], [node], None, sure=link.confirmed)
        self._put(*found)
        return found

    def _linked(self, link: Link) -> Node:
        rows = _named(link.key, self.catalogue)
        if len(rows) == 1:
            return _held(rows[0])
        shape = parted(link.key)
        return Node(link.key, "open" if rows else "stated", None if shape is None else shape.id)

    def _put(self, *nodes: Node) -> None:
        """Keep nodes; of one that is there already only what was not known is taken."""
        for node in nodes:
            known = self.nodes.get(node.name)
            self.nodes[node.name] = node if known is None else _completed(known, node)

    def _join(
        self, kind: EdgeKind, citing: Iterable[Node], cited: Iterable[Node], place: Place | None, *, sure: bool
    ) -> None:
        for one, other in product(citing, cited):
            if one.name != other.name:
                self.edges[Edge(kind, one.name, other.name, place, sure)] = None


class _End(NamedTuple):
    """A reference as the end of edges."""

    reference: Reference
    nodes: tuple[Node, ...]
    sure: bool


def _is_sure(resolution: Resolution | None) -> bool:
    return resolution is None or resolution.status != "contradicted"


def _named(key: str, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the documents of a key: the one that has just this key, else those that share it and are told apart by date."""
    rows = catalogue.get(key)
    return tuple(row for row in rows if row.key == key) or rows


def _completed(known: Node, other: Node) -> Node:
    return evolve(
        known,
        title=other.title if known.title is None else known.title,
        date=other.date if known.date is None else known.date,
        body=other.body if known.body is None else known.body,
    )


def _order(edge: Edge) -> tuple[str, str, str, tuple[str | int, ...], bool]:
    """Order edges by their ends and kind, the catalogue's word before that of texts."""
    place = edge.place
    where = () if place is None else (place.source, place.start, place.end)
    return edge.citing, edge.cited, edge.kind, where, edge.confirmed
