"""A Sphinx extension: the same site in two languages, each page linked with itself in the other.

English is the source; Vietnamese is made of it and of the translations under ``docs/locale``. What the program itself writes
on a page (tables, pages of rules) is not in the source: its words come from ``generated.po``, by `said`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docutils import nodes
    from sphinx.application import Sphinx

__all__ = ["GENERATED", "NAMES", "said"]

#: What the languages call themselves, in the order of the switch; the first is the source and stands at the root of the site.
NAMES = {"en": "English", "vi": "Tiếng Việt"}
GENERATED = Path(__file__).parent / "locale" / "vi" / "LC_MESSAGES" / "generated.po"


@cache
def _translations(path: Path) -> Mapping[str, str]:
    with path.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id and one.string}


def said(language: str) -> Callable[[str], str]:
    """Return what says a word of the generated pages in a language; what is not translated stays English."""
    if language == "en":
        return str
    known = _translations(GENERATED)
    return lambda text: known.get(text, text)


def switch(page: str, language: str) -> list[tuple[str, str, str]]:
    """Return code, name and relative address of a page in each language.

    >>> switch("howto/check", "en")
    [('en', 'English', ''), ('vi', 'Tiếng Việt', '../vi/howto/check.html')]
    >>> switch("index", "vi")
    [('en', 'English', '../index.html'), ('vi', 'Tiếng Việt', '')]
    """
    up = "../" * page.count("/")
    address = {"en": f"{up}../{page}.html", "vi": f"{up}vi/{page}.html", language: ""}
    return [(code, name, address[code]) for code, name in NAMES.items()]


def _add_switch(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    context["languages"] = switch(pagename, app.config.language)


def setup(app: Sphinx) -> dict[str, bool]:
    """Give every page its switch."""
    app.connect("html-page-context", _add_switch)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
