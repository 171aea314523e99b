"""Cơ quan ban hành: the Party's bodies and the symbols that stand for them after the slash.

A symbol is not a body: Ban Chấp hành Trung ương, Bộ Chính trị and Ban Bí thư all sign ``TW``, a committee and its standing
committee share theirs, and ``TU`` is sixty provinces at a time. What the list cannot enumerate is in
:mod:`vbdang.tables.families`; what is not the Party's is in :mod:`vbdang.tables.lookalikes`.

>>> [row.name for row in by_symbol("TW")]
['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư']
>>> is_shared("TU"), is_shared("TW")
(True, False)
"""

from vbdang.tables.rows import Issuer

__all__ = ["ISSUERS", "SYMBOLS", "by_symbol", "is_shared"]

_MERGER_2025 = (
    "https://znews.vn/ong-nguyen-trong-nghia-lam-truong-ban-tuyen-giao-va-dan-van-trung-uong-post1527701.html"
)
_COMMITTEES_2025 = "https://nongnghiepmoitruong.vn/tong-bi-thu-to-lam-trao-quyet-dinh-thanh-lap-cac-dang-bo-truc-thuoc-trung-uong-d740762.html"
_GROUPS_END_2025 = (
    "http://thactrang.com/tin-tuc/thanh-lap-4-dang-bo-truc-thuoc-ban-chap-hanh-trung-uong-dang-187618.html"
)
_GUIDE_DIGEST = "github-index:70900120406"
_HEADERS = "github-index:69694021493"

