"""`vbdang extract` on corpora: many files and kinds, several processes, Parquet in and out, and files made to do harm."""

from __future__ import annotations

import importlib
import io
import json
import os
import re
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pypdf
import pytest

from vbdang.analysis import analyze
from vbdang.cli import extract, main, progress, work
from vbdang.cli.arguments import parsed

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Done, Run

TEXT = "Chi bộ học Chỉ thị số 5-CT/TW và Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị."


def sources(done: Done) -> list[str]:
    return [json.loads(line)["source"] for line in done.out.splitlines()]


def pdf(*pages: bytes) -> bytes:
    """Make a PDF with a line of ASCII on each page."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)]
    parts.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, text in enumerate(pages):
        content = b"BT /F 12 Tf 50 700 Td (%s) Tj ET" % text
        used = b"/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R" % (5 + 2 * number)
        parts += [
            b"<</Type/Page/Parent 2 0 R%s>>" % used,
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (len(parts) + 1, table, len(parts) + 1, len(out))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of every kind of file that names tell; the files are named from within it."""
    monkeypatch.chdir(tmp_path)
    kho = tmp_path / "kho"
    (kho / "sâu").mkdir(parents=True)
    (kho / "a.txt").write_text(TEXT, "utf-8")
    (kho / "b.html").write_text(f"<h1>Tin</h1>\n<p>{TEXT}", "utf-8")
    (kho / "c.pdf").write_bytes(pdf(b"nothing here", b"so 05-CT/TW"))
    document = docx.Document()
    document.add_paragraph("Kính gửi")
    document.add_paragraph(TEXT)
    document.save(str(kho / "d.docx"))
    (kho / "sâu" / "e.md").write_text(TEXT, "utf-8")
    (kho / "f.jsonl").write_text(
        "".join(json.dumps({"id": f"f{number}", "text": f"{TEXT} {number}"}) + "\n" for number in range(200)), "utf-8"
    )
    return tmp_path


ALL = ["kho/a.txt", "kho/b.html", "kho/c.pdf", "kho/d.docx", "kho/sâu/e.md"]


def test_a_folder_is_walked_and_a_pattern_matched(vbdang: Run, folder: Path) -> None:
    assert sources(vbdang("extract", "kho")) == [name.replace("/", os.sep) for name in ALL]
    assert sources(vbdang("extract", "kho/*.??m?", "kho/**/*.md")) == ["kho/b.html", "kho/sâu/e.md"]
    assert sources(vbdang("extract", "kho", "--from", "jsonl")) == [f"f{number}" for number in range(200)]
    done = vbdang("extract", "kho/*.rtf", "kho/a.txt")
    assert (done.status, done.err) == (2, "vbdang: kho/*.rtf: matches no file\n")
    assert sources(done) == ["kho/a.txt"]
    assert (folder / "kho").is_dir()


def test_a_folder_with_nothing_to_read_is_said_to_be_so(vbdang: Run, folder: Path) -> None:
    (folder / "rỗng").mkdir()
    note = "vbdang: note: rỗng: nothing to read; JSON Lines and Parquet are taken where --from says so\n"
    assert vbdang("extract", "rỗng") == (0, "", note)
    assert vbdang("extract", "rỗng", "--quiet") == (0, "", "")


def test_the_other_commands_take_folders_too(vbdang: Run, folder: Path) -> None:
    one, two = vbdang("cited", "kho", "--to", "csv"), vbdang("cited", *ALL, "--to", "csv")
    assert one == two
    assert len(one.out.splitlines()) > 1
    assert vbdang("graph", "kho").out == vbdang("graph", *ALL).out
    assert (folder / "kho").is_dir()


def test_no_file_of_a_folder_is_written_to(vbdang: Run, folder: Path) -> None:
    before = (folder / "kho" / "a.txt").read_bytes()
    done = vbdang("extract", "kho", "-o", "kho/a.txt")
    assert (done.status, done.err) == (2, "vbdang: kho/a.txt: is read and cannot be written to as well\n")
    assert (folder / "kho" / "a.txt").read_bytes() == before


