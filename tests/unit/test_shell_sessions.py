"""What the pages say of the command line is run as said, and what differs is told with its command."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PIECES: dict[str, Any] = runpy.run_path(str(DOCS / "shell_sessions.py"))
run, in_script, in_session, work_folder = (PIECES[name] for name in ("run", "in_script", "in_session", "work_folder"))


def failed(lines: list[str], folder: Path, statuses: tuple[int, ...] = ()) -> list[str]:
    return [one.command.typed for one in run(in_session(lines, 1, statuses), folder)]


class TestSessions:
    def test_what_is_printed_as_said_is_right(self, tmp_path: Path) -> None:
        assert failed(["$ echo một; echo hai >&2", "một", "hai", "$ cd /; pwd", "/", "$ pwd", "/"], tmp_path) == []

    def test_three_dots_stand_for_anything(self, tmp_path: Path) -> None:
        assert failed(["$ echo a b c", "a ... c"], tmp_path) == []

    @pytest.mark.parametrize(
        "lines", [["$ echo a", "b"], ["$ echo a"], ["$ true", "a"], ["$ false"], ["$ echo ' a'", "a"]]
    )
    def test_what_differs_is_told(self, lines: list[str], tmp_path: Path) -> None:
        assert failed(lines, tmp_path) == [lines[0].removeprefix("$ ")]

    def test_an_exit_status_is_the_last_commands(self, tmp_path: Path) -> None:
        assert failed(["$ true", "$ (exit 2)"], tmp_path, (2,)) == []
        assert failed(["$ (exit 1)", "$ (exit 2)"], tmp_path, (1, 2)) == []
        assert failed(["$ (exit 2)", "$ true"], tmp_path, (2,)) == ["(exit 2)", "true"]

    def test_a_command_has_no_input_of_ours(self, tmp_path: Path) -> None:
        assert failed(["$ cat", "$ echo still here", "still here"], tmp_path) == []

    def test_a_shell_that_ends_fails_what_comes_after(self, tmp_path: Path) -> None:
        assert failed(["$ exit 0"], tmp_path) == ["exit 0"]

    def test_output_before_a_command_is_refused(self) -> None:
        with pytest.raises(ValueError, match="line 7: a session begins with a command"):
            in_session(["words"], 7)

    def test_a_failure_shows_both(self, tmp_path: Path) -> None:
        (failure,) = run(in_session(["$ echo a", "b"], 3), tmp_path)
        assert str(failure) == "echo a\nexit status 0, not 0\nexpected:\nb\n\nprinted:\na\n"
        assert failure.command.line == 3


class TestScripts:
    def test_any_output_is_right_but_not_any_status(self, tmp_path: Path) -> None:
        assert [one.command.line for one in run(in_script(["echo a", "", "false"], 4), tmp_path)] == [6]


class TestWorkFolder:
    def test_it_has_the_examples_and_the_scene_and_nothing_hidden(self) -> None:
        def scene(folder: Path) -> None:
            (folder / "own.txt").write_text("05-CT/TW", "utf-8")

        with work_folder(scene) as folder:
            assert (folder / "examples" / "ban-tin.txt").exists()
            assert (folder / "own.txt").exists()
            assert not (folder / ".git").exists()
            assert run(in_session(["$ vbdang normalize 5-CT/TW", "05-CT/TW"], 1), folder) == []
        assert not folder.exists()
