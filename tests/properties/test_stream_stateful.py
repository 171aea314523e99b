"""A stream built line by line, good lines among bad ones, beside a plain list of what each line has to come to."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from vbdang import ParseError, analyze, extract, normalize
from vbdang.cli import main, work
from vbdang.inputs.passage import published_date
from vbdang.outputs.card import refusal
from vbdang.outputs.record import document_record, dumped
from vbdang.strategies import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

pytestmark = pytest.mark.property

SOME = settings(max_examples=settings().max_examples // 4, stateful_step_count=12)
FEW = settings(max_examples=settings().max_examples // 50)  # starts processes: seconds each
ENDS = st.sampled_from([b"\n", b"\n", b"\r\n"])


class Line(NamedTuple):
    """A line of JSON Lines.

    Attributes:
        raw: Its bytes, without its end.
        record: What is written of it; None where nothing is.
        told: How what is said of it begins; None where nothing is.
    """

    raw: bytes
    record: dict[str, Any] | None = None
    told: str | None = None

    def __repr__(self) -> str:
        raw = self.raw if len(self.raw) < 300 else self.raw[:300] + b"..."
        return f"Line({raw!r}, told={self.told!r})"


class Ran(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str


def run(*argv: str, stdin: bytes = b"") -> Ran:
    """Run the command in this process, on byte streams as the system would give them."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(one, encoding="ascii") for one in (io.BytesIO(stdin), out, err)]
    with pytest.MonkeyPatch.context() as patched:
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patched.setattr(sys, name, stream)
        status = main(argv)
    return Ran(status, out.getvalue().decode(), err.getvalue().decode())


TEXTS = st.sampled_from(
    [
        "",
        "không có gì",
        "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 5-CT/TW",
        "các nghị quyết số 18, 19-NQ/TW;\r\nNghị quyết Trung ương 4 khóa XII",
        "Chỉ thị 05/CT-TƯ\u2028Nghị quyết số 76/NQ-CP\u0085Chỉ thị 05\x0b37-QĐ/TW",
        "Quy định số 37-QĐ/TW ngày 31/02/2021\x00",
    ]
) | st.text(st.characters(codec="utf-8"), max_size=12)
IDS = st.none() | st.integers(-3, 10**20) | st.sampled_from(["a", "bài\n1", "\u2028", "", '"'])
DAYS = st.sampled_from([None, "2021-05-20", "2022-10", "2016"])
NO_JSON = [b'{"id": ', b"05-CT/TW", b"{'text': 'a'}", b'{"text": "a"} {"text": "b"}', b'{"text": "a"}\r{}', b"\0", b"["]
UNFIT = {
    "5": "not a JSON object",
    "NaN": "not a JSON object",
    "null": "not a JSON object",
    '"05-CT/TW"': "not a JSON object",
    '[{"text": "05-CT/TW"}]': "not a JSON object",
    "{}": 'no "text" that is a string',
    '{"id": "a"}': 'no "text" that is a string',
    '{"text": null}': 'no "text" that is a string',
    '{"text": ["05-CT/TW"]}': 'no "text" that is a string',
    '{"id": true, "text": "a"}': 'no "id" that is a string',
    '{"id": 1.0, "text": "a"}': 'no "id" that is a string',
    '{"text": "a\\ud800"}': '"text" holds half of a surrogate pair at character 2',
    '{"id": "\\udc00", "text": "a"}': '"id" holds half of a surrogate pair at character 1',
    '{"text": "a", "published": 2021}': 'no "published" that is a string',
    '{"text": "a", "published": "20/5/2021"}': '"published" is not YYYY-MM-DD, YYYY-MM or YYYY: ',
    '{"text": "a", "published": "2021-02-30"}': '"published" is no such date: ',
    f'{{"text": "a", "n": {"9" * 5000}}}': "JSON that cannot be read: ",
    "[" * 100_000: "JSON that cannot be read: ",
}
BLANK = [b"", b" ", b"\t", b"\r", "\u00a0\u3000".encode()]


@st.composite
def good(draw: st.DrawFn) -> Line:
    text, name, day = draw(TEXTS), draw(IDS), draw(DAYS)
    value: dict[str, Any] = {"id": name, "text": text, "published": day, "url": [{}]}
    value = {key: value[key] for key in draw(st.permutations(list(value)))}
    # A control character may stand in a string as it is; only a line end would end the line.
    written = json.dumps(value, ensure_ascii=draw(st.booleans()))
    if draw(st.booleans()):
        written = written.replace("\\u0000", "\0").replace("\\r", "\r")
    document = analyze(text, published=None if day is None else published_date(day))
    record = document_record("" if name is None else str(name), document)
    record["source"] = None if name is None else str(name)
    said = [(one.start, one.end, one.text, one.id and str(one.id)) for one in extract(text)]
    assert [(one["start"], one["end"], one["text"], one["id"]) for one in record["references"]] == said
    return Line(written.encode(), record)


