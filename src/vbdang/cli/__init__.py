"""The command ``vbdang``: one module a sub-command; nothing heavy is imported before the arguments are parsed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.cli import channels
from vbdang.cli.arguments import parsed
from vbdang.errors import VbdangError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status (docs/reference/cli.md, "Exit status").

    Args:
        argv: The arguments after the program's name; None takes them from the process.

    Returns:
        0 done; 1 done, and something could not be read as an identifier; 2 something could not be done; 130 stopped
        from the keyboard. A reader that closes the pipe ends the work quietly, with 0.

    >>> main(["normalize", "05/CT-TƯ"])
    05-CT/TW
    0
    """
    channels.prepare()
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = 0
    except VbdangError as error:
        from vbdang.outputs.width import visible

        channels.say(f"vbdang: {visible(str(error))}")
        status = channels.FAILED
    except OSError as error:
        channels.say(f"vbdang: {error.filename or 'output'}: {error.strerror or error}")
        status = channels.FAILED
    channels.settle()
    return status


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = parsed(argv)
    except SystemExit as stop:  # argparse has said what there is to say: help, version or a wrong usage
        return stop.code if isinstance(stop.code, int) else 0
    status: int = arguments.run(arguments)
    return status
