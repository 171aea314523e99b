"""`vbdang check --columns`: tables of metadata, checked row by row and written back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from vbdang.cli.check_rows import columns_of
from vbdang.cli.plan import UsageError

if TYPE_CHECKING:
    from conftest import Done, Run

ROOT = Path(__file__).parents[2]
TABLE = """\
Số,Loại,Cơ quan,Ngày ban hành,Của,"Trích yếu, tóm tắt"
7,Chỉ thị,TU,05/3/2024,,về trồng rừng
8,CT,TƯ,31/02/2024,Ban Bí thư,"về ""đê điều"", thủy lợi"
x,CT,TU,,,
"""
COLUMNS = "number=Số,type=Loại,issuer=Cơ quan,date=Ngày ban hành,body=Của,subject=Trích yếu, tóm tắt"
ADDED = ["vbdang_codes", "vbdang_messages", "vbdang_id"]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str | bytes) -> str:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def records(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.out.splitlines()]


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def check(vbdang: Run, name: str, *argv: str, columns: str = COLUMNS) -> Done:
    return vbdang("check", name, "--columns", columns, "--select", "VB1,VB3,VB8", *argv)


def test_every_finding_names_its_row_and_column(vbdang: Run) -> None:
    done = check(vbdang, put("refs.csv", TABLE), "--to", "jsonl")
    assert done.status == 1
    found = records(done)
    assert [(one["code"], one["line"], one["column"], one["text"]) for one in found] == [
        ("VB109", 3, 3, "TƯ"),
        ("VB301", 3, 4, "31/02/2024"),
        ("VB801", 4, 1, "x"),
    ]
    assert found[0]["message"].startswith("hàng 3, cột “Cơ quan”: “Trung ương” trong ký hiệu")
    assert (found[2]["start"], found[2]["end"]) == (0, 1)
    assert records(check(vbdang, "refs.csv", "--to", "jsonl", "--lang", "en"))[1]["message"].startswith(
        "row 3, column “Ngày ban hành”: There is no such date"
    )


def test_a_report_shows_the_cell_with_carets(vbdang: Run) -> None:
    lines = check(vbdang, put("refs.csv", TABLE)).out.splitlines()
    place = lines.index(" --> refs.csv:3:4")
    assert lines[place + 2 : place + 4] == ["3 | 31/02/2024", "  | ^^^^^^^^^^"]


def test_rows_are_written_back_with_columns_of_findings(vbdang: Run) -> None:
    done = check(vbdang, put("refs.csv", TABLE), "--to", "csv")
    assert (done.status, done.err) == (1, "")
    heads, *found = rows(done.out)
    given = rows(TABLE)
    assert heads == [*given[0], *ADDED]
    assert [row[:6] for row in found] == given[1:]
    assert [row[6] for row in found] == ["", "VB109 VB301", "VB801"]
    assert [row[8] for row in found] == ["07-CT/TU", "08-CT/TW", ""]
    assert found[1][7].count("hàng 3, cột ") == 2


def test_a_table_written_to_a_file_keeps_its_kind(vbdang: Run) -> None:
    semicolons = "\ufeff" + "Số;Loại;Cơ quan\r\n7;CT;TU\r\n"
    put("refs.csv", semicolons)
    assert check(vbdang, "refs.csv", "-o", "out.csv", columns="number=số,type=loại,issuer=cơ quan") == (0, "", "")
    made = Path("out.csv").read_bytes().decode()
    assert made == "\ufeff" + "Số;Loại;Cơ quan;" + ";".join(ADDED) + "\r\n7;CT;TU;;;07-CT/TU\r\n"
    done = check(vbdang, "refs.csv", "--to", "csv", columns="number=số,type=loại,issuer=cơ quan")
    assert rows(done.out.removeprefix("\ufeff"))[1] == ["7", "CT", "TU", "", "", "07-CT/TU"]


def test_tabs_are_read_and_written(vbdang: Run) -> None:
    put("refs.tsv", "id\tdate\n7-CT/TU\t2024\n")
    done = check(vbdang, "refs.tsv", "--to", "rows", columns="id,date")
    assert rows(done.out, "\t")[1][:3] == ["7-CT/TU", "2024", "VB104"]


def test_a_table_checked_once_more_has_its_columns_made_anew(vbdang: Run) -> None:
    once = check(vbdang, put("refs.csv", TABLE), "--to", "rows").out
    assert check(vbdang, put("again.csv", once), "--to", "rows").out == once


def test_objects_are_rows_too_and_keep_what_they_hold(vbdang: Run) -> None:
    given = [{"id": "7-CT/TU", "thẻ": ["a"], "năm": 2024}, {"id": "09-CT/TU"}, {"id": None, "năm": 2023}]
    put("refs.jsonl", "".join(json.dumps(one) + "\n" for one in given))
    found = records(check(vbdang, "refs.jsonl", "--to", "rows", columns="id,date=năm"))
    assert [{key: one[key] for key in one if key not in ADDED} for one in found] == given
    assert [one["vbdang_codes"] for one in found] == [["VB104"], [], ["VB801"]]
    assert [one["vbdang_id"] for one in found] == ["07-CT/TU", "09-CT/TU", None]
    as_csv = rows(check(vbdang, "refs.jsonl", "--to", "csv", columns="id,date=năm").out)
    assert as_csv[0] == ["id", "thẻ", "năm", *ADDED]
    assert as_csv[1][:4] == ["7-CT/TU", '["a"]', "2024", "VB104"]


def test_standard_input_is_csv(vbdang: Run) -> None:
    done = vbdang("check", "-", "--columns", "id", "--to", "jsonl", stdin=b"id\n7-CT/TU\n")
    assert [(one["file"], one["line"]) for one in records(done)] == [("-", 2)]


def test_a_row_that_cannot_be_read_is_named_and_the_others_are_done(vbdang: Run) -> None:
    done = check(vbdang, put("refs.csv", "id,date\n7-CT/TU\n8-CT/TU,2024\n"), "--to", "rows", columns="id,date")
    assert done.status == 2
    assert done.err == "vbdang: refs.csv, line 2: 1 cell where there are 2 columns\n"
    assert [row[0] for row in rows(done.out)] == ["id", "8-CT/TU"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Số\n", "refs.csv, line 1: no column 'id'; there are 'Số'"),
        ("", "refs.csv: no row of heads"),
        ("id,id\n", "refs.csv, line 1: a column stands there twice: id"),
    ],
)
def test_a_table_that_lacks_what_is_asked_for_is_named_and_the_others_are_done(
    vbdang: Run, text: str, told: str
) -> None:
    done = check(
        vbdang, put("refs.csv", text), put("good.csv", "id\n7-CT/TU\n"), "none.csv", "--to", "jsonl", columns="id"
    )
    assert done.status == 2
    assert done.err.splitlines() == [f"vbdang: {told}", "vbdang: none.csv: No such file or directory"]
    assert [one["file"] for one in records(done)] == ["good.csv"]


def test_objects_that_lack_a_key_everywhere_are_told(vbdang: Run) -> None:
    done = check(vbdang, put("refs.jsonl", '{"so": 1}\n'), columns="id")
    assert done.err == "vbdang: refs.jsonl: no column 'id'; there are 'so'\n"
    assert (
        check(vbdang, put("none.jsonl", ""), columns="id").err == "vbdang: none.jsonl: no column 'id'; there are none\n"
    )


def test_tables_of_a_folder_are_checked(vbdang: Run) -> None:
    Path("folder").mkdir()
    put("folder/a.csv", "id\n7-CT/TU\n")
    put("folder/b.txt", "Chỉ thị số 7-CT/TU\n")
    put("folder/c.tsv", "id\n8-CT/TU\n")
    found = records(vbdang("check", "folder", "--columns", "id", "--to", "jsonl"))
    assert [one["file"] for one in found] == [str(Path("folder") / name) for name in ("a.csv", "c.tsv")]


def test_rows_of_several_tables_are_not_mixed(vbdang: Run) -> None:
    done = check(vbdang, put("a.csv", "id\n"), put("b.csv", "id\n"), "--to", "rows", columns="id")
    assert (done.status, done.out) == (2, "")
    assert done.err == "vbdang: --to rows and --to csv write one table: give one file\n"


def test_settings_and_statistics_hold_for_rows_too(vbdang: Run) -> None:
    put("pyproject.toml", '[tool.vbdang.per-file-ignores]\n"refs.csv" = ["VB8"]\n')
    done = check(vbdang, put("refs.csv", TABLE), "--statistics", "--to", "json")
    assert [one["code"] for one in json.loads(done.out)] == ["VB109", "VB301"]
    check(vbdang, "refs.csv", "--statistics", "-o", "out.txt", "--lang", "en")
    assert [line.split()[1] for line in Path("out.txt").read_text("utf-8").splitlines()] == ["VB109", "VB301"]


@pytest.mark.parametrize("to", ["sarif", "github"])
def test_other_programs_get_the_line_of_a_row(vbdang: Run, to: str) -> None:
    done = check(vbdang, put("refs.csv", TABLE), "--to", to)
    if to == "github":
        assert done.out.startswith("::error file=refs.csv,line=3,title=VB109 tw-spelling::hàng 3, cột “Cơ quan”")
    else:
        log = json.loads(done.out)
        jsonschema.validate(log, json.loads((ROOT / "tests/data/sarif-schema-2.1.0.json").read_text("utf-8")))
        region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 3, "snippet": {"text": "TƯ"}}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ("so", "'so' is none of id, number, type, issuer, "),
        ("id,id", "id stands there twice"),
        ("number,type", "say which column holds the id, or number, type and issuer"),
        ("date", "say which column holds the id, or number, type and issuer"),
        ("", "'' is none of id, number, "),
    ],
)
def test_columns_that_cannot_be_are_a_wrong_usage(vbdang: Run, columns: str, told: str) -> None:
    done = vbdang("check", put("refs.csv", TABLE), "--columns", columns)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"vbdang: --columns: {told}")


def test_columns_can_be_given_one_by_one_and_hold_commas_in_their_heads() -> None:
    assert columns_of(["id=Số, ký hiệu,date=Ngày", "body"]) == {"id": "Số, ký hiệu", "date": "Ngày", "body": "body"}
    assert columns_of(["number,issuer,type_name"]) == {"number": "number", "issuer": "issuer", "type_name": "type_name"}
    with pytest.raises(UsageError) as caught:
        columns_of(["id,,date"])
    assert caught.value.code == "usage"
