"""The example project's own tests, run as its reader would run them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "importer"
GUIDE = EXAMPLE.parents[1] / "docs" / "howto" / "testing.md"


def test_the_importers_tests_pass(tmp_path: Path) -> None:
    copy = shutil.copytree(EXAMPLE, tmp_path / "importer", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    assert int(passed[1]) == (EXAMPLE / "tests" / "test_importer.py").read_text("utf-8").count("\ndef test_")


def test_a_fault_in_the_importer_is_caught(tmp_path: Path) -> None:
    copy = shutil.copytree(EXAMPLE, tmp_path / "importer", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    module = copy / "importer.py"
    module.write_text(module.read_text("utf-8").replace(" and found.antecedent is None", ""), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    assert subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode == 1


def test_the_guide_shows_tests_that_exist() -> None:
    names = re.findall(r":pyobject: (\w+)", GUIDE.read_text("utf-8"))
    source = (EXAMPLE / "tests" / "test_importer.py").read_text("utf-8")
    assert len(names) >= 5
    assert all(f"def {name}(" in source for name in names)
