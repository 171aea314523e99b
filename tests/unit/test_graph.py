"""The graph: what texts say and what the catalogue knows, as one; and the questions that it answers."""

from __future__ import annotations

import datetime
import pickle
import sys
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from vbdang.analysis import analyze
from vbdang.errors import VbdangError
from vbdang.model import Document, Entry, Identifier, Link
from vbdang.network import Edge, Graph, Node, Place
from vbdang.reading.extract import extract
from vbdang.reading.identifiers import parse
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.graph import graph, meant

if TYPE_CHECKING:
    from collections.abc import Iterable

OLD, NEW, NEWEST = "XI/40-QĐ/TW", "XII/40-QĐ/TW", "XIII/40-QĐ/TW"


def entry(key: str, day: str | None = None, *links: Link, **facts: str) -> Entry:
    term, _, sign = key.partition("#")[0].partition("/")
    date = None if day is None else datetime.date.fromisoformat(day)
    return Entry(key, parse(sign), date=date, term=term, links=links, **facts)  # type: ignore[arg-type]


def catalogue() -> Catalogue:
    """Return three regulations that replaced one another, a guidance on the last, and a number given out twice."""
    return Catalogue.of(
        [
            entry(OLD, "2013-04-02", subject="về nuôi ong"),
            entry(NEW, "2017-04-03", Link("replaces", OLD)),
            entry(NEWEST, "2022-04-04", Link("replaces", NEW, confirmed=False)),
            entry("XIII/07-HD/BTCTW", "2022-06-06", Link("implements", NEWEST), Link("implements", "XIII/12-KL/TW")),
            entry("XIII/12-KL/TW#2021-08-12", "2021-08-12"),
            entry("XIII/12-KL/TW#2022-04-06", "2022-04-06", Link("continues", "X/99-KL/TW")),
        ]
    )


def made(*texts: str, using: Catalogue | None = None) -> Graph:
    used = using or catalogue()
    return graph(((f"{number}.txt", analyze(text, used)) for number, text in enumerate(texts)), used)


def names(nodes: Iterable[Node]) -> list[str]:
    return [node.name for node in nodes]


def test_a_text_cites_the_documents_that_it_means_and_says_where() -> None:
    text = "Theo Quy định số 40-QĐ/TW ngày 03/4/2017 thì phải báo cáo."
    found = made(text)
    (edge,) = [edge for edge in found.edges if edge.kind == "cites"]
    assert (edge.citing, edge.cited, edge.confirmed) == ("text:0.txt", NEW, True)
    assert edge.place is not None
    assert text[edge.place.start : edge.place.end] == "Quy định số 40-QĐ/TW"
    assert found["text:0.txt"] == Node("text:0.txt", "text", title="0.txt")
    assert found[NEW].date == datetime.date(2017, 4, 3)


def test_what_a_text_says_and_what_the_catalogue_knows_are_both_kept() -> None:
    found = made("Hướng dẫn số 07-HD/BTCTW ngày 06/6/2022 thực hiện Quy định số 40-QĐ/TW ngày 04/4/2022")
    between = [edge for edge in found.edges if (edge.citing, edge.cited) == ("XIII/07-HD/BTCTW", NEWEST)]
    assert [(edge.kind, edge.place) for edge in between] == [
        ("guides", Place("0.txt", 0, 24)),
        ("implements", None),
    ]


def test_edges_of_two_documents_come_by_kind_then_as_the_texts_say_it_after_the_catalogue() -> None:
    replaced = "Quy định số 40-QĐ/TW ngày 04/4/2022 thay thế Quy định số 40-QĐ/TW ngày 03/4/2017"
    used = catalogue().add(entry(NEWEST, "2022-04-04", Link("replaces", NEW)))
    found = made(f"Xem {replaced}", f"{replaced}. Như vậy, {replaced}", using=used)
    edges = [edge for edge in found.edges if (edge.citing, edge.cited) == (NEWEST, NEW)]
    assert [(edge.kind, edge.place and (edge.place.source, edge.place.start)) for edge in edges] == [
        ("replaces", None),
        ("replaces", ("0.txt", 4)),
        ("replaces", ("1.txt", 0)),
        ("replaces", ("1.txt", len(replaced) + 11)),
    ]


