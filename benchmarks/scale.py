"""Scale: what Arrow adds to a bare loop, and what Spark makes of two cores that two bare processes have as well."""

import importlib.util
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from measure import Figure, Job, at_least, at_most, compare, note
from text import news
from vbdang import analyze
from weave import split

__all__ = ["run"]

_ROW = 500  # bytes: a paragraph or two
_BATCH = 10_000
_ARROW, _SPARK = 0.7, 2.0
_NEEDED = ("pyarrow", "pandas", "pyspark")


def _loop(texts: Sequence[str], *, resolving: bool) -> Job:
    return lambda _turn: sum(len(analyze(text, resolving=resolving).references) for text in texts)


def _batches(texts: Sequence[str], *, resolving: bool) -> Job:
    import pyarrow as pa

    from vbdang.integrations.arrow import annotate_stream

    table = pa.table({"text": texts})
    return lambda _turn: sum(
        len(batch["references"].flatten()) for batch in annotate_stream(table, resolving=resolving)
    )


def _against_loop(texts: Sequence[str], pairs: int) -> Iterator[Figure]:
    for resolving in (True, False):
        bare, ours = _loop(texts, resolving=resolving), _batches(texts, resolving=resolving)
        if bare(0) != ours(0):
            message = "Arrow holds other references than the loop found"
            raise AssertionError(message)
        times = compare(bare, ours, pairs)
        name = f"Arrow, {'all' if resolving else 'without resolving'}"
        speeds = f"{len(texts) / times.second:,.0f} of {len(texts) / times.first:,.0f} rows/s"
        detail = f"{speeds}, pairs {times.lowest:.2f} to {times.highest:.2f}"
        yield at_least(name, times.ratio, _ARROW, "x a bare loop", detail)


def _count(path: str) -> int:
    """Count the references of a file: the work of one bare process."""
    import pyarrow.parquet as pq

    return sum(
        len(analyze(text).references)
        for batch in pq.ParquetFile(path).iter_batches(_BATCH, columns=["text"])
        for text in batch["text"].to_pylist()
    )


def _by_processes(pool: Executor, paths: Sequence[str]) -> int:
    return sum(pool.map(_count, paths))


def _by_spark(session: Any, paths: Sequence[str]) -> int:
    from vbdang.integrations.spark import annotate_frame

    frame = annotate_frame(session.read.parquet(*paths))
    return int(frame.selectExpr("sum(size(`references`))").first()[0])


def _session() -> Any:
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _timed(job: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    count = job()
    return time.perf_counter() - start, count


def _against_processes(halves: Sequence[Sequence[str]], folder: Path, pairs: int) -> Iterator[Figure]:
    paths = [_written(texts, folder / f"{number}.parquet") for number, texts in enumerate(halves)]
    session = _session()
    try:
        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            sides = (lambda: _by_processes(pool, paths), lambda: _by_spark(session, paths))
            bare, ours = zip(*([_timed(side) for side in sides] for _ in range(pairs + 1)), strict=True)
    finally:
        session.stop()
    if {count for _, count in bare} != {count for _, count in ours}:
        message = "Spark found other references than the processes"
        raise AssertionError(message)
    ratios = [one[0] / other[0] for one, other in zip(ours[1:], bare[1:], strict=True)]
    seconds = [statistics.median(time for time, _ in side[1:]) for side in (ours, bare)]
    rows = sum(map(len, halves))
    detail = (
        f"{seconds[0]:.1f} s against {seconds[1]:.1f} s for {rows:,} rows, pairs {min(ratios):.2f} to {max(ratios):.2f}"
    )
    yield at_most("Spark, local[2], once started", statistics.median(ratios), _SPARK, "x two processes", detail)
    yield note("Spark, the first run", ours[0][0], "s", "Java and Python workers started, code compiled")


def _written(texts: Sequence[str], path: Path) -> str:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": texts}), path)
    return str(path)


def _absent() -> list[str]:
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    return missing + ([] if shutil.which("java") else ["a Java runtime"])


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure Arrow against a loop, and Spark against processes; what is not installed is said to be absent."""
    texts = split(news(500_000 if quick else 5_000_000).text, _ROW)
    if "pyarrow" in _absent():
        yield note("Arrow", 0, "", "absent: pyarrow")
        return
    yield from _against_loop(texts, 3 if quick else 7)
    if _absent():
        yield note("Spark", 0, "", f"absent: {', '.join(_absent())}")
        return
    many = split(news(2_000_000 if quick else 40_000_000).text, _ROW)
    half = len(many) // 2
    with tempfile.TemporaryDirectory() as folder:
        yield from _against_processes((many[:half], many[half:]), Path(folder), 1 if quick else 5)
