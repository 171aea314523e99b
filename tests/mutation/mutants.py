"""The mutants of a module: mutmut's operators on the body of every function, one change a mutant.

mutmut itself leaves decorated functions out, because it copies what it mutates; here a mutant is the whole source of
its module, so caches and properties are mutated like the rest.
"""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Mutant:
    """One change of one function; the name stays while the function does, wherever it moves in its file."""

    name: str
    module: str
    function: str
    path: Path
    lines: range
    body: range
    source: str
    change: str

    @property
    def room(self) -> str:
        """The package that the module is of."""
        return self.module.split(".")[1]


class _Visitor(MutationVisitor):  # type: ignore[misc]
    """Everything that mutmut changes, in decorated functions too."""

    def _skip_node_and_children(self, node: libcst.CSTNode) -> bool:
        if isinstance(node, libcst.FunctionDef) and node.decorators:
            return False
        return bool(super()._skip_node_and_children(node))


def of(path: Path, module: str) -> Iterator[Mutant]:
    """Give the mutants of one file in the order of the text."""
    source = path.read_text("utf-8")
    wrapper = MetadataWrapper(libcst.parse_module(source))
    places = wrapper.resolve(PositionProvider)
    visitor = _Visitor(mutation_operators, IgnoredCode(set(), set(), set()))
    tree = wrapper.visit(visitor)
    owners = dict(_functions(tree))
    codes: dict[libcst.CSTNode, str] = {}
    seen: Counter[str] = Counter()
    for mutation in visitor.mutations:
        function = mutation.contained_by_top_level_function
        if function not in owners:
            continue  # tables and patterns of a module are data; mutmut changes what functions do
        statement, name = owners[function]
        before = codes.get(statement) or codes.setdefault(statement, tree.code_for_node(statement))
        after = statement.deep_replace(mutation.original_node, mutation.mutated_node)
        text = source.replace(before, tree.code_for_node(after), 1)
        change = _difference(source, text)
        key = f"{module}:{name}:{hashlib.sha256(change.encode()).hexdigest()[:8]}"
        seen[key] += 1
        yield Mutant(
            f"{key}.{seen[key]}" if seen[key] > 1 else key,
            module, name, path,
            _lines(places, mutation.original_node), _lines(places, function),
            text, change,
        )  # fmt: skip


def _functions(tree: libcst.Module) -> Iterator[tuple[libcst.CSTNode, tuple[libcst.CSTNode, str]]]:
    for statement in tree.body:
        if isinstance(statement, libcst.FunctionDef):
            yield statement, (statement, statement.name.value)
        elif isinstance(statement, libcst.ClassDef):
            for child in statement.body.body:
                if isinstance(child, libcst.FunctionDef):
                    yield child, (statement, f"{statement.name.value}.{child.name.value}")


def _difference(before: str, after: str) -> str:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def _lines(places: Any, node: libcst.CSTNode) -> range:
    place = places.get(node)
    return range(place.start.line, place.end.line + 1) if place else range(0)
