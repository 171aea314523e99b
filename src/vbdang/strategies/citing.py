"""Citations: the ways in which prose writes one reference (các lối viện dẫn trong câu)."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import event
from hypothesis import strategies as st

from vbdang.model import Identifier, PartialDate, Reference
from vbdang.strategies.choosing import below, chance, pick
from vbdang.strategies.facts import PROVINCES, references
from vbdang.strategies.passage import Passage
from vbdang.strategies.spelling import spelled
from vbdang.tables import bodies
from vbdang.tables.terms import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Date

__all__ = ["citations", "cited", "listed"]

_NAMES = {body.code: tuple(name for name in body.names if " " in name) for body in bodies.BODIES}
# Slips of a sign that running text keeps certain: the slash stays, and no two signs grow together.
_PROSE_SLIPS = ("order", "number", "issuer", "marks", "spaces", "type")


def citations(reference: Reference | None = None, *, lists: bool = True) -> st.SearchStrategy[Passage]:
    """Draw the ways in which prose cites one document (lối viện dẫn), each with the exact answer.

    Covers the type name in small letters and in capitals, with "số" and without; dates with "ngày", in brackets, with
    dots, hyphens or words, before the body or after it; bodies under every name of the tables after "của"; the
    term as "khóa XII", "(khoá 12)"; the date and body before the document ("Ngày ..., Bộ Chính trị ban hành ..."); the
    subject with "về", in quotation marks or without. A full form is sometimes the last of a list of its like (so that
    the answer has several references, the one asked for at the end), and one sign in four is misspelt.

    Leaves out what a reader could doubt: a body that only the context tells, labels of portals and letterheads, a date
    without a year, a subject that does not begin with "về".

    Shrinks to the reference's own plain text, followed by what else it says in the commonest form.

    Args:
        reference: What is said, as :func:`references` draws it: its ``text``, offsets and ``body_text`` are made anew.
            None draws it, too.
        lists: Whether lists may come.

    >>> from hypothesis import find
    >>> from vbdang.strategies import references
    >>> sign = find(references(), lambda reference: reference.date is not None and reference.type_name is not None)
    >>> find(citations(sign), lambda passage: True).text
    'Nghị quyết số 01-NQ/TW ngày 1/1/2000'
    >>> find(citations(sign), lambda passage: " tháng " in passage.text).text
    'Nghị quyết số 01-NQ/TW ngày 1 tháng 1 năm 2000'
    """
    return _citations(reference, lists=lists)


_ANY_REFERENCE = references()


@st.composite
def _citations(draw: st.DrawFn, reference: Reference | None, *, lists: bool) -> Passage:
    said = draw(_ANY_REFERENCE) if reference is None else reference
    if lists and said.form == "full" and said.type_name and chance(draw, 6):
        return listed(draw, said, _others(draw, said.number or 0))
    return cited(draw, said)


def cited(draw: st.DrawFn, said: Reference) -> Passage:
    """Write one reference."""
    if said.form == "named":
        return _named(draw, said)
    span, name, repairs = _span(draw, said)
    body = pick(draw, body_names(said.body)) if said.body is not None else None
    lead, tail = _around(draw, said, body)
    reference = _placed(said, len(lead), span)
    reference = evolve(reference, type_name=name, body_text=body)
    subject = said.subject
    if subject is not None:
        subject = pick(draw, (subject, subject, f"về “{subject[3:].capitalize()}”", f'về "{subject[3:]}"'))
        tail = f"{tail} {subject}"
        reference = evolve(reference, subject=subject)
    return Passage(f"{lead}{span}{tail}", (reference,), (repairs,))


def _placed(said: Reference, start: int, span: str) -> Reference:
    return evolve(said, start=start, end=start + len(span), text=span, repairs=())


def _span(draw: st.DrawFn, said: Reference) -> tuple[str, str | None, frozenset[str]]:
    """Write type name, "số" and number or sign; say how the name is shown and what has to be mended."""
    if said.id is None:
        number, repairs = f"{said.number:02d}{said.suffix}", frozenset[str]()
    else:
        most = pick(draw, (0, 0, 0, 1))
        spelling = spelled(draw, said.id, _PROSE_SLIPS, most, prose=True, named=said.type_name is not None)
        number, repairs = spelling.text, spelling.repairs
    if said.type_name is None:
        event("citation", "sign alone")
        return number, None, repairs
    name, so = pick(draw, _names(said.type_name) if said.id is not None else _short_names(said.type_name))
    if so.endswith(": "):
        repairs |= {"colon-after-so"}
    event("citation", "misspelt sign" if repairs else "sign" if said.id else "short")
    return f"{name} {so}{number}", said.type_name, repairs


def _names(name: str) -> tuple[tuple[str, str], ...]:
    """A type name and the word "số" as prose prints them."""
    return (
        *((name, "số "), (name.lower(), "số "), (name, ""), (name.lower(), "")) * 3,
        *((name.upper(), "SỐ "), (name, "số: "), (name, "Số ")),
    )


def _short_names(name: str) -> tuple[tuple[str, str], ...]:
    """The same before a bare number; in small letters and without "số" most names are verbs."""
    return ((name, ""), (name, "số "), (name.lower(), "số "), (name.upper(), "SỐ "), (name, "số: "))


def _around(draw: st.DrawFn, said: Reference, body: str | None) -> tuple[str, str]:
    """Write date, body and term: before the reference, as an act of issuing, or after it in either order."""
    term = pick(draw, _terms(said.term)) if said.term is not None else ""
    if body is not None and not isinstance(said.date, PartialDate) and chance(draw, 6):
        act = pick(draw, ("ban hành", "đã ban hành", "vừa ký ban hành"))
        event("citation", "issued before")
        day = f"Ngày {_day(said.date)}, " if said.date is not None else ""
        return f"{day}{body}{term} {act} ", ""
    date = pick(draw, _dates(said.date)) if said.date is not None else ""
    of = f" của {body}{term}" if body is not None else ""
    return "", pick(draw, (date + of, of + date))


def _day(date: Date | None) -> str:
    return f"{date.day}/{date.month}/{date.year}" if isinstance(date, datetime.date) else str(date)


def _dates(date: Date) -> tuple[str, ...]:
    """Write a date as a text attaches it to a document."""
    if isinstance(date, PartialDate):
        event("date", "partial")
        if date.month is None:
            return (f" năm {date.year}", f", năm {date.year}")
        return (f" tháng {date.month}/{date.year}", f" tháng {date.month} năm {date.year}")
    day, month, year = date.day, date.month, date.year
    return (
        f" ngày {day}/{month}/{year}",
        f" ngày {day:02d}/{month:02d}/{year}",
        f", ngày {day:02d}/{month}/{year}",
        f" ngày {day}-{month}-{year}",
        f" ngày {day}.{month}.{year}",
        f" ngày {day} tháng {month} năm {year}",
        f", ngày {day:02d} tháng {month:02d} năm {year}",
        f" (ngày {day}/{month}/{year})",
        f" ({day}/{month}/{year})",
        f" ({day}-{month}-{year})",
        f" ký ngày {day}/{month}/{year}",
        f" ban hành ngày {day}/{month}/{year}",
    )


@cache
def body_names(code: str) -> tuple[str, ...]:
    """Name a body (tên cơ quan) as prose does, by the record's code."""
    committee, _, slug = code.partition(":")
    if slug:
        return _provincial(slug, standing=committee == "TVTU")
    if "," in code:
        return ("Bộ Chính trị, Ban Bí thư", "Bộ Chính trị và Ban Bí thư")
    names = _NAMES[code]
    old = tuple(name.replace("Ủy", "Uỷ").replace("ủy", "uỷ") for name in names if "ủy" in name.lower())
    press = tuple(name.replace("Trung ương", "T.Ư") for name in names if " Trung ương" in name)
    return (*names, *old, *press)


