"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): what code hosts and editors take findings in."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from vbdang.outputs.told import in_order, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vbdang.model import Fix
    from vbdang.outputs.told import Language, Point, RuleWords, Told

__all__ = ["sarif"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(
    everything: Iterable[Told],
    rules: Mapping[str, RuleWords],
    version: str,
    failures: Sequence[tuple[str, str]] = (),
    lang: Language = "vi",
) -> dict[str, Any]:
    """Return the log of one run.

    Columns count code points, and the log says so. An object of JSON Lines and a row of a table have the line alone; a
    file without lines has no region. What says more than a line is then a logical location.

    Args:
        everything: The findings at their places.
        rules: The words of every rule that may occur, by code.
        version: vbdang's own.
        failures: Files that could not be read, each with the reason; looked at after the findings, so a list that grows
            while they are made is complete.
        lang: The language of the messages.

    >>> log = sarif([], {}, "1.0", [("a.txt", "no such file")])
    >>> log["runs"][0]["invocations"][0]["executionSuccessful"]
    False
    """
    told = list(everything)
    used = in_order((one.finding.code for one in told), rules)
    index = {rule.code: number for number, rule in enumerate(used)}
    run = {
        "tool": {"driver": {"name": "vbdang", "version": version, "language": lang, "rules": [*map(_rule, used)]}},
        "columnKind": "unicodeCodePoints",
        "language": lang,
        "invocations": [_invocation(failures)],
        "results": [_result(one, index[one.finding.code]) for one in told],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(failures: Sequence[tuple[str, str]]) -> dict[str, Any]:
    told = [
        {
            "level": "error",
            "message": {"text": words},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
        }
        for path, words in failures
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": told}


def _rule(rule: RuleWords) -> dict[str, Any]:
    told = " ".join((rule.why or rule.message, *(f"({one.name}: {one.period})" for one in rule.basis)))
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.message},
        "help": {"text": told},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(told: Told, index: int) -> dict[str, Any]:
    finding = told.finding
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(told)],
    }
    if finding.fix is not None and told.span is not None and told.edit is not None:
        result["fixes"] = [_fix(told, finding.fix, *told.edit)]
    return result


def _location(told: Told) -> dict[str, Any]:
    finding, physical = told.finding, {"artifactLocation": {"uri": _uri(told.file)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if told.start is not None:
        region: dict[str, Any] = _region(*told.span) if told.span else {"startLine": told.start.line}
        region["snippet"] = {"text": told.text[finding.start : finding.end]}
        location = {"physicalLocation": {**physical, "region": region}}
    if told.span is None and not told.cell:
        location["logicalLocations"] = [{"fullyQualifiedName": where(told)}]
    return location


def _region(start: Point, end: Point) -> dict[str, Any]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(told: Told, fix: Fix, start: Point, end: Point) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(start, end), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": {"uri": _uri(told.file)}, "replacements": [replacement]}
    words = f"{told.text[fix.start : fix.end]} → {fix.text}"
    return {"description": {"text": words}, "artifactChanges": [change]}


def _uri(path: str) -> str:
    """Return a path as a URI reference: relative paths stay relative, so that they hold in every checkout."""
    written = PurePath(path)
    return written.as_uri() if written.is_absolute() else quote(written.as_posix())
