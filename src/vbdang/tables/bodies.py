"""Central bodies as prose names them, with the code that the record carries (cơ quan ban hành ở Trung ương).

The first name of a row is the one to print; the others are in use too; "Trung ương" stands for T.Ư, TƯ and TW as well (https://lsvn.vn/thong-nhat-he-thong-van-ban-cua-dang-theo-quy-dinh-moi-cua-ban-bi-thu-a168642.html
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
    Body(
        "BCT",
        ("TW",),
        ("Bộ Chính trị", "BCT", "Bộ Chính trị Ban Chấp hành Trung ương Đảng", "Bộ Chính trị Trung ương Đảng"),
    ),
    Body("BBT", ("TW",), ("Ban Bí thư", "BBT", "Ban Bí thư Trung ương Đảng", "Ban Bí thư Trung ương")),
    Body(
        "BCHTW",
        ("TW", "HNTW"),
        (
            "Ban Chấp hành Trung ương",
            "Ban Chấp hành Trung ương Đảng",
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
            "BCH Trung ương",
            "BCH Trung ương Đảng",
            "BCHTW",
            "BCHTW Đảng",
            "BCHTƯ",
            "BCHTƯ Đảng",
            "Trung ương",
            "Trung ương Đảng",
        ),
    ),
    Body(
        "QUTW",
        ("QUTW", "QU", "ĐU"),
        (
            "Quân ủy Trung ương",
            "Thường vụ Quân ủy Trung ương",
            "Ban Thường vụ Quân ủy Trung ương",
            "Đảng ủy Quân sự Trung ương",
        ),
    ),
    Body("ĐUCA", ("ĐUCA", "ĐUCATW"), ("Đảng ủy Công an Trung ương", "Ban Thường vụ Đảng ủy Công an Trung ương")),
    Body(
        "VPTW",
        ("VPTW",),
        (
            "Văn phòng Trung ương Đảng",
            "Văn phòng Trung ương",
            "Văn phòng Ban Chấp hành Trung ương",
            "Văn phòng Ban Chấp hành Trung ương Đảng",
        ),
    ),
    Body("BTCTW", ("BTCTW",), ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương Đảng")),
    Body("BTGTW", ("BTGTW",), ("Ban Tuyên giáo Trung ương",)),
    Body("BTGDVTW", ("BTGDVTW",), ("Ban Tuyên giáo và Dân vận Trung ương",)),
    Body("BDVTW", ("BDVTW",), ("Ban Dân vận Trung ương",)),
    Body("BNCTW", ("BNCTW",), ("Ban Nội chính Trung ương",)),
    Body("BKTTW", ("BKTTW",), ("Ban Kinh tế Trung ương",)),
    Body("BĐNTW", ("BĐNTW",), ("Ban Đối ngoại Trung ương",)),
    Body("BCSCLTW", ("BCSCLTW",), ("Ban Chính sách, chiến lược Trung ương", "Ban Chính sách - Chiến lược Trung ương")),
    Body("UBKTTW", ("UBKTTW",), ("Ủy ban Kiểm tra Trung ương", "UBKT Trung ương", "UBKTTW")),
    Body("HĐLLTW", ("HĐLLTW",), ("Hội đồng Lý luận Trung ương",)),
    Body("BCĐTW", ("BCĐTW", "BCĐ"), ("Ban Chỉ đạo Trung ương",)),
)

#: Codes of the bodies whose documents carry the symbol TW.
SHARE_TW = frozenset({"DH", "BCHTW", "BCT", "BBT", "BCT,BBT"})


def code_of_symbol(symbol: str) -> frozenset[str]:
    """Return the codes of the bodies whose documents carry an issuer symbol.

    >>> sorted(code_of_symbol("VPTW")), sorted(code_of_symbol("ĐUK"))
    (['VPTW'], [])
    """
    return frozenset(body.code for body in BODIES if symbol in body.symbols)
