"""``vbdang parse``: one identifier, every field and every repair."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.checking.from_reading import findings_of_reading
from vbdang.cli.channels import FAILED, UNREADABLE, say
from vbdang.errors import ParseError
from vbdang.inputs.plain import lone_surrogate
from vbdang.outputs.card import card, refusal
from vbdang.outputs.record import dumped, reading_record
from vbdang.reading.identifiers import read

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read the identifier and show it, or say why it cannot be read."""
    text = arguments.text
    if lone_surrogate(text) is not None:
        say("vbdang: the argument is not UTF-8")
        return FAILED
    try:
        reading = read(text)
    except ParseError as error:
        say(f"vbdang: {refusal(error, arguments.lang)}")
        return UNREADABLE
    findings = findings_of_reading(reading, arguments.lang)
    if arguments.to == "json":
        sys.stdout.write(f"{dumped(reading_record(text, reading, findings))}\n")
    else:
        sys.stdout.write(card(text, reading, findings, arguments.lang))
    return 0
