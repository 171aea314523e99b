"""vbdang: identifiers of documents of the Communist Party of Vietnam, read, normalized, found and checked.

The verbs: :func:`parse`, :func:`read`, :func:`normalize` and :func:`is_canonical` for one identifier; :func:`extract`
for running text; :func:`resolve` for the documents that are meant; :func:`validate` for what is wrong with one reference;
:func:`analyze` for everything about one text; :func:`annotate` for the text with its references marked.

Names are imported when they are first used, so that ``import vbdang`` costs next to nothing and ``vbdang --help``
starts without attrs or regex.

>>> import vbdang
>>> vbdang.normalize("05/CT-TƯ")
'05-CT/TW'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vbdang.analysis import analyze
    from vbdang.checking.validate import validate
    from vbdang.errors import CatalogueError, InputError, ParseError, VbdangError
    from vbdang.model import (
        Document,
        Entry,
        Evidence,
        Finding,
        Fix,
        Identifier,
        Link,
        PartialDate,
        Reading,
        Reference,
        Relation,
        Repair,
        Resolution,
    )
    from vbdang.network import Graph
    from vbdang.outputs.marking import Mark, annotate
    from vbdang.reading.extract import extract
    from vbdang.reading.identifiers import is_canonical, normalize, parse, read
    from vbdang.resolving.catalogue import Catalogue
    from vbdang.resolving.graph import graph
    from vbdang.resolving.resolve import resolve

__version__ = "0.2.1"

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Document",
    "Entry",
    "Evidence",
    "Finding",
    "Fix",
    "Graph",
    "Identifier",
    "InputError",
    "Link",
    "Mark",
    "ParseError",
    "PartialDate",
    "Reading",
    "Reference",
    "Relation",
    "Repair",
    "Resolution",
    "VbdangError",
    "__version__",
    "analyze",
    "annotate",
    "extract",
    "graph",
    "is_canonical",
    "normalize",
    "parse",
    "read",
    "resolve",
    "validate",
]

_HOME = {
    "Catalogue": "vbdang.resolving.catalogue",
    "CatalogueError": "vbdang.errors",
    "Graph": "vbdang.network",
    "InputError": "vbdang.errors",
    "Mark": "vbdang.outputs.marking",
    "ParseError": "vbdang.errors",
    "VbdangError": "vbdang.errors",
    "analyze": "vbdang.analysis",
    "annotate": "vbdang.outputs.marking",
    "extract": "vbdang.reading.extract",
    "graph": "vbdang.resolving.graph",
    "is_canonical": "vbdang.reading.identifiers",
    "normalize": "vbdang.reading.identifiers",
    "parse": "vbdang.reading.identifiers",
    "read": "vbdang.reading.identifiers",
    "resolve": "vbdang.resolving.resolve",
    "validate": "vbdang.checking.validate",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home on first use (PEP 562)."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(_HOME.get(name, "vbdang.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
