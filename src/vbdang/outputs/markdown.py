"""A text as Markdown, every reference with a footnote that says which document it means (chú thích cuối trang)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbdang.outputs.explain import STATUSES, meaning, sentence
from vbdang.outputs.marking import annotate, marks
from vbdang.outputs.report import SEVERITIES
from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.model import Entry
    from vbdang.outputs.marking import Mark
    from vbdang.outputs.streams import Answer
    from vbdang.outputs.table import Language

__all__ = ["escaped", "markdown"]

#: What begins something anywhere, and what does so at the beginning of a line.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$^]")
_AT_LINE_START = re.compile(r"^([ \t]*)(?:([-+=#:])|([0-9]{1,9})([.)]))", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_LINE_END = re.compile(r"(?<=\S)[ \t]*(?=\n[^\n])")
_SPACES = {" ": "&#32;", "\t": "&#9;"}
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def markdown(answer: Answer, lang: Language = "vi", *, is_markdown: bool = False, number: int = 1) -> Iterator[str]:
    r"""Yield the pieces of a text with its footnotes.

    Args:
        answer: The text, with what was found in it.
        lang: The language of the footnotes.
        is_markdown: Whether the text is Markdown itself: then all of it stays, and only the footnotes' signs are added.
        number: Which text of the output it is, so that footnotes have names of their own.

    >>> from vbdang import analyze
    >>> from vbdang.outputs.streams import Answer
    >>> text = "*Theo Quy định số 37-QĐ/TW ngày 25/10/2021"
    >>> print("".join(markdown(Answer("a", text, analyze(text)), "en")), end="")
    \*Theo Quy định số 37-QĐ/TW[^vb1-0] ngày 25/10/2021
    <BLANKLINE>
    [^vb1-0]: **37-QĐ/TW** (resolved): XIII/37-QĐ/TW, 2021-10-25, Quy định về những điều đảng viên không được làm. The text has the date 2021-10-25, and XIII/37-QĐ/TW is of 2021-10-25. The text calls it Quy định, and XIII/37-QĐ/TW is a Quy định.
    """
    prefix = f"vb{number}-"
    between = str if is_markdown else _inline

    def render(mark: Mark) -> str:
        return f"{between(mark.text)}[^{prefix}{mark.index}]"

    text = annotate(answer.text, answer.document, render, between=between)
    if not is_markdown:
        text = _LINE_END.sub(r"\\", _lines(text))
    yield text if text.endswith("\n") or not text else f"{text}\n"
    for mark in marks(answer.text, answer.document):
        yield f"\n[^{prefix}{mark.index}]: {_note(mark, lang)}\n"


def escaped(text: str) -> str:
    r"""Return a text as Markdown that shows it; what is escaped without need does no harm.

    >>> escaped("1. *a*\n  - <b> & #5")
    '1\\. \\*a\\*\n&#32;&#32;\\- &lt;b&gt; &amp; #5'
    """
    return _lines(_inline(text))


def _inline(text: str) -> str:
    return _ANYWHERE.sub(lambda mark: _ENTITIES.get(mark[0], f"\\{mark[0]}"), text)


def _lines(text: str) -> str:
    return _INDENT.sub(_spaces, _AT_LINE_START.sub(r"\1\3\\\2\4", text))


def _spaces(indent: re.Match[str]) -> str:
    return "".join(map(_SPACES.__getitem__, indent[0]))


def _note(mark: Mark, lang: Language) -> str:
    """Tell the document, why it is that one, and what is odd, in a line."""
    reference, resolution = mark.reference, mark.resolution
    head = f"**{_told(reference.text if reference.id is None else str(reference.id))}**"
    if resolution is not None:
        documents = "; ".join(map(_document, resolution.entries)) or _told(meaning(resolution))
        head += f" ({STATUSES[lang][resolution.status]}){f': {documents}' if documents else ''}"
    reasons = () if resolution is None else (_sentence(sentence(one, lang)) for one in resolution.evidence)
    found = (f"*{SEVERITIES[lang][one.severity]} {one.code}*: {_told(one.message)}" for one in mark.findings)
    return " ".join((f"{head}.", *reasons, *found))


def _document(entry: Entry) -> str:
    title = " ".join(part for part in (entry.type_name, entry.subject) if part)
    return ", ".join(_told(str(part)) for part in (entry.key, entry.date, title) if part)


def _sentence(words: str) -> str:
    return _told(f"{words[:1].upper()}{words[1:]}.")


def _told(words: str) -> str:
    return escaped(visible(words).strip())
