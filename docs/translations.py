"""The translations of the pages: made anew from the source, looked at, counted.

    python docs/translations.py update          refresh docs/locale from the pages; what is translated stays
    python docs/translations.py check [PAGE]    name every message that is not translated, or not rightly; exit status 1
    python docs/translations.py count           how many words each page has, and how many of them are still to do

Each page has one file, docs/locale/vi/LC_MESSAGES/PAGE.po. Exempt are what `EXEMPT` names, and the texts of docstrings.
"""

from __future__ import annotations

import difflib
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from messages import faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["EXEMPT", "Problem", "check", "merged", "problems", "templates", "update"]

DOCS = Path(__file__).parent
LOCALE = DOCS / "locale" / "vi" / "LC_MESSAGES"
#: Pages without translation: the pages of the rules, written by the program in both languages, and the change log.
EXEMPT = re.compile(r"reference/rules/|changelog$")
#: How like a message must be to a lost one to be offered its translation, marked as fuzzy.
_LIKE = 0.75
_HEAD = """\
# Vietnamese of the page {page}. Made by docs/translations.py; only msgstr is written by hand.
msgid ""
msgstr ""
"Language: vi\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


class Problem(NamedTuple):
    """What is wrong with a message of a page; no message stands for the whole page."""

    page: str
    message: str
    what: str

    def __str__(self) -> str:
        """Tell it in a line."""
        shown = " ".join(self.message.split())
        return f"{self.page}: {self.what}" + (f": {shown[:90]}" if shown else "")


def templates() -> dict[str, list[str]]:
    """Return the messages of each page, in their order, from the source as it is now."""
    from rule_pages import WORDS
    from sphinx.cmd.build import build_main
    from tables import words

    found = {"generated": list(dict.fromkeys((*WORDS.values(), *words())))}
    with tempfile.TemporaryDirectory() as name:
        if build_main(["-q", "-b", "gettext", "-D", "gettext_location=1", str(DOCS), name]):
            message = "the messages cannot be taken out of the pages"
            raise RuntimeError(message)
        for path in sorted(Path(name).rglob("*.pot")):
            page = path.relative_to(name).with_suffix("").as_posix()
            if not EXEMPT.match(page):
                found[page] = [str(one.id) for one in _read(path) if one.id and _of_the_page(one)]
    return found


def _of_the_page(message: Message) -> bool:
    """Tell a page's own words from those of docstrings, which stand in no line of it and are in the language of the code."""
    return any(place.endswith(".md") and line for place, line in message.locations)


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def merged(messages: Iterable[str], old: Catalog) -> Catalog:
    """Return a catalog of these messages with the translations of an old one.

    A message that is new but much like one that is gone gets its translation, marked as fuzzy: it has to be looked at.
    """
    wanted = list(messages)
    gone = {str(one.id): str(one.string) for one in old if one.id and one.string and one.id not in wanted}
    gone.update((str(one.id), str(one.string)) for one in old.obsolete.values() if one.string)
    new = Catalog(locale="vi")
    for text in wanted:
        kept = old.get(text)
        if kept is not None and kept.string:
            new.add(text, kept.string, flags=kept.flags, previous_id=kept.previous_id)
        elif like := difflib.get_close_matches(text, gone, 1, _LIKE):
            new.add(text, gone[like[0]], flags=["fuzzy"], previous_id=like[0])
        else:
            new.add(text, "")
    return new


def update() -> None:
    """Write the file of every page anew, and take away those of pages that are gone."""
    pages = templates()
    for page, messages in pages.items():
        path = LOCALE / f"{page}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        old = _read(path) if path.exists() else Catalog(locale="vi")
        with path.open("wb") as file:
            file.write(_HEAD.format(page=page).encode())
            write_po(file, merged(messages, old), width=110, omit_header=True, no_location=True, include_previous=True)
    kept = {LOCALE / f"{page}.po" for page in (*pages, "sphinx")}  # sphinx.po: words of Sphinx and Furo
    for path in sorted(set(LOCALE.rglob("*.po")) - kept):
        path.unlink()


def problems(page: str, messages: Iterable[str], translated: Catalog | None) -> Iterator[Problem]:
    """Yield what is wrong with the translation of one page; None stands for a file that is not there."""
    if translated is None:
        yield Problem(page, "", "the page has no translation")
        return
    wanted = list(messages)
    for text in wanted:
        found = translated.get(text)
        if found is None:
            yield Problem(page, text, "has no entry (run: python docs/translations.py update)")
        elif found.fuzzy:
            yield Problem(page, text, "is fuzzy: look at it and take the mark away")
        else:
            yield from (Problem(page, text, fault) for fault in faults(text, str(found.string or "")))
    gone = [str(one.id) for one in translated if one.id and one.id not in wanted]
    gone.extend(str(one.id) for one in translated.obsolete.values())
    yield from (Problem(page, text, "is obsolete: the page does not say it") for text in gone)


def check(pages: Mapping[str, Iterable[str]]) -> Iterator[Problem]:
    """Yield what is wrong with the translations of pages."""
    for page, messages in pages.items():
        path = LOCALE / f"{page}.po"
        yield from problems(page, messages, _read(path) if path.exists() else None)


def _count(pages: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for page, messages in pages.items():
        path = LOCALE / f"{page}.po"
        known = _read(path) if path.exists() else Catalog(locale="vi")
        sizes = [(len(text.split()), (one := known.get(text)) is not None and bool(one.string)) for text in messages]
        left = sum(size for size, done in sizes if not done)
        yield f"{sum(size for size, _ in sizes):6} words, {left:6} to do  {page}"


def main(arguments: list[str]) -> int:
    """Do what the command line says."""
    match arguments:
        case ["update"]:
            update()
        case ["count"]:
            print("\n".join(_count(templates())))
        case ["check", *names]:
            pages = templates()
            found = list(check({page: pages[page] for page in names or pages}))
            print("\n".join(map(str, found)), file=sys.stderr)
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
