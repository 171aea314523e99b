"""One written identifier: real spellings, every repair with its place, every refusal with its reason."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest

from vbdang.checking.registry import BY_SLUG
from vbdang.errors import ParseError
from vbdang.model import Identifier, Repair
from vbdang.reading.identifiers import is_canonical, normalize, parse, read, read_sign

DATA = Path(__file__).parents[1] / "data" / "real_identifiers.txt"
REAL = [line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
CODES = {
    "empty",
    "no-number",
    "incomplete",
    "no-type",
    "ambiguous-issuer",
    "not-party",
    "trailing-text",
    "unreadable",
}


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Say what was repaired in a text, after checking that every repair lies where it says."""
    repairs = read(text).repairs
    for repair in repairs:
        assert 0 <= repair.start < repair.end <= len(text)
        assert text[repair.start : repair.end] == repair.found
    assert list(repairs) == sorted(repairs, key=lambda repair: (repair.start, repair.end))
    return [(repair.kind, repair.found, repair.put) for repair in repairs]


def refused(text: str) -> ParseError:
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.text == text
    return caught.value


# Real identifiers


@pytest.mark.parametrize("written", REAL)
def test_a_real_identifier_is_read_as_it_stands(written: str) -> None:
    assert str(parse(written)) == written
    assert is_canonical(written)
    assert read(written).repairs == ()
    assert read(written).identifier == parse(written)


def test_there_are_real_identifiers_of_many_types_and_issuers() -> None:
    read_ones = {parse(written) for written in REAL}
    assert len(read_ones) == len(REAL) > 200
    assert len({one.type for one in read_ones}) >= 15
    assert len({one.issuer for one in read_ones}) >= 20


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("46/NQ-TW", "46-NQ/TW"),
        ("36/NQ-TW", "36-NQ/TW"),
        ("07/NQ-TW", "07-NQ/TW"),
        ("31/QĐ-TW", "31-QĐ/TW"),
        ("66/QĐ/TW", "66-QĐ/TW"),
        ("646/QĐ/QUTW", "646-QĐ/QUTW"),
        ("399/QĐTW", "399-QĐ/TW"),
        ("858CV/ĐUK", "858-CV/ĐUK"),
        ("31 - HD/BTCTW", "31-HD/BTCTW"),
        ("94- KH/BTGDVTW", "94-KH/BTGDVTW"),
        ("10- NQ/TƯ", "10-NQ/TW"),
        ("357 –CV/ĐUK", "357-CV/ĐUK"),
        ("Số: 66-QĐ/TW", "66-QĐ/TW"),
        ("05-Ctr/ĐUK", "05-CTr/ĐUK"),
        ("05-CTR/ĐU", "05-CTr/ĐU"),
        ("34O-CV/ĐU", "340-CV/ĐU"),
        ("11-hd/ᴠptᴡ", "11-HD/VPTW"),
        ("399-QD-TW", "399-QĐ/TW"),
        ("22-hd-btgdvtw", "22-HD/BTGDVTW"),
        ("02 – NQ/TW", "02-NQ/TW"),
        ("233/NQ-ĐU", "233-NQ/ĐU"),
        ("43/CT/TW", "43-CT/TW"),
        ("212 KL TW", "212-KL/TW"),
        ("788- CT/QUTW", "788-CT/QUTW"),
    ],
)
def test_the_mistakes_of_real_texts_are_mended(written: str, meant: str) -> None:
    assert normalize(written) == meant
    assert not is_canonical(written)


def test_the_work_of_another_body_is_not_the_party_s_however_it_is_written() -> None:
    assert refused("357 –CV/HNDTW").code == "not-party"
    assert refused("18/2018/NQ-HĐND").code == "not-party"


def test_text_in_an_old_encoding_is_refused() -> None:
    assert refused("Sè 11-HD/VPTW").code == "unreadable"


