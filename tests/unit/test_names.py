"""Short forms, lists and signs that lost their slash: what a bare number after a type name is, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vbdang.model import PartialDate
from vbdang.reading.extract import extract
from vbdang.reading.names import find_names, members_before
from vbdang.reading.scan import scan
from vbdang.reading.signs import SLASH, read_slashes

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft


def plain_signs(text: str) -> list[Draft]:
    """The plain way over all slashes, which both passes take apart."""
    return read_slashes(text, SLASH.finditer(text))


def forms(text: str) -> list[tuple[str, str, str | None]]:
    """Form, span and identifier of the references of a text."""
    return [(r.form, r.text, str(r.id) if r.id else None) for r in extract(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("Kết luận 15 được đọc", ["Kết luận 15"]), ("Kết luận 5 được đọc", []), ("kết luận 15 được đọc", [])],
)
def test_a_name_that_may_be_a_verb_needs_a_capital_and_two_figures(text: str, found: list[str]) -> None:
    assert [one.text for one in extract(text)] == found


def test_only_the_colon_of_the_name_itself_is_noted() -> None:
    assert extract("Chú ý: Nghị quyết số 57 và Nghị quyết 68")[0].repairs == ()
    kinds = [repair.kind for repair in extract("Chú ý: Nghị quyết số 18 NQ TW: nội dung")[0].repairs]
    assert kinds == ["spaces", "lost-separator", "spaces"]
    text = "Chú ý: Nghị quyết số: 18 NQ TW: nội dung"
    colon = extract(text)[0].repairs[0]
    assert (colon.kind, colon.start, colon.end) == ("colon-after-so", text.index(": 18"), text.index(" 18"))


@pytest.mark.parametrize(
    ("text", "span", "symbol", "number"),
    [
        ("quán triệt Chỉ thị 05 ở cơ sở", "Chỉ thị 05", "CT", 5),
        ("thực hiện Nghị quyết số 57", "Nghị quyết số 57", "NQ", 57),
        ("theo Kết luận 121, huyện", "Kết luận 121", "KL", 121),
        ("nêu trong Quy định 144", "Quy định 144", "QĐ", 144),
        ("Thông tri số 12", "Thông tri số 12", "TT", 12),
        ("thực hiện nghị quyết 68", "nghị quyết 68", "NQ", 68),
        ("NQ18 đi vào cuộc sống", "NQ18", "NQ", 18),
        ("cả tỉnh học NQ số 57", "NQ số 57", "NQ", 57),
        ("cán bộ theo KL 49", "KL 49", "KL", 49),
        ("tại HD 31", "HD 31", "HD", 31),
        ("Nghị quyết 18-NQ", "Nghị quyết 18-NQ", "NQ", 18),
        ("Quy định 37 - QĐ", "Quy định 37 - QĐ", "QĐ", 37),
    ],
)
def test_a_type_name_with_a_number_is_a_short_form(text: str, span: str, symbol: str, number: int) -> None:
    (reference,) = extract(text)
    assert (reference.form, reference.text, reference.type, reference.number) == ("short", span, symbol, number)
    assert (reference.id, reference.issuer) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 5 năm",
        "Hướng dẫn 4 thủ tục",
        "Kết luận 3 nội dung",
        "Nghị quyết 30 điểm",
        "Chương trình 12 bài",
        "Quyết định 15 đồng chí",
        "Nghị quyết 45%",
        "Báo cáo 12 trang",
        "Nghị quyết 1325",
        "Chỉ thị 406",
        "hướng dẫn 31",
        "HD 720",
        "HD 5-10",
        "mã KL 49",
        "Luật 30",
        "Quyết định 2218",
        "Kế hoạch 61",
        "Công văn 1208",
    ],
)
def test_a_count_or_a_number_that_may_be_anybodys_is_none(text: str) -> None:
    assert forms(text) == []


def test_a_number_after_so_is_a_number_whatever_follows() -> None:
    assert forms("Nghị quyết số 30 năm ấy") == [("short", "Nghị quyết số 30", None)]


def test_a_year_after_the_number_is_no_count() -> None:
    (reference,) = extract("Nghị quyết 15 năm 2012")
    assert (reference.text, reference.date) == ("Nghị quyết 15", PartialDate(2012))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết 57, 59, 66", [("short", "Nghị quyết 57"), ("elliptic", "59"), ("elliptic", "66")]),
        (
            "các nghị quyết 57, 59, 66 và 68",
            [("short", "nghị quyết 57"), ("elliptic", "59"), ("elliptic", "66"), ("elliptic", "68")],
        ),
        ("Chỉ thị số 05 và số 07", [("short", "Chỉ thị số 05"), ("elliptic", "07")]),
        ("Nghị quyết 18-NQ và 19-NQ", [("short", "Nghị quyết 18-NQ"), ("elliptic", "19-NQ")]),
        ("Nghị quyết 57, 12 xã", [("short", "Nghị quyết 57")]),
        ("Nghị quyết 57, 30", [("short", "Nghị quyết 57"), ("elliptic", "30")]),
        ("Nghị quyết 57 - 59", [("short", "Nghị quyết 57")]),
        ("Nghị quyết 57 và 60% số hộ", [("short", "Nghị quyết 57")]),
        ("NQ57, 59", [("short", "NQ57"), ("elliptic", "59")]),
    ],
)
def test_a_list_goes_on_while_numbers_that_can_be_documents_follow(text: str, found: list[tuple[str, str]]) -> None:
    assert [(form, span) for form, span, _ in forms(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nghị quyết số 10, 11, 12-NQ/TW",
            [
                ("elliptic", "Nghị quyết số 10", "10-NQ/TW"),
                ("elliptic", "11", "11-NQ/TW"),
                ("full", "12-NQ/TW", "12-NQ/TW"),
            ],
        ),
        ("Kết luận 05a, 06-KL/TU", [("elliptic", "Kết luận 05a", "05a-KL/TU"), ("full", "06-KL/TU", "06-KL/TU")]),
        ("Chỉ thị số 5, số 7-CT/TW", [("elliptic", "Chỉ thị số 5", "05-CT/TW"), ("full", "7-CT/TW", "07-CT/TW")]),
        ("Nghị quyết 57, 30-NQ/TW", [("elliptic", "Nghị quyết 57", "57-NQ/TW"), ("full", "30-NQ/TW", "30-NQ/TW")]),
        (
            "Công văn 12 và 15-CV/VPTW/nb",
            [("elliptic", "Công văn 12", "12-CV/VPTW/nb"), ("full", "15-CV/VPTW/nb", "15-CV/VPTW/nb")],
        ),
        (
            "Nghị quyết 57, Chỉ thị 40-CT/TW",
            [("short", "Nghị quyết 57", None), ("full", "Chỉ thị 40-CT/TW", "40-CT/TW")],
        ),
        ("Nghị quyết 57, 40-CT/TW", [("short", "Nghị quyết 57", None), ("full", "40-CT/TW", "40-CT/TW")]),
        ("CT 57, 40-NQ/TW", [("full", "40-NQ/TW", "40-NQ/TW")]),
        ("Quy định số 9, 12-QĐi/TW", [("elliptic", "Quy định số 9", "09-QĐi/TW"), ("full", "12-QĐi/TW", "12-QĐi/TW")]),
        (
            "Thông báo kết luận 9, 12-KL/TU",
            [("elliptic", "Thông báo kết luận 9", "09-KL/TU"), ("full", "12-KL/TU", "12-KL/TU")],
        ),
        (
            "Quy hoạch số 15, 28a và 14-QH/TW",
            [
                ("elliptic", "Quy hoạch số 15", "15-QH/TW"),
                ("elliptic", "28a", "28a-QH/TW"),
                ("full", "14-QH/TW", "14-QH/TW"),
            ],
        ),
        (
            "THÔNG BÁO SỐ 38, 44 - 89-TB/TW",
            [
                ("elliptic", "THÔNG BÁO SỐ 38", "38-TB/TW"),
                ("elliptic", "44", "44-TB/TW"),
                ("full", "89-TB/TW", "89-TB/TW"),
            ],
        ),
        ("Quy hoạch 15, 14-KL/TW", [("full", "14-KL/TW", "14-KL/TW")]),
        ("ngày 15/5, 14-KL/TW", [("full", "14-KL/TW", "14-KL/TW")]),
        (
            "Nghị quyết 18-NQ/TW, 19-NQ/TW",
            [("full", "Nghị quyết 18-NQ/TW", "18-NQ/TW"), ("full", "19-NQ/TW", "19-NQ/TW")],
        ),
    ],
)
def test_the_sign_that_closes_a_list_gives_its_members_what_they_lack(
    text: str, found: list[tuple[str, str, str | None]]
) -> None:
    assert forms(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các nghị quyết số 10, 11, 12-NQ/TW", "Nghị quyết"),
        ("các quy hoạch số 10, 11 và 12-QH/TW", "Quy hoạch"),
        ("CÁC KẾ HOẠCH SỐ 10, 11, 12-KH/TW", "Kế hoạch"),
        ("NQ 10, 11, 12-NQ/TW", None),
    ],
)
def test_members_of_a_closed_list_share_the_type_name_in_both_passes(text: str, name: str | None) -> None:
    assert [(r.form, r.type_name) for r in extract(text)] == [("elliptic", name), ("elliptic", name), ("full", name)]
    assert [(r.id, r.text) for r in extract(text, {"full", "elliptic"})] == [(r.id, r.text) for r in extract(text)]
    assert [r.type_name for r in extract(text, {"full", "elliptic"})] == [name] * 3


def test_a_long_list_is_followed_back_to_the_name_that_opens_it() -> None:
    numbers = [f"{number}" for number in range(10, 400)]
    found = extract(f"các Quy hoạch số {', '.join(numbers)} và 400-QH/TW", {"elliptic"})
    assert [str(r.number) for r in found] == numbers


def test_a_colon_after_so_is_told_of_a_short_form_and_of_the_member_that_opens_a_list() -> None:
    for text in ("Chỉ thị số: 16", "Chỉ thị số: 16, 17-CT/TW", "Quy hoạch số: 16 và 17-QH/TW"):
        (repair,) = extract(text)[0].repairs
        assert (repair.kind, text[repair.start : repair.end], repair.put) == ("colon-after-so", ":", "")


@pytest.mark.parametrize(
    "text", ["Chỉ thị số 05-xyz/BNCTU", "Chỉ thị số 05a-CT/XYZW ", "Hướng dẫn số 04-ʜʜ/TU", "Chỉ thị số 05đ-Cx/TW"]
)
def test_the_number_of_a_sign_that_cannot_be_read_is_no_short_form(text: str) -> None:
    assert extract(text) == ()


def test_a_suffix_may_be_d_with_a_stroke_in_a_short_form_and_in_a_list() -> None:
    assert [(r.number, r.suffix) for r in extract("các Nghị quyết 5đ, 6đ")] == [(5, "đ"), (6, "đ")]


def test_the_fast_pass_finds_the_members_that_a_sign_closes() -> None:
    text = "Ghi chú dài đứng trước. " * 6 + "Nghị quyết số 10, 11, 12-NQ/TW"
    (sign,) = plain_signs(text)
    members = members_before(text, sign)
    assert [(text[d.start : d.end], str(d.id)) for d in members] == [
        ("Nghị quyết số 10", "10-NQ/TW"),
        ("11", "11-NQ/TW"),
    ]
    assert sign.type_name == "Nghị quyết"


@pytest.mark.parametrize(
    ("text", "span", "identifier"),
    [
        ("Kết luận số 212 KL TW", "Kết luận số 212 KL TW", "212-KL/TW"),
        ("Nghị quyết 68 NQTW", "Nghị quyết 68 NQTW", "68-NQ/TW"),
        ("Quyết định số 275-QĐ-TW, ngày", "Quyết định số 275-QĐ-TW", "275-QĐ/TW"),
        ("Chỉ thị 40-CT-TU", "Chỉ thị 40-CT-TU", "40-CT/TU"),
        ("Công văn 18 CVVPTW", "Công văn 18 CVVPTW", "18-CV/VPTW"),
        ("Thông báo 30-TB-TW/nb", "Thông báo 30-TB-TW/nb", "30-TB/TW/nb"),
        ("Tờ trình 30-TTr-TU", "Tờ trình 30-TTr-TU", "30-TTr/TU"),
        ("Đề án 30-ĐA-TU", "Đề án 30-ĐA-TU", "30-ĐA/TU"),
    ],
)
def test_a_sign_that_lost_its_slash_is_a_full_form(text: str, span: str, identifier: str) -> None:
    assert forms(text) == [("full", span, identifier)]


def test_what_stands_without_slash_and_is_no_sign_is_short_at_most() -> None:
    assert forms("Nghị quyết 68 XYTW") == [("short", "Nghị quyết 68", None)]


def test_a_year_and_body_in_the_place_of_the_symbol_are_read() -> None:
    (reference,) = extract("Nghị quyết 51/2001/Bộ Chính trị khóa IX")
    assert (reference.text, reference.date, reference.body, reference.term) == (
        "Nghị quyết 51",
        PartialDate(2001),
        "BCT",
        "IX",
    )


def test_a_year_without_a_body_after_it_makes_no_short_form() -> None:
    assert forms("Nghị quyết 51/2001/Hà Nội") == []


def test_heads_that_a_sign_already_took_are_left_alone() -> None:
    text = "Chỉ thị 05-CT/TW"
    found = scan("Chỉ thị 05")
    assert find_names(text, found.heads, {sign.at: sign for sign in plain_signs(text)}) == []


def test_a_colon_after_so_is_told_of_a_sign_without_a_slash_too() -> None:
    (reference,) = extract("Nghị quyết số: 275-QĐ-TW")
    assert [(repair.kind, repair.start) for repair in reference.repairs] == [
        ("colon-after-so", 13),
        ("hyphen-for-slash", 18),
    ]
