r"""A graph of documents as DOT, Mermaid, GraphML and JSON, every byte of it settled by the graph alone.

Drawings merge what is said in several places into one arrow and shorten titles; GraphML and JSON hold everything. What
stands in a text must not end a quotation, close a tag or turn the direction of a line: each form has its own escapes.

>>> from vbdang.network import Edge, Graph, Node
>>> graph = Graph((Node("XII/05-CT/TW", "held"), Node("a.txt", "text")), (Edge("cites", "a.txt", "XII/05-CT/TW"),))
>>> print("".join(mermaid(graph, "en")), end="")
flowchart LR
  n0["XII/05-CT/TW"]
  n1(["a.txt"])
  n1 -->|cites| n0
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import evolve

from vbdang.network import Graph
from vbdang.outputs.record import dumped
from vbdang.outputs.relations import DOES
from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.network import Edge, EdgeKind, Node
    from vbdang.outputs.table import Language

__all__ = ["dot", "edge_record", "graph_json", "graphml", "mermaid", "node_record"]

_MOST_OF_A_TITLE = 60
#: Marks that turn the direction of writing, line ends that a control character's picture does not cover, and what XML
#: cannot hold.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_DOT = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
_MERMAID = str.maketrans({mark: f"#{ord(mark)};" for mark in '"#&<>`\\'})


def dot(graph: Graph, lang: Language = "vi") -> Iterator[str]:
    r"""Yield the lines of a graph in the language of Graphviz.

    Dashed are documents of which it is not settled which one is meant, and relations that no source states itself.

    >>> from vbdang.network import Graph, Node
    >>> print("".join(dot(Graph((Node('a"b\\c', "open", title="<script>"),)))), end="")
    digraph vbdang {
      rankdir=LR;
      node [shape=box, fontname="sans-serif"];
      edge [fontname="sans-serif"];
      n0 [label="a\"b\\c\n<script>", style=dashed];
    }
    """
    yield "digraph vbdang {\n  rankdir=LR;\n"
    yield '  node [shape=box, fontname="sans-serif"];\n  edge [fontname="sans-serif"];\n'
    for name, node in _numbered(graph):
        label = "\\n".join(part.translate(_DOT) for part in _label(node))
        yield f'  {name} [label="{label}"{_DOT_STYLES.get(node.status, "")}];\n'
    for one, other, kind, count, sure in _arrows(graph):
        style = "" if sure else ", style=dashed"
        yield f'  {one} -> {other} [label="{_counted(kind, count, lang).translate(_DOT)}"{style}];\n'
    yield "}\n"


_DOT_STYLES = {"stated": ", style=rounded", "open": ", style=dashed", "text": ", shape=note"}


def mermaid(graph: Graph, lang: Language = "vi") -> Iterator[str]:
    r"""Yield the lines of a graph as a Mermaid flow chart, for pages that draw it; nodes have ASCII names of their own.

    >>> from vbdang.network import Graph, Node
    >>> print("".join(mermaid(Graph((Node('a"b', "open", title="<script>\n1"),)))), end="")
    flowchart LR
      n0["a#34;b<br/>#60;script#62; 1"]
      classDef open stroke-dasharray: 4 4
      class n0 open
    """
    yield "flowchart LR\n"
    for name, node in _numbered(graph):
        first, last = _MERMAID_SHAPES.get(node.status, "[]")
        label = "<br/>".join(part.translate(_MERMAID) for part in _label(node))
        yield f'  {name}{first}"{label}"{last}\n'
    for one, other, kind, count, sure in _arrows(graph):
        yield f"  {one} {'-->' if sure else '-.->'}|{_counted(kind, count, lang).translate(_MERMAID)}| {other}\n"
    unsettled = [name for name, node in _numbered(graph) if node.status == "open"]
    if unsettled:
        yield f"  classDef open stroke-dasharray: 4 4\n  class {','.join(unsettled)} open\n"


_MERMAID_SHAPES = {"stated": "()", "text": ("([", "])")}


def graphml(graph: Graph) -> Iterator[str]:
    """Yield the pieces of a graph as GraphML, which networkx writes, for Gephi, yEd and the like.

    Raises:
        VbdangError: networkx is not installed.
    """
    made = _harmless(graph).to_networkx()
    import networkx as nx

    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield from (f"{line}\n" for line in nx.generate_graphml(made))


def graph_json(graph: Graph) -> Iterator[str]:
    r"""Yield the pieces of a graph as one JSON object, a node or an edge a line.

    >>> from vbdang.network import Graph
    >>> "".join(graph_json(Graph()))
    '{"schema": 1, "nodes": [], "edges": []}\n'
    """
    yield '{"schema": 1, "nodes": ['
    yield _listed(map(node_record, graph.nodes))
    yield '], "edges": ['
    yield _listed(map(edge_record, graph.edges))
    yield "]}\n"


def node_record(node: Node) -> dict[str, Any]:
    """Return a node as JSON has it.

    >>> from vbdang.network import Node
    >>> node_record(Node("05-CT/TW", "open"))["status"]
    'open'
    """
    facts = {"id": node.id, "title": node.title, "date": node.date, "body": node.body}
    told = {name: None if fact is None else str(fact) for name, fact in facts.items()}
    return {"name": node.name, "status": node.status, **told}


def edge_record(edge: Edge) -> dict[str, Any]:
    """Return an edge as JSON has it; ``source``, ``start`` and ``end`` are null where the catalogue says so.

    >>> from vbdang.network import Edge
    >>> edge_record(Edge("replaces", "XIII/22-QĐ/TW", "XII/30-QĐ/TW"))["source"] is None
    True
    """
    place = edge.place
    return {
        "kind": edge.kind,
        "from": edge.citing,
        "to": edge.cited,
        "source": None if place is None else place.source,
        "start": None if place is None else place.start,
        "end": None if place is None else place.end,
        "confirmed": edge.confirmed,
    }


def _listed(records: Iterator[dict[str, Any]]) -> str:
    lines = ",\n".join(map(dumped, records))
    return f"\n{lines}\n" if lines else ""


def _numbered(graph: Graph) -> list[tuple[str, Node]]:
    """Give the nodes names that every drawing program takes."""
    return [(f"n{number}", node) for number, node in enumerate(graph.nodes)]


def _label(node: Node) -> list[str]:
    """Return the lines of a node: its name with the date, and its title cut short."""
    if node.status == "text":
        return [_safe(node.title or node.name)]
    first = node.name if node.date is None else f"{node.name} ({node.date})"
    title = _safe(node.title or "")
    short = title if len(title) <= _MOST_OF_A_TITLE else f"{title[: _MOST_OF_A_TITLE - 1].rstrip()}…"
    return [_safe(first), short] if short else [_safe(first)]


def _arrows(graph: Graph) -> list[tuple[str, str, EdgeKind, int, bool]]:
    """Merge the edges of one kind between two nodes: how many places say so, and whether one of them is sure."""
    alias = {node.name: name for name, node in _numbered(graph)}
    counts = Counter((edge.citing, edge.cited, edge.kind) for edge in graph.edges)
    sure = {(edge.citing, edge.cited, edge.kind) for edge in graph.edges if edge.confirmed}
    return [(alias[one[0]], alias[one[1]], one[2], count, one in sure) for one, count in counts.items()]


def _counted(kind: EdgeKind, count: int, lang: Language) -> str:
    return DOES[lang][kind] if count == 1 else f"{DOES[lang][kind]} ×{count}"


def _safe(text: str) -> str:
    """Put a text on one line that runs in one direction."""
    return _TURNING.sub(lambda mark: f"<U+{ord(mark[0]):04X}>", visible(text))


def _harmless(graph: Graph) -> Graph:
    """Rid a graph of what XML cannot hold or a reader would be misled by."""
    nodes = (
        evolve(
            node,
            name=_safe(node.name),
            title=None if node.title is None else _safe(node.title),
            body=None if node.body is None else _safe(node.body),
        )
        for node in graph.nodes
    )
    edges = (
        evolve(
            edge,
            citing=_safe(edge.citing),
            cited=_safe(edge.cited),
            place=None if edge.place is None else evolve(edge.place, source=_safe(edge.place.source)),
        )
        for edge in graph.edges
    )
    return Graph(tuple(nodes), tuple(edges))
