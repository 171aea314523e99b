"""Catalogue files: what is accepted comes back the same; what is wrong anywhere is refused with its place."""

from __future__ import annotations

import copy
import json
import pickle
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

from vbdang.errors import CatalogueError
from vbdang.resolving import database, files
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.rows import COLUMNS, Place, entry, row
from vbdang.resolving.shelf import Shelf, Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from vbdang.model import Entry

TSV = (
    "key\ttype_name\tbody\torg\tdate\tterm\tsubject\taliases\trelations\tsources\tn_sources\tdisputes\tnote\n"
    "XIII/07-CT/TW\tChỉ thị\tBBT\t\t2021-07-01\tXIII\tvề giữ gìn hồ ao\tChỉ thị ao làng\t\thttps://a.example;https://b.example\t1\tdate\tmột lời\n"
    "XIII/08-CT/TW\tChỉ thị\tBBT\t\t2022-03-01\tXIII\tvề trồng tre\t\treplaces:XIII/07-CT/TW;continues?:XII/07-CT/TW\thttps://a.example\t\t\t\n"
    "lam-dong:?/02-NQ/TU\tNghị quyết\tTỉnh ủy Lâm Đồng\tlam-dong\t2021-02-03\tXIII\tvề cây chè\t\t\t\t\t\t\n"
)


def own(tmp_path: Path, kind: str) -> Catalogue:
    entries = files.read_tsv(TSV.encode(), "own.tsv")
    path = tmp_path / f"own.{kind}"
    if kind == "sqlite":
        database.write(entries, str(path))
    else:
        write = files.written_tsv if kind == "tsv" else files.written_jsonl
        path.write_text("".join(write(entries)), "utf-8")
    assert len(Catalogue.open(str(path))) == len(Catalogue.open(path))  # a path may be a string or a Path
    return Catalogue.open(path)


@pytest.fixture(params=["tsv", "jsonl", "sqlite"])
def catalogue(tmp_path: Path, request: pytest.FixtureRequest) -> Catalogue:
    return own(tmp_path, request.param)


class TestEveryKindOfFile:
    def test_gives_the_same_entries(self, catalogue: Catalogue) -> None:
        assert tuple(catalogue) == files.read_tsv(TSV.encode(), "own.tsv")
        assert len(catalogue) == 3

    def test_finds_by_key_identifier_name_and_link(self, catalogue: Catalogue) -> None:
        assert catalogue["XIII/07-CT/TW"].subject == "về giữ gìn hồ ao"
        assert [one.key for one in catalogue.find("02-NQ/TU")] == ["lam-dong:?/02-NQ/TU"]
        assert [one.key for one in catalogue.called("chi thi ao lang")] == ["XIII/07-CT/TW"]
        assert [one.key for one in catalogue.leading_to("XII/07-CT/TW")] == ["XIII/08-CT/TW"]
        assert [one.key for one in catalogue.replacing("XIII/07-CT/TW")] == ["XIII/08-CT/TW"]
        assert catalogue.replacing("XII/07-CT/TW") == ()
        assert catalogue.get("XIII/07-CT/TW#2021-07-01") == ()

    def test_knows_the_numbers_beside(self, catalogue: Catalogue) -> None:
        assert [one.key for one in catalogue.beside("XIII/09-CT/TW")] == ["XIII/08-CT/TW"]
        assert catalogue.beside("no key") == ()

    def test_is_searched_without_marks(self, catalogue: Catalogue) -> None:
        assert [one.key for one in catalogue.search("ho ao")] == ["XIII/07-CT/TW"]
        assert [one.key for one in catalogue.search("trồngg tre")] == ["XIII/08-CT/TW"]
        assert catalogue.search("") == ()
        assert catalogue.is_telling(("giu", "gin", "ho", "ao"))

    def test_is_the_same_in_another_process(self, catalogue: Catalogue) -> None:
        assert tuple(pickle.loads(pickle.dumps(catalogue))) == tuple(catalogue)  # noqa: S301 - our own bytes

    def test_answers_threads(self, catalogue: Catalogue) -> None:
        found: list[int] = []
        asked = [threading.Thread(target=lambda: found.append(len(catalogue.find("07-CT/TW")))) for _ in range(4)]
        for one in asked:
            one.start()
        for one in asked:
            one.join()
        assert found == [1, 1, 1, 1]

    def test_says_how_large_it_is(self, catalogue: Catalogue) -> None:
        assert repr(catalogue) == "<Catalogue of 3 documents>"
        assert "XIII/07-CT/TW" in catalogue
        assert "XIII/07-CT/TW#2021-07-01" not in catalogue
        assert 7 not in catalogue


