"""``vbdang report``: one page on many texts, and on the documents that they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.cli.channels import Complaints
from vbdang.cli.texts import analyzed, catalogue_of, files_of
from vbdang.cli.writing import output
from vbdang.outputs.pages.report import report_page
from vbdang.outputs.pages.survey import Survey, Surveyed
from vbdang.outputs.streams import Answer
from vbdang.resolving.graph import graph, meant

if TYPE_CHECKING:
    from argparse import Namespace

    from vbdang.cli.texts import Analyzed
    from vbdang.model import Entry
    from vbdang.network import Graph
    from vbdang.outputs.table import Language
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["run"]

_TITLE: dict[Language, str] = {"vi": "Báo cáo viện dẫn văn bản của Đảng", "en": "Report on cited Party documents"}


def run(arguments: Namespace) -> int:
    """Read all files, then write the page."""
    complaints = Complaints()
    files = files_of(arguments, complaints)
    catalogue = catalogue_of(arguments)
    texts = list(analyzed(arguments, files, catalogue, complaints))
    made = graph(((one.passage.source, one.document) for one in texts), catalogue).without_texts()
    survey = Survey(
        arguments.title or _TITLE[arguments.lang],
        tuple(_surveyed(one, catalogue) for one in texts),
        made,
        _entries(made, catalogue),
    )
    pieces = list(report_page(survey, arguments.lang))
    with output(arguments.output) as out:
        out.writelines(pieces)
    return complaints.status


def _surveyed(one: Analyzed, catalogue: Catalogue) -> Surveyed:
    document = one.document
    nodes = (
        meant(reference, resolution, catalogue)
        for reference, resolution in zip(document.references, document.resolutions, strict=True)
    )
    names = tuple(tuple(node.name for node in some) for some in nodes)
    return Surveyed(Answer(one.passage.source, one.passage.text, document), names)


def _entries(made: Graph, catalogue: Catalogue) -> dict[str, Entry]:
    rows = ((node.name, catalogue.get(node.name)) for node in made.nodes if node.status == "held")
    return {name: next((one for one in held if one.key == name), held[0]) for name, held in rows}
