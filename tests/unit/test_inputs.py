"""Files to texts: what is input like any other, and what is an error with its file and line."""

from __future__ import annotations

import datetime
import io
import json
import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vbdang.errors import InputError
from vbdang.inputs import jsonl, plain
from vbdang.inputs.passage import Columns, Passage, published_date
from vbdang.inputs.places import Lines, Place, Stretches
from vbdang.inputs.sources import KINDS, kind_of, passages
from vbdang.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"


def lines(*given: bytes) -> list[Passage | InputError]:
    return list(jsonl.read(io.BytesIO(b"\n".join(given)), "b.jsonl"))


def only_error(*given: bytes) -> InputError:
    (error,) = lines(*given)
    assert isinstance(error, InputError)
    return error


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\r\n", "\r\n"),
        ("Chỉ thị\r\n05".encode(), "Chỉ thị\r\n05"),
        (BOM + b"05-CT/TW", "05-CT/TW"),
        (BOM, ""),
        (b"a\x00b", "a\x00b"),
        (b"a" + BOM, "a\ufeff"),
    ],
    ids=["empty", "CRLF alone", "CRLF kept", "BOM", "BOM alone", "NUL", "BOM not at the beginning"],
)
def test_a_text_is_taken_as_it_stands(data: bytes, text: str) -> None:
    assert plain.read(io.BytesIO(data), "a.txt") == Passage("a.txt", text)


def test_a_byte_that_is_not_utf_8_is_told_with_its_line_and_place() -> None:
    with pytest.raises(InputError) as caught:
        plain.read(io.BytesIO("một\nhai ÿ".encode() + b"\nba\xc3"), "a.txt")
    assert str(caught.value) == "a.txt, line 3: byte 0xC3 at position 3 of the line is not UTF-8"
    assert (caught.value.code, caught.value.line) == ("encoding", 3)


def test_an_encoded_surrogate_is_not_utf_8() -> None:
    with pytest.raises(InputError, match="byte 0xED at position 1"):
        plain.decoded(b"\xed\xa0\x80", "a.txt")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022-10-25", datetime.date(2022, 10, 25)),
        ("2022-10", PartialDate(2022, 10)),
        ("2022", PartialDate(2022)),
        ("2024-02-29", datetime.date(2024, 2, 29)),
    ],
)
def test_a_day_of_publication_may_be_a_date_a_month_or_a_year(written: str, meant: object) -> None:
    assert published_date(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "25/10/2022",
        "2022-13",
        "2022-00",
        "2022-02-29",
        "0000",
        "2022-1-5",
        "2022-10-25T08:00",
        "２０２２",
        "2022\n",
    ],
)
def test_anything_else_is_no_day_of_publication(written: str) -> None:
    with pytest.raises(ValueError, match=r"not YYYY|no such date"):
        published_date(written)


def test_a_line_gives_its_id_text_and_date_and_other_keys_are_ignored() -> None:
    line = json.dumps({"id": "a1", "text": "Chỉ thị", "published": "2022-10", "url": [1, {}]}).encode()
    assert lines(line) == [Passage("a1", "Chỉ thị", PartialDate(2022, 10))]


@pytest.mark.parametrize(
    ("name", "source"), [('"a"', "a"), ('""', ""), ("7", "7"), ("-12", "-12"), ("null", "b.jsonl")]
)
def test_the_source_is_the_id_else_the_file(name: str, source: str) -> None:
    assert lines(f'{{"id": {name}, "text": "x"}}'.encode()) == [Passage(source, "x")]
    assert lines(b'{"text": "x"}') == [Passage("b.jsonl", "x")]


@pytest.mark.parametrize(
    ("line", "code", "reason"),
    [
        (b'{"text": "\xff"}', "encoding", "byte 0xFF at position 11 of the line is not UTF-8"),
        (b'{"text": "x"', "json", "not JSON: Expecting ',' delimiter at character 13"),
        (b"\xef\xbb\xbf \x00", "json", "not JSON: Expecting value at character 2"),
        (b"[" * 100_000, "json", "JSON that cannot be read: maximum recursion depth exceeded"),
        (b'{"text": "x", "n": ' + b"9" * 5000 + b"}", "json", "JSON that cannot be read: Exceeds the limit"),
        (b"[1, 2]", "record", "not a JSON object"),
        (b'"05-CT/TW"', "record", "not a JSON object"),
        (b"null", "record", "not a JSON object"),
        (b"{}", "record", 'no "text" that is a string'),
        (b'{"text": null}', "record", 'no "text" that is a string'),
        (b'{"text": ["x"]}', "record", 'no "text" that is a string'),
        (b'{"text": "x", "id": true}', "record", 'no "id" that is a string'),
        (b'{"text": "x", "id": 1.5}', "record", 'no "id" that is a string'),
        (b'{"text": "x", "published": 2022}', "record", 'no "published" that is a string'),
        (b'{"text": "x", "published": "25/10"}', "record", "\"published\" is not YYYY-MM-DD, YYYY-MM or YYYY: '25/10'"),
        (b'{"text": "x", "published": "2022-02-30"}', "record", "\"published\" is no such date: '2022-02-30'"),
        (b'{"text": "x\\ud800"}', "record", '"text" holds half of a surrogate pair at character 2'),
        (b'{"text": "x", "id": "\\udfff"}', "record", '"id" holds half of a surrogate pair at character 1'),
    ],
)
def test_a_line_that_cannot_be_read_is_an_error_with_its_reason(line: bytes, code: str, reason: str) -> None:
    error = only_error(line)
    assert str(error).startswith(f"b.jsonl, line 1: {reason}")
    assert (error.code, error.source, error.line) == (code, "b.jsonl", 1)


