"""docs/howto/engines.md tells the truth: its examples run, each where its engine is installed."""

from __future__ import annotations

import datetime as dt
import doctest
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

import pyarrow.parquet as pq  # noqa: E402  (only where Arrow is installed)

from vbdang.integrations import arrow, arrow_faults  # noqa: E402

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "howto" / "engines.md").read_text("utf-8")
REFERENCE = (DOCS / "reference" / "arrow.md").read_text("utf-8")
SNIPPETS = re.findall(r"^<!-- snippet: (\w+) -->\n\n```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the file that the examples read, in the folder where they write."""
    texts = ["Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị.", None, "Lúa chiêm được mùa."]
    table = pa.table({"n": [1, 2, 3], "text": texts, "day": pa.array([dt.date(2021, 6, 1), None, None])})
    path = tmp_path / "articles.parquet"
    pq.write_table(table, path)
    monkeypatch.chdir(tmp_path)
    return path


def started(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prepare what an engine needs of its surroundings, or skip."""
    if engine == "pyspark":
        if shutil.which("java") is None:
            pytest.skip("Spark needs a Java runtime")
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    if engine == "ray":
        ray: Any = pytest.importorskip("ray")
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, _node_ip_address="127.0.0.1")


def stopped(engine: str) -> None:
    if engine == "ray":
        sys.modules["ray"].shutdown()


@pytest.mark.filterwarnings("ignore")  # the engines' own, on one another's versions
@pytest.mark.parametrize(
    ("engine", "snippet"),
    [pytest.param(*one, marks=[pytest.mark.spark] if one[0] in {"pyspark", "ray"} else []) for one in SNIPPETS],
)
def test_an_example_gives_what_the_page_says(
    engine: str, snippet: str, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is named in full, for Java stays in the folder where an earlier test has started it."""
    pytest.importorskip(engine)
    started(engine, monkeypatch)
    try:
        example = doctest.DocTestParser().get_doctest(
            snippet.replace("articles.parquet", articles.as_posix()), {}, engine, "engines.md", 0
        )
        result = doctest.DocTestRunner(verbose=False).run(example)
    finally:
        stopped(engine)
    assert result.attempted > 2
    assert result.failed == 0


def test_the_page_has_an_example_of_every_engine() -> None:
    assert {engine for engine, _ in SNIPPETS} >= {"pyarrow", "polars", "duckdb", "pandas", "pyspark", "dask", "ray"}


@pytest.mark.parametrize("name", [*arrow.__all__, *arrow.Options.__annotations__])
def test_the_page_of_reference_tells_of_every_name(name: str) -> None:
    assert re.search(rf"[`(* ]{name}[`(=]", REFERENCE)


def test_the_page_of_reference_tells_of_every_code_that_is_raised() -> None:
    told = set(re.findall(r"^\| `([a-z-]+)` \| [^|]* \| (?:at once|when )", REFERENCE, re.MULTILINE))
    assert told == set(re.findall(r"``([a-z-]+)``\s+\(", str(arrow_faults.ColumnError.__doc__)))
    sources = Path(str(arrow.__file__)).parent.glob("*.py")
    raised = {code for source in sources for code in re.findall(r'ColumnError\("([a-z-]+)"', source.read_text("utf-8"))}
    assert raised == told
