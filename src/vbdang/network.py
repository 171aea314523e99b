"""Mạng văn bản: documents, what they do to one another, and the texts that say so.

The values and the questions that they answer stand here, on the ground floor, because two rooms need them:
:mod:`vbdang.resolving.graph` makes a graph, :mod:`vbdang.outputs.graphs` writes it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from vbdang.errors import VbdangError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vbdang.model import Date, Identifier

__all__ = ["Edge", "EdgeKind", "Graph", "Node", "NodeStatus", "Place"]

EdgeKind = Literal["continues", "implements", "amends", "replaces", "reviews", "guides", "about", "cites"]
NodeStatus = Literal["held", "stated", "open", "text"]

#: What a document does to one that it rests on. What it replaces is no ground any more, and a text only cites.
_RESTING: frozenset[EdgeKind] = frozenset({"continues", "implements", "amends", "reviews", "guides", "about"})


@frozen
class Place:
    """Where a text says something (chỗ trong bài): code points of the text as given, half-open."""

    source: str
    start: int
    end: int


@frozen
class Node:
    """One document of a graph, or a text that cites documents (một văn bản trong mạng).

    Attributes:
        name: The key; where that is not known the identifier, the key with ``?``, or the name in the text; ``text:`` and
            the source for a text.
        status: ``held``: the catalogue holds it. ``stated``: a key that it does not hold. ``open``: it is not settled
            which document is meant, and there may be several. ``text``: one of the texts that were read.
        id: The identifier, where there is one.
        title: The subject (trích yếu), as the catalogue or else the first text to say it has it; of a text its source.
        date: The day of issue, as the same.
        body: The issuing body, as the same.
    """

    name: str
    status: NodeStatus
    id: Identifier | None = None
    title: str | None = None
    date: Date | None = None
    body: str | None = None


@frozen
class Edge:
    """One thing that is said of two documents, or that a text cites one (một quan hệ).

    Attributes:
        kind: As for relations of a text; ``cites`` from a text to what it cites.
        citing: The name of the node that it starts from.
        cited: The name of the node that it leads to.
        place: Where a text says so; None where the catalogue does.
        confirmed: Whether a source says so itself: False for what a catalogue only concludes, and where the catalogue
            contradicts one of the two references.
    """

    kind: EdgeKind
    citing: str
    cited: str
    place: Place | None = None
    confirmed: bool = True


@frozen(slots=False)
class Graph:
    """Documents and what is said of them, from texts and a catalogue; nodes and edges always in the same order.

    Questions take the name of a node; a name that is not there is answered with nothing.

    >>> new, old = Node("XIII/22-QĐ/TW", "held"), Node("XII/30-QĐ/TW", "held")
    >>> graph = Graph((old, new), (Edge("replaces", new.name, old.name),))
    >>> [node.name for node in graph.replaced_by("XII/30-QĐ/TW")]
    ['XIII/22-QĐ/TW']
    >>> graph.rests_on("XIII/22-QĐ/TW"), graph.cited_by("no such node")
    ((), ())
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.nodes, self.edges)

    def __contains__(self, name: object) -> bool:
        return name in self._nodes

    def __getitem__(self, name: str) -> Node:
        """Return the node of a name.

        Raises:
            KeyError: There is none.
        """
        return self._nodes[name]

    def rests_on(self, name: str) -> tuple[Node, ...]:
        """Return what a document rests on: what it continues, implements, amends, reviews or guides, and what that does.

        A node that is ``open`` ends the chain: it may be several documents, and what is said of one is not true of all.

        Returns:
            The nearest first; of equally near ones by name; never the document itself, even in a circle.

        >>> nodes = tuple(Node(name, "held") for name in "abc")
        >>> circle = Graph(nodes, (Edge("continues", "a", "b"), Edge("guides", "b", "c"), Edge("about", "c", "a")))
        >>> [node.name for node in circle.rests_on("a")]
        ['b', 'c']
        """
        return self._reached(name, self._after, _RESTING)

    def replaced_by(self, name: str) -> tuple[Node, ...]:
        """Return what replaced a document, what replaced that, and so on; only what a source says itself counts."""
        return self._reached(name, self._before, frozenset({"replaces"}), sure=True)

    def cited_by(self, name: str) -> tuple[Node, ...]:
        """Return the documents and texts that cite a document themselves, documents first, each by name."""
        found = {edge.citing: None for edge in self._before.get(name, ())}
        return tuple(sorted(map(self.__getitem__, found), key=lambda node: (node.status == "text", node.name)))

    def neighbourhood(self, name: str, steps: int = 1) -> Graph:
        """Return the part of the graph that lies within some steps of a node, in either direction.

        >>> nodes = tuple(Node(name, "held") for name in "abc")
        >>> chain = Graph(nodes, (Edge("continues", "a", "b"), Edge("continues", "b", "c")))
        >>> [node.name for node in chain.neighbourhood("a").nodes], len(chain.neighbourhood("a", 2).edges)
        (['a', 'b'], 2)
        """
        kept = {name} & self._nodes.keys()
        for _ in range(steps):
            after = {edge.cited for near in kept for edge in self._after.get(near, ())}
            before = {edge.citing for near in kept for edge in self._before.get(near, ())}
            kept |= after | before
        return self._only(kept)

    def without_texts(self) -> Graph:
        """Return the documents and their relations alone, without the texts that were read."""
        return self._only({node.name for node in self.nodes if node.status != "text"})

    def to_networkx(self) -> Any:
        """Return the same as a ``networkx.MultiDiGraph``, for algorithms and GraphML.

        Attributes that nothing is known of are left out; dates and identifiers are text.

        Raises:
            VbdangError: networkx is not installed.
        """
        try:
            import networkx as nx
        except ImportError:
            message = "networkx has to be installed for this: pip install 'vbdang[graph]'"
            raise VbdangError(message, code="extra") from None
        made = nx.MultiDiGraph()
        for node in self.nodes:
            facts = {"id": node.id, "title": node.title, "date": node.date, "body": node.body}
            told = {name: str(fact) for name, fact in facts.items() if fact is not None}
            made.add_node(node.name, status=node.status, **told)
        for edge in self.edges:
            place = {} if edge.place is None else {"source": edge.place.source, **_span(edge.place)}
            made.add_edge(edge.citing, edge.cited, kind=edge.kind, confirmed=edge.confirmed, **place)
        return made

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        return {node.name: node for node in self.nodes}

    @cached_property
    def _after(self) -> dict[str, list[Edge]]:
        return _by_end(self.edges, "citing")

    @cached_property
    def _before(self) -> dict[str, list[Edge]]:
        return _by_end(self.edges, "cited")

    def _only(self, names: set[str]) -> Graph:
        return Graph(
            tuple(node for node in self.nodes if node.name in names),
            tuple(edge for edge in self.edges if edge.citing in names and edge.cited in names),
        )

    def _reached(
        self, name: str, edges: dict[str, list[Edge]], kinds: frozenset[EdgeKind], *, sure: bool = False
    ) -> tuple[Node, ...]:
        """Follow edges of some kinds from a node as far as they lead, all of one distance before the next."""
        far = "cited" if edges is self._after else "citing"
        found, level = {name: None}, [name]
        while level:
            ahead = {
                getattr(edge, far)
                for near in level
                if near == name or self[near].status != "open"
                for edge in edges.get(near, ())
                if edge.kind in kinds and (edge.confirmed or not sure)
            }
            level = sorted(ahead - found.keys())
            found.update(dict.fromkeys(level))
        return tuple(self[one] for one in found if one != name)


def _span(place: Place) -> dict[str, int]:
    return {"start": place.start, "end": place.end}


def _by_end(edges: Iterable[Edge], end: str) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(getattr(edge, end), []).append(edge)
    return found
