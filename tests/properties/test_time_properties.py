"""What holds of days and terms: nothing is drawn by lot where all of it can be tried."""

from __future__ import annotations

import calendar
import datetime
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Catalogue, extract, resolve
from vbdang.model import Date, Entry, Identifier, PartialDate
from vbdang.reading.dates import more_precise, same_date
from vbdang.tables.terms import TERMS, term_of, terms_of

pytestmark = pytest.mark.property

DAY = datetime.timedelta(1)
SOME_DAYS: tuple[Date, ...] = (
    *(datetime.date(*day) for day in product((2020, 2021), (1, 2), (1, 2, 28))),
    *(PartialDate(*month) for month in product((2020, 2021), (1, 2))),
    PartialDate(2020),
    PartialDate(2021),
)
OVERLAPS = tuple(
    (day, old, new)
    for old, new in pairwise(TERMS)
    if old.end is not None
    for day in (new.start + DAY * after for after in range((old.end - new.start).days + 1))
)


def days_of(date: Date) -> set[datetime.date]:
    """Every day that a date may be."""
    if isinstance(date, datetime.date):
        return {date}
    months = range(1, 13) if date.month is None else (date.month,)
    return {
        datetime.date(date.year, month, day)
        for month in months
        for day in range(1, calendar.monthrange(date.year, month)[1] + 1)
    }


class TestDates:
    """Two dates can be one if there is a day that both may be."""

    def test_of_two_dates(self) -> None:
        for one, other in product(SOME_DAYS, repeat=2):
            assert same_date(one, other) == bool(days_of(one) & days_of(other)), (one, other)
            assert same_date(one, None)
            assert same_date(None, other)

    def test_of_two_that_can_be_one_the_shorter_span_says_more(self) -> None:
        for one, other in product(SOME_DAYS, repeat=2):
            if same_date(one, other):
                told = more_precise(one, other)
                assert days_of(told) == days_of(one) & days_of(other), (one, other)

    @given(st.dates(datetime.date(2000, 1, 1), datetime.date(2026, 12, 31)), st.integers(-40, 40))
    def test_a_short_form_of_another_day_does_not_go_back_to_a_sign(self, day: datetime.date, later: int) -> None:
        again = day + DAY * later
        text = f"Chỉ thị số 05-CT/TW ngày {day:%d/%m/%Y}. Chỉ thị 05 ngày {again:%d/%m/%Y} nêu rõ."
        full, short = extract(text)
        assert (full.date, short.date) == (day, again)
        assert short.antecedent == (0 if again == day else None)


class TestTerms:
    """A term runs from the first day on which it gives numbers to the closing day of the next congress, both within it."""

    def test_the_first_and_the_last_day_are_in_the_term_and_the_days_beside_them_are_not(self) -> None:
        for term in TERMS:
            assert term in terms_of(term.start)
            assert term not in terms_of(term.start - DAY)
            if term.end is not None:
                assert term in terms_of(term.end)
                assert term not in terms_of(term.end + DAY)

    def test_a_term_begins_after_its_congress_closed_or_with_a_plenum_during_it(self) -> None:
        for term in TERMS:
            usual = term.congress_close + DAY
            assert term.start == (usual if term.first_plenum is None else min(usual, term.first_plenum))

    def test_no_day_is_between_two_terms(self) -> None:
        for old, new in pairwise(TERMS):
            assert old.end == new.congress_close
            assert new.start <= new.congress_close + DAY

    def test_a_day_of_two_terms_counts_for_the_new_one(self) -> None:
        assert OVERLAPS
        for day, old, new in OVERLAPS:
            assert terms_of(day) == (old, new)
            assert term_of(day) == new

    @pytest.mark.parametrize("overlap", OVERLAPS, ids=lambda overlap: str(overlap[0]))
    def test_a_number_given_twice_on_one_day_is_told_by_the_term_alone(
        self, overlap: tuple[datetime.date, object, object]
    ) -> None:
        day, old, new = overlap
        sign = Identifier(7, "", "KL", "TW")
        rows = [Entry(f"{term.roman}/07-KL/TW", sign, date=day, term=term.roman) for term in (old, new)]  # type: ignore[attr-defined]
        catalogue = Catalogue.of(rows)
        written = f"Kết luận số 07-KL/TW ngày {day:%d/%m/%Y}"
        (bare,) = resolve(extract(written), catalogue)
        assert (bare.status, bare.target, set(bare.candidates)) == ("ambiguous", None, {row.key for row in rows})
        for row in rows:
            (told,) = resolve(extract(f"{written} của Ban Chấp hành Trung ương khóa {row.term}"), catalogue)
            assert told.target in {None, row.key}


class TestPublication:
    """When a text was published is known as exactly as it is said: what may have stood in it is not denied."""

    @given(st.integers(1997, 2026), st.integers(1, 12), st.sampled_from(tuple(Catalogue.bundled())))
    def test_a_month_counts_as_its_last_day_and_a_year_as_well(self, year: int, month: int, entry: Entry) -> None:
        references = extract(f"{entry.type_name or 'Văn bản'} số {entry.id}")
        last = datetime.date(year, month, calendar.monthrange(year, month)[1])
        assert resolve(references, None, PartialDate(year, month)) == resolve(references, None, last)
        assert resolve(references, None, PartialDate(year)) == resolve(references, None, datetime.date(year, 12, 31))

    def test_every_document_may_be_named_in_a_text_of_its_own_day_and_of_its_month_and_year(self) -> None:
        for entry in Catalogue.bundled():
            if isinstance(entry.date, datetime.date):
                references = extract(f"Văn bản số {entry.id} ")
                whens = (entry.date, PartialDate(entry.date.year, entry.date.month), PartialDate(entry.date.year))
                for when in whens:
                    (told,) = resolve(references, None, when)
                    assert entry.key in {told.target, *told.candidates}, (entry.key, when)
