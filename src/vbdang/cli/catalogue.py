"""``vbdang catalogue``: is a catalogue file sound, and the same in another format."""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from vbdang.cli.channels import FAILED, UNREADABLE, say
from vbdang.cli.texts import BUNDLED
from vbdang.cli.writing import overwrites
from vbdang.errors import CatalogueError, VbdangError
from vbdang.outputs.width import visible
from vbdang.resolving import database
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.curate import order
from vbdang.resolving.files import written_jsonl, written_tsv

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vbdang.model import Entry
    from vbdang.outputs.table import Language

__all__ = ["check", "convert"]

_REPORT: dict[Language, dict[str, str]] = {
    "vi": {
        "documents": "{} văn bản",
        "undated": "{} văn bản không có ngày",
        "untitled": "{} văn bản không có trích yếu",
        "unsourced": "{} văn bản không ghi nguồn",
        "disputed": "{} văn bản mà các nguồn nói khác nhau",
        "outside": "{} quan hệ dẫn đến văn bản ngoài danh mục",
        "shared": "{} tên gọi chỉ nhiều văn bản",
    },
    "en": {
        "documents": "{} documents",
        "undated": "{} without a date",
        "untitled": "{} without a subject",
        "unsourced": "{} without a source",
        "disputed": "{} on which the sources disagree",
        "outside": "{} relations to documents outside the catalogue",
        "shared": "{} names that several documents share",
    },
}


def check(arguments: Namespace) -> int:
    """Read a catalogue file whole and say what is in it; a file that is refused for its content gives status 1."""
    try:
        catalogue = Catalogue.open(arguments.file)
        entries = tuple(catalogue)
    except CatalogueError as error:
        say(f"vbdang: {visible(str(error))}")
        return FAILED if error.code in {"missing", "unreadable"} else UNREADABLE
    report = _REPORT[arguments.lang]
    sys.stdout.write(f"{visible(arguments.file)}: {report['documents'].format(len(entries))}\n")
    counts = _counts(entries, catalogue)
    sys.stdout.writelines(f"  {report[name].format(count)}\n" for name, count in counts if count)
    return 0


def _counts(entries: Sequence[Entry], catalogue: Catalogue) -> Iterator[tuple[str, int]]:
    """Yield what somebody who keeps a catalogue would like to know of it; none of this is an error."""
    yield "undated", sum(one.date is None for one in entries)
    yield "untitled", sum(one.subject is None for one in entries)
    yield "unsourced", sum(not one.sources for one in entries)
    yield "disputed", sum(bool(one.disputes) for one in entries)
    yield "outside", sum(link.key not in catalogue for one in entries for link in one.links)
    names = Counter(name for one in entries for name in dict.fromkeys(one.aliases))
    yield "shared", sum(count > 1 for count in names.values())


def convert(arguments: Namespace) -> int:
    """Read a catalogue, put it in order and write it in the format that the output's name asks for."""
    source, target = arguments.file, arguments.output
    write = next((form for end, form in _FORMS.items() if target.lower().endswith(end)), None)
    if write is None:
        message = f"{target}: the name tells the format: {', '.join(_FORMS)}"
        raise VbdangError(message, code="usage")
    if overwrites(target, [source]):
        message = f"{target}: is read and cannot be written to as well"
        raise VbdangError(message, code="usage")
    catalogue = Catalogue.bundled() if source == BUNDLED else Catalogue.open(source)
    entries = sorted(catalogue, key=order)
    try:
        write(entries, target)
    except sqlite3.Error as error:
        message = f"{target}: cannot be written: {error}"
        raise VbdangError(message, code="unwritable") from None
    if not arguments.quiet:
        say(f"vbdang: note: {visible(target)}: {len(entries)} documents")
    return 0


def _text(lines: Callable[[Iterable[Entry]], Iterator[str]]) -> Callable[[Iterable[Entry], str], None]:
    """Make the writer of a text format; what stands there is replaced when all is written."""

    def write(entries: Iterable[Entry], path: str) -> None:
        whole = Path(path)
        part = whole.with_name(f"{whole.name}.part")
        with part.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(lines(entries))
        part.replace(whole)

    return write


_FORMS: dict[str, Callable[[Iterable[Entry], str], None]] = {
    ".tsv": _text(written_tsv),
    ".jsonl": _text(written_jsonl),
    ".sqlite": database.write,
}
