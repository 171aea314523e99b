"""`vbdang extract -o FILE --resume`: an interrupted run that is gone on with ends with the bytes of an undisturbed one."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from vbdang.analysis import analyze
from vbdang.cli import work
from vbdang.cli.resume import ResumeError

if TYPE_CHECKING:
    from conftest import Run

COMMAND = [sys.executable, "-m", "vbdang", "extract"]
TEXT = "Thực hiện Chỉ thị số {}-CT/TW và Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị, chi bộ họp. "


def corpus(folder: Path, documents: int, each: int = 1) -> list[str]:
    """Write lines of JSON, some of them broken, a file that is not there, and a plain text."""
    path = folder / "bài.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(documents):
            text = TEXT.format(f"{number % 90 + 10}") * each
            lines.write(json.dumps({"id": f"bài {number}", "text": text}) + "\n")
            if number % 7 == 3:
                lines.write('{"id": \n')
    (folder / "z.txt").write_text(TEXT.format("05"), "utf-8")
    return [str(path), str(folder / "none.txt"), str(folder / "z.txt")]


class Undisturbed(NamedTuple):
    """What a run that nobody disturbs makes of many texts: some seconds of work, whose middle can be met."""

    files: list[str]
    whole: bytes
    told: bytes


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("undisturbed")
    files, out = corpus(folder, 2000, 4), folder / "whole.out"
    done = subprocess.run([*COMMAND, *files, "-o", str(out)], capture_output=True, check=False)
    assert done.returncode == 2
    return Undisturbed(files, out.read_bytes(), done.stderr)


def in_the_middle(running: subprocess.Popen[bytes], part: Path, size: int) -> None:
    """Wait until a run has written so much."""
    deadline = time.monotonic() + 120
    while not (part.exists() and part.stat().st_size > size):
        assert running.poll() is None, "it ended before it could be interrupted"
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_after_kill_9_in_the_middle_the_bytes_are_those_of_an_undisturbed_run(
    tmp_path: Path, undisturbed: Undisturbed, jobs: str
) -> None:
    files, whole, told = undisturbed
    out, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    argv = [*COMMAND, *files, "-o", str(out), "--jobs", jobs]
    with subprocess.Popen(argv, stderr=subprocess.PIPE) as running:
        in_the_middle(running, part, len(whole) // 10)
        running.kill()
        # The pipe of standard error ends only when nobody holds it: the processes have ended with their parent.
        running.communicate(timeout=60)
    assert running.returncode != 0
    assert not out.exists()
    assert 0 < part.stat().st_size < len(whole)
    done = subprocess.run([*argv, "--resume"], capture_output=True, check=False, timeout=300)
    assert (done.returncode, done.stdout) == (2, b"")
    assert out.read_bytes() == whole
    assert done.stderr == told
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.jsonl", "out.jsonl.journal"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_after_an_interrupt_from_the_keyboard_it_is_said_how_to_go_on(
    tmp_path: Path, undisturbed: Undisturbed, jobs: str
) -> None:
    files, whole, _ = undisturbed
    out, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    argv = [*COMMAND, *files, "-o", str(out), "--jobs", jobs]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
        in_the_middle(running, part, len(whole) // 10)
        os.killpg(running.pid, signal.SIGINT)  # the keyboard's goes to all processes
        stdout, stderr = running.communicate(timeout=60)
    assert (running.returncode, stdout) == (130, b"")
    notes = stderr.decode().splitlines()
    assert notes[0] == f"vbdang: note: what is done stands in {part}; the same command with --resume goes on"
    assert {note.split(": ")[2].split(" ")[0] for note in notes[1:]} <= {"not"}  # the broken lines so far: not JSON
    assert not out.exists()
    assert part.read_bytes().endswith(b"\n")
    assert whole.startswith(part.read_bytes())
    done = subprocess.run([*argv, "--resume"], capture_output=True, check=False, timeout=300)
    assert (done.returncode, out.read_bytes()) == (2, whole)


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with ten texts; the files are named without it."""
    monkeypatch.chdir(tmp_path)
    corpus(tmp_path, 10)
    return tmp_path


ARGV = ("extract", "bài.jsonl", "none.txt", "z.txt", "-o", "out.jsonl")


