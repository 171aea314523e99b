"""`vbdang check --fix` and `--diff`: what is changed, and above all what is not."""

from __future__ import annotations

import codecs
import json
import os
import shutil
import stat
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vbdang.checking.fixes import Applied
from vbdang.checking.registry import RULES
from vbdang.cli import mend

if TYPE_CHECKING:
    from conftest import Run

    from vbdang.cli.documents import Text

WRONG = "Thi hành Chỉ thị số 7-CT/TU;\r\nCông văn số 12 -CV/VPTW\n"
RIGHT = "Thi hành Chỉ thị số 07-CT/TU;\r\nCông văn số 12-CV/VPTW\n"
GIT = shutil.which("git") or ""
UNSAFE = "Thi hành Chỉ thị số 05/2021/CT-TW.\n"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str | bytes) -> Path:
    path = Path(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_safe_fixes_are_written_and_what_is_left_is_told(vbdang: Run) -> None:
    path = put("a.txt", WRONG + "Kết luận số 08-CT/TU\n")
    done = vbdang("check", "a.txt", "--fix", "--to", "concise")
    assert path.read_bytes().decode() == RIGHT + "Kết luận số 08-CT/TU\n"
    assert done.status == 1
    assert done.out.splitlines()[0].startswith("a.txt:3:1: lỗi[VB203]")
    assert done.out.splitlines()[1:] == ["Đã sửa 2 chỗ.", "Tìm thấy 1 lỗi."]


def test_a_file_that_is_mended_whole_gives_0_and_once_more_changes_nothing(vbdang: Run) -> None:
    path = put("a.txt", WRONG)
    assert vbdang("check", "a.txt", "--fix", "--quiet") == (0, "", "")
    before = path.stat()
    assert vbdang("check", "a.txt", "--fix") == (0, "Không tìm thấy gì phải sửa.\n", "")
    assert (path.read_bytes().decode(), path.stat().st_ino) == (RIGHT, before.st_ino)


def test_what_the_text_alone_cannot_prove_is_mended_only_when_asked_for(vbdang: Run) -> None:
    path = put("a.txt", UNSAFE)
    assert vbdang("check", "a.txt", "--fix").status == 1
    assert path.read_text("utf-8") == UNSAFE
    assert vbdang("check", "a.txt", "--fix", "--unsafe-fixes", "--select", "VB1").status == 0
    assert path.read_text("utf-8") == "Thi hành Chỉ thị số 05-CT/TW.\n"


def test_only_what_is_told_is_mended(vbdang: Run) -> None:
    path = put("a.txt", WRONG + "Chỉ thị số 9-CT/TU vbdang: ignore\n")
    vbdang("check", "a.txt", "--fix", "--select", "VB104")
    assert path.read_bytes().decode() == WRONG.replace("7-CT", "07-CT") + "Chỉ thị số 9-CT/TU vbdang: ignore\n"


def test_a_byte_order_mark_a_mode_and_a_link_are_kept(vbdang: Run) -> None:
    path = put("a.txt", codecs.BOM_UTF8 + WRONG.encode())
    path.chmod(0o640)
    Path("link.txt").symlink_to(path)
    assert vbdang("check", "link.txt", "--fix", "--quiet").status == 0
    assert path.read_bytes() == codecs.BOM_UTF8 + RIGHT.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert Path("link.txt").is_symlink()
    assert sorted(one.name for one in Path().iterdir()) == ["a.txt", "link.txt"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl", b'{"text": "Ch\xe1\xbb\x89 th\xe1\xbb\x8b s\xe1\xbb\x91 7-CT/TU"}\n'),
        ("a.html", "<p>Chỉ thị số 7-CT/TU</p>".encode()),
        ("a.txt", WRONG.encode("utf-16")),
    ],
)
@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_what_is_no_plain_text_is_told_and_never_written(vbdang: Run, name: str, data: bytes, option: str) -> None:
    path = put(name, data)
    done = vbdang("check", name, option)
    assert path.read_bytes() == data
    assert done.err == f"vbdang: note: {name}: not plain UTF-8 text, so nothing in it is mended\n"
    assert done.status == (1 if option == "--fix" else 0)
    assert vbdang("check", name, option, "--quiet").err == ""


