"""Catalogues together, at a day, and searched."""

from __future__ import annotations

import datetime
import sys

import pytest
from attrs import evolve

from vbdang.model import Entry, Identifier, Link
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.search import nearest
from vbdang.resolving.shelf import Shelf, series_of, told

DAY = datetime.date


def entry(key: str, date: DAY | None = None, **more: object) -> Entry:
    term, _, sign = key.partition("#")[0].partition("/")
    number, _, rest = sign.partition("-")
    kind, _, issuer = rest.partition("/")
    return Entry(key, Identifier(int(number), "", kind, issuer), date=date, term=term, **more)  # type: ignore[arg-type]


OLD = entry("XII/07-CT/TW", DAY(2017, 5, 4), subject="về nuôi ong", body="BBT")
NEW = entry(
    "XIII/07-CT/TW",
    DAY(2022, 5, 4),
    subject="về nuôi ong lấy mật",
    body="BBT",
    links=(Link("replaces", "XII/07-CT/TW"), Link("continues", "XII/09-CT/TW")),
)
UNSURE = entry("XIII/11-CT/TW", DAY(2023, 1, 1), links=(Link("replaces", "XII/12-CT/TW", confirmed=False),))
UNDATED = entry("XII/12-CT/TW", subject="về cây cau")
SAMPLE = Catalogue.of([OLD, NEW, UNSURE, UNDATED])


def test_an_entry_is_searched_by_all_that_it_says_and_by_nothing_else() -> None:
    one = entry("XIII/07-CT/TW", DAY(2022, 5, 4), subject="về ong", body="BBT", type_name="Chỉ thị", aliases=("Gõ",))
    said = ("07", "ct", "tw", "chi", "thi", "ve", "ong", "go", "bbt")
    assert told(one) == (*said, "2022", "05", "04")
    assert told(evolve(one, date=None)) == said
    assert told(evolve(one, date=None, org="ca-mau")) == (*said, "ca", "mau")


class TestTogether:
    own = Catalogue.of([entry("XIII/07-CT/TW", DAY(2022, 5, 5), subject="về nuôi ong lấy mật"), entry("XIV/07-CT/TW")])

    def test_the_first_ones_row_counts(self) -> None:
        both = self.own.over(SAMPLE)
        assert str(both["XIII/07-CT/TW"].date) == "2022-05-05"
        assert [one.key for one in both.find("07-CT/TW")] == ["XII/07-CT/TW", "XIII/07-CT/TW", "XIV/07-CT/TW"]
        assert len(both) == len(list(both)) == 5

    def test_they_come_by_term_issuer_type_number_and_key_whoever_has_them(self) -> None:
        keys = [
            "X?/03-CT/TW",  # of no term that is known
            "IX/03-CT/TW",
            "X/09-CV/BTCTW",
            "X/09-CT/TW",
            "X/10-CT/TW#2007-01-01",
            "X/10-CT/TW#2008-01-01",
            "X/01-KL/TW",
            "XI/01-CT/TW",
        ]
        rows = [evolve(entry(key), term=None) if "?" in key else entry(key) for key in keys]
        both = Catalogue.of(reversed(rows[::2])).over(Catalogue.of(reversed(rows[1::2])))
        assert [one.key for one in both] == keys

    def test_what_they_say_differently_is_told(self) -> None:
        (clash,) = self.own.over(SAMPLE).clashes
        assert (clash.key, clash.field, str(clash.kept), str(clash.dropped)) == (
            "XIII/07-CT/TW",
            "date",
            "2022-05-05",
            "2022-05-04",
        )
        assert SAMPLE.clashes == ()
        days = ("2022-05-05", "2022-06-06")
        dated = Catalogue.of([entry(f"XIII/07-CT/TW#{day}", DAY.fromisoformat(day)) for day in days])
        bare = Catalogue.of([NEW])
        assert dated.over(bare).clashes == bare.over(dated).clashes == ()
        (other,) = SAMPLE.over(self.own).clashes
        assert (str(other.kept), str(other.dropped)) == ("2022-05-04", "2022-05-05")

    def test_adding_leaves_the_catalogue_as_it_was(self) -> None:
        more = SAMPLE.add(entry("XIV/01-CT/TW"))
        assert ("XIV/01-CT/TW" in more, "XIV/01-CT/TW" in SAMPLE) == (True, False)

    def test_leaving_out_too(self) -> None:
        assert [one.key for one in SAMPLE.without("XII/07-CT/TW").find("07-CT/TW")] == ["XIII/07-CT/TW"]

    def test_a_bare_key_over_dated_ones_keeps_nothing_from_being_left_out(self) -> None:
        sign = Identifier(4, "", "KL", "TW")
        dated = Entry("XII/04-KL/TW#2017-03-04", sign, date=datetime.date(2017, 3, 4), term="XII")
        both = Catalogue.of([Entry("XII/04-KL/TW", sign, term="XII")]).over(Catalogue.of([dated]))
        assert list(both.without("XII/05-KL/TW")) == list(both)
        assert list(both.without("XII/04-KL/TW")) == [dated]
        assert list(both.as_of(DAY(2030, 1, 1))) == list(both)

    def test_numbers_beside_come_from_all(self) -> None:
        both = Catalogue.of([entry("XIII/09-CT/TW", DAY(2022, 7, 1))]).over(SAMPLE)
        assert [one.key for one in both.beside("XIII/10-CT/TW")] == ["XIII/09-CT/TW", "XIII/11-CT/TW"]


