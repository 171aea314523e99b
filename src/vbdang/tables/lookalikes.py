"""Ký hiệu không phải của Đảng: issuer symbols and names of bodies that look like the Party's and are not.

The State writes type and issuer the other way round (``71/NQ-CP``), and writers mix the two orders up; the Youth Union,
the unions and the Front write as the Party does. So whose a document is, is told by its issuer, and this table says
which issuers are not the Party's.

>>> lookalike_of("QH15").kind, lookalike_of("TWĐTN").kind
('state', 'youth')
>>> lookalike_of("BTCTW") is None
True
"""

import re
from functools import cache

from vbdang.tables.rows import Lookalike

__all__ = ["LOOKALIKES", "STATE_BODIES", "STATE_BODIES_SOURCES", "lookalike_of"]

_DECREE_30 = "https://lawnet.vn/thong-tin-phap-luat/en/hanh-chinh/new-regulations-on-abbreviations-in-administrative-documents-in-vietnam-under-decree-30-149011.html"
_LEGAL_SYSTEM = "https://vi.wikipedia.org/wiki/H%E1%BB%87_th%E1%BB%91ng_v%C4%83n_b%E1%BA%A3n_quy_ph%E1%BA%A1m_ph%C3%A1p_lu%E1%BA%ADt_c%E1%BB%A7a_Nh%C3%A0_n%C6%B0%E1%BB%9Bc_Vi%E1%BB%87t_Nam"
_ELECTION_PLAN = "https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/mau-ke-hoach-tuyen-truyen-bau-cu-dai-bieu-quoc-hoi-khoa-xvi-va-dai-bieu-hdnd-cac-cap-nhiem-ky-20262-245635.html"
_JOINT_CIRCULAR = "https://github.com/saladnga/ISODS-PhapDien-Crawler-Semantic-Search/blob/646f5c91ef4ed76132463d1d07e4d14e9bb42daa/BoPhapDienDienTu/demuc/4913a1cf-5f78-471c-a807-ed5f8c57aaee.html"

_CONVENTION = "a symbol in general use; the source shows some of the group, the others are by the same convention"

# The units that State and mass bodies put after a hyphen: MTTW-BTT, BNV-CTTN&BĐG.
_UNITS = r"(?:-[A-ZĐa-zđ0-9&]+)*"

