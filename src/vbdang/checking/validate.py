"""Says what is wrong with one identifier, reading or reference (kiểm tra một số và ký hiệu)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.checking.alone import in_order, of_one
from vbdang.checking.from_reading import findings_of_reading
from vbdang.checking.rules.catalogue import InForce, replaced
from vbdang.checking.rules.vocabulary import unknown_symbols
from vbdang.model import Identifier, Reading, Reference

if TYPE_CHECKING:
    from typing import Literal

    from vbdang.model import Date, Finding, Resolution

__all__ = ["validate"]

_NOBODY = InForce(frozenset(), {})


def validate(
    thing: Identifier | Reading | Reference,
    resolution: Resolution | None = None,
    on: Date | None = None,
    *,
    lang: Literal["vi", "en"] = "vi",
) -> tuple[Finding, ...]:
    """Return what is wrong with one identifier, reading or reference; never raises on content.

    An identifier or a reading has no date of its own and is judged as one of the day ``on``: whether its issuer is there,
    whether its type may be issued. A reference is judged by its own date; ``on`` is then the date of the text that
    cites it. Without a date, whatever depends on one is left unsaid: the clock is never asked.

    Args:
        thing: What :func:`vbdang.parse`, :func:`vbdang.read` or :func:`vbdang.extract` gives, or one made by hand.
        resolution: What the catalogue says of it, if it was looked up.
        on: The day for which it is judged, a date or a :class:`vbdang.PartialDate`.
        lang: The language of the messages, ``vi`` or ``en``.

    Returns:
        The findings by place, then code. Offsets are those of the reference; of an identifier those of its canonical text;
        of a reading those of its repairs, and 0 to 0 for what concerns all of it.

    >>> import datetime
    >>> from vbdang.model import Identifier
    >>> validate(Identifier(5, "", "CT", "TW"))
    ()
    >>> validate(Identifier(12, "", "HD", "BTGTW"), on=datetime.date(2025, 8, 15), lang="en")[0].message
    'The document bears the date 15/8/2025, but Ban Tuyên giáo Trung ương (BTGTW) ended on 02/02/2025. Check date and issuer.'
    """
    if isinstance(thing, Reference):
        found = of_one(thing, resolution, on, lang)
        if resolution is not None and resolution.replaced_by:
            found += replaced(0, thing, resolution, on, _NOBODY, lang)
        return in_order(found)
    if isinstance(thing, Identifier):
        place = (0, len(str(thing)))
        known = unknown_symbols(thing, place, lang)
        return in_order(known + of_one(_cited(thing, None, place[1], on), resolution, None, lang))
    told = findings_of_reading(thing, lang)
    whole = _cited(thing.identifier, thing.type_name, 0, on)
    return in_order([*told, *of_one(whole, resolution, None, lang)])


def _cited(identifier: Identifier, type_name: str | None, end: int, on: Date | None) -> Reference:
    """Make the reference that an identifier of a day would be."""
    return Reference(
        start=0,
        end=end,
        text=str(identifier)[:end],
        form="full",
        id=identifier,
        number=identifier.number,
        suffix=identifier.suffix,
        type=identifier.type,
        issuer=identifier.issuer,
        unit=identifier.unit,
        type_name=type_name,
        date=on,
    )
