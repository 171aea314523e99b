"""The planted faults still fit the source; ``python tests/planted/catch.py`` shows that the property suite catches them."""

from __future__ import annotations

import ast
import runpy
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FAULTS: list[Any] = runpy.run_path(str(Path(__file__).with_name("faults.py")))["faults"]()


def test_each_has_a_number_of_its_own() -> None:
    assert len({fault.name[:2] for fault in FAULTS}) == len(FAULTS) >= 30


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
class TestEachFault:
    def test_it_is_one_wrong_line_of_the_library(self, fault: Any) -> None:
        changed = [line for line in ndiff(fault.right.splitlines(), fault.wrong.splitlines()) if line[0] in "+-"]
        assert [line[0] for line in changed] == ["-", "+"]
        assert fault.path.startswith("src/vbdang/")

    def test_it_says_what_it_breaks(self, fault: Any) -> None:
        assert "Breaks: " in fault.why

    def test_its_line_stands_once_in_the_source_and_the_wrong_one_can_be_read(self, fault: Any, tmp_path: Path) -> None:
        file = tmp_path / fault.path
        file.parent.mkdir(parents=True)
        before = (ROOT / fault.path).read_text("utf-8")
        file.write_text(before, "utf-8")
        fault.plant(tmp_path)
        after = file.read_text("utf-8")
        assert ast.dump(ast.parse(after)) != ast.dump(ast.parse(before))


def test_a_fault_that_no_longer_fits_is_told(tmp_path: Path) -> None:
    fault = FAULTS[0]
    file = tmp_path / fault.path
    file.parent.mkdir(parents=True)
    file.write_text("another line\n", "utf-8")
    with pytest.raises(ValueError, match="stand 0 times"):
        fault.plant(tmp_path)
