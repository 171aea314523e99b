"""VB801, tables: a cell that says nothing that can be read (ô của bảng siêu dữ liệu).

These rules speak of the rows of a table alone, never of running text; :mod:`vbdang.metadata` reads the cells.
"""

from __future__ import annotations

from vbdang.checking.rule import Example, Rule

__all__ = ["RULES"]


RULES: tuple[Rule, ...] = (
    Rule(
        "VB801", "unreadable-cell", "error",
        "Ô không đọc được", "Unreadable cell",
        "Không đọc được {found}: {reason}.",
        "{found} cannot be read: {reason}.",
        "Mỗi ô chỉ ghi đúng loại thông tin của cột; ô không đọc được thì hàng này không đối chiếu được.",
        "A cell holds what its column is for; where it cannot be read, the row cannot be compared with anything.",
        bad=(Example("18-NQ"),), good=(Example("18-NQ/TW"),),
    ),
)  # fmt: skip
