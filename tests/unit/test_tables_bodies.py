"""The table of central bodies: one code a body, one body a name, symbols that lead back to them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from vbdang.reading.bodies import body_at
from vbdang.reading.symbols import is_party
from vbdang.tables.bodies import BODIES, SHARE_TW, code_of_symbol

NAMED = [(body.code, name) for body in BODIES for name in body.names]


def test_codes_and_names_are_each_there_once() -> None:
    assert len({body.code for body in BODIES}) == len(BODIES)
    assert len({name for _, name in NAMED}) == len(NAMED)


@pytest.mark.parametrize(("code", "name"), NAMED)
def test_every_name_is_composed_and_reads_as_its_body(code: str, name: str) -> None:
    assert name == unicodedata.normalize("NFC", name)
    found = body_at(name, 0)
    assert found is not None
    assert (found.code, found.end) == (code, len(name))


@pytest.mark.parametrize("symbol", sorted({symbol for body in BODIES for symbol in body.symbols}))
def test_every_symbol_is_a_partys_and_leads_back(symbol: str) -> None:
    assert is_party(symbol)
    assert code_of_symbol(symbol) == {body.code for body in BODIES if symbol in body.symbols} != set()


def test_the_bodies_that_share_tw_are_those_with_that_symbol_the_congress_and_two_at_once() -> None:
    assert code_of_symbol("TW") | {"DH", "BCT,BBT"} == SHARE_TW


@pytest.mark.parametrize("symbol", ["ĐUK", "UBND", ""])
def test_other_symbols_lead_to_no_central_body(symbol: str) -> None:
    assert code_of_symbol(symbol) == frozenset()


def test_a_body_is_printed_by_its_first_name() -> None:
    assert all(body.names[0] and not body.names[0].isupper() for body in BODIES)
    assert all(one.code != two.code for one, two in pairwise(BODIES))
