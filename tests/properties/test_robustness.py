"""Whatever comes in, nothing but what is documented comes out, and twice the text takes twice the time."""

from __future__ import annotations

import contextlib
import gc
import io
import itertools
import json
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vbdang.analysis import analyze
from vbdang.cli import main
from vbdang.errors import ParseError
from vbdang.model import Document, Form
from vbdang.reading.clean import compose
from vbdang.reading.extract import extract
from vbdang.reading.identifiers import parse, read
from vbdang.strategies import corruptions, documents, spellings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.property

SIGNS: frozenset[Form] = frozenset({"full", "elliptic"})
MORE = settings(max_examples=3 * settings().max_examples)
FEWER = settings(max_examples=settings().max_examples // 2)
ANYTHING = st.text(st.characters(), max_size=200)
TEXTS = documents(2).map(lambda document: document.text)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


class TestNeverATraceback:
    """NUL bytes, very long lines and empty input are input like any other. Never a traceback."""

    @MORE
    @given(ANYTHING)
    @example("")
    @example("\x00")
    @example("\ud800/TW")
    def test_arbitrary_text_is_read(self, text: str) -> None:
        assert isinstance(extract(text), tuple)
        assert isinstance(extract(text, SIGNS), tuple)
        assert isinstance(analyze(text), Document)

    @MORE
    @given(ANYTHING | spellings().flatmap(lambda spelling: corruptions(spelling.text)))
    def test_an_identifier_is_read_or_refused_with_its_place(self, text: str) -> None:
        try:
            identifier = parse(text)
        except ParseError as caught:
            error = caught
        else:
            assert read(text).identifier == identifier == parse(str(identifier))
            return
        assert 0 <= error.start <= error.end <= len(text)
        assert error.caret().count("\n") == 1

    @given(st.text(st.sampled_from("ệỆĩắáếịậ/QLDTNKHCđlinhquytướ 0159\n(),“”"), max_size=60))
    def test_the_letters_at_which_the_pass_stops_are_read(self, text: str) -> None:
        assert isinstance(extract(text), tuple)

    @given(TEXTS, st.integers(0, 400))
    def test_a_text_cut_anywhere_is_read(self, text: str, cut: int) -> None:
        for part in (text[:cut], text[cut:]):
            for reference in extract(part):
                assert part[reference.start : reference.end] == reference.text


def run(*argv: str, stdin: bytes = b"") -> tuple[int, str]:
    """Run the command in this process on streams of its own; return its status and what it printed."""
    kept = sys.stdin, sys.stdout, sys.stderr
    given_to, out, err = (io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (stdin, b"", b""))
    sys.stdin, sys.stdout, sys.stderr = given_to, out, err
    try:
        status = main(argv)
        out.flush()
        printed = out.buffer
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    assert isinstance(printed, io.BytesIO)
    return status, printed.getvalue().decode()


class TestTheCommand:
    """Exit status 0, 1 or 2, whatever stands in the input; the other lines are still done."""

    @FEWER
    @given(st.binary(max_size=300))
    def test_arbitrary_bytes_of_standard_input(self, data: bytes) -> None:
        for argv in (("extract", "--to", "jsonl", "-"), ("extract", "--from", "jsonl", "-"), ("normalize",)):
            status, _ = run(*argv, stdin=data)
            assert status in {0, 1, 2}

    @FEWER
    @given(data=st.binary(max_size=300), name=st.sampled_from(("a.txt", "b.jsonl", "c.html", "d.docx", "e.pdf", "f")))
    def test_arbitrary_bytes_of_a_file(self, tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
        path: Path = tmp_path_factory.getbasetemp() / name
        path.write_bytes(data)
        assert run("extract", "--to", "jsonl", str(path))[0] in {0, 2}

    @FEWER
    @given(st.lists(JSON | st.fixed_dictionaries({"id": st.text(max_size=4), "text": TEXTS}), max_size=4))
    def test_lines_of_json_good_and_bad(self, values: list[object]) -> None:
        good = [value for value in values if isinstance(value, dict) and isinstance(value.get("text"), str)]
        lines = "\n".join(json.dumps(value) for value in values)
        status, out = run("extract", "--from", "jsonl", "--to", "jsonl", "-", stdin=lines.encode())
        assert status == (0 if len(good) == len(values) else 2)
        assert out.count("\n") == len(good)
        assert all(json.loads(line)["schema"] == 1 for line in out.split("\n")[:-1])

    @FEWER
    @given(st.lists(spellings().map(lambda spelling: " ".join(spelling.text.split())), max_size=5))
    def test_normalize_answers_every_line(self, texts: list[str]) -> None:
        status, out = run("normalize", stdin="".join(f"{text}\n" for text in texts).encode())
        assert status in {0, 1}
        assert out.count("\n") == len(texts)


MOST_RATIO = 2.3
LEAST_SECONDS = 0.004


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the processor time of one reading, which other programs do not lengthen; the collector waits meanwhile."""
    gc.disable()
    try:
        begin = time.process_time()
        work(text)
        return time.process_time() - begin
    finally:
        gc.enable()


def grows_in_line(work: Callable[[str], object], half: str, whole: str) -> bool:
    """Time a text and its double, and if that looks too much, the double and its own double.

    What other programs do to the memory between can spoil one pair of lengths, while time that grows faster than the
    text does so at every length. What takes no time that can be measured does not depend on the length.
    """
    return in_line(work, half, whole) or in_line(work, whole, whole + whole)


def in_line(work: Callable[[str], object], half: str, whole: str) -> bool:
    """Time the two in turn; noise only lengthens, so the best of each is the nearest to the truth."""
    once = twice = float("inf")
    for _ in range(6):
        once, twice = min(once, seconds(work, half)), min(twice, seconds(work, whole))
        if twice <= max(MOST_RATIO * once, LEAST_SECONDS):
            return True
    return False


PIECES = (
    "1-", "/A", "/TW", "7", "Nghị quyết ", "Nghị quyết 1, ", "(", "[", ")", "ngày ", "của ", "Ban ",
    "1, ", "18-NQ/TW ", "18-NQ/TW, ", "Chỉ thị 05 ", "Bộ Chính trị ", "ban hành ", "“", "\n", " ", "*", "khóa ", "Hội nghị ", "Trung ương ",
    "về ", "18-NQ/TW về ", "05-CT/TW ban hành ", "05-CT/TW của Huyện ủy ", "01-KL/TW, ngày 1/1/2020 ", "thay thế ", "01-KL/TW sửa đổi ",
    "05/NQ-CP ", "1-A/B ", "5 - CT / TW ", "NQ18 ", "Nghị quyết 18, 19-NQ/TW ", "khoán 10 ", "Cương lĩnh ", "Nghị quyết Đại hội Đảng bộ a ", "e\u0301\u0323",
    "Chỉ thị 05-CT∕TW ", "∕A", "(Nghị quyết ", "01-KL/TW (", "về thực hiện 01-KL/TW ", "Số: ", "0", "O", "-", "–", "\u0301", "\u200b", "Đ", "Tỉnh ủy ",
)  # fmt: skip


class TestLinearTime:
    """Very long lines are input like any other: twice the text takes twice the time, whatever it is made of."""

    @pytest.mark.parametrize("piece", PIECES, ids=repr)
    def test_twice_the_text_takes_twice_the_time(self, piece: str) -> None:
        text = piece * 512
        while seconds(extract, text) < 0.02:
            text += text
        assert grows_in_line(extract, text, text + text)

    @pytest.mark.parametrize("name", ["1-", "/A", "7", "Nghị quyết ", "lists", "brackets", "quotes"])
    def test_a_million_of_them(self, name: str) -> None:
        half = large(name, 500_000)
        assert grows_in_line(extract, half, large(name, 1_000_000))

    def test_a_hundred_thousand_references(self) -> None:
        assert len(extract(cited(1000))) == 1000
        assert grows_in_line(extract, cited(50_000), cited(100_000))

    @pytest.mark.parametrize(
        "piece", ["1-", "7", " ", "e\u0301\u0323", "\u0301", "05-CT/TW-", "O", "\u200b", "số ", "-TW"]
    )
    def test_one_identifier_however_long(self, piece: str) -> None:
        text = piece * 4096
        while seconds(refused, text) < 0.005 and len(text) < 500_000:
            text += text
        assert grows_in_line(refused, text, text + text)
        assert grows_in_line(compose, text, text + text)


def refused(text: str) -> None:
    with contextlib.suppress(ParseError):
        read(text)


def large(name: str, letters: int) -> str:
    """Make a text of about so many characters."""
    if name == "lists":
        piece = "các Nghị quyết số 18, 19, 20, 21-NQ/TW, "
    elif name in {"brackets", "quotes"}:
        opening, closing = ("(xem ", ")") if name == "brackets" else ("“về ", "”")
        depth = letters // len(opening + closing)
        return opening * depth + closing * depth
    else:
        piece = name
    return piece * (letters // len(piece))


def cited(count: int) -> str:
    """Cite so many documents, each once."""
    signs = (f"{number:02d}-{kind}/TW" for number, kind in itertools.product(range(1, 100_000), ("NQ", "CT", "KL")))
    return "".join(f"Theo Nghị quyết số {sign} ngày 1/2/2019. " for sign in itertools.islice(signs, count))
