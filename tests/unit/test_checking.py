"""From repairs to findings: one code, one slug, one fix, words in two languages."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from attrs import evolve

from vbdang.checking.from_reading import findings_of, findings_of_reading
from vbdang.checking.registry import BY_SLUG, RULES, Language, message
from vbdang.model import Finding, Fix, Form, Identifier, Reading, Reference, Repair
from vbdang.reading.extract import extract
from vbdang.reading.identifiers import read

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Case(NamedTuple):
    """One malformed sign as the reader hands it over: what stands in it, and what it was read as."""

    code: str
    slug: str
    sign: str
    found: str
    put: str | None
    meant: str

    def reference(self, lead: str = "Xem văn bản ", start: int = 0) -> Reference:
        """Put the sign after a lead that stands for the type name; its place in the text is ``start``."""
        number, rest = self.meant.split("-", 1)
        kind, issuer = rest.split("/")
        text = lead + self.sign
        at = start + len(lead) + self.sign.index(self.found)
        return Reference(
            start=start,
            end=start + len(text),
            text=text,
            form="full",
            id=Identifier(int(number), "", kind, issuer),
            number=int(number),
            suffix="",
            type=kind,
            issuer=issuer,
            unit=None,
            type_name=None,
            repairs=(Repair(self.slug, at, at + len(self.found), self.found, self.put),),
        )


LOOSE = unicodedata.normalize("NFD", "Ữ")
SIGNS = [
    Case("VB101", "state-order", "05/CT-TW", "/CT-TW", None, "05-CT/TW"),
    Case("VB102", "two-slashes", "66/QĐ/TW", "/QĐ/TW", None, "66-QĐ/TW"),
    Case("VB103", "lost-separator", "858CV/ĐUK", "CV/ĐUK", None, "858-CV/ĐUK"),
    Case("VB104", "missing-zero", "5-CT/TW", "5", "05", "05-CT/TW"),
    Case("VB105", "spaces", "05\u00a0-CT/TW", "\u00a0", "", "05-CT/TW"),
    Case("VB106", "dash-lookalike", "05–CT/TW", "–", "-", "05-CT/TW"),
    Case("VB107", "slash-lookalike", "05-CT∕TW", "∕", "/", "05-CT/TW"),
    Case("VB108", "symbol-case", "09-Ctr/TU", "Ctr", "CTr", "09-CTr/TU"),
    Case("VB109", "tw-spelling", "05-CT/T.Ư", "T.Ư", "TW", "05-CT/TW"),
    Case("VB110", "d-lookalike", "66-QÐ/TW", "Ð", "Đ", "66-QĐ/TW"),
    Case("VB112", "line-break", "05-\nCT/TW", "\n", "", "05-CT/TW"),
    Case("VB113", "year-inside", "05/2021-CT/TW", "/2021", "", "05-CT/TW"),
    Case("VB115", "decomposed", f"05-CT/T{LOOSE}", LOOSE, "Ữ", "05-CT/TỮ"),
    Case("VB117", "missing-diacritics", "66-QD/TW", "QD", "QĐ", "66-QĐ/TW"),
    Case("VB118", "letter-for-digit", "O5-CT/TW", "O5", "05", "05-CT/TW"),
    Case("VB119", "homoglyph", "11-HD/ᴠPTW", "ᴠ", "V", "11-HD/VPTW"),
    Case("VB120", "extra-zero", "005-CT/TW", "005", "05", "05-CT/TW"),
    Case("VB121", "hyphen-for-slash", "275-QĐ-TW", "-QĐ-TW", None, "275-QĐ/TW"),
    Case("VB122", "extra-mark", "05--CT/TW", "--CT/TW", None, "05-CT/TW"),
]
PLACES = [
    Case("VB201", "unknown-type", "05-XYZ/TW", "XYZ", None, "05-XYZ/TW"),
    Case("VB202", "unknown-issuer", "05-CT/ABCD", "ABCD", None, "05-CT/ABCD"),
]
COLON = Case("VB111", "colon-after-so", "Số: 66-QĐ/TW", ":", "", "66-QĐ/TW")
DATED = evolve(
    Case("", "", "05-CT/TW", "", None, "05-CT/TW").reference(),
    repairs=(Repair("impossible-date", 30, 40, "31/02/2021", None),),
)
MISNAMED = evolve(
    Case("", "", "05-CT/TW", "", None, "05-CT/TW").reference("Kết luận số "), repairs=(), type_name="Kết luận"
)
ALL = [*(case.reference() for case in [*SIGNS, COLON, *PLACES]), MISNAMED, DATED]


def only(reference: Reference, lang: Language = "vi") -> Finding:
    (finding,) = findings_of(reference, lang)
    return finding


@pytest.mark.parametrize("case", SIGNS, ids=lambda case: case.slug)
def test_a_finding_of_form_marks_the_whole_sign_and_its_fix_writes_it_canonically(case: Case) -> None:
    reference = case.reference("Chỉ thị số ", start=72)
    finding = only(reference)
    place = (83, reference.end)
    assert (finding.code, finding.slug) == (case.code, case.slug)
    assert (finding.start, finding.end) == place
    assert finding.fix == Fix(*place, case.meant, safe=case.slug not in {"year-inside", "letter-for-digit"})
    assert finding.message.endswith(f" Viết lại: {case.meant}.")
    assert only(reference, "en").message.endswith(f" Write: {case.meant}.")


@pytest.mark.parametrize("case", PLACES, ids=lambda case: case.slug)
def test_an_unknown_symbol_is_marked_alone_and_left_to_the_writer(case: Case) -> None:
    finding = only(case.reference("Số "))
    at = 3 + case.sign.index(case.found)
    assert (finding.code, finding.slug, finding.severity) == (case.code, case.slug, "warning")
    assert (finding.start, finding.end, finding.fix) == (at, at + len(case.found), None)
    assert f"“{case.found}”" in finding.message


def test_a_colon_after_so_stands_outside_the_sign_and_is_taken_out_alone() -> None:
    finding = only(COLON.reference("", start=10))
    assert (finding.code, finding.start, finding.end) == ("VB111", 12, 13)
    assert finding.fix == Fix(12, 13, "", safe=True)


def test_an_impossible_date_is_marked_itself_without_a_fix() -> None:
    finding = only(DATED)
    assert (finding.code, finding.severity) == ("VB301", "error")
    assert (finding.start, finding.end, finding.fix) == (30, 40, None)
    assert "“31/02/2021”" in finding.message


def test_a_type_name_that_is_not_the_symbols_is_told_with_both_names() -> None:
    finding = only(MISNAMED)
    assert (finding.code, finding.slug, finding.severity) == ("VB203", "type-mismatch", "error")
    assert (finding.start, finding.end, finding.fix) == (0, 20, None)
    for lang in LANGUAGES:
        assert "“Kết luận”" in only(MISNAMED, lang).message
        assert "“Chỉ thị”" in only(MISNAMED, lang).message


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Chỉ thị", "CT"),
        ("CHỈ THỊ", "CT"),
        ("Chi thi", "CT"),
        (unicodedata.normalize("NFD", "Chỉ thị"), "CT"),
        ("Quy định", "QĐ"),
        ("Quyết  định", "QĐ"),
        ("Đề án", "ĐA"),
        ("Chương trình", "CTHĐ"),
        ("Kết luận", "TB"),
        ("Chương trình hành động", "CTr"),
        ("Văn kiện", "XYZ"),
        (None, "CT"),
    ],
)
def test_a_type_name_that_agrees_or_cannot_be_compared_is_no_finding(name: str | None, symbol: str) -> None:
    assert findings_of(evolve(MISNAMED, type_name=name, type=symbol)) == ()


@pytest.mark.parametrize(("form", "found"), [("full", 1), ("elliptic", 1), ("short", 0), ("named", 0)])
def test_only_a_reference_with_a_symbol_of_its_own_can_disagree_with_it(form: Form, found: int) -> None:
    assert len(findings_of(evolve(MISNAMED, form=form))) == found
    assert findings_of(evolve(MISNAMED, form=form, type=None)) == ()


def test_repairs_that_share_a_sign_are_findings_of_their_own_with_one_fix() -> None:
    first = SIGNS[0].reference("Số ")
    two = evolve(first, text="Số 5/CT-TW", repairs=(*first.repairs, Repair("missing-zero", 3, 4, "5", "05")))
    found = findings_of(two)
    assert [finding.slug for finding in found] == ["state-order", "missing-zero"]
    assert found[0].fix == found[1].fix == Fix(3, 11, "05-CT/TW", safe=True)


def test_a_fix_is_safe_only_if_all_it_mends_is() -> None:
    year = next(case for case in SIGNS if case.slug == "year-inside").reference("Số ")
    both = evolve(year, repairs=(*year.repairs, Repair("dash-lookalike", 8, 9, "–", "-")))
    assert [finding.fix.safe for finding in findings_of(both) if finding.fix] == [False, False]


def test_the_same_thing_twice_in_a_sign_is_told_once() -> None:
    spaced = Case("", "spaces", "05 - CT/TW", " ", "", "05-CT/TW").reference("")
    twice = evolve(spaced, repairs=(*spaced.repairs, Repair("spaces", 4, 5, " ", "")))
    assert len(findings_of(twice)) == 1


def test_a_list_member_or_short_form_is_mended_where_it_stands_and_not_written_out() -> None:
    member = evolve(SIGNS[3].reference("", start=7), form="elliptic", text="5", end=8)
    finding = only(member)
    assert (finding.start, finding.end) == (7, 8)
    assert finding.fix == Fix(7, 8, "05", safe=True)
    assert finding.message == "Số nhỏ hơn 10 phải thêm số 0 ở trước: viết “05”, không viết “5”."


def test_what_was_left_out_and_cannot_be_written_out_has_no_fix() -> None:
    nameless = evolve(SIGNS[0].reference(""), id=None)
    assert only(nameless).fix is None
    assert (only(nameless).start, only(nameless).end) == (2, 8)


def test_a_full_reference_without_a_digit_is_all_sign() -> None:
    odd = evolve(SIGNS[8].reference("", start=4), text="CT/T.Ư")
    assert only(odd).start == 4


def test_a_reference_in_good_order_has_no_findings() -> None:
    good = evolve(MISNAMED, type_name="Chỉ thị")
    assert findings_of(good) == ()
    assert findings_of(evolve(good, type_name=None)) == ()


def test_characters_that_look_alike_are_told_apart_by_their_code_point() -> None:
    by_slug = {case.slug: only(case.reference(), "en").message for case in SIGNS}
    assert "“Ð” (U+00D0) looks like the Vietnamese “Đ” (U+0110)" in by_slug["d-lookalike"]
    assert "“–” (U+2013)" in by_slug["dash-lookalike"]
    assert "“ᴠ” (U+1D20) looks like “V”" in by_slug["homoglyph"]


def test_what_cannot_be_seen_is_shown_by_its_code_point_and_what_is_long_is_cut() -> None:
    hidden = evolve(DATED, repairs=(Repair("impossible-date", 30, 40, "31\u00a0/\n02", None),))
    assert "“31<U+00A0>/<U+000A>02”" in only(hidden).message
    long = evolve(DATED, repairs=(Repair("impossible-date", 30, 80, "9" * 50, None),))
    assert f"“{'9' * 40}…”" in only(long).message


def test_a_reading_is_told_repair_by_repair_each_in_its_place() -> None:
    reading = Reading(Identifier(5, "", "CT", "TW"), None, ALL[3].repairs + ALL[0].repairs)
    found = findings_of_reading(reading, "en")
    assert [(one.slug, one.start, one.end) for one in found] == [("missing-zero", 12, 13), ("state-order", 14, 20)]
    assert {one.fix for one in found} == {None}


@pytest.mark.parametrize(
    ("written", "slugs"),
    [
        ("05-CT/TW", []),
        ("05/CT-TƯ", ["state-order", "tw-spelling"]),
        ("66/QD/TW", ["two-slashes", "missing-diacritics"]),
        ("212 KL TW", ["spaces", "lost-separator"]),
        ("Số: 5–CT∕TW", ["colon-after-so", "missing-zero", "dash-lookalike", "slash-lookalike"]),
        ("005-Ctr/TU", ["extra-zero", "symbol-case"]),
        ("34O-QÐ-TW", ["letter-for-digit", "hyphen-for-slash", "d-lookalike"]),
        ("05/2021-CT/TW", ["year-inside"]),
        ("05--CT/\nTW", ["extra-mark", "line-break"]),
    ],
)
def test_what_the_reader_mends_has_its_finding(written: str, slugs: list[str]) -> None:
    assert sorted({one.slug for one in findings_of_reading(read(written))}) == sorted(slugs)


def test_every_rule_is_brought_about_by_a_case_above() -> None:
    told = {finding.slug for reference in ALL for finding in findings_of(reference)}
    assert told == {rule.slug for rule in RULES if rule.form} | {
        "unknown-type",
        "unknown-issuer",
        "type-mismatch",
        "impossible-date",
    }


def test_words_that_lack_a_part_are_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        message(BY_SLUG["missing-zero"], "en", found="5")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_messages_are_these(lang: Language) -> None:
    told = [
        f"{finding.code} {finding.slug} {finding.severity}: {finding.message}"
        for one in ALL
        for finding in findings_of(one, lang)
    ]
    assert sorted(told) == (GOLDEN / f"findings.{lang}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("written", "safe"), [("Số    /2022/CT-TU", False), ("Chỉ thị số 1822/CT-TU", True)])
def test_a_number_that_may_be_a_year_is_not_written_anew_unasked(written: str, safe: bool) -> None:  # noqa: FBT001 - a column of the table
    (reference,) = extract(written)
    assert {finding.fix.safe for finding in findings_of(reference) if finding.fix is not None} == {safe}
