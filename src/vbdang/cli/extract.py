"""``vbdang extract``: the references of texts, each document written as soon as it is known."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from vbdang.analysis import analyze
from vbdang.cli.channels import FAILED, Complaints, say
from vbdang.cli.writing import output, overwrites
from vbdang.errors import InputError
from vbdang.inputs.passage import published_date
from vbdang.inputs.sources import passages
from vbdang.outputs.streams import Answer, json_lines, json_list, tables
from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator

    from vbdang.inputs.passage import Passage
    from vbdang.outputs.table import Language

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read the files in order and write what is found in them."""
    files = arguments.files or ["-"]
    wrong = _wrong(arguments, files)
    if wrong:
        say(f"vbdang: {wrong}")
        return FAILED
    if not arguments.quiet:
        _tell_what_waits(arguments)
    complaints = Complaints()
    found = passages(files, getattr(sys.stdin, "buffer", None), arguments.kind)
    render = _renderer(arguments)
    with output(arguments.output) as out:
        for piece in render(_answers(found, arguments.lang, complaints)):
            out.write(piece)
            out.flush()
    return complaints.status


def _wrong(arguments: Namespace, files: list[str]) -> str | None:
    """Say what in the arguments keeps the command from beginning."""
    try:
        published_date(arguments.published or "2000")
    except ValueError as error:
        return f"--published: {error}"
    if overwrites(arguments.output, files):
        return f"{arguments.output}: is read and cannot be written to as well"
    return None


def _answers(found: Iterable[Passage | InputError], lang: Language, complaints: Complaints) -> Iterator[Answer]:
    """Analyze the texts one by one; say what could not be read and go on."""
    for one in found:
        if isinstance(one, InputError):
            complaints(f"vbdang: {visible(str(one))}", FAILED)
        else:
            yield Answer(one.source, one.text, analyze(one.text, lang=lang))


def _renderer(arguments: Namespace) -> Callable[[Iterable[Answer]], Iterator[str]]:
    to = arguments.to
    if to is None:
        to = "table" if arguments.output is None and sys.stdout.isatty() else "jsonl"
    if to == "table":
        return partial(tables, lang=arguments.lang)
    return json_list if to == "json" else json_lines


def _tell_what_waits(arguments: Namespace) -> None:
    for name in ("catalogue", "published"):
        if getattr(arguments, name):
            say(f"vbdang: note: --{name} has no effect yet: this release does not resolve")
