"""The card of a reference as HTML: which document it means, why, and what is odd in it (thẻ viện dẫn)."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from attrs import evolve

from vbdang.model import PartialDate
from vbdang.outputs.explain import STATUSES, sentence
from vbdang.outputs.pages.escaping import isolated, link, quoted_value
from vbdang.outputs.pages.words import WORDS, body_name, day
from vbdang.outputs.report import SEVERITIES, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbdang.model import Date, Entry, Evidence, Finding, Reference, Resolution
    from vbdang.outputs.marking import Mark
    from vbdang.outputs.table import Language

__all__ = ["SIGNS", "badge", "card", "facts", "remark", "status_name", "status_of"]

_DATE = re.compile("[0-9]{4}(?:-[0-9]{2}){0,2}")
#: A sign beside each status, so that colour does not have to say it alone.
SIGNS = {"resolved": "✓", "ambiguous": "?", "contradicted": "×", "unknown": "–", "unresolved": "·"}


def status_of(resolution: Resolution | None) -> str:
    """Return the status of a reference, ``unresolved`` where nothing was looked up."""
    return "unresolved" if resolution is None else resolution.status


def status_name(status: str, lang: Language = "vi") -> str:
    """Return what a status is called.

    >>> status_name("contradicted", "en"), status_name("unresolved")
    ('contradicted', 'chưa tra')
    """
    return next((name for one, name in STATUSES[lang].items() if one == status), WORDS[lang]["unresolved"])


def card(mark: Mark, name: str, lang: Language = "vi", *, told: Callable[[Entry, Language], str] | None = None) -> str:
    """Return the card of one reference as a ``section`` of its own.

    Args:
        mark: The reference.
        name: The section's ``id``.
        lang: The language of labels and sentences.
        told: Says what is known of a document, where not :func:`facts` shall.

    >>> from vbdang import analyze
    >>> from vbdang.outputs.marking import marks
    >>> text = "Chỉ thị <b>"
    >>> [card(mark, "c", "en") for mark in marks(text, analyze(text))]
    []
    """
    reference, resolution = mark.reference, mark.resolution
    head = reference.text if reference.id is None else str(reference.id)
    status = status_of(resolution)
    parts = [
        f'<section class="vb-card vb-{status}" id="{name}">',
        f'<h3 class="vb-name"><span class="vb-no">#{mark.index}</span> {isolated(head)} {badge(status, lang)}</h3>',
        *_documents(resolution, lang, told or facts),
        *_stated(reference, lang),
        *_reasons(resolution, lang),
        *_remarks(mark, lang),
        "</section>",
    ]
    return "".join(parts)


def badge(status: str, lang: Language = "vi") -> str:
    """Return a status with its sign.

    >>> badge("resolved", "en")
    '<span class="vb-badge vb-is-resolved"><span aria-hidden="true">✓</span> resolved</span>'
    """
    sign = f'<span aria-hidden="true">{SIGNS[status]}</span>'
    return f'<span class="vb-badge vb-is-{status}">{sign} {status_name(status, lang)}</span>'


def facts(entry: Entry, lang: Language = "vi") -> str:
    """Return what the catalogue knows of a document: key, title, date, body, term, sources.

    >>> from vbdang.model import Entry, Identifier
    >>> print(facts(Entry("XIV/01-KL/TW", Identifier(1, "", "KL", "TW"), term="XIV"), "en"))
    <div class="vb-doc"><p class="vb-key"><bdi>XIV/01-KL/TW</bdi></p><dl><dt>term</dt><dd><bdi>XIV</bdi></dd></dl></div>
    """
    words = WORDS[lang]
    title = " ".join(part for part in (entry.type_name, entry.subject) if part)
    rows = list(_rows(entry.date, entry.body, entry.term, lang))
    listed = "".join(f"<li>{link(source)}</li>" for source in entry.sources)
    parts = [
        f'<div class="vb-doc"><p class="vb-key">{isolated(entry.key)}</p>',
        f'<p class="vb-title" lang="vi">{isolated(title)}</p>' if title else "",
        f"<dl>{''.join(rows)}</dl>" if rows else "",
        f"<details><summary>{words['sources']} ({len(entry.sources)})</summary><ul>{listed}</ul></details>"
        if listed
        else "",
        "</div>",
    ]
    return "".join(parts)


def _rows(date: Date | None, body: str | None, term: str | None, lang: Language) -> Iterator[str]:
    words = WORDS[lang]
    if date is not None:
        yield f'<dt>{words["date"]}</dt><dd><time datetime="{date}">{day(date, lang)}</time></dd>'
    if body:
        yield f"<dt>{words['body']}</dt><dd>{isolated(body_name(body, lang))}</dd>"
    if term:
        yield f"<dt>{words['term']}</dt><dd>{isolated(term)}</dd>"


def _documents(resolution: Resolution | None, lang: Language, told: Callable[[Entry, Language], str]) -> Iterator[str]:
    """Yield the documents that are meant, or may be meant; else what can be said of the one that is not held."""
    words = WORDS[lang]
    if resolution is None:
        return
    if not resolution.targets and resolution.entries:
        yield f'<p class="vb-label">{words["candidates"]}</p>'
    yield from (told(entry, lang) for entry in resolution.entries)
    if not resolution.entries:
        stated = isolated(resolution.key) if resolution.key else words["no_document"]
        yield f'<p class="vb-key">{stated}</p>'
    for entry in resolution.replaced_by:
        named = isolated(" ".join(part for part in (entry.key, entry.subject) if part))
        yield f'<p class="vb-after">{words["after"]} {named}</p>'


def _stated(reference: Reference, lang: Language) -> Iterator[str]:
    """Yield what the text says of the document beside its number."""
    rows = "".join(_rows(reference.date, reference.body or reference.body_text, reference.term, lang))
    if reference.subject:
        rows += f'<dt>{WORDS[lang]["subject"]}</dt><dd lang="vi">{isolated(reference.subject)}</dd>'
    if rows:
        yield f'<p class="vb-label">{WORDS[lang]["states"]}</p><dl>{rows}</dl>'


def _reasons(resolution: Resolution | None, lang: Language) -> Iterator[str]:
    if resolution is not None and resolution.evidence:
        rows = "".join(_reason(piece, lang) for piece in resolution.evidence)
        yield f'<p class="vb-label">{WORDS[lang]["reasons"]}</p><ul class="vb-reasons">{rows}</ul>'


def _reason(piece: Evidence, lang: Language) -> str:
    side, sign = ("for", "+") if piece.favours else ("against", "−")
    spoken = evolve(piece, stated=_spoken(piece, piece.stated, lang), known=_spoken(piece, piece.known, lang))
    return f'<li class="vb-{side}"><span class="vb-sign">{sign}</span>{isolated(sentence(spoken, lang))}</li>'


def _spoken(piece: Evidence, said: str, lang: Language) -> str:
    """Say a date or a body of the evidence as the rest of the card says it."""
    if piece.kind == "body":
        return body_name(said, lang)
    if _DATE.fullmatch(said) is None:
        return said
    year, *rest = map(int, said.split("-"))
    return day(datetime.date(year, *rest) if len(rest) > 1 else PartialDate(year, *rest), lang)


def _remarks(mark: Mark, lang: Language) -> Iterator[str]:
    if mark.findings:
        rows = "".join(f"<li>{remark(finding, mark, lang)}</li>" for finding in mark.findings)
        yield f'<p class="vb-label">{WORDS[lang]["findings"]}</p><ul class="vb-findings">{rows}</ul>'


def remark(finding: Finding, mark: Mark, lang: Language = "vi") -> str:
    """Return one finding of a reference with its fix."""
    severity = SEVERITIES[lang][finding.severity]
    head = f'<span class="vb-severity vb-{finding.severity}">{severity} {finding.code}</span>'
    return f"{head} {isolated(finding.message)}{_fix(finding, mark, lang)}"


def _fix(finding: Finding, mark: Mark, lang: Language) -> str:
    """Say what the edit puts in the place of what; what stands there is known as far as the reference goes."""
    fix = finding.fix
    if fix is None:
        return ""
    words, start = WORDS[lang], mark.reference.start
    found = mark.text[max(0, fix.start - start) : max(0, fix.end - start)]
    edit = " → ".join(part for part in (_cited(found, "del"), _cited(fix.text, "ins") or words["delete"]) if part)
    note = words["safe" if fix.safe else "unsafe"]
    return f'<span class="vb-fix">{words["fix"]}: {edit} <small>({note})</small></span>'


def _cited(words: str, tag: str) -> str:
    return f"<{tag}>{quoted_value(quoted(words))}</{tag}>" if words else ""
