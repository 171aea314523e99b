"""Thể loại văn bản: the types of Party documents, their symbols and the names that agree with a symbol.

The 33 types are those of Regulation 399-QĐ/TW of 09/01/2026 (25 types and 8 administrative papers); the symbols are those
of the guides 36-HD/VPTW and 05-HD/VPTW where a source gives them, else None or, marked ``initials-inferred``, the
initials. After them stand the types seen in practice only. Symbols are kept as issued: ``QĐ``, ``QĐi``, ``QĐNS`` and
``QyĐ`` are four, ``CTr`` and ``CTHĐ`` two.

>>> [row.name for row in by_symbol("QĐ")]
['Quyết định', 'Quy định']
>>> [row.symbol for row in by_name("Quy định")]
['QĐ', 'QĐi', 'QyĐ']
>>> by_symbol("NĐ")
()
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from vbdang.tables.rows import DocumentType

__all__ = [
    "COMPOUND_NAMES",
    "NAMES_FOR_SYMBOL",
    "STATE_NAMES",
    "STATE_NAMES_SOURCES",
    "SYMBOLS",
    "TYPES",
    "UNIQUE_SYMBOL",
    "by_name",
    "by_symbol",
]

_LIST_2026 = "https://lsvn.vn/thong-nhat-he-thong-van-ban-cua-dang-theo-quy-dinh-moi-cua-ban-bi-thu-a168642.html"
_TEXT_2004 = (
    "https://luatminhkhue.vn/quyet-dinh-91-qd-tw-2004-the-loai-tham-quyen-ban-hanh-va-the-thuc-van-ban-cua-dang.aspx"
)
_TEXT_2017_EN = "https://lawnet.vn/thong-tin-phap-luat/en/officials-and-civil-servants/decision-66-qd-tw-on-the-format-of-documents-of-the-communist-party-of-vietnam-157517.html"
_LEGAL_SYSTEM = "https://vi.wikipedia.org/wiki/H%E1%BB%87_th%E1%BB%91ng_v%C4%83n_b%E1%BA%A3n_quy_ph%E1%BA%A1m_ph%C3%A1p_lu%E1%BA%ADt_c%E1%BB%A7a_Nh%C3%A0_n%C6%B0%E1%BB%9Bc_Vi%E1%BB%87t_Nam"
_DECREE_30 = "https://lawnet.vn/thong-tin-phap-luat/en/hanh-chinh/new-regulations-on-abbreviations-in-administrative-documents-in-vietnam-under-decree-30-149011.html"
_GUIDE_TABLE = "github-index:70595869263"
_GUIDE_DIGEST = "github-index:70900120406"
_GUIDE_PROMPT = "github-index:67116623905"

# fmt: off
TYPES: tuple[DocumentType, ...] = (
    DocumentType(
        None, "Cương lĩnh chính trị", "Political platform", ("R1997", "R2017", "R2026"), aliases=("Cương lĩnh",),
        issued_by=(("R1997", ("DH_TQ",)),),
        sources=(_LIST_2026, _TEXT_2004), note="cited by name and year; no number/symbol evidence found",
    ),
    DocumentType(
        None, "Điều lệ Đảng", "Party Statutes (Charter)", ("R1997", "R2017", "R2026"), aliases=("Điều lệ Đảng Cộng sản Việt Nam",),
        issued_by=(("R1997", ("DH_TQ",)),),
        sources=(_LIST_2026, _TEXT_2004), note="cited by name; no number/symbol evidence found",
    ),
    DocumentType(
        None, "Chiến lược", "Strategy", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("DH_TQ",)),),
        sources=(_LIST_2026, _TEXT_2004), note="no symbol evidence found; do not invent CL",
    ),
    DocumentType(
        "NQ", "Nghị quyết", "Resolution", ("R1997", "R2017", "R2026"), aliases=("Nq",),
        issued_by=(("R1997", ("DH_TQ", "DH_TINH")), ("R2017", ("DH_TINH", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB", "DH_CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST),
    ),
    DocumentType(
        "QĐ", "Quyết định", "Decision", ("R1997", "R2017", "R2026"), aliases=("QÐ", "QD", "Qđ", "Q§"),
        issued_by=(("R1997", ("BBT",)), ("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST, _GUIDE_PROMPT), note="same symbol as Quy định: the symbol alone does not give the type; QÐ = U+00D0 confusable; Q§ = TCVN3 legacy bytes",
    ),
    DocumentType(
        "CT", "Chỉ thị", "Directive", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("BBT",)), ("R2017", ("BTV_TINH",))),
        sources=(_GUIDE_TABLE, _GUIDE_PROMPT),
    ),
    DocumentType(
        "KL", "Kết luận", "Conclusion", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("BBT",)), ("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST), note="may be issued by the Politburo and the Secretariat together (127-KL/TW); may amend a Quy định (215-KL/TW)",
    ),
    DocumentType(
        "QC", "Quy chế", "Working rules (statute)", ("R1997", "R2017", "R2026"), aliases=("QCh",),
        issued_by=(("R1997", ("DH_TQ", "BBT", "DH_TINH")), ("R2017", ("DH_TINH", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "CB", "DH_CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST),
    ),
    DocumentType(
        "QĐ", "Quy định", "Regulation", ("R1997", "R2017", "R2026"), aliases=("QÐ",),
        issued_by=(("R1997", ("BBT",)), ("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST, _GUIDE_PROMPT), note="see QĐi row: never fold QĐi into QĐ when building a key",
    ),
    DocumentType(
        "TT", "Thông tri", "Circular (Party)", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("BBT",)), ("R2017", ("BTV_TINH",))),
        sources=(_GUIDE_TABLE, _GUIDE_PROMPT), note="in State documents TT means Thông tư",
    ),
    DocumentType(
        "HD", "Hướng dẫn", "Guidance", ("R1997", "R2017", "R2026"),
        issued_by=(("R2017", ("BTV_TINH",)), ("R2026", ("BTV_CS",))),
        sources=("https://vpdangdoan.vinhuni.edu.vn/thong-bao-van-ban/seo/huong-dan-ve-the-thuc-va-ky-thuat-trinh-bay-van-ban-cua-dang-86250", "https://baolamdong.vn/da-co-huong-dan-22-hd-btgdvtw-tuyen-truyen-ky-niem-80-nam-cach-mang-thang-tam-va-quoc-khanh-nuoc-chxhcn-viet-nam-384347.html"),
        note="HĐ (with Đ) is a contract/council, not HD",
    ),
    DocumentType(
        "TB", "Thông báo", "Notice", ("R1997", "R2017", "R2026"), aliases=("TBKL",),
        issued_by=(("R1997", ("DH_TQ", "DH_TQ.DCT", "BBT", "DH_TINH", "DH_TINH.DCT")), ("R2017", ("DH_TINH", "DH_TINH.DCT", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_DIGEST,), note="collides with Tuyên bố if that is also abbreviated by initials",
    ),
    DocumentType(
        "TC", "Thông cáo", "Communiqué", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("DH_TQ",)), ("R2017", ("DH_TINH", "BCH_TINH"))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="symbol by initials only; no numbered Party example found",
    ),
    DocumentType(
        None, "Tuyên bố", "Declaration", ("R1997", "R2017", "R2026"), aliases=("TBố",),
        issued_by=(("R1997", ("DH_TQ",)),),
        sources=(_LIST_2026,), note="type is official; its symbol was NOT found in any source",
    ),
    DocumentType(
        "LKG", "Lời kêu gọi", "Appeal", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("DH_TQ",)),),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="symbol by initials only",
    ),
    DocumentType(
        "BC", "Báo cáo", "Report", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("DH_TQ.DCT", "DH_TQ.DTK", "DH_TQ.BTTTC", "DH_TQ.BKP", "BBT", "DH_TINH.DCT", "DH_TINH.DTK", "DH_TINH.BTTTC")), ("R2017", ("DH_TINH.DCT", "DH_TINH.DTK", "DH_TINH.BTTTC", "DH_TINH.BKP", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST),
    ),
    DocumentType(
        "KH", "Kế hoạch", "Plan", ("R1997", "R2017", "R2026"),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_DIGEST,),
    ),
    DocumentType(
        "QH", "Quy hoạch", "Master plan (personnel or other)", ("R1997", "R2017", "R2026"),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")),),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="symbol by initials only; QH also means Quốc hội in State symbols",
    ),
    DocumentType(
        "CTr", "Chương trình", "Programme", ("R1997", "R2017", "R2026"), aliases=("Ctr", "CTR"),
        issued_by=(("R2017", ("DH_TINH", "DH_TINH.DCT", "DH_TINH.DTK", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB", "DH_CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST), note="mixed case is significant; OCR and older software write CTR/Ctr",
    ),
    DocumentType(
        "ĐA", "Đề án", "Scheme", ("R1997", "R2017", "R2026"), aliases=("ÐA",),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        confidence="medium", sources=(_GUIDE_DIGEST,), note="unaccented DA is Dự án: accent-stripped text is ambiguous",
    ),
    DocumentType(
        "PA", "Phương án", "Option plan", ("R2017", "R2026"),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        confidence="medium", sources=(_GUIDE_DIGEST, _TEXT_2017_EN), note="added by 66-QĐ/TW; absent from the R1997 list",
    ),
    DocumentType(
        "DA", "Dự án", "Project", ("R2017", "R2026"),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")),),
        status="initials-inferred", confidence="low", sources=(_LIST_2026, _TEXT_2017_EN), note="type added by 66-QĐ/TW; symbol by initials",
    ),
    DocumentType(
        "TTr", "Tờ trình", "Submission", ("R1997", "R2017", "R2026"), aliases=("TTR", "Ttr"),
        issued_by=(("R2017", ("BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB"))),
        sources=(_GUIDE_TABLE, _GUIDE_DIGEST),
    ),
    DocumentType(
        "CV", "Công văn", "Official letter", ("R1997", "R2017", "R2026"),
        issued_by=(("R2017", ("DH_TINH", "DH_TINH.DCT", "DH_TINH.DTK", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB", "DH_CB"))),
        sources=(_GUIDE_DIGEST,), note="type name is not printed as a heading; Party letters DO carry CV, State letters do not",
    ),
    DocumentType(
        "BB", "Biên bản", "Minutes", ("R1997", "R2017", "R2026"),
        issued_by=(("R2017", ("DH_TINH", "DH_TINH.DCT", "DH_TINH.DTK", "BCH_TINH", "BTV_TINH")), ("R2026", ("BCH_CS", "BTV_CS", "CB", "DH_CB"))),
        confidence="medium", sources=(_GUIDE_DIGEST,),
    ),
    DocumentType(
        "GGT", "Giấy giới thiệu", "Letter of introduction", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("*",)), ("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "GCN", "Giấy chứng nhận", "Certificate", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("*",)), ("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "GĐĐ", "Giấy đi đường", "Travel pass", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("*",)), ("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "GNP", "Giấy nghỉ phép", "Leave paper", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("*",)), ("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "GM", "Giấy mời", "Invitation", ("R2017", "R2026"),
        issued_by=(("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "PC", "Phiếu chuyển", "Transfer slip", ("R2017", "R2026"),
        issued_by=(("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        "PG", "Phiếu gửi", "Dispatch slip", ("R1997", "R2017", "R2026"),
        issued_by=(("R1997", ("*",)), ("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="HD 05 fixes no symbol (per github-index:70900120406); initials are a convention",
    ),
    DocumentType(
        None, "Thư công", "Official letter of courtesy", ("R2017", "R2026"),
        issued_by=(("R2017", ("*",)), ("R2026", ("*",))),
        status="initials-inferred", confidence="low", sources=(_LIST_2026,), note="no symbol evidence found",
    ),
    # Seen in practice: not types of a regulation.
    DocumentType(
        "BS", "Bản sao", "Copy of a document", ("R2017", "R2026"),
        issued_by=(("R2017", ("*",)), ("R2026", ("*",))),
        status="practice", sources=("https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html",),
        note="a copy carries its own number: example 24-BS/UBKTTU; not a document type of the 33",
    ),
    DocumentType(
        "QĐNS", "Quyết định nhân sự", "Personnel decision", ("R2017", "R2026"),
        issued_by=(("practice", ("BCT", "BBT")),),
        status="practice", sources=("https://www.vietnamplus.vn/chuan-bi-chu-dao-ky-luong-dai-hoi-dai-bieu-dang-bo-cac-co-quan-dang-tw-lan-i-post1061966.vnp",),
        note="2287-QĐNS/TW and 2290-QĐNS/TW, 29/8/2025: a counter of its own beside QĐ (368-QĐ/TW in the same weeks)",
    ),
    DocumentType(
        "QĐi", "Quy định", "Regulation (distinct symbol, 2018-2019)", ("R2017",), aliases=("QÐi", "QDi"),
        issued_by=(("practice", ("BCHTW", "BCT", "UBKTTW")),),
        status="practice", sources=("https://nld.com.vn/nguoi-dung-dau-cap-uy-cap-xa-tiep-dan-it-nhat-2-ngay-trong-1-thang-196251128154421048.htm", "https://baothanhhoa.vn/ve-trach-nhiem-cua-nguoi-dung-dau-cap-uy-trong-viec-tiep-va-xu-ly-phan-anh-cua-dan-270118.htm", "github-index:12685812542", "https://hethongphapluat.vn/huong-dan-06-hd-ubkttw-nam-2018-thuc-hien-mot-so-dieu-trong-quy-dinh-07-qdi-tw-ve-xu-ly-ky-luat-to-chuc-dang-vi-pham-do-uy-ban-kiem-t"),
        note="08-QĐi/TW 25/10/2018 and 11-QĐi/TW 18/02/2019 carry lower numbers than 66-QĐ/TW of 06/02/2017 in the same term: separate counter",
    ),
    DocumentType(
        "QyĐ", "Quy định", "Regulation (State symbol used by mistake)", (),
        status="practice", confidence="medium", sources=(_DECREE_30, "github-index:70232552578"), note="accept on input, warn, do not emit",
    ),
    DocumentType(
        "CTHĐ", "Chương trình hành động", "Action programme", (),
        issued_by=(("practice", ("BCH_TINH",)),),
        status="practice", confidence="medium", sources=("https://truongleduan.quangtri.gov.vn/vi/hoat-dong-khoa-hoc/savefile/Nghien-cuu-trao-doi/thuc-tien-cong-tac-sap-xep-don-vi-hanh-chinh-cap-huyen-cap-xa-tren-dia-ban-tinh-quang-tri-368.html",),
        note="others number action programmes as CTr (02-CTr/ĐU, github-index:69694021493)",
    ),
    DocumentType(
        "QTr", "Quy trình", "Procedure", (),
        status="practice", confidence="low", sources=("github:crazykid95/Van-ban-hanh-chinh-AI-Agent-Skill:references/huong-dan-36.md",), note="only in one third-party table; not a type of 66 or 399",
    ),
)
# fmt: on

SYMBOLS: tuple[str, ...] = tuple(sorted({row.symbol for row in TYPES if row.symbol}))
"""Every canonical symbol once, in code-point order."""

UNIQUE_SYMBOL: Mapping[str, str] = MappingProxyType(
    {
        "Nghị quyết": "NQ",
        "Chỉ thị": "CT",
        "Kết luận": "KL",
        "Hướng dẫn": "HD",
        "Thông báo": "TB",
        "Kế hoạch": "KH",
        "Báo cáo": "BC",
        "Quyết định": "QĐ",
        "Quy định": "QĐ",
        "Thông tri": "TT",
        "Chương trình": "CTr",
        "Công văn": "CV",
        "Tờ trình": "TTr",
        "Quy chế": "QC",
        "Đề án": "ĐA",
        "Phương án": "PA",
        "Biên bản": "BB",
    }
)
"""The one symbol that a short form gets from its type name ("Chỉ thị 05" is CT).

