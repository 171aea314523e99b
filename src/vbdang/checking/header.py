"""Checks the header of a draft itself: number line, place and date, type name, subject (thể thức phần đầu văn bản).

The first lines of a Party document are, each on its own or in two columns: the issuing body, the title of the Party,
"Số 05-CT/TU", "Nghệ An, ngày 03 tháng 02 năm 2026", the type name in capitals, the subject (36-HD/VPTW, annex 3). A letter
has no type name; its subject stands under the number. This module finds the lines; the number is read by
:mod:`vbdang.reading` and handed in, for the rooms do not know one another (:func:`vbdang.analysis.check_draft` joins them).
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from vbdang.checking.alone import in_order, of_one
from vbdang.checking.days import first_day
from vbdang.checking.registry import BY_SLUG
from vbdang.checking.rule import Language, told
from vbdang.checking.rules import header as rows
from vbdang.checking.rules.dates import DATE_FORM
from vbdang.checking.rules.vocabulary import unknown_symbols
from vbdang.checking.words import bare, quoted
from vbdang.model import Date, Fix, Identifier, PartialDate, Reference
from vbdang.tables.types import COMPOUND_NAMES, NAMES_FOR_SYMBOL, TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Finding

__all__ = ["check_header", "header_end", "labelled", "number_line"]

_MOST_LINES = 30
_LONGEST = 4000
_GAP = r"[ \t.…_]*"
# A year inside, a hyphen left out, small letters: such a line is mended, not missing.
_AFTER_NUMBER = r"(?:[-–/]|(?:(?<=\d)|(?<=\d[ \t]))(?=[A-ZĐ]+[a-z]*[-–/][A-ZĐ]))"
_TYPE = r"[A-ZĐ][A-Za-zĐ]*|[a-zđ]{2,5}(?=[ \t]?[-–/])"
_NUMBER = re.compile(
    rf"(?:^|[|\t]| {{3}})[ \t|*_]*(?P<line>S[ốỐ][ \t]?(?P<colon>:?){_GAP}"
    rf"(?P<sign>[\dOo]{{0,6}}[a-zđ]?{_GAP}(?:[-–/]\d{{4}}(?=[-–/]))?{_AFTER_NUMBER}[ \t]?(?P<type>{_TYPE})[ \t]?[-–/]?[^\s|*]*))",
    re.MULTILINE,
)
_DATE = re.compile(
    r"(?:(?<![^\W_])(?P<place>[A-ZĐ](?:(?!  )[^\n\t|,;:\d/]){1,40}?)(?P<comma>[ \t]?,)?[ \t]*)?(?<![^\W_])"
    rf"(?P<date>[Nn]gày{_GAP}(?P<day>\d{{0,2}}){_GAP}tháng{_GAP}(?P<month>\d{{0,2}}){_GAP}năm{_GAP}(?P<year>(?:\d{{4}})?))"
)
# A date all the same, though not written out.
_SLASHED = re.compile(r"[Nn]gày[ \t]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_SIGN = re.compile(rf"[\dOo]*[a-zđ]?{_GAP}[-–/][ \t]?(?P<type>{_TYPE})[-–/](?P<issuer>[^\W_]+(?:-[^\W_]+)*)[.,;]?")
_COMMITTEE = re.compile(r"(?:HUYỆN|QUẬN|ĐẢNG) (?:ỦY|UỶ)(?!\w)(?:(?!  )[^\t|])*")
_LINE = re.compile(r"^[ \t|*_]*(?P<words>[^\n]*?)[ \t|*_]*$", re.MULTILINE)
_ABBREVIATED = re.compile(r"V/v\.?[ \t]*:?")
_NO_SUBJECT = re.compile(r"[-–—_*=. ]*$|(?:Kính gửi|Căn cứ|Điều 1|I\.|1\.)")


def _spelled(words: str) -> tuple[tuple[str, str], ...]:
    """Return how each word is spelled, wherever in it its tone mark stands: CHỈ THI is not CHỈ THỊ, but HOÀ is HÒA."""
    return tuple(_letters_and_marks(word) for word in unicodedata.normalize("NFD", words.casefold()).split())


def _letters_and_marks(word: str) -> tuple[str, str]:
    marks = sorted(filter(unicodedata.combining, word))
    return "".join(letter for letter in word if not unicodedata.combining(letter)), "".join(marks)


_NAMES = {
    _spelled(name): name
    for name in (*(row.name for row in TYPES if "*" not in dict(row.issued_by).get("R2026", ())), *COMPOUND_NAMES)
}
_TITLE = bare("ĐẢNG CỘNG SẢN VIỆT NAM")
_PLACE_IN_PART: dict[Language, tuple[str, str]] = {
    "vi": ("dưới tên loại", "dưới số và ký hiệu"),
    "en": ("under the type name", "under the number"),
}


class _Line(NamedTuple):
    """One line of a header without its margins and column marks."""

    start: int
    end: int
    words: str


class _Header(NamedTuple):
    """The lines of a header that were found."""

    text: str
    lines: tuple[_Line, ...]
    number: re.Match[str] | None
    date: re.Match[str] | None
    title: _Line | None
    symbol: str | None

    def anchor(self) -> tuple[int, int]:
        """Return where to tell of a part that is missing: the number line, else the first line."""
        if self.number is not None:
            return self.number.span("line")
        return (self.lines[0].start, self.lines[0].end) if self.lines else (0, 0)


def header_end(text: str) -> int:
    """Return where the part of a text ends that can be its header: after thirty lines, or four thousand characters.

    >>> header_end("Số 05-CT/TU")
    11
    """
    end = -1
    for _ in range(_MOST_LINES):
        end = text.find("\n", end + 1)
        if end < 0:
            return min(len(text), _LONGEST)
    return min(end, _LONGEST)


def number_line(text: str) -> tuple[int, int] | None:
    r"""Return the span of the number line ("Số 05-CT/TU", also with the number left blank), None where there is none.

    >>> number_line("TỈNH ỦY\nSố 05-CT/TU")
    (8, 19)
    >>> number_line("CHỈ THỊ") is None
    True
    """
    match = _NUMBER.search(text, 0, header_end(text))
    return match.span("line") if match else None


_LABEL = re.compile(
    r"(?:\A|[\n|])[ \t|*_]*(?:S[ốỐ](?:[ ,/]{1,2}(?:và )?(?:ký )?hiệu)?|[Kk]ý hiệu)(?: văn bản)?[\s:|*_]*\Z"
)


def labelled(text: str, references: Sequence[Reference]) -> frozenset[int]:
    r"""Return which references stand in a number line of their own, a header's or a portal's ("Số ký hiệu: 05-CT/TW").

    Their type name has its place elsewhere on the page.

    Args:
        text: The text.
        references: Its references.

    Returns:
        Their indexes.

    >>> from vbdang.model import Reference
    >>> labelled("TỈNH ỦY\nSố 05-CT/TU", [Reference(11, 19, "05-CT/TU", "full", None, 5, "", "CT", "TU", None, None)])
    frozenset({0})
    """
    return frozenset(
        index
        for index, one in enumerate(references)
        if one.type_name is None and one.form == "full" and _LABEL.search(text[max(0, one.start - 40) : one.start])
    )


def check_header(
    text: str, number: Reference | None = None, *, on: Date | None = None, lang: Language = "vi"
) -> tuple[Finding, ...]:
    r"""Return what is wrong with the header of a draft; never raises on content.

    Args:
        text: The draft, or its first lines.
        number: The reference that reading makes of the number line; None where the number is blank or unreadable.
        on: The day for which it is checked; the date of the draft itself goes before it.
        lang: The language of the messages, ``vi`` or ``en``.

    Returns:
        The findings by place, then code.

    >>> for finding in check_header("Số: -CT/TU\nNghệ An, ngày 3 tháng 2 năm 2026\nCHỈ THỊ\nvề trồng rừng", lang="en"):
    ...     print(finding.code, finding.message)
    VB111 No colon follows the word “số” of a Party document: leave it out.
    VB304 Days under 10 and months 1 and 2 have a zero before them, other months none: write “ngày 03 tháng 02 năm 2026”, not “ngày 3 tháng 2 năm 2026”.
    """
    header = _found(text, number)
    found = [*_number(header, lang), *_date_line(header, on, lang)]
    found += [*_title(header, lang), *_subject(header, lang)]
    found += _itself(header, number, on, lang) + (_unread(header, lang) if number is None else [])
    return in_order(list(dict.fromkeys(found)))


def _found(text: str, number: Reference | None) -> _Header:
    end = header_end(text)
    line = _NUMBER.search(text, 0, end)
    lines = tuple(
        _Line(match.start("words"), match.end("words"), match["words"])
        for match in _LINE.finditer(text, 0, end)
        if match["words"]
    )
    title = next((one for one in lines if _type_of(one.words) is not None), None)
    symbol = number.type if number is not None else line["type"] if line else None
    return _Header(text, lines, line, _DATE.search(text, 0, end), title, symbol)


def _type_of(words: str) -> str | None:
    """Return the type's name if a line is one, or begins with one in capitals."""
    name = _NAMES.get(_spelled(words))
    if name is not None or not words[:2].isupper():
        return name
    return next((named for named in _BY_LENGTH if words.startswith(named.upper() + " ")), None)


