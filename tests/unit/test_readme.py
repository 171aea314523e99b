"""README.md tells the truth: its commands are those the checks run, its example runs, its sample gives what it shows."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
from pathlib import Path

import pytest

import vbdang
from vbdang.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def block_after(mark: str) -> str:
    """Return the code block that follows a mark of the README."""
    found = re.search(rf"^<!-- {re.escape(mark)} -->\n+```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no block after <!-- {mark} -->"
    return found[1]


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_checks_run_the_very_command_of_the_readme(name: str) -> None:
    shown = subprocess.run([ROOT / ".ci" / "run", "--show", name], capture_output=True, text=True, check=True).stdout
    assert shown == block_after(f"command: {name}")
    assert f"\nrun_readme {name}\n" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("name", ["run", "test"])
def test_a_command_of_the_readme_needs_nothing_but_python_and_pip(name: str) -> None:
    """It is one line, starts from ``python3`` and then uses only the environment that it has made."""
    [line] = block_after(f"command: {name}").splitlines()
    programs = [shlex.split(step)[0] for step in line.split("&&")]
    assert programs[0] == "python3"
    assert all(program.startswith(".venv/bin/") for program in programs[1:])


def test_the_checks_do_not_repeat_a_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "coverage" not in script
    # What the README's command leaves out, for want of Java or a browser, may be run besides; never the suite again.
    assert all(" tests/" in line for line in script.splitlines() if "pytest" in line)


def test_an_unknown_command_is_refused() -> None:
    done = subprocess.run([ROOT / ".ci" / "run", "--show", "fly"], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "fly" in done.stderr


def test_the_python_examples_run() -> None:
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8", verbose=False)
    assert result.attempted > 0
    assert result.failed == 0


def test_the_table_of_the_sample_is_the_one_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    arguments = shlex.split(block_after("command: run").split("&&")[-1])[1:]
    assert main(arguments) == 0
    assert capsys.readouterr().out.rstrip() == block_after("output: run").rstrip()


REPAIRS = re.findall(r"^\| `([^`]+)`[^|]*\| `([^`]+)` \|", README, re.MULTILINE)


@pytest.mark.parametrize(("written", "canonical"), REPAIRS)
def test_a_spelling_of_the_readme_is_read_as_it_says(written: str, canonical: str) -> None:
    assert canonical != written
    assert vbdang.normalize(written) == canonical


def test_the_readme_has_a_table_of_spellings() -> None:
    assert len(REPAIRS) >= 3
    assert {vbdang.normalize(text) for text in ("05/CT-TƯ", "5-CT/T.Ư", "05 - CT/TW")} == {"05-CT/TW"}
