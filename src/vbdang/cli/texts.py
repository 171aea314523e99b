"""What the commands that read texts and resolve them have in common: their options made values, their texts analyzed."""

from __future__ import annotations

import sys
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from vbdang.analysis import analyze
from vbdang.cli.channels import FAILED, say
from vbdang.cli.items import Reading
from vbdang.cli.writing import overwrites
from vbdang.errors import InputError, VbdangError
from vbdang.inputs.folders import KINDS, files_in
from vbdang.inputs.passage import Columns, published_date
from vbdang.outputs.width import visible
from vbdang.resolving.catalogue import Catalogue

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from vbdang.cli.channels import Complaints
    from vbdang.inputs.passage import Passage
    from vbdang.model import Date, Document

__all__ = [
    "BUNDLED",
    "Analyzed",
    "analyzed",
    "catalogue_of",
    "files_of",
    "opened_together",
    "published_of",
    "reading_of",
    "refuse_overwriting",
]

#: What names the catalogue that comes with vbdang.
BUNDLED = "bundled"
_MOST_CLASHES = 20


class Analyzed(NamedTuple):
    """One text, the file it was read from, and what was found in it."""

    path: str
    passage: Passage
    document: Document


def analyzed(
    arguments: Namespace, files: Iterable[str], catalogue: Catalogue, complaints: Complaints
) -> Iterator[Analyzed]:
    """Read the files in order and analyze their texts one by one; say what could not be read and go on.

    Raises:
        VbdangError: ``--published`` is no date; raised at once, before anything is read.
    """
    published = published_of(arguments)
    return _analyzed(arguments, files, catalogue, published, complaints)


def _analyzed(
    arguments: Namespace, files: Iterable[str], catalogue: Catalogue, published: Date | None, complaints: Complaints
) -> Iterator[Analyzed]:
    reading = reading_of(arguments)
    for path in files:
        for one in reading.passages(path, getattr(sys.stdin, "buffer", None)):
            if isinstance(one, InputError):
                complaints(f"vbdang: {visible(str(one))}", FAILED)
            else:
                day = one.published or published
                yield Analyzed(path, one, analyze(one.text, catalogue, day, lang=arguments.lang))


def reading_of(arguments: Namespace) -> Reading:
    """Return how the options say that files are read."""
    return Reading(arguments.kind, arguments.encoding, Columns(text=arguments.text_column, id=arguments.id_column))


def files_of(arguments: Namespace, complaints: Complaints) -> list[str]:
    """Return the files that are named, in order, folders walked and patterns matched; say what is not there.

    Raises:
        VbdangError: The output is one of them, or of the catalogues.
    """
    kind, files = arguments.kind, []
    given = arguments.files or ["-"]
    for found in files_in(given, KINDS[kind]) if kind else files_in(given):
        if isinstance(found, InputError):
            complaints(f"vbdang: {visible(str(found))}", FAILED)
        else:
            files.append(found)
    refuse_overwriting(arguments, [*files, *(arguments.catalogue or ())])
    if not files and not complaints.status and not arguments.quiet:
        say(
            f"vbdang: note: {visible(given[0])}: nothing to read; JSON Lines and Parquet are taken where --from says so"
        )
    return files


def published_of(arguments: Namespace) -> Date | None:
    """Return the date that ``--published`` gives.

    Raises:
        VbdangError: It is none.
    """
    try:
        return None if arguments.published is None else published_date(arguments.published)
    except ValueError as error:
        message = f"--published: {error}"
        raise VbdangError(message, code="usage") from None


def refuse_overwriting(arguments: Namespace, files: Iterable[str]) -> None:
    """Refuse an output that is one of the files that are read.

    Raises:
        VbdangError: It is.
    """
    if overwrites(arguments.output, files):
        message = f"{arguments.output}: is read and cannot be written to as well"
        raise VbdangError(message, code="usage")


def catalogue_of(arguments: Namespace) -> Catalogue:
    """Open the catalogues of ``--catalogue``, the first over the others; the bundled one where none is named.

    Raises:
        CatalogueError: One of them is refused.
    """
    return opened_together(arguments.catalogue or [BUNDLED], quiet=arguments.quiet)


def opened_together(paths: Sequence[str], *, quiet: bool) -> Catalogue:
    """Open catalogues, the first over the others, and tell where they disagree unless ``quiet``.

    Raises:
        CatalogueError: One of them is refused.
    """
    opened = [Catalogue.bundled() if path == BUNDLED else Catalogue.open(path) for path in paths]
    together = reduce(Catalogue.over, opened)
    if not quiet:
        _tell_clashes(together)
    return together


def _tell_clashes(catalogue: Catalogue) -> None:
    clashes = catalogue.clashes
    for clash in clashes[:_MOST_CLASHES]:
        told = f"{clash.key}, {clash.field}: {clash.kept} is taken, {clash.dropped} is not"
        say(f"vbdang: note: catalogues disagree: {visible(told)}")
    if len(clashes) > _MOST_CLASHES:
        say(f"vbdang: note: catalogues disagree in {len(clashes) - _MOST_CLASHES} more fields")
