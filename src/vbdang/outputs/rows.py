"""A table written back: every row as it came, with what was found in it in columns of its own."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from vbdang.outputs.record import dumped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vbdang.model import Finding, Identifier

__all__ = ["COLUMNS", "cells_line", "object_line", "verdict"]

#: The columns that are added; where the table has them from an earlier check, they are made anew.
COLUMNS = ("vbdang_codes", "vbdang_messages", "vbdang_id")


def verdict(identifier: Identifier | None, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return what the added columns hold: codes, messages, and the identifier as it should be written.

    >>> verdict(None, [])
    {'vbdang_codes': [], 'vbdang_messages': [], 'vbdang_id': None}
    """
    values = (
        list(dict.fromkeys(finding.code for finding in findings)),
        [finding.message for finding in findings],
        None if identifier is None else str(identifier),
    )
    return dict(zip(COLUMNS, values, strict=True))


def cells_line(cells: Iterable[str], added: Mapping[str, Any], delimiter: str = ",", line_end: str = "\n") -> str:
    r"""Return one line of CSV: the cells of a row and those that are added, lists with spaces between.

    >>> cells_line(["5", "Chỉ thị, mật"], verdict(None, []))
    '5,"Chỉ thị, mật",,,\n'
    """
    more = (" ".join(value) if isinstance(value, list) else value or "" for value in added.values())
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=line_end).writerow([*cells, *more])
    return written.getvalue()


def object_line(given: Mapping[str, Any], added: Mapping[str, Any]) -> str:
    r"""Return one line of JSON: the object of a row with the keys that are added.

    >>> object_line({"so": 5}, verdict(None, []))
    '{"so": 5, "vbdang_codes": [], "vbdang_messages": [], "vbdang_id": null}\n'
    """
    return f"{dumped({**given, **added})}\n"
