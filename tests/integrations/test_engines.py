"""Every engine finds in the same rows what a bare loop finds, and says at once which column is missing.

With ``VBDANG_SLOW=1`` there are 200,000 rows, as the issue of scale asks; else few.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import pickle
import shutil
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

pa = pytest.importorskip("pyarrow")

import pyarrow.parquet as pq  # noqa: E402  (only where Arrow is installed)

from vbdang import analyze  # noqa: E402
from vbdang.integrations.arrow import ColumnError, annotate_stream  # noqa: E402
from vbdang.model import Entry, Identifier  # noqa: E402
from vbdang.outputs.record import document_record  # noqa: E402
from vbdang.resolving.catalogue import Catalogue  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

Found = tuple[int, Any]
SLOW = bool(os.environ.get("VBDANG_SLOW"))
ROWS = 200_000 if SLOW else 400

SENTENCES = (
    "Hội nghị quán triệt Nghị quyết số {n}-NQ/TW ngày {d}/5/20{y} của Bộ Chính trị.",
    "Xã báo cáo việc thực hiện Chỉ thị {n:02d}/CT-TW và các kết luận số {n}, {m}-KL/TW.",
    "Quyết định số {n}-QĐ/TW ngày 31/02/20{y} thay thế Quy định số {m}-QĐ/TW khóa XII; Quyết định {n} có hiệu lực ngay.",
    "Ngày {d}/6, thôn {m} gặt xong lúa chiêm.",
    "Tỉnh ủy Lào Cai ban hành Chương trình hành động số {n}-CTr/TU 🌾 về Nghị quyết Trung ương 6 khóa XIII.",
    None,
    "",
)


def row(number: int) -> tuple[int, str | None, dt.date | None]:
    sentence = SENTENCES[number % len(SENTENCES)]
    facts = {"n": number % 97 + 1, "m": number % 41 + 1, "d": number % 28 + 1, "y": number % 10 + 16}
    day = None if number % 3 == 0 else dt.date(2016 + number % 10, number % 12 + 1, 1)
    return number, None if sentence is None else sentence.format(**facts), day


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of the rows: one that every engine reads by itself."""
    path = tmp_path_factory.mktemp("rows") / "rows.parquet"
    numbers, texts, days = zip(*map(row, range(ROWS)), strict=True)
    table = pa.table({"n": numbers, "text": texts, "day": pa.array(days, pa.date32())})
    pq.write_table(table, path, row_group_size=max(100, ROWS // 8))
    return path


def told(references: Any) -> str:
    return json.dumps(references, ensure_ascii=False)


@pytest.fixture(scope="module")
def wanted() -> list[str]:
    """Return what a bare loop finds in the rows."""
    return [
        told(None if text is None else document_record("-", analyze(text, None, day))["references"])
        for _, text, day in map(row, range(ROWS))
    ]


def rows_of(batches: Iterable[Any]) -> Iterator[Found]:
    for batch in batches:
        yield from zip(batch["n"].to_pylist(), batch["references"].to_pylist(), strict=True)


def by_arrow(path: Path) -> Iterator[Found]:
    return rows_of(annotate_stream(pq.read_table(path), published="day"))


def by_polars(path: Path) -> Iterator[Found]:
    pl = pytest.importorskip("polars")
    from vbdang.integrations.polars import annotate_frame

    done = annotate_frame(pl.scan_parquet(path), published="day").collect()
    return ((one["n"], one["references"]) for one in done.iter_rows(named=True))


def by_polars_streaming(path: Path) -> Iterator[Found]:
    pl = pytest.importorskip("polars")
    from vbdang.integrations.polars import annotate_frame

    done = annotate_frame(pl.scan_parquet(path), published="day").collect(engine="streaming")
    return ((one["n"], one["references"]) for one in done.iter_rows(named=True))


def by_duckdb(path: Path) -> Iterator[Found]:
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    annotated = annotate_stream(connection.read_parquet(str(path)), published="day")
    assert annotated.schema.names == ["n", "text", "day", "references"]
    return rows_of(connection.cursor().sql("from annotated").to_arrow_reader())


def by_duckdb_relation(path: Path) -> Iterator[Found]:
    duckdb = pytest.importorskip("duckdb")
    from vbdang.integrations.duckdb import annotate_relation

    connection = duckdb.connect()
    done = annotate_relation(connection.read_parquet(str(path)), connection.cursor(), published="day")
    return iter(done.project('n, "references"').fetchall())


def by_pandas(path: Path) -> Iterator[Found]:
    pd = pytest.importorskip("pandas")
    from vbdang.integrations.pandas import annotate_frame

    done = annotate_frame(pd.read_parquet(path), published="day")
    return rows_of([pa.table({"n": done["n"], "references": done["references"]})])


def by_dask(path: Path) -> Iterator[Found]:
    dd = pytest.importorskip("dask.dataframe")
    from vbdang.integrations.pandas import annotate_frame

    frame = dd.read_parquet(path, split_row_groups=True)
    parts = frame.map_partitions(annotate_frame, published="day", meta=annotate_frame(frame._meta, published="day"))
    done = parts.compute(scheduler="synchronous")
    return rows_of([pa.table({"n": done["n"], "references": done["references"]})])


ENGINES = (by_arrow, by_polars, by_polars_streaming, by_duckdb, by_duckdb_relation, by_pandas, by_dask)


def same(found: Iterable[Found], wanted: list[str]) -> None:
    """Compare row by row; not all at once, which would print them all."""
    pairs = zip(sorted(found, key=lambda one: one[0]), wanted, strict=True)
    for count, ((number, references), right) in enumerate(pairs):
        assert (number, told(references)) == (count, right)


@pytest.mark.parametrize("found", ENGINES, ids=lambda engine: engine.__name__.removeprefix("by_"))
def test_every_engine_finds_what_a_bare_loop_finds(
    found: Callable[[Path], Iterator[Found]], parquet: Path, wanted: list[str]
) -> None:
    same(found(parquet), wanted)


def test_the_rows_hold_something_to_find(wanted: list[str]) -> None:
    assert wanted.count("null") == len([n for n in range(ROWS) if SENTENCES[n % len(SENTENCES)] is None])
    assert sum('"status": "resolved"' in one for one in wanted) > ROWS // 20
    assert sum('"fix": {' in one for one in wanted) > ROWS // 20


# Spark


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Return a session of Spark in this process, with two workers."""
    sql = pytest.importorskip("pyspark.sql")
    pytest.importorskip("pandas")
    if shutil.which("java") is None:
        pytest.skip("Spark needs a Java runtime")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        settings = {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.ui.enabled": "false",
        }
        builder = sql.SparkSession.builder.master("local[2]").config(map=settings)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")  # Spark's own, on versions of pandas and on its sockets
class TestSpark:
    """What it does with batches in processes of its own."""

    def test_it_finds_what_a_bare_loop_finds(self, spark: Any, parquet: Path, wanted: list[str]) -> None:
        from vbdang.integrations.spark import annotate_frame

        frame = annotate_frame(spark.read.parquet(str(parquet)), published="day")
        assert frame.columns == ["n", "text", "day", "references"]
        rows = (one.asDict(recursive=True) for one in frame.toLocalIterator(prefetchPartitions=True))
        same(((one["n"], one["references"]) for one in rows), wanted)

    def test_the_types_it_is_told_are_those_of_the_batches(self, spark: Any) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema

        from vbdang.integrations.arrow import RECORD, REFERENCES
        from vbdang.integrations.spark import RECORD_DDL, REFERENCES_DDL

        alone = pa.schema([("references", REFERENCES)])
        for ddl, schema in ((RECORD_DDL, RECORD), (REFERENCES_DDL, alone)):
            assert spark.createDataFrame([], ddl).schema.simpleString() == from_arrow_schema(schema).simpleString()

    def test_a_row_whose_id_is_named_is_a_whole_record(self, spark: Any) -> None:
        from vbdang.integrations.spark import annotate_frame

        given = spark.createDataFrame([(7, "Chỉ thị số 5-CT/TW")], "id int, text string")
        [one] = annotate_frame(given, id="id", resolving=False).drop("id", "text").collect()
        wanted = document_record("7", analyze("Chỉ thị số 5-CT/TW", resolving=False))
        assert one.asDict(recursive=True) == wanted

    def test_a_missing_column_is_told_before_any_work_is_sent_out(self, spark: Any) -> None:
        from vbdang.integrations.spark import annotate_frame

        with pytest.raises(ColumnError, match="not one of the columns: title"):
            annotate_frame(spark.createDataFrame([("a",)], "title string"))


def test_a_worker_of_spark_gives_a_batch_for_a_batch() -> None:
    """Spark calls this in processes of its own, where nobody counts which lines have run."""
    pytest.importorskip("pyspark")
    from vbdang.integrations.spark import _annotated

    batches = [pa.record_batch({"a": pa.array([text])}) for text in ("Kết luận 5-KL/TW", "Không.")]
    assert list(_annotated([], {})) == []
    done = list(_annotated(batches, {"text": "a", "resolving": False}))
    assert [len(batch["references"][0]) for batch in done] == [1, 0]


def test_an_own_catalogue_goes_to_the_workers_with_the_work() -> None:
    pytest.importorskip("pyspark")
    from vbdang.integrations.spark import _annotated

    own = Catalogue.of([Entry("XIV/99-CT/TW", Identifier(99, "", "CT", "TW"), date=dt.date(2026, 3, 2))])
    sent = pickle.dumps(partial(_annotated, options={"catalogue": own}))
    batch = pa.record_batch({"text": ["Chỉ thị số 99-CT/TW ngày 02/3/2026"]})
    [done] = pickle.loads(sent)([batch])  # noqa: S301  (our own bytes)
    assert done["references"][0][0]["target"].as_py() == "XIV/99-CT/TW"


# What is special to each


class TestPolars:
    """Its lazy frames."""

    def test_nothing_is_read_before_the_frame_is_collected(self) -> None:
        pl = pytest.importorskip("polars")
        from vbdang.integrations.polars import annotate_frame

        lazy = annotate_frame(pl.LazyFrame({"text": ["a"], "day": ["no day"]}), published="day")
        assert isinstance(lazy.collect_schema()["references"], pl.List)
        with pytest.raises(Exception, match="column 'day', row 0"):
            lazy.collect()

    def test_the_schema_it_promises_is_the_one_it_gives(self) -> None:
        pl = pytest.importorskip("polars")
        from vbdang.integrations.polars import annotate_frame

        frame = pl.DataFrame({"text": ["Kết luận 5-KL/TW"], "id": ["a"], "tag": pl.Series(["x"], dtype=pl.Categorical)})
        lazy = annotate_frame(frame, id="id")
        assert lazy.collect_schema() == lazy.collect().schema

    def test_choosing_what_it_adds_does_not_lose_the_text(self) -> None:
        pl = pytest.importorskip("polars")
        from vbdang.integrations.polars import annotate_frame

        lazy = annotate_frame(pl.LazyFrame({"text": ["Kết luận 5-KL/TW", "Không."], "n": [1, 2]}))
        chosen = lazy.filter(pl.col("references").list.len() > 0).select("references")
        assert len(chosen.collect()) == 1

    def test_a_missing_column_is_told_at_once(self) -> None:
        pl = pytest.importorskip("polars")
        from vbdang.integrations.polars import annotate_frame

        with pytest.raises(ColumnError, match="not one of the columns: title"):
            annotate_frame(pl.LazyFrame({"title": ["a"]}))

    def test_a_batch_that_polars_hands_over_comes_back_with_its_references(self) -> None:
        """Polars calls this from threads of its own, where nobody counts which lines have run."""
        pl = pytest.importorskip("polars")
        from vbdang.integrations.polars import _annotated

        done = _annotated(pl.DataFrame({"a": ["Kết luận 5-KL/TW", None]}), {"text": "a", "resolving": False})
        assert done["references"].list.len().to_list() == [1, None]


class TestPandas:
    """Its labels and its objects."""

    def test_the_index_and_the_other_columns_stay(self) -> None:
        pd = pytest.importorskip("pandas")
        from vbdang.integrations.pandas import annotate_frame

        frame = pd.DataFrame({"text": ["05-CT/TW", float("nan")], "any": [{1}, object]}, index=["x", "x"])
        done = annotate_frame(frame, resolving=False)
        assert done.drop(columns="references").equals(frame)
        assert done["references"].isna().tolist() == [False, True]
        assert "references" not in frame

    def test_a_column_may_serve_twice(self) -> None:
        pd = pytest.importorskip("pandas")
        from vbdang.integrations.pandas import annotate_frame

        done = annotate_frame(pd.DataFrame({"text": ["05-CT/TW"]}), id="text", resolving=False)
        assert done["source"].tolist() == ["05-CT/TW"]

    def test_objects_that_are_no_text_are_refused(self) -> None:
        pd = pytest.importorskip("pandas")
        from vbdang.integrations.pandas import annotate_frame

        with pytest.raises(ColumnError, match="column text") as caught:
            annotate_frame(pd.DataFrame({"text": ["05-CT/TW", 5.5]}))
        assert caught.value.code == "type"

    @pytest.mark.parametrize(
        ("columns", "code"),
        [({"title": ["a"]}, "missing"), ({"text": [1]}, "type"), ({"text": ["a"], "references": [0]}, "taken")],
    )
    def test_what_arrow_refuses_is_refused(self, columns: dict[str, list[Any]], code: str) -> None:
        pd = pytest.importorskip("pandas")
        from vbdang.integrations.pandas import annotate_frame

        with pytest.raises(ColumnError) as caught:
            annotate_frame(pd.DataFrame(columns))
        assert caught.value.code == code


class TestDuckdb:
    """Its connections and its SQL."""

    def test_a_relation_is_read_once_and_says_so(self) -> None:
        duckdb = pytest.importorskip("duckdb")
        from vbdang.integrations.duckdb import annotate_relation

        connection = duckdb.connect()
        done = annotate_relation(connection.sql("select 'Kết luận 5-KL/TW' as text"), connection.cursor())
        assert len(done.fetchall()) == 1
        with pytest.raises(duckdb.Error, match="read only once"):
            done.aggregate("count(*)").fetchall()

    def test_a_fault_in_a_cell_reaches_the_query(self) -> None:
        duckdb = pytest.importorskip("duckdb")
        from vbdang.integrations.duckdb import annotate_relation

        connection = duckdb.connect()
        given = connection.sql("select 'a' as text, 'no day' as day")
        done = annotate_relation(given, connection.cursor(), published="day")
        with pytest.raises(duckdb.Error, match="column 'day', row 0"):
            done.fetchall()

    def test_the_references_can_be_taken_apart_in_sql(self) -> None:
        duckdb = pytest.importorskip("duckdb")
        connection = duckdb.connect()
        connection.execute("create table a as select 7 as n, 'Nghị quyết số 18 và 19-NQ/TW; Kết luận 5-KL/TW' as text")
        found = annotate_stream(connection.table("a"))
        query = 'select n, one.id, one."start" from (select n, unnest("references") as one from found)'
        assert found.schema.names == ["n", "text", "references"]
        assert connection.cursor().sql(query).fetchall() == [
            (7, "18-NQ/TW", 0),
            (7, "19-NQ/TW", 20),
            (7, "05-KL/TW", 30),
        ]

    def test_normalizing_is_a_function_of_sql_under_any_name(self) -> None:
        duckdb = pytest.importorskip("duckdb")
        from vbdang.integrations.duckdb import register_normalize

        connection = duckdb.connect()
        register_normalize(connection, "chuan_hoa")
        query = "select chuan_hoa(t) from (values ('5-CT/T.Ư'), ('không'), (null), ('19/CT-TTg')) as v(t)"
        assert connection.cursor().sql(query).fetchall() == [("05-CT/TW",), (None,), (None,), (None,)]
