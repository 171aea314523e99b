"""UTF-16, both ways round, with its byte order mark or without."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["WIDE", "Wide"]

Wide = Literal["utf-16", "utf-16-le", "utf-16-be"]


def _decoder(name: Wide) -> Callable[[bytes], str]:
    """Decode UTF-16; without a byte order mark it is little-endian, as Windows writes it, on every machine."""
    order = "utf-16-be" if name == "utf-16-be" else "utf-16-le"

    def decode(data: bytes) -> str:
        backwards = name == "utf-16" and data.startswith(codecs.BOM_UTF16_BE)
        return data.decode("utf-16-be" if backwards else order).removeprefix("\ufeff")

    return decode


#: The converters by the names of the encodings.
WIDE: Mapping[Wide, Callable[[bytes], str]] = {
    "utf-16": _decoder("utf-16"),
    "utf-16-le": _decoder("utf-16-le"),
    "utf-16-be": _decoder("utf-16-be"),
}
