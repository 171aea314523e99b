"""The work of ``vbdang extract``: items to what is written of them, in this process or in another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from attrs import frozen

from vbdang.analysis import analyze
from vbdang.cli.texts import opened_together
from vbdang.errors import InputError, VbdangError
from vbdang.inputs.sources import MANY
from vbdang.outputs.streams import Answer, json_lines, tables
from vbdang.resolving.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from vbdang.cli.items import Item, Reading
    from vbdang.inputs.passage import Passage
    from vbdang.inputs.places import Place
    from vbdang.model import Date
    from vbdang.outputs.table import Language

__all__ = ["Done", "Form", "Job", "Remark", "Worked", "Worker", "failed"]

Form = Literal["jsonl", "json", "table", "parquet"]


@frozen
class Job:
    """All that a worker has to know; small, and can be sent to another process.

    Attributes:
        to: What is written.
        reading: How files are read.
        published: The day of publication of texts that do not say it.
        catalogues: The catalogues by their names, the first over the others; None: nothing is resolved.
        lang: The language of findings and tables.
        explain: Whether tables hold the evidence.
    """

    to: Form
    reading: Reading
    published: Date | None
    catalogues: tuple[str, ...] | None
    lang: Language = "vi"
    explain: bool = False

    def worker(self) -> Worker:
        """Open the catalogues, saying nothing, and make a worker: what another process begins with."""
        found = Catalogue.of(()) if self.catalogues is None else opened_together(self.catalogues, quiet=True)
        return Worker(self, found)


class Remark(NamedTuple):
    """What there is to say of an item.

    Attributes:
        at: Which one of its portion.
        done: Whether something was written of it all the same.
        told: What is said.
    """

    at: int
    done: bool
    told: tuple[str, ...]


class Worked(NamedTuple):
    """What a portion came to.

    Attributes:
        written: Text, or a batch of Arrow; None where nothing could be done.
        remarks: On the items that could not be done, or not wholly.
    """

    written: Any
    remarks: tuple[Remark, ...]


class Done(NamedTuple):
    """A portion and what it came to."""

    items: list[Item]
    worked: Worked


def failed(item: Item, why: str) -> str:
    """Say that an item could not be done."""
    return f"{item.place()}: not done: {why}"


class Worker:
    """Does one portion after the other; a text that cannot be done keeps no other from it."""

    def __init__(self, job: Job, catalogue: Catalogue) -> None:
        """Keep what is to be done, and the catalogue to do it with."""
        self.job = job
        self.catalogue = catalogue
        self._put = _FORMS[job.to](job)

    def __call__(self, items: Sequence[Item]) -> Worked:
        """Do a portion."""
        pieces: list[Any] = []
        remarks: list[Remark] = []
        for index, item in enumerate(items):
            before = len(pieces)
            told: list[str] = []
            self._do(item, pieces, told)
            if told:
                remarks.append(Remark(index, len(pieces) > before, tuple(told)))
        return Worked(self._put.together(pieces) if pieces else None, tuple(remarks))

    def _do(self, item: Item, pieces: list[Any], told: list[str]) -> None:
        try:
            for found in self._texts(item):
                if isinstance(found, str):
                    told.append(found)
                else:
                    pieces.append(self._put.one(self._answer(item, found)))
        except VbdangError:  # the catalogue breaks: not this text's affair
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, it is this text's, and told
            told.append(failed(item, " ".join(f"{type(error).__name__}: {error}".split())[:300]))

    def _texts(self, item: Item) -> Iterator[Passage | str]:
        if item.fault is not None:
            yield item.fault
        elif item.passage is not None:
            yield item.passage
        else:
            for found in self.job.reading.passages(item.path):
                yield str(found) if isinstance(found, InputError) else found

    def _answer(self, item: Item, passage: Passage) -> Answer:
        job = self.job
        day = passage.published or job.published
        resolving = job.catalogues is not None
        document = analyze(passage.text, self.catalogue, day, resolving=resolving, lang=job.lang)
        inside = passage.way is None or job.reading.kind_of(item.path) in MANY
        place = None if inside else partial(_place, passage, job.lang)
        return Answer(passage.source, passage.text, document, place)


def _place(passage: Passage, lang: Language, offset: int) -> str:
    """Say a place of the file as short as it can be: ``12:5`` where there are lines, else in words."""
    return _short(passage.places().at(offset), lang)


def _short(place: Place, lang: Language) -> str:
    return place.told(lang) if place.line is None or place.column is None else f"{place.line}:{place.column}"


class _Put(NamedTuple):
    """One form of output: one document to a piece, the pieces of a portion to what is sent back."""

    one: Callable[[Answer], Any]
    together: Callable[[list[Any]], Any]


def _record(answer: Answer) -> str:
    return "".join(json_lines([answer]))


def _listed(lines: list[str]) -> str:
    return ",\n".join(line.rstrip("\n") for line in lines)


def _parquet(_job: Job) -> _Put:
    from vbdang.integrations.parquet import records

    return _Put(_same, records)


def _same(answer: Answer) -> Answer:
    return answer._replace(text="", place=None)


def _table(job: Job) -> _Put:
    return _Put(lambda answer: "".join(tables([answer], job.lang, explain=job.explain)), "".join)


_FORMS: dict[Form, Callable[[Job], _Put]] = {
    "jsonl": lambda _job: _Put(_record, "".join),
    "json": lambda _job: _Put(_record, _listed),
    "table": _table,
    "parquet": _parquet,
}
