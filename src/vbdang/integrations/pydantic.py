"""Fields of pydantic models that hold vbdang's values (extra ``pydantic``, version 2).

``IdentifierField`` is an :class:`~vbdang.model.Identifier` to type checkers and in the model, and its canonical text in
JSON. What comes in is read by :func:`vbdang.parse`: leniently, and refused with one error where it is not certain. The
classes themselves know nothing of pydantic: values never parse (docs/decisions/0010-integrations.md).

>>> from pydantic import BaseModel
>>> class Citation(BaseModel):
...     id: IdentifierField
...     date: DateField | None = None
>>> citation = Citation(id="05/CT-TƯ", date="2016-05")
>>> citation.id, citation.model_dump_json()
(Identifier(number=5, suffix='', type='CT', issuer='TW', unit=None), '{"id":"05-CT/TW","date":"2016-05"}')
>>> try:
...     Citation(id="18-NQ")
... except ValueError as error:
...     print([(one["type"], one["loc"], one["ctx"]["code"]) for one in error.errors()])
[('vbdang_identifier', ('id',), 'incomplete')]
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from attrs import frozen
from pydantic_core import PydanticCustomError, core_schema

from vbdang.errors import ParseError
from vbdang.inputs.passage import published_date
from vbdang.model import Date, Identifier, PartialDate
from vbdang.reading.identifiers import parse
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

__all__ = ["DateField", "IdentifierField", "KeyField"]


def _identifier(value: Any) -> Identifier:
    if isinstance(value, Identifier):
        return value
    if not isinstance(value, str):
        raise _no_text("identifier")
    try:
        return parse(value)
    except ParseError as error:
        context = {"code": error.code, "start": error.start, "end": error.end, "expected": error.expected}
        raise PydanticCustomError("vbdang_identifier", "expected {expected} [{code}]", context) from None


def _key(value: Any) -> str:
    if not isinstance(value, str):
        raise _no_text("key")
    if parted(value) is None:
        raise PydanticCustomError("vbdang_key", "expected a key: [ORG:]TERM/NN-TYPE/ISSUER", {"code": "key"})
    return value


def _date(value: Any) -> Date:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date | PartialDate):
        return value
    if not isinstance(value, str):
        raise _no_text("date")
    try:
        return published_date(value)
    except ValueError as error:
        raise PydanticCustomError("vbdang_date", "{reason}", {"code": "date", "reason": str(error)}) from None


def _no_text(what: str) -> PydanticCustomError:
    return PydanticCustomError(f"vbdang_{what}", "expected text", {"code": "type"})


@frozen(eq=False)  # hashed as itself: annotations are kept in sets
class _AsText:
    """Tells pydantic how a value is read from text, and others what the text looks like."""

    read: Callable[[Any], object]
    pattern: str
    schema: dict[str, Any]
    accepted: str | None = None  # the pattern of what is read, where that is more than is written

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        written = core_schema.to_string_ser_schema(when_used="json")
        # One validator that raises one error: a union of instance and text would give the reader two.
        return core_schema.no_info_plain_validator_function(self.read, serialization=written)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        accepted = self.accepted if handler.mode == "validation" else None
        return {"type": "string", "pattern": accepted or self.pattern, **self.schema}


_SYMBOL = "[A-Za-z0-9ĐđƯư]+"
_IDENTIFIER = rf"[0-9]{{2,}}[a-zđ]{{0,3}}-{_SYMBOL}/{_SYMBOL}(-{_SYMBOL})*(/{_SYMBOL})?"
_DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

#: Số và ký hiệu: an identifier, written canonically.
IdentifierField = Annotated[
    Identifier,
    _AsText(
        _identifier,
        f"^{_IDENTIFIER}$",
        {
            "title": "Số và ký hiệu",
            "description": "Identifier of a document of the Communist Party of Vietnam, as NN-TYPE/ISSUER",
            "examples": ["05-CT/TW", "08-QĐi/TW", "919-CV/VPTW/nb"],
        },
        accepted="[0-9]",
    ),
]
#: Mã khóa: the key of one document, as text.
KeyField = Annotated[
    str,
    _AsText(
        _key,
        rf"^(([a-z0-9-]+|\?):)?([IVXLCDM]+|[0-9]{{4}}-[0-9]{{4}}|\?)/{_IDENTIFIER}(#[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})?$",
        {
            "title": "Mã khóa",
            "description": "Key of a document of the Communist Party of Vietnam, as [ORG:]TERM/NN-TYPE/ISSUER",
            "examples": ["XIII/01-KL/TW", "dak-lak:?/05-NQ/TU", "XIII/12-KL/TW#2021-08-12"],
        },
    ),
]
#: Ngày, tháng hoặc năm: a date, or as much of one as is known.
DateField = Annotated[
    Date,
    _AsText(
        _date,
        f"^{_DAY}$",
        {"title": "Ngày", "description": "A day, a month or a year", "examples": ["2021-05-18", "2021-05", "2021"]},
    ),
]
