"""Patterns that are compiled when they are first used.

Compiling all the patterns of this room takes longer than importing attrs; most texts need few of them. A
:class:`Late` looks like a compiled pattern and is one from its first use on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Late"]


class Late:
    """A regular expression that is compiled at its first use.

    Args:
        source: The pattern, or a function that makes it.
        flags: As for :func:`re.compile`.

    >>> Late(r"a+").match("aab")
    <re.Match object; span=(0, 2), match='aa'>
    >>> Late(lambda: "b").search("aab").span()
    (2, 3)
    """

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        """Keep what to compile."""
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, keep the methods, and give the one that was asked for."""
        if name not in Late.__annotations__:
            raise AttributeError(name)
        made = re.compile(self._source if isinstance(self._source, str) else self._source(), self._flags)
        self.match, self.search, self.fullmatch, self.finditer = made.match, made.search, made.fullmatch, made.finditer
        return getattr(made, name)
