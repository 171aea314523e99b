"""The header of a draft: what is there, what is missing, and how it should read."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from vbdang.analysis import analyze, check_draft
from vbdang.checking.fixes import apply_fixes
from vbdang.checking.header import check_header, header_end, number_line
from vbdang.model import Date, PartialDate

if TYPE_CHECKING:
    from vbdang.model import Finding

NUMBER, DATE, TYPE, SUBJECT = "Số 05-CT/TU", "Cà Mau, ngày 03 tháng 02 năm 2025", "CHỈ THỊ", "về chăm sóc rừng ngập mặn"


def draft(*lines: str) -> str:
    return "\n".join(lines)


def slugs(text: str, on: Date | None = None) -> list[str]:
    return [one.slug for one in check_draft(text, on)]


def only(text: str, slug: str) -> Finding:
    (one,) = [one for one in check_draft(text, lang="en") if one.slug == slug]
    return one


@pytest.mark.parametrize(
    "text",
    [
        draft("TỈNH ỦY CÀ MAU", "*", NUMBER, "ĐẢNG CỘNG SẢN VIỆT NAM", DATE, "", TYPE, SUBJECT, "-----"),
        draft("TỈNH ỦY CÀ MAU      ĐẢNG CỘNG SẢN VIỆT NAM", f"{NUMBER}       {DATE}", TYPE, SUBJECT),
        draft(f"| {NUMBER} | {DATE} |", f"**{TYPE}**", f"*{SUBJECT}*"),
        draft(NUMBER, DATE, f"{TYPE} {SUBJECT}"),
        draft("Số      -CT/TU", "Cà Mau, ngày      tháng 02 năm 2025", TYPE, SUBJECT),
        draft("Số ....-CT/TU", "Cà Mau, ngày ... tháng ... năm 2025", TYPE, SUBJECT),
        draft("Số 12-CTr/TU", DATE, "CHƯƠNG TRÌNH HÀNH ĐỘNG", SUBJECT),
        draft("Số 12-TB/TU", DATE, "THÔNG BÁO KẾT LUẬN", SUBJECT),
        draft("Số 588-CV/BTCTU", "Về việc kê khai hồ sơ", "Cà Mau, ngày 10 tháng 12 năm 2025", "Kính gửi: Các ban"),
        draft("Số 588-CV/BTCTU", "Chế độ hội nghị và công tác phí", "Cà Mau, ngày 10 tháng 12 năm 2025"),
        draft("Số 588-CV/BTCTU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Cà Mau, ngày 10 tháng 12 năm 2025", "về kê khai hồ sơ"),
        draft("Số 588-CV/BTCTU", "", "Về việc kê khai hồ sơ", "TP. Hồ Chí Minh, ngày 10 tháng 12 năm 2025"),
    ],
)
def test_a_header_in_good_order_has_no_findings(text: str) -> None:
    assert check_draft(text) == ()


def test_everything_that_is_wrong_with_a_header_is_told_in_its_place() -> None:
    text = draft("Số: 5/KL-TU   Cà Mau ngày 3 tháng 04 năm 2025", "", "Chỉ thị", SUBJECT)
    told = [(one.slug, text[one.start : one.end]) for one in check_draft(text)]
    assert told == [
        ("colon-after-so", ":"),
        ("state-order", "5/KL-TU"),
        ("missing-zero", "5/KL-TU"),
        ("type-mismatch", "5/KL-TU"),
        ("no-comma-after-place", "Cà Mau"),
        ("date-form", "ngày 3 tháng 04 năm 2025"),
        ("type-name-case", "Chỉ thị"),
    ]


def test_the_safe_fixes_of_a_header_leave_only_what_a_person_must_decide() -> None:
    text = draft("Số:5/KL-TU   Cà Mau ngày 3 tháng 04 năm 2025", "", "Chỉ thị", SUBJECT)
    mended = apply_fixes(text, check_draft(text)).text
    assert mended == draft("Số 05-KL/TU   Cà Mau, ngày 03 tháng 4 năm 2025", "", "CHỈ THỊ", SUBJECT)
    assert slugs(mended) == ["type-mismatch"]


NO_NUMBER = "The header has no line “Số ...-TYPE/ISSUER”: put it under the name of the issuing body."
NO_DATE = "The header has no line of place and “ngày ... tháng ... năm ...”: put it under the title of the Party."
NO_TYPE = "The symbol is {}, but the header has no line with the type name {}: put it under number and date."
NO_SUBJECT = "The header has no subject: put a line that says what the document is about under the {}."


@pytest.mark.parametrize(
    ("text", "severity", "marked", "message"),
    [
        (draft(DATE, TYPE, SUBJECT), "warning", DATE, NO_NUMBER),
        (draft("", "  | TỈNH ỦY CÀ MAU", DATE, TYPE, SUBJECT), "warning", "TỈNH ỦY CÀ MAU", NO_NUMBER),
        (draft("TỈNH ỦY", NUMBER, TYPE, SUBJECT), "warning", NUMBER, NO_DATE),
        (draft(NUMBER, DATE.partition(", ")[2], TYPE, SUBJECT), "warning", DATE.partition(", ")[2], NO_DATE),
        (draft("TỈNH ỦY", NUMBER, DATE, SUBJECT), "warning", NUMBER, NO_TYPE.format("CT", "“CHỈ THỊ”")),
        (draft("Số 05-QĐ/TU", DATE), "warning", "Số 05-QĐ/TU", NO_TYPE.format("QĐ", "“QUYẾT ĐỊNH” / “QUY ĐỊNH”")),
        (draft(NUMBER, DATE, TYPE), "warning", TYPE, NO_SUBJECT.format("type name")),
        (draft("Số 5-CV/TU", DATE, "Kính gửi: Các ban"), "warning", "Số 5-CV/TU", NO_SUBJECT.format("number")),
    ],
)
def test_what_is_missing_is_told_at_the_nearest_line(text: str, severity: str, marked: str, message: str) -> None:
    one = next(one for one in check_draft(text, lang="en") if one.message == message)
    assert (one.severity, text[one.start : one.end], one.fix) == (severity, marked, None)


@pytest.mark.parametrize(
    ("lines", "severity", "marked", "message", "mended"),
    [
        (("Số:05-CT/TU",), "error", ":", "No colon follows the word “số” of a Party document: leave it out.", NUMBER),
        (("Số: 05-CT/TU",), "error", ":", "No colon follows the word “số” of a Party document: leave it out.", NUMBER),
        (("Số :05-CT/TU",), "error", ":", "No colon follows the word “số” of a Party document: leave it out.", NUMBER),
        (
            (NUMBER, "Cà Mau ngày 03 tháng 02 năm 2025"),
            *("error", "Cà Mau", f"A comma stands between place and date: “{DATE}”."),
            draft(NUMBER, DATE),
        ),
        (
            (NUMBER, "Cà Mau, ngày 3 tháng 02 năm 2025"),
            *("error", "ngày 3 tháng 02 năm 2025"),
            (
                "Days under 10 and months 1 and 2 have a zero before them, other months none: "
                "write “ngày 03 tháng 02 năm 2025”, not “ngày 3 tháng 02 năm 2025”."
            ),
            draft(NUMBER, DATE),
        ),
        (
            (NUMBER, DATE, "Chỉ thị"),
            *("error", "Chỉ thị", "The type name in the header is in capitals: “CHỈ THỊ”, not “Chỉ thị”."),
            draft(NUMBER, DATE, TYPE),
        ),
    ],
)
def test_what_is_wrong_is_told_once_and_mended_in_its_place(
    lines: tuple[str, ...], severity: str, marked: str, message: str, mended: str
) -> None:
    text = draft(*lines, *(NUMBER, DATE, TYPE, SUBJECT)[len(lines) :])
    (one,) = check_draft(text, lang="en")
    assert (one.severity, text[one.start : one.end], one.message) == (severity, marked, message)
    assert apply_fixes(text, [one]).text == draft(mended, *(NUMBER, DATE, TYPE, SUBJECT)[len(lines) :])


def test_a_colon_before_a_blank_number_is_told_too_and_only_once() -> None:
    assert slugs(draft("Số:      -CT/TU", DATE, TYPE, SUBJECT)) == ["colon-after-so"]
    assert slugs(draft("Số: 05-CT/TU", DATE, TYPE, SUBJECT)) == ["colon-after-so"]


def test_a_type_name_that_is_not_the_blank_numbers_is_told() -> None:
    assert slugs(draft("Số      -KL/TU", DATE, TYPE, SUBJECT)) == ["type-mismatch"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ["no-number-line", "no-date-line"]),
        ("Bà con trong xã góp công sửa đường.", ["no-number-line", "no-date-line"]),
        (draft(DATE, TYPE, SUBJECT), ["no-number-line"]),
        (draft(NUMBER, TYPE, SUBJECT), ["no-date-line"]),
        (draft(NUMBER, "ngày 03 tháng 02 năm 2025", TYPE, SUBJECT), ["no-date-line"]),
        (draft(NUMBER, DATE, SUBJECT), ["no-type-line"]),
        (draft("Số      -CT/TU", DATE, SUBJECT), ["no-type-line"]),
        (draft(NUMBER, DATE, TYPE), ["no-subject"]),
        (draft(NUMBER, DATE, TYPE, "-----"), ["no-subject"]),
        (draft(NUMBER, DATE, TYPE, "Căn cứ Quy định số 66-QĐ/TW"), ["no-subject"]),
        (draft("Số 588-CV/BTCTU", DATE, "Kính gửi: Các ban"), ["no-subject"]),
        (draft("Số 588-CV/BTCTU", DATE), ["no-subject"]),
        (draft("Số 588-CV/BTCTU", "ngày 10 tháng 12 năm 2025"), ["no-date-line", "no-subject"]),
        (draft(DATE, TYPE), ["no-number-line", "no-subject"]),
    ],
)
def test_a_missing_part_is_told_by_its_name(text: str, missing: list[str]) -> None:
    assert sorted(slugs(text)) == sorted(missing)
    assert all(0 <= one.start <= one.end <= len(text) for one in check_draft(text))


def test_a_symbol_that_no_table_knows_asks_for_no_type_name() -> None:
    assert slugs(draft("Số      -XYZ/TU", DATE, SUBJECT)) == ["unknown-type"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("14-CTT/TU", [("unknown-type", "warning")]),
        ("    -CTT/TU", [("unknown-type", "warning")]),
        ("14-CT/TUU", [("unknown-issuer", "warning")]),
        ("08-TW/CT", [("unknown-type", "warning"), ("unknown-issuer", "warning")]),
        ("14-CTTU", [("lost-separator", "warning")]),
        ("14-CTr-TU", [("lost-separator", "warning")]),
        ("    -CT/....", []),  # its issuer is left blank
        ("    -CT/BTGDVTU", []),
    ],
)
def test_a_number_line_that_cannot_be_read_does_not_pass_for_good(number: str, told: list[tuple[str, str]]) -> None:
    text = draft(f"Số {number}", DATE, "CHƯƠNG TRÌNH" if "CTr" in number else TYPE, SUBJECT)
    assert [(one.slug, one.severity) for one in check_draft(text)] == told


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("ngày 3 tháng 02 năm 2026", "ngày 03 tháng 02 năm 2026"),
        ("ngày 03 tháng 2 năm 2026", "ngày 03 tháng 02 năm 2026"),
        ("ngày 013 tháng 2 năm 2026", None),
        ("ngày 13 tháng 09 năm 2026", "ngày 13 tháng 9 năm 2026"),
        ("ngày    tháng 1 năm 2026", "ngày    tháng 01 năm 2026"),
        ("ngày 13 tháng 10 năm 2026", None),
        ("ngày 13 tháng 3 năm 2026", None),
        ("ngày 3 tháng 4 năm 2018", "ngày 03 tháng 4 năm 2018"),
        ("ngày 2 tháng 4 năm 2018", None),  # a day before the guide
        ("ngày 3 tháng 2 năm 2017", None),  # before the guide that says it
        ("ngày 3 tháng   năm", None),  # no day to tell by which guide
    ],
)
def test_day_and_month_have_their_zeros_by_the_guides_since_2018(date: str, expected: str | None) -> None:
    text = draft(NUMBER, f"Cà Mau, {date}", TYPE, SUBJECT)
    told = [one for one in check_draft(text) if one.slug == "date-form"]
    assert [one.fix.text for one in told if one.fix] == ([expected] if expected else [])


def test_a_date_without_a_year_is_judged_by_the_day_that_is_given() -> None:
    text = draft(NUMBER, "Cà Mau, ngày 3 tháng 2 năm ....", TYPE, SUBJECT)
    assert slugs(text) == []
    assert slugs(text, PartialDate(2026)) == ["date-form"]
    assert slugs(text, datetime.date(2016, 2, 3)) == []


@pytest.mark.parametrize("date", ["ngày 31 tháng 02 năm 2026", "ngày 12 tháng 15 năm 2026"])
def test_a_day_that_the_calendar_lacks_is_told(date: str) -> None:
    text = draft(NUMBER, f"Cà Mau, {date}", TYPE, SUBJECT)
    one = only(text, "impossible-date")
    day = date.removeprefix("ngày ")
    assert text[one.start : one.end] == day
    assert f"no such date as “{day}”" in one.message


@pytest.mark.parametrize("between", ["\n", "    "])
def test_a_day_that_the_calendar_lacks_is_the_same_finding_for_reference_and_header(between: str) -> None:
    text = draft(f"{NUMBER}{between}Cà Mau, ngày 31 tháng 02 năm 2026", TYPE, SUBJECT)
    (cited,) = analyze(text, resolving=False).findings
    assert [one for one in cited if one.slug == "impossible-date"] == list(check_draft(text))


def test_a_draft_dated_after_the_day_of_the_check_is_told() -> None:
    assert slugs(draft(NUMBER, DATE, TYPE, SUBJECT), datetime.date(2025, 1, 1)) == ["future-date"]


def test_the_header_is_judged_by_its_own_day() -> None:
    text = draft("Số 02-CT/CB", "Cà Mau, ngày 05 tháng 3 năm {}", TYPE, SUBJECT)
    assert slugs(text.format(2026)) == ["cell-authority"]
    assert slugs(text.format(2025)) == []
    assert slugs(
        draft("Số 02-CT/CB", "Cà Mau, ngày ... tháng ... năm ...", TYPE, SUBJECT), datetime.date(2026, 3, 5)
    ) == ["cell-authority"]


def test_an_abbreviated_subject_is_noted_and_mended_only_on_request() -> None:
    text = draft("Số 588-CV/BTCTU", "V/v kê khai hồ sơ", "Cà Mau, ngày 10 tháng 12 năm 2025")
    one = only(text, "v-slash-v")
    assert (one.severity, text[one.start : one.end]) == ("note", "V/v")
    assert apply_fixes(text, [one]).text == text
    assert one.message == "The subject of a letter begins “Về việc”, not with the abbreviation “V/v”."
    assert "\nVề việc kê khai hồ sơ\n" in apply_fixes(text, [one], unsafe=True).text


def test_only_the_beginning_of_a_text_is_its_header() -> None:
    long = "\n".join([NUMBER, DATE, TYPE, SUBJECT, *["Nội dung"] * 40, "Số: 9/KL-TU"])
    assert check_draft(long) == ()
    assert header_end(long) == sum(len(line) + 1 for line in long.split("\n")[:30]) - 1
    assert header_end("a" * 9000) == 4000
    assert header_end("\n" * 40) == 29
    assert number_line("\n" * 40 + NUMBER) is None


def test_without_a_reading_the_header_is_checked_all_the_same() -> None:
    text = draft("Số: 5-CT/TU", DATE, TYPE, SUBJECT)
    assert [one.slug for one in check_header(text)] == ["colon-after-so"]


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        ("Số 14-GM/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nGIẤY MỜI\nvề họp", []),
        ("Số 14-BS/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nSAO LỤC\nvề họp", []),
        ("Số 14-CT/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nCHỈ THI\nvề họp", ["VB704"]),
        ("Số 14-QC/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nQUY CHÊ\nvề họp", ["VB704"]),
        ("Số 14-CT/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nCHỊ THỈ\nvề họp", ["VB704"]),
        ("Số 14-QĐ/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nQUY DỊNH\nvề họp", ["VB704"]),
        ("Số 14-KH/TU\nTam Kỳ, ngày 07 tháng 3 năm 2022\nKẾ HỌACH\nvề họp", []),
        ("Số 14-CT/TU\nAn Giang, Ngày 07 tháng 3 năm 2022\nCHỈ THỊ\nvề họp", []),
        ("Số 14-CT/TU\nAn Giang, ngày 07/3/2022\nCHỈ THỊ\nvề họp", []),
    ],
)
def test_a_header_is_not_told_what_it_has(draft: str, codes: list[str]) -> None:
    assert [finding.code for finding in check_header(draft)] == codes


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("14/2022/CT-TU", {"state-order", "year-inside"}),
        ("14-ct/tu", {"symbol-case"}),
        ("14 CT/TU", {"lost-separator", "spaces"}),
        ("14CT/TU", {"lost-separator"}),
    ],
)
def test_a_number_line_that_is_badly_written_is_not_missing(number: str, wrong: set[str]) -> None:
    assert set(slugs(draft(f"Số {number}", DATE, TYPE, SUBJECT))) == wrong


def test_a_year_after_a_blank_number_never_becomes_the_number_unasked() -> None:
    text = draft("Số   /2022/CT-TU", DATE, TYPE, SUBJECT)
    told = check_draft(text)
    assert "no-number-line" not in [one.slug for one in told]
    assert apply_fixes(text, told).text == text


@pytest.mark.parametrize("head", ["HUYỆN ỦY CÁI NƯỚC", "QUẬN UỶ CÁI RĂNG", "ĐẢNG ỦY XÃ ĐẤT MŨI"])
def test_a_committee_below_the_province_does_not_sign_as_the_provinces(head: str) -> None:
    text = draft(f"{head}     ĐẢNG CỘNG SẢN VIỆT NAM", NUMBER, DATE, TYPE, SUBJECT)
    assert f"the body is “{head}”, but the symbol TU" in only(text, "body-mismatch").message


@pytest.mark.parametrize("head", ["TỈNH ỦY CÀ MAU", "THÀNH ỦY CẦN THƠ", "THỊ ỦY GIÁ RAI", "ĐẢNG BỘ TỈNH CÀ MAU"])
def test_a_letterhead_that_may_sign_tu_is_not_told(head: str) -> None:
    assert slugs(draft(head, NUMBER, DATE, TYPE, SUBJECT)) == []


def test_a_committee_below_the_province_signs_with_its_own_letters() -> None:
    assert slugs(draft("ĐẢNG ỦY XÃ ĐẤT MŨI", "Số 05-KH/ĐU", DATE, "KẾ HOẠCH", SUBJECT)) == []
