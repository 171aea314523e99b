"""Batches and streams of Arrow: the record's shape, every kind of text, nulls, limits, and what is refused."""

from __future__ import annotations

import datetime as dt
import pickle
import runpy
import sys
from typing import TYPE_CHECKING, Any

import pytest

pa = pytest.importorskip("pyarrow")

from vbdang import analyze  # noqa: E402  (only where Arrow is installed)
from vbdang.integrations import arrow, arrow_columns, arrow_schema  # noqa: E402
from vbdang.integrations.arrow import ColumnError, annotate_batch, annotate_stream, annotated_schema  # noqa: E402
from vbdang.integrations.arrow_columns import references_column  # noqa: E402
from vbdang.model import Document, PartialDate  # noqa: E402
from vbdang.outputs.record import document_record  # noqa: E402
from vbdang.outputs.schema import SCHEMA  # noqa: E402
from vbdang.resolving.catalogue import Catalogue  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXTS = [
    "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 5-CT/TW.",
    "",
    None,
    "Các nghị quyết số 18, 19-NQ/TW và Nghị quyết Trung ương 4 khóa XII; theo Nghị quyết 18 thì bộ máy phải tinh gọn.",
    "Thông báo 31/02/2023 không nói gì về văn bản của Đảng.",
    "Quyết định số 12/QĐ-TW ngày 31/02/2022 của Ban Bí thư; Nghị quyết 03-NQ/TU của Tỉnh ủy Hà Giang, tháng 4/2021.",
]


def batch(*texts: str | None, **columns: Any) -> Any:
    return pa.record_batch({"text": pa.array(texts, pa.string()), **columns})


def found(done: Any) -> list[Any]:
    references: list[Any] = done.column("references").to_pylist()
    return references


def records(texts: list[str | None], **options: Any) -> list[Any]:
    """Return what the record of docs/reference/record.md says of texts."""
    return [None if text is None else document_record("-", analyze(text, **options))["references"] for text in texts]


# The shape


def arrow_type(shape: dict[str, Any]) -> tuple[Any, bool]:
    """Return the Arrow type that a part of the JSON Schema asks for, and whether it may be null."""
    if "anyOf" in shape:
        null, other = shape["anyOf"]
        assert null == {"type": "null"}
        return arrow_type(other)[0], True
    if "$ref" in shape:
        return arrow_type(SCHEMA["$defs"][shape["$ref"].removeprefix("#/$defs/")])
    kinds = json_types(shape)
    [kind] = kinds - {"null"}
    made: dict[str, Callable[[], Any]] = {
        "object": lambda: pa.struct([field(*one) for one in shape["properties"].items()]),
        "array": lambda: pa.list_(field("item", shape["items"])),
        "string": pa.string,
        "integer": pa.int64,
        "boolean": pa.bool_,
    }
    return made[kind](), "null" in kinds


def json_types(shape: dict[str, Any]) -> set[str]:
    """Return the types that a part of the JSON Schema allows, by name or by the values it lists."""
    values = shape.get("enum", [shape["const"]] if "const" in shape else [])
    names = {str: "string", int: "integer", type(None): "null"}
    told = shape.get("type", [])
    return {names[type(value)] for value in values} | set([told] if isinstance(told, str) else told)


def field(name: str, shape: dict[str, Any]) -> Any:
    kind, nullable = arrow_type(shape)
    return pa.field(name, kind, nullable)


@pytest.mark.parametrize("name", SCHEMA["$defs"]["reference"]["properties"])
def test_a_field_of_a_reference_is_what_the_json_schema_says(name: str) -> None:
    wanted = field(name, SCHEMA["$defs"]["reference"]["properties"][name])
    assert arrow_schema.REFERENCE.field(name).equals(wanted)


def test_fields_stand_in_the_order_of_the_record() -> None:
    assert arrow_schema.REFERENCE.equals(arrow_type(SCHEMA["$defs"]["reference"])[0])


