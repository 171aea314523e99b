"""Findings told to people: carets, reasons, remedies, one line each, counts, rules."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from attrs import evolve

from vbdang.model import Finding, Fix, Severity
from vbdang.outputs.carets import marked
from vbdang.outputs.report import SEVERITIES, concise, quoted, report
from vbdang.outputs.rulebook import rule_card, rule_list
from vbdang.outputs.styled import plain
from vbdang.outputs.tally import Tally, statistics_records, statistics_table, summary
from vbdang.outputs.told import Basis, Language, Point, RuleWords, Told, told_record, where
from vbdang.outputs.width import cells, wrapped

GOLDEN = Path(__file__).parents[1] / "golden"

TEXT = "Căn cứ Chỉ thị số 7 - CT/TW;\nThi hành Kết luận số 21-CT/TW ngày 31/02/2022.\n"
WORDS: dict[Language, tuple[str, str, str, str]] = {
    "vi": (
        "Viết liền.",
        "Kiểm tra lại cả hai.",
        "Không có ngày ấy.",
        "Ký hiệu là một từ, viết rời thì máy tìm không ra.",
    ),
    "en": ("Close it up.", "Check both.", "There is no such day.", "A symbol is one word; apart, no search finds it."),
}


def rules(lang: Language) -> dict[str, RuleWords]:
    spaces, mismatch, date, why = WORDS[lang]
    basis = (Basis("Hướng dẫn 36-HD/VPTW, 03/4/2018", "03/4/2018 – 26/5/2026"), Basis("Hướng dẫn 05-HD/VPTW", "2026 –"))
    rows = (
        RuleWords("VB105", "spaces", "error", "Khoảng trắng", spaces, why, basis, ("7 - CT/TW",), ("07-CT/TW",)),
        RuleWords("VB203", "type-mismatch", "error", "Không khớp", mismatch),
        RuleWords("VB301", "impossible-date", "warning", "Ngày", date, why="", basis=basis[:1]),
        RuleWords("VB115", "decomposed", "note", "Dấu rời", spaces, bad=("một\nhai",)),
    )
    return {row.code: row for row in rows}


def told(lang: Language = "vi") -> list[Told]:
    spaces, mismatch, date, _ = WORDS[lang]
    fix = Fix(18, 27, "07-CT/TW", safe=True)
    edit = (Point(1, 19), Point(1, 28))
    found = [
        (Finding("VB105", "spaces", "error", spaces, 18, 27, fix), *edit, edit),
        (Finding("VB203", "type-mismatch", "error", mismatch, 38, 58), Point(2, 10), Point(2, 30), None),
        (Finding("VB301", "impossible-date", "warning", date, 64, 74), Point(2, 36), Point(2, 46), None),
    ]
    return [Told("dự thảo.txt", "dự thảo.txt", TEXT, one, start, end, edit) for one, start, end, edit in found]


def pages() -> Told:
    """Return the first finding as if the file had pages and no lines."""
    return evolve(told()[0], file="a.pdf", source="a.pdf", start=None, end=None, edit=None, place="trang 4")


def golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")


def test_the_spans_of_the_example_are_what_they_are_meant_to_be() -> None:
    assert [told_record(one)["text"] for one in told()] == ["7 - CT/TW", "Kết luận số 21-CT/TW", "31/02/2022"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_report_is_to_the_letter_the_one_agreed_on(lang: Language) -> None:
    tally = Tally()
    words = rules(lang)
    made = [plain(report(one, words[one.finding.code], lang)) for one in tally.counted(told(lang))]
    assert "".join(made) + plain(summary(tally, lang)) == golden(f"check.text.{lang}.txt")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_one_line_a_finding_is_to_the_letter_the_one_agreed_on(lang: Language) -> None:
    assert "".join(plain(concise(one, lang)) for one in told(lang)) == golden(f"check.concise.{lang}.txt")


@pytest.mark.parametrize("room", [40, 60, 80, 200])
def test_no_line_of_a_report_but_its_message_is_wider_than_the_room(room: int) -> None:
    long = evolve(told()[0], text="Lời dẫn " * 40 + TEXT, finding=Finding("VB105", "spaces", "error", "x", 338, 347))
    lines = plain(report(long, rules("vi")["VB105"], "vi", room)).splitlines()
    assert [line for line in lines[1:] if cells(line) > room] == []
    source, carets = lines[3], lines[4]
    start = cells(carets) - cells(carets.lstrip(" |"))
    assert source[start:].startswith("7 - CT/TW")
    assert carets.strip(" |") == "^" * 9


def test_carets_of_a_report_stand_right_under_loose_marks_wide_letters_and_after_tabs() -> None:
    text = unicodedata.normalize("NFD", "Quyết định\t党 ") + "5-QĐ/TW"
    start = len(text) - 7
    one = evolve(told()[0], text=text, finding=Finding("VB104", "missing-zero", "error", "x", start, start + 7))
    lines = plain(report(one, rules("vi")["VB105"], "vi")).splitlines()
    assert cells(lines[3].partition("5-QĐ")[0]) == cells(lines[4].partition("^")[0])
    assert lines[4].count("^") == 7


def test_what_has_no_lines_is_told_with_its_place_in_words() -> None:
    lines = plain(report(pages(), rules("vi")["VB105"])).splitlines()
    assert lines[1] == "--> a.pdf: trang 4"
    assert lines[3] == " | Căn cứ Chỉ thị số 7 - CT/TW;"
    assert where(evolve(pages(), place="")) == "a.pdf"
    assert told_record(pages())["line"] is None


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        (Fix(18, 27, "07-CT/TW", safe=True), "replace “7 - CT/TW” by “07-CT/TW” (--fix)"),
        (Fix(18, 27, "07-CT/TW", safe=False), "replace “7 - CT/TW” by “07-CT/TW” (--fix --unsafe-fixes)"),
        (Fix(19, 20, "", safe=True), "leave out “ ” (--fix)"),
        (Fix(18, 18, "0", safe=True), "add “0” (--fix)"),
    ],
)
def test_the_remedy_says_what_is_done_and_by_which_option(fix: Fix, words: str) -> None:
    one = evolve(told()[0], finding=evolve(told()[0].finding, fix=fix))
    assert f" = fix: {words}\n" in plain(report(one, rules("en")["VB203"], "en"))


def test_a_remedy_shows_what_cannot_be_seen_and_shortens_what_is_long() -> None:
    assert quoted("a\u200bb\x1b") == "“a<U+200B>b<U+001B>”"
    assert quoted("x" * 1000) == f"“{'x' * 60}…”"


def test_nothing_from_a_text_or_a_name_drives_the_terminal() -> None:
    one = evolve(told()[0], file="\x1b[2J", source="\x1b[2J", text="\x1b[31m" + TEXT[5:])
    told_all = plain(report(one, rules("vi")["VB105"])) + plain(concise(one))
    assert "\x1b" not in told_all


@pytest.mark.parametrize(
    ("text", "start", "end", "room", "line", "column", "width"),
    [
        ("05-CT/TW", 0, 8, 8, "05-CT/TW", 0, 8),
        ("a" * 50 + "XY" + "b" * 50, 50, 52, 12, "…" + "a" * 4 + "XY" + "b" * 4 + "…", 5, 2),
        ("XY" + "b" * 50, 0, 2, 12, "XY" + "b" * 8 + "…", 0, 2),
        ("a" * 50 + "XY", 50, 52, 12, "…" + "a" * 8 + "XY", 9, 2),
        ("X" * 50, 0, 50, 12, "X" * 10 + "…", 0, 10),
        ("một\nhai XY\nba", 8, 10, 12, "hai XY", 4, 2),
        ("một\r\nXY\r\n", 5, 7, 12, "XY", 0, 2),
        ("o\u0302\u0301" * 50 + "XY", 150, 152, 12, "…" + "o\u0302\u0301" * 8 + "XY", 9, 2),
        ("\u0301" * 500 + "XY", 500, 502, 12, "…XY", 1, 2),
        ("XY" + "\n" * 5, 0, 7, 12, "XY", 0, 2),
    ],
)
def test_a_line_is_cut_around_the_span(
    text: str, start: int, end: int, room: int, line: str, column: int, width: int
) -> None:
    shown = marked(text, start, end, room)
    assert (shown.line, shown.column, shown.width) == (line, column, width)


def test_a_tab_is_taken_for_as_wide_as_it_can_be_where_a_line_is_cut() -> None:
    for before in range(9):
        shown = marked("a" * before + "\tXY" + "b" * 90, before + 1, before + 3, 24)
        assert 8 <= cells(shown.line) <= 24
        assert shown.line[shown.column :].startswith("XYb")


def test_of_a_very_long_line_only_what_is_near_is_looked_at() -> None:
    text = "a" * 10_000_000 + "XY" + "b" * 10_000_000
    shown = marked(text, 10_000_000, 10_000_002, 80)
    assert cells(shown.line) == 80
    assert shown.line[shown.column :].startswith("XY")


def test_words_are_broken_at_spaces_alone() -> None:
    assert wrapped("một hai ba", 100) == ["một hai ba"]
    assert wrapped("mộthaiba bốn", 4) == ["mộthaiba", "bốn"]
    assert wrapped("党党 党党", 5) == ["党党", "党党"]


def test_every_severity_has_its_word_in_both_languages() -> None:
    for lang in get_args(Language):
        assert set(SEVERITIES[lang]) == set(get_args(Severity))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_summary_counts_by_severity_and_says_what_can_be_mended(lang: Language) -> None:
    tally = Tally()
    unsafe = evolve(told()[0].finding, severity="note", fix=Fix(0, 1, "", safe=False))
    assert len(list(tally.counted([*told(), evolve(told()[0], finding=unsafe)]))) == 4
    tally.mended = 3
    lines = plain(summary(tally, lang)).splitlines()
    expected: dict[str, list[str]] = {
        "vi": [
            "Đã sửa 3 chỗ.",
            "Tìm thấy 2 lỗi, 1 cảnh báo, 1 ghi chú.",
            "1 sửa được bằng --fix.",
            "1 nữa nếu thêm --unsafe-fixes; hãy đọc lại sau khi sửa.",
        ],
        "en": [
            "Mended: 3.",
            "Found 2 errors, 1 warning, 1 note.",
            "1 can be mended with --fix.",
            "1 more with --unsafe-fixes; read them over afterwards.",
        ],
    }
    assert lines == expected[lang]


def test_statistics_begin_with_what_is_most_frequent_and_mark_what_can_be_mended() -> None:
    tally = Tally()
    for _ in tally.counted([told()[1], *told() * 9]):
        pass
    table = plain(statistics_table(tally, rules("vi")))
    assert table == (
        "10  VB203  type-mismatch    Không khớp\n"
        " 9  VB105* spaces           Khoảng trắng\n"
        " 9  VB301  impossible-date  Ngày\n"
    )
    assert statistics_records(tally, rules("vi"))[1] == {
        "code": "VB105",
        "slug": "spaces",
        "severity": "error",
        "count": 9,
        "fixable": 9,
    }
    assert plain(statistics_table(Tally(), rules("vi"))) == ""


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_rule_is_told_in_full(lang: Language) -> None:
    made = "".join(plain(rule_card(rule, lang)) for rule in rules(lang).values())
    assert made + plain(rule_list(rules(lang).values(), lang)) == golden(f"check.rules.{lang}.txt")


def test_a_list_of_no_rules_is_empty() -> None:
    assert plain(rule_list([])) == ""
