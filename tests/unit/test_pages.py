"""Pages as strings: what stands in a text, a catalogue or a name stays text, and taking our tags out gives the text back."""

from __future__ import annotations

import datetime
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from vbdang import Catalogue, Document, Entry, Finding, Fix, Identifier, PartialDate, VbdangError, analyze
from vbdang.inputs.html import shown
from vbdang.inputs.html_spots import Spots
from vbdang.outputs.marking import Mark, marks
from vbdang.outputs.pages.annotated import page, texts_of
from vbdang.outputs.pages.cards import card, remark
from vbdang.outputs.pages.escaping import content, isolated, link
from vbdang.outputs.pages.frame import asset, framed
from vbdang.outputs.pages.within import marked_page, unmarked
from vbdang.outputs.pages.words import body_name, day
from vbdang.outputs.streams import Answer

if TYPE_CHECKING:
    from vbdang.outputs.table import Language

NEWS = """Theo Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị và Chỉ thị số 5-CT/TW ngày 15/5/2016;
Quy định số 30-QĐ/TW ngày 26/7/2016; Chương trình số 07-CTr/TU của Tỉnh ủy Đắk Lắk về phát triển chi bộ; Kết luận số 02-KL/TW."""
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;\u202e\u2066</bdi></article>"


def written(text: str, lang: Language = "vi", catalogue: Catalogue | None = None, source: str = "a.txt") -> str:
    return "".join(page([Answer(source, text, analyze(text, catalogue, lang=lang))], lang))


def annotated(source: str, lang: Language = "vi") -> str:
    text, markup = shown(source)
    spots = Spots.of(source)
    return "".join(
        marked_page(
            source,
            list(marks(text, analyze(text))),
            lambda mark: spots.pieces(markup, mark.reference.start, mark.reference.end),
            spots.end,
            lang,
        )
    )


