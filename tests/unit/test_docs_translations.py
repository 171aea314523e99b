"""The check of the translations finds what it is there to find, and refreshing them loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from messages import faults, may_stay

pytest.importorskip("babel")

import translations
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from translations import merged, problems

if TYPE_CHECKING:
    from pathlib import Path

SEE = "See `parse` and [the glossary](glossary.md#a), or <https://example.org>."
XEM = "Xem `parse` và [bảng thuật ngữ](glossary.md#a), hoặc <https://example.org>."


def catalog(*pairs: tuple[str, str], fuzzy: bool = False) -> Catalog:
    made = Catalog(locale="vi")
    for source, translation in pairs:
        made.add(source, translation, flags=["fuzzy"] if fuzzy else [])
    return made


def told(messages: list[str], translated: Catalog | None) -> list[str]:
    return [one.what.partition(":")[0].partition(" (")[0] for one in problems("trang", messages, translated)]


class TestOneMessage:
    def test_a_right_translation_has_no_fault(self) -> None:
        assert list(faults(SEE, XEM)) == []

    @pytest.mark.parametrize(
        ("translation", "fault"),
        [
            ("", "is not translated"),
            (SEE, "is the same as in English"),
            (XEM.replace("`parse`", "parse"), "`parse` is missing"),
            (XEM.replace("`parse`", "`read`"), "`read` is not in the source"),
            (XEM.replace("parse`", "parse` `parse`"), "`parse` is not in the source"),
            (XEM.replace("#a", ""), "](glossary.md#a) is missing"),
            (XEM.replace("<https://example.org>", "trang mạng"), "<https://example.org> is missing"),
            (XEM.replace("ả", "a\u0309"), "is not in composed letters (NFC)"),
        ],
    )
    def test_a_fault_is_told(self, translation: str, fault: str) -> None:
        assert fault in list(faults(SEE, translation))

    def test_a_role_is_counted_besides_its_text(self) -> None:
        assert list(faults("{doc}`the page <a>`", "{doc}`trang <a>`")) == []
        assert list(faults("{doc}`the page <a>`", "trang")) == ["{doc} is missing"]

    def test_a_place_to_fill_is_kept(self) -> None:
        assert list(faults("into {}", "nhập vào {}")) == []
        assert list(faults("{0} of {1}", "{0} của")) == ["{1} is missing"]

    def test_code_with_a_backtick_in_it_is_one_piece(self) -> None:
        assert list(faults("write ``a ` b``", "viết ``a ` b``")) == []

    @pytest.mark.parametrize(
        "text",
        [
            "`a`, `b`",
            "https://example.org/the-page",
            "DuckDB",
            "2021-05-18",
            "công văn",
            "`type`: Kết luận",
            "36-HD/VPTW, 03/4/2018",
        ],
    )
    def test_what_has_no_english_words_may_stay(self, text: str) -> None:
        assert may_stay(text)

    @pytest.mark.parametrize("text", ["Errors", "DuckDB and Spark", "the number of Chỉ thị 05", "shared"])
    def test_what_has_english_words_may_not(self, text: str) -> None:
        assert not may_stay(text)


class TestOnePage:
    def test_a_page_that_is_translated_has_no_problem(self) -> None:
        assert told([SEE], catalog((SEE, XEM))) == []

    def test_a_page_without_its_file_is_a_problem(self) -> None:
        assert told([], None) == ["the page has no translation"]

    def test_a_message_without_an_entry_or_a_translation_is_a_problem(self) -> None:
        assert told(["a", "b"], catalog(("b", ""))) == ["has no entry", "is not translated"]

    def test_a_fuzzy_message_is_a_problem(self) -> None:
        assert told([SEE], catalog((SEE, XEM), fuzzy=True)) == ["is fuzzy"]

    def test_what_the_page_does_not_say_is_a_problem(self, tmp_path: Path) -> None:
        assert told([], catalog(("gone", "mất"))) == ["is obsolete"]
        (tmp_path / "a.po").write_text('msgid ""\nmsgstr ""\n\n#~ msgid "gone"\n#~ msgstr "mất"\n', "utf-8")
        with (tmp_path / "a.po").open("rb") as file:
            assert told([], read_po(file)) == ["is obsolete"]

    def test_a_problem_names_page_and_message(self) -> None:
        [problem] = problems("howto/check", ["a  long\nmessage"], catalog(("a  long\nmessage", "")))
        assert str(problem) == "howto/check: is not translated: a long message"


class TestRefreshing:
    def test_what_is_translated_stays_and_what_is_gone_goes(self) -> None:
        new = merged(["new", SEE], catalog((SEE, XEM), ("gone", "mất")))
        assert [(one.id, one.string, one.fuzzy) for one in new if one.id] == [("new", "", False), (SEE, XEM, False)]

    def test_a_fuzzy_mark_stays(self) -> None:
        [message] = [one for one in merged([SEE], catalog((SEE, XEM), fuzzy=True)) if one.id]
        assert message.fuzzy

    def test_a_changed_message_keeps_its_translation_to_be_looked_at(self) -> None:
        changed = SEE.replace("See", "See also")
        [message] = [one for one in merged([changed], catalog((SEE, XEM))) if one.id]
        assert (message.string, message.fuzzy, list(message.previous_id)) == (XEM, True, [SEE])

    def test_the_translation_of_a_message_that_stays_is_not_lent_to_another(self) -> None:
        changed = SEE.replace("See", "See also")
        [first, _] = [one for one in merged([changed, SEE], catalog((SEE, XEM))) if one.id]
        assert (first.string, first.fuzzy) == ("", False)

    def test_the_files_are_written_the_same_twice_and_keep_what_is_translated(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(translations, "LOCALE", tmp_path)
        monkeypatch.setattr(translations, "templates", lambda: {"how/a": [SEE, "other"], "b": ["one"]})
        translations.update()
        path = tmp_path / "how" / "a.po"
        first = path.read_bytes()
        translations.update()
        assert path.read_bytes() == first
        path.write_text(path.read_text("utf-8").replace('"other"\nmsgstr ""', '"other"\nmsgstr "khác"'), "utf-8")
        (tmp_path / "gone.po").write_bytes(first)
        (tmp_path / "sphinx.po").write_bytes(first)
        translations.update()
        assert 'msgstr "khác"' in path.read_text("utf-8")
        assert sorted(one.name for one in tmp_path.rglob("*.po")) == ["a.po", "b.po", "sphinx.po"]
        assert [one.what for one in translations.check({"b": ["one"], "c": []})] == [
            "is not translated",
            "the page has no translation",
        ]

    def test_the_check_reads_the_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(translations, "LOCALE", tmp_path)
        monkeypatch.setattr(translations, "templates", lambda: {"a": ["one"], "b": ["two"]})
        assert translations.main(["check"]) == 1
        translations.update()
        assert translations.main(["check", "a"]) == 1
        for name, source, word in (("a", "one", "một"), ("b", "two", "hai")):
            path = tmp_path / f"{name}.po"
            path.write_text(
                path.read_text("utf-8").replace(f'"{source}"\nmsgstr ""', f'"{source}"\nmsgstr "{word}"'), "utf-8"
            )
        assert translations.main(["check"]) == 0
        assert translations.main(["fly"]) == 2
