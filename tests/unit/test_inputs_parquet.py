"""Parquet: every row a text, what is odd in one told by its row, what is odd in the file by its name."""

from __future__ import annotations

import datetime
import io
import sys
from typing import TYPE_CHECKING, Any

import pytest

from vbdang.errors import InputError
from vbdang.inputs import parquet
from vbdang.inputs.passage import Columns, Passage
from vbdang.inputs.places import Place
from vbdang.inputs.sources import passages
from vbdang.model import PartialDate

if TYPE_CHECKING:
    from pathlib import Path

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")


def written(columns: dict[str, Any], **options: Any) -> io.BytesIO:
    stream = io.BytesIO()
    pq.write_table(pa.table(columns), stream, **options)
    stream.seek(0)
    return stream


def read(columns: dict[str, Any], most: int = 1000, names: Columns | None = None) -> list[Passage | InputError]:
    return list(parquet.read(written(columns), "b.parquet", most, names or Columns()))


def told(found: list[Passage | InputError]) -> list[str]:
    return [str(one) for one in found if isinstance(one, InputError)]


def test_a_row_is_a_text_with_its_id_and_day_and_knows_which_row_it_is() -> None:
    rows = {"text": ["một", "hai"], "id": ["a", "b"], "published": ["2022-10", None], "more": [1, 2]}
    first, second = read(rows)
    assert isinstance(first, Passage)
    assert first == Passage("a", "một", PartialDate(2022, 10))
    assert second == Passage("b", "hai")
    assert first.places().at(2) == Place(row=1)
    assert first.places().at(2).told() == "hàng 1"


def test_without_ids_the_source_is_the_file() -> None:
    assert read({"text": ["x"]}) == [Passage("b.parquet", "x")]
    assert read({"text": ["x", "y"], "id": [7, None]}) == [Passage("7", "x"), Passage("b.parquet", "y")]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
def test_every_kind_of_text_is_taken(kind: Any) -> None:
    assert read({"text": pa.array(["x"], kind)}) == [Passage("b.parquet", "x")]


def test_a_dictionary_of_texts_is_taken_and_each_text_held_once() -> None:
    """Of ten thousand rows that are the same text of a million letters the file itself has only one."""
    same = pa.DictionaryArray.from_arrays(pa.array([0] * 10_000, pa.int32()), ["x" * 1_000_000])
    stream = written({"text": same}, store_schema=False)
    found = parquet.read(stream, "b.parquet")
    before = pa.total_allocated_bytes()
    for _ in range(3):
        assert next(found).text == "x" * 1_000_000  # type: ignore[union-attr]  # an error has no text, and fails
    assert pa.total_allocated_bytes() - before < 100_000_000
    assert read({"text": pa.array(["x"]).dictionary_encode()}) == [Passage("b.parquet", "x")]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime.date(2022, 10, 25), datetime.date(2022, 10, 25)),
        (datetime.datetime(2022, 10, 25, 13, tzinfo=datetime.UTC), datetime.date(2022, 10, 25)),
        (2022, PartialDate(2022)),
        ("2022-10-25", datetime.date(2022, 10, 25)),
        (None, None),
    ],
)
def test_days_are_dates_times_years_or_text(cell: Any, day: Any) -> None:
    assert read({"text": ["x"], "published": [cell]}) == [Passage("b.parquet", "x", day)]


def test_what_is_wrong_with_a_row_is_told_by_its_row_and_the_others_are_read() -> None:
    binary = pa.array([b"ok", b"\xff", b"ok", b"ok", b"ok", b"ok", b"o" * 1001, None], pa.binary())
    rows = {
        "text": binary.view(pa.string()),
        "published": ["", "x", "2022-02-31", None, "0", None, None, None],
        "id": ["0", "1", "2", "3", "4", "5", "6", "7"],
    }
    found = read(rows)
    assert [one.source for one in found if isinstance(one, Passage)] == ["3", "5"]
    assert told(found) == [
        "b.parquet: row 1: 'published' is not YYYY-MM-DD, YYYY-MM or YYYY: ''",
        "b.parquet: row 2: 'text' holds bytes that are not UTF-8",
        "b.parquet: row 3: 'published' is no such date: '2022-02-31'",
        "b.parquet: row 5: 'published' is not YYYY-MM-DD, YYYY-MM or YYYY: '0'",
        "b.parquet: row 7: more than 1,000 bytes in one text",
        "b.parquet: row 8: no 'text' that is a string",
    ]
    assert [one.code for one in found if isinstance(one, InputError)][-2:] == ["limit", "record"]


