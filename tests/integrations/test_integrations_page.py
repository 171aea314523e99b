"""The pages on integrations tell the truth: their examples run, each where its package is installed, and tables are whole."""

from __future__ import annotations

import doctest
import inspect
import re
from pathlib import Path

import pytest

from vbdang.integrations.foreign import ForeignNameError
from vbdang.integrations.legislation import _PROPERTIES
from vbdang.integrations.urn import key_of_urn, urn_of

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "howto" / "integrations.md").read_text("utf-8")
NAMES = (DOCS / "reference" / "urn.md").read_text("utf-8")
SNIPPETS = re.findall(r"^<!-- snippet: (\w+) -->\n\n```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("package", "snippet"), SNIPPETS)
def test_an_example_gives_what_the_page_says(package: str, snippet: str) -> None:
    pytest.importorskip(package)
    example = doctest.DocTestParser().get_doctest(snippet, {}, package, "integrations.md", 0)
    result = doctest.DocTestRunner(verbose=False).run(example)
    assert result.attempted > 2
    assert result.failed == 0


def test_the_page_has_an_example_of_every_package() -> None:
    assert {package for package, _ in SNIPPETS} == {"spacy", "pydantic", "cattrs", "json"}
    assert len(SNIPPETS) == PAGE.count("```python")


def test_the_page_tells_of_every_setting_of_the_component() -> None:
    pytest.importorskip("spacy")
    from vbdang.integrations.spacy import references

    told = re.findall(r"^\| `([a-z_]+)` \|", PAGE, re.MULTILINE)
    assert told == [name for name in inspect.signature(references).parameters if name not in {"nlp", "name"}]


def test_the_keys_and_urns_of_the_reference_are_each_others() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| `(urn:[^`]+)` \|$", NAMES, re.MULTILINE)
    assert len(rows) == 6
    for key, urn in rows:
        assert (urn_of(key), key_of_urn(urn)) == (urn, key)


def test_the_reference_tells_of_every_code_and_every_link() -> None:
    errors = NAMES.partition("## Errors")[2]
    codes = re.findall(r"^\| `([a-z]+)` \|", errors, re.MULTILINE)
    assert set(codes) == set(re.findall(r"``([a-z]+)`` \(", str(ForeignNameError.__doc__)))
    for kind, name in _PROPERTIES.items():
        assert re.search(rf"^\| `{name}` \| links .*`{kind}`", NAMES, re.MULTILINE), (kind, name)