# What is written before the number


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Chỉ thị số 05-CT/TW", "Chỉ thị"),
        ("CHỈ THỊ SỐ 05-CT/TW", "Chỉ thị"),
        ("chi thi so 05-CT/TW", "Chi thi"),
        ("Chỉ thị\nsố 05-CT/TW", "Chỉ thị"),
        ("Chỉ thị 05-CT/TW", "Chỉ thị"),
        ("Văn bản số 05-CT/TW", None),
        ("CT 05-CT/TW", None),
        ("CTr 05-CTr/TU", None),
        ("số 05-CT/TW", None),
        ("Số05-CT/TW", None),
        ("  05-CT/TW \n", None),
        ("“05-CT/TW”", None),
        ("(05-CT/TW),", None),
        ("05-CT/TW.", None),
    ],
)
def test_a_type_name_and_the_word_so_may_stand_before_the_number(written: str, name: str | None) -> None:
    reading = read(written)
    assert reading.type_name == name
    assert reading.repairs == ()
    assert str(reading.identifier) in {"05-CT/TW", "05-CTr/TU"}


def test_a_decomposed_type_name_is_a_type_name() -> None:
    scrambled = "Nghi\u0323 quye\u0301\u0302t so\u0301\u0302 18-NQ/TW"
    assert read(scrambled).type_name == read(unicodedata.normalize("NFD", "Nghị quyết số 18-NQ/TW")).type_name
    assert read(scrambled).type_name == "Nghị quyết"


def test_a_type_name_that_belongs_to_another_symbol_is_no_affair_of_reading() -> None:
    assert str(read("Kết luận số 05-CT/TW").identifier) == "05-CT/TW"
    assert read("Kết luận số 05-CT/TW").type_name == "Kết luận"


# Repairs


class Mended(NamedTuple):
    """A written form, what is meant, and what reading says of it: kind, found, put."""

    written: str
    meant: str
    repairs: list[tuple[str, str, str | None]]


