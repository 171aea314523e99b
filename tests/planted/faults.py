"""Planted faults: single wrong lines, each kept as a patch with the promise that it breaks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["FOLDER", "Fault", "faults"]

FOLDER = Path(__file__).parent
_HUNK = re.compile(r"^@@ .*\n", re.MULTILINE)


class Fault(NamedTuple):
    """One patch: the file that it changes, the lines as they are and as they would be, and the words above the patch."""

    name: str
    path: str
    right: str
    wrong: str
    why: str

    def plant(self, root: Path) -> None:
        """Write the wrong line into the source below ``root``.

        Raises:
            ValueError: The source has changed, so that the lines of the patch no longer stand in it just once.
        """
        file = root / self.path
        source = file.read_text("utf-8")
        if source.count(self.right) != 1:
            message = f"{self.name}: its lines stand {source.count(self.right)} times in {self.path}; make it anew"
            raise ValueError(message)
        file.write_text(source.replace(self.right, self.wrong), "utf-8")


def faults() -> list[Fault]:
    """Return all planted faults in the order of their numbers."""
    return [_read(path) for path in sorted(FOLDER.glob("*.patch"))]


def _read(path: Path) -> Fault:
    why, _, rest = path.read_text("utf-8").partition("diff --git ")
    header, body = _HUNK.split(rest)
    lines = body.splitlines(keepends=True)
    right = "".join(line[1:] for line in lines if line[0] in " -")
    wrong = "".join(line[1:] for line in lines if line[0] in " +")
    return Fault(path.stem, header.split()[0].removeprefix("a/"), right, wrong, why.strip())
