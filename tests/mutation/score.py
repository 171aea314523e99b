"""Mutation testing of the rooms that read, resolve and check: what share of small faults does some test notice?

    python tests/mutation/score.py                        every mutant of the three rooms
    python tests/mutation/score.py --sample 600 --seed 1  as many of each room as of the others
    python tests/mutation/score.py --again                only those that survived the last time
    python tests/mutation/score.py --resume               only those that were not tried the last time
    python tests/mutation/score.py --only reading.after   only modules whose name has this in it

Prints the score of each room; the survivors lie in ``.mutation/survivors.txt``, those that were read and left, with the
reason, in ``tests/mutation/survivors.md``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import pickle
import random
import sys
import time
import traceback
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mutants
import pytest
import trying
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from mutants import Mutant

HERE = Path.cwd()
SOURCE = HERE / "src"
ROOMS = {room: SOURCE / "vbdang" / room for room in ("reading", "resolving", "checking")}
SOURCES = [path for room in ROOMS.values() for path in sorted(room.rglob("*.py")) if path.name != "__init__.py"]
TESTS = ["tests/unit", "tests/properties", "tests/cli", *(str(room.relative_to(HERE)) for room in ROOMS.values())]
KEPT = HERE / ".mutation"
RESULTS = KEPT / "results.jsonl"


class _Quick:
    """A plugin: property tests stop at the first example that fails, for which one it is does not matter here."""

    def pytest_sessionstart(self) -> None:
        ci = settings.get_profile("ci")
        settings.register_profile("mutation", ci, phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutation")


def main() -> int:
    """Try the mutants and print the score."""
    options = _options()
    KEPT.mkdir(exist_ok=True)
    (KEPT / ".gitignore").write_text("*\n", "utf-8")
    before = {row["name"]: row["verdict"] for row in _results()}
    own = [HERE / "tests/mutation/mutants.py"]
    every = [one for one in _kept("mutants", [*SOURCES, *own], _mutants) if options.only in one.module]
    kept = options.again or options.resume
    todo = [
        mutant
        for mutant in every
        if not kept
        or (options.resume and mutant.name not in before)
        or (options.again and before.get(mutant.name, "killed") != "killed")
    ]
    chosen = _sample(todo, options.sample, options.seed)
    sys.stdout.write(f"{len(chosen)} of {len(every)} mutants\n")
    files = [file for root in (SOURCE, HERE / "tests") for file in root.rglob("*.py") if file.parent != own[0].parent]
    seen = _kept("seen", files, lambda: trying.watch(ROOMS.values(), TESTS))
    if not kept:
        RESULTS.unlink(missing_ok=True)
    _in_processes(options.processes, lambda share: _exchange(chosen, share, options, seen))
    after = {row["name"]: row for row in _results()}
    late = [mutant for mutant in chosen if after[mutant.name]["verdict"] == "again"]
    _in_processes(options.processes, lambda share: _import(late, share, options, seen))
    after = {row["name"]: row for row in _results()}
    _report([after[mutant.name] for mutant in every if mutant.name in after])
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, help="how many mutants, the rooms sharing alike (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="which sample (default: 1)")
    parser.add_argument("--only", default="", help="only modules whose name has this in it")
    parser.add_argument("--again", action="store_true", help="only what survived the last time")
    parser.add_argument("--resume", action="store_true", help="only what was not tried the last time")
    parser.add_argument("--patience", type=float, default=3.0, help="seconds of tests for one mutant (default: 3)")
    parser.add_argument("--processes", type=int, default=2, help="how many processes (default: 2)")
    return parser.parse_args()


def _mutants() -> list[Mutant]:
    return [
        mutant
        for path in SOURCES
        for mutant in mutants.of(path, ".".join(path.relative_to(SOURCE).with_suffix("").parts))
    ]


def _sample(found: list[Mutant], size: int | None, seed: int) -> list[Mutant]:
    if size is None:
        return found
    chance = random.Random(seed)  # noqa: S311  a sample, not a secret
    by_room: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in found:
        by_room[mutant.room].append(mutant)
    share = math.ceil(size / len(by_room))
    return [mutant for room in by_room.values() for mutant in chance.sample(room, min(share, len(room)))]


def _kept(name: str, files: list[Path], make: Callable[[], Any]) -> Any:
    """Give what was made the last time, or make it again where a file has changed since."""
    kept = KEPT / f"{name}.pickle"
    if not kept.exists() or kept.stat().st_mtime < max(file.stat().st_mtime for file in files):
        sys.stdout.write(f"{name}: made anew\n")
        _in_processes(1, lambda _: kept.write_bytes(pickle.dumps(make())))
    return pickle.loads(kept.read_bytes())  # noqa: S301  written here


def _in_processes(count: int, work: Callable[[int], Any]) -> None:
    """Do the work in as many forks, each with the number of its share; they are as quiet as the tests are not."""
    sys.stdout.flush()
    running = []
    for share in range(count):
        process = os.fork()
        if not process:
            quiet = os.open(KEPT / f"log.{share}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            status = 1
            try:
                work(share)
                status = 0
            except BaseException:  # noqa: BLE001  a fork never goes back to what its parent does
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                os._exit(status)
        running.append(process)
    if any(os.waitpid(process, 0)[1] for process in running):
        sys.exit(f"a process failed: {KEPT}/log.*")


def _exchange(chosen: list[Mutant], share: int, options: argparse.Namespace, seen: trying.Seen) -> None:
    functions: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in chosen:
        functions[f"{mutant.module}:{mutant.function}"].append(mutant)
    names = sorted(functions)
    random.Random(options.seed).shuffle(names)  # noqa: S311  what is done by now says something of the whole
    todo = [mutant for name in names[share :: options.processes] for mutant in functions[name]]
    exchanging = trying.Exchanging(todo, seen, options.patience, _tell)
    pytest.main([*trying.ARGUMENTS, *TESTS], plugins=[_Quick(), exchanging])


def _import(late: list[Mutant], share: int, options: argparse.Namespace, seen: trying.Seen) -> None:
    for mutant in late[share :: options.processes]:
        begun = time.perf_counter()
        verdict, killer = trying.from_the_start(mutant, seen, options.patience, [_Quick()])
        _tell(mutant, verdict, killer, time.perf_counter() - begun)


def _tell(mutant: Mutant, verdict: str, killer: str, seconds: float) -> None:
    row = {"name": mutant.name, "room": mutant.room, "verdict": verdict, "killer": killer,
           "seconds": round(seconds, 2), "line": mutant.lines.start, "change": mutant.change}  # fmt: skip
    with RESULTS.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _results() -> list[dict[str, Any]]:
    return [json.loads(line) for line in RESULTS.read_text("utf-8").splitlines()] if RESULTS.exists() else []


def _survived(row: dict[str, Any] | None) -> bool:
    return row is not None and row["verdict"] != "killed"


def _report(rows: list[dict[str, Any]]) -> None:
    """Print the score of each room with its 95 % interval (Wilson), and write the survivors down."""
    survivors = [row for row in rows if _survived(row)]
    text = "".join(f"# {row['name']} (line {row['line']})\n{row['change']}\n\n" for row in survivors)
    (KEPT / "survivors.txt").write_text(text, "utf-8")
    for room in (*ROOMS, "all"):
        verdicts = Counter(row["verdict"] == "killed" for row in rows if room in (row["room"], "all"))
        tried = verdicts.total()
        if tried:
            low, high = _interval(verdicts[True], tried)
            share = 100 * verdicts[True] / tried
            sys.stdout.write(
                f"{room:10} {verdicts[True]:6} of {tried:6} killed  {share:5.1f} %  ({low:.1f}-{high:.1f})\n"
            )


def _interval(hits: int, tried: int, z: float = 1.96) -> tuple[float, float]:
    share, weight = hits / tried, z * z / tried
    middle = (share + weight / 2) / (1 + weight)
    half = z / (1 + weight) * math.sqrt(share * (1 - share) / tried + weight / (4 * tried))
    return 100 * (middle - half), 100 * (middle + half)


if __name__ == "__main__":
    sys.exit(main())
