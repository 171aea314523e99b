"""What the contract promises of one identifier, held for spellings that nobody has written yet."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbdang.errors import ParseError
from vbdang.model import Identifier
from vbdang.reading.clean import clean, compose
from vbdang.reading.identifiers import is_canonical, normalize, parse, read
from vbdang.reading.named import roman_term
from vbdang.reading.symbols import KNOWN_ISSUERS, TYPE_SYMBOLS, is_party
from vbdang.strategies import Spelling, corruptions, identifiers, spellings
from vbdang.tables.families import FAMILIES
from vbdang.tables.terms import roman_of

pytestmark = pytest.mark.property

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
PARTY = sorted(KNOWN_ISSUERS | {example for family in FAMILIES for example in family.examples})

FRAGMENTS = (
    *("05", "5", "O", "18", "2021", "-", "/", " ", "–", "\u00a0", "\n", ".", ",", "a", "nb", "\u0301", "\u200b", "²"),
    *("CT", "NQ", "qđ", "QÐi", "QD", "XX", "NĐ", "TW", "TƯ", "T.Ư", "ĐU", "DU", "TU", "BTC", "xyz", "VPTW", "Т"),
    *("số", "Số:", "Nghị quyết"),
)
fragments = st.sampled_from(FRAGMENTS)
TEXTS = st.one_of(
    spellings().map(lambda spelling: spelling.text),
    spellings().flatmap(lambda spelling: corruptions(spelling.text)),
    st.text(),
    st.text(alphabet="05OoaCTNQĐđDWUƯư.-–/∕ \n\u0301\u200b"),
    st.lists(fragments).map("".join),
)
LEADS = ("", "số ", "Số: ", "Chỉ thị số ", "NGHỊ QUYẾT SỐ: ", "Quy  định ", " \n")
MANY = settings(max_examples=5 * settings().max_examples)


class TestRoundTrip:
    """Values print canonically, and ``parse(str(x)) == x``."""

    def test_every_type_of_every_party_issuer_is_read_as_printed(self) -> None:
        for kind, issuer in product(sorted(TYPE_SYMBOLS), PARTY):
            identifier = Identifier(7, "", kind, issuer)
            assert parse(str(identifier)) == identifier
            assert read(str(identifier)).identifier == identifier
            assert read(str(identifier)).repairs == ()

    @given(identifiers())
    def test_every_identifier_is_read_as_printed(self, identifier: Identifier) -> None:
        printed = str(identifier)
        assert parse(printed) == identifier
        assert is_canonical(printed)
        reading = read(printed)
        assert (reading.identifier, reading.repairs) == (identifier, ())


class TestSpellings:
    """What is certain is read, and everything that had to be mended is said with its place."""

    @MANY
    @given(spellings())
    def test_a_spelling_is_read_as_it_was_meant_with_the_repairs_it_takes(self, spelling: Spelling) -> None:
        reading = read(spelling.text)
        assert reading.identifier == spelling.identifier
        assert {repair.kind for repair in reading.repairs} == spelling.repairs

    @MANY
    @given(st.sampled_from(LEADS), spellings(), st.sampled_from(("", ".", " ", ",\n", ")")))
    def test_words_before_and_marks_after_change_nothing(self, lead: str, spelling: Spelling, after: str) -> None:
        assert normalize(lead + spelling.text + after) == str(spelling.identifier)

    @MANY
    @given(st.sampled_from(LEADS), spellings())
    def test_repairs_lie_in_the_text_and_quote_it(self, lead: str, spelling: Spelling) -> None:
        text = lead + spelling.text
        for repair in read(text).repairs:
            assert 0 <= repair.start < repair.end <= len(text)
            assert text[repair.start : repair.end] == repair.found

    def test_every_type_is_read_in_small_letters_and_in_capitals(self) -> None:
        """`QĐ`, `QĐi`, `QyĐ` are types of their own, and stay so in small letters."""
        for kind in sorted(TYPE_SYMBOLS):
            assert parse(f"12-{kind.lower()}/tw") == Identifier(12, "", kind, "TW")
            assert parse(f"12-{kind.upper()}/TW") == Identifier(12, "", kind, "TW")

    @given(spellings())
    def test_only_the_canonical_spelling_is_canonical(self, spelling: Spelling) -> None:
        assert is_canonical(spelling.text) == (not spelling.repairs) == (spelling.text == str(spelling.identifier))


class TestLanguages:
    """`NUMBER[SUFFIX]-TYPE/ISSUER`: number padded to two digits, an optional letter, a hyphen, the type symbol, a slash, the issuer symbol."""

    def test_of_all_numerals_up_to_four_figures_the_padded_ones_are_canonical(self) -> None:
        for length in range(5):
            for figures in map("".join, product("0123456789", repeat=length)):
                printed = bool(figures) and figures == f"{int(figures):02d}"
                assert is_canonical(f"{figures}-NQ/TW") == printed, figures

    def test_of_all_marks_between_the_parts_one_pair_is_canonical(self) -> None:
        marks = ["".join(mark) for length in range(3) for mark in product("-/. –", repeat=length)]
        for first, second in product(marks, repeat=2):
            assert is_canonical(f"05{first}NQ{second}TW") == ((first, second) == ("-", "/"))

    def test_of_all_letters_after_the_number_the_small_ones_are_canonical(self) -> None:
        for letter in (chr(code) for code in range(0x2000) if chr(code).isalpha()):
            assert is_canonical(f"05{letter}-NQ/TW") == (letter in "abcdefghijklmnopqrstuvwxyzđ"), letter

    def test_of_all_strings_of_roman_letters_those_of_1_to_39_are_terms(self) -> None:
        terms = {roman_of(number) for number in range(1, 40)}
        for length in range(7):
            for letters in map("".join, product("IVXL", repeat=length)):
                assert (roman_term(letters) == letters) == (letters in terms), letters

    def test_of_all_issuers_of_four_letters_those_of_the_tables_are_the_partys(self) -> None:
        """The families are open: what they let in is built as the Party's symbols are."""
        heads = tuple(example for family in FAMILIES for example in family.examples)
        for length in range(1, 5):
            for symbol in map("".join, product("TWUĐHBC", repeat=length)):
                if is_party(symbol):
                    assert symbol in KNOWN_ISSUERS or symbol.startswith(("ĐU", "ĐĐ", "BCĐ", "CB")) or symbol in heads


