"""The check of the built site finds what it is there to find; the files beside the site link to what there is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from site_links import main, wrong

ROOT = Path(__file__).parents[2]
HEAD = '<html><head><link rel="stylesheet" href="a.css"><link rel="alternate" href="vi/index.html"></head>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a site of two pages in which nothing is wrong."""
    (tmp_path / "vi").mkdir()
    (tmp_path / "a.css").write_text("p { background: url(data:image/png;base64,AA==) }", "utf-8")
    (tmp_path / "index.html").write_text(f'{HEAD}<h1 id="top"><a href="#top">vbdang</a></h1>', "utf-8")
    (tmp_path / "vi" / "index.html").write_text(
        '<a href="../index.html#top">English</a> <a href="https://example.org/">ngoài</a>', "utf-8"
    )
    return tmp_path


def test_a_site_in_which_all_is_well_passes(site: Path) -> None:
    assert list(wrong(site)) == []
    assert main([str(site)]) == 0


@pytest.mark.parametrize(
    "loading",
    [
        '<script src="https://example.org/a.js"></script>',
        '<img src="//example.org/a.png">',
        '<img src="a.css" srcset="a.css 1x, https://example.org/a.png 2x">',
        '<link rel="icon stylesheet" href="http://example.org/a.css">',
        '<iframe src="https://example.org/"></iframe>',
        '<p style="background: url(https://example.org/a.png)">',
        '<style>@import "https://example.org/a.css";</style>',
    ],
)
def test_a_page_that_loads_from_outside_is_found(site: Path, loading: str) -> None:
    with (site / "index.html").open("a", encoding="utf-8") as page:
        page.write(loading)
    [told] = wrong(site)
    assert told.startswith("index.html loads ")
    assert "//example.org/" in told
    assert main([str(site)]) == 1


def test_a_style_sheet_that_loads_from_outside_is_found(site: Path) -> None:
    (site / "a.css").write_text("@font-face { src: url('https://example.org/font.woff2') }", "utf-8")
    assert list(wrong(site)) == ["a.css loads https://example.org/font.woff2"]


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("gone.html", "is not there"),
        ("../index.html#gone", "has no such place"),
        ("#gone", "has no such place"),
        ("..", "is not there"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, address: str, what: str) -> None:
    (site / "vi" / "index.html").write_text(f'<a href="{address}">x</a>', "utf-8")
    assert list(wrong(site)) == [f"vi/index.html links to {address}, which {what}"]


def _anchors(path: Path) -> set[str]:
    """Make the anchors of a Markdown file's headings as code hosts do."""
    text = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    heads = (re.sub(r"[`*]|\]\([^)]*\)|\[", "", head) for head in re.findall(r"^#+ (.*)$", text, re.MULTILINE))
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def _links(path: Path) -> list[str]:
    text = re.sub(r"^```.*?^```|`[^`\n]+`", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return [one for one in re.findall(r"\]\(([^)\s]+)\)", text) if ":" not in one]


FILES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "examples").rglob("*.md")),
    *sorted((ROOT / "tests").rglob("*.md")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_beside_the_site_links_to_files_and_headings_that_are_there(path: Path) -> None:
    for link in _links(path):
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


def test_the_readme_has_links_to_look_at() -> None:
    assert len(_links(ROOT / "README.md")) > 5


def test_every_extra_that_a_page_installs_is_there() -> None:
    known = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"])
    pages = [*ROOT.glob("*.md"), *(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)]
    told = {
        extra
        for path in pages
        for names in re.findall(r"(?:vbdang|'\.)\[([a-z,]+)\]", path.read_text("utf-8"))
        for extra in names.split(",")
    }
    assert {"arrow", "spacy", "cli"} <= told <= known
