"""Passages and documents: running text of which every reference is known (bài viết và đáp án)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import event
from hypothesis import strategies as st

from vbdang.model import Reference, Relation
from vbdang.strategies.choosing import below, pick
from vbdang.strategies.citing import cited, listed
from vbdang.strategies.facts import MOST_SHORT, SHORT_TYPES, full_reference, references
from vbdang.strategies.foreign import near_miss
from vbdang.strategies.passage import Passage, joined
from vbdang.strategies.prose import CUES, ENDS, LEADS, SENTENCES
from vbdang.tables.types import UNIQUE_SYMBOL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.model import RelationKind

__all__ = ["documents", "passages"]

# What a paragraph is made of, the commonest first.
_ITEMS = (
    *("citation", "prose") * 4,
    *("near miss", "list", "related", "again") * 2,
    "named",
)
# Numbers of near misses stay above those of short forms: a bare number that both could mean is nobody's.
_FOREIGN_NUMBERS = 100


def passages(least: int = 0, most: int = 6) -> st.SearchStrategy[Passage]:
    """Draw a paragraph of news (một đoạn) with the exact answer: every reference, its span and what is said of it.

    Covers full forms in all the ways of :func:`citations`, lists, short forms that mean a document named in full
    before or after them (with the answer's ``antecedent``) or none, plenums and congresses, documents whose subject
    leads to another or that replace or amend one (with the answer's ``relations``), near misses, plain prose with
    bodies and figures in it. Leaves out two mentions in full of one document, two documents of one number, and a
    committee whose province only another sentence names, since the answer to those is a matter of reading.

    A quarter of the paragraphs cite nothing or one document; the mean is three and a half references.

    Shrinks to the empty text, or to a single sign for each reference that is asked for.

    Args:
        least: The fewest items of prose and citation.
        most: The most items.

    >>> from hypothesis import find
    >>> find(passages(), lambda passage: len(passage.references) == 1).text
    'Huyện sẽ làm theo 01-NQ/TW.'
    """
    return _passages(least, most)


def documents(most: int = 4) -> st.SearchStrategy[Passage]:
    """Draw a whole text (một bài): paragraphs and bullets, parted by blank lines, with the exact answer.

    Covers what :func:`passages` covers, and short forms whose document another paragraph names. Leaves out the layout
    of an official document (letterhead, "Số ...", place and date), tables and footnotes.

    Shrinks to the empty text.

    Args:
        most: The most paragraphs.

    >>> from hypothesis import find
    >>> find(documents(), lambda document: True).text
    ''
    """
    return _documents(most)


@st.composite
def _documents(draw: st.DrawFn, most: int) -> Passage:
    paragraphs: list[Passage] = []
    taken: frozenset[int] = frozenset()
    for _ in range(draw(below(most + 1))):
        paragraph = _paragraph(draw, 1, 4, taken)
        taken |= {reference.number for reference in paragraph.references if reference.number is not None}
        paragraphs.append(paragraph)
    return _linked(joined(paragraphs, "\n\n"))


@st.composite
def _passages(draw: st.DrawFn, least: int, most: int) -> Passage:
    return _linked(_paragraph(draw, least, most, frozenset()))


def _paragraph(draw: st.DrawFn, least: int, most: int, taken: frozenset[int]) -> Passage:
    """Write items one after the other; no two documents get one number."""
    numbers = _Free(taken)
    said: list[Reference] = []
    pieces = [_item(draw, pick(draw, _ITEMS), numbers, said) for _ in range(least + draw(below(most - least + 1)))]
    event("references in a paragraph", str(sum(len(piece.references) for piece in pieces)))
    whole = joined(pieces)
    return evolve(whole, text=whole.text.rstrip())


class _Free:
    """Numbers that no document of the text has yet."""

    def __init__(self, taken: frozenset[int]) -> None:
        self.taken = set(taken)

    def next(self, wanted: int, most: int = 99_999) -> int:
        """Return the number that is wanted, or the next one that is free; after the last comes the first."""
        while wanted in self.taken:
            wanted = wanted % most + 1
        self.taken.add(wanted)
        return wanted


def _item(draw: st.DrawFn, item: str, numbers: _Free, said: list[Reference]) -> Passage:
    """Write one sentence; what it says in full is added to ``said``."""
    event("item", item)
    if item == "prose":
        return Passage(pick(draw, SENTENCES) + " ")
    if item == "near miss":
        lead, end = pick(draw, LEADS)
        return Passage(f"{lead}{near_miss(draw, _FOREIGN_NUMBERS)}{end}")
    if item == "related":
        one, other = _fresh(draw, numbers), _fresh(draw, numbers)
        said += (one, other)
        return _related(draw, one, other)
    return _sentence(draw, _citation(draw, item, numbers, said))


def _citation(draw: st.DrawFn, item: str, numbers: _Free, said: list[Reference]) -> Passage:
    if item == "named":
        return cited(draw, draw(_NAMED))
    if item == "again":
        return cited(draw, _again(draw, numbers, said))
    reference = _fresh(draw, numbers)
    said.append(reference)
    if item == "list" and reference.type_name is not None:
        others = [numbers.next(1 + draw(below(98))) for _ in range(pick(draw, (1, 2, 3)))]
        return listed(draw, reference, others)
    return cited(draw, reference)


def _fresh(draw: st.DrawFn, numbers: _Free) -> Reference:
    """A full form whose number nothing else in the text has."""
    reference = full_reference(draw)
    number = numbers.next(reference.number or 1)
    return evolve(reference, number=number, id=reference.id and evolve(reference.id, number=number))


def _again(draw: st.DrawFn, numbers: _Free, said: list[Reference]) -> Reference:
    """The short form of a document that the text names in full, or of one that it does not."""
    short = draw(_SHORT)
    named = [one for one in said if one.type_name in SHORT_TYPES and not one.suffix]
    named = [one for one in named if one.type == UNIQUE_SYMBOL[one.type_name or ""]]
    if not named:
        return evolve(short, number=numbers.next(short.number or 1, MOST_SHORT))
    full = pick(draw, named)
    return evolve(short, number=full.number, type=full.type, type_name=full.type_name, body=None, body_text=None)


_NAMED, _SHORT = references(forms=["named"]), references(forms=["short"])


def _sentence(draw: st.DrawFn, passage: Passage) -> Passage:
    """Put a citation into a sentence; what opens one itself is left at its beginning."""
    lead, end = pick(draw, LEADS)
    if passage.references[-1].subject is not None:
        end = pick(draw, ENDS)
    if passage.references[0].start and passage.text[0].isupper():
        lead, end = "", ". "
    return joined([Passage(lead), passage, Passage(end)])


_VERBS: tuple[tuple[RelationKind, str], ...] = (("replaces", " thay thế "), ("amends", " đã sửa đổi, bổ sung "))
_PASSIVES: tuple[tuple[RelationKind, str], ...] = (
    ("replaces", " được thay thế bằng "),
    ("amends", " được sửa đổi, bổ sung bởi "),
)


def _related(draw: st.DrawFn, one: Reference, other: Reference) -> Passage:
    """Write one document that is about another: by its subject, or as the subject of a verb."""
    way = pick(draw, ("subject", "verb", "passive"))
    event("related by", way)
    # The body of one may else be taken for what the verb is said of.
    first = cited(draw, evolve(one, subject=None) if way == "subject" else _alone(one))
    second = cited(draw, _alone(other))
    if way == "subject":
        kind, cue = pick(draw, [pair for pair in CUES if one.type != "HD" or pair[0] != "implements"])
        words = f" {cue} "
    else:
        kind, words = pick(draw, _VERBS if way == "verb" else _PASSIVES)
    both = joined([first, Passage(words), second])
    source, target = both.references
    if way == "subject":
        source = evolve(source, subject=" ".join(both.text[len(first.text) :].split()))
    if way == "passive":
        target = evolve(target, relations=(Relation(kind, 0),))
    else:
        source = evolve(source, relations=(Relation(kind, 1),))
    lead, _ = pick(draw, LEADS)
    opens = both.references[0].start and both.text[0].isupper()
    parts = [
        Passage("" if opens else lead),
        evolve(both, references=(source, target)),
        Passage(pick(draw, ENDS)),
    ]
    return joined(parts)


def _alone(reference: Reference) -> Reference:
    """Leave out all that could be parted from a reference by words of the sentence."""
    return evolve(reference, subject=None, body=None, term=None)


def _linked(passage: Passage) -> Passage:
    """Give each short form the one full form of its type and number, if the text has one."""
    found = tuple(_link(reference, passage.references) for reference in passage.references)
    return evolve(passage, references=found)


def _link(short: Reference, all_of_them: tuple[Reference, ...]) -> Reference:
    if short.form != "short":
        return short
    for index, full in _full_forms(all_of_them):
        if (full.number, full.type, full.suffix) == (short.number, short.type, short.suffix):
            return evolve(short, antecedent=index, id=full.id, issuer=full.issuer, unit=full.unit)
    return short


def _full_forms(references: tuple[Reference, ...]) -> Iterator[tuple[int, Reference]]:
    return ((index, one) for index, one in enumerate(references) if one.id is not None and one.form != "short")
