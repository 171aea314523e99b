"""VB701 to VB707, the header of a draft: number line, place and date, type name, subject (phần đầu văn bản)."""

from __future__ import annotations

from vbdang.checking.regulations import FORM, FORM_2018, FORM_2026
from vbdang.checking.rule import Example, Rule

__all__ = [
    "NO_COMMA",
    "NO_DATE_LINE",
    "NO_NUMBER_LINE",
    "NO_SUBJECT",
    "NO_TYPE_LINE",
    "RULES",
    "SMALL_TYPE_NAME",
    "V_SLASH_V",
]


def _header(*lines: str) -> Example:
    return Example("\n".join(lines), header=True)


_NUMBER = "Số 05-CT/TU"
_DATE = "Nghệ An, ngày 03 tháng 02 năm 2025"
_SUBJECT = "về trồng rừng phòng hộ ven biển"
_GOOD = (
    _header("TỈNH ỦY NGHỆ AN", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", _NUMBER, _DATE, "CHỈ THỊ", _SUBJECT, "-----"),
    _header("Số -CT/TU", "Nghệ An, ngày    tháng 02 năm 2025", "CHỈ THỊ", _SUBJECT),
)
_GOOD_LETTER = (_header("Số 588-CV/BTCTU", "Về việc rà soát hồ sơ đảng viên", "Cà Mau, ngày 10 tháng 12 năm 2025"),)

NO_NUMBER_LINE = Rule(
    "VB701", "no-number-line", "warning",
    "Thiếu dòng số và ký hiệu", "No number line",
    "Phần đầu văn bản không có dòng “Số ...-tên loại/cơ quan”: thêm vào dưới tên cơ quan ban hành.",
    "The header has no line “Số ...-TYPE/ISSUER”: put it under the name of the issuing body.",
    "Số và ký hiệu là thành phần thể thức bắt buộc; bản thảo có thể để trống số (“Số      -CT/TU”) nhưng phải có ký hiệu.",
    "Number and symbol are a required part; a draft may leave the number blank (“Số      -CT/TU”), not the symbol.",
    FORM, (_header(_DATE, "CHỈ THỊ", _SUBJECT),), _GOOD,
)  # fmt: skip
NO_DATE_LINE = Rule(
    "VB702", "no-date-line", "warning",
    "Thiếu địa danh và ngày, tháng, năm", "No line of place and date",
    "Phần đầu văn bản không có dòng địa danh và “ngày ... tháng ... năm ...”: thêm vào dưới tiêu đề Đảng Cộng sản Việt Nam.",
    "The header has no line of place and “ngày ... tháng ... năm ...”: put it under the title of the Party.",
    "Địa danh và ngày, tháng, năm ban hành là thành phần thể thức bắt buộc; bản thảo có thể để trống ngày.",
    "Place and date are a required part; a draft may leave the day blank.",
    FORM, (_header(_NUMBER, "CHỈ THỊ", _SUBJECT),), _GOOD,
)  # fmt: skip
SMALL_TYPE_NAME = Rule(
    "VB703", "type-name-case", "error",
    "Tên loại không viết hoa", "Type name not in capitals",
    "Tên loại ở phần đầu văn bản viết chữ in hoa: {put}, không viết {found}.",
    "The type name in the header is in capitals: {put}, not {found}.",
    "Tên loại văn bản là một dòng riêng, chữ in hoa, ở giữa trang; trích yếu ở dưới, chữ thường.",
    "The type name is a line of its own, in capitals, in the middle; the subject stands under it in small letters.",
    FORM, (_header(_NUMBER, _DATE, "Chỉ thị", _SUBJECT),), _GOOD,
)  # fmt: skip
NO_TYPE_LINE = Rule(
    "VB704", "no-type-line", "warning",
    "Thiếu dòng tên loại", "No line with the type name",
    "Ký hiệu là {symbol} nhưng phần đầu văn bản không có dòng tên loại {put}: thêm vào dưới dòng số và ngày.",
    "The symbol is {symbol}, but the header has no line with the type name {put}: put it under number and date.",
    "Mọi văn bản trừ công văn có tên loại in thành một dòng riêng; công văn ghi trích yếu ngay dưới số và ký hiệu.",
    "All documents but letters print their type on a line of its own; a letter has its subject right under the number.",
    FORM, (_header(_NUMBER, _DATE, _SUBJECT),), _GOOD + _GOOD_LETTER,
)  # fmt: skip
NO_SUBJECT = Rule(
    "VB705", "no-subject", "warning",
    "Thiếu trích yếu", "No subject line",
    "Phần đầu văn bản không có trích yếu: thêm một dòng nêu nội dung chính {put}.",
    "The header has no subject: put a line that says what the document is about {put}.",
    "Trích yếu nói ngắn gọn nội dung chính, thường bắt đầu bằng “về ...”, dưới tên loại (công văn: dưới số và ký hiệu).",
    "The subject says in short what it is about, mostly beginning “về ...”, under the type name (in a letter: under the number).",
    FORM, (_header(_NUMBER, _DATE, "CHỈ THỊ"), _header("Số 588-CV/BTCTU", "Cà Mau, ngày 10 tháng 12 năm 2025", "Kính gửi: Các đảng ủy xã")), _GOOD + _GOOD_LETTER,
)  # fmt: skip
V_SLASH_V = Rule(
    "VB706", "v-slash-v", "note",
    "V/v ở trích yếu", "V/v in the subject",
    "Trích yếu công văn viết {put}, không viết tắt {found}.",
    "The subject of a letter begins {put}, not with the abbreviation {found}.",
    "Hai bản tóm tắt của 05-HD/VPTW ghi “về việc”, một bản ghi “V/v”; “V/v” là lối của văn bản nhà nước. Nguồn chưa thống nhất nên chỉ là ghi chú, và không tự sửa.",
    "Two digests of 05-HD/VPTW have “về việc”, one has “V/v”, which is the State's way. As sources differ, this is a note, and the fix is not a safe one.",
    (FORM_2026,), (_header("Số 588-CV/BTCTU", "V/v rà soát hồ sơ đảng viên", "Cà Mau, ngày 10 tháng 12 năm 2025"),), _GOOD_LETTER, safe=False,
)  # fmt: skip
NO_COMMA = Rule(
    "VB707", "no-comma-after-place", "error",
    "Thiếu dấu phẩy sau địa danh", "No comma after the place",
    "Giữa địa danh và ngày có dấu phẩy: {put}.",
    "A comma stands between place and date: {put}.",
    "Mẫu của hướng dẫn: “Hà Nội, ngày 03 tháng 02 năm 2026”.",
    "The guides' model: “Hà Nội, ngày 03 tháng 02 năm 2026”.",
    (FORM_2018, FORM_2026), (_header(_NUMBER, "Nghệ An ngày 03 tháng 02 năm 2025", "CHỈ THỊ", _SUBJECT),), _GOOD,
)  # fmt: skip

RULES = (NO_NUMBER_LINE, NO_DATE_LINE, SMALL_TYPE_NAME, NO_TYPE_LINE, NO_SUBJECT, V_SLASH_V, NO_COMMA)
