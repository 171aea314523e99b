"""Which findings are told: chosen by code, silenced by a remark in the text, or too slight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from vbdang.checking.registry import BY_CODE, BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vbdang.model import Finding, Severity

__all__ = ["GRAVITY", "Pragmas", "Selection", "UnknownCodeError", "codes_of", "pragmas", "silenced"]

#: How grave a finding is, the slightest first.
GRAVITY: Mapping[Severity, int] = {"note": 0, "warning": 1, "error": 2}
_PRAGMA = re.compile(r"vbdang:[ \t]*ignore\b(?:[ \t]*\[([^\]\n]*)\])?")


class UnknownCodeError(ValueError):
    """A word that is neither a rule's code, nor the beginning of one, nor a slug."""

    def __init__(self, word: str) -> None:
        """Keep the word."""
        super().__init__(f"no rule has the code or slug {word!r}")
        self.word = word


def codes_of(words: Iterable[str]) -> tuple[str, ...]:
    """Take codes, beginnings of codes and slugs, several in one word with commas between, and return codes.

    Args:
        words: As given on the command line or in the settings.

    Returns:
        Codes and beginnings of codes, each with at least one rule.

    Raises:
        UnknownCodeError: One of them belongs to no rule.

    >>> codes_of(["vb104, VB2", "spaces"])
    ('VB104', 'VB2', 'VB105')
    >>> codes_of(["VB9"])
    Traceback (most recent call last):
    vbdang.cli.selection.UnknownCodeError: no rule has the code or slug 'VB9'
    """
    parts = (part.strip() for word in words for part in word.split(","))
    return tuple(_code(part) for part in parts if part)


def _code(word: str) -> str:
    if word in BY_SLUG:
        return BY_SLUG[word].code
    code = word.upper()
    if not any(known.startswith(code) for known in BY_CODE):
        raise UnknownCodeError(word)
    return code


@frozen
class Selection:
    """The rules that are asked for (các quy tắc được chọn).

    Attributes:
        select: Codes and beginnings of codes that are asked for.
        ignore: Those that are not; the longer of two words decides, and of two equal ones ``ignore``.
        severity: The slightest severity that is told.
    """

    select: tuple[str, ...] = ("VB",)
    ignore: tuple[str, ...] = ()
    severity: Severity = "note"

    def takes(self, finding: Finding, *more: str) -> bool:
        """Tell whether a finding is asked for; ``more`` are codes to ignore besides.

        >>> from vbdang.model import Finding
        >>> finding = Finding("VB105", "spaces", "error", "", 0, 1)
        >>> Selection(("VB",), ("VB1",)).takes(finding), Selection(("VB105",), ("VB1",)).takes(finding)
        (False, True)
        """
        asked = _longest(finding.code, self.select)
        refused = _longest(finding.code, self.ignore)
        return (
            asked > refused and not _longest(finding.code, more) and GRAVITY[finding.severity] >= GRAVITY[self.severity]
        )


def _longest(code: str, words: Iterable[str]) -> int:
    return max((len(word) for word in words if code.startswith(word)), default=0)


class Pragmas(NamedTuple):
    """What a text asks to be silent about: codes by line, and the words that are no codes, with their lines."""

    codes: dict[int, tuple[str, ...]]
    unknown: list[tuple[int, str]]


def pragmas(text: str) -> Pragmas:
    r"""Find the remarks that silence findings: ``vbdang: ignore``, or ``vbdang: ignore[VB104, VB2]``.

    A remark holds for its line. It may stand in a comment of Markdown or HTML, or anywhere else.

    >>> pragmas("5-CT/TW <!-- vbdang: ignore[VB104] -->\n6-CT/TW vbdang: ignore").codes
    {1: ('VB104',), 2: ('VB',)}
    >>> pragmas("vbdang: ignore[VB999]").unknown
    [(1, 'VB999')]
    """
    codes: dict[int, tuple[str, ...]] = {}
    unknown: list[tuple[int, str]] = []
    line, done = 1, 0
    for found in _PRAGMA.finditer(text) if "vbdang:" in text else ():
        line += text.count("\n", done, found.start())
        done = found.start()
        known: list[str] = []
        for word in ("VB",) if found[1] is None else found[1].split(","):
            try:
                known += codes_of([word])
            except UnknownCodeError as error:
                unknown.append((line, error.word))
        codes[line] = (*codes.get(line, ()), *known)
    return Pragmas(codes, unknown)


def silenced(codes: Mapping[int, tuple[str, ...]], first: int, last: int) -> tuple[str, ...]:
    """Return what the remarks on some lines silence.

    >>> silenced({2: ("VB104",)}, 1, 2), silenced({2: ("VB104",)}, 3, 3)
    (('VB104',), ())
    """
    return tuple(code for line in range(first, last + 1) for code in codes.get(line, ()))
