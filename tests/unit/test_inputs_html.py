"""HTML to text: blocks break, inline tags join, nothing raises, and every character knows where it stands."""

from __future__ import annotations

import io
import itertools
import time
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang.errors import InputError
from vbdang.inputs import html
from vbdang.inputs.html import Shown, shown
from vbdang.inputs.places import Place

if TYPE_CHECKING:
    from vbdang.inputs.passage import Passage


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        (" \n ", ""),
        ("05-<span class='x'>CT</span>/TW", "05-CT/TW"),
        ("Số<br>05", "Số\n05"),
        ("<td>Tin</td><td>Theo</td>", "Tin\nTheo"),
        ("<p>Một</p>\n\n  <p>Hai</p>", "Một\nHai"),
        ("Chỉ thị\n   số\t05", "Chỉ thị số 05"),
        ("<b>Chỉ </b> <i> thị</i>", "Chỉ thị"),
        ("Số&nbsp;05 &#8211; &#x110;&#272;", "Số\xa005 – ĐĐ"),
        ("số\xa0 05", "số\xa0 05"),
        ("A&ampB &amp;lt; &khong; & x &#; &#x;", "A&B &lt; &khong; & x &#; &#x;"),
        ("&notit; &#0;&#xD800;&#1;x", "¬it; \ufffd\ufffdx"),
        ("<pre>  Số\r\n  05</pre> a  b", "  Số\r\n  05\na b"),
        ("<head><title>Tên <b>trang</title><style>p{}</style></head>Thân", "Thân"),
        ("<SCRIPT>if (a</b) '</scripts>'</Script >sau", "sau"),
        ("<script src='x'/>sau", "sau"),
        ("trước<script>không đóng", "trước"),
        ("a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e<!--", "abcde"),
        ("a<?xml x?>b<!DOCTYPE html>c</ x>d</>e<![CDATA[x]]>f<![if !x]>g<![endif]>h", "abcdefgh"),
        ("<a title='x>y' b=\"z>\" c = '>' d=it's>t</a>", "t"),
        ("5 < 6, a<b", "5 < 6, a<b"),
        ("a <b c='&lt;' &lt; Số  05", "a <b c='<' < Số 05"),
        ('<a x=">05-CT/TW', "05-CT/TW"),
        ("<p/>a<wbr>b<unknown-tag/>c", "abc"),
        ("<pre>a\n<pre>\nb</pre>\nc", "a\n\n\nb\nc"),
    ],
)
def test_what_is_shown(source: str, text: str) -> None:
    assert shown(source).text == text


SOURCES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br/>",
            "<td",
            "<a|href='x>y'>",
            "<pre>",
            "</pre>",
            "<script>",
            "</script>",
            "<title>",
            "</title>",
            "<!--",
            "-->",
            "<!x>",
            "</",
            "&amp;",
            "&amp",
            "&nbsp;",
            "&#272;",
            "&#1;",
            "&notit;",
            "&khong;",
            "&",
            "<",
            ">",
            "|",
            "||",
            "\n",
            "\r\n",
            "\t",
            "Số",
            "05-CT/TW",
            "Đảng",
            "😀",
            "é",
            "\xa0",
        ]
    ).map(lambda piece: piece.replace("|", " "))
    | st.text(max_size=3)
).map("".join)


class TestTheWayBack:
    """Every run of the text is what its place in the source says."""

    @given(SOURCES)
    def test_the_source_of_a_run_decodes_to_it(self, source: str) -> None:
        text, markup = shown(source)
        ends = [*markup.starts[1:], len(text)]
        places = [*markup.sources, len(source)]
        assert list(markup.starts) == sorted(set(markup.starts))
        assert places == sorted(places)
        for start, end, place, literal in zip(markup.starts, ends, places, markup.literal, strict=False):
            run = text[start:end]
            if literal:
                assert source[place : place + len(run)] == run
            elif source[place] == "&":
                assert any(unescape(source[place:last]) == run for last in range(place, len(source) + 1))
            else:
                assert (run, source[place]) in {("\n", "<"), *((" ", blank) for blank in " \t\n\f\r")}

    @given(SOURCES)
    def test_line_and_column_are_those_of_the_source(self, source: str) -> None:
        text, markup = shown(source)
        lines = source.split("\n")
        for offset in range(len(text)):
            place = markup.at(offset)
            assert place.line is not None
            assert place.column is not None
            before = sum(len(line) + 1 for line in lines[: place.line - 1])
            assert before + place.column - 1 == markup.source(offset)

    @given(SOURCES)
    def test_blocks_are_what_breaks_part(self, source: str) -> None:
        text, markup = shown(source)
        assert all(text[start - 1] == "\n" for start in markup.blocks)
        assert [markup.at(start).paragraph for start in markup.blocks] == list(range(2, len(markup.blocks) + 2))
        assert len(set(markup.blocks)) == len(markup.blocks)


