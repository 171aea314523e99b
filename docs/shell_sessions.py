"""What a page says of the command line, taken apart and run: one shell for a page, each command's output and status looked at.

A block is written in one of two ways. In a *session* a line that begins with ``$`` is a command and what follows is its
output, ``...`` standing for anything; in a *script* every line is a command, and whatever it prints is right.
"""

from __future__ import annotations

import doctest
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Command", "Failure", "in_script", "in_session", "run", "work_folder"]

ROOT = Path(__file__).parents[1]
_PROMPT, _MORE = "$ ", "> "
_KEPT = frozenset(("HOME", "LANG", "TMPDIR"))
_END = "--- end of the command ---"
_CHECKER = doctest.OutputChecker()
_HOW = doctest.ELLIPSIS
#: What a page may count on: the checkout's examples and what is installed from it; nothing built, nothing hidden.
_LEFT_OUT = shutil.ignore_patterns(".*", "_build", "__pycache__", "node_modules", "dist")


class Command(NamedTuple):
    """A command of a page: its line there, what is typed, what it prints (None: anything) and its exit status."""

    line: int
    typed: str
    printed: str | None
    status: int = 0


class Failure(NamedTuple):
    """A command that printed something else than the page says, or ended otherwise."""

    command: Command
    printed: str
    status: int

    def __str__(self) -> str:
        shown = "" if self.command.printed is None else f"\nexpected:\n{self.command.printed}"
        return f"{self.command.typed}\nexit status {self.status}, not {self.command.status}{shown}\nprinted:\n{self.printed}"


def in_session(lines: Sequence[str], first: int, statuses: Sequence[int] = ()) -> list[Command]:
    r"""Part a session into its commands; the statuses are the last ones', before them all is well.

    >>> in_session(["$ echo a \\", "> b", "a b", "$ true"], 10)
    [Command(line=10, typed='echo a \\\nb', printed='a b\n', status=0), Command(line=13, typed='true', printed='', status=0)]
    """
    found: list[Command] = []
    for number, line in enumerate(lines, first):
        if line.startswith(_PROMPT):
            found.append(Command(number, line.removeprefix(_PROMPT), ""))
        elif line.startswith(_MORE) and found and found[-1].printed == "":
            found[-1] = found[-1]._replace(typed=f"{found[-1].typed}\n{line.removeprefix(_MORE)}")
        elif found:
            found[-1] = found[-1]._replace(printed=f"{found[-1].printed}{line}\n")
        else:
            message = f"line {number}: a session begins with a command ({_PROMPT!r})"
            raise ValueError(message)
    return _ending(found, statuses)


def in_script(lines: Sequence[str], first: int, statuses: Sequence[int] = ()) -> list[Command]:
    """Take each line for a command that may print what it likes.

    >>> in_script(["", "ls  # all"], 4)
    [Command(line=5, typed='ls  # all', printed=None, status=0)]
    """
    return _ending([Command(first + place, line, None) for place, line in enumerate(lines) if line.strip()], statuses)


def _ending(commands: Sequence[Command], statuses: Sequence[int]) -> list[Command]:
    """Say how the last commands end."""
    well = len(commands) - len(statuses)
    return [*commands[:well], *(one._replace(status=end) for one, end in zip(commands[well:], statuses, strict=True))]


@contextmanager
def work_folder(scene: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """Make a copy of the checkout to work in, and lay out in it what a page speaks of (its scene)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "vbdang"
        shutil.copytree(ROOT, folder, ignore=_LEFT_OUT)
        if scene is not None:
            scene(folder)
        yield folder


def run(commands: Iterable[Command], folder: Path, *, bare: bool = False) -> list[Failure]:
    """Run commands in one shell, in order, and return those that do not do what is said of them.

    Bare is a shell in which the project's environment is not turned on.
    """
    with subprocess.Popen(  # noqa: S603 - what the pages say is what is to be run
        [shutil.which("bash") or "/bin/bash", "--norc"], cwd=folder, env=_surroundings(bare=bare), text=True, encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as shell:  # fmt: skip
        done = [(command, *_typed(shell, command.typed)) for command in commands]
        assert shell.stdin is not None  # noqa: S101 - it was asked for
        shell.stdin.close()
    return [Failure(*one) for one in done if not _as_said(*one)]


def _typed(shell: subprocess.Popen[str], command: str) -> tuple[str, int]:
    """Type one command; return what it printed, both streams, and its status. The shell's input is not the command's."""
    assert shell.stdin is not None  # noqa: S101 - it was asked for
    assert shell.stdout is not None  # noqa: S101 - it was asked for
    shell.stdin.write(f"{{ {command}\n}} </dev/null\nprintf '\\n{_END} %d\\n' $?\n")
    shell.stdin.flush()
    printed = ""
    for line in shell.stdout:
        if line.startswith(_END):
            return printed.removesuffix("\n"), int(line.split()[-1])
        printed += line
    return printed, -1  # the shell itself has ended


def _as_said(command: Command, printed: str, status: int) -> bool:
    told = command.printed is None or _CHECKER.check_output(command.printed, printed, _HOW)
    return told and status == command.status


def _surroundings(*, bare: bool) -> dict[str, str]:
    """The environment of a reader who has just opened a terminal and, unless it is bare, turned the project's environment on."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith("PIP_")}
    here = str(Path(sys.executable).parent)
    rest = [one for one in os.environ.get("PATH", os.defpath).split(os.pathsep) if one != here]
    path = os.pathsep.join(rest if bare else [here, *rest])
    return {**kept, "PATH": path, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