# fmt: off
LOOKALIKES: tuple[Lookalike, ...] = (
    Lookalike(
        "state", rf"(?:CP|CTN|TTg|TTG|PTTg|HĐBT|HĐCP|HĐNN\d?){_UNITS}",
        "Chính phủ, Thủ tướng, Chủ tịch nước; Hội đồng Bộ trưởng, Hội đồng Chính phủ, Hội đồng Nhà nước",
        ("CP", "TTg", "CTN", "HĐBT", "HĐNN7"), "high",
        ("https://vi.wikipedia.org/wiki/T%C3%A2y_Nguy%C3%AAn", "http://www.baomoi.com/a/c/22627419.epi",
         "https://vi.wikipedia.org/wiki/B%E1%BB%99_N%C3%B4ng_nghi%E1%BB%87p_v%C3%A0_Ph%C3%A1t_tri%E1%BB%83n_n%C3%B4ng_th%C3%B4n_(Vi%E1%BB%87t_Nam)"),
        f"152/NQ-CP, 2218/QĐ-TTg, 782 NQ HĐNN 7; {_CONVENTION}",
    ),
    Lookalike(
        "state", rf"(?:QH|UBTVQH|QHK)\d{{0,2}}{_UNITS}", "Quốc hội, Ủy ban Thường vụ Quốc hội",
        ("QH", "QH14", "QH15", "UBTVQH11"), "high",
        ("https://vi.wikipedia.org/wiki/Ch%E1%BB%A9c_v%E1%BB%A5_n%C6%B0%E1%BB%9Bc_C%E1%BB%99ng_h%C3%B2a_x%C3%A3_h%E1%BB%99i_ch%E1%BB%A7_ngh%C4%A9a_Vi%E1%BB%87t_Nam",
         _JOINT_CIRCULAR),
        "730/2004/NQ-UBTVQH11, 35/2000/QH10; the number is the Assembly's term",
    ),
    Lookalike(
        "state", rf"(?:ĐĐBQH|ĐBQH|HĐBCQG|UBBC|UBBCQG|HĐDT|UBPL|UBKTTC)\d{{0,2}}{_UNITS}",
        "bodies of the National Assembly and of elections",
        ("ĐĐBQH", "HĐBCQG", "UBBC"), "medium", (_ELECTION_PLAN,), f"62/KH-HĐBCQG; {_CONVENTION}",
    ),
    Lookalike(
        "state", rf"(?:CT)?(?:UBND|HĐND|UBHC|UBHCKC)(?!ĐU)[A-ZĐ]{{0,6}}\d{{0,3}}{_UNITS}",
        "Ủy ban nhân dân, Hội đồng nhân dân of every level",
        ("UBND", "HĐND", "CTUBND", "UBND-NC", "UBNDTP"), "high",
        ("https://thuvienphapluat.vn/van-ban/Tai-chinh-nha-nuoc/Quyet-dinh-44-2025-QD-CTUBND-phan-cap-tham-quyen-quyet-dinh-quan-ly-tai-san-cong-Gia-Lai-681812.aspx",
         "https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Ke-hoach-1026-KH-UBND-2025-trien-khai-Chi-thi-32-CT-TTg-bao-ve-bi-mat-nha-nuoc-Nghe-An-682193.aspx"),
    ),
    Lookalike(
        "state", rf"VP(?:CP|QH|CTN|UB|UBND|HĐND|ĐĐBQH|HĐBCQG){_UNITS}", "offices of State bodies",
        ("VPCP", "VPQH", "VPCTN", "VPCP-KTTH"), "high",
        ("https://thuvienphapluat.vn/cong-van/Thuong-mai/Cong-van-11298-VPCP-KTTH-2025-dong-luc-tang-truong-kinh-te-trong-nhung-thang-cuoi-nam-681281.aspx",),
        _CONVENTION,
    ),
    Lookalike(
        "state",
        r"B(?:TC|NV|CA|QP|TP|NG|CT|CN|CNg|GTVT|GTVTBĐ|XD|NN|NNPTNT|NN&PTNT|NNMT|NN&MT|TNMT|TN&MT|TTTT|TT&TT|KHCN|KH&CN"
        rf"|KHĐT|KH&ĐT|LĐTBXH|LĐ-TB&XH|VHTTDL|VHTT|VHTT&DL|YT|GDĐT|GD&ĐT|GD|DTTG|TM|TS|NgG|KHCNMT|BCVT|CVT|NT){_UNITS}",
        "ministries",
        ("BTC", "BNV", "BQP", "BCA", "BTP", "BVHTTDL", "BGDĐT", "BKHCN", "BNV-CTTN&BĐG", "BCT"), "high",
        (_JOINT_CIRCULAR, "https://vi.wikipedia.org/wiki/VAXUCO",
         "https://thuvienphapluat.vn/cong-van/Thuong-mai/Cong-van-11298-VPCP-KTTH-2025-dong-luc-tang-truong-kinh-te-trong-nhung-thang-cuoi-nam-681281.aspx",
         "https://thuvienphapluat.vn/cong-van/Cong-nghe-thong-tin/Cong-van-6225-BVHTTDL-VP-2025-thuc-hien-hieu-qua-nhiem-vu-duoc-giao-ve-phat-trien-khoa-hoc-682088.aspx",
         "https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Ke-hoach-171-KH-UBND-2025-nhiem-vu-trong-tam-cuoi-nam-linh-vuc-Binh-dang-gioi-Ho-Chi-Minh-681660.aspx"),
        "BTC is also Ban Tổ chức in grassroots drafting (120-CV/BTC in github-index:67116623905), BCT also Bộ Chính trị in "
        f"prose (its symbol is TW): in the Party's order they may be the Party's; {_CONVENTION}",
    ),
    Lookalike(
        "state", rf"(?:TTCP|TTR|NHNN|KTNN|UBDT|TTXVN|BHXH|BHXHVN|TCT|TCHQ|TCTK|TCTHADS|KBNN|UBCK|UBCKNN|QLGS\d?|QLCL|C\d{{2}}){_UNITS}",
        "agencies of the Government and general departments",
        ("NHNN", "KTNN", "TTCP", "QLGS6", "BHXH", "TCT"), "medium",
        ("http://vietstock.vn/2025/08/cong-ty-tai-chinh-co-phan-dien-luc-doi-ten-san-sang-cho-hanh-trinh-moi-737-1344585.htm",
         _DECREE_30),
        f"2055/QĐ-QLGS6; {_CONVENTION}",
    ),
    Lookalike(
        "state", rf"(?:TANDTC|TAND|TATC|VKSNDTC|VKSND|VKSTC|HĐTP|HĐTPTANDTC|BTLTƯ|BTTM|TCCT){_UNITS}",
        "courts, procuracies, military commands",
        ("TANDTC", "VKSNDTC", "HĐTP", "BTTM"), "medium", (_JOINT_CIRCULAR, _LEGAL_SYSTEM),
        f"01/2001/TTLT-TANDTC-VKSNDTC-BTP; {_CONVENTION}",
    ),
    Lookalike(
        "state", rf"S(?:NV|TC|TP|XD|CT|YT|GDĐT|GD&ĐT|KHĐT|KH&ĐT|KHCN|KH&CN|TNMT|NNMT|NN&MT|NNPTNT|TTTT|LĐTBXH|VHTTDL|VHTT|VHTT&DL|GTVT|DL|NgV|DTTG){_UNITS}",
        "provincial departments",
        ("SNV", "SGDĐT", "SYT", "SKHCN"), "low", (_DECREE_30,),
        "symbols in general use, S before the letters of the ministry; the source tells how State symbols are made, not these",
    ),
    Lookalike(
        "state", rf"BCĐ(?:389|389QG|QG[A-ZĐ]{{0,8}}){_UNITS}", "national steering committees of the State",
        ("BCĐ389", "BCĐQG"), "low", ("github-index:12338776677",),
        f"03/BCĐ389; BCĐ alone is the Party's or the State's, and only the order tells; {_CONVENTION}",
    ),
    Lookalike(
        "youth", rf"(?:TWĐTN|TWĐ|TĐTN|ĐTN|ĐOÀN|ĐTNCS|HĐĐTW|HĐĐ)[A-ZĐ]{{0,4}}{_UNITS}",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh and its Hội đồng Đội",
        ("TWĐTN", "TWĐTN-VP", "ĐTN", "ĐOÀN", "TĐTN", "ĐTN-TA"), "high",
        ("https://2mit.org/forum/threads/qui-dinh-ve-ban-hanh-van-ban-cua-doan.31554", "github-index:59256512418",
         "https://vi.wikipedia.org/wiki/V%E1%BB%8Bnh_H%E1%BA%A1_Long"),
        "writes in the Party's order: 367-QĐ/TWĐTN-VP, 88-KH/ĐTN",
    ),
    Lookalike(
        "association", rf"(?:TWH|HLHTN|HLHTNVN|TWHLHTN|TWHSV|HSV|HSVVN){_UNITS}",
        "Hội Liên hiệp Thanh niên, Hội Sinh viên",
        ("TWH", "HLHTN", "TWHSV"), "medium",
        ("https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/mau-de-an-sap-nhap-hoi-lien-hiep-thanh-nien-viet-nam-tai-phuong-moi-nhat-tai-mau-de-an-sap-nhap-hoi-171520-245822.html",),
        f"02-HD/TWH, in the Party's order; {_CONVENTION}",
    ),
    Lookalike(
        "union", rf"(?:TLĐ|TLĐLĐ|TLĐLĐVN|LĐLĐ|CĐVC|CĐN|CĐNH|CĐYT|CĐGD|CĐCT|CĐCS|CĐNHVN){_UNITS}",
        "Tổng Liên đoàn Lao động and the trade unions",
        ("TLĐ", "LĐLĐ", "CĐCS", "CĐNH", "TLĐ-QHLĐ"), "high",
        ("https://thuvienphapluat.vn/phap-luat/mau-phuong-an-tra-luong-thuong-tet-nguyen-dan-binh-ngo-tien-luong-tang-ca-lam-them-gio-lam-viec-tro-530597-243319.html",
         "https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/toan-van-ke-hoach-1472khcdnh-huong-dan-to-chuc-dai-hoi-viii-cong-doan-ngan-hang-viet-nam-nhiem-ky-2-234276.html"),
        f"34/KH-TLĐ, 513/TLĐ-QHLĐ, 1472/KH-CĐNH; {_CONVENTION}",
    ),
    Lookalike(
        "front", rf"(?:UB)?(?:TW)?MT(?:TW|TQ|TQVN)(?:TW|VN|TP)?{_UNITS}", "Mặt trận Tổ quốc Việt Nam",
        ("MTTW", "MTTQ", "MTTQVN", "UBMTTQ", "MTTW-BTT", "MTTW-ĐCT", "MTTW-BVĐTW"), "high",
        (_ELECTION_PLAN,
         "https://thuvienphapluat.vn/phap-luat/mau-bien-ban-ngay-hoi-dai-doan-ket-toan-dan-toc-tai-ve-mau-bien-ban-ngay-hoi-dai-doan-ket-toan-dan--147479-240226.html"),
        "04/TT-MTTW-BTT, 26/NQ-MTTW-ĐCT; Thông tri is a type of the Front too",
    ),
    Lookalike(
        "front", r"(?:BTT|ĐCT|BVĐTW)", "units of the Front (Ban Thường trực, Đoàn Chủ tịch) and of the Women's Union",
        ("BTT", "ĐCT", "BVĐTW"), "medium", (_ELECTION_PLAN,), "stand after MTTW; ĐCT also alone in the Women's Union's symbols",
    ),
    Lookalike(
        "association", rf"(?:TW)?(?:HND|HNDVN|HNDTW|HLHPN|HPN|HLHPNVN|HCCB|CCB|CCBVN|HCCBVN|HCTĐ|HNCT|HKH|LHHVN|LHH){_UNITS}",
        "Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh and other associations",
        ("HNDTW", "HND", "HLHPN", "HCCB", "CCB"), "medium",
        ("https://123docz.net/trich-doan/1360483-dia-diem-va-ngay-thang-nam-ban-hanh-van-ban.htm", "github-index:71078277369"),
        f"357-CV/HNDTW in the Party's order, 05/KH-CCB in the State's; {_CONVENTION}",
    ),
    Lookalike(
        "un", r"(?:HĐBA|HĐBALHQ|ĐHĐLHQ|LHQ|UNSC|UNGA)", "Liên hợp quốc and its Security Council",
        ("HĐBA", "LHQ"), "low", ("https://vi.wikipedia.org/wiki/Chi%E1%BA%BFn_d%E1%BB%8Bch_ph%E1%BA%A3n_c%C3%B4ng_bi%C3%AAn_gi%E1%BB%9Bi_T%C3%A2y-Nam_Vi%E1%BB%87t_Nam",),
        "the source cites resolutions by number alone; the letters are the usual abbreviations",
    ),
    Lookalike(
        "company", rf"(?:ĐHĐCĐ|ĐHCĐ|HĐQT|HĐTV|BKS|TGĐ|BTGĐ)[A-ZĐ]{{0,4}}(?:\.\d+)?{_UNITS}",
        "organs of companies: general meeting, board, executives",
        ("ĐHĐCĐ", "ĐHĐCĐTN", "HĐQT", "HĐTV", "BKS"), "high",
        ("http://vietstock.vn/2025/12/shb-trien-khai-phuong-an-tang-von-dieu-le-len-53442-ty-dong-764-1382428.htm",),
        f"02/2025/NQ-ĐHĐCĐ, 07/2025/TTr-HĐQT; {_CONVENTION}",
    ),
    Lookalike(
        "university", rf"(?:ĐH(?!ĐB|ĐCĐ|CĐ|ĐL)[A-ZĐ]{{2,8}}|HV(?!CTQG)[A-ZĐ]{{2,6}}){_UNITS}", "universities and academies",
        ("ĐHHV", "ĐHQG", "HVNH"), "low", ("https://vpdangdoan.vinhuni.edu.vn/thong-bao-van-ban/seo/huong-dan-ve-the-thuc-va-ky-thuat-trinh-bay-van-ban-cua-dang-86250",),
        "201/KH-ĐHHV, in the State's order; ĐH alone is a Party congress, HVCTQG is the Party's academy; the source is a "
        "university's page, the other examples are by the same convention",
    ),
)
# fmt: on

