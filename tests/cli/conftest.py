"""The command run inside this process, on byte streams as the system would give them."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from vbdang.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator


class Done(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Run the command with these arguments and this standard input."""

    def __call__(self, *argv: str, stdin: bytes = b"", terminal: bool = False) -> Done: ...


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def vbdang(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Give the command; its streams begin in ASCII, as in a bare locale."""
    kept: list[io.TextIOWrapper] = []

    def run(*argv: str, stdin: bytes = b"", terminal: bool = False) -> Done:
        out, err = io.BytesIO(), io.BytesIO()
        kind = Terminal if terminal else io.TextIOWrapper
        streams = {
            "stdin": io.TextIOWrapper(io.BytesIO(stdin), encoding="ascii"),
            "stdout": kind(out, encoding="ascii"),
            "stderr": io.TextIOWrapper(err, encoding="ascii"),
        }
        with monkeypatch.context() as patched:
            for name, stream in streams.items():
                patched.setattr(sys, name, stream)
                kept.append(stream)
            status = main(argv)
        return Done(status, out.getvalue().decode(), err.getvalue().decode())

    yield run
    for stream in kept:
        stream.close()