MENDED = [
    Mended("05/CT-TW", "05-CT/TW", [("state-order", "/CT-TW", None)]),
    Mended("Chỉ thị số 05/CT-TW", "05-CT/TW", [("state-order", "/CT-TW", None)]),
    Mended("05/CT/TW", "05-CT/TW", [("two-slashes", "/CT/TW", None)]),
    Mended("05-CT-TW", "05-CT/TW", [("hyphen-for-slash", "-CT-TW", None)]),
    Mended("05CT/TW", "05-CT/TW", [("lost-separator", "CT/TW", None)]),
    Mended("05-CTTW", "05-CT/TW", [("lost-separator", "-CTTW", None)]),
    Mended("05CTTW", "05-CT/TW", [("lost-separator", "CTTW", None)]),
    Mended("05QĐNSTW", "05-QĐNS/TW", [("lost-separator", "QĐNSTW", None)]),
    Mended(
        "05 CT TW",
        "05-CT/TW",
        [("spaces", " ", ""), ("lost-separator", " CT TW", None), ("spaces", " ", "")],
    ),
    Mended(
        "399/qđtƯ",
        "399-QĐ/TW",
        [("lost-separator", "/qđtƯ", None), ("symbol-case", "qđ", "QĐ"), ("tw-spelling", "tƯ", "TW")],
    ),
    Mended("05.CT.TW", "05-CT/TW", [("extra-mark", ".CT.TW", None)]),
    Mended("05--CT//TW", "05-CT/TW", [("extra-mark", "--CT//TW", None)]),
    Mended("05-\u200bCT/TW", "05-CT/TW", [("extra-mark", "\u200b", "")]),
    Mended("Số. 05-CT/TW", "05-CT/TW", [("extra-mark", ".", "")]),
    Mended("Số: 05-CT/TW", "05-CT/TW", [("colon-after-so", ":", "")]),
    Mended("Nghị quyết số : 05-NQ/TW", "05-NQ/TW", [("colon-after-so", ":", "")]),
    Mended("05 - CT/TW", "05-CT/TW", [("spaces", " ", ""), ("spaces", " ", "")]),
    Mended("05-\u00a0CT/\t TW", "05-CT/TW", [("spaces", "\u00a0", ""), ("spaces", "\t ", "")]),
    Mended("05-\r\nCT/TW", "05-CT/TW", [("line-break", "\r\n", "")]),
    Mended("05-CT/\u2028TW", "05-CT/TW", [("line-break", "\u2028", "")]),
    Mended("05–CT/TW", "05-CT/TW", [("dash-lookalike", "–", "-")]),
    Mended("05-CT∕TW", "05-CT/TW", [("slash-lookalike", "∕", "/")]),
    Mended("05-CT\\TW", "05-CT/TW", [("slash-lookalike", "\\", "/")]),
    Mended("66-QÐ/TW", "66-QĐ/TW", [("d-lookalike", "Ð", "Đ")]),
    Mended("66-QƉ/TW", "66-QĐ/TW", [("d-lookalike", "Ɖ", "Đ")]),
    Mended("66-qð/TW", "66-QĐ/TW", [("symbol-case", "qð", "QĐ"), ("d-lookalike", "ð", "đ")]),
    Mended("08-qđi/TW", "08-QĐi/TW", [("symbol-case", "qđi", "QĐi")]),
    Mended("08-QĐI/TW", "08-QĐi/TW", [("symbol-case", "QĐI", "QĐi")]),
    Mended("08-NQ/thu", "08-NQ/ThU", [("symbol-case", "thu", "ThU")]),
    Mended("08-NQ/tw", "08-NQ/TW", [("symbol-case", "tw", "TW")]),
    Mended("05A-NQ/TU", "05a-NQ/TU", [("symbol-case", "A", "a")]),
    Mended("05BIS-NQ/TU", "05bis-NQ/TU", [("symbol-case", "BIS", "bis")]),
    Mended("21-NQ/TƯ", "21-NQ/TW", [("tw-spelling", "TƯ", "TW")]),
    Mended("21-NQ/T.Ư", "21-NQ/TW", [("tw-spelling", "T.Ư", "TW")]),
    Mended("21-NQ/Tw", "21-NQ/TW", [("tw-spelling", "Tw", "TW")]),
    Mended("21-NQ/T.W.", "21-NQ/TW", [("tw-spelling", "T.W.", "TW")]),
    Mended("22-HD/BTGT.Ư", "22-HD/BTGTW", [("tw-spelling", "BTGT.Ư", "BTGTW")]),
    Mended("22-HD/BTCTƯ-BTGTW", "22-HD/BTCTW-BTGTW", [("tw-spelling", "BTCTƯ-BTGTW", "BTCTW-BTGTW")]),
    Mended("22-HD/BTCTW - BTGTW", "22-HD/BTCTW-BTGTW", [("spaces", " ", ""), ("spaces", " ", "")]),
    Mended(
        "22-HD/T Ư",
        "22-HD/TW",
        [("tw-spelling", "T Ư", "TW"), ("spaces", " ", "")],
    ),
    Mended("21-NQ/TU\u031b", "21-NQ/TW", [("tw-spelling", "TU\u031b", "TW"), ("decomposed", "U\u031b", "Ư")]),
    Mended("5-CT/TW", "05-CT/TW", [("missing-zero", "5", "05")]),
    Mended("005-CT/TW", "05-CT/TW", [("extra-zero", "005", "05")]),
    Mended("012-CT/TW", "12-CT/TW", [("extra-zero", "012", "12")]),
    Mended("34O-CV/TU", "340-CV/TU", [("letter-for-digit", "34O", "340")]),
    Mended("O5-CT/TW", "05-CT/TW", [("letter-for-digit", "O5", "05")]),
    Mended("1o5-CT/TW", "105-CT/TW", [("letter-for-digit", "1o5", "105")]),
    Mended("5o-CT/TW", "50-CT/TW", [("letter-for-digit", "5o", "50")]),
    Mended("\u041e5-CT/TW", "05-CT/TW", [("homoglyph", "\u041e", "O"), ("letter-for-digit", "\u041e5", "05")]),
    Mended("05-\u0421\u0422/TW", "05-CT/TW", [("homoglyph", "\u0421", "C"), ("homoglyph", "\u0422", "T")]),
    Mended("0５-CT/TW", "05-CT/TW", [("homoglyph", "５", "5")]),
    Mended("66-QD/TW", "66-QĐ/TW", [("missing-diacritics", "QD", "QĐ")]),
    Mended("66-qdi/TW", "66-QĐi/TW", [("missing-diacritics", "qdi", "QĐi")]),
    Mended("66-BC/UBKTDU", "66-BC/UBKTĐU", [("missing-diacritics", "UBKTDU", "UBKTĐU")]),
    Mended("05/2021/CT-TW", "05-CT/TW", [("year-inside", "/2021", ""), ("state-order", "/CT-TW", None)]),
    Mended("05-2021-CT/TW", "05-CT/TW", [("year-inside", "-2021", "")]),
    Mended("05-XX/TW", "05-XX/TW", [("unknown-type", "XX", None)]),
    Mended("05-CT/XYZ", "05-CT/XYZ", [("unknown-issuer", "XYZ", None)]),
]


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case.written)
def test_what_is_certain_is_mended_and_said(case: Mended) -> None:
    assert normalize(case.written) == case.meant
    assert sorted(told(case.written), key=str) == sorted(case.repairs, key=str)


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case.written)
def test_what_was_mended_is_canonical(case: Mended) -> None:
    assert is_canonical(case.meant)
    assert {repair.kind for repair in read(case.meant).repairs} <= {"unknown-type", "unknown-issuer"}