# fmt: off
STATE_BODIES: tuple[str, ...] = (
    # the Assembly, the President, the Government
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Uỷ ban Thường vụ Quốc hội",
    "UBTVQH",
    "Văn phòng Quốc hội",
    "Chủ tịch Quốc hội",
    "Chủ tịch nước",
    "Văn phòng Chủ tịch nước",
    "Hội đồng Bầu cử quốc gia",
    "Hội đồng Dân tộc",
    "Chính phủ",
    "Văn phòng Chính phủ",
    "Thủ tướng",
    "Thủ tướng Chính phủ",
    "Phó Thủ tướng",
    "Phó Thủ tướng Chính phủ",
    "Hội đồng Nhà nước",
    "Hội đồng Bộ trưởng",
    "Hội đồng Chính phủ",
    # ministries and agencies, the present and the former
    "Bộ trưởng",
    "Bộ Công an",
    "Bộ Công nghiệp",
    "Bộ Công Thương",
    "Bộ Dân tộc và Tôn giáo",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Giao thông vận tải",
    "Bộ Giao thông Vận tải",
    "Bộ Kế hoạch và Đầu tư",
    "Bộ Khoa học và Công nghệ",
    "Bộ Lao động - Thương binh và Xã hội",
    "Bộ Lao động, Thương binh và Xã hội",
    "Bộ Ngoại giao",
    "Bộ Nội vụ",
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ Quốc phòng",
    "Bộ Tài chính",
    "Bộ Tài nguyên và Môi trường",
    "Bộ Thông tin và Truyền thông",
    "Bộ Thương mại",
    "Bộ Tư pháp",
    "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hoá, Thể thao và Du lịch",
    "Bộ Văn hóa - Thông tin", "Bộ Văn hoá - Thông tin",
    "Bộ Xây dựng",
    "Bộ Y tế",
    "Thanh tra Chính phủ",
    "Ngân hàng Nhà nước",
    "Ngân hàng Nhà nước Việt Nam",
    "Kiểm toán Nhà nước",
    "Kiểm toán nhà nước",
    "Ủy ban Dân tộc", "Uỷ ban Dân tộc",
    "Bảo hiểm xã hội Việt Nam",
    "Bộ Tổng Tham mưu",
    "Tổng cục Chính trị",
    # courts and procuracies
    "Tòa án nhân dân tối cao", "Toà án nhân dân tối cao",
    "Tòa án nhân dân", "Toà án nhân dân",
    "Hội đồng Thẩm phán",
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Hội đồng Thẩm phán Toà án nhân dân tối cao",
    "Viện kiểm sát nhân dân tối cao",
    "Viện Kiểm sát nhân dân tối cao",
    "Viện kiểm sát nhân dân",
    # local government
    "Hội đồng nhân dân",
    "HĐND",
    "Ủy ban nhân dân", "Uỷ ban nhân dân",
    "UBND",
    "Chủ tịch Ủy ban nhân dân", "Chủ tịch Uỷ ban nhân dân",
    "Chủ tịch UBND",
    # unions, Front, associations
    "Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Mặt trận Tổ quốc", "Uỷ ban Mặt trận Tổ quốc",
    "MTTQ",
    "Tổng Liên đoàn Lao động",
    "Tổng Liên đoàn Lao động Việt Nam",
    "Tổng LĐLĐ Việt Nam",
    "Liên đoàn Lao động",
    "LĐLĐ",
    "Công đoàn",
    "Trung ương Đoàn",
    "Ban Bí thư Trung ương Đoàn",
    "Ban Chấp hành Trung ương Đoàn",
    "Đoàn Thanh niên",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn TNCS Hồ Chí Minh",
    "Tỉnh đoàn",
    "Thành đoàn",
    "Hội đồng Đội Trung ương",
    "Hội Liên hiệp Thanh niên",
    "Hội Liên hiệp Thanh niên Việt Nam",
    "Hội Sinh viên Việt Nam",
    "Hội Liên hiệp Phụ nữ",
    "Hội Liên hiệp Phụ nữ Việt Nam",
    "Hội LHPN Việt Nam",
    "Hội Nông dân",
    "Hội Nông dân Việt Nam",
    "Trung ương Hội Nông dân Việt Nam",
    "Hội Cựu chiến binh",
    "Hội Cựu chiến binh Việt Nam",
    "Hội Chữ thập đỏ",
    "Hội Chữ thập đỏ Việt Nam",
    # abroad and business
    "Liên hợp quốc",
    "Liên Hợp Quốc",
    "Hội đồng Bảo an",
    "Hội đồng Bảo an Liên hợp quốc",
    "Đại hội đồng Liên hợp quốc",
    "Đại hội đồng cổ đông",
    "Hội đồng quản trị",
    "Hội đồng thành viên",
)
# fmt: on
"""Bodies that are not the Party's, as prose names them after "của" or before a verb.

Both spellings of the tone marks are there (``Ủy ban``, ``Uỷ ban``). The party committees of these bodies are the Party's:
"Đảng ủy Bộ Công an" must be looked for before "Bộ Công an".
"""

STATE_BODIES_SOURCES: tuple[str, ...] = (_LEGAL_SYSTEM, _DECREE_30)
"""Where the bodies of the State stand; the ministries are those of the Governments since 2007 in their own names."""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Lookalike], ...]:
    return tuple((re.compile(row.pattern), row) for row in LOOKALIKES)


def lookalike_of(symbol: str) -> Lookalike | None:
    """Return the body that an issuer symbol stands for if it is not the Party's (cơ quan ngoài Đảng).

    Args:
        symbol: An issuer symbol, with its units after hyphens or without (``MTTW-BTT``, ``MTTW``).

    Returns:
        The row, None for a symbol that may be the Party's.

    >>> lookalike_of("UBND").kind
    'state'
    >>> lookalike_of("BCSĐCP") is None
    True
    """
    return next((row for pattern, row in _patterns() if pattern.fullmatch(symbol)), None)
