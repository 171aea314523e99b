"""The command on a corpus: two processes against one on 200 MB of JSON Lines, and memory on 20 MB and on 200.

Minutes of work, so it is measured only where it is named (``--only corpus``). The processes need processors that are
otherwise idle; how busy the machine was stands in the line.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from measure import Figure, at_least, at_most, note
from memory import write_lines

__all__ = ["run"]

_COMMAND = (sys.executable, "-m", "vbdang", "extract", "--quiet")
_PROCESSES, _BAR = 2, 1.6
_EACH = 0.1  # seconds between two looks at memory


class _Ran(NamedTuple):
    """How long a run took, and the peak of resident memory of its largest worker and of the process that began it, in MB."""

    seconds: float
    worker: float
    parent: float


def _run(path: Path, out: Path, jobs: int) -> _Ran:
    start = time.perf_counter()
    with subprocess.Popen([*_COMMAND, str(path), "-o", str(out), "--jobs", str(jobs)]) as running:
        peaks: dict[int, float] = {}
        watching = threading.Thread(target=_watch, args=(running, peaks))
        watching.start()
        status = running.wait()
        watching.join()
    if status:
        message = f"extract ended with {status}"
        raise RuntimeError(message)
    parent = peaks.pop(running.pid, 0.0)
    return _Ran(time.perf_counter() - start, max(peaks.values(), default=0.0), parent)


def _watch(running: "subprocess.Popen[bytes]", peaks: dict[int, float]) -> None:
    """Note the peaks of a process and its children for as long as it runs (Linux alone tells)."""
    while running.poll() is None:
        for process in (running.pid, *_children(running.pid)):
            peaks[process] = max(peaks.get(process, 0.0), _peak(process))
        time.sleep(_EACH)


def _children(process: int) -> Sequence[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]
    except OSError:
        return ()


def _peak(process: int) -> float:
    """Return the peak so far, as the system keeps it."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return max((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), default=0.0)


def _load() -> str:
    return " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure one process and two in turn, and what they hold."""
    small, large = (2, 20) if quick else (20, 200)
    pairs = 1 if quick else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = folder / "few.jsonl", folder / "many.jsonl"
        write_lines(few, small)
        write_lines(many, large)
        outs = [folder / "one.out", folder / "two.out"]
        before = _load()
        of_few = _run(few, outs[1], _PROCESSES)
        ran: list[tuple[_Ran, _Ran]] = []
        for pair in range(pairs):
            turns = (1, _PROCESSES) if pair % 2 == 0 else (_PROCESSES, 1)
            done = {jobs: _run(many, outs[jobs > 1], jobs) for jobs in turns}
            ran.append((done[1], done[_PROCESSES]))
        if outs[0].read_bytes() != outs[1].read_bytes():
            message = "two processes wrote other bytes than one"
            raise AssertionError(message)
        written = outs[0].stat().st_size / 1e6
    ratios = [one.seconds / two.seconds for one, two in ran]
    seconds = [statistics.median(side) for side in zip(*((one.seconds, two.seconds) for one, two in ran), strict=True)]
    detail = (
        f"{seconds[0]:.1f} and {seconds[1]:.1f} s, {large / seconds[1]:.1f} MB/s, pairs {min(ratios):.2f} to "
        f"{max(ratios):.2f}, load before {before}"
    )
    yield at_least(f"{large} MB of JSONL, --jobs 2", statistics.median(ratios), _BAR, "x --jobs 1", detail)
    yield note("what was written of it", written, "MB", "the same bytes with one process and with two")
    two = ran[-1][1]
    if not two.worker:
        yield note("memory of a worker", 0, "", "absent: /proc")
        return
    for name, more, less in (("worker", two.worker, of_few.worker), ("first process", two.parent, of_few.parent)):
        told = f"{more:.0f} and {less:.0f} MB at the peak"
        yield at_most(f"memory of the {name}, {large} MB", more / less, 1.2, f"x {small} MB", told)
