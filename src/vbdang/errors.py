"""The errors vbdang raises: one root, each carrying its data.

Content never raises: what is odd in a text is a repair or a finding. An error means that something asked for cannot be
done: an identifier that cannot be read with certainty, a file that cannot be opened, a line that is not JSON.
"""

__all__ = ["CatalogueError", "InputError", "ParseError", "VbdangError"]


class VbdangError(Exception):
    """The root of every error that vbdang raises on purpose."""

    def __init__(self, message: str, *, code: str) -> None:
        """Keep the message for people and the code for programs."""
        super().__init__(message)
        self.code = code


class ParseError(VbdangError, ValueError):
    """An identifier that cannot be read with certainty (mã không đọc được chắc chắn).

    Attributes:
        code: A stable word: ``empty``, ``no-number``, ``incomplete``, ``no-type``, ``ambiguous-type``,
            ``not-party``, ``trailing-text``, ``unreadable``.
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
    """

    def __init__(self, code: str, text: str, start: int, end: int, expected: str) -> None:
        """Keep the fault and its place; the message is made of them."""
        super().__init__(f"expected {expected} at character {start + 1} of {text!r}", code=code)
        self.text = text
        self.start = start
        self.end = end
        self.expected = expected

    def caret(self) -> str:
        """Return the text on one line and, on the next, carets under the fault.

        >>> print(ParseError("no-type", "18-XX/TW", 3, 5, "a document type").caret())
        18-XX/TW
           ^^
        """
        shown = "".join(" " if ch in "\n\r\t\x0b\x0c" else ch for ch in self.text)
        return f"{shown}\n{' ' * self.start}{'^' * max(1, self.end - self.start)}"

    def __reduce__(self) -> tuple[type["ParseError"], tuple[str, str, int, int, str]]:
        return type(self), (self.code, self.text, self.start, self.end, self.expected)


class InputError(VbdangError):
    """A file or a line that cannot be read (tệp hoặc dòng không đọc được).

    Attributes:
        code: ``missing``, ``unreadable``, ``encoding``, ``json``, ``record``.
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

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, int | None, str]]:
        return type(self), (self.code, self.source, self.line, self.reason)


class CatalogueError(VbdangError):
    """A catalogue file that is refused (danh mục bị từ chối); used by the resolving step."""