REFUSED = [
    ("", "format", 1, None),
    ("key\tNgày\n", "columns", 1, "Ngày"),
    ("key\tkey\n", "columns", 1, "key"),
    ("subject\n", "columns", 1, "key"),
    ("key\tdate\nXIII/07-CT/TW\n", "columns", 2, None),
    ("key\n07-CT/TW\n", "value", 2, "key"),
    ("key\nXIII/07-CT/TW\n\nXIII/07-CT/TW\n", "duplicate", 4, "key"),
    ("key\tdate\nXIII/07-CT/TW\t\nXIII/07-CT/TW#2021-07-01\t2021-07-01\n", "duplicate", 3, "key"),
    ("key\tdate\nXIII/07-CT/TW#2021-07-01\t2021-07-01\nXIII/07-CT/TW\t\n", "duplicate", 3, "key"),
    ("key\tdate\nXIII/07-CT/TW\t2021-02-31\n", "value", 2, "date"),
    ("key\tdate\nXIII/07-CT/TW\t2016-07-01\n", "value", 2, "date"),
    ("key\tdate\nXIII/07-CT/TW\t20210701\n", "value", 2, "date"),
    ("key\tdate\nXIII/07-CT/TW\t2021-W20-2\n", "value", 2, "date"),
    ("key\nXIII/007-CT/TW\n", "value", 2, "key"),
    ("key\nXIII/" + "9" * 5000 + "-CT/TW\n", "value", 2, "key"),
    ("key\nXIII/07-NQ/TU\n", "value", 2, "key"),
    ("key\nabc:XIII/07-NQ/TW\n", "value", 2, "key"),
    ("key\tdate\nXIII/07-CT/TW#2021-07-01\t2021-07-02\n", "value", 2, "date"),
    ("key\tnumber\nXIII/07-CT/TW\t8\n", "value", 2, "number"),
    ("key\tnumber\nXIII/07-CT/TW\tbảy\n", "value", 2, "number"),
    ("key\ttype\nXIII/07-CT/TW\tKL\n", "value", 2, "type"),
    ("key\tterm\nXIII/07-CT/TW\tXII\n", "value", 2, "term"),
    ("key\tterm\nlam-dong:?/07-NQ/TU\tXL\n", "value", 2, "term"),
    ("key\trelations\nXIII/07-CT/TW\tlikes:XIII/08-CT/TW\n", "value", 2, "relations"),
    ("key\trelations\nXIII/07-CT/TW\tamends:08-CT/TW\n", "value", 2, "relations"),
    ("key\tdisputes\nXIII/07-CT/TW\tall\n", "value", 2, "disputes"),
    ("key\talike\nXIII/07-CT/TW\t07-CT/TW\n", "value", 2, "alike"),
    ("key\tsources\tn_sources\nXIII/07-CT/TW\ta\t2\n", "value", 2, "n_sources"),
    ("key\tsources\tn_sources\nXIII/07-CT/TW\ta\tone\n", "value", 2, "n_sources"),
]


class TestARefusedFile:
    @pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED)
    def test_is_named_with_line_and_column(
        self, tmp_path: Path, text: str, code: str, line: int | None, column: str | None
    ) -> None:
        path = tmp_path / "own.tsv"
        path.write_text(text, "utf-8")
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        assert (caught.value.code, caught.value.line, caught.value.column) == (code, line, column)
        assert str(caught.value).startswith(str(path))

    def test_names_the_line_of_a_byte_that_is_not_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "own.tsv"
        path.write_bytes(b"key\nXIII/07-CT/TW\nXIII/08-CT/\xff\n")
        with pytest.raises(CatalogueError, match=r"line 3: byte 0xff is not UTF-8"):
            Catalogue.open(str(path))

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{", "not JSON"),
            ("[" * 100_000, "not JSON"),
            ("[]", "not a JSON object"),
            ('{"khóa": 1}', "no such column"),
            ('{"key": true}', "neither text"),
            ('{"key": {"a": 1}}', "neither text"),
            ('{"key": null}', "not [ORG:]TERM"),
            ('{"key": ["XIII/07-CT/TW"]}', "neither text"),
            ('{"key": "XIII/07-CT/TW", "note": "\\ud800"}', "half of a character"),
        ],
    )
    def test_names_the_line_that_is_no_row(self, tmp_path: Path, line: str, reason: str) -> None:
        path = tmp_path / "own.jsonl"
        path.write_text(f"\n{line}\n", "utf-8")
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        assert caught.value.line == 2
        assert reason in caught.value.reason

    @pytest.mark.parametrize("path", ["no-such.tsv", "no\0such.tsv"])
    def test_may_not_be_there(self, path: str) -> None:
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(path)
        assert caught.value.code == "missing"

    def test_may_be_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(tmp_path))
        assert caught.value.code == "unreadable"

    def test_is_refused_among_entries_too(self) -> None:
        one = entry({"key": "XIII/07-CT/TW"}, Place("x", 1))
        with pytest.raises(CatalogueError, match="stands already in line 1"):
            Catalogue.of([one, one])


