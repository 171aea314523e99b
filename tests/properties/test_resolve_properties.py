"""What holds of resolution whatever the catalogue lacks and whatever a text adds."""

from __future__ import annotations

import datetime
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Reference, analyze, extract, resolve
from vbdang.model import Entry, PartialDate, Resolution
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.shelf import Shelf
from vbdang.tables.terms import by_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.property

BUNDLED = Catalogue.bundled()
ROWS = tuple(BUNDLED)
TODAY = datetime.date(2026, 11, 1)
entries = st.sampled_from(ROWS)
days = st.dates(datetime.date(1951, 1, 1), datetime.date(2027, 1, 1))


def reference(entry: Entry, **stated: object) -> Reference:
    """Cite a document, saying of it only what is asked."""
    sign = entry.id
    parts = (sign, sign.number, sign.suffix, sign.type, sign.issuer, sign.unit, entry.type_name)
    return Reference(0, 8, "Văn bản ", "full", *parts, **stated)  # type: ignore[arg-type]


def stated_ways(entry: Entry) -> list[dict[str, object]]:
    """Return the ways of saying enough of a document: a date, a body with the term, a subject."""
    ways: list[dict[str, object]] = []
    if entry.date is not None:
        year = PartialDate(entry.date.year)
        ways += [
            {"date": entry.date},
            {"date": entry.date, "body": entry.body},
            {"date": year},
            {"date": year, "body": entry.body},
        ]
    if entry.term and entry.body:
        ways.append({"term": entry.term, "body": entry.body})
    if entry.subject:
        ways += [{"subject": entry.subject}, {"subject": entry.subject, "body": entry.body}]
    return ways


def not_before(entry: Entry, day: datetime.date) -> datetime.date:
    """Return a day on which the document could be cited: before its own, its subject may well mean an older one."""
    term = by_roman(entry.term or "")
    return max(day, entry.date or (term.start if term else day))


def meaning(cited: Reference, catalogue: Catalogue, published: datetime.date | None = None) -> Resolution:
    return resolve([cited], catalogue, published)[0]


class TestRemoval:
    """Absence is not error: a catalogue without a row says "unknown" or leaves it open; it never names another document."""

    @pytest.mark.parametrize("published", [None, TODAY])
    def test_of_any_one_row_never_misleads(self, published: datetime.date | None) -> None:
        """All rows and all ways of stating them: nothing is drawn by lot."""
        misled = [
            (entry.key, tuple(stated), less.target)
            for entry in ROWS
            for without in [Catalogue((Shelf.of(row for row in BUNDLED.find(entry.id) if row is not entry),))]
            for stated in stated_ways(entry)
            if meaning(reference(entry, **stated), BUNDLED, published).target == entry.key
            and (less := meaning(reference(entry, **stated), without, published)).target is not None
        ]
        assert misled == []

    @pytest.mark.parametrize("published", [None, TODAY])
    def test_with_the_row_there_no_other_is_named(self, published: datetime.date | None) -> None:
        wrong = [
            (entry.key, tuple(stated))
            for entry in ROWS
            for stated in stated_ways(entry)
            if meaning(reference(entry, **stated), BUNDLED, published).target not in {None, entry.key}
        ]
        assert wrong == []