def test_every_kind_of_repair_is_a_finding_with_its_own_words() -> None:
    told = {kind for case in MENDED for kind, _, _ in case.repairs}
    assert told == {rule.slug for rule in BY_SLUG.values() if rule.form} | {"unknown-type", "unknown-issuer"}


def test_repairs_stand_at_their_place_in_the_text_as_given() -> None:
    text = "  Chỉ thị số: 5–CT/TƯ"
    assert read(text).repairs == (
        Repair("colon-after-so", 12, 13, ":", ""),
        Repair("missing-zero", 14, 15, "5", "05"),
        Repair("dash-lookalike", 15, 16, "–", "-"),
        Repair("tw-spelling", 19, 21, "TƯ", "TW"),
    )


def test_a_unit_follows_a_second_slash() -> None:
    assert parse("919-CV/VPTW/nb") == Identifier(919, "", "CV", "VPTW", "nb")
    assert read("919/CV/VPTW/nb").identifier.unit == "nb"
    assert is_canonical("919-CV/VPTW/nb")


@pytest.mark.parametrize("written", ["05a-NQ/TU", "05bis-NQ/TU", "12o-NQ/TU", "12đ-NQ/TU"])
def test_a_letter_may_follow_the_number(written: str) -> None:
    assert str(parse(written)) == written
    assert read(written).repairs == ()


@pytest.mark.parametrize(
    "written", ["01-CV/BTCThU", "04-CV/BCĐ35", "120-NQ/CB1", "06-HD/BTCTW-BTGTW", "130-KH/BCĐTKNQ18"]
)
def test_symbols_of_open_families_are_canonical(written: str) -> None:
    assert is_canonical(written)
    assert read(written).identifier == parse(written)


def test_symbols_that_differ_stay_apart() -> None:
    assert [parse(f"08-{kind}/TW").type for kind in ("QĐ", "QĐi", "QĐNS", "QyĐ", "HD", "DA")] == [
        "QĐ",
        "QĐi",
        "QĐNS",
        "QyĐ",
        "HD",
        "DA",
    ]


# Refusals


