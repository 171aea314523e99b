"""Texts as pages: every reference marked by its status, with a card that mouse, keyboard and finger open."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from vbdang.outputs.marking import annotate, marks
from vbdang.outputs.pages.cards import SIGNS, card, status_name, status_of
from vbdang.outputs.pages.escaping import content, isolated
from vbdang.outputs.pages.frame import framed
from vbdang.outputs.pages.tags import CLOSING, OPENING, opening, wording
from vbdang.outputs.pages.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vbdang.outputs.marking import Mark
    from vbdang.outputs.streams import Answer
    from vbdang.outputs.table import Language

__all__ = ["card_list", "marked_text", "page", "texts_of"]

_TEXT = re.compile(r'<article class="vb-text" lang="vi">(.*?)</article>', re.DOTALL)


def page(answers: Sequence[Answer], lang: Language = "vi") -> Iterator[str]:
    """Yield the pieces of a page of one text or several, a section each.

    >>> from vbdang import analyze
    >>> from vbdang.outputs.streams import Answer
    >>> text = "Theo Chỉ thị số 05-CT/TW <script>"
    >>> written = "".join(page([Answer("a.txt", text, analyze(text))]))
    >>> texts_of(written)
    ['Theo Chỉ thị số 05-CT/TW <script>']
    """
    title = (
        answers[0].source if len(answers) == 1 else f"{answers[0].source} … ({len(answers)})" if answers else "vbdang"
    )
    yield from framed(
        title, _body(answers, title, lang), styles=["cards.css", "page.css"], scripts=["cards.js"], lang=lang
    )


def _body(answers: Sequence[Answer], title: str, lang: Language) -> Iterator[str]:
    found = [list(marks(answer.text, answer.document)) for answer in answers]
    yield f'<header class="vb-head"><h1>{isolated(title)}</h1>{_counts(found, lang)}</header>\n<main class="vb-main">\n'
    for number, answer in enumerate(answers, 1):
        if len(answers) > 1:
            yield f"<h2>{isolated(answer.source)}</h2>\n"
        yield f'<article class="vb-text" lang="vi">{marked_text(answer, f"vb-{number}")}</article>\n'
    yield "</main>\n"
    yield from card_list(found, lang)
    yield f'<footer class="vb-foot">{WORDS[lang]["made_by"]}</footer>\n'


def _counts(found: Iterable[list[Mark]], lang: Language) -> str:
    """Tell how many references there are of each status; each count is a button that marks only those."""
    counts = Counter(status_of(mark.resolution) for text in found for mark in text)
    if not counts:
        return f'<p class="vb-counts">{WORDS[lang]["none"]}</p>'
    total = WORDS[lang]["count"].format(counts.total())
    chips = "".join(_chip(status, counts[status], lang) for status in SIGNS if counts[status])
    return f'<p class="vb-counts"><span class="vb-total">{total}</span>{chips}</p>'


def _chip(status: str, count: int, lang: Language) -> str:
    name = status_name(status, lang)
    told = WORDS[lang]["filter_status"].format(name)
    sign = f'<i class="vb-is-{status}" aria-hidden="true"></i>'
    return f'<button type="button" class="vb-chip" data-status="{status}" aria-pressed="false" title="{told}">{sign}{name} <b>{count}</b></button>'


def marked_text(answer: Answer, prefix: str) -> str:
    """Return a text as an element holds it, its references in tags that point to their cards."""

    def render(mark: Mark) -> str:
        return f"{opening(mark, prefix)}{content(mark.text)}{CLOSING}"

    return annotate(answer.text, answer.document, render, between=content)


def card_list(found: Iterable[list[Mark]], lang: Language = "vi") -> Iterator[str]:
    """Yield the element that holds all cards: a list at the end of the page, for paper and where no script runs."""
    words = WORDS[lang]
    yield f'<vb-cards lang="{lang}" data-close="{words["close"]}">'
    if any(found := list(found)):
        yield f'<div class="vb-actions"><button type="button" class="vb-button vb-toggle" aria-expanded="false" hidden="hidden">{words["list"]}</button></div>'
        yield f'<section class="vb-list" aria-label="{words["list"]}"><h2>{words["list"]}</h2>'
        for number, text in enumerate(found, 1):
            yield from (card(mark, f"vb-{number}-{mark.index}", lang) for mark in text)
        yield "</section>"
    yield wording(lang)
    yield "</vb-cards>\n"


def texts_of(written: str) -> list[str]:
    """Return the texts that a page was made of, exactly.

    >>> texts_of("")
    []
    """
    return [_plain(text) for text in _TEXT.findall(written)]


def _plain(marked: str) -> str:
    bare = re.sub(f"{OPENING}|{re.escape(CLOSING)}", "", marked)
    return "\0".join(unescape(part) for part in bare.split("<vb-nul></vb-nul>"))
