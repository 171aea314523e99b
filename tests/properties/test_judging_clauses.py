"""Clauses of the contract on resolving and checking, each against a plain oracle of its own. One class a clause."""

from __future__ import annotations

import calendar
import datetime
import itertools
import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Catalogue, analyze, extract, parse, resolve
from vbdang.analysis import check_draft
from vbdang.checking.fixes import apply_fixes
from vbdang.model import Date, Entry, Finding, Fix, Identifier, PartialDate
from vbdang.outputs.record import document_record, dumped
from vbdang.resolving.keys import stated_key
from vbdang.resolving.shelf import series_of
from vbdang.tables.terms import TERMS

pytestmark = pytest.mark.property

BUNDLED = Catalogue.bundled()
ROWS = tuple(BUNDLED)
DAY = datetime.timedelta(1)
TWO = {"ngày 15/5/2016": "XII/05-CT/TW", "ngày 23/6/2021": "XIII/05-CT/TW"}


def last_of(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def written(date: Date) -> str:
    """A date as a text says it."""
    if isinstance(date, datetime.date):
        return f"ngày {date:%d/%m/%Y}"
    return f"năm {date.year}" if date.month is None else f"tháng {date.month}/{date.year}"


class TestBodies:
    """A body contradicts a row only if the two are disjoint; BCHTW in a letterhead is any of the three."""

    def test_the_letterhead_denies_no_document_of_the_centre(self) -> None:
        for entry in ROWS:
            if entry.id.issuer == "TW" and entry.date is not None:
                text = f"Văn bản số {entry.id} {written(entry.date)} của Ban Chấp hành Trung ương"
                (told,) = resolve(extract(text))
                assert all(piece.favours for piece in told.evidence if piece.kind == "body"), entry.key

    def test_another_body_than_the_rows_speaks_against_it(self) -> None:
        names = {"BCT": "Bộ Chính trị", "BBT": "Ban Bí thư"}
        for entry in ROWS:
            if entry.id.issuer == "TW" and entry.date is not None and entry.body in names:
                for code, name in names.items():
                    (told,) = resolve(extract(f"Văn bản số {entry.id} {written(entry.date)} của {name}"))
                    said = [one.favours for one in told.evidence if (one.kind, one.key) == ("body", entry.key)]
                    assert said == [code == entry.body], (entry.key, code)


SIGNS = tuple(parse(sign) for sign in ("05-CT/TW", "05a-CT/TW", "05b-CT/TW", "05-CT/TW/nb", "05-CT/BTCTW", "06-CT/TW"))
ALIKE = Catalogue.of(
    Entry(f"{term}/{sign}", sign, date=datetime.date(year, 5, 15), term=term)
    for sign, (term, year) in itertools.product(SIGNS, (("XII", 2016), ("XIII", 2021)))
)


class TestFinding:
    """`find` gives every document of an identifier and no other; the suffix and the unit are part of it."""

    @given(st.permutations(SIGNS))
    def test_identifiers_of_one_number_are_told_apart_in_whatever_order_they_are_asked(
        self, order: list[Identifier]
    ) -> None:
        asked = Catalogue.of(ALIKE)
        for sign in (*order, *reversed(order)):
            expected = {entry.key for entry in ALIKE if entry.id == sign}
            assert {entry.key for entry in asked.find(sign)} == expected
            assert {entry.key for entry in asked.find(str(sign))} == expected


class TestMentions:
    """A short form means the document of the other mentions if they mean one; of two it names both and neither."""

    @given(st.lists(st.sampled_from(sorted(TWO)), min_size=1, max_size=4))
    def test_of_a_short_form_after_dated_mentions(self, dates: list[str]) -> None:
        text = "; ".join(f"Chỉ thị số 05-CT/TW {date}" for date in dates) + "; Chỉ thị 05 nêu rõ."
        told = resolve(extract(text), text=text)
        meant = {TWO[date] for date in dates}
        assert [one.target for one in told[:-1]] == [TWO[date] for date in dates]
        if len(meant) == 1:
            assert (told[-1].status, {told[-1].target}) == ("resolved", meant)
        else:
            assert (told[-1].status, told[-1].target, set(told[-1].candidates)) == ("ambiguous", None, meant)


class TestContradiction:
    """Contradicted is a reference whose own words differ from the document's; it is never told of another one's words."""

    @given(st.sampled_from(ROWS), st.integers(-9, 9).filter(bool), st.booleans())
    def test_a_bare_mention_beside_it_is_not_contradicted(self, entry: Entry, off: int, bare_first: bool) -> None:  # noqa: FBT001
        if entry.date is None:
            return
        wrong = f"Văn bản số {entry.id} {written(entry.date + DAY * off)} được nhắc."
        text = f"Văn bản số {entry.id} đã rõ. {wrong}" if bare_first else f"{wrong} Văn bản số {entry.id} đã rõ."
        references = extract(text)
        for reference, told in zip(references, resolve(references, text=text), strict=True):
            if reference.date is None:
                assert told.status != "contradicted"

    def test_the_subject_of_one_document_with_a_slip_of_its_year_names_no_other(self) -> None:
        """Every two documents of one identifier: the year of the other's term is written for its own."""
        tried, told_by_subject = 0, 0
        for one, other in itertools.permutations((entry for entry in ROWS if entry.subject), 2):
            if one.id != other.id or one.date is None or other.date is None or one.date.day == 29:
                continue
            slipped = one.date.replace(year=other.date.year)
            (told, *_) = resolve(extract(f"Văn bản số {one.id} {written(slipped)} {one.subject}."))
            subjects = {piece.key: piece.favours for piece in told.evidence if piece.kind == "subject"}
            if subjects.get(other.key) is False and slipped != other.date:
                tried += 1
                told_by_subject += told.target == one.key
                assert told.target != other.key or not subjects.get(one.key), one.key
                assert told.target in {None, one.key} or one.key not in subjects, one.key
        assert told_by_subject > tried / 2


class TestNeighbours:
    """The documents beside a number are the next lower and the next higher of its counter, never one of that number."""

    def test_of_every_row_and_of_the_numbers_around_it(self) -> None:
        counters: dict[str, list[Entry]] = {}
        for entry in ROWS:
            if entry.date is not None:
                counters.setdefault(series_of(entry.key), []).append(entry)
        for series, entries in counters.items():
            numbers = {entry.id.number for entry in entries}
            for number in {near for one in numbers for near in (one - 1, one, one + 1)}:
                below = max((one for one in numbers if one < number), default=None)
                above = min((one for one in numbers if one > number), default=None)
                told = [entry.id.number for entry in BUNDLED.around(series, number)]
                assert told == [one for one in (below, above) if one is not None], (series, number)


class TestProvincialYears:
    """A day tells the years of a provincial committee but from August to October of the year of its congress."""

    def test_of_every_day_of_three_terms(self) -> None:
        day = datetime.date(2015, 1, 1)
        while day < datetime.date(2030, 1, 1):
            year = day.year - day.year % 5 - (5 if day.year % 5 == 0 and day.month <= 7 else 0)
            open_ = day.year % 5 == 0 and 8 <= day.month <= 10
            known = f"{year}-{year + 5}" if not open_ and year >= 2015 else "?"
            key = stated_key(Identifier(5, "", "NQ", "TU"), day, None, "TU:dak-lak", None)
            assert key == f"dak-lak:{known}/05-NQ/TU", day
            day += DAY


def codes(text: str) -> set[str]:
    return {one.code for told in analyze(text, resolving=False).findings for one in told}


class TestDatesInTerms:
    """A date is held against the term that the text names: an error where no day of it can be in the term."""

    @pytest.mark.parametrize("term", TERMS[5:], ids=lambda term: term.roman)
    def test_of_days_months_and_years_around_a_term(self, term: object) -> None:
        opened, closed = term.congress_open, term.end or datetime.date.max  # type: ignore[attr-defined]
        spans: list[tuple[Date, datetime.date, datetime.date]] = []
        for edge in (opened, term.end or opened):  # type: ignore[attr-defined]
            spans += [(day, day, day) for day in (edge - DAY, edge, edge + DAY)]
            for year in (edge.year - 1, edge.year, edge.year + 1):
                spans.append((PartialDate(year), datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
                spans.append((PartialDate(year, 6), datetime.date(year, 6, 1), last_of(year, 6)))
        for date, first, last in spans:
            text = f"Nghị quyết số 04-NQ/TW {written(date)} của Ban Chấp hành Trung ương khóa {term.roman}"  # type: ignore[attr-defined]
            assert ("VB303" in codes(text)) == (last < opened or first > closed), text


class TestVagueDates:
    """What is said of a month or a year holds of each of its days."""

    CASES = (
        "Thông cáo số 02-TC/TU {} của Ban Thường vụ Tỉnh ủy Cà Mau",
        "Nghị quyết số 12-NQ/TW {} của Ban Bí thư",
        "Chỉ thị số 02-CT/CB {}",
    )

    @given(st.sampled_from(CASES), st.integers(2003, 2027), st.none() | st.integers(1, 12))
    def test_a_body_without_authority_in_a_year_has_none_on_its_days(
        self, case: str, year: int, month: int | None
    ) -> None:
        first = datetime.date(year, month or 1, 1)
        last = last_of(year, month or 12)
        authority = {"VB401", "VB402", "VB403"}
        vague = codes(case.format(written(PartialDate(year, month)))) & authority
        exact = [codes(case.format(written(day))) & authority for day in (first, last)]
        assert vague == exact[0] & exact[1]


class TestRegulationSymbol:
    """`QĐi` of the centre is known of 2018 and 2019 only: a date that can lie in them is not spoken of."""

    @given(st.dates(datetime.date(2014, 1, 1), datetime.date(2024, 12, 31)), st.sampled_from(["day", "month", "year"]))
    def test_of_days_months_and_years(self, day: datetime.date, exact: str) -> None:
        date: Date = day if exact == "day" else PartialDate(day.year, day.month if exact == "month" else None)
        said = codes(f"Quy định số 11-QĐi/TW {written(date)} của Bộ Chính trị")
        assert ("VB206" in said) == (day.year not in {2018, 2019})


class TestAmbiguousInTheText:
    """A short form is ambiguous between the documents of the text that have its number, its suffix and its type."""

    @given(
        st.lists(
            st.sampled_from(["18-NQ/TW", "18-NQ/TU", "18a-NQ/TW", "18b-NQ/TW", "18-CT/TW"]), max_size=4, unique=True
        )
    )
    def test_what_it_is_said_to_be(self, signs: list[str]) -> None:
        names = {"NQ": "Nghị quyết", "CT": "Chỉ thị"}
        text = " ".join(f"Cán bộ học {names[sign[-5:-3]]} số {sign}." for sign in signs) + " Nghị quyết 18 nêu rõ."
        told = analyze(text, resolving=False).findings[-1]
        fitting = [sign for sign in signs if sign.startswith("18-NQ/")]
        messages = [one.message for one in told if one.code == "VB605"]
        assert len(messages) == (len(fitting) > 1)
        for message in messages:
            assert [sign for sign in signs if sign in message] == fitting


class TestWeights:
    """Against the catalogue an error needs two independent sources that agree."""

    @pytest.mark.parametrize(
        ("sources", "disputes", "severity"),
        [
            (n, d, ("note", "warning", "error")[(n > 1) + ("date" not in d)])
            for n in range(5)
            for d in ((), ("date",), ("body",))
        ],
    )
    def test_of_a_date_that_differs(self, sources: int, disputes: tuple[str, ...], severity: str) -> None:
        row = evolve(BUNDLED["XIII/01-KL/TW"], n_sources=sources, disputes=disputes)
        told = analyze("Kết luận số 01-KL/TW ngày 20/9/2021", Catalogue.of([row]))
        assert [(one.slug, one.severity) for one in told.findings[0] if one.code == "VB501"] == [
            ("date-differs", severity)
        ]


class TestFixesOfAHeader:
    """A fix replaces what is wrong and nothing beside it: the day stays the day, the words stay apart."""

    @given(st.integers(1, 28), st.integers(1, 12), st.integers(2019, 2026), st.tuples(st.booleans(), st.booleans()))
    def test_the_date_of_a_draft_keeps_its_day_and_gets_its_zeros(
        self, day: int, month: int, year: int, zeros: tuple[bool, bool]
    ) -> None:
        said = f"ngày {day:02d}" if zeros[0] else f"ngày {day}"
        said += f" tháng {month:02d} năm {year}" if zeros[1] else f" tháng {month} năm {year}"
        text = f"Số 05-CT/TU\nNghệ An, {said}\nCHỈ THỊ\nvề trồng rừng"
        right = f"ngày {day:02d} tháng {f'{month:02d}' if month < 3 else month} năm {year}"
        mended = apply_fixes(text, [one for one in check_draft(text) if one.code == "VB304"]).text
        assert mended == text.replace(said, right)

    @given(
        st.just("V/v"),
        st.sampled_from([" ", "  ", "\u00a0"]),
        st.sampled_from(["rà soát", "Kê khai"]),
    )
    def test_the_words_after_an_abbreviation_stay_apart(self, short: str, space: str, subject: str) -> None:
        text = f"Số 588-CV/BTCTU\n{short}{space}{subject} hồ sơ\nCà Mau, ngày 10 tháng 12 năm 2025"
        fixes = [one.fix for one in check_draft(text) if one.fix is not None and one.fix.text == "Về việc"]
        assert [text[fix.start : fix.end] for fix in fixes] == [short]


def overlap(one: Fix, other: Fix) -> bool:
    """Two edits touch the same characters, or put something into the same place."""
    first, second = sorted((one, other), key=lambda fix: (fix.start, fix.end))
    return second.start < first.end or second.start == first.start


class TestApplying:
    """Of edits that overlap the first is made; no other is left."""

    @given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.text("xy", max_size=2)), max_size=6))
    def test_what_is_left_overlaps_what_was_made(self, edits: list[tuple[int, int, str]]) -> None:
        text = "abcdefghijklmnop"
        fixes = [Fix(start, start + length, put, True) for start, length, put in edits]
        findings = [Finding("VB101", "a", "error", "", fix.start, fix.end, fix) for fix in fixes]
        done = apply_fixes(text, findings)
        made = [one.fix for one in done.applied if one.fix is not None]
        for one in done.left:
            assert one.fix is not None
            assert any(overlap(one.fix, fix) for fix in made), (one.fix, made)
        expected = text
        for fix in sorted(set(made), key=lambda fix: (fix.start, fix.end), reverse=True):
            expected = expected[: fix.start] + fix.text + expected[fix.end :]
        assert done.text == expected


class TestFindingsInTheRecord:
    """A finding in the record is the finding: its place, and the one edit with a place of its own."""

    TEXTS = (
        "Quy định số 04-QyĐ/ĐU nêu rõ.",
        "Theo Chỉ thị số 5-CT/TƯ ngày 31/02/2021 của Bộ Chính trị.",
        "Kết luận số: 21 - KL/TW, Nghị quyết 66/NQ-TW; Chỉ thị 858CV/ĐUK.",
        "Chỉ thị số 05–CT/TW ngày 16/5/2016.",
    )

    def test_some_edits_are_shorter_than_their_findings(self) -> None:
        found = [one for text in self.TEXTS for told in analyze(text).findings for one in told]
        assert any(one.fix is not None and one.fix.start > one.start for one in found)

    @given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map(" ".join))
    def test_they_come_back_as_they_were(self, text: str) -> None:
        document = analyze(text)
        record = json.loads(dumped(document_record("a1", document)))
        told = [
            tuple(Finding(**{**one, "fix": one["fix"] and Fix(**one["fix"])}) for one in reference["findings"])
            for reference in record["references"]
        ]
        assert told == list(document.findings)
