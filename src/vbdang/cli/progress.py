"""How far a long run is, on standard error and only where somebody looks: by rich (extra ``cli``), else as a plain line.

Nothing is shown of what takes less than a second.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from vbdang.outputs.table import Language

__all__ = ["Bar", "Silent", "told"]

_FIRST, _BETWEEN = 1.0, 0.25  # seconds before anything is shown, and between two sights
_WORDS: dict[Language, tuple[str, str]] = {"vi": ("văn bản", "còn"), "en": ("documents", "left")}


class Silent:
    """Shows nothing."""

    def skipped(self, documents: int, position: int) -> None:
        """Take note of what was done in an earlier run."""

    def done(self, documents: int, position: int) -> None:
        """Take note of what is done: so many documents more, so many bytes of the files in all."""

    def close(self) -> None:
        """Leave nothing behind."""


class Bar(Silent):
    """Shows how much is done, how fast, and how long it will take."""

    def __init__(self, stream: TextIO, total: int, lang: Language, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to count.

        Args:
            stream: A terminal.
            total: The bytes of all files, 0 where that is not known.
            lang: The language of the words.
            clock: Tells seconds.
        """
        self._stream, self._total, self._lang, self._clock = stream, total, lang, clock
        self._begun = self._seen = clock()
        self._before = self._documents = self._from = 0
        self._shown: _Shown | None = None

    def skipped(self, documents: int, position: int) -> None:
        """Take note of what was done in an earlier run: it tells nothing of how fast this one is."""
        self._before += documents
        self._from = position
        self._begun = self._clock()

    def done(self, documents: int, position: int) -> None:
        """Take note of what is done, and show it now and then."""
        self._documents += documents
        now = self._clock()
        if now - self._seen < (_BETWEEN if self._shown else _FIRST):
            return
        self._seen = now
        if self._shown is None:
            self._shown = _shown(self._stream, self._total)
        share = min(1.0, position / self._total) if self._total else None
        passed = now - self._begun
        left = None
        if self._total and position > self._from:
            left = max(0.0, passed * (self._total - position) / (position - self._from))
        words = told(self._lang, self._before + self._documents, self._documents / max(passed, 1e-9), share, left)
        self._shown.show(words, position)

    def close(self) -> None:
        """Take away what is shown."""
        if self._shown is not None:
            self._shown.close()
            self._shown = None


def told(lang: Language, documents: int, rate: float, share: float | None, left: float | None) -> str:
    """Say how far a run is.

    Args:
        lang: The language of the words.
        documents: How many are done.
        rate: How many are done in a second.
        share: Which part of all bytes is read, if that is known.
        left: How many seconds it will take, if that is known.

    >>> told("vi", 12_345, 96.4, 0.25, 3725.0)
    '25 % · 12.345 văn bản · 96 văn bản/s · còn 1:02:05'
    >>> told("en", 7, 0.5, None, None)
    '7 documents · 0.5 documents/s'
    """
    word, remaining = _WORDS[lang]
    numbers = [f"{documents:,}", f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"]
    if lang == "vi":
        numbers = [number.translate(_SWAPPED) for number in numbers]
    parts = [] if share is None else [f"{share:.0%}".replace("%", " %")]
    parts += [f"{numbers[0]} {word}", f"{numbers[1]} {word}/s"]
    if left is not None:
        minutes, seconds = divmod(round(left), 60)
        clock = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        parts.append(f"{remaining} {clock}" if lang == "vi" else f"{clock} {remaining}")
    return " · ".join(parts)


_SWAPPED = str.maketrans(",.", ".,")


class _Shown(Protocol):
    """What the words are shown with."""

    def show(self, words: str, position: int) -> None: ...
    def close(self) -> None: ...


def _shown(stream: TextIO, total: int) -> _Shown:
    try:
        import rich  # noqa: F401  # only asks whether the extra is there
    except ImportError:
        return _Line(stream)
    return _Rich(stream, total)


class _Line:
    """One line that is written over and over."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._length = 0

    def show(self, words: str, position: int) -> None:  # noqa: ARG002  # the words say it
        self._write(words)

    def close(self) -> None:
        self._write("")

    def _write(self, words: str) -> None:
        self._stream.write(f"\r{words.ljust(self._length)}" if words else f"\r{' ' * self._length}\r")
        self._stream.flush()
        self._length = len(words)


class _Rich:
    """A bar before the words."""

    def __init__(self, stream: TextIO, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
        self._progress = Progress(*columns, console=Console(file=stream), transient=True, auto_refresh=False)
        self._task = self._progress.add_task("", total=total or None)
        self._progress.start()

    def show(self, words: str, position: int) -> None:
        self._progress.update(self._task, description=words, completed=position, refresh=True)

    def close(self) -> None:
        self._progress.stop()