REFUSED = [
    ("", "empty", ""),
    (" \n\t", "empty", " \n\t"),
    ("NQ/TW", "no-number", "NQ/TW"),
    ("٠٥-CT/TW", "no-number", "٠٥-CT/TW"),
    ("S-CV/ĐU", "no-number", "S-CV/ĐU"),
    ("18-NQ", "incomplete", ""),
    ("18-NQ.", "incomplete", ""),
    ("18 NQ", "incomplete", ""),
    ("18NQ", "incomplete", ""),
    ("05-CT/", "incomplete", ""),
    ("NQ18", "incomplete", ""),
    ("NQ 18", "incomplete", ""),
    ("NQ-18", "incomplete", ""),
    ("QĐi 08", "incomplete", ""),
    ("Nghị quyết 18", "incomplete", ""),
    ("Nghị quyết số 18,", "incomplete", ""),
    ("Nghị quyết số 18-NQ", "incomplete", ""),
    ("18-NQ của Bộ Chính trị", "incomplete", ""),
    ("18", "no-type", ""),
    ("số 18", "no-type", ""),
    ("18/TW", "no-type", "TW"),
    ("NQ 18/TW", "no-type", "TW"),
    ("05-xx/TW", "no-type", "xx"),
    ("05/XX-TW", "no-type", "XX"),
    ("05-XXXXXX/TW", "no-type", "XXXXXX"),
    ("05-XX/XYZ", "no-type", "XX"),
    ("05_CT/TW", "no-type", "_CT/TW"),
    ("05aNQ/TU", "no-type", "aNQ"),
    ("5٠-CT/TW", "no-type", "٠-CT/TW"),
    ("05 ABCD", "no-type", "ABCD"),
    ("05-CT/DU", "ambiguous-issuer", "DU"),
    ("05-CT/DUK", "ambiguous-issuer", "DUK"),
    ("05-CT/DDQH", "ambiguous-issuer", "DDQH"),
    ("05-CT/DDDDDD", "ambiguous-issuer", "DDDDDD"),
    ("05-CT/TW-DU", "ambiguous-issuer", "TW-DU"),
    ("05-CT/xyz", "ambiguous-issuer", "xyz"),
    ("05-CT/T", "ambiguous-issuer", "T"),
    ("05-CT/T.U", "ambiguous-issuer", "T.U"),
    ("05-CT/TW2021 x", "ambiguous-issuer", "TW2021"),
    ("100/2019/NĐ-CP", "not-party", "CP"),
    ("12/2022/TT-BTC", "not-party", "BTC"),
    ("32/CT-TTg", "not-party", "TTg"),
    ("05-HD/TƯĐTN", "not-party", "TƯĐTN"),
    ("05-CT/TW-UBND", "not-party", "TW-UBND"),
    ("05/CT-XYZ", "not-party", "XYZ"),
    ("05-CT/TW ngày 01/02", "trailing-text", "ngày 01/02"),
    ("05-CT/TW, 06-CT/TW\n", "trailing-text", ", 06-CT/TW"),
    ("05-CT/TW/2021", "trailing-text", "/2021"),
    ("05-CT/TW¹", "trailing-text", "¹"),
    ("05-CT/TW" + " " * 400 + "x", "trailing-text", ""),
    ("Luật sư nói: 05-CT/TW", "unreadable", "Luật sư nói:"),
    (" - 05-CT/TW", "unreadable", "-"),
    ("1234567-CT/TW", "unreadable", "1234567"),
    ("9" * 5000 + "-CT/TW", "unreadable", ""),
]


@pytest.mark.parametrize(("text", "code", "fault"), REFUSED, ids=lambda value: str(value)[:30])
def test_what_is_not_certain_is_refused_with_its_place(text: str, code: str, fault: str) -> None:
    error = refused(text)
    assert error.code == code
    assert 0 <= error.start <= error.end <= len(text)
    if len(text) < 100:
        assert text[error.start : error.end] == fault
    assert not is_canonical(text)


def test_every_code_is_shown_by_an_example() -> None:
    assert {code for _, code, _ in REFUSED} == CODES


@pytest.mark.parametrize(
    ("text", "place"),
    [("18-NQ", 5), ("18-NQ/", 5), ("NQ18", 4), ("NQ 18.", 5), ("Nghị quyết 18", 13), ("05-CT ngày 1/2", 5), ("18", 2)],
)
def test_what_is_missing_is_missed_where_it_should_stand(text: str, place: int) -> None:
    assert (refused(text).start, refused(text).end) == (place, place)


@pytest.mark.parametrize(
    ("text", "carets"),
    [
        ("", "^"),
        ("NQ/TW", "^^^^^"),
        ("18-NQ", "     ^"),
        ("05-XXXXXX/TW", "   ^^^^^^"),
        ("05-CT/DU", "      ^^"),
        ("12/2022/TT-BTC", "           ^^^"),
        ("05-CT/TW và 06-CT/TW", "         ^^^^^^^^^^^"),
        ("số hiệu 05-CT/TW", "^^^^^^^"),
        ("Nghi\u0323 quye\u0302\u0301t 18-NQ/DU", "                 ^^"),
    ],
)
def test_carets_stand_under_the_fault(text: str, carets: str) -> None:
    shown, below = refused(text).caret().split("\n")
    assert (shown, below) == (text, carets)


