"""Đảng bộ cấp tỉnh: the provinces and centrally-run cities whose committees sign ``TU``, with their days.

To 30/6/2025 there were 63, since 01/7/2025 there are 34: Resolution 202/2025/QH15 of 12/6/2025 made 23 units of 52 and
left 11 as they were (it was in force from its passing; the new units worked from 01/7/2025, which is the day used here).
Every new unit took the name of one it was made of, and a key's slug is the place's name at the date: so such a unit is
one row, which says since when (``changed_on``) and whom it took in (``formed_from``).

What began before 2004 carries no first day, for want of sources and because some provinces existed twice (Vĩnh Phúc to 1968
and from 1997): so :func:`valid_on` counts rightly from 01/01/2004 on, and for older days names too many. Provinces gone
by 1996 are thin rows, their last day a year with ``?``.

>>> by_spelling("Daklak").slug, by_spelling("tỉnh Hoà Bình").merged_into
('dak-lak', 'phu-tho')
>>> len(valid_on(datetime.date(2025, 6, 30))), len(valid_on(datetime.date(2025, 7, 1)))
(63, 34)
"""

import datetime
import unicodedata
from functools import cache

from vbdang.tables.rows import Organisation

__all__ = ["ORGANISATIONS", "by_slug", "by_spelling", "valid_on"]

_ACT_2025 = "https://vnexpress.net/quoc-hoi-chot-ca-nuoc-con-34-tinh-thanh-pho-4897740.html"
_HUE_2024 = "https://ngoisao.vn/theo-dong-su-kien/kien-thuc/viet-nam-lan-dau-tien-co-2-thanh-pho-truc-thuoc-trung-uong-lien-ke-nhau-do-la-449752.htm"
_CAPITAL_2008 = "http://www.baomoi.com/quoc-hoi-da-dong-y-mo-rong-thu-do/c/1671696.epi"
_ACT_2003 = "https://vanbanphapluat.co/resolution-no-22-2003-qh11-of-november-26-2003-on-division-and-adjustment-of-the-administrative-boundaries-of-a-number-of-provinces"
_DA_NANG_1997 = "https://danang.gov.vn/web/guest/gioi-thieu/chi-tiet?id=2933&_c=36"
_SPLITS = "https://invietnam.org/archive/index.php/thread-209.html"