def test_the_other_lines_are_read_all_the_same_and_blank_ones_only_counted() -> None:
    found = lines(BOM + b'{"text": "1"}\r', b"", b"  \t\r", b"{", b'{"text": "5"}')
    assert [one.text if isinstance(one, Passage) else one.line for one in found] == ["1", 4, "5"]


def test_surrogate_pairs_and_control_characters_are_characters() -> None:
    assert lines(b'{"text": "\\ud83d\\ude00 \\u0000 \x00\t"}') == [Passage("b.jsonl", "😀 \x00 \x00\t")]


@pytest.mark.parametrize("data", [b"", BOM, b"\n\n", BOM + b"\r\n"])
def test_json_lines_without_an_object_hold_no_text(data: bytes) -> None:
    assert list(jsonl.read(io.BytesIO(data), "b.jsonl")) == []


def test_json_lines_are_read_one_by_one() -> None:
    class Tape(io.BytesIO):
        given = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.given += 1
            return super().readline(size)

    tape = Tape(b'{"text": "x"}\n' * 1000)
    found = jsonl.read(tape, "-")
    next(found)
    next(found)
    assert tape.given == 2


def test_a_line_that_is_too_long_is_passed_over_and_the_next_is_read() -> None:
    short, long = b'{"text": "05-CT/TW"}', b'{"text": "' + b"x" * 5_000_000 + b'"}'
    for end in (b"\n", b"\n" + long, b""):
        found = list(jsonl.read(io.BytesIO(short + b"\n" + long + b"\n" + short + end), "b.jsonl", len(short) + 1))
        told = [one.text if isinstance(one, Passage) else (one.code, one.line) for one in found]
        assert told[:3] == ["05-CT/TW", ("limit", 2), "05-CT/TW"]
        assert told[3:] == ([("limit", 4)] if end[1:] else [])
    (error,) = jsonl.read(io.BytesIO(long), "b.jsonl", 20)
    assert str(error) == "b.jsonl, line 1: more than 20 bytes in one line"


def test_a_long_line_does_not_have_to_be_in_memory() -> None:
    """A gigabyte without a line end, of which a megabyte is read: the rest is passed over in pieces."""

    class Endless(io.RawIOBase):
        left, largest = 1_000_000_000, 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert size > 0
            given = min(size, self.left)
            self.largest = max(self.largest, given)
            self.left -= given
            return b" " * given

    tape = Endless()
    (error,) = jsonl.read(tape, "b.jsonl", 1_000_000)  # type: ignore[arg-type]  # only its lines are asked for
    assert isinstance(error, InputError)
    assert (error.code, error.line) == ("limit", 1)
    assert tape.largest <= 1_100_000
    assert tape.left == 0


def test_a_text_that_is_too_long_is_refused_and_the_next_file_is_read(tmp_path: Path) -> None:
    long, short = tmp_path / "long.txt", tmp_path / "short.txt"
    long.write_bytes(b"x" * 1001)
    short.write_bytes(b"x" * 1000)
    error, found = passages([str(long), str(short)], None, most=1000)
    assert str(error) == f"{long}: more than 1,000 bytes in one text: split the file, or make it JSON Lines"
    assert found == Passage(str(short), "x" * 1000)


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        (b"%PDF-1.7", "is a PDF file: read it as pdf"),
        (b"PK\x03\x04", "is a ZIP archive: if it is a DOCX file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a file of Word 97 or one locked with a password"),
        (b"{\\rtf1", "is an RTF file: save it as DOCX"),
    ],
)
def test_what_is_no_text_whatever_its_name_is_told_by_what_it_is(beginning: bytes, told: str) -> None:
    (error,) = passages(["-"], io.BytesIO(beginning + b"..."))
    assert isinstance(error, InputError)
    assert error.code == "unreadable"
    assert error.reason.startswith(told)


