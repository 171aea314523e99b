"""JSON Lines: one object a line, each a text of its own; a broken line is an error and the next is read all the same.

Lines are read one by one from the bytes, so that memory is that of the longest line, however long the file; a line
that is longer than the limit is passed over in pieces. JSON is UTF-8, no other encoding is looked for.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from vbdang.errors import InputError
from vbdang.inputs.encodings import decoded
from vbdang.inputs.passage import COLUMNS, Columns, Passage, published_date
from vbdang.inputs.places import Place, Stretches
from vbdang.inputs.plain import LIMIT, MOST, lone_surrogate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from vbdang.model import Date

__all__ = ["read"]

_PIECE = 1 << 20  # of a line that is passed over


def read(stream: BinaryIO, source: str, most: int = MOST, columns: Columns = COLUMNS) -> Iterator[Passage | InputError]:
    r"""Yield a text for every line, or the error that stands in its place; blank lines are skipped.

    An object holds ``text`` (a string) and may hold ``id`` (a string; a whole number is taken as its digits) and
    ``published`` (``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``). Other keys are ignored.

    Args:
        stream: The bytes of the file.
        source: The file's path: the source of texts without an ``id``, and what errors call the file.
        most: How many bytes a line may have.
        columns: Other keys than those.

    >>> import io
    >>> lines = io.BytesIO(b'{"id": "a1", "text": "05-CT/TW"}\n\n{"text": 5}\n')
    >>> for one in read(lines, "b.jsonl"):
    ...     print(one)
    Passage(source='a1', text='05-CT/TW', published=None, encoding='utf-8')
    b.jsonl, line 3: no "text" that is a string
    """
    for number, line in enumerate(_lines(stream, most), 1):
        try:
            here = _Line(source, number, columns)
            text = here.text(line, most)
            if text and not text.isspace():
                yield here.passage(text)
        except InputError as error:
            yield error


def _lines(stream: BinaryIO, most: int) -> Iterator[bytes]:
    """Yield the lines; of one that is too long only the beginning, one byte longer than it may be."""
    while line := stream.readline(most + 1):
        yield line
        if len(line) > most:
            _pass_over(line, stream)


def _pass_over(line: bytes, stream: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_PIECE)


class _Line(NamedTuple):
    """The place of one line, and the reading of what stands there."""

    source: str
    number: int
    columns: Columns

    def text(self, line: bytes, most: int) -> str:
        if len(line) > most:
            reason = f"more than {most:,} bytes in one line"
            raise self._fault(reason, LIMIT)
        return decoded(line, self.source, self.number)

    def passage(self, written: str) -> Passage:
        value = self._object(written)
        here = Stretches((0,), (Place(line=self.number),))
        return Passage(self._name(value), self._words(value), self._date(value), way=here)

    def _fault(self, reason: str, code: str = "record") -> InputError:
        return InputError(code, self.source, self.number, reason)

    def _object(self, written: str) -> dict[str, Any]:
        try:
            # Control characters inside strings are let through: a NUL is input like any other.
            value = json.loads(written, strict=False)
        except json.JSONDecodeError as error:
            reason = f"not JSON: {error.msg} at character {error.pos + 1}"
            raise self._fault(reason, "json") from None
        except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets nested too deeply
            reason = f"JSON that cannot be read: {error}"
            raise self._fault(reason, "json") from None
        if isinstance(value, dict):
            return value
        reason = "not a JSON object"
        raise self._fault(reason)

    def _name(self, value: dict[str, Any]) -> str:
        name = value.get(self.columns.id)
        if name is None:
            return self.source
        if isinstance(name, int) and not isinstance(name, bool):
            return str(name)
        return self._string(self.columns.id, name)

    def _words(self, value: dict[str, Any]) -> str:
        return self._string(self.columns.text, value.get(self.columns.text))

    def _date(self, value: dict[str, Any]) -> Date | None:
        key = self.columns.published
        written = value.get(key)
        if written is None:
            return None
        try:
            return published_date(self._string(key, written))
        except ValueError as error:
            reason = f'"{key}" is {error}'
            raise self._fault(reason) from None

    def _string(self, key: str, found: object) -> str:
        """Take a string that can be written again; halves of surrogate pairs cannot."""
        if not isinstance(found, str):
            reason = f'no "{key}" that is a string'
            raise self._fault(reason)
        half = lone_surrogate(found)
        if half is not None:
            reason = f'"{key}" holds half of a surrogate pair at character {half + 1}'
            raise self._fault(reason)
        return found
