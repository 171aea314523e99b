"""Documents called by a name: what plenum, popular or short name they go by (văn bản gọi theo tên).

"Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khoá 12)" and "NQTW4
khóa XII" are one name. A name in the catalogue may go on with what sets it apart ("... về dân số", "(lần 2)"): the plain
name is then another's, or a set's.

>>> plain("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khoá 12)")
'nghi quyet trung uong 4 khoa xii'
>>> plain("Khoán 10")
'khoan 10'
"""

from __future__ import annotations

import re
from functools import lru_cache

from vbdang.resolving.folding import folded
from vbdang.tables.terms import roman_of

__all__ = ["parted_name", "plain"]

_ORDINALS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15,
}  # fmt: skip
_COUNT = "|".join([r"\d{1,2}", *sorted(_ORDINALS, key=len, reverse=True), "[ivx]+"])
_CENTRAL = r"(?:(?:ban chap hanh|bch) ?)?(?:trung uong|tw|t\.?u\.?)(?: dang)?(?: cong san viet nam)?"
_PLENUM = re.compile(
    rf"(?:cua )?(?:(?:hoi nghi )?(?:lan )?(?:thu )?(?P<first>{_COUNT})?,? ?(?:cua )?{_CENTRAL} ?(?:lan )?(?:thu )?(?P<second>{_COUNT})?"
    rf"|hoi nghi {_CENTRAL} (?:lan )?(?:thu )?(?P<third>{_COUNT}))(?![a-z0-9])"
)
_TYPE = re.compile(r"(?:nghi quyet|nq|ket luan|kl|thong bao|chi thi)(?= ?(?:hoi|trung|ban|bch|tw|t\.|tu|cua|lan))")
_FULL_TYPES = {"nq": "nghi quyet", "kl": "ket luan"}
_TERM = re.compile(r" ?(?:cua dang )?[,–(-]{0,2} ?\(?(?:khoa|k\.?) ?(?P<term>[ivx]+|\d{1,2})\)?")
_PART = re.compile(r" ?\(?lan (?P<part>\d)\)?")
_SPACES = re.compile(r"\s+")


def plain(name: str) -> str:
    """Return a name in the one way in which names are compared, without what sets it apart from others of its set."""
    return parted_name(name)[0]


@lru_cache(maxsize=4096)
def parted_name(name: str) -> tuple[str, str]:
    """Part a name into the compared name and what sets it apart.

    >>> parted_name("Nghị quyết Trung ương 6 khóa XII về dân số")
    ('nghi quyet trung uong 6 khoa xii', 've dan so')
    >>> parted_name("Nghị quyết Trung ương 6 (lần 2) khóa VIII")
    ('nghi quyet trung uong 6 lan 2 khoa viii', '')
    >>> parted_name("Chỉ thị dân chủ cơ sở")
    ('chi thi dan chu co so', '')
    """
    flat = _SPACES.sub(" ", folded(name)).strip()
    kind = _TYPE.match(flat)
    plenum = kind and _PLENUM.match(flat, kind.end() + flat.startswith(" ", kind.end()))
    count = plenum and (plenum["first"] or plenum["second"] or plenum["third"])
    if not (kind and plenum and count):
        return flat, ""
    part = _PART.match(flat, plenum.end())
    after = (part or plenum).end()
    term = _TERM.match(flat, after)
    figure = "" if term is None else _roman(term["term"])
    base = f"{_FULL_TYPES.get(kind[0], kind[0])} trung uong {_number(count)}"
    base += f" lan {part['part']}" if part else ""
    base += f" khoa {figure}" if figure else ""
    return base, flat[(term or part or plenum).end() :].strip(" ()")


def _number(count: str) -> int:
    if count.isdigit():
        return int(count)
    return _ORDINALS.get(count) or _ROMAN.get(count, 0)


_ROMAN = {str(roman_of(number)).lower(): number for number in range(1, 40)}


def _roman(term: str) -> str:
    return str(roman_of(int(term)) or "").lower() if term.isdigit() else term