@st.composite
def no_utf_8(draw: st.DrawFn) -> Line:
    raw, byte = draw(good()).raw, draw(st.sampled_from([b"\xff", b"\xe9", b"\x80", b"\xc3"]))
    at = len(raw.decode()[: draw(st.integers(0, 30))].encode())
    told = f"byte 0x{byte[0]:02X} at position {at + 1} of the line is not UTF-8"
    return Line(raw[:at] + byte + b"|" + raw[at:], told=told)


NO_DOCUMENTS = [
    *(Line(raw, told="not JSON: ") for raw in NO_JSON),
    *(Line(written.encode(), told=told) for written, told in UNFIT.items()),
    *map(Line, BLANK),
]
UNDONE = "văn bản làm máy vấp"
undone_line = Line(json.dumps({"text": UNDONE}).encode(), told="not done: RecursionError: quá sâu")
no_documents = st.sampled_from(NO_DOCUMENTS)
any_line = st.one_of(good(), good(), no_utf_8(), no_documents)


def stumbling(text: str, *arguments: Any, **more: Any) -> Any:
    """Analyze a text, but for the one that cannot be done."""
    if text == UNDONE:
        message = "quá sâu"
        raise RecursionError(message)
    return analyze(text, *arguments, **more)


def records(lines: Sequence[Line], source: str) -> list[bytes]:
    """What is written of lines, in their order; what has no name is called as its file."""
    found = [one.record for one in lines if one.record is not None]
    return [
        f"{dumped({**one, 'source': source if one['source'] is None else one['source']})}\n".encode() for one in found
    ]


def agree(err: str, lines: Sequence[Line], source: str) -> None:
    """Hold that of every bad line one line is said, in their order, and nothing else."""
    beginnings = [f"vbdang: {source}, line {at}: {one.told}" for at, one in enumerate(lines, 1) if one.told is not None]
    said = err.splitlines()
    assert len(said) == len(beginnings), (said, beginnings)
    for one, beginning in zip(said, beginnings, strict=True):
        assert one.startswith(beginning)


def status_of(lines: Sequence[Line]) -> int:
    return 2 if any(one.told is not None for one in lines) else 0


