"""The pictures of README.md show what the program writes today."""

from __future__ import annotations

import re
import runpy
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAWING = runpy.run_path(str(ROOT / "docs" / "pictures.py"), run_name="pictures")
PICTURES: dict[str, tuple[str, ...]] = DRAWING["PICTURES"]


def words(svg: str) -> str:
    """Return the text of a picture without white space, its title last."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", svg, re.DOTALL)
    return re.sub(r"\s", "", "".join(unescape(text) for text in texts[1:]))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_the_program_writes_today(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the program's words have changed: run python docs/pictures.py, and look at the picture."""
    monkeypatch.chdir(ROOT)
    written = re.sub(r"\x1b\[[0-9;]*m|\s", "", DRAWING["shown"](PICTURES[name]))
    assert words((ROOT / "docs" / "pictures" / f"{name}.svg").read_text("utf-8")) == written


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_the_same_twice_and_fetches_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    svg: str = DRAWING["picture"](PICTURES[name])
    assert svg == DRAWING["picture"](PICTURES[name])
    assert re.findall(r"https?://[^\"\s]+", svg.replace("http://www.w3.org/2000/svg", "")) in (
        [],
        ["https://www.textualize.io"],
    )


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_stands_in_the_readme(name: str) -> None:
    assert f"](docs/pictures/{name}.svg)" in (ROOT / "README.md").read_text("utf-8")