def test_only_the_list_of_references_may_be_null_where_json_has_no_text_without_words() -> None:
    """JSON Lines refuse an object without a text; a table has rows without one."""
    wanted = pa.schema([field(name, shape) for name, shape in SCHEMA["properties"].items()])
    references = wanted.get_field_index("references")
    assert arrow_schema.RECORD.equals(wanted.set(references, wanted.field(references).with_nullable(nullable=True)))


@pytest.mark.parametrize("resolving", [True, False], ids=["resolved", "unresolved"])
def test_the_columns_hold_what_the_record_holds(*, resolving: bool) -> None:
    done = annotate_batch(batch(*TEXTS), resolving=resolving)
    done.validate(full=True)
    assert found(done) == records(TEXTS, resolving=resolving)


def test_a_row_whose_id_is_named_is_a_whole_record() -> None:
    done = annotate_batch(batch("05-CT/TW", "Không.", id=pa.array([7, None])), id="id", resolving=False)
    done.validate(full=True)
    rows = [{name: row[name] for name in SCHEMA["properties"]} for row in done.to_pylist()]
    assert rows == [
        document_record(name, analyze(text, resolving=False)) for name, text in [("7", "05-CT/TW"), ("-", "Không.")]
    ]


def test_a_document_of_references_alone_has_no_findings_and_nothing_resolved() -> None:
    references = analyze("Chỉ thị số 5-CT/TW", resolving=False).references
    [[row]] = references_column([Document(references)]).to_pylist()
    assert row == document_record("-", Document(references))["references"][0]


def test_messages_are_in_the_language_asked_for() -> None:
    done = [found(annotate_batch(batch("Chỉ thị số 5-CT/TW"), lang=lang)) for lang in ("vi", "en")]
    assert done == [records(["Chỉ thị số 5-CT/TW"], lang=lang) for lang in ("vi", "en")]
    assert done[0] != done[1]


def test_own_catalogues_are_looked_into() -> None:
    text = TEXTS[0]
    assert text is not None
    nothing = Catalogue.of([])
    [row] = found(annotate_batch(batch(text), catalogue=nothing))
    assert {one["status"] for one in row} == {"unknown"}
    assert found(annotate_batch(batch(text)))[0][0]["status"] == "resolved"


# The input


def as_dictionary(texts: list[str | None]) -> Any:
    return pa.array(texts, pa.string()).dictionary_encode()


def as_slice(texts: list[str | None]) -> Any:
    return pa.array(["trước", *texts, "sau"], pa.string()).slice(1, len(texts))


def as_runs(texts: list[str | None]) -> Any:
    return pa.RunEndEncodedArray.from_arrays(list(range(1, len(texts) + 1)), pa.array(texts, pa.string()))


KINDS: dict[str, Callable[[list[str | None]], Any]] = {
    "string": lambda texts: pa.array(texts, pa.string()),
    "large_string": lambda texts: pa.array(texts, pa.large_string()),
    "string_view": lambda texts: pa.array(texts, pa.string_view()),
    "dictionary": as_dictionary,
    "a slice of a column": as_slice,
    "runs": as_runs,
    "an extension of text": lambda texts: pa.ExtensionArray.from_storage(pa.json_(), pa.array(texts, pa.string())),
}


@pytest.mark.parametrize("made", KINDS.values(), ids=KINDS)
def test_every_kind_of_text_is_read(made: Callable[[list[str | None]], Any]) -> None:
    done = annotate_batch(pa.record_batch({"text": made(TEXTS)}), resolving=False)
    assert found(done) == records(TEXTS, resolving=False)


def test_a_column_of_nothing_but_nulls_gives_nulls() -> None:
    assert found(annotate_batch(pa.record_batch({"text": pa.nulls(3)}))) == [None] * 3


def test_an_empty_batch_gives_an_empty_batch_of_the_full_schema() -> None:
    done = annotate_batch(batch(), id=None)
    assert done.num_rows == 0
    assert done.schema == annotated_schema(batch().schema)


def test_own_columns_are_kept_as_they_are() -> None:
    given = batch("05-CT/TW", None, n=pa.array([1, 2], pa.int8()), d=as_dictionary(["x", None]))
    given = given.replace_schema_metadata({"made": "by hand"})
    done = annotate_batch(given)
    assert done.select(given.schema.names).equals(given, check_metadata=True)