class Documents(RuleBasedStateMachine):
    """Whatever stands between them and wherever a run was torn, every good line has its record and every bad one its word."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        place = Path(self.folder.name)
        self.input, self.out, self.part = place / "bài.jsonl", place / "out.jsonl", place / "out.jsonl.part"
        self.argv = ("extract", str(self.input), "-o", str(self.out))
        self.begin = b""
        self.lines: list[Line] = []
        self.ends: list[bytes] = []
        self.patched = pytest.MonkeyPatch()
        self.patched.setattr(work, "analyze", stumbling)

    def teardown(self) -> None:
        self.patched.undo()
        self.folder.cleanup()

    @initialize(begin=st.sampled_from([b"", BOM_UTF8]), lines=st.lists(any_line | st.just(undone_line), max_size=8))
    def begin_with_or_without_a_signature(self, begin: bytes, lines: list[Line]) -> None:
        self.begin = begin
        self.lines = lines
        self.ends = [b"\n"] * len(lines)

    @rule(line=good() | no_utf_8(), end=ENDS)
    def add(self, line: Line, end: bytes) -> None:
        self.lines.append(line)
        self.ends.append(end)

    @rule(line=no_documents | st.just(undone_line), end=ENDS)
    def add_what_is_no_document(self, line: Line, end: bytes) -> None:
        self.add(line, end)

    @rule(end=ENDS)
    def add_a_signature_that_does_not_begin_the_file(self, end: bytes) -> None:
        if self.lines:
            self.add(Line(BOM_UTF8 + b'{"text": "05-CT/TW"}', told="not JSON: "), end)

    def given(self, *, ended: bool) -> bytes:
        """Return the input, the last line with its end or without."""
        data = self.begin + b"".join(line.raw + end for line, end in zip(self.lines, self.ends, strict=True))
        return data if ended or not self.ends else data.removesuffix(self.ends[-1])

    @rule(ended=st.booleans(), to=st.sampled_from(["jsonl", "json"]))
    def read_standard_input(self, *, ended: bool, to: str) -> None:
        ran = run("extract", "--from", "jsonl", "--to", to, "-", stdin=self.given(ended=ended))
        expected = records(self.lines, "-")
        assert ran.status == status_of(self.lines)
        if to == "json":
            assert json.loads(ran.out) == list(map(json.loads, expected))
        else:
            assert ran.out.encode() == b"".join(expected)
        agree(ran.err, self.lines, "-")

    @rule(ended=st.booleans(), resume=st.booleans())
    def write_a_file(self, *, ended: bool, resume: bool) -> None:
        """Anew or gone on with: whatever an earlier run left behind, and however many lines have come since."""
        self.input.write_bytes(self.given(ended=ended))
        ran = run(*self.argv, *(["--resume"] if resume else []))
        assert (ran.status, ran.out) == (status_of(self.lines), "")
        agree(ran.err, self.lines, str(self.input))
        assert self.out.read_bytes() == b"".join(records(self.lines, str(self.input)))
        left = {path.name for path in self.out.parent.iterdir()} - {self.input.name, self.out.name}
        # What could not be done is remembered for the next run, and nothing else is.
        assert left == ({f"{self.out.name}.journal"} if undone_line in self.lines else set())

    @rule(after=st.integers(0, 4), resume=st.booleans())
    def interrupt(self, after: int, *, resume: bool) -> None:
        self.input.write_bytes(self.given(ended=True))
        before = self.out.read_bytes() if self.out.exists() else None
        went_on = resume and (self.out.exists() or self.part.exists())
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(work, "analyze", interrupted(after))
            ran = run(*self.argv, *(["--resume"] if resume else []))
        whole = records(self.lines, str(self.input))
        if not went_on:
            assert ran.status == (130 if after < len(whole) else status_of(self.lines))
        if ran.status == 130:
            assert (self.out.read_bytes() if self.out.exists() else None) == before
            written = self.part.read_bytes() if self.part.exists() else b""
            assert b"".join(whole).startswith(written)
            assert written.endswith(b"\n") or not written
            assert went_on or (written.count(b"\n"), self.part.exists()) == (after, after > 0)
            assert ("--resume goes on" in ran.err) == self.part.exists()

    @rule(at=st.floats(0, 1), whole=st.booleans())
    def be_killed_and_gone_on_with(self, at: float, *, whole: bool) -> None:
        self.write_a_file(ended=True, resume=False)
        undisturbed = {path: path.read_bytes() for path in self.out.parent.iterdir()}
        self.out.rename(self.part)
        self.tear(at=at, whole=whole)
        self.write_a_file(ended=True, resume=True)
        assert {path: path.read_bytes() for path in self.out.parent.iterdir()} == undisturbed

    @rule(at=st.floats(0, 1), whole=st.booleans())
    def tear(self, at: float, *, whole: bool) -> None:
        """Cut off what is written, somewhere or after a line, as a machine does that loses its power."""
        torn = self.part if self.part.exists() else self.out
        if torn.exists():
            data = torn.read_bytes()[: round(at * torn.stat().st_size)]
            torn.write_bytes(data[: data.rfind(b"\n") + 1] if whole else data)


def interrupted(after: int) -> Callable[..., Any]:
    """Make an analysis during which, after so many texts, the keyboard is pressed."""
    left = [after]

    def stopping(text: str, *arguments: Any, **more: Any) -> Any:
        if text != UNDONE:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
        return stumbling(text, *arguments, **more)

    return stopping


TestDocuments = Documents.TestCase
TestDocuments.settings = SOME


class TestTwoProcesses:
    """They write what one writes, and go on where one was torn."""

    @FEW
    @given(few=st.lists(any_line, max_size=20), end=ENDS, at=st.floats(0.1, 0.9), whole=st.booleans())
    def test_the_bytes_are_those_of_one(
        self, tmp_path_factory: pytest.TempPathFactory, few: list[Line], end: bytes, at: float, *, whole: bool
    ) -> None:
        lines = [*few, *NO_DOCUMENTS, Line(b'{"text": ""}', {"schema": 1, "source": None, "references": []})]
        lines *= 200 // len(lines)  # several portions
        place = tmp_path_factory.mktemp("two")
        path, out = place / "bài.jsonl", place / "out.jsonl"
        path.write_bytes(b"".join(line.raw + end for line in lines))
        expected = b"".join(records(lines, str(path)))
        argv = ("extract", str(path), "-o", str(out), "--jobs", "2")
        first = run(*argv)
        assert (first.status, first.out, out.read_bytes()) == (status_of(lines), "", expected)
        agree(first.err, lines, str(path))
        out.unlink()
        torn = expected[: round(at * len(expected))]
        (place / "out.jsonl.part").write_bytes(torn[: torn.rfind(b"\n") + 1] if whole else torn)
        assert run(*argv, "--resume") == first
        assert out.read_bytes() == expected
        assert {one.name for one in place.iterdir()} == {path.name, out.name}


SIGNS = spellings().map(lambda spelling: spelling.text.replace("\n", " ").encode())
DOUBTFUL = st.sampled_from([b"", b" ", b"18-NQ", b"NQ18", b"xin chao", b"05-CT/TW 06-CT/TW", b"05-CT/\0TW", b"\x1b[2J"])
ANY_LINE = st.binary(max_size=8).map(lambda raw: raw.replace(b"\n", b"\r"))
NOT_UTF_8 = st.sampled_from([b"05-CT/TW\xff", b"66-Q\xd0/TW", b"\xc4", b"\xed\xa0\x80"])
RAW = SIGNS | DOUBTFUL | NOT_UTF_8 | ANY_LINE


class Identifiers(RuleBasedStateMachine):
    """One line out for every line in: what ``normalize`` answers, or nothing and the reason beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.begin = b""
        self.lines: list[bytes] = []
        self.ends: list[bytes] = []

    @initialize(begin=st.sampled_from([b"", BOM_UTF8]))
    def begin_with_or_without_a_signature(self, begin: bytes) -> None:
        self.begin = begin

    @rule(raw=RAW, end=ENDS)
    def add(self, raw: bytes, end: bytes) -> None:
        if not self.lines:
            raw = raw.removeprefix(BOM_UTF8)  # else it would be the signature
        self.lines.append(raw if end == b"\r\n" else raw.rstrip(b"\r"))
        self.ends.append(end)

    @rule(raws=st.lists(SIGNS, min_size=1, max_size=4), end=ENDS)
    def add_identifiers(self, raws: list[bytes], end: bytes) -> None:
        for raw in raws:
            self.add(raw, end)

    def answers(self, fault: Callable[[bytes, UnicodeDecodeError], str]) -> Ran:
        """Say what all lines come to."""
        status, out, err = 0, "", ""
        for at, raw in enumerate(self.lines, 1):
            answer = ""
            try:
                answer = normalize(raw.decode())
            except UnicodeDecodeError as error:
                status, err = 2, f"{err}line {at}: {fault(raw, error)}\n"
            except ParseError as error:
                status, err = max(status, 1), f"{err}line {at}: {refusal(error, 'en')}\n"
            out += f"{answer}\n"
        return Ran(status, out, err)

    @rule(ended=st.booleans())
    def normalize_standard_input(self, *, ended: bool) -> None:
        data = self.begin + b"".join(raw + end for raw, end in zip(self.lines, self.ends, strict=True))
        if not ended and self.lines and self.lines[-1] and not self.lines[-1].endswith(b"\r"):
            data = data.removesuffix(self.ends[-1])
        ran = run("normalize", stdin=data)
        assert ran == self.answers(
            lambda raw, error: f"byte 0x{raw[error.start]:02X} at position {error.start + 1} of the line is not UTF-8"
        )
        assert ran.out.count("\n") == len(self.lines)

    @rule()
    def normalize_arguments(self) -> None:
        ran = run("normalize", "--", *map(os.fsdecode, self.lines))
        assert ran == self.answers(lambda _raw, _error: "the argument is not UTF-8")

    @rule(raw=RAW, to=st.sampled_from(["text", "json"]))
    def parse_one(self, raw: bytes, to: str) -> None:
        ran = run("parse", "--lang", "en", "--to", to, "--", os.fsdecode(raw))
        shown = json.loads(ran.out)["id"] if ran.out and to == "json" else ran.out.split("\n")[0]
        expected: tuple[int, str, str]
        try:
            expected = 0, normalize(raw.decode()), ""
        except UnicodeDecodeError:
            expected = 2, "", "vbdang: the argument is not UTF-8\n"
        except ParseError as error:
            expected = 1, "", f"vbdang: {refusal(error, 'en')}\n"
        assert (ran.status, shown, ran.err) == expected


TestIdentifiers = Identifiers.TestCase
TestIdentifiers.settings = SOME
