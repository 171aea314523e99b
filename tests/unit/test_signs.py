"""Signs in running text: the canonical ones, the misspelt ones that are certain, and those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vbdang.reading.extract import extract
from vbdang.reading.signs import (
    SLASH,
    Foreign,
    foreign_numbers,
    name_before,
    odd_sign,
    read_slashes,
    sign_at,
    with_other_slashes,
)

if TYPE_CHECKING:
    from vbdang.reading.draft import Draft


def plain_signs(text: str) -> list[Draft]:
    """The plain way over all slashes, which both passes take apart."""
    return read_slashes(text, SLASH.finditer(text))


def signs(text: str) -> list[tuple[str, str, str | None]]:
    """What the signs-only search finds: the span, the identifier, the type name."""
    return [(text[d.start : d.end], str(d.id), d.type_name) for d in plain_signs(text) if d.sure]


@pytest.mark.parametrize(
    ("text", "span", "identifier", "name"),
    [
        ("Làm theo Chỉ thị số 40-CT/TW đã nêu", "Chỉ thị số 40-CT/TW", "40-CT/TW", "Chỉ thị"),
        ("theo Kết luận 62-KL/TW.", "Kết luận 62-KL/TW", "62-KL/TW", "Kết luận"),
        ("CÔNG VĂN SỐ 901-CV/BTCTW", "CÔNG VĂN SỐ 901-CV/BTCTW", "901-CV/BTCTW", "Công văn"),
        ("Số 214-QĐ/TW", "214-QĐ/TW", "214-QĐ/TW", None),
        ("(104-QĐ/TW)", "104-QĐ/TW", "104-QĐ/TW", None),
        ("tại Văn bản số 77-CV/TU", "77-CV/TU", "77-CV/TU", None),
        ("Tờ trình 05-TTr/ĐU", "Tờ trình 05-TTr/ĐU", "05-TTr/ĐU", "Tờ trình"),
        ("Quy định số 41-QĐi/TW", "Quy định số 41-QĐi/TW", "41-QĐi/TW", "Quy định"),
    ],
)
def test_a_canonical_sign_is_found_with_the_name_before_it(
    text: str, span: str, identifier: str, name: str | None
) -> None:
    assert signs(text) == [(span, identifier, name)]


@pytest.mark.parametrize(
    ("text", "identifier", "kinds"),
    [
        ("Chỉ thị số 5-CT/TW", "05-CT/TW", {"missing-zero"}),
        ("Chỉ thị số 005-CT/TW", "05-CT/TW", {"extra-zero"}),
        ("Chỉ thị số: 40-CT/TW", "40-CT/TW", {"colon-after-so"}),
        ("Số: 40-CT/TW", "40-CT/TW", {"colon-after-so"}),
        ("Chỉ thị 40-CT/T.Ư", "40-CT/TW", {"tw-spelling"}),
        ("Chỉ thị 40-CT/TƯ", "40-CT/TW", {"tw-spelling"}),
        ("Chỉ thị 40/CT-TW", "40-CT/TW", {"state-order"}),
        ("Chỉ thị 40/CT/TW", "40-CT/TW", {"two-slashes"}),
        ("Chỉ thị 40 - CT/TW", "40-CT/TW", {"spaces"}),
        ("Chỉ thị 40-CT / TW", "40-CT/TW", {"spaces"}),
        ("Chỉ thị 40–CT/TW", "40-CT/TW", {"dash-lookalike"}),
        ("Quyết định 214-QÐ/TW", "214-QĐ/TW", {"d-lookalike"}),
        ("Chỉ thị 4O-CT/TW", "40-CT/TW", {"letter-for-digit"}),
        ("Công văn 858CV/ĐUK", "858-CV/ĐUK", {"lost-separator"}),
        ("Chỉ thị 40-ct/tw", "40-CT/TW", {"symbol-case"}),
        ("Nghị quyết 48/NQTW", "48-NQ/TW", {"lost-separator"}),
        ("Nghị quyết 05A-NQ/TU", "05a-NQ/TU", {"symbol-case"}),
        ("Chỉ thị 40/2015/CT-TW", "40-CT/TW", {"year-inside", "state-order"}),
    ],
)
def test_a_misspelt_sign_is_read_where_it_is_certain_and_says_what_was_mended(
    text: str, identifier: str, kinds: set[str]
) -> None:
    (draft,) = plain_signs(text)
    assert draft.sure
    assert (draft.start, draft.end) == (0 if draft.type_name else text.index("4"), len(text))
    assert str(draft.id) == identifier
    assert {repair.kind for repair in draft.repairs} == kinds


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Nghị quyết số 05a-NQ/TU", "05a-NQ/TU"),
        ("Công văn số 919-CV/VPTW/nb", "919-CV/VPTW/nb"),
        ("Quy chế số 08-QC/BTCTW-BNCTW", "08-QC/BTCTW-BNCTW"),
        ("Hướng dẫn 03-HD/ThU", "03-HD/ThU"),
        ("Kế hoạch 11-KH/BCĐ57", "11-KH/BCĐ57"),
    ],
)
def test_a_sign_may_carry_a_suffix_a_unit_or_two_issuers(text: str, identifier: str) -> None:
    assert [(span, found) for span, found, _ in signs(text)] == [(text, identifier)]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 57/NQ-CP",
        "Quyết định 749/QĐ-TTg",
        "Nghị quyết số 12/2023/NQ-HĐND",
        "Nghị định 30/2020/NĐ-CP",
        "Thông tư 08/2021/TT-BTC",
        "Kế hoạch số 61/KH-UBND",
        "Kế hoạch 18-KH/ĐTN",
        "Hướng dẫn số 31-HD/TWĐTN",
        "Luật số 59/2020/QH14",
        "Công văn 1208/VPCP-KTTH",
        "www.dang.example/18-NQ/TW",
        "xem?so=18-NQ/TW",
        "mã AB18-NQ/TW",
        "v2.18-NQ/TW",
        "và/hoặc",
        "24/7",
        "km/h",
        "A/B",
        "/TW",
        "NQ/TW",
        "5/TW",
        "18-XX/TW",
        "18/XX-TW",
        "Quyết định 12/QĐ - BCĐ",
        "5-ct/ubnd",
        "Nghị quyết số 98/2023/QH15",
    ],
)
def test_what_only_looks_like_a_sign_is_none(text: str) -> None:
    assert signs(text) == []
    assert extract(text, {"full", "elliptic"}) == ()


@pytest.mark.parametrize(
    ("text", "span", "identifier"),
    [
        ("Quyết định số 03-QĐ/CB2 nêu", "Quyết định số 03-QĐ/CB2", "03-QĐ/CB2"),
        ("Kế hoạch 12-KH/ĐU3", "Kế hoạch 12-KH/ĐU3", "12-KH/ĐU3"),
        ("Kế hoạch 12-KH/BCĐ35.", "Kế hoạch 12-KH/BCĐ35", "12-KH/BCĐ35"),
        ("Kế hoạch 12-KH/BCĐTKNQ18", "Kế hoạch 12-KH/BCĐTKNQ18", "12-KH/BCĐTKNQ18"),
        ("Kế hoạch 12-kh/bcđtknq18", "Kế hoạch 12-kh/bcđtknq18", "12-KH/BCĐTKNQ18"),
        ("Nghị quyết 18-NQ/TW1 đã", "Nghị quyết 18-NQ/TW", "18-NQ/TW"),
        ("Kế hoạch 12-KH/UBKTTU2 đã", "Kế hoạch 12-KH/UBKTTU", "12-KH/UBKTTU"),
    ],
)
def test_figures_belong_to_an_issuer_that_is_numbered_and_are_a_footnote_after_others(
    text: str, span: str, identifier: str
) -> None:
    assert [found[:2] for found in signs(text)] == [(span, identifier)]
    assert [(r.text, str(r.id)) for r in extract(text)] == [(span, identifier)]
    # The fast pass looks back only where there is room for it.
    led = f"{'Đoàn đã làm việc với huyện. ' * 3}{text}"
    assert [(r.text, str(r.id)) for r in extract(led, {"full"})] == [(span, identifier)]


@pytest.mark.parametrize(
    ("text", "identifier", "kinds"),
    [
        ("Chỉ thị 03-CT/UBKTÐU", "03-CT/UBKTĐU", {"d-lookalike"}),
        ("Chỉ thị 03-CT/VPТW", "03-CT/VPTW", {"homoglyph"}),
        ("03-QĐ/ᴠᴘᴛᴜ-ʙᴛᴄᴛᴜ", "03-QĐ/VPTU-BTCTU", {"homoglyph"}),
        ("03-ᴋʟ/TW", "03-KL/TW", {"homoglyph"}),
        ("03-ᴄᴛʜĐ/TU", "03-CTHĐ/TU", {"homoglyph"}),
        ("03-ʙʙ/ʜᴜ", "03-BB/HU", {"homoglyph"}),
        ("03-QĐ/BTCTW-UBKTTw", "03-QĐ/BTCTW-UBKTTW", {"tw-spelling"}),
        ("03-QĐ/BTCTW–UBKTTW", "03-QĐ/BTCTW-UBKTTW", {"dash-lookalike"}),
        ("03-qđ/btctu-vptu", "03-QĐ/BTCTU-VPTU", {"symbol-case"}),
        ("03-qđ/btctu-xem", "03-QĐ/BTCTU", {"symbol-case"}),
        ("03-QĐ/UBKTT.Ư", "03-QĐ/UBKTTW", {"tw-spelling"}),
        ("03-QĐ/BTCT.W", "03-QĐ/BTCTW", {"tw-spelling"}),
        ("03đ-CT/TW", "03đ-CT/TW", set()),
        ("3đ/CT-TU", "03đ-CT/TU", {"missing-zero", "state-order"}),
        ("13c/NQ-TW", "13c-NQ/TW", {"state-order"}),
        ("19/HD-VPTU", "19-HD/VPTU", {"state-order"}),
        ("19/HD-VPĐUK", None, set()),
        ("19/HD-VPHU", "19-HD/VPHU", {"state-order"}),
        ("06-qđns/TW/th", "06-QĐNS/TW/th", {"symbol-case"}),
        ("06-QĐi / HU", "06-QĐi/HU", {"spaces"}),
        ("06-CTr  /ThU", "06-CTr/ThU", {"spaces"}),
        ("143b  -  KH/TW", "143b-KH/TW", {"spaces"}),
        ("7Oa-PC/TW", "70a-PC/TW", {"letter-for-digit"}),
        ("7O/NQ-TW", "70-NQ/TW", {"letter-for-digit", "state-order"}),
    ],
)
def test_a_misspelling_anywhere_in_a_sign_is_mended_by_both_passes(
    text: str, identifier: str | None, kinds: set[str]
) -> None:
    for forms in (None, {"full", "elliptic"}):
        found = extract(f"theo {text} nêu", forms)
        assert [str(r.id) for r in found] == ([identifier] if identifier else [])
        assert {repair.kind for r in found for repair in r.repairs} == kinds
        assert all(r.text == (text[: len(r.text)] if "xem" in text else text) for r in found)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("theo Hướng dẫn số 08-HD/T.W. Bản in đẹp", "Hướng dẫn số 08-HD/T.W"),
        ("theo Hướng dẫn số 08-HD/T.Ư. Bản in đẹp", "Hướng dẫn số 08-HD/T.Ư"),
        ("theo Hướng dẫn số 08-HD/T.W.", "Hướng dẫn số 08-HD/T.W"),
        ("theo Hướng dẫn số 08-HD/T.W. của ban", "Hướng dẫn số 08-HD/T.W."),
        ("theo Hướng dẫn số 08-HD/T.Ư., bản in", "Hướng dẫn số 08-HD/T.Ư."),
    ],
)
def test_the_last_dot_of_an_abbreviation_is_its_own_unless_a_sentence_ends_there(text: str, span: str) -> None:
    assert signs(text) == [(span, "08-HD/TW", "Hướng dẫn")]
    assert [r.text for r in extract(text)] == [span]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giấy mời số 06-GM/TU", "Giấy mời"),
        ("Phiếu chuyển 06-PC/VPTU", "Phiếu chuyển"),
        ("THÔNG CÁO SỐ 06-TC/TW", "Thông cáo"),
        ("QUYẾT ĐỊNH NHÂN SỰ SỐ 06-QĐNS/TW", "Quyết định nhân sự"),
        ("các quyết định từ số 06-QĐ/TW", "Quyết định"),
        ("Chỉ thị từ 06-CT/TW", "Chỉ thị"),
        ("Chỉ thị số    06-CT/TW", "Chỉ thị"),
        ("Chỉ thị số  :   06-CT/TW", "Chỉ thị"),
    ],
)
def test_every_name_of_a_type_belongs_to_the_sign_after_it_in_both_passes(text: str, name: str) -> None:
    for forms in (None, {"full"}):
        (found,) = extract(text, forms)
        assert (found.text, found.type_name) == (text.removeprefix("các "), name)


def test_a_sign_that_loses_its_type_before_the_slash_reads_from_its_number() -> None:
    assert signs("Đoàn nêu Quyết định 45 QĐ/TW, rồi nghỉ") == [("Quyết định 45 QĐ/TW", "45-QĐ/TW", "Quyết định")]


def test_a_strange_issuer_leaves_a_sign_unsure() -> None:
    (draft,) = plain_signs("Quyết định 07-QĐ/XYZ")
    assert str(draft.id) == "07-QĐ/XYZ"
    assert not draft.sure


def test_nothing_that_begins_before_what_was_read_is_taken_again() -> None:
    text = "18-NQ/TW"
    assert sign_at(text, text.index("/"), "TW", (None, None), 3, []) is None
    text = "5/CT-TƯ"
    assert odd_sign(text, text.index("/"), 3) is None


def test_the_signs_of_others_are_noted_by_type_and_place() -> None:
    foreign: Foreign = []
    for text, issuer, state in (
        ("Nghị quyết 57/NQ-CP", None, ("NQ", "CP")),
        ("Quyết định 35/QĐ - BXD", None, (None, None)),
        ("Kế hoạch 18-KH/ĐTN", "ĐTN", (None, None)),
    ):
        assert sign_at(text, text.index("/"), issuer, state, 0, foreign) is None
    assert [kind for kind, _ in foreign] == ["NQ", "QĐ", "KH"]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("57/NQ-CP", "NQ", {("NQ", 57)}),
        ("12/2023/NQ-HĐND", "NQ", {("NQ", 12)}),
        ("2023/NQ-HĐND", "NQ", {("NQ", 2023)}),
        ("18-KH/ĐTN", "KH", set()),
        ("30/NĐ-CP", "NĐ", set()),
        ("/NQ-CP", "NQ", set()),
    ],
)
def test_the_numbers_of_others_are_read_before_their_slash_and_before_a_year(
    text: str, kind: str, found: set[tuple[str, int]]
) -> None:
    assert foreign_numbers(text, [(kind, text.rindex("/"))]) == found


def test_the_number_of_another_organisations_sign_counts_in_the_party_order_too() -> None:
    """ "18-KH/ĐTN": its noted place is the hyphen after the number."""
    text = "Tỉnh đoàn có Kế hoạch 18-KH/ĐTN"
    foreign: Foreign = []
    odd_sign(text, text.index("/"), 0, foreign)
    assert foreign_numbers(text, foreign) == {("KH", 18)}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Nghị quyết 18-NQ∕TW", "Nghị quyết 18-NQ∕TW"),
        ("theo 05-CT／TW", "05-CT／TW"),
        ("Chỉ thị 05⁄CT-TW", "Chỉ thị 05⁄CT-TW"),
    ],
)
def test_a_look_alike_of_the_slash_is_read(text: str, span: str) -> None:
    ((found, _, _),) = signs(text)
    assert found == span


def test_look_alikes_stand_among_the_others_in_order() -> None:
    text = "Chỉ thị 05-CT∕TW, Kết luận 01-KL/TW, Quy định 37-QĐ∕TW"
    assert [identifier for _, identifier, _ in signs(text)] == ["05-CT/TW", "01-KL/TW", "37-QĐ/TW"]


def test_a_sign_with_a_slash_and_its_look_alike_is_read_once() -> None:
    text = "Chỉ thị 05/CT∕TW"
    assert [(span, identifier) for span, identifier, _ in signs(text)] == [(text, "05-CT/TW")]


def test_text_without_look_alikes_is_left_as_it_was_found() -> None:
    found = plain_signs("Chỉ thị 05-CT/TW")
    assert with_other_slashes("Chỉ thị 05-CT/TW", found, []) is found


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Nghị quyết ", True),
        ("số ", True),
        ("", True),
        ("(", True),
        ("a", False),
        ("=", False),
        ("n.", False),
        ("y/", False),
        (".", True),
    ],
)
def test_a_number_is_free_where_no_word_or_address_runs_into_it(text: str, free: bool) -> None:  # noqa: FBT001
    for lead in ("", " " * 80):
        assert (name_before(lead + text, len(lead + text)) is not None) is free
