"""One file to its bytes, and what to say where it cannot be opened."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from vbdang.errors import InputError
from vbdang.inputs import plain

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import BinaryIO

__all__ = ["fault", "opened"]


def opened(path: str, stdin: BinaryIO | None) -> AbstractContextManager[BinaryIO]:
    """Open a file; ``-`` is standard input, which stays open.

    Args:
        path: The file.
        stdin: The bytes of standard input, None where it is closed.

    Raises:
        InputError: The file's name is no text.
        OSError: It cannot be opened; :func:`fault` makes an InputError of it.
    """
    if path != "-":
        return _file(path)
    if stdin is None:
        reason = "standard input is closed"
        raise OSError(reason)
    return nullcontext(stdin)


def fault(path: str, error: OSError) -> InputError:
    """Say why a file could not be opened or read.

    >>> fault("a.txt", FileNotFoundError(2, "No such file or directory")).code
    'missing'
    """
    code = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
    return InputError(code, path, None, error.strerror or str(error))


def _file(path: str) -> BinaryIO:
    if plain.lone_surrogate(path) is not None:
        raise InputError(plain.ENCODING, path, None, "the file's name is not UTF-8")
    try:
        return Path(path).open("rb")
    except ValueError as error:  # a NUL in the name
        raise FileNotFoundError(error) from None
