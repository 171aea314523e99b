"""What every test of the project shares: how many examples hypothesis tries, and which examples need an extra.

``VBDANG_HYPOTHESIS`` chooses the profile: ``ci`` (the default: the same hundred at every run), ``dev`` (others each time)
or ``nightly`` (a hundred times as many). A test that wants more than its share asks for a multiple of
``settings().max_examples``, never for a number. The examples of an integration are run where what it integrates with is
installed.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import settings

_EXAMPLES = 100

# No deadline: machines are busy, and time has tests of its own.
settings.register_profile("ci", max_examples=_EXAMPLES, derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", max_examples=_EXAMPLES, deadline=None, print_blob=True)
settings.register_profile("nightly", max_examples=100 * _EXAMPLES, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("VBDANG_HYPOTHESIS", "ci"))

ENGINES = {
    "arrow*.py": ("pyarrow",),
    "cattrs.py": ("cattrs",),
    "duckdb.py": ("pyarrow", "duckdb"),
    "pandas.py": ("pyarrow", "pandas"),
    "parquet.py": ("pyarrow",),
    "polars.py": ("pyarrow", "polars"),
    "pydantic.py": ("pydantic",),
    "spacy.py": ("spacy",),
    "spark.py": ("pyarrow", "pyspark", "pandas"),
}
collect_ignore_glob = ["tests/mutation/*", "tests/planted/catch.py"]  # programs, not tests
collect_ignore_glob += [
    f"src/vbdang/integrations/{pattern}"
    for pattern, wanted in ENGINES.items()
    if any(find_spec(package) is None for package in wanted)
]
