"""Evidence in words: every kind, both ways, both languages; tables that show what is meant and why."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

import pytest

from vbdang.analysis import analyze
from vbdang.model import Document, Entry, Evidence, EvidenceKind, Identifier, PartialDate, Resolution, Status
from vbdang.network import Node
from vbdang.outputs.citations import Cited, cited_csv, cited_record
from vbdang.outputs.entries import Surroundings, entry_card, entry_record, surroundings_record
from vbdang.outputs.explain import STATUSES, explanation, meaning, sentence
from vbdang.outputs.table import Language, document_table

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES: tuple[Language, ...] = ("vi", "en")
#: What the evidence itself can say against a document; the context only ever speaks for one.
AGAINST = {"date", "term", "organisation", "body", "type-name", "subject", "published"}
TEXT = (
    "Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị; Chỉ thị số 05-CT/TW; Chỉ thị số 777-CT/TW.\n"
    "Nghị quyết Trung ương 6 khóa XII; Quy định số 37-QĐ/TW khóa XIII về những điều đảng viên không được làm; các nghị "
    "quyết số 18, 19-NQ/TW ngày 25/10/2017; Nghị quyết 18."
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(EvidenceKind))
def test_every_kind_of_evidence_has_a_sentence_with_what_it_says(kind: EvidenceKind, lang: Language) -> None:
    for favours in (True, False) if kind in AGAINST else (True,):
        told = sentence(Evidence(kind, favours, "XIII/05-CT/TW", "<stated>", "<known>", 3), lang)
        assert "XIII/05-CT/TW" in told
        assert "{" not in told
        assert " / " not in told  # the form for what has no sentence of its own
        assert any(said in told for said in ("<stated>", "<known>"))


def test_both_languages_say_different_things_of_for_and_against() -> None:
    for kind in AGAINST:
        pieces = [Evidence(kind, favours, "K", "a", "b") for favours in (True, False)]  # type: ignore[arg-type]
        assert len({sentence(piece, lang) for piece in pieces for lang in LANGUAGES}) == 4


def test_evidence_that_comes_from_another_reference_names_it() -> None:
    for kind in ("relation", "antecedent", "mention", "neighbour", "published"):
        piece = Evidence(kind, favours=True, key="K", stated="Chỉ thị 05", known="XIII", rests_on=7)
        assert "#7" in sentence(piece, "en")
        assert "#7" in sentence(piece)


def test_a_kind_without_a_sentence_is_told_all_the_same() -> None:
    assert sentence(Evidence("mention", favours=False, key="K", stated="a", known="b")) == "a / b (K)"


def test_the_day_of_publication_says_that_it_is_the_only_support() -> None:
    piece = Evidence("published", favours=True, key="K", stated="2022-05-01", known="2021-06-23")
    assert sentence(piece).startswith("chỉ dựa vào ngày đăng 2022-05-01")
    assert sentence(piece, "en").startswith("only by the day of publication")


def test_a_long_or_odd_quotation_is_cut_and_cannot_drive_the_terminal() -> None:
    told = sentence(Evidence("subject", favours=True, key="K", stated="về\n\x1b[2J " + "ong " * 80, known="về ong"))
    assert "\x1b" not in told
    assert "\n" not in told
    assert "…" in told
    assert len(told) < 200


def test_the_verdict_stands_first_and_what_speaks_against_is_marked() -> None:
    pieces = (
        Evidence("date", favours=False, key="XII/35-NQ/TW", stated="2018-10-25", known="2018-10-22"),
        Evidence("body", favours=True, key="XII/35-NQ/TW", stated="BCT", known="BCT"),
    )
    lines = explanation(Resolution(None, "XII/35-NQ/TW", ("XII/35-NQ/TW",), "contradicted", (), pieces), "en")
    assert [line[:2] for line in lines] == ["= ", "- ", "+ "]
    assert "XII/35-NQ/TW" in lines[0]


def test_an_open_reference_names_its_candidates_and_an_unknown_one_says_so() -> None:
    candidates = ("XIII/05-CT/TW", "XII/05-CT/TW")
    (first, *_) = explanation(Resolution(status="ambiguous", candidates=candidates), "en")
    assert first == "= may mean any of: XIII/05-CT/TW, XII/05-CT/TW"
    assert explanation(Resolution()) == ["= danh mục không có văn bản này", "  không có chứng cứ nào"]


@pytest.mark.parametrize(
    ("resolution", "cell"),
    [
        (Resolution(status="resolved", targets=("A",)), "A"),
        (Resolution(status="contradicted", targets=("A",)), "A"),
        (Resolution(status="resolved", targets=("A", "B")), "A B"),
        (Resolution(status="ambiguous", candidates=("A", "B", "C")), "A? +2"),
        (Resolution(status="unknown", candidates=("A",)), ""),
        (Resolution(key="dak-lak:?/05-NQ/TU"), "dak-lak:?/05-NQ/TU"),
    ],
)
def test_a_cell_tells_in_few_words_what_is_meant(resolution: Resolution, cell: str) -> None:
    assert meaning(resolution) == cell


def test_the_words_for_the_statuses_are_all_there() -> None:
    assert all(set(STATUSES[lang]) == set(get_args(Status)) for lang in LANGUAGES)


def test_the_text_of_the_golden_tables_shows_every_status() -> None:
    assert {one.status for one in analyze(TEXT).resolutions} == set(get_args(Status))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "explain"), [("resolved", False), ("explained", True)])
def test_a_table_shows_what_is_meant_and_why(name: str, lang: Language, explain: bool) -> None:  # noqa: FBT001 - a case
    document = analyze(TEXT)
    alone = Document(document.references, document.resolutions)  # these tables are not about the rules
    table = document_table("a.txt", TEXT, alone, lang, explain=explain)
    assert table == (GOLDEN / f"table.{name}.{lang}.txt").read_text("utf-8")


def test_a_table_of_what_was_not_resolved_has_no_columns_for_it() -> None:
    assert "status" not in document_table("a.txt", TEXT, analyze(TEXT, resolving=False), "en", explain=True)


def entry(key: str, **facts: object) -> Entry:
    return Entry(key, Identifier(5, "", "CT", "TW"), **facts)  # type: ignore[arg-type]


def test_a_card_is_one_line_a_fact_whatever_stands_in_the_catalogue() -> None:
    card = entry_card(entry("XII/05-CT/TW", subject="về\nong\x1b[2J", aliases=("",)), Surroundings())
    assert "về ong␛[2J" in card
    assert card.count("\n") == 4


def test_records_of_entries_always_have_the_same_keys() -> None:
    full = entry("XII/05-CT/TW", date=datetime.date(2016, 5, 15), org=None, aliases=("a",), disputes=("date",))
    assert list(entry_record(full)) == list(entry_record(entry("XII/05-CT/TW")))
    assert list(surroundings_record(full, Surroundings()))[-2:] == ["cited_by", "same_number"]
    assert entry_record(full)["date"] == "2016-05-15"


def test_a_cited_document_that_is_only_stated_has_its_key() -> None:
    node = Node("XII/777-CT/TW", "stated", Identifier(777, "", "CT", "TW"), date=PartialDate(2019))
    record = cited_record(Cited(node, 1, "a.txt:1:1", {"unknown": 1}))
    assert (record["key"], record["id"], record["date"]) == ("XII/777-CT/TW", "777-CT/TW", "2019")


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@a", "\ta"])
def test_no_cell_of_the_csv_is_a_formula(name: str) -> None:
    (_, row) = cited_csv([Cited(Node(name, "open"), 1, name, {"unknown": 1})])
    assert row.startswith(f"'{name},")
    assert f",1,'{name},0,0,1,0" in row