@pytest.mark.parametrize("to", ["jsonl", "json", "table", "parquet"])
def test_however_many_processes_the_bytes_are_the_same(vbdang: Run, folder: Path, to: str) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    argv = ("extract", "kho", "none.txt", "kho/f.jsonl", "kho", "--to", to)
    runs = [vbdang(*argv, "-o", f"out{jobs}", "--jobs", jobs) for jobs in ("1", "2")]
    assert runs == [(2, "", "vbdang: none.txt: No such file or directory\n")] * 2
    one, two = ((folder / f"out{jobs}").read_bytes() for jobs in (1, 2))
    assert one == two
    assert len(one) > 10_000


def test_standard_input_is_read_by_several_processes_too(vbdang: Run) -> None:
    lines = "".join(json.dumps({"id": str(number), "text": TEXT}) + "\n" for number in range(300)).encode()
    argv = ("extract", "--from", "jsonl")
    assert vbdang(*argv, "--jobs", "2", stdin=lines) == vbdang(*argv, stdin=lines)
    assert vbdang("extract", "--jobs", "2", stdin=TEXT.encode()) == vbdang("extract", stdin=TEXT.encode())


def test_the_number_of_processes_is_a_number(vbdang: Run) -> None:
    assert parsed(["extract", "--jobs", "12"]).jobs == 12
    for wrong in ("-1", "two", "1.5", "99999", "²"):
        done = vbdang("extract", "--jobs", wrong)
        assert done.status == 2
        assert f"not a number of processes: {wrong!r}" in done.err or wrong == "-1"


def test_nought_is_one_process_a_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _who: {0, 2, 5}, raising=False)
    assert extract._processors() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert extract._processors() == 1


def test_one_processor_needs_no_other_process(vbdang: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "_processors", lambda: 1)
    monkeypatch.setitem(sys.modules, "vbdang.cli.pool", None)
    assert vbdang("extract", "--jobs", "0", stdin=TEXT.encode()) == vbdang("extract", stdin=TEXT.encode())


def places(done: Done) -> list[str]:
    """Return the column of places of tables."""
    return [found[1] for line in done.out.splitlines() if (found := re.match(r"  [0-9]+ +(\S+(?: \S+)*?)  ", line))]


def test_a_place_is_where_people_look_for_it(vbdang: Run, folder: Path) -> None:
    (folder / "two.txt").write_text(f"một\n{TEXT}", "utf-8")
    assert places(vbdang("extract", "--to", "table", "two.txt"))[0] == "2:12"
    assert places(vbdang("extract", "--to", "table", "kho/b.html"))[0] == "2:15"
    assert places(vbdang("extract", "--to", "table", "kho/c.pdf")) == ["trang 2"]
    assert places(vbdang("extract", "--to", "table", "--lang", "en", "kho/c.pdf")) == ["page 2"]
    assert places(vbdang("extract", "--to", "table", "kho/d.docx")) == ["đoạn 2", "đoạn 2"]
    assert places(vbdang("extract", "--to", "table", "kho/f.jsonl"))[0] == "1:12"


# Parquet


def parquet(path: Path, columns: dict[str, Any], **options: Any) -> None:
    pa = pytest.importorskip("pyarrow")
    pq: Any = importlib.import_module("pyarrow.parquet")
    pq.write_table(pa.table(columns), path, **options)


