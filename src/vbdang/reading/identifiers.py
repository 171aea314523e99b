"""One written identifier: read it, repair what is certain, refuse the rest (số và ký hiệu).

Grammar (the form of Hướng dẫn 36-HD/VPTW, 03/4/2018, 1.3; kept by Hướng dẫn 05-HD/VPTW, 27/5/2026)::

    sign   := number [suffix] "-" type "/" issuer { "-" issuer } [ "/" unit ]
    number := two to six digits, zero-padded to two

On input it is looser: each part may be parted by spaces and other separators, or by none where the split is certain.
Whatever had to be mended is a :class:`~vbdang.model.Repair`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vbdang.errors import ParseError
from vbdang.model import Identifier, Reading, Repair
from vbdang.reading.clean import Cleaned, clean
from vbdang.reading.patterns import Late
from vbdang.reading.symbols import TYPE_SYMBOLS, is_party, is_state, issuer_of, split_symbols, type_of
from vbdang.reading.words import type_name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_canonical", "normalize", "parse", "read", "read_sign"]

_CANONICAL = re.compile(
    r"(0[0-9]|[1-9][0-9]{1,5})([a-zđ]?)-([A-ZĐ][A-Za-zĐ]+)/([A-ZĐ][A-ZĐh]+[0-9]{0,3})(?:/([a-zđ]{1,4}))?"
)

#: An identifier with the longest type name, spaced out and decomposed, has half as many characters.
_LONGEST = 256
_MOST_DIGITS = 6  # the longest number known has four

_LETTER = r"[^\W\d_]"
_NUMBER_BEGINS = Late(rf"[0-9]|(?<!{_LETTER})[Oo]+(?=[0-9])")
_SO = Late(rf"(?<!{_LETTER})[Ss][ốoỐO]\s*(?P<mark>[:.]?)\s*\Z")
_WORD = "[A-Za-zĐđƯư]"
_ENDS = r"(?![0-9A-Za-zÀ-ỹ_])"  # a footnote's mark may follow
_ISSUER = rf"""(?:{_WORD}*T\.\s?[ƯưWw]\.?|T\s[ƯưWw]\.?|{_WORD}{{2,}}[0-9]{{0,3}}){_ENDS}
    (?:\s?-\s?(?:{_WORD}*T\.\s?[ƯưWw]\.?|{_WORD}{{2,}}[0-9]{{0,3}}){_ENDS})*"""
# O stands for a zero; so does o inside a number or after a lone digit. After two digits it is the letter of "12o".
_SIGN = Late(
    rf"""(?![0-9Oo]{{{_MOST_DIGITS + 1}}})(?P<number>[1-9]o(?=\s*[-/.])|[Oo]*[0-9](?:[0-9Oo]*[0-9O])?)
    (?P<suffix>(?:bis|Bis|BIS|[A-Za-zđ])(?=\s*[-/.]))?
    (?P<year>\s*[-/.]\s*(?:19|20)[0-9][0-9](?=\s*[-/.]))?
    (?P<gap1>[\s./-]*)
    (?P<type>{_WORD}{{2,}})
    (?:(?P<gap2>[\s./-]+)(?P<issuer>{_ISSUER}))?
    (?P<unit>/[a-zđ]{{1,4}}{_ENDS})?""",
    re.VERBOSE,
)
_TAIL = Late(r"""[\s.,;:*)\]"'”’»]*\Z""")
_UNREAD_ISSUER = Late(r"\s*/\s*(?=\w)(\S+)")
_SPACES = Late(r"\s+")
_SPACED_HYPHEN = re.compile(r"\s?-\s?")
_BREAK = Late(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPELLS_TW = Late(r"[Ưư.]|Tw\Z|T\s")
_UNKNOWN_TYPE = Late(r"[A-ZĐ][A-ZĐa-z]{1,4}")
_ORDER = ("-", "/")
_GAP_KINDS = {
    ("/", "-"): "state-order",
    ("/", "/"): "two-slashes",
    ("-", "-"): "hyphen-for-slash",
}


class Written(NamedTuple):
    """A piece of a text, cleaned, with the way back to the text as given."""

    given: str
    at: int
    cleaned: Cleaned

    def place(self, index: int) -> int:
        """Say where a character of the cleaned piece stands in the text as given."""
        return self.at + self.cleaned.origin[index]

    def repair(self, kind: str, start: int, end: int, put: str | None) -> Repair:
        """Make the repair of a span of the cleaned piece."""
        first, last = self.place(start), self.place(end)
        return Repair(kind, first, last, self.given[first:last], put)

    def fault(self, start: int, end: int, code: str, expected: str) -> ParseError:
        """Make the error whose fault is a span of the cleaned piece."""
        return ParseError(code, self.given, self.place(start), self.place(end), expected)


class Symbols(NamedTuple):
    """The canonical symbols of a sign, where they stand in the cleaned piece, and what no table knows of them."""

    type: str
    type_span: tuple[int, int]
    issuer: str
    issuer_span: tuple[int, int]
    unknown: str = ""


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
    if match:
        number, suffix, kind, issuer, unit = match.groups()
        if kind in TYPE_SYMBOLS and is_party(issuer):
            return Identifier(int(number), suffix, kind, issuer, unit)
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

    Whatever the length of the text, its first 256 characters decide; after them there may be nothing but space.

    >>> [repair.kind for repair in read("05/CT-TƯ").repairs]
    ['state-order', 'tw-spelling']
    >>> read("Chỉ thị số: 5-CT/TW").type_name
    'Chỉ thị'
    """
    written = _beginning(text)
    line = written.cleaned.text
    begins = _NUMBER_BEGINS.search(line)
    if begins is None:
        raise _no_number(text)
    name, repairs = _before(written, begins.start())
    match = _SIGN.match(line, begins.start())
    if match is None:
        raise _no_sign(written, begins.start())
    identifier, more = _understand(written, match)
    if not _TAIL.match(line, match.end()) or not _TAIL.match(text, written.place(len(line))):
        raise _trailing(written, match.end())
    return Reading(identifier, name or None, repairs + more)


def read_sign(text: str, start: int, end: int) -> tuple[Identifier, tuple[Repair, ...]] | None:
    """Read the sign that stands at ``text[start:end]``; None where it is not certain or not the Party's.

    >>> read_sign("theo 05/CT-TW", 5, 13)
    (Identifier(number=5, suffix='', type='CT', issuer='TW', unit=None), (Repair(kind='state-order', ...),))
    >>> read_sign("theo 12/2022/TT-BTC", 5, 19) is None
    True
    """
    written = Written(text, start, clean(text[start:end]))
    match = _SIGN.fullmatch(written.cleaned.text)
    if match is None:
        return None
    try:
        return _understand(written, match)
    except ParseError:
        return None


def _beginning(text: str) -> Written:
    """Clean as much of a text as an identifier can take."""
    if len(text) <= _LONGEST:
        return Written(text, 0, clean(text))
    at = len(text) - len(text.lstrip())
    return Written(text, at, clean(text[at : at + _LONGEST]))


def _no_number(text: str) -> ParseError:
    if not text.strip():
        return ParseError("empty", text, 0, len(text), "an identifier such as '05-CT/TW'")
    return ParseError("no-number", text, 0, len(text), "a number, as in '05-CT/TW'")


def _trailing(written: Written, end: int) -> ParseError:
    line, text = written.cleaned.text, written.given
    start = written.place(len(line) - len(line[end:].lstrip()))
    return ParseError("trailing-text", text, start, len(text.rstrip()), "nothing after the identifier")


def _words(line: str, number: int) -> tuple[str, re.Match[str] | None]:
    """Part what stands before the number: its words, and the word "số" after them."""
    so = _SO.search(line, 0, number)
    return line[: so.start() if so else number], so


def _before(written: Written, number: int) -> tuple[str, tuple[Repair, ...]]:
    """Read what stands before the number: a type's name or symbol and the word "số", or nothing."""
    if number == 0:
        return "", ()
    words, so = _words(written.cleaned.text, number)
    name = type_name_of(words)
    if name is None and not _is_type(words):
        start = len(words) - len(words.lstrip())
        raise written.fault(start, len(words.rstrip()), "unreadable", "a document type name, 'số' or a number")
    if so is None or not so["mark"]:
        return name or "", ()
    kind = "colon-after-so" if so["mark"] == ":" else "extra-mark"
    return name or "", (written.repair(kind, *so.span("mark"), ""),)


def _is_type(words: str) -> bool:
    return type_of(words.strip(" -")) is not None


def _no_sign(written: Written, number: int) -> ParseError:
    """Say why a number begins no sign: it is too long, or no symbol stands after it."""
    line = written.cleaned.text
    end = len(line) - len(line[number:].lstrip("0123456789Oo"))
    if end - number > _MOST_DIGITS:
        return written.fault(number, end, "unreadable", f"a number of at most {_MOST_DIGITS} digits")
    words, _ = _words(line, number)
    if _TAIL.match(line, end) and (type_name_of(words) or _is_type(words)):
        return written.fault(end, end, "incomplete", "number first, then type and issuing body, as in '18-NQ/TW'")
    rest = line[end:]
    start = len(line) - len(rest.lstrip())
    return written.fault(
        start, max(start, len(line.rstrip())), "no-type", "a document type after the number, as in '-CT/TW'"
    )


def _understand(written: Written, match: re.Match[str]) -> tuple[Identifier, tuple[Repair, ...]]:
    """Make the identifier of a matched sign, and its repairs in the order of their places."""
    symbols = _symbols(written, match)
    suffix, unit = match["suffix"] or "", match["unit"]
    identifier = Identifier(
        int(_digits(match)), suffix.lower(), symbols.type, symbols.issuer, unit[1:] if unit else None
    )
    found = sorted(_repairs(written, match, symbols), key=lambda r: (r.start, r.end, r.kind))
    return identifier, tuple(found)


def _digits(match: re.Match[str]) -> str:
    return match["number"].upper().replace("O", "0")


def _symbols(written: Written, match: re.Match[str]) -> Symbols:
    """Decide on type and issuer: both from the tables, or one of them strange in a sign of the Party's order."""
    kind = type_of(match["type"])
    if match["issuer"] is None:
        return _glued(written, match, kind)
    where = match.span("issuer")
    issuer = _issuers(match["issuer"])
    if issuer is None:
        raise written.fault(*where, "ambiguous-issuer", "an issuing body, with its diacritics (ĐU, ĐUK, TU, TW)")
    bodies = issuer.split("-")
    if any(map(is_state, bodies)):
        raise written.fault(*where, "not-party", "a body of the Party; this symbol is another organisation's")
    known = all(map(is_party, bodies))
    if kind and known:
        return Symbols(kind, match.span("type"), issuer, where)
    in_order = _gaps(match) == _ORDER
    if kind is None and not (known and in_order and _UNKNOWN_TYPE.fullmatch(match["type"])):
        raise written.fault(*match.span("type"), "no-type", "a document type such as NQ, CT, KL, QĐ")
    if not in_order:
        raise written.fault(*where, "not-party", "a body of the Party, for a sign that is not in the Party's order")
    unknown = "unknown-issuer" if kind else "unknown-type"
    return Symbols(kind or match["type"], match.span("type"), issuer, where, unknown)


def _glued(written: Written, match: re.Match[str], kind: str | None) -> Symbols:
    """Part type and issuer where nothing parts them; refuse a sign that has no issuer."""
    start, end = match.span("type")
    both = None if kind else split_symbols(match["type"])
    if both is not None:
        cut = start + both[2]
        return Symbols(both[0], (start, cut), both[1], (cut, end))
    if kind is None:
        raise written.fault(start, end, "no-type", "a document type such as NQ, CT, KL, QĐ")
    unread = _UNREAD_ISSUER.match(written.cleaned.text, end)
    if unread:
        raise written.fault(*unread.span(1), "ambiguous-issuer", "an issuing body, as in '-NQ/TW'")
    raise written.fault(end, end, "incomplete", "an issuing body, as in '-NQ/TW'")


def _issuers(written: str) -> str | None:
    """Canonical form of an issuer, joint ones part by part; None where one is not certain."""
    parts = [issuer_of(part.strip()) for part in written.split("-")]
    return None if None in parts else "-".join(part for part in parts if part)


def _gaps(match: re.Match[str]) -> tuple[str, str]:
    return "".join(match["gap1"].split()), "".join((match["gap2"] or "").split())


def _repairs(written: Written, match: re.Match[str], symbols: Symbols) -> Iterator[Repair]:
    """Say everything that differs from the canonical spelling."""
    start, end = written.place(match.start()), written.place(match.end())
    for kind, first, last, found, put in written.cleaned.edits:
        if start <= first + written.at < end and kind not in {"spaces", "line-break"}:
            yield Repair(kind, first + written.at, last + written.at, found, put)
    yield from _number_repairs(written, match)
    if match["year"]:
        yield written.repair("year-inside", *match.span("year"), "")
    yield from _gap_repairs(written, match)
    yield from _symbol_repairs(written, symbols)


def _number_repairs(written: Written, match: re.Match[str]) -> Iterator[Repair]:
    """Zero before a number under ten (HD 36, 1.3.1); letters O in the place of zeros."""
    span = match.span("number")
    digits = _digits(match)
    put = f"{int(digits):02d}"
    if digits != match["number"]:
        yield written.repair("letter-for-digit", *span, digits)
    if len(digits) < len(put):
        yield written.repair("missing-zero", *span, put)
    elif len(digits) > len(put):
        yield written.repair("extra-zero", *span, put)
    suffix = match["suffix"]
    if suffix and not suffix.islower():
        yield written.repair("symbol-case", *match.span("suffix"), suffix.lower())


def _gap_repairs(written: Written, match: re.Match[str]) -> Iterator[Repair]:
    """Hyphen between number and type, slash before the body, no spaces (HD 36, 1.3)."""
    gaps = _gaps(match)
    if gaps != _ORDER:
        kind = _GAP_KINDS.get(gaps) or ("lost-separator" if "" in gaps else "extra-mark")
        yield written.repair(kind, match.start("gap1"), match.end("issuer" if match["issuer"] else "type"), None)
    for space in _SPACES.finditer(written.cleaned.text, *match.span()):
        first, last = written.place(space.start()), written.place(space.end())
        found = written.given[first:last]
        yield Repair("line-break" if _BREAK.search(found) else "spaces", first, last, found, "")


def _symbol_repairs(written: Written, symbols: Symbols) -> Iterator[Repair]:
    """Symbols as the regulations print them."""
    line = written.cleaned.text
    if symbols.unknown:
        span = symbols.type_span if symbols.unknown == "unknown-type" else symbols.issuer_span
        yield written.repair(symbols.unknown, *span, None)
    kind = line[slice(*symbols.type_span)]
    if kind != symbols.type:
        yield written.repair(_difference(kind, symbols.type), *symbols.type_span, symbols.type)
    issuer = line[slice(*symbols.issuer_span)]
    if issuer != symbols.issuer and (issuer := _SPACED_HYPHEN.sub("-", issuer)) != symbols.issuer:
        slug = "tw-spelling" if _SPELLS_TW.search(issuer) else _difference(issuer, symbols.issuer)
        yield written.repair(slug, *symbols.issuer_span, symbols.issuer)


def _difference(symbol: str, canonical: str) -> str:
    return "symbol-case" if symbol.lower() == canonical.lower() else "missing-diacritics"
