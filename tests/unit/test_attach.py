"""Date, body, term: what the text attaches to a reference, and what it attaches to something else."""

from __future__ import annotations

import datetime

import pytest

from vbdang.model import Date, PartialDate, Reference
from vbdang.reading.extract import extract

SIGN = "Kết luận số 83-KL/TW"
DAY = datetime.date(2024, 6, 21)


def first(text: str) -> Reference:
    return extract(text)[0]


@pytest.mark.parametrize(
    ("tail", "date"),
    [
        (" ngày 21/6/2024", DAY),
        (", ngày 21-06-2024", DAY),
        (" ngày 21 tháng 6 năm 2024", DAY),
        (" ngày 21 tháng sáu năm 2024", DAY),
        (" ngày 21 tháng mười một năm 2024", datetime.date(2024, 11, 21)),
        (" (ngày 21/6/2024)", DAY),
        (" (21/6/2024)", DAY),
        (" (21-6-2024)", DAY),
        ("[4], ngày 21/6/2024", DAY),
        ("** ngày 21/6/2024", DAY),
        (" ban hành ngày 21/6/2024", DAY),
        (" được ký ngày 21/6/2024", DAY),
        (" có hiệu lực từ ngày 21/6/2024", None),
        (" năm 2024", PartialDate(2024)),
        (" (2024)", PartialDate(2024)),
        (" tháng 6/2024", PartialDate(2024, 6)),
        (" tháng 6 năm 2024", PartialDate(2024, 6)),
        (" tháng 16/2024", None),
        (" ngày 21/6", None),
        (" ngày 21/6 của Bộ Chính trị", None),
        (" ngày 21/6" * 7, None),
        (" ngày 21/6/2024 của Ban Bí thư, năm 2020", DAY),
        (" ngày 31/6/2024", None),
        (" (31/6/2024)", None),
        (" giai đoạn 2024-2030", None),
        (". Ngày 21/6/2024, mưa", None),
        ("; ngày 21/6/2024 mưa", None),
        (" năm 2024 ngày 21/6/2024", DAY),
        (" năm 2023 ngày 21/6/2024", PartialDate(2023)),
        (" ngày 21/6/2024 ngày 22/6/2024", DAY),
        (" ngày 21/6/2024 (2023)", DAY),
        (' về "Giữ rừng" ngày 21/6/2024', DAY),
        (' về "Giữ rừng"(21/6/2024)', DAY),
        (" “về giữ rừng” ngày 21/6/2024", DAY),
        (" “về giữ rừng”(21/6/2024)", DAY),
    ],
)
def test_the_date_that_follows_is_the_references(tail: str, date: Date | None) -> None:
    assert first(SIGN + tail).date == date


@pytest.mark.parametrize("written", ["ngày 31/6/2024", "(31/6/2024)", "(ngày 29-02-2023)"])
def test_an_impossible_date_is_noted_where_it_stands(written: str) -> None:
    text = f"{SIGN} {written} của Bộ Chính trị"
    reference = first(text)
    assert reference.date is None
    (repair,) = reference.repairs
    assert (repair.kind, repair.put) == ("impossible-date", None)
    assert text[repair.start : repair.end] == repair.found
    assert repair.found.strip("()") in written
    assert reference.body == "BCT"


