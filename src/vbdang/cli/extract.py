"""``vbdang extract``: the references of texts, each document written as soon as it is known."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from vbdang.cli.channels import Complaints
from vbdang.cli.texts import analyzed, catalogue_of, refuse_overwriting
from vbdang.cli.writing import output
from vbdang.errors import VbdangError
from vbdang.outputs.streams import Answer, json_lines, json_list, tables
from vbdang.resolving.catalogue import Catalogue

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read the files in order and write what is found in them."""
    refuse_overwriting(arguments, [*(arguments.files or ["-"]), *(arguments.catalogue or ())])
    render = _renderer(arguments)
    complaints = Complaints()
    resolving = not arguments.no_resolve
    catalogue = catalogue_of(arguments) if resolving else Catalogue.of(())
    texts = analyzed(arguments, catalogue, complaints, resolving=resolving)
    answers = (Answer(one.passage.source, one.passage.text, one.document) for one in texts)
    with output(arguments.output) as out:
        for piece in render(answers):
            out.write(piece)
            out.flush()
    return complaints.status


def _renderer(arguments: Namespace) -> Callable[[Iterable[Answer]], Iterator[str]]:
    to, explain = arguments.to, arguments.explain
    if explain and (to not in {None, "table"} or arguments.no_resolve):
        message = "--explain goes with --to table, and not with --no-resolve: a record's keys are fixed"
        raise VbdangError(message, code="usage")
    if to is None:
        to = "table" if explain or (arguments.output is None and sys.stdout.isatty()) else "jsonl"
    if to == "table":
        return partial(tables, lang=arguments.lang, explain=explain)
    return json_list if to == "json" else json_lines
