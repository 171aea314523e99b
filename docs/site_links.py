"""Looks at a built site: every link inside it leads somewhere, and nothing is loaded from outside.

python docs/site_links.py docs/_build/html      exit status 1 if something is wrong; needs no network
"""

from __future__ import annotations

import re
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page", "page", "wrong"]

#: What a browser loads by itself, without anybody clicking; of links, those of these kinds.
_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src",
          "object": "data", "link": "href", "input": "src", "track": "src"}  # fmt: skip
_FETCHED = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}
_IN_STYLES = re.compile(r"(?:url\(\s*|@import\s+)[\"']?((?:https?:)?//[^\"')\s]+)")


class Page(NamedTuple):
    """What a page names: its anchors, its links, and what it loads."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        self._style = tag == "style"
        self.loads += _IN_STYLES.findall(given.get("style", ""))
        self.loads += [one.split()[0] for one in given.get("srcset", "").split(",") if one.strip()]
        address = given.get(_LOADS.get(tag, ""))
        if address is not None and (tag != "link" or not _FETCHED.isdisjoint(given.get("rel", "").split())):
            self.loads.append(address)
        elif "href" in given:
            self.links.append(given["href"])

    def handle_data(self, data: str) -> None:
        if self._style:
            self.loads += _IN_STYLES.findall(data)
            self._style = False


def page(text: str) -> Page:
    """Read a page.

    >>> page('<p id="a"><a href="b.html#c">b</a><img src="//else.where/x.png">')
    Page(anchors=frozenset({'a'}), links=('b.html#c',), loads=('//else.where/x.png',))
    """
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Page(frozenset(reader.anchors), tuple(reader.links), tuple(reader.loads))


@cache
def _read(path: Path) -> Page:
    return page(path.read_text("utf-8"))


def _outside(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def wrong(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the pages and style sheets below a folder."""
    for path in sorted(folder.rglob("*.html")):
        name, seen = path.relative_to(folder).as_posix(), _read(path)
        for address in seen.loads:
            if _outside(address):
                yield f"{name} loads {address}"
            elif not address.startswith("data:"):
                yield from _dead(path, address, name)
        for address in seen.links:
            if not _outside(address):
                yield from _dead(path, address, name)
    for path in sorted(folder.rglob("*.css")):
        for address in _IN_STYLES.findall(path.read_text("utf-8")):
            yield f"{path.relative_to(folder).as_posix()} loads {address}"


def _dead(path: Path, address: str, name: str) -> Iterator[str]:
    parts = urlsplit(address)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_file():
        yield f"{name} links to {address}, which is not there"
    elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in _read(target).anchors:
        yield f"{name} links to {address}, which has no such place"


def main(arguments: list[str]) -> int:
    """Look at the site in a folder."""
    found = list(dict.fromkeys(wrong(Path(arguments[0]))))
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
