"""A Sphinx extension: one page for each rule, written from the rule itself at every build.

What a page says of an example is what the program says of it at that moment, in the language of the site. So the pages are
not kept: the files in ``rules`` beside the page of the finding codes have a title and no more, for Sphinx to find, and git
does not know them. What stands on the page is put in when Sphinx reads it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from languages import said

from vbdang.analysis import check_draft
from vbdang.checking.days import shown
from vbdang.checking.document import check_document
from vbdang.checking.registry import BY_CODE, FAMILIES, RULES
from vbdang.model import Resolution
from vbdang.outputs.report import SEVERITIES
from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from vbdang.checking.registry import Example, Language, Regulation, Rule
    from vbdang.model import Finding

_OF_TABLES = "VB8"
_FOLDER = "reference/rules"

#: What the pages say around the rules' own words; ``languages.said`` says it in the language of the site.
WORDS = {
    "severity": "Severity: {0}. Family: {1}.",
    "why": "Why",
    "rests": "What it rests on",
    "nothing": "No regulation says it; the reason above does.",
    "now": "now",
    "holds": "{0} ({1}); holds from {2} to {3}. Sources: {4}.",
    "speaks": "It speaks on",
    "silent": "Nothing speaks on",
    "checked": "checked for {0}",
    "no date": "no date",
    "replaced": "replaced by {0}: {1}, {2}, independent sources: {3}",
    "held": "the catalogue holds {0}: {1}, {2}, independent sources: {3}",
}


class Page:
    """The page of a rule in one language."""

    def __init__(self, rule: Rule, lang: Language) -> None:
        self._rule = rule
        self._lang = lang
        self._said = said(lang)

    def __str__(self) -> str:
        """Return it in Markdown."""
        rule = self._rule
        return "\n".join(
            [
                f"# {rule.code} {rule.slug}",
                "",
                f"**{self._own('title')}** ({self._other('title')}). {self._severity()}",
                "",
                f"> {_shown(self._own('message'))}\n>\n> {_shown(self._other('message'))}",
                "",
                f"## {self._say('why')}",
                "",
                self._own("why"),
                "",
                f"*{self._other('why')}*",
                "",
                *self._regulations(),
                *self._examples(),
            ]
        )

    def _say(self, word: str, *parts: object) -> str:
        return self._said(WORDS[word]).format(*parts)

    def _own(self, what: str) -> str:
        """Return a text of the rule in the language of the page."""
        return str(getattr(self._rule, f"{what}_{self._lang}"))

    def _other(self, what: str) -> str:
        return str(getattr(self._rule, f"{what}_{'en' if self._lang == 'vi' else 'vi'}"))

    def _severity(self) -> str:
        severity = f"`{self._rule.severity}`"
        if self._lang == "vi":
            severity = f"{SEVERITIES['vi'][self._rule.severity]} ({severity})"
        return self._say("severity", severity, FAMILIES[self._rule.code[:3]][self._lang])

    def _regulations(self) -> Iterator[str]:
        yield from (f"## {self._say('rests')}", "")
        if not self._rule.regulations:
            yield self._say("nothing")
        yield from map(self._regulation, self._rule.regulations)
        yield ""

    def _regulation(self, one: Regulation) -> str:
        until = shown(one.until) if one.until is not None else self._say("now")
        sources = ", ".join(
            f"[{number}]({source})" if source.startswith("http") else f"`{source}`"
            for number, source in enumerate(one.sources, 1)
        )
        return f"- {self._say('holds', one, one.body, shown(one.since), until, sources)}"

    def _examples(self) -> Iterator[str]:
        for title, examples in (("speaks", self._rule.bad), ("silent", self._rule.good)):
            yield from (f"## {self._say(title)}", "")
            for example in examples:
                yield from ("```text", example.text, "```", "")
                yield from self._given(example)
                if title == "speaks" and not self._rule.code.startswith(_OF_TABLES):
                    found = found_in(example, self._lang)
                    yield from (f"- {one.code} `{one.severity}` {_shown(one.message)}" for one in found)
                    yield ""

    def _given(self, example: Example) -> Iterator[str]:
        """Say what an example is checked with."""
        if example.on is not None:
            yield from (self._say("checked", shown(example.on)), "")
        for known in example.resolutions:
            for row in (*known.entries, *known.replaced_by, *known.neighbours):
                day = shown(row.date) if row.date is not None else self._say("no date")
                what = "replaced" if row in known.replaced_by else "held"
                yield from (self._say(what, f"`{row.key}`", day, row.body, row.n_sources), "")


def _shown(message: str) -> str:
    return message.replace("<", "&lt;")


def found_in(example: Example, lang: Language) -> list[Finding]:
    """Check an example."""
    if example.header:
        return list(check_draft(example.text, example.on, lang=lang))
    references = extract(example.text)
    known = [*example.resolutions, *[Resolution()] * (len(references) - len(example.resolutions))]
    return [one for found in check_document(references, known, on=example.on, lang=lang) for one in found]


def lay_out(app: Sphinx) -> None:
    """Have a file for each rule, and none for rules that are gone: the same whichever language is built."""
    folder = Path(app.srcdir) / _FOLDER
    folder.mkdir(exist_ok=True)
    wanted = {folder / f"{rule.code}.md": f"# {rule.code} {rule.slug}\n" for rule in RULES}
    for path in sorted(set(folder.glob("*.md")) - set(wanted)):
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def fill_in(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put in what the page says."""
    folder, _, name = docname.rpartition("/")
    if folder == _FOLDER:
        source[0] = str(Page(BY_CODE[name], "vi" if app.config.language == "vi" else "en"))


def _written_anew(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """A file does not tell whether its rule has changed, so every page is written anew."""
    return [f"{_FOLDER}/{rule.code}" for rule in RULES]


def setup(app: Sphinx) -> dict[str, bool]:
    """Lay out the files before Sphinx looks for them, and fill them when it reads them."""
    app.connect("builder-inited", lay_out)
    app.connect("env-get-outdated", _written_anew)
    app.connect("source-read", fill_in)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
