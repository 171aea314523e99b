"""`vbdang check`: what is told, in which form, with which exit status."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from vbdang.cli import options_check, writers
from vbdang.inputs.encodings import ENCODINGS
from vbdang.inputs.sources import KINDS
from vbdang.model import Entry, Identifier
from vbdang.resolving.files import written_tsv

if TYPE_CHECKING:
    from conftest import Done, Run

ROOT = Path(__file__).parents[2]
CLEAN = "Thi hành Chỉ thị số 07-CT/TU của Tỉnh ủy.\n"
WRONG = "Thi hành Chỉ thị số 7-CT/TU của Tỉnh ủy.\n"
NOTED = "Chi\u0309 thị số 11-CT/TU của Tỉnh ủy.\n"
KEYS = ["file", "line", "column", "start", "end", "text", "code", "slug", "severity", "message", "fix"]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def records(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.out.splitlines()]


def codes(done: Done) -> list[str]:
    return [record["code"] for record in records(done)]


def test_a_clean_text_gives_0_and_says_so(vbdang: Run) -> None:
    assert vbdang("check", put("a.txt", CLEAN)) == (0, "Không tìm thấy gì phải sửa.\n", "")
    assert vbdang("check", "a.txt", "--quiet") == (0, "", "")


def test_a_finding_gives_1_with_line_carets_reason_and_remedy(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", "Kính gửi:\n" + WRONG))
    assert (done.status, done.err) == (1, "")
    assert done.out.splitlines()[1:5] == [
        " --> a.txt:2:21",
        "  |",
        "2 | Thi hành Chỉ thị số 7-CT/TU của Tỉnh ủy.",
        "  |                     ^^^^^^^",
    ]
    assert done.out.startswith("lỗi[VB104] missing-zero: Số nhỏ hơn 10")
    assert "  = vì: " in done.out
    assert "  = sửa: thay “7-CT/TU” bằng “07-CT/TU” (--fix)\n" in done.out
    assert done.out.endswith("Tìm thấy 1 lỗi.\n1 sửa được bằng --fix.\n")


def test_english_is_to_be_had(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", WRONG), "--lang", "en")
    assert done.out.startswith("error[VB104] missing-zero: A number below 10")
    assert done.out.endswith("Found 1 error.\n1 can be mended with --fix.\n")


def test_one_line_a_finding(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", WRONG), "--to", "concise", "--quiet")
    (line,) = done.out.splitlines()
    assert line.startswith("a.txt:1:21: lỗi[VB104] missing-zero: Số nhỏ hơn 10")


def test_standard_input_is_checked_where_no_file_is_named(vbdang: Run) -> None:
    for argv in ([], ["-"]):
        done = vbdang("check", "--to", "concise", *argv, stdin=WRONG.encode())
        assert (done.status, done.out.splitlines()[0].split(" ")[0]) == (1, "-:1:21:")


def test_json_lines_hold_exactly_the_keys_agreed_on(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", "Kính gửi:\n" + WRONG), "--to", "jsonl")
    (record,) = records(done)
    assert list(record) == KEYS
    message = record.pop("message")
    assert message.startswith("Số nhỏ hơn 10")
    assert record == {
        "file": "a.txt",
        "line": 2,
        "column": 21,
        "start": 30,
        "end": 37,
        "text": "7-CT/TU",
        "code": "VB104",
        "slug": "missing-zero",
        "severity": "error",
        "fix": {"start": 30, "end": 37, "text": "07-CT/TU", "safe": True},
    }


def test_json_is_the_list_of_the_same_objects(vbdang: Run) -> None:
    put("a.txt", WRONG * 2)
    put("b.txt", CLEAN)
    lines = records(vbdang("check", "a.txt", "b.txt", "--to", "jsonl"))
    assert json.loads(vbdang("check", "a.txt", "--to", "json", "b.txt").out) == lines
    assert len(lines) == 2
    assert vbdang("check", "b.txt", "--to", "json").out == "[]\n"


def test_github_lines_point_at_file_and_line(vbdang: Run) -> None:
    done = vbdang("check", put("a,b.txt", WRONG), "--to", "github")
    assert done.out.startswith("::error file=a%2Cb.txt,line=1,endLine=1,col=21,endColumn=28,title=VB104 missing-zero::")
    assert done.status == 1


def test_sarif_keeps_its_schema_and_names_what_could_not_be_read(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", WRONG + NOTED), "none.txt", "--to", "sarif")
    log = json.loads(done.out)
    jsonschema.validate(log, json.loads((ROOT / "tests/data/sarif-schema-2.1.0.json").read_text("utf-8")))
    (run,) = log["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["VB104", "VB115"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert done.status == 2
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])


def test_an_object_of_json_lines_is_a_text_of_its_own(vbdang: Run) -> None:
    lines = [{"id": "a1", "text": CLEAN}, {"id": "a2", "text": f"\n{WRONG}"}, {"text": WRONG}]
    put("b.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    found = records(vbdang("check", "b.jsonl", "--to", "jsonl"))
    assert [(one["file"], one["line"], one["column"], one["start"]) for one in found] == [
        ("b.jsonl", 2, None, 21),
        ("b.jsonl", 3, None, 20),
    ]
    assert vbdang("check", "b.jsonl", "--to", "concise").out.startswith("b.jsonl:2: a2: lỗi[VB104]")
    done = vbdang("check", "b.jsonl", "--to", "github")
    assert done.out.startswith("::error file=b.jsonl,line=2,title=VB104 missing-zero::b.jsonl:2: a2: Số")
    (run,) = json.loads(vbdang("check", "b.jsonl", "--to", "sarif").out)["runs"]
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 2, "snippet": {"text": "7-CT/TU"}}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "b.jsonl:2: a2"}]


def test_html_is_told_by_the_lines_of_the_file(vbdang: Run) -> None:
    put(
        "a.html",
        f"<html>\n<body>\n<p>Tin</p><p>{WRONG.strip()}</p>\n<p>{WRONG.strip()} <!-- vbdang: ignore --></p></body></html>\n",
    )
    done = vbdang("check", "a.html", "--to", "jsonl")
    assert [(one["line"], one["column"]) for one in records(done)] == [(3, 14 + 20)]
    assert vbdang("check", "--from", "html", "--to", "jsonl", stdin=Path("a.html").read_bytes()).status == 1


def test_a_file_without_lines_is_told_by_its_own_places(vbdang: Run) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Kính gửi:")
    document.add_paragraph(WRONG.strip())
    document.save("a.docx")
    (record,) = records(vbdang("check", "a.docx", "--to", "jsonl"))
    assert (record["line"], record["column"], record["text"]) == (None, None, "7-CT/TU")
    assert "--> a.docx: đoạn 2\n" in vbdang("check", "a.docx").out


def test_a_draft_is_checked_with_its_header(vbdang: Run) -> None:
    header = "Số: 15-CT/TU\nNghệ An, ngày 03 tháng 02 năm 2026\nKẾT LUẬN\nvề trồng rừng\n"
    draft = put("a.txt", header + WRONG)
    found = codes(vbdang("check", draft, "--to", "jsonl", "--draft"))
    assert set(found) == {"VB111", "VB203", "VB104"}
    assert "VB203" not in codes(vbdang("check", draft, "--to", "jsonl"))
    assert vbdang("check", put("b.txt", CLEAN), "--draft", "--to", "concise").status == 1  # there is no header


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["--select", "VB104"], ["VB104"]),
        (["--select", "VB1"], ["VB104", "VB115", "VB105"]),
        (["--select", "vb104,spaces"], ["VB104", "VB105"]),
        (["--select", "VB104", "--select", "VB115"], ["VB104", "VB115"]),
        (["--ignore", "VB104"], ["VB115", "VB105"]),
        (["--ignore", "VB1"], []),
        (["--ignore", "VB1", "--select", "VB105"], ["VB105"]),
        (["--select", "VB1", "--ignore", "VB1"], []),
        (["--severity", "warning"], ["VB104", "VB105"]),
    ],
)
def test_rules_are_chosen_by_code_beginning_or_slug(vbdang: Run, argv: list[str], expected: list[str]) -> None:
    put("a.txt", WRONG + NOTED + "Công văn số 12 -CV/VPTW.\n")
    done = vbdang("check", "a.txt", "--to", "jsonl", *argv)
    assert codes(done) == expected
    assert done.status == (1 if expected else 0)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_no_rule_has_is_a_wrong_usage(vbdang: Run, option: str) -> None:
    done = vbdang("check", put("a.txt", WRONG), option, "VB104,VB999")
    assert (done.status, done.out) == (2, "")
    assert done.err == f"vbdang: {option}: no rule has the code or slug 'VB999'; vbdang rule --all lists them\n"


def test_notes_alone_are_told_and_give_0_unless_told_otherwise(vbdang: Run) -> None:
    put("a.txt", NOTED)
    done = vbdang("check", "a.txt", "--to", "concise")
    assert (done.status, "ghi chú[VB115]" in done.out) == (0, True)
    assert vbdang("check", "a.txt", "--fail-on", "note").status == 1
    assert vbdang("check", "a.txt", "--fail-on", "note", "--severity", "warning").status == 0
    assert vbdang("check", put("b.txt", WRONG), "--fail-on", "error").status == 1


def test_exit_zero_is_for_findings_and_not_for_what_cannot_be_done(vbdang: Run) -> None:
    assert vbdang("check", put("a.txt", WRONG), "--exit-zero").status == 0
    assert vbdang("check", "a.txt", "none.txt", "--exit-zero").status == 2


def test_a_remark_silences_its_line(vbdang: Run) -> None:
    text = (
        "Chỉ thị số 7-CT/TU <!-- vbdang: ignore -->\n"
        "Chỉ thị số 8-CT/TU <!-- vbdang: ignore[VB104] -->\n"
        "Chỉ thị số 9 -CT/TU <!-- vbdang:ignore [ missing-zero , VB2 ] -->\n"
        "Chỉ thị số 6-CT/TU vbdang: ignored\n"
    )
    found = records(vbdang("check", put("a.md", text), "--to", "jsonl", "--ignore", "VB6"))
    assert [(one["line"], one["code"]) for one in found] == [(3, "VB105"), (4, "VB104")]


def test_a_remark_on_any_line_of_a_finding_silences_it(vbdang: Run) -> None:
    text = "Chỉ thị số 07-\nCT/TU vbdang: ignore\n"
    assert codes(vbdang("check", put("a.txt", text.replace("ignore", "x")), "--to", "jsonl")) == ["VB112"]
    assert codes(vbdang("check", put("a.txt", text), "--to", "jsonl")) == []


def test_a_remark_in_an_object_of_json_lines_holds_for_its_line_of_the_text(vbdang: Run) -> None:
    line = {"text": f"{WRONG.strip()} vbdang: ignore\n{WRONG}"}
    found = records(vbdang("check", "--from", "jsonl", "--to", "jsonl", stdin=json.dumps(line).encode()))
    assert [one["start"] for one in found] == [len(WRONG) + len(" vbdang: ignore") + 20]


def test_a_remark_with_a_code_that_no_rule_has_is_told(vbdang: Run) -> None:
    put("a.txt", "\nChỉ thị số 7-CT/TU vbdang: ignore[VB999]\n")
    done = vbdang("check", "a.txt", "--to", "jsonl")
    assert codes(done) == ["VB104"]
    assert done.err == "vbdang: note: a.txt, line 2: vbdang: ignore[VB999]: no rule has this code or slug\n"
    assert vbdang("check", "a.txt", "--quiet").err == ""


def test_statistics_count_by_rule(vbdang: Run) -> None:
    put("a.txt", WRONG * 2 + "Công văn số 12 -CV/VPTW.\n")
    done = vbdang("check", "a.txt", "--statistics", "--lang", "en")
    assert (done.status, done.out) == (1, "2  VB104* missing-zero  Missing zero\n1  VB105* spaces        Spaces\n")
    as_lines = records(vbdang("check", "a.txt", "--statistics", "--to", "jsonl"))
    assert [(one["code"], one["count"], one["fixable"]) for one in as_lines] == [("VB104", 2, 2), ("VB105", 1, 1)]
    assert json.loads(vbdang("check", "a.txt", "--statistics", "--to", "json").out) == as_lines


def test_the_output_can_be_a_file_but_never_one_that_is_read(vbdang: Run) -> None:
    put("a.txt", WRONG)
    assert vbdang("check", "a.txt", "-o", "out.txt", terminal=True) == (1, "", "")
    assert Path("out.txt").read_text("utf-8") == vbdang("check", "a.txt").out
    done = vbdang("check", ".", "-o", "a.txt")
    assert (done.status, done.err) == (2, "vbdang: a.txt: is read and cannot be written to as well\n")
    assert Path("a.txt").read_text("utf-8") == WRONG


def test_the_summary_does_not_call_clean_what_was_not_read(vbdang: Run) -> None:
    done = vbdang("check", put("a.txt", CLEAN), "none.txt", "--lang", "en")
    assert done.out == (
        "Nothing to mend was found in what could be read.\n"
        "Files, lines or rows that could not be read: 1; see the messages.\n"
    )
    found = vbdang("check", put("a.txt", WRONG), "none.txt", "--to", "concise").out.splitlines()
    assert found[1:] == [
        "Tìm thấy 1 lỗi.",
        "1 sửa được bằng --fix.",
        "1 tệp, dòng hoặc hàng không đọc được: xem thông báo.",
    ]


def test_published_counts_where_a_text_does_not_say_itself(vbdang: Run) -> None:
    put("a.jsonl", json.dumps({"id": "1", "text": "Kết luận số 07-KL/TU ngày 05/3/2024", "published": "2025"}))
    put("a.txt", "Kết luận số 07-KL/TU ngày 05/3/2024")
    assert codes(vbdang("check", "a.txt", "a.jsonl", "--published", "2023", "--to", "jsonl")) == ["VB302"]


def test_a_catalogue_of_ones_own_is_looked_at(vbdang: Run) -> None:
    entry = Entry(
        "XIII/61-KL/TW",
        Identifier(61, "", "KL", "TW"),
        date=datetime.date(2023, 8, 17),
        term="XIII",
        sources=("https://a.example/1", "https://b.example/2"),
    )
    put("own.tsv", "".join(written_tsv([entry])))
    put("a.txt", "Kết luận số 61-KL/TW ngày 18/8/2023")
    argv = ("check", "a.txt", "--to", "jsonl", "--select", "VB5")
    assert codes(vbdang(*argv, "--catalogue", "own.tsv")) == ["VB501"]
    assert codes(vbdang(*argv, "--catalogue", "own.tsv", "--catalogue", "bundled", "--quiet")) == ["VB501"]
    done = vbdang(*argv, "--catalogue", "none.tsv")
    assert (done.status, done.err) == (2, "vbdang: none.tsv: No such file or directory\n")
    assert vbdang(*argv, "--catalogue", "own.tsv", "-o", "own.tsv").status == 2


@pytest.mark.parametrize(
    "argv",
    [
        ["--fix"],
        ["-", "--fix"],
        ["a.txt", "--fix", "--diff"],
        ["a.txt", "--unsafe-fixes"],
        ["a.txt", "--diff", "--to", "json"],
        ["a.txt", "--diff", "--statistics"],
        ["a.txt", "--statistics", "--to", "sarif"],
        ["a.txt", "--to", "rows"],
        ["a.txt", "--to", "csv"],
        ["a.csv", "--columns", "id", "--fix"],
        ["a.csv", "--columns", "id", "--from", "text"],
        ["a.csv", "--columns", "id", "--draft"],
        ["a.csv", "--columns", "id", "--encoding", "vni"],
        ["a.txt", "--config", "a.toml", "--no-config"],
        ["a.txt", "--published", "hôm nay"],
    ],
)
def test_options_that_cannot_be_together_are_a_wrong_usage(vbdang: Run, argv: list[str]) -> None:
    put("a.txt", WRONG)
    done = vbdang("check", *argv, stdin=WRONG.encode())
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("vbdang: --")
    assert done.err.count("\n") == 1
    assert Path("a.txt").read_text("utf-8") == WRONG


def test_of_a_folder_of_two_hundred_files_one_unreadable_the_rest_is_checked(vbdang: Run) -> None:
    wrong = 0
    for number in range(199):
        end = (".txt", ".md", ".html", ".tex")[number % 4]
        if number % 3 == 0:
            wrong += 1
        text = WRONG if number % 3 == 0 else CLEAN
        put(f"folder/{number % 7}/{number:03}{end}", f"<p>{text}</p>" if end == ".html" else text)
    bad = str(Path("folder") / "3" / "bad.txt")
    put(bad, b"\xff\xfe\x00" + WRONG.encode())
    put("folder/image.png", b"\x89PNG")
    done = vbdang("check", "folder", "--to", "jsonl")
    assert done.status == 2
    assert codes(done) == ["VB104"] * wrong
    (line,) = done.err.splitlines()
    assert line.startswith(f"vbdang: {bad}")
    assert [one["file"] for one in records(done)] == sorted(one["file"] for one in records(done))


def test_a_file_without_permission_is_named_and_the_rest_is_checked(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("folder/a.txt", WRONG)
    put("folder/b.txt", WRONG)
    real = Path.open

    def refusing(path: Path, mode: str = "r") -> object:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, mode)

    monkeypatch.setattr(Path, "open", refusing)
    done = vbdang("check", "folder", "--to", "jsonl", "--no-config")
    assert (done.status, codes(done)) == (2, ["VB104"])
    assert done.err == "vbdang: folder/b.txt: Permission denied\n"


def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_checked(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("folder/a.txt", WRONG)
    put("folder/shut/b.txt", WRONG)
    real = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    done = vbdang("check", "folder", "--to", "jsonl")
    assert (done.status, codes(done)) == (2, ["VB104"])
    assert done.err == f"vbdang: {Path('folder') / 'shut'}: Permission denied\n"


@pytest.mark.parametrize("columns", [20, 60, 100])
def test_on_a_terminal_the_source_line_fits_its_width(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    done = vbdang("check", put("a.txt", "Nhắc lại " * 20 + WRONG), terminal=True)
    source = done.out.splitlines()[3]
    assert len(source) == max(columns, writers._LEAST_ROOM) - 1
    assert "7-CT/TU" in source


def test_the_kinds_and_encodings_offered_are_those_of_the_readers() -> None:
    assert options_check.KINDS == KINDS
    assert options_check.ENCODINGS == ENCODINGS


def test_bytes_can_be_said_to_be_of_an_old_set(vbdang: Run) -> None:
    put("a.txt", "Chæ thò soá 7-CT/TU cuûa Tænh uûy".encode("latin-1"))
    assert codes(vbdang("check", "a.txt", "--encoding", "vni", "--to", "jsonl")) == ["VB104"]
    assert vbdang("check", "a.txt", "--encoding", "utf-8").status == 2


@pytest.mark.parametrize("argv", [["check", "--help"], ["rule", "--help"], ["check", "--to", "xml"]])
def test_help_and_usage_start_without_anything_heavy(argv: list[str]) -> None:
    code = "import sys; from vbdang.cli import main; main(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "vbdang.cli.options_check" in loaded
    assert not {"attr", "regex", "json", "rich", "vbdang.model", "vbdang.inputs", "vbdang.checking"} & loaded


@pytest.mark.parametrize("to", ["text", "jsonl", "json", "sarif", "github"])
def test_a_closed_pipe_ends_quietly(to: str) -> None:
    put("big.txt", WRONG * 1000)
    command = [sys.executable, "-m", "vbdang", "check", "big.txt", "--to", to]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_findings_are_written_as_soon_as_they_are_known() -> None:
    command = [sys.executable, "-m", "vbdang", "check", "--from", "jsonl", "--to", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(json.dumps({"id": number, "text": WRONG}).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["line"] == number
        running.stdin.close()
        assert running.wait(60) == 1


def test_two_runs_write_the_same_bytes() -> None:
    text = (WRONG + NOTED + "Nghị quyết 07-NQ/TU, Nghị quyết số 7-NQ/TU\n").encode()
    command = [sys.executable, "-m", "vbdang", "check", "--to", "sarif"]
    runs = [
        subprocess.run(
            command, input=text, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert b"VB603" in runs[0].stdout
