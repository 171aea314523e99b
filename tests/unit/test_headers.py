"""What stands around a number that is alone: headers, portal labels, a type name parted from it, enacting clauses."""

from __future__ import annotations

import datetime as dt

import pytest

from vbdang import Reference, extract


def only(text: str) -> Reference:
    (reference,) = extract(text)
    return reference


@pytest.mark.parametrize(
    "between",
    [
        "\n",
        "\nĐẢNG CỘNG SẢN VIỆT NAM\n",
        "\n| ĐẢNG CỘNG SẢN VIỆT NAM\n---------\n| ",
        "          ",
    ],
)
def test_the_date_line_of_a_header_dates_the_document(between: str) -> None:
    reference = only(f"TỈNH ỦY LÀNG MẪU\n*\nSố 12-CT/TU{between}Làng Mẫu, ngày 05 tháng 3 năm 2021\nCHỈ THỊ")
    assert reference.date == dt.date(2021, 3, 5)
    assert reference.text == "12-CT/TU"


def test_a_number_inside_a_line_is_no_header() -> None:
    assert only("theo văn bản Số 12-CT/TU\nLàng Mẫu, ngày 05 tháng 3 năm 2021").date is None


@pytest.mark.parametrize(
    ("letterhead", "sign", "body", "body_text"),
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\n*", "45-HD/BTCTW", "BTCTW", "BAN TỔ CHỨC"),
        ("BỘ CHÍNH TRỊ\n*", "216-QĐ/TW", "BCT", "BỘ CHÍNH TRỊ"),
        ("BAN BÍ THƯ\n*", "216-QĐ/TW", "BBT", "BAN BÍ THƯ"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*", "216-QĐ/TW", None, None),
    ],
)
def test_a_letterhead_of_one_body_names_it_and_a_shared_one_does_not(
    letterhead: str, sign: str, body: str | None, body_text: str | None
) -> None:
    reference = only(f"{letterhead}\nSố {sign}\nHà Nội, ngày 2 tháng 4 năm 2020\n")
    assert (reference.body, reference.body_text) == (body, body_text)
    assert reference.date == dt.date(2020, 4, 2)


def test_labels_of_a_portal_say_date_and_body() -> None:
    text = "Số hiệu: 117-QĐ/TW | Loại văn bản: Quy định | Cơ quan ban hành: Ban Bí thư | Ngày ban hành: 18/08/2023"
    reference = only(text)
    assert (reference.date, reference.body) == (dt.date(2023, 8, 18), "BBT")


@pytest.mark.parametrize(
    ("labels", "date", "body"),
    [
        ("Ngày ban hành: 31/02/2023", None, None),
        ("Nơi ban hành: Huyện Mẫu", None, None),
        ("Nơi ban hành: Văn phòng Trung ương Đảng", None, None),
    ],
)
def test_labels_that_say_nothing_certain_are_left_out(labels: str, date: dt.date | None, body: str | None) -> None:
    reference = only(f"Số ký hiệu: 117-QĐ/TW. {labels}")
    assert (reference.date, reference.body) == (date, body)


def test_a_label_does_not_overrule_what_stands_with_the_number() -> None:
    reference = only("Số hiệu: 117-QĐ/TW ngày 1/2/2023 của Bộ Chính trị. Ngày ban hành: 18/08/2023")
    assert (reference.date, reference.body) == (dt.date(2023, 2, 1), "BCT")


def test_a_type_name_may_be_parted_from_its_number_by_the_body() -> None:
    reference = only("Quyết định của Ban Bí thư số 100-QĐ/TW ngày 3/2/1990")
    assert (reference.text, reference.type_name, reference.body) == ("100-QĐ/TW", "Quyết định", "BBT")


def test_a_type_name_is_parted_from_the_number_only_by_a_body() -> None:
    assert only("Của Ban Bí thư số 100-QĐ/TW").body is None
    assert only("Lời dặn dò của Ban Bí thư số 100-QĐ/TW").type_name is None


@pytest.mark.parametrize(
    "text",
    [
        "Lời dặn của Ban Bí thư số 100-QĐ/TW",
        "Quyết định của làng về số 100-QĐ/TW",
        "Quyết định của Ban Bí thư gửi kèm công văn số 100-QĐ/TW",
    ],
)
def test_other_words_before_a_number_give_it_no_body(text: str) -> None:
    assert only(text).body is None


def test_a_body_after_the_number_wins_over_the_one_that_parts_it() -> None:
    reference = only("Quyết định của Ban Bí thư số 100-QĐ/TW của Bộ Chính trị")
    assert (reference.type_name, reference.body) == ("Quyết định", "BCT")


def test_a_subject_may_be_followed_by_its_enacting_clause() -> None:
    reference = only("Nghị quyết số 26-NQ/TW về nông nghiệp, nông dân được ban hành ngày 5/8/2008")
    assert (reference.subject, reference.date) == ("về nông nghiệp, nông dân", dt.date(2008, 8, 5))


def test_a_subject_may_be_followed_by_date_and_body() -> None:
    reference = only("Nghị quyết số 26-NQ/TW về nông nghiệp ngày 5/8/2008 của Bộ Chính trị.")
    assert (reference.subject, reference.date, reference.body) == ("về nông nghiệp", dt.date(2008, 8, 5), "BCT")


