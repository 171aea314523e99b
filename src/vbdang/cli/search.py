"""``vbdang search``: documents of the catalogue by words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbdang.cli.channels import say
from vbdang.cli.texts import catalogue_of
from vbdang.errors import VbdangError
from vbdang.inputs.passage import published_date
from vbdang.outputs.entries import entry_record, entry_table
from vbdang.outputs.streams import listed
from vbdang.outputs.width import visible
from vbdang.resolving.keys import first_and_last

if TYPE_CHECKING:
    import datetime
    from argparse import Namespace

    from vbdang.outputs.table import Language

__all__ = ["run"]

_MOST_DIGITS = 6
_NOTHING: dict[Language, str] = {
    "vi": "danh mục không có văn bản nào có các chữ “{}”",
    "en": "the catalogue holds no document with “{}”",
}


def run(arguments: Namespace) -> int:
    """Write the documents found, the best first."""
    limit, day = _limit(arguments.limit), _as_of(arguments.as_of)
    catalogue = catalogue_of(arguments)
    query = " ".join(arguments.words)
    found = (catalogue if day is None else catalogue.as_of(day)).search(query, limit)
    if arguments.to == "json":
        sys.stdout.writelines(listed(map(entry_record, found)))
    elif found:
        sys.stdout.write(entry_table(found, arguments.lang))
    else:
        say(f"vbdang: {_NOTHING[arguments.lang].format(visible(query))}")
    return 0


def _limit(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) <= _MOST_DIGITS and int(written)):
        message = f"--limit: not a number from 1 to {'9' * _MOST_DIGITS}: {written[:40]!r}"
        raise VbdangError(message, code="usage")
    return int(written)


def _as_of(written: str | None) -> datetime.date | None:
    """Return the day; of a month or a year the last."""
    try:
        return None if written is None else first_and_last(published_date(written))[1]
    except ValueError as error:
        message = f"--as-of: {error}"
        raise VbdangError(message, code="usage") from None
