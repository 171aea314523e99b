"""A text to what is told of it: analyzed, chosen, silenced, each finding at its place in the file."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vbdang.analysis import analyze, check_draft
from vbdang.checking.header import number_line
from vbdang.cli.selection import Pragmas, pragmas, silenced
from vbdang.outputs.told import Point, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbdang.cli.plan import Plan
    from vbdang.inputs.passage import Passage
    from vbdang.inputs.places import Places
    from vbdang.model import Date, Finding
    from vbdang.outputs.told import Within

__all__ = ["Text", "findings_in", "told_in"]


class Text(NamedTuple):
    """A text and the file that it was read from.

    Attributes:
        path: The file, ``-`` for standard input.
        passage: The text.
        inside: Whether it is one of several texts of the file: an object of JSON Lines.
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
    remarks = remarks_in(one).codes
    for finding in sorted(everything, key=lambda finding: (finding.start, finding.end, finding.code)):
        start, end = _points(places, finding.start, finding.end)
        lines = silenced(remarks, start.line, end.line) if start and end else ()
        if plan.selection.takes(finding, *quiet, *lines):
            yield finding, places


def _with_header(text: str, cited: Iterable[Finding], day: Date | None, plan: Plan) -> Iterator[Finding]:
    """Add the findings of a draft's header; its number line is no citation, and only they speak of it."""
    start, end = number_line(text) or (0, 0)
    yield from (finding for finding in cited if not start <= finding.start < end)
    yield from check_draft(text, day, lang=plan.lang)


def told_in(one: Text, plan: Plan) -> Iterator[Told]:
    """Yield what is to be told of a text."""
    within: Within = "text" if one.inside else "file"
    for finding, places in findings_in(one, plan):
        start, end = _points(places, finding.start, finding.end)
        fix = finding.fix
        first, last = _points(places, fix.start, fix.end) if fix else (None, None)
        edit = (first, last) if first and last else None
        place = "" if start else places.at(finding.start).told(plan.lang)
        yield Told(one.path, one.passage.source, one.passage.text, finding, start, end, edit, place, within)


def remarks_in(one: Text) -> Pragmas:
    """Find the remarks that silence findings, by the lines of the file.

    Where the text is not the file as it stands (HTML, whose comments no reader sees), the file is looked at. The remarks
    are ASCII and so are line ends, in whatever encoding.
    """
    if one.passage.way is None:
        return pragmas(one.passage.text)
    if one.path == "-" or one.passage.way.at(0).line is None:
        return Pragmas({}, [])
    return pragmas(Path(one.path).read_bytes().decode("latin-1"))


def _points(places: Places, start: int, end: int) -> tuple[Point | None, Point | None]:
    """Return line and column of a span's beginning, and of one past its last code point; None where there are no lines."""
    first, last = places.at(start), places.at(max(start, end - 1))
    if first.line is None or last.line is None:
        return None, None
    return Point(first.line, first.column or 1), Point(last.line, (last.column or 1) + (end > start))