class TestEvidence:
    """Each resolution says what it rests on."""

    @given(entry=entries, date=st.none() | days, published=st.none() | days)
    def test_a_document_is_named_with_a_reason(
        self, entry: Entry, date: datetime.date | None, published: datetime.date | None
    ) -> None:
        found = meaning(reference(entry, date=date), BUNDLED, published)
        if found.status == "resolved":
            assert any(piece.favours and piece.key == found.target for piece in found.evidence)
        if found.status == "contradicted":
            assert any(not piece.favours and piece.key == found.target for piece in found.evidence)
        if found.target is None:
            assert found.targets == ()

    @given(entry=entries)
    def test_a_bare_number_rests_on_nothing(self, entry: Entry) -> None:
        """Being the only row of its identifier is no proof."""
        assert meaning(reference(entry), BUNDLED).status == "ambiguous"

    @given(entry=entries, published=days)
    def test_a_bare_number_told_by_time_says_so(self, entry: Entry, published: datetime.date) -> None:
        found = meaning(reference(entry), BUNDLED, published)
        if found.target is not None:
            reasons = [piece.kind for piece in found.evidence if piece.favours]
            assert reasons[-1:] == ["published"]
            assert set(reasons[:-1]) <= {"type-name"}  # of every row that it fits

    @given(entry=entries, published=st.none() | days)
    def test_more_of_the_truth_never_names_another(self, entry: Entry, published: datetime.date | None) -> None:
        """Monotone: what is resolved rightly by less stays so with more, whatever is added."""
        ways = stated_ways(entry)
        published = published and not_before(entry, published)
        for less in ways:
            for more in ways:
                found = meaning(reference(entry, **{**less, **more}), BUNDLED, published)
                assert found.target in {None, entry.key}


class TestTime:
    """A document cannot be cited before its date."""

    @given(entry=entries, published=days)
    def test_nothing_younger_than_the_text_is_named_by_a_bare_number(
        self, entry: Entry, published: datetime.date
    ) -> None:
        found = meaning(reference(entry), BUNDLED, published)
        assert all(row.date is None or row.date <= published for row in found.entries)

    @given(entry=entries, day=days)
    def test_what_is_in_force_was_issued(self, entry: Entry, day: datetime.date) -> None:
        then = Catalogue.of([entry, *BUNDLED.leading_to(entry.key)]).as_of(day)
        assert all(row.date is None or row.date <= day for row in then)


TEXT = (
    "Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị số 05-CT/TW ngày 23/6/2021; theo Chỉ thị 05, các nghị quyết số 18, 19, "
    "20-NQ/TW và Nghị quyết Trung ương 4 khóa XII, Kết luận số 12-KL/TW, Nghị quyết 57-NQ/TW."
)


class TestDeterminism:
    """Results do not depend on set order, hash seed, thread or what was asked before."""

    def test_hash_seeds(self) -> None:
        program = f"import vbdang; print(vbdang.analyze({TEXT!r}).resolutions)"
        told = {
            subprocess.run(
                [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
            ).stdout
            for seed in ("0", "1", "4711")
        }
        assert len(told) == 1

    def test_threads(self) -> None:
        with ThreadPoolExecutor(8) as pool:
            told = set(pool.map(lambda _: analyze(TEXT).resolutions, range(64)))
        assert len(told) == 1

    @given(order=st.permutations(range(4)))
    def test_what_was_asked_before(self, order: list[int]) -> None:
        asked = ["Chỉ thị 05", "Nghị quyết số 18-NQ/TW", "Kết luận số 12-KL/TW ngày 12/8/2021", "Khoán 10"]
        fresh = [resolve(extract(text), Catalogue((BUNDLED._stores[0],)))[0].candidates for text in asked]
        shared = Catalogue((BUNDLED._stores[0],))
        told = {place: resolve(extract(asked[place]), shared)[0].candidates for place in order}
        assert [told[place] for place in range(4)] == fresh


class TestLinearTime:
    """A text of twice as many references takes twice as long, however many are open and whatever is linked."""

    @pytest.mark.parametrize(
        "passage",
        [
            "Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị 05-CT/TW; Kết luận số 01-KL/TW ngày 18/5/2021. ",
            "Nghị quyết 18-NQ/TW, Nghị quyết số 20-NQ/TW ngày 25/10/2017 và Nghị quyết 57; Kết luận 12-KL/TW.\n",
        ],
    )
    def test_of_resolving(self, passage: str) -> None:
        small, large = (min(_seconds(passage * count)) for count in (1000, 2000))
        assert large <= 2.3 * small + 0.05


def _seconds(text: str) -> Iterator[float]:
    """Measure four times the processor's time, which a busy machine stretches less than the clock's."""
    references = extract(text)
    for _ in range(4):
        began = time.process_time()
        resolve(references, text=text)
        yield time.process_time() - began
