"""``vbdang cited``: the documents that texts cite, each once, the most cited first."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.cli.channels import Complaints
from vbdang.cli.texts import analyzed, catalogue_of, files_of
from vbdang.cli.writing import output
from vbdang.outputs.citations import Cited, cited_csv, cited_lines, cited_table
from vbdang.resolving.graph import meant

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator

    from vbdang.cli.texts import Analyzed
    from vbdang.inputs.places import Place
    from vbdang.model import Status
    from vbdang.network import Node
    from vbdang.outputs.table import Language
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read all files, then write what they cite."""
    complaints = Complaints()
    files = files_of(arguments, complaints)
    catalogue = catalogue_of(arguments)
    cited = _counted(analyzed(arguments, files, catalogue, complaints), catalogue, arguments.lang)
    forms: dict[str, Callable[[Iterable[Cited]], Iterator[str]]] = {
        "text": partial(cited_table, lang=arguments.lang),
        "jsonl": cited_lines,
        "csv": cited_csv,
    }
    pieces = list(forms[arguments.to](cited))
    with output(arguments.output) as out:
        out.writelines(pieces)
    return complaints.status


def _counted(texts: Iterable[Analyzed], catalogue: Catalogue, lang: Language) -> list[Cited]:
    """Count, holding one value a document however many texts there are; the most cited come first, then by name."""
    found: dict[str, Cited] = {}
    for one in texts:
        for node, first, status in _citations(one, catalogue, lang):
            known = found.get(node.name) or Cited(node, 0, first, Counter())
            statuses = Counter(known.statuses)
            statuses[status] += 1
            found[node.name] = evolve(known, count=known.count + 1, statuses=statuses)
    return sorted(found.values(), key=lambda cited: (-cited.count, cited.node.name))


def _citations(one: Analyzed, catalogue: Catalogue, lang: Language) -> Iterator[tuple[Node, str, Status]]:
    document, places = one.document, one.passage.places()
    for reference, resolution in zip(document.references, document.resolutions, strict=True):
        first = _told(one, places.at(reference.start), lang)
        for node in meant(reference, resolution, catalogue):
            yield node, first, resolution.status


def _told(one: Analyzed, place: Place, lang: Language) -> str:
    """Tell a place as editors look for it, file:line:column, or in words where a kind of file has no lines."""
    name = one.path if one.passage.source == one.path else f"{one.path}: {one.passage.source}"
    if place.line is None:
        return f"{name}: {place.told(lang)}"
    return ":".join(str(part) for part in (name, place.line, place.column) if part is not None)