def test_what_follows_a_glued_sign_is_no_part_of_its_repair() -> None:
    assert told("399/QĐTW .") == [("lost-separator", "/QĐTW", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" ", "an identifier such as '05-CT/TW'"),
        ("NQ/TW", "a number, as in '05-CT/TW'"),
        ("18-NQ", "an issuing body, as in '-NQ/TW'"),
        ("05-CT/TW2021 x", "an issuing body, as in '-NQ/TW'"),
        ("05-CT/DU", "an issuing body, with its diacritics (ĐU, ĐUK, TU, TW)"),
        ("NQ18", "number first, then type and issuing body, as in '18-NQ/TW'"),
        ("số 18", "a document type after the number, as in '-CT/TW'"),
        ("05-xx/TW", "a document type such as NQ, CT, KL, QĐ"),
        ("05 ABCD", "a document type such as NQ, CT, KL, QĐ"),
        ("1234567-CT/TW", "a number of at most 6 digits"),
        ("Luật sư nói: 05-CT/TW", "a document type name, 'số' or a number"),
        ("32/CT-TTg", "a body of the Party; this symbol is another organisation's"),
        ("05/CT-XYZ", "a body of the Party, for a sign that is not in the Party's order"),
        ("05-CT/TW ngày 01/02", "nothing after the identifier"),
    ],
)
def test_the_error_says_what_was_expected(text: str, expected: str) -> None:
    error = refused(text)
    assert error.expected == expected
    assert str(error).startswith(f"expected {expected} at character {error.start + 1} of ")


# Length


def test_space_around_an_identifier_may_be_as_long_as_it_likes() -> None:
    text = " " * 10_000 + "Số: 5-CT/TW" + "\n" * 10_000
    assert normalize(text) == "05-CT/TW"
    assert read(text).repairs == (
        Repair("colon-after-so", 10_002, 10_003, ":", ""),
        Repair("missing-zero", 10_004, 10_005, "5", "05"),
    )


@pytest.mark.parametrize("gap", range(230, 270))
def test_an_identifier_is_never_cut_to_another_one(gap: int) -> None:
    text = f"05-CT/{' ' * gap}BCĐTW{' ' * 300}"
    try:
        assert normalize(text) == "05-CT/BCĐTW"
    except ParseError as error:
        assert error.code in {"incomplete", "trailing-text", "ambiguous-issuer"}  # noqa: PT017


BRICKS = ["1-", "/A", "7", "Nghị quyết ", " ", "a\u0323\u0301", "\u0323", "so ", "O", "\u200b", "T.", "18-NQ/TW-", "\n"]


@pytest.mark.parametrize("brick", BRICKS, ids=ascii)
@pytest.mark.parametrize("start", ["", "18-NQ/", "Số ", "05-CT/TW"])
def test_twice_the_text_takes_at_most_two_and_a_half_times_as_long(start: str, brick: str) -> None:
    half, whole = (start + brick * (size // len(brick)) + "x" for size in (500_000, 1_000_000))
    once = twice = float("inf")
    # The least of many, measured in turn, so that a busy machine slows both: what is quadratic stays at four times.
    for turn in range(30):
        once, twice = min(once, refusing(half)), min(twice, refusing(whole))
        if turn > 1 and twice <= 2.5 * once + 0.001:
            break
    assert twice <= 2.5 * once + 0.001


def refusing(text: str) -> float:
    """Seconds of the processor that it takes to refuse a text: time spent waiting for others does not count."""
    began = time.thread_time()
    with pytest.raises(ParseError):
        parse(text)
    return time.thread_time() - began


# A sign inside a text


def test_a_sign_inside_a_text_has_its_repairs_at_their_place_there() -> None:
    assert read_sign("theo 5–CT/TW của", 5, 12) == (
        Identifier(5, "", "CT", "TW"),
        (Repair("missing-zero", 5, 6, "5", "05"), Repair("dash-lookalike", 6, 7, "–", "-")),
    )


@pytest.mark.parametrize("sign", ["18/2018/NQ-HĐND", "05-CT/DU", "05-CT", "5", "Số 05-CT/TW", "05-CT/TW và"])
def test_what_is_no_party_sign_is_none(sign: str) -> None:
    assert read_sign(f"({sign})", 1, 1 + len(sign)) is None
