"""The usual citation, taken by one pattern: what is looked up of it, and what is left to the general reading."""

from __future__ import annotations

import datetime

import pytest

from vbdang.model import Identifier
from vbdang.reading.scan import scan
from vbdang.reading.usual import code_of, day_of, sign_of

SIGN = "Kế hoạch số 41-KH/TU"


@pytest.mark.parametrize(
    ("written", "identifier", "press"),
    [
        ("05-CT/TW", Identifier(5, "", "CT", "TW"), None),
        ("100-KH/TU", Identifier(100, "", "KH", "TU"), None),
        ("12-QĐi/TW", Identifier(12, "", "QĐi", "TW"), None),
        ("05-CT/TƯ", Identifier(5, "", "CT", "TW"), "TƯ"),
        ("05-CT/T.Ư", Identifier(5, "", "CT", "TW"), "T.Ư"),
    ],
)
def test_a_canonical_sign_is_its_identifier(written: str, identifier: Identifier, press: str | None) -> None:
    assert sign_of(written) == (identifier, press)


@pytest.mark.parametrize("written", ["5-CT/TW", "005-CT/TW", "05-XX/TW", "05-CT/HĐND", "05-NQ/XYZ"])
def test_any_other_sign_is_left_to_the_general_reading(written: str) -> None:
    assert sign_of(written) is None


@pytest.mark.parametrize(
    "figures", [("31", "9", "2021"), ("29", "02", "2023"), ("0", "1", "2020"), ("1", "13", "2020")]
)
def test_a_day_that_the_calendar_has_not_is_no_date(figures: tuple[str, str, str]) -> None:
    assert day_of(*figures) is None


def test_a_day_may_be_written_with_its_zeros_or_without() -> None:
    assert day_of("05", "09", "2021") == day_of("5", "9", "2021") == datetime.date(2021, 9, 5)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Bộ Chính trị và Ban Bí thư", "BCT,BBT"),
        ("Văn phòng Trung ương Đảng", "VPTW"),
        ("Tỉnh uỷ Quảng Trị", "TU:quang-tri"),
        ("Ban Thường vụ Thành ủy Hải Phòng", "TVTU:hai-phong"),
        ("Ban Chấp hành Đảng bộ tỉnh Cà Mau", "TU:ca-mau"),
    ],
)
def test_bodies_have_the_codes_that_the_general_reading_gives_them(written: str, code: str) -> None:
    assert code_of(written) == code


@pytest.mark.parametrize("written", ["Tỉnh ủy Xứ Thanh", "Tỉnh ủy Nghệ An Trần", "Ban Chấp hành Tỉnh uỷ Lào"])
def test_words_that_are_no_province_have_none(written: str) -> None:
    assert code_of(written) is None


@pytest.mark.parametrize("after", ["", ".", ", đồng thời", " về rừng", ";"])
def test_a_provincial_body_is_read_with_the_sign(after: str) -> None:
    text = f"{SIGN} ngày 2/9/2022 của Ban Thường vụ Tỉnh ủy Gia Lai"
    (sign,) = scan(text + after).signs
    assert (sign.body, sign.body_text, sign.tail) == ("TVTU:gia-lai", "Ban Thường vụ Tỉnh ủy Gia Lai", len(text))


@pytest.mark.parametrize("after", [" khóa XV", ", khoá XV", " (khóa XV)", " của Đảng", " - Kon Tum", "[2]", "_x"])
def test_a_provincial_body_with_more_after_it_is_left_to_the_general_reading(after: str) -> None:
    text = f"{SIGN} ngày 2/9/2022"
    (sign,) = scan(f"{text} của Tỉnh ủy Gia Lai{after}").signs
    assert (sign.body, sign.tail) == (None, len(text))


def test_words_after_of_that_are_no_province_leave_the_date() -> None:
    (sign,) = scan(f"{SIGN} (ngày 2/9/2022) của Tỉnh ủy Xứ Thanh").signs
    assert (sign.date, sign.body, sign.tail) == (datetime.date(2022, 9, 2), None, len(f"{SIGN} (ngày 2/9/2022)"))
