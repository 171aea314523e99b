"""Markdown with footnotes: what a reader of it shows is the text as it was, and a note a reference."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from vbdang import analyze
from vbdang.outputs.markdown import escaped, markdown
from vbdang.outputs.streams import Answer

READER = MarkdownIt("commonmark", {"breaks": False}).enable(["table", "strikethrough"])


def shown(written: str) -> str:
    """Return the text that a Markdown page shows, its paragraphs apart."""
    html = READER.render(written)
    assert re.findall(r"</?(?!p>|br ?/?>)[a-z][^>]*>", html) == []
    return unescape(
        re.sub(r"<br ?/?>\n", "\n", re.sub(r"</p>\n(?=<p>)", "\n\n", html)).replace("<p>", "").replace("</p>", "")
    ).strip()


@pytest.mark.parametrize(
    "text",
    [
        "# Không phải đề mục",
        "1. một\n2) hai",
        "- gạch\n+ cộng\n* sao",
        "    bốn dấu cách\n\ttab",
        "*đậm* _nghiêng_ `mã` ~~bỏ~~ [a](b) ![c](d) <script>alert(1)</script> &amp; &#60;",
        "> trích\n\nGạch dưới\n===\n\n---",
        "a | b\n--|--\nc | d",
        "```\nmã\n```",
        "đường\\\nmới \\* \\",
        "[^1]: không phải chú thích",
        "   dấu cách đầu dòng",
    ],
)
def test_what_markdown_would_take_for_its_own_is_shown(text: str) -> None:
    written = "".join(markdown(Answer("a", text, analyze(text))))
    assert shown(written).split() == text.split()


@given(st.text(st.sampled_from("ab 1.)#-+*_=`~>|<&;[]()!\\\n:^$\"'"), max_size=40))
def test_no_text_becomes_markup(text: str) -> None:
    assert shown(escaped(text)).split() == text.split()


def test_lines_stay_lines() -> None:
    text = "Điều 1\nĐiều 2\n\nĐiều 3"
    assert shown("".join(markdown(Answer("a", text, analyze(text))))) == text


def test_a_note_tells_document_reasons_and_findings() -> None:
    text = "Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị; Chỉ thị 5-CT/TW; Chỉ thị 99"
    written = "".join(markdown(Answer("a", text, analyze(text, lang="en")), "en"))
    head, first, second, third = written.strip().split("\n\n")
    assert head.count("[^vb1-") == 3
    assert first.startswith("[^vb1-0]: **35-NQ/TW** (contradicted): XII/35-NQ/TW, 2018-10-22, Nghị quyết ")
    assert "The text has the date 2018-10-25, but XII/35-NQ/TW is of 2018-10-22." in first
    assert "*warning VB501*: " in first or "*error VB501*: " in first
    assert second.startswith("[^vb1-1]: **05-CT/TW** (ambiguous): ")
    assert "; XII/05-CT/TW" in second
    assert third == "[^vb1-2]: **Chỉ thị 99** (unknown)."


def test_without_resolving_a_note_has_no_status() -> None:
    text = "Chỉ thị số 05-CT/TW"
    written = "".join(markdown(Answer("a", text, analyze(text, resolving=False)), number=2))
    assert written == "Chỉ thị số 05-CT/TW[^vb2-0]\n\n[^vb2-0]: **05-CT/TW**.\n"


def test_markdown_given_stays_but_for_the_signs_of_the_notes() -> None:
    text = "# Đề mục\n\n*Theo* Chỉ thị số 05-CT/TW\n"
    written = "".join(markdown(Answer("a.md", text, analyze(text)), is_markdown=True))
    assert written.startswith("# Đề mục\n\n*Theo* Chỉ thị số 05-CT/TW[^vb1-0]\n")


def test_a_catalogue_cannot_write_markup_into_a_note() -> None:
    from vbdang import Catalogue, Entry, Identifier

    row = Entry(
        "XIV/90-KL/TW", Identifier(90, "", "KL", "TW"), "Kết luận", "BCT", term="XIV", subject="<img src=x> *a*\n[b](c)"
    )
    text = "Kết luận số 90-KL/TW của Bộ Chính trị khóa XIV"
    written = "".join(markdown(Answer("a", text, analyze(text, Catalogue.of([row])))))
    assert "&lt;img src=x&gt; \\*a\\* \\[b\\](c)" in written


def test_an_empty_text_is_empty() -> None:
    assert list(markdown(Answer("a", "", analyze("")))) == [""]
