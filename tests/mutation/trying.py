"""Which tests see a mutant, and whether one of them fails.

The tests are collected once; then each mutant is a fork in which the code of its function is exchanged and the tests
that run its lines are run, until one fails or patience ends. What survives and was already at work while the tests
were collected (it filled a table, or a cache) is tried again from the start, in a process that imports the mutant.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import zip_longest
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import coverage
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path

    from mutants import Mutant

# Their verdict is about seconds or about other processes, which hold the code as it is written.
LEFT_OUT = "takes_time_in_proportion or linear or time_grows or twice_the_text or kill_9 or interrupt or spark"
LONGEST, QUICK = 2.0, 0.1  # seconds; a test that takes longer than the one is not asked, than the other asked late
FEW = 10  # tests
MEMORY = 6 << 30

ARGUMENTS = ["-q", "-W", "ignore:Module already imported", "-x", "-p", "no:cacheprovider", "-k", f"not ({LEFT_OUT})"]


@dataclass
class Seen:
    """What the tests do when nothing is mutated: their seconds, and the lines they run."""

    seconds: dict[str, float]
    tests: dict[str, dict[int, list[str]]]  # by file and line; "" is what runs before any test

    def of(self, mutant: Mutant) -> tuple[list[str], bool]:
        """Give the tests of a mutant in their order, and whether its lines run before any test.

        The quick before the slow, and of these the tests of the piece itself before others; then one row of each
        table of cases before the second of any: what is like a test that saw nothing will not see much more.
        """
        lines = self.tests.get(str(mutant.path), {})
        inside = {test for line in mutant.lines for test in lines.get(line, ())}
        found = inside - {""} or {test for line in mutant.body for test in lines.get(line, ())} - {""}
        if (
            len(found) < FEW
        ):  # a pattern or an answer that is kept runs in the first test that asks for it, and not again
            found |= {test for tests in lines.values() for test in tests} - {""}
        # The head of a function runs where it is defined.
        early = any("" in lines.get(line, ()) for line in mutant.body[1:])
        piece = mutant.module.rpartition(".")[2]
        rows: Counter[str] = Counter()
        order: list[tuple[bool, bool, int, float, str]] = []
        for seconds, test in sorted((self.seconds.get(test, LONGEST), test) for test in found):
            head = test.partition("[")[0]
            rows[head] += 1
            if seconds < LONGEST:
                order.append((seconds > QUICK, piece not in head.partition("::")[0], rows[head], seconds, test))
        return [test for *_, test in sorted(order)], early


class _Watching:
    """A plugin that writes down who runs which line."""

    def __init__(self, rooms: Iterable[Path]) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: set[str] = set()
        self.coverage = coverage.Coverage(data_file=None, config_file=False, include=[f"{room}/*" for room in rooms])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        self.coverage.switch_context(item.nodeid)
        begun = time.process_time()
        result = yield
        self.seconds[item.nodeid] = time.process_time() - begun
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


def watch(rooms: Iterable[Path], arguments: Sequence[str]) -> Seen:
    """Run all tests once; a test that fails already is not asked again."""
    watching = _Watching(rooms)
    watching.coverage.start()
    pytest.main([*(word for word in ARGUMENTS if word != "-x"), *arguments], plugins=[watching])
    watching.coverage.stop()
    data = watching.coverage.get_data()
    for test in watching.failed:
        del watching.seconds[test]
    return Seen(dict(watching.seconds), {file: data.contexts_by_lineno(file) for file in data.measured_files()})


class Exchanging:
    """A plugin that tries many mutants in forks of one process, by exchanging the code of a function."""

    def __init__(self, mutants: Iterable[Mutant], seen: Seen, patience: float, tell: Callable[..., None]) -> None:
        self.mutants, self.seen, self.patience, self.tell = mutants, seen, patience, tell

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        functions: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
        for function in gc.get_objects():
            if isinstance(function, FunctionType):
                functions[function.__module__, function.__qualname__].append(function)
        gc.freeze()
        killers: dict[str, Counter[str]] = defaultdict(Counter)
        for mutant in self.mutants:
            tests, early = self.seen.of(mutant)
            known = killers[mutant.module + mutant.function]
            tests.sort(key=lambda test: -known[test])
            code = _code(mutant)
            targets = functions[mutant.module, mutant.function]
            begun = time.perf_counter()
            if code is None or not targets or all(target.__code__ == code for target in targets):
                verdict, killer = "again", ""  # a default argument, or code that only the module's import makes
            else:
                chosen = _chosen(items, tests, self.seen, self.patience)
                verdict, killer = forked(partial(_exchanged, targets, code, session, chosen), self.patience)
            if killer:
                known[killer] += 1
            if verdict == "survived" and early:
                verdict = "again"
            self.tell(mutant, verdict, killer, time.perf_counter() - begun)
        return True


def _code(mutant: Mutant) -> CodeType | None:
    """Compile the mutant and give the code of its function, if there is one of that name."""

    def walk(code: CodeType) -> Iterator[CodeType]:
        yield code
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                yield from walk(constant)

    found = [code for code in walk(compile(mutant.source, str(mutant.path), "exec", dont_inherit=True))
             if code.co_qualname == mutant.function]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _exchanged(targets: list[FunctionType], code: CodeType, session: pytest.Session, chosen: list[pytest.Item]) -> str:
    for target in targets:
        target.__code__ = code
    return _run(session, chosen)


def _chosen(items: dict[str, pytest.Item], tests: Iterable[str], seen: Seen, patience: float) -> list[pytest.Item]:
    return [items[test] for test in tests if test in items and (patience := patience - seen.seconds[test]) > 0]


def _run(session: pytest.Session, chosen: list[pytest.Item]) -> str:
    """Run the tests until one fails, and give its name."""
    for item, following in zip_longest(chosen, chosen[1:]):
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return item.nodeid
    return ""


def forked(work: Callable[[], str], patience: float) -> tuple[str, str]:
    """Do the work in a fork; it is killed by the test whose name the work gives, or by its time, memory or death."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(int(30 + 5 * patience))
        try:
            os.write(writing, b"+" + work().encode())
        except BaseException as error:  # noqa: BLE001  whatever ends the run, the mutant is noticed
            os.write(writing, f"+{type(error).__name__}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(process, 0)
    if not said:
        return "killed", "stopped: time, memory or a dead process"
    return ("killed", said[1:]) if said[1:] else ("survived", "")


class _Ordered:
    """A plugin that imports one mutant and runs its tests in their order."""

    def __init__(self, mutant: Mutant, tests: list[str], seen: Seen, patience: float) -> None:
        self.mutant, self.tests, self.seen, self.patience, self.killer = mutant, tests, seen, patience, ""

    def pytest_configure(self) -> None:
        """Go before pytest's own importer, which takes every file that is named to it."""
        for name in [name for name in sys.modules if name.partition(".")[0] == "vbdang"]:
            del sys.modules[name]
        sys.meta_path.insert(0, _Finder(self.mutant))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self.killer = _run(session, _chosen(items, self.tests, self.seen, self.patience))
        return True


class _Finder:
    """Imports the mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.mutant.module:
            return None
        return spec_from_file_location(name, self.mutant.path, loader=_Loader(name, self.mutant))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, mutant: Mutant) -> None:
        super().__init__(name, str(mutant.path))
        self.mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        return compile(self.mutant.source, str(self.mutant.path), "exec", dont_inherit=True)


def from_the_start(mutant: Mutant, seen: Seen, patience: float, plugins: Sequence[object]) -> tuple[str, str]:
    """Import the mutant in a new process and run its tests; what cannot be imported is killed."""
    tests, _ = seen.of(mutant)

    def work() -> str:
        ordered = _Ordered(mutant, tests, seen, patience)
        files = sorted({test.partition("::")[0] for test in tests})
        status = pytest.main([*ARGUMENTS, *files], plugins=[*plugins, ordered])
        return ordered.killer or ("" if status in (0, 5) else "cannot be collected")

    return forked(work, patience)
