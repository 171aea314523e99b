"""Standard output and standard error: UTF-8 whatever the locale, quiet when nobody reads them."""

from __future__ import annotations

import os
import sys

__all__ = ["FAILED", "UNREADABLE", "Complaints", "prepare", "say", "settle"]

#: Exit statuses (docs/reference/cli.md): a content that could not be read; a thing that could not be done.
UNREADABLE, FAILED = 1, 2

_STREAMS = ("stdout", "stderr")


class Complaints:
    """Says what went wrong as it happens, and remembers the gravest exit status."""

    def __init__(self) -> None:
        """Begin with nothing to complain of."""
        self.status = 0

    def __call__(self, message: str, status: int) -> None:
        """Write a message to standard error."""
        say(message)
        self.status = max(self.status, status)


def say(message: str) -> None:
    """Write a message to standard error at once."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


def prepare() -> None:
    """Make the standard streams write UTF-8 with plain line ends; a closed one writes nowhere.

    What is no character (an undecodable byte of a file's name) is escaped on standard error. It never reaches standard
    output, which is strict.
    """
    for name, errors in zip(_STREAMS, ("strict", "backslashreplace"), strict=True):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123  # as long as the process
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def settle() -> None:
    """Flush the standard streams, and turn to nowhere one that cannot be written to.

    Without this the interpreter would try once more as it ends, and tell of the failure.
    """
    for name in _STREAMS:
        stream = getattr(sys, name)
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
