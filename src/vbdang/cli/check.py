"""``vbdang check``: what is wrong in texts, where, why, and how it should read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.cli import mend
from vbdang.cli.channels import FAILED, UNREADABLE, Complaints, say
from vbdang.cli.check_rows import columns_of, heads_line, placed, row_line, told_in_row
from vbdang.cli.documents import Text, remarks_in, told_in
from vbdang.cli.plan import UsageError, planned
from vbdang.cli.texts import refuse_overwriting
from vbdang.cli.words import rulebook
from vbdang.cli.writers import rendered
from vbdang.cli.writing import output
from vbdang.errors import InputError
from vbdang.inputs.folders import KINDS, TABLE_KINDS, files_in
from vbdang.inputs.opening import fault, opened
from vbdang.inputs.rows import read_table
from vbdang.inputs.sources import MANY, kind_of, passages
from vbdang.outputs.tally import Tally
from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from vbdang.cli.check_rows import Placed
    from vbdang.cli.plan import Plan
    from vbdang.inputs.rows import Row
    from vbdang.metadata import Role
    from vbdang.outputs.told import Told

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Check the files in order and tell what is found; the exit status says whether anything was.

    Raises:
        VbdangError: Options, settings or catalogue cannot be.
    """
    plan = planned(arguments)
    work = _Work(arguments, plan, columns_of(arguments.columns) if arguments.columns else {})
    files = list(work.files())
    if plan.to in {"rows", "csv"} and len(files) > 1:
        reason = "--to rows and --to csv write one table: give one file"
        raise UsageError(reason)
    refuse_overwriting(arguments, [*files, *(arguments.catalogue or ())])
    with output(arguments.output) as out:
        for piece in work.pieces(files):
            out.write(piece)
            out.flush()
    return work.status()


class _Work:
    """One run: what it is to do, and what it has come to so far."""

    def __init__(self, arguments: Namespace, plan: Plan, columns: dict[Role, str]) -> None:
        self.arguments = arguments
        self.columns = columns
        self.plan = plan
        self.complaints = Complaints()
        self.failures: list[tuple[str, str]] = []
        self.tally = Tally()
        self.changes = False

    def status(self) -> int:
        """Return the exit status."""
        found = self.changes if self.plan.diff else self.plan.fails(self.tally.severities)
        return max(self.complaints.status, UNREADABLE if found and not self.arguments.exit_zero else 0)

    def files(self) -> Iterator[str]:
        """Yield the files, those of folders too."""
        kind, paths = self.arguments.kind, self.arguments.files or ["-"]
        walked = (
            files_in(paths, TABLE_KINDS if self.columns else KINDS[kind]) if kind or self.columns else files_in(paths)
        )
        for found in walked:
            if isinstance(found, InputError):
                self._fail(found)
            else:
                yield found

    def pieces(self, files: Iterable[str]) -> Iterator[str]:
        """Yield what is written."""
        if self.plan.diff:
            return self._diffs(self._texts(files))
        if self.plan.to in {"rows", "csv"}:
            return self._rows_back(files)
        told = self.tally.counted(self._told_in_rows(files) if self.columns else self._told(self._texts(files)))
        rules = rulebook(self.plan.lang)
        return rendered(told, self.tally, self.plan, self.arguments, rules, self.failures)

    def _texts(self, files: Iterable[str]) -> Iterator[Text]:
        kind = self.arguments.kind
        for path in files:
            inside = (kind or kind_of(path)) in MANY
            for found in passages([path], getattr(sys.stdin, "buffer", None), kind, self.arguments.encoding):
                if isinstance(found, InputError):
                    self._fail(found)
                else:
                    one = Text(path, found, inside)
                    self._tell_unknown_remarks(one)
                    yield one

    def _told(self, texts: Iterable[Text]) -> Iterator[Told]:
        for one in texts:
            yield from told_in(self._mended(one) if self.plan.fix else one, self.plan)

    def _tables(self, files: Iterable[str]) -> Iterator[Placed]:
        """Yield the tables, each with its columns found."""
        for path in files:
            try:
                with opened(path, getattr(sys.stdin, "buffer", None)) as stream:
                    yield placed(read_table(stream, path), self.columns)
            except InputError as error:
                self._fail(error)
            except OSError as error:
                self._fail(fault(path, error))

    def _rows(self, one: Placed) -> Iterator[Row]:
        for row in one.table.rows:
            if isinstance(row, InputError):
                self._fail(row)
            else:
                yield row

    def _told_in_rows(self, files: Iterable[str]) -> Iterator[Told]:
        for one in self._tables(files):
            for row in self._rows(one):
                yield from told_in_row(one, row, self.plan)[1]

    def _rows_back(self, files: Iterable[str]) -> Iterator[str]:
        as_csv = self.plan.to == "csv"
        for one in self._tables(files):
            yield heads_line(one, as_csv=as_csv)
            for row in self._rows(one):
                checked, told = told_in_row(one, row, self.plan)
                yield row_line(one, row, checked, list(self.tally.counted(told)), as_csv=as_csv)

    def _mended(self, one: Text) -> Text:
        """Mend a file, and go on with what it then holds; what cannot be written is told as it was."""
        try:
            mark = self._mendable(one)
            if mark is None:
                return one
            done = mend.mended(one, self.plan)
            if done.fixes:
                mend.written(one.path, mark + done.text.passage.text.encode())
        except OSError as error:
            self._fail(fault(one.path, error))
            return one
        self.tally.mended += done.fixes
        return done.text

    def _diffs(self, texts: Iterable[Text]) -> Iterator[str]:
        for one in texts:
            if self._mendable(one) is not None:
                done = mend.mended(one, self.plan)
                self.changes |= done.fixes > 0
                yield from mend.diff(one.path, one.passage.text, done.text.passage.text)

    def _mendable(self, one: Text) -> bytes | None:
        mark = mend.signature(one)
        if mark is None:
            self._note(f"{one.path}: not plain UTF-8 text, so nothing in it is mended")
        return mark

    def _tell_unknown_remarks(self, one: Text) -> None:
        for line, word in remarks_in(one).pragmas.unknown:
            self._note(f"{one.passage.source}, line {line}: vbdang: ignore[{word}]: no rule has this code or slug")

    def _note(self, words: str) -> None:
        if not self.arguments.quiet:
            say(f"vbdang: note: {visible(words)}")

    def _fail(self, error: InputError) -> None:
        self.complaints(f"vbdang: {visible(str(error))}", FAILED)
        self.failures.append((error.source, str(error)))
        self.tally.unread += 1
