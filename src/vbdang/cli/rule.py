"""``vbdang rule``: one rule explained, or all of them listed."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

from vbdang.cli.channels import FAILED, say
from vbdang.cli.colour import painter
from vbdang.cli.selection import UnknownCodeError, codes_of
from vbdang.cli.words import rulebook
from vbdang.outputs.rulebook import rule_card, rule_list
from vbdang.outputs.styled import Piece
from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Print the cards of the rules that are named, or the list."""
    try:
        codes = codes_of(arguments.rules)
    except UnknownCodeError as error:
        say(f"vbdang: {visible(str(error))}; vbdang rule --all lists them")
        return FAILED
    if arguments.all == bool(codes):
        say("vbdang: name a rule, or say --all")
        return FAILED
    rules = rulebook(arguments.lang)
    paint = painter(sys.stdout)
    if arguments.all:
        sys.stdout.write(paint(rule_list(rules.values(), arguments.lang)))
        return 0
    chosen = [rule for code, rule in rules.items() if code.startswith(codes)]
    for i, rule in enumerate(chosen):
        sys.stdout.write(paint(chain((Piece("\n"),) * bool(i), rule_card(rule, arguments.lang))))
    return 0
