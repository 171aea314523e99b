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


_LONG = "x" * 100
_NO_COLUMN = f"no such column; there are {', '.join(COLUMNS)}"
_LINKS = "not KIND:KEY, with KIND of about, amends, continues, guides, implements, replaces, reviews"
REFUSED = [
    ("", "format", 1, None, "there is no line of column names"),
    (" \nkey\n", "format", 1, None, "there is no line of column names"),
    ("key\tNgày\n", "columns", 1, "Ngày", _NO_COLUMN),
    ("key\tkey\n", "columns", 1, "key", "the column stands twice"),
    ("subject\n", "columns", 1, "key", "the column is missing"),
    ("key date\n", "columns", 1, "key date", _NO_COLUMN),
    ("key\tdate\nXIII/07-CT/TW\n", "columns", 2, None, "1 cells; the first line has 2"),
    ("key\n07-CT/TW\n", "value", 2, "key", "not [ORG:]TERM/NN-TYPE/ISSUER: '07-CT/TW'"),
    ("subject\tkey\nvề\t \n", "value", 2, "key", "not [ORG:]TERM/NN-TYPE/ISSUER: ''"),
    (f"key\n{_LONG}\n", "value", 2, "key", f"not [ORG:]TERM/NN-TYPE/ISSUER: '{_LONG[:60]}'"),
    ("key\nXIII/07-CT/TW\n\nXIII/07-CT/TW\n", "duplicate", 4, "key", "XIII/07-CT/TW stands already in line 2"),
    (
        "key\tdate\nXIII/07-CT/TW\t\nXIII/07-CT/TW#2021-07-01\t2021-07-01\n",
        *("duplicate", 3, "key", "XIII/07-CT/TW#2021-07-01 stands already in line 2"),
    ),
    (
        "key\tdate\nXIII/07-CT/TW#2021-07-01\t2021-07-01\nXIII/07-CT/TW\t\n",
        *("duplicate", 3, "key", "XIII/07-CT/TW stands already in line 2"),
    ),
    ("key\tdate\nXIII/07-CT/TW\t2021-02-31\n", "value", 2, "date", "no such day, or not YYYY-MM-DD: '2021-02-31'"),
    ("key\tdate\nXIII/07-CT/TW\t2016-07-01\n", "value", 2, "date", "2016-07-01 is not in term XIII"),
    ("key\tdate\nXIII/07-CT/TW\t20210701\n", "value", 2, "date", "no such day, or not YYYY-MM-DD: '20210701'"),
    ("key\tdate\nXIII/07-CT/TW\t2021-W20-2\n", "value", 2, "date", "no such day, or not YYYY-MM-DD: '2021-W20-2'"),
    (f"key\tdate\nXIII/07-CT/TW\t{_LONG}\n", "value", 2, "date", f"no such day, or not YYYY-MM-DD: '{_LONG[:40]}'"),
    ("key\nXIII/007-CT/TW\n", "value", 2, "key", "not [ORG:]TERM/NN-TYPE/ISSUER: 'XIII/007-CT/TW'"),
    ("key\nXIII/" + "9" * 5000 + "-CT/TW\n", "value", 2, "key", f"not [ORG:]TERM/NN-TYPE/ISSUER: 'XIII/{'9' * 55}'"),
    ("key\nXIII/07-NQ/TU\n", "value", 2, "key", "TU needs ORG: before it, ? where it is not known"),
    ("key\nabc:XIII/07-NQ/TW\n", "value", 2, "key", "TW is one body's: no ORG: before it"),
    ("key\tdate\nXIII/07-CT/TW#2021-07-01\t2021-07-02\n", "value", 2, "date", "the key says 2021-07-01"),
    ("key\tdate\nXIII/07-CT/TW#2021-07-01\t\n", "value", 2, "date", "the key says 2021-07-01"),
    ("key\tnumber\nXIII/07-CT/TW\t8\n", "value", 2, "number", "'8' is not the key's 7"),
    ("key\tnumber\nXIII/07-CT/TW\tbảy\n", "value", 2, "number", "'bảy' is not the key's 7"),
    ("key\tsuffix\nXIII/07a-CT/TW\tb\n", "value", 2, "suffix", "'b' is not the key's 'a'"),
    ("key\ttype\nXIII/07-CT/TW\tKL\n", "value", 2, "type", "'KL' is not the key's 'CT'"),
    ("key\tissuer\nXIII/07-CT/TW\tVPTW\n", "value", 2, "issuer", "'VPTW' is not the key's 'TW'"),
    ("key\tunit\nXIII/07-CV/VPTW\tHC\n", "value", 2, "unit", "'HC' is not the key's None"),
    ("key\torg\nlam-dong:?/07-NQ/TU\tca-mau\n", "value", 2, "org", "'ca-mau' is not the key's 'lam-dong'"),
    ("key\tterm\nXIII/07-CT/TW\tXII\n", "value", 2, "term", "'XII' is not the key's 'XIII'"),
    ("key\tterm\nlam-dong:?/07-NQ/TU\tXL\n", "value", 2, "term", "no such term of the Central Committee: 'XL'"),
    (
        "key\trelations\nXIII/07-CT/TW\tlikes:XIII/08-CT/TW\n",
        "value",
        2,
        "relations",
        f"{_LINKS}: 'likes:XIII/08-CT/TW'",
    ),
    ("key\trelations\nXIII/07-CT/TW\tamends:08-CT/TW\n", "value", 2, "relations", f"{_LINKS}: 'amends:08-CT/TW'"),
    (f"key\trelations\nXIII/07-CT/TW\t{_LONG}\n", "value", 2, "relations", f"{_LINKS}: '{_LONG[:60]}'"),
    ("key\tdisputes\nXIII/07-CT/TW\tall\n", "value", 2, "disputes", "not of body, date, other, subject: 'all'"),
    (
        f"key\tdisputes\nXIII/07-CT/TW\t{_LONG}\n",
        "value",
        2,
        "disputes",
        f"not of body, date, other, subject: '{_LONG[:40]}'",
    ),
    ("key\talike\nXIII/07-CT/TW\t07-CT/TW\n", "value", 2, "alike", "not a key: '07-CT/TW'"),
    (f"key\talike\nXIII/07-CT/TW\t{_LONG}\n", "value", 2, "alike", f"not a key: '{_LONG[:60]}'"),
    ("key\tsources\tn_sources\nXIII/07-CT/TW\ta\t2\n", "value", 2, "n_sources", "not a number of the 1 sources: '2'"),
    (
        "key\tsources\tn_sources\nXIII/07-CT/TW\ta\tone\n",
        "value",
        2,
        "n_sources",
        "not a number of the 1 sources: 'one'",
    ),
    ("key\tsources\tn_sources\nXIII/07-CT/TW\ta\t²\n", "value", 2, "n_sources", "not a number of the 1 sources: '²'"),
    (
        f"key\tsources\tn_sources\nXIII/07-CT/TW\ta\t{_LONG}\n",
        *("value", 2, "n_sources", f"not a number of the 1 sources: '{_LONG[:40]}'"),
    ),
]
_NO_VALUE = "neither text, number, null nor a list of texts"


