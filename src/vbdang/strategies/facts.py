"""References as values: what a text can say of one document (điều bài viết nói về một văn bản)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from vbdang.model import PartialDate, Reference
from vbdang.strategies.choosing import below, pick
from vbdang.strategies.naming import identifiers
from vbdang.tables import bodies
from vbdang.tables.organisations import ORGANISATIONS, by_spelling
from vbdang.tables.terms import term_of
from vbdang.tables.types import NAMES_FOR_SYMBOL, UNIQUE_SYMBOL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from vbdang.model import Date, Form

__all__ = [
    "MOST_SHORT",
    "PROVINCES",
    "SHORT_TYPES",
    "SUBJECTS",
    "body_of",
    "full_reference",
    "partial_dates",
    "references",
]

#: What short forms in the press are about.
SHORT_TYPES = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Hướng dẫn")
#: The number up to which a bare one is taken for the Party's.
MOST_SHORT = 99
_CENTRAL_TERMS = ("XIII", "XII", "XI", "X", "XIV")
#: Subjects (trích yếu), made up; none names a document, a body or a place.
SUBJECTS = (
    "về nâng cao chất lượng sinh hoạt tổ đảng ở khu dân cư",
    "về chăm lo đời sống của người trồng rừng",
    "về chuyển đổi số trong công tác lưu trữ",
    "về giữ gìn nghề đan lát",
    "về việc học và dạy chữ ở vùng cao",
    "về công tác cán bộ nữ, cán bộ trẻ",
    "về nước sạch nông thôn",
)
_BODIES_OF_TW = ("BCT", "BBT", "BCHTW", "BCT,BBT")
_BODY_OF = {
    symbol: body.code for body in bodies.BODIES for symbol in body.symbols if symbol == body.code and symbol != "BCĐTW"
}
#: Provinces and cities whose names tell them from one another: slug to row.
PROVINCES = {row.slug: row for row in ORGANISATIONS if (found := by_spelling(row.name)) and found.slug == row.slug}
_SLUGS = tuple(sorted(PROVINCES))
_FIRST_DAY, _LAST_DAY = datetime.date(1990, 1, 1), datetime.date(2030, 12, 31)


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Draw a year, or a month of one (1990 to 2030).

    Shrinks to 2000.

    >>> from hypothesis import find
    >>> str(find(partial_dates(), lambda date: date.month is not None))
    '2000-01'
    """
    years = st.integers(2000, _LAST_DAY.year) | st.integers(_FIRST_DAY.year, 1999)
    return st.builds(PartialDate, years, st.none() | st.integers(1, 12))


def references(forms: Collection[Form] = ("full", "short", "named")) -> st.SearchStrategy[Reference]:
    """Draw references (lần viện dẫn) by themselves: what a text may say of one document, written in the plainest way.

    A full form has the type's name or none, and any of date, body, term and subject, which agree with one another:
    the body signs with that symbol, the date lies in the stated term. A short form is one of the types that are
    commonly called so; a named one is the resolution of a plenum or a congress. ``text`` is the type name, "số" and the
    sign, and the offsets are those of that text alone. Four of five are full; a third carry a date, two of five a body.

    Leaves out members of lists, relations and antecedents, which take a text of several (see :func:`passages`), and
    what is misspelt (see :func:`spellings`).

    Shrinks to ``01-NQ/TW`` without a type name, date, body, term or subject.

    Args:
        forms: Which of ``full``, ``short`` and ``named`` are wanted.

    >>> from hypothesis import find
    >>> find(references(), lambda reference: reference.type_name is not None).text
    'Nghị quyết số 01-NQ/TW'
    >>> find(references(forms=["named"]), lambda reference: True).text
    'Nghị quyết Đại hội XIII'
    """
    kinds = {"full": [full_reference] * 4, "short": [_short_reference], "named": [_named_reference]}
    chosen = [make for form in ("full", "short", "named") if form in forms for make in kinds[form]]
    return _references(tuple(chosen))


