"""The benchmark text: Vietnamese news about Party documents, of any size, with about 2.6 references per KB of UTF-8.

Four in five references are whole (type name, "số", sign, date and body); the rest are lists, short and named forms, signs
alone and what newspapers make of them. State documents, dates, decimals and telephone numbers stand between them. Numbers,
dates, bodies and subjects change at every repetition, so that no cache of the library sees the same reference twice.

    python benchmarks/text.py BYTES      prints such a text
"""

import sys
from collections.abc import Callable
from typing import NamedTuple

from prose import ENDINGS, PARAGRAPHS
from weave import Dice, Gaps, Piece, Woven, plain, split, weave

__all__ = ["documents", "news"]


class _Kind(NamedTuple):
    """One kind of central document: its name, its symbol, who issues it."""

    name: str
    symbol: str
    bodies: tuple[str, ...]


class _Term(NamedTuple):
    """A term of the Central Committee: its congress, and the years that lie wholly inside it."""

    roman: str
    first: int
    last: int


_CENTRAL = (
    _Kind("Nghị quyết", "NQ", ("Bộ Chính trị", "Ban Chấp hành Trung ương Đảng")),
    _Kind("Chỉ thị", "CT", ("Bộ Chính trị", "Ban Bí thư", "Ban Bí thư Trung ương Đảng")),
    _Kind("Kết luận", "KL", ("Bộ Chính trị", "Ban Bí thư")),
    _Kind("Quy định", "QĐ", ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")),
    _Kind("Quyết định", "QĐ", ("Ban Bí thư", "Bộ Chính trị")),
    _Kind("Thông báo", "TB", ("Bộ Chính trị", "Ban Bí thư")),
)
_ORGANS = (
    ("Hướng dẫn", "HD", "BTCTW", "Ban Tổ chức Trung ương"),
    ("Hướng dẫn", "HD", "UBKTTW", "Ủy ban Kiểm tra Trung ương"),
    ("Hướng dẫn", "HD", "VPTW", "Văn phòng Trung ương Đảng"),
    ("Kế hoạch", "KH", "BTGTW", "Ban Tuyên giáo Trung ương"),
    ("Công văn", "CV", "BTCTW", "Ban Tổ chức Trung ương"),
    ("Báo cáo", "BC", "BNCTW", "Ban Nội chính Trung ương"),
)
_LOCAL = (
    ("Nghị quyết", "NQ"),
    ("Chương trình hành động", "CTr"),
    ("Kế hoạch", "KH"),
    ("Chỉ thị", "CT"),
    ("Kết luận", "KL"),
    ("Quyết định", "QĐ"),
    ("Đề án", "ĐA"),
)
_LOCAL_BODIES = ("Tỉnh ủy {}", "Ban Thường vụ Tỉnh ủy {}", "Tỉnh uỷ {}", "Ban Chấp hành Đảng bộ tỉnh {}")
_TERMS = (_Term("XI", 2012, 2015), _Term("XII", 2017, 2020), _Term("XIII", 2022, 2025))
_PLACES = (
    "Nghệ An",
    "Quảng Ninh",
    "Lâm Đồng",
    "Đồng Tháp",
    "Thanh Hóa",
    "Lào Cai",
    "Gia Lai",
    "Cà Mau",
    "Bắc Ninh",
    "Quảng Trị",
)
_COMMUNES = (
    "Hòa Bình",
    "Tân Lập",
    "Đông Sơn",
    "Phú Thịnh",
    "Ia Lâu",
    "Mường Chanh",
    "An Khánh",
    "Vĩnh Phước",
    "Long Hải",
)
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Lò", "Rơ Châm")
_GIVEN = (
    "Văn Lực",
    "Thị Hạnh",
    "Minh Quang",
    "Đức Thuận",
    "Hữu Nghĩa",
    "Thanh Bình",
    "Ngọc Diệp",
    "Xuân Trường",
    "Quốc Khánh",
)
_SUBJECTS = (
    "về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hiệu quả",
    "về tăng cường sự lãnh đạo của Đảng đối với công tác bảo hiểm y tế trong tình hình mới",
    "về nâng cao chất lượng sinh hoạt chi bộ",
    "về đột phá phát triển khoa học, công nghệ và chuyển đổi số",
    "về trách nhiệm nêu gương của cán bộ, đảng viên",
    "về phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "về thi hành kỷ luật đối với tổ chức đảng và đảng viên vi phạm",
    "về xây dựng đội ngũ trí thức đáp ứng yêu cầu phát triển đất nước nhanh và bền vững",
    "về tín dụng chính sách xã hội",
    "về quản lý, sử dụng đất trong giai đoạn mới",
    "về chăm lo cho trẻ em và người cao tuổi",
    'về "Chiến lược bảo vệ biên giới quốc gia trong thời kỳ mới"',
)
_STATE = (
    "Nghị định số {n}/{y}/NĐ-CP ngày {d} của Chính phủ",
    "Quyết định số {n}/QĐ-TTg ngày {d} của Thủ tướng Chính phủ",
    "Thông tư số {n}/{y}/TT-BNV của Bộ Nội vụ",
    "Nghị quyết số {n}/NQ-HĐND của HĐND tỉnh",
    "Luật số {n}/{y}/QH15",
    "Công văn số {n}/UBND-NC ngày {d} của UBND tỉnh",
)


class _Writer:
    """Writes references and the small things of news; remembers the last central document for its short form."""

    def __init__(self, seed: int) -> None:
        self._dice = Dice(seed)
        self._last = ("Nghị quyết", 57)

    # References

    def _sign(self, kind: _Kind) -> str:
        number = self._dice.between(1, 230)
        self._last = (kind.name, number)
        return f"{number:02d}-{kind.symbol}/TW"

    def _full(self, *, with_term: bool) -> str:
        dice = self._dice
        kind, term = dice.pick(_CENTRAL), dice.pick(_TERMS)
        tail = f"{dice.pick((' khóa', ' khoá', ', khóa'))} {term.roman}" if with_term else ""
        day = self._written_date(term.first, term.last)
        return f"{kind.name} số {self._sign(kind)}{day} của {dice.pick(kind.bodies)}{tail}"

    def ref(self) -> Piece:
        return Piece(self._full(with_term=False), 1)

    def term_ref(self) -> Piece:
        return Piece(self._full(with_term=True), 1)

    def cross(self) -> Piece:
        verb = self._dice.pick(("tiếp tục thực hiện", "sửa đổi, bổ sung", "sơ kết 5 năm thực hiện", "thay thế"))
        return Piece(f"{self._full(with_term=False)} về {verb} {self._full(with_term=True)}", 2)

    def local(self) -> Piece:
        dice = self._dice
        name, symbol = dice.pick(_LOCAL)
        body = dice.pick(_LOCAL_BODIES).format(dice.pick(_PLACES))
        return Piece(f"{name} số {dice.between(1, 400):02d}-{symbol}/TU{self._written_date(2016, 2025)} của {body}", 1)

    def organ(self) -> Piece:
        name, symbol, code, body = self._dice.pick(_ORGANS)
        number = self._dice.between(1, 90)
        return Piece(f"{name} số {number:02d}-{symbol}/{code}{self._written_date(2017, 2025)} của {body}", 1)

    def series(self) -> Piece:
        kind = self._dice.pick(_CENTRAL[:4])
        first = self._dice.between(10, 220)
        if self._dice.below(2):
            return Piece(f"các {kind.name} số {first}, {first + 1}, {first + 4}-{kind.symbol}/TW", 3)
        signs = [f"{number}-{kind.symbol}/TW" for number in (first, first + 2, first + 3)]
        return Piece(f"các {kind.name} số {signs[0]}, {signs[1]} và {signs[2]}", 3)

    def bare(self) -> Piece:
        return Piece(self._sign(self._dice.pick(_CENTRAL)), 1)

    def again(self) -> Piece:
        name, number = self._last
        return Piece(f"{name} {self._dice.pick(('', 'số '))}{number:02d}", 1)

    def named(self) -> Piece:
        dice, roman = self._dice, self._dice.pick(_TERMS).roman
        forms = (
            f"Nghị quyết Trung ương {dice.between(3, 8)} khóa {roman}",
            f"Nghị quyết Hội nghị Trung ương {dice.between(3, 8)} (khóa {roman})",
            f"Nghị quyết Đại hội {roman} của Đảng",
            f"Nghị quyết Đại hội đại biểu toàn quốc lần thứ {roman} của Đảng",
        )
        return Piece(dice.pick(forms), 1)

    def press(self) -> Piece:
        dice, kind = self._dice, self._dice.pick(_CENTRAL)
        number = dice.between(1, 230)
        signs = (
            f"{number:02d}-{kind.symbol}/TƯ",
            f"{number:02d}/{kind.symbol}-TW",
            f"{number:02d} - {kind.symbol}/TW",
            f"{number}-{kind.symbol}/T.Ư",
            f"{number:02d}– {kind.symbol}/TW",
        )
        return Piece(f"{kind.name} {dice.pick(signs)} của {dice.pick(kind.bodies)}", 1)

    # What is no reference

    def subject(self) -> str:
        return self._dice.pick(_SUBJECTS)

    def state(self) -> str:
        dice = self._dice
        year = dice.between(2014, 2025)
        return dice.pick(_STATE).format(n=dice.between(1, 900), y=year, d=self._slashed(year, year))

    def day(self) -> str:
        return f"ngày {self._dice.between(1, 28)}/{self._dice.between(1, 12)}"

    def place(self) -> str:
        return self._dice.pick(_PLACES)

    def commune(self) -> str:
        return self._dice.pick(_COMMUNES)

    def person(self) -> str:
        return f"{self._dice.pick(_FAMILIES)} {self._dice.pick(_GIVEN)}"

    def web(self) -> str:
        return f"https://xa{self._dice.between(1, 99)}.example.vn/tin/{self._dice.between(1000, 99999)}"

    def phone(self) -> str:
        return f"0{self._dice.between(203, 299)}.{self._dice.between(3000, 3999)}.{self._dice.between(100, 999)}"

    def money(self) -> str:
        return f"{self._dice.between(1, 30)}.{self._dice.between(100, 999)}"

    def decimal(self) -> str:
        return f"{self._dice.between(1, 60)},{self._dice.between(1, 99)}"

    def share(self) -> str:
        return f"{self._dice.between(81, 99)},{self._dice.between(1, 9)}%"

    def _number(self, low: int, high: int) -> str:
        return str(self._dice.between(low, high))

    def _slashed(self, first: int, last: int) -> str:
        dice = self._dice
        day, month, year = dice.between(1, 28), dice.between(1, 12), dice.between(first, last)
        return f"{day:02d}/{month}/{year}" if month > 2 else f"{day:02d}/{month:02d}/{year}"

    def _written_date(self, first: int, last: int) -> str:
        dice = self._dice
        day, month, year = dice.between(1, 28), dice.between(1, 12), dice.between(first, last)
        forms = (
            f" ngày {day:02d}/{month}/{year}",
            f", ngày {day:02d}/{month}/{year}",
            f" ngày {day}-{month}-{year}",
            f" ngày {day} tháng {month} năm {year}",
            f" (ngày {day}/{month}/{year})",
        )
        return dice.pick(forms)

    # All of them, by the names that the prose uses

    def gaps(self) -> Gaps:
        references = (self.ref, self.term_ref, self.cross, self.local, self.organ, self.series, self.bare, self.again)
        others = (self.subject, self.state, self.day, self.place, self.commune, self.person, self.web, self.phone)
        numbers = (self.money, self.decimal, self.share)
        ranges = {"few": (2, 6), "years": (2, 9), "age": (40, 90), "count": (7, 95), "hundreds": (100, 980)}
        return {
            **{make.__name__: make for make in (*references, self.named, self.press)},
            **{make.__name__: plain(make) for make in (*others, *numbers)},
            **{name: self._counted(low, high) for name, (low, high) in ranges.items()},
            "thousands": plain(lambda: f"{self._number(1, 40)}.{self._number(100, 999)}"),
        }

    def _counted(self, low: int, high: int) -> Callable[[], Piece]:
        return plain(lambda: self._number(low, high))


def news(size: int, seed: int = 1) -> Woven:
    """Write ``size`` bytes of news, short of it by a few dozen bytes at most; the same for the same arguments."""
    return weave(PARAGRAPHS, ENDINGS, _Writer(seed).gaps(), size)


def documents(size: int, seed: int = 1) -> list[str]:
    """Write the same text as :func:`news`, split at the ends of paragraphs into documents of about 4 KB."""
    return split(news(size, seed).text)


if __name__ == "__main__":
    sys.stdout.write(news(int(sys.argv[1])).text)
