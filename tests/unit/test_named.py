"""Documents called by name: plenums and congresses of the Party, its Statutes and platforms, and nobody else's."""

from __future__ import annotations

import pytest

from vbdang.reading.extract import extract
from vbdang.reading.named import name_at, roman_term, statute_at


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("1", "I"), ("4", "IV"), ("9", "IX"), ("10", "X"), ("11", "XI"), ("14", "XIV"), ("19", "XIX"), ("39", "XXXIX"), ("0", None), ("40", None), ("99", None),
        ("XII", "XII"), ("IV", "IV"), ("IX", "IX"), ("XXIV", "XXIV"), ("IIX", None), ("VX", None), ("", None), ("IIII", None),
    ],
)  # fmt: skip
def test_a_term_is_a_roman_number_that_a_committee_can_have(written: str, term: str | None) -> None:
    assert roman_term(written) == term


@pytest.mark.parametrize(
    ("text", "span", "body_text", "term"),
    [
        ("Nghị quyết Trung ương 8 khóa XI về giáo dục", "Nghị quyết Trung ương 8 khóa XI", "Trung ương", "XI"),
        ("nghị quyết Trung ương 5 (khóa VIII).", "nghị quyết Trung ương 5 (khóa VIII)", "Trung ương", "VIII"),
        ("Nghị quyết Trung ương 5, khoá 9", "Nghị quyết Trung ương 5, khoá 9", "Trung ương", "IX"),
        ("Nghị quyết Trung ương 3", "Nghị quyết Trung ương 3", "Trung ương", None),
        ("Nghị quyết TW 7 khóa X", "Nghị quyết TW 7 khóa X", "TW", "X"),
        (
            "Kết luận Hội nghị Trung ương 4 khóa XIII",
            "Kết luận Hội nghị Trung ương 4 khóa XIII",
            "Hội nghị Trung ương",
            "XIII",
        ),
        (
            "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
            "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
            "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng",
            "XII",
        ),
        (
            "Nghị quyết Hội nghị lần 6 BCH Trung ương",
            "Nghị quyết Hội nghị lần 6 BCH Trung ương",
            "Hội nghị lần 6 BCH Trung ương",
            None,
        ),
        (
            "Nghị quyết của Hội nghị Trung ương 6 khóa XII",
            "Nghị quyết của Hội nghị Trung ương 6 khóa XII",
            "Hội nghị Trung ương",
            "XII",
        ),
        (
            "Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương khóa XII",
            "Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương khóa XII",
            "Hội nghị lần thứ mười một Ban Chấp hành Trung ương",
            "XII",
        ),
        ("Nghị quyết Trung ương lần thứ 9", "Nghị quyết Trung ương lần thứ 9", "Trung ương", None),
        ("Nghị quyết Trung ương 4 khóa XI, XII", "Nghị quyết Trung ương 4 khóa XI, XII", "Trung ương", None),
        (
            "NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG MƯỜI LĂM",
            "NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG MƯỜI LĂM",
            "HỘI NGHỊ TRUNG ƯƠNG",
            None,
        ),
    ],
)
def test_the_resolution_of_a_plenum_is_named_to_its_term(
    text: str, span: str, body_text: str, term: str | None
) -> None:
    (reference,) = extract(text)
    assert (reference.form, reference.text) == ("named", span)
    assert (reference.body, reference.body_text, reference.term) == ("BCHTW", body_text, term)
    assert (reference.id, reference.number) == (None, None)


def test_a_bracket_that_the_name_did_not_open_stays_outside() -> None:
    text = "(theo Nghị quyết Trung ương 4 khóa XII) và"
    (reference,) = extract(text)
    assert reference.text == "Nghị quyết Trung ương 4 khóa XII"


@pytest.mark.parametrize(
    ("text", "span", "term"),
    [
        ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội XIII", "XIII"),
        ("Nghị quyết Đại hội 12", "Nghị quyết Đại hội 12", "XII"),
        ("Nghị quyết Đại hội Đảng lần thứ XI đã", "Nghị quyết Đại hội Đảng lần thứ XI", "XI"),
        (
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII",
            "XIII",
        ),
        (
            "Nghị quyết Đại hội đại biểu toàn quốc của Đảng Cộng sản Việt Nam lần thứ X",
            "Nghị quyết Đại hội đại biểu toàn quốc của Đảng Cộng sản Việt Nam lần thứ X",
            "X",
        ),
        (
            "NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG",
            "NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII",
            "XIII",
        ),
        ("NQ Đại hội XIV", "NQ Đại hội XIV", "XIV"),
        ("Nghị quyết Đại hội Đảng lần thứ Mười\nMột", "Nghị quyết Đại hội Đảng lần thứ Mười\nMột", "XI"),
    ],
)
def test_the_resolution_of_a_congress_is_named_to_its_ordinal(text: str, span: str, term: str) -> None:
    (reference,) = extract(text)
    assert (reference.form, reference.text, reference.body, reference.term) == ("named", span, "DH", term)