# fmt: off
ISSUERS: tuple[Issuer, ...] = (
    Issuer(
        "TW", "Ban Chấp hành Trung ương", "central",
        aliases=("Ban Chấp hành Trung ương Đảng", "BCH Trung ương", "BCH TW", "BCH T.Ư", "BCHTW", "BCHTƯ", "Trung ương Đảng", "Trung ương"),
        sources=("https://nhansu.vn/van-ban-phap-luat/Quy-dinh-399-QD-TW-2026-the-loai-tham-quyen-ban-hanh-va-the-thuc-van-ban-cua-Dang-690017.html",),
        note="TW is shared by three bodies; printed header is BAN CHẤP HÀNH TRUNG ƯƠNG for all three; symbol variants T.Ư, TƯ, Tw, TW",
    ),
    Issuer(
        "TW", "Bộ Chính trị", "central",
        aliases=("BCT", "Bộ Chính trị Ban Chấp hành Trung ương Đảng"),
        sources=("https://phapluatxahoi.kinhtedothi.vn/chi-thi-cua-bo-chinh-tri-ve-nghien-cuu-hoc-tap-quan-triet-tuyen-truyen-va-trien-khai-thuc-hien-nghi-quyet-dai-hoi-xiv-cua-dang-442659.html",),
        note="01-CT/TW, 23/01/2026",
    ),
    Issuer(
        "TW", "Ban Bí thư", "central",
        aliases=("BBT", "Ban Bí thư Trung ương Đảng"),
        sources=("https://luatminhkhue.vn/quyet-dinh-91-qd-tw-2004-the-loai-tham-quyen-ban-hanh-va-the-thuc-van-ban-cua-dang.aspx",),
        note="91-QĐ/TW; also 66-QĐ/TW and 399-QĐ/TW, which sites list under Ban Chấp hành Trung ương",
    ),
    Issuer(
        "HNTW", "Hội nghị Ban Chấp hành Trung ương", "central", valid_from="1993?", valid_to="1998?",
        aliases=("Hội nghị Trung ương",),
        confidence="medium", sources=("github-index:39723631131", "github-index:33338278203", "https://vi.wikipedia.org/wiki/Ban_Ch%E1%BA%A5p_h%C3%A0nh_Trung_%C6%B0%C6%A1ng_%C4%90%E1%BA%A3ng_C%E1%BB%99ng_s%E1%BA%A3n_Vi%E1%BB%87t_Nam_kh%C3%B3a_VIII"),
        note="historical plenum code, seen from 02-NQ/HNTW (1996) to 01-KL/HNTW (16/7/1998); first and last use not established",
    ),
    Issuer(
        "ĐH", "Đại hội (đảng các cấp)", "congress", shared=True,
        aliases=("Đại hội đại biểu", "Đại hội đảng viên", "ĐHĐB"),
        sources=(_GUIDE_DIGEST, "github-index:70206310617", "github-index:67116623905"), note="one counter for all types of one congress; 01-NQ/ĐH",
    ),
    Issuer(
        "VPTW", "Văn phòng Trung ương Đảng", "central-advisory",
        aliases=("Văn phòng Ban Chấp hành Trung ương", "Văn phòng Trung ương"),
        sources=("https://vpdangdoan.vinhuni.edu.vn/thong-bao-van-ban/seo/huong-dan-ve-the-thuc-va-ky-thuat-trinh-bay-van-ban-cua-dang-86250",),
        note="36-HD/VPTW",
    ),
    Issuer(
        "UBKTTW", "Ủy ban Kiểm tra Trung ương", "central-advisory",
        aliases=("Uỷ ban Kiểm tra Trung ương", "UBKT Trung ương", "UBKT TW"),
        sources=("github-index:70595869263", "github-index:4786350198"), note="23-QĐ/UBKTTW (HD 05 example); 519-QĐ/UBKTTW 28-4-2022",
    ),
    Issuer(
        "BTCTW", "Ban Tổ chức Trung ương", "central-advisory",
        aliases=("Ban Tổ chức TW",),
        sources=("https://thuvienphapluat.vn/cong-van/Bo-may-hanh-chinh/Cong-van-7619-CV-BTCTW-2024-huong-dan-khung-Quy-che-lam-viec-mau-cua-cap-uy-co-so-640199.aspx?anchor=chuong_pl_2",),
        note="7619-CV/BTCTW, 30/12/2024",
    ),
    Issuer(
        "BTGTW", "Ban Tuyên giáo Trung ương", "central-advisory", valid_to="2025-02-02",
        aliases=("Ban Tuyên giáo TW",),
        confidence="medium", sources=(_MERGER_2025,), note="merger announced 03/02/2025; symbol from github-index:71412426617",
    ),
    Issuer(
        "BDVTW", "Ban Dân vận Trung ương", "central-advisory", valid_to="2025-02-02",
        aliases=("Ban Dân vận TW", "BDNTW"),
        confidence="medium", sources=(_MERGER_2025, "http://danvan.vn/Home/Van-ban/Ban-dan-van-tw/17085/Cong-van-so-1350-CVBDVTW-ngay-1052023-cua-Ban-Dan-van-Trung-uong-ve-viec-trien-khai-so-ket-05-nam-thuc-hien-C"),
        note="1350-CV/BDVTW of 10/5/2023; github-index:71412426617 gives BDNTW, probably wrong, kept as an alias",
    ),
    Issuer(
        "BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", "central-advisory", valid_from="2025-02-03",
        aliases=("Ban Tuyên giáo và Dân vận TW",),
        sources=("https://baolamdong.vn/da-co-huong-dan-22-hd-btgdvtw-tuyen-truyen-ky-niem-80-nam-cach-mang-thang-tam-va-quoc-khanh-nuoc-chxhcn-viet-nam-384347.html", _MERGER_2025),
        note="22-HD/BTGDVTW, 24/7/2025",
    ),
    Issuer(
        "BNCTW", "Ban Nội chính Trung ương", "central-advisory",
        aliases=("Ban Nội chính TW",),
        confidence="medium", sources=("github-index:71412426617",), note="body named in 215-KL/TW of 23/11/2025",
    ),
    Issuer(
        "BKTTW", "Ban Kinh tế Trung ương", "central-advisory", valid_to="2025-02-02",
        aliases=("Ban Kinh tế TW",),
        confidence="medium", sources=("github-index:9616567489", "github-index:71412426617"), note="example 123-QĐ/BKTTW; succeeded by Ban Chính sách, chiến lược Trung ương",
    ),
    Issuer(
        "BCSCLTW", "Ban Chính sách, chiến lược Trung ương", "central-advisory", valid_from="2025-02-03",
        aliases=("Ban Chính sách - Chiến lược Trung ương", "Ban Chính sách, Chiến lược Trung ương"),
        sources=(_MERGER_2025, "https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/toan-van-quyet-dinh-419qdbcscltw-nam-2025-ban-chi-dao-xay-dung-de-an-cac-giai-phap-chien-luoc-thuc--245121"),
        note="the name contains a comma; 128-QĐ/BCSCLTW and 336-QĐ/BCSCLTW (2025)",
    ),
    Issuer(
        "BĐNTW", "Ban Đối ngoại Trung ương", "central-advisory", valid_to="2025?",
        aliases=("Ban Đối ngoại TW",),
        confidence="unknown", sources=("http://id.baoquocte.vn/pho-thu-tuong-bo-truong-bui-thanh-son-chu-tri-hoi-nghi-cong-bo-cac-quyet-dinh-ve-cong-tac-can-bo-cua-bo-ngoai-giao-306716.html",),
        note="the symbol was not found in a source: by analogy with its sisters; its staff were received by the Ministry of Foreign Affairs on 07/3/2025, its end is not dated",
    ),
    Issuer(
        "HĐLLTW", "Hội đồng Lý luận Trung ương", "central-advisory",
        confidence="unknown", sources=("https://hdll.vn/vi/gioi-thieu.html", "https://hcmcpv.org.vn/tin-tuc/thanh-lap-hoi-dong-ly-luan-trung-uong-truc-thuoc-bo-chinh-tri-khoa-xiii-nhiem-ky-2021-2026-1491882000"),
        note="the symbol was not found in a source: by analogy; the sources name the body",
    ),
    Issuer(
        "HVCTQG", "Học viện Chính trị quốc gia Hồ Chí Minh", "central-unit",
        sources=("github-index:59928298278", "github-index:69133689183"), note="8567-QĐ/HVCTQG 30/3/2022; 1423-QĐ/HVCTQG 02/4/2026",
    ),
    Issuer(
        "BCĐTW", "Ban Chỉ đạo Trung ương (various)", "central-steering", shared=True,
        aliases=("Ban Chỉ đạo Trung ương",),
        confidence="medium", sources=("github-index:55660060430", "github-index:7243293650", "github-index:42156567715"), note="several steering committees share the code: 01-KH/BCĐTW 21/3/2025, 63-HD/BCĐTW; key needs the committee name",
    ),
    Issuer(
        "BCĐ", "Ban Chỉ đạo (any level)", "steering", shared=True,
        sources=("https://www.vietnamplus.vn/cong-van-so-59-nhiem-vu-cua-ban-thuong-vu-dang-uy-mttq-cac-doan-the-trung-uong-post1062559.vnp", "github-index:69694525550"),
        note="59-CV/BCĐ 12/9/2025 is a central committee; 11-KH/BCĐ 28/7/2026 is provincial",
    ),
    Issuer(
        "QUTW", "Quân ủy Trung ương", "central-armed",
        aliases=("Quân uỷ Trung ương", "Thường vụ Quân ủy Trung ương"),
        sources=("http://www.baomoi.com/Quy-dinh-ve-trach-nhiem-neu-guong-cua-can-bo-dang-vien/c/9787206.epi", "github-index:67295393334"),
        note="646/QĐ/QUTW as printed in press; 500-QĐ/QUTW 10/4/2026",
    ),
    Issuer(
        "QU", "Quân ủy Trung ương (short form)", "central-armed", shared=True,
        confidence="low", sources=("github-index:20449918277",), note="104-QĐ/QU: collides with Quận ủy",
    ),
    Issuer(
        "ĐUQSTW", "Đảng ủy Quân sự Trung ương", "central-armed", valid_to="2011?",
        aliases=("Đảng uỷ Quân sự Trung ương",),
        confidence="medium", sources=("github-index:20449918277",), note="590-CT/ĐUQSTW of 04/10/2010; renamed Quân ủy Trung ương in 2011",
    ),
    Issuer(
        "ĐUCA", "Đảng ủy Công an Trung ương", "central-armed", shared=True,
        aliases=("Đảng uỷ Công an Trung ương", "ĐUCATW"),
        sources=("github-index:59732454093", "github-index:14545802102"), note="20-HD/ĐUCA 08/6/2026; the same code is used by local police Party committees (336-QĐ/ĐUCA 27/10/2016, github-index:58278650163)",
    ),
    Issuer(
        "ĐUK", "Đảng ủy Khối (central or local bloc)", "bloc", valid_to="2025?", shared=True,
        aliases=("Đảng uỷ Khối",),
        sources=("https://vdb.gov.vn/tin-tuc/11667/thi-dua-lap-thanh-tich-chao-mung-dai-hoi-dang-bo-cac-cap--tien-toi-dai-hoi-dai-bieu-dang-bo-nhpt-lan-thu-iii-nhiem-ky-2020-2025.aspx", "github-index:9674236953"),
        note="Khối Doanh nghiệp Trung ương 81-KH/ĐUK (2019), Khối các trường ĐH-CĐ Hà Nội 3917-QĐ/ĐUK (2020): not unique",
    ),
    Issuer(
        "ĐUQH", "Đảng ủy Quốc hội", "central-committee", valid_from="2025-01-24",
        aliases=("Đảng uỷ Quốc hội", "Đảng bộ Quốc hội"),
        confidence="low", sources=("http://baokiemtoan.vn/phat-huy-cao-do-tinh-dang-trong-xay-dung-phap-luat-va-yeu-cau-dat-ra-voi-dang-bo-quoc-hoi-trong-tinh-hinh-moi-43049.html", "github-index:61617044354"),
        note="created by 244-QĐ/TW of 24/01/2025; symbol only in one demo data set (73-KH/ĐUQH)",
    ),
    Issuer(
        None, "Đảng ủy Chính phủ", "central-committee", valid_from="2025-01-24?",
        aliases=("Đảng uỷ Chính phủ", "Đảng bộ Chính phủ"),
        confidence="unknown", sources=(_COMMITTEES_2025, "https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Ket-luan-212-KL-TW-2025-dinh-huong-xay-dung-tieu-chuan-cua-don-vi-hanh-chinh-681512.aspx"),
        note="no symbol of its own found; it signs ĐU (03-TTr/ĐU of 17/10/2025)",
    ),
    Issuer(
        None, "Đảng ủy các cơ quan Đảng Trung ương", "central-committee", valid_from="2025-01-24?",
        aliases=("Đảng uỷ các cơ quan Đảng Trung ương", "Đảng bộ các cơ quan Đảng Trung ương"),
        confidence="unknown", sources=(_COMMITTEES_2025,), note="symbol not found in a source",
    ),
    Issuer(
        None, "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương", "central-committee", valid_from="2025-01-24?",
        aliases=("Đảng uỷ Mặt trận Tổ quốc các đoàn thể Trung ương", "Đảng ủy MTTQ các đoàn thể Trung ương"),
        confidence="unknown", sources=(_COMMITTEES_2025,), note="symbol not found in a source; comma inside the name",
    ),
    Issuer(
        "BCSĐ", "Ban cán sự đảng", "party-group", valid_to="2025?", shared=True,
        sources=("github-index:16178674251", _GROUPS_END_2025, "github.com/ThanhChinhBK/vietnews:data/train_tokenized/018334.txt.seg"),
        note="19-KH/BCSĐ of 18/7/2023; 942-TTr/BCSĐCP names the agency in the symbol; one per ministry; the central ones end with the plenum conclusion of 01/2025",
    ),
    Issuer(
        "ĐĐ", "Đảng đoàn", "party-group", valid_to="2025?", shared=True,
        confidence="unknown", sources=(_GROUPS_END_2025,), note="symbol not found in a source; bodies end as for BCSĐ",
    ),
    Issuer(
        "TU", "Tỉnh ủy", "province", shared=True,
        aliases=("Tỉnh uỷ", "Ban Chấp hành Đảng bộ tỉnh"),
        sources=("github-index:70595869263", "https://tranmyhanh.com/toan-van-nghi-quyet-so-10-nq-tu-ngay-18-8-2021-cua-ban-thuong-vu-tinh-uy/"),
        note="06-CT/TU (HD 05 example); the province is not in the symbol",
    ),
    Issuer(
        "TU", "Ban Thường vụ Tỉnh ủy", "province", shared=True,
        aliases=("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh uỷ"),
        sources=("https://tranmyhanh.com/toan-van-nghi-quyet-so-10-nq-tu-ngay-18-8-2021-cua-ban-thuong-vu-tinh-uy/",), note="10-NQ/TU 18/8/2021 is the standing committee; same symbol as the committee; BTVTU, which the draft gives for it, is in the families",
    ),
    Issuer(
        "TU", "Thành ủy (thành phố trực thuộc Trung ương)", "province", shared=True,
        aliases=("Thành uỷ", "Ban Thường vụ Thành ủy"),
        sources=("github-index:57937590629",), note="101-KH/TU, Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh, 2026",
    ),
    Issuer(
        "TU", "Thành ủy (thành phố thuộc tỉnh)", "district", valid_to="2025-06-30", shared=True,
        aliases=("Thành uỷ",),
        sources=("https://prtc.ninhthuan.gov.vn/portal/Pages/2024-5-17/DE-CUONG-TUYEN-TRUYEN-SAP-XEP-DON-VI-HANH-CHINH-CAhvbq96.aspx",),
        note="36-CT/TU 28/02/2024, Phan Rang - Tháp Chàm: the same text cites a provincial 714-TB/TU; ThU, which the draft gives for it, is the symbol of another row",
    ),
    Issuer(
        "VPTU", "Văn phòng Tỉnh ủy/Thành ủy", "province-advisory", shared=True,
        sources=("github-index:61794467469",), note="2618-CV/VPTU of 03/4/2026 (Thành ủy Thành phố Hồ Chí Minh)",
    ),
    Issuer(
        "UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy/Thành ủy", "province-advisory", shared=True,
        aliases=("Uỷ ban Kiểm tra Tỉnh uỷ",),
        sources=("https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html",),
        note="24-BS/UBKTTU in HD 36 annex 3",
    ),
    Issuer(
        "BTCTU", "Ban Tổ chức Tỉnh ủy/Thành ủy", "province-advisory", shared=True,
        sources=(_HEADERS,), note="8034-CV/BTCTU 08/4/2024",
    ),
    Issuer(
        "BTGTU", "Ban Tuyên giáo Tỉnh ủy/Thành ủy", "province-advisory", valid_to="2025-02?", shared=True,
        sources=("github:crazykid95/Van-ban-hanh-chinh-AI-Agent-Skill:references/huong-dan-36.md", "http://vustathaibinh.org.vn/vanban-khac-3107.html"),
        note="156-BC/BTGTU of 02/10/2012",
    ),
    Issuer(
        "BDVTU", "Ban Dân vận Tỉnh ủy/Thành ủy", "province-advisory", valid_to="2025-02?", shared=True,
        confidence="medium", sources=("github-index:8857883630",), note="in a joint symbol QC/BTCTU-BDVTU",
    ),
    Issuer(
        "BTGDVTU", "Ban Tuyên giáo và Dân vận Tỉnh ủy/Thành ủy", "province-advisory", valid_from="2025-02?", shared=True,
        sources=("github-index:69608689492", "github-index:60383244539"), note="03-HD/BTGDVTU; BTGDV alone does not say of which level: no alias",
    ),
    Issuer(
        "BNCTU", "Ban Nội chính Tỉnh ủy/Thành ủy", "province-advisory", shared=True,
        sources=("github-index:69786935555",), note="272-CV/BNCTU of 12/8/2025",
    ),
    Issuer(
        "HU", "Huyện ủy", "district", valid_to="2025-06-30", shared=True,
        aliases=("Huyện uỷ", "Ban Thường vụ Huyện ủy"),
        confidence="medium", sources=("github-index:9616567489",), note="example 28492-BC/HU; district level ended 30/6/2025",
    ),
    Issuer(
        "QU", "Quận ủy", "district", valid_to="2025-06-30", shared=True,
        aliases=("Quận uỷ", "Ban Thường vụ Quận ủy"),
        confidence="medium", sources=("github-index:69877338055",), note="231-QĐ/QU 20/01/2022",
    ),
    Issuer(
        "ThU", "Thị ủy", "district", valid_to="2025-06-30", shared=True,
        aliases=("Thị uỷ", "TXU"),
        confidence="unknown", sources=("https://kenh14.vn/cong-bo-nhan-su-lanh-dao-cac-tinh-thanh-moi-sau-sap-nhap-215250630114014825.chn",), note="neither ThU nor TXU found in a source; the source tells the end of the district level only",
    ),
    Issuer(
        "ĐU", "Đảng ủy (xã, phường, đặc khu, cơ quan, đơn vị)", "commune/grassroots", shared=True,
        aliases=("Đảng uỷ", "Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ"),
        sources=(_GUIDE_DIGEST, _HEADERS, "https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Ket-luan-212-KL-TW-2025-dinh-huong-xay-dung-tieu-chuan-cua-don-vi-hanh-chinh-681512.aspx"),
        note="committee and standing committee share it; from 01/7/2025 the commune committee is directly under the province; the body is only in the header; Đảng ủy Chính phủ signs ĐU too (03-TTr/ĐU of 17/10/2025)",
    ),
    Issuer(
        "CB", "Chi bộ", "cell", shared=True,
        sources=(_GUIDE_DIGEST, "github-index:67116623905"), note="03-BC/CB; a cell has no seal",
    ),
    Issuer(
        "UBKTĐU", "Ủy ban Kiểm tra Đảng ủy", "commune-advisory", valid_from="2025-07-01?", shared=True,
        aliases=("Uỷ ban Kiểm tra Đảng uỷ",),
        confidence="medium", sources=("github-index:70339868282",), note="20-TB/UBKTĐU of 29/4/2026; plain UBKT is a row of its own",
    ),
    Issuer(
        "UBKT", "Ủy ban Kiểm tra (cấp ủy không nêu)", "grassroots-advisory", shared=True,
        aliases=("Uỷ ban Kiểm tra",),
        confidence="medium", sources=("github-index:67116623905", "github-index:20449918277"), note="plain symbol in grassroots drafting (88-CV/UBKT) and in the army (1094-QĐ/UBKT of 30/8/2022); the committee is only in the header",
    ),
    Issuer(
        "VPĐU", "Văn phòng Đảng ủy", "commune-advisory", valid_from="2025-07-01?", shared=True,
        aliases=("VP/ĐU",),
        confidence="medium", sources=("github-index:67105733443",), note="16-QĐ/VPĐU 05/12/2025",
    ),
    Issuer(
        "BXDĐ", "Ban Xây dựng Đảng", "commune-advisory", valid_from="2025-07-01?", shared=True,
        aliases=("BXĐĐ",),
        confidence="medium", sources=("github-index:60756034124", _HEADERS), note="12-TB/BXDĐ; misspelt 144-CV/BXĐĐ in the wild",
    ),
    Issuer(
        "TTCT", "Trung tâm Chính trị", "commune-unit", shared=True,
        confidence="low", sources=(_HEADERS,), note="08-TB/TTCT",
    ),
)
# fmt: on

