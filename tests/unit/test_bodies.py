"""Issuing bodies in prose: the centre's by code, the provinces' by slug, everybody else's by their words."""

from __future__ import annotations

import pytest

from vbdang.reading.bodies import Found, body_at, foreign_at, place_in


def body(text: str, *, loose: bool = False) -> tuple[str | None, str, str | None] | None:
    """Code, words and term of the body with which a text begins."""
    found = body_at(text, 0, loose=loose)
    return None if found is None else (found.code, text[found.start : found.end], found.term)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Bộ Chính trị giao", "BCT", "Bộ Chính trị"),
        ("bộ chính trị", "BCT", "bộ chính trị"),
        ("BỘ CHÍNH TRỊ", "BCT", "BỘ CHÍNH TRỊ"),
        ("BCT", "BCT", "BCT"),
        ("Ban Bí thư Trung ương Đảng khen", "BBT", "Ban Bí thư Trung ương Đảng"),
        ("Ban Bí thư T.Ư Đảng", "BBT", "Ban Bí thư T.Ư Đảng"),
        ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "BCHTW", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"),
        ("Trung ương về", "BCHTW", "Trung ương"),
        ("T.Ư Đảng", "BCHTW", "T.Ư Đảng"),
        ("Hội nghị Trung ương 6", "BCHTW", "Hội nghị Trung ương 6"),
        (
            "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng",
            "BCHTW",
            "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng",
        ),
        ("Đại hội XIII", "DH", "Đại hội XIII"),
        ("Đại hội đại biểu toàn quốc của Đảng lần thứ XI", "DH", "Đại hội đại biểu toàn quốc của Đảng lần thứ XI"),
        ("Văn phòng Trung ương Đảng", "VPTW", "Văn phòng Trung ương Đảng"),
        ("Ban Tổ chức TW", "BTCTW", "Ban Tổ chức TW"),
        ("Ban Tuyên giáo và Dân vận T. Ư", "BTGDVTW", "Ban Tuyên giáo và Dân vận T. Ư"),
        ("Uỷ ban Kiểm tra Trung ương", "UBKTTW", "Uỷ ban Kiểm tra Trung ương"),
        ("UBKT T.Ư", "UBKTTW", "UBKT T.Ư"),
        ("Quân ủy Trung ương", "QUTW", "Quân ủy Trung ương"),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống thiên tai tại Huế",
            "BCĐTW",
            "Ban Chỉ đạo Trung ương về phòng, chống thiên tai",
        ),
        ("Ban Chỉ đạo Trung ương nêu", "BCĐTW", "Ban Chỉ đạo Trung ương"),
        ("Tỉnh ủy Đắk Lắk", "TU:dak-lak", "Tỉnh ủy Đắk Lắk"),
        ("tỉnh uỷ Hoà Bình", "TU:hoa-binh", "tỉnh uỷ Hoà Bình"),
        ("Tỉnh ủy đã", "TU:?", "Tỉnh ủy"),
        ("Thành ủy TP. Hồ Chí Minh", "TU:ho-chi-minh", "Thành ủy TP. Hồ Chí Minh"),
        ("Ban Thường vụ Tỉnh ủy Cà Mau", "TVTU:ca-mau", "Ban Thường vụ Tỉnh ủy Cà Mau"),
        ("BTV Thành ủy", "TVTU:?", "BTV Thành ủy"),
        ("Thường trực Tỉnh ủy Nghệ An", None, "Thường trực Tỉnh ủy Nghệ An"),
        ("Ban Chấp hành Đảng bộ tỉnh Lào Cai", "TU:lao-cai", "Ban Chấp hành Đảng bộ tỉnh Lào Cai"),
        ("Thành ủy Thủ Dầu Một ban hành", None, "Thành ủy Thủ Dầu Một"),
    ],
)
def test_a_body_of_the_party_has_its_code(text: str, code: str | None, words: str) -> None:
    assert body(text) == (code, words, None)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Bộ Chính trị, Ban Bí thư về", "BCT,BBT", "Bộ Chính trị, Ban Bí thư"),
        ("Ban Bí thư và Bộ Chính trị", "BCT,BBT", "Ban Bí thư và Bộ Chính trị"),
        ("Bộ Chính trị, Ban Bí thư Trung ương Đảng", "BCT,BBT", "Bộ Chính trị, Ban Bí thư Trung ương Đảng"),
        ("Bộ Chính trị, Ban Bí thư yêu cầu", "BCT", "Bộ Chính trị"),
        ("Bộ Chính trị, Bộ Chính trị", "BCT", "Bộ Chính trị"),
    ],
)
def test_two_bodies_issue_together_unless_the_second_goes_on_alone(text: str, code: str, words: str) -> None:
    assert body(text) == (code, words, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ Chính trị khóa XII ban", Found("BCT", 0, 12, "XII", 21)),
        ("Bộ Chính trị (khoá 11) ban", Found("BCT", 0, 12, "XI", 22)),
        ("Bộ Chính trị khóa XII) ban", Found("BCT", 0, 12, "XII", 21)),
        ("Ban Tổ chức Trung ương (BTCTW) khóa X", Found("BTCTW", 0, 22, "X", 37)),
        ("Tỉnh ủy Nghệ An, khóa XIX", Found("TU:nghe-an", 0, 15, "XIX", 25)),
        ("Bộ Chính trị khóa 99", Found("BCT", 0, 12, None, 20)),
    ],
)
def test_the_term_after_a_body_is_stepped_over(text: str, found: Found) -> None:
    assert body_at(text, 0) == found


