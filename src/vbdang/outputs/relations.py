"""What documents do to one another, in the words of both languages (quan hệ giữa các văn bản).

>>> DOES["vi"]["continues"], DONE["en"]["replaces"]
('tiếp tục thực hiện', 'replaced by')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vbdang.network import EdgeKind

__all__ = ["DOES", "DONE"]

#: What one document does to the other.
DOES: dict[Literal["vi", "en"], dict[EdgeKind, str]] = {
    "vi": {
        "continues": "tiếp tục thực hiện",
        "implements": "thực hiện",
        "amends": "sửa đổi",
        "replaces": "thay thế",
        "reviews": "sơ kết, tổng kết",
        "guides": "hướng dẫn",
        "about": "về",
        "cites": "viện dẫn",
    },
    "en": {
        "continues": "continues",
        "implements": "implements",
        "amends": "amends",
        "replaces": "replaces",
        "reviews": "reviews",
        "guides": "guides",
        "about": "about",
        "cites": "cites",
    },
}
#: The same, told of the other.
DONE: dict[Literal["vi", "en"], dict[EdgeKind, str]] = {
    "vi": {
        "continues": "được tiếp tục thực hiện bởi",
        "implements": "được thực hiện bởi",
        "amends": "được sửa đổi bởi",
        "replaces": "được thay thế bởi",
        "reviews": "được sơ kết, tổng kết bởi",
        "guides": "được hướng dẫn bởi",
        "about": "được nói đến trong",
        "cites": "được viện dẫn trong",
    },
    "en": {
        "continues": "continued by",
        "implements": "implemented by",
        "amends": "amended by",
        "replaces": "replaced by",
        "reviews": "reviewed by",
        "guides": "guided by",
        "about": "subject of",
        "cites": "cited by",
    },
}
