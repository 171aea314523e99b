"""Measure vbdang against its yardsticks; one line a figure: name, value, bar, met or missed.

    python benchmarks/run.py [--quick] [--only NAME] [--json FILE]

A measurement, not a test: the exit status is 0 whatever the figures are, unless something breaks.
"""

import argparse
import importlib
import json
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measure import Figure

_PARTS = (
    "startup",
    "parsing",
    "shape",
    "memory",
    "extraction",
    "resolution",
    "scale",
)  # each a module beside this one, with a function ``run``
_LONG = ("corpus",)  # the same, but ten minutes: only where they are named
_VERDICTS = {True: "met", False: "missed", None: ""}


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure vbdang against its yardsticks.")
    parser.add_argument("--quick", action="store_true", help="small sizes: a look, not a result")
    parser.add_argument(
        "--only", action="append", choices=(*_PARTS, *_LONG), metavar="NAME", help=", ".join((*_PARTS, *_LONG))
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    return parser.parse_args(given)


def _measured(part: str, *, quick: bool) -> Iterator[Figure]:
    """Measure one part; its module is imported now, so that no part pays for what another one needs."""
    figures: Iterator[Figure] = importlib.import_module(part).run(quick=quick)
    return figures


def _line(figure: Figure) -> str:
    value = f"{figure.value:.2f} {figure.unit}"
    return f"{figure.name:<48} {value:<38} {figure.bar:<8} {_VERDICTS[figure.met]:<7} {figure.detail}".rstrip()


def _machine() -> dict[str, str]:
    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": platform.platform(),
    }


def main(given: Sequence[str]) -> int:
    """Measure the parts asked for, printing every figure as soon as it is known."""
    asked = _arguments(given)
    machine = _machine()
    print(f"{machine['implementation']} {machine['python']} on {machine['system']}{', quick' if asked.quick else ''}")
    figures: list[dict[str, Any]] = []
    for name in asked.only or _PARTS:
        for figure in _measured(name, quick=asked.quick):
            print(_line(figure), flush=True)
            figures.append({"part": name, **figure._asdict()})
    if asked.json:
        record = {**machine, "quick": asked.quick, "figures": figures}
        asked.json.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
