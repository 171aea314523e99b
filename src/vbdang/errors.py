"""The errors vbdang raises: one root, each carrying its data.

Content never raises: what is odd in a text is a repair or a finding. An error means that something asked for cannot be
done: an identifier that cannot be read with certainty, a file that cannot be opened, a line that is not JSON.
"""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import Any

__all__ = ["CatalogueError", "InputError", "ParseError", "VbdangError"]


class VbdangError(Exception):
    """The root of every error that vbdang raises on purpose."""

    def __init__(self, message: str, *, code: str) -> None:
        """Keep the message for people and the code for programs."""
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), code=self.code), self.args


_MARGIN = 60  # how much of a long text is shown before, of and after a fault


class ParseError(VbdangError, ValueError):
    """An identifier that cannot be read with certainty (mã không đọc được chắc chắn).

    Attributes:
        code: A stable word:

            - ``empty``: nothing to read;
            - ``no-number``: no digit;
            - ``incomplete``: number and type, but no issuing body (``18-NQ``, ``NQ18``, ``Nghị quyết 18``);
            - ``no-type``: no type symbol after the number, or one that no table knows where it should be known;
            - ``ambiguous-issuer``: an issuer symbol that is none, or lacks its diacritics (``DU``);
            - ``not-party``: the symbol of the State, a union, the Front; or an unknown one out of the Party's order;
            - ``trailing-text``: more than an identifier;
            - ``unreadable``: other words than a type name before the number, or a number of more than six digits.
        text: The text as given.
        start: First code point of the fault in ``text``.
        end: One past the last code point of the fault (half-open).
        expected: What should have stood there, in words.

    >>> from vbdang import parse
    >>> try:
    ...     parse("18-NQ")
    ... except ParseError as error:
    ...     print(error.code, (error.start, error.end))
    incomplete (5, 5)
    >>> print(ParseError("no-type", "x" * 1000, 999, 1000, "a document type"))
    expected a document type at character 1000 of '…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
    """

    def __init__(self, code: str, text: str, start: int, end: int, expected: str) -> None:
        """Keep the fault and its place; the message is made of them."""
        shown = "".join(_around(text, start, end))
        super().__init__(f"expected {expected} at character {start + 1} of {shown!r}", code=code)
        self.text = text
        self.start = start
        self.end = end
        self.expected = expected

    def caret(self) -> str:
        r"""Return the text on one line and, on the next, carets under the fault; of a long text only what is around it.

        >>> print(ParseError("no-type", "18-XX/TW", 3, 5, "a document type").caret())
        18-XX/TW
           ^^
        >>> print(ParseError("incomplete", "Nghị quyết\t18", 13, 13, "an issuing body").caret())
        Nghị quyết 18
                     ^
        """
        before, fault, after = map(_visible, _around(self.text, self.start, self.end))
        return f"{before}{fault}{after}\n{' ' * _columns(before)}{'^' * max(1, _columns(fault))}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.text, self.start, self.end, self.expected)


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Part a text into what stands before a span, the span and what follows; of a long text the nearest of each."""
    first, stop = max(0, start - _MARGIN), min(end, start + _MARGIN)
    last = min(len(text), stop + _MARGIN)
    before = ("…" if first else "") + text[first:start]
    return before, text[start:stop], text[stop:last] + ("…" if last < len(text) else "")


def _visible(text: str) -> str:
    return "".join(ch if ch.isprintable() else " " for ch in text)


def _columns(text: str) -> int:
    return sum(not unicodedata.combining(ch) for ch in text)


class InputError(VbdangError):
    """A file or a line that cannot be read (tệp hoặc dòng không đọc được).

    Attributes:
        code: A stable word:

            - ``missing``: there is no such file;
            - ``unreadable``: it cannot be opened or read, or is not what it should be;
            - ``encoding``: bytes that are not the encoding, or that may be several;
            - ``limit``: more than is read as one text, unpacked or not;
            - ``extra``: the package that reads this kind of file is not installed;
            - ``scanned``: pages of pictures without text;
            - ``table``: a table without a column that it must have, or with one of another kind;
            - ``json``: a line that is not JSON;
            - ``record``: an object or a row without a text, or with an id or a day that cannot be;
            - ``settings``: a file of settings that says what cannot be.
        source: The file's path, ``-`` for standard input.
        line: The line's number from 1, or None when the whole file is meant.
    """

    def __init__(self, code: str, source: str, line: int | None, reason: str) -> None:
        """Keep the place; the message begins with it."""
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {reason}", code=code)
        self.source = source
        self.line = line
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.source, self.line, self.reason)


class CatalogueError(VbdangError):
    """A catalogue file that is refused, whole (danh mục bị từ chối).

    Attributes:
        code: ``missing``, ``unreadable``, ``encoding``, ``format`` (no catalogue at all), ``columns`` (wrong heads or
            count), ``value`` (a cell that cannot be), ``duplicate`` (a key given twice).
        source: The file's path.
        line: The line or row from 1, None when the whole file is meant.
        column: The name of the column, None when the whole line is meant.
        reason: What is wrong, in words.

    >>> print(CatalogueError("value", "own.tsv", 7, "date", "no such day: '2021-02-31'"))
    own.tsv, line 7, column date: no such day: '2021-02-31'
    """

    def __init__(self, code: str, source: str, line: int | None, column: str | None, reason: str) -> None:
        """Keep the place; the message begins with it."""
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {reason}" if column is None else f"{place}, column {column}: {reason}", code=code)
        self.source = source
        self.line = line
        self.column = column
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.source, self.line, self.column, self.reason)
