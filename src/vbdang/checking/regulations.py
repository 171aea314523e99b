"""The Party's regulations on its own documents, each with the days on which it holds (văn bản làm căn cứ).

Three regimes followed one another: 31-QĐ/TW of 1997, 66-QĐ/TW of 2017, 399-QĐ/TW of 2026 (docs/reference/tables.md).
The guides on form stand beside them. Only parts whose words a source gives are here: what is not quoted is not a rule.
"""

from __future__ import annotations

import datetime

from vbdang.checking.rule import Regulation

__all__ = ["CELLS_2026", "CENTRAL_2004", "FORM", "FORM_2018", "FORM_2026", "PROVINCE_2017", "STATE_SYMBOLS", "TERMS"]

_day = datetime.date
_OFFICE = "Văn phòng Trung ương Đảng"
_SECRETARIAT = "Ban Bí thư"

_FORM_2018 = (
    "https://thuvienphapluat.vn/phap-luat/huong-dan-36hdvptw-the-thuc-ve-ky-hieu-mot-so-ten-van-ban-ten-co-quan-ban-hanh-va-dia-danh-ngay-tha-16914.html",
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html",
)
_FORM_2026 = ("github-index:70595869263", "github-index:70900120406")
_NUMBERS_2018 = (
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E5A-hd-cach-trinh-bay-so-va-ky-hieu-van-ban-trong-van-ban-cua-dang.html",
)

#: Number, symbol, place and date: the guide of 2018, its model pages in annex 3.
FORM_2018 = Regulation(
    "36-HD/VPTW", "Hướng dẫn", _OFFICE, _day(2018, 4, 3), "mục 1.3, phụ lục 3",
    _day(2018, 4, 3), _day(2026, 5, 26), _FORM_2018,
)  # fmt: skip
#: The same in the guide of 2026, which is known through digests and examples.
FORM_2026 = Regulation(
    "05-HD/VPTW", "Hướng dẫn", _OFFICE, _day(2026, 5, 27), "", _day(2026, 5, 27), None, _FORM_2026,
)  # fmt: skip
FORM = (FORM_2018, FORM_2026)
#: When a term begins and ends, and that numbers begin again with it.
TERMS = Regulation(
    "36-HD/VPTW", "Hướng dẫn", _OFFICE, _day(2018, 4, 3), "điểm 1.3.1",
    _day(2018, 4, 3), None, _NUMBERS_2018,
)  # fmt: skip
#: What the national congress and the Secretariat issue: it amends 31-QĐ/TW of 1997.
CENTRAL_2004 = Regulation(
    "91-QĐ/TW", "Quyết định", _SECRETARIAT, _day(2004, 2, 16), "",
    _day(2004, 2, 16), _day(2017, 2, 5),
    ("https://luatminhkhue.vn/quyet-dinh-91-qd-tw-2004-the-loai-tham-quyen-ban-hanh-va-the-thuc-van-ban-cua-dang.aspx",),
)  # fmt: skip
#: What the bodies of a province issue.
PROVINCE_2017 = Regulation(
    "66-QĐ/TW", "Quy định", _SECRETARIAT, _day(2017, 2, 6), "Điều 7",
    _day(2017, 2, 6), _day(2026, 1, 8),
    ("https://thuvienphapluat.vn/phap-luat/ban-thuong-vu-tinh-uy-co-quyen-ban-hanh-cac-loai-van-ban-nao-cac-thanh-phan-the-thuc-bat-buoc-cua-v-367453-81948.html",),
)  # fmt: skip
#: What a grassroots committee and a cell issue; known through one secondary source.
CELLS_2026 = Regulation(
    "399-QĐ/TW", "Quy định", _SECRETARIAT, _day(2026, 1, 9), "Điều 11, Điều 13",
    _day(2026, 1, 9), None, ("github-index:70900120406",),
)  # fmt: skip
#: The State's symbols; nothing of the Party's.
STATE_SYMBOLS = Regulation(
    "30/2020/NĐ-CP", "Nghị định", "Chính phủ", _day(2020, 3, 5), "",
    _day(2020, 3, 5), None,
    ("https://lawnet.vn/thong-tin-phap-luat/en/hanh-chinh/new-regulations-on-abbreviations-in-administrative-documents-in-vietnam-under-decree-30-149011.html",),
)  # fmt: skip