SYMBOLS: tuple[str, ...] = tuple(sorted({row.symbol for row in ISSUERS if row.symbol}))
"""Every canonical symbol of the list once, in code-point order; the families' members are not among them."""

_BY_SYMBOL = {symbol: tuple(row for row in ISSUERS if row.symbol == symbol) for symbol in SYMBOLS}
_SHARED = frozenset(row.symbol for row in ISSUERS if row.shared)


def by_symbol(symbol: str) -> tuple[Issuer, ...]:
    """Return the bodies that sign with a canonical symbol (ký hiệu cơ quan ban hành), in table order.

    Args:
        symbol: One canonical symbol, not a joint one.

    Returns:
        The rows, none for a symbol that is not on the list (it may still be of a family).

    >>> [row.name for row in by_symbol("QU")]
    ['Quân ủy Trung ương (short form)', 'Quận ủy']
    >>> by_symbol("T.Ư")
    ()
    """
    return _BY_SYMBOL.get(symbol, ())


def is_shared(symbol: str) -> bool:
    """Tell whether many committees sign with a symbol, so that a key needs the organisation.

    The rows of the list say it themselves. Any other symbol of the Party's is built like those of a thousand committees
    (``BTCHU``, ``ĐUTCT``) and shared, unless it ends in ``TW``, which says that the body is central. Of a joint symbol one
    shared part is enough.

    Args:
        symbol: A canonical symbol of the Party's, single or joint; of others nothing is said.

    Returns:
        Whether a key must name the organisation.

    >>> is_shared("BTCHU"), is_shared("BCĐTW"), is_shared("ĐUQSTW")
    (True, True, False)
    >>> is_shared("BTCTU-BDVTU"), is_shared("BTCTW-BTGTW")
    (True, False)
    """
    return any(_is_shared(part) for part in symbol.split("-"))


def _is_shared(symbol: str) -> bool:
    return symbol in _SHARED or (symbol not in _BY_SYMBOL and not symbol.endswith("TW"))
