"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pytest

from vbdang.reading.patterns import Late


def test_a_late_pattern_answers_like_a_compiled_one() -> None:
    late = Late(lambda: r"b+")
    assert [late.match("bb"), late.fullmatch("bba"), late.search("abb")] != [None] * 3
    assert late.fullmatch("bba") is None
    assert [found[0] for found in late.finditer("abbab")] == ["bb", "b"]


def test_a_late_pattern_has_no_other_ways() -> None:
    with pytest.raises(AttributeError, match="split"):
        Late("b").split  # noqa: B018
