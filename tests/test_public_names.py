"""The names that other programs may rely on: a name added or lost here is a decision, not an accident."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import vbdang

VALUES = {
    "Catalogue",
    "Document",
    "Entry",
    "Evidence",
    "Finding",
    "Fix",
    "Graph",
    "Identifier",
    "Link",
    "Mark",
    "PartialDate",
    "Reading",
    "Reference",
    "Relation",
    "Repair",
    "Resolution",
}
VERBS = {"analyze", "annotate", "extract", "graph", "is_canonical", "normalize", "parse", "read", "resolve", "validate"}
ERRORS = {"CatalogueError", "InputError", "ParseError", "VbdangError"}


def test_the_public_names_are_these() -> None:
    assert set(vbdang.__all__) == VALUES | VERBS | ERRORS | {"__version__"}


def test_the_names_are_listed_in_order_and_once() -> None:
    assert list(vbdang.__all__) == sorted(set(vbdang.__all__))


def test_dir_shows_the_public_names_and_nothing_else() -> None:
    assert dir(vbdang) == sorted(vbdang.__all__)


@pytest.mark.parametrize("name", sorted(VALUES | ERRORS))
def test_a_public_class_is_there_and_says_what_it_is(name: str) -> None:
    value = getattr(vbdang, name)
    assert inspect.isclass(value)
    assert value.__name__ == name
    assert inspect.getdoc(value)


@pytest.mark.parametrize("name", sorted(VERBS))
def test_a_verb_is_a_function_with_types_and_a_description(name: str) -> None:
    verb = inspect.unwrap(getattr(vbdang, name))
    assert inspect.isfunction(verb)
    assert verb.__name__ == name
    assert inspect.getdoc(verb)
    assert set(verb.__annotations__) == {*inspect.signature(verb).parameters, "return"}


def test_every_error_has_the_one_root() -> None:
    assert all(issubclass(getattr(vbdang, name), vbdang.VbdangError) for name in ERRORS)


def test_an_unreadable_identifier_is_also_a_value_error() -> None:
    with pytest.raises(ValueError, match="expected"):
        vbdang.parse("18-NQ")


def test_a_name_that_is_not_public_is_refused_by_its_name() -> None:
    with pytest.raises(AttributeError, match="'vbdang' has no attribute 'resolve_everything'"):
        vbdang.resolve_everything  # noqa: B018


def test_the_version_is_the_one_the_changelog_begins_with(request: pytest.FixtureRequest) -> None:
    changelog = (request.config.rootpath / "CHANGELOG.md").read_text("utf-8")
    newest = next(line for line in changelog.splitlines() if line.startswith("## ["))
    assert newest.startswith(f"## [{vbdang.__version__}]")


def test_a_public_function_stays_itself_whatever_is_imported_first() -> None:
    # A module of the same name would replace it on the package.
    program = "import vbdang.cli.extract, vbdang; print(all(callable(getattr(vbdang, n)) for n in ('analyze', 'extract', 'parse', 'read')))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"