def test_what_a_document_rests_on_and_what_replaced_it_comes_along_however_far() -> None:
    found = made("Quy định số 40-QĐ/TW ngày 02/4/2013")
    assert {OLD, NEW} <= set(names(found.nodes))
    assert names(found.replaced_by(OLD)) == [NEW]  # that NEWEST replaced NEW is only concluded
    assert NEWEST in made("Quy định số 40-QĐ/TW ngày 03/4/2017")
    assert "XIII/07-HD/BTCTW" in made("Quy định số 40-QĐ/TW ngày 04/4/2022")


def test_replacements_are_followed_through_all_that_a_source_says() -> None:
    used = catalogue().add(entry(NEWEST, "2022-04-04", Link("replaces", NEW)))
    assert names(made("Quy định số 40-QĐ/TW ngày 02/4/2013", using=used).replaced_by(OLD)) == [NEW, NEWEST]


def test_a_link_to_a_number_given_out_twice_leads_to_neither_and_ends_the_chain() -> None:
    found = made("Hướng dẫn số 07-HD/BTCTW ngày 06/6/2022; Kết luận số 12-KL/TW ngày 06/4/2022")
    assert found["XIII/12-KL/TW"].status == "open"
    assert names(found.rests_on("XIII/07-HD/BTCTW")) == ["XIII/12-KL/TW", NEWEST]
    assert names(found.rests_on("XIII/12-KL/TW#2022-04-06")) == ["X/99-KL/TW"]
    assert found["X/99-KL/TW"].status == "stated"
    assert found["X/99-KL/TW"].id == Identifier(99, "", "KL", "TW")


def test_a_row_with_the_bare_key_is_meant_by_it_even_beside_dated_ones() -> None:
    own = Catalogue.of([entry("XIII/12-KL/TW", "2021-01-09"), *(one for one in catalogue() if "KL" not in one.key)])
    found = made("Hướng dẫn số 07-HD/BTCTW ngày 06/6/2022", using=own.over(catalogue()))
    assert found["XIII/12-KL/TW"].date == datetime.date(2021, 1, 9)


def test_a_document_that_the_catalogue_lacks_is_known_by_its_stated_key_and_completed_by_later_texts() -> None:
    first = "Chỉ thị số 77-CT/TW ngày 09/9/2019"
    second = "Chỉ thị số 77-CT/TW ngày 09/9/2019 của Ban Bí thư về trồng rừng ven biển"
    for texts in ((first, second), (second, first)):
        node = made(*texts)["XII/77-CT/TW"]
        assert (node.status, str(node.date), node.body, node.title) == (
            "stated",
            "2019-09-09",
            "BBT",
            "về trồng rừng ven biển",
        )


def test_a_number_that_may_be_several_documents_is_open_and_nothing_is_believed_of_it() -> None:
    found = made("Thông tri 40-QĐ/TW.", "Quyết định 40-QĐ/TW, Chương trình số 07-CTr/TU của Tỉnh ủy Đắk Lắk")
    assert found["40-QĐ/TW"] == Node("40-QĐ/TW", "open", Identifier(40, "", "QĐ", "TW"))
    assert found["dak-lak:?/07-CTr/TU"].status == "open"
    assert made("Nghị quyết số 04-NQ/TU về nuôi ong")["04-NQ/TU"].status == "open"


def test_a_document_of_a_held_key_that_was_not_resolved_to_it_does_not_take_its_place() -> None:
    used = Catalogue.of([entry("XII/41-CT/TW")])  # undated: it may be another one
    document = analyze("Chỉ thị số 41-CT/TW ngày 05/5/2018", used)
    assert document.resolutions[0].key == "XII/41-CT/TW"
    assert document.resolutions[0].target is None
    assert names(meant(document.references[0], document.resolutions[0], used)) == ["41-CT/TW"]


def test_a_named_document_without_number_is_known_by_its_name() -> None:
    found = made("Nghị quyết\nĐại hội XIII của Đảng")
    assert [(node.name, node.status) for node in found.nodes if node.status != "text"] == [
        ("Nghị quyết Đại hội XIII", "open")
    ]


