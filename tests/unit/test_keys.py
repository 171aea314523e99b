"""The key that a reference states, and what names of documents and subjects are compared by."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from vbdang.model import Date, Entry, Identifier, PartialDate
from vbdang.resolving.called import _said, _share
from vbdang.resolving.folding import folded, numerals, provinces, subject_words
from vbdang.resolving.keys import first_and_last, organisation, stated_key
from vbdang.resolving.names import parted_name
from vbdang.resolving.rows import parted
from vbdang.resolving.weighing import are_alike

DAY = datetime.date
CENTRAL, JOINT, LOCAL = (
    Identifier(5, "", "CT", "TW"),
    Identifier(6, "", "HD", "BTCTW-BTGTW"),
    Identifier(5, "", "NQ", "TU"),
)
STEERING, COMMUNE = Identifier(2, "", "KH", "BCĐTW"), Identifier(1, "", "QC", "ĐU")


class TestCentralKeys:
    @pytest.mark.parametrize(
        ("date", "term", "key"),
        [
            (DAY(2016, 5, 15), None, "XII/05-CT/TW"),
            (DAY(2016, 1, 26), None, "XI/05-CT/TW"),
            (DAY(2016, 1, 27), None, "XII/05-CT/TW"),
            (DAY(2026, 1, 23), None, "XIV/05-CT/TW"),
            (DAY(2026, 1, 23), "XIII", "XIII/05-CT/TW"),
            (DAY(1930, 1, 1), None, None),
            (PartialDate(2019), None, "XII/05-CT/TW"),
            (PartialDate(2021), None, None),
            (PartialDate(2021), "XIII", "XIII/05-CT/TW"),
            (PartialDate(2021, 3), None, "XIII/05-CT/TW"),
            (None, "IX", "IX/05-CT/TW"),
            (None, None, None),
            (DAY(2017, 1, 1), "XI", None),
        ],
    )
    def test_follow_from_the_date_or_the_stated_term(
        self, date: Date | None, term: str | None, key: str | None
    ) -> None:
        assert stated_key(CENTRAL, date, term, "BCT", "Bộ Chính trị") == key

    def test_of_joint_bodies_are_central_too(self) -> None:
        assert stated_key(JOINT, DAY(2012, 3, 1), None, None, None) == "XI/06-HD/BTCTW-BTGTW"


class TestLocalKeys:
    @pytest.mark.parametrize(
        ("date", "term", "body", "body_text", "key"),
        [
            (DAY(2021, 7, 1), "XVII", "TVTU:dak-lak", None, "dak-lak:XVII/05-NQ/TU"),
            (DAY(2021, 7, 1), None, "TU:dak-lak", None, "dak-lak:2020-2025/05-NQ/TU"),
            (DAY(2020, 9, 30), None, "TU:dak-lak", None, "dak-lak:?/05-NQ/TU"),
            (DAY(2026, 7, 1), None, "TU:?", "Tỉnh ủy", "?:2025-2030/05-NQ/TU"),
            (DAY(2012, 7, 1), None, None, None, "?:?/05-NQ/TU"),
            (PartialDate(2020), None, "TU:ha-noi", None, "ha-noi:?/05-NQ/TU"),
            (PartialDate(2022, 6), None, "TU:ha-noi", None, "ha-noi:2020-2025/05-NQ/TU"),
            (None, None, "TU:ha-noi", None, "ha-noi:?/05-NQ/TU"),
            (None, "2020-2025", "TU:ha-noi", None, "ha-noi:2020-2025/05-NQ/TU"),
        ],
    )
    def test_carry_the_committee_and_its_own_term(
        self, date: Date | None, term: str | None, body: str | None, body_text: str | None, key: str
    ) -> None:
        found = stated_key(LOCAL, date, term, body, body_text)
        assert found == key
        assert parted(key) is not None

    def test_of_a_commune_have_no_term_of_the_province(self) -> None:
        assert stated_key(COMMUNE, DAY(2025, 7, 1), None, None, "Đảng ủy xã Ea Kao") == "ea-kao:?/01-QC/ĐU"

    def test_of_central_steering_committees_count_by_the_national_term(self) -> None:
        assert stated_key(STEERING, DAY(2025, 6, 19), None, "BCĐTW", None) == "?:XIII/02-KH/BCĐTW"
        assert stated_key(STEERING, PartialDate(2021), None, None, None) == "?:?/02-KH/BCĐTW"

    @pytest.mark.parametrize(
        ("written", "slug"),
        [
            ("Ban Thường vụ Huyện uỷ Cư M'gar", "cu-m-gar"),
            ("Uỷ ban Kiểm tra Tỉnh uỷ Đăk Lăk", "dak-lak"),
            ("Ban Tổ chức Thành ủy TP. Hồ Chí Minh", "ho-chi-minh"),
            ("Thành ủy Phan Rang - Tháp Chàm", "phan-rang-thap-cham"),
            ("Đảng ủy Khối các cơ quan", None),
            ("Đảng ủy Tập đoàn có nội dung không phù hợp", None),
            ("Đảng ủy cơ quan", None),
            ("Ban Chỉ đạo", None),
            ("Đảng ủy xã ÐÐ", "dd"),
            ("Tỉnh ủy Daklak", "dak-lak"),
            ("Đảng ủy xã 2a", "2a"),
            ("Đảng ủy xã a2", None),
        ],
    )
    def test_slugs_are_the_committees_place(self, written: str, slug: str | None) -> None:
        assert organisation(None, written) == slug


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2023), "2023-01-01", "2023-12-31"),
        (PartialDate(2023, 12), "2023-12-01", "2023-12-31"),
        (PartialDate(2024, 2), "2024-02-01", "2024-02-29"),
        (PartialDate(9999, 12), "9999-12-01", "9999-12-31"),
        (PartialDate(9999, 11), "9999-11-01", "9999-11-30"),
        (DAY(2024, 2, 3), "2024-02-03", "2024-02-03"),
    ],
)
def test_a_date_means_the_days_from_first_to_last(date: Date, first: str, last: str) -> None:
    assert tuple(map(str, first_and_last(date))) == (first, last)


@pytest.mark.parametrize(
    ("written", "name", "apart"),
    [
        ("Nghị quyết Trung ương 4 khóa XII", "nghi quyet trung uong 4 khoa xii", ""),
        ("NQTW4 khoá 12", "nghi quyet trung uong 4 khoa xii", ""),
        ("Nghị quyết Hội nghị lần thứ tư BCH Trung ương Đảng, khóa XII", "nghi quyet trung uong 4 khoa xii", ""),
        ("Nghị quyết Hội nghị Trung ương lần thứ mười một khóa XIII", "nghi quyet trung uong 11 khoa xiii", ""),
        ("Nghị quyết Trung ương IV khóa XII (hội nhập)", "nghi quyet trung uong 4 khoa xii", "hoi nhap"),
        ("Kết luận Hội nghị Trung ương 6 khóa XIII về quy hoạch", "ket luan trung uong 6 khoa xiii", "ve quy hoach"),
        ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", "nghi quyet trung uong 6 lan 2 khoa viii", ""),
        ("Nghị quyết Trung ương 6 (lần 2)", "nghi quyet trung uong 6 lan 2", ""),
        ("Nghị quyết Trung ương 4", "nghi quyet trung uong 4", ""),
        ("Nghị quyết Trung ương", "nghi quyet trung uong", ""),
        ("Nghị quyết Đại hội XIII", "nghi quyet dai hoi xiii", ""),
        ("Thông báo Hội nghị Trung ương 7 khóa XII", "thong bao trung uong 7 khoa xii", ""),
        ("Khoán 10", "khoan 10", ""),
    ],
)
def test_names_are_compared_in_one_spelling(written: str, name: str, apart: str) -> None:
    assert parted_name(written) == (name, apart)


class TestSubjects:
    def test_are_folded_composed_or_not(self) -> None:
        assert folded("Đổi mới ÐẢNG") == folded("Đổi mới Ðảng") == "doi moi dang"

    def test_formulas_say_nothing(self) -> None:
        assert subject_words("về tiếp tục tăng cường sự lãnh đạo của Đảng trong tình hình mới") == frozenset()
        assert subject_words("về dân số") == frozenset({("dan", "")})

    def test_years_congresses_and_places_tell_them_apart(self) -> None:
        assert numerals("về Tết năm 2017, tiến tới Đại hội XIII") == {"2017", "XIII"}
        assert provinces("phát triển tỉnh Nghệ An và Thành phố Hồ Chí Minh") == {"nghe-an", "ho-chi-minh"}
        assert provinces("về công tác cán bộ") == frozenset()

    @pytest.mark.parametrize(
        ("one", "other", "alike"),
        [
            ("về tổ chức Tết cho đồng bào năm 2017", "về tổ chức Tết cho đồng bào", True),
            ("về tổ chức Tết cho đồng bào năm 2017", "về tổ chức Tết cho đồng bào năm 2017", True),
            ("về tổ chức Tết cho đồng bào năm 2017", "về tổ chức Tết cho đồng bào năm 2022", False),
            ("về xây dựng và phát triển tỉnh Nghệ An", "về xây dựng và phát triển", True),
            ("về xây dựng và phát triển tỉnh Nghệ An", "về xây dựng và phát triển tỉnh Cà Mau", False),
        ],
    )
    def test_that_name_no_year_or_place_are_not_told_apart_by_one(self, one: str, other: str, alike: bool) -> None:  # noqa: FBT001
        assert are_alike(one, other) is are_alike(other, one) is alike


def test_how_much_two_subjects_share_is_told_by_the_shorter() -> None:
    one, two, three = ("dân", "số"), ("giảm", "nghèo"), ("cải", "cách")
    assert _share(frozenset({one}), frozenset({one, two, three})) == 1
    assert _share(frozenset({one, two}), frozenset({two, three, ("tiền", "lương")})) == 0.5
    assert _share(frozenset(), frozenset({one})) == 0


def test_a_document_of_a_set_says_its_subject_and_what_follows_the_name_of_the_set() -> None:
    aliases = (
        "Nghị quyết Trung ương 6 khóa XII về dân số",
        "Nghị quyết Trung ương 7 khóa XII về tiền lương",
        "Khoán 10",
    )
    row = Entry("XII/21-NQ/TW", Identifier(21, "", "NQ", "TW"), subject="về công tác dân số", aliases=aliases)
    name = "nghi quyet trung uong 6 khoa xii"
    assert _said(row, name) == ["ve dan so", "về công tác dân số"]
    assert _said(evolve(row, subject=None), "khoan 10") == []
