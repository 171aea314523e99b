"""``vbdang graph``: the documents that texts cite, what they do to one another, and what the catalogue knows of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from vbdang.cli.channels import Complaints
from vbdang.cli.texts import analyzed, catalogue_of, files_of
from vbdang.cli.writing import output
from vbdang.outputs.graphs import dot, graph_json, graphml, mermaid
from vbdang.resolving import graph

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from vbdang.network import Graph

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read all files, then write the graph of them all."""
    complaints = Complaints()
    files = files_of(arguments, complaints)
    catalogue = catalogue_of(arguments)
    texts = analyzed(arguments, files, catalogue, complaints)
    made = graph.graph(((one.passage.source, one.document) for one in texts), catalogue)
    forms: dict[str, Callable[[Graph], Iterator[str]]] = {
        "dot": partial(dot, lang=arguments.lang),
        "mermaid": partial(mermaid, lang=arguments.lang),
        "graphml": graphml,
        "json": graph_json,
    }
    pieces = list(forms[arguments.to](made if arguments.texts else made.without_texts()))
    with output(arguments.output) as out:
        out.writelines(pieces)
    return complaints.status
