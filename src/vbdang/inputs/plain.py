"""A plain text file is one text: strict UTF-8, line ends kept as given."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from vbdang.errors import InputError
from vbdang.inputs.passage import Passage

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["ENCODING", "decoded", "lone_surrogate", "read"]

#: The code of the error for bytes that are not UTF-8.
ENCODING = "encoding"


def decoded(data: bytes, source: str, line: int = 1) -> str:
    r"""Decode UTF-8 strictly, a byte order mark at the beginning taken as the signature and dropped.

    Args:
        data: The bytes of a file or of one line.
        source: What an error is to call the file.
        line: The number of the first line of ``data``.

    Raises:
        InputError: Some byte is not UTF-8; the error names its line.

    >>> decoded(b"\xef\xbb\xbf05-CT/TW\r\n", "a.txt")
    '05-CT/TW\r\n'
    >>> decoded(b"one\ntwo \xff", "a.txt")
    Traceback (most recent call last):
    vbdang.errors.InputError: a.txt, line 2: byte 0xFF at position 5 of the line is not UTF-8
    """
    if line == 1:
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data.count(b"\n", 0, error.start)
        place = error.start - data.rfind(b"\n", 0, error.start)
        reason = f"byte 0x{data[error.start]:02X} at position {place} of the line is not UTF-8"
        raise InputError(ENCODING, source, line + before, reason) from None


def read(stream: BinaryIO, source: str) -> Passage:
    r"""Read the whole stream as one text.

    >>> import io
    >>> read(io.BytesIO("Chỉ thị 05\n".encode()), "a.txt").text
    'Chỉ thị 05\n'
    >>> read(io.BytesIO(b""), "-").text
    ''
    """
    return Passage(source, decoded(stream.read(), source))


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
