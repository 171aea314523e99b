"""Several processes work on portions, and the results come in the order of the portions.

Only so many portions are under way that memory stays the same however many there are. A process that dies is replaced;
what was under way is done again, item by item, so that only the item that kills its process is lost, and told.

Processes are spawned, not forked: the same everywhere, and safe beside threads. They end with their parent, however
that ends, for all of them wait for the end of a pipe that only the parent holds.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from threading import Thread
from typing import TYPE_CHECKING

from vbdang.cli.work import Done, Remark, Worked, failed
from vbdang.errors import VbdangError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

    from vbdang.cli.items import Item

    Work = Callable[[list[Item]], Worked]

__all__ = ["in_order"]

_MOST_PROCESSES = 60  # Windows can wait for no more; one process cannot read for many more either
_AHEAD = 4  # portions a process that may be under way
_MOST_WEIGHT = 1 << 26  # bytes of text that may be under way, if more than one portion is
_MOST_DEATHS = 5  # one after the other


def in_order(make: Callable[[], Work], portions: Iterable[list[Item]], processes: int) -> Generator[Done, None, None]:
    """Yield what portions come to, in their order.

    Args:
        make: Makes what works, in every process; it is sent there, so it must be a function of a module, or a method of a
            value, that can be pickled.
        portions: What is to be done; taken only as far as there is somebody to do it.
        processes: How many; never more than sixty.

    Raises:
        VbdangError: Processes die whatever they do (code ``workers``), or ``make`` raises one.
    """
    crew = _Crew(make, min(processes, _MOST_PROCESSES))
    try:
        for portion in portions:
            while crew.is_full(portion):
                yield from crew.first()
            crew.submit(portion)
            while crew.is_first_done():
                yield from crew.first()
        while crew.under_way:
            yield from crew.first()
        crew.dismiss()
    finally:
        crew.stop()


class _Crew:
    """The processes, and what they have under way."""

    def __init__(self, make: Callable[[], Work], processes: int) -> None:
        self.make = make
        self.processes = processes
        self.under_way: deque[tuple[list[Item], Future[Worked] | None]] = deque()
        self.deaths = 0
        self._open(processes)

    def _open(self, processes: int) -> None:
        context = get_context("spawn")
        reader, self.writer = context.Pipe(duplex=False)
        self.reader = reader
        self.executor = ProcessPoolExecutor(processes, context, _begin, (self.make, reader))

    def is_full(self, portion: list[Item]) -> bool:
        weight = sum(item.weight for some, _ in (*self.under_way, (portion, None)) for item in some)
        return bool(self.under_way) and (len(self.under_way) >= _AHEAD * self.processes or weight > _MOST_WEIGHT)

    def is_first_done(self) -> bool:
        """Tell whether the first portion can be had without waiting."""
        future = self.under_way[0][1] if self.under_way else None
        return future is not None and future.done()

    def submit(self, portion: list[Item]) -> None:
        try:
            with _undisturbed():
                self.under_way.append((portion, self.executor.submit(_do, portion)))
        except BrokenProcessPool:
            self.under_way.append((portion, None))

    def first(self) -> Iterator[Done]:
        """Yield what the first portion came to; where a process died, all that were under way."""
        portion, future = self.under_way[0]
        worked = _result(future)
        if worked is None:
            yield from self._again()
        else:
            self.under_way.popleft()
            yield Done(portion, worked)

    def _again(self) -> Iterator[Done]:
        """Do item by item what was under way, in a process of its own that may die."""
        lost = list(self.under_way)
        self.under_way.clear()
        self._reopen(1)
        for portion, future in lost:
            worked = _result(future)
            if worked is None:
                yield from map(self._alone, portion)
            else:
                yield Done(portion, worked)
        self._reopen(self.processes)

    def _alone(self, item: Item) -> Done:
        with _undisturbed():
            future = self.executor.submit(_do, [item])
        worked = _result(future)
        if worked is not None:
            self.deaths = 0
            return Done([item], worked)
        self.deaths += 1
        if self.deaths == _MOST_DEATHS:
            message = (
                f"{item.place()}: the processes die, whatever they work on: too little memory for so many? (--jobs)"
            )
            raise VbdangError(message, code="workers")
        self._reopen(1)
        return Done([item], Worked(None, (Remark(0, False, (failed(item, "the process that worked on it died"),)),)))

    def _reopen(self, processes: int) -> None:
        self.stop()
        self._open(processes)

    def dismiss(self) -> None:
        """Let the processes end by themselves: there is nothing left."""
        self.executor.shutdown()

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        self.writer.close()
        self.executor.shutdown(cancel_futures=True)
        self.reader.close()


def _result(future: Future[Worked] | None) -> Worked | None:
    """Return what a portion came to; None where the process died."""
    try:
        return None if future is None else future.result()
    except BrokenProcessPool:
        return None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep an interrupt from the keyboard waiting, so that a process that begins here never hears of it.

    It is the parent's affair; a new process would answer with a traceback until it can refuse.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# In the processes


class _Here:
    """What this process works with, made with the first portion: what goes wrong then is told to the parent."""

    make: Callable[[], Work]
    work: Work | None = None


def _begin(make: Callable[[], Work], end: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Here.make, _Here.work = make, None
    Thread(target=_end_with, args=(end,), daemon=True).start()


def _end_with(end: Connection) -> None:
    try:
        end.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


def _do(portion: list[Item]) -> Worked:
    if _Here.work is None:
        _Here.work = _Here.make()
    return _Here.work(portion)
