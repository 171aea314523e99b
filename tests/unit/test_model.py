"""Values: frozen, hashable, ordered, printed canonically, small when sent."""

from __future__ import annotations

import datetime as dt
import pickle
import subprocess
import sys
from itertools import permutations, product
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from vbdang import parse
from vbdang.model import (
    Document,
    Finding,
    Fix,
    Identifier,
    PartialDate,
    Reading,
    Reference,
    Relation,
    Repair,
    Resolution,
)

SIGN = Identifier(5, "", "CT", "TW")
FIX = Fix(0, 7, "05-CT/TW", safe=True)
VALUES: list[Any] = [
    SIGN,
    PartialDate(2021, 5),
    Repair("missing-zero", 0, 1, "5", "05"),
    Reading(SIGN, "Chỉ thị", ()),
    Relation("implements", 1),
    Reference(0, 7, "5-CT/TW", "full", SIGN, 5, "", "CT", "TW", None, None, date=dt.date(2021, 5, 18)),
    Resolution("XIII/05-CT/TW", status="resolved"),
    FIX,
    Finding("VB104", "missing-zero", "error", "…", 0, 7, FIX),
    Document(),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_hashable_and_equal_by_their_fields(value: Any) -> None:
    field = value.__attrs_attrs__[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(value, field, None)
    sent = pickle.loads(pickle.dumps(value))  # noqa: S301  # its own
    assert sent is not value
    assert sent == value
    assert hash(sent) == hash(value)
    assert value != "something else"


@pytest.mark.parametrize(
    ("identifier", "printed"),
    [
        (Identifier(5, "", "CT", "TW"), "05-CT/TW"),
        (Identifier(1094, "", "QĐ", "UBKT"), "1094-QĐ/UBKT"),
        (Identifier(5, "a", "NQ", "TU"), "05a-NQ/TU"),
        (Identifier(6, "", "HD", "BTCTW-BTGTW"), "06-HD/BTCTW-BTGTW"),
        (Identifier(919, "", "CV", "VPTW", "nb"), "919-CV/VPTW/nb"),
    ],
)
def test_an_identifier_prints_canonically(identifier: Identifier, printed: str) -> None:
    assert str(identifier) == printed
    assert parse(printed) == identifier


MANY = [
    Identifier(number, suffix, kind, issuer, unit)
    for issuer, kind, number, suffix, unit in product(("TU", "TW"), ("CT", "NQ"), (2, 10), ("", "a"), (None, "nb"))
]


def test_identifiers_are_ordered_by_issuer_type_and_number() -> None:
    assert sorted(MANY[1::2] + MANY[::2]) == MANY
    assert [str(one) for one in sorted(map(parse, ["10-NQ/TW", "02-NQ/TW", "30-CT/TW", "99-NQ/TU"]))] == [
        "99-NQ/TU",
        "30-CT/TW",
        "02-NQ/TW",
        "10-NQ/TW",
    ]


def test_their_order_is_total() -> None:
    for one, other in permutations(MANY, 2):
        assert (one < other) + (one > other) + (one == other) == 1
        assert (one <= other) == (not one > other)
        assert (one >= other) == (not one < other)


def test_nothing_else_is_comparable_with_them() -> None:
    with pytest.raises(TypeError):
        SIGN < "05-CT/TW"  # noqa: B015
    with pytest.raises(TypeError):
        PartialDate(2021) < 2021  # noqa: B015


def test_the_pickle_of_an_identifier_is_small() -> None:
    assert len(pickle.dumps(SIGN, protocol=5)) < 120
    assert len(pickle.dumps([Identifier(number, "", "NQ", "TW") for number in range(1000)], protocol=5)) < 20_000


def test_a_reference_is_sent_without_the_names_of_its_fields() -> None:
    assert b"antecedent" not in pickle.dumps(VALUES[5])


_OTHER_PROCESS = """
import pickle, sys
from vbdang import parse
sent = pickle.load(sys.stdin.buffer)
here = [parse(str(one)) for one in sent]
assert here == sent and set(here) == set(sent) and sorted(here) == sorted(sent)
sys.stdout.buffer.write(pickle.dumps(here))
"""


def test_identifiers_are_the_same_in_another_process() -> None:
    command = [sys.executable, "-c", _OTHER_PROCESS]
    done = subprocess.run(command, input=pickle.dumps(MANY), capture_output=True, check=True)
    back = pickle.loads(done.stdout)  # noqa: S301  # its own
    assert back == MANY
    assert set(back) == set(MANY)


def test_a_date_of_which_little_is_known_prints_and_sorts_by_what_is_known() -> None:
    dates = [PartialDate(2020), PartialDate(2021), PartialDate(2021, 5), PartialDate(2021, 11)]
    assert [str(date) for date in dates] == ["2020", "2021", "2021-05", "2021-11"]
    assert sorted(dates[1::2] + dates[::2]) == dates
    assert PartialDate(2021) <= PartialDate(2021)
