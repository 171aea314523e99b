"""The record of docs/reference/record.md as Arrow types: the same names in the same order, the same fields that may be null.

Whole numbers have 64 bits and dates are text, as every engine reads them from the JSON of the same record, so that
tables of either origin can be put together. Texts and lists have the plain types with 32-bit offsets, which all engines
take; what is larger goes in several batches (docs/decisions/0009-arrow.md).

>>> RECORD.names
['schema', 'source', 'references']
>>> REFERENCE.field("relations").type.value_type
StructType(struct<kind: string not null, to: int64 not null>)
"""

from __future__ import annotations

try:
    import pyarrow as pa
except ImportError as error:
    message = "pyarrow has to be installed for this: pip install 'vbdang[arrow]'"
    raise ImportError(message) from error

__all__ = ["FINDING", "FIX", "RECORD", "REFERENCE", "REFERENCES", "RELATION", "pa"]


def _always(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, nullable=False)


def _list(kind: pa.DataType) -> pa.DataType:
    return pa.list_(_always("item", kind))


_TEXT, _WHOLE = pa.string(), pa.int64()

#: One edit that mends a finding.
FIX = pa.struct([_always("start", _WHOLE), _always("end", _WHOLE), _always("text", _TEXT), _always("safe", pa.bool_())])
#: Something to tell the writer about one place.
FINDING = pa.struct(
    [
        _always("code", _TEXT),
        _always("slug", _TEXT),
        _always("severity", _TEXT),
        _always("message", _TEXT),
        _always("start", _WHOLE),
        _always("end", _WHOLE),
        pa.field("fix", FIX),
    ]
)
#: What a reference is about: another one of the same text, by its index.
RELATION = pa.struct([_always("kind", _TEXT), _always("to", _WHOLE)])
#: One citation of a Party document.
REFERENCE = pa.struct(
    [
        _always("start", _WHOLE),
        _always("end", _WHOLE),
        _always("text", _TEXT),
        _always("form", _TEXT),
        pa.field("id", _TEXT),
        pa.field("number", _WHOLE),
        _always("suffix", _TEXT),
        pa.field("type", _TEXT),
        pa.field("issuer", _TEXT),
        pa.field("unit", _TEXT),
        pa.field("type_name", _TEXT),
        pa.field("date", _TEXT),
        pa.field("body", _TEXT),
        pa.field("body_text", _TEXT),
        pa.field("term", _TEXT),
        pa.field("subject", _TEXT),
        pa.field("antecedent", _WHOLE),
        pa.field("key", _TEXT),
        pa.field("target", _TEXT),
        pa.field("targets", _list(_TEXT)),
        pa.field("status", _TEXT),
        pa.field("candidates", _list(_TEXT)),
        _always("relations", _list(RELATION)),
        _always("findings", _list(FINDING)),
    ]
)
#: The column that is added to every row; null where the text is null.
REFERENCES = _list(REFERENCE)
#: A whole record: what rows have besides their own columns when their ``id`` is named.
RECORD = pa.schema([_always("schema", _WHOLE), _always("source", _TEXT), pa.field("references", REFERENCES)])
