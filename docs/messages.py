"""What makes a translated message right or wrong, told without Sphinx."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["faults", "marks", "may_stay"]

#: Inline code, roles with their text, images and links with their target, addresses, places to fill.
_MARK = re.compile(
    r"(?P<role>\{[\w:-]+\})?(?P<ticks>`+)(?P<code>.+?)(?P=ticks)|\]\((?P<target>[^)\s]*)[^)]*\)"
    r"|<(?P<url>https?:[^>]+)>|(?P<place>\{\d*\})"
)
#: No words: addresses, numbers and days, identifiers.
_SIGN = re.compile(r"https?://\S+|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]{2,}")

#: Words that stay as they are in Vietnamese: names of programs, of formats, of people's things.
NAMES = frozenset(
    """
    akoma api arrow bidi cattrs cli core cpu csp css csv cytoscape dask dbus doc docx dot dublin duckdb eyecite furo gephi
    github graphml graphviz html hypothesis iana ids ijson ipc java javascript js json jsonl lex markdown mermaid mit myst
    ntoso oasis office ooxml org pandas parquet pdf playwright polars pyarrow pydantic pypdf pytest python rapidfuzz ray
    rfc rich rtf sarif schema slug spacy spark sphinx sql sqlite svg tcvn tsv txt unicode urn utf vbdang viscii vni web
    word xhtml xml yed zip
    """.split()  # noqa: SIM905 - a word a line would fill the page
)
#: Words that no Vietnamese or name has: with one of them a text is English.
_ENGLISH = frozenset(
    ("and", "are", "by", "for", "from", "has", "is", "not", "of", "only", "or", "that", "the", "this", "with")
)


def marks(text: str) -> Counter[str]:
    """Count what a translation has to keep: code, roles, the targets of links, addresses.

    >>> sorted(marks("See `parse`, {doc}`the page <x>` and [`it`](a.md#b)"))
    ['](a.md#b)', '`it`', '`parse`', '{doc}']
    """
    found: Counter[str] = Counter()
    for one in _MARK.finditer(text):
        if one["role"]:
            found[one["role"]] += 1
        elif one["code"]:
            found[f"`{one['code']}`"] += 1
        elif one["url"]:
            found[f"<{one['url']}>"] += 1
        else:
            found[one["place"] or f"]({one['target']})"] += 1
    return found


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_SIGN.sub(" ", _MARK.sub(" ", text)))]


def may_stay(text: str) -> bool:
    """Tell whether a message may read the same in both languages: it has no words but names, or is Vietnamese.

    >>> [may_stay(text) for text in ("`--to json`", "spaCy, DuckDB", "bản sao", "Errors", "the sign of Chỉ thị")]
    [True, True, True, False, False]
    """
    words = _words(text)
    if not _ENGLISH.isdisjoint(words):
        return False
    return any(_vietnamese(word) for word in words) or NAMES.issuperset(words)


def _vietnamese(word: str) -> bool:
    return "đ" in word or any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFD", word))


def faults(source: str, translation: str) -> Iterator[str]:
    """Yield what is wrong with one translation.

    >>> list(faults("See `parse`.", "Xem `read`."))
    ['`parse` is missing', '`read` is not in the source']
    >>> list(faults("Errors", "")), list(faults("Errors", "Errors")), list(faults("Errors", "Lỗi"))
    (['is not translated'], ['is the same as in English'], [])
    """
    if not translation:
        yield "is not translated"
        return
    if translation == source and not may_stay(source):
        yield "is the same as in English"
    wanted, given = marks(source), marks(translation)
    yield from (f"{mark} is missing" for mark in sorted((wanted - given).elements()))
    yield from (f"{mark} is not in the source" for mark in sorted((given - wanted).elements()))
    if unicodedata.normalize("NFC", translation) != translation:
        yield "is not in composed letters (NFC)"
