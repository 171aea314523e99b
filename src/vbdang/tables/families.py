"""Họ ký hiệu: open families of issuer symbols, for committees that no list can enumerate.

A committee's advisory bodies are named by one rule: the body's letters, then the committee's (``BTC`` + ``TU``). Party
committees and steering committees take the letters of their agency or their matter (``ĐUTCT``, ``BCĐ57``). A family
says that a symbol is built as the Party's are; it does not say that the body exists.

>>> family_of("BTCHU").slug, family_of("ĐUTCT").slug
('ban-to-chuc', 'dang-uy')
>>> family_of("UBND") is None
True
"""

import re
from functools import cache

from vbdang.tables.rows import Family

__all__ = ["FAMILIES", "family_of"]

# A committee's letters at the end of an advisory body's symbol; Đảng ủy may bring its own name (UBKTĐUK).
_COMMITTEE = r"(?:TW|TU|HU|QU|ThU|TXU|ĐU[A-ZĐ]{0,4})"

_BY_RULE = "the rule of composition; of the levels only those of the examples with a source were seen"

# fmt: off
FAMILIES: tuple[Family, ...] = (
    Family(
        "ban-can-su-dang", r"BCSĐ[A-ZĐ]{0,8}", "party-group",
        ("BCSĐ", "BCSĐCP"), "high",
        ("github-index:16178674251", "github.com/ThanhChinhBK/vietnews:data/train_tokenized/018334.txt.seg"),
        "Ban cán sự đảng, alone or with the letters of the agency (CP: Chính phủ); ended at the centre in 2025",
    ),
    Family(
        "ban-chi-dao", r"BCĐ(?!389|QG)[A-ZĐ]{0,4}(?:NQ)?\d{0,3}", "steering",
        ("BCĐ", "BCĐTW", "BCĐTP", "BCĐTKNQ18", "BCĐ35"), "medium",
        ("github-index:69694525550", "github-index:59814016064", "github-index:55660060430",
         "https://xaydungchinhsach.chinhphu.vn/chu-dong-ung-pho-voi-sieu-bao-ragasa-tu-som-tu-xa-102250922195146554.htm"),
        "Ban Chỉ đạo of any level, alone or with the letters or number of its matter; the State has steering "
        "committees too (130/KH-BCĐTKNQ18, 90/QĐ-BCĐ): only the order of type and issuer tells them apart; BCĐ35 not seen",
    ),
    Family(
        "ban-dan-van", rf"BDV{_COMMITTEE}", "advisory",
        ("BDVTW", "BDVTU", "BDVHU"), "medium",
        ("github-index:8857883630",
         "http://danvan.vn/Home/Van-ban/Ban-dan-van-tw/17085/Cong-van-so-1350-CVBDVTW-ngay-1052023-cua-Ban-Dan-van-Trung-uong-ve-viec-trien-khai-so-ket-05-nam-thuc-hien-C"),
        f"Ban Dân vận; {_BY_RULE}; ended with the merger of 2025",
    ),
    Family(
        "ban-noi-chinh", rf"BNC{_COMMITTEE}", "advisory",
        ("BNCTW", "BNCTU"), "medium", ("github-index:71412426617", "github-index:69786935555"),
        f"Ban Nội chính; 272-CV/BNCTU of 12/8/2025; {_BY_RULE}",
    ),
    Family(
        "ban-thuong-vu", r"(?:BTV|TV)(?:TU|HU|QU|ThU|TXU|ĐU)", "standing-committee",
        ("BTVTU", "BTVHU", "TVTU"), "low",
        ("https://tranmyhanh.com/toan-van-nghi-quyet-so-10-nq-tu-ngay-18-8-2021-cua-ban-thuong-vu-tinh-uy/",),
        "letters of Ban Thường vụ before those of the committee, used for the body; the rule gives the standing committee "
        "the committee's own symbol, and no document with this one was seen",
    ),
    Family(
        "ban-to-chuc", rf"BTC{_COMMITTEE}", "advisory",
        ("BTCTW", "BTCTU", "BTCHU"), "high", ("github-index:69694021493", "github-index:60383244539"),
        f"Ban Tổ chức; 588-CV/BTCTU of 10/12/2025; {_BY_RULE}; a bare BTC is the Ministry of Finance far more often",
    ),
    Family(
        "ban-tuyen-giao", rf"BTG{_COMMITTEE}", "advisory",
        ("BTGTW", "BTGTU", "BTGHU"), "medium",
        ("github:crazykid95/Van-ban-hanh-chinh-AI-Agent-Skill:references/huong-dan-36.md",
         "http://vustathaibinh.org.vn/vanban-khac-3107.html"),
        f"Ban Tuyên giáo; 156-BC/BTGTU of 02/10/2012; {_BY_RULE}; merged with Ban Dân vận in 2025",
    ),
    Family(
        "ban-tuyen-giao-va-dan-van", rf"BTGDV{_COMMITTEE}", "advisory",
        ("BTGDVTW", "BTGDVTU"), "high", ("github-index:69608689492", "github-index:60383244539"),
        f"Ban Tuyên giáo và Dân vận, from 02/2025; 03-HD/BTGDVTU; {_BY_RULE}",
    ),
    Family(
        "ban-xay-dung-dang", r"BXDĐ(?:ĐU)?", "commune-advisory",
        ("BXDĐ",), "medium", ("github-index:60756034124", "github-index:69694021493"),
        "Ban Xây dựng Đảng of a commune, from 7/2025; with ĐU by the rule of composition only",
    ),
    Family(
        "chi-bo", r"CB\d{0,2}", "cell",
        ("CB", "CB1"), "medium", ("github-index:70900120406", "github-index:67116623905", "github-index:15227250371"),
        "Chi bộ, alone (06-NQ/CB) or with the number of the unit; letters after it were not seen in a source",
    ),
    Family(
        "dang-doan", r"ĐĐ(?!BQH)[A-ZĐ]{0,6}", "party-group",
        ("ĐĐ", "ĐĐQH"), "unknown",
        ("http://thactrang.com/tin-tuc/thanh-lap-4-dang-bo-truc-thuoc-ban-chap-hanh-trung-uong-dang-187618.html",),
        "Đảng đoàn, ended in 2025; the source names the bodies, no source shows the symbol; ĐĐBQH is the State's (Đoàn đại "
        "biểu Quốc hội)",
    ),
    Family(
        "dang-uy", r"ĐU[A-ZĐ]{0,8}\d{0,2}", "committee",
        ("ĐU", "ĐUK", "ĐUCA", "ĐUQH", "ĐUQSTW", "ĐUTCT"), "high",
        ("github-index:70900120406", "github-index:9793671840", "github-index:20449918277", "github-index:61617044354"),
        "Đảng ủy, alone or with the letters of its agency: 55-NQ/ĐUTCT (a corporation), 590-CT/ĐUQSTW (the army, 2010)",
    ),
    Family(
        "uy-ban-kiem-tra", rf"UBKT(?:{_COMMITTEE})?", "advisory",
        ("UBKT", "UBKTTW", "UBKTTU", "UBKTĐU", "UBKTĐUK"), "high",
        ("github-index:70595869263", "github-index:69608689492", "github-index:70339868282", "github-index:67116623905"),
        f"Ủy ban Kiểm tra; 134-CV/UBKTTU; plain UBKT in grassroots drafting and in 1094-QĐ/UBKT (army); {_BY_RULE}",
    ),
    Family(
        "van-phong", rf"VP{_COMMITTEE}", "advisory",
        ("VPTW", "VPTU", "VPQU", "VPĐU"), "high",
        ("github-index:61794467469", "github-index:67105733443", "github-index:20449918277"),
        f"Văn phòng; 2618-CV/VPTU of 03/4/2026, 540-CV/VPQU (army), 16-QĐ/VPĐU; {_BY_RULE}",
    ),
)
# fmt: on


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Family], ...]:
    return tuple((re.compile(row.pattern), row) for row in FAMILIES)


def family_of(symbol: str) -> Family | None:
    """Return the open family (họ ký hiệu) that a canonical issuer symbol belongs to.

    The families do not overlap. A symbol of no family may still be an issuer's of its own (``TW``, ``HNTW``).

    Args:
        symbol: One canonical symbol, not a joint one.

    Returns:
        The family, None for a symbol of no family.

    >>> family_of("UBKTTU").slug
    'uy-ban-kiem-tra'
    >>> family_of("ĐĐBQH") is None
    True
    """
    return next((row for pattern, row in _patterns() if pattern.fullmatch(symbol)), None)
