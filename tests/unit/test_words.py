"""Type names as texts write them: how they are shown, found from behind, and put into one pattern."""

from __future__ import annotations

import re

import pytest

from vbdang.reading.extract import extract
from vbdang.reading.words import (
    SHOWN_BACK,
    common_name,
    display_name,
    name_behind,
    pieces,
    spelled,
    symbol_of_name,
    trie,
    type_name_of,
)
from vbdang.tables.types import UNIQUE_SYMBOL


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("NGHỊ QUYẾT", "Nghị quyết"),
        ("nghị quyết", "Nghị quyết"),
        ("Nghị Quyết", "Nghị Quyết"),
        ("kế\n hoạch", "Kế hoạch"),
        ("", ""),
    ],
)
def test_a_name_is_shown_as_written_but_for_spaces_and_capitals(written: str, shown: str) -> None:
    assert display_name(written) == shown


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Chỉ thị", "Chỉ thị"),
        ("chi thi", "Chi thi"),
        ("*Kết luận*: ", "Kết luận"),
        ("văn bản", ""),
        ("Công văn số", ""),
        ("", ""),
        ("NQ", ""),
        ("qđ", ""),
        ("hôm qua", None),
    ],
)
def test_what_stands_before_a_number_is_a_name_or_none_or_nothing(written: str, name: str | None) -> None:
    assert type_name_of(written) == name


def test_a_trie_tries_the_longer_word_first() -> None:
    pattern = re.compile(trie(["Ban", "Ban Bí thư", "Bộ"]))
    assert [pattern.match(text)[0] for text in ("Ban Bí  thư", "Ban\nđêm", "Bộ")] == ["Ban Bí  thư", "Ban", "Bộ"]  # type: ignore[index]
    assert pattern.match("Bí thư") is None


def test_a_trie_of_nothing_matches_nothing_but_the_empty_word() -> None:
    assert trie([]) == ""
    assert trie([""]) == ""


@pytest.mark.parametrize("name", ["Tỉnh ủy", "Tỉnh uỷ"])
@pytest.mark.parametrize("written", ["Tỉnh ủy", "tỉnh Ủy", "Tỉnh uỷ", "tỉnh  Uỷ"])
def test_a_pieced_name_takes_either_case_and_either_tone_mark(name: str, written: str) -> None:
    assert re.fullmatch(trie([pieces(name)]), written)


@pytest.mark.parametrize(
    "written", ["Ban Tổ chức Trung ương", "Ban Tổ chức T.Ư", "ban tổ chức T. Ư", "Ban Tổ chức TW", "Ban Tổ chức TƯ"]
)
def test_a_pieced_name_takes_what_the_press_writes_for_the_centre(written: str) -> None:
    assert re.fullmatch(trie([pieces("Ban Tổ chức Trung ương")]), written)


def test_a_pieced_name_keeps_capitals_and_marks_as_they_are() -> None:
    pattern = re.compile(trie([pieces("Bộ Lao động - UBKT")]))
    assert pattern.fullmatch("bộ lao động - UBKT")
    assert not pattern.fullmatch("Bộ Lao động - ubkt")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bộ Chính trị", "bộ\nchính trị"),
        ("Ủy ban", "uỷ Ban"),
        ("Thanh Hóa", "Thanh Hoá"),
        ("Hòa giải", "hoà giải"),
        ("8 điều", "8  Điều"),
    ],
)
def test_a_spelled_name_takes_its_spellings(name: str, written: str) -> None:
    assert re.fullmatch(spelled(name), written)


@pytest.mark.parametrize(
    ("shown", "common", "symbol"),
    [
        ("Nghi quyet", "Nghị quyết", "NQ"),
        ("Kết Luận", "Kết luận", "KL"),
        ("Quy định", "Quy định", "QĐ"),
        ("Chương trình hành động", "Chương trình hành động", "CTr"),
        ("Thông báo kết luận", "Thông báo kết luận", "TB"),
        ("Thông tư", "Thông tư", None),
        ("Lời hứa", "Lời hứa", None),
    ],
)
def test_a_shown_name_leads_to_the_tables_name_and_to_the_symbol_of_its_short_form(
    shown: str, common: str, symbol: str | None
) -> None:
    assert common_name(shown) == common
    assert symbol_of_name(shown) == symbol


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo Nghị quyết", (5, "Nghị quyết")),
        ("thực hiện chỉ thị", (10, "Chỉ thị")),
        ("bản Thông báo kết luận", (4, "Thông báo kết luận")),
        ("bản Chương trình hành động", (4, "Chương trình hành động")),
        ("xem QUYẾT ĐỊNH", (4, "Quyết định")),
        ("đạinghị quyết", None),
        ("hôm nay", None),
    ],
)
@pytest.mark.parametrize("lead", ["", "Đây là câu dẫn khá dài đứng ở đầu đoạn văn. "])
def test_a_name_is_found_from_behind_however_much_stands_before_it(
    lead: str, text: str, found: tuple[int, str] | None
) -> None:
    expected = None if found is None else (len(lead) + found[0], found[1])
    assert name_behind(lead + text, len(lead + text)) == expected


@pytest.mark.parametrize("name", sorted(UNIQUE_SYMBOL))
def test_every_common_spelling_is_shown_alike(name: str) -> None:
    assert {SHOWN_BACK[written[::-1]] for written in (name, name.lower(), name.upper())} == {name}


@pytest.mark.parametrize("name", [*sorted(UNIQUE_SYMBOL), "Chương trình hành động", "Thông báo kết luận"])
@pytest.mark.parametrize("so", ["SỐ", "số", "Số:"])
def test_a_heading_in_capitals_names_its_document(name: str, so: str) -> None:
    text = f"{name.upper()} {so} 214-KL/TW"
    (reference,) = extract(text)
    assert (reference.text, reference.type_name) == (text, name)