def _provincial(slug: str, *, standing: bool) -> tuple[str, ...]:
    row = PROVINCES[slug]
    units = ("Tỉnh ủy", "Tỉnh uỷ") if row.kind == "tỉnh" else ("Thành ủy", "Thành uỷ")
    if standing:
        return tuple(f"{lead} {unit} {row.name}" for lead in ("Ban Thường vụ", "BTV") for unit in units)
    return (*(f"{unit} {row.name}" for unit in units), f"Ban Chấp hành Đảng bộ {row.kind} {row.name}")


def _terms(term: str) -> tuple[str, ...]:
    return (f" khóa {term}", f" khoá {term}", f" (khóa {term})", f", khóa {term}", f" khóa {number_of(term)}")


def _named(draw: st.DrawFn, said: Reference) -> Passage:
    event("citation", "named")
    if said.body == "DH":
        ways = (
            (f"Nghị quyết Đại hội {said.term}", "Đại hội"),
            (f"Nghị quyết Đại hội lần thứ {said.term}", "Đại hội"),
            (f"Nghị quyết Đại hội Đảng lần thứ {said.term}", "Đại hội Đảng"),
            (f"Nghị quyết Đại hội đại biểu toàn quốc lần thứ {said.term}", "Đại hội đại biểu toàn quốc"),
        )
        tails = ["", "", " của Đảng"]
    else:
        found = re.search(r"\d+", said.text)
        plenum = found[0] if found else "1"
        ways = (
            (f"Nghị quyết Trung ương {plenum} khóa {said.term}", "Trung ương"),
            (f"Nghị quyết Trung ương {plenum} (khóa {said.term})", "Trung ương"),
            (f"Nghị quyết Trung ương {plenum}, khoá {said.term}", "Trung ương"),
            (f"Nghị quyết Hội nghị Trung ương {plenum} khóa {said.term}", "Hội nghị Trung ương"),
        )
        tails = [""]
    span, body = pick(draw, ways)
    written = span if chance(draw, 2) else span[0].lower() + span[1:]
    reference = evolve(_placed(said, 0, written), body_text=body)
    return Passage(written + pick(draw, tails), (reference,), (frozenset(),))


