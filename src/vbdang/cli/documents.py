"""A text to what is told of it: analyzed, chosen, silenced, each finding at its place in the file."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vbdang.analysis import analyze, check_draft
from vbdang.checking.header import number_line
from vbdang.cli.selection import Pragmas, pragmas, silenced
from vbdang.inputs.places import Lines
from vbdang.outputs.told import Point, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbdang.cli.plan import Plan
    from vbdang.inputs.passage import Passage
    from vbdang.inputs.places import Places
    from vbdang.model import Date, Finding

__all__ = ["Remarks", "Text", "findings_in", "remarks_in", "told_in"]


class Text(NamedTuple):
    """A text and the file that it was read from.

    Attributes:
        path: The file, ``-`` for standard input.
        passage: The text.
        inside: Whether it is one of several texts of the file: an object of JSON Lines, a row of Parquet.
    """

    path: str
    passage: Passage
    inside: bool


def findings_in(one: Text, plan: Plan) -> Iterator[tuple[Finding, Places]]:
    """Yield the findings of a text that are to be told, in the order of their places, each with the way to its place."""
    passage = one.passage
    day = passage.published or plan.published
    cited = chain.from_iterable(analyze(passage.text, plan.catalogue, day, lang=plan.lang).findings)
    everything = dict.fromkeys(_with_header(passage.text, cited, day, plan) if plan.draft else cited)
    if not everything:
        return
    places = passage.places()
    quiet = plan.settings.ignored_in(one.path)
    remarks = remarks_in(one)
    for finding in sorted(everything, key=lambda finding: (finding.start, finding.end, finding.code)):
        lines = remarks.silent(finding.start, finding.end)
        if plan.selection.takes(finding, *quiet, *lines):
            yield finding, places


def _with_header(text: str, cited: Iterable[Finding], day: Date | None, plan: Plan) -> Iterator[Finding]:
    """Add the findings of a draft's header; its number line is no citation, and only they speak of it."""
    start, end = number_line(text) or (0, 0)
    yield from (finding for finding in cited if not start <= finding.start < end)
    yield from check_draft(text, day, lang=plan.lang)


def told_in(one: Text, plan: Plan) -> Iterator[Told]:
    """Yield what is to be told of a text."""
    passage = one.passage
    for finding, places in findings_in(one, plan):
        start, end = _points(places, finding.start, finding.end)
        fix = finding.fix if passage.way is None else None
        first, last = _points(places, fix.start, fix.end) if fix else (None, None)
        edit = (first, last) if first and last else None
        place = "" if start else places.at(finding.start).told(plan.lang)
        yield Told(one.path, passage.source, passage.text, finding, start, end, edit, place)


class Remarks(NamedTuple):
    """The remarks of a text that silence findings, and the way from a code point to the line that they count."""

    pragmas: Pragmas
    places: Places | None = None

    def silent(self, start: int, end: int) -> tuple[str, ...]:
        """Return the codes that are silenced on the lines of a span."""
        if self.places is None or not self.pragmas.codes:
            return ()
        first, last = self.places.at(start).line, self.places.at(max(start, end - 1)).line
        return silenced(self.pragmas.codes, first or 0, last or 0)


def remarks_in(one: Text) -> Remarks:
    """Find the remarks that silence findings.

    Where the text is not the file as it stands (HTML, whose comments no reader sees), the file is looked at. The remarks
    are ASCII and so are line ends, in whatever encoding.
    """
    text, way = one.passage.text, one.passage.way
    if way is None or one.inside:
        return Remarks(pragmas(text), Lines.of(text)) if "vbdang:" in text else _NO_REMARKS
    if one.path == "-" or way.at(0).line is None:
        return _NO_REMARKS
    return Remarks(pragmas(Path(one.path).read_bytes().decode("latin-1")), way)


_NO_REMARKS = Remarks(Pragmas({}, []))


def _points(places: Places, start: int, end: int) -> tuple[Point | None, Point | None]:
    """Return line and column of a span's beginning, and of one past its last code point; None where there are no lines."""
    first, last = places.at(start), places.at(max(start, end - 1))
    if first.line is None or last.line is None:
        return None, None
    beyond = None if last.column is None else last.column + (end > start)
    return Point(first.line, first.column), Point(last.line, beyond)