Quy định gets QĐ, the symbol of every regulation but those of 2018-2019 (QĐi). Types whose symbol is only their initials
(Thông cáo, Quy hoạch ...) are left out: no source writes the symbol. So are the compound names, which have two.
"""

NAMES_FOR_SYMBOL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "BB": ("Biên bản",),
        "BC": ("Báo cáo",),
        "BS": ("Bản sao",),
        "CT": ("Chỉ thị",),
        "CTHĐ": ("Chương trình hành động",),
        "CTr": ("Chương trình", "Chương trình hành động"),
        "CV": ("Công văn",),
        "DA": ("Dự án",),
        "GCN": ("Giấy chứng nhận",),
        "GGT": ("Giấy giới thiệu",),
        "GM": ("Giấy mời",),
        "GNP": ("Giấy nghỉ phép",),
        "GĐĐ": ("Giấy đi đường",),
        "HD": ("Hướng dẫn",),
        "KH": ("Kế hoạch", "Kế hoạch hành động"),
        "KL": ("Kết luận", "Thông báo kết luận"),
        "LKG": ("Lời kêu gọi",),
        "NQ": ("Nghị quyết",),
        "PA": ("Phương án",),
        "PC": ("Phiếu chuyển",),
        "PG": ("Phiếu gửi",),
        "QC": ("Quy chế",),
        "QH": ("Quy hoạch",),
        "QTr": ("Quy trình",),
        "QyĐ": ("Quy định",),
        "QĐ": ("Quyết định", "Quy định"),
        "QĐNS": ("Quyết định nhân sự", "Quyết định"),
        "QĐi": ("Quy định",),
        "TB": ("Thông báo", "Thông báo kết luận"),
        "TC": ("Thông cáo",),
        "TT": ("Thông tri",),
        "TTr": ("Tờ trình",),
        "ĐA": ("Đề án",),
    }
)
"""Symbol to the type names that agree with it; any other name before the symbol is a mismatch."""

COMPOUND_NAMES: tuple[str, ...] = ("Chương trình hành động", "Kế hoạch hành động", "Thông báo kết luận")
"""Names longer than the type's own, to be tried before it: sorted.