def listed(draw: st.DrawFn, said: Reference, others: Sequence[int]) -> Passage:
    """Write a list under one type name whose last member is ``said``; the others have the numbers given."""
    event("citation", "list")
    if said.id is None or said.type_name is None:
        message = "a list is closed by a full form with its type name"
        raise ValueError(message)
    signs = [evolve(said.id, number=number, suffix="") for number in others] + [said.id]
    whole = chance(draw, 2)
    body = pick(draw, body_names(said.body)) if said.body is not None else None
    term = pick(draw, _terms(said.term)) if said.term is not None else ""
    tail = (pick(draw, _dates(said.date)) if said.date is not None else "") + (f" của {body}{term}" if body else "")
    name, so = pick(draw, [name for name in _names(said.type_name) if not name[1].endswith(": ")])
    text = pick(draw, ("", "các "))
    glue = pick(draw, (", ", " và "))
    found = []
    for place, sign in enumerate(signs):
        text += "" if place == 0 else glue if sign is said.id else ", "
        head = f"{name} {so}" if place == 0 else ""
        full = whole or sign is said.id
        span = head + (str(sign) if full else f"{sign.number:02d}")
        found.append(_member(evolve(said, body_text=body, subject=None), sign, len(text), span, full=full))
        text += span
    return Passage(text + tail, tuple(found), (frozenset(),) * len(found))


def _others(draw: st.DrawFn, number: int) -> list[int]:
    """Draw one to three numbers besides one that is taken."""
    found = [number]
    for _ in range(pick(draw, (1, 2, 3))):
        other = 1 + draw(below(98))
        while other in found:
            other += 1
        found.append(other)
    return found[1:]


def _member(said: Reference, sign: Identifier, start: int, span: str, *, full: bool) -> Reference:
    member = evolve(_placed(said, start, span), form="full" if full else "elliptic", id=sign)
    return evolve(member, number=sign.number, suffix=sign.suffix)