_BY_LENGTH = sorted(_NAMES.values(), key=lambda name: (-len(name), name))


def _number(header: _Header, lang: Language) -> list[Finding]:
    line = header.number
    if line is None:
        return [told(rows.NO_NUMBER_LINE, header.anchor(), lang)]
    if not line["colon"]:
        return []
    place = line.span("colon")
    glued = header.text[place[1] : place[1] + 1].isalnum() and not header.text[place[0] - 1].isspace()
    fix = Fix(*place, " " if glued else "", safe=True)
    return [told(BY_SLUG["colon-after-so"], place, lang, fix=fix)]


def _date_line(header: _Header, on: Date | None, lang: Language) -> list[Finding]:
    """Check place, comma and form of the date."""
    line = header.date
    if line is None:
        slashed = _SLASHED.search(header.text, 0, header_end(header.text))
        return [] if slashed else [told(rows.NO_DATE_LINE, header.anchor(), lang)]
    found = []
    if line["place"] is None:
        found.append(told(rows.NO_DATE_LINE, line.span("date"), lang))
    elif line["comma"] is None:
        end = line.end("place")
        put = quoted(f"{line['place']}, {line['date']}", 80)
        fix = Fix(end, end, ",", safe=True)
        found.append(told(rows.NO_COMMA, line.span("place"), lang, fix=fix, put=put))
    return found + _date_form(line, on, lang)