@pytest.mark.parametrize("text", ["người dân", "Chính phủ", "Huyện ủy Thọ Xuân", "Bộ Chính trịX", ""])
def test_what_has_no_code_is_left_to_a_loose_reading(text: str) -> None:
    assert body(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Chính chị về", ("BCT", "Bộ Chính chị", None)),
        ("Bộ Chínhtrị về", ("BCT", "Bộ Chínhtrị", None)),
        ("Bo chinh tri về", ("BCT", "Bo chinh tri", None)),
        ("Bô Chính trị về", ("BCT", "Bô Chính trị", None)),
        ("Ban Bíthư, cấp ủy", ("BBT", "Ban Bíthư", None)),
        ("Ban Chấp hàn Trung ương về", ("BCHTW", "Ban Chấp hàn Trung ương", None)),
        ("Bô Chính trị.", ("BCT", "Bô Chính trị", None)),
        ("Ban Bí thu Đảng", ("BBT", "Ban Bí thu", None)),
        ("Ban Chấp hàng Trung ương", ("BCHTW", "Ban Chấp hàng Trung ương", None)),
        ("Huyện ủy Thọ Xuân về", (None, "Huyện ủy Thọ Xuân", None)),
        ("Ban", (None, "Ban", None)),
        ("Công ty Hoa Sen, ngày", (None, "Công ty Hoa Sen", None)),
        ("Đảng ủy xã Tam Thanh ban hành", (None, "Đảng ủy xã Tam Thanh", None)),
        ("Chính phủ về đất đai", (None, "Chính phủ", None)),
        ("anh ấy", None),
        ("Ban Bí thư", ("BBT", "Ban Bí thư", None)),
        ("Ba Bí thư", ("BBT", "Ba Bí thư", None)),
    ],
)
def test_a_loose_reading_takes_misspelt_unknown_and_foreign_bodies(
    text: str, expected: tuple[str | None, str, str | None] | None
) -> None:
    assert body(text, loose=True) == expected


@pytest.mark.parametrize(
    ("text", "words", "foreign"),
    [
        ("Chính phủ và", "Chính phủ và", True),
        ("Thủ tướng Chính phủ ban hành", "Thủ tướng Chính phủ", True),
        ("Bộ Nội vụ về", "Bộ Nội vụ", True),
        ("UBND tỉnh Nghệ An ban hành", "UBND tỉnh Nghệ An", True),
        ("Huyện ủy Thọ Xuân đã", "Huyện ủy Thọ Xuân", False),
        ("Đảng ủy Bộ Công an được", "Đảng ủy Bộ Công an", False),
        ("Ban Tổ chức Tỉnh ủy; và", "Ban Tổ chức Tỉnh ủy", False),
        ("Chi bộ thôn Đoài\nvề", "Chi bộ thôn Đoài", False),
    ],
)
def test_a_body_without_a_code_is_the_partys_or_foreign(text: str, words: str, foreign: bool) -> None:  # noqa: FBT001
    found = foreign_at(text, 0)
    assert found is not None
    assert (found.code, text[found.start : found.end], found.foreign) == (None, words, foreign)


@pytest.mark.parametrize("text", ["nhân dân", "Hà Nội", "Bộ Chính trị"])
def test_a_body_with_a_code_or_none_at_all_is_not_foreign(text: str) -> None:
    assert foreign_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (" Nghệ An.", ("nghe-an", 8)),
        (" tỉnh Nghệ An", ("nghe-an", 13)),
        (" TP.HCM", ("ho-chi-minh", 7)),
        (" Thành phố Hồ Chí Minh", ("ho-chi-minh", 22)),
        (" Bà Rịa - Vũng Tàu khóa VI", ("ba-ria-vung-tau", 18)),
        (" Thừa Thiên Huế", ("thua-thien-hue", 15)),
        (" Daklak", ("dak-lak", 7)),
        (" Thọ Xuân", None),
        (" nghệ thuật", None),
        ("", None),
    ],
)
def test_a_province_is_known_by_its_spellings(text: str, found: tuple[str, int] | None) -> None:
    assert place_in(text, 0) == found


def test_a_long_line_of_committees_is_read_in_linear_pieces() -> None:
    """The name of one committee ends long before the text does."""
    found = body_at("Huyện ủy " + "a" * 5000, 0, loose=True)
    assert found is not None
    assert found.end <= 1000
