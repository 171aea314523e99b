"""Settings of `vbdang check` from pyproject.toml: found, obeyed, overruled, refused when wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vbdang.cli.settings import Settings, nearest

if TYPE_CHECKING:
    from conftest import Done, Run

WRONG = "Thi hành Chỉ thị số 7-CT/TU và Công văn số 12 -CV/VPTW.\n"


@pytest.fixture(autouse=True)
def in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("a.txt", "drafts/b.txt"):
        (tmp_path / name).write_text(WRONG, "utf-8")
    monkeypatch.chdir(tmp_path)


def settle(text: str, path: str = "pyproject.toml") -> None:
    Path(path).write_text(text, "utf-8")


def codes(done: Done) -> list[str]:
    return [json.loads(line)["code"] for line in done.out.splitlines()]


def check(vbdang: Run, *argv: str) -> Done:
    return vbdang("check", "--to", "jsonl", *(argv or ("a.txt",)))


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ('select = ["VB104"]', ["VB104"]),
        ('select = "VB1"\nignore = ["missing-zero"]', ["VB105"]),
        ('ignore = ["VB1"]', []),
        ('severity = "error"', ["VB104", "VB105"]),
        ('per-file-ignores = { "a.*" = ["VB105"] }', ["VB104"]),
        ("", ["VB104", "VB105"]),
    ],
)
def test_the_table_is_obeyed(vbdang: Run, table: str, found: list[str]) -> None:
    settle(f"[tool.vbdang]\n{table}\n")
    assert codes(check(vbdang)) == found


def test_what_the_command_line_says_goes_before_it(vbdang: Run) -> None:
    settle('[tool.vbdang]\nselect = ["VB104"]\nignore = ["VB105"]\nlang = "en"\nfail-on = "error"\n')
    assert codes(check(vbdang, "a.txt", "--select", "VB1")) == ["VB104"]
    assert codes(check(vbdang, "a.txt", "--select", "VB1", "--ignore", "VB104")) == ["VB105"]
    assert "A number below 10" in check(vbdang).out
    assert "Số nhỏ hơn 10" in check(vbdang, "a.txt", "--lang", "vi").out
    assert codes(check(vbdang, "a.txt", "--no-config")) == ["VB104", "VB105"]


def test_fail_on_and_published_and_catalogue_can_be_set(vbdang: Run) -> None:
    Path("note.txt").write_text("Chi\u0309 thị số 11-CT/TU ngày 05/3/2024", "utf-8")
    settle('[tool.vbdang]\nfail-on = "note"\npublished = "2025-01"\n')
    assert (check(vbdang, "note.txt").status, codes(check(vbdang, "note.txt"))) == (1, ["VB115"])
    settle("[tool.vbdang]\npublished = 2023-01-31\n")
    assert codes(check(vbdang, "note.txt")) == ["VB115", "VB302"]
    settle('[tool.vbdang]\ncatalogue = ["bundled", "own.tsv"]\n', "drafts/own.toml")
    done = check(vbdang, "a.txt", "--config", "drafts/own.toml")
    assert done.err == f"vbdang: {Path.cwd() / 'drafts' / 'own.tsv'}: No such file or directory\n"


def test_the_nearest_table_above_is_taken_and_files_without_one_are_passed_over(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle('[tool.vbdang]\nselect = ["VB104"]\n')
    settle("[tool.other]\n", "drafts/pyproject.toml")
    monkeypatch.chdir("drafts")
    assert codes(check(vbdang, "b.txt")) == ["VB104"]
    settle('[tool.vbdang]\nselect = ["VB105"]\n')
    assert codes(check(vbdang, "b.txt")) == ["VB105"]


def test_without_any_table_nothing_is_set(tmp_path: Path) -> None:
    assert nearest(tmp_path) == Settings()


def test_patterns_of_paths_count_from_the_folder_of_the_settings(vbdang: Run) -> None:
    settle('[tool.vbdang.per-file-ignores]\n"drafts/*" = ["VB104"]\n"*.txt" = ["VB105"]\n')
    assert codes(check(vbdang, "a.txt", "drafts")) == ["VB104"]
    assert codes(check(vbdang, "-", "--quiet")) == []


def test_a_path_outside_the_folder_is_matched_as_it_is(tmp_path: Path) -> None:
    settings = Settings(per_file_ignores=((f"{tmp_path.as_posix()}/*", ("VB1",)),), folder=tmp_path / "drafts")
    assert settings.ignored_in("a.txt") == ("VB1",)
    assert Settings(per_file_ignores=(("drafts/*", ("VB1",)),)).ignored_in("drafts/b.txt") == ("VB1",)
    assert Settings().ignored_in("a.txt") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.vbdang", "not TOML: "),
        ("[tool]\nvbdang = 5\n", "tool.vbdang is not a table"),
        ('[tool.vbdang]\nselct = ["VB104"]\n', "tool.vbdang.selct: no such setting; there are select, ignore,"),
        ('[tool.vbdang]\nselect = ["VB999"]\n', "tool.vbdang.select: no rule has the code or slug 'VB999'"),
        ("[tool.vbdang]\nselect = [5]\n", "tool.vbdang.select: neither a string nor a list of strings"),
        ("[tool.vbdang]\nignore = 5\n", "tool.vbdang.ignore: neither a string nor a list of strings"),
        ('[tool.vbdang]\nlang = "fr"\n', "tool.vbdang.lang: 'fr' is none of vi, en"),
        ("[tool.vbdang]\nseverity = []\n", "tool.vbdang.severity: [] is none of note, warning, error"),
        ('[tool.vbdang]\npublished = "nay"\n', "tool.vbdang.published: not YYYY-MM-DD, YYYY-MM or YYYY: 'nay'"),
        ("[tool.vbdang]\npublished = 2025\n", "tool.vbdang.published: not a string"),
        ("[tool.vbdang]\ncatalogue = 5\n", "tool.vbdang.catalogue: neither a string nor a list of strings"),
        ("[tool.vbdang]\nper-file-ignores = []\n", "tool.vbdang.per-file-ignores: not a table of patterns"),
    ],
)
def test_settings_that_cannot_be_are_told_with_their_file_and_name(vbdang: Run, text: str, told: str) -> None:
    settle(text)
    done = check(vbdang)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"vbdang: {Path.cwd() / 'pyproject.toml'}: {told}")
    assert done.err.count("\n") == 1


def test_a_pyproject_whose_tools_are_no_table_sets_nothing(vbdang: Run) -> None:
    settle("tool = 5\n")
    assert codes(check(vbdang)) == ["VB104", "VB105"]


def test_a_file_that_is_named_must_be_there_and_have_the_table(vbdang: Run) -> None:
    assert check(vbdang, "a.txt", "--config", "none.toml").err == "vbdang: none.toml: No such file or directory\n"
    settle("[tool.other]\n", "own.toml")
    assert check(vbdang, "a.txt", "--config", "own.toml").err == "vbdang: own.toml: no table [tool.vbdang]\n"
    settle('[tool.vbdang]\nselect = ["VB105"]\n', "own.toml")
    assert codes(check(vbdang, "a.txt", "--config", "own.toml")) == ["VB105"]
