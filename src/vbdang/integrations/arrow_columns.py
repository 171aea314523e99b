"""Values to Arrow columns, field by field: no row is ever a dict, which would double the work.

What stands in each field is the affair of :mod:`vbdang.outputs.record`; a test holds the two equal.
"""

from __future__ import annotations

from itertools import accumulate, chain, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from vbdang.integrations.arrow_faults import ColumnError
from vbdang.integrations.arrow_schema import FINDING, FIX, REFERENCE, REFERENCES, RELATION, pa

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vbdang.model import Document, Finding, Fix, Reference, Relation, Resolution

__all__ = ["joined", "references_column"]

Columns = dict[str, pa.Array]


def references_column(documents: Sequence[Document | None]) -> pa.Array:
    """Return the column ``references`` of some rows; None stands for a row without a text.

    >>> from vbdang.model import Document
    >>> references_column([Document(), None]).to_pylist()
    [[], None]
    """
    return _lists([None if one is None else _told(one) for one in documents], REFERENCES, _references)


def joined(columns: Sequence[pa.Array]) -> pa.Array:
    """Put the columns of successive rows together.

    Raises:
        ColumnError: Some text of the result would be over 2 GiB.

    >>> joined([pa.array(["a"]), pa.array(["b"])]).to_pylist()
    ['a', 'b']
    """
    try:
        return columns[0] if len(columns) == 1 else pa.concat_arrays(columns)
    except pa.ArrowInvalid:
        raise _too_large() from None


class _Told(NamedTuple):
    """One reference and what is known of it."""

    reference: Reference
    resolution: Resolution | None
    findings: tuple[Finding, ...]


def _told(document: Document) -> list[_Told]:
    resolutions = document.resolutions or repeat(None)
    findings = document.findings or repeat(())
    return [_Told(*one) for one in zip(document.references, resolutions, findings, strict=False)]


def _references(told: Sequence[_Told]) -> pa.Array:
    references = [one.reference for one in told]
    resolutions = [one.resolution for one in told]
    columns = {
        **_read(references, REFERENCE),
        "id": _array([None if one.id is None else str(one.id) for one in references], pa.string()),
        "date": _array([None if one.date is None else str(one.date) for one in references], pa.string()),
        **_resolved(resolutions),
        "relations": _lists([one.relations for one in references], _kind(REFERENCE, "relations"), _relations),
        "findings": _lists([one.findings for one in told], _kind(REFERENCE, "findings"), _findings),
    }
    return _struct(columns, REFERENCE)


_ELSEWHERE = frozenset(
    {"id", "date", "key", "target", "targets", "status", "candidates", "relations", "findings", "fix"}
)


def _read(values: Sequence[object], kind: pa.StructType) -> Columns:
    """Make a column of every field that is an attribute of the values just as it is."""
    return {
        field.name: _array(list(map(attrgetter(field.name), values)), field.type)
        for field in kind
        if field.name not in _ELSEWHERE
    }


def _resolved(resolutions: Sequence[Resolution | None]) -> Columns:
    def taken(name: str) -> list[Any]:
        get = attrgetter(name)
        return [None if one is None else get(one) for one in resolutions]

    plain = {name: _array(taken(name), pa.string()) for name in ("key", "target", "status")}
    return plain | {name: _lists(taken(name), _kind(REFERENCE, name), _texts) for name in ("targets", "candidates")}


def _relations(relations: Sequence[Relation]) -> pa.Array:
    return _struct(_read(relations, RELATION), RELATION)


def _findings(findings: Sequence[Finding]) -> pa.Array:
    return _struct({**_read(findings, FINDING), "fix": _fixes([one.fix for one in findings])}, FINDING)


def _fixes(fixes: Sequence[Fix | None]) -> pa.Array:
    """Make the column of fixes; where there is none, its fields hold zeros that nobody sees."""
    start = [0 if one is None else one.start for one in fixes]
    end = [0 if one is None else one.end for one in fixes]
    text = ["" if one is None else one.text for one in fixes]
    safe = [one is not None and one.safe for one in fixes]
    values: tuple[list[Any], ...] = (start, end, text, safe)
    columns = {field.name: _array(value, field.type) for field, value in zip(FIX, values, strict=True)}
    return _struct(columns, FIX, mask=pa.array([one is None for one in fixes], pa.bool_()))


def _texts(texts: Sequence[str]) -> pa.Array:
    return _array(texts, pa.string())


def _lists(
    groups: Sequence[Sequence[Any] | None], kind: pa.ListType, build: Callable[[Sequence[Any]], pa.Array]
) -> pa.Array:
    """Make a column of lists: all their members in one column, and where each list ends."""
    members = list(chain.from_iterable(group or () for group in groups))
    ends = accumulate((len(group or ()) for group in groups), initial=0)
    offsets = pa.array(list(ends), pa.int32())
    mask = pa.array([group is None for group in groups], pa.bool_())
    return pa.ListArray.from_arrays(offsets, build(members), type=kind, mask=mask)


def _struct(columns: Columns, kind: pa.StructType, mask: pa.Array | None = None) -> pa.Array:
    return pa.StructArray.from_arrays([columns[field.name] for field in kind], fields=list(kind), mask=mask)


def _array(values: Iterable[object], kind: pa.DataType) -> pa.Array:
    return _whole(pa.array(values, kind))


def _whole(made: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Refuse what Arrow had to make in several pieces, because its text is over 2 GiB."""
    if isinstance(made, pa.ChunkedArray):
        raise _too_large()
    return made


def _too_large() -> ColumnError:
    reason = "one batch cannot hold more than 2 GiB of text: give smaller batches, or use annotate_stream"
    return ColumnError("too-large", "references", None, reason)


def _kind(struct: pa.StructType, name: str) -> pa.DataType:
    return struct.field(name).type
