"""`vbdang catalogue`: is a catalogue sound, and the same in another format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from vbdang.resolving.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

ROWS = [
    {"key": "XIII/02-KL/TW", "date": "2021-06-01", "relations": ["continues:X/99-KL/TW"], "aliases": ["Kết luận ong"]},
    {"key": "XII/41-QĐ/TW", "subject": "về nuôi ong", "sources": ["a", "b"], "aliases": ["Kết luận ong"]},
    {"key": "dak-lak:?/05-NQ/TU", "disputes": ["date"], "subject": "về\tnuôi\nong"},
]


@pytest.fixture
def own(tmp_path: Path) -> str:
    path = tmp_path / "own.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    return str(path)


def test_a_sound_catalogue_is_told_what_is_in_it(vbdang: Run, own: str) -> None:
    assert vbdang("catalogue", "check", own, "--lang", "en") == (
        0,
        (
            f"{own}: 3 documents\n"
            "  2 without a date\n"
            "  1 without a subject\n"
            "  2 without a source\n"
            "  1 on which the sources disagree\n"
            "  1 relations to documents outside the catalogue\n"
            "  1 names that several documents share\n"
        ),
        "",
    )
    assert vbdang("catalogue", "check", own).out.startswith(f"{own}: 3 văn bản\n")


def test_what_there_is_none_of_is_not_told(vbdang: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("key\n", "utf-8")
    assert vbdang("catalogue", "check", str(path), "--lang", "en").out == f"{path}: 0 documents\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"key\tdate\nXIII/01-KL/TW\n", "line 2: 1 cells; the first line has 2"),
        (b"key\nXIII/01-KL/TW\nXIII/01-KL/TW\n", "line 3, column key: XIII/01-KL/TW stands already in line 2"),
        (b"key\n\xff\n", "line 2: byte 0xff is not UTF-8"),
    ],
)
def test_a_catalogue_that_is_wrong_is_told_with_its_place_and_status_1(
    vbdang: Run, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(content)
    assert vbdang("catalogue", "check", str(path)) == (1, "", f"vbdang: {path}, {told}\n")


def test_a_catalogue_that_cannot_be_read_is_status_2(vbdang: Run, tmp_path: Path) -> None:
    assert vbdang("catalogue", "check", "none.tsv").status == 2
    assert vbdang("catalogue", "check", str(tmp_path)).status == 2


@pytest.mark.parametrize("end", ["tsv", "jsonl", "sqlite", "SQLITE"])
def test_a_converted_catalogue_holds_the_same_in_order(vbdang: Run, own: str, tmp_path: Path, end: str) -> None:
    out = str(tmp_path / f"out.{end}")
    done = vbdang("catalogue", "convert", own, "-o", out)
    assert done == (0, "", f"vbdang: note: {out}: 3 documents\n")
    found = list(Catalogue.open(out))
    assert [one.key for one in found] == ["dak-lak:?/05-NQ/TU", "XII/41-QĐ/TW", "XIII/02-KL/TW"]
    kept = {one.key: one for one in Catalogue.open(own)}
    assert [one for one in found if one.org is None] == [kept["XII/41-QĐ/TW"], kept["XIII/02-KL/TW"]]
    assert " ".join((found[0].subject or "").split()) == "về nuôi ong"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_the_bundled_catalogue_can_be_converted(vbdang: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "out.sqlite")
    assert vbdang("catalogue", "convert", "bundled", "-o", out, "--quiet") == (0, "", "")
    assert {one.key: one for one in Catalogue.open(out)} == {one.key: one for one in Catalogue.bundled()}


def test_an_older_output_is_replaced_only_by_a_whole_one(vbdang: Run, own: str, tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    out.write_text("what stood here", "utf-8")
    broken = tmp_path / "broken.tsv"
    broken.write_text("key\nno key\n", "utf-8")
    assert vbdang("catalogue", "convert", str(broken), "-o", str(out)).status == 2
    assert out.read_text("utf-8") == "what stood here"
    assert vbdang("catalogue", "convert", own, "-o", str(out)).status == 0
    assert out.read_text("utf-8").startswith("key\t")


def test_an_output_of_no_known_format_is_a_wrong_usage(vbdang: Run, own: str, tmp_path: Path) -> None:
    done = vbdang("catalogue", "convert", own, "-o", str(tmp_path / "out.xlsx"))
    assert done.status == 2
    assert done.err.endswith("the name tells the format: .tsv, .jsonl, .sqlite\n")


def test_a_catalogue_is_not_converted_into_itself(vbdang: Run, own: str) -> None:
    done = vbdang("catalogue", "convert", own, "-o", own)
    assert (done.status, done.err) == (2, f"vbdang: {own}: is read and cannot be written to as well\n")
    assert len(Catalogue.open(own)) == 3


@pytest.mark.parametrize("name", ["none/out.sqlite", "none/out.tsv"])
def test_an_output_that_cannot_be_written_is_told(vbdang: Run, own: str, tmp_path: Path, name: str) -> None:
    done = vbdang("catalogue", "convert", own, "-o", str(tmp_path / name))
    assert (done.status, done.out) == (2, "")
    assert str(tmp_path / name) in done.err


@pytest.mark.parametrize("argv", [[], ["check"], ["convert", "a.tsv"], ["mend", "a.tsv"]])
def test_a_wrong_usage_is_told(vbdang: Run, argv: list[str]) -> None:
    assert vbdang("catalogue", *argv).status == 2
