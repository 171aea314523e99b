"""The main pass: type names with what follows them, signs, and named papers, in one run over the text."""

from __future__ import annotations

import datetime

import pytest

from vbdang.reading.scan import Head, scan


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Nghị quyết 57", [Head(0, "Nghị quyết", None, ("57", 11, "", False), 13)]),
        ("nghị quyết số 57", [Head(0, "Nghị quyết", None, ("57", 14, "", True), 16)]),
        ("NGHỊ QUYẾT SỐ 57", [Head(0, "Nghị quyết", None, ("57", 14, "", True), 16)]),
        ("Nghi quyết 57", [Head(0, "Nghi quyết", None, ("57", 11, "", False), 13)]),
        ("Nghị quyết 57a", [Head(0, "Nghị quyết", None, ("57", 11, "a", False), 14)]),
        ("Chương trình hành động 12", [Head(0, "Chương trình hành động", None, ("12", 23, "", False), 25)]),
        ("Thông báo kết luận số 31", [Head(0, "Thông báo kết luận", None, ("31", 22, "", True), 24)]),
        ("Nghị quyết Trung ương 8", [Head(0, "Nghị quyết", None, None, 11)]),
        ("NQ18", [Head(0, "Nghị quyết", "NQ", ("18", 2, "", False), 4)]),
        ("KL số 12", [Head(0, "Kết luận", "KL", ("12", 6, "", True), 8)]),
        ("NQ TW 4", [Head(0, "Nghị quyết", "NQ", None, 3)]),
    ],
)
def test_a_type_name_with_a_number_or_a_name_after_it_is_a_head(text: str, heads: list[Head]) -> None:
    assert scan(text).heads == heads


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57%",
        "Nghị quyết 57,5",
        "Nghị quyết 57/NQ-CP",
        "Nghị quyết 12/2023",
        "Nghị quyết 57-NQ /CP",
        "Nghị quyết 57km",
        "Nghị quyết 123456",
        "Nghị quyết này",
        "phủ quyết 57",
        "lậtđậtnghị quyết 57",
        "NQ1234",
        "ANQ18",
        "CT 3/4",
    ],
)
def test_what_goes_on_after_the_number_is_no_head(text: str) -> None:
    assert scan(text).heads == []


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [("Kết luận số 21-KL/TW", 21, "TW"), ("Chỉ thị 30-CT/TU", 30, "TU"), ("Hướng dẫn số 08-HD/UBKTTW", 8, "UBKTTW")],
)
def test_a_sign_after_its_type_name_is_read_at_once(text: str, number: int, issuer: str) -> None:
    (sign,) = scan(text).signs
    assert (sign.start, sign.end, sign.number, sign.issuer, sign.own) == (0, len(text), number, issuer, True)


@pytest.mark.parametrize(
    ("tail", "date", "body", "term"),
    [
        (" ngày 18/5/2021", datetime.date(2021, 5, 18), None, None),
        (", ngày 18-5-2021", datetime.date(2021, 5, 18), None, None),
        (" ngày 18 tháng 5 năm 2021", datetime.date(2021, 5, 18), None, None),
        (" (ngày 18.5.2021)", datetime.date(2021, 5, 18), None, None),
        (" của Ban Bí thư", None, "BBT", None),
        (" của Bộ Chính trị khóa XIII", None, "BCT", "XIII"),
        (" của Bộ Chính trị khoá XI", None, "BCT", "XI"),
        (" của Bộ Chính trị, Ban Bí thư", None, "BCT,BBT", None),
        (" ngày 18/5/2021 của Ban Chấp hành Trung ương Đảng", datetime.date(2021, 5, 18), "BCHTW", None),
    ],
)
def test_date_body_and_term_in_their_usual_place_are_read_with_the_sign(
    tail: str, date: datetime.date | None, body: str | None, term: str | None
) -> None:
    text = f"Kết luận số 21-KL/TW{tail}"
    (sign,) = scan(text).signs
    assert (sign.date, sign.body, sign.term, sign.tail) == (date, body, term, len(text))


def test_an_impossible_day_is_left_to_the_careful_reading() -> None:
    (sign,) = scan("Kết luận số 21-KL/TW ngày 31/9/2021 của Ban Bí thư").signs
    assert (sign.date, sign.body, sign.tail) == (None, None, sign.end)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Kết luận số 5-KL/TW", "05-KL/TW"),
        ("Kết luận số 021-KL/TW", "21-KL/TW"),
        ("Kết luận số: 21-KL/TW", "21-KL/TW"),
        ("Kết luận số 21-KL/XYZ", "21-KL/XYZ"),
    ],
)
def test_an_odd_sign_after_its_name_is_read_with_care(text: str, identifier: str) -> None:
    (sign,) = scan(text).signs
    assert (sign.start, sign.end, str(sign.id)) == (0, len(text), identifier)


@pytest.mark.parametrize("text", ["Kết luận số 21-KL/UBND", "Kết luận số 21-XX/ĐTN", "Kết luận số 00-KL/ABC"])
def test_a_sign_of_nobody_in_the_party_is_not_taken(text: str) -> None:
    assert [str(sign.id) for sign in scan(text).signs if sign.sure] == []


def test_a_type_name_glued_to_another_word_does_not_hide_the_sign() -> None:
    """Words run together where a page was copied: the sign is there all the same."""
    (sign,) = scan("Căn cứKết luận số 21-KL/TW").signs
    assert str(sign.id) == "21-KL/TW"


@pytest.mark.parametrize("text", ["NQ 18-NQ/TW", "CT số 18-CT/TW", "KL 18-KL/TW", "HD số 18-HD/BTCTW"])
def test_an_abbreviated_type_name_does_not_hide_the_sign_after_it(text: str) -> None:
    assert [(text[sign.start : sign.end], sign.number) for sign in scan(text).signs] == [(text, 18)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("theo Điều lệ Đảng", "Điều lệ Đảng"),
        ("xem Cương lĩnh năm 2011", "Cương lĩnh năm 2011"),
        ("thời khoán 10", "khoán 10"),
        ("bản Chính cương vắn tắt", "Chính cương vắn tắt"),
    ],
)
def test_papers_known_by_name_are_read_where_they_stand(text: str, named: str) -> None:
    (draft,) = scan(text).named
    assert text[draft.start : draft.end] == named


@pytest.mark.parametrize(
    "text", ["điều lệ Đảng Cộng sản Pháp", "Cương lĩnh tranh cử", "nhà khoán 10%", "siêuđiều lệ Đảng"]
)
def test_papers_of_others_are_not(text: str) -> None:
    assert scan(text).named == []


def test_signs_heads_names_and_foreign_signs_of_one_text_are_kept_apart() -> None:
    found = scan("Chỉ thị 05-CT/TW, Nghị quyết 57, Điều lệ Đảng, Nghị quyết 76/NQ-CP")
    assert [str(sign.id) for sign in found.signs] == ["05-CT/TW"]
    assert [head.shown for head in found.heads] == ["Nghị quyết"]
    assert [draft.type_name for draft in found.named] == ["Điều lệ"]
    assert [kind for kind, _ in found.foreign] == ["NQ"]


def test_an_empty_text_holds_nothing() -> None:
    assert scan("") == ([], [], [], [])