def test_a_congresss_document_has_one_name_however_it_is_written() -> None:
    found = made("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Đại hội XIII")
    assert [node.name for node in found.nodes if node.status == "open"] == ["Nghị quyết Đại hội XIII"]
    assert names(found.cited_by("Nghị quyết Đại hội XIII")) == ["text:0.txt", "text:1.txt"]
    assert [node.name for node in made("Điều lệ Đảng").nodes if node.status == "open"] == ["Điều lệ Đảng"]


@pytest.mark.parametrize("name", ["Nghị quyết Trung ương 3 khóa IV", "Văn kiện Đại hội XIII", "Báo cáo chính trị"])
def test_another_document_without_number_is_known_by_its_words(name: str) -> None:
    (reference,) = extract("Nghị quyết Trung ương 3 khóa IV")
    assert (reference.body, reference.term, reference.type_name) == ("BCHTW", "IV", "Nghị quyết")
    assert names(meant(evolve(reference, text=name.replace(" ", "\n")), None, catalogue())) == [name]
    congress = evolve(reference, body="DH", text=name, type_name=None)
    assert names(meant(congress, None, catalogue())) == [name]
    assert names(meant(evolve(congress, type_name="Nghị quyết", term=None), None, catalogue())) == [name]


def test_a_key_with_a_gap_that_the_catalogue_holds_is_not_taken_by_another_document() -> None:
    used = Catalogue.of([Entry("?:X/02-KL/BCĐTW", parse("02-KL/BCĐTW"), date=datetime.date(2007, 10, 22))])
    document = analyze("Kết luận số 02-KL/BCĐTW ngày 05/5/2008", used)
    assert (document.resolutions[0].key, document.resolutions[0].target) == ("?:X/02-KL/BCĐTW", None)
    assert names(meant(document.references[0], document.resolutions[0], used)) == ["02-KL/BCĐTW"]


def test_a_named_set_is_cited_whole() -> None:
    found = made("Nghị quyết Trung ương 6 khóa XII", using=Catalogue.bundled())
    cited = {edge.cited for edge in found.edges if edge.kind == "cites"}
    assert cited == {f"XII/{number}-NQ/TW" for number in (18, 19, 20, 21)}


def test_a_reference_that_the_catalogue_contradicts_leads_to_the_document_but_not_for_sure() -> None:
    found = made("Quy định số 40-QĐ/TW ngày 13/4/2017 thay thế Quy định số 40-QĐ/TW ngày 02/4/2013")
    of_the_text = [edge for edge in found.edges if edge.place is not None]
    assert [(edge.kind, edge.citing, edge.cited, edge.confirmed) for edge in of_the_text] == [
        ("replaces", NEW, OLD, False),
        ("cites", "text:0.txt", OLD, True),
        ("cites", "text:0.txt", NEW, False),
    ]


def test_texts_that_were_not_resolved_have_open_documents() -> None:
    text = "Quy định số 40-QĐ/TW ngày 03/4/2017"
    found = graph([("a", analyze(text, resolving=False))], catalogue())
    assert [(node.name, node.status) for node in found.nodes] == [("40-QĐ/TW", "open"), ("text:a", "text")]


def test_a_text_without_references_is_not_in_the_graph() -> None:
    assert graph([("a", Document()), ("b", analyze("Không có gì"))]) == Graph()


def test_nothing_leads_from_a_document_to_itself() -> None:
    text = "Quy định số 40-QĐ/TW ngày 03/4/2017 sửa đổi Quy định số 40-QĐ/TW ngày 03/4/2017"
    assert analyze(text, catalogue()).references[0].relations
    assert {edge.kind for edge in made(text).edges if edge.place is not None} == {"cites"}


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = [
        ("a", analyze("Quy định số 40-QĐ/TW ngày 03/4/2017", catalogue())),
        ("b", analyze("Kết luận số 12-KL/TW ngày 06/4/2022 và Chỉ thị 08", catalogue())),
    ]
    assert graph(texts, catalogue()) == graph(reversed(texts), catalogue())


def test_whoever_cites_is_told_documents_first() -> None:
    found = made("Hướng dẫn số 07-HD/BTCTW ngày 06/6/2022 thực hiện Quy định số 40-QĐ/TW ngày 04/4/2022")
    assert names(found.cited_by(NEWEST)) == ["XIII/07-HD/BTCTW", "text:0.txt"]
    assert names(found.without_texts().cited_by(NEWEST)) == ["XIII/07-HD/BTCTW"]


