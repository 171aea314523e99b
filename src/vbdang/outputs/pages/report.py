"""One page on many texts: the graph of what they cite, when it was issued, what is cited most, what is odd, the texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vbdang.outputs.pages.cards import status_name
from vbdang.outputs.pages.escaping import isolated
from vbdang.outputs.pages.frame import framed
from vbdang.outputs.pages.report_words import REPORT_WORDS
from vbdang.outputs.pages.survey import survey_data
from vbdang.outputs.pages.tags import wording
from vbdang.outputs.pages.words import WORDS
from vbdang.outputs.relations import DOES, DONE
from vbdang.outputs.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.outputs.pages.survey import Survey
    from vbdang.outputs.table import Language

__all__ = ["report_page"]

_STYLES = ("cards.css", "page.css", "report.css")
_SCRIPTS = ("cytoscape.min.js", "cards.js", "report.js", "report_graph.js", "report_tables.js", "report_start.js")


def report_page(survey: Survey, lang: Language = "vi") -> Iterator[str]:
    """Yield the pieces of a report; its script builds it from the data that it carries.

    >>> from vbdang.network import Graph
    >>> from vbdang.outputs.pages.survey import Survey
    >>> written = "".join(report_page(Survey("</script>", (), Graph(), {})))
    >>> "https://" in written.partition("<body>")[0], written.count("&lt;/script&gt;")
    (False, 2)
    """
    yield from framed(survey.title, _body(survey, lang), styles=_STYLES, scripts=_SCRIPTS, lang=lang)


def _body(survey: Survey, lang: Language) -> Iterator[str]:
    words = REPORT_WORDS[lang]
    counts = words["counts"].format(
        texts=len(survey.texts),
        references=sum(len(one.meant) for one in survey.texts),
        documents=len({name for one in survey.texts for names in one.meant for name in names}),
    )
    yield f'<header class="vr-head"><h1>{isolated(survey.title)}</h1><p>{counts}</p><noscript><p>{words["no_script"]}</p></noscript></header>\n'
    yield _filters(words)
    yield '<main class="vr-main">\n'
    yield f'<section class="vr-part" aria-labelledby="vr-h-graph"><h2 id="vr-h-graph">{words["graph"]}</h2><p class="vr-hint">{words["graph_hint"]}</p><div class="vr-graph"><div id="vr-graph" role="img" aria-label="{words["graph_label"]}"></div><div class="vr-tools"><button type="button" class="vb-button" id="vr-closer" aria-label="{words["closer"]}">+</button><button type="button" class="vb-button" id="vr-farther" aria-label="{words["farther"]}">−</button><button type="button" class="vb-button" id="vr-whole">{words["whole"]}</button></div></div><ul class="vr-legend" id="vr-legend"></ul></section>\n'
    for name in ("time", "most", "findings", "texts"):
        yield _part(name, words)
    yield "</main>\n"
    yield f'<aside class="vr-drawer" id="vr-drawer" role="dialog" aria-label="{words["document"]}" tabindex="-1" hidden="hidden"><button type="button" class="vb-close" id="vr-shut" aria-label="{WORDS[lang]["close"]}">×</button><div class="vb-card" id="vr-card"></div></aside>\n'
    yield f'<vb-cards lang="{lang}" data-close="{WORDS[lang]["close"]}">{wording(lang)}</vb-cards>\n'
    yield f'<footer class="vb-foot vr-foot">{WORDS[lang]["made_by"]} {words["library"]}</footer>\n'
    yield f'<script type="application/json" id="vr-data">{_data(survey, lang)}</script>\n'


def _filters(words: dict[str, str]) -> str:
    chosen = "".join(
        f'<label>{words[name]} <select id="vr-{name}"><option value="">{words["all"]}</option></select></label>'
        for name in ("type", "term", "body")
    )
    search = f'<label class="vr-search">{words["search"]} <input id="vr-search" type="search" autocomplete="off" spellcheck="false"/></label>'
    reset = f'<button type="button" class="vb-button" id="vr-reset">{words["reset"]}</button>'
    return f'<form class="vr-filters" id="vr-filters" role="search" aria-label="{words["filters"]}">{chosen}{search}{reset}<output id="vr-count" aria-live="polite"></output></form>\n'


def _part(name: str, words: dict[str, str]) -> str:
    return f'<section class="vr-part" aria-labelledby="vr-h-{name}"><h2 id="vr-h-{name}">{words[name]}</h2><div id="vr-{name}"></div></section>\n'


def _data(survey: Survey, lang: Language) -> str:
    """Return the data as JSON in which nothing can end the element that holds it."""
    words = {
        **REPORT_WORDS[lang],
        **{f"status_{one}": status_name(one, lang) for one in ("resolved", "ambiguous", "contradicted", "unknown")},
        **{f"severity_{one}": word for one, word in SEVERITIES[lang].items()},
    }
    value = {"words": words, "does": DOES[lang], "done": DONE[lang], **survey_data(survey, lang)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
