"""Corruptions: what copying, scanning and typing do to a text (chữ bị hỏng)."""

from __future__ import annotations

import unicodedata

from hypothesis import event
from hypothesis import strategies as st

from vbdang.strategies.choosing import pick

__all__ = ["corruptions"]

_TONES = (
    ("ủy", "uỷ"), ("úy", "uý"), ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"),
)  # fmt: skip
# What stands in the place of a character: scanned, of another keyboard, of a word processor.
_FOR_ONE = {
    "0": "Oo", "1": "lI", "5": "S", "-": "\u2013\u2011\u00ad", "/": "\u2215|", "Đ": "ÐD", "đ": "ðd", "Ư": "U",
    " ": "\u00a0\n\t", ".": ",", "T": "Т", "C": "С", "ế": "ê", "ị": "i", "ủ": "ũ",
}  # fmt: skip
_KINDS = ("nfd", "tones", "capitals", "small letters", "no marks", "swap", "drop", "double", "insert", "cut")
_INSERTED = ("\u200b", "\ufeff", "\x00", "\r\n", " ", "*", "[1]", "\u0301", "\ufffd")


def corruptions(text: str) -> st.SearchStrategy[str]:
    """Draw the text as it may arrive: copied from a PDF, scanned, typed in a hurry (văn bản bị hỏng).

    Covers one to four of: decomposed letters, tone marks in the other place (uỷ, ủy), capitals or small letters
    throughout, all marks lost, a character read as one that looks like it, dropped, doubled, or something invisible or
    foreign put in, the text cut off at an end. Leaves out legacy encodings and whole lines out of order.

    What a damaged text says is not known, but that reading it raises nothing, and that offsets stay exact, is.

    Shrinks to the text decomposed.

    Args:
        text: What is damaged; the empty text stays empty but for what is put in.

    >>> from hypothesis import find
    >>> find(corruptions("Tỉnh ủy"), lambda text: "uỷ" in text)
    'Tỉnh uỷ'
    """
    return _corruptions(text)


@st.composite
def _corruptions(draw: st.DrawFn, text: str) -> str:
    for kind in draw(st.lists(st.sampled_from(_KINDS), min_size=1, max_size=4, unique=True)):
        event("corruption", kind)
        text = _damaged(draw, text, kind)
    return text


def _damaged(draw: st.DrawFn, text: str, kind: str) -> str:
    whole = _whole(text, kind)
    if whole is not None:
        return whole
    place = draw(st.integers(0, len(text)))
    one, rest = text[place : place + 1], text[place + 1 :]
    if kind == "swap":
        place = pick(draw, [i for i, ch in enumerate(text) if ch in _FOR_ONE] or [place])
        one, rest = text[place : place + 1], text[place + 1 :]
        return text[:place] + pick(draw, _FOR_ONE.get(one, (one,))) + rest
    if kind == "insert":
        return text[:place] + pick(draw, _INSERTED) + text[place:]
    if kind == "cut":
        return text[:place] if draw(st.booleans()) else text[place:]
    return text[:place] + one * (0 if kind == "drop" else 2) + rest


def _whole(text: str, kind: str) -> str | None:
    """Damage every letter alike; None for a damage at one place."""
    if kind == "nfd":
        return unicodedata.normalize("NFD", text)
    if kind == "tones":
        for new, old in _TONES:
            text = text.replace(new, old)
        return text
    if kind == "capitals":
        return text.upper()
    if kind == "small letters":
        return text.lower()
    if kind == "no marks":
        loose = unicodedata.normalize("NFD", text)
        return "".join(ch for ch in loose if not unicodedata.combining(ch)).replace("đ", "d").replace("Đ", "D")
    return None
