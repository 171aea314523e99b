"""Words that relate one document to another (từ chỉ quan hệ giữa các văn bản).

The kinds are those of the record: continues, implements, amends, replaces, reviews, guides; any other "về ..." is
``about``. Order decides where one cue holds another: "tiếp tục thực hiện" before "thực hiện".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vbdang.model import RelationKind

__all__ = ["CUES"]

#: Kind and the words that tell it, in the order in which they are tried.
CUES: tuple[tuple[RelationKind, tuple[str, ...]], ...] = (
    (
        "continues",
        (
            "tiếp tục đẩy mạnh thực hiện",
            "tiếp tục thực hiện",
            "tiếp tục triển khai",
            "tiếp tục quán triệt",
            "tiếp tục đẩy mạnh",
        ),
    ),
    ("reviews", ("sơ kết", "tổng kết")),
    ("replaces", ("thay thế", "thay cho", "bãi bỏ")),
    ("amends", ("sửa đổi", "bổ sung", "đính chính", "điều chỉnh")),
    ("guides", ("hướng dẫn",)),
    ("implements", ("thực hiện", "triển khai", "quán triệt", "thi hành", "cụ thể hóa", "cụ thể hoá")),
)
