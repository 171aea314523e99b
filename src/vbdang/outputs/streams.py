"""Documents, one after the other, to the text that is written: each piece is whole and can be flushed as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from vbdang.outputs.record import document_record, dumped
from vbdang.outputs.table import Language, document_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vbdang.model import Document

__all__ = ["Answer", "enclosed", "json_lines", "json_list", "listed", "tables"]


class Answer(NamedTuple):
    """What was found in one text, with the text.

    Attributes:
        source: What the text is called.
        text: The text.
        document: What was found.
        place: Says where in the file a code point stands; None where the text stands there as it is.
    """

    source: str
    text: str
    document: Document
    place: Callable[[int], str] | None = None


def json_lines(answers: Iterable[Answer]) -> Iterator[str]:
    r"""Yield one record a line.

    >>> from vbdang.model import Document
    >>> list(json_lines([Answer("a", "", Document())]))
    ['{"schema": 1, "source": "a", "references": []}\n']
    """
    return (f"{dumped(document_record(answer.source, answer.document))}\n" for answer in answers)


def json_list(answers: Iterable[Answer]) -> Iterator[str]:
    r"""Yield the pieces of one JSON list of the same records.

    >>> from vbdang.model import Document
    >>> print("".join(json_list([Answer("a", "", Document()), Answer("b", "", Document())])), end="")
    [
    {"schema": 1, "source": "a", "references": []},
    {"schema": 1, "source": "b", "references": []}
    ]
    >>> list(json_list([]))
    ['[', ']\n']
    """
    return listed(document_record(answer.source, answer.document) for answer in answers)


def listed(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    r"""Yield the pieces of one JSON list, an object a line, each as soon as it is known.

    >>> "".join(listed([{"a": 1}])), "".join(listed([]))
    ('[\n{"a": 1}\n]\n', '[]\n')
    """
    return enclosed(map(dumped, records))


def enclosed(pieces: Iterable[str]) -> Iterator[str]:
    r"""Yield the pieces of one JSON list, of objects that are written already: one to a piece, or several with ",\n" between.

    >>> "".join(enclosed(["{}", "{},\n{}"]))
    '[\n{},\n{},\n{}\n]\n'
    """
    yield "["
    before, last = "\n", "]\n"
    for piece in pieces:
        yield f"{before}{piece}"
        before, last = ",\n", "\n]\n"
    yield last


def tables(answers: Iterable[Answer], lang: Language = "vi", *, explain: bool = False) -> Iterator[str]:
    r"""Yield one table a document, where it is asked for with the evidence of every resolution.

    >>> from vbdang.model import Document
    >>> list(tables([Answer("a", "", Document())]))
    ['a: không có viện dẫn\n']
    """
    return (
        document_table(one.source, one.text, one.document, lang, explain=explain, place=one.place) for one in answers
    )