class Tags(HTMLParser):
    """Collects the names of tags, and complains of ends that fit nothing."""

    VOID = frozenset({"meta", "input", "br", "img", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        self.seen.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(html: str) -> Tags:
    reader = Tags()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_page_is_well_formed_and_loads_nothing(lang: Language) -> None:
    html = written(NEWS, lang)
    seen = tags(html).seen
    assert seen.count("vb-ref") == 5
    assert not {"link", "img", "iframe", "object"} & set(seen)
    assert f'<html lang="{lang}">' in html
    assert re.findall(r'\b(?:src|action|data)="', html) == []


def test_the_policy_names_the_digests_of_what_stands_in_the_page() -> None:
    from base64 import b64encode
    from hashlib import sha256

    html = written(NEWS)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]


def test_a_page_without_scripts_allows_none() -> None:
    assert "script-src 'none'" in "".join(framed("t", [], styles=["page.css"], scripts=[]))


def test_a_card_tells_status_document_reasons_and_fixes() -> None:
    html = written(NEWS)
    cards = re.findall(r'<section class="vb-card vb-(\w+)" id="vb-1-(\d)">', html)
    assert cards == [("contradicted", "0"), ("resolved", "1"), ("resolved", "2"), ("unknown", "3"), ("ambiguous", "4")]
    assert "bài ghi ngày 25/10/2018, nhưng XII/35-NQ/TW ban hành ngày 22/10/2018" in html
    assert "bài ghi cơ quan Bộ Chính trị" in html
    assert "sửa: <del>“5-CT/TW”</del> → <ins>“05-CT/TW”</ins> <small>(sửa được tự động)</small>" in html
    assert 'class="vb-after">được thay thế bởi <bdi>XIII/22-QĐ/TW' in html
    assert "dak-lak:?/07-CTr/TU" in html
    assert "<dt>trích yếu</dt>" in html
    assert '<p class="vb-label">có thể là</p>' in html
    assert '<a href="https://' in html


def test_a_page_speaks_english_where_asked() -> None:
    html = written(NEWS, "en")
    assert "the text has the date 25 October 2018, but XII/35-NQ/TW is of 22 October 2018" in html
    assert "Politburo" in html
    assert "List of references" in html
    assert "Căn cứ xác định" not in html


def test_a_document_without_a_date_or_name_still_has_a_card() -> None:
    bare = Entry("XIV/90-KL/TW", Identifier(90, "", "KL", "TW"), term="XIV")
    html = written("Kết luận số 90-KL/TW của Đại hội khóa XIV", "vi", Catalogue.of([bare]))
    assert '<p class="vb-key"><bdi>XIV/90-KL/TW</bdi></p><dl>' in html
    assert "vb-title" not in html.partition("<article")[2].partition("<script")[0]


def test_what_was_not_resolved_says_so() -> None:
    text = "Chỉ thị số 05-CT/TW"
    html = "".join(page([Answer("a", text, analyze(text, resolving=False))]))
    assert 'class="vb-unresolved' in html
    assert "chưa tra" in html


def test_a_text_without_references_says_so_and_has_no_list() -> None:
    html = written("Không có gì.")
    assert "Không tìm thấy viện dẫn nào." in html
    assert "vb-toggle" not in html.partition("<body>")[2].partition("<script>")[0]


def test_no_text_at_all_makes_a_page_still() -> None:
    assert "<title>vbdang</title>" in "".join(page([]))


def test_several_texts_make_one_page_with_a_heading_each() -> None:
    answers = [Answer(name, NEWS, analyze(NEWS)) for name in ("a<1>", "b")]
    html = "".join(page(answers))
    assert re.findall(r"<h2><bdi>(.*?)</bdi></h2>", html) == ["a&lt;1&gt;", "b"]
    assert "<title>a&lt;1&gt; … (2)</title>" in html
    assert 'data-card="vb-2-4"' in html
    assert 'id="vb-2-4"' in html
    assert texts_of(html) == [NEWS, NEWS]


@pytest.mark.parametrize(
    "text", [HOSTILE, f"{HOSTILE}Chỉ thị số 05-CT/TW{HOSTILE}", "a\r\nb\rc\x00d\x0b\x1f", "\n\n x"]
)
def test_the_text_comes_back_from_its_page(text: str) -> None:
    html = written(text)
    assert texts_of(html) == [text]
    assert tags(html).seen.count("script") == 1


def test_what_a_catalogue_and_a_name_hold_stays_text() -> None:
    row = Entry(
        "XIV/90-KL/TW",
        Identifier(90, "", "KL", "TW"),
        f"Kết luận {HOSTILE}",
        HOSTILE,
        date=datetime.date(2026, 2, 3),
        term="XIV",
        subject=HOSTILE,
        sources=(HOSTILE, f"https://example.org/{HOSTILE}", "javascript:alert(3)", "https://example.org/?a=1&b=2"),
    )
    html = written("Kết luận số 90-KL/TW ngày 03/02/2026", "vi", Catalogue.of([row]), source=HOSTILE)
    seen = tags(html).seen
    assert seen.count("script") == 1
    assert "img" not in seen
    assert re.findall(r'<a href="(?!#)([^"]*)"', html) == ["https://example.org/?a=1&amp;b=2"]


@pytest.mark.parametrize(
    ("source", "is_link"),
    [
        ("https://example.org", True),
        ("http://example.org/ĐƯỜNG", True),
        ("https://", False),
        ("ftp://example.org", False),
        ("//example.org", False),
        ("https://example.org/a b", True),
        ("https://example.org/\u202egpj", False),
        ("https://[x", False),
        ("danh mục giấy", False),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(*, source: str, is_link: bool) -> None:
    assert link(source).startswith("<a ") is is_link


def test_what_xml_cannot_hold_is_shown_as_missing() -> None:
    assert isolated("a\ufffe\ud800\x07") == "<bdi>a\ufffd\ufffd␇</bdi>"
    assert content("\x00") == "<vb-nul></vb-nul>"


@pytest.mark.parametrize(
    ("date", "vietnamese", "english"),
    [
        (datetime.date(2021, 5, 18), "18/5/2021", "18 May 2021"),
        (datetime.date(2021, 2, 8), "08/02/2021", "8 February 2021"),
        (PartialDate(2021, 12), "12/2021", "December 2021"),
        (PartialDate(2021), "2021", "2021"),
    ],
)
def test_a_day_is_written_as_people_write_it(date: datetime.date | PartialDate, vietnamese: str, english: str) -> None:
    assert (day(date), day(date, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TU:ha-noi", "Thành ủy Hà Nội"),
        ("TVTU:dak-lak", "Ban Thường vụ Tỉnh ủy Đắk Lắk"),
        ("TU:?", "Tỉnh ủy"),
        ("BCT,BBT", "Bộ Chính trị, Ban Bí thư"),
        ("DH", "Đại hội đại biểu toàn quốc"),
        ("Đảng ủy xã", "Đảng ủy xã"),
    ],
)
def test_a_body_is_called_by_its_name(code: str, name: str) -> None:
    assert body_name(code) == name


@pytest.mark.parametrize(
    ("fix", "told"),
    [
        (None, ""),
        (Fix(8, 8, "số ", safe=False), "<ins>“số ”</ins> <small>(cần người xem lại)</small>"),
        (Fix(8, 15, "", safe=True), "<del>“5-CT/TW”</del> → bỏ <small>(sửa được tự động)</small>"),
    ],
)
def test_a_fix_says_what_it_puts_in_the_place_of_what(fix: Fix | None, told: str) -> None:
    (mark,) = marks("Chỉ thị 5-CT/TW", analyze("Chỉ thị 5-CT/TW"))
    said = remark(Finding("VB000", "x", "note", "Xem.", 8, 15, fix), mark)
    assert said.partition("sửa: ")[2].removesuffix("</span>") == told


def test_dates_of_other_evidence_are_left_as_they_are() -> None:
    html = written("Nghị quyết Trung ương 4 khóa XII; Chỉ thị số 05-CT/TW ngày 15/5/2016", "vi")
    assert "“Nghị quyết Trung ương 4 khóa XII” là tên gọi của" in html


def test_a_month_in_the_evidence_is_written_as_a_month() -> None:
    text = "Quy định số 37-QĐ/TW tháng 10/2021"
    assert "bài ghi ngày 10/2021" in "".join(card(mark, "c") for mark in marks(text, analyze(text)))


GIVEN = (
    '<!DOCTYPE html>\n<html lang="vi"><head><title>Chỉ thị số 05-CT/TW</title></head>\n<body class="x">\n'
    "<p>Theo Chỉ thị số <b>05-CT</b>/TW &amp; <a href='#x'>Quy định số 37-QĐ/TW</a> và <a href='#y'>Kết luận</a> số 01-KL/TW</p>\n"
    "<textarea>Quy định số 30-QĐ/TW</textarea></body></html>\n"
)


def test_a_given_page_keeps_its_markup_and_gets_marks_around_text_alone() -> None:
    html = annotated(GIVEN)
    assert unmarked(html) == GIVEN
    assert tags(html).seen.count("vb-ref") == 6
    assert re.findall(r'data-card="vb-1-(\d)"', html) == ["0", "0", "0", "1", "2", "2"]
    assert re.findall(r'data-no="(\d)"', html) == ["0", "1", "2"]
    assert "<textarea>Quy định số 30-QĐ/TW</textarea>" in html
    assert html.endswith("</vb-cards>\n</body></html>\n")


def test_links_do_not_nest_and_a_mark_is_one_stop_of_the_keyboard() -> None:
    body = annotated(GIVEN).partition("<body")[2].partition("<vb-cards")[0]
    inside = re.findall(r"<a href='#.'>(.*?)</a>", body)
    assert all("<a " not in one for one in inside)
    assert body.count('aria-describedby="vb-say-') == 2  # the second stands in a link of the page
    assert body.count('tabindex="-1"') == 2


def test_xhtml_stays_xhtml() -> None:
    source = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Chỉ thị số 05-<i>CT</i>/TW<br/>&lt;</p></body></html>'
    root = ET.fromstring(annotated(source))  # noqa: S314  # made a line above
    assert [one.tag.rpartition("}")[2] for one in root[0]] == ["p", "vb-cards"]


@pytest.mark.parametrize("name", ["cards.css", "cards.js"])
def test_what_is_added_to_a_given_page_needs_no_escaping(name: str) -> None:
    """So that it means the same as HTML and as XHTML."""
    assert re.search("[<&]|]]>|--!?>", asset(name)) is None


def test_a_page_that_was_marked_is_marked_anew() -> None:
    assert annotated(unmarked(annotated(GIVEN, "en"))) == annotated(GIVEN)


@pytest.mark.parametrize("source", ["<vb-ref>05</vb-ref>", "x<VB-CARDS>", "</vb-x>"])
def test_a_page_with_elements_like_ours_is_refused(source: str) -> None:
    with pytest.raises(VbdangError, match="vb-") as caught:
        unmarked(source)
    assert caught.value.code == "marked"


def test_a_mark_that_cannot_be_put_leaves_its_card() -> None:
    html = annotated("<textarea>Chỉ thị số 05-CT/TW</textarea>")
    assert "<textarea>Chỉ thị số 05-CT/TW</textarea>" in html
    assert 'id="vb-1-0"' in html


def test_an_empty_document_marks_nothing() -> None:
    assert list(marks("x", Document())) == []
    assert isinstance(Mark, type)
