"""What the contract promises of reading, held against texts whose exact answer is known (vbdang.strategies).

Where reading is known to fall short of the contract, the misreading stands in :data:`KNOWN` with a minimal example that
must fail: the row goes when it does not. Texts that hold one are left out of the properties, never bent.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import pytest
from attrs import evolve
from hypothesis import assume, event, given, settings, target
from hypothesis import strategies as st

from vbdang.model import Form, Identifier, PartialDate, Reference
from vbdang.reading.extract import extract
from vbdang.strategies import Passage, citations, corruptions, documents, near_misses, passages, references
from vbdang.tables.types import UNIQUE_SYMBOL

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.property

SIGNS: frozenset[Form] = frozenset({"full", "elliptic"})
MORE = settings(max_examples=3 * settings().max_examples)


class Place(NamedTuple):
    """One reference of an answer, with the repairs that it takes, in its text."""

    said: Reference
    repairs: frozenset[str]
    text: str


class Misreading(NamedTuple):
    """Something that reading is known to get wrong: where it may happen, the smallest text, a sign of the right answer."""

    touches: Callable[[Place], bool]
    text: str
    right: tuple[str, ...]


def told(text: str) -> tuple[str, ...]:
    """What reading makes of a text, short: span, identifier, date, body, term, subject and repairs of each reference."""
    return tuple(
        "|".join(
            str(part)
            for part in (r.text, r.id, r.date, r.body, r.term, r.subject, *sorted({x.kind for x in r.repairs}))
        )
        for r in extract(text)
    )


def _name(reference: Reference) -> str:
    return reference.type_name or ""


def _in_capitals(reference: Reference) -> bool:
    return bool(reference.type_name) and _name(reference).upper() in reference.text


KNOWN: dict[str, Misreading] = {
    "a small letter inside a type that is glued to its issuer": Misreading(
        lambda at: at.said.type == "QyĐ" and "lost-separator" in at.repairs,
        "Quy định số 01/QyĐTW",
        ("Quy định số 01/QyĐTW|01-QyĐ/TW|None|None|None|None|lost-separator",),
    ),
    "the date of another organisation's paper in brackets is the next one's": Misreading(
        lambda at: bool(re.search(r"/\d{4}(?: của [^.;)]*)?\) (?:(?!\. )[^;\n]){1,90} ban hành ", at.text)),
        "(Xem Nghị định số 10/2000/NĐ-CP ngày 1/1/2000 của Chính phủ) Ban Bí thư ban hành Chỉ thị số 05-CT/TW",
        ("Chỉ thị số 05-CT/TW|05-CT/TW|None|BBT|None|None",),
    ),
    "letters that only look right before two issuers or a unit": Misreading(
        lambda at: (
            bool(at.repairs & {"homoglyph", "d-lookalike"})
            and ("-" in (at.said.issuer or "") or at.said.unit is not None)
        ),
        "01-ТТr/BTCTW-UBKTTW",
        ("01-ТТr/BTCTW-UBKTTW|01-TTr/BTCTW-UBKTTW|None|None|None|None|homoglyph",),
    ),
    # Without a slash only the type name leads to a sign, and the main pass stops at the names of common types alone: to stop
    # at "Bản sao" and its like would slow every text, for a misspelling of theirs that no source shows.
    "a rare type without a slash": Misreading(
        lambda at: "hyphen-for-slash" in at.repairs and at.said.type not in UNIQUE_SYMBOL.values(),
        "Bản sao số 61-BS-TW",
        ("Bản sao số 61-BS-TW|61-BS/TW|None|None|None|None|hyphen-for-slash",),
    ),
}

#: What reading once got wrong, as these properties found it: the smallest text, and the right answer.
MENDED = {
    "a line that breaks before the hyphen ends a subject": (
        "Chỉ thị số 05-CT/TW về tiếp tục thực hiện Chỉ thị 23\n-CT/TW",
        (
            "Chỉ thị số 05-CT/TW|05-CT/TW|None|None|None|về tiếp tục thực hiện Chỉ thị 23 -CT/TW",
            "Chỉ thị 23\n-CT/TW|23-CT/TW|None|None|None|None|line-break",
        ),
    ),
    "small letters and figures of an issuer": (
        "Hướng dẫn 14-HD/bcđtknq18",
        ("Hướng dẫn 14-HD/bcđtknq18|14-HD/BCĐTKNQ18|None|None|None|None|symbol-case",),
    ),
    "two bodies, then the verb with a date": (
        "Chỉ thị số 07-CT/TW của Bộ Chính trị, Ban Bí thư ban hành ngày 16/3/2014",
        ("Chỉ thị số 07-CT/TW|07-CT/TW|2014-03-16|BCT,BBT|None|None",),
    ),
    "two issuers in small letters": (
        "Quy định số 02-QĐ/btgtw-btctw",
        ("Quy định số 02-QĐ/btgtw-btctw|02-QĐ/BTGTW-BTCTW|None|None|None|None|symbol-case",),
    ),
    "two white spaces before the slash": (
        "Quyết định số 566-QĐ  /ThU",
        ("Quyết định số 566-QĐ  /ThU|566-QĐ/ThU|None|None|None|None|spaces",),
    ),
    "the date of a document in brackets is the next one's": (
        "(Xem Nghị quyết số 49-NQ/TW ngày 24/5/2019) Ban Bí thư ban hành Chỉ thị số 05-CT/TW",
        (
            "Nghị quyết số 49-NQ/TW|49-NQ/TW|2019-05-24|None|None|None",
            "Chỉ thị số 05-CT/TW|05-CT/TW|None|BBT|None|None",
        ),
    ),
    "the unit of a sign that lost its slash": (
        "Thông báo 03-TB-TW/nb",
        ("Thông báo 03-TB-TW/nb|03-TB/TW/nb|None|None|None|None|hyphen-for-slash",),
    ),
    "digits of an issuer are cut off": (
        "Quyết định số 01-QĐ/CB1",
        ("Quyết định số 01-QĐ/CB1|01-QĐ/CB1|None|None|None|None",),
    ),
    "an issuer ends before a letter that looks like another": (
        "Chỉ thị 01-CT/UBKTÐU",
        ("Chỉ thị 01-CT/UBKTÐU|01-CT/UBKTĐU|None|None|None|None|d-lookalike",),
    ),
    "the second of two issuers is lost where it is misspelt": (
        "04-CTr/BTCTW-UBKTTw",
        ("04-CTr/BTCTW-UBKTTw|04-CTr/BTCTW-UBKTTW|None|None|None|None|tw-spelling",),
    ),
    "the letter đ after a number": (
        "Chỉ thị số 05đ-CT/TW",
        ("Chỉ thị số 05đ-CT/TW|05đ-CT/TW|None|None|None|None",),
    ),
    "the number of the next member is read as a year": (
        "Hướng dẫn 87-HD/TW, 2001-HD/TW",
        ("Hướng dẫn 87-HD/TW|87-HD/TW|None|None|None|None", "2001-HD/TW|2001-HD/TW|None|None|None|None"),
    ),
    "a list whose symbol is not the first of its type name": (
        "các Quy định số 79, 11-QĐi/TW",
        ("Quy định số 79|79-QĐi/TW|None|None|None|None", "11-QĐi/TW|11-QĐi/TW|None|None|None|None"),
    ),
    "two bodies before the verb": (
        "Bộ Chính trị, Ban Bí thư ban hành Chỉ thị số 09-CT/TW",
        ("Chỉ thị số 09-CT/TW|09-CT/TW|None|BCT,BBT|None|None",),
    ),
    "names of papers that are seldom numbered": (
        "Giấy mời số 05-GM/TU",
        ("Giấy mời số 05-GM/TU|05-GM/TU|None|None|None|None",),
    ),
    "rare type names in capitals": (
        "THÔNG CÁO SỐ 01-TC/TW",
        ("THÔNG CÁO SỐ 01-TC/TW|01-TC/TW|None|None|None|None",),
    ),
    "a list under a name in capitals": (
        "THÔNG BÁO SỐ 83 và 98-TB/TW",
        ("THÔNG BÁO SỐ 83|83-TB/TW|None|None|None|None", "98-TB/TW|98-TB/TW|None|None|None|None"),
    ),
    "dots inside a longer symbol": (
        "19-QĐ/BTCT.Ư",
        ("19-QĐ/BTCT.Ư|19-QĐ/BTCTW|None|None|None|None|tw-spelling",),
    ),
    "a letter after the number in the State's order": (
        "31c/NQ-TW",
        ("31c/NQ-TW|31c-NQ/TW|None|None|None|None|state-order",),
    ),
    "the offices in the State's order": (
        "91/HD-VPTU",
        ("91/HD-VPTU|91-HD/VPTU|None|None|None|None|state-order",),
    ),
    "four small letters of a type, with a unit": (
        "05-qđns/TW/th",
        ("05-qđns/TW/th|05-QĐNS/TW/th|None|None|None|None|symbol-case",),
    ),
    "a small letter of a type, then a space": (
        "03-QĐi / HU",
        ("03-QĐi / HU|03-QĐi/HU|None|None|None|None|spaces",),
    ),
    "the letter O before another letter": (
        "77Od-PC/TW",
        ("77Od-PC/TW|770d-PC/TW|None|None|None|None|letter-for-digit",),
    ),
    "two white spaces at a mark": (
        "Kế hoạch số 431  -  KH/TW",
        ("Kế hoạch số 431  -  KH/TW|431-KH/TW|None|None|None|None|spaces",),
    ),
    "a colon after số in a short form": (
        "Chỉ thị số: 06",
        ("Chỉ thị số: 06|None|None|None|None|None|colon-after-so",),
    ),
    "the full stop after T.W": (
        "Hướng dẫn số 88-HD/T.W. Bản tin",
        ("Hướng dẫn số 88-HD/T.W|88-HD/TW|None|None|None|None|tw-spelling",),
    ),
    "a colon after số inside a subject": (
        "Chỉ thị số 05-CT/TW về thay thế Quyết định số: 09-QĐ/TW",
        (
            "Chỉ thị số 05-CT/TW|05-CT/TW|None|None|None|về thay thế Quyết định số: 09-QĐ/TW",
            "Quyết định số: 09-QĐ/TW|09-QĐ/TW|None|None|None|None|colon-after-so",
        ),
    ),
}


def reads_well(passage: Passage) -> bool:
    """Whether no misreading that is known can happen in a text."""
    for reference, repairs in zip(passage.references, passage.repairs, strict=True):
        for name, known in KNOWN.items():
            if known.touches(Place(reference, repairs, passage.text)):
                event("left out", name)
                return False
    return True


def answer(passage: Passage) -> list[tuple[Reference, frozenset[str]]]:
    return list(zip(passage.references, passage.repairs, strict=True))


def found(text: str) -> list[tuple[Reference, frozenset[str]]]:
    """What reading makes of a text, in the shape of the answer: white space of a subject is single spaces."""
    return [
        (evolve(r, repairs=(), subject=r.subject and " ".join(r.subject.split())), frozenset(x.kind for x in r.repairs))
        for r in extract(text)
    ]


@pytest.mark.parametrize("known", KNOWN.values(), ids=list(KNOWN))
@pytest.mark.xfail(strict=True, reason="a misreading that is known; remove its row when it is mended")
def test_a_misreading_that_is_known(known: Misreading) -> None:
    assert told(known.text) == known.right


@pytest.mark.parametrize(("text", "right"), MENDED.values(), ids=list(MENDED))
def test_a_misreading_that_was_mended_does_not_come_back(text: str, right: tuple[str, ...]) -> None:
    assert told(text) == right


class TestWhatTheTextSays:
    """What the text says, filled by `extract`: `id`, `number`, `suffix`, `type`, `issuer`, `unit`, `type_name`, `date`, `body`, `body_text`, `term`, `subject`."""

    @MORE
    @given(citations())
    def test_a_citation_is_read_as_it_was_written(self, passage: Passage) -> None:
        assume(reads_well(passage))
        assert found(passage.text) == answer(passage)

    @given(references().flatmap(lambda said: st.tuples(st.just(said), citations(said, lists=False))))
    def test_every_way_of_citing_a_document_says_the_same_of_it(self, pair: tuple[Reference, Passage]) -> None:
        said, passage = pair
        assume(reads_well(passage))
        (seen,) = extract(passage.text)
        for name in ("id", "number", "suffix", "type", "issuer", "unit", "type_name", "date", "body", "term"):
            assert getattr(seen, name) == getattr(said, name)

    @given(citations())
    def test_a_date_is_a_day_a_month_or_a_year(self, passage: Passage) -> None:
        for reference in extract(passage.text):
            date = reference.date
            assert date is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", str(date))
            assert isinstance(date, PartialDate) == (len(str(date)) in {4, 7} and date is not None)


class TestWholeTexts:
    """List members inherit what the list shares. A short form takes the `id` of its antecedent when exactly one compatible full form stands in the text. `relations`: between references of the same document."""

    @MORE
    @given(passages())
    def test_a_paragraph_is_read_as_it_was_woven(self, passage: Passage) -> None:
        assume(reads_well(passage))
        assert found(passage.text) == answer(passage)

    @given(documents())
    def test_a_document_is_read_as_it_was_woven(self, passage: Passage) -> None:
        assume(reads_well(passage))
        target(float(len(passage.references)), label="references of a document")
        assert found(passage.text) == answer(passage)

    @given(documents())
    def test_the_signs_alone_are_read_by_the_fast_pass(self, passage: Passage) -> None:
        assume(reads_well(passage))
        signs = [(r.start, r.end, r.id) for r in passage.references if r.form in SIGNS and r.antecedent is None]
        whole = [place for place in signs if "/" in passage.text[place[0] : place[1]]]
        fast = [(r.start, r.end, r.id) for r in extract(passage.text, SIGNS)]
        assert {place for place in whole if canonical(passage.text, place)} <= set(fast) <= set(signs)


def canonical(text: str, place: tuple[int, int, Identifier | None]) -> bool:
    return text[: place[1]].endswith(str(place[2]))


class TestNothingElse:
    """Nothing else is a reference: not the State's, the Front's, the unions' papers, no date, decimal, address, plate."""

    @MORE
    @given(near_misses())
    def test_a_near_miss_alone(self, near: str) -> None:
        assert extract(near) == ()
        assert extract(near, SIGNS) == ()

    @given(st.lists(near_misses(), min_size=1, max_size=6), st.sampled_from((" ", ", ", "; ", " và ", ".\n", "\n")))
    def test_near_misses_side_by_side(self, parts: list[str], glue: str) -> None:
        text = glue.join(parts)
        assert extract(text) == ()
        assert extract(text, SIGNS) == ()

    @given(near_misses().flatmap(corruptions))
    def test_a_damaged_near_miss_raises_nothing(self, text: str) -> None:
        for reference in extract(text):
            assert text[reference.start : reference.end] == reference.text


class TestDamage:
    """Offsets are code points of the text as given, whatever became of it on its way."""

    @MORE
    @given(documents().flatmap(lambda passage: corruptions(passage.text)))
    def test_spans_and_repairs_quote_a_damaged_text(self, text: str) -> None:
        for reference in extract(text):
            assert text[reference.start : reference.end] == reference.text != ""
            assert all(text[repair.start : repair.end] == repair.found for repair in reference.repairs)

    @given(documents())
    def test_loose_marks_take_nothing_away(self, passage: Passage) -> None:
        loose = unicodedata.normalize("NFD", passage.text)
        assert [r.id for r in extract(loose)] == [r.id for r in extract(passage.text)]
