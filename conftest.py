"""The examples of an integration are run where what it integrates with is installed."""

from __future__ import annotations

from importlib.util import find_spec

ENGINES = {
    "arrow*.py": ("pyarrow",),
    "cattrs.py": ("cattrs",),
    "duckdb.py": ("pyarrow", "duckdb"),
    "pandas.py": ("pyarrow", "pandas"),
    "polars.py": ("pyarrow", "polars"),
    "pydantic.py": ("pydantic",),
    "spacy.py": ("spacy",),
    "spark.py": ("pyarrow", "pyspark", "pandas"),
}
collect_ignore_glob = [
    f"src/vbdang/integrations/{pattern}"
    for pattern, wanted in ENGINES.items()
    if any(find_spec(package) is None for package in wanted)
]