class TestARefusedFile:
    @pytest.mark.parametrize(("text", "code", "line", "column", "reason"), REFUSED)
    def test_is_named_with_its_place_and_what_is_wrong(
        self, tmp_path: Path, text: str, code: str, line: int | None, column: str | None, reason: str
    ) -> None:
        path = tmp_path / "own.tsv"
        path.write_text(text, "utf-8")
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        told = caught.value
        assert (told.code, told.source, told.line, told.column, told.reason) == (code, str(path), line, column, reason)

    @pytest.mark.parametrize("before", ["", "\n", "key\nXIII/07-CT/TW\n"])
    def test_names_the_line_of_a_byte_that_is_not_utf8(self, tmp_path: Path, before: str) -> None:
        path = tmp_path / "own.tsv"
        path.write_bytes(before.encode() + b"XIII/08-CT/\xff\n")
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        told = caught.value
        assert (told.code, told.source, told.line) == ("encoding", str(path), before.count("\n") + 1)
        assert (told.column, told.reason) == (None, "byte 0xff is not UTF-8")

    @pytest.mark.parametrize(
        ("line", "code", "column", "reason"),
        [
            (
                "{",
                "format",
                None,
                "not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
            ),
            ("[" * 100_000, "format", None, "not JSON: nested too deeply"),
            ("[]", "format", None, "not a JSON object"),
            ('{"khóa": 1}', "columns", "khóa", _NO_COLUMN),
            ('{"key": true}', "value", "key", f"{_NO_VALUE}: 'True'"),
            (f'{{"key": {{"a": "{_LONG}"}}}}', "value", "key", f"{_NO_VALUE}: \"{{'a': '{_LONG[:33]}\""),
            ('{"key": null}', "value", "key", "not [ORG:]TERM/NN-TYPE/ISSUER: ''"),
            ('{"key": ["XIII/07-CT/TW"]}', "value", "key", f"{_NO_VALUE}: \"['XIII/07-CT/TW']\""),
            ('{"key": "XIII/07-CT/TW", "aliases": [1]}', "value", "aliases", f"{_NO_VALUE}: '[1]'"),
            ('{"key": "XIII/07-CT/TW", "note": "\\ud800"}', "value", "note", "half of a character"),
            ('{"key": "XIII/07-CT/TW", "note": "\\udfff"}', "value", "note", "half of a character"),
            ('{"key": "XIII/07-CT/TW", "aliases": ["một", "\\ud800"]}', "value", "aliases", "half of a character"),
        ],
    )
    def test_names_the_line_that_is_no_row(
        self, tmp_path: Path, line: str, code: str, column: str | None, reason: str
    ) -> None:
        path = tmp_path / "own.jsonl"
        path.write_text(f"\n{line}\n", "utf-8")
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        told = caught.value
        assert (told.code, told.source, told.line, told.column, told.reason) == (code, str(path), 2, column, reason)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param('{"key": "XIII/07-CT/TW"}\n' * 2, id="twice"),
            pytest.param("{", id="broken"),
            pytest.param(b"\xff", id="bytes"),
        ],
    )
    def test_of_json_lines_says_which_file_it_is(self, tmp_path: Path, text: str | bytes) -> None:
        path = tmp_path / "own.jsonl"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(CatalogueError) as caught:
            Catalogue.open(str(path))
        assert caught.value.source == str(path)

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


