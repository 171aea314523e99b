"""Whether two subject lines can be of one document (trích yếu): by the words that they share.

The press shortens and rephrases, catalogues shorten too. So only subjects that have next to nothing in common are
called different, and short ones never.
"""

from __future__ import annotations

import unicodedata

from vbdang.checking.words import bare

__all__ = ["alike"]

_FEWEST_WORDS = 5
_SHARE = 0.25
# Words that stand in any subject.
_COMMON = frozenset(
    {
        *("về", "việc", "và", "của", "các", "trong", "đối", "với", "cho", "đến", "từ", "theo", "một", "số", "những"),
        *("tại", "trên", "công", "tác", "tiếp", "tục", "tăng", "cường", "đẩy", "mạnh", "nâng", "cao", "thực", "hiện"),
        *(
            "nghị",
            "quyết",
            "chỉ",
            "thị",
            "kết",
            "luận",
            "quy",
            "định",
            "hướng",
            "dẫn",
            "ban",
            "hành",
            "sửa",
            "bổ",
            "sung",
        ),
        *("năm", "tháng", "ngày", "đảng", "tổ", "chức", "lãnh", "đạo"),
    }
)


def alike(one: str, two: str) -> bool:
    """Tell whether two subjects may be one: in doubt they may.

    Args:
        one: A subject.
        two: Another.

    Returns:
        False if each has five words of its own or more, and of the shorter's not one in four is in the other.

    >>> alike("về chăm lo người cao tuổi", "về công tác người cao tuổi trong tình hình mới")
    True
    >>> alike("về phát triển kinh tế biển và nghề nuôi cá lồng", "về chính sách nhà ở xã hội, giáo viên vùng sâu")
    False
    """
    first, second = _words(one), _words(two)
    fewest = min(len(first), len(second))
    return fewest < _FEWEST_WORDS or len(first & second) >= _SHARE * fewest


def _words(subject: str) -> frozenset[str]:
    composed = unicodedata.normalize("NFC", subject.casefold())
    letters = "".join(letter if letter.isalnum() else " " for letter in composed)
    # Without their marks, so that hoà is hòa; the common words go first, for without marks "đổi" would be one of them.
    return frozenset(bare(word) for word in letters.split() if word not in _COMMON)
