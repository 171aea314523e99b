"""`vbdang rule`: one rule explained, or all of them listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vbdang.checking.registry import RULES
from vbdang.cli.words import rulebook

if TYPE_CHECKING:
    from conftest import Run

    from vbdang.outputs.told import Language


@pytest.mark.parametrize("name", ["VB104", "vb104", "missing-zero"])
def test_a_rule_is_explained_by_code_or_slug(vbdang: Run, name: str) -> None:
    done = vbdang("rule", name)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("VB104 missing-zero: ")
    for label in ("mức", "thông báo", "vì sao", "căn cứ", "sai", "đúng"):
        assert f"\n  {label}" in done.out


def test_english_is_to_be_had(vbdang: Run) -> None:
    done = vbdang("rule", "VB104", "--lang", "en")
    for label in ("severity", "message", "why", "basis", "bad", "good"):
        assert f"\n  {label}" in done.out
    assert "since 27/5/2026" in done.out


def test_a_beginning_stands_for_its_family(vbdang: Run) -> None:
    done = vbdang("rule", "VB3", "missing-zero")
    family = [rule.code for rule in RULES if rule.code.startswith("VB3")]
    assert len(family) > 1
    assert [block.split(" ")[0] for block in done.out.split("\n\n")] == ["VB104", *family]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_all_rules_are_listed_in_the_order_of_their_codes(vbdang: Run, lang: Language) -> None:
    done = vbdang("rule", "--all", "--lang", lang)
    assert [line.split(" ")[0] for line in done.out.splitlines()] == sorted(rule.code for rule in RULES)
    assert all(rule.title in done.out for rule in rulebook(lang).values())


@pytest.mark.parametrize("argv", [["VB999"], [], ["VB104", "--all"], ["\x1b[2J"]])
def test_a_rule_that_is_none_or_not_named_is_told_with_status_2(vbdang: Run, argv: list[str]) -> None:
    done = vbdang("rule", *argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("vbdang: ")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


def test_every_rule_has_words_in_both_languages() -> None:
    for vietnamese, english in zip(rulebook("vi").values(), rulebook("en").values(), strict=True):
        assert (vietnamese.code, vietnamese.bad) == (english.code, english.bad)
        for one in (vietnamese, english):
            assert all((one.title, one.message, one.why, one.bad, one.good))
        assert vietnamese.message != english.message