def test_cells_that_say_nothing_or_what_the_key_says_are_taken() -> None:
    said = "XIII/07a-CV/VPTW\t7\ta\tCV\tVPTW\t"
    head = "key\tnumber\tsuffix\ttype\tissuer\tunit\n"
    bare = files.read_tsv(b"key\nXIII/07a-CV/VPTW\n", "own.tsv")
    assert files.read_tsv(f"{head}{said}\n".encode(), "own.tsv") == bare
    assert files.read_tsv(f"{head}XIII/07a-CV/VPTW\t\t\t\t\t\n".encode(), "own.tsv") == bare


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

    @pytest.mark.parametrize("pragma", ["user_version = 1", f"application_id = {0x76626463}"])
    def test_with_half_of_our_mark_is_still_foreign(self, tmp_path: Path, pragma: str) -> None:
        rows = "CREATE TABLE documents (key)", "INSERT INTO documents VALUES ('XIII/07-CT/TW')"
        made = self.made(tmp_path, *rows, f"PRAGMA {pragma}")
        assert isinstance(database.opened(made), Shelf)
        assert [one.key for one in Catalogue.open(made)] == ["XIII/07-CT/TW"]

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
        with pytest.raises(CatalogueError, match="SQLite: ") as caught:
            good.find("07-CT/TW")
        told = caught.value
        assert (told.code, told.source, told.line, told.column) == ("format", str(path), None, None)


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    catalogue = own(tmp_path, "sqlite")
    (tmp_path / "own.sqlite").unlink()
    with pytest.raises(CatalogueError, match="SQLite: "):
        len(catalogue)


def test_a_forked_process_opens_its_own_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def counted(path: str) -> sqlite3.Connection:
        opened.append(path)
        return connected(path)

    catalogue = own(tmp_path, "sqlite")
    connected = database._connected
    monkeypatch.setattr(database, "_connected", counted)
    assert len(catalogue.find("07-CT/TW")) == len(catalogue.find("08-CT/TW")) == 1
    assert opened == [str(tmp_path / "own.sqlite")]  # once, and then kept
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert len(catalogue.called("chi thi ao lang")) == 1
    assert len(opened) == 2


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
