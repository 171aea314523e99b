"""A plain text file is one text, its line ends kept as given; what its bytes mean is found out or said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.errors import InputError
from vbdang.inputs.encodings import ENCODING, decoded, text_of
from vbdang.inputs.passage import Passage

if TYPE_CHECKING:
    from typing import BinaryIO

    from vbdang.inputs.encodings import Encoding

__all__ = ["ENCODING", "LIMIT", "MOST", "UNREADABLE", "decoded", "lone_surrogate", "read", "whole"]

#: The codes of errors: there is too much of something; the file is not what it should be.
LIMIT, UNREADABLE = "limit", "unreadable"

#: The most bytes that are read as one text, 256 MiB: decoded they take up to four times as much, and what is found in
#: them many times that. Larger collections are files of JSON Lines, whose texts are taken one by one.
MOST = 256 * 1024 * 1024

# How files begin that are no text whatever their name says, and what to do with them.
_FORMATS = {
    b"%PDF-": "a PDF file: read it as pdf (--from pdf), or give it a name that ends in .pdf",
    b"PK\x03\x04": "a ZIP archive: if it is a DOCX file read it as docx (--from docx), or give it a name that ends in .docx",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a file of Word 97 or one locked with a password: save it as DOCX without one",
    b"{\\rtf": "an RTF file: save it as DOCX",
}


def read(stream: BinaryIO, source: str, encoding: Encoding | None = None, most: int = MOST) -> Passage:
    r"""Read the whole stream as one text.

    Args:
        stream: The bytes of the file.
        source: The file's path, ``-`` for standard input.
        encoding: What the bytes are; None: find out, as :mod:`vbdang.inputs.encodings` says.
        most: How many bytes are read at most.

    Raises:
        InputError: The bytes are not the encoding, are too many, or are those of another kind of file.

    >>> import io
    >>> read(io.BytesIO("Chỉ thị 05\n".encode()), "a.txt").text
    'Chỉ thị 05\n'
    >>> read(io.BytesIO(b""), "-").text
    ''
    """
    data = whole(stream, source, most)
    for beginning, told in _FORMATS.items():
        if data.startswith(beginning):
            reason = f"is {told}"
            raise InputError(UNREADABLE, source, None, reason)
    text, known = text_of(data, source, encoding)
    return Passage(source, text, encoding=known)


def whole(stream: BinaryIO, source: str, most: int = MOST) -> bytes:
    """Read a stream to its end, but never more than a limit.

    Raises:
        InputError: There is more (code ``limit``).

    >>> import io
    >>> whole(io.BytesIO(b"05-CT/TW"), "a.txt", 7)
    Traceback (most recent call last):
    vbdang.errors.InputError: a.txt: more than 7 bytes in one text: split the file, or make it JSON Lines
    """
    data = stream.read(most + 1)
    if len(data) > most:
        reason = f"more than {most:,} bytes in one text: split the file, or make it JSON Lines"
        raise InputError(LIMIT, source, None, reason)
    return data


def lone_surrogate(text: str) -> int | None:
    """Return the place of the first half of a surrogate pair, or None: such a half is no character.

    JSON can spell one, and Python puts one for each undecodable byte of an argument; neither could be written again.

    >>> lone_surrogate("05-CT/TW"), lone_surrogate("05" + chr(0xD800))
    (None, 2)
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None
