"""Words of the field as patterns: type names, and how a name is searched from behind (tên loại).

A look-back is done by matching a reversed slice from its start: the engine then tries one place only, where a search
anchored at the end of the slice would try them all (docs/decisions/0004-literal-led-passes.md).
"""

from __future__ import annotations

import re
from itertools import product

from vbdang.reading.clean import fold, unaccent
from vbdang.tables import types

__all__ = ["NAMES_BACK", "STATE_WORDS", "cased", "common_name", "display_name", "name_behind", "spelled", "symbol_of_name", "trie", "type_name_of", "variants"]

#: Every type name that may stand before a number, the State's too: a Party sign may stand after a wrong one.
ALL_NAMES: tuple[str, ...] = tuple(
    sorted({row.name for row in types.TYPES} | set(types.STATE_NAMES) | set(types.COMPOUND_NAMES) | set(types.UNIQUE_SYMBOL))
)
STATE_WORDS = frozenset(types.STATE_NAMES)
_NOT_A_NAME = frozenset({"van ban", "cong van so", ""})
_FOLDED = {fold(name): name for name in ALL_NAMES} | {fold(unaccent(name)): name for name in ALL_NAMES}


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


def variants(name: str) -> tuple[str, ...]:
    """List the ways a name is capitalised in print, and without diacritics.

    >>> variants("Chỉ thị")
    ('CHI THI', 'CHỈ THỊ', 'Chi thi', 'Chỉ Thị', 'Chỉ thị', 'chi thi', 'chỉ thị')
    """
    low = name.lower()
    title = " ".join(word[:1].upper() + word[1:] for word in low.split())
    first = low[:1].upper() + low[1:]
    bare = unaccent(first)
    inner = name if " " not in name else _inner_capital(low)
    return tuple(sorted({low, title, first, name, inner, name.upper(), bare, bare.lower(), bare.upper()}))


def _inner_capital(low: str) -> str:
    """"thông báo kết luận" as "Thông báo Kết luận": compounds keep the capital of their second name."""
    words = low.split()
    words[0] = words[0].capitalize()
    if len(words) > 2:
        words[2] = words[2].capitalize()
    return " ".join(words)


def trie(words: list[str]) -> str:
    """Factor words into one pattern, the longest first at each branch; a space stands for any white space.

    >>> trie(["ab", "abc", "a d"])
    'a(?:\\\\s{1,3}d|b(?:c)?)'
    """
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    branches = []
    for head, tails in sorted(heads.items()):
        rest = trie(tails)
        optional = "" in tails and rest
        atom = r"\s{1,3}" if head == " " else re.escape(head)
        branches.append(atom + (f"(?:{rest})?" if optional else rest))
    if len(branches) == 1:
        return branches[0]
    return f"(?:{'|'.join(branches)})" if branches else ""


def spelled(name: str) -> str:
    """Make a pattern of a name of several words: each first letter in either case, any white space between.

    >>> re.fullmatch(spelled("Bộ Chính trị"), "bộ  Chính\\nTrị") is not None
    True
    """
    return r"\s{1,3}".join(_either(word) for word in name.split())


def cased(name: str) -> tuple[str, ...]:
    """List the ways the name of a body is printed: as it is, each word's capital or not, all capitals, old tone marks.

    >>> len(cased("Ban Bí thư")), "ban Bí thư" in cased("Ban Bí thư"), "BAN BÍ THƯ" in cased("Ban Bí thư")
    (9, True, True)
    """
    words = name.split()
    if name.isupper() or len(words) > 7:
        kinds = {name, name.upper()}
    else:
        kinds = {" ".join(spelling) for spelling in product(*({word, word[:1].lower() + word[1:], word[:1].upper() + word[1:]} for word in words))}
        kinds.add(name.upper())
    kinds |= {kind.replace("ủy", "uỷ").replace("Ủy", "Uỷ").replace("ỦY", "UỶ") for kind in kinds}
    return tuple(sorted(kinds))


def _either(word: str) -> str:
    head, rest = word[0], re.escape(word[1:])
    both = f"[{head.upper()}{head.lower()}]" if head.upper() != head.lower() else re.escape(head)
    for one, other in (("ủy", "uỷ"), ("óa", "oá"), ("òa", "oà")):
        rest = rest.replace(one, f"(?:{one}|{other})")
    if word.lower() in {"ủy", "uỷ"}:
        return "(?:[Ủủ]y|[Uu]ỷ)"
    return both + rest


#: Type names reversed, as one pattern for look-backs.
NAMES_BACK = trie([variant[::-1] for name in ALL_NAMES for variant in variants(name)])


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


_NAME_BEHIND = re.compile(rf"({NAMES_BACK})(?![^\W_])")


def name_behind(text: str, end: int) -> tuple[int, str] | None:
    """Find the type name that ends at ``end``: where it begins and how it is shown.

    >>> name_behind("Thông báo Kết luận", 18)
    (0, 'Thông báo Kết luận')
    """
    window = text[end - 1 : end - 40 : -1] if end >= 40 else text[:end][::-1]
    match = _NAME_BEHIND.match(window)
    return None if match is None else (end - match.end(1), display_name(match[1][::-1]))
