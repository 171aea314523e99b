"""README.vi.md says what README.md says: the same sections, commands, tables, links and figures; aims are the benchmarks' bars."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import vbdang

ROOT = Path(__file__).parents[2]
ENGLISH = (ROOT / "README.md").read_text("utf-8")
VIETNAMESE = (ROOT / "README.vi.md").read_text("utf-8")
BENCHMARKS = (ROOT / "benchmarks" / "README.md").read_text("utf-8")

_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`]+`")
_TARGET = re.compile(r"\]\(([^)]+)\)")
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def prose(text: str) -> str:
    """Return a text without its code blocks."""
    return _BLOCK.sub("", text)


def sections(text: str) -> list[str]:
    """Return the sections of a text, with what stands before the first, without code blocks."""
    return re.split(r"^## ", prose(text), flags=re.MULTILINE)


def figures(text: str, thousands: str, decimal: str) -> Counter[str]:
    """Return the figures of a text as English writes them; code and links are no figures."""
    plain = _TARGET.sub("]", _CODE.sub("", text))
    found = (re.sub(rf"{re.escape(thousands)}(?=\d{{3}}\b)", "", one) for one in _FIGURE.findall(plain))
    return Counter(one.replace(decimal, ".") for one in found)


def rows(text: str) -> list[int]:
    """Return for each line how many cells of a table it has."""
    return [line.replace("\\|", "").count("|") - 1 for line in text.splitlines() if line.startswith("|")]


PAIRS = list(zip(sections(ENGLISH), sections(VIETNAMESE), strict=False))


def test_both_have_the_same_headings() -> None:
    levels = [re.findall(r"^#+(?= )", prose(text), re.MULTILINE) for text in (ENGLISH, VIETNAMESE)]
    assert levels[0] == levels[1]
    assert len(PAIRS) == levels[0].count("##") + 1 > 5


def test_both_have_the_same_commands_and_code() -> None:
    marks = [re.findall(r"^<!-- .* -->$", text, re.MULTILINE) for text in (ENGLISH, VIETNAMESE)]
    assert marks[0] == marks[1] == ["<!-- command: run -->", "<!-- output: run -->", "<!-- command: test -->"]
    assert _BLOCK.findall(ENGLISH) == _BLOCK.findall(VIETNAMESE) != []


@pytest.mark.parametrize(("english", "vietnamese"), PAIRS)
def test_a_section_has_the_same_code_tables_and_links(english: str, vietnamese: str) -> None:
    crossed = {"README.md", "README.vi.md"}
    assert Counter(_CODE.findall(english)) == Counter(_CODE.findall(vietnamese))
    assert rows(english) == rows(vietnamese)
    assert [one for one in _TARGET.findall(english) if one not in crossed] == [
        one for one in _TARGET.findall(vietnamese) if one not in crossed
    ]


@pytest.mark.parametrize(("english", "vietnamese"), PAIRS)
def test_a_section_has_the_same_figures(english: str, vietnamese: str) -> None:
    assert figures(english, ",", ".") == figures(vietnamese, ".", ",")


def test_figures_are_compared_as_each_language_writes_them() -> None:
    assert figures("100,000 rows, 0.12 of it", ",", ".") == figures("100.000 dòng, 0,12 của nó", ".", ",")
    assert figures("0.12", ",", ".") != figures("0,13", ".", ",")


def test_each_leads_to_the_other_at_the_top() -> None:
    assert "](README.vi.md)" in ENGLISH.split("\n\n", 2)[1]
    assert "](README.md)" in VIETNAMESE.split("\n\n", 2)[1]


def test_the_vietnamese_letters_are_composed() -> None:
    assert unicodedata.is_normalized("NFC", VIETNAMESE)


def test_files_that_are_linked_are_there() -> None:
    targets = {one.split("#")[0] for one in _TARGET.findall(ENGLISH) if not one.startswith("http")}
    assert [one for one in sorted(targets) if not (ROOT / one).exists()] == []


def test_the_size_of_the_catalogue_is_that_of_the_catalogue() -> None:
    assert f"it holds {len(vbdang.Catalogue.bundled())} documents" in ENGLISH


def test_an_aim_of_the_readme_is_a_bar_of_the_benchmarks() -> None:
    """The bars stand in the last column of a table there, the aims in that of a table here."""
    bars = Counter(_FIGURE.findall(" ".join(re.findall(r"\| ([^|]*) \|$", BENCHMARKS, re.MULTILINE))))
    table = ENGLISH.split("| what | measured | aim |", 1)[1].split("\n\n", 1)[0]
    aims = _FIGURE.findall(" ".join(re.findall(r"\| ([^|]*) \|$", table, re.MULTILINE)))
    assert len(aims) > 10
    assert set(aims) <= set(bars)
