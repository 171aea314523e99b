"""``vbdang extract``: the references of texts, each document written as soon as it is known."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.analyze import analyze
from vbdang.checking.from_reading import findings_of
from vbdang.cli.channels import FAILED, Complaints, say
from vbdang.errors import InputError
from vbdang.inputs.passage import published_date
from vbdang.inputs.sources import passages
from vbdang.outputs.streams import Answer, json_lines, json_list, tables

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO

    from vbdang.inputs.passage import Passage
    from vbdang.model import Date, Document

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read the files in order and write what is found in them."""
    try:
        published = published_date(arguments.published) if arguments.published else None
    except ValueError as error:
        say(f"vbdang: --published: {error}")
        return FAILED
    files = arguments.files or ["-"]
    if _overwrites(arguments.output, files):
        say(f"vbdang: {arguments.output}: is read and cannot be written to as well")
        return FAILED
    if not arguments.quiet:
        _tell_what_waits(arguments)
    complaints = Complaints()
    found = passages(files, getattr(sys.stdin, "buffer", None), arguments.kind)
    render = _renderer(arguments)
    with _output(arguments.output) as out:
        for piece in render(_answers(found, published, arguments.lang, complaints)):
            out.write(piece)
            out.flush()
    return complaints.status


def _answers(
    found: Iterable[Passage | InputError], published: Date | None, lang: str, complaints: Complaints
) -> Iterator[Answer]:
    """Analyze the texts one by one; say what could not be read and go on."""
    for one in found:
        if isinstance(one, InputError):
            complaints(f"vbdang: {one}", FAILED)
        else:
            document = analyze(one.text, published=one.published or published)
            yield Answer(one.source, one.text, _in_english(document) if lang == "en" else document)


def _in_english(document: Document) -> Document:
    return evolve(document, findings=tuple(findings_of(reference, "en") for reference in document.references))


def _renderer(arguments: Namespace) -> Callable[[Iterable[Answer]], Iterator[str]]:
    to = arguments.to
    if to is None:
        to = "table" if arguments.output is None and sys.stdout.isatty() else "jsonl"
    if to == "table":
        return partial(tables, lang=arguments.lang)
    return json_list if to == "json" else json_lines


def _output(path: str | None) -> AbstractContextManager[TextIO]:
    return nullcontext(sys.stdout) if path is None else Path(path).open("w", encoding="utf-8", newline="\n")


def _overwrites(output: str | None, files: list[str]) -> bool:
    """Tell whether the output is one of the files: it would be emptied before it is read."""
    if output is None:
        return False
    here = Path(output)
    return here.exists() and any(Path(path).exists() and here.samefile(path) for path in files if path != "-")


def _tell_what_waits(arguments: Namespace) -> None:
    for name in ("catalogue", "published"):
        if getattr(arguments, name):
            say(f"vbdang: note: --{name} has no effect yet: this release does not resolve")
