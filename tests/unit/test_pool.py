"""Several processes: the order of one, memory that does not grow, and what happens when a process dies."""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from vbdang.cli import pool
from vbdang.cli.items import Item, Reading, portions
from vbdang.cli.pool import in_order
from vbdang.cli.work import Job, Remark, Worked
from vbdang.errors import CatalogueError, VbdangError
from vbdang.inputs.passage import COLUMNS, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WORKED = "__import__('vbdang.cli.work', fromlist=['x']).Worked"


def doing(expression: str) -> Callable[[], Any]:
    """Make what works: an expression of ``items`` and ``names``, the only thing of a test that another process can read."""
    names = "[item.path for item in items]"
    return partial(eval, f"lambda items: (lambda names: {WORKED}({expression}, ()))({names})")


def given(*names: str) -> Iterator[list[Item]]:
    return portions(map(Item, names), one_by_one=True)


def test_results_come_in_the_order_of_the_portions_whoever_is_first() -> None:
    slow_first = doing("__import__('time').sleep(0.3 if names == ['0'] else 0) or names")
    names = [str(number) for number in range(30)]
    done = list(in_order(slow_first, given(*names), 2))
    assert [one.worked.written for one in done] == [[name] for name in names]
    assert [one.items for one in done] == [[Item(name)] for name in names]


def test_nothing_is_nothing() -> None:
    assert list(in_order(doing("names"), given(), 2)) == []


def test_only_so_many_portions_are_under_way_however_many_there_are() -> None:
    taken: list[int] = []

    def endless() -> Iterator[list[Item]]:
        for number in itertools.count():
            taken.append(number)
            yield [Item(str(number))]

    done = in_order(doing("names"), endless(), 2)
    for number in range(40):
        assert next(done).worked.written == [str(number)]
        assert len(taken) <= number + 10  # eight are under way, and one waits
    done.close()


def test_long_texts_are_not_under_way_together() -> None:
    crew = pool._Crew(doing("names"), 2)
    heavy = [Item("a", weight=1 << 26)]
    assert not crew.is_full(heavy)
    crew.under_way.append((heavy, None))
    assert crew.is_full([Item("b", weight=1)])
    crew.under_way.clear()
    crew.stop()


def test_what_kills_its_process_is_told_and_the_others_are_done() -> None:
    killing = doing("__import__('os').kill(__import__('os').getpid(), 9) if 'bomb' in names else names")
    some = [[Item("a"), Item("bomb"), Item("b")], [Item("c")], [Item("d")]]
    done = list(in_order(killing, some, 2))
    assert [name for one in done for name in one.worked.written or []] == ["a", "b", "c", "d"]
    (remark,) = [remark for one in done for remark in one.worked.remarks]
    assert (remark.done, remark.told) == (False, ("bomb: not done: the process that worked on it died",))


def test_a_process_that_is_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    mark = str(tmp_path / "killed")
    once = f"__import__('os').path.exists({mark!r}) or [open({mark!r}, 'w').close(), __import__('os').kill(__import__('os').getpid(), 9)]"
    done = list(in_order(doing(f"('2' in names and ({once})) and names or names"), given(*"0123456789"), 2))
    assert [one.worked.written for one in done] == [[name] for name in "0123456789"]
    assert not any(one.worked.remarks for one in done)


def test_processes_that_die_whatever_they_do_end_the_run() -> None:
    dying = doing("__import__('os').kill(__import__('os').getpid(), 9)")
    with pytest.raises(VbdangError, match="the processes die, whatever they work on") as error:
        list(in_order(dying, given(*"0123456789"), 2))
    assert error.value.code == "workers"


def test_a_portion_that_comes_when_the_processes_are_dead_is_done_all_the_same() -> None:
    crew = pool._Crew(doing("names"), 1)
    crew.submit([Item("a")])
    assert [one.worked.written for one in crew.first()] == [["a"]]
    for process in multiprocessing.active_children():
        process.kill()
    deadline = time.monotonic() + 60
    while not crew.executor._broken and time.monotonic() < deadline:  # when it knows
        time.sleep(0.01)
    crew.submit([Item("b")])
    assert not crew.is_first_done()
    assert [one.worked.written for one in crew.first()] == [["b"]]
    crew.stop()


def test_what_was_finished_before_a_process_died_is_not_done_again(tmp_path: Path) -> None:
    log = str(tmp_path / "log")
    counted = f"open({log!r}, 'a').write(names[0]) and (__import__('os').kill(__import__('os').getpid(), 9) if names == ['b'] else names)"
    crew = pool._Crew(doing(counted), 1)
    for name in "ab":
        crew.submit([Item(name)])
    deadline = time.monotonic() + 60
    while not crew.executor._broken and time.monotonic() < deadline:  # when it knows
        time.sleep(0.01)
    crew.under_way.rotate(1)  # the dead one first
    done = list(crew.first())
    crew.stop()
    assert [one.worked.written for one in done] == [None, ["a"]]
    assert (tmp_path / "log").read_text("utf-8").count("a") == 1


def test_what_cannot_begin_says_why(tmp_path: Path) -> None:
    job = Job("jsonl", Reading(None, None, COLUMNS), None, (str(tmp_path / "none.tsv"),))
    with pytest.raises(CatalogueError, match=r"none\.tsv: "):
        list(in_order(job.worker, given("a"), 2))


def test_the_same_work_can_be_done_here() -> None:
    reading = Reading(None, None, COLUMNS)
    text = Passage("a", "Kết luận số 01-KL/TW ngày 18/5/2021")
    resolved = Job("json", reading, None, ("bundled",)).worker()([Item("a.jsonl", text), Item("a.jsonl", fault="x")])
    assert json.loads(resolved.written)["references"][0]["target"] == "XIII/01-KL/TW"
    assert resolved.remarks == (Remark(1, False, ("x",)),)
    alone = Job("json", reading, None, None).worker()([Item("a.jsonl", text)])
    assert json.loads(alone.written)["references"][0]["target"] is None


def test_processes_end_when_the_work_is_given_up() -> None:
    sleeping = doing("__import__('time').sleep(1000 if names == ['1'] else 0) or names")
    done = in_order(sleeping, given("0", "1", "2"), 1)
    assert next(done).worked.written == ["0"]
    before = time.monotonic()
    done.close()
    assert time.monotonic() - before < 60
    assert multiprocessing.active_children() == []


def test_a_process_waits_for_the_end_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = multiprocessing.Pipe(duplex=False)
    ended = threading.Event()
    monkeypatch.setattr(os, "_exit", lambda _status: ended.set())
    before = signal.getsignal(signal.SIGINT)
    try:
        pool._begin(doing("names"), reader)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        assert pool._do([Item("a")]) == pool._do([Item("a")]) == Worked(["a"], ())
        assert not ended.is_set()
        writer.close()
        assert ended.wait(60)
    finally:
        signal.signal(signal.SIGINT, before)
        reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_waits_until_a_process_has_begun() -> None:
    def interrupted() -> None:
        with pool._undisturbed():
            signal.raise_signal(signal.SIGINT)
            seen.append("held")

    seen: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert seen == ["held"]


def test_where_signals_cannot_be_held_nothing_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    with pool._undisturbed():
        assert not hasattr(signal, "pthread_sigmask")