@pytest.mark.parametrize(
    ("text", "span", "term"),
    [
        (
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025",
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII",
            "XVII",
        ),
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ thành phố Vinh khóa XXIV",
            "Nghị quyết Đại hội đại biểu Đảng bộ thành phố Vinh khóa XXIV",
            "XXIV",
        ),
        (
            "Nghị quyết Đại hội đại biểu lần thứ XIX Đảng bộ tỉnh đề ra",
            "Nghị quyết Đại hội đại biểu lần thứ XIX",
            "XIX",
        ),
        (
            "Nghị quyết Đại hội Đảng bộ xã Thạch Lạc nhiệm kỳ 2025 - 2030",
            "Nghị quyết Đại hội Đảng bộ xã Thạch Lạc nhiệm kỳ 2025 - 2030",
            "2025-2030",
        ),
    ],
)
def test_the_resolution_of_a_local_congress_is_named_to_its_ordinal_or_years(text: str, span: str, term: str) -> None:
    (reference,) = extract(text)
    assert (reference.form, reference.text, reference.body, reference.term) == ("named", span, None, term)
    assert reference.body_text is not None
    assert reference.body_text.startswith("Đại hội")


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết Đại hội XII Công đoàn Việt Nam",
        "Nghị quyết Đại hội XI của Đoàn",
        "Nghị quyết Đại hội VIII Hội Nông dân Việt Nam",
        "Nghị quyết Đại hội IX Mặt trận Tổ quốc",
        "Nghị quyết Đại hội XII Đảng Nhân dân Cách mạng Lào",
        "Nghị quyết Đại hội XX Đảng Cộng sản Trung Quốc",
        "Nghị quyết Đại hội IIII",
        "Nghị quyết Đại hội",
        "Nghị quyết Đại hội Đảng bộ",
        "Nghị quyết Hội nghị khách hàng",
        "Nghị quyết Trung ương đã đề ra",
        "Nghị quyết Đại hội 12.5",
    ],
)
def test_the_congress_of_another_organisation_or_none_in_particular_names_nothing(text: str) -> None:
    assert extract(text) == ()


def test_an_ordinal_beyond_the_last_national_congress_is_some_committees() -> None:
    (reference,) = extract("Nghị quyết Đại hội XXV")
    assert (reference.body, reference.term) == (None, "XXV")


def test_the_congress_of_the_communist_party_of_vietnam_is_told_by_its_full_name() -> None:
    (reference,) = extract("Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam")
    assert reference.term == "XIII"


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("chấp hành Điều lệ Đảng và", "Điều lệ Đảng", "Điều lệ"),
        ("theo điều lệ Đảng Cộng sản Việt Nam", "điều lệ Đảng Cộng sản Việt Nam", "Điều lệ"),
        ("THI HÀNH ĐIỀU LỆ ĐẢNG", "ĐIỀU LỆ ĐẢNG", "Điều lệ"),
        ("Cương lĩnh năm 1991", "Cương lĩnh năm 1991", "Cương lĩnh"),
        ("Cương lĩnh chính trị đầu tiên năm 1930", "Cương lĩnh chính trị đầu tiên năm 1930", "Cương lĩnh"),
        (
            "Cương lĩnh xây dựng đất nước trong thời kỳ quá độ (bổ sung, phát triển năm 2011)",
            "Cương lĩnh xây dựng đất nước trong thời kỳ quá độ (bổ sung, phát triển năm 2011)",
            "Cương lĩnh",
        ),
        ("thông qua Chính cương vắn tắt", "Chính cương vắn tắt", "Chính cương"),
        ("cùng Sách lược vắn tắt", "Sách lược vắn tắt", "Sách lược"),
        ("nhớ thời Khoán 10", "Khoán 10", None),
        ("từ khoán 100 đến nay", "khoán 100", None),
    ],
)
def test_statutes_platforms_and_popular_names_need_no_type_before_them(text: str, span: str, name: str | None) -> None:
    (reference,) = extract(text)
    assert (reference.form, reference.text, reference.type_name) == ("named", span, name)


@pytest.mark.parametrize(
    "text",
    [
        "Điều lệ Đảng bộ",
        "Điều lệ Đảng Cộng sản Cuba",
        "Điều lệ Đảng Nhân dân Cách mạng Lào",
        "Điều lệ công ty",
        "Điều lệ ĐảngX",
        "Cương lĩnh của họ",
        "Cương lĩnh 2011-2020",
        "khoán 10 triệu",
        "khoán 10%",
        "giao khoán 100 ha",
        "khoán 1",
        "vắn tắt",
    ],
)
def test_what_only_begins_like_a_known_paper_is_none(text: str) -> None:
    assert extract(text) == ()


@pytest.mark.parametrize("text", ["siêuđiều lệ Đảng", "tiểucương lĩnh năm 1991"])
def test_a_known_paper_begins_with_its_own_word(text: str) -> None:
    anchor = next(place for place, letter in enumerate(text) if letter in "ệĩ")
    assert statute_at(text, anchor) is None


@pytest.mark.parametrize("text", ["Nghị quyết về đất đai", "Nghị quyết Đại hội đồng cổ đông", "Nghị quyết "])
def test_no_name_stands_where_none_begins(text: str) -> None:
    assert name_at(text, 0, len("Nghị quyết "), "Nghị quyết") is None
