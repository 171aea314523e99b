"""Words of the field as patterns: type names, and how a name is searched from behind (tên loại).

A look-back is done by matching a reversed slice from its start: the engine then tries one place only, where a search
anchored at the end of the slice would try them all (docs/decisions/0004-literal-led-passes.md).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from vbdang.reading.clean import fold, unaccent
from vbdang.reading.patterns import Late
from vbdang.tables import types

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "CENTRE",
    "SHOWN_BACK",
    "common_name",
    "display_name",
    "name_behind",
    "names_back",
    "pieces",
    "shown_name",
    "spelled",
    "symbol_of_name",
    "trie",
    "type_name_of",
]

#: Every type name that may stand before a number, the State's too: a Party sign may stand after a wrong one.
ALL_NAMES: tuple[str, ...] = tuple(
    sorted(
        {row.name for row in types.TYPES}
        | set(types.STATE_NAMES)
        | set(types.COMPOUND_NAMES)
        | set(types.UNIQUE_SYMBOL)
    )
)
# Papers that are cited by name, never by number.
_UNNUMBERED = frozenset(
    {
        "Cương lĩnh",
        "Cương lĩnh chính trị",
        "Điều lệ Đảng",
        "Thư công",
        "Hiến pháp",
        "Luật",
        "Bộ luật",
        "Lệnh",
    }
)
_NOT_A_NAME = frozenset({"van ban", "cong van so", ""})
_FOLDED = {fold(name): name for name in ALL_NAMES} | {fold(unaccent(name)): name for name in ALL_NAMES}


def shown_name(written: str) -> str | None:
    """Show a type name, or nothing for a symbol in its place ("NQ số 18-NQ/TW").

    >>> shown_name("NQ"), shown_name("nghị quyết")
    (None, 'Nghị quyết')
    """
    return None if written in _ABBREVIATED else display_name(written)


def display_name(written: str) -> str:
    """Show a type name as the text has it, first letter capital, single spaces; capitals throughout are lowered.

    >>> display_name("QUY  ĐỊNH"), display_name("chỉ thị")
    ('Quy định', 'Chỉ thị')
    """
    words = " ".join(written.split())
    if words.isupper():
        words = words.lower()
    return words[:1].upper() + words[1:]


def type_name_of(written: str) -> str | None:
    """Return the type name before a number: its display form, ``""`` for none or "Văn bản", None for other words.

    >>> type_name_of("chỉ thị"), type_name_of("Văn bản"), type_name_of("ngày")
    ('Chỉ thị', '', None)
    """
    words = fold(written).strip(" :*\"“'(")
    if unaccent(words) in _NOT_A_NAME:
        return ""
    if words in _FOLDED:
        return display_name(written.strip(" :*\"“'("))
    return "" if words.upper() in types.SYMBOLS else None


def trie(words: Iterable[Sequence[str]]) -> str:
    r"""Factor words into one pattern, the longest first at each branch.

    A word is a string, or the pieces of a pattern in order (:func:`pieces`); a space stands for any white space.

    >>> trie(["ab", "abc", "a d"])
    'a(?:\\s{1,3}d|b(?:c)?)'
    """
    heads: dict[str, list[Sequence[str]]] = {}
    ends = False
    for word in words:
        if len(word):
            heads.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    branches = []
    for head, tails in sorted(heads.items()):
        atom = r"\s{1,3}" if head == " " else head if len(head) > 1 else re.escape(head)
        branches.append(atom + trie(tails))
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return joined + ("?" if ends else "")


#: "Trung ương" and what the press writes for it.
CENTRE = r"(?:[Tt]rung\s{1,3}ương|T\.\s?Ư|TƯ|TW)"


def pieces(name: str) -> tuple[str, ...]:
    """Take a name to pieces for :func:`trie`: first letters in either case, "ủy" with its old tone mark too.

    >>> pieces("Bí thư"), pieces("Tỉnh ủy")[-1]
    (('[Bb]', 'í', ' ', '[Tt]', 'h', 'ư'), '(?:[Ủủ]y|[Uu]ỷ)')
    """
    found: list[str] = []
    for word in name.split():
        if found:
            found.append(" ")
        if word.lower() in {"ủy", "uỷ"}:
            found.append("(?:[Ủủ]y|[Uu]ỷ)")
        elif word == "Trung" and "Trung ương" in name:
            found.append(CENTRE)
        elif word == "ương" and found[-2] == CENTRE:
            found.pop()
        elif word.isupper():
            found += word
        else:
            head = word[0]
            found += (f"[{head.upper()}{head.lower()}]" if head.isalpha() else head, *word[1:])
    return tuple(found)


def spelled(name: str) -> str:
    r"""Make a pattern of a name of several words: each first letter in either case, any white space between.

    >>> re.fullmatch(spelled("Bộ Chính trị"), "bộ  Chính\nTrị") is not None
    True
    """
    return r"\s{1,3}".join(_either(word) for word in name.split())


def _either(word: str) -> str:
    head, rest = word[0], re.escape(word[1:])
    both = f"[{head.upper()}{head.lower()}]" if head.upper() != head.lower() else re.escape(head)
    for one, other in (("ủy", "uỷ"), ("óa", "oá"), ("òa", "oà")):
        rest = rest.replace(one, f"(?:{one}|{other})")
    if word.lower() in {"ủy", "uỷ"}:
        return "(?:[Ủủ]y|[Uu]ỷ)"
    return both + rest


def _behind(name: str) -> tuple[str, ...]:
    """A type name from behind, for :func:`names_back`: each word's first letter in either case."""
    return tuple(reversed(pieces(name)))


