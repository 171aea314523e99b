"""Graphs as they are written: to the letter, and harmless whatever stands in a text."""

from __future__ import annotations

import datetime
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbdang.errors import VbdangError
from vbdang.model import Identifier, PartialDate
from vbdang.network import Edge, Graph, Node, Place
from vbdang.outputs.graphs import dot, graph_json, graphml, mermaid
from vbdang.outputs.relations import DOES, DONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GOLDEN = Path(__file__).parents[1] / "golden"
STUDY, POOR = "XII/05-CT/TW", "XIII/12-KL/TW#2021-08-12"
EVIL = 'a"b\\c\n<script>alert(1)</script> & `#1` \u202eedoc\x00 ]] --> "'
GRAPH = Graph(
    (
        Node(EVIL, "open", title=EVIL),
        Node(
            STUDY,
            "held",
            Identifier(5, "", "CT", "TW"),
            "về một trích yếu dài đến mức không ai muốn thấy hết trong một ô của hình vẽ",
            datetime.date(2016, 5, 15),
            "BCT",
        ),
        Node(POOR, "stated", Identifier(12, "", "KL", "TW"), date=PartialDate(2021, 8)),
        Node("text:bài 1.txt", "text", title="bài 1.txt"),
    ),
    (
        Edge("implements", POOR, STUDY, None, confirmed=False),
        Edge("cites", "text:bài 1.txt", EVIL, Place("bài 1.txt", 40, 50)),
        Edge("cites", "text:bài 1.txt", STUDY, Place("bài 1.txt", 0, 18)),
        Edge("cites", "text:bài 1.txt", STUDY, Place("bài 1.txt", 20, 30), confirmed=False),
    ),
)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("graph.vi.dot", lambda: dot(GRAPH)),
        ("graph.en.dot", lambda: dot(GRAPH, "en")),
        ("graph.vi.mmd", lambda: mermaid(GRAPH)),
        ("graph.en.mmd", lambda: mermaid(GRAPH, "en")),
        ("graph.json", lambda: graph_json(GRAPH)),
    ],
)
def test_a_graph_is_to_the_letter_the_one_agreed_on(name: str, written: Callable[[], Iterator[str]]) -> None:
    assert "".join(written()) == (GOLDEN / name).read_text("utf-8")


QUOTED = r'"(?:[^"\\\x00-\x1f]|\\.)*"'
DOT_LINE = re.compile(
    rf"  n\d+(?: -> n\d+)? \[label={QUOTED}(?:, (?:style|shape)=\w+)*\];|"
    r'digraph vbdang \{|  rankdir=LR;|  (?:node|edge) \[.*fontname="sans-serif"\];|\}'
)
MERMAID_LINE = re.compile(
    r'flowchart LR|  n\d+[\[(]{1,2}"[^"`\\]*"[\])]{1,2}|  n\d+ (?:-->|-\.->)\|[^|"]*\| n\d+|  classDef open .*|  class [n\d,]+ open'
)
MARKUP = re.compile(r"<(?!br/>)")
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def odd(name: str, title: str) -> Graph:
    nodes = (Node(f"1{name}", "open", title=title, body=title), Node(f"2{name}", "text", title=title))
    return Graph(nodes, (Edge("cites", nodes[1].name, nodes[0].name, Place(title, 0, 1)),))


@pytest.mark.property
@settings(deadline=None)  # the first example loads what it needs
@given(ANYTHING, ANYTHING)
def test_no_text_breaks_out_of_a_drawing(name: str, title: str) -> None:
    graph = odd(name, title)
    for form, line_of in ((dot, DOT_LINE), (mermaid, MERMAID_LINE)):
        written = "".join(form(graph))
        assert not TURNING.search(written)
        assert all(line_of.fullmatch(line) for line in written.removesuffix("\n").split("\n"))
    assert not MARKUP.search("".join(mermaid(graph)))


@pytest.mark.property
@settings(deadline=None)  # the first example loads what it needs
@given(ANYTHING, ANYTHING)
def test_no_text_breaks_graphml_or_json(name: str, title: str) -> None:
    graph = odd(name, title)
    tree = ET.fromstring("".join(graphml(graph)))  # noqa: S314  # our own
    assert len(tree.findall(".//{*}node")) == 2
    assert len(tree.findall(".//{*}edge")) == 1
    assert len(tree.findall(".//{*}data[@key]")) >= 6
    assert json.loads("".join(graph_json(graph)))["nodes"][0]["name"] == f"1{name}"


def test_graphml_holds_everything_and_reads_back() -> None:
    nx = pytest.importorskip("networkx")
    back = nx.parse_graphml("".join(graphml(GRAPH)), force_multigraph=True)
    assert (len(back), back.number_of_edges()) == (4, 4)
    assert back.nodes[STUDY] == {
        "status": "held",
        "id": "05-CT/TW",
        "title": GRAPH.nodes[1].title,
        "date": "2016-05-15",
        "body": "BCT",
    }
    told = [facts for *_, facts in back.edges((POOR,), data=True)]
    assert [(one["kind"], one["confirmed"]) for one in told] == [("implements", False)]


def test_graphml_shows_what_would_turn_the_line() -> None:
    node = ET.fromstring("".join(graphml(GRAPH))).find(".//{*}node")  # noqa: S314  # our own
    assert node is not None
    assert "<U+202E>edoc␀" in node.attrib["id"]


def test_graphml_needs_networkx_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(VbdangError, match="networkx has to be installed"):
        list(graphml(GRAPH))


def test_an_empty_graph_can_be_drawn() -> None:
    assert "".join(mermaid(Graph())) == "flowchart LR\n"
    assert "".join(dot(Graph())).endswith("}\n")
    assert "<graph edgedefault" in "".join(graphml(Graph()))


def test_both_languages_know_every_relation_in_both_directions() -> None:
    kinds = set(DOES["vi"])
    assert all(set(table[lang]) == kinds for table in (DOES, DONE) for lang in ("vi", "en"))
    assert "cites" in kinds