def _date_form(line: re.Match[str], on: Date | None, lang: Language) -> list[Finding]:
    """Check the zeros of day and month, by the guides since 2018; and that the calendar has the day."""
    date, place = _date_of(line), line.span("date")
    if date is None and line["day"] and line["month"] and line["year"]:
        place = (line.start("day"), line.end("date"))  # as a reference's finding has it
        written = quoted(line.string[slice(*place)])
        return [told(BY_SLUG["impossible-date"], place, lang, found=written)]
    day = date or on
    since = DATE_FORM.since
    if day is None or since is None or first_day(day) < since:
        return []
    written = _zeros(line)
    if written == line["date"]:
        return []
    fix = Fix(*place, written, safe=True)
    return [told(DATE_FORM, place, lang, fix=fix, found=quoted(line["date"]), put=quoted(written))]


def _date_of(line: re.Match[str]) -> Date | None:
    """Return the date of a header, as far as it is filled in; None without a year, or for a day that is none."""
    day, month, year = (int(line[name] or 0) for name in ("day", "month", "year"))
    if not year or month > 12:
        return None
    if not day or not month:
        return PartialDate(year, month or None)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _zeros(line: re.Match[str]) -> str:
    """Return the date as it is to be written; only the zeros of day and month change."""
    text, begin = line["date"], line.start("date")
    for name, under in (("month", 3), ("day", 10)):
        if line[name]:
            value = int(line[name])
            put = f"{value:02d}" if value < under else str(value)
            text = text[: line.start(name) - begin] + put + text[line.end(name) - begin :]
    return text


