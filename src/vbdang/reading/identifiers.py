"""One written identifier: read it, repair what is certain, refuse the rest (số và ký hiệu).

Grammar (the form of Hướng dẫn 36-HD/VPTW, 03/4/2018, 1.3; kept by Hướng dẫn 05-HD/VPTW, 27/5/2026)::

    sign   := number [suffix] "-" type "/" issuer { "-" issuer } [ "/" unit ]
    number := two digits or more, zero-padded

On input it is looser: each part may be parted by spaces and other separators, or by none where the split is certain.
Whatever had to be mended is a :class:`~vbdang.model.Repair`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vbdang.errors import ParseError
from vbdang.model import Identifier, Reading, Repair
from vbdang.reading.clean import Cleaned, clean
from vbdang.reading.symbols import KNOWN_ISSUERS, TYPE_SYMBOLS, is_party, is_state, issuer_of, split_symbols, type_of
from vbdang.reading.words import type_name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_canonical", "normalize", "parse", "read", "read_sign"]

_CANONICAL = re.compile(r"(0[0-9]|[1-9][0-9]+)([a-z]?)-([A-ZĐ][A-Za-zĐ]+)/([A-ZĐ][A-ZĐh]+)")

_LEAD = re.compile(r"\s*(?P<name>[^0-9]*?)\s*(?:\b(?:[Ss][ốo]|SỐ|SO)\b\s*(?P<mark>[:.])?\s*)?(?=[0-9]|[Oo]\d)")
_ISSUER = r"T\.?\s?[ƯưWw]\b\.?(?!\w)|[A-Za-zĐđƯư]+\d{0,3}(?:\s?-\s?[A-ZĐƯa-zđư]{2,}\d{0,3})*"
_SIGN = re.compile(
    rf"""(?P<number>\d[\dOo]*|[Oo]\d[\dOo]*)
    (?P<suffix>(?:bis|[A-Za-zđ])(?=\s*[-/.]))?
    (?P<year>\s*[-/.]\s*(?:19|20)\d\d(?=\s*[-/.]))?
    (?P<gap1>[\s./-]*)
    (?P<type>[A-Za-zĐđ]{{2,}})
    (?:(?P<gap2>[\s./-]+)(?P<issuer>{_ISSUER}))?
    (?P<unit>/[a-zđ]{{1,4}})?""",
    re.VERBOSE,
)
_TAIL = re.compile(r"[\s.,;:]*\Z")
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPELLS_TW = re.compile(r"[Ưư.]|[Tt]w\Z|T\s")
_TYPE_FIRST = re.compile(r"\s*(?P<type>[A-Za-zĐđ]+)[\s-]*\d+\s*\Z")


class Parts(NamedTuple):
    """The canonical pieces of a sign and how they were separated, on the way to an identifier."""

    type: str
    issuer: str
    unknown: tuple[str, ...]


def parse(text: str) -> Identifier:
    """Read one identifier, or raise :class:`~vbdang.errors.ParseError` if it is not certain.

    Args:
        text: One written identifier, alone or after its type name.

    Raises:
        ParseError: With a code, the place and what was expected.

    >>> parse("05/CT-TƯ")
    Identifier(number=5, suffix='', type='CT', issuer='TW', unit=None)
    >>> str(parse("Quy định số 08-qđi/tw"))
    '08-QĐi/TW'
    """
    match = _CANONICAL.fullmatch(text)
    if match and match[3] in TYPE_SYMBOLS and match[4] in KNOWN_ISSUERS:
        return Identifier(int(match[1]), match[2], match[3], match[4])
    return read(text).identifier


def normalize(text: str) -> str:
    """Return the canonical spelling of an identifier; raises like :func:`parse`.

    >>> normalize("858CV/ĐUK")
    '858-CV/ĐUK'
    >>> normalize("212 KL TW")
    '212-KL/TW'
    """
    return str(parse(text))


def is_canonical(text: str) -> bool:
    """Tell whether a text is an identifier in its canonical spelling; never raises.

    >>> is_canonical("05-CT/TW"), is_canonical("5-CT/TW"), is_canonical("Chỉ thị 05")
    (True, False, False)
    """
    try:
        return str(parse(text)) == text
    except ParseError:
        return False


def read(text: str) -> Reading:
    """Read one identifier and list what had to be repaired; raises like :func:`parse`.

    >>> [repair.kind for repair in read("05/CT-TƯ").repairs]
    ['state-order', 'tw-spelling']
    >>> read("Chỉ thị số: 5-CT/TW").type_name
    'Chỉ thị'
    """
    cleaned = clean(text)
    lead = _LEAD.match(cleaned.text)
    if lead is None:
        raise _no_number(text, cleaned)
    name = type_name_of(lead["name"])
    if name is None:
        raise _fault("unreadable", text, cleaned, lead.start("name"), lead.end("name"), "a document type name, 'số' or a number")
    match = _SIGN.match(cleaned.text, lead.end())
    if match is None:
        raise _no_type(text, cleaned, lead.end())
    identifier, repairs = _understand(text, cleaned, match)
    if not _TAIL.match(cleaned.text, match.end()):
        raise _fault("trailing-text", text, cleaned, match.end(), len(cleaned.text), "nothing after the identifier")
    if lead["mark"]:
        at = cleaned.origin[lead.start("mark")]
        repairs = (Repair("colon-after-so", at, at + 1, text[at], ""), *repairs)
    return Reading(identifier, name or None, repairs)


def read_sign(text: str, start: int, end: int) -> tuple[Identifier, tuple[Repair, ...]] | None:
    """Read the sign that stands at ``text[start:end]``; None where it is not certain or not the Party's."""
    piece = text[start:end]
    cleaned = clean(piece)
    match = _SIGN.fullmatch(cleaned.text)
    if match is None:
        return None
    try:
        identifier, repairs = _understand(piece, cleaned, match)
    except ParseError:
        return None
    return identifier, tuple(Repair(r.kind, r.start + start, r.end + start, r.found, r.put) for r in repairs)