class TestAnyText:
    """Bad input is a ParseError with its place; what is read at all is read for good."""

    @MANY
    @given(TEXTS)
    def test_nothing_but_a_parse_error_is_raised(self, text: str) -> None:
        try:
            identifier = parse(text)
        except ParseError as caught:
            error = caught
        else:
            assert parse(str(identifier)) == identifier
            assert is_canonical(str(identifier))
            assert read(text).identifier == identifier
            return
        assert error.code in CODES
        assert 0 <= error.start <= error.end <= len(text)
        assert error.text == text
        assert error.caret().count("\n") == 1
        assert not is_canonical(text)

    @given(TEXTS)
    def test_normalizing_twice_is_normalizing_once(self, text: str) -> None:
        try:
            once = normalize(text)
        except ParseError:
            return
        assert normalize(once) == once

    @given(TEXTS)
    def test_is_canonical_never_raises_and_means_unchanged(self, text: str) -> None:
        if is_canonical(text):
            assert normalize(text) == text


class TestCleaning:
    """Offsets are exact by construction."""

    @given(TEXTS)
    def test_every_cleaned_character_has_its_place(self, text: str) -> None:
        cleaned = clean(text)
        assert len(cleaned.origin) == len(cleaned.text) + 1
        assert list(cleaned.origin) == sorted(cleaned.origin)
        assert cleaned.origin[-1] == len(text)
        for edit in cleaned.edits:
            assert text[edit.start : edit.end] == edit.found

    @given(st.text(alphabet="aêuơ đ\u0301\u0302\u0303\u0309\u0323\u031b\u0306"))
    def test_places_in_a_composed_text_are_in_order(self, text: str) -> None:
        made = compose(text)
        if made is None:
            assert not set(text) & set("\u0301\u0302\u0303\u0309\u0323\u031b\u0306")
            return
        places = [made.source(place) for place in range(len(made.text) + 1)]
        assert places == sorted(places)
        assert (places[0], places[-1]) == (0, len(text))

    @given(
        st.lists(
            st.tuples(st.sampled_from("aêuơ Yđ"), st.sampled_from(["", *"\u0301\u0302\u0323\u031b"]), st.booleans())
        )
    )
    def test_letters_are_composed_and_lead_back_to_their_marks(self, letters: list[tuple[str, str, bool]]) -> None:
        pieces = [unicodedata.normalize("NFD" if apart else "NFC", base + mark) for base, mark, apart in letters]
        made = compose("".join(pieces))
        text = "".join(pieces) if made is None else made.text
        assert text == unicodedata.normalize("NFC", text)
        if made is None or len(text) != len(pieces):
            return
        ends = [sum(map(len, pieces[:count])) for count in range(len(pieces) + 1)]
        assert [made.source(place) for place in range(len(text) + 1)] == ends
