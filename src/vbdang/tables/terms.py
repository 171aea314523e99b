"""Nhiệm kỳ: the terms of the Central Committee, I to XIV, with the days of their congresses.

The rule (36-HD/VPTW, 1.3.1): a term runs from the day after its congress closes to the closing day of the next; where the
first plenum is held during the congress, it begins on the plenum's opening day. So since 2011, terms overlap for a day or
two. A committee's documents of those days take numbers of the new term: 01-CT/TW is dated 23/01/2026, the day on which the
XIV Congress closed. The rule's text is of 2018; for earlier terms it is applied by analogy, and the first plenums of
congresses I to X are not dated here. Committees below the centre have terms of their own.

>>> term_of(datetime.date(2021, 1, 30)).roman, term_of(datetime.date(2021, 1, 31)).roman
('XII', 'XIII')
>>> [term.roman for term in terms_of(datetime.date(2026, 1, 23))]
['XIII', 'XIV']
"""

import datetime

from vbdang.tables.rows import Term

__all__ = ["TERMS", "by_roman", "number_of", "roman_of", "term_of", "terms_of"]

_FRONT_LIST = "http://m.mattran.org.vn/thu-vien-anh/dai-hoi-dang-toan-quoc-lan-thu-i-den-lan-thu-xiii-49001.html"
_UNITY_LIST = "https://daidoanket.vn/print/10178436.html"
_ARMY_LIST = (
    "https://www.qdnd.vn/tu-lieu-ho-so/ho-so/dang-cong-san-viet-nam-qua-cac-ky-dai-hoi-tiep-theo-ky-truoc-462476"
)
_ARMY_LIST_END = "https://www.qdnd.vn/chinh-tri/dang-cong-san-viet-nam-qua-cac-ky-dai-hoi-tiep-theo-va-het-464173"
_NHAN_DAN_LIST = "https://nhandan.vn/cac-ky-dai-hoi-tag83549.html"

_day = datetime.date

# fmt: off
TERMS: tuple[Term, ...] = (
    Term(
        "I", 1, _day(1935, 3, 27), _day(1935, 3, 31), _day(1935, 4, 1), _day(1951, 2, 19), None,
        "day_after_close_default", "medium", (_FRONT_LIST, _UNITY_LIST),
        "some sources open it on 28/3/1935 (bafu.edu.vn, thanhniencec.edu.vn)",
    ),
    Term(
        "II", 2, _day(1951, 2, 11), _day(1951, 2, 19), _day(1951, 2, 20), _day(1960, 9, 10), None,
        "day_after_close_default", "high", (_FRONT_LIST, _UNITY_LIST),
    ),
    Term(
        "III", 3, _day(1960, 9, 5), _day(1960, 9, 10), _day(1960, 9, 11), _day(1976, 12, 20), None,
        "day_after_close_default", "high", (_FRONT_LIST, "https://tuyengiao.vn/tien-toi-dai-hoi-lan-thu-xiii-cua-dang/thong-tin-tu-lieu?page=1"),
    ),
    Term(
        "IV", 4, _day(1976, 12, 14), _day(1976, 12, 20), _day(1976, 12, 21), _day(1982, 3, 31), None,
        "day_after_close_default", "high", (_FRONT_LIST,),
    ),
    Term(
        "V", 5, _day(1982, 3, 27), _day(1982, 3, 31), _day(1982, 4, 1), _day(1986, 12, 18), None,
        "day_after_close_default", "high", (_ARMY_LIST,),
        "mattran.org.vn prints 27/2 for the opening: misprint",
    ),
    Term(
        "VI", 6, _day(1986, 12, 15), _day(1986, 12, 18), _day(1986, 12, 19), _day(1991, 6, 27), None,
        "day_after_close_default", "high", (_ARMY_LIST,),
    ),
    Term(
        "VII", 7, _day(1991, 6, 24), _day(1991, 6, 27), _day(1991, 6, 28), _day(1996, 7, 1), None,
        "day_after_close_default", "high", (_NHAN_DAN_LIST,),
    ),
    Term(
        "VIII", 8, _day(1996, 6, 28), _day(1996, 7, 1), _day(1996, 7, 2), _day(2001, 4, 22), None,
        "day_after_close_default", "high", (_NHAN_DAN_LIST,),
    ),
    Term(
        "IX", 9, _day(2001, 4, 19), _day(2001, 4, 22), _day(2001, 4, 23), _day(2006, 4, 25), None,
        "day_after_close_default", "high", (_ARMY_LIST_END,),
        "first plenum held, date not established",
    ),
    Term(
        "X", 10, _day(2006, 4, 18), _day(2006, 4, 25), _day(2006, 4, 26), _day(2011, 1, 19), None,
        "day_after_close_default", "high", (_NHAN_DAN_LIST, _ARMY_LIST_END),
        "first plenum date not established (second plenum 27-28/5/2006)",
    ),
    Term(
        "XI", 11, _day(2011, 1, 12), _day(2011, 1, 19), _day(2011, 1, 18), _day(2016, 1, 28), _day(2011, 1, 18),
        "first_plenum_opening", "medium", (_NHAN_DAN_LIST, "http://dantri.com.vn/xa-hoi/hom-nay-bau-bo-chinh-tri-tong-bi-thu-khoa-xi-1295608258.htm"),
        "vietnamnet dates the election of the General Secretary 19/01/2011",
    ),
    Term(
        "XII", 12, _day(2016, 1, 20), _day(2016, 1, 28), _day(2016, 1, 27), _day(2021, 2, 1), _day(2016, 1, 27),
        "first_plenum_opening", "high", (_NHAN_DAN_LIST, "https://m.nhipcaudautu.vn/kinh-doanh/tong-bi-thu-nguyen-phu-trong-tai-dac-cu-3299074/"),
        "20/01 as counted by the press (may include the preparatory session)",
    ),
    Term(
        "XIII", 13, _day(2021, 1, 26), _day(2021, 2, 1), _day(2021, 1, 31), _day(2026, 1, 23), _day(2021, 1, 31),
        "first_plenum_opening", "high", (_NHAN_DAN_LIST, "https://dienbientv.vn/tin-tuc-su-kien/chinh-tri/202101/hom-nay-311-ban-chap-hanh-trung-uong-dang-khoa-xiii-bau-bo-chinh-tri-tong-bi-thu-5721300/"),
        "preparatory session 25/01/2021; planned to 02/02, closed one day early",
    ),
    Term(
        "XIV", 14, _day(2026, 1, 20), _day(2026, 1, 23), _day(2026, 1, 23), None, _day(2026, 1, 23),
        "first_plenum_opening", "high", ("https://www.24h.com.vn/tin-tuc-trong-ngay/truc-tiep-phien-be-mac-dai-hoi-dai-bieu-toan-quoc-lan-thu-xiv-cua-dang-cong-san-viet-nam-c46a1731966.html", "https://soha.vn/hinh-anh-dai-bieu-du-ngay-lam-viec-thu-tu-dai-hoi-xiv-cua-dang-198260122142306235.htm", "https://phapluatxahoi.kinhtedothi.vn/chi-thi-cua-bo-chinh-tri-ve-nghien-cuu-hoc-tap-quan-triet-tuyen-truyen-va-trien-khai-thuc-hien-nghi-quyet-dai-hoi-xiv-cua-dang-442659.html"),
        "preparatory session 19/01/2026; planned to 25/01, closed 1.5 days early; articles of 19-21/01 still say 25/01; 01-CT/TW is dated 23/01/2026",
    ),
)
# fmt: on