def test_every_kind_of_file_is_read_by_its_name(tmp_path: Path) -> None:
    """Each reader is reached, and one file that cannot be read keeps no other from it."""
    (tmp_path / "a.htm").write_text("<p>Số&nbsp;05</p>", "utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK")
    (tmp_path / "c.PDF").write_bytes(b"%PDF-1.7")
    (tmp_path / "d.md").write_bytes("Số 05".encode("utf-16"))
    page, document, print_, text = passages(
        [str(tmp_path / name) for name in ("a.htm", "b.docx", "c.PDF", "d.md")], None
    )
    assert isinstance(page, Passage)
    assert page.text == "Số\xa005"
    assert "cannot be read as DOCX" in str(document)
    assert "cannot be read as PDF" in str(print_)
    assert text == Passage(str(tmp_path / "d.md"), "Số 05", encoding="utf-16")
    assert {kind_of(f"x.{end}") for end in ("txt", "jsonl", "parquet", "xhtml", "docx", "pdf")} == set(KINDS)
    assert kind_of("html") == kind_of("a.html.txt") == "text"


def test_a_stated_encoding_is_that_of_text_and_html(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"S\xe8 05")
    page = tmp_path / "a.html"
    page.write_bytes(b"<p>S\xe8 05")
    found = list(passages([str(path), str(page)], None, encoding="tcvn3"))
    assert [one.text for one in found if isinstance(one, Passage)] == ["Số 05", "Số 05"]


def test_a_passage_knows_its_lines_or_the_line_it_is() -> None:
    plain_text = Passage("a.txt", "một\r\nhai\n")
    places = plain_text.places()
    assert [str(places.at(offset)) for offset in (0, 4, 5, 9)] == [
        "line 1, column 1",
        "line 1, column 5",
        "line 2, column 1",
        "line 3, column 1",
    ]
    assert places.at(5).told() == "dòng 2, cột 1"
    (record,) = jsonl.read(io.BytesIO(b'\n\n{"text": "05-CT/TW"}'), "b.jsonl")
    assert isinstance(record, Passage)
    assert record.places().at(3) == Place(line=3)


def test_the_keys_of_json_lines_can_have_other_names() -> None:
    line = b'{"ma": 7, "noi_dung": "05-CT/TW", "ngay": "2022", "text": 1, "id": {}}'
    names = Columns("noi_dung", "ma", "ngay")
    (record,) = jsonl.read(io.BytesIO(line), "b.jsonl", columns=names)
    assert record == Passage("7", "05-CT/TW", PartialDate(2022))
    (error,) = jsonl.read(io.BytesIO(b'{"noi_dung": "", "ngay": "x"}'), "b.jsonl", columns=names)
    assert str(error) == """b.jsonl, line 1: "ngay" is not YYYY-MM-DD, YYYY-MM or YYYY: 'x'"""


def test_whoever_watches_is_handed_every_file_that_is_opened(tmp_path: Path) -> None:
    paths = [str(tmp_path / name) for name in ("a.txt", "none.txt", "b.txt")]
    for path in paths[::2]:
        Path(path).write_text("05-CT/TW", "utf-8")
    seen: list[str] = []
    assert len(list(passages(paths, None, watch=lambda stream: seen.append(stream.name)))) == 3
    assert seen == paths[::2]


def test_places_are_small_values_that_can_be_sent_elsewhere() -> None:
    for places in (Lines.of("a\nb"), Stretches((0,), (Place(page=1),))):
        assert pickle.loads(pickle.dumps(places)) == places  # noqa: S301  # our own bytes
        assert hash(places) == hash(places)


def test_the_reader_is_chosen_by_name_unless_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.JSONL"
    path.write_bytes(b'{"text": "x"}')
    assert list(passages([str(path)], None)) == [Passage(str(path), "x")]
    assert list(passages([str(path)], None, "text")) == [Passage(str(path), '{"text": "x"}')]
    assert list(passages(["-"], io.BytesIO(b'{"text": "x"}'))) == [Passage("-", '{"text": "x"}')]
    assert list(passages(["-"], io.BytesIO(b'{"text": "x"}'), "jsonl")) == [Passage("-", "x")]


def faults(*paths: str) -> Iterator[tuple[str, str]]:
    for one in passages(paths, None):
        assert isinstance(one, InputError)
        assert one.line is None
        yield one.code, one.reason


def test_a_file_that_cannot_be_opened_is_an_error_and_the_next_is_read(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("05-CT/TW", "utf-8")
    found = list(passages([str(tmp_path / "none.txt"), str(good)], None))
    assert found[1] == Passage(str(good), "05-CT/TW")
    assert str(found[0]) == f"{tmp_path / 'none.txt'}: No such file or directory"
    assert list(faults(str(tmp_path))) == [("unreadable", "Is a directory")]
    assert list(faults("a\x00b")) == [("missing", "embedded null byte")]
    assert list(faults(os.fsdecode(b"\xff.txt"))) == [("encoding", "the file's name is not UTF-8")]
    assert list(faults("-")) == [("unreadable", "standard input is closed")]


def test_an_error_in_the_middle_of_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\n\xff")
    (error,) = passages([str(path)], None)
    assert str(error) == f"{path}, line 2: byte 0xFF at position 1 of the line is not UTF-8"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301  # our own bytes
