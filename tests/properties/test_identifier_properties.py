"""What the contract promises of one identifier, held for spellings that nobody has written yet."""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbdang.errors import ParseError
from vbdang.model import Identifier
from vbdang.reading.clean import DASHES, SLASHES, clean, compose
from vbdang.reading.identifiers import is_canonical, normalize, parse, read
from vbdang.reading.symbols import KNOWN_ISSUERS, TYPE_SYMBOLS
from vbdang.tables.families import FAMILIES

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

numbers = st.integers(1, 9999)
suffixes = st.sampled_from(["", "", "", "a", "b", "đ"])
types = st.sampled_from(sorted(TYPE_SYMBOLS))
known_issuers = st.sampled_from(sorted(KNOWN_ISSUERS))
issuers = st.one_of(
    st.sampled_from(PARTY),
    st.lists(st.sampled_from(PARTY), min_size=2, max_size=3).map("-".join),
)
units = st.sampled_from([None, None, None, "nb", "th"])
identifiers = st.builds(Identifier, numbers, suffixes, types, issuers, units)

FRAGMENTS = (
    *("05", "5", "O", "18", "2021", "-", "/", " ", "–", "\u00a0", "\n", ".", ",", "a", "nb", "\u0301", "\u200b", "²"),
    *("CT", "NQ", "qđ", "QÐi", "QD", "XX", "NĐ", "TW", "TƯ", "T.Ư", "ĐU", "DU", "TU", "BTC", "xyz", "VPTW", "Т"),
    *("số", "Số:", "Nghị quyết"),
)
fragments = st.sampled_from(FRAGMENTS)
texts = st.one_of(st.text(), st.text(alphabet="05OoaCTNQĐđDWUƯư.-–/∕ \n\u0301\u200b"), st.lists(fragments).map("".join))


class Spelling(NamedTuple):
    """A way to write an identifier that can be read back with certainty, and what is meant by it."""

    text: str
    sign: str
    meant: Identifier


def _separators(draw: st.DrawFn, mark: str) -> str:
    looks = {"-": f"-{DASHES}", "/": f"/{SLASHES}"}[mark]
    space = st.sampled_from(["", "", "", " ", "\u00a0", "\n", "\t ", "\u2009"])
    return draw(space) + draw(st.sampled_from(looks)) + draw(space)


def _symbol(draw: st.DrawFn, symbol: str) -> str:
    forms = [symbol, symbol.lower(), symbol.replace("Đ", "Ð").replace("đ", "ð"), symbol.replace("T", "Т")]
    if symbol.endswith("TW"):
        forms += [symbol[:-2] + "TƯ", symbol[:-2] + "Tw"]
    return draw(st.sampled_from(forms))


@st.composite
def spellings(draw: st.DrawFn) -> Spelling:
    """Write an identifier as people do: any order of marks, no marks, look-alikes, small letters, words before it."""
    meant = draw(st.builds(Identifier, numbers, suffixes, types, known_issuers, st.none()))
    first = draw(st.sampled_from("-/"))
    second = draw(st.sampled_from("-/"))
    gap1, gap2 = _separators(draw, first), _separators(draw, second)
    lost = draw(st.sampled_from(["", "", "first", "second", "both"]))
    if lost in {"first", "both"} and not meant.suffix:
        gap1 = draw(st.sampled_from(["", " "]))
    if lost in {"second", "both"}:
        gap2 = draw(st.sampled_from(["", " "]))
    number = draw(st.sampled_from([f"{meant.number:02d}", str(meant.number), f"{meant.number:04d}"]))
    sign = f"{number}{meant.suffix}{gap1}{_symbol(draw, meant.type)}{gap2}{_symbol(draw, meant.issuer)}"
    lead = draw(st.sampled_from(["", "", "số ", "Số: ", "Chỉ thị số ", "NGHỊ QUYẾT SỐ: ", "Quy  định ", " \n"]))
    text = lead + sign + draw(st.sampled_from(["", "", ".", " ", ",\n"]))
    if draw(st.booleans()):
        form = draw(st.sampled_from(["NFC", "NFD"]))
        text, sign = unicodedata.normalize(form, text), unicodedata.normalize(form, sign)  # type: ignore[arg-type]
    return Spelling(text, sign, meant)


class TestRoundTrip:
    """Values print canonically, and ``parse(str(x)) == x``."""

    def test_every_type_of_every_party_issuer_is_read_as_printed(self) -> None:
        for kind, issuer in product(sorted(TYPE_SYMBOLS), PARTY):
            identifier = Identifier(7, "", kind, issuer)
            assert parse(str(identifier)) == identifier
            assert read(str(identifier)).identifier == identifier
            assert read(str(identifier)).repairs == ()

    @given(identifiers)
    def test_every_identifier_is_read_as_printed(self, identifier: Identifier) -> None:
        printed = str(identifier)
        assert parse(printed) == identifier
        assert is_canonical(printed)
        reading = read(printed)
        assert (reading.identifier, reading.repairs) == (identifier, ())


class TestSpellings:
    """What is certain is read, and everything that had to be mended is said with its place."""

    @settings(max_examples=500)
    @given(spellings())
    def test_a_spelling_is_read_as_it_was_meant(self, spelling: Spelling) -> None:
        assert normalize(spelling.text) == str(spelling.meant)

    @settings(max_examples=500)
    @given(spellings())
    def test_repairs_lie_in_the_text_and_quote_it(self, spelling: Spelling) -> None:
        for repair in read(spelling.text).repairs:
            assert 0 <= repair.start < repair.end <= len(spelling.text)
            assert spelling.text[repair.start : repair.end] == repair.found

    @settings(max_examples=500)
    @given(spellings())
    def test_there_are_repairs_exactly_when_the_sign_is_not_canonical(self, spelling: Spelling) -> None:
        in_sign = [r for r in read(spelling.text).repairs if r.kind != "colon-after-so"]
        assert (not in_sign) == (spelling.sign == str(spelling.meant))


class TestAnyText:
    """Bad input is a ParseError with its place; what is read at all is read for good."""

    @settings(max_examples=1000)
    @given(texts)
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

    @given(st.one_of(spellings().map(lambda spelling: spelling.text), texts))
    def test_normalizing_twice_is_normalizing_once(self, text: str) -> None:
        try:
            once = normalize(text)
        except ParseError:
            return
        assert normalize(once) == once

    @given(texts)
    def test_is_canonical_never_raises_and_means_unchanged(self, text: str) -> None:
        if is_canonical(text):
            assert normalize(text) == text


class TestCleaning:
    """Offsets are exact by construction."""

    @given(texts)
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