def test_parquet_gives_what_json_lines_of_the_same_rows_give(vbdang: Run, folder: Path) -> None:
    rows = [{"id": f"p{number}", "text": f"{TEXT} {number}", "published": "2022-10"} for number in range(50)]
    (folder / "b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    columns = {name: [row[name] for row in rows] for name in ("id", "text", "published")}
    parquet(folder / "b.parquet", {**columns, "more": [1] * 50}, row_group_size=7)
    expected = vbdang("extract", "b.jsonl")
    assert vbdang("extract", "b.parquet") == expected
    assert vbdang("extract", ".", "--from", "parquet", "--jobs", "2") == expected
    parquet(
        folder / "named.parquet", {"noi_dung": columns["text"], "ma": columns["id"], "published": columns["published"]}
    )
    assert vbdang("extract", "named.parquet", "--text-column", "noi_dung", "--id-column", "ma") == expected


def test_a_table_of_records_holds_what_the_lines_hold(vbdang: Run, folder: Path) -> None:
    pq: Any = pytest.importorskip("pyarrow.parquet")
    done = vbdang("extract", "kho/a.txt", "kho/f.jsonl", "-o", "out.parquet", "--published", "2022")
    assert done == (0, "", "")
    lines = vbdang("extract", "kho/a.txt", "kho/f.jsonl", "--published", "2022").out.splitlines()
    assert pq.read_table("out.parquet").to_pylist() == [json.loads(line) for line in lines]
    assert not list(folder.glob("out.parquet?*"))
    vbdang("extract", "kho/a.txt", "-o", "all.PARQUET", "--to", "jsonl")
    assert json.loads((folder / "all.PARQUET").read_text("utf-8"))["source"] == "kho/a.txt"


def test_a_table_of_nothing_is_a_table(vbdang: Run, folder: Path) -> None:
    pq: Any = pytest.importorskip("pyarrow.parquet")
    assert vbdang("extract", "none.txt", "-o", "out.parquet").status == 2
    assert pq.read_table(folder / "out.parquet").num_rows == 0


def test_row_groups_are_of_a_size_that_can_be_read_one_by_one(
    vbdang: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pq: Any = pytest.importorskip("pyarrow.parquet")
    from vbdang.integrations import parquet as module

    monkeypatch.setattr(module, "_ROWS", 100)
    vbdang("extract", "kho/f.jsonl", "-o", "out.parquet")
    about = pq.ParquetFile(folder / "out.parquet").metadata
    assert [about.row_group(number).num_rows for number in range(about.num_row_groups)] == [128, 72]


def test_parquet_needs_a_file_and_pyarrow(vbdang: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "vbdang: --to parquet goes with -o FILE: Parquet is no stream of text\n"
    assert vbdang("extract", "kho/a.txt", "--to", "parquet") == (2, "", told)
    assert vbdang("extract", "kho/a.txt", "--to", "parquet", "-o", os.devnull) == (2, "", told)
    monkeypatch.setitem(sys.modules, "vbdang.integrations.parquet", None)
    done = vbdang("extract", "kho/a.txt", "-o", "out.parquet")
    assert done == (2, "", "vbdang: to write Parquet, pyarrow has to be installed: pip install 'vbdang[arrow]'\n")
    assert not (folder / "out.parquet").exists()


# Harm


def harm(folder: Path) -> dict[str, str]:
    """Write files that are made to do harm, or are broken, and tell what has to be said of each."""
    told = {}
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as entry:
            entry.write(b"<x>")
            for _ in range(100):
                entry.write(b" " * 1_000_000)
    told["bomb.docx"] = "unpacks to more than"
    with zipfile.ZipFile(folder / "entity.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')
    told["entity.docx"] = "has a document type declaration"
    locked = pypdf.PdfWriter()
    locked.add_blank_page(100, 100)
    locked.encrypt("mật khẩu", algorithm="RC4-128")
    locked.write(folder / "locked.pdf")
    told["locked.pdf"] = "is locked with a password"
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n%nothing more")
    told["broken.pdf"] = "cannot be read as PDF"
    with (folder / "long.jsonl").open("wb") as lines:
        lines.write(b'{"id": "before", "text": "05-CT/TW"}\n')
        lines.seek(300_000_000, os.SEEK_CUR)  # zeros, which take no place on a disk
        lines.write(b'\n{"id": "after", "text": "06-CT/TW"}\n')
    told["long.jsonl, line 2"] = "more than 268,435,456 bytes in one line"
    (folder / "no.parquet").write_bytes(b"PAR1 but no more")
    told["no.parquet"] = "cannot be read as Parquet"
    parquet(folder / "other.parquet", {"body": ["05-CT/TW"], "n": [1]})
    told["other.parquet"] = "has no column 'text'; there are: body, n"
    return told


def test_what_does_harm_is_told_by_its_name_and_the_rest_is_done(vbdang: Run, folder: Path) -> None:
    told = harm(folder)
    names = sorted({name.split(",")[0] for name in told})
    mixed = [path for name in names for path in (name, "kho/a.txt", f"{name}.none")]
    done = vbdang("extract", *mixed, "kho/sâu/e.md")
    assert vbdang("extract", *mixed, "kho/sâu/e.md", "--jobs", "2") == done
    assert done.status == 2
    assert sources(done) == ["kho/a.txt", "before", "after", "kho/sâu/e.md"]
    lines = [line for line in done.err.splitlines() if ".none: No such file" not in line]
    assert len(lines) == len(told)
    for name, reason in told.items():
        (line,) = [line for line in lines if line.startswith(f"vbdang: {name}: ")]
        assert reason in line


def test_what_goes_wrong_with_one_text_is_told_with_its_place(
    vbdang: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = analyze

    def stumbling(text: str, *rest: Any, **more: Any) -> Any:
        if text.endswith(" 7"):
            raise MemoryError
        return real(text, *rest, **more)

    monkeypatch.setattr(work, "analyze", stumbling)
    done = vbdang("extract", "kho/f.jsonl")
    assert (done.status, done.err) == (2, "vbdang: kho/f.jsonl, line 8 (f7): not done: MemoryError:\n")
    assert len(sources(done)) == 199
    assert (folder / "kho").is_dir()


# Where somebody looks


class Looked(io.TextIOWrapper):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def run(monkeypatch: pytest.MonkeyPatch, *argv: str, out: bool = False) -> str:
    """Run the command with standard error on a terminal, and say what was shown there."""
    shown = io.BytesIO()
    err, stdout = Looked(shown, encoding="utf-8"), (Looked if out else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", err)
        patched.setattr(sys, "stdout", stdout)
        patched.setattr(progress, "_FIRST", 0.0)
        patched.setitem(sys.modules, "rich", None)
        main(argv)
    written = shown.getvalue().decode()
    err.close()
    stdout.close()
    return written


def test_on_a_terminal_it_is_shown_how_far_a_run_is_and_what_went_wrong_after_that(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = run(monkeypatch, "extract", "none.txt", "kho/a.txt", "kho/f.jsonl", "-o", "out.jsonl")
    *sights, last = shown.split("\r")
    assert "100 % · " not in sights[1]
    assert re.match(r"[0-9]+ % · 1 văn bản · ", sights[1])
    assert last == "vbdang: none.txt: No such file or directory\n"
    assert (folder / "out.jsonl").exists()


def test_a_run_that_is_gone_on_with_counts_what_was_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, "extract", "kho/f.jsonl", "kho/a.txt", "-o", "out.jsonl")
    lines = (folder / "out.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "out.jsonl").write_bytes(b"".join(lines[:-1]))
    shown = run(monkeypatch, "extract", "kho/f.jsonl", "kho/a.txt", "-o", "out.jsonl", "--resume")
    assert shown.split("\r")[1].startswith("100 % · 201 văn bản · ")


def test_nothing_is_shown_where_nobody_wants_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "extract", "kho/a.txt", "--quiet") == ""
    assert run(monkeypatch, "extract", "kho/a.txt", out=True) == ""
    assert "văn bản/s" in run(monkeypatch, "extract", "kho/a.txt")
    assert (folder / "kho").is_dir()


def test_a_message_keeps_what_is_no_character(vbdang: Run, folder: Path) -> None:
    done = vbdang("extract", os.fsdecode(b"\xff.txt"), "-o", "out.jsonl")
    assert done == (2, "", "vbdang: \\udcff.txt: the file's name is not UTF-8\n")
    assert (folder / "out.jsonl").read_bytes() == b""
