"""A row of a catalogue as JSON-LD of the type Legislation of schema.org, for web pages and search engines.

The properties are those of https://schema.org/Legislation, which come from the European Legislation Identifier. What the
row does not say is left out, and so is a link that no source states (``confirmed`` is false).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vbdang.checking.words import body_name
from vbdang.integrations.urn import urn_of
from vbdang.tables.types import by_symbol

if TYPE_CHECKING:
    from vbdang.model import Entry, Link, RelationKind

__all__ = ["legislation"]

#: ``legislationChanges`` takes in amendment, replacement and correction; ``isBasedOn`` what a work is derived from.
_PROPERTIES: dict[RelationKind, str] = {
    "amends": "legislationChanges",
    "replaces": "legislationChanges",
    "implements": "isBasedOn",
    "guides": "isBasedOn",
    "continues": "isBasedOn",
    "reviews": "about",
    "about": "about",
}


def legislation(entry: Entry) -> dict[str, Any]:
    """Return the JSON-LD of one document of a catalogue (một văn bản trong danh mục).

    Raises:
        ForeignNameError: Its key, or that of a document it is linked to, has no URN.

    >>> from vbdang import Catalogue
    >>> data = legislation(Catalogue.bundled()["XIII/01-KL/TW"])
    >>> data["@id"], data["name"], data["legislationDate"], data["legislationPassedBy"]
    ('urn:lex:vn:...;tw:kl:xiii;01', 'Kết luận số 01-KL/TW', '2021-05-18', {...'name': 'Bộ Chính trị'})
    >>> data["isBasedOn"][0]["@id"]
    'urn:lex:vn:dang.cong.san;tw:ct:xii;05'
    """
    said = {
        "@context": "https://schema.org",
        **_named(entry.key),
        "identifier": [_value("số và ký hiệu", str(entry.id)), _value("vbdang", entry.key)],
        "name": _name(entry),
        "alternateName": list(entry.aliases),
        "abstract": entry.subject,
        "legislationType": _type_name(entry),
        "legislationDate": None if entry.date is None else entry.date.isoformat(),
        "legislationPassedBy": _bodies(entry.body),
        "legislationJurisdiction": "VN",
        "inLanguage": "vi",
        **_links(entry.links),
        "subjectOf": [{"@type": "WebPage", "url": source} for source in entry.sources if "://" in source],
    }
    return {name: value for name, value in said.items() if value not in (None, [])}


def _named(key: str) -> dict[str, str]:
    urn = urn_of(key)
    return {"@type": "Legislation", "@id": urn, "legislationIdentifier": urn}


def _value(what: str, value: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": what, "value": value}


def _type_name(entry: Entry) -> str | None:
    """Return the type's name, from the symbol where it stands for one type only (``QĐ`` does not)."""
    rows = by_symbol(entry.id.type)
    return entry.type_name or (rows[0].name if len(rows) == 1 else None)


def _name(entry: Entry) -> str:
    kind = _type_name(entry)
    return str(entry.id) if kind is None else f"{kind} số {entry.id}"


def _bodies(body: str | None) -> dict[str, str] | list[dict[str, str]] | None:
    if body is None:
        return None
    # Codes hold no space; a name may hold a comma of its own.
    names = [body] if " " in body else map(body_name, body.split(","))
    bodies = [{"@type": "Organization", "name": name} for name in names]
    return bodies[0] if len(bodies) == 1 else bodies


def _links(links: tuple[Link, ...]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for link in links:
        if link.confirmed:
            found.setdefault(_PROPERTIES[link.kind], []).append(_named(link.key))
    return found
