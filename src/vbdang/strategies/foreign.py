"""Near misses: what looks like a Party identifier and is none (dễ nhầm với văn bản của Đảng)."""

from __future__ import annotations

from hypothesis import event
from hypothesis import strategies as st

from vbdang.strategies.choosing import below, pick
from vbdang.tables.lookalikes import LOOKALIKES

__all__ = ["near_miss", "near_misses"]

_STATE = (
    "Nghị định số {n}/{y}/NĐ-CP ngày {d} của Chính phủ",
    "Nghị quyết số {n}/NQ-CP ngày {d} của Chính phủ",
    "Quyết định số {n}/QĐ-TTg ngày {d} của Thủ tướng Chính phủ",
    "Chỉ thị số {n}/CT-TTg",
    "Nghị quyết số {n}/{y}/QH15 của Quốc hội",
    "Nghị quyết số {n}/{y}/UBTVQH15",
    "Thông tư số {n}/{y}/TT-BTC",
    "Thông tư liên tịch số {n}/{y}/TTLT-BNV-BTC",
    "Kế hoạch số {n}/KH-UBND ngày {d} của UBND tỉnh",
    "Nghị quyết số {n}/{y}/NQ-HĐND của HĐND tỉnh",
    "Công văn số {n}/VPCP-KTTH của Văn phòng Chính phủ",
    "Công văn số {n}/BNV-CCHC ngày {d}",
    "Nghị quyết số {n} của Chính phủ",
    "{n}/QĐ-UBND",
    "{n}/{y}/NĐ-CP",
)
_UNIONS = (
    "Kế hoạch số {n}-KH/ĐTN của Tỉnh đoàn",
    "Hướng dẫn số {n}-HD/TWĐTN-BTC",
    "Kết luận số {n}-KL/TWĐTN",
    "Nghị quyết số {n}/NQ-TLĐ",
    "Hướng dẫn số {n}/HD-TLĐ",
    "Kế hoạch số {n}/KH-LĐLĐ",
    "Hướng dẫn số {n}-HD/HND",
    "Kế hoạch số {n}/KH-HNDTW",
    "{n}-QĐ/TWĐTN",
)
_FRONT = (
    "Thông tri số {n}/TTr-MTTW-BTT",
    "Thông tri số {n}/TT-MTTQ-BTT",
    "Kế hoạch số {n}/KH-MTTW-BTT ngày {d}",
    "Nghị quyết số {n}/NQ-MTTW-ĐCT",
)
_ABROAD = (
    "Nghị quyết {n} của Hội đồng Bảo an Liên hợp quốc",
    "Nghị quyết số {n}/{y}/NQ-ĐHĐCĐ của Đại hội đồng cổ đông",
    "Tờ trình số {n}/{y}/TTr-HĐQT",
    "Nghị quyết Đại hội XII Công đoàn Việt Nam",
)
_FIGURES = (
    "ngày {d}",
    "từ 01/7 đến 30/9",
    "tỷ lệ 24/7",
    "3,75 điểm trên 4.0",
    "1.234.{n},89 đồng",
    "đạt 87/{n} phiếu",
    "điện thoại 0912-345/{n}",
    "số máy (0238) 3844-{n}",
    "xe biển số 37A-{n}.45",
    "xe 29C/{n}-89",
    "thửa {n}/tờ bản đồ 05",
    "quốc lộ 1A/Bắc - Nam",
    "khổ giấy A4/A3",
    "tài khoản {n}-0071-2234",
)
_ADDRESSES = (
    "https://bao.example.vn/tin/{n}-NQ/TW/bai-01.html",
    "http://a.example.vn/van-ban?so={n}-CT/TW&trang=2",
    "www.example.vn/tai-lieu/{n}-KL/TW.pdf",
    "to.tin@example.vn",
)
_WORDS = (
    "Nghị quyết này",
    "Chỉ thị nêu trên",
    "các nghị quyết của Đảng",
    "Quy định trên đây",
    "nghị quyết {n}% cử tri tán thành",
)
_KINDS = {
    "state": _STATE,
    "union": _UNIONS,
    "front": _FRONT,
    "abroad or company": _ABROAD,
    "figures": _FIGURES,
    "address": _ADDRESSES,
    "words": _WORDS,
}
# Bodies that number in the Party's own order.
_IN_PARTY_ORDER = ("youth", "union", "association")
_FOREIGN_TYPES = ("NQ", "QĐ", "KH", "CT", "HD", "TB", "BC")


def near_misses(least: int = 1) -> st.SearchStrategy[str]:
    """Draw what looks like a citation or an identifier of the Party's and is none (dễ nhầm).

    Covers documents of the State, of trade unions, the Youth Union, the farmers' and other associations, the Front,
    the United Nations and companies, with and without their body's name, built on every row of the table of
    look-alikes; dates, rates, sums, telephone numbers, plates, plots and accounts; signs inside addresses; and words
    such as "Nghị quyết này". Leaves out what only knowledge of the world could tell (the number of a State decision
    without its body), and symbols that the State and the Party share (``BCĐ``).

    Half are of the State, a third of the others; the rest are figures, addresses and words.

    Shrinks to a decree of the Government.

    Args:
        least: The smallest number.

    >>> from hypothesis import find
    >>> find(near_misses(), lambda text: True)
    'Nghị định số 01/2000/NĐ-CP ngày 1/1/2000 của Chính phủ'
    """
    return _near_misses(least)


@st.composite
def _near_misses(draw: st.DrawFn, least: int) -> str:
    return near_miss(draw, least)


def near_miss(draw: st.DrawFn, least: int) -> str:
    """Draw one near miss."""
    kind = pick(draw, ("state", "state", "table", "table", "union", "front", *_KINDS))
    event("near miss", kind)
    number = least + draw(below(4000))
    if kind == "table":
        return _from_table(draw, number)
    template = pick(draw, _KINDS[kind])
    year = 2000 + draw(below(27))
    day = f"{draw(st.integers(1, 28))}/{draw(st.integers(1, 12))}/{year}"
    return template.format(n=f"{number:02d}", y=year, d=day)


def _from_table(draw: st.DrawFn, number: int) -> str:
    """A sign of one of the bodies that are known not to be the Party's."""
    row = pick(draw, LOOKALIKES)
    symbol, kind = pick(draw, row.examples), pick(draw, _FOREIGN_TYPES)
    signs = [f"{number:02d}/{kind}-{symbol}", f"{number:02d}/{2000 + draw(below(27))}/{kind}-{symbol}"]
    if row.kind in _IN_PARTY_ORDER:
        signs.append(f"{number:02d}-{kind}/{symbol}")
    return pick(draw, ("", "Văn bản số ", "Quyết định số ")) + pick(draw, signs)
