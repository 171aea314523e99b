"""``vbdang extract``: the references of texts, one or millions, each document written as soon as it is known."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING, Any

from vbdang.cli.channels import FAILED, Complaints, say
from vbdang.cli.items import items, portions, size_of
from vbdang.cli.progress import Bar, Silent
from vbdang.cli.resume import ResumeError, part
from vbdang.cli.texts import BUNDLED, catalogue_of, files_of, published_of, reading_of
from vbdang.cli.work import Done, Job, Worker
from vbdang.cli.writing import output, place_of, replaced
from vbdang.errors import VbdangError
from vbdang.outputs.streams import enclosed
from vbdang.outputs.width import visible
from vbdang.resolving.catalogue import Catalogue

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from vbdang.cli.items import Item
    from vbdang.cli.work import Form

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Read the files in order and write what is found in them."""
    form = _form(arguments)
    place = place_of(arguments.output)
    if arguments.resume and (place is None or form != "jsonl"):
        message = "--resume goes with JSON Lines and -o FILE: nothing else tells how far a run had come"
        raise VbdangError(message, code="usage")
    looked_at = _is_looked_at(arguments)
    with ExitStack() as last:
        complaints = _complaints(last, at_end=looked_at or arguments.output is not None or arguments.jobs != 1)
        files = files_of(arguments, complaints)
        total = sum(map(size_of, files)) if looked_at else 0
        bar = Bar(sys.stderr, total, arguments.lang) if looked_at else Silent()
        last.callback(bar.close)
        _Run(arguments, form, complaints, bar).write(files, place)
    return complaints.status


def _complaints(last: ExitStack, *, at_end: bool) -> Complaints:
    """Return who is told what could not be done: people at once, or at the end where much else is going on."""
    if not at_end:
        return Complaints()
    from vbdang.cli.kept import Kept

    kept = Kept()
    last.callback(kept.tell)
    return kept


def _form(arguments: Namespace) -> Form:
    to, out = arguments.to, arguments.output
    if arguments.explain and (to not in {None, "table"} or arguments.no_resolve):
        message = "--explain goes with --to table, and not with --no-resolve: a record's keys are fixed"
        raise VbdangError(message, code="usage")
    if to is None and out is not None:
        to = "parquet" if out.lower().endswith(".parquet") and not arguments.explain else None
    if to is None:
        to = "table" if arguments.explain or (out is None and sys.stdout.isatty()) else "jsonl"
    if to == "parquet":
        _ask_for_pyarrow(out)
    form: Form = to
    return form


def _ask_for_pyarrow(out: str | None) -> None:
    if place_of(out) is None:
        message = "--to parquet goes with -o FILE: Parquet is no stream of text"
        raise VbdangError(message, code="usage")
    try:
        import vbdang.integrations.parquet  # noqa: F401  # only asks whether the extra is there
    except ImportError:
        message = "to write Parquet, pyarrow has to be installed: pip install 'vbdang[arrow]'"
        raise VbdangError(message, code="extra") from None


def _is_looked_at(arguments: Namespace) -> bool:
    """Tell whether somebody looks at standard error, and at nothing else there."""
    return not arguments.quiet and sys.stderr.isatty() and (arguments.output is not None or not sys.stdout.isatty())


class _Run:
    """One run: what it is to do, and whom it tells."""

    def __init__(self, arguments: Namespace, form: Form, complaints: Complaints, bar: Silent) -> None:
        self.arguments, self.complaints, self.bar = arguments, complaints, bar
        named = None if arguments.no_resolve else tuple(arguments.catalogue or [BUNDLED])
        published, reading = published_of(arguments), reading_of(arguments)
        self.job = Job(form, reading, published, named, arguments.lang, arguments.explain)
        # Opened here whoever works with it: what is wrong with it is told before anything is written.
        self.catalogue = Catalogue.of(()) if named is None else catalogue_of(arguments)

    def write(self, files: Iterable[str], place: Path | None) -> None:
        given = items(files, self.job.reading, getattr(sys.stdin, "buffer", None))
        if place is None:
            self._write_text(given, self.arguments.output)
        elif self.job.to == "jsonl":
            self._write_lines(given, place)
        elif self.job.to == "parquet":
            self._write_table(given, place)
        else:
            with replaced(place) as made:
                self._write_text(given, str(made))

    def _write_text(self, given: Iterable[Item], path: str | None) -> None:
        with self._done(given) as done, output(path) as out:
            pieces: Iterator[str] = (one.worked.written for one in done if one.worked.written is not None)
            for piece in enclosed(pieces) if self.job.to == "json" else pieces:
                out.write(piece)
                out.flush()

    def _write_table(self, given: Iterable[Item], place: Path) -> None:
        from vbdang.integrations.parquet import RecordWriter

        with self._done(given) as done, replaced(place) as made, closing(RecordWriter(str(made))) as writer:
            for one in done:
                if one.worked.written is not None:
                    writer.write(one.worked.written)

    def _write_lines(self, given: Iterable[Item], place: Path) -> None:
        with self._explaining(place), part(place, self._settings(), resume=self.arguments.resume) as made:
            left = made.left(given, self._again)
            with self._done(left) as done:
                for one in done:
                    made.write(one.items, one.worked)

    @contextmanager
    def _explaining(self, place: Path) -> Iterator[None]:
        """Say where what is done stands, and how to go on, if the run ends before its end."""
        try:
            yield
        except ResumeError:
            raise
        except BaseException:
            made = place.with_name(f"{place.name}.part")
            if made.exists() and not self.arguments.quiet:
                self.bar.close()
                say(
                    f"vbdang: note: what is done stands in {visible(str(made))}; the same command with --resume goes on"
                )
            raise

    def _again(self, item: Item, told: tuple[str, ...]) -> None:
        self._tell(told)
        self.bar.skipped(1, item.position)

    def _tell(self, told: Iterable[str]) -> None:
        for message in told:
            self.complaints(f"vbdang: {visible(message)}", FAILED)

    @contextmanager
    def _done(self, given: Iterable[Item]) -> Iterator[Iterator[Done]]:
        """Give what the items come to, in their order; the processes end with the block."""
        processes = self.arguments.jobs or _processors()
        some = portions(given, one_by_one=processes == 1 and self.job.to != "parquet")
        if processes == 1:
            worker = Worker(self.job, self.catalogue)
            yield self._told(Done(one, worker(one)) for one in some)
            return
        from vbdang.cli.pool import in_order

        with closing(in_order(self.job.worker, some, processes)) as done:
            yield self._told(done)

    def _told(self, done: Iterable[Done]) -> Iterator[Done]:
        for one in done:
            for remark in one.worked.remarks:
                self._tell(remark.told)
            self.bar.done(len(one.items), one.items[-1].position)
            yield one

    def _settings(self) -> dict[str, Any]:
        """Return what records depend on besides their texts."""
        given = self.arguments
        options = ("published", "catalogue", "no_resolve", "lang", "kind", "encoding", "text_column", "id_column")
        named = {f"--{'from' if name == 'kind' else name.replace('_', '-')}": getattr(given, name) for name in options}
        return {"vbdang": sys.modules["vbdang"].__version__, **named}


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