def test_a_file_that_changed_since_it_was_read_is_left_alone(vbdang: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.txt", WRONG)
    real = mend.signature

    def late(one: Text) -> bytes | None:
        path.write_text("somebody else's words\n", "utf-8")
        return real(one)

    monkeypatch.setattr(mend, "signature", late)
    assert "nothing in it is mended" in vbdang("check", "a.txt", "--fix").err
    assert path.read_text("utf-8") == "somebody else's words\n"


def test_a_file_that_cannot_be_written_keeps_its_content_and_is_named(
    vbdang: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("a.txt", WRONG)
    put("b.txt", WRONG)
    real = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    done = vbdang("check", "a.txt", "b.txt", "--fix", "--to", "concise", "--quiet")
    assert (done.status, done.err) == (2, "vbdang: a.txt: Permission denied\n")
    assert [line.split(": ")[0] for line in done.out.splitlines()] == ["a.txt:1:21", "a.txt:2:13"]
    assert path.read_bytes().decode() == WRONG
    assert Path("b.txt").read_bytes().decode() == RIGHT
    assert sorted(one.name for one in Path().iterdir()) == ["a.txt", "b.txt"]


def test_a_diff_shows_what_would_change_and_changes_nothing(vbdang: Run) -> None:
    path = put("a.txt", WRONG)
    put("b.txt", RIGHT)
    done = vbdang("check", "a.txt", "b.txt", "--diff")
    assert (done.status, done.err) == (1, "")
    assert done.out == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n"
        "-Thi hành Chỉ thị số 7-CT/TU;\r\n-Công văn số 12 -CV/VPTW\n"
        "+Thi hành Chỉ thị số 07-CT/TU;\r\n+Công văn số 12-CV/VPTW\n"
    )
    assert path.read_bytes().decode() == WRONG
    assert vbdang("check", "a.txt", "--diff", "--exit-zero").status == 0
    assert vbdang("check", "b.txt", "--diff") == (0, "", "")


def test_a_diff_of_standard_input_is_to_be_had(vbdang: Run) -> None:
    done = vbdang("check", "--diff", "-", stdin=b"Ch\xe1\xbb\x89 th\xe1\xbb\x8b s\xe1\xbb\x91 7-CT/TU")
    assert done.out.splitlines() == [
        "--- -",
        "+++ -",
        "@@ -1 +1 @@",
        "-Chỉ thị số 7-CT/TU",
        "\\ No newline at end of file",
        "+Chỉ thị số 07-CT/TU",
        "\\ No newline at end of file",
    ]


@pytest.mark.skipif(not GIT, reason="git is the one that applies it")
def test_a_diff_is_one_that_git_applies(vbdang: Run) -> None:
    text = "Chỉ thị số 7-CT/TU\u2028\x0cvà\nCông văn số 12 -CV/VPTW"
    path = put("a.txt", text)
    patch = vbdang("check", "a.txt", "--diff").out
    applied = subprocess.run(
        [GIT, "apply", "-p0", "--unsafe-paths", "-"],
        input=patch.encode(),
        cwd=path.absolute().parent,
        capture_output=True,
        check=False,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(path.absolute().parents[1])},
    )
    assert applied.stderr == b""
    assert path.read_bytes().decode() == text.replace("7-CT", "07-CT").replace("12 -CV", "12-CV")


def test_edits_that_bring_others_to_light_come_to_an_end(vbdang: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", WRONG)
    calls = []

    def restless(text: str, findings: object, *, unsafe: bool) -> Applied:
        assert not unsafe
        calls.append(findings)
        return Applied(f"{text}.", (), ())

    monkeypatch.setattr(mend, "apply_fixes", restless)
    vbdang("check", "a.txt", "--diff")
    assert len(calls) == mend._ROUNDS


#: Bad examples of all rules that speak of running text.
EXAMPLES = [
    (rule.code, bad.text) for rule in RULES for bad in rule.bad if not bad.header and not rule.code.startswith("VB8")
]


@pytest.mark.parametrize(("code", "text"), EXAMPLES)
def test_after_mending_nothing_is_left_that_could_safely_be_mended(vbdang: Run, code: str, text: str) -> None:
    path = put("a.txt", text)
    vbdang("check", "a.txt", "--fix", "--quiet")
    once = path.read_bytes()
    left = [json.loads(line) for line in vbdang("check", "a.txt", "--to", "jsonl").out.splitlines()]
    assert [one for one in left if one["fix"] and one["fix"]["safe"]] == [], code
    assert vbdang("check", "a.txt", "--diff").out == ""
    vbdang("check", "a.txt", "--fix", "--quiet")
    assert path.read_bytes() == once
