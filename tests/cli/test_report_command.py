"""`vbdang report`: one page on many texts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    said = {
        "a.txt": "Quy định số 22-QĐ/TW ngày 28/7/2021 thay thế Quy định số 30-QĐ/TW ngày 26/7/2016.",
        "b.txt": "Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW, Chỉ thị 99.",
    }
    for name, text in said.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in said]


def data(html: str) -> dict[str, Any]:
    raw = re.search(r'<script type="application/json" id="vr-data">(.*?)</script>', html, re.DOTALL)
    assert raw is not None
    found: dict[str, Any] = json.loads(raw[1])
    return found


def test_the_report_goes_to_a_file(vbdang: Run, texts: list[str], tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    done = vbdang("report", *texts, "-o", str(out))
    assert (done.status, done.out, done.err) == (0, "", "")
    html = out.read_text("utf-8")
    assert "<title>Báo cáo viện dẫn văn bản của Đảng</title>" in html
    found = data(html)
    assert [one["source"] for one in found["texts"]] == texts
    names = [one["name"] for one in found["documents"]]
    assert ["XIII/22-QĐ/TW", "XII/30-QĐ/TW", "replaces"] in [
        [names[one], names[other], kind] for one, other, kind, *_ in found["edges"]
    ]


def test_the_report_has_the_title_and_the_language_asked_for(vbdang: Run, texts: list[str]) -> None:
    assert "<title>Report on cited Party documents</title>" in vbdang("report", *texts, "--lang", "en").out
    assert "<title>Quý &lt;I&gt;</title>" in vbdang("report", *texts, "--title", "Quý <I>").out


def test_what_cannot_be_read_is_told_and_the_rest_is_reported(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("report", texts[0], "missing.txt")
    assert done.status == 2
    assert "missing.txt" in done.err
    assert len(data(done.out)["texts"]) == 1


def test_a_catalogue_is_never_written_over(vbdang: Run, texts: list[str]) -> None:
    done = vbdang("report", texts[0], "-o", texts[0])
    assert done.status == 2
    assert "cannot be written to as well" in done.err


def test_a_document_that_shares_its_key_is_found_by_its_day(vbdang: Run) -> None:
    done = vbdang("report", stdin="Kết luận số 12-KL/TW ngày 12/8/2021 của Bộ Chính trị".encode())
    found = data(done.out)
    shared = next(one for one in found["documents"] if one["name"] == "XIII/12-KL/TW#2021-08-12")
    assert "XIII/12-KL/TW#2021-08-12" in found["facts"][shared["facts"]]
