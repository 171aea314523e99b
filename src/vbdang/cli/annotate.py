"""``vbdang annotate``: texts with their references marked, as a page or as Markdown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.analysis import analyze
from vbdang.cli.channels import Complaints
from vbdang.cli.texts import analyzed, catalogue_of, files_of, published_of
from vbdang.cli.writing import output
from vbdang.errors import VbdangError
from vbdang.inputs import html
from vbdang.inputs.html_spots import Spots
from vbdang.inputs.opening import fault, opened
from vbdang.inputs.plain import whole
from vbdang.inputs.sources import kind_of
from vbdang.outputs.markdown import markdown
from vbdang.outputs.marking import marks
from vbdang.outputs.pages.annotated import page
from vbdang.outputs.pages.within import marked_page, unmarked
from vbdang.outputs.streams import Answer

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from vbdang.inputs.html_spots import Spot
    from vbdang.outputs.marking import Mark
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["run"]

#: Tells a browser that a page is UTF-8, whatever the page says of itself.
_SIGNATURE = "\ufeff"


def run(arguments: Namespace) -> int:
    """Read the files, then write them with their references marked."""
    complaints = Complaints()
    files = files_of(arguments, complaints)
    catalogue = catalogue_of(arguments)
    if arguments.to == "html" and _is_page(arguments, files):
        pieces = list(_given_page(arguments, files[0], catalogue))
    else:
        texts = analyzed(arguments, files, catalogue, complaints)
        answers = [(one.path, Answer(one.passage.source, one.passage.text, one.document)) for one in texts]
        pieces = list(_made(arguments, answers))
    with output(arguments.output) as out:
        out.writelines(pieces)
    return complaints.status


def _is_page(arguments: Namespace, files: Sequence[str]) -> bool:
    """Tell whether a page is given, whose own markup is to be kept.

    Raises:
        VbdangError: There are several files, and one of them is a page: two pages do not make one.
    """
    pages = [path for path in files if (arguments.kind or kind_of(path)) == "html"]
    if pages and len(files) > 1:
        message = f"{pages[0]}: is a page, which is annotated alone: give one file"
        raise VbdangError(message, code="usage")
    return bool(pages)


def _given_page(arguments: Namespace, path: str, catalogue: Catalogue) -> Iterator[str]:
    """Mark an HTML file as it stands.

    Raises:
        VbdangError: It cannot be read, or holds elements like our own.
    """
    published = published_of(arguments)
    try:
        with opened(path, getattr(sys.stdin, "buffer", None)) as stream:
            source, known = html.written(whole(stream, path), path, arguments.encoding)
    except OSError as error:
        raise fault(path, error) from None
    given = unmarked(source.removeprefix(_SIGNATURE))
    text, markup = html.shown(given)
    document = analyze(text, catalogue, published, lang=arguments.lang)
    spots = Spots.of(given)

    def pieces(mark: Mark) -> tuple[Spot, ...]:
        return spots.pieces(markup, mark.reference.start, mark.reference.end)

    if known != "utf-8" or source.startswith(_SIGNATURE):
        yield _SIGNATURE
    yield from marked_page(given, list(marks(text, document)), pieces, spots.end, arguments.lang)


def _made(arguments: Namespace, answers: Sequence[tuple[str, Answer]]) -> Iterator[str]:
    """Make a page, or Markdown, of texts."""
    if arguments.to == "html":
        yield from page([answer for _, answer in answers], arguments.lang)
        return
    for number, (path, answer) in enumerate(answers, 1):
        is_markdown = path.lower().endswith((".md", ".markdown"))
        yield "\n" if number > 1 else ""
        yield from markdown(answer, arguments.lang, is_markdown=is_markdown, number=number)
