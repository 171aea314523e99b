"""What a check has to tell: one finding with its place, and the words of its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vbdang.model import Finding, Severity

__all__ = ["Basis", "Language", "Point", "RuleWords", "Told", "in_order", "told_record", "where"]

Language = Literal["vi", "en"]


class Point(NamedTuple):
    """A place in a file: line and column from 1, the column in code points; None where only the line is known."""

    line: int
    column: int | None


class Basis(NamedTuple):
    """A regulation that a rule rests on (căn cứ), and from when to when it is in force."""

    name: str
    period: str


@frozen
class RuleWords:
    """A rule in one language (một quy tắc).

    Attributes:
        code: ``VB`` and three digits.
        slug: The same in words.
        severity: ``error``, ``warning`` or ``note``.
        title: What it is.
        message: What it tells, with names in braces for what differs from place to place.
        why: The reason.
        basis: The regulations that it rests on.
        bad: Examples that it finds.
        good: How those should read.
    """

    code: str
    slug: str
    severity: Severity
    title: str
    message: str
    why: str = ""
    basis: tuple[Basis, ...] = ()
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@frozen
class Told:
    """One finding at its place (một điều phát hiện và chỗ của nó).

    Attributes:
        file: The path that was read, ``-`` for standard input.
        source: What the text is called: the object's ``id``, else the same as ``file``.
        text: The text in which the finding's offsets count: a document, or one cell of a table.
        finding: What was found.
        start: Line and column where it begins; None for a kind of file without lines.
        end: Line and column one past its end.
        edit: The same two of the finding's fix, where it has one.
        place: The place in words where there are no lines (``trang 4``).
        cell: Whether it is in a table: then the line is that of the row, and the column the number of the cell.
    """

    file: str
    source: str
    text: str
    finding: Finding
    start: Point | None
    end: Point | None
    edit: tuple[Point, Point] | None = None
    place: str = ""
    cell: bool = False

    @property
    def span(self) -> tuple[Point, Point] | None:
        """Where it stands in the file, if that is known to the column."""
        if self.cell or self.start is None or self.end is None or self.start.column is None:
            return None
        return self.start, self.end


def told_record(told: Told) -> dict[str, Any]:
    """Return the object that is written for programs, its keys always the same and in this order.

    ``line`` and ``column`` are null for a kind of file without lines; of an object of JSON Lines there is the line alone.
    ``start`` and ``end`` count code points of the text, and for a row of a table of its cell.

    >>> from vbdang.model import Finding
    >>> finding = Finding("VB105", "spaces", "error", "Close it up.", 3, 13)
    >>> told_record(Told("a.txt", "a.txt", "số 05 - CT/TW", finding, Point(1, 4), Point(1, 14)))["text"]
    '05 - CT/TW'
    """
    finding, fix = told.finding, told.finding.fix
    line, column = told.start or (None, None)
    return {
        "file": told.file,
        "line": line,
        "column": column,
        "start": finding.start,
        "end": finding.end,
        "text": told.text[finding.start : finding.end],
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity,
        "message": finding.message,
        "fix": None if fix is None else {"start": fix.start, "end": fix.end, "text": fix.text, "safe": fix.safe},
    }


def where(told: Told) -> str:
    """Return the place as people and editors look for it: file, line and column; or the place in words.

    >>> from vbdang.model import Finding
    >>> finding = Finding("VB105", "spaces", "error", "", 3, 13)
    >>> where(Told("a.txt", "a.txt", "", finding, Point(1, 4), Point(1, 14)))
    'a.txt:1:4'
    >>> where(Told("a.pdf", "a.pdf", "", finding, None, None, place="trang 4"))
    'a.pdf: trang 4'
    >>> where(Told("a.jsonl", "a1", "", finding, Point(2, None), Point(2, None)))
    'a.jsonl:2: a1'
    """
    name = told.file
    if told.start is not None:
        name += f":{told.start.line}"
        name += f":{told.start.column}" if told.start.column else ""
    parts = (name, told.source if told.source != told.file else "", told.place)
    return ": ".join(part for part in parts if part)


def in_order(codes: Iterable[str], rules: Mapping[str, RuleWords]) -> list[RuleWords]:
    """Return the rules of some codes, each once, by code.

    >>> rules = {"VB105": RuleWords("VB105", "spaces", "error", "Spaces", "Close it up.")}
    >>> [rule.slug for rule in in_order(["VB105", "VB105"], rules)]
    ['spaces']
    """
    return [rules[code] for code in sorted(set(codes))]
