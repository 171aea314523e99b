"""Colour by rich, the extra ``cli``, and only where somebody looks; without it the same text, plain."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vbdang.outputs.styled import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from vbdang.outputs.styled import Piece, Style

    Painter = Callable[[Iterable[Piece]], str]

__all__ = ["coloured", "painter"]

_STYLES: dict[Style, str] = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "slug": "bold",
    "place": "bold",
    "frame": "blue",
    "help": "cyan",
    "good": "green",
}


def painter(stream: TextIO | None) -> Painter:
    """Return what turns pieces into the text to write.

    Args:
        stream: Where it goes; None for a file. Colour goes to a terminal alone, and not where ``NO_COLOR`` is set or
            ``TERM`` is ``dumb`` (https://no-color.org).
    """
    if stream is None or not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return plain
    try:
        import rich  # noqa: F401  # only asks whether the extra is there
    except ImportError:
        return plain
    return coloured


def coloured(pieces: Iterable[Piece]) -> str:
    """Return pieces with the terminal's codes for colour, as many colours as the terminal has."""
    from rich.console import Console
    from rich.text import Text

    console = Console(force_terminal=True, highlight=False, markup=False, emoji=False)
    text = Text()
    for piece in pieces:
        text.append(piece.text, _STYLES.get(piece.style, ""))
    with console.capture() as captured:
        console.print(text, soft_wrap=True, end="")
    return captured.get()
