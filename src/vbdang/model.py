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
    "Entry",
    "Evidence",
    "EvidenceKind",
    "Finding",
    "Fix",
    "Form",
    "Identifier",
    "Link",
    "PartialDate",
    "Reading",
    "Reference",
    "Relation",
    "RelationKind",
    "Repair",
    "Resolution",
    "Severity",
    "Status",
]

Form = Literal["full", "elliptic", "short", "named"]
RelationKind = Literal["continues", "implements", "amends", "replaces", "reviews", "guides", "about"]
Severity = Literal["error", "warning", "note"]
Status = Literal["resolved", "ambiguous", "unknown", "contradicted"]
EvidenceKind = Literal[
    "date",
    "term",
    "body",
    "organisation",
    "type-name",
    "name",
    "subject",
    "relation",
    "antecedent",
    "mention",
    "neighbour",
    "published",
]


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
class Link:
    """What the catalogue says one document does to another (quan hệ giữa hai văn bản).

    Attributes:
        kind: As for relations of a text.
        key: The other document; it may stand outside the catalogue.
        confirmed: Whether a source says so itself; False for what was only concluded.
    """

    kind: RelationKind
    key: str
    confirmed: bool = True


@frozen(slots=False)
class Entry:
    """One document of a catalogue (một văn bản trong danh mục): evidence with its sources, not truth.

    Attributes:
        key: Names this document and no other: ``XIII/01-KL/TW``.
        id: Its identifier, which other documents may share.
        type_name: Tells a Quyết định from a Quy định, which share ``QĐ``; None where no source says.
        body: ``BCHTW``, ``BCT``, ``BBT``, ``BCT,BBT``, an organ's symbol or name; None where no source says.
        org: The committee's slug, for symbols that many committees share.
        date: The day of issue; None where it is not known.
        term: The Central Committee's term (khóa), Roman; for local documents the one at the date.
        subject: Trích yếu as the sources give it, often shortened.
        aliases: Names in use; one may belong to several documents.
        links: What it does to other documents.
        sources: Where the row comes from.
        n_sources: How many of them are independent of one another.
        disputes: The fields on which its sources disagree: ``date``, ``body``, ``subject``, ``other``.
        note: What a reader should know before relying on it.
        alike: Keys of documents with the same identifier and nearly the same subject: the subject alone does not tell them
            apart, even where a catalogue holds only one of them.
    """

    key: str
    id: Identifier
    type_name: str | None = None
    body: str | None = None
    org: str | None = None
    date: dt.date | None = None
    term: str | None = None
    subject: str | None = None
    aliases: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[str, ...] = ()
    n_sources: int = 0
    disputes: tuple[str, ...] = ()
    note: str = ""
    alike: tuple[str, ...] = ()


@frozen
class Evidence:
    """One thing that speaks for or against a reference meaning a document (một chứng cứ).

    Attributes:
        kind: What sort of thing it is.
        favours: True for, False against.
        key: The document of the catalogue that it bears on.
        stated: What the text says, as short as it can be told.
        known: What the catalogue says.
        rests_on: The index of another reference of the text that it comes from, None where it is the reference's own.
    """

    kind: EvidenceKind
    favours: bool
    key: str
    stated: str
    known: str
    rests_on: int | None = None


@frozen(slots=False)
class Resolution:
    """Which document of the catalogue a reference means, and how that is known (văn bản được viện dẫn).

    The first five fields are the record's (docs/reference/record.md).

    Attributes:
        key: The document as the text states it, whether or not the catalogue holds it.
        target: The catalogue's key of the one document that is meant.
        targets: The same, or the several documents of a named set.
        status: ``resolved``, ``ambiguous``, ``unknown`` or ``contradicted``.
        candidates: Keys that are left when nothing decides, the likeliest first.
        evidence: Everything that was weighed, for and against, in the order of its weight.
        entries: The catalogue's rows of ``targets``, else of ``candidates``, in the same order.
        replaced_by: Rows that a source says replaced the target, by date.
        neighbours: Rows of the same term, type and issuer whose numbers stand next before and after, where the catalogue
            does not hold the document that a stated date asks for, or contradicts it.
    """

    key: str | None = None
    target: str | None = None
    targets: tuple[str, ...] = ()
    status: Status = "unknown"
    candidates: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    entries: tuple[Entry, ...] = ()
    replaced_by: tuple[Entry, ...] = ()
    neighbours: tuple[Entry, ...] = ()


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
