"""`vbdang extract`: every clause of the contract, from the outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from vbdang.outputs.schema import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Done, Run

TEXT = "Thực hiện Chỉ thị số 5-CT/TW,\nKết luận số 01-KL/TW."


def records(done: Done) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in done.out.splitlines()]
    for record in found:
        jsonschema.validate(record, SCHEMA)
    return found


def ids(record: dict[str, Any]) -> list[str | None]:
    return [reference["id"] for reference in record["references"]]


@pytest.fixture
def text_file(tmp_path: Path) -> str:
    path = tmp_path / "bài.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


@pytest.fixture
def jsonl_file(tmp_path: Path) -> str:
    path = tmp_path / "b.jsonl"
    objects = [{"id": "a1", "text": TEXT, "published": "2022-10"}, {"text": "không có gì"}, {"id": "a3", "text": ""}]
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), "utf-8")
    return str(path)


def test_a_text_file_is_one_document_and_its_path_the_source(vbdang: Run, text_file: str) -> None:
    done = vbdang("extract", text_file)
    assert (done.status, done.err) == (0, "")
    (record,) = records(done)
    assert record["source"] == text_file
    assert ids(record) == ["05-CT/TW", "01-KL/TW"]
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in record["references"])


RESOLVING = ("key", "target", "targets", "status", "candidates")


def resolved(done: Done) -> list[tuple[str | None, str | None]]:
    return [(one["target"], one["status"]) for record in records(done) for one in record["references"]]


def test_the_documents_are_resolved_with_the_bundled_catalogue(vbdang: Run) -> None:
    done = vbdang("extract", stdin="Kết luận số 01-KL/TW ngày 18/5/2021; Kết luận số 999-KL/TW".encode())
    assert resolved(done) == [("XIII/01-KL/TW", "resolved"), (None, "unknown")]


def test_without_resolving_what_it_would_fill_is_null(vbdang: Run, text_file: str) -> None:
    for reference in records(vbdang("extract", text_file, "--no-resolve"))[0]["references"]:
        assert [reference[key] for key in RESOLVING] == [None] * 5


def test_the_day_of_publication_tells_and_a_lines_own_goes_before_the_option(vbdang: Run) -> None:
    lines = [{"text": "Chỉ thị số 05-CT/TW"}, {"text": "Chỉ thị số 05-CT/TW", "published": "2017-03"}]
    stdin = "".join(json.dumps(line) + "\n" for line in lines).encode()
    done = vbdang("extract", "--from", "jsonl", "--published", "2018", stdin=stdin)
    assert resolved(done) == [("XII/05-CT/TW", "resolved")] * 2
    done = vbdang("extract", "--from", "jsonl", stdin=stdin)
    assert resolved(done) == [(None, "ambiguous"), ("XII/05-CT/TW", "resolved")]
    done = vbdang("extract", "--from", "jsonl", "--published", "2000", stdin=stdin)
    assert resolved(done) == [(None, "unknown"), ("XII/05-CT/TW", "resolved")]


def own_catalogue(folder: Path, *rows: str, name: str = "own.tsv") -> str:
    path = folder / name
    path.write_text("key\tdate\tsubject\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return str(path)


def test_a_catalogue_of_ones_own_replaces_the_bundled_one(vbdang: Run, tmp_path: Path) -> None:
    own = own_catalogue(tmp_path, "XIII/999-KL/TW\t2024-02-02\t")
    stdin = "Kết luận số 999-KL/TW ngày 02/02/2024, Kết luận số 01-KL/TW ngày 18/5/2021".encode()
    assert resolved(vbdang("extract", "--catalogue", own, stdin=stdin)) == [
        ("XIII/999-KL/TW", "resolved"),
        (None, "unknown"),
    ]
    both = vbdang("extract", "--catalogue", own, "--catalogue", "bundled", stdin=stdin)
    assert resolved(both) == [("XIII/999-KL/TW", "resolved"), ("XIII/01-KL/TW", "resolved")]
    assert both.err == ""


def test_where_catalogues_disagree_the_first_is_taken_and_it_is_said_once(vbdang: Run, tmp_path: Path) -> None:
    own = own_catalogue(tmp_path, "XIII/01-KL/TW\t2021-05-19\tvề nuôi ong")
    argv = ("extract", "--catalogue", own, "--catalogue", "bundled")
    done = vbdang(*argv, stdin="Kết luận số 01-KL/TW ngày 19/5/2021".encode())
    assert resolved(done) == [("XIII/01-KL/TW", "resolved")]
    notes = done.err.splitlines()
    assert notes[0] == (
        "vbdang: note: catalogues disagree: XIII/01-KL/TW, date: 2021-05-19 is taken, 2021-05-18 is not"
    )
    assert len(notes) == 2
    assert notes[1].startswith("vbdang: note: catalogues disagree: XIII/01-KL/TW, subject: về nuôi ong is taken")
    assert vbdang(*argv, "--quiet").err == ""


def test_of_many_disagreements_the_first_are_told_and_the_rest_counted(vbdang: Run, tmp_path: Path) -> None:
    one = own_catalogue(tmp_path, *(f"XIII/{n}-KL/TW\t2022-05-19\t" for n in range(10, 33)))
    other = own_catalogue(tmp_path, *(f"XIII/{n}-KL/TW\t2022-05-20\t" for n in range(10, 33)), name="other.tsv")
    done = vbdang("extract", "--catalogue", one, "--catalogue", other)
    notes = done.err.splitlines()
    assert len(notes) == 21
    assert notes[-1] == "vbdang: note: catalogues disagree in 3 more fields"


def test_a_broken_catalogue_is_refused_with_its_place_and_nothing_is_done(
    vbdang: Run, text_file: str, tmp_path: Path
) -> None:
    own = own_catalogue(tmp_path, "XIII/01-KL/TW\t2021-05-19\t", "XIII/02-KL/TW\t2021-02-31\t")
    out = tmp_path / "out"
    done = vbdang("extract", text_file, "--catalogue", own, "-o", str(out))
    assert (done.status, done.out) == (2, "")
    assert done.err == f"vbdang: {own}, line 3, column date: no such day, or not YYYY-MM-DD: '2021-02-31'\n"
    assert not out.exists()


def test_without_resolving_no_catalogue_is_opened(vbdang: Run, text_file: str) -> None:
    done = vbdang("extract", text_file, "--no-resolve", "--catalogue", "no-such-file.tsv")
    assert (done.status, done.err) == (0, "")


def test_the_catalogue_cannot_be_written_over(vbdang: Run, text_file: str, tmp_path: Path) -> None:
    own = own_catalogue(tmp_path)
    done = vbdang("extract", text_file, "--catalogue", own, "-o", own)
    assert (done.status, done.err) == (2, f"vbdang: {own}: is read and cannot be written to as well\n")


def test_a_catalogue_that_breaks_while_it_is_asked_is_told_without_a_traceback(
    vbdang: Run, text_file: str, tmp_path: Path
) -> None:
    whole = tmp_path / "own.sqlite"
    assert vbdang("catalogue", "convert", own_catalogue(tmp_path), "-o", str(whole), "--quiet").status == 0
    whole.write_bytes(whole.read_bytes()[:200])
    done = vbdang("extract", text_file, "--catalogue", str(whole))
    assert done.status == 2
    assert done.err.startswith(f"vbdang: {whole}: SQLite: ")


def test_the_evidence_is_told_under_each_row(vbdang: Run) -> None:
    stdin = "Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị".encode()
    done = vbdang("extract", "--explain", "--lang", "en", stdin=stdin)
    assert done.status == 0
    assert [line.strip() for line in done.out.splitlines()[3:]] == [
        "= means XII/35-NQ/TW, but the text and the catalogue disagree",
        "- the text has the date 2018-10-25, but XII/35-NQ/TW is of 2018-10-22",
        "+ the text has the body BCT, and XII/35-NQ/TW is by BCT",
    ]
    assert vbdang("extract", "--explain", "--to", "table", "--lang", "en", stdin=stdin).out == done.out


@pytest.mark.parametrize(
    "argv", [["--to", "jsonl"], ["--to", "json"], ["--no-resolve"], ["--no-resolve", "--to", "table"]]
)
def test_evidence_is_refused_where_it_has_no_place(vbdang: Run, argv: list[str]) -> None:
    done = vbdang("extract", "--explain", *argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("vbdang: --explain goes with --to table")


def test_findings_stand_in_the_record_in_the_language_asked_for(vbdang: Run, text_file: str) -> None:
    messages = {}
    for lang in ("vi", "en"):
        done = vbdang("extract", text_file, "--lang", lang)
        assert done.status == 0  # whatever is found
        (finding,) = records(done)[0]["references"][0]["findings"]
        assert finding["slug"] == "missing-zero"
        assert finding["fix"] == {"start": 21, "end": 28, "text": "05-CT/TW", "safe": True}
        messages[lang] = finding["message"]
    assert messages["vi"].startswith("Số nhỏ hơn 10")
    assert messages["en"].startswith("A number below 10")


def test_json_lines_are_known_by_the_name_and_keep_their_order(vbdang: Run, jsonl_file: str) -> None:
    found = records(vbdang("extract", jsonl_file))
    assert [record["source"] for record in found] == ["a1", jsonl_file, "a3"]
    assert [len(record["references"]) for record in found] == [2, 0, 0]


def test_standard_input_is_text_unless_told_otherwise(vbdang: Run) -> None:
    line = json.dumps({"id": "x", "text": TEXT}).encode()
    for argv in ([], ["-"]):
        (record,) = records(vbdang("extract", *argv, stdin=TEXT.encode()))
        assert (record["source"], len(ids(record))) == ("-", 2)
    (record,) = records(vbdang("extract", "--from", "jsonl", stdin=line))
    assert (record["source"], ids(record)) == ("x", ["05-CT/TW", "01-KL/TW"])


def test_a_jsonl_file_can_be_read_as_text(vbdang: Run, jsonl_file: str) -> None:
    (record,) = records(vbdang("extract", "--from", "text", jsonl_file))
    assert record["source"] == jsonl_file


def test_json_is_the_list_of_the_same_objects(vbdang: Run, jsonl_file: str, text_file: str) -> None:
    lines = records(vbdang("extract", jsonl_file, text_file))
    assert json.loads(vbdang("extract", jsonl_file, "--to", "json", text_file).out) == lines
    assert len(lines) == 4


def test_a_table_stands_on_a_terminal_and_wherever_it_is_asked_for(vbdang: Run, text_file: str) -> None:
    asked = vbdang("extract", text_file, "--to", "table")
    assert asked.out == vbdang("extract", text_file, terminal=True).out
    assert asked.out.splitlines()[0] == text_file
    assert "2:1" in asked.out
    assert "VB104 missing-zero" in asked.out
    assert "identifier" in vbdang("extract", text_file, "--to", "table", "--lang", "en").out


def test_a_file_written_to_holds_json_lines_even_from_a_terminal(vbdang: Run, text_file: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    done = vbdang("extract", text_file, "-o", str(path), terminal=True)
    assert done == (0, "", "")
    assert path.read_bytes().decode() == vbdang("extract", text_file).out


def test_the_output_is_never_one_of_the_inputs(vbdang: Run, text_file: str, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(text_file)
    done = vbdang("extract", str(tmp_path / "none.txt"), text_file, "-o", str(link))
    assert (done.status, done.out) == (2, "")
    assert done.err == f"vbdang: {link}: is read and cannot be written to as well\n"
    assert link.read_text("utf-8") == TEXT


def test_an_output_that_cannot_be_opened_is_told_by_its_name(vbdang: Run, text_file: str, tmp_path: Path) -> None:
    path = tmp_path / "none" / "out"
    done = vbdang("extract", text_file, "-o", str(path))
    assert (done.status, done.out, done.err) == (2, "", f"vbdang: {path}: No such file or directory\n")


def test_a_missing_file_is_told_and_the_others_are_done(vbdang: Run, text_file: str, tmp_path: Path) -> None:
    none = str(tmp_path / "none.txt")
    done = vbdang("extract", none, text_file)
    assert done.status == 2
    assert done.err == f"vbdang: {none}: No such file or directory\n"
    assert [record["source"] for record in records(done)] == [text_file]


def test_a_broken_line_is_told_with_file_and_line_and_the_others_are_done(vbdang: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    path.write_bytes(
        b'{"id": "1", "text": "05-CT/TW"}\n\n{"id": \n{"text": "\xff"}\n{"id": "5", "text": "\\ud800"}\n{"id": "6", "text": ""}'
    )
    done = vbdang("extract", str(path))
    assert done.status == 2
    assert [record["source"] for record in records(done)] == ["1", "6"]
    assert [line.split(": ")[1] for line in done.err.splitlines()] == [f"{path}, line {number}" for number in (3, 4, 5)]


def test_bytes_that_are_not_utf_8_are_told_with_their_line(vbdang: Run) -> None:
    done = vbdang("extract", stdin=b"05-CT/TW\n\xff")
    assert (done.status, done.out) == (2, "")
    assert done.err == "vbdang: -, line 2: byte 0xFF at position 1 of the line is not UTF-8\n"


def test_a_file_name_that_is_not_utf_8_is_told(vbdang: Run, text_file: str) -> None:
    done = vbdang("extract", os.fsdecode(b"\xff.txt"), text_file)
    assert done.status == 2
    assert done.err == "vbdang: \\udcff.txt: the file's name is not UTF-8\n"
    assert len(records(done)) == 1


def test_a_file_name_cannot_drive_the_terminal(vbdang: Run) -> None:
    assert vbdang("extract", "\x1b[2J").err == "vbdang: ␛[2J: No such file or directory\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", []),
        (b"\x00", []),
        (b"\xef\xbb\xbf05-CT/TW", [(0, 8)]),
        (b"a\r\n05-CT/TW\r\n", [(3, 11)]),
        (b"\x00\x0005-CT/TW\x00", [(2, 10)]),
        ("😀 05-CT/TW".encode(), [(2, 10)]),
    ],
    ids=["empty", "NUL alone", "BOM", "CRLF", "NUL around", "beyond the BMP"],
)
def test_offsets_count_the_text_as_given(vbdang: Run, data: bytes, found: list[tuple[int, int]]) -> None:
    done = vbdang("extract", stdin=data)
    assert (done.status, done.err) == (0, "")
    (record,) = records(done)
    assert [(one["start"], one["end"]) for one in record["references"]] == found


@pytest.mark.parametrize(("to", "out"), [("jsonl", ""), ("json", "[]\n"), ("table", "")])
def test_json_lines_without_a_line_give_nothing(vbdang: Run, to: str, out: str) -> None:
    assert vbdang("extract", "--from", "jsonl", "--to", to) == (0, out, "")


def test_a_line_of_fifty_megabytes_is_a_line(vbdang: Run) -> None:
    line = b'{"id": "big", "text": "05-CT/TW' + b" " * 50_000_000 + b'"}\n{"id": "next", "text": "06-CT/TW"}\n'
    done = vbdang("extract", "--from", "jsonl", stdin=line)
    assert done.status == 0
    assert [ids(record) for record in records(done)] == [["05-CT/TW"], ["06-CT/TW"]]


def test_a_day_that_is_none_is_a_wrong_usage(vbdang: Run, text_file: str) -> None:
    done = vbdang("extract", text_file, "--published", "25/10/2022")
    assert (done.status, done.out) == (2, "")
    assert done.err == "vbdang: --published: not YYYY-MM-DD, YYYY-MM or YYYY: '25/10/2022'\n"


def test_two_hyphens_end_the_options(vbdang: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-o").write_text(TEXT, "utf-8")
    assert [record["source"] for record in records(vbdang("extract", "--", "-o"))] == ["-o"]


def test_a_record_is_written_as_soon_as_it_is_known() -> None:
    command = [sys.executable, "-m", "vbdang", "extract", "--from", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for name in ("first", "second"):
            running.stdin.write(json.dumps({"id": name, "text": TEXT}).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["source"] == name
        running.stdin.close()
        assert running.stdout.read() == b""
        assert running.wait(60) == 0


def test_two_runs_write_the_same_bytes() -> None:
    command = [sys.executable, "-m", "vbdang", "extract"]
    runs = [
        subprocess.run(
            command, input=TEXT.encode(), capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