_BY_ROMAN = {term.roman: term for term in TERMS}
_ROMAN_PARTS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LONGEST_ROMAN = len("MMMDCCCLXXXVIII")


def by_roman(roman: str) -> Term | None:
    """Return the term of a Roman number (khóa XIII), None where there is none.

    >>> by_roman("XII").congress_close
    datetime.date(2016, 1, 28)
    >>> by_roman("XX") is None
    True
    """
    return _BY_ROMAN.get(roman)


def term_of(date: datetime.date) -> Term | None:
    """Return the term in which a central document of that day takes its number (khóa của một ngày).

    Inside an overlap that is the new term. The congress itself has a counter of its own.

    Args:
        date: The day.

    Returns:
        The term, None before the first.

    >>> term_of(datetime.date(2016, 1, 27)).roman
    'XII'
    >>> term_of(datetime.date(1930, 2, 3)) is None
    True
    """
    return next(iter(reversed(terms_of(date))), None)


def terms_of(date: datetime.date) -> tuple[Term, ...]:
    """Return every term that a day belongs to: two inside an overlap, the old one first.

    Args:
        date: The day.

    Returns:
        The terms, none before the first.

    >>> [term.roman for term in terms_of(datetime.date(2021, 2, 1))]
    ['XII', 'XIII']
    >>> [term.roman for term in terms_of(datetime.date(2021, 2, 2))]
    ['XIII']
    """
    return tuple(term for term in TERMS if term.start <= date and (term.end is None or date <= term.end))


def roman_of(number: int) -> str | None:
    """Return an Arabic number in Roman figures ("khóa 11" is XI), None for one that has none.

    Any number is written, not only those of the terms: provinces count their congresses further.

    >>> roman_of(11), roman_of(23)
    ('XI', 'XXIII')
    >>> roman_of(0) is None
    True
    """
    if not 1 <= number <= _LARGEST_ROMAN:
        return None
    figures = ""
    for value, letters in _ROMAN_PARTS:
        count, number = divmod(number, value)
        figures += letters * count
    return figures


def number_of(roman: str) -> int | None:
    """Return a Roman number in Arabic figures, None for what is not well written.

    >>> number_of("XIV"), number_of("xiv")
    (14, None)
    >>> number_of("IIX") is None
    True
    """
    if len(roman) > _LONGEST_ROMAN:
        return None
    number, rest = 0, roman
    for value, letters in _ROMAN_PARTS:
        while rest.startswith(letters):
            number, rest = number + value, rest[len(letters) :]
    return number if not rest and roman_of(number) == roman else None
