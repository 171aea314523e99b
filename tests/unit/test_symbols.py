"""Symbols of types and issuers: what stands for what, and what is too little to say so."""

from __future__ import annotations

from itertools import product

import pytest

from vbdang.reading.clean import unaccent
from vbdang.reading.symbols import (
    KNOWN_ISSUERS,
    TYPE_SYMBOLS,
    is_party,
    is_state,
    issuer_of,
    split_symbols,
    type_of,
)
from vbdang.tables.families import FAMILIES
from vbdang.tables.lookalikes import LOOKALIKES

PARTY = sorted(KNOWN_ISSUERS | {example for family in FAMILIES for example in family.examples})
STATE = sorted({example for row in LOOKALIKES for example in row.examples} - KNOWN_ISSUERS)


@pytest.mark.parametrize("symbol", sorted(TYPE_SYMBOLS))
def test_a_type_is_itself_in_any_case(symbol: str) -> None:
    assert {type_of(symbol), type_of(symbol.lower()), type_of(symbol.upper())} == {symbol}


@pytest.mark.parametrize("symbol", sorted(symbol for symbol in TYPE_SYMBOLS if "Đ" in symbol))
def test_a_type_without_its_diacritics_is_itself_unless_that_is_another_type(symbol: str) -> None:
    bare = unaccent(symbol)
    assert type_of(bare) == (bare if bare in TYPE_SYMBOLS else symbol)


@pytest.mark.parametrize("word", ["", "X", "NĐ", "HĐ", "TW", "QĐK"])
def test_another_word_is_no_type(word: str) -> None:
    assert type_of(word) is None


@pytest.mark.parametrize("symbol", PARTY)
def test_a_party_issuer_is_itself(symbol: str) -> None:
    assert is_party(symbol)
    assert not is_state(symbol)
    assert issuer_of(symbol) == symbol


@pytest.mark.parametrize("symbol", sorted(KNOWN_ISSUERS))
def test_an_issuer_of_the_table_is_itself_in_small_letters(symbol: str) -> None:
    assert issuer_of(symbol.lower()) == symbol


@pytest.mark.parametrize("symbol", [symbol for symbol in PARTY if symbol.endswith("TW")])
@pytest.mark.parametrize("press", ["TƯ", "T.Ư", "T.Ư.", "T. Ư", "T Ư", "Tw", "tw", "t.ư", "Tư", "T.W"])
def test_the_press_writes_tw_in_many_ways(symbol: str, press: str) -> None:
    assert issuer_of(symbol.removesuffix("TW") + press) == symbol


@pytest.mark.parametrize("symbol", STATE)
def test_the_symbol_of_another_organisation_is_kept_as_it_is(symbol: str) -> None:
    assert is_state(symbol)
    assert not is_party(symbol)
    assert issuer_of(symbol) == symbol


@pytest.mark.parametrize(
    ("written", "symbol"), [("HNDTƯ", "HNDTW"), ("TƯĐTN", "TWĐTN"), ("BTLTƯ", "BTLTƯ"), ("ubnd", "UBND")]
)
def test_so_it_is_in_another_spelling(written: str, symbol: str) -> None:
    assert issuer_of(written) == symbol
    assert is_state(symbol)


@pytest.mark.parametrize("symbol", [symbol for symbol in PARTY if symbol.startswith("Đ")])
def test_a_first_letter_without_its_bar_is_not_certain(symbol: str) -> None:
    assert issuer_of(unaccent(symbol)) is None


@pytest.mark.parametrize(
    ("bare", "symbol"), [("BCSD", "BCSĐ"), ("BXDD", "BXDĐ"), ("UBKTDU", "UBKTĐU"), ("vpdu", "VPĐU")]
)
def test_a_bar_missing_inside_a_symbol_of_the_table_is_certain(bare: str, symbol: str) -> None:
    assert issuer_of(bare) == symbol


@pytest.mark.parametrize("word", ["", "X", "xyz", "Xyz", "DUCA", "BCDTP", "DDDD", "ABCDEFGHIJKLM", "A1B", "TW-TU", "Ư"])
def test_another_word_is_no_certain_issuer(word: str) -> None:
    assert issuer_of(word) is None


def test_capitals_that_no_table_knows_may_be_an_issuer_s() -> None:
    assert issuer_of("XYZ12") == "XYZ12"
    assert not is_party("XYZ12")


def test_every_type_parts_from_every_issuer_in_one_way() -> None:
    for kind, issuer in product(sorted(TYPE_SYMBOLS), PARTY):
        assert split_symbols(kind + issuer) == (kind, issuer, len(kind)), kind + issuer


def test_no_type_alone_parts_into_another_and_an_issuer() -> None:
    assert [symbol for symbol in TYPE_SYMBOLS if split_symbols(symbol)] == []


@pytest.mark.parametrize("glued", ["", "NQ", "NQT", "NQXYZ", "NQDU", "ABCDTW", "NQUBND"])
def test_what_does_not_part_is_left_whole(glued: str) -> None:
    assert split_symbols(glued) is None


def test_two_ways_to_part_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vbdang.reading.symbols.TYPE_SYMBOLS", TYPE_SYMBOLS | {"NQB"})
    assert split_symbols("NQBTGTW") == ("NQ", "BTGTW", 2)
    monkeypatch.setattr("vbdang.reading.symbols.is_party", lambda symbol: symbol in {"BTGTW", "TGTW"})
    assert split_symbols("NQBTGTW") is None
