"""Follows a page as its reader does who has nothing but the checkout: with an environment of his own, from top to bottom.

    python docs/follow.py tutorial      exit status 1 if something shown is not what comes; installs what the page installs

The build runs the pages too, but in an environment that is there. Here nothing is: the page makes its own.
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shell_sessions import Command, in_script, in_session, run, work_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "blocks", "follow", "steps"]

DOCS = Path(__file__).parent
_FENCE = re.compile(r"^```\{(session|shell|doctest)\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r":([\w-]+): *(.*)")
_HOW = "-o ELLIPSIS -o NORMALIZE_WHITESPACE -o IGNORE_EXCEPTION_DETAIL"


class Block(NamedTuple):
    """A block of a page that a reader carries out: its kind, the line of its first line of text, its options, its text."""

    kind: str
    line: int
    options: dict[str, str]
    lines: list[str]


def blocks(text: str) -> Iterator[Block]:
    r"""Yield the blocks of a page, in order.

    >>> list(blocks("# A\n\n```{shell}\n:status: 1\n\nfalse\n```\n"))
    [Block(kind='shell', line=6, options={'status': '1'}, lines=['false'])]
    """
    for fence in _FENCE.finditer(text):
        lines, first = fence[2].splitlines(), text.count("\n", 0, fence.start(2)) + 1
        options: dict[str, str] = {}
        while lines and (option := _OPTION.fullmatch(lines[0])):
            options[option[1]] = option[2]
            del lines[0]
            first += 1
        while options and lines and not lines[0].strip():
            del lines[0]
            first += 1
        yield Block(fence[1], first, options, lines)


def steps(text: str, folder: Path) -> Iterator[Command]:
    """Yield what has to be typed; the examples of Python between two sessions are one run of ``python``.

    Args:
        text: The page.
        folder: Where to put the examples of Python. Each stands in a line of its file as it does in the page.
    """
    python: dict[int, str] = {}
    for block in blocks(text):
        if block.kind == "doctest":
            python.update(enumerate(block.lines, block.line))
            continue
        yield from _python(python, folder)
        python.clear()
        if "not-run" not in block.options:
            parted = in_session if block.kind == "session" else in_script
            yield from parted(block.lines, block.line, [int(one) for one in block.options.get("status", "").split()])
    yield from _python(python, folder)


def _python(lines: dict[int, str], folder: Path) -> Iterator[Command]:
    if lines:
        first = min(lines)
        path = folder / f"examples-from-line-{first}.txt"
        path.write_text("\n".join(lines.get(number, "") for number in range(1, max(lines) + 1)) + "\n", "utf-8")
        yield Command(first, f"python -m doctest {_HOW} {shlex.quote(str(path))}", "")


def follow(page: str, text: str) -> list[str]:
    """Follow a page in a new copy of the checkout, and return what did not come as shown."""
    with tempfile.TemporaryDirectory() as examples, work_folder() as folder:
        failures = run(steps(text, Path(examples)), folder, bare=True)
    return [f"{page}, line {one.command.line}: {one}" for one in failures]


def main(arguments: list[str]) -> int:
    """Follow the pages that are named."""
    failures = [one for page in arguments for one in follow(page, (DOCS / f"{page}.md").read_text("utf-8"))]
    print("\n\n".join(failures), file=sys.stderr, end="\n" if failures else "")
    return 1 if failures or not arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
