"""References for relations of DuckDB, and normalizing as a function of its SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.errors import ParseError
from vbdang.integrations.arrow import annotate_stream
from vbdang.reading.identifiers import normalize

if TYPE_CHECKING:
    from typing import Unpack

    import duckdb

    from vbdang.integrations.arrow import Options

__all__ = ["annotate_relation", "register_normalize"]


def annotate_relation(
    relation: duckdb.DuckDBPyRelation, into: duckdb.DuckDBPyConnection, **options: Unpack[Options]
) -> duckdb.DuckDBPyRelation:
    """Return a relation with the references of another's texts beside its own columns.

    Args:
        relation: With a column of text.
        into: The connection of the new relation. A connection answers one query at a time, and here one query gives the
            rows that the other takes; so this is a second connection, as ``connection.cursor()`` gives, which sees the same tables.
        **options: As for :func:`vbdang.integrations.arrow.annotate_batch`.

    Returns:
        A relation that can be read once, as its rows come in a stream; make a table of it to read it again. In SQL the
        name ``references`` wants quotes.

    Raises:
        ColumnError: A column is missing or holds something else.

    >>> import duckdb
    >>> connection = duckdb.connect()
    >>> articles = connection.sql("select 'Chỉ thị số 05-CT/TW' as text")
    >>> annotate_relation(articles, connection.cursor()).project('"references"[1].number').fetchall()
    [(5,)]
    """
    return into.from_arrow(annotate_stream(relation, **options))


def register_normalize(connection: duckdb.DuckDBPyConnection, name: str = "vbdang_normalize") -> None:
    """Give a connection the SQL function that writes identifiers canonically; what cannot be read is null.

    Args:
        connection: Any; its cursors know the function too.
        name: What it is to be called.

    >>> import duckdb
    >>> connection = duckdb.connect()
    >>> register_normalize(connection)
    >>> connection.sql(
    ...     "select vbdang_normalize('05/CT-TƯ'), vbdang_normalize('NQ18'), vbdang_normalize(null)"
    ... ).fetchall()
    [('05-CT/TW', None, None)]
    """
    connection.create_function(name, _normalized, ["VARCHAR"], "VARCHAR", null_handling="special")


def _normalized(written: str | None) -> str | None:
    if written is None:
        return None
    try:
        return normalize(written)
    except ParseError:
        return None
