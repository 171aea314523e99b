"""The importer's tests: every text comes with its answer, every spelling with what it means."""

from __future__ import annotations

import vbdang
from hypothesis import given
from vbdang.strategies import Passage, Spelling, citations, corruptions, near_misses, passages, spellings

from importer import own_number, read_table, rows, table

DIRECTIVE = vbdang.extract("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị")[0]


@given(spellings())
def test_an_editor_may_write_a_number_in_any_way(spelling: Spelling) -> None:
    assert own_number(spelling.text) == str(spelling.identifier)


@given(identifier=...)
def test_a_canonical_number_stays_as_it_is(identifier: vbdang.Identifier) -> None:
    """No strategy is named: vbdang has registered its types."""
    assert own_number(str(identifier)) == str(identifier)


@given(citations(DIRECTIVE, lists=False))
def test_a_document_becomes_the_same_row_however_it_is_cited(passage: Passage) -> None:
    (row,) = rows("a1", passage.text)
    assert (row.identifier, row.name, row.day) == ("05-CT/TW", "Chỉ thị", "2016-05-15")


@given(citations(DIRECTIVE, lists=False))
def test_a_short_mention_of_a_document_adds_no_row(passage: Passage) -> None:
    assert rows("a1", f"{passage.text}. Học tập Chỉ thị 05 là việc hằng ngày.") == rows("a1", passage.text)


@given(near_misses())
def test_what_only_looks_like_a_party_document_is_no_row(text: str) -> None:
    assert rows("a1", text) == []


@given(passages())
def test_a_row_quotes_the_article(passage: Passage) -> None:
    for row in rows("a1", passage.text):
        start, end = map(int, row.place.split("-"))
        assert passage.text[start:end] == row.quote


@given(passages().flatmap(lambda passage: corruptions(passage.text)))
def test_a_damaged_article_stops_nothing_and_its_table_can_be_read_back(text: str) -> None:
    assert read_table(table(rows("a1", text))) == rows("a1", text)
