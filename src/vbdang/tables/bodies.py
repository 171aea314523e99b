"""Central bodies as prose names them, with the code that the record carries (cơ quan ban hành ở Trung ương).

The first name of a row is the one to print; the others are spellings in use (https://lsvn.vn/thong-nhat-he-thong-van-ban-cua-dang-theo-quy-dinh-moi-cua-ban-bi-thu-a168642.html
for the three that share ``TW``; the sources of the organs stand in :mod:`vbdang.tables.issuers`).
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["BODIES", "SHARE_TW", "Body", "code_of_symbol"]


@frozen
class Body:
    """One central body: its code in records, the issuer symbols of its documents, its names."""

    code: str
    symbols: tuple[str, ...]
    names: tuple[str, ...]


BODIES: tuple[Body, ...] = (
    Body("BCT", ("TW",), ("Bộ Chính trị", "BCT", "Bộ Chính trị Ban Chấp hành Trung ương Đảng", "Bộ Chính trị Trung ương Đảng")),
    Body("BBT", ("TW",), ("Ban Bí thư", "BBT", "Ban Bí thư Trung ương Đảng", "Ban Bí thư T.Ư Đảng", "Ban Bí thư TƯ Đảng", "Ban Bí thư TW Đảng", "Ban Bí thư Trung ương")),
    Body(
        "BCHTW",
        ("TW", "HNTW", "BCHTW"),
        (
            "Ban Chấp hành Trung ương",
            "Ban Chấp hành Trung ương Đảng",
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
            "Ban Chấp hành T.Ư",
            "Ban Chấp hành T.Ư Đảng",
            "Ban Chấp hành TƯ",
            "Ban Chấp hành TƯ Đảng",
            "Ban Chấp hành TW",
            "Ban Chấp hành TW Đảng",
            "BCH Trung ương",
            "BCH Trung ương Đảng",
            "BCH TW",
            "BCH TW Đảng",
            "BCH TƯ",
            "BCH TƯ Đảng",
            "BCH T.Ư",
            "BCH T.Ư Đảng",
            "BCHTW",
            "BCHTW Đảng",
            "BCHTƯ",
            "BCHTƯ Đảng",
            "Trung ương",
            "Trung ương Đảng",
            "T.Ư Đảng",
            "TƯ Đảng",
            "TW Đảng",
            "T.Ư",
        ),
    ),
    Body("QUTW", ("QUTW", "QU", "ĐU"), ("Quân ủy Trung ương", "Thường vụ Quân ủy Trung ương", "Ban Thường vụ Quân ủy Trung ương", "Đảng ủy Quân sự Trung ương", "Quân ủy T.Ư")),
    Body("ĐUCA", ("ĐUCA", "ĐUCATW"), ("Đảng ủy Công an Trung ương", "Ban Thường vụ Đảng ủy Công an Trung ương")),
    Body("VPTW", ("VPTW",), ("Văn phòng Trung ương Đảng", "Văn phòng Trung ương", "Văn phòng Ban Chấp hành Trung ương", "Văn phòng Ban Chấp hành Trung ương Đảng", "Văn phòng T.Ư Đảng", "Văn phòng TƯ Đảng", "Văn phòng TW Đảng")),
    Body("BTCTW", ("BTCTW",), ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương Đảng", "Ban Tổ chức T.Ư", "Ban Tổ chức TƯ", "Ban Tổ chức TW")),
    Body("BTGTW", ("BTGTW",), ("Ban Tuyên giáo Trung ương", "Ban Tuyên giáo T.Ư", "Ban Tuyên giáo TƯ", "Ban Tuyên giáo TW")),
    Body(
        "BTGDVTW",
        ("BTGDVTW",),
        ("Ban Tuyên giáo và Dân vận Trung ương", "Ban Tuyên giáo và Dân vận T.Ư", "Ban Tuyên giáo và Dân vận TƯ", "Ban Tuyên giáo và Dân vận TW"),
    ),
    Body("BDVTW", ("BDVTW",), ("Ban Dân vận Trung ương", "Ban Dân vận T.Ư", "Ban Dân vận TƯ", "Ban Dân vận TW")),
    Body("BNCTW", ("BNCTW",), ("Ban Nội chính Trung ương", "Ban Nội chính T.Ư", "Ban Nội chính TƯ", "Ban Nội chính TW")),
    Body("BKTTW", ("BKTTW",), ("Ban Kinh tế Trung ương", "Ban Kinh tế T.Ư", "Ban Kinh tế TƯ", "Ban Kinh tế TW")),
    Body("BĐNTW", ("BĐNTW",), ("Ban Đối ngoại Trung ương", "Ban Đối ngoại T.Ư", "Ban Đối ngoại TƯ", "Ban Đối ngoại TW")),
    Body("BCSCLTW", ("BCSCLTW",), ("Ban Chính sách, chiến lược Trung ương", "Ban Chính sách, Chiến lược Trung ương", "Ban Chính sách - Chiến lược Trung ương")),
    Body(
        "UBKTTW",
        ("UBKTTW",),
        ("Ủy ban Kiểm tra Trung ương", "UBKT Trung ương", "UBKT T.Ư", "UBKT TƯ", "UBKT TW", "UBKTTW", "Ủy ban Kiểm tra T.Ư", "Ủy ban Kiểm tra TƯ", "Ủy ban Kiểm tra TW"),
    ),
    Body("HĐLLTW", ("HĐLLTW",), ("Hội đồng Lý luận Trung ương",)),
    Body("BCĐTW", ("BCĐTW", "BCĐ"), ("Ban Chỉ đạo Trung ương", "Ban Chỉ đạo T.Ư", "Ban Chỉ đạo TƯ", "Ban Chỉ đạo TW")),
)

#: Codes of the bodies whose documents carry the symbol TW.
SHARE_TW = frozenset({"DH", "BCHTW", "BCT", "BBT", "BCT,BBT"})


def code_of_symbol(symbol: str) -> frozenset[str]:
    """Return the codes of the bodies whose documents carry an issuer symbol.

    >>> sorted(code_of_symbol("VPTW")), sorted(code_of_symbol("ĐUK"))
    (['VPTW'], [])
    """
    return frozenset(body.code for body in BODIES if symbol in body.symbols)
