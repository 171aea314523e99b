"""The report as a string: its data, and that nothing in it can leave its place."""

from __future__ import annotations

import json
import re
from typing import Any

from vbdang import Catalogue, analyze
from vbdang.network import Graph
from vbdang.outputs.pages.report import report_page
from vbdang.outputs.pages.survey import Survey, Surveyed, survey_data
from vbdang.outputs.streams import Answer
from vbdang.resolving.graph import graph, meant

TEXTS = {
    "a.txt": "Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW; Chỉ thị 99",
    "b.txt": "các nghị quyết số 18, 19-NQ/TW ngày 25/10/2017; Nghị quyết số 04-NQ/TU ngày 03/11/2025 của Tỉnh ủy Đắk Lắk",
    "c</script>.txt": "Chỉ thị 5-CT/TW ngày 15/5/2016; Quyết định số 990-QĐ/TW ngày 01/3/2019 của Ban Bí thư <b>",
}


def survey() -> Survey:
    catalogue = Catalogue.bundled()
    documents = {source: analyze(text) for source, text in TEXTS.items()}
    made = graph(documents.items(), catalogue).without_texts()
    texts = tuple(
        Surveyed(
            Answer(source, TEXTS[source], document),
            tuple(
                tuple(node.name for node in meant(one, resolution, catalogue))
                for one, resolution in zip(document.references, document.resolutions, strict=True)
            ),
        )
        for source, document in documents.items()
    )
    entries = {node.name: catalogue.get(node.name)[0] for node in made.nodes if node.status == "held"}
    return Survey("Báo cáo </title>", texts, made, entries)


def by_name(data: dict[str, Any]) -> dict[str, Any]:
    return {one["name"]: one for one in data["documents"]}


def test_documents_carry_what_they_are_filtered_by() -> None:
    found = by_name(survey_data(survey()))
    held = found["XIII/01-KL/TW"]
    assert (held["type"], held["term"], held["code"], held["body"]) == ("KL", "XIII", "BCT", "Bộ Chính trị")
    assert (held["date"], held["day"], held["status"]) == ("2021-05-18", "18/5/2021", "held")
    assert found["dak-lak:2025-2030/04-NQ/TU"]["term"] == "*"
    stated = found["XII/990-QĐ/TW"]
    assert (stated["term"], stated["facts"], stated["status"]) == ("XII", None, "stated")
    unsettled = [one for one in found.values() if one["status"] == "open"]
    assert [(one["term"], one["type"]) for one in unsettled] == [("?", None)]


def test_a_document_that_only_the_catalogue_tells_of_is_cited_nowhere() -> None:
    found = by_name(survey_data(survey()))
    assert found["XII/05-CT/TW"]["count"] == 2
    assert 0 in {one["count"] for one in found.values()}


def test_edges_lead_from_document_to_document() -> None:
    data = survey_data(survey())
    names = [one["name"] for one in data["documents"]]
    said = [(names[one], names[other], kind, count, sure) for one, other, kind, count, sure in data["edges"]]
    assert ("XIII/01-KL/TW", "XII/05-CT/TW", "continues", 2, True) in said


def test_references_point_to_their_text_and_their_documents() -> None:
    data = survey_data(survey())
    names = [one["name"] for one in data["documents"]]
    assert [(text, index, status, [names[i] for i in cited]) for text, index, _, status, cited in data["references"]][
        :2
    ] == [(0, 0, "resolved", ["XIII/01-KL/TW"]), (0, 1, "resolved", ["XII/05-CT/TW"])]
    assert all(f"vb-{text + 1}-{index}" in data["cards"] for text, index, *_ in data["references"])


def test_what_is_known_of_a_document_is_held_once() -> None:
    data = survey_data(survey())
    assert len(data["facts"]) == len(set(data["facts"]))
    gaps = {int(gap) for one in data["cards"].values() for gap in re.findall(r'data-facts="(\d+)"', one)}
    assert gaps <= set(range(len(data["facts"])))
    assert "XII/05-CT/TW" in data["facts"][by_name(data)["XII/05-CT/TW"]["facts"]]


def test_findings_name_their_place() -> None:
    findings = survey_data(survey(), "vi")["findings"]
    assert [2, 0, "error", "VB104"] in [one[:4] for one in findings]


def test_the_page_carries_the_data_and_nothing_ends_it_early() -> None:
    html = "".join(report_page(survey(), "en"))
    body = html.partition("<body>")[2]
    raw = re.findall(r'<script type="application/json" id="vr-data">(.*?)</script>', body, re.DOTALL)
    assert len(raw) == 1
    assert "<" not in raw[0]
    data = json.loads(raw[0])
    assert [one["source"] for one in data["texts"]] == list(TEXTS)
    assert data["words"]["severity_note"] == "note"
    assert html.count("<script") == 7
    assert "<title>Báo cáo &lt;/title&gt;</title>" in html
    assert "3 texts · 8 references" in html


def test_the_page_is_under_a_megabyte_without_its_data() -> None:
    html = "".join(report_page(Survey("t", (), Graph(), {})))
    assert 436_000 < len(html.encode()) < 1_000_000


def test_the_graph_library_keeps_its_licence() -> None:
    html = "".join(report_page(Survey("t", (), Graph(), {})))
    assert "Copyright (c) 2016-2026, The Cytoscape Consortium." in html
