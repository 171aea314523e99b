"""Tables and folders as input: every dialect read, every fault named with its line, always the same order."""

from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING

import pytest

from vbdang.errors import InputError
from vbdang.inputs.folders import KINDS, TABLE_KINDS, files_in
from vbdang.inputs.opening import fault, opened
from vbdang.inputs.rows import Row, Table, read_table
from vbdang.inputs.sources import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def table(text: str | bytes, name: str = "a.csv") -> Table:
    return read_table(io.BytesIO(text if isinstance(text, bytes) else text.encode()), name)


def cells(made: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in made.rows if isinstance(row, Row)]


def faults(made: Table) -> list[str]:
    return [str(row) for row in made.rows if isinstance(row, InputError)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_row_of_heads_tells_the_delimiter(delimiter: str) -> None:
    made = table(delimiter.join(["Số", "Loại", "Ngày"]) + "\n" + delimiter.join(["5", "Chỉ thị", "1/2/2021"]) + "\n")
    assert (made.heads, made.delimiter) == (("Số", "Loại", "Ngày"), delimiter)
    assert cells(made) == [("5", "Chỉ thị", "1/2/2021")]


def test_delimiters_inside_quotes_do_not_count() -> None:
    made = table('"a;b;c;d","e;""f"\n1,2\n')
    assert made.heads == ("a;b;c;d", 'e;"f')


def test_a_table_of_one_column_needs_no_delimiter() -> None:
    made = table("Số\n05-CT/TW\n")
    assert (made.heads, cells(made)) == (("Số",), [("05-CT/TW",)])


def test_a_file_named_tsv_has_tabs_whatever_the_heads_hold() -> None:
    made = table("a,b,c\td\n1\t2\n", "a.tsv")
    assert (made.kind, made.heads, cells(made)) == ("tsv", ("a,b,c", "d"), [("1", "2")])


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_marks_and_line_ends_of_spreadsheets_are_kept_in_mind(line_end: str) -> None:
    data = b"\xef\xbb\xbf" + f"Số,Loại{line_end}5,CT{line_end}".encode()
    made = table(data)
    assert (made.heads, made.marked, made.line_end) == (("Số", "Loại"), True, line_end)
    assert cells(made) == [("5", "CT")]
    assert not table(f"Số{line_end}").marked


def test_spreadsheets_in_utf_16_are_read() -> None:
    assert cells(table("Số\tLoại\n5\tChỉ thị\n".encode("utf-16"), "a.tsv")) == [("5", "Chỉ thị")]


def test_rows_know_their_number_and_their_line_even_after_line_ends_inside_quotes() -> None:
    made = table('a,b\n1,"hai\ndòng"\n\n3,4\n')
    assert [(row.number, row.line) for row in made.rows if isinstance(row, Row)] == [(2, 2), (4, 5)]


def test_a_ragged_row_is_named_and_the_others_are_read() -> None:
    made = table("a,b\n1\n1,2,3\n5,6\n")
    assert faults(made) == [
        "a.csv, line 2: 1 cell where there are 2 columns",
        "a.csv, line 3: 3 cells where there are 2 columns",
    ]
    assert cells(made) == [("5", "6")]


@pytest.mark.parametrize("broken", ['1,"two"x\n', '1,"never closed\n'])
def test_after_broken_quotes_nothing_is_read_and_the_line_is_named(broken: str) -> None:
    made = table(f"a,b\n1,2\n{broken}5,6\n")
    assert cells(made) == [("1", "2")]
    (told,) = faults(made)
    assert told.startswith("a.csv, line 3: broken quotes, and nothing after them can be read: ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a.csv: no row of heads"),
        ("\n\n", "a.csv: no row of heads"),
        ("Số,Loại,Số\n", "a.csv, line 1: a column stands there twice: Số"),
        ('"Số\n', "a.csv, line 1: broken quotes, and nothing after them can be read: unexpected end of data"),
    ],
)
def test_a_table_without_heads_that_can_be_told_apart_is_refused(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        table(text)
    assert str(caught.value) == told


def test_a_cell_beyond_all_measure_is_named() -> None:
    assert "line 2" in faults(table("a\n" + "x" * (csv.field_size_limit() + 1)))[0]


def test_objects_become_rows_with_the_heads_of_them_all() -> None:
    made = table('{"so": 5, "loai": "CT"}\n\n{"loai": null, "khác": [1, "hai"]}\n', "a.jsonl")
    assert (made.kind, made.heads) == ("jsonl", ("so", "loai", "khác"))
    assert cells(made) == [("5", "CT", ""), ("", "", '[1, "hai"]')]
    assert [(row.number, row.line) for row in made.rows if isinstance(row, Row)] == [(1, 1), (3, 3)]
    assert next(row.given for row in made.rows if isinstance(row, Row)) == {"so": 5, "loai": "CT"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes at character 2"),
        ("[1]", "not a JSON object"),
        ('{"a": "\\ud800"}', "holds half of a surrogate pair"),
        ("[" * 100_000, "JSON that cannot be read: "),
    ],
)
def test_a_broken_object_is_named_and_the_others_are_read(line: str, told: str) -> None:
    made = table(f'{{"a": 1}}\n{line}\n{{"a": 3}}\n', "a.jsonl")
    assert cells(made) == [("1",), ("3",)]
    assert faults(made)[0].startswith(f"a.jsonl, line 2: {told}")


