"""Plants each fault in a copy of the project and runs the property suite alone on it: every one must be caught.

    python tests/planted/catch.py               all of them, two at a time: minutes
    python tests/planted/catch.py 13 22         those whose names begin so
    python tests/planted/catch.py --jobs 4

The suite runs once without any fault first: a suite that fails anyway catches nothing. The tests of running time are left
out, for they see no wrong answer and their noise would be counted for one. Exit status 1 if a fault was not caught.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from faults import Fault, faults

ROOT = Path(__file__).parents[2]
_NEEDED = ("src", "tests", "examples", "conftest.py", "pyproject.toml", "README.md", "docs", "benchmarks")
_SUITE = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", "not LinearTime", "tests/properties")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_NOTHING_FAILED, _FAILURES = 0, 1


def main() -> int:
    """Run what was asked for; return 0 if every fault was caught."""
    arguments = _arguments()
    chosen = [one for one in faults() if not arguments.names or one.name.startswith(tuple(arguments.names))]
    told = _suite(None)
    if told is not None:
        print(f"The property suite fails without any fault: {told}")
        return 1
    with ThreadPoolExecutor(arguments.jobs) as pool:
        caught = 0
        for fault, told in zip(chosen, pool.map(_suite, chosen), strict=True):
            caught += told is not None
            print(f"{fault.name:45}{told or 'NOT CAUGHT'}", flush=True)
    print(f"{caught} of {len(chosen)} caught by the property suite alone")
    return 0 if caught == len(chosen) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Plant each fault and run the property suite on it.")
    parser.add_argument("names", nargs="*", help="beginnings of names; without any, all")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="how many at a time (2)")
    return parser.parse_args()


def _suite(fault: Fault | None) -> str | None:
    """Return the first test that fails with a fault in place, None where all pass."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        _copy(copy)
        if fault is not None:
            fault.plant(copy)
        done = subprocess.run(
            (sys.executable, *_SUITE),
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode == _NOTHING_FAILED:
        return None
    if done.returncode != _FAILURES:  # wrong arguments, no tests: nothing was tried
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    failed = _FAILED.search(done.stdout)
    return failed[1] if failed else "a test that is not named"


def _copy(to: Path) -> None:
    for name in _NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "_build", "rules.pyc"))
        else:
            shutil.copy(ROOT / name, to / name)


if __name__ == "__main__":
    sys.exit(main())
