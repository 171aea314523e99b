"""The quick way through the usual citation gives what the general reading gives: one is the other's oracle.

The general reading takes a sign at its slash, and then what stands after it piece by piece. Citations are woven of usual and
odd pieces, so that the quick way is tried where it may just and just not be taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vbdang.reading import scan
from vbdang.reading.extract import extract
from vbdang.reading.signs import sign_at

if TYPE_CHECKING:
    import re

    from vbdang.model import Reference
    from vbdang.reading.draft import Draft

pytestmark = pytest.mark.property


def at_its_slash(text: str, match: re.Match[str]) -> Draft | None:
    """Read the sign of a usual citation as if its type name had not been met."""
    place = text.index("/", match.end(2))
    return sign_at(text, place, match[4].partition("/")[2], (None, None), 0, [])


def generally(text: str) -> tuple[Reference, ...]:
    """Read a text without the quick way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "_usual", at_its_slash)
        return extract(text)


LEADS = (
    "",
    "Theo ",
    "ban hành ",
    "Bộ Chính trị ra ",
    "ra Thông báo ",
    "thông\nbáo ",
    "áo  ",
    "(",
    "Ngày 1/2/2020, ",
    "tại các ",
)
NAMES = (
    "Nghị quyết", "nghị quyết", "NGHỊ QUYẾT", "Nghị\nquyết", "Nghi quyết", "Chỉ thị", "CHỈ THỊ", "Kết luận", "kết Luận", "Quy định", "Quyết định",
    "Hướng dẫn", "Thông báo", "Thông tri", "Kế hoạch", "Kế hoạch hành động", "Chương trình hành động", "Công văn", "Tờ trình", "Quy chế", "Đề án",
    "Phương án", "Biên bản", "Báo cáo", "NQ", "KL", "HD", "CT",
)  # fmt: skip
SO = (" ", " số ", " số: ", " Số ", " SỐ ", "  ", "\nsố ")
SIGNS = (
    "18-NQ/TW", "5-CT/TW", "05-CT/TƯ", "05-KL/T.Ư", "010-QĐ/TW", "12-KH/TU", "100-CTr/TU", "31-HD/BTCTW", "7-TB/VPTW", "08-XX/TW", "20-CT/TTG",
    "41-KL/HĐND", "09-NQ/XYZ", "15-BB/ĐUK", "18-NQ/TWĐ", "18-NQ/TW-BCT", "18-NQ/TW/a",
)  # fmt: skip
DATES = (
    "", " ngày 25/10/2017", ", ngày 5-9-2016", " (ngày 1.2.2019)", " ngày 3 tháng 4 năm 2018", " ngày 31/2/2021", " ngày 25/10", " (ngày 25/10/2017",
    " ngày 25/10 năm 2017", "\nngày 25/10/2017", " (25/10/2017)", " năm 2017", ",  ngày 25/10/2017", " ngày 00/10/2017", " ngày 25/10/20171",
)  # fmt: skip
BODIES = (
    "", " của Bộ Chính trị", " của Ban Bí thư", " của Ban Bí thư Trung ương Đảng", " của Ban Bí thư Trung ương\nĐảng", " của Bộ Chính trị, Ban Bí thư",
    " của Bộ Chính trị và Ban Bí thư", " của Bộ Chính trị,\nBan Bí thư", " của Bộ Chính trị và Ban Bí thư đã nêu", " của Bộ  Chính trị", " của Bộ Chính trịa",
    " của Ban Chấp hành Trung ương Đảng", " của Ban Chấp hành Trung ương Đoàn", " của Văn phòng Trung ương Đảng", ", của Ban Tổ chức Trung ương",
    " của Tỉnh ủy Nghệ An", " của Tỉnh uỷ Cà Mau", " của Ban Thường vụ Tỉnh ủy Gia Lai", " của Thành ủy Hải Phòng", " của Thành ủy TP. Hồ Chí Minh",
    " của Ban Chấp hành Đảng bộ tỉnh Quảng Ninh", " của Đảng bộ tỉnh Hà Nam", " của Tỉnh ủy Xứ Thanh", " của Tỉnh ủy", " của Tỉnh ủy Nghệ An Trần Văn",
    " của Tỉnh ủy Quảng Nam - Đà Nẵng", " của Tỉnh ủy Quảng\nNam", " của Chính phủ", " của Huyện ủy Mai Châu", " của ta", " do Bộ Chính trị",
)  # fmt: skip
TERMS = (
    "", "", " khóa XII", ", khoá XI", ",\nkhóa XIII", " (khóa XII)", ", (khóa XII)", " (khóa XII", " khóa XI, XII", " khóa 12", "  khóa XII",
    " khóa XIIa", " của Đảng", " - khóa X", "[2]", " (1)", " (BCT)", "(khóa XI)",
)  # fmt: skip
ENDS = (
    "", ".", ";", ")", ",", " về nếp sống mới ở bản làng", ", về nếp sống mới", ' về "Nếp sống mới"', "\nvề nếp sống mới", " và ", ", ", " được ban hành ngày 1/1/2020",
    ", khẳng định", " không sửa", " kèm theo", " sửa đổi ", " về thực hiện ", " thay thế ", "\n\n", " _", " *", "/", "-",
)  # fmt: skip

CITATIONS = st.tuples(*map(st.sampled_from, (LEADS, NAMES, SO, SIGNS, DATES, BODIES, TERMS, ENDS))).map("".join)


class TestTheUsualCitation:
    """What is spelled as usual is looked up, and says what the general reading says."""

    @given(st.lists(CITATIONS, min_size=1, max_size=3).map("".join))
    @example("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị, khóa XII về nếp sống mới ở bản làng")
    @example("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Bí thư Trung ương\nĐảng khóa XII.")
    @example("ra Thông báo  Kết luận số 18-KL/TW")
    @example("Quy định số 05-QĐ/TW, ngày 5/9/2016 của Bộ Chính trị, Ban Bí thư\n\nban hành Nghị quyết số 20-NQ/TW")
    def test_the_quick_way_reads_as_the_general_one(self, text: str) -> None:
        assert extract(text) == generally(text)

    def test_the_two_ways_are_two(self) -> None:
        """Otherwise the property above would hold of anything."""
        text = "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị"
        (quick,) = scan.scan(text).signs
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(scan, "_usual", at_its_slash)
            (slow,) = scan.scan(text).signs
        assert (str(quick.date), quick.body) == ("2017-10-25", "BCT")
        assert (slow.date, slow.body, slow.start) == (None, None, quick.start)
