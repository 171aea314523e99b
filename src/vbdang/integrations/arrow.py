"""References for columns of texts in Arrow, the one interface to every engine (extra ``arrow``).

Two functions carry everything: :func:`annotate_batch` for one batch, :func:`annotate_stream` for anything that gives a
stream of them. The engines' own modules beside this one are a few lines each.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypedDict

from attrs import frozen

from vbdang.analysis import analyze
from vbdang.integrations.arrow_cells import checked, dates, is_date, is_name, is_text, names, placed, texts
from vbdang.integrations.arrow_columns import joined, references_column
from vbdang.integrations.arrow_faults import ColumnError
from vbdang.integrations.arrow_schema import RECORD, REFERENCES, pa
from vbdang.outputs.record import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Unpack

    from vbdang.model import Date, Document
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["RECORD", "REFERENCES", "ColumnError", "Options", "annotate_batch", "annotate_stream", "annotated_schema"]

_MOST_ROWS = 10_000
_MOST_LETTERS = 1 << 24  # of the texts of one batch that is made: far from 2 GiB, whatever the findings say of them


class Options(TypedDict, total=False):
    """What all functions of the integrations may be told (see :func:`annotate_batch`)."""

    text: str
    published: str | None
    id: str | None
    catalogue: Catalogue | None
    resolving: bool
    lang: Literal["vi", "en"]


def annotate_batch(batch: pa.RecordBatch, **options: Unpack[Options]) -> pa.RecordBatch:
    """Return a batch with the references of its texts beside its own columns (thêm cột viện dẫn).

    Args:
        batch: Any batch with a column of text: of any kind of text that Arrow has, as a dictionary or not.
        **options: ``text``, the name of that column (``"text"``); ``published``, the name of a column with the day of
            publication (dates, times, years, or text as ``2022-10-25``, ``2022-10``, ``2022``), none by default; ``id``,
            the name of a column of text or whole numbers, which makes the row a whole record, with ``schema`` and
            ``source``; ``catalogue``, ``resolving`` and ``lang`` as for :func:`vbdang.analyze`.

    Returns:
        The same rows with the column ``references`` (:data:`REFERENCES`); it is null where the text is null.

    Raises:
        ColumnError: A column is missing or holds something else, or a cell cannot be read.

    >>> batch = pa.record_batch(
    ...     {"text": ["Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị", "Không có gì.", None]}
    ... )
    >>> done = annotate_batch(batch)
    >>> [None if row is None else [one["target"] for one in row] for row in done["references"].to_pylist()]
    [['XIII/01-KL/TW'], [], None]
    >>> annotate_batch(batch, text="body")
    Traceback (most recent call last):
    vbdang.integrations.arrow_faults.ColumnError: column 'body': not one of the columns: text
    """
    job = _Job(**options)
    schema = job.schema(batch.schema)
    columns = [references_column(piece) for piece in _pieces(job.analyzed(batch))]
    references = joined(columns) if columns else references_column(())
    return pa.RecordBatch.from_arrays([*batch.columns, *job.added(batch, references)], schema=schema)


def annotate_stream(source: Any, **options: Unpack[Options]) -> pa.RecordBatchReader:
    """Return a reader of the same rows with their references, made as they are read.

    No more than one batch of the source is held at a time. What is handed out has at most 10,000 rows or some 16 million
    letters a batch, so that no column comes near the 2 GiB that 32-bit offsets reach.

    Args:
        source: Anything with ``__arrow_c_stream__``: a table, reader or batch of pyarrow, a data frame of polars or
            pandas, a relation of DuckDB.
        **options: As for :func:`annotate_batch`.

    Raises:
        ColumnError: A column is missing or holds something else: at once. A cell cannot be read: when its batch is read.
        TypeError: The source gives no stream; of a lazy frame of polars see :mod:`vbdang.integrations.polars`.

    >>> table = pa.table({"id": ["a1"], "text": ["Chỉ thị số 5-CT/TW"]})
    >>> record = annotate_stream(table, id="id", resolving=False).read_all().to_pylist()[0]
    >>> record["source"], record["references"][0]["findings"][0]["fix"]["text"]
    ('a1', '05-CT/TW')
    """
    reader = pa.RecordBatchReader.from_stream(source)
    job = _Job(**options)
    schema = job.schema(reader.schema)
    return pa.RecordBatchReader.from_batches(schema, _annotated(reader, job, schema))


def annotated_schema(schema: pa.Schema, **options: Unpack[Options]) -> pa.Schema:
    """Return the schema that rows of a schema will have, without reading any.

    >>> annotated_schema(pa.schema({"text": pa.string()}), id=None).names
    ['text', 'references']
    """
    return _Job(**options).schema(schema)


class _Row(NamedTuple):
    """What one row came to, and how much text it had."""

    letters: int
    document: Document | None


@frozen
class _Job:
    """What to do with every batch."""

    text: str = "text"
    published: str | None = None
    id: str | None = None
    catalogue: Catalogue | None = None
    resolving: bool = True
    lang: Literal["vi", "en"] = "vi"

    def schema(self, given: pa.Schema) -> pa.Schema:
        """Check the columns that there are, and say which there will be."""
        checked(given, self.text, is_text, "text")
        if self.published is not None:
            checked(given, self.published, is_date, "days")
        if self.id is not None:
            checked(given, self.id, is_name, "text or whole numbers")
        for field in self._fields():
            if field.name in given.names:
                reason = "there is a column of that name already: rename it"
                raise ColumnError("taken", field.name, None, reason)
            given = given.append(field)
        return given

    def analyzed(self, batch: pa.RecordBatch) -> Iterator[_Row]:
        written = placed(texts(batch.column(self.text)), self.text)
        days: Iterator[Date | None] = repeat(None)
        if self.published is not None:
            days = placed(dates(batch.column(self.published)), self.published)
        for text, day in zip(written, days, strict=False):
            if text is None:
                yield _Row(0, None)
            else:
                found = analyze(text, self.catalogue, day, resolving=self.resolving, lang=self.lang)
                yield _Row(len(text), found)

    def added(self, batch: pa.RecordBatch, references: pa.Array) -> list[pa.Array]:
        if self.id is None:
            return [references]
        rows = len(references)
        source = pa.array(list(placed(names(batch.column(self.id)), self.id)), pa.string())
        return [pa.array([SCHEMA_VERSION] * rows, pa.int64()), source, references]

    def _fields(self) -> list[pa.Field]:
        return [RECORD.field("references")] if self.id is None else list(RECORD)


def _annotated(batches: Iterable[pa.RecordBatch], job: _Job, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        start = 0
        for piece in _pieces(job.analyzed(batch)):
            part = batch.slice(start, len(piece))
            start += len(piece)
            columns = [*part.columns, *job.added(part, references_column(piece))]
            yield pa.RecordBatch.from_arrays(columns, schema=schema)


def _pieces(rows: Iterable[_Row]) -> Iterator[list[Document | None]]:
    """Part rows into as many as one batch should hold."""
    piece: list[Document | None] = []
    letters = 0
    for row in rows:
        if piece and (len(piece) >= _MOST_ROWS or letters + row.letters > _MOST_LETTERS):
            yield piece
            piece, letters = [], 0
        piece.append(row.document)
        letters += row.letters
    if piece:
        yield piece
