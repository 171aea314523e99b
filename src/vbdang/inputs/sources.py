"""Paths to texts: opens one file after the other, and chooses the reader by the file's name."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from vbdang.errors import InputError
from vbdang.inputs import jsonl, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from vbdang.inputs.passage import Passage

__all__ = ["Kind", "passages"]

Kind = Literal["text", "jsonl"]


def passages(paths: Iterable[str], stdin: BinaryIO | None, kind: Kind | None = None) -> Iterator[Passage | InputError]:
    """Yield the texts of the files in order, an error in the place of what cannot be read.

    Args:
        paths: Files; ``-`` is standard input.
        stdin: The bytes of standard input, None where it is closed.
        kind: How to read them; None: a name that ends in ``.jsonl`` is JSON Lines, everything else is text.

    >>> import io
    >>> list(passages(["-"], io.BytesIO(b"05-CT/TW")))
    [Passage(source='-', text='05-CT/TW', published=None, encoding='utf-8')]
    >>> for one in passages(["no-such-file.txt"], None):
    ...     print(one)
    no-such-file.txt: No such file or directory
    """
    for path in paths:
        try:
            with _opened(path, stdin) as stream:
                if (kind or _kind(path)) == "jsonl":
                    yield from jsonl.read(stream, path)
                else:
                    yield plain.read(stream, path)
        except InputError as error:
            yield error
        except OSError as error:
            code = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
            yield InputError(code, path, None, error.strerror or str(error))


def _kind(path: str) -> Kind:
    return "jsonl" if path.lower().endswith(".jsonl") else "text"


def _opened(path: str, stdin: BinaryIO | None) -> AbstractContextManager[BinaryIO]:
    if path != "-":
        return _file(path)
    if stdin is None:
        reason = "standard input is closed"
        raise OSError(reason)
    return nullcontext(stdin)


def _file(path: str) -> BinaryIO:
    if plain.lone_surrogate(path) is not None:
        raise InputError(plain.ENCODING, path, None, "the file's name is not UTF-8")
    try:
        return Path(path).open("rb")
    except ValueError as error:  # a NUL in the name
        raise FileNotFoundError(error) from None