def _understand(text: str, cleaned: Cleaned, match: re.Match[str]) -> tuple[Identifier, tuple[Repair, ...]]:
    """Make the identifier of a matched sign, and its repairs in the order of their places."""
    parts = _parts(text, cleaned, match)
    digits = match["number"].upper().replace("O", "0")
    suffix = (match["suffix"] or "").lower()
    unit = match["unit"][1:] if match["unit"] else None
    identifier = Identifier(int(digits), suffix, parts.type, parts.issuer, unit)
    found = sorted(_repairs(text, cleaned, match, parts), key=lambda r: (r.start, r.end, r.kind))
    return identifier, tuple(found)


def _parts(text: str, cleaned: Cleaned, match: re.Match[str]) -> Parts:
    """Decide on type and issuer: as written, or parted where they were glued together."""
    kind, issuer = type_of(match["type"]), match["issuer"]
    if kind and issuer:
        return _with_issuer(text, cleaned, match, kind, issuer)
    if issuer is None:
        both = split_symbols(match["type"])
        if both:
            return Parts(*both, ())
        code = "incomplete" if kind else "no-type"
        place = match.end("type") if kind else match.start("type")
        raise _fault(code, text, cleaned, place, match.end("type"), "an issuing body, as in '-NQ/TW'" if kind else "a document type")
    known = _issuers(issuer)
    if known is None or not all(is_party(part) for part in known.split("-")) or _gaps(match) != ("-", "/"):
        raise _fault("no-type", text, cleaned, match.start("type"), match.end("type"), "a document type such as NQ, CT, KL, QĐ")
    return Parts(match["type"], known, ("unknown-type",))


def _with_issuer(text: str, cleaned: Cleaned, match: re.Match[str], kind: str, written: str) -> Parts:
    """Check the issuer of a sign whose type is known."""
    where = (match.start("issuer"), match.end("issuer"))
    issuer = _issuers(written)
    if issuer is None:
        raise _fault("ambiguous-issuer", text, cleaned, *where, "an issuing body, with its diacritics (ĐU, ĐUK, TU, TW)")
    parts = issuer.split("-")
    if any(is_state(part) for part in parts):
        raise _fault("not-party", text, cleaned, *where, "a body of the Party; this symbol is another organisation's")
    if all(is_party(part) for part in parts):
        return Parts(kind, issuer, ())
    if _gaps(match) != ("-", "/"):
        raise _fault("not-party", text, cleaned, *where, "a body of the Party, for a sign in the State's order")
    return Parts(kind, issuer, ("unknown-issuer",))


def _issuers(written: str) -> str | None:
    """Canonical form of an issuer, joint ones part by part; None where one is not certain."""
    parts = [issuer_of(part.strip()) for part in written.split("-")]
    return None if None in parts else "-".join(part for part in parts if part)


def _gaps(match: re.Match[str]) -> tuple[str, str]:
    return "".join(match["gap1"].split()), "".join((match["gap2"] or "").split())


