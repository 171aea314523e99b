"""Makes the bundled catalogue, and puts any TSV catalogue in order: checks, sorts, writes (chỉnh lý danh mục).

    python -m vbdang.resolving.curate FILE [-o FILE]      without -o, the bundled catalogue is written

Disputes between sources, which the collectors wrote into the note ("LỆCH NGÀY", "XUNG ĐỘT CƠ QUAN"), become a column of
their own, so that no finding of severity error rests on a disputed row.

>>> disputes_of("LỆCH NGÀY: nguồn khác ghi 04/12/2009")
('date',)
>>> disputes_of("nguồn lệch nhau về cơ quan ban hành"), disputes_of("viết 02 – NQ/TW")
(('body',), ())
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.errors import CatalogueError
from vbdang.resolving.bundled import NAME
from vbdang.resolving.files import content, read_tsv, written_tsv
from vbdang.resolving.folding import folded
from vbdang.resolving.weighing import are_alike
from vbdang.tables.terms import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbdang.model import Entry, Identifier

__all__ = ["curated", "disputes_of", "main", "order"]

_DISPUTE = re.compile(r"(?:lech|xung dot)[^.;]{0,24}")
_DAY = re.compile(r"ngay \W?\d")
_ABOUT = (("date", "ngay"), ("body", "co quan"), ("subject", "noi dung"), ("subject", "trich yeu"))


def disputes_of(note: str) -> tuple[str, ...]:
    """Return the fields on which a note says that the sources disagree; ``other`` where it names none."""
    plain = folded(note)
    found = [dispute[0] for dispute in _DISPUTE.finditer(plain)]
    fields = [field for dispute in found for field, word in _ABOUT if word in dispute]
    if found and not fields and _DAY.search(plain):
        fields.append("date")  # "XUNG ĐỘT: nguồn khác ghi ... ngày 12/09/2021": the other day is in dispute, too
    return tuple(sorted(dict.fromkeys(fields))) or (("other",) if found else ())


def order(entry: Entry) -> tuple[int, str, str, str, int, str]:
    """Return what a catalogue is sorted by: term, committee, issuer, type, number, key."""
    return (
        number_of(entry.term or "") or 0,
        entry.org or "",
        entry.id.issuer,
        entry.id.type,
        entry.id.number,
        entry.key,
    )


def curated(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries in order, with their disputes made fields and those named that only their subjects confuse."""
    told = [evolve(one, disputes=tuple(sorted({*one.disputes, *disputes_of(one.note)}))) for one in entries]
    same: dict[Identifier, list[Entry]] = {}
    for one in told:
        same.setdefault(one.id, []).append(one)
    return tuple(sorted((evolve(one, alike=_alike(one, same[one.id])) for one in told), key=order))


def _alike(one: Entry, same: Sequence[Entry]) -> tuple[str, ...]:
    """Return the keys of the other documents of an identifier whose subject could be this one's, whichever is cut short."""
    others = [other for other in same if other.key != one.key and one.subject and other.subject]
    return tuple(sorted(other.key for other in others if are_alike(one.subject or "", other.subject or "")))


def main(argv: Sequence[str] | None = None) -> int:
    """Read a catalogue, put it in order, write it; return the exit status."""
    parser = ArgumentParser(prog="python -m vbdang.resolving.curate", description="Check and sort a TSV catalogue.")
    parser.add_argument("file")
    parser.add_argument("-o", "--output", help="where to write (default: the bundled catalogue)")
    asked = parser.parse_args(argv)
    try:
        entries = curated(read_tsv(content(asked.file), asked.file))
    except CatalogueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    target = Path(asked.output or str(files("vbdang.resolving").joinpath("data", NAME)))
    target.write_text("".join(written_tsv(entries)), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
