"""The record (docs/reference/record.md): the one shape in which references leave vbdang, written here and nowhere else."""

from __future__ import annotations

import json
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbdang.model import Document, Finding, Reading, Reference, Resolution

__all__ = ["SCHEMA_VERSION", "document_record", "dumped", "reading_record", "reference_record"]

SCHEMA_VERSION = 1
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def document_record(source: str, document: Document) -> dict[str, Any]:
    """Return the record of one document: where it came from and its references.

    Args:
        source: The object's ``id``, else the file's path, else ``-``.
        document: What was found; without resolutions the five resolving fields are all ``null``.

    >>> from vbdang.model import Document
    >>> document_record("a1", Document())
    {'schema': 1, 'source': 'a1', 'references': []}
    """
    rows = zip_longest(document.references, document.resolutions, document.findings)
    return {
        "schema": SCHEMA_VERSION,
        "source": source,
        "references": [
            reference_record(reference, resolution, findings or ()) for reference, resolution, findings in rows
        ],
    }


def reference_record(
    reference: Reference, resolution: Resolution | None = None, findings: Iterable[Finding] = ()
) -> dict[str, Any]:
    """Return the record of one reference, every key in the order of the contract.

    >>> from vbdang.model import Reference
    >>> short = Reference(0, 10, "Chỉ thị 05", "short", None, 5, "", "CT", None, None, "Chỉ thị")
    >>> record = reference_record(short)
    >>> record["number"], record["id"], record["targets"], record["relations"]
    (5, None, None, [])
    """
    return {
        "start": reference.start,
        "end": reference.end,
        "text": reference.text,
        "form": reference.form,
        "id": None if reference.id is None else str(reference.id),
        "number": reference.number,
        "suffix": reference.suffix,
        "type": reference.type,
        "issuer": reference.issuer,
        "unit": reference.unit,
        "type_name": reference.type_name,
        "date": None if reference.date is None else str(reference.date),
        "body": reference.body,
        "body_text": reference.body_text,
        "term": reference.term,
        "subject": reference.subject,
        "antecedent": reference.antecedent,
        **_resolving_fields(resolution),
        "relations": [{"kind": relation.kind, "to": relation.to} for relation in reference.relations],
        "findings": [_finding_record(finding) for finding in findings],
    }


def reading_record(text: str, reading: Reading, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the record of one written identifier: its fields and what had to be mended.

    Args:
        text: The identifier as given.
        reading: What was read.
        findings: One for each repair of the reading, in the same order.

    >>> from vbdang.model import Identifier, Reading
    >>> record = reading_record("05-CT/TW", Reading(Identifier(5, "", "CT", "TW"), None, ()), [])
    >>> record["id"], record["number"], record["repairs"]
    ('05-CT/TW', 5, [])
    """
    identifier = reading.identifier
    return {
        "schema": SCHEMA_VERSION,
        "text": text,
        "id": str(identifier),
        "number": identifier.number,
        "suffix": identifier.suffix,
        "type": identifier.type,
        "issuer": identifier.issuer,
        "unit": identifier.unit,
        "type_name": reading.type_name,
        "repairs": [
            {
                "code": finding.code,
                "slug": finding.slug,
                "severity": finding.severity,
                "message": finding.message,
                "start": repair.start,
                "end": repair.end,
                "found": repair.found,
                "put": repair.put,
            }
            for repair, finding in zip(reading.repairs, findings, strict=True)
        ],
    }


def dumped(record: dict[str, Any]) -> str:
    """Return a record as one line of JSON, Vietnamese letters unescaped.

    >>> dumped({"type": "QĐ", "unit": None})
    '{"type": "QĐ", "unit": null}'
    """
    return _ENCODER.encode(record)


def _resolving_fields(resolution: Resolution | None) -> dict[str, Any]:
    if resolution is None:
        return {"key": None, "target": None, "targets": None, "status": None, "candidates": None}
    return {
        "key": resolution.key,
        "target": resolution.target,
        "targets": list(resolution.targets),
        "status": resolution.status,
        "candidates": list(resolution.candidates),
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "fix": None if fix is None else {"start": fix.start, "end": fix.end, "text": fix.text, "safe": fix.safe},
    }
