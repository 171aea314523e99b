"""GitHub's workflow commands: one line a finding, which the site shows beside the line of the file.

The format is that of https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands: messages escape
``%`` and line ends, properties also ``:`` and ``,``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.outputs.told import where

if TYPE_CHECKING:
    from vbdang.model import Severity
    from vbdang.outputs.told import Told

__all__ = ["annotation"]

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def annotation(told: Told) -> str:
    r"""Return the line of one finding, ended by a line end.

    A span over several lines names them without columns, as the site asks. Where the columns are not known, only the line
    is named; where there are no lines, the file, and the message begins with the place.

    >>> from vbdang.model import Finding
    >>> from vbdang.outputs.told import Point, Told
    >>> finding = Finding("VB105", "spaces", "error", "100% sure:\nclose it up", 3, 13)
    >>> print(annotation(Told("a,b.txt", "a,b.txt", "số 05 - CT/TW", finding, Point(1, 4), Point(1, 14))), end="")
    ::error file=a%2Cb.txt,line=1,endLine=1,col=4,endColumn=14,title=VB105 spaces::100%25 sure:%0Aclose it up
    """
    finding = told.finding
    properties = {"file": told.file, **_lines(told), "title": f"{finding.code} {finding.slug}"}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = (
        finding.message if told.start is not None and told.source == told.file else f"{where(told)}: {finding.message}"
    )
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(message)}\n"


def _lines(told: Told) -> dict[str, str]:
    if told.span is None:
        return {} if told.start is None else {"line": str(told.start.line)}
    start, end = told.span
    lines = {"line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        lines |= {"col": str(start.column), "endColumn": str(end.column)}
    return lines


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
