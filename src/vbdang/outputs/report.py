"""Findings told to a person: the source line with carets, the message, the reason, the remedy; or one line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.outputs.carets import marked
from vbdang.outputs.styled import Piece
from vbdang.outputs.told import where
from vbdang.outputs.width import cells, visible, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.model import Fix, Severity
    from vbdang.outputs.styled import Style
    from vbdang.outputs.told import Language, RuleWords, Told

__all__ = ["SEVERITIES", "concise", "quoted", "report"]

SEVERITIES: dict[Language, dict[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}
_WHY: dict[Language, str] = {"vi": "vì", "en": "why"}
_BASIS: dict[Language, str] = {"vi": "căn cứ", "en": "basis"}
_FIX: dict[Language, str] = {"vi": "sửa", "en": "fix"}
_REPLACE: dict[Language, str] = {"vi": "thay {found} bằng {put}", "en": "replace {found} by {put}"}
_LEAVE_OUT: dict[Language, str] = {"vi": "bỏ {found}", "en": "leave out {found}"}
_ADD: dict[Language, str] = {"vi": "thêm {put}", "en": "add {put}"}
_LONGEST_QUOTE = 60


def report(told: Told, rule: RuleWords, lang: Language = "vi", room: int = 100) -> Iterator[Piece]:
    r"""Yield the pieces that tell one finding, ended by an empty line.

    Args:
        told: The finding at its place.
        rule: Its rule, in the same language.
        lang: The language of the labels.
        room: How many cells a line of the terminal has; the source line is cut around the span to fit.

    >>> from vbdang.model import Finding, Fix
    >>> from vbdang.outputs.styled import plain
    >>> from vbdang.outputs.told import Point, RuleWords, Told
    >>> rule = RuleWords("VB105", "spaces", "error", "Spaces", "Close it up.", why="A sign is one word.")
    >>> finding = Finding("VB105", "spaces", "error", "Close it up.", 3, 13, Fix(3, 13, "05-CT/TW", True))
    >>> told = Told("a.txt", "a.txt", "số 05 - CT/TW", finding, Point(1, 4), Point(1, 14))
    >>> print(plain(report(told, rule, "en")), end="")
    error[VB105] spaces: Close it up.
     --> a.txt:1:4
      |
    1 | số 05 - CT/TW
      |    ^^^^^^^^^^
      = why: A sign is one word.
      = fix: replace “05 - CT/TW” by “05-CT/TW” (--fix)
    <BLANKLINE>
    """
    number = str(told.start.line) if told.start else ""
    margin = " " * len(number)
    yield from _head(told, lang)
    yield Piece("\n")
    yield from (Piece(f"{margin}--> ", "frame"), Piece(visible(where(told)), "place"), Piece("\n"))
    yield from _source(told, number, room - len(number) - len(" | "))
    if rule.why:
        yield from _labelled(margin, _WHY[lang], rule.why, room)
    if rule.basis:
        yield from _labelled(margin, _BASIS[lang], "; ".join(one.name for one in rule.basis), room)
    fix = told.finding.fix
    if fix is not None:
        yield from _labelled(margin, _FIX[lang], _remedy(told.text, fix, lang), room, "good")
    yield Piece("\n")


def concise(told: Told, lang: Language = "vi") -> Iterator[Piece]:
    """Yield the pieces of one line: place, severity, code, slug, message.

    >>> from vbdang.model import Finding
    >>> from vbdang.outputs.styled import plain
    >>> from vbdang.outputs.told import Point, Told
    >>> finding = Finding("VB105", "spaces", "error", "Close it up.", 3, 13)
    >>> told = Told("a.txt", "a.txt", "số 05 - CT/TW", finding, Point(1, 4), Point(1, 14))
    >>> print(plain(concise(told, "en")), end="")
    a.txt:1:4: error[VB105] spaces: Close it up.
    """
    yield Piece(visible(where(told)), "place")
    yield Piece(": ")
    yield from _head(told, lang)
    yield Piece("\n")


def quoted(text: str) -> str:
    r"""Quote a text so that what cannot be seen is seen, shortened where it is very long.

    >>> quoted("05-CT/TW"), quoted("05\u200b-CT/TW")
    ('“05-CT/TW”', '“05<U+200B>-CT/TW”')
    """
    shown = "".join(ch if ch.isprintable() else f"<U+{ord(ch):04X}>" for ch in text[:_LONGEST_QUOTE])
    return f"“{shown}{'…' if len(text) > _LONGEST_QUOTE else ''}”"


def _head(told: Told, lang: Language) -> Iterator[Piece]:
    finding = told.finding
    yield Piece(f"{SEVERITIES[lang][finding.severity]}[{finding.code}]", finding.severity)
    yield Piece(f" {finding.slug}", "slug")
    yield Piece(": ")
    yield Piece(visible(finding.message), "message")


def _source(told: Told, number: str, room: int) -> Iterator[Piece]:
    """Yield the source line between two rulers, the marked cells below it."""
    finding = told.finding
    margin = " " * len(number)
    shown = marked(told.text, finding.start, finding.end, room)
    yield Piece(f"{margin} |\n", "frame")
    yield Piece(f"{number} | ", "frame")
    yield Piece(f"{shown.line}".rstrip())
    yield Piece(f"\n{margin} | ", "frame")
    yield from (Piece(" " * shown.column), Piece("^" * shown.width, finding.severity), Piece("\n"))


def _labelled(margin: str, label: str, words: str, room: int, style: Style = "") -> Iterator[Piece]:
    """Yield a label and words, further lines below the first word."""
    head = f"{margin} = "
    indent = cells(head) + cells(label) + len(": ")
    for i, line in enumerate(wrapped(words, room - indent)):
        yield from (Piece(" " * indent),) if i else (Piece(head, "frame"), Piece(f"{label}: ", "help"))
        yield from (Piece(line, style), Piece("\n"))


def _remedy(text: str, fix: Fix, lang: Language) -> str:
    """Say what the edit does and which option makes it."""
    found = text[fix.start : fix.end]
    words = _ADD if not found else _REPLACE if fix.text else _LEAVE_OUT
    option = "--fix" if fix.safe else "--fix --unsafe-fixes"
    return f"{words[lang].format(found=quoted(found), put=quoted(fix.text))} ({option})"
