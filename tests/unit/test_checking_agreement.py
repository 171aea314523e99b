"""Vocabulary, dates, terms, authority: what speaks, and the close case in which nothing may be said."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from vbdang.analysis import analyze
from vbdang.checking.days import apart, first_day, last_day, shown, sure_day
from vbdang.checking.document import check_document
from vbdang.checking.rules.wording import _tone_words
from vbdang.checking.words import body_name, of_term, owners, quoted
from vbdang.model import Date, Entry, Identifier, PartialDate, Resolution
from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from vbdang.model import Finding


def found(text: str, on: Date | None = None, resolution: Resolution | None = None) -> list[Finding]:
    references = extract(text)
    known = () if resolution is None else (resolution,) * len(references)
    return [one for findings in check_document(references, known, on=on, lang="en") for one in findings]


def slugs(text: str, on: Date | None = None, resolution: Resolution | None = None) -> list[str]:
    return [one.slug for one in found(text, on, resolution)]


@pytest.mark.parametrize(
    "text",
    [
        "Kết luận số 05-KL/TU của Bộ Chính trị",
        "Kết luận số 05-KL/HU của Ban Bí thư",
        "Kết luận số 05-KL/TW của Tỉnh ủy Cà Mau",
        "Kế hoạch số 05-KH/HU của Ban Thường vụ Tỉnh ủy Cà Mau",
        "Hướng dẫn số 36-HD/TW của Văn phòng Trung ương Đảng",
        "Hướng dẫn số 36-HD/VPTW của Ban Tổ chức Trung ương",
        "Hướng dẫn số 36-HD/TU của Ban Tổ chức Trung ương",
        "Quyết định số 36-QĐ/ĐU của Bộ Chính trị",
        "Kế hoạch số 05-KH/ThU của Ban Thường vụ Tỉnh ủy Cà Mau",
        "Hướng dẫn số 36-HD/HU của Ban Tổ chức Trung ương",
        "Hướng dẫn số 36-HD/ThU của Ban Tổ chức Trung ương",
        "Hướng dẫn số 36-HD/CB của Ban Tổ chức Trung ương",
        "Nghị quyết số 36-NQ/HNTW của Ban Tổ chức Trung ương",
    ],
)
def test_a_body_that_cannot_sign_with_the_symbol_is_told(text: str) -> None:
    assert slugs(text) == ["body-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Kết luận số 05-KL/TW của Bộ Chính trị, Ban Bí thư",
        "Thông báo số 05-TB/VPTW của Ban Bí thư",
        "Thông báo số 05-TB/VPTU của Tỉnh ủy Cà Mau",
        "Quyết định số 646-QĐ/QUTW của Quân ủy Trung ương",
        "Quyết định số 646-QĐ/ĐU của Quân ủy Trung ương",
        "Nghị quyết số 12-NQ/ĐU của Tỉnh ủy Cà Mau",
        "Hướng dẫn số 12-HD/BTCTW-UBKTTW của Ban Tổ chức Trung ương",
        "Kế hoạch số 12-KH/BCĐ của Ban Chỉ đạo Trung ương",
        "Hướng dẫn số 12-HD/UBKT của Ủy ban Kiểm tra Trung ương",
        "Quyết định số 36-QĐ/QU của Ban Bí thư",
    ],
)
def test_a_body_that_may_sign_with_the_symbol_or_pass_on_is_left_alone(text: str) -> None:
    assert "body-mismatch" not in slugs(text)


def test_a_symbol_of_two_names_is_told_with_both() -> None:
    (one,) = found("Kết luận số 05-QĐ/TW")
    assert "the name is “Kết luận”, but the symbol QĐ belongs to “Quyết định” / “Quy định”" in one.message


def test_the_body_that_disagrees_is_named_as_the_text_has_it_and_the_symbol_by_its_owners() -> None:
    (one,) = found("Kết luận số 05-KL/TU của Bộ Chính trị")
    assert "the body is “Bộ Chính trị”" in one.message
    assert "TU belongs to Tỉnh ủy, Ban Thường vụ Tỉnh ủy, Thành ủy." in one.message
    (bare,) = extract("Kết luận số 05-KL/TU của Bộ Chính trị")
    (told,) = check_document([evolve(bare, body_text=None)], lang="en")[0]
    assert "the body is “Bộ Chính trị”" in told.message


def test_the_state_symbol_is_put_right_only_on_request() -> None:
    (one,) = found("Quy định số 04-QyĐ/ĐU")
    assert one.fix is not None
    assert (one.fix.text, one.fix.safe, one.fix.start) == ("04-QĐ/ĐU", False, 12)
    (listed,) = extract("Quy định số 04-QyĐ/ĐU")
    ((member,),) = check_document([evolve(listed, form="elliptic")])
    assert (member.slug, member.fix) == ("state-symbol", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định số 11-QĐi/TW ngày 18/02/2023", ["qdi-out-of-days"]),
        ("Quy định số 11-QĐi/TW năm 2016", ["qdi-out-of-days"]),
        ("Quy định số 11-QĐi/TW ngày 18/02/2019", []),
        ("Quy định số 11-QĐi/TW", []),
        ("Quy định số 11-QĐi/TU ngày 18/02/2023", []),
    ],
)
def test_qdi_is_noted_only_at_the_centre_and_outside_its_years(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hướng dẫn số 12-HD/BTGTW ngày 15/8/2025", "Ban Tuyên giáo Trung ương (BTGTW) ended on 02/02/2025"),
        ("Hướng dẫn số 12-HD/BTGTW ngày 06/3/2025", "Ban Tuyên giáo Trung ương (BTGTW) ended on 02/02/2025"),
        ("Hướng dẫn số 12-HD/BTGDVTW ngày 02/02/2025", "Ban Tuyên giáo và Dân vận Trung ương (BTGDVTW) exists since 03/02/2025"),
        ("Kế hoạch số 12-KH/HU ngày 01/8/2025", "Huyện ủy (HU) ended on 30/6/2025"),
        ("Hướng dẫn số 12-HD/BTGTW năm 2026", "Ban Tuyên giáo Trung ương (BTGTW) ended on 02/02/2025"),
        ("Hướng dẫn số 12-HD/BTGDVTW ngày 15/8/2023", "Ban Tuyên giáo và Dân vận Trung ương (BTGDVTW) exists since 03/02/2025"),
        ("Hướng dẫn số 12-HD/BTCTW-BDVTW ngày 15/8/2025", "Ban Dân vận Trung ương (BDVTW) ended on 02/02/2025"),
        ("Hướng dẫn số 12-HD/BTCHU ngày 15/8/2025", "Huyện ủy (BTCHU) ended on 30/6/2025"),
        ("Kế hoạch số 40-KH/TU ngày 20/10/2025 của Ban Thường vụ Tỉnh ủy Hà Giang", "Tỉnh ủy Hà Giang ended on 30/6/2025"),
    ],
)  # fmt: skip
def test_who_was_not_there_on_the_day_is_told_with_its_days(text: str, told: str) -> None:
    (one,) = [one for one in found(text) if one.slug == "issuer-out-of-days"]
    assert told in one.message


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn số 12-HD/BTGTW ngày 02/02/2025",
        "Hướng dẫn số 12-HD/BTGTW ngày 05/3/2025",  # the day is that of the announcement
        "Kế hoạch số 12-KH/HU ngày 31/7/2025",
        "Hướng dẫn số 12-HD/BTGTW năm 2025",
        "Hướng dẫn số 12-HD/BTGDVTW ngày 03/02/2025",
        "Kế hoạch số 12-KH/HU ngày 30/6/2025",
        "Quyết định số 12-QĐ/QU ngày 30/9/2025",
        "Kế hoạch số 12-KH/ĐUK ngày 30/9/2025",
        "Kế hoạch số 40-KH/TU ngày 20/10/2025 của Tỉnh ủy Tuyên Quang",
        "Kế hoạch số 40-KH/TU ngày 20/10/2024 của Thành ủy Huế",
        "Kế hoạch số 40-KH/TU ngày 20/10/2025 của Tỉnh ủy",
        "Kế hoạch số 12-KH/HU",
    ],
)
def test_days_of_which_no_source_is_sure_or_that_fit_are_left_alone(text: str) -> None:
    assert "issuer-out-of-days" not in slugs(text)


@pytest.mark.parametrize(
    ("date", "on", "expected"),
    [
        ("ngày 25/10/2021", datetime.date(2021, 10, 24), ["future-date"]),
        ("ngày 25/10/2021", datetime.date(2021, 10, 25), []),
        ("ngày 25/10/2021", PartialDate(2021, 10), []),
        ("ngày 25/10/2021", PartialDate(2021, 9), ["future-date"]),
        ("năm 2021", datetime.date(2021, 1, 1), []),
        ("năm 2022", PartialDate(2021), ["future-date"]),
        ("ngày 25/10/2021", None, []),
    ],
)
def test_a_date_is_in_the_future_only_if_every_day_of_it_is(date: str, on: Date | None, expected: list[str]) -> None:
    assert slugs(f"Kết luận số 21-KL/TW {date}", on) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị khóa XI", ["term-date"]),
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2008 của Bộ Chính trị khóa XI", ["term-date"]),
        ("Nghị quyết số 18-NQ/TW ngày 20/01/2011 của Bộ Chính trị khóa X", ["term-date"]),
        ("Nghị quyết số 18-NQ/TW ngày 19/01/2011 của Bộ Chính trị khóa X", []),
        ("Nghị quyết số 18-NQ/TW ngày 18/01/2011 của Bộ Chính trị khóa XI", []),
        ("Nghị quyết số 18-NQ/TW ngày 15/01/2011 của Bộ Chính trị khóa XI", []),
        ("Nghị quyết số 18-NQ/TW năm 2016 của Bộ Chính trị khóa XI", []),
        ("Chỉ thị số 18-CT/TW ngày 20/3/2029 của Bộ Chính trị khóa XIV", []),
        ("Chỉ thị số 18-CT/TW ngày 20/3/2025 của Bộ Chính trị khóa XIV", ["term-date"]),
        ("Chỉ thị số 18-CT/TW ngày 20/3/2025 (khóa XIV)", ["term-date"]),
        ("Nghị quyết số 18-NQ/HNTW ngày 20/3/1996 (khóa X)", ["term-date"]),
        ("Nghị quyết Trung ương 4 khóa XII ngày 20/3/2025", ["term-date"]),
        ("Nghị quyết số 18-NQ/TU ngày 25/10/2017 của Tỉnh ủy Cà Mau khóa XI", []),
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị khóa XXI", []),
    ],
)
def test_a_term_is_held_against_the_date_at_the_centre_only(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


def test_the_present_term_is_shown_without_an_end() -> None:
    (one,) = found("Chỉ thị số 18-CT/TW ngày 20/3/2025 của Bộ Chính trị khóa XIV")
    assert "is not in term XIV (20/01/2026 – …)" in one.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 12-NQ/TW ngày 10/5/2012 của Ban Bí thư", "central-authority"),
        ("Hướng dẫn số 12-HD/TW năm 2012 của Ban Bí thư", "central-authority"),
        ("Hướng dẫn số 12-HD/TU ngày 10/5/2019 của Ban Chấp hành Đảng bộ tỉnh Cà Mau", "provincial-authority"),
        ("Hướng dẫn số 12-HD/TU ngày 10/5/2019 của BCH Đảng bộ tỉnh Cà Mau", "provincial-authority"),
        ("Quy định số 02-QĐ/CB ngày 05/3/2026", "cell-authority"),
        ("Hướng dẫn số 02-HD/CB ngày 05/3/2026", "cell-authority"),
    ],
)
def test_a_type_that_the_list_of_the_day_lacks_is_told(text: str, expected: str) -> None:
    assert slugs(text) == [expected]


_MAY = "nghị quyết, quyết định, kết luận, quy chế, quy định, thông báo, thông cáo, báo cáo, kế hoạch"
_CELLS_MAY = "nghị quyết, quyết định, kết luận, quy chế, thông báo, báo cáo, kế hoạch, chương trình, đề án, phương án"


@pytest.mark.parametrize(
    ("text", "law", "body", "type_name", "listed", "date"),
    [
        (
            "Nghị quyết số 12-NQ/TW ngày 10/5/2012 của Ban Bí thư",
            *("Quyết định 91-QĐ/TW, 16/02/2004", "Ban Bí thư", "Nghị quyết"),
            "quyết định, chỉ thị, kết luận, quy chế, quy định, thông tri, thông báo, báo cáo",
            "10/5/2012",
        ),
        (
            "Hướng dẫn số 12-HD/TU tháng 5/2019 của Ban Chấp hành Đảng bộ tỉnh Cà Mau",
            *("Điều 7, Quy định 66-QĐ/TW, 06/02/2017", "ban chấp hành đảng bộ tỉnh, thành phố", "Hướng dẫn"),
            f"{_MAY}, quy hoạch, chương trình, đề án, phương án, dự án, tờ trình, công văn, biên bản",
            "5/2019",
        ),
        (
            "Quy định số 02-QĐ/CB ngày 05/3/2026",
            *("Điều 11, Điều 13, Quy định 399-QĐ/TW, 09/01/2026", "chi bộ", "Quy định"),
            f"{_CELLS_MAY}, tờ trình, công văn, biên bản",
            "05/3/2026",
        ),
    ],
)
def test_who_may_not_issue_a_type_is_told_by_which_law_and_what_it_may_issue(
    text: str, law: str, body: str, type_name: str, listed: str, date: str
) -> None:
    (one,) = found(text)
    assert one.message == (
        f"Under {law}, {body} may not issue “{type_name}”; it may issue: {listed}. "
        f"The document bears the date {date}: check type and body."
    )
    assert text[one.start : one.end] == extract(text)[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 12-NQ/TW ngày 10/5/2003 của Ban Bí thư",  # before the list of 2004
        "Nghị quyết số 12-NQ/TW ngày 10/5/2018 của Ban Bí thư",  # after it; that of 2017 is not known
        "Nghị quyết số 12-NQ/TW của Ban Bí thư",
        "Nghị quyết số 12-NQ/TW ngày 10/5/2012 của Bộ Chính trị",  # whose list is not known
        "Kết luận số 12-KL/TW ngày 10/5/2012 của Bộ Chính trị, Ban Bí thư",
        "Kế hoạch số 12-KH/TW ngày 10/5/2012 của Ban Bí thư",  # the list was not read for plans
        "Nghị quyết số 12-NQ/TW năm 2017 của Ban Bí thư",  # the year has days of two regimes
        "Hướng dẫn số 12-HD/TU ngày 10/5/2019 của Tỉnh ủy Cà Mau",
        "Hướng dẫn số 12-HD/TU ngày 10/5/2019",
        "Chương trình hành động số 12-CTHĐ/TU ngày 10/5/2019 của Ban Thường vụ Tỉnh ủy Cà Mau",  # known to practice only
        "Quyết định số 02-QĐ/CB ngày 05/3/2026",
        "Nghị quyết số 02-NQ/CB ngày 05/3/2026",
        "Giấy mời số 02-GM/CB ngày 05/3/2026",  # anybody may
        "Chỉ thị số 02-CT/CB ngày 05/3/2020",
        "Chỉ thị số 02-CT/ĐU ngày 05/3/2026",
    ],
)
def test_where_no_list_is_known_nothing_is_said_of_authority(text: str) -> None:
    assert slugs(text) == []


def test_a_congress_is_judged_by_the_list_of_all_its_organs() -> None:
    (one,) = extract("Chỉ thị số 02-CT/TW ngày 22/4/2006 của Ban Bí thư")
    congress = evolve(one, body="DH", body_text="Đại hội")
    ((told,),) = check_document([congress])
    assert told.slug == "central-authority"
    assert "đại hội toàn quốc không có thẩm quyền ban hành “Chỉ thị”; được ban hành: cương lĩnh" in told.message
    report = evolve(congress, type="BC", type_name="Báo cáo", id=Identifier(2, "", "BC", "TW"))
    assert check_document([report]) == ((),)


def test_what_the_catalogue_shows_to_have_been_issued_so_is_not_spoken_of() -> None:
    text = "Hướng dẫn số 01-HD/TW ngày 05/01/2012 của Ban Bí thư"
    row = Entry("XI/01-HD/TW", Identifier(1, "", "HD", "TW"), body="BBT", date=datetime.date(2012, 1, 5), n_sources=2)
    held = Resolution("XI/01-HD/TW", "XI/01-HD/TW", ("XI/01-HD/TW",), "resolved", entries=(row,))
    assert slugs(text) == ["central-authority"]
    assert slugs(text, resolution=held) == []
    unsaid = evolve(held, entries=(evolve(row, body=None),))
    assert slugs(text, resolution=unsaid) == ["central-authority"]
    assert slugs(text, resolution=Resolution()) == ["central-authority"]


def test_a_short_form_is_never_judged_by_its_antecedents_symbol() -> None:
    told = check_document(extract("Kết luận số 05-KL/TW của Bộ Chính trị. Kết luận 05 của Ban Bí thư ngày 1/2/2012"))
    assert [one.slug for one in told[1]] == []


def test_a_first_mention_without_a_type_name_is_noted_once() -> None:
    told = check_document(
        extract("Quán triệt 21-KL/TW. Sau đó 21-KL/TW được in. Gửi 12-CV/VPTW kèm 66-QĐ/TW, 22-KL/TW")
    )
    slug = "missing-type-name"
    assert [[one.slug for one in findings] for findings in told] == [[slug], [], [], [], [slug]]


def test_a_label_names_the_type_elsewhere_and_says_nothing_of_the_next() -> None:
    text = "Số ký hiệu: 21-KL/TW\nXem thêm 22-KL/TW"
    (labelled, plain) = analyze(text, resolving=False).findings
    assert [[one.slug for one in findings] for findings in (labelled, plain)] == [[], ["missing-type-name"]]


def test_tone_marks_are_noted_once_where_the_way_changes_and_never_after_q() -> None:
    text = (
        "Kế hoạch số 12-KH/TU của Tỉnh ủy Cà Mau về văn hoá, Kế hoạch số 13-KH/TU của Tỉnh ủy Cà Mau về y tế, "
        "Kế hoạch số 14-KH/TU của Tỉnh uỷ Cà Mau về y tế"
    )
    told = check_document(extract(text), lang="en")
    assert [[one.slug for one in findings] for findings in told] == [["mixed-tone-marks"], [], []]
    assert "Here stands “hoá”, elsewhere in the text “ủy”" in told[0][0].message
    assert slugs("Kế hoạch số 12-KH/TU của Tỉnh ủy Cà Mau về quỹ quý giá và Kế hoạch số 13-KH/TU") == []
    assert slugs("Kế hoạch số 12-KH/TU của Tỉnh ủy Cà Mau về hoàn thiện toàn diện và Kế hoạch số 13-KH/TU") == []


def test_days_compare_as_spans() -> None:
    assert (first_day(PartialDate(2024, 2)), last_day(PartialDate(2024, 2))) == (
        datetime.date(2024, 2, 1),
        datetime.date(2024, 2, 29),
    )
    assert last_day(PartialDate(2024)) == datetime.date(2024, 12, 31)
    assert apart(PartialDate(2021, 5), datetime.date(2021, 6, 1))
    assert not apart(PartialDate(2021, 5), datetime.date(2021, 5, 31))
    assert apart(datetime.date(2022, 1, 1), PartialDate(2021))
    assert [sure_day(day) for day in ("2025", "2025-02?", None)] == [None, None, None]
    assert [shown(PartialDate(2021, 1)), shown(datetime.date(2021, 10, 31))] == ["01/2021", "31/10/2021"]


def test_bodies_and_documents_are_named_for_people() -> None:
    assert body_name("TU:ha-noi") == "Thành ủy Hà Nội"
    assert body_name("TVTU:?") == "Ban Thường vụ Tỉnh ủy"
    assert body_name("Ban Thường vụ Trung ương") == "Ban Thường vụ Trung ương"
    assert owners("ĐUCATW") == "Đảng ủy Công an Trung ương"
    local = Entry("ca-mau:XVI/05-NQ/TU", Identifier(5, "", "NQ", "TU"), org="ca-mau", term="XIII")
    assert of_term(local, "vi") == "05-NQ/TU"
    assert of_term(evolve(local, org=None), "vi") == "05-NQ/TU (khóa XIII)"
    assert quoted("x" * 50, 5) == "“xxxxx…”"


@pytest.mark.parametrize(
    "body",
    ["Huyện ủy Cái Nước", "Ban Thường vụ Huyện uỷ Cái Nước", "Quận ủy Cái Răng", "Đảng ủy xã Đất Mũi"],
)
def test_a_committee_below_the_province_never_signs_tu(body: str) -> None:
    (told,) = found(f"Nghị quyết số 15-NQ/TU ngày 03/02/2022 của {body} về nuôi tôm")
    assert told.slug == "body-mismatch"
    assert f"the body is “{body}”, but the symbol TU" in told.message


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 15-NQ/TU ngày 03/02/2022 của Thường trực Tỉnh ủy Cà Mau về nuôi tôm",
        "Nghị quyết số 15-NQ/TU ngày 03/02/2022 của Thị ủy Giá Rai về nuôi tôm",
        "Nghị quyết số 15-NQ/HU ngày 03/02/2022 của Huyện ủy Cái Nước về nuôi tôm",
        "Huyện ủy Cái Nước đã ban hành kế hoạch thực hiện Nghị quyết số 15-NQ/TU về nuôi tôm",
        "Kế hoạch của Đảng ủy xã Đất Mũi thực hiện Nghị quyết số 15-NQ/TU về nuôi tôm",
        "Nghị quyết số 15-NQ/TU và chỉ đạo của Huyện ủy Cái Nước về nuôi tôm",
        "Nghị quyết số 15-NQ/TU, Kế hoạch của Huyện ủy Cái Nước về nuôi tôm",
    ],
)
def test_a_committee_that_may_sign_tu_or_only_stands_near_is_not_told(text: str) -> None:
    assert "body-mismatch" not in slugs(text)


@pytest.mark.parametrize(
    ("subjects", "told"),
    [
        (("về hòa giải", "về hoà giải"), ["mixed-tone-marks"]),
        (
            ("về sự điều hòa", "về sự điều hoà"),
            ["mixed-tone-marks"],
        ),  # the word ends the one, and begins what is after it
        (("về sự điều hoà", "về sự điều hòa"), ["mixed-tone-marks"]),
        (("về hòa giải", "về điều hòa"), []),
    ],
)
def test_two_ways_of_placing_tone_marks_are_told_wherever_the_words_stand(
    subjects: tuple[str, str], told: list[str]
) -> None:
    (bare,) = extract("Kết luận số 21-KL/TW")
    findings = check_document([evolve(bare, subject=subject) for subject in subjects])
    assert [[one.slug for one in ones] for ones in findings] == [[], told]


@pytest.mark.parametrize("text", ["hòa", "tỉnh ủy Hòa", "òa"])
def test_a_word_is_taken_whole_from_its_beginning(text: str) -> None:
    assert [word for _, word in _tone_words(text)] == [word for word in text.split() if word != "tỉnh"]
