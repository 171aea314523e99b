"""The shapes of the tables' rows: frozen values, without behaviour.

Dates of rows are ISO strings; a trailing ``?`` says that the source is unsure. ``sources`` are addresses, or
``github-index:<id>`` for a file of a public repository known by an index number only (weak: practice, not rule).

>>> DocumentType("NQ", "Nghị quyết", "Resolution", ("R2017",), sources=("an address",)).symbol
'NQ'
>>> Issuer(None, "Đảng ủy Chính phủ", "central-committee", sources=("an address",)).symbol is None
True
"""

import datetime
from typing import Literal

from attrs import frozen

__all__ = [
    "Confidence",
    "DocumentType",
    "Family",
    "Issuer",
    "Lookalike",
    "LookalikeKind",
    "Organisation",
    "OrganisationKind",
    "Term",
]

Confidence = Literal["high", "medium", "low", "unknown"]
OrganisationKind = Literal["tỉnh", "thành phố"]
LookalikeKind = Literal["state", "youth", "union", "front", "association", "un", "company", "university"]


@frozen(eq=False)
class DocumentType:
    """Thể loại văn bản: one type of Party document and the symbol it carries.

    Attributes:
        symbol: As it stands in an identifier (``QĐ``); None where no source gives one.
        name: The type's name, first letter capital.
        name_en: An English gloss.
        regimes: The regulations that know it: ``R1997``, ``R2017``, ``R2026``; empty for what only practice knows.
        aliases: Other spellings of the symbol or the name.
        issued_by: Regime to the bodies that a source says may issue it; ``*`` is any body. A body that is absent is
            not covered, which is not the same as forbidden.
        status: ``official`` (named in a regulation), ``initials-inferred`` (so is the type, its symbol is only a
            convention) or ``practice`` (seen in documents only).
        confidence: How far the row is to be trusted.
        sources: Where it stands.
        note: What a reader should know before relying on it.
    """

    symbol: str | None
    name: str
    name_en: str
    regimes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    issued_by: tuple[tuple[str, tuple[str, ...]], ...] = ()
    status: Literal["official", "initials-inferred", "practice"] = "official"
    confidence: Confidence = "high"
    sources: tuple[str, ...] = ()
    note: str = ""


@frozen(eq=False)
class Issuer:
    """Cơ quan ban hành: a body of the Party and the symbol that stands for it after the slash.

    Attributes:
        symbol: Canonical (``TW``); several rows may share it; None where no source gives one.
        name: The body's name.
        level: ``central``, ``central-advisory``, ``province``, ``commune-advisory`` ...
        valid_from: First day, where a source gives it.
        valid_to: Last day, where a source gives it.
        aliases: Other spellings of the symbol or the name.
        shared: Whether many committees use the symbol, so that a key needs the organisation.
        confidence: How far the row is to be trusted.
        sources: Where it stands.
        note: What a reader should know before relying on it.
    """

    symbol: str | None
    name: str
    level: str
    valid_from: str | None = None
    valid_to: str | None = None
    aliases: tuple[str, ...] = ()
    shared: bool = False
    confidence: Confidence = "high"
    sources: tuple[str, ...] = ()
    note: str = ""


@frozen(eq=False)
class Family:
    """Họ ký hiệu: an open family of issuer symbols, built by one rule (Ban Tổ chức of any committee).

    Attributes:
        slug: The family's own name.
        pattern: A regular expression that must match a whole canonical symbol.
        level: What the members have in common.
        examples: Symbols that the pattern matches.
        confidence: How far the rule is to be trusted.
        sources: Where members stand.
        note: What a reader should know before relying on it.
    """

    slug: str
    pattern: str
    level: str
    examples: tuple[str, ...]
    confidence: Confidence
    sources: tuple[str, ...]
    note: str = ""


@frozen(eq=False)
class Organisation:
    """Đảng bộ tỉnh, thành phố trực thuộc Trung ương: the place whose committee signs TU.

    A province that took in others in 2025 and kept its name is one row: ``changed_on`` is the day and ``formed_from``
    says whom it took in.

    Attributes:
        slug: As in keys: lower case, without marks, words joined by hyphens.
        name: The place's name, without "tỉnh" or "thành phố".
        kind: ``tỉnh`` or ``thành phố`` (under the centre).
        spellings: Ways of writing it, the name first.
        valid_from: First day; None where the table does not date its beginning.
        valid_to: Last day; None while it lasts.
        merged_into: The slug it went into.
        formed_from: The slugs that went into it.
        changed_on: The day on which it took them in, under a name that it had already.
        sources: Where it stands.
        note: What a reader should know before relying on it.
    """

    slug: str
    name: str
    kind: OrganisationKind
    spellings: tuple[str, ...]
    valid_from: str | None = None
    valid_to: str | None = None
    merged_into: str | None = None
    formed_from: tuple[str, ...] = ()
    changed_on: str | None = None
    sources: tuple[str, ...] = ()
    note: str = ""


@frozen(eq=False)
class Term:
    """Nhiệm kỳ (khóa) of the Central Committee, named by the congress that began it.

    Attributes:
        roman: The congress's number in Roman figures.
        number: The same in Arabic ones.
        congress_open: First day of the congress (the preparatory session is not counted).
        congress_close: Its last day.
        start: First day of the term.
        end: Its last day, the closing day of the next congress; None for the present term.
        first_plenum: Opening of the first plenum, where a source gives it.
        basis: Why ``start`` is what it is: ``first_plenum_opening`` or ``day_after_close_default``.
        confidence: How far the row is to be trusted.
        sources: Where it stands.
        note: What a reader should know before relying on it.
    """

    roman: str
    number: int
    congress_open: datetime.date
    congress_close: datetime.date
    start: datetime.date
    end: datetime.date | None
    first_plenum: datetime.date | None
    basis: Literal["first_plenum_opening", "day_after_close_default"]
    confidence: Confidence
    sources: tuple[str, ...]
    note: str = ""


@frozen(eq=False)
class Lookalike:
    """Ký hiệu không phải của Đảng: issuer symbols of bodies that are not the Party's.

    Attributes:
        kind: Whose they are: ``state``, ``youth``, ``union``, ``front``, ``association`` ...
        pattern: A regular expression that must match a whole symbol.
        name: The body, or what the bodies have in common.
        examples: Symbols that the pattern matches.
        confidence: How far the row is to be trusted.
        sources: Where members stand.
        note: What a reader should know before relying on it.
    """

    kind: LookalikeKind
    pattern: str
    name: str
    examples: tuple[str, ...]
    confidence: Confidence
    sources: tuple[str, ...]
    note: str = ""
