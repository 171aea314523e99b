"""How wide text stands on a terminal, and text made fit to stand there.

Not ``len``: a decomposed "Nghị quyết" has thirteen code points and ten cells.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["cells", "padded", "visible", "wrapped"]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NO_WIDTH = {"Mn", "Me", "Cf"}


def cells(text: str) -> int:
    r"""Return the number of terminal cells that a text without tabs and line ends takes.

    >>> cells("Quyết định"), cells("Quye\u0302\u0301t"), cells("党")
    (10, 5, 2)
    """
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """Fill a text up with spaces to so many cells; a wider one stays as it is.

    >>> padded("QĐ", 4) + "|", padded("党", 4) + "|", padded("long", 2)
    ('QĐ  |', '党  |', 'long')
    """
    return text + " " * (width - cells(text))


def wrapped(text: str, room: int) -> list[str]:
    """Break a text at its spaces into lines of so many cells; a longer word stands on a line of its own.

    >>> wrapped("Tên loại và ký hiệu không khớp", 12)
    ['Tên loại và', 'ký hiệu', 'không khớp']
    >>> wrapped("", 12)
    ['']
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cells(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def visible(text: str) -> str:
    r"""Put a text on one line: white space becomes a space, any other control character its picture.

    A table on a terminal must not be torn, or the terminal be driven, by what stands in a file.

    >>> visible("Chỉ thị\n\t05"), visible("a\x1b[2Jb")
    ('Chỉ thị  05', 'a␛[2Jb')
    """
    return _CONTROL.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character.isspace() and character not in "\x1c\x1d\x1e\x1f":
        return " "
    if character == "\x7f":
        return "␡"
    return chr(0x2400 + ord(character)) if character < " " else "�"
