"""A Sphinx extension: one page for each rule, written from the rule itself before every build.

What a page says of an example is what the program says of it at that moment. The pages are not kept: ``rules`` beside the
page of the finding codes is made anew, and git does not know it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vbdang.analysis import check_draft
from vbdang.checking.days import shown
from vbdang.checking.document import check_document
from vbdang.checking.registry import FAMILIES, RULES
from vbdang.model import Resolution
from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from vbdang.checking.registry import Example, Regulation, Rule
    from vbdang.model import Finding

_OF_TABLES = "VB8"


def page(rule: Rule) -> str:
    """Return the page of a rule in Markdown."""
    return "\n".join(
        [
            f"# {rule.code} {rule.slug}",
            "",
            f"**{rule.title_en}** ({rule.title_vi}). Severity: `{rule.severity}`. Family: {FAMILIES[rule.code[:3]]['en']}.",
            "",
            f"> {_shown(rule.message_en)}\n>\n> {_shown(rule.message_vi)}",
            "",
            "## Why",
            "",
            rule.why_en,
            "",
            f"*{rule.why_vi}*",
            "",
            *_regulations(rule),
            *_examples(rule),
        ]
    )


def _shown(message: str) -> str:
    return message.replace("<", "&lt;")


def _regulations(rule: Rule) -> Iterator[str]:
    yield from ("## What it rests on", "")
    if not rule.regulations:
        yield "No regulation says it; the reason above does."
    yield from map(_regulation, rule.regulations)
    yield ""


def _regulation(one: Regulation) -> str:
    until = shown(one.until) if one.until is not None else "now"
    sources = ", ".join(
        f"[{number}]({source})" if source.startswith("http") else f"`{source}`"
        for number, source in enumerate(one.sources, 1)
    )
    return f"- {one} ({one.body}); holds from {shown(one.since)} to {until}. Sources: {sources}."


def _examples(rule: Rule) -> Iterator[str]:
    for title, examples in (("It speaks on", rule.bad), ("Nothing speaks on", rule.good)):
        yield from (f"## {title}", "")
        for example in examples:
            yield from ("```text", example.text, "```", "")
            yield from _given(example)
            if title == "It speaks on" and not rule.code.startswith(_OF_TABLES):
                yield from (f"- {one.code} `{one.severity}` {_shown(one.message)}" for one in found_in(example))
                yield ""


def _given(example: Example) -> Iterator[str]:
    """Say what an example is checked with."""
    if example.on is not None:
        yield from (f"checked for {shown(example.on)}", "")
    for known in example.resolutions:
        for row in (*known.entries, *known.replaced_by, *known.neighbours):
            day = shown(row.date) if row.date is not None else "no date"
            what = "replaced by" if row in known.replaced_by else "the catalogue holds"
            yield from (f"{what} `{row.key}`: {day}, {row.body}, independent sources: {row.n_sources}", "")


def found_in(example: Example) -> list[Finding]:
    """Check an example in English."""
    if example.header:
        return list(check_draft(example.text, example.on, lang="en"))
    references = extract(example.text)
    known = [*example.resolutions, *[Resolution()] * (len(references) - len(example.resolutions))]
    return [one for found in check_document(references, known, on=example.on, lang="en") for one in found]


def write(app: Sphinx) -> None:
    """Write the pages that are not there or say something else; remove those of rules that are gone."""
    folder = Path(app.srcdir) / "reference" / "rules"
    folder.mkdir(exist_ok=True)
    wanted = {folder / f"{rule.code}.md": page(rule) for rule in RULES}
    for path in sorted(set(folder.glob("*.md")) - set(wanted)):
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for them."""
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
