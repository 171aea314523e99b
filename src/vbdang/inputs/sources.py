"""Paths to texts: opens one file after the other, and chooses the reader by the file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from vbdang.errors import InputError
from vbdang.inputs import jsonl, plain
from vbdang.inputs.opening import fault, opened
from vbdang.inputs.passage import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from vbdang.inputs.encodings import Encoding
    from vbdang.inputs.passage import Columns, Passage

__all__ = ["KINDS", "MANY", "Kind", "kind_of", "passages"]

Kind = Literal["text", "jsonl", "parquet", "html", "docx", "pdf"]

#: How files can be read.
KINDS: tuple[Kind, ...] = get_args(Kind)
#: The kinds of files that hold many texts.
MANY: frozenset[Kind] = frozenset({"jsonl", "parquet"})

_ENDS: dict[str, Kind] = {
    ".jsonl": "jsonl",
    ".parquet": "parquet",
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
    columns: Columns = COLUMNS,
    watch: Callable[[BinaryIO], object] = bool,
) -> Iterator[Passage | InputError]:
    """Yield the texts of the files in order, an error in the place of what cannot be read.

    Args:
        paths: Files; ``-`` is standard input.
        stdin: The bytes of standard input, None where it is closed.
        kind: How to read them; None: as :func:`kind_of` says.
        encoding: What the bytes of text and HTML are; None: find out. The other kinds leave no choice.
        most: How much is read as one text, as each reader counts it.
        columns: What text, id and day are called in files of many texts.
        watch: Is handed the bytes of each file before they are read: who shows progress asks them how far they are.

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
                watch(stream)
                yield from _read(stream, path, kind or kind_of(path), encoding, most, columns)
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
    stream: BinaryIO, path: str, kind: Kind, encoding: Encoding | None, most: int, columns: Columns
) -> Iterator[Passage | InputError]:
    if kind == "text":
        yield plain.read(stream, path, encoding, most)
    elif kind == "jsonl":
        yield from jsonl.read(stream, path, most, columns)
    elif kind == "parquet":
        from vbdang.inputs import parquet

        yield from parquet.read(stream, path, most, columns)
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
