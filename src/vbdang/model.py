"""The values that walk through vbdang: frozen, hashable, without behaviour beyond printing and order.

Values never parse: :func:`vbdang.parse` makes an :class:`Identifier`, :func:`vbdang.extract` makes references.
All offsets are code points, half-open, in the text as given.

The classes that a million-article run makes by the million keep their fields in ``__dict__``: attrs fills a frozen
dict class three times faster than a frozen slotted one (docs/decisions/0002-values.md).
"""

from __future__ import annotations

import datetime as dt
from functools import total_ordering
from typing import Any, Literal

from attrs import field, frozen

__all__ = [
    "Date",
    "Document",
    "Finding",
    "Fix",
    "Form",
    "Identifier",
    "PartialDate",
    "Reading",
    "Reference",
    "Relation",
    "RelationKind",
    "Repair",
    "Resolution",
    "Severity",
]

Form = Literal["full", "elliptic", "short", "named"]
RelationKind = Literal["continues", "implements", "amends", "replaces", "reviews", "guides", "about"]
Severity = Literal["error", "warning", "note"]


@total_ordering
@frozen(slots=False, order=False)
class Identifier:
    """Số và ký hiệu: number, document type and issuing body of one Party document.

    It prints canonically (``NN-TYPE/ISSUER``) and orders by issuer, type, number. Symbols are kept as issued: ``QĐ``,
    ``QĐi``, ``QĐNS`` and ``QyĐ`` are four types (docs/explanation/numbers.md).

    >>> str(Identifier(5, "", "CT", "TW"))
    '05-CT/TW'
    >>> str(Identifier(919, "", "CV", "VPTW", "nb"))
    '919-CV/VPTW/nb'
    >>> Identifier(2, "", "NQ", "TW") < Identifier(10, "", "NQ", "TW")
    True
    """

    number: int
    suffix: str
    type: str
    issuer: str
    unit: str | None = None

    def __str__(self) -> str:
        tail = f"/{self.unit}" if self.unit else ""
        return f"{self.number:02d}{self.suffix}-{self.type}/{self.issuer}{tail}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Identifier):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[str, str, int, str, str]:
        return (self.issuer, self.type, self.number, self.suffix, self.unit or "")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.number, self.suffix, self.type, self.issuer, self.unit)


@total_ordering
@frozen(order=False)
class PartialDate:
    """A date of which the text gives only the year, or the month and year.

    >>> str(PartialDate(2021, 5)), str(PartialDate(2021))
    ('2021-05', '2021')
    """

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0) < (other.year, other.month or 0)


Date = dt.date | PartialDate


@frozen
class Repair:
    """One thing that reading mended, or could not keep (chỗ đã sửa khi đọc).

    Attributes:
        kind: The slug of the finding it becomes: ``missing-zero``, ``state-order``, ``impossible-date`` ...
        start: First code point of the place in the text as given.
        end: One past its last code point.
        found: What stands there.
        put: What it was read as; None where it had to be left out (an impossible date).
    """

    kind: str
    start: int
    end: int
    found: str
    put: str | None


@frozen
class Reading:
    """What :func:`vbdang.read` makes of one written identifier: the value and how it was reached."""

    identifier: Identifier
    type_name: str | None
    repairs: tuple[Repair, ...]


@frozen
class Relation:
    """Viện dẫn giữa hai văn bản: this document is about another reference of the same text.

    ``to`` is the index of the other reference.
    """

    kind: RelationKind
    to: int


@frozen(slots=False)
class Reference:
    """One citation of a Party document (một lần viện dẫn), holding only what the text says.

    The names are those of the record (docs/reference/record.md). ``text`` is exactly the text between ``start`` and ``end``.
    ``repairs`` tells what reading had to mend; ``None`` stands for what the text does not say.
    """

    start: int
    end: int
    text: str
    form: Form
    id: Identifier | None
    number: int | None
    suffix: str
    type: str | None
    issuer: str | None
    unit: str | None
    type_name: str | None
    date: Date | None = None
    body: str | None = None
    body_text: str | None = None
    term: str | None = None
    subject: str | None = None
    antecedent: int | None = None
    relations: tuple[Relation, ...] = ()
    repairs: tuple[Repair, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(self.__dict__.values())


@frozen
class Resolution:
    """Which document of the catalogue a reference means; filled by the resolving step."""

    key: str | None = None
    target: str | None = None
    targets: tuple[str, ...] = ()
    status: Literal["resolved", "ambiguous", "unknown", "contradicted"] = "unknown"
    candidates: tuple[str, ...] = ()


@frozen
class Fix:
    """One edit that mends a finding: replace ``start:end`` by ``text``; ``safe`` if form alone changes."""

    start: int
    end: int
    text: str
    safe: bool


@frozen
class Finding:
    """Something to tell the writer about one place (điều cần nói với người soạn)."""

    code: str
    slug: str
    severity: Severity
    message: str
    start: int
    end: int
    fix: Fix | None = None


@frozen
class Document:
    """Everything known of one text: what the record holds (docs/reference/record.md).

    Attributes:
        references: In order of their place in the text.
        resolutions: One a reference, or empty when nothing was resolved.
        findings: A tuple of findings a reference, in the same order.
    """

    references: tuple[Reference, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    findings: tuple[tuple[Finding, ...], ...] = field(default=())
