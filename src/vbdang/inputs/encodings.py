"""Bytes to text: UTF-8 above all, UTF-16, and the Vietnamese sets from before Unicode where that is certain.

The rule, in order:

1. An encoding that is stated is the encoding.
2. A byte order mark says UTF-8 or UTF-16.
3. What is valid UTF-8 is UTF-8, whatever else it could be.
4. The bytes are read in every other set, and in each the words with marks are counted, and how many of them can be
   Vietnamese syllables (:mod:`vbdang.inputs.syllables`). One set is certain if at least 90 % of its words can be, at
   least three more of them than in any other set, and in no other set more than 80 %.
5. Else the bytes are refused: an error names the first that is not UTF-8, and the sets that may be meant.

docs/decisions/0006-reading-files.md says how often this decides, and that it was never wrong where it was tried.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from vbdang.errors import InputError
from vbdang.inputs.wide import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ENCODING", "ENCODINGS", "Encoding", "Text", "decoded", "taken_for", "text_of"]

#: The code of the error for bytes that are not the encoding.
ENCODING = "encoding"

Encoding = Literal["utf-8", "utf-16", "utf-16-le", "utf-16-be", "tcvn3", "vni", "viscii", "cp1258"]

#: The names of the encodings that can be stated.
ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)


class Text(NamedTuple):
    """What bytes say, and what they were taken for."""

    text: str
    encoding: Encoding


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
        raise _fault(error, data, source, line, "UTF-8") from None


def _fault(error: UnicodeDecodeError, data: bytes, source: str, line: int, name: str) -> InputError:
    before = data.count(b"\n", 0, error.start)
    place = error.start - data.rfind(b"\n", 0, error.start)
    reason = f"byte 0x{data[error.start]:02X} at position {place} of the line is not {name}"
    return InputError(ENCODING, source, line + before, reason)


def text_of(data: bytes, source: str, encoding: Encoding | None = None) -> Text:
    r"""Decode a file's bytes by the rule of this module.

    Args:
        data: All bytes of the file.
        source: What an error is to call the file.
        encoding: What the bytes are, where that is known; None: find out.

    Raises:
        InputError: The bytes are not what they are said to be, or it is not certain what they are.

    >>> text_of("Höôùng daãn soá 11-HD/VPTW cuûa Vaên phoøng".encode("latin-1"), "a.txt")
    Text(text='Hướng dẫn số 11-HD/VPTW của Văn phòng', encoding='vni')
    >>> text_of("Số 05".encode("utf-16"), "a.txt")
    Text(text='Số 05', encoding='utf-16')
    >>> text_of(b"S\xe8 11-HD/VPTW", "a.txt")
    Traceback (most recent call last):
    vbdang.errors.InputError: a.txt, line 1: byte 0xE8 at position 2 of the line is not UTF-8; ...
    """
    known = encoding or _marked(data, source)
    if known is not None:
        return Text(taken_for(known, data, source), known)
    try:
        return Text(decoded(data, source), "utf-8")
    except InputError as error:
        return _found_out(data, error)


def taken_for(encoding: Encoding, data: bytes, source: str) -> str:
    r"""Decode bytes as what they are said to be.

    Raises:
        InputError: A byte means nothing in that encoding, or there is no encoding of that name.

    >>> taken_for("vni", "soá 05".encode("latin-1"), "a.txt")
    'số 05'
    >>> taken_for("cp1258", b"s\xf4\n\xff\x81", "a.txt")
    Traceback (most recent call last):
    vbdang.errors.InputError: a.txt, line 2: byte 0x81 at position 2 of the line is not CP1258
    """
    if encoding == "utf-8":
        return decoded(data, source)
    if encoding not in ENCODINGS:
        reason = f"there is no encoding called {encoding}: it is one of {', '.join(ENCODINGS)}"
        raise InputError(ENCODING, source, None, reason)
    try:
        return _converter(encoding)(data)
    except UnicodeDecodeError as error:
        if encoding in WIDE:
            reason = f"byte {error.start + 1} of the file and those after it are not UTF-16"
            raise InputError(ENCODING, source, None, reason) from None
        raise _fault(error, data, source, 1, encoding.upper()) from None


def _converter(encoding: Encoding) -> Callable[[bytes], str]:
    from vbdang.inputs.legacy import LEGACY

    converters: dict[Encoding, Callable[[bytes], str]] = {name: LEGACY[name] for name in LEGACY}
    converters.update((name, WIDE[name]) for name in WIDE)
    return converters[encoding]


def _marked(data: bytes, source: str) -> Encoding | None:
    """Read the byte order mark, if there is one."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise InputError(ENCODING, source, 1, "the byte order mark is that of UTF-32: save the file as UTF-8")
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else None


def _found_out(data: bytes, fault: InputError) -> Text:
    """Decode what is not UTF-8 if it is certain what else it is."""
    from vbdang.inputs.judging import judged

    certain, likely = judged(data)
    if certain is not None:
        return Text(taken_for(certain, data, fault.source), certain)
    hint = f"; it may be {' or '.join(likely)}: say which (--encoding)" if likely else ""
    raise InputError(ENCODING, fault.source, fault.line, f"{fault.reason}{hint}")