Seen with two symbols each (02-CTr/ĐU and 147-CTHĐ/TU; 432-TB/VPTW and 02-KL/BCĐTW), but for the plan of action,
which carries KH (328-KH/TU).
"""

STATE_NAMES: tuple[str, ...] = (
    "Bộ luật",
    "Công lệnh",
    "Công điện",
    "Hiến pháp",
    "Luật",
    "Lệnh",
    "Nghị quyết liên tịch",
    "Nghị định",
    "Pháp lệnh",
    "Sắc luật",
    "Sắc lệnh",
    "Thông tư",
    "Thông tư liên bộ",
    "Thông tư liên tịch",
    "Văn bản hợp nhất",
)
"""Type names that only the State uses: what carries one is not a Party document. Sorted."""

STATE_NAMES_SOURCES: tuple[str, ...] = (_LEGAL_SYSTEM, _DECREE_30)
"""Where the names of the State's types stand; Sắc lệnh, Sắc luật and Thông tư liên bộ are older than these sources."""


def _index(pairs: Iterable[tuple[str, DocumentType]]) -> dict[str, tuple[DocumentType, ...]]:
    index: dict[str, tuple[DocumentType, ...]] = {}
    for key, row in pairs:
        index[key] = (*index.get(key, ()), row)
    return index


_BY_SYMBOL = _index((row.symbol, row) for row in TYPES if row.symbol)
_BY_NAME = _index((row.name, row) for row in TYPES)


def by_symbol(symbol: str) -> tuple[DocumentType, ...]:
    """Return the types that carry a canonical symbol (ký hiệu), in table order.

    Two types share QĐ. Case counts: ``CTr`` is the symbol, ``CTR`` an alias that is no symbol.

    Args:
        symbol: A canonical symbol.

    Returns:
        The rows, none for what is no symbol.

    >>> [row.name for row in by_symbol("CTr")]
    ['Chương trình']
    >>> by_symbol("CTR")
    ()
    """
    return _BY_SYMBOL.get(symbol, ())


def by_name(name: str) -> tuple[DocumentType, ...]:
    """Return the types of a name (tên loại), in table order.

    Args:
        name: The name in NFC, first letter capital.

    Returns:
        The rows: three for Quy định, whose symbol was QĐi for a while; none for a name of no type.

    >>> [row.symbol for row in by_name("Chỉ thị")]
    ['CT']
    >>> by_name("Thông tư")
    ()
    """
    return _BY_NAME.get(name, ())
