"""What is told to the pieces of text that are written, in the form that was asked for."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

from vbdang.cli.colour import painter
from vbdang.outputs.annotations import annotation
from vbdang.outputs.record import dumped
from vbdang.outputs.report import concise, report
from vbdang.outputs.sarif import sarif
from vbdang.outputs.streams import listed
from vbdang.outputs.tally import statistics_records, statistics_table, summary
from vbdang.outputs.told import told_record

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from vbdang.cli.plan import Plan
    from vbdang.outputs.tally import Tally
    from vbdang.outputs.told import RuleWords, Told

__all__ = ["rendered"]

_ROOM, _LEAST_ROOM = 100, 40
_SLICE = 65536


def rendered(
    everything: Iterable[Told],
    tally: Tally,
    plan: Plan,
    arguments: Namespace,
    rules: dict[str, RuleWords],
    failures: Sequence[tuple[str, str]],
) -> Iterator[str]:
    """Yield the text to write, piece by piece, each as soon as it is known.

    Args:
        everything: What is told; ``tally`` counts it as it goes by.
        tally: Complete when ``everything`` has gone by.
        plan: What is to be done.
        arguments: The command line.
        rules: The words of all rules.
        failures: What could not be read; complete when ``everything`` has gone by.
    """
    if arguments.statistics:
        yield from _statistics(everything, tally, plan, arguments, rules)
    elif plan.to in {"text", "concise"}:
        yield from _for_people(everything, tally, plan, arguments, rules)
    elif plan.to == "json":
        yield from listed(map(told_record, everything))
    elif plan.to == "jsonl":
        yield from (f"{dumped(told_record(told))}\n" for told in everything)
    elif plan.to == "github":
        yield from map(annotation, everything)
    else:
        log = sarif(everything, rules, _version(), failures, plan.lang)
        text = f"{json.dumps(log, ensure_ascii=False, indent=2)}\n"
        # Not in one go: a reader that has seen enough shall be noticed.
        yield from (text[start : start + _SLICE] for start in range(0, len(text), _SLICE))


def _for_people(
    everything: Iterable[Told], tally: Tally, plan: Plan, arguments: Namespace, rules: dict[str, RuleWords]
) -> Iterator[str]:
    paint = painter(None if arguments.output else sys.stdout)
    room = _room(arguments)
    for told in everything:
        if plan.to == "concise":
            yield paint(concise(told, plan.lang))
        else:
            yield paint(report(told, rules[told.finding.code], plan.lang, room))
    if not arguments.quiet:
        yield paint(summary(tally, plan.lang))


def _statistics(
    everything: Iterable[Told], tally: Tally, plan: Plan, arguments: Namespace, rules: dict[str, RuleWords]
) -> Iterator[str]:
    for _ in everything:  # the tally counts
        pass
    if plan.to == "json":
        yield from listed(statistics_records(tally, rules))
    elif plan.to == "jsonl":
        yield from (f"{dumped(record)}\n" for record in statistics_records(tally, rules))
    else:
        yield painter(None if arguments.output else sys.stdout)(statistics_table(tally, rules))


def _room(arguments: Namespace) -> int:
    """Return how many cells a line has: those of the terminal, and a fixed number where there is none."""
    if arguments.output or not sys.stdout.isatty():
        return _ROOM
    return max(_LEAST_ROOM, shutil.get_terminal_size((_ROOM, 24)).columns)


def _version() -> str:
    return str(sys.modules[__name__.partition(".")[0]].__version__)