@st.composite
def _references(draw: st.DrawFn, makers: tuple[Callable[[st.DrawFn], Reference], ...]) -> Reference:
    # The first maker is always asked: what is drawn in fewer steps would else be taken for the simpler.
    first = makers[0](draw)
    maker = pick(draw, makers)
    return first if maker is makers[0] else maker(draw)


_ANY_IDENTIFIER = identifiers()


def full_reference(draw: st.DrawFn) -> Reference:
    """Draw a full form with some of its attributes."""
    sign = draw(_ANY_IDENTIFIER)
    name = pick(draw, (None, *NAMES_FOR_SYMBOL[sign.type] * 4))
    date = draw(pick(draw, _DATES))
    body = body_of(draw, sign.issuer)
    term = _term(draw, date) if sign.issuer == "TW" and body is not None else None
    subject = pick(draw, (None,) * len(SUBJECTS) + SUBJECTS)
    text = str(sign) if name is None else f"{name} số {sign}"
    return Reference(
        0, len(text), text, "full", sign, sign.number, sign.suffix, sign.type, sign.issuer, sign.unit, name,
        date, body, _printed(body), term, subject,
    )  # fmt: skip


_DAYS = st.dates(_FIRST_DAY, _LAST_DAY)
_DATES: tuple[st.SearchStrategy[Date | None], ...] = (*[st.none()] * 2, *[_DAYS] * 3, partial_dates())


def body_of(draw: st.DrawFn, issuer: str) -> str | None:
    """Draw a body that signs with the symbol, as the record's code, or none."""
    if issuer == "TU":
        committee = pick(draw, (None, "TU", "TVTU"))
        return committee and f"{committee}:{pick(draw, _SLUGS)}"
    return pick(draw, (None, *_BODIES_OF_TW) if issuer == "TW" else (None, _BODY_OF.get(issuer)))


def _term(draw: st.DrawFn, date: Date | None) -> str | None:
    """Draw the term of a day, or none; without a date any term, for part of one none."""
    if date is None:
        return pick(draw, (None, *_CENTRAL_TERMS))
    term = term_of(date) if isinstance(date, datetime.date) else None
    return pick(draw, (None, term.roman)) if term else None


def _printed(body: str | None) -> str | None:
    """The first name of a body, as the tables print it."""
    if body is None:
        return None
    committee, _, slug = body.partition(":")
    if slug:
        row = PROVINCES[slug]
        unit = "Tỉnh ủy" if row.kind == "tỉnh" else "Thành ủy"
        return f"{'Ban Thường vụ ' if committee == 'TVTU' else ''}{unit} {row.name}"
    names = {known.code: known.names[0] for known in bodies.BODIES}
    return ", ".join(names[code] for code in body.split(","))


def _short_reference(draw: st.DrawFn) -> Reference:
    name = pick(draw, SHORT_TYPES)
    number = 1 + draw(below(MOST_SHORT))
    text = f"{name} {number:02d}"
    kind = UNIQUE_SYMBOL[name]
    reference = Reference(0, len(text), text, "short", None, number, "", kind, None, None, name)
    body = pick(draw, (None, *_BODIES_OF_TW[:3]))
    return evolve(reference, body=body, body_text=_printed(body))


def _named_reference(draw: st.DrawFn) -> Reference:
    term = pick(draw, _CENTRAL_TERMS)
    plenum = pick(draw, (None, 2, 3, 4, 5, 6, 7, 8))
    body, said = ("DH", "Đại hội") if plenum is None else ("BCHTW", "Trung ương")
    text = f"Nghị quyết Đại hội {term}" if plenum is None else f"Nghị quyết Trung ương {plenum} khóa {term}"
    return Reference(
        0, len(text), text, "named", None, None, "", "NQ", None, None, "Nghị quyết",
        body=body, body_text=said, term=term,
    )  # fmt: skip