def test_an_id_is_text_or_a_whole_number() -> None:
    (error,) = told(read({"text": ["x"], "id": [1.5]}))
    assert error == "b.parquet: row 1: no 'id' that is a string or a whole number"
    assert "string or a whole number" in told(read({"text": ["x"], "id": [True]}))[0]


def test_a_time_beyond_the_calendar_is_told() -> None:
    far = pa.array([2**60], pa.timestamp("ms"))
    assert "'published' cannot be read" in told(read({"text": ["x"], "published": far}))[0]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"body": ["x"], "n": [1]}, "has no column 'text'; there are: body, n"),
        ({"text": [1]}, "its column 'text' holds int64, not text"),
        ({"text": [b"x"]}, "its column 'text' holds binary, not text"),
        ({"text": [["x"]]}, "its column 'text' holds list<element: string>, not text"),
    ],
)
def test_a_file_without_a_column_of_texts_is_told_by_its_name(columns: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputError) as error:
        read(columns)
    assert str(error.value) == f"b.parquet: {reason}"
    assert error.value.code == "table"


def test_a_column_that_is_there_twice_is_told() -> None:
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_arrays([pa.array(["x"])] * 2, names=["text", "text"]), stream)
    with pytest.raises(InputError, match="has 2 columns 'text'"):
        list(parquet.read(stream, "b.parquet"))


def test_the_columns_can_have_other_names_and_must_then_be_there() -> None:
    rows = {"noi_dung": ["x"], "ma": [3], "text": [None]}
    assert read(rows, names=Columns(text="noi_dung", id="ma")) == [Passage("3", "x")]
    with pytest.raises(InputError, match="has no column 'so'; there are: noi_dung, ma, text"):
        read(rows, names=Columns(text="noi_dung", id="so"))


def test_a_column_of_nulls_has_no_text() -> None:
    assert len(told(read({"text": pa.array([None, None], pa.null())}))) == 2


def test_a_file_that_is_no_parquet_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 or not")
    (tmp_path / "b.parquet").write_bytes(written({"text": ["x"]}).getvalue())
    error, found = passages([str(tmp_path / name) for name in ("a.parquet", "b.parquet")], None)
    assert str(error).startswith(f"{tmp_path / 'a.parquet'}: cannot be read as Parquet: ")
    assert found == Passage(str(tmp_path / "b.parquet"), "x")


def test_of_a_file_with_a_broken_row_group_the_others_are_read() -> None:
    """The second of three is overwritten in the middle of its only column."""
    data = written({"text": ["a" * 99, "b" * 99, "c" * 99]}, row_group_size=1, compression="none", use_dictionary=False)
    whole = data.getvalue()
    chunk = pq.ParquetFile(data).metadata.row_group(1).column(0)
    broken = bytearray(whole)
    start = chunk.data_page_offset
    broken[start : start + 20] = b"\xff" * 20
    found = list(parquet.read(io.BytesIO(broken), "b.parquet"))
    assert [one.text[0] for one in found if isinstance(one, Passage)] == ["a", "c"]
    (error,) = told(found)
    assert error.startswith("b.parquet: from row 2, row group 2: cannot be read as Parquet: ")


def test_texts_are_taken_few_at_a_time_where_they_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_AT_ONCE", 30_000)
    long = [str(number) * 10_000 for number in range(8)]
    taken: list[int] = []
    real = pq.ParquetFile.iter_batches

    def counting(self: Any, size: int, **options: Any) -> Any:
        taken.append(size)
        return real(self, size, **options)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", counting)
    stream = written({"text": long}, compression="none", use_dictionary=False)
    found = list(parquet.read(stream, "b.parquet"))
    assert [one.text for one in found if isinstance(one, Passage)] == long
    assert [one.places().at(0).row for one in found if isinstance(one, Passage)] == list(range(1, 9))
    assert len(taken) == 1
    assert 1 <= taken[0] <= 3


def test_without_pyarrow_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError) as error:
        list(parquet.read(io.BytesIO(), "b.parquet"))
    assert error.value.code == "extra"
    assert error.value.reason == "to read Parquet, pyarrow has to be installed: pip install 'vbdang[arrow]'"
