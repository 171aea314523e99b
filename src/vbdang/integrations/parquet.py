"""Records as Parquet (extra ``arrow``): the table that the record of each document is a row of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pyarrow.parquet as pq

from vbdang.integrations.arrow_columns import references_column
from vbdang.integrations.arrow_schema import RECORD, pa
from vbdang.outputs.record import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Document

__all__ = ["RecordWriter", "records"]

_ROWS, _BYTES = 10_000, 1 << 25  # a row group: so many rows, or as many bytes


class Told(Protocol):
    """What a text is called and what was found in it."""

    @property
    def source(self) -> str: ...
    @property
    def document(self) -> Document: ...


def records(told: Sequence[Told]) -> pa.RecordBatch:
    """Return the records of documents as a batch.

    >>> from vbdang.analysis import analyze
    >>> from vbdang.outputs.streams import Answer
    >>> batch = records([Answer("a1", "", analyze("Chỉ thị số 05-CT/TW", resolving=False))])
    >>> batch.num_rows, batch["source"].to_pylist(), batch["references"][0][0]["id"].as_py()
    (1, ['a1'], '05-CT/TW')
    """
    columns = [
        pa.array([SCHEMA_VERSION] * len(told), pa.int64()),
        pa.array([one.source for one in told], pa.string()),
        references_column([one.document for one in told]),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=RECORD)


class RecordWriter:
    """Writes batches of records to a file of Parquet, put together to row groups of some size."""

    def __init__(self, path: str) -> None:
        """Begin the file."""
        self._writer = pq.ParquetWriter(path, RECORD, compression="zstd")
        self._waiting: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0

    def write(self, batch: Any) -> None:
        """Take a batch; it is written when there are enough for a row group."""
        self._waiting.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= _ROWS or self._bytes >= _BYTES:
            self._flush()

    def close(self) -> None:
        """Write what is left, and the end of the file."""
        if self._waiting:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(pa.Table.from_batches(self._waiting))
        self._waiting = []
        self._rows = self._bytes = 0