ZONE = dt.timezone(dt.timedelta(hours=7))
DAYS: dict[str, Any] = {
    "day": pa.array([dt.date(2022, 10, 25), None], pa.date32()),
    "day in milliseconds": pa.array([dt.date(2022, 10, 25), None], pa.date64()),
    "time": pa.array([dt.datetime(2022, 10, 25, 23, 59), None], pa.timestamp("us")),  # noqa: DTZ001  (no zone: the case)
    "time in its zone": pa.array([dt.datetime(2022, 10, 25, 1, tzinfo=ZONE), None], pa.timestamp("s", "+07:00")),
    "text": pa.array(["2022-10-25", None]),
    "words given out many times": as_dictionary(["2022-10-25", None]),
}


@pytest.mark.parametrize("column", DAYS.values(), ids=DAYS)
def test_a_day_of_publication_is_read_from(column: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told_days(column, monkeypatch) == [dt.date(2022, 10, 25), None]


def test_a_year_may_be_a_number_and_a_month_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told_days(pa.array([2022, None]), monkeypatch) == [PartialDate(2022), None]
    assert told_days(pa.array(["2022-10", "2022"]), monkeypatch) == [PartialDate(2022, 10), PartialDate(2022)]


def told_days(column: Any, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return the days that analyzing is told."""
    days: list[Any] = []

    def analyzed(_text: str, _catalogue: object, published: Any, **_: Any) -> Document:
        days.append(published)
        return Document()

    with monkeypatch.context() as patch:
        patch.setattr(arrow, "analyze", analyzed)
        annotate_batch(batch("a", "b", day=column), published="day")
    assert not any(isinstance(day, dt.datetime) for day in days)
    return days


def test_publication_bears_on_what_is_found() -> None:
    text = "Chỉ thị số 05-CT/TW"
    early = batch(text, text, day=pa.array(["2017", None]))
    [[dated], [undated]] = found(annotate_batch(early, published="day"))
    assert dated["target"] == "XII/05-CT/TW"
    assert undated["target"] is None


# Streams


def test_a_stream_gives_the_rows_of_its_batches_in_order() -> None:
    table = pa.table({"text": pa.chunked_array([TEXTS[:2], TEXTS[2:], []], pa.string()), "n": range(len(TEXTS))})
    reader = annotate_stream(table, resolving=False)
    assert reader.schema == annotated_schema(table.schema)
    done = reader.read_all()
    assert done["n"].to_pylist() == list(range(len(TEXTS)))
    assert found(done) == records(TEXTS, resolving=False)


def test_a_stream_reads_no_further_than_is_asked() -> None:
    seen: list[int] = []

    def batches() -> Iterator[Any]:
        for number in range(3):
            seen.append(number)
            yield batch(f"Nghị quyết số {number + 10}-NQ/TW")

    reader = annotate_stream(pa.RecordBatchReader.from_batches(batch().schema, batches()), resolving=False)
    assert seen == []
    assert found(reader.read_next_batch())[0][0]["number"] == 10
    assert seen == [0]


def test_a_large_batch_is_handed_out_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_MOST_ROWS", 4)
    given = batch(*TEXTS, id=pa.array([str(n) for n in range(len(TEXTS))]))
    done = list(annotate_stream(given, resolving=False, id="id"))
    assert [one.num_rows for one in done] == [4, 2]
    assert [name for one in done for name in one["source"].to_pylist()] == list("012345")
    assert [row for one in done for row in found(one)] == records(TEXTS, resolving=False)


def test_much_text_is_handed_out_in_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_MOST_LETTERS", 10)
    done = list(annotate_stream(batch("a" * 6, "b" * 4, "c", None, "d" * 30, "e" * 30, None), resolving=False))
    assert [one.num_rows for one in done] == [2, 2, 1, 1, 1]


def test_one_batch_stays_one_batch_however_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_MOST_ROWS", 2)
    done = annotate_batch(batch(*TEXTS), resolving=False)
    assert found(done) == records(TEXTS, resolving=False)


def test_columns_that_together_pass_two_gib_are_refused() -> None:
    size = 1 << 30
    half = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.array([0, size], pa.int32()).buffers()[1], pa.py_buffer(bytes(size))]
    )
    with pytest.raises(ColumnError, match="use annotate_stream") as caught:
        arrow_columns.joined([half, half, half])
    assert caught.value.code == "too-large"


def test_a_column_that_arrow_made_in_pieces_is_refused() -> None:
    """This is what it does with more than 2 GiB of text."""
    with pytest.raises(ColumnError) as caught:
        arrow_columns._whole(pa.chunked_array([["a"], ["b"]]))
    assert caught.value.code == "too-large"


# What is refused


def refused(given: Any, **options: Any) -> ColumnError:
    with pytest.raises(ColumnError) as caught:
        annotate_batch(given, **options)
    return caught.value


def test_a_missing_column_is_named_and_so_are_those_there_are() -> None:
    fault = refused(pa.record_batch({"title": ["a"], "body": ["b"]}))
    assert (fault.code, fault.column, fault.row) == ("missing", "text", None)
    assert str(fault) == "column 'text': not one of the columns: title, body"


def test_two_columns_of_one_name_are_none() -> None:
    twice = pa.RecordBatch.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
    fault = refused(twice)
    assert (fault.code, fault.reason) == ("missing", "there are 2 of that name")


@pytest.mark.parametrize(
    ("options", "column"),
    [({"text": "n"}, "n"), ({"published": "f"}, "f"), ({"id": "f"}, "f"), ({"text": "b"}, "b")],
)
def test_a_column_of_another_kind_is_refused(options: dict[str, str], column: str) -> None:
    fault = refused(batch("a", n=pa.array([1]), f=pa.array([0.5]), b=pa.array([b"x"])), **options)
    assert (fault.code, fault.column) == ("type", column)
    assert "holds" in fault.reason


@pytest.mark.parametrize(
    ("name", "options"), [("references", {}), ("source", {"id": "text"}), ("schema", {"id": "text"})]
)
def test_a_name_that_is_taken_is_refused(name: str, options: dict[str, str]) -> None:
    fault = refused(batch("a", **{name: pa.array(["x"])}), **options)
    assert (fault.code, fault.column) == ("taken", name)


def test_names_that_are_not_added_may_be_taken() -> None:
    assert annotate_batch(batch("a", source=pa.array(["x"]))).schema.names == ["text", "source", "references"]


def test_a_stream_is_refused_before_it_is_read() -> None:
    with pytest.raises(ColumnError):
        annotate_stream(pa.table({"title": ["a"]}))


def test_a_day_that_cannot_be_is_told_with_its_row() -> None:
    fault = refused(batch("a", "b", day=pa.array(["2022-02-28", "2022-02-31"])), published="day")
    assert (fault.code, fault.column, fault.row) == ("value", "day", 1)
    assert "2022-02-31" in str(fault)


def test_a_day_out_of_reach_is_told_with_its_row() -> None:
    fault = refused(batch("a", day=pa.array([4_000_000], pa.int32()).cast(pa.date32())), published="day")
    assert (fault.code, fault.row) == ("value", 0)


def test_bytes_that_are_not_utf8_are_told_with_their_row() -> None:
    offsets = pa.array([0, 1, 2], pa.int32()).buffers()[1]
    broken = pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(b"a\xff")])
    fault = refused(pa.record_batch({"text": broken}))
    assert (fault.code, fault.column, fault.row) == ("encoding", "text", 1)


def test_what_gives_no_stream_is_refused() -> None:
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        annotate_stream([{"text": "05-CT/TW"}])


def test_a_fault_travels_between_processes() -> None:
    fault = ColumnError("value", "day", 3, "no such date")
    again = pickle.loads(pickle.dumps(fault))  # noqa: S301  (our own bytes)
    assert (again.code, again.column, again.row, str(again)) == ("value", "day", 3, str(fault))


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"pip install 'vbdang\[arrow\]'"):
        runpy.run_path(str(arrow_schema.__file__))
