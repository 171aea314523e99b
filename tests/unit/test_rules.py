"""Every rule: its examples show it, its words say it in both languages, its code is its own for ever."""

from __future__ import annotations

import datetime
import string
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from attrs import evolve

from vbdang.checking.document import check_document
from vbdang.checking.header import check_header, header_end, number_line
from vbdang.checking.registry import BY_CODE, BY_SLUG, FAMILIES, RULES, Example, Language, Rule, message
from vbdang.checking.regulations import CELLS_2026, FORM, PROVINCE_2017
from vbdang.checking.rule import told
from vbdang.model import Finding, Resolution, Severity
from vbdang.reading.extract import extract

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES: tuple[Language, ...] = get_args(Language)
#: The rules of text; those of tables are run over tables in their own tests.
OF_TEXT = [rule for rule in RULES if not rule.code.startswith("VB8")]
PLACEHOLDERS = {"found", "put", "name", "symbol", "date", "on", "known", "days", "law"}
WEIGHT: dict[Severity, int] = {"note": 0, "warning": 1, "error": 2}

# Codes are for ever: a line may be added here, none taken away or changed.
GIVEN_OUT = {
    "VB101": "state-order",
    "VB102": "two-slashes",
    "VB103": "lost-separator",
    "VB104": "missing-zero",
    "VB105": "spaces",
    "VB106": "dash-lookalike",
    "VB107": "slash-lookalike",
    "VB108": "symbol-case",
    "VB109": "tw-spelling",
    "VB110": "d-lookalike",
    "VB111": "colon-after-so",
    "VB112": "line-break",
    "VB113": "year-inside",
    "VB114": "missing-type-name",
    "VB115": "decomposed",
    "VB116": "mixed-tone-marks",
    "VB117": "missing-diacritics",
    "VB118": "letter-for-digit",
    "VB119": "homoglyph",
    "VB120": "extra-zero",
    "VB121": "hyphen-for-slash",
    "VB122": "extra-mark",
    "VB201": "unknown-type",
    "VB202": "unknown-issuer",
    "VB203": "type-mismatch",
    "VB204": "body-mismatch",
    "VB205": "state-symbol",
    "VB206": "qdi-out-of-days",
    "VB207": "issuer-out-of-days",
    "VB301": "impossible-date",
    "VB302": "future-date",
    "VB303": "term-date",
    "VB304": "date-form",
    "VB401": "central-authority",
    "VB402": "provincial-authority",
    "VB403": "cell-authority",
    "VB501": "date-differs",
    "VB502": "body-differs",
    "VB503": "letterhead-body",
    "VB504": "subject-differs",
    "VB505": "number-out-of-order",
    "VB506": "replaced",
    "VB507": "type-name-differs",
    "VB601": "two-dates",
    "VB602": "two-bodies",
    "VB603": "two-spellings",
    "VB604": "short-before-full",
    "VB605": "ambiguous-short",
    "VB606": "two-symbols",
    "VB701": "no-number-line",
    "VB702": "no-date-line",
    "VB703": "type-name-case",
    "VB704": "no-type-line",
    "VB705": "no-subject",
    "VB706": "v-slash-v",
    "VB707": "no-comma-after-place",
}


def found_in(example: Example, lang: Language = "vi") -> list[Finding]:
    """Check an example as analyze and check_draft would, with the resolutions that it brings."""
    if example.header:
        span = number_line(example.text)
        head = extract(example.text[: header_end(example.text)])
        number = next((one for one in head if span and span[0] <= one.start < span[1]), None)
        return list(check_header(example.text, number, on=example.on, lang=lang))
    references = extract(example.text)
    known = [*example.resolutions, *[Resolution()] * (len(references) - len(example.resolutions))]
    return [finding for found in check_document(references, known, on=example.on, lang=lang) for finding in found]


@pytest.mark.parametrize("rule", OF_TEXT, ids=lambda rule: rule.slug)
def test_a_rule_speaks_on_each_of_its_bad_examples(rule: Rule) -> None:
    assert rule.bad
    for example in rule.bad:
        mine = [finding for finding in found_in(example) if finding.code == rule.code]
        assert mine, example.text
        assert all(WEIGHT[finding.severity] <= WEIGHT[rule.severity] for finding in mine)
        assert all(0 <= finding.start <= finding.end <= len(example.text) for finding in mine)