class TestForeignSqlite:
    def made(self, tmp_path: Path, *statements: str) -> str:
        path = tmp_path / "foreign.db"
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
        return str(path)

    def test_is_read_whole_and_checked(self, tmp_path: Path) -> None:
        path = self.made(
            tmp_path,
            "CREATE TABLE documents (key TEXT PRIMARY KEY, number, subject) WITHOUT ROWID",
            "INSERT INTO documents VALUES ('XIII/07-CT/TW', 7, NULL), ('XIII/08-CT/TW', NULL, 'về trồng tre')",
        )
        assert [one.subject for one in Catalogue.open(path)] == [None, "về trồng tre"]

    def test_is_refused_where_a_row_is_wrong(self, tmp_path: Path) -> None:
        path = self.made(
            tmp_path,
            "CREATE TABLE documents (key, number)",
            "INSERT INTO documents VALUES ('XIII/07-CT/TW', 7), ('XIII/08-CT/TW', 9)",
        )
        with pytest.raises(CatalogueError, match=r"line 2, column number: '9' is not the key's 8"):
            Catalogue.open(path)

    def test_is_refused_without_its_table(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match="no table “documents”"):
            Catalogue.open(self.made(tmp_path, "CREATE TABLE papers (key)"))

    def test_is_refused_when_it_is_broken(self, tmp_path: Path) -> None:
        path = tmp_path / "broken.db"
        path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        with pytest.raises(CatalogueError, match="SQLite: "):
            Catalogue.open(str(path))

    def test_that_breaks_after_it_was_opened_says_so(self, tmp_path: Path) -> None:
        good = own(tmp_path, "sqlite")
        path = tmp_path / "own.sqlite"
        path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)
        with pytest.raises(CatalogueError, match="SQLite: "):
            good.find("07-CT/TW")


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    catalogue = own(tmp_path, "sqlite")
    (tmp_path / "own.sqlite").unlink()
    with pytest.raises(CatalogueError, match="SQLite: "):
        len(catalogue)


def test_a_forked_process_opens_its_own_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = own(tmp_path, "sqlite")
    assert len(catalogue.find("07-CT/TW")) == 1
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert len(catalogue.find("08-CT/TW")) == 1


def test_an_sqlite_file_is_replaced_only_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "own.sqlite"
    entries = files.read_tsv(TSV.encode(), "own.tsv")
    database.write(entries[:1], str(path))
    with pytest.raises(RuntimeError, match="stop"):
        database.write(_stopping(entries), str(path))
    assert len(Catalogue.open(str(path))) == 1


def _stopping(entries: Iterable[Entry]) -> Iterator[Entry]:
    yield from entries
    message = "stop"
    raise RuntimeError(message)


def test_a_row_and_its_cells_go_both_ways() -> None:
    for one in files.read_tsv(TSV.encode(), "own.tsv"):
        assert entry(row(one), Place("x", 1)) == one
        assert tuple(row(one)) == COLUMNS


def test_lists_of_a_json_row_are_lists() -> None:
    line = json.dumps({"key": "XIII/07-CT/TW", "aliases": ["một tên", "tên khác"], "number": 7})
    (one,) = files.read_jsonl(line.encode(), "own.jsonl")
    assert one.aliases == ("một tên", "tên khác")


def test_a_cell_never_breaks_its_line() -> None:
    one = entry({"key": "XIII/07-CT/TW", "note": "một\thai\nba"}, Place("x", 1))
    assert "một hai ba" in "".join(files.written_tsv([one]))


def test_a_byte_order_mark_and_windows_line_ends_are_no_content() -> None:
    data = "\ufeffkey\tdate\r\nXIII/07-CT/TW\t2021-07-01\r\n".encode()
    assert [str(one.date) for one in files.read_tsv(data, "own.tsv")] == ["2021-07-01"]


def test_an_empty_question_is_answered_alike(tmp_path: Path) -> None:
    stores: list[Store] = [Shelf.of([]), database.Database(str(tmp_path / "own.sqlite"))]
    own(tmp_path, "sqlite")
    assert [list(store.holding([])) for store in stores] == [[], []]
    assert [store.count_holding([]) for store in stores] == [0, 3]


def test_a_shelf_can_be_copied() -> None:
    shelf = Shelf.of(files.read_tsv(TSV.encode(), "own.tsv"))
    assert tuple(copy.copy(shelf)) == tuple(shelf)
