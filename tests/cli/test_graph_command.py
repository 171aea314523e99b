"""`vbdang graph`: the documents of many texts as one graph."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

REGULATION = "Quy định số 22-QĐ/TW ngày 28/7/2021 thay thế Quy định số 30-QĐ/TW ngày 26/7/2016."
STUDY = "Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW, Chỉ thị 99."


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    paths = []
    for name, text in (("a.txt", REGULATION), ("b.txt", STUDY)):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        paths.append(str(path))
    return paths


def graph(out: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(out)
    return found


def test_json_holds_documents_of_all_texts_and_where_each_relation_stands(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("graph", *texts, "--to", "json")
    assert (done.status, done.err) == (0, "")
    found = graph(done.out)
    names = {node["name"]: node["status"] for node in found["nodes"]}
    assert names["XIII/22-QĐ/TW"] == names["XII/05-CT/TW"] == "held"
    assert names["Chỉ thị 99"] == "open"
    said = [edge for edge in found["edges"] if edge["source"] == texts[0]]
    assert [(edge["kind"], edge["from"], edge["to"]) for edge in said] == [
        ("replaces", "XIII/22-QĐ/TW", "XII/30-QĐ/TW")
    ]
    assert REGULATION[said[0]["start"] : said[0]["end"]] == "Quy định số 22-QĐ/TW"


def test_texts_are_shown_where_they_are_asked_for(vbdang: Run, texts: list[str]) -> None:
    without = graph(vbdang("graph", *texts, "--to", "json").out)
    shown = graph(vbdang("graph", *texts, "--to", "json", "--texts").out)
    assert {edge["kind"] for edge in shown["edges"]} - {edge["kind"] for edge in without["edges"]} == {"cites"}
    assert [node["title"] for node in shown["nodes"] if node["status"] == "text"] == texts


def test_the_graph_can_be_had_in_every_form_and_language(vbdang: Run, texts: list[str]) -> None:
    dot = vbdang("graph", *texts).out
    assert dot.startswith("digraph vbdang {")
    assert 'label="thay thế' in dot
    assert "|replaces" in vbdang("graph", *texts, "--to", "mermaid", "--lang", "en").out
    assert vbdang("graph", *texts, "--to", "graphml").out.startswith("<?xml")


def test_options_may_stand_among_the_files_and_the_output_is_written(
    vbdang: Run, texts: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out.mmd"
    assert vbdang("graph", texts[0], "--to", "mermaid", "-o", str(out), texts[1]) == (0, "", "")
    assert out.read_text("utf-8") == vbdang("graph", *texts, "--to", "mermaid").out


def test_json_lines_and_standard_input_are_texts_too(vbdang: Run) -> None:
    line = json.dumps({"id": "x", "text": STUDY}) + "\n"
    found = graph(vbdang("graph", "--from", "jsonl", "--to", "json", "--texts", stdin=line.encode()).out)
    assert {edge["source"] for edge in found["edges"] if edge["source"]} == {"x"}


def test_without_references_the_graph_is_empty(vbdang: Run) -> None:
    assert vbdang("graph", "--to", "json").out == '{"schema": 1, "nodes": [], "edges": []}\n'


def test_a_missing_file_is_told_and_the_others_are_drawn(vbdang: Run, texts: list[str], tmp_path: Path) -> None:
    none = str(tmp_path / "none.txt")
    done = vbdang("graph", none, texts[0], "--to", "json")
    assert (done.status, done.err) == (2, f"vbdang: {none}: No such file or directory\n")
    assert len(graph(done.out)["nodes"]) >= 2


def test_the_output_is_never_one_of_the_inputs(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("graph", texts[0], "-o", texts[0])
    assert (done.status, done.err) == (2, f"vbdang: {texts[0]}: is read and cannot be written to as well\n")


def test_a_day_that_is_none_is_a_wrong_usage(vbdang: Run, texts: list[str]) -> None:
    assert vbdang("graph", *texts, "--published", "mai").status == 2


def test_graphml_without_networkx_says_what_to_install_and_writes_nothing(
    vbdang: Run, texts: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    out = tmp_path / "out.graphml"
    done = vbdang("graph", *texts, "--to", "graphml", "-o", str(out))
    assert done == (2, "", "vbdang: networkx has to be installed for this: pip install 'vbdang[graph]'\n")
    assert not out.exists()


def test_two_runs_write_the_same_bytes(texts: list[str]) -> None:
    for form in ("dot", "graphml"):
        runs = [
            subprocess.run(
                [sys.executable, "-m", "vbdang", "graph", *texts, "--to", form, "--texts"],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        ]
        assert runs[0] == runs[1]