def test_a_counter_goes_by_numbers_whatever_the_order_of_rows() -> None:
    keys = ["XIII/09-CT/TW", "XIII/10-CT/TW#2022-01-01", "XIII/10-CT/TW#2022-02-02", "XIII/100-CT/TW"]
    shelf = Shelf.of([entry(key) for key in (*reversed(keys), "XIII/09-KL/TW")])
    assert [one.key for one in shelf.series("XIII/CT/TW")] == keys
    assert series_of("XIII/06-HD/BTCTW-UBKTTW") == "XIII/HD/BTCTW-UBKTTW"


def test_one_key_names_one_document_or_is_refused() -> None:
    twice = Catalogue.of(
        [entry(f"XIII/12-KL/TW#{day}", DAY.fromisoformat(day)) for day in ("2021-08-12", "2022-04-06")]
    )
    assert len(twice.get("XIII/12-KL/TW")) == 2
    assert str(twice["XIII/12-KL/TW#2022-04-06"].date) == "2022-04-06"
    for key in ("XIII/12-KL/TW", "XIII/99-KL/TW"):
        with pytest.raises(KeyError, match=key):
            twice[key]


class TestAtADay:
    def test_what_was_replaced_by_then_is_gone(self) -> None:
        assert "XII/07-CT/TW" in SAMPLE.as_of(DAY(2022, 5, 3))
        assert "XII/07-CT/TW" not in SAMPLE.as_of(DAY(2022, 5, 4))

    def test_what_was_not_yet_issued_is_not_there(self) -> None:
        assert [one.key for one in SAMPLE.as_of(DAY(2018, 1, 1))] == ["XII/07-CT/TW"]

    def test_what_is_only_concluded_to_be_replaced_stays(self) -> None:
        assert "XII/12-CT/TW" in SAMPLE.as_of(DAY(2024, 1, 1))

    def test_an_undated_document_counts_from_the_end_of_its_term(self) -> None:
        assert "XII/12-CT/TW" not in SAMPLE.as_of(DAY(2021, 1, 31))
        assert "XII/12-CT/TW" in SAMPLE.as_of(DAY(2021, 2, 1))
        still = Catalogue.of([entry("XIV/12-CT/TW")])
        assert len(still.as_of(DAY(2100, 1, 1))) == 0


class TestSearch:
    def test_the_identifier_asked_for_comes_first(self) -> None:
        found = Catalogue.bundled().search("01-KL/TW", 2)
        assert {str(one.id) for one in found} == {"01-KL/TW"}

    def test_words_side_by_side_are_worth_more_than_apart(self) -> None:
        apart = entry("XIII/01-CT/TW", subject="về ong và các loài nuôi")
        assert [one.key for one in Catalogue.of([apart, OLD]).search("nuôi ong")] == ["XII/07-CT/TW", "XIII/01-CT/TW"]

    def test_a_name_in_use_is_found(self) -> None:
        assert Catalogue.bundled().search("khoan 10")[0].key == "VI/10-NQ/TW"

    def test_a_misspelled_word_is_read_as_the_nearest(self) -> None:
        assert [one.key for one in SAMPLE.search("nuoi ongg lay mat")] == ["XIII/07-CT/TW", "XII/07-CT/TW"]
        assert [one.key for one in SAMPLE.search("mậtt")] == ["XIII/07-CT/TW"]

    def test_a_word_like_none_finds_nothing(self) -> None:
        assert SAMPLE.search("xyzxyzxyz") == ()

    def test_without_rapidfuzz_words_stay_as_they_are(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "rapidfuzz", None)
        assert nearest(["mậtt"], ["mat"]) == ["mậtt"]
        assert SAMPLE.search("matt") == ()


def test_memory_begins_anew_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vbdang.resolving.catalogue._MOST_KEPT", 1)
    small = Catalogue.of([OLD, UNDATED])
    signs = [Identifier(7, "", "CT", "TW"), Identifier(12, "", "CT", "TW")]
    for _ in range(2):
        assert [one.key for sign in signs for one in small.find(sign)] == [
            "XII/07-CT/TW",
            "XII/12-CT/TW",
        ]


def test_what_few_documents_are_about_is_asked_once() -> None:
    catalogue = Catalogue.of([OLD, NEW])
    assert catalogue.is_telling(("nuoi", "ong")) is catalogue.is_telling(("nuoi", "ong")) is True