@pytest.mark.parametrize(
    ("tail", "body", "body_text", "term"),
    [
        (" của Bộ Chính trị", "BCT", "Bộ Chính trị", None),
        (", của Ban Bí thư khóa XIII,", "BBT", "Ban Bí thư", "XIII"),
        (" do Bộ Chính trị ban hành", "BCT", "Bộ Chính trị", None),
        (" ngày 21/6/2024, của Bộ Chính trị (khoá XIII)", "BCT", "Bộ Chính trị", "XIII"),
        (" ngày 21/6/2024 của Bộ Chính trị, khóa XIII về rừng", "BCT", "Bộ Chính trị", "XIII"),
        (" ngày 21/6/2024 của Bộ Chính trị, (khoá XIII).", "BCT", "Bộ Chính trị", "XIII"),
        (" ngày 21/6/2024 của Ban Bí thư Trung ương\nĐảng khóa XIII", "BBT", "Ban Bí thư Trung ương Đảng", "XIII"),
        (" ngày 21/6/2024 của Bộ Chính trị,\nBan Bí thư.", "BCT,BBT", "Bộ Chính trị, Ban Bí thư", None),
        (" của Bộ  Chính\ntrị", "BCT", "Bộ Chính trị", None),
        (" của Bộ Chính trị, Ban Bí thư ban hành ngày 21/6/2024", "BCT,BBT", "Bộ Chính trị, Ban Bí thư", None),
        (" của Bộ Chính trị, Ban Bí thư ban hành hướng dẫn mới", "BCT", "Bộ Chính trị", None),
        (" của Bộ Chính trị, Ban Bí thư Trung ương đã giao", "BCT", "Bộ Chính trị", None),
        (" của Bộ Chính chị", "BCT", "Bộ Chính chị", None),
        (" (khóa XIII) của Ban Bí thư khóa XII", "BBT", "Ban Bí thư", "XIII"),
        (" khóa 13", None, None, "XIII"),
        (" khóa XIII khóa XII", None, None, "XIII"),
        (" Hội nghị lần thứ 9 Ban Chấp hành Trung ương", "BCHTW", "Hội nghị lần thứ 9 Ban Chấp hành Trung ương", None),
        (" của đồng chí Bí thư", None, None, None),
        (" của ai đó", None, None, None),
        (" của Bộ Chính trị của Ban Bí thư", "BCT", "Bộ Chính trị", None),
        (" của Đảng ủy xã Yên Mỹ ngày 21/6/2024", None, "Đảng ủy xã Yên Mỹ", None),
    ],
)
def test_the_body_that_follows_is_the_references(
    tail: str, body: str | None, body_text: str | None, term: str | None
) -> None:
    reference = first(SIGN + tail)
    assert (reference.body, reference.body_text, reference.term) == (body, body_text, term)


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        ("Ngày 21/6/2024, Bộ Chính trị ban hành Kết luận số 83-KL/TW", DAY, "BCT"),
        ("Ngày 21/6/2024, Bộ Chính trị đã ban hành Kết luận số 83-KL/TW.", DAY, "BCT"),
        ("Ban Bí thư vừa ký ban hành Kết luận số 83-KL/TW", None, "BBT"),
        ("Ngày 21/6/2024, Bộ Chính trị, Ban Bí thư ban hành Kết luận số 83-KL/TW", DAY, "BCT,BBT"),
        ("Bộ Chính trị và Ban Bí thư đã ban hành Kết luận số 83-KL/TW", None, "BCT,BBT"),
        ("Thực hiện chủ trương của Bộ Chính trị, Ban Bí thư đã ban hành Kết luận số 83-KL/TW", None, "BBT"),
        ("(Xem Quyết định số 5-QĐ/TW ngày 21/6/2024) Ban Bí thư ban hành Kết luận số 83-KL/TW", None, "BBT"),
        ("Mới đây, Bộ Chính trị thảo luận và ra Kết luận số 83-KL/TW", None, "BCT"),
        ("Đồng chí Trần Văn A thay mặt Bộ Chính trị ký ban hành Kết luận số 83-KL/TW", None, "BCT"),
        ("theo chỉ đạo của Bộ Chính trị tại Kết luận số 83-KL/TW", None, "BCT"),
        ("ý kiến của Ban Bí thư tại các Kết luận số 83-KL/TW", None, "BBT"),
        ("Bộ Chính trị họp. Huyện ban hành Kết luận số 83-KL/TW", None, None),
        ("Bộ Chính trị ghi nhận huyện ban hành Kết luận số 83-KL/TW", None, None),
        ("Văn phòng Trung ương Đảng ban hành Kết luận số 83-KL/TW", None, None),
        ("Huyện ủy Thọ Xuân ban hành Kết luận số 83-KL/TW", None, None),
        ("ngày 21/6/2024, Kết luận số 83-KL/TW", DAY, None),
        ("Quyết định số 5 ngày 21/6/2024, Kết luận số 83-KL/TW", None, None),
        ("ngày 31/6/2024, Bộ Chính trị ban hành Kết luận số 83-KL/TW", None, "BCT"),
        ("ngày 21/6, Bộ Chính trị ban hành Kết luận số 83-KL/TW", None, "BCT"),
        ("Ngày 21/6/2024, Bộ Chính trị ban hành Kết luận số 83-KL/TW năm 2024", DAY, "BCT"),
        ("Ngày 21/6/2024, Bộ Chính trị ban hành Kết luận số 83-KL/TW năm 2023", PartialDate(2023), "BCT"),
        ("Có Kết luận số 83-KL/TW", None, None),
        ("Năm 2024, Bộ Chính trị ban hành Kết luận số 83-KL/TW", PartialDate(2024), "BCT"),
        ("họp tại Kết luận số 83-KL/TW", None, None),
        ("Chính phủ ban hành Kết luận số 83-KL/TW", None, None),
    ],
)
def test_who_issued_it_and_when_may_stand_before_it(text: str, date: Date | None, body: str | None) -> None:
    reference = extract(text)[-1]
    assert reference.text == SIGN
    assert (reference.date, reference.body) == (date, body)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017, Kết luận số 83-KL/TW",
        "Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017, Kết luận số 83-KL/TW về nếp sống",
        "Nghị quyết Trung ương 6 khóa XII ngày 25/10/2017, Kết luận số 83-KL/TW",
        "Nghị quyết 18 ngày 25/10/2017, Kết luận số 83-KL/TW",
    ],
)
def test_the_date_of_the_reference_before_is_not_taken_again(text: str) -> None:
    one, two = extract(text)
    assert (one.date, two.date) == (datetime.date(2017, 10, 25), None)


