"""The glossary tells of every word in Vietnamese, in English and in the code, and what it names in the code is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import attrs
import pytest

import vbdang
from vbdang import model
from vbdang.checking.registry import RULES
from vbdang.tables.types import TYPES

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "glossary.md"
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.read_text("utf-8").splitlines()[6:]]
VALUES = {name: getattr(vbdang, name) for name in vbdang.__all__ if name[0].isupper()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_word_has_its_three_names(row: list[str]) -> None:
    vietnamese, english, code, _ = row
    assert vietnamese
    assert english
    assert "`" in code


def test_no_word_stands_twice() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS) > 50


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (value, name)
        for row in ROWS
        for value, name in re.findall(r"`([A-Z]\w+)(?:\.(\w+))?`", row[2])
        if value in VALUES
    ],
)
def test_a_value_and_its_field_are_there(value: str, name: str) -> None:
    assert not name or name in {one.name for one in attrs.fields(VALUES[value])}


def test_a_type_a_relation_a_status_and_a_family_of_findings_are_there() -> None:
    code = "\n".join(row[2] for row in ROWS)
    assert set(re.findall(r"type `(\w+)`", code)) <= {row.symbol for row in TYPES}
    assert set(re.findall(r"relation `(\w+)`", code)) <= set(get_args(model.RelationKind))
    assert set(re.findall(r"status `(\w+)`", code)) == set(get_args(model.Status))
    assert set(re.findall(r"`(VB\d)…`", code)) <= {rule.code[:3] for rule in RULES}
    assert set(re.findall(r"`([a-z]+)`, `[A-Z]", code)) <= set(vbdang.__all__)