CHAIN = Graph(
    tuple(Node(name, "open" if name == "c" else "held") for name in "abcde"),
    (
        Edge("continues", "a", "b"),
        Edge("replaces", "a", "e"),
        Edge("guides", "b", "c"),
        Edge("continues", "c", "d"),
        Edge("continues", "d", "a"),
    ),
)


def test_what_a_document_replaces_is_no_ground_of_it_and_an_open_one_leads_no_further() -> None:
    assert names(CHAIN.rests_on("a")) == ["b", "c"]
    assert names(CHAIN.rests_on("c")) == ["d", "a", "b"]  # asked for itself, it is answered


def test_a_neighbourhood_goes_both_ways_as_far_as_it_is_asked() -> None:
    assert names(CHAIN.neighbourhood("a").nodes) == ["a", "b", "d", "e"]
    assert len(CHAIN.neighbourhood("a").edges) == 3
    assert CHAIN.neighbourhood("a", 2) == CHAIN
    assert CHAIN.neighbourhood("a", 0) == Graph((Node("a", "held"),))
    assert CHAIN.neighbourhood("nobody", 3) == Graph()


def test_a_name_that_is_not_there_is_said_so() -> None:
    assert "x" not in CHAIN
    with pytest.raises(KeyError):
        CHAIN["x"]


def test_a_graph_is_a_value_and_pickles_without_its_indexes() -> None:
    before = len(pickle.dumps(CHAIN))
    assert CHAIN.cited_by("a")
    assert len(pickle.dumps(CHAIN)) == before
    assert pickle.loads(pickle.dumps(CHAIN)) == CHAIN  # noqa: S301  # our own
    assert hash(CHAIN) == hash(Graph(CHAIN.nodes, CHAIN.edges))


def test_networkx_gets_everything_that_is_known() -> None:
    nx = pytest.importorskip("networkx")
    found = made("Hướng dẫn số 07-HD/BTCTW ngày 06/6/2022 thực hiện Quy định số 40-QĐ/TW ngày 02/4/2013")
    network = found.to_networkx()
    assert isinstance(network, nx.MultiDiGraph)
    assert list(network) == names(found.nodes)
    assert network.nodes[OLD] == {
        "status": "held",
        "id": "40-QĐ/TW",
        "title": "về nuôi ong",
        "date": "2013-04-02",
    }
    told = [facts for *_, facts in network.edges(("XIII/07-HD/BTCTW",), data=True) if "source" in facts]
    assert told == [{"kind": "guides", "confirmed": True, "source": "0.txt", "start": 0, "end": 24}]


def test_without_networkx_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(VbdangError, match=r"pip install 'vbdang\[graph\]'") as raised:
        CHAIN.to_networkx()
    assert raised.value.code == "extra"


SENTENCES = [
    "Thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
    "Quy định số 22-QĐ/TW ngày 28/7/2021 thay thế Quy định số 30-QĐ/TW ngày 26/7/2016.",
    "Các nghị quyết số 18, 19-NQ/TW; rồi Chỉ thị 05.",
    "Kế hoạch số 07-KH/TU của Tỉnh ủy Đắk Lắk thực hiện Nghị quyết Trung ương 4 khóa XII 😀.",
    "Nghị quyết Đại hội XIII, Chỉ thị 05/CT-TƯ và Kết luận số 12-KL/TW.",
    "Xã đã họp ba lần.\r\n",
]


@pytest.mark.property
@settings(deadline=None)  # the first example loads what it needs
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join), max_size=3))
def test_every_place_is_that_of_a_reference_and_every_edge_joins_two_nodes(texts: list[str]) -> None:
    found = graph((str(number), analyze(text)) for number, text in enumerate(texts))
    spans = {(str(number), one.start, one.end): one.text for number, text in enumerate(texts) for one in extract(text)}
    for edge in found.edges:
        assert edge.citing in found
        assert edge.cited in found
        if edge.place is not None:
            place = edge.place
            quoted = texts[int(place.source)][place.start : place.end]
            assert quoted == spans[place.source, place.start, place.end]
    cited = {(edge.place.source, edge.place.start, edge.place.end) for edge in found.edges if edge.place}
    assert cited == spans.keys()
    assert list(found.nodes) == sorted(found.nodes, key=lambda node: node.name)
