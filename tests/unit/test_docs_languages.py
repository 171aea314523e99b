"""The site is one in two languages: each page leads to itself in the other, and the program's pages speak both."""

from __future__ import annotations

import posixpath

import pytest

pytest.importorskip("sphinx")
pytest.importorskip("babel")

import rule_pages
import tables
from languages import said, switch

from vbdang.checking.registry import FAMILIES, RULES, Rule


@pytest.mark.parametrize("page", ["index", "howto/check", "reference/rules/VB101"])
def test_a_page_leads_to_itself_in_the_other_language_and_back(page: str) -> None:
    there = {code: address for code, _, address in switch(page, "en")}
    back = {code: address for code, _, address in switch(page, "vi")}
    assert there["en"] == back["vi"] == ""
    assert posixpath.normpath(posixpath.join(posixpath.dirname(f"{page}.html"), there["vi"])) == f"vi/{page}.html"
    assert posixpath.normpath(posixpath.join(posixpath.dirname(f"vi/{page}.html"), back["en"])) == f"{page}.html"


def test_english_is_said_as_it_is_written() -> None:
    assert said("en")("What it rests on") == "What it rests on"
    assert said("vi")("no such message") == "no such message"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_a_rule_tells_its_own_words_in_the_language_of_the_site(rule: Rule) -> None:
    english, vietnamese = (str(rule_pages.Page(rule, lang)) for lang in ("en", "vi"))
    assert f"**{rule.title_en}** ({rule.title_vi})" in english
    assert f"**{rule.title_vi}** ({rule.title_en})" in vietnamese
    assert FAMILIES[rule.code[:3]]["vi"] in vietnamese
    assert english.index(rule.why_en) < english.index(rule.why_vi)
    assert vietnamese.index(rule.why_vi) < vietnamese.index(rule.why_en)
    for page in (english, vietnamese):
        assert page.startswith(f"# {rule.code} {rule.slug}\n")
        assert all(f"```text\n{one.text}\n```" in page for one in (*rule.bad, *rule.good))


def test_a_word_of_the_program_that_a_table_shows_is_said_in_the_language_of_the_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "said", lambda language: {"vi": str.upper, "en": str}[language])
    shown = [tables.cell(one, lang).astext() for lang in ("en", "vi") for one in (tables.Words("note"), "Huế", None)]
    assert shown == ["note", "Huế", "", "NOTE", "Huế", ""]
    assert tables.cell(tables.InLanguage("one", "một"), "vi").astext() == "một"


def test_the_words_of_the_tables_are_all_taken_out_for_translation() -> None:
    words = tables.words()
    assert {"symbol", "high", "initials-inferred", "shared", "into {}", "took in {}"} <= set(words)
    assert len(set(words)) == len(words)
    for _, rows in tables.TABLES.values():
        assert {one.text for row in rows() for one in row if isinstance(one, tables.Words)} <= {*words, ""}


def test_names_are_put_into_a_sentence() -> None:
    assert tables.cell(tables.Words("into {}", ("hue",))).astext() == "into hue"