@pytest.mark.parametrize("rule", OF_TEXT, ids=lambda rule: rule.slug)
def test_a_rule_can_be_as_heavy_as_it_says(rule: Rule) -> None:
    heaviest = {finding.severity for example in rule.bad for finding in found_in(example) if finding.code == rule.code}
    # That a document replaced is acted on shows in relations between references, which its own test makes.
    assert rule.severity in heaviest or rule.slug == "replaced"


@pytest.mark.parametrize("rule", OF_TEXT, ids=lambda rule: rule.slug)
def test_no_rule_at_all_speaks_on_a_good_example(rule: Rule) -> None:
    assert rule.good
    assert [(example.text, found_in(example)) for example in rule.good if found_in(example)] == []


@pytest.mark.parametrize("rule", [rule for rule in OF_TEXT if rule.form], ids=lambda rule: rule.slug)
def test_what_a_rule_of_form_proposes_is_its_good_example(rule: Rule) -> None:
    """The year is the exception: where it is left out, it has to be said with the date."""
    (bad,), (good,) = rule.bad, rule.good
    text = bad.text
    edits = {finding.fix for finding in found_in(bad) if finding.fix is not None}
    for fix in sorted(edits, key=lambda fix: -fix.start):
        text = text[: fix.start] + fix.text + text[fix.end :]
    assert good.text.startswith(text)
    assert rule.slug == "year-inside" or good.text == text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_messages_of_all_rules_are_these(lang: Language) -> None:
    lines: list[str] = []
    for rule in OF_TEXT:
        for example in rule.bad:
            mine = (finding for finding in found_in(example, lang) if finding.code == rule.code)
            lines += (f"{one.code} {one.slug} {one.severity}: {one.message}" for one in mine)
    assert lines == (GOLDEN / f"rules.{lang}.txt").read_text("utf-8").splitlines()


def test_codes_and_slugs_are_given_out_once_and_for_ever() -> None:
    assert {rule.code: rule.slug for rule in OF_TEXT} == GIVEN_OUT
    assert [rule.code for rule in RULES] == sorted(BY_CODE)
    assert len(RULES) == len(BY_CODE) == len(BY_SLUG)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_says_what_it_is_and_why_in_both_languages(rule: Rule) -> None:
    texts = [rule.title_vi, rule.title_en, rule.message_vi, rule.message_en, rule.why_vi, rule.why_en]
    assert all(text.strip() == text and unicodedata.is_normalized("NFC", text) for text in texts)
    assert rule.title_vi != rule.title_en
    assert all(text.endswith(".") for text in (rule.message_vi, rule.message_en, rule.why_vi, rule.why_en))
    assert rule.code[:3] in FAMILIES


@pytest.mark.parametrize("rule", OF_TEXT, ids=lambda rule: rule.slug)
def test_both_languages_ask_for_the_same_and_for_nothing_that_is_not_given(rule: Rule) -> None:
    asked = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (rule.message_vi, rule.message_en)
    ]
    assert asked[0] == asked[1] <= PLACEHOLDERS


def test_rules_of_authority_are_warnings_and_quote_their_regulation() -> None:
    for rule in RULES:
        if rule.code.startswith("VB4"):
            assert rule.severity == "warning"
            assert rule.regulations[0].id in found_in(rule.bad[0])[0].message


def test_a_regulation_prints_with_its_date_in_its_own_form() -> None:
    assert str(PROVINCE_2017) == "Điều 7, Quy định 66-QĐ/TW, 06/02/2017"
    assert str(FORM[1]) == "Hướng dẫn 05-HD/VPTW, 27/5/2026"


def test_a_rule_holds_as_long_as_one_of_its_regulations_does() -> None:
    form, province = BY_SLUG["missing-zero"], BY_SLUG["provincial-authority"]
    assert (form.since, form.until) == (datetime.date(2018, 4, 3), None)
    assert (province.since, province.until) == (datetime.date(2017, 2, 6), datetime.date(2026, 1, 8))
    assert (BY_SLUG["decomposed"].since, BY_SLUG["decomposed"].until) == (None, None)
    assert evolve(form, regulations=(CELLS_2026,)).since == datetime.date(2026, 1, 9)


def test_a_finding_may_be_lighter_than_its_rule() -> None:
    rule = BY_SLUG["two-dates"]
    assert told(rule, (0, 1), "en", name="05-CT/TW", found="a", put="b").severity == "warning"
    assert told(rule, (0, 1), "en", severity="note", name="05-CT/TW", found="a", put="b").severity == "note"
    assert (
        message(rule, "en", name="05-CT/TW", found="a", put="b")
        == "05-CT/TW is given two dates: here a, elsewhere b. Check which is right."
    )
