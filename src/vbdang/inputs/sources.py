"""Paths to texts: opens one file after the other, and chooses the reader by the file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from vbdang.errors import InputError
from vbdang.inputs import jsonl, plain
from vbdang.inputs.opening import fault, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from vbdang.inputs.encodings import Encoding
    from vbdang.inputs.passage import Passage

__all__ = ["KINDS", "Kind", "kind_of", "passages"]

Kind = Literal["text", "jsonl", "html", "docx", "pdf"]

#: How files can be read.
KINDS: tuple[Kind, ...] = get_args(Kind)

_ENDS: dict[str, Kind] = {
    ".jsonl": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}


def passages(
    paths: Iterable[str],
    stdin: BinaryIO | None,
    kind: Kind | None = None,
    encoding: Encoding | None = None,
    most: int = plain.MOST,
) -> Iterator[Passage | InputError]:
    """Yield the texts of the files in order, an error in the place of what cannot be read.

    Args:
        paths: Files; ``-`` is standard input.
        stdin: The bytes of standard input, None where it is closed.
        kind: How to read them; None: as :func:`kind_of` says.
        encoding: What the bytes of text and HTML are; None: find out. The other kinds leave no choice.
        most: How much is read as one text, as each reader counts it.

    >>> import io
    >>> list(passages(["-"], io.BytesIO(b"05-CT/TW")))
    [Passage(source='-', text='05-CT/TW', published=None, encoding='utf-8')]
    >>> for one in passages(["no-such-file.txt"], None):
    ...     print(one)
    no-such-file.txt: No such file or directory
    """
    for path in paths:
        try:
            with opened(path, stdin) as stream:
                yield from _read(stream, path, kind or kind_of(path), encoding, most)
        except InputError as error:
            yield error
        except OSError as error:
            yield fault(path, error)


def kind_of(path: str) -> Kind:
    """Tell by the end of its name how a file is read; every other name is that of a text.

    >>> kind_of("a.docx"), kind_of("B.HTM"), kind_of("readme.md"), kind_of("-")
    ('docx', 'html', 'text', 'text')
    """
    return next((kind for end, kind in _ENDS.items() if path.lower().endswith(end)), "text")


def _read(
    stream: BinaryIO, path: str, kind: Kind, encoding: Encoding | None, most: int
) -> Iterator[Passage | InputError]:
    if kind == "text":
        yield plain.read(stream, path, encoding, most)
    elif kind == "jsonl":
        yield from jsonl.read(stream, path, most)
    else:
        yield from _read_format(stream, path, kind, encoding, most)


def _read_format(
    stream: BinaryIO, path: str, kind: Literal["html", "docx", "pdf"], encoding: Encoding | None, most: int
) -> Iterator[Passage | InputError]:
    """Read what is more than its letters; the readers are loaded with the first such file."""
    from vbdang.inputs import docx, html, pdf

    if kind == "html":
        yield html.read(stream, path, encoding, most)
    elif kind == "docx":
        yield docx.read(stream, path, most)
    else:
        yield from pdf.read(stream, path, most)
