"""The shape of the house, held by reading the source: who may import whom, and how large a thing may be."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1] / "src" / "vbdang"

GROUND = {"errors", "model", "network", "tables"}
ROOMS = {"inputs", "reading", "resolving", "checking", "outputs"}
# What each part of the package may import besides itself. A part that is not named here may not exist.
MAY_IMPORT = {
    "errors": set[str](),
    "model": {"errors"},
    "network": {"errors", "model"},
    "tables": {"errors", "model"},
    "inputs": GROUND,
    "reading": GROUND,
    "checking": GROUND,
    "outputs": GROUND,
    "resolving": GROUND | {"reading"},
    "analysis": GROUND | ROOMS,
    "metadata": GROUND | ROOMS,  # rows of a table, as analysis is for texts
    "strategies": GROUND | ROOMS,
    "_hypothesis": {"strategies"},  # hypothesis calls it by the entry point
    "integrations": GROUND | ROOMS | {"analysis"},
    "cli": GROUND | ROOMS | {"analysis", "metadata", "integrations"},
    "__main__": {"cli"},
    "": GROUND | ROOMS | {"analysis"},  # the root, which only points at the public names
}
# The imports that may stand inside a function, and why.
LAZY = {
    ("cli", "vbdang"),  # arguments are parsed before anything heavy is imported
    ("cli", "rich"),  # an extra
    ("network", "networkx"),  # an extra: algorithms on the graph
    ("outputs", "networkx"),  # the same: GraphML
    ("integrations", "*"),  # every integration imports its engine when it is used
    ("resolving", "rapidfuzz"),  # an extra
    ("resolving", "vbdang"),  # sqlite3 is loaded when a file of its kind is opened
    ("inputs", "docx"),  # an extra
    ("inputs", "pypdf"),  # an extra
    ("inputs", "pyarrow"),  # an extra
    ("inputs", "vbdang"),  # the readers of formats and of old encodings are loaded with the first such file
    ("_hypothesis", "hypothesis"),  # whoever calls the entry point has loaded it
    ("_hypothesis", "vbdang"),  # a strategy is made when it is asked for
    ("reading", "regex"),  # only reading a misspelled body needs it
}
MOST_LINES, MOST_FUNCTION_LINES = 400, 45


class Import(NamedTuple):
    """One import statement of one module: what it names, and where it stands."""

    module: str
    line: int
    target: str
    for_types: bool
    inside_function: bool


@cache
def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module of the package by its dotted name."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"), str(path))
    return found


def part(module: str) -> str:
    """Return the room a module stands in: ``vbdang.reading.signs`` is in ``reading``."""
    return [*module.split("."), ""][1]


def walk(node: ast.AST, *, for_types: bool = False, inside: bool = False) -> Iterator[tuple[ast.stmt, bool, bool]]:
    """Yield every import statement under a node, told whether only type checkers or only callers reach it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, for_types, inside
        guarded = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from walk(child, for_types=for_types or guarded, inside=inside or function)


def targets(statement: ast.stmt) -> Iterator[str]:
    """Yield the modules that an import statement imports; ``from a import b`` imports ``a.b`` where that is a module."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom):
        assert statement.level == 0, f"relative import: {ast.unparse(statement)}"
        for alias in statement.names:
            submodule = f"{statement.module}.{alias.name}"
            yield submodule if submodule in modules() else str(statement.module)


@cache
def imports() -> tuple[Import, ...]:
    """Return every import of every module of the package."""
    return tuple(
        Import(name, statement.lineno, target, for_types, inside)
        for name, tree in modules().items()
        for statement, for_types, inside in walk(tree)
        for target in targets(statement)
    )


def inner_imports() -> Iterator[Import]:
    """Yield the imports of the package's own modules."""
    return (one for one in imports() if one.target.split(".")[0] == "vbdang")


def test_the_source_is_found() -> None:
    assert {"vbdang", "vbdang.errors", "vbdang.model"} <= set(modules())
    assert Import("vbdang.model", 0, "attrs", for_types=False, inside_function=False) in {
        one._replace(line=0) for one in imports()
    }


def test_every_part_has_a_place_in_the_house() -> None:
    assert {part(name) for name in modules()} <= set(MAY_IMPORT)


def test_imports_go_one_way() -> None:
    """Whoever imports for type checkers alone depends on the other part all the same."""
    wrong = [
        one
        for one in inner_imports()
        if part(one.target) != part(one.module) and part(one.target) not in MAY_IMPORT[part(one.module)]
    ]
    assert wrong == []


def test_no_module_imports_the_root() -> None:
    assert [one for one in inner_imports() if one.target == "vbdang"] == []


def test_no_import_runs_in_a_circle() -> None:
    graph: dict[str, set[str]] = {name: set() for name in modules()}
    for one in inner_imports():
        if not one.for_types and one.target != one.module:
            graph[one.module].add(one.target)
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError, naming the circle
    assert set(order) >= set(modules())


def test_resolving_uses_of_reading_only_the_single_identifier() -> None:
    crossing = {
        one.target for one in inner_imports() if part(one.module) == "resolving" and part(one.target) == "reading"
    }
    assert crossing <= {"vbdang.reading.identifiers"}


def test_the_parts_of_tables_import_only_their_rows() -> None:
    wrong = [
        one
        for one in inner_imports()
        if part(one.module) == part(one.target) == "tables"
        and one.module != "vbdang.tables"
        and one.target != "vbdang.tables.rows"
    ]
    assert wrong == []


def test_imports_inside_functions_are_the_named_ones() -> None:
    allowed = {
        one
        for one in imports()
        for where, what in LAZY
        if part(one.module) == where and what in {"*", one.target.split(".")[0]}
    }
    assert [one for one in imports() if one.inside_function and one not in allowed] == []


def test_only_the_root_imports_by_name_at_run_time() -> None:
    """A module name in a string would slip past every other test of this file."""
    dynamic = {
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.alias)
        and (getattr(node, "id", "") or getattr(node, "name", "")) in {"import_module", "__import__"}
    }
    assert dynamic == {"vbdang"}


def test_hypothesis_stays_in_the_strategies() -> None:
    users = {part(one.module) for one in imports() if one.target.split(".")[0] == "hypothesis"}
    assert users <= {"strategies", "_hypothesis"}


def test_no_module_is_a_drawer_without_a_subject() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [name for name in modules() if name.rsplit(".", 1)[-1].strip("_") in drawers] == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_and_its_functions_fit_the_eye(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [
        (node.name, length)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > MOST_FUNCTION_LINES
    ]
    assert long == []
    assert len(text.splitlines()) <= MOST_LINES


PROBE = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import vbdang
seen = {"opened": [name for name in opened if not name.endswith((".py", ".pyc"))], "modules": sorted(sys.modules)}
import json
print(json.dumps(seen))
"""


def test_importing_the_package_costs_next_to_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    seen = json.loads(done.stdout)
    assert "vbdang" in seen["modules"]
    assert {"attr", "attrs", "regex", "argparse", "vbdang.model"}.isdisjoint(seen["modules"])
    assert seen["opened"] == []


def test_the_root_reaches_what_it_names_only_when_asked() -> None:
    code = "import sys, vbdang; assert 'attr' not in sys.modules; vbdang.Identifier; assert 'attr' in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
