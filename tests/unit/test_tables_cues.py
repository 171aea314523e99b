"""The words that relate documents: every kind but "about" has some, and the longer cue is tried first."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

from vbdang.model import RelationKind
from vbdang.tables.cues import CUES

FLAT = [(kind, word) for kind, words in CUES for word in words]


def test_every_kind_but_about_has_its_words() -> None:
    assert {kind for kind, _ in CUES} | {"about"} == set(get_args(RelationKind))
    assert len(CUES) == len({kind for kind, _ in CUES})
    assert all(words for _, words in CUES)


def test_a_word_tells_one_kind() -> None:
    assert len({word for _, word in FLAT}) == len(FLAT)


def test_a_cue_that_begins_with_another_is_tried_before_it() -> None:
    assert [(one, two) for (_, one), (_, two) in combinations(FLAT, 2) if two.startswith(one)] == []