def _repairs(text: str, cleaned: Cleaned, match: re.Match[str], parts: Parts) -> Iterator[Repair]:
    """Say everything that differs from the canonical spelling."""
    spot = _Spot(text, cleaned)
    start, end = match.span()
    for edit in cleaned.edits:
        if cleaned.origin[start] <= edit.start < cleaned.origin[end] and edit.kind not in {"spaces", "line-break"}:
            yield Repair(*edit)
    yield from _number_repairs(spot, match)
    if match["year"]:
        yield spot.repair("year-inside", *match.span("year"), "")
    yield from _gap_repairs(spot, match)
    yield from _symbol_repairs(spot, match, parts)


class _Spot(NamedTuple):
    """A way to say where in the text as given a piece of the cleaned text stands."""

    text: str
    cleaned: Cleaned

    def repair(self, kind: str, start: int, end: int, put: str | None) -> Repair:
        first, last = self.cleaned.origin[start], self.cleaned.origin[end]
        return Repair(kind, first, last, self.text[first:last], put)


def _number_repairs(spot: _Spot, match: re.Match[str]) -> Iterator[Repair]:
    """Zero before a number under ten (HD 36, 1.3.1); letters O in the place of zeros."""
    written, span = match["number"], match.span("number")
    digits = written.upper().replace("O", "0")
    value = int(digits)
    if digits != written:
        yield spot.repair("letter-for-digit", *span, digits)
    if len(digits) == 1:
        yield spot.repair("missing-zero", *span, f"{value:02d}")
    elif len(digits) > len(f"{value:02d}"):
        yield spot.repair("extra-zero", *span, f"{value:02d}")
    suffix = match["suffix"]
    if suffix and not suffix.islower():
        yield spot.repair("symbol-case", *match.span("suffix"), suffix.lower())


_GAP_KINDS = {
    ("/", "-"): "state-order",
    ("/", "/"): "two-slashes",
    ("-", "-"): "hyphen-for-slash",
    ("-", "/"): "",
}


def _gap_repairs(spot: _Spot, match: re.Match[str]) -> Iterator[Repair]:
    """Hyphen between number and type, slash before the body, no spaces (HD 36, 1.3)."""
    gaps = _gaps(match)
    end = match.end("issuer") if match["issuer"] else match.end("type")
    kind = _GAP_KINDS.get(gaps)
    if kind is None:
        kind = "lost-separator" if "" in gaps else "extra-mark"
    if kind:
        yield spot.repair(kind, match.start("gap1"), end, None)
    for space in re.finditer(r"\s+", match[0]):
        first, last = (match.start() + place for place in space.span())
        given = spot.repair("spaces", first, last, "")
        yield spot.repair("line-break", first, last, "") if _BREAK.search(given.found) else given


def _symbol_repairs(spot: _Spot, match: re.Match[str], parts: Parts) -> Iterator[Repair]:
    """Symbols as the regulations print them."""
    for kind in parts.unknown:
        yield spot.repair(kind, *match.span(kind.removeprefix("unknown-")), None)
    if match["issuer"] is None:
        return
    written = match["type"]
    if written != parts.type:
        case = written.lower() == parts.type.lower()
        yield spot.repair("symbol-case" if case else "missing-diacritics", *match.span("type"), parts.type)
    written = re.sub(r"\s?-\s?", "-", match["issuer"])
    if written != parts.issuer:
        yield spot.repair(_issuer_kind(written, parts.issuer), *match.span("issuer"), parts.issuer)


def _issuer_kind(written: str, issuer: str) -> str:
    if _SPELLS_TW.search(written):
        return "tw-spelling"
    return "symbol-case" if written.upper() == issuer.upper() else "missing-diacritics"


def _fault(code: str, text: str, cleaned: Cleaned, start: int, end: int, expected: str) -> ParseError:
    return ParseError(code, text, cleaned.origin[start], cleaned.origin[end], expected)


def _no_number(text: str, cleaned: Cleaned) -> ParseError:
    if not cleaned.text.strip():
        return ParseError("empty", text, 0, len(text), "an identifier such as '05-CT/TW'")
    return ParseError("no-number", text, 0, len(text), "a number, as in '05-CT/TW'")


def _no_type(text: str, cleaned: Cleaned, place: int) -> ParseError:
    first = _TYPE_FIRST.match(cleaned.text)
    if first and type_of(first["type"]):
        return ParseError("incomplete", text, len(text), len(text), "number first, then type and issuing body, as in '18-NQ/TW'")
    digits = re.compile(r"[\dOo]+").match(cleaned.text, place)
    at = digits.end() if digits else place
    return _fault("no-type", text, cleaned, at, len(cleaned.text), "a document type after the number, as in '-CT/TW'")
