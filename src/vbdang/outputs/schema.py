"""The JSON Schema of the record, as ``vbdang schema`` prints it (docs/reference/record.md).

>>> SCHEMA["properties"]["schema"]
{'const': 1}
>>> SCHEMA["$defs"]["reference"]["additionalProperties"]
False
"""

from __future__ import annotations

from typing import Any

__all__ = ["SCHEMA"]

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_PLACE = {"type": "integer", "minimum": 0}
_PLACE_OR_NULL = {"type": ["integer", "null"], "minimum": 0}
_KEYS_OR_NULL = {"type": ["array", "null"], "items": {"type": "string"}}


def _exactly(description: str, properties: dict[str, Any]) -> dict[str, Any]:
    """Describe an object that holds these keys, all of them and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_FIX = _exactly(
    "One edit that mends the finding.",
    {"start": _PLACE, "end": _PLACE, "text": _TEXT, "safe": {"type": "boolean", "description": "Form alone changes."}},
)
_FINDING = _exactly(
    "Something to tell the writer about one place.",
    {
        "code": {"type": "string", "pattern": "^VB[0-9]{3}$"},
        "slug": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
        "severity": {"enum": ["error", "warning", "note"]},
        "message": _TEXT,
        "start": _PLACE,
        "end": _PLACE,
        "fix": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/fix"}]},
    },
)
_RELATION = _exactly(
    "This reference is about another of the same document.",
    {
        "kind": {"enum": ["continues", "implements", "amends", "replaces", "reviews", "guides", "about"]},
        "to": {**_PLACE, "description": "Index of the other reference."},
    },
)
_REFERENCE = _exactly(
    "One citation of a Party document.",
    {
        "start": {**_PLACE, "description": "Code points of the text as given."},
        "end": {**_PLACE, "description": "One past the last code point."},
        "text": {**_TEXT, "description": "Exactly the text between start and end."},
        "form": {"enum": ["full", "elliptic", "short", "named"]},
        "id": {**_TEXT_OR_NULL, "description": "The canonical identifier: 05-CT/TW."},
        "number": _PLACE_OR_NULL,
        "suffix": _TEXT,
        "type": _TEXT_OR_NULL,
        "issuer": _TEXT_OR_NULL,
        "unit": _TEXT_OR_NULL,
        "type_name": _TEXT_OR_NULL,
        "date": {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        "body": _TEXT_OR_NULL,
        "body_text": _TEXT_OR_NULL,
        "term": _TEXT_OR_NULL,
        "subject": _TEXT_OR_NULL,
        "antecedent": {**_PLACE_OR_NULL, "description": "Index of the full form that a short form stands for."},
        "key": _TEXT_OR_NULL,
        "target": _TEXT_OR_NULL,
        "targets": _KEYS_OR_NULL,
        "status": {"enum": ["resolved", "ambiguous", "unknown", "contradicted", None]},
        "candidates": _KEYS_OR_NULL,
        "relations": {"type": "array", "items": {"$ref": "#/$defs/relation"}},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
    },
)

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "vbdang: the references of one document",
    **_exactly(
        "One line of `vbdang extract --to jsonl`, one item of `--to json`.",
        {
            "schema": {"const": 1},
            "source": {**_TEXT, "description": "The object's id, else the file's path, else -."},
            "references": {"type": "array", "items": {"$ref": "#/$defs/reference"}},
        },
    ),
    "$defs": {"reference": _REFERENCE, "relation": _RELATION, "finding": _FINDING, "fix": _FIX},
}
