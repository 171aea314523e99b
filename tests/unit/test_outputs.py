"""Records, schema, tables, cards and carets: what leaves vbdang, to the letter."""

from __future__ import annotations

import copy
import datetime
import json
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from vbdang.checking.from_reading import findings_of, findings_of_reading
from vbdang.errors import ParseError
from vbdang.model import (
    Document,
    Identifier,
    PartialDate,
    Reading,
    Reference,
    Relation,
    Repair,
    Resolution,
)
from vbdang.outputs.card import card, refusal
from vbdang.outputs.carets import excerpt
from vbdang.outputs.record import document_record, dumped, reading_record, reference_record
from vbdang.outputs.schema import SCHEMA
from vbdang.outputs.streams import Answer, json_lines, json_list, tables
from vbdang.outputs.table import Language, document_table
from vbdang.outputs.width import cells, padded, visible

GOLDEN = Path(__file__).parents[1] / "golden"
# The keys of docs/reference/record.md, in its order.
RESOLVING = ["key", "target", "targets", "status", "candidates"]
KEYS = [
    *("start", "end", "text", "form", "id", "number", "suffix", "type", "issuer", "unit", "type_name", "date"),
    *("body", "body_text", "term", "subject", "antecedent", *RESOLVING, "relations", "findings"),
]

TEXT = "Bộ Chính trị ban hành Kết luận số 01-KL/TW\nvề Chỉ thị số 5-CT/TW,\nChỉ thị 05.\n"
PLANNED = Reference(
    22, 42, "Kết luận số 01-KL/TW", "full", Identifier(1, "", "KL", "TW"), 1, "", "KL", "TW", None, "Kết luận",
    date=datetime.date(2021, 5, 18), body="BCT", body_text="Bộ Chính trị", subject="về Chỉ thị số 5-CT/TW",
    relations=(Relation("about", 1),),
)  # fmt: skip
MALFORMED = Reference(
    46, 64, "Chỉ thị số 5-CT/TW", "full", Identifier(5, "", "CT", "TW"), 5, "", "CT", "TW", None, "Chỉ thị",
    date=PartialDate(2016, 5), term="XII", repairs=(Repair("missing-zero", 57, 58, "5", "05"),),
)  # fmt: skip
SHORT = Reference(
    66, 76, "Chỉ thị 05", "short", Identifier(5, "", "CT", "TW"), 5, "", "CT", None, None, "Chỉ thị",
    body_text="một cơ quan khác", antecedent=1,
)  # fmt: skip
REFERENCES = (PLANNED, MALFORMED, SHORT)
DOCUMENT = Document(REFERENCES, (), tuple(findings_of(reference) for reference in REFERENCES))
RESOLVED = evolve(
    DOCUMENT,
    resolutions=(
        Resolution("XIII/01-KL/TW", "XIII/01-KL/TW", ("XIII/01-KL/TW",), "resolved"),
        Resolution(None, None, (), "ambiguous", ("XII/05-CT/TW", "XIII/05-CT/TW")),
        Resolution(),
    ),
)


def golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")


def test_the_spans_of_the_example_are_its_text() -> None:
    assert all(TEXT[one.start : one.end] == one.text for one in REFERENCES)


def test_a_record_is_to_the_letter_the_one_agreed_on() -> None:
    written = json.dumps(document_record("a1", DOCUMENT), ensure_ascii=False, indent=1) + "\n"
    assert written == golden("record.json")


@pytest.mark.parametrize("document", [DOCUMENT, RESOLVED])
def test_all_keys_are_always_there_in_the_order_of_the_contract(document: Document) -> None:
    record = document_record("a1", document)
    assert list(record) == ["schema", "source", "references"]
    assert [list(reference) for reference in record["references"]] == [KEYS] * 3


def test_without_resolutions_what_resolving_fills_is_null() -> None:
    for record in document_record("a1", DOCUMENT)["references"]:
        assert [record[key] for key in RESOLVING] == [None] * 5


def test_resolutions_fill_their_own_keys_and_no_others() -> None:
    before = document_record("a1", DOCUMENT)["references"]
    after = document_record("a1", RESOLVED)["references"]
    assert [[record[key] for key in RESOLVING] for record in after] == [
        ["XIII/01-KL/TW", "XIII/01-KL/TW", ["XIII/01-KL/TW"], "resolved", []],
        [None, None, [], "ambiguous", ["XII/05-CT/TW", "XIII/05-CT/TW"]],
        [None, None, [], "unknown", []],
    ]
    for one, other in zip(before, after, strict=True):
        assert {**one, **dict.fromkeys(RESOLVING)} == {**other, **dict.fromkeys(RESOLVING)}


