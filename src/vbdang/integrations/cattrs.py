"""vbdang's values as plain data and back, by converters of cattrs (extra ``cattrs``).

The data has the record's names and spellings (docs/reference/record.md): an identifier is its canonical text, a date
``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, a tuple a list. It holds all that the values hold, the repairs and the evidence
too, which the record leaves out, so that everything comes back as it was.

>>> import cattrs
>>> from vbdang import analyze
>>> converter = register(cattrs.Converter())
>>> document = analyze("Kết luận số 1-KL/TW tháng 5/2021")
>>> data = converter.unstructure(document)
>>> data["references"][0]["id"], data["references"][0]["date"], data["resolutions"][0]["target"]
('01-KL/TW', '2021-05', 'XIII/01-KL/TW')
>>> converter.structure(data, type(document)) == document
True
>>> converter.structure("05/CT-TƯ", Identifier)
Identifier(number=5, suffix='', type='CT', issuer='TW', unit=None)
"""

from __future__ import annotations

import datetime
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from vbdang.errors import ParseError
from vbdang.inputs.passage import published_date
from vbdang.model import Date, Entry, Identifier, PartialDate
from vbdang.reading.identifiers import parse
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["register"]

_C = TypeVar("_C", bound="Converter")


def register(converter: _C) -> _C:
    """Teach a converter vbdang's values and the type ``Date``; what it does with days of other classes stays its own affair.

    Args:
        converter: It is changed.

    Returns:
        The same converter. Text that is no identifier is a :class:`~vbdang.errors.ParseError` to it and text that is no
        date a ValueError; inside other values they come in its own errors, as everything does.
    """
    converter.register_unstructure_hook(Identifier, str)
    converter.register_structure_hook(Identifier, lambda value, _: _identifier(value))
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_structure_hook(PartialDate, lambda value, _: _partial_date(value))
    converter.register_unstructure_hook_func(_is_date, _written)
    converter.register_structure_hook_func(_is_date, _date_or_none)
    # The day of an entry is always whole, so its type is one that the converter may have its own way with.
    day = override(struct_hook=_day_or_none, unstruct_hook=_written)
    converter.register_structure_hook(Entry, make_dict_structure_fn(Entry, converter, date=day))
    converter.register_unstructure_hook(Entry, make_dict_unstructure_fn(Entry, converter, date=day))
    return converter


def _is_date(kind: Any) -> bool:
    """Tell whether a type is ``Date``, or that or None."""
    return set(get_args(kind)) - {NoneType} == set(get_args(Date))


def _written(date: Date | None) -> str | None:
    return None if date is None else str(date)


def _date_or_none(value: Any, kind: Any) -> Date | None:
    return None if value is None and NoneType in get_args(kind) else _date(value)


def _day_or_none(value: Any, _: Any) -> datetime.date | None:
    day = None if value is None else _date(value)
    if isinstance(day, PartialDate):
        message = f"not YYYY-MM-DD: {day}"
        raise ValueError(message)  # noqa: TRY004 - the value is wrong, not its type
    return day


def _date(value: Any) -> Date:
    """Read a date, which formats that know days give as one."""
    if isinstance(value, datetime.datetime):
        return value.date()
    return value if isinstance(value, datetime.date | PartialDate) else published_date(_text(value))


def _partial_date(value: Any) -> PartialDate:
    date = _date(value)
    if not isinstance(date, PartialDate):
        message = f"not YYYY-MM or YYYY: {date}"
        raise ValueError(message)  # noqa: TRY004 - the value is wrong, not its type
    return date


def _identifier(value: Any) -> Identifier:
    """Read an identifier; a catalogue may hold one that parse is not certain of, and it must come back all the same."""
    if isinstance(value, Identifier):
        return value
    text = _text(value)
    try:
        return parse(text)
    except ParseError:
        key = parted(f"?/{text}")
        if key is None or str(key.id) != text:
            raise
        return key.id


def _text(value: Any) -> str:
    if not isinstance(value, str):
        message = f"not text: {value!r:.40}"
        raise ValueError(message)  # noqa: TRY004 - data from outside, which has values and no types
    return value
