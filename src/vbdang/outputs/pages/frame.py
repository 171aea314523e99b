"""The frame of a page of ours: one file, nothing loaded, no script or style but those whose digests it names (CSP)."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from vbdang.outputs.pages.escaping import quoted_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vbdang.outputs.table import Language

__all__ = ["asset", "framed"]

#: With this name the graph library finds its own rule for its container, and adds no style that the policy would refuse.
_STYLE_NAME = "__________cytoscape_stylesheet"


@cache
def asset(name: str) -> str:
    """Return a script or a style that comes with vbdang.

    >>> "prefers-color-scheme" in asset("page.css")
    True
    """
    folder = "vendored" if name.endswith(".min.js") else "assets"
    return files("vbdang.outputs").joinpath("pages", folder, name).read_text("utf-8")


def framed(
    title: str, body: Iterable[str], *, styles: Sequence[str], scripts: Sequence[str], lang: Language = "vi"
) -> Iterator[str]:
    """Yield the pieces of a page that needs no network, and that a browser allows nothing more than it needs.

    Args:
        title: What the browser calls it.
        body: The pieces of the body, escaped already; only the frame adds scripts and styles.
        styles: Names of assets.
        scripts: Names of assets, in the order in which they run.
        lang: The language of the page.

    >>> page = "".join(framed("<b>", ["<p>Số 05</p>"], styles=["page.css"], scripts=[]))
    >>> "<title>&lt;b&gt;</title>" in page, "default-src 'none'" in page, page.count("<style")
    (True, True, 1)
    """
    style = "".join(map(asset, styles))
    programs = [asset(name) for name in scripts]
    yield f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy([style], programs)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{quoted_value(title)}</title>\n"
    yield f'<style id="{_STYLE_NAME}">{style}</style>\n</head>\n<body>\n'
    yield from body
    yield from (f"<script>{program}</script>\n" for program in programs)
    yield "</body>\n</html>\n"


def _policy(styles: Iterable[str], scripts: Sequence[str]) -> str:
    allowed = {"style-src": styles, "script-src": scripts}
    parts = [f"{name} {' '.join(map(_digest, texts)) or _NOTHING}" for name, texts in allowed.items()]
    return "; ".join((f"default-src {_NOTHING}", *parts, f"base-uri {_NOTHING}", f"form-action {_NOTHING}"))


_NOTHING = "'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
