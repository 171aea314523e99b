"""How many findings there were: the sentence that ends a report, and the statistics by rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from vbdang.outputs.styled import Piece
from vbdang.outputs.told import in_order
from vbdang.outputs.width import cells, padded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vbdang.model import Severity
    from vbdang.outputs.told import Language, RuleWords, Told

__all__ = ["Tally", "statistics_records", "statistics_table", "summary"]

_ORDER: tuple[Severity, ...] = ("error", "warning", "note")
_COUNTED: dict[Language, dict[Severity, tuple[str, str]]] = {
    "vi": {"error": ("lỗi", "lỗi"), "warning": ("cảnh báo", "cảnh báo"), "note": ("ghi chú", "ghi chú")},
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings"), "note": ("note", "notes")},
}
_CLEAN: dict[Language, str] = {"vi": "Không tìm thấy gì phải sửa.", "en": "Nothing to mend was found."}
_READ_CLEAN: dict[Language, str] = {
    "vi": "Không tìm thấy gì phải sửa trong phần đọc được.",
    "en": "Nothing to mend was found in what could be read.",
}
_UNREAD: dict[Language, str] = {
    "vi": "{} tệp, dòng hoặc hàng không đọc được: xem thông báo.",
    "en": "Files, lines or rows that could not be read: {}; see the messages.",
}
_FOUND: dict[Language, str] = {"vi": "Tìm thấy {}.", "en": "Found {}."}
_FIXED: dict[Language, str] = {"vi": "Đã sửa {} chỗ.", "en": "Mended: {}."}
_SAFE: dict[Language, str] = {"vi": "{} sửa được bằng --fix.", "en": "{} can be mended with --fix."}
_UNSAFE: dict[Language, str] = {
    "vi": "{} nữa nếu thêm --unsafe-fixes; hãy đọc lại sau khi sửa.",
    "en": "{} more with --unsafe-fixes; read them over afterwards.",
}


class Tally:
    """Counts what is told as it goes by."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()
        self.fixable: Counter[str] = Counter()
        self.safe = 0
        self.unsafe = 0
        self.mended = 0
        self.unread = 0

    def counted(self, everything: Iterable[Told]) -> Iterator[Told]:
        """Let findings pass and count them."""
        for told in everything:
            self._count(told)
            yield told

    def _count(self, told: Told) -> None:
        finding = told.finding
        self.severities[finding.severity] += 1
        self.codes[finding.code] += 1
        if finding.fix is not None:
            self.fixable[finding.code] += 1
            self.safe += finding.fix.safe
            self.unsafe += not finding.fix.safe


def summary(tally: Tally, lang: Language = "vi") -> Iterator[Piece]:
    """Yield the sentences that end a report.

    >>> from vbdang.outputs.styled import plain
    >>> print(plain(summary(Tally(), "en")), end="")
    Nothing to mend was found.
    """
    if tally.mended:
        yield Piece(f"{_FIXED[lang].format(tally.mended)}\n", "good")
    if tally.codes:
        yield from _found(tally, lang)
    else:
        yield Piece(f"{(_READ_CLEAN if tally.unread else _CLEAN)[lang]}\n", "good")
    if tally.unread:
        yield Piece(f"{_UNREAD[lang].format(tally.unread)}\n", "error")


def _found(tally: Tally, lang: Language) -> Iterator[Piece]:
    counts = ((tally.severities[severity], _COUNTED[lang][severity]) for severity in _ORDER)
    named = ", ".join(f"{count} {one if count == 1 else many}" for count, (one, many) in counts if count)
    yield Piece(f"{_FOUND[lang].format(named)}\n", "message")
    for count, words in ((tally.safe, _SAFE), (tally.unsafe, _UNSAFE)):
        if count:
            yield Piece(f"{words[lang].format(count)}\n", "help")


def statistics_table(tally: Tally, rules: Mapping[str, RuleWords]) -> Iterator[Piece]:
    """Yield one line a rule that found something, the most frequent first: count, code, slug, title; ``*``: fixable."""
    found = _by_count(tally, rules)
    if not found:
        return
    wide = max(cells(str(tally.codes[rule.code])) for rule in found)
    slugs = max(cells(rule.slug) for rule in found)
    for rule in found:
        yield Piece(f"{tally.codes[rule.code]:>{wide}}  ")
        yield Piece(f"{rule.code}{'*' if tally.fixable[rule.code] else ' '}", rule.severity)
        yield Piece(f" {padded(rule.slug, slugs)}", "slug")
        yield Piece(f"  {rule.title}\n")


def statistics_records(tally: Tally, rules: Mapping[str, RuleWords]) -> list[dict[str, Any]]:
    """Return the same for programs."""
    return [
        {
            "code": rule.code,
            "slug": rule.slug,
            "severity": rule.severity,
            "count": tally.codes[rule.code],
            "fixable": tally.fixable[rule.code],
        }
        for rule in _by_count(tally, rules)
    ]


def _by_count(tally: Tally, rules: Mapping[str, RuleWords]) -> list[RuleWords]:
    return sorted(in_order(tally.codes, rules), key=lambda rule: -tally.codes[rule.code])