# Symbols that stand for the type name: "NQ số 18-NQ/TW".
_ABBREVIATED = ("NQ", "CT", "KL", "QĐ", "HD", "TB", "KH", "CTr", "QC", "CV", "BC", "TT")
_COMMON = (
    "Nghị quyết",
    "Chỉ thị",
    "Kết luận",
    "Quy định",
    "Quyết định",
    "Hướng dẫn",
    "Thông báo",
    "Kế hoạch",
    "Chương trình",
)
_NUMBERED = [name for name in ALL_NAMES if name not in _UNNUMBERED]


@cache
def names_back() -> str:
    """Type names reversed, as one pattern for look-backs.

    They stand as they are and in capitals, the commonest without marks too, and symbols in their place.
    """
    common = trie(
        [_behind(name) for name in _NUMBERED]
        + [_behind(unaccent(name)) for name in _COMMON[:6]]
        + [_behind("Nghi quyết"), _behind("Nghị quyêt")]
    )
    # Branches are tried in their order: the rarer ones come last.
    rare = trie([name.upper()[::-1] for name in _NUMBERED] + [symbol[::-1] for symbol in _ABBREVIATED])
    return f"(?:{common}|{rare})"


#: How a type name is shown, by its commonest spellings reversed.
SHOWN_BACK = {
    written[::-1]: display_name(written) for name in ALL_NAMES for written in (name, name.lower(), name.upper())
}


def common_name(shown: str) -> str:
    """Return the table's spelling of a type name as shown: ``Nghi quyet`` is ``Nghị quyết``.

    >>> common_name("Nghi quyet"), common_name("Kết Luận")
    ('Nghị quyết', 'Kết luận')
    """
    return _FOLDED.get(fold(shown), shown)


def symbol_of_name(shown: str) -> str | None:
    """Return the symbol that a type name alone stands for (as short forms are read), if it is one only.

    >>> symbol_of_name("Chỉ thị"), symbol_of_name("Chương trình hành động"), symbol_of_name("Luật")
    ('CT', 'CTr', None)
    """
    name = common_name(shown)
    while name:
        if name in types.UNIQUE_SYMBOL:
            return types.UNIQUE_SYMBOL[name]
        name = name.rpartition(" ")[0]
    return None


_NAME_BEHIND = Late(lambda: rf"({names_back()})(?![^\W_])")


def name_behind(text: str, end: int) -> tuple[int, str] | None:
    """Find the type name that ends at ``end``: where it begins and how it is shown.

    >>> name_behind("Thông báo Kết luận", 18)
    (0, 'Thông báo Kết luận')
    """
    window = text[end - 1 : end - 40 : -1] if end >= 40 else text[:end][::-1]
    match = _NAME_BEHIND.match(window)
    if match is None:
        return None
    written = match[1][::-1]
    return end - match.end(1), shown_name(written) or written
