"""Marking, for texts and pages that nobody has written yet: what is taken out again leaves what was given, exactly."""

from __future__ import annotations

from html import escape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vbdang.analysis import analyze
from vbdang.inputs.html import shown
from vbdang.inputs.html_spots import Spots
from vbdang.outputs.marking import annotate, marks
from vbdang.outputs.pages.annotated import page, texts_of
from vbdang.outputs.pages.within import marked_page, unmarked
from vbdang.outputs.streams import Answer

pytestmark = pytest.mark.property

CITED = st.sampled_from(
    [
        "Chỉ thị số 05-CT/TW ngày 15/5/2016",
        "Kết luận 01-KL/TW",
        "các nghị quyết số 18, 19-NQ/TW",
        "Quy định 5 - QĐ/TW",
        "Nghị quyết Đại hội XIII",
    ]
)
PROSE = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'\r\n\0\u202e\u2067 ;/-05"), max_size=12
)
TEXTS = st.lists(CITED | PROSE, max_size=6).map("".join)
NAMES = st.sampled_from(
    ["b", "i", "a", "p", "td", "svg", "textarea", "button", "select", "script", "pre", "body", "html"]
)
SNIPS = st.sampled_from(
    [
        "&amp;",
        "&nbsp;",
        "&#x1F",
        "&khong;",
        "<",
        "<br/>",
        "<!-- x",
        "-->",
        "<p title=",
        '"',
        ">",
        "<img alt='05-CT/TW'>",
    ]
)
#: Anything that could be a page, whole or torn: tags that fit nothing, in the middle of references too.
PAGES = st.lists(
    CITED
    | PROSE
    | NAMES.map("<{}>".format)
    | NAMES.map("</{}>".format)
    | SNIPS
    | st.sampled_from(["05-<b>CT</b>/TW "]),
    max_size=12,
).map("".join)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw a well-formed piece of XHTML."""
    pieces = []
    for _ in range(draw(st.integers(0, 3))):
        if depth and draw(st.booleans()):
            name = draw(st.sampled_from(["b", "i", "a", "p", "svg", "textarea", "td"]))
            pieces.append(f"<{name}>{draw(trees(depth - 1))}</{name}>")
        else:
            said = draw(CITED | st.text("ab <>&05-CT/", max_size=8))
            cut = draw(st.integers(0, len(said)))
            pieces.append(f"{escape(said[:cut])}<i/>{escape(said[cut:])}" if draw(st.booleans()) else escape(said))
    return "".join(pieces)


def annotated(source: str) -> str:
    text, markup = shown(source)
    spots = Spots.of(source)
    found = list(marks(text, analyze(text)))
    return "".join(
        marked_page(
            source, found, lambda mark: spots.pieces(markup, mark.reference.start, mark.reference.end), spots.end
        )
    )


class TestPlainText:
    """The text can be read back out of its page, and marking with the slice itself changes nothing."""

    @given(TEXTS)
    @example("Chỉ thị số 05-CT/TW</article><vb-nul></vb-nul>")
    def test_the_page_gives_the_text_back(self, text: str) -> None:
        html = "".join(page([Answer("a", text, analyze(text))]))
        assert texts_of(html) == [text]

    @given(TEXTS)
    def test_slices_put_together_are_the_text(self, text: str) -> None:
        assert annotate(text, analyze(text), lambda mark: mark.text) == text


class TestGivenPages:
    """A page keeps all its own markup: without our tags it is what was given, with them its text is the same."""

    @given(PAGES)
    @example("<b>05-CT/TW <vb")
    @example("05-<b>CT</b>/TW</a>")
    def test_taking_our_tags_out_gives_the_page_back(self, source: str) -> None:
        assert unmarked(annotated(source)) == source

    @given(PAGES)
    def test_the_text_of_the_page_stays(self, source: str) -> None:
        marked = annotated(source)
        start = marked.index('<vb-cards lang="vi" data-close=')
        end = marked.index("</vb-cards>\n", start) + len("</vb-cards>\n")
        assert shown(marked[:start] + marked[end:]).text == shown(source).text

    @given(trees())
    def test_what_is_well_formed_stays_well_formed(self, inside: str) -> None:
        source = f"<html><body>{inside}</body></html>"
        ET.fromstring(source)  # noqa: S314  # made above
        ET.fromstring(annotated(source))  # noqa: S314
