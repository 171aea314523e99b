"""What other programs take findings in: GitHub's lines, SARIF, rows of tables."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from vbdang.model import Finding, Fix, Identifier
from vbdang.outputs.annotations import annotation
from vbdang.outputs.rows import cells_line, object_line, verdict
from vbdang.outputs.sarif import sarif
from vbdang.outputs.told import Basis, Language, Point, RuleWords, Told

ROOT = Path(__file__).parents[1]
TEXT = "Căn cứ Chỉ thị số 7 - CT/TW;\nThi hành Kết luận số\n21-CT/TW.\n"
RULES = {
    "VB105": RuleWords("VB105", "spaces", "error", "Spaces", "Close it up.", "One word.", (Basis("HD 36", "2018 –"),)),
    "VB112": RuleWords("VB112", "line-break", "warning", "Line break", "Keep it on one line."),
    "VB115": RuleWords("VB115", "decomposed", "note", "Loose marks", "Save it as NFC."),
}
FIX = Fix(18, 27, "07-CT/TW", safe=True)
SPACES = Told(
    "dự thảo, 1:2.txt",
    "dự thảo, 1:2.txt",
    TEXT,
    Finding("VB105", "spaces", "error", "Close it up: 100%\r\nsure.", 18, 27, FIX),
    Point(1, 19),
    Point(1, 28),
    (Point(1, 19), Point(1, 28)),
)
BREAK = evolve(
    SPACES,
    finding=Finding("VB112", "line-break", "warning", "Keep it on one line.", 38, 58),
    start=Point(2, 10),
    end=Point(3, 9),
    edit=None,
)
NOTE = evolve(
    SPACES,
    file="a.jsonl",
    source="a1",
    start=Point(4, None),
    end=Point(4, None),
    finding=evolve(SPACES.finding, code="VB115", severity="note"),
)
PAGE = evolve(SPACES, file="a.pdf", source="a.pdf", start=None, end=None, edit=None, place="page 4")
CELL = evolve(SPACES, file="refs.csv", source="refs.csv", start=Point(7, 2), end=Point(7, 2), cell=True, edit=None)
EVERYTHING = [SPACES, BREAK, NOTE, PAGE, CELL]


def golden(name: str) -> str:
    return (ROOT / "golden" / name).read_text("utf-8")


def test_github_lines_are_to_the_letter_the_ones_agreed_on() -> None:
    assert "".join(map(annotation, EVERYTHING)) == golden("check.github.txt")


def test_a_github_line_is_one_line_whatever_the_message() -> None:
    assert annotation(SPACES).count("\n") == 1
    assert annotation(SPACES).endswith("::Close it up: 100%25%0D%0Asure.\n")
    assert annotation(SPACES).startswith("::error file=dự thảo%2C 1%3A2.txt,line=1,")


def test_a_github_line_over_several_lines_has_no_columns() -> None:
    assert "line=2,endLine=3,title" in annotation(BREAK)


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft7Validator:
    schema = json.loads((ROOT / "data" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def test_a_sarif_log_is_to_the_letter_the_one_agreed_on() -> None:
    made = sarif(EVERYTHING, RULES, "1.2.3", [("none.txt", "no such file")], "en")
    assert json.dumps(made, ensure_ascii=False, indent=1) + "\n" == golden("check.sarif.json")


@pytest.mark.parametrize("everything", [EVERYTHING, [], [SPACES], [PAGE]])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_sarif_log_keeps_the_schema(
    validator: jsonschema.Draft7Validator, everything: list[Told], lang: Language
) -> None:
    for failures in ([], [("a b.txt", "no such file")]):
        validator.validate(json.loads(json.dumps(sarif(everything, RULES, "1.2.3", failures, lang))))


def test_the_schema_is_one_that_refuses(validator: jsonschema.Draft7Validator) -> None:
    log = sarif([SPACES], RULES, "1.2.3")
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not validator.is_valid(log)


def test_sarif_columns_are_code_points_and_say_so() -> None:
    (run,) = sarif([SPACES], RULES, "1")["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert TEXT[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"] == "7 - CT/TW"


def test_a_sarif_fix_replaces_the_very_region() -> None:
    (result,) = sarif([SPACES], RULES, "1")["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (edit,) = change["replacements"]
    region = edit["deletedRegion"]
    line = TEXT.split("\n")[region["startLine"] - 1]
    mended = line[: region["startColumn"] - 1] + edit["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
    assert mended == "Căn cứ Chỉ thị số 07-CT/TW;"


def test_a_sarif_path_is_a_uri_that_holds_in_every_checkout() -> None:
    def uri(path: str) -> Any:
        (result,) = sarif([evolve(SPACES, file=path)], RULES, "1")["runs"][0]["results"]
        return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert uri("bài 1.txt") == "b%C3%A0i%201.txt"
    assert uri("./a/b.txt") == "a/b.txt"
    assert uri(str(Path("/a b.txt"))) == "file:///a%20b.txt"


def test_every_sarif_result_points_at_its_rule() -> None:
    (run,) = sarif(EVERYTHING, RULES, "1")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["VB105", "VB112", "VB115"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_failures_that_come_while_findings_are_made_are_in_the_log() -> None:
    failures: list[tuple[str, str]] = []

    def found() -> Any:
        yield SPACES
        failures.append(("none.txt", "no such file"))

    (run,) = sarif(found(), RULES, "1", failures)["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "no such file"}


FOUND = [SPACES.finding, evolve(SPACES.finding, message="Again."), BREAK.finding]


def test_a_row_carries_each_code_once_and_every_message() -> None:
    added = verdict(Identifier(7, "", "CT", "TW"), FOUND)
    assert added["vbdang_codes"] == ["VB105", "VB112"]
    assert len(added["vbdang_messages"]) == 3
    assert added["vbdang_id"] == "07-CT/TW"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_row_written_is_read_back_the_same_whatever_stands_in_it(delimiter: str) -> None:
    cells = ["a,b;c\td", 'said "x"', "hai\ndòng", ""]
    line = cells_line(cells, verdict(None, FOUND), delimiter, "\r\n")
    (row,) = csv.reader(io.StringIO(line, newline=""), delimiter=delimiter)
    assert row[:4] == cells
    assert row[4:] == ["VB105 VB112", " ".join(one.message for one in FOUND), ""]
    assert line.endswith("\r\n")


def test_an_object_keeps_its_keys_and_what_an_earlier_check_added_is_made_anew() -> None:
    once = json.loads(object_line({"so": 5, "khác": [1]}, verdict(None, FOUND)))
    again = json.loads(object_line(once, verdict(None, [])))
    assert again == {"so": 5, "khác": [1], "vbdang_codes": [], "vbdang_messages": [], "vbdang_id": None}
    assert list(again) == list(once)
