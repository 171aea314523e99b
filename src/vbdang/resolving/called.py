"""Documents that a reference calls by a name instead of a number (văn bản gọi theo tên: Nghị quyết Trung ương 4 khóa XII).

A plenum often passed several resolutions: its name alone means the set, with "về ..." one of them. A congress's resolution
has no number and no key: the catalogue does not hold it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vbdang.model import Evidence
from vbdang.resolving.folding import words
from vbdang.resolving.keys import taken_in
from vbdang.resolving.names import parted_name
from vbdang.resolving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbdang.model import Entry, Reference
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["judge_name"]

_JOINING = frozenset({"ve", "va", "cac", "cua", "viec", "nhung", "cho", "trong"})
_SAYING_NOTHING = frozenset({("cong", "tac"), ("tang", "cuong"), ("tiep", "tuc"), ("doi", "moi"), ("phat", "trien")})
_SHARED_ENOUGH = 0.6


def judge_name(reference: Reference, catalogue: Catalogue) -> Verdict:
    """Judge a named reference by its name, what it is about, and its date.

    >>> from vbdang import extract
    >>> from vbdang.resolving.catalogue import Catalogue
    >>> (one,) = extract("Nghị quyết Trung ương 6 khóa XII về công tác dân số")
    >>> [entry.key for entry in judge_name(one, Catalogue.bundled()).targets]
    ['XII/21-NQ/TW']
    >>> (whole,) = extract("Nghị quyết Trung ương 6 khóa XII")
    >>> [entry.key for entry in judge_name(whole, Catalogue.bundled()).targets]
    ['XII/18-NQ/TW', 'XII/19-NQ/TW', 'XII/20-NQ/TW', 'XII/21-NQ/TW']
    """
    name = _whole_name(reference)
    rows = catalogue.called(name)
    if not rows:
        return Verdict("unknown")
    simply = [row for row in rows if any(parted_name(alias) == (name, "") for alias in row.aliases)]
    asked = _telling(f"{parted_name(reference.text)[1]} {reference.subject or ''}")
    chosen = _about(asked, name, rows) if asked else simply
    if not chosen or (asked and len(chosen) > 1):
        return Verdict("ambiguous", (), tuple(chosen) or tuple(simply) or rows)
    pieces = tuple(_piece(reference, row, bool(asked)) for row in chosen)
    return _dated(reference, Verdict("resolved", tuple(chosen), (), pieces))


def _whole_name(reference: Reference) -> str:
    """Return the compared name; the term may stand apart from it in the text."""
    name = parted_name(reference.text)[0]
    if " trung uong " in name and " khoa " not in name and reference.term is not None:
        return f"{name} khoa {reference.term.lower()}"
    return name


def _about(asked: frozenset[tuple[str, str]], name: str, rows: Sequence[Entry]) -> list[Entry]:
    """Return the documents of a set that the words after the name can speak of: nearest of all one, else all that may."""
    shares = [(max((_share(asked, _telling(said)) for said in _said(row, name)), default=0.0), row) for row in rows]
    best = max(share for share, _ in shares)
    found = [row for share, row in shares if share == best]
    if best >= _SHARED_ENOUGH and len(found) == 1:
        return found
    return [row for share, row in shares if share or not _said(row, name)]


def _said(row: Entry, name: str) -> list[str]:
    """Return what tells a document from the others of its set: its subject, and what follows the name in its aliases."""
    parts = [parted_name(alias) for alias in row.aliases]
    return [part for base, part in parts if base == name and part] + ([row.subject] if row.subject else [])


def _telling(said: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words that say something; "dân số" is one, "nhân dân" another."""
    return frozenset(pairwise([word for word in words(said) if word not in _JOINING])) - _SAYING_NOTHING


def _share(asked: frozenset[tuple[str, str]], said: frozenset[tuple[str, str]]) -> float:
    shorter = min(len(asked), len(said))
    return len(asked & said) / shorter if shorter else 0.0


def _piece(reference: Reference, row: Entry, about: bool) -> Evidence:  # noqa: FBT001 - one of two readings of one name
    if about:
        stated = f"{reference.text} {reference.subject or ''}".strip()
        return Evidence("subject", True, row.key, stated, row.subject or "; ".join(row.aliases))
    return Evidence("name", True, row.key, reference.text, "; ".join(row.aliases))


def _dated(reference: Reference, verdict: Verdict) -> Verdict:
    """Hold a stated date against the document's: it may choose one of a set, or contradict the only one."""
    stated = reference.date
    if stated is None:
        return verdict
    pieces = tuple(
        Evidence("date", taken_in(row.date, stated), row.key, str(stated), str(row.date))
        for row in verdict.targets
        if row.date is not None
    )
    fitting = tuple(row for row in verdict.targets if row.date is not None and taken_in(row.date, stated))
    evidence = (*verdict.evidence, *pieces)
    if fitting:
        return Verdict("resolved", fitting, (), evidence)
    if len(verdict.targets) == 1 and pieces:
        return Verdict("contradicted", verdict.targets, (), evidence)
    return Verdict("resolved", verdict.targets, (), evidence)
