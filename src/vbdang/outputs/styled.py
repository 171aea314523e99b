"""Text with the part that each piece plays: printed plain as it is, or coloured by whoever knows the terminal.

The words are settled here, once, so that plain and coloured output hold the same text by construction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Piece", "Style", "plain"]

Style = Literal["", "error", "warning", "note", "slug", "message", "place", "frame", "help", "good"]


class Piece(NamedTuple):
    """Some text and the part it plays."""

    text: str
    style: Style = ""


def plain(pieces: Iterable[Piece]) -> str:
    r"""Return the text alone.

    >>> plain([Piece("VB105", "error"), Piece(" spaces\n")])
    'VB105 spaces\n'
    """
    return "".join(piece.text for piece in pieces)
