"""The hooks for pre-commit: a file that its tool can read, with commands that this program takes."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from vbdang.cli.arguments import parsed

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_there_is_a_hook_that_tells_and_one_that_mends() -> None:
    assert [hook["id"] for hook in HOOKS] == ["vbdang-check", "vbdang-fix"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_has_what_pre_commit_asks_for_and_a_command_that_is_taken(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["language"] == "python"
    program, *argv = shlex.split(hook["entry"])
    assert program == "vbdang"
    arguments = parsed([*argv, *hook["args"], "bài 1.txt", "b.md"])
    assert arguments.files == ["bài 1.txt", "b.md"]
    assert arguments.fix == (hook["id"] == "vbdang-fix")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_the_page_that_shows_how_to_use_it_names_it(hook: dict[str, Any]) -> None:
    assert f"id: {hook['id']}" in (ROOT / "docs" / "howto" / "check.md").read_text("utf-8")
