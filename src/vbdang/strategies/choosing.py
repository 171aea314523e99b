"""Choosing among a few values, cheaply: a strategy made anew at every draw costs more than all that is drawn from it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["below", "chance", "pick"]

_T = TypeVar("_T")


@cache
def below(count: int) -> st.SearchStrategy[int]:
    """Draw a number from 0 on, below another."""
    return st.integers(0, count - 1)


def pick(draw: st.DrawFn, choices: Sequence[_T]) -> _T:
    """Draw one of several values; shrinks to the first."""
    return choices[draw(below(len(choices)))]


def chance(draw: st.DrawFn, one_in: int) -> bool:
    """Draw True once in so many times; shrinks to False."""
    return draw(below(one_in)) == one_in - 1
