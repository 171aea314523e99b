"""Characters read as what they stand for, and the way back to the text as given."""

from __future__ import annotations

import sys
import time
import unicodedata
from unittest.mock import ANY

import pytest

from vbdang.reading.clean import DASHES, SLASHES, Edit, clean, compose, fold, unaccent

CATEGORY_PD = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Pd"]
SPACES = [ch for ch in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(ch) == "Zs"]


@pytest.mark.parametrize("dash", [*DASHES, *CATEGORY_PD, "➖", "─"], ids=ascii)
def test_every_dash_is_a_hyphen(dash: str) -> None:
    told = () if dash == "-" else (Edit("dash-lookalike", 2, 3, dash, "-"),)
    assert clean(f"05{dash}CT") == ("05-CT", ANY, told)


@pytest.mark.parametrize("slash", [*SLASHES, *"\\∖⧵＼╱⟋㇓"], ids=ascii)
def test_every_slash_and_backslash_is_a_slash(slash: str) -> None:
    assert clean(f"CT{slash}TW") == ("CT/TW", [0, 1, 2, 3, 4, 5], (Edit("slash-lookalike", 2, 3, slash, "/"),))


@pytest.mark.parametrize("space", [*SPACES, "\t"], ids=ascii)
def test_every_space_is_a_space(space: str) -> None:
    assert clean(f"05{space}CT").text == "05 CT"


@pytest.mark.parametrize("end", list("\n\r\x0b\x0c\x85\u2028\u2029"), ids=ascii)
def test_every_line_end_is_a_space_and_known_as_a_line_end(end: str) -> None:
    cleaned = clean(f"05-{end}CT")
    assert (cleaned.text, [edit.kind for edit in cleaned.edits]) == ("05- CT", ["line-break"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ВТСТW", "BTCTW"),
        ("ТΗΑΝΗ", "THANH"),
        ("ᴠᴘᴛᴡ ᴅᴜꜱꜰʜ", "VPTW DUSFH"),
        ("ѕуxѵ", "syxv"),
        ("ＣＴ／ＴＷ", "CT/TW"),
        ("𝐂𝐓/𝖳𝖶 𝟏𝟖", "CT/TW 18"),
        ("ÐƉᴆðɖ", "ĐĐĐđđ"),
    ],
)
def test_look_alikes_are_the_letters_they_look_like(written: str, meant: str) -> None:
    assert clean(written).text == meant


@pytest.mark.parametrize(
    "text", ["05-CT/TW", "Nghị quyết số 18-NQ/TW ở ưu Ỹ", "05-CT/TW¹", "½ № ㎏ 日本 ñ", "\x00\x1b[0m", ""]
)
def test_what_stands_for_nothing_else_is_left_alone(text: str) -> None:
    assert clean(text).text == text
    assert clean(text).edits == ()
    assert list(clean(text).origin) == list(range(len(text) + 1))


@pytest.mark.parametrize("mark", list("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069"), ids=ascii)
def test_what_cannot_be_seen_is_left_out_and_said(mark: str) -> None:
    assert clean(f"0{mark}5") == ("05", [0, 2, 3], (Edit("extra-mark", 1, 2, mark, ""),))


def test_every_character_knows_where_it_comes_from() -> None:
    text = "5\u200b–QÐ/TU\u031b!"
    cleaned = clean(text)
    assert cleaned.text == "5-QĐ/TƯ!"
    assert [text[start] for start in cleaned.origin[:-1]] == list("5–QÐ/TU!")
    assert len(cleaned.origin) == len(cleaned.text) + 1
    assert cleaned.origin[-1] == len(text)
    assert [(edit.kind, text[edit.start : edit.end]) for edit in cleaned.edits] == [
        ("extra-mark", "\u200b"),
        ("dash-lookalike", "–"),
        ("d-lookalike", "Ð"),
        ("decomposed", "U\u031b"),
    ]


# Composition of whole texts


@pytest.mark.parametrize("text", ["", "Nghị quyết", "ASCII", "Привет, 日本"])
def test_a_composed_text_costs_nothing(text: str) -> None:
    assert compose(text) is None


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_every_normal_form_is_put_together(form: str) -> None:
    sentence = "Trường hợp đặc biệt: ưu tiên những kết luận ở Thừa Thiên Huế"
    given = unicodedata.normalize(form, sentence)  # type: ignore[arg-type]
    made = compose(given)
    assert (given if made is None else made.text) == sentence


@pytest.mark.parametrize("marks", ["\u0302\u0301", "\u0301\u0302"])
def test_marks_may_be_typed_in_any_order(marks: str) -> None:
    made = compose(f"quye{marks}t")
    assert made is not None
    assert made.text == "quyết"


def test_a_mark_may_follow_a_letter_that_has_one_already() -> None:
    made = compose("quyê\u0301t và é\u0302")
    assert made is not None
    assert made.text == "quyết và ế"


def test_marks_without_a_letter_are_left_alone() -> None:
    made = compose("\u0301\u0302 rồi ê\u0301")
    assert made is not None
    assert made.text == "\u0301\u0302 rồi ế"


def test_places_lead_back_to_the_text_as_given() -> None:
    given = unicodedata.normalize("NFD", "Nghị quyết số 18")
    made = compose(given)
    assert made is not None
    for place, letter in enumerate(made.text):
        source = given[made.source(place) : made.source(place + 1)]
        assert unicodedata.normalize("NFC", source) == letter
    assert made.source(0) == 0
    assert made.source(len(made.text)) == len(given)


def test_a_heap_of_marks_takes_linear_time() -> None:
    def seconds(size: int) -> float:
        text = "a" + "\u0323\u0301" * size
        spent = []
        for _ in range(3):
            began = time.process_time()
            made = compose(text)
            assert clean(text).text
            spent.append(time.process_time() - began)
            assert made is not None
            assert made.source(len(made.text)) == len(text)
        return min(spent)

    # Noise only lengthens: one undisturbed try shows that the time is linear.
    assert any(seconds(40_000) <= 2.5 * seconds(20_000) + 0.002 for _ in range(5))


# Comparison of words


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tỉnh uỷ", "TỈNH ỦY"), ("Thành \n uỷ", "thành ủy"), ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỳ", "thùy")],
)
def test_words_are_compared_without_case_spacing_and_school_of_tone_marks(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_that_differ_stay_apart() -> None:
    assert fold("Đảng ủy") != fold("Dang uy")


def test_marks_can_be_dropped_altogether() -> None:
    assert unaccent("Đảng ủy Khối đ Ưu Ỡ") == "Dang uy Khoi d Uu O"