@pytest.mark.parametrize(
    ("issuer", "body"),
    [("Ban Tổ chức Trung ương", "BTCTW"), ("Ban Tuyên giáo Trung ương", None), ("Bộ Chính trị", None)],
)
def test_only_the_body_whose_symbol_it_carries_can_have_issued_it(issuer: str, body: str | None) -> None:
    assert first(f"{issuer} ban hành Hướng dẫn số 08-HD/BTCTW").body == body


def test_a_body_without_a_code_may_issue_a_local_document() -> None:
    reference = first("Huyện ủy Thọ Xuân ban hành Kế hoạch số 45-KH/HU")
    assert (reference.body, reference.body_text) == (None, "Huyện ủy Thọ Xuân")


@pytest.mark.parametrize(
    ("text", "body", "body_text"),
    [
        ('Kết luận số 83-KL/TW "về nếp sống" của Ban Bí thư', "BBT", "Ban Bí thư"),
        ("Kết luận số 83-KL/TW về nếp sống ở cơ sở của Ban Bí thư", "BBT", "Ban Bí thư"),
        ("Kết luận số 83-KL/TW về nếp sống của người dân", None, None),
        ("Trong Kết luận số 83-KL/TW về nếp sống, Bộ Chính trị nêu rõ", "BCT", "Bộ Chính trị"),
        ("Tại Kết luận số 83-KL/TW về nếp sống, Ban Bí thư đã chỉ rõ", "BBT", "Ban Bí thư"),
        ("Kết luận số 83-KL/TW về nếp sống, Bộ Chính trị nêu rõ", None, None),
        ("Trong Kết luận số 83-KL/TW về nếp sống, Bộ Chính trị họp", None, None),
    ],
)
def test_a_body_may_stand_after_the_subject(text: str, body: str | None, body_text: str | None) -> None:
    reference = first(text)
    assert (reference.body, reference.body_text) == (body, body_text)


def test_a_date_and_a_body_at_the_end_of_the_subject_are_no_part_of_it() -> None:
    reference = first("Kết luận số 83-KL/TW về nếp sống ở cơ sở ngày 21/6/2024 của Ban Bí thư")
    assert (reference.date, reference.body, reference.subject) == (DAY, "BBT", "về nếp sống ở cơ sở")


def test_the_labels_of_a_legal_portal_are_read() -> None:
    reference = first("Số ký hiệu: 83-KL/TW\nNgày ban hành: 21/6/2024\nCơ quan ban hành: Ban Bí thư\nLoại: Kết luận")
    assert (reference.date, reference.body) == (DAY, "BBT")


def test_labels_of_another_page_are_not() -> None:
    reference = first("Xem 83-KL/TW\nNgày ban hành: 21/6/2024\nCơ quan ban hành: Ban Bí thư")
    assert (reference.date, reference.body) == (None, None)


@pytest.mark.parametrize(
    "label", ["Cơ quan ban hành: Ban Tổ chức Trung ương", "Cơ quan ban hành: nhiều nơi", "Trang 1"]
)
def test_a_label_that_cannot_be_the_issuers_gives_no_body(label: str) -> None:
    reference = first(f"Số ký hiệu: 83-KL/TW\n{label}")
    assert (reference.date, reference.body) == (None, None)


def test_a_subject_may_be_followed_by_the_day_of_issue() -> None:
    assert first("Kết luận số 83-KL/TW về nếp sống được ban hành ngày 21/6/2024").date == DAY


def test_a_letterhead_of_one_body_alone_names_it() -> None:
    assert first("BỘ CHÍNH TRỊ\n*\nSố 83-KL/TW\nHà Nội, ngày 21/6/2024").body == "BCT"