def test_a_dated_document_keeps_its_date_when_its_subject_ends_with_another() -> None:
    reference = only("Nghị quyết số 26-NQ/TW ngày 5/8/2008 về kỷ niệm ngày 1/5/2009 của Bộ Chính trị.")
    assert reference.date == dt.date(2008, 8, 5)


@pytest.mark.parametrize(
    ("text", "form", "number", "body"),
    [
        ("Nghị quyết 15 năm 1959 mở đường", "named", None, "BCHTW"),
        ("Nghị quyết 15 năm 1959 của Trung ương Đảng", "named", None, "BCHTW"),
        ("Nghị quyết 15 năm 1999", "short", 15, None),
    ],
)
def test_old_resolutions_are_called_by_the_number_of_their_plenum(
    text: str, form: str, number: int | None, body: str | None
) -> None:
    reference = only(text)
    assert (reference.form, reference.number, reference.body) == (form, number, body)


def test_a_short_name_of_a_body_is_no_misspelling() -> None:
    assert only("Kết luận số 3-KL/TW của Bộ Chính").body is None


def test_a_mass_organisation_with_a_longer_name_is_not_the_central_committee() -> None:
    assert extract("Nghị quyết 57 của Ban Chấp hành Trung ương Đoàn") == ()
    assert only("Nghị quyết số 57-NQ/TW của Ban Chấp hành Trung ương Đoàn").body is None


def test_a_term_in_brackets_after_the_body_is_the_documents() -> None:
    assert only("Nghị quyết số 18-NQ/TW của Bộ Chính trị (khóa XII) về nếp sống").term == "XII"


def test_a_date_in_small_letters_opens_a_clause_only_at_its_beginning() -> None:
    assert only("ngày 3/4/2019, Kết luận số 5-KL/TW nêu rõ").date == dt.date(2019, 4, 3)
    assert only("Họp xong. Ngày 3/4/2019, Kết luận số 5-KL/TW nêu rõ").date == dt.date(2019, 4, 3)
    assert only("Họp xong ngày 3/4/2019, Kết luận số 5-KL/TW nêu rõ").date is None


def test_a_look_alike_slash_inside_a_sign_that_is_read_already_gives_nothing_more() -> None:
    assert only("Chỉ thị số 05/CT∕TW").text == "Chỉ thị số 05/CT∕TW"
    assert [r.text for r in extract("05-CT∕TW, rồi 06-CT∕TW")] == ["05-CT∕TW", "06-CT∕TW"]


@pytest.mark.parametrize(
    ("body", "slug"),
    [
        ("Tỉnh ủy Thanh\nHóa", "thanh-hoa"),
        ("Tỉnh uỷ Thanh Hoá", "thanh-hoa"),
        ("Tỉnh ủy BẮC GIANG", "bac-giang"),
        ("Tỉnh ủy Hoà\nBình.", "hoa-binh"),
        ("Tỉnh ủy", "?"),
    ],
)
def test_a_province_is_known_however_its_name_is_printed(body: str, slug: str) -> None:
    assert only(f"Nghị quyết số 5-NQ/TU của {body} về giữ rừng").body == f"TU:{slug}"


def test_another_place_is_no_province() -> None:
    reference = only("Nghị quyết số 5-NQ/TU của Thành ủy Làng Mẫu về giữ rừng")
    assert (reference.body, reference.body_text) == (None, "Thành ủy Làng Mẫu")


@pytest.mark.parametrize("press", ["TƯ", "T.Ư"])
@pytest.mark.parametrize("lead", ["Chỉ thị số ", "theo "])
def test_the_press_spelling_of_the_centre_is_read_and_noted(press: str, lead: str) -> None:
    text = f"{lead}05-CT/{press} ngày 15/5/2016 của Bộ Chính trị"
    reference = only(text)
    (repair,) = reference.repairs
    assert (str(reference.id), reference.date, reference.body) == ("05-CT/TW", dt.date(2016, 5, 15), "BCT")
    assert (repair.kind, text[repair.start : repair.end], repair.put) == ("tw-spelling", press, "TW")


@pytest.mark.parametrize("sign", ["76∕NQ-CP", "76/NQ∕CP", "05-CT∕TW và số 76∕NQ-CP"])
def test_a_sign_of_the_state_with_a_look_alike_slash_speaks_for_its_short_form_too(sign: str) -> None:
    found = extract(f"Nghị quyết số {sign}; theo Nghị quyết 76")
    assert [one.number for one in found if one.number != 5] == []


def test_a_date_of_its_own_is_not_looked_for_before() -> None:
    assert only("Ngày 3/4/2019, Kết luận số 5-KL/TW ngày 1/2/2018 nêu rõ").date == dt.date(2018, 2, 1)


def test_a_state_sign_with_spaces_speaks_for_its_short_form_too() -> None:
    assert extract("Nghị quyết số 76/NQ - CP; theo Nghị quyết 76") == ()
    assert extract("Chỉ thị số 13/CT - TTg; theo Chỉ thị 13") == ()
