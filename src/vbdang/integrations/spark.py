"""References for data frames of Spark (extra ``spark``): batches go to its workers as Arrow.

Spark wants to know the types before any row is read; they stand here as it writes them. They say nowhere ``not null``,
because several stores that Spark writes to refuse that within lists.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StructType

from vbdang.integrations.arrow import annotate_batch, annotated_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Unpack

    from pyspark.sql import DataFrame

    from vbdang.integrations.arrow import Options
    from vbdang.integrations.arrow_schema import pa

__all__ = ["RECORD_DDL", "REFERENCES_DDL", "annotate_frame"]

_FIX = "struct<start: bigint, `end`: bigint, text: string, safe: boolean>"
_FINDING = (
    f"struct<code: string, slug: string, severity: string, message: string, start: bigint, `end`: bigint, fix: {_FIX}>"
)
_REFERENCE = (
    "struct<start: bigint, `end`: bigint, text: string, form: string, id: string, number: bigint, suffix: string, "
    "type: string, issuer: string, unit: string, type_name: string, date: string, body: string, body_text: string, "
    "term: string, subject: string, antecedent: bigint, key: string, target: string, targets: array<string>, "
    "status: string, candidates: array<string>, relations: array<struct<kind: string, `to`: bigint>>, "
    f"findings: array<{_FINDING}>>"
)
#: The column that is added, as Spark's SQL writes it.
REFERENCES_DDL = f"`references` array<{_REFERENCE}>"
#: The columns that are added when the ``id`` is named.
RECORD_DDL = f"schema bigint, source string, {REFERENCES_DDL}"


def annotate_frame(frame: DataFrame, **options: Unpack[Options]) -> DataFrame:
    """Return a data frame with the references of its texts beside its own columns.

    vbdang has to be installed where the workers run. The catalogue goes to them with the work; the bundled one does not,
    as they have it.

    Args:
        frame: With a column of text.
        **options: As for :func:`vbdang.integrations.arrow.annotate_batch`.

    Raises:
        ColumnError: A column is missing or holds something else.
    """
    annotated_schema(to_arrow_schema(frame.schema), **options)  # told here, not by every worker
    ddl = REFERENCES_DDL if options.get("id") is None else RECORD_DDL
    added = frame.sparkSession.createDataFrame([], ddl).schema
    return frame.mapInArrow(partial(_annotated, options=options), StructType(frame.schema.fields + added.fields))


def _annotated(batches: Iterable[pa.RecordBatch], options: Any) -> Iterator[pa.RecordBatch]:
    return (annotate_batch(batch, **options) for batch in batches)
