"""`vbdang annotate`: a page or Markdown of texts, and a page that was given, marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from vbdang.outputs.pages.annotated import texts_of
from vbdang.outputs.pages.within import unmarked

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TEXT = "Theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.\r\n"
PAGE = "<html><body><p>Theo Chỉ thị số <b>05-CT</b>/TW ngày 15/5/2016.</p></body></html>\n"


def test_standard_input_becomes_a_page(vbdang: Run) -> None:
    done = vbdang("annotate", stdin=TEXT.encode())
    assert (done.status, done.err) == (0, "")
    assert texts_of(done.out) == [TEXT]
    assert "XII/05-CT/TW" in done.out


def test_the_page_goes_to_a_file_and_speaks_english(vbdang: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    out = tmp_path / "a.html"
    assert vbdang("annotate", str(tmp_path / "a.txt"), "-o", str(out), "--lang", "en").out == ""
    html = out.read_bytes().decode()
    assert texts_of(html) == [TEXT]
    assert "the text has the date 15 May 2016" in html


def test_objects_of_json_lines_are_sections_of_one_page(vbdang: Run) -> None:
    lines = '{"id": "a<1>", "text": "Chỉ thị số 05-CT/TW"}\n{"id": "b", "text": "Không có gì"}\nhỏng\n'
    done = vbdang("annotate", "--from", "jsonl", stdin=lines.encode())
    assert done.status == 2
    assert "line 3" in done.err
    assert texts_of(done.out) == ["Chỉ thị số 05-CT/TW", "Không có gì"]


def test_markdown_is_escaped_unless_it_was_given(vbdang: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text("*Chỉ thị số 05-CT/TW*", "utf-8")
    done = vbdang("annotate", str(tmp_path / "a.txt"), str(tmp_path / "b.md"), "--to", "markdown")
    assert done.out.startswith("\\*Chỉ thị số 05-CT/TW[^vb1-0]\\*\n\n[^vb1-0]: ")
    assert "\n\n*Chỉ thị số 05-CT/TW[^vb2-0]*\n\n[^vb2-0]: " in done.out


def test_a_page_keeps_its_markup(vbdang: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    done = vbdang("annotate", str(tmp_path / "a.html"))
    assert done.status == 0
    assert unmarked(done.out) == PAGE
    assert done.out.count("<vb-ref") == 3
    assert unmarked(vbdang("annotate", "-", "--from", "html", stdin=done.out.encode()).out) == PAGE


def test_a_page_in_another_encoding_is_written_as_utf_8_and_says_so(vbdang: Run, tmp_path: Path) -> None:
    source = '<meta charset="utf-16"><p>Chỉ thị số 05-CT/TW</p>'
    (tmp_path / "a.html").write_bytes(source.encode("utf-16"))
    done = vbdang("annotate", str(tmp_path / "a.html"))
    assert done.out[0] == "\ufeff"
    assert unmarked(done.out[1:]) == source


def test_the_text_of_a_page_can_be_markdown(vbdang: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    done = vbdang("annotate", str(tmp_path / "a.html"), "--to", "markdown")
    assert done.out.startswith("Theo Chỉ thị số 05-CT/TW[^vb1-0] ngày 15/5/2016.\n")


def test_the_day_of_publication_counts(vbdang: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>Chỉ thị 05-CT/TW", "utf-8")
    done = vbdang("annotate", str(tmp_path / "a.html"), "--published", "2017")
    assert re.findall(r'<vb-ref class="vb-(\w+)"', done.out) == ["resolved"]


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("annotate", "a.html", "b.txt"), "a.html: is a page, which is annotated alone"),
        (("annotate", "missing.html"), "missing.html: No such file"),
        (("annotate", "ours.html"), "vb-"),
        (("annotate", "a.html", "-o", "a.html"), "cannot be written to as well"),
        (("annotate", "a.html", "--published", "hôm qua"), "--published"),
    ],
)
def test_what_cannot_be_done_is_told(
    vbdang: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    (tmp_path / "ours.html").write_text("<vb-ref>05", "utf-8")
    done = vbdang(*argv)
    assert (done.status, done.out) == (2, "")
    assert told in done.err
    assert "Traceback" not in done.err
