"""`vbdang cited`: each document once, how often, where first, how surely."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

FIRST = "Mở đầu.\n  Chỉ thị số 05-CT/TW ngày 15/5/2016; Nghị quyết số 35-NQ/TW, ngày 25/10/2018"
SECOND = "Chỉ thị số 05-CT/TW ngày 15/5/2016, nghị quyết số 35-NQ/TW ngày 22/10/2018; Chỉ thị 99"


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123  # the paths are texts here
            file.write(text)
    return paths


def test_each_document_stands_once_with_its_count_and_first_place(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("cited", *texts, "--to", "jsonl")
    assert (done.status, done.err) == (0, "")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["name"], one["count"], one["first"]) for one in found] == [
        ("XII/05-CT/TW", 2, f"{texts[0]}:2:3"),
        ("XII/35-NQ/TW", 2, f"{texts[0]}:2:39"),
        ("Chỉ thị 99", 1, f"{texts[1]}:1:77"),
    ]
    assert [(one["resolved"], one["ambiguous"], one["unknown"], one["contradicted"]) for one in found] == [
        (2, 0, 0, 0),
        (1, 0, 0, 1),
        (0, 0, 1, 0),
    ]
    assert found[0]["key"] == "XII/05-CT/TW"
    assert found[0]["title"].startswith("về đẩy mạnh học tập")
    assert found[2]["key"] is None


def test_the_table_tells_the_same_in_both_languages(vbdang: Run, texts: list[str]) -> None:
    told = vbdang("cited", *texts, "--lang", "en").out.splitlines()
    assert told[0].split() == ["times", "document", "date", "status", "first", "at", "subject"]
    assert "resolved 1, contradicted 1" in told[2]
    assert "đã rõ 1, mâu thuẫn 1" in vbdang("cited", *texts).out


def test_csv_is_read_by_spreadsheets(vbdang: Run, texts: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert vbdang("cited", *texts, "--to", "csv", "-o", str(out)).status == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    assert [(row["key"], row["count"]) for row in rows] == [("XII/05-CT/TW", "2"), ("XII/35-NQ/TW", "2"), ("", "1")]


def test_in_json_lines_the_line_of_the_file_is_the_place(vbdang: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text('\n{"id": "x", "text": "Chỉ thị 99"}\n{"text": "Chỉ thị 98"}\n', "utf-8")
    done = vbdang("cited", str(path), "--to", "jsonl")
    assert [json.loads(line)["first"] for line in done.out.splitlines()] == [f"{path}:3", f"{path}: x:2"]


def test_where_a_file_has_no_lines_the_place_is_told_in_words(vbdang: Run, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Mở đầu")
    document.add_paragraph("Theo Chỉ thị 99")
    path = str(tmp_path / "c.docx")
    document.save(path)
    done = vbdang("cited", path, "--to", "jsonl")
    assert json.loads(done.out)["first"] == f"{path}: đoạn 2"
    assert json.loads(vbdang("cited", path, "--to", "jsonl", "--lang", "en").out)["first"] == f"{path}: paragraph 2"


def test_nothing_cited_is_said(vbdang: Run) -> None:
    assert vbdang("cited", stdin=b"") == (0, "không có viện dẫn\n", "")
    assert vbdang("cited", "--to", "jsonl") == (0, "", "")
    assert vbdang("cited", "--to", "csv").out.startswith("name,key,id,count,first,")


def test_a_missing_file_is_told_and_the_others_are_counted(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("cited", "none.txt", texts[0], "--to", "jsonl")
    assert (done.status, done.err) == (2, "vbdang: none.txt: No such file or directory\n")
    assert len(done.out.splitlines()) == 2


def test_the_output_is_never_one_of_the_inputs(vbdang: Run, texts: list[str]) -> None:
    assert vbdang("cited", texts[0], "-o", texts[0]).status == 2
