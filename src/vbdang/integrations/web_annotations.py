"""The references of a text as a page of Web Annotations, and the places of such a page in a text.

The vocabulary is that of the W3C's Web Annotation Data Model (Recommendation, 23/02/2017). Its positions count code points
of the text, from 0 and half-open, as vbdang's do; its quotations find the place again where the text has changed.

>>> from vbdang import analyze
>>> text = "Thực hiện Kết luận số 01-KL/TW ngày 18/5/2021."
>>> page = web_annotations(text, analyze(text), "https://example.org/a1")
>>> page["items"][0]["target"]["selector"][0]
{'type': 'TextPositionSelector', 'start': 10, 'end': 30}
>>> moved = places(page, f"(Tin mới) {text}")
>>> [(place.start, place.end, place.record["id"]) for place in moved]
[(20, 40, '01-KL/TW')]
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from vbdang.errors import VbdangError
from vbdang.integrations.urn import urn_of
from vbdang.outputs.record import document_record, dumped

if TYPE_CHECKING:
    from vbdang.model import Document

__all__ = ["AnnotationError", "Place", "places", "web_annotations"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of the text before and after that a quotation keeps
_FORMAT = "application/vnd.vbdang.reference+json"


class AnnotationError(VbdangError, ValueError):
    """An annotation whose place cannot be told (chú thích không rõ chỗ).

    Attributes:
        code: ``format`` (not a page of annotations, or one without a selector that is known here), ``lost`` (the text holds
            no such quotation), ``ambiguous`` (it holds several).
        item: Its number on the page from 0, None when the page is meant.
        reason: What is wrong, in words.
    """

    def __init__(self, code: str, item: int | None, reason: str) -> None:
        """Keep the number; the message begins with it."""
        super().__init__(reason if item is None else f"annotation {item}: {reason}", code=code)
        self.item = item
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.item, self.reason)


class Place(NamedTuple):
    """Where an annotation stands in a text, and the record of its reference if vbdang wrote it."""

    start: int
    end: int
    record: dict[str, Any] | None


def web_annotations(text: str, document: Document, source: str) -> dict[str, Any]:
    """Return the page of annotations of a text (trang chú thích).

    Each says which documents are meant, by the URN of their keys (``identifying``), and holds the record of its reference
    as JSON (``describing``).

    Args:
        text: What was analyzed.
        document: What came of it.
        source: The IRI of the text; those of the page and its annotations are made of it.

    Raises:
        ForeignNameError: A catalogue of one's own holds a key that has no URN.

    >>> from vbdang.model import Document
    >>> web_annotations("Không có gì.", Document(), "https://example.org/a2")["items"]
    []
    """
    base = source.partition("#")[0]
    records = document_record(source, document)["references"]
    items = [
        {
            "id": f"{base}#vbdang-{number}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": _body(record),
            "target": {"source": source, "selector": _selectors(text, record["start"], record["end"])},
        }
        for number, record in enumerate(records)
    ]
    return {"@context": _CONTEXT, "id": f"{base}#vbdang", "type": "AnnotationPage", "items": items}


def _body(record: dict[str, Any]) -> list[dict[str, Any]]:
    targets = [
        {"type": "SpecificResource", "purpose": "identifying", "source": urn_of(key)} for key in record["targets"] or ()
    ]
    described = {"type": "TextualBody", "purpose": "describing", "format": _FORMAT, "value": dumped(record)}
    return [*targets, described]


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]


def places(page: Any, text: str) -> tuple[Place, ...]:
    """Return the places of the annotations of a page in a text, in the order of the page (chỗ của các chú thích).

    A position counts where the quotation, if there is one, stands there. Else the quotation is looked for, with what stood
    before and after it; what stands there more than once is not guessed.

    Args:
        page: As :func:`web_annotations` makes it, or anyone: position or quotation is enough.
        text: The text, which may have changed.

    Raises:
        AnnotationError: The page is none, or an annotation's place cannot be told.

    >>> places({"items": [{"target": {"selector": {"type": "TextQuoteSelector", "exact": "05-CT/TW"}}}]}, "05-CT/TW")
    (Place(start=0, end=8, record=None),)
    >>> places({"items": [{"target": {"selector": {"type": "TextQuoteSelector", "exact": "05-CT/TW"}}}]}, "05-KL/TW")
    Traceback (most recent call last):
    vbdang.integrations.web_annotations.AnnotationError: annotation 0: the text does not hold '05-CT/TW'
    """
    items = page.get("items") if isinstance(page, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise AnnotationError("format", None, "not a page of annotations: it has no list of items")
    return tuple(Place(*_place(item, number, text), _record(item, number)) for number, item in enumerate(items))


def _place(item: dict[str, Any], number: int, text: str) -> tuple[int, int]:
    target = item.get("target")
    selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
    position, quote = (_of_type(selectors, kind) for kind in ("TextPositionSelector", "TextQuoteSelector"))
    exact, start, end = quote.get("exact"), position.get("start"), position.get("end")
    quoted = isinstance(exact, str) and exact != ""
    inside = isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)
    if inside and (not quoted or text[start:end] == exact):
        return cast("int", start), cast("int", end)
    if quoted:
        return _found(quote, number, text)
    raise AnnotationError("format", number, "it has no selector of a position in the text, or of a quotation")


def _found(quote: dict[str, Any], number: int, text: str) -> tuple[int, int]:
    """Find a quotation: the only one, or the only one between what it stood between."""
    exact = quote["exact"]
    shown = exact if len(exact) <= 80 else f"{exact[:80]}…"
    all_of_it = [found.span() for found in re.finditer(re.escape(exact), text)]
    before, after = (str(quote.get(name) or "") for name in ("prefix", "suffix"))
    same = [(start, end) for start, end in all_of_it if text.endswith(before, 0, start) and text.startswith(after, end)]
    if not all_of_it:
        raise AnnotationError("lost", number, f"the text does not hold {shown!r}")
    if len(all_of_it) > 1 and len(same) != 1:
        raise AnnotationError("ambiguous", number, f"the text holds {shown!r} {len(all_of_it)} times")
    return (same or all_of_it)[0]


def _record(item: dict[str, Any], number: int) -> dict[str, Any] | None:
    described = [body for body in _listed(item.get("body")) if body.get("format") == _FORMAT]
    if not described:
        return None
    try:
        record = json.loads(described[0].get("value", ""))
    except (TypeError, ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise AnnotationError("format", number, "its record is not an object of JSON")
    return record


def _listed(value: Any) -> list[dict[str, Any]]:
    """Return one object or several as several; JSON-LD leaves the brackets out around one."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _of_type(objects: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next((one for one in objects if one.get("type") == kind), {})
