"""References as a plain table for a terminal: one block a document, one row a reference."""

from __future__ import annotations

from itertools import zip_longest
from operator import add
from typing import TYPE_CHECKING, Literal

from vbdang.outputs.explain import STATUSES, explanation, meaning
from vbdang.outputs.width import cells, padded, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbdang.model import Document, Finding, Reference

__all__ = ["Language", "document_table"]

Language = Literal["vi", "en"]

_HEADS: dict[Language, tuple[str, ...]] = {
    "vi": ("#", "chỗ", "viện dẫn", "số, ký hiệu", "ngày", "cơ quan", "khóa", "ghi chú"),
    "en": ("#", "place", "reference", "identifier", "date", "body", "term", "notes"),
}
#: What stands before the notes where references were resolved.
_MEANING: dict[Language, tuple[str, str]] = {"vi": ("văn bản", "kết quả"), "en": ("document", "status")}
_NOTHING: dict[Language, str] = {"vi": "không có viện dẫn", "en": "no references"}
_SAME: dict[Language, str] = {"vi": "là #{}", "en": "same as #{}"}
_RELATIONS: dict[Language, dict[str, str]] = {
    "vi": {
        "continues": "tiếp tục thực hiện #{}",
        "implements": "thực hiện #{}",
        "amends": "sửa đổi #{}",
        "replaces": "thay thế #{}",
        "reviews": "tổng kết #{}",
        "guides": "hướng dẫn #{}",
        "about": "về #{}",
    },
    "en": {
        "continues": "continues #{}",
        "implements": "implements #{}",
        "amends": "amends #{}",
        "replaces": "replaces #{}",
        "reviews": "reviews #{}",
        "guides": "guides #{}",
        "about": "about #{}",
    },
}


def document_table(
    source: str,
    text: str,
    document: Document,
    lang: Language = "vi",
    *,
    explain: bool = False,
    place: Callable[[int], str] | None = None,
) -> str:
    """Return the table of one document, its source on the first line, ended by a line end.

    Columns: the reference's index (as the record counts, from 0), its place (line and column in the text, from 1, in
    code points, or what is handed in), the text, identifier, date, body, term; where references were resolved the
    document that is meant and the status; and notes: antecedent, relations, findings.

    Args:
        source: What the text is called.
        text: The text.
        document: What was found in it.
        lang: The language of heads and notes.
        explain: Whether the evidence of each resolution stands under its row.
        place: Says where in the file a code point of the text stands; None: line and column of the text.

    >>> from vbdang.model import Document, Reference, Resolution
    >>> short = Reference(4, 14, "Chỉ thị 05", "short", None, 5, "", "CT", None, None, "Chỉ thị")
    >>> print(document_table("a.txt", "Tại Chỉ thị 05", Document((short,), (), ((),)), "en"), end="")
    a.txt
      #  place  reference   identifier  date  body  term  notes
      0  1:5    Chỉ thị 05
    >>> resolved = Document((short,), (Resolution(),))
    >>> print(document_table("a.txt", "Tại Chỉ thị 05", resolved, "en", explain=True), end="")
    a.txt
      #  place  reference   identifier  date  body  term  document  status   notes
      0  1:5    Chỉ thị 05                                          unknown
                = the catalogue does not hold this document
                  there is no evidence
    >>> print(document_table("a.txt", "", Document(), "en"), end="")
    a.txt: no references
    """
    if not document.references:
        return f"{visible(source)}: {_NOTHING[lang]}\n"
    places = _places(text, document) if place is None else [place(one.start) for one in document.references]
    return f"{visible(source)}\n{''.join(_lines(places, document, lang, explain=explain))}"


def _lines(places: list[str], document: Document, lang: Language, *, explain: bool) -> list[str]:
    """Return the heads and one line a reference, each with what explains it."""
    heads = _HEADS[lang]
    rows = [heads if not document.resolutions else (*heads[:-1], *_MEANING[lang], heads[-1])]
    rows += _rows(places, document, lang)
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    lines = [f"  {'  '.join(map(padded, row, widths)).rstrip()}\n" for row in rows]
    if explain:
        margin = " " * (sum(widths[:2]) + 6)
        told = ("".join(f"{margin}{line}\n" for line in explanation(one, lang)) for one in document.resolutions)
        lines[1:] = map(add, lines[1:], told)
    return lines


def _rows(places: list[str], document: Document, lang: Language) -> Iterator[tuple[str, ...]]:
    """Yield the cells of every reference."""
    columns = zip_longest(places, document.references, document.resolutions, document.findings)
    for number, (place, reference, resolution, findings) in enumerate(columns):
        told = () if resolution is None else (meaning(resolution), STATUSES[lang][resolution.status])
        yield str(number), place, *_facts(reference), *told, _notes(reference, findings or (), lang)


def _places(text: str, document: Document) -> list[str]:
    """Return line and column of the references, each counted on from the one before."""
    places: list[str] = []
    line, first, done = 1, 0, 0
    for reference in document.references:
        line += text.count("\n", done, reference.start)
        first = max(first, text.rfind("\n", done, reference.start) + 1)
        done = reference.start
        places.append(f"{line}:{done - first + 1}")
    return places


def _facts(reference: Reference) -> tuple[str, ...]:
    facts = (reference.text, reference.id, reference.date, reference.body or reference.body_text, reference.term)
    return tuple("" if fact is None else visible(str(fact)) for fact in facts)


def _notes(reference: Reference, findings: tuple[Finding, ...], lang: Language) -> str:
    notes = [] if reference.antecedent is None else [_SAME[lang].format(reference.antecedent)]
    notes += (_RELATIONS[lang][relation.kind].format(relation.to) for relation in reference.relations)
    notes += dict.fromkeys(f"{finding.code} {finding.slug}" for finding in findings)
    return "; ".join(notes)
