"""The Vietnamese character sets from before Unicode: TCVN3, VNI, VISCII and CP1258, each a table and a rule.

Python has only the last, without putting letter and tone together; the tables are written out here and held against
independent converters by the tests.

Sources: TCVN 5712:1993 (TCVN3 is its VN3 subset, the fonts called ``.Vn…``); RFC 1456 (VISCII); the Windows code page
1258; for VNI the layout of the fonts called ``VNI-…``, in which a letter is followed by its marks.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["LEGACY", "Legacy", "from_cp1258", "from_tcvn3", "from_viscii", "from_vni"]

Legacy = Literal["tcvn3", "vni", "viscii", "cp1258"]


# In the tables U+FFFE stands for a byte that means nothing: the decoder of the standard library takes it so.
_ASCII = "".join(map(chr, range(128)))

# Bytes 80 to 9F as Windows has them. The fonts of TCVN3 and VNI left them alone, and Word put its quotation marks and
# dashes there; the toned capitals that TCVN 5712 has at these places were in no Windows font.
_WINDOWS = "€\ufffe‚ƒ„…†‡ˆ‰Š‹Œ\ufffeŽ\ufffe\ufffe‘’“”•–—˜™š›œ\ufffežŸ"

# One row for sixteen bytes, A0 to FF.
_TCVN3 = (
    "\xa0ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)

# One row for sixteen bytes, 80 to FF; and six capitals among the control characters.
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW = {2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ"}

# One row for sixteen bytes, 80 to FF: the tones are characters of their own and follow the letter.
_CP1258 = (
    "€\ufffe‚ƒ„…†‡ˆ‰\ufffe‹Œ\ufffe\ufffe\ufffe"
    "\ufffe‘’“”•–—˜™\ufffe›œ\ufffe\ufffeŸ"
    "\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯"
    "°±²³´µ¶·¸¹º»¼½¾¿"
    "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    "ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    "àáâăäåæçèéêë\u0301íîï"
    "đñ\u0323óôơö÷øùúûüư₫ÿ"
)

# The marks of VNI after their letters, as Windows would show them, and what the two are together.
_VNI_PAIRS = {
    "a": ("øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "i": ("øùûõï", "ìíỉĩị"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "u": ("øùûõï", "ùúủũụ"),
    "y": ("øùûõï", "ỳýỷỹỵ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "ö": ("øùûõï", "ừứửữự"),
}
_VNI_SINGLE = ("ñíìæóòîôöÑÍÌÆÓÒÎÔÖ", "đíìỉĩịỵơưĐÍÌỈĨỊỴƠƯ")


def _vni() -> dict[str, str]:
    """Write out the table of VNI: a mark may be that of a capital or not, the letter says what they are together."""
    table = dict(zip(*_VNI_SINGLE, strict=True))
    for letter, (marks, together) in _VNI_PAIRS.items():
        for mark, made in zip(marks, together, strict=True):
            for either in (mark, mark.upper()):
                table[letter + either] = made
                table[letter.upper() + either] = made.upper()
    return table


_VNI = _vni()
_VNI_SIGN = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))  # a letter with its mark before a letter alone
_WORD = re.compile(r"[^\W\d_]+")


def from_tcvn3(data: bytes) -> str:
    r"""Convert TCVN3, also called ABC (bộ mã của phông chữ ``.VnTime``).

    TCVN3 has no capitals with tones: they were typed as small letters in a font that shows capitals (``.VnTimeH``), and
    the bytes do not say which font it was. Where the rest of a word leaves no doubt, two capitals and no plain small
    letter, its toned letters are made capitals; a word of one plain letter, ``Bé`` for BỘ, stays as it is typed.

    Raises:
        UnicodeDecodeError: A byte that Windows never used.

    >>> from_tcvn3(b"S\xe8 11-HD/VPTW, Trung \xad\xacng \xa7\xb6ng")
    'Số 11-HD/VPTW, Trung ương Đảng'
    >>> from_tcvn3(b"K\xd5T LU\xcbN S\xe8 5")
    'KẾT LUẬN Số 5'
    """
    return _WORD.sub(_in_capitals, unicodedata.normalize("NFC", _mapped(data, _TCVN3_TABLE)))


def _in_capitals(word: re.Match[str]) -> str:
    """Make capitals of the toned letters of a word whose other letters are, if there are two of them."""
    written = word[0]
    if len(written) < 3 or written.isupper() or written.islower():
        return written
    typed_small = any(letter.isascii() and letter.islower() for letter in written)
    return written if typed_small or sum(map(str.isupper, written)) < 2 else written.upper()


def from_vni(data: bytes) -> str:
    r"""Convert VNI (bộ mã của phông chữ ``VNI-Times``): a letter and after it one byte for its marks.

    A mark after a letter that cannot carry it stays what Windows shows.

    Raises:
        UnicodeDecodeError: A byte that Windows never used.

    >>> from_vni("Chæ thò soá 05-CT/TW cuûa Ñaûng".encode("latin-1"))
    'Chỉ thị số 05-CT/TW của Đảng'
    >>> from_vni("QÑ, QUYEÁT, tø".encode("latin-1"))
    'QĐ, QUYẾT, tø'
    """
    return _VNI_SIGN.sub(lambda sign: _VNI[sign[0]], _mapped(data, _WINDOWS_TABLE))


def from_viscii(data: bytes) -> str:
    r"""Convert VISCII (RFC 1456): every letter a byte, six of them where control characters are.

    >>> from_viscii(b"Ch\xef th\xb8 05, \x06")
    'Chỉ thị 05, Ẫ'
    """
    return _mapped(data, _VISCII_TABLE)


def from_cp1258(data: bytes) -> str:
    r"""Convert the Windows code page 1258; letter and tone are put together (NFC).

    Raises:
        UnicodeDecodeError: A byte that the code page leaves open.

    >>> from_cp1258(b"Nghi\xf2 quy\xea\xect 18-NQ/TW")
    'Nghị quyết 18-NQ/TW'
    """
    return unicodedata.normalize("NFC", _mapped(data, _CP1258_TABLE))


def _mapped(data: bytes, table: str) -> str:
    """Look every byte up in a table of 256 characters; the standard decoder does it, and says where it cannot."""
    return codecs.charmap_decode(data, "strict", table)[0]


_TCVN3_TABLE = _ASCII + _WINDOWS + _TCVN3
_WINDOWS_TABLE = _ASCII + _WINDOWS + "".join(map(chr, range(160, 256)))
_VISCII_TABLE = "".join(_VISCII_LOW.get(code, chr(code)) for code in range(128)) + _VISCII
_CP1258_TABLE = _ASCII + _CP1258

#: The converters by the names of their sets, in the order in which they are named to people.
LEGACY: Mapping[Legacy, Callable[[bytes], str]] = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "viscii": from_viscii,
    "cp1258": from_cp1258,
}