# fmt: off
ORGANISATIONS: tuple[Organisation, ...] = (
    # The 34 since 01/7/2025, by slug.
    Organisation("an-giang", "An Giang", "tỉnh", ("An Giang",), formed_from=("kien-giang",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("bac-ninh", "Bắc Ninh", "tỉnh", ("Bắc Ninh",), formed_from=("bac-giang",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("ca-mau", "Cà Mau", "tỉnh", ("Cà Mau",), formed_from=("bac-lieu",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("can-tho", "Cần Thơ", "thành phố", ("Cần Thơ",), formed_from=("soc-trang", "hau-giang"), changed_on="2025-07-01", sources=(_ACT_2025, _ACT_2003), note="a province until 31/12/2003; the city and Hậu Giang were made of it"),
    Organisation("cao-bang", "Cao Bằng", "tỉnh", ("Cao Bằng",), sources=(_ACT_2025,)),
    Organisation("da-nang", "Đà Nẵng", "thành phố", ("Đà Nẵng",), formed_from=("quang-nam",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("dak-lak", "Đắk Lắk", "tỉnh", ("Đắk Lắk", "Đắc Lắc", "Đăk Lăk", "Đắc Lắk", "Dak Lak", "Daklak", "Đắklắk"), formed_from=("phu-yen",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("dien-bien", "Điện Biên", "tỉnh", ("Điện Biên",), valid_from="2004-01-01", sources=(_ACT_2025, _ACT_2003), note="split from Lai Châu"),
    Organisation("dong-nai", "Đồng Nai", "tỉnh", ("Đồng Nai",), formed_from=("binh-phuoc",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("dong-thap", "Đồng Tháp", "tỉnh", ("Đồng Tháp",), formed_from=("tien-giang",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("gia-lai", "Gia Lai", "tỉnh", ("Gia Lai",), formed_from=("binh-dinh",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("ha-noi", "Hà Nội", "thành phố", ("Hà Nội",), formed_from=("ha-tay",), changed_on="2008-08-01", sources=(_ACT_2025, _CAPITAL_2008)),
    Organisation("ha-tinh", "Hà Tĩnh", "tỉnh", ("Hà Tĩnh",), sources=(_ACT_2025,)),
    Organisation("hai-phong", "Hải Phòng", "thành phố", ("Hải Phòng",), formed_from=("hai-duong",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("ho-chi-minh", "Hồ Chí Minh", "thành phố", ("Hồ Chí Minh", "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "TP Hồ Chí Minh", "TP.Hồ Chí Minh", "TP. HCM", "TP HCM", "TP.HCM", "TPHCM"), formed_from=("binh-duong", "ba-ria-vung-tau"), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("hue", "Huế", "thành phố", ("Huế",), valid_from="2025-01-01", formed_from=("thua-thien-hue",), sources=(_ACT_2025, _HUE_2024), note="the province of Thừa Thiên Huế became the city on that day"),
    Organisation("hung-yen", "Hưng Yên", "tỉnh", ("Hưng Yên",), formed_from=("thai-binh",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("khanh-hoa", "Khánh Hòa", "tỉnh", ("Khánh Hòa", "Khánh Hoà"), formed_from=("ninh-thuan",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("lai-chau", "Lai Châu", "tỉnh", ("Lai Châu",), sources=(_ACT_2025, _ACT_2003), note="until 31/12/2003 with what became Điện Biên"),
    Organisation("lam-dong", "Lâm Đồng", "tỉnh", ("Lâm Đồng",), formed_from=("dak-nong", "binh-thuan"), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("lang-son", "Lạng Sơn", "tỉnh", ("Lạng Sơn",), sources=(_ACT_2025,)),
    Organisation("lao-cai", "Lào Cai", "tỉnh", ("Lào Cai",), formed_from=("yen-bai",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("nghe-an", "Nghệ An", "tỉnh", ("Nghệ An",), sources=(_ACT_2025,)),
    Organisation("ninh-binh", "Ninh Bình", "tỉnh", ("Ninh Bình",), formed_from=("ha-nam", "nam-dinh"), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("phu-tho", "Phú Thọ", "tỉnh", ("Phú Thọ",), formed_from=("vinh-phuc", "hoa-binh"), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("quang-ngai", "Quảng Ngãi", "tỉnh", ("Quảng Ngãi",), formed_from=("kon-tum",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("quang-ninh", "Quảng Ninh", "tỉnh", ("Quảng Ninh",), sources=(_ACT_2025,)),
    Organisation("quang-tri", "Quảng Trị", "tỉnh", ("Quảng Trị",), formed_from=("quang-binh",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("son-la", "Sơn La", "tỉnh", ("Sơn La",), sources=(_ACT_2025,)),
    Organisation("tay-ninh", "Tây Ninh", "tỉnh", ("Tây Ninh",), formed_from=("long-an",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("thai-nguyen", "Thái Nguyên", "tỉnh", ("Thái Nguyên",), formed_from=("bac-kan",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("thanh-hoa", "Thanh Hóa", "tỉnh", ("Thanh Hóa", "Thanh Hoá"), sources=(_ACT_2025,)),
    Organisation("tuyen-quang", "Tuyên Quang", "tỉnh", ("Tuyên Quang",), formed_from=("ha-giang",), changed_on="2025-07-01", sources=(_ACT_2025,)),
    Organisation("vinh-long", "Vĩnh Long", "tỉnh", ("Vĩnh Long",), formed_from=("ben-tre", "tra-vinh"), changed_on="2025-07-01", sources=(_ACT_2025,)),
    # Those that are no more, by slug.
    Organisation("ba-ria-vung-tau", "Bà Rịa - Vũng Tàu", "tỉnh", ("Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu", "Bà Rịa Vũng Tàu", "BR-VT", "BRVT"), valid_to="2025-06-30", merged_into="ho-chi-minh", sources=(_ACT_2025,)),
    Organisation("bac-giang", "Bắc Giang", "tỉnh", ("Bắc Giang",), valid_to="2025-06-30", merged_into="bac-ninh", sources=(_ACT_2025,)),
    Organisation("bac-kan", "Bắc Kạn", "tỉnh", ("Bắc Kạn", "Bắc Cạn"), valid_to="2025-06-30", merged_into="thai-nguyen", sources=(_ACT_2025,)),
    Organisation("bac-lieu", "Bạc Liêu", "tỉnh", ("Bạc Liêu",), valid_to="2025-06-30", merged_into="ca-mau", sources=(_ACT_2025,)),
    Organisation("bac-thai", "Bắc Thái", "tỉnh", ("Bắc Thái",), valid_to="1996?", sources=(_SPLITS,), note="split into Bắc Kạn and Thái Nguyên; only the year is given here"),
    Organisation("ben-tre", "Bến Tre", "tỉnh", ("Bến Tre",), valid_to="2025-06-30", merged_into="vinh-long", sources=(_ACT_2025,)),
    Organisation("binh-dinh", "Bình Định", "tỉnh", ("Bình Định",), valid_to="2025-06-30", merged_into="gia-lai", sources=(_ACT_2025,)),
    Organisation("binh-duong", "Bình Dương", "tỉnh", ("Bình Dương",), valid_to="2025-06-30", merged_into="ho-chi-minh", sources=(_ACT_2025,)),
    Organisation("binh-phuoc", "Bình Phước", "tỉnh", ("Bình Phước",), valid_to="2025-06-30", merged_into="dong-nai", sources=(_ACT_2025,)),
    Organisation("binh-thuan", "Bình Thuận", "tỉnh", ("Bình Thuận",), valid_to="2025-06-30", merged_into="lam-dong", sources=(_ACT_2025,)),
    Organisation("binh-tri-thien", "Bình Trị Thiên", "tỉnh", ("Bình Trị Thiên",), valid_to="1989?", sources=(_SPLITS,), note="split into Quảng Bình, Quảng Trị and Thừa Thiên Huế; only the year is given here"),
    Organisation("cao-lang", "Cao Lạng", "tỉnh", ("Cao Lạng",), valid_to="1978?", sources=(_SPLITS,), note="split into Cao Bằng and Lạng Sơn; only the year is given here"),
    Organisation("cuu-long", "Cửu Long", "tỉnh", ("Cửu Long",), valid_to="1991?", sources=(_SPLITS,), note="split into Vĩnh Long and Trà Vinh; only the year is given here"),
    Organisation("dak-nong", "Đắk Nông", "tỉnh", ("Đắk Nông", "Đắc Nông", "Đăk Nông", "Dak Nông"), valid_from="2004-01-01", valid_to="2025-06-30", merged_into="lam-dong", sources=(_ACT_2025, _ACT_2003), note="split from Đắk Lắk"),
    Organisation("gia-lai-kon-tum", "Gia Lai - Kon Tum", "tỉnh", ("Gia Lai - Kon Tum", "Gia Lai-Kon Tum", "Gia Lai – Kon Tum", "Gia Lai Kon Tum"), valid_to="1991?", sources=(_SPLITS,), note="split into Gia Lai and Kon Tum; only the year is given here"),
    Organisation("ha-bac", "Hà Bắc", "tỉnh", ("Hà Bắc",), valid_to="1996?", sources=(_SPLITS,), note="split into Bắc Ninh and Bắc Giang; only the year is given here"),
    Organisation("ha-giang", "Hà Giang", "tỉnh", ("Hà Giang",), valid_to="2025-06-30", merged_into="tuyen-quang", sources=(_ACT_2025,)),
    Organisation("ha-nam", "Hà Nam", "tỉnh", ("Hà Nam",), valid_to="2025-06-30", merged_into="ninh-binh", sources=(_ACT_2025,)),
    Organisation("ha-nam-ninh", "Hà Nam Ninh", "tỉnh", ("Hà Nam Ninh",), valid_to="1991?", sources=(_SPLITS,), note="split into Nam Hà and Ninh Bình; only the year is given here"),
    Organisation("ha-son-binh", "Hà Sơn Bình", "tỉnh", ("Hà Sơn Bình",), valid_to="1991?", sources=(_SPLITS,), note="split into Hà Tây and Hòa Bình; only the year is given here"),
    Organisation("ha-tay", "Hà Tây", "tỉnh", ("Hà Tây",), valid_to="2008-07-31", merged_into="ha-noi", sources=(_CAPITAL_2008,), note="also part of Hà Sơn Bình (1975-1991)"),
    Organisation("ha-tuyen", "Hà Tuyên", "tỉnh", ("Hà Tuyên",), valid_to="1991?", sources=(_SPLITS,), note="split into Hà Giang and Tuyên Quang; only the year is given here"),
    Organisation("hai-duong", "Hải Dương", "tỉnh", ("Hải Dương",), valid_to="2025-06-30", merged_into="hai-phong", sources=(_ACT_2025,)),
    Organisation("hai-hung", "Hải Hưng", "tỉnh", ("Hải Hưng",), valid_to="1996?", sources=(_SPLITS,), note="split into Hải Dương and Hưng Yên; only the year is given here"),
    Organisation("hau-giang", "Hậu Giang", "tỉnh", ("Hậu Giang",), valid_from="2004-01-01", valid_to="2025-06-30", merged_into="can-tho", sources=(_ACT_2025, _ACT_2003), note="an older Hậu Giang (to 1991) became Cần Thơ and Sóc Trăng"),
    Organisation("hoa-binh", "Hòa Bình", "tỉnh", ("Hòa Bình", "Hoà Bình"), valid_to="2025-06-30", merged_into="phu-tho", sources=(_ACT_2025,)),
    Organisation("hoang-lien-son", "Hoàng Liên Sơn", "tỉnh", ("Hoàng Liên Sơn",), valid_to="1991?", sources=(_SPLITS,), note="split into Yên Bái and Lào Cai; only the year is given here"),
    Organisation("kien-giang", "Kiên Giang", "tỉnh", ("Kiên Giang",), valid_to="2025-06-30", merged_into="an-giang", sources=(_ACT_2025,)),
    Organisation("kon-tum", "Kon Tum", "tỉnh", ("Kon Tum", "Kontum", "Công Tum"), valid_to="2025-06-30", merged_into="quang-ngai", sources=(_ACT_2025,)),
    Organisation("long-an", "Long An", "tỉnh", ("Long An",), valid_to="2025-06-30", merged_into="tay-ninh", sources=(_ACT_2025,)),
    Organisation("nam-dinh", "Nam Định", "tỉnh", ("Nam Định",), valid_to="2025-06-30", merged_into="ninh-binh", sources=(_ACT_2025,)),
    Organisation("nam-ha", "Nam Hà", "tỉnh", ("Nam Hà",), valid_to="1996?", sources=(_SPLITS,), note="split into Hà Nam and Nam Định; only the year is given here"),
    Organisation("nghe-tinh", "Nghệ Tĩnh", "tỉnh", ("Nghệ Tĩnh",), valid_to="1991?", sources=(_SPLITS,), note="split into Nghệ An and Hà Tĩnh; only the year is given here"),
    Organisation("nghia-binh", "Nghĩa Bình", "tỉnh", ("Nghĩa Bình",), valid_to="1989?", sources=(_SPLITS,), note="split into Quảng Ngãi and Bình Định; only the year is given here"),
    Organisation("ninh-thuan", "Ninh Thuận", "tỉnh", ("Ninh Thuận",), valid_to="2025-06-30", merged_into="khanh-hoa", sources=(_ACT_2025,)),
    Organisation("phu-khanh", "Phú Khánh", "tỉnh", ("Phú Khánh",), valid_to="1989?", sources=(_SPLITS,), note="split into Phú Yên and Khánh Hòa; only the year is given here"),
    Organisation("phu-yen", "Phú Yên", "tỉnh", ("Phú Yên",), valid_to="2025-06-30", merged_into="dak-lak", sources=(_ACT_2025,)),
    Organisation("quang-binh", "Quảng Bình", "tỉnh", ("Quảng Bình",), valid_to="2025-06-30", merged_into="quang-tri", sources=(_ACT_2025,)),
    Organisation("quang-nam", "Quảng Nam", "tỉnh", ("Quảng Nam",), valid_to="2025-06-30", merged_into="da-nang", sources=(_ACT_2025,)),
    Organisation("quang-nam-da-nang", "Quảng Nam - Đà Nẵng", "tỉnh", ("Quảng Nam - Đà Nẵng", "Quảng Nam-Đà Nẵng", "Quảng Nam – Đà Nẵng", "Quảng Nam Đà Nẵng"), valid_to="1996?", sources=(_SPLITS, _DA_NANG_1997), note="split into Quảng Nam and Đà Nẵng: decided 06/11/1996, the new units worked from 01/01/1997"),
    Organisation("soc-trang", "Sóc Trăng", "tỉnh", ("Sóc Trăng",), valid_to="2025-06-30", merged_into="can-tho", sources=(_ACT_2025,)),
    Organisation("thai-binh", "Thái Bình", "tỉnh", ("Thái Bình",), valid_to="2025-06-30", merged_into="hung-yen", sources=(_ACT_2025,)),
    Organisation("thua-thien-hue", "Thừa Thiên Huế", "tỉnh", ("Thừa Thiên Huế", "Thừa Thiên - Huế", "Thừa Thiên-Huế", "Thừa Thiên – Huế", "TT Huế", "TT-Huế"), valid_to="2024-12-31", merged_into="hue", sources=(_HUE_2024,)),
    Organisation("thuan-hai", "Thuận Hải", "tỉnh", ("Thuận Hải",), valid_to="1991?", sources=(_SPLITS,), note="split into Ninh Thuận and Bình Thuận; only the year is given here"),
    Organisation("tien-giang", "Tiền Giang", "tỉnh", ("Tiền Giang",), valid_to="2025-06-30", merged_into="dong-thap", sources=(_ACT_2025,)),
    Organisation("tra-vinh", "Trà Vinh", "tỉnh", ("Trà Vinh",), valid_to="2025-06-30", merged_into="vinh-long", sources=(_ACT_2025,)),
    Organisation("vinh-phu", "Vĩnh Phú", "tỉnh", ("Vĩnh Phú",), valid_to="1996?", sources=(_SPLITS,), note="split into Vĩnh Phúc and Phú Thọ; only the year is given here"),
    Organisation("vinh-phuc", "Vĩnh Phúc", "tỉnh", ("Vĩnh Phúc",), valid_to="2025-06-30", merged_into="phu-tho", sources=(_ACT_2025,)),
    Organisation("yen-bai", "Yên Bái", "tỉnh", ("Yên Bái",), valid_to="2025-06-30", merged_into="lao-cai", sources=(_ACT_2025,)),
)
# fmt: on

# What may stand before a name; the longer first.
_PREFIXES = ("thành phố ", "tỉnh ", "tp. ", "tp ", "tp.")

# A tone mark on the glide (Hòa, Thủy) and on the second vowel (Hoà, Thuỷ): one spelling to every reader.
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_GLIDE_MARKS = tuple(
    (unicodedata.normalize("NFC", glide + vowel + tone), unicodedata.normalize("NFC", glide + tone + vowel))
    for glide, vowel in ("oa", "oe", "uy")
    for tone in _TONES
)


def _fold(name: str) -> str:
    folded = name.lower()
    for old, new in _GLIDE_MARKS:
        folded = folded.replace(old, new)
    return folded


@cache
def _by_slug() -> dict[str, Organisation]:
    return {row.slug: row for row in ORGANISATIONS}


@cache
def _by_folded_spelling() -> dict[str, Organisation]:
    return {_fold(spelling): row for row in ORGANISATIONS for spelling in row.spellings}


def by_slug(slug: str) -> Organisation | None:
    """Return the place of a slug, as it stands in keys before the colon (``dak-lak:XVII/05-NQ/TU``).

    >>> by_slug("thua-thien-hue").merged_into
    'hue'
    >>> by_slug("sai-gon") is None
    True
    """
    return _by_slug().get(slug)


def by_spelling(name: str) -> Organisation | None:
    """Return the place that a name stands for (tên tỉnh, thành phố).

    Case and the place of the tone mark do not count; "tỉnh", "thành phố" or "TP" may stand before the name. Marks count:
    a name without diacritics is found only where the table lists it so.

    Args:
        name: The name in NFC.

    Returns:
        The place, of whatever time; None for a name of none.

    >>> by_spelling("TP.HCM").name, by_spelling("THÀNH PHỐ HÀ NỘI").slug
    ('Hồ Chí Minh', 'ha-noi')
    >>> by_spelling("Thừa Thiên - Huế").slug, by_spelling("Huế").slug
    ('thua-thien-hue', 'hue')
    """
    index, wanted = _by_folded_spelling(), _fold(name)
    if wanted in index:
        return index[wanted]
    prefix = next((word for word in _PREFIXES if wanted.startswith(word)), "")
    return index.get(wanted[len(prefix) :])


def valid_on(date: datetime.date) -> tuple[Organisation, ...]:
    """Return the provinces and cities of a day (đơn vị hành chính cấp tỉnh tại một ngày), in table order.

    Right from 01/01/2004 on; see the module's text for older days.

    Args:
        date: The day.

    Returns:
        The rows whose first and last day enclose it; both ends count.

    >>> [row.slug for row in valid_on(datetime.date(2025, 7, 1)) if row.kind == "thành phố"]
    ['can-tho', 'da-nang', 'ha-noi', 'hai-phong', 'ho-chi-minh', 'hue']
    >>> any(row.slug == "ha-tay" for row in valid_on(datetime.date(2008, 7, 31)))
    True
    """
    day = date.isoformat()
    return tuple(row for row in ORGANISATIONS if _encloses(row, day))


def _encloses(row: Organisation, day: str) -> bool:
    first = (row.valid_from or "").rstrip("?")
    last = (row.valid_to or "9999").rstrip("?")
    return first <= day[: len(first)] and day[: len(last)] <= last