class Reference(HTMLParser):
    """What the standard library makes of well-formed markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""

    def handle_data(self, data: str) -> None:
        self.found += data


TREES = st.recursive(
    st.text(st.characters(exclude_categories=["C"], exclude_characters="\r")).map(escape),
    lambda inner: st.builds(
        "<{0} title={2}>{1}</{0}>".format,
        st.sampled_from(["p", "b", "div", "td", "li", "span", "x-y"]),
        st.lists(inner).map("".join),
        st.sampled_from(['"a>b"', "'<p>'", "it's", '""']),
    ),
)


@given(TREES)
def test_of_well_formed_markup_the_standard_library_sees_the_same_text(source: str) -> None:
    reference = Reference()
    reference.feed(source)
    reference.close()
    blanks = str.maketrans("", "", " \t\n\f\r")
    assert shown(source).text.translate(blanks) == reference.found.translate(blanks)


@given(st.text() | SOURCES)
def test_broken_markup_never_raises_and_nothing_of_it_is_invented(source: str) -> None:
    text, markup = shown(source)
    assert markup.at(0).line is not None
    assert markup.at(len(text)).line is not None
    if not {"<", "&"} & set(source):
        assert text.split() == source.split()


@pytest.mark.parametrize(
    "piece",
    [
        "<a",
        '<a =">" ',
        "<a ='",
        "<!--",
        "<![CDATA[",
        "&",
        "<script>",
        '<a ="',
        "< ",
        "<a = ",
        "&#",
        "<style></style",
        "&a",
    ],
)
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(count: int) -> float:
        source = piece * count
        began = time.process_time()
        shown(source)
        return time.process_time() - began

    assert seconds(64_000) < 2  # a square of these lengths would take minutes


def read(data: bytes) -> Passage:
    return html.read(io.BytesIO(data), "a.html")


def test_a_page_says_line_column_and_block_of_its_source() -> None:
    source = "<html>\n<p>Căn cứ&nbsp;<b>Quy định\n số 37-QĐ/TW</b></p>\n<p>Nơi nhận</p>"
    found = read(source.encode())
    places = found.places()
    assert found.text == "Căn cứ\xa0Quy định số 37-QĐ/TW\nNơi nhận"
    assert places.at(found.text.index("37")) == Place(line=3, column=5, paragraph=1)
    assert places.at(found.text.index("Nơi")) == Place(line=4, column=4, paragraph=2)
    assert str(places.at(0)) == "line 2, column 4, paragraph 1"
    assert read(b"").places().at(0) == Place(line=1, column=1, paragraph=1)


def test_the_declared_encoding_decides_where_words_are_too_few() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>Quy\xea\xec'
    found = read(page.encode("latin-1"))
    assert (found.text, found.encoding) == ("Quyế", "cp1258")
    assert read(b"<meta charset=VISCII>s\xaf 05").encoding == "viscii"
    assert read("<meta charset=viscii>số 05".encode()).encoding == "utf-8"
    with pytest.raises(InputError, match="not UTF-8"):
        read(b"<meta charset=iso-8859-1>s\xe8")
    with pytest.raises(InputError, match="0x81 at position 23 of the line is not CP1258"):
        read(b"<meta charset=cp1258> \xec\x81".replace(b" \xec", b"\xec"))
    with pytest.raises(InputError, match="is not VNI"):
        html.read(io.BytesIO(b"<meta charset=viscii>\x81"), "a.html", "vni")


def test_a_page_may_be_too_long() -> None:
    with pytest.raises(InputError, match="more than 3 bytes"):
        html.read(io.BytesIO(b"<br>"), "a.html", None, 3)


def test_text_and_way_belong_together() -> None:
    """Blocks of different tags all break, whatever stands between them."""
    names = ["p", "div", "li", "tr", "td", "h1", "blockquote", "section"]
    for first, second in itertools.pairwise(names):
        found: Shown = shown(f"<{first}>a</{first}> <{second}>b</{second}>")
        assert found.text == "a\nb"
        assert found.markup.blocks == (2,)