def test_wherever_it_was_torn_the_rest_is_done(vbdang: Run, few: Path) -> None:
    first = vbdang(*ARGV)
    out, part, journal = few / "out.jsonl", few / "out.jsonl.part", few / "out.jsonl.journal"
    whole, said = out.read_bytes(), journal.read_bytes()
    ends = [at for at, byte in enumerate(whole, 1) if byte == 10]
    for size in (0, 1, ends[0] - 1, ends[0], ends[0] + 1, ends[5] - 100, ends[-2], ends[-1] - 1, ends[-1]):
        out.unlink()
        part.write_bytes(whole[:size])
        journal.write_bytes(said)
        assert vbdang(*ARGV, "--resume") == first
        assert (out.read_bytes(), journal.read_bytes(), part.exists()) == (whole, said, False)


def test_a_file_that_was_cut_short_is_gone_on_with_itself(vbdang: Run, few: Path) -> None:
    vbdang(*ARGV)
    out = few / "out.jsonl"
    whole = out.read_bytes()
    (few / "out.jsonl.journal").unlink()
    out.write_bytes(whole[: len(whole) // 2])
    out.chmod(0o600)
    assert vbdang(*ARGV, "--resume").status == 2
    assert out.read_bytes() == whole
    assert out.stat().st_mode & 0o777 == 0o600


def test_what_is_whole_stays_as_it_is_and_the_same_is_told(vbdang: Run, few: Path) -> None:
    first = vbdang(*ARGV)
    whole = (few / "out.jsonl").read_bytes()
    assert vbdang(*ARGV, "--resume") == first
    assert (few / "out.jsonl").read_bytes() == whole


def test_new_texts_at_the_end_are_added(vbdang: Run, few: Path) -> None:
    vbdang("extract", "bài.jsonl", "-o", "out.jsonl")
    with (few / "bài.jsonl").open("a", encoding="utf-8") as lines:
        lines.write('{"id": "mới", "text": "Chỉ thị số 05-CT/TW"}\n')
    vbdang("extract", "bài.jsonl", "-o", "out.jsonl", "--resume")
    lines_of = (few / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines_of] == [*(f"bài {number}" for number in range(10)), "mới"]


def test_without_an_earlier_run_it_is_a_run_like_any_other(vbdang: Run, few: Path) -> None:
    vbdang("extract", "z.txt", "-o", "first.jsonl")
    assert vbdang("extract", "z.txt", "-o", "second.jsonl", "--resume") == (0, "", "")
    assert (few / "second.jsonl").read_bytes() == (few / "first.jsonl").read_bytes()
    assert sorted(path.name for path in few.glob("*.jsonl*")) == ["bài.jsonl", "first.jsonl", "second.jsonl"]


def test_without_resume_it_begins_anew(vbdang: Run, few: Path) -> None:
    (few / "out.jsonl.part").write_text("what an earlier run left behind\n", "utf-8")
    vbdang(*ARGV)
    assert b"earlier" not in (few / "out.jsonl").read_bytes()
    assert not (few / "out.jsonl.part").exists()


def refused(vbdang: Run, *argv: str) -> str:
    part = Path("out.jsonl.part").read_bytes()
    done = vbdang("extract", *argv, "-o", "out.jsonl", "--resume")
    assert (done.status, done.out) == (2, "")
    assert Path("out.jsonl.part").read_bytes() == part
    (told,) = [line for line in done.err.splitlines() if "none.txt" not in line and "not JSON" not in line]
    assert told.endswith("; without --resume it is made anew")
    return told.removeprefix("vbdang: ").removesuffix("; without --resume it is made anew")


def interrupted(few: Path, vbdang: Run, records: int) -> None:
    """Leave behind the part of a run that is killed after so many records."""
    vbdang("extract", "bài.jsonl", "-o", "out.jsonl")
    lines = (few / "out.jsonl").read_bytes().splitlines(keepends=True)
    (few / "out.jsonl").rename(few / "out.jsonl.part")
    (few / "out.jsonl.part").write_bytes(b"".join(lines[:records]))


def test_other_texts_are_refused(vbdang: Run, few: Path) -> None:
    interrupted(few, vbdang, 3)
    (few / "other.jsonl").write_text('{"id": "bài 0", "text": ""}\n{"id": "khác", "text": ""}\n', "utf-8")
    part = few.resolve() / "out.jsonl.part"
    assert refused(vbdang, "other.jsonl") == (
        f"{part}: holds bài 1 where the input has other.jsonl, line 2 (khác): not the same input"
    )
    (few / "short.jsonl").write_text('{"id": "bài 0", "text": ""}\n', "utf-8")
    assert refused(vbdang, "short.jsonl") == f"{part}: holds bài 1, which the input has not: not the same input"


def test_a_whole_file_of_other_texts_is_left_alone(vbdang: Run, few: Path) -> None:
    vbdang("extract", "bài.jsonl", "-o", "out.jsonl")
    whole = (few / "out.jsonl").read_bytes()
    done = vbdang("extract", "z.txt", "-o", "out.jsonl", "--resume")
    assert done.status == 2
    assert "not the same input" in done.err
    assert (few / "out.jsonl").read_bytes() == whole
    assert not (few / "out.jsonl.part").exists()


def test_other_settings_are_refused_by_their_name(vbdang: Run, few: Path) -> None:
    interrupted(few, vbdang, 3)
    begun(few, vbdang, "--published", "2020")
    journal = few.resolve() / "out.jsonl.journal"
    assert refused(vbdang, "bài.jsonl") == f'{journal}: was begun with another --published: "2020", not null'
    assert "another --lang" in refused(vbdang, "bài.jsonl", "--published", "2020", "--lang", "en")
    assert "another --no-resolve" in refused(vbdang, "bài.jsonl", "--published", "2020", "--no-resolve")


def begun(few: Path, vbdang: Run, *argv: str) -> None:
    """Write the journal of a run with these settings: that of one which cannot do its only file."""
    vbdang("extract", "none.txt", *argv, "-o", "begun.jsonl")
    first = (few / "begun.jsonl.journal").read_bytes().splitlines(keepends=True)[0]
    (few / "out.jsonl.journal").write_bytes(first)


@pytest.mark.parametrize("line", ["không phải", '{"schema": 1, "source": "a', '{"schema": 2, "source": "a"}', "\xff"])
def test_what_is_no_file_of_records_is_refused(vbdang: Run, few: Path, line: str) -> None:
    part = few.resolve() / "out.jsonl.part"
    part.write_bytes(line.encode("latin-1", "replace") + b"\n")
    assert refused(vbdang, "bài.jsonl") == f"{part}: its line 1 is no record of vbdang"


@pytest.mark.parametrize("journal", ["x\n", "[1]\n", "GOOD[1]\n", 'GOOD["a", true, []]\n', "GOOD{}\n"])
def test_what_is_no_journal_is_refused(vbdang: Run, few: Path, journal: str) -> None:
    (few / "out.jsonl.part").write_text("", "utf-8")
    begun(few, vbdang)
    good = (few / "out.jsonl.journal").read_text("utf-8")
    (few / "out.jsonl.journal").write_text(journal.replace("GOOD", good), "utf-8")
    assert refused(vbdang, "bài.jsonl") == f"{few.resolve() / 'out.jsonl.journal'}: is no journal of vbdang"


def test_a_journal_that_was_torn_at_once_is_begun_again(vbdang: Run, few: Path) -> None:
    vbdang(*ARGV)
    whole = (few / "out.jsonl").read_bytes()
    (few / "out.jsonl").unlink()
    (few / "out.jsonl.part").write_bytes(b"")
    (few / "out.jsonl.journal").write_bytes(b'{"vbdang": "0')
    vbdang(*ARGV, "--resume")
    assert (few / "out.jsonl").read_bytes() == whole


def failing(monkeypatch: pytest.MonkeyPatch, *marks: str) -> None:
    """Let the analysis of some texts stumble."""
    real = analyze

    def stumbling(text: str, *rest: Any, **more: Any) -> Any:
        if any(mark in text for mark in marks):
            message = "quá\nsâu"
            raise RecursionError(message)
        return real(text, *rest, **more)

    monkeypatch.setattr(work, "analyze", stumbling)


def test_a_text_that_cannot_be_done_is_listed_and_the_run_goes_on(
    vbdang: Run, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its place in the order is remembered: nothing else tells that it was there, when texts have no names."""
    lines = [json.dumps({"text": TEXT.format(number)}) + "\n" for number in range(10, 20)]
    (few / "no-names.jsonl").write_text("".join(lines), "utf-8")
    failing(monkeypatch, "12-CT", "13-CT", "18-CT")
    argv = ("extract", "no-names.jsonl", "-o", "out.jsonl")
    first = vbdang(*argv)
    assert first.status == 2
    assert first.err.splitlines() == [
        f"vbdang: no-names.jsonl, line {number}: not done: RecursionError: quá sâu" for number in (3, 4, 9)
    ]
    out = few / "out.jsonl"
    whole = out.read_bytes()
    assert whole.count(b"\n") == 7
    assert vbdang(*argv, "--resume") == first
    journal = (few / "out.jsonl.journal").read_bytes()
    for records in range(8):
        out.unlink()
        (few / "out.jsonl.part").write_bytes(b"".join(whole.splitlines(keepends=True)[:records]))
        (few / "out.jsonl.journal").write_bytes(journal)
        assert vbdang(*argv, "--resume") == first
        assert (out.read_bytes(), (few / "out.jsonl.journal").read_bytes()) == (whole, journal)


def test_the_error_can_be_sent_elsewhere() -> None:
    error = ResumeError(Path("out.jsonl.part"), "holds a")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (str(again), again.code, again.path) == (str(error), "resume", Path("out.jsonl.part"))


@pytest.mark.usefixtures("few")
def test_resume_needs_lines_and_a_file(vbdang: Run) -> None:
    for argv in (["--resume"], ["--resume", "-o", "x", "--to", "json"], ["--resume", "-o", os.devnull]):
        done = vbdang("extract", "z.txt", *argv)
        assert (done.status, done.out) == (2, "")
        assert done.err == (
            "vbdang: --resume goes with JSON Lines and -o FILE: nothing else tells how far a run had come\n"
        )


@pytest.mark.parametrize("to", ["json", "table", "parquet"])
def test_other_forms_are_whole_or_not_there(vbdang: Run, few: Path, monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    out = few / "out"
    out.write_text("what was there", "utf-8")

    def interrupting(*_rest: object, **_more: object) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(work, "analyze", interrupting)
        assert vbdang("extract", "z.txt", "-o", "out", "--to", to).status == 130
    assert out.read_text("utf-8") == "what was there"
    assert vbdang("extract", "z.txt", "-o", "out", "--to", to) == (0, "", "")
    assert out.read_bytes() != b"what was there"
    assert not list(few.glob("out?*"))


def test_an_interrupt_before_anything_is_done_leaves_nothing(
    vbdang: Run, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupting(*_rest: object, **_more: object) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(work, "analyze", interrupting)
    assert vbdang(*ARGV[:2], *ARGV[4:]) == (130, "", "")
    assert not list(few.glob("out*"))


def test_nor_does_it_take_from_a_whole_file_what_was_noted_of_it(
    vbdang: Run, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts without names: only the journal tells that the second could not be done."""
    (few / "no-names.jsonl").write_text("".join(f'{{"text": "{n}-CT/TW"}}\n' for n in (11, 12, 13, 14)), "utf-8")
    argv = ("extract", "no-names.jsonl", "-o", "out.jsonl")
    failing(monkeypatch, "12-CT")
    first = vbdang(*argv)
    left = {path: path.read_bytes() for path in few.glob("out*")}
    assert len(left) == 2

    def interrupting(*_rest: object, **_more: object) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(work, "analyze", interrupting)
        assert vbdang(*argv).status == 130
    assert {path: path.read_bytes() for path in few.glob("out*")} == left
    assert vbdang(*argv, "--resume") == first
    assert {path: path.read_bytes() for path in few.glob("out*")} == left


def test_quiet_does_not_say_how_to_go_on(vbdang: Run, few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = analyze

    def interrupting(text: str, *rest: Any, **more: Any) -> Any:
        if "14-CT" in text:
            raise KeyboardInterrupt
        return real(text, *rest, **more)

    monkeypatch.setattr(work, "analyze", interrupting)
    (few / "bài.jsonl").write_text('{"text": "10-CT/TW"}\n{"text": "14-CT/TW"}\n', "utf-8")
    part = few.resolve() / "out.jsonl.part"
    note = f"vbdang: note: what is done stands in {part}; the same command with --resume goes on\n"
    assert vbdang("extract", "bài.jsonl", "-o", "out.jsonl") == (130, "", note)
    assert vbdang("extract", "bài.jsonl", "-o", "out.jsonl", "--quiet") == (130, "", "")
    assert part.read_bytes().count(b"\n") == 1


def test_a_device_is_written_to_as_it_is(vbdang: Run, few: Path) -> None:
    for to in ("jsonl", "json", "table"):
        assert vbdang("extract", "z.txt", "-o", os.devnull, "--to", to) == (0, "", "")
    assert not Path(os.devnull).is_file()
    done = vbdang("extract", "z.txt", "-o", str(few))
    assert (done.status, done.err) == (2, f"vbdang: {few}: Is a directory\n")


def test_a_link_stays_a_link(vbdang: Run, few: Path) -> None:
    (few / "there").mkdir()
    (few / "out.jsonl").symlink_to(few / "there" / "real.jsonl")
    vbdang("extract", "z.txt", "-o", "out.jsonl")
    assert (few / "out.jsonl").is_symlink()
    assert (few / "there" / "real.jsonl").read_bytes()
