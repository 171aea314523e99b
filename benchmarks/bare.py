"""The bare two-pass scan: what extraction is measured against.

It finds the places where references stand and builds one small tuple each, nothing else: no cleaning, no dates, no bodies,
no rules, and many wrong hits. It is about the most that the standard library's ``re`` can do on this text: both passes are
led by literals (a type name out of one trie, the slash of a sign), and the sign is read backwards from its slash.
"""

import re

__all__ = ["Hit", "all_forms", "signs"]

Hit = tuple[int, int, str | None, str | None, str | None]

_TYPE_NAMES = [
    "Báo cáo",
    "Chương trình",
    "Chỉ thị",
    "Cương lĩnh",
    "Công văn",
    "Hướng dẫn",
    "Kế hoạch",
    "Kết luận",
    "Nghị quyết",
    "Quy chế",
    "Quy định",
    "Quyết định",
    "Thông báo",
    "Thông cáo",
    "Thông tri",
    "Tuyên bố",
    "Tờ trình",
    "Văn kiện",
    "Điều lệ",
    "Đề án",
]


def _factored(words: list[str]) -> str:
    """Return a pattern for some words, none the beginning of another, in which common beginnings stand once."""
    if len(words) == 1:
        return re.escape(words[0])
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[0], []).append(word[1:])
    joined = "|".join(re.escape(head) + _factored(tails) for head, tails in sorted(branches.items()))
    return joined if len(branches) == 1 else f"(?:{joined})"


_ISSUER = "[A-ZĐÐ]{2,}(?:-[A-ZĐÐ]+)*"
_TYPE = "[A-ZĐÐ]{2,4}[ri]?"
_WHERE = rf"(\d{{1,4}})(?:\s*[-–/]\s*({_TYPE})\s*/\s*({_ISSUER}))?"
_ORDINAL = r"(?:\s+(?:lần thứ\s+)?(?:\d{1,2}|[IVX]+)\b)?"
_TERM = r"(?:[^.;\n]{0,30}?\skh(?:óa|oá)\s+[IVX]+)?"
_MEETING = rf"(?:Hội nghị\s+)?(?:Trung ương|Đại hội){_ORDINAL}{_TERM}"
_NAMED = re.compile(rf"({_factored(_TYPE_NAMES)})\s+(?:số\s+)?(?:{_WHERE}|{_MEETING})")
_SLASH = re.compile(rf"/(?<=[A-ZĐÐri]/){_ISSUER}")
_BEFORE_SLASH = re.compile(rf"(\d{{1,4}})\s*[-–]\s*({_TYPE})\Z")


def signs(text: str) -> list[Hit]:
    """Find number, type and issuer, from the slash backwards."""
    found: list[Hit] = []
    before = _BEFORE_SLASH.search
    for match in _SLASH.finditer(text):
        slash = match.start()
        head = before(text, slash - 14 if slash > 14 else 0, slash)
        if head:
            found.append((head.start(), match.end(), head[1], head[2], match[0][1:]))
    return found


def all_forms(text: str) -> list[Hit]:
    """Find type names followed by a number, a plenum or a congress, then the signs that stand without a name."""
    found: list[Hit] = [(match.start(), match.end(), match[2], match[3], match[4]) for match in _NAMED.finditer(text)]
    ends = {hit[1] for hit in found}
    before = _BEFORE_SLASH.search
    for match in _SLASH.finditer(text):
        if match.end() in ends:
            continue
        slash = match.start()
        head = before(text, slash - 14 if slash > 14 else 0, slash)
        if head:
            found.append((head.start(), match.end(), head[1], head[2], match[0][1:]))
    found.sort()
    return found