def _title(header: _Header, lang: Language) -> list[Finding]:
    """Check the line of the type name: there, but in a letter, and in capitals."""
    title, symbol = header.title, header.symbol
    if title is None:
        # Papers that any body may issue (GIẤY MỜI, copies) are not looked for, so they are not asked for either.
        names = [name for name in NAMES_FOR_SYMBOL.get(symbol or "", ()) if _spelled(name) in _NAMES]
        if not names or symbol == "CV":
            return []
        put = " / ".join(quoted(name.upper()) for name in names)
        return [told(rows.NO_TYPE_LINE, header.anchor(), lang, symbol=symbol or "", put=put)]
    if title.words[: len(_type_of(title.words) or "")].isupper():
        return []
    place = (title.start, title.end)
    fix = Fix(*place, title.words.upper(), safe=True)
    return [told(rows.SMALL_TYPE_NAME, place, lang, fix=fix, found=quoted(title.words), put=quoted(fix.text))]


def _subject(header: _Header, lang: Language) -> list[Finding]:
    """Check the subject: under the type name, in a letter under the number."""
    letter = header.symbol == "CV"
    if header.title is not None and _NAMES.get(_spelled(header.title.words)) is None:
        return []  # type name and subject share a line
    after = header.title.end if header.title is not None else header.number.end() if letter and header.number else None
    if after is None:
        return []
    line = next((one for one in header.lines if one.start >= after and not _is_letterhead(header, one)), None)
    if line is None or _NO_SUBJECT.match(line.words):
        place = (header.title.start, header.title.end) if header.title is not None else header.anchor()
        return [told(rows.NO_SUBJECT, place, lang, put=_PLACE_IN_PART[lang][letter])]
    short = _ABBREVIATED.match(line.words)
    if short is None:
        return []
    place = (line.start, line.start + len(short[0].rstrip()))
    fix = Fix(*place, "Về việc", safe=False)
    return [told(rows.V_SLASH_V, place, lang, fix=fix, found=quoted(short[0].rstrip()), put=quoted(fix.text))]


def _is_letterhead(header: _Header, line: _Line) -> bool:
    """Tell whether a line belongs to the other column: place and date, or the title of the Party."""
    dated = header.date is not None and line.start <= header.date.start("date") < line.end
    return dated or _TITLE in bare(line.words)


def _unread(header: _Header, lang: Language) -> list[Finding]:
    """Check a number line that reading makes nothing of, or whose number is left blank: its symbols, its slash."""
    if header.number is None:
        return []
    sign, place = header.number["sign"], header.number.span("sign")
    parts = _SIGN.fullmatch(sign)
    strange = unknown_symbols(Identifier(1, "", parts["type"], parts["issuer"]), place, lang) if parts else []
    if strange or "/" in sign:
        return strange
    # A house number looks like it as well ("Số 12-A"), so it is no error.
    return [told(BY_SLUG["lost-separator"], place, lang, severity="warning")]


_TOLD_WITH_LINES = frozenset({"impossible-date", "colon-after-so"})


def _itself(header: _Header, number: Reference | None, on: Date | None, lang: Language) -> list[Finding]:
    """Check number, type name and date as a reference to the draft itself."""
    name = _type_of(header.title.words) if header.title is not None else None
    date = _date_of(header.date) if header.date is not None else None
    if number is None:
        if header.number is None or header.title is None:
            return []
        start, end = header.number.span("sign")
        number = Reference(start, end, header.number["sign"], "full", None, None, "", header.symbol, None, None, None)
    # Reading has seen the impossible date and the colon as well; they are told with their lines.
    repairs = tuple(repair for repair in number.repairs if repair.kind not in _TOLD_WITH_LINES)
    body = number.body_text or _letterhead(header)
    itself = evolve(
        number, type_name=name or number.type_name, date=date or number.date or on, body_text=body, repairs=repairs
    )
    return of_one(itself, None, on, lang)


def _letterhead(header: _Header) -> str | None:
    """Return the committee above the number, of the first column, that is below a province; None for any other."""
    above = header.anchor()[0]
    heads = (_COMMITTEE.match(line.words) for line in header.lines if line.start < above)
    return next((head[0] for head in heads if head is not None), None)
