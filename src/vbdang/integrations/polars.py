"""References for data frames of polars; the data frame itself knows how to give and take Arrow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import polars as pl

from vbdang.integrations.arrow import annotate_stream, annotated_schema

if TYPE_CHECKING:
    from typing import Unpack

    from vbdang.integrations.arrow import Options

__all__ = ["annotate_frame"]


def annotate_frame(frame: pl.DataFrame | pl.LazyFrame, **options: Unpack[Options]) -> pl.LazyFrame:
    """Return a lazy frame with the references of its texts beside its own columns.

    Rows are read when the frame is collected. Filters and choices of columns that come later are not moved before the
    reading, because they may speak of what it adds; so choose rows first.

    Args:
        frame: With a column of text.
        **options: As for :func:`vbdang.integrations.arrow.annotate_batch`.

    Raises:
        ColumnError: A column is missing or holds something else.

    >>> frame = pl.LazyFrame({"text": ["Nghị quyết số 18-NQ/TW", None]})
    >>> annotate_frame(frame).select(pl.col("references").list.len()).collect().to_series().to_list()
    [1, None]
    """
    lazy = frame.lazy()
    empty = pl.DataFrame(schema=lazy.collect_schema()).to_arrow()
    schema = pl.DataFrame(annotated_schema(empty.schema, **options).empty_table()).schema
    return lazy.map_batches(
        partial(_annotated, options=options),
        predicate_pushdown=False,
        projection_pushdown=False,
        schema=schema,
        streamable=True,
    )


def _annotated(frame: pl.DataFrame, options: Any) -> pl.DataFrame:
    return pl.DataFrame(annotate_stream(frame, **options))