def test_a_body_at_the_end_of_the_subject_is_no_part_of_it() -> None:
    assert first("Kết luận số 83-KL/TW về nếp sống ở cơ sở của Ban Bí thư").subject == "về nếp sống ở cơ sở"


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Quyết định của Ban Bí thư số 100-QĐ/TW", "Quyết định", "BBT"),
        ("Chỉ thị của Bộ Chính trị khóa XI số 03-CT/TW", "Chỉ thị", "BCT"),
        ("công việc của Ban Bí thư số 100-QĐ/TW", None, None),
        ("Quyết định của Ban Bí thư, nay mang số 100-QĐ/TW", None, None),
        ("Quyết định của ông Ba số 100-QĐ/TW", None, None),
    ],
)
def test_a_type_name_may_be_parted_from_its_number_by_the_body(text: str, name: str | None, body: str | None) -> None:
    reference = first(text)
    assert (reference.text[-7:], reference.type_name, reference.body) == (text[-7:], name, body)
    assert reference.start == text.index("số") + 3


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        ("BAN TỔ CHỨC\n*\nSố 12-HD/BTCTW\nHà Nội, ngày 09 tháng 4 năm 2019", datetime.date(2019, 4, 9), "BTCTW"),
        ("VĂN PHÒNG TRUNG ƯƠNG ĐẢNG\n\nSố: 77-CV/VPTW | Hà Nội, ngày 9/4/2019", datetime.date(2019, 4, 9), "VPTW"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nSố 12-NQ/TW\nHà Nội, ngày 9/4/2019", datetime.date(2019, 4, 9), None),
        ("Số 12-NQ/TW", None, None),
        ("Họp xong. Số 12-NQ/TW\nHà Nội, ngày 9/4/2019", None, None),
    ],
)
def test_a_documents_own_header_gives_its_date_and_its_office(text: str, date: Date | None, body: str | None) -> None:
    reference = first(text)
    assert (reference.date, reference.body) == (date, body)


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        ("Nghị quyết Trung ương 8 khóa XI ngày 04/11/2013", datetime.date(2013, 11, 4), "BCHTW"),
        ("Nghị quyết Đại hội VI, ngày 20/5/1988, Bộ Chính trị", None, "DH"),
        ("Nghị quyết Trung ương 8 của Ban Bí thư", None, "BCHTW"),
    ],
)
def test_a_named_document_has_its_body_from_its_name(text: str, date: Date | None, body: str) -> None:
    reference = first(text)
    assert (reference.date, reference.body) == (date, body)


def test_a_closing_bracket_that_the_date_did_not_open_is_not_its_own() -> None:
    assert first(f"(xem {SIGN} ngày 21/6/2024) của Ban Bí thư").body is None
    assert first(f"{SIGN} (ngày 21/6/2024) của Ban Bí thư").body == "BBT"


@pytest.mark.parametrize(
    ("after", "date"),
    [
        ("2001-HD/TW", DAY),
        ("2001/HD-TW", DAY),
        ("2001-HD/UBND", None),
        ("2001/QĐ-UBND", None),
    ],
)
def test_the_number_of_the_next_in_a_list_is_no_year(after: str, date: Date | None) -> None:
    assert first(f"Hướng dẫn 86-HD/TW, {after} ban hành ngày 21/6/2024 của Ban Bí thư").date == date


def test_a_reference_inside_a_quoted_subject_has_its_date_and_body_before_it() -> None:
    text = 'Quyết định số 12-QĐ/TW (2003): "Năm 1990, Bộ Chính trị ra Nghị quyết 24 về nghề rừng" đã cũ'
    assert [(r.date, r.body) for r in extract(text)] == [(PartialDate(2003), None), (PartialDate(1990), "BCT")]


@pytest.mark.parametrize(
    ("tail", "body", "subject"),
    [
        (" về xây dựng đội ngũ của tỉnh ngày 5/8/2008 của Bộ Chính trị.", "BCT", "về xây dựng đội ngũ của tỉnh"),
        (" về nông nghiệp của Bộ Chính trị của Ban Bí thư.", "BBT", "về nông nghiệp của Bộ Chính trị"),
        (" về giữ rừng, (ngày 21/6/2024)", None, "về giữ rừng, (ngày 21/6/2024)"),
    ],
)
def test_the_last_body_of_a_subject_ends_it(tail: str, body: str | None, subject: str) -> None:
    found = first(SIGN + tail)
    assert (found.body, found.subject) == (body, subject)


def test_a_term_after_date_and_body_is_read_whatever_parts_it() -> None:
    whole = f"{SIGN} ngày 21/6/2024 của Bộ Chính trị"
    for tail in (" (khóa XIII)", " khóa XIII", ", khóa XIII", "\n(khóa XIII)", "* (khóa XIII)"):
        assert (first(whole + tail).term, first(f"{SIGN}{tail}").term) == ("XIII", "XIII"), tail


def test_who_speaks_in_a_document_stands_after_a_comma() -> None:
    assert first(f"Trong {SIGN} về giữ rừng Bộ Chính trị yêu cầu").body is None
    assert first(f"Trong {SIGN} về giữ rừng, Bộ Chính trị yêu cầu").body == "BCT"


def test_who_issued_it_stands_in_the_sentence_before_it_and_in_no_other() -> None:
    text = f"Mưa to. Bộ Chính trị ban hành {SIGN}. Sau đó mưa. Ban Bí thư họp."
    assert first(text).body == "BCT"
    assert first(f"Bộ Chính trị họp. Hôm nay ban hành {SIGN}. Sau đó mưa.").body is None
    assert first(f"Bộ Chính trị họp. Xã bàn việc ban hành {SIGN}").body is None