def names(folder: Path, found: Iterator[str | InputError]) -> list[str]:
    return [os.path.relpath(str(one), folder).replace(os.sep, "/") for one in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.MD",
        "c/d.txt",
        "c/a.html",
        "e.jsonl",
        "f.csv",
        "g.py",
        ".hidden.txt",
        ".git/x.txt",
        "B/z.tex",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", "utf-8")
    return tmp_path


def test_a_folder_stands_for_its_documents_in_the_order_of_their_names(folder: Path) -> None:
    assert names(folder, files_in([str(folder)])) == ["a.MD", "b.txt", "B/z.tex", "c/a.html", "c/d.txt"]


def test_tables_and_json_lines_are_taken_from_a_folder_where_they_are_asked_for(folder: Path) -> None:
    assert names(folder, files_in([str(folder)], TABLE_KINDS)) == ["e.jsonl", "f.csv"]
    assert names(folder, files_in([str(folder)], KINDS["jsonl"])) == ["e.jsonl"]


def test_what_is_named_is_taken_whatever_its_name_and_once(folder: Path) -> None:
    given = [str(folder / "g.py"), str(folder / ".hidden.txt"), str(folder / "b.txt"), str(folder), "-"]
    assert names(folder, files_in(given))[:3] == ["g.py", ".hidden.txt", "b.txt"]
    assert names(folder, files_in(given)).count("b.txt") == 1
    assert list(files_in(given))[-1] == "-"


def test_a_folder_that_is_only_linked_to_is_not_entered(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert len(names(folder, files_in([str(folder)]))) == 5


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_are_walked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("c"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = list(files_in([str(folder)]))
    errors = [one for one in found if isinstance(one, InputError)]
    assert [str(error) for error in errors] == [f"{folder / 'c'}: Permission denied"]
    assert len(found) == 4


def test_a_pattern_stands_for_its_matches_in_order_folders_walked(folder: Path) -> None:
    assert names(folder, files_in([str(folder / "*.?*")])) == ["a.MD", "b.txt", "e.jsonl", "f.csv", "g.py"]
    assert names(folder, files_in([str(folder / "[Bc]*")])) == ["B/z.tex", "c/a.html", "c/d.txt"] or os.name == "nt"
    assert names(folder, files_in([str(folder / "**" / "*.t*x*")])) == ["B/z.tex", "b.txt", "c/d.txt"]


def test_a_file_of_that_very_name_goes_before_the_pattern(folder: Path) -> None:
    (folder / "[bc].txt").write_text("", "utf-8")
    assert names(folder, files_in([str(folder / "[bc].txt")])) == ["[bc].txt"]


@pytest.mark.parametrize("pattern", ["*.none", "a\x00/*"])
def test_a_pattern_that_matches_nothing_is_an_error(pattern: str) -> None:
    (error,) = files_in([pattern])
    assert isinstance(error, InputError)
    assert (error.code, error.source, error.reason) == ("missing", pattern, "matches no file")


def test_every_kind_of_reader_has_its_ends_of_names_and_they_agree() -> None:
    for kind, ends in KINDS.items():
        assert {kind_of(f"a{end}") for end in ends} == {kind}


def test_a_name_that_is_no_text_cannot_be_opened() -> None:
    with pytest.raises(InputError, match="the file's name is not UTF-8"):
        opened(os.fsdecode(b"\xff.csv"), None)
    with pytest.raises(FileNotFoundError):
        opened("a\0b", None)


def test_standard_input_is_what_is_given_and_stays_open() -> None:
    stream = io.BytesIO(b"x")
    with opened("-", stream) as given:
        assert given.read() == b"x"
    assert not stream.closed
    with pytest.raises(OSError, match="closed") as caught:
        opened("-", None)
    assert str(fault("-", caught.value)) == "-: standard input is closed"


def test_rows_are_json_and_csv_alike_to_those_who_read_them() -> None:
    rows = [{"so": "5", "loai": "CT"}, {"so": "6", "loai": "KL"}]
    written = io.StringIO()
    writer = csv.DictWriter(written, ["so", "loai"])
    writer.writeheader()
    writer.writerows(rows)
    as_json = "".join(json.dumps(row) + "\n" for row in rows)
    assert cells(table(written.getvalue())) == cells(table(as_json, "a.jsonl"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    """Opening it would wait for somebody to write."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "note.txt").write_text("05-CT/TW", "utf-8")
    assert list(files_in([str(tmp_path)])) == [str(tmp_path / "note.txt")]