def test_a_dumped_record_is_one_line_with_vietnamese_letters_and_reads_back() -> None:
    record = document_record("bài\n1", DOCUMENT)
    line = dumped(record)
    assert "\n" not in line
    assert "Kết luận số 01-KL/TW" in line
    assert json.loads(line) == record


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("document", [DOCUMENT, RESOLVED, Document()])
def test_records_keep_the_schema(validator: jsonschema.Draft202012Validator, document: Document) -> None:
    validator.validate(json.loads(dumped(document_record("a1", document))))


def objects(value: Any) -> list[dict[str, Any]]:
    """Return every object inside a record, the record first."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if isinstance(value, dict) else []) + [one for item in inner for one in objects(item)]


def test_the_schema_refuses_a_key_too_many_or_too_few_wherever_it_is(
    validator: jsonschema.Draft202012Validator,
) -> None:
    record = document_record("a1", RESOLVED)
    count = len(objects(record))
    assert count == 7  # the document, three references, a relation, a finding, its fix
    for i in range(count):
        more = copy.deepcopy(record)
        objects(more)[i]["extra"] = 1
        assert not validator.is_valid(more)
        for key in objects(record)[i]:
            fewer = copy.deepcopy(record)
            del objects(fewer)[i][key]
            assert not validator.is_valid(fewer), key


@pytest.mark.parametrize(
    ("key", "value"),
    [("start", -1), ("form", "bare"), ("date", "18/5/2021"), ("suffix", None), ("status", "sure"), ("targets", "x")],
)
def test_the_schema_refuses_values_out_of_the_contract(
    validator: jsonschema.Draft202012Validator, key: str, value: object
) -> None:
    record = document_record("a1", DOCUMENT)
    record["references"][0][key] = value
    assert not validator.is_valid(record)


def test_json_lines_and_the_json_list_hold_the_same_records() -> None:
    answers = [Answer("a1", TEXT, DOCUMENT), Answer("a2", "", Document()), Answer("a3", TEXT, RESOLVED)]
    lines = list(json_lines(answers))
    assert len(lines) == 3
    assert json.loads("".join(json_list(answers))) == [json.loads(line) for line in lines]
    assert json.loads("".join(json_list([]))) == []


def test_the_json_list_is_written_document_by_document() -> None:
    seen = []

    def known() -> Any:
        for name in ("a1", "a2"):
            seen.append(name)
            yield Answer(name, "", Document())

    pieces = json_list(known())
    assert next(pieces) == "["
    assert '"a1"' in next(pieces)
    assert seen == ["a1"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_table_is_to_the_letter_the_one_agreed_on(lang: Language) -> None:
    made = "".join(tables([Answer("bài 1.txt", TEXT, DOCUMENT), Answer("a2", "", Document())], lang))
    assert made == golden(f"table.{lang}.txt")


def test_columns_stand_under_one_another_whatever_the_letters() -> None:
    loose = evolve(PLANNED, text=unicodedata.normalize("NFD", PLANNED.text))
    wide = evolve(PLANNED, text="決議 01-KL/TW\n\tx")
    lines = document_table("a", TEXT, Document((PLANNED, loose, wide), (), ((), (), ()))).splitlines()
    assert len(lines) == 5
    assert {cells(line[: line.index("2021-05-18")]) for line in lines[2:]} == {
        cells(lines[1][: lines[1].index("ngày")])
    }


def test_a_table_needs_no_findings_and_keeps_its_place_in_texts_of_many_lines() -> None:
    rows = document_table("a", TEXT, Document(REFERENCES), "en").splitlines()[2:]
    assert [row.split()[1] for row in rows] == ["1:23", "2:4", "3:1"]
    assert "VB104" not in "".join(rows)


def test_every_relation_has_its_word_in_both_languages() -> None:
    kinds = SCHEMA["$defs"]["relation"]["properties"]["kind"]["enum"]
    related = evolve(PLANNED, relations=tuple(Relation(kind, 2) for kind in kinds))
    for lang in ("vi", "en"):
        assert document_table("a", TEXT, Document((related,)), lang).count("#2") == len(kinds)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("", 0),
        ("abc", 3),
        ("Nghị quyết", 10),
        ("Nghi\u0323 quye\u0302\u0301t", 10),
        ("党", 2),
        ("Ａ", 2),
        ("a\u200bb", 2),
    ],
)
def test_width_is_counted_in_cells(text: str, wide: int) -> None:
    assert cells(text) == wide
    assert cells(padded(text, 12)) == 12


def test_nothing_from_a_text_drives_the_terminal() -> None:
    assert visible("\x00\x1b[31m\x7f\x9b\r\n\x1c\u2028.") == "␀␛[31m␡�  ␜ ."


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("05/CT-TW", 2, 3, "05/CT-TW\n  ^"),
        ("05/CT-TW", 0, 8, "05/CT-TW\n^^^^^^^^"),
        ("", 0, 0, "\n^"),
        ("18-NQ", 5, 5, "18-NQ\n     ^"),
        ("một\nhai ba\nbốn", 8, 10, "hai ba\n    ^^"),
        ("một\nhai", 1, 6, "một\n ^^"),
        ("một\nhai", 3, 4, "một\n   ^"),
        ("a\tb", 2, 3, "a       b\n        ^"),
        ("a\tb", 1, 2, "a       b\n ^^^^^^^"),
        ("Quye\u0302\u0301t Đ", 8, 9, "Quye\u0302\u0301t Đ\n      ^"),
        ("Quye\u0302\u0301t", 4, 5, "Quye\u0302\u0301t\n   ^"),
        ("\u0301", 0, 1, "\u0301\n^"),
        ("党 05", 2, 4, "党 05\n   ^^"),
        ("05\r\n06", 0, 2, "05\n^^"),
        ("a\x00b", 2, 3, "a␀b\n  ^"),
    ],
)
def test_carets_stand_under_the_fault(text: str, start: int, end: int, shown: str) -> None:
    assert excerpt(text, start, end) == shown


def test_of_a_very_long_line_only_the_surroundings_are_shown() -> None:
    line, carets = excerpt("a" * 1000 + "XY" + "b" * 1000, 1000, 1002).split("\n")
    assert line == "…" + "a" * 60 + "XY" + "b" * 60 + "…"
    assert carets == " " * 61 + "^^"
    line, carets = excerpt("X" * 10_000_000, 0, 10_000_000).split("\n")
    assert cells(line) < 200
    assert carets == "^" * (cells(line) - 1)


PARSED = Reading(
    Identifier(5, "a", "NQ", "TU", "nb"),
    "Nghị quyết",
    (Repair("missing-zero", 11, 12, "5", "05"), Repair("dash-lookalike", 13, 14, "–", "-")),
)
WRITTEN = "Nghị quyết 5a–NQ/TU/nb"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_card_is_to_the_letter_the_one_agreed_on(lang: Language) -> None:
    clean = card("05-CT/TW", Reading(Identifier(5, "", "CT", "TW"), None, ()), (), lang)
    assert card(WRITTEN, PARSED, findings_of_reading(PARSED, lang), lang) + clean == golden(f"card.{lang}.txt")


def test_the_record_of_a_reading_holds_its_fields_and_its_repairs() -> None:
    record = reading_record(WRITTEN, PARSED, findings_of_reading(PARSED, "en"))
    assert {key: value for key, value in record.items() if key != "repairs"} == {
        "schema": 1,
        "text": WRITTEN,
        "id": "05a-NQ/TU/nb",
        "number": 5,
        "suffix": "a",
        "type": "NQ",
        "issuer": "TU",
        "unit": "nb",
        "type_name": "Nghị quyết",
    }
    assert [(one["code"], one["start"], one["found"], one["put"]) for one in record["repairs"]] == [
        ("VB104", 11, "5", "05"),
        ("VB106", 13, "–", "-"),
    ]


def test_a_refusal_says_why_and_where_in_both_languages() -> None:
    error = ParseError("no-type", "18-XX/TW", 3, 5, "a document type")
    assert refusal(error, "en") == "cannot be read (no-type): expected a document type at character 4\n18-XX/TW\n   ^^"
    assert refusal(error).startswith("không đọc được (no-type): thiếu ký hiệu tên loại")
    assert refusal(ParseError("new-code", "x", 0, 1, "something")).startswith("không đọc được (new-code): something")


def test_a_reference_that_says_nothing_has_every_key_all_the_same() -> None:
    record = reference_record(Reference(0, 1, "x", "named", None, None, "", None, None, None, None))
    assert list(record) == KEYS
    assert (record["relations"], record["findings"], record["suffix"]) == ([], [], "")
