"""References for data frames of pandas, and so for those of Dask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from vbdang.integrations.arrow import ColumnError, annotate_stream, annotated_schema
from vbdang.integrations.arrow_schema import pa

if TYPE_CHECKING:
    from typing import Unpack

    from vbdang.integrations.arrow import Options

__all__ = ["annotate_frame"]


def annotate_frame(frame: pd.DataFrame, **options: Unpack[Options]) -> pd.DataFrame:
    """Return a data frame with the references of its texts beside its own columns, which stay as they are.

    Args:
        frame: With a column of text; only the columns that the options name are turned into Arrow.
        **options: As for :func:`vbdang.integrations.arrow.annotate_batch`.

    Returns:
        A new frame with the same index; the new columns are of :class:`pandas.ArrowDtype`.

    Raises:
        ColumnError: A column is missing or holds something else, or a cell cannot be read.

    >>> frame = annotate_frame(pd.DataFrame({"text": ["Nghị quyết số 18-NQ/TW", None]}, index=["a", "b"]))
    >>> frame.loc["a", "references"][0]["id"]
    '18-NQ/TW'
    >>> frame["references"].isna().tolist()
    [False, True]
    """
    named = (options.get("text", "text"), options.get("published"), options.get("id"))
    labels = pa.schema([(str(label), pa.null()) for label in frame.columns])
    annotated_schema(labels, **options)  # a missing column is told by the names of all, not of those taken
    taken = list(dict.fromkeys(name for name in named if name is not None))
    done = annotate_stream(_table(frame[taken]), **options).read_all()
    return frame.assign(
        **{
            name: pd.Series(pd.arrays.ArrowExtensionArray(done[name]), index=frame.index)
            for name in done.column_names[len(taken) :]
        }
    )


def _table(frame: pd.DataFrame) -> pa.Table:
    try:
        return pa.Table.from_pandas(frame, preserve_index=False)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        column, reason = str(frame.columns[0]), "; ".join(str(arg) for arg in error.args)
        raise ColumnError("type", column, None, reason) from None
