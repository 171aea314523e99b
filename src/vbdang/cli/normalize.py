"""``vbdang normalize``: one canonical identifier a line, an empty line for what cannot be read."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from vbdang.cli.channels import FAILED, UNREADABLE, Complaints
from vbdang.errors import InputError, ParseError
from vbdang.inputs.plain import decoded, lone_surrogate
from vbdang.outputs.card import refusal
from vbdang.reading.identifiers import normalize

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Write a line for every argument, or else for every line of standard input."""
    complaints = Complaints()
    texts = arguments.texts or _lines()
    for number, text in enumerate(texts, 1):
        sys.stdout.write(f"{_line(number, text, complaints)}\n")
        sys.stdout.flush()
    return complaints.status


def _lines() -> Iterator[str | InputError]:
    stdin: Iterable[bytes] = getattr(sys.stdin, "buffer", ())
    for number, line in enumerate(stdin, 1):
        if number == 1 and line == BOM_UTF8:  # a signature with nothing after it is no line
            return
        try:
            yield decoded(line.removesuffix(b"\n").removesuffix(b"\r"), "-", number)
        except InputError as error:
            yield error


def _line(number: int, text: str | InputError, complaints: Complaints) -> str:
    """Return the canonical identifier, or nothing after saying why."""
    if isinstance(text, InputError):
        complaints(f"line {number}: {text.reason}", FAILED)
    elif lone_surrogate(text) is not None:
        complaints(f"line {number}: the argument is not UTF-8", FAILED)
    else:
        try:
            return normalize(text)
        except ParseError as error:
            complaints(f"line {number}: {refusal(error, 'en')}", UNREADABLE)
    return ""
