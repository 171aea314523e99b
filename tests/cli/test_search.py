"""`vbdang search`: documents of the catalogue by words, without their marks if need be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run


def keys(vbdang: Run, *argv: str) -> list[str]:
    done = vbdang("search", *argv, "--to", "json")
    assert done.status == 0
    return [one["key"] for one in json.loads(done.out)]


def test_words_without_marks_find_and_the_best_comes_first(vbdang: Run) -> None:
    assert keys(vbdang, "giam", "ngheo", "ben", "vung")[0] == "XIII/05-CT/TW"
    assert keys(vbdang, "giam ngheo ben vung")[0] == "XIII/05-CT/TW"


def test_no_more_are_shown_than_asked_for(vbdang: Run) -> None:
    assert len(keys(vbdang, "công tác")) == 10
    assert len(keys(vbdang, "công tác", "--limit", "3")) == 3


def test_only_what_was_in_force_on_a_day_is_shown(vbdang: Run) -> None:
    asked = ("nhung dieu dang vien khong duoc lam", "--limit", "50")
    assert "XIII/37-QĐ/TW" in keys(vbdang, *asked)
    for day in ("2021-10-24", "2021-09", "2020"):
        assert "XIII/37-QĐ/TW" not in keys(vbdang, *asked, "--as-of", day)
    assert "XIII/37-QĐ/TW" in keys(vbdang, *asked, "--as-of", "2021-10")


def test_a_table_has_a_line_a_document(vbdang: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    rows = [
        {"key": "XIII/41-QĐ/TW", "date": "2022-04-04", "body": "BBT", "subject": "về nuôi ong"},
        {"key": "XIII/42-QĐ/TW", "body": "Ban Chỉ đạo Trung ương về nuôi ong"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = vbdang("search", "ong", "--catalogue", str(path), "--lang", "en")
    assert done.out == (
        "document       date        body                     subject\n"
        "XIII/41-QĐ/TW  2022-04-04  BBT                      về nuôi ong\n"
        "XIII/42-QĐ/TW              Ban Chỉ đạo Trung ương…\n"
    )
    assert vbdang("search", "ong", "--catalogue", str(path)).out.startswith("văn bản")


def test_nothing_found_is_said_and_is_no_failure(vbdang: Run) -> None:
    done = vbdang("search", "zzz", "\x1b[zq", "--lang", "en")
    assert done == (0, "", "vbdang: the catalogue holds no document with “zzz ␛[zq”\n")
    assert vbdang("search", "zzz", "--to", "json") == (0, "[]\n", "")


@pytest.mark.parametrize("limit", ["0", "-1", "x", "", "9" * 5000, "٣"])
def test_a_limit_that_is_none_is_a_wrong_usage(vbdang: Run, limit: str) -> None:
    done = vbdang("search", "ong", f"--limit={limit}")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("vbdang: --limit: not a number from 1 to 999999: ")


def test_a_day_that_is_none_is_a_wrong_usage(vbdang: Run) -> None:
    done = vbdang("search", "ong", "--as-of", "hôm qua")
    assert (done.status, done.err) == (2, "vbdang: --as-of: not YYYY-MM-DD, YYYY-MM or YYYY: 'hôm qua'\n")
