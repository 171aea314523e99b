"""Memory: the peak of the command line on 50 MB of JSONL must be what it is on 5 MB."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import Figure, at_most
from text import documents

__all__ = ["run", "write_lines"]

_PEAK = Path(__file__).with_name("peak.py")
_COMMAND = "import sys; from vbdang.cli import main; sys.exit(main())"
_PER_MEGABYTE = 1 << (20 if sys.platform == "darwin" else 10)


def write_lines(path: Path, megabytes: int) -> None:
    """Write so many MB of lines; every MB has a seed of its own, so that none repeats another."""
    with path.open("w", encoding="utf-8") as lines:
        for part in range(megabytes):
            for place, document in enumerate(documents(1_000_000, seed=part + 1)):
                record = {"id": f"d{part}-{place}", "text": document, "published": f"{2016 + part % 10}-06-01"}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")


def _peak(path: Path) -> float:
    command = [sys.executable, "-c", _COMMAND, "extract", "--from", "jsonl", "--to", "jsonl", str(path)]
    done = subprocess.run([sys.executable, str(_PEAK), *command], check=True, stdout=subprocess.PIPE, text=True)
    return int(done.stdout) / _PER_MEGABYTE


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure the peak on a long and on a short file."""
    small, large = (1, 10) if quick else (5, 50)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{size}.jsonl") for size in (small, large)]
        for path, size in zip(files, (small, large), strict=True):
            write_lines(path, size)
        few, many = (_peak(path) for path in files)
    yield at_most(
        f"memory of {large} MB of JSONL", many / few, 1.2, f"x {small} MB", f"{many:.1f} and {few:.1f} MB at the peak"
    )
