"""Draws the pictures of the terminal that README.md shows, from the program itself.

    python docs/pictures.py        write them anew; needs the extra "cli"

The same program and the same version of rich give the same bytes; tests/unit/test_pictures.py compares the words.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest import mock

from rich import _export_format
from rich.console import Console
from rich.text import Text

from vbdang.cli import main

ROOT = Path(__file__).parents[1]
WIDTH = 110
#: Each picture by its name: the command that it shows.
PICTURES = {"check": ("check", "examples/ban-tin.txt")}
# Without the fonts that rich would fetch from elsewhere: any font of equal widths will do.
FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", _export_format.CONSOLE_SVG_FORMAT, flags=re.DOTALL)


class Terminal(StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True


def shown(command: tuple[str, ...]) -> str:
    """Return what a command writes to a terminal, colours and all; run from the root of the checkout."""
    terminal = Terminal()
    wanted = {"TERM": "xterm-256color", "COLORTERM": "", "NO_COLOR": "", "COLUMNS": str(WIDTH)}
    with mock.patch.dict(os.environ, wanted), redirect_stdout(terminal):
        main([*command, "--no-config"])
    return terminal.getvalue()


def picture(command: tuple[str, ...]) -> str:
    """Return the picture of a command and what it writes, as SVG."""
    console = Console(record=True, file=StringIO(), width=WIDTH, force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(shown(command)), end="")
    title = " ".join(("vbdang", *command))
    return console.export_svg(title=title, code_format=FORMAT, unique_id="vbdang")


if __name__ == "__main__":
    os.chdir(ROOT)
    for name, command in PICTURES.items():
        path = ROOT / "docs" / "pictures" / f"{name}.svg"
        path.write_text(picture(command) + "\n", "utf-8", newline="\n")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
