"""The benchmark text, and the spellings that parsing is timed on, are what benchmarks/README.md says they are."""

import importlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from vbdang import is_canonical, normalize

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
WHOLE = re.compile(
    r" số \d+-[A-ZĐr]+/[A-ZĐ]+(?:, | \(| )ngày \d{1,2}[-/ ](?:tháng )?\d{1,2}[-/ ](?:năm )?\d{4}\)? của [A-ZĐ]"
)


@pytest.fixture(scope="module")
def load() -> Iterator[Callable[[str], ModuleType]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        yield importlib.import_module


@pytest.fixture(scope="module")
def text(load: Callable[[str], ModuleType]) -> ModuleType:
    return load("text")


@pytest.fixture(scope="module")
def bare(load: Callable[[str], ModuleType]) -> ModuleType:
    return load("bare")


def test_the_same_seed_writes_the_same_text_and_another_seed_another(text: ModuleType) -> None:
    assert text.news(50_000) == text.news(50_000)
    assert text.news(50_000, seed=2) != text.news(50_000)


@pytest.mark.parametrize("size", [20_000, 100_000, 1_000_000])
def test_the_text_is_of_the_size_asked_for(text: ModuleType, size: int) -> None:
    woven = text.news(size)
    assert woven.size == len(woven.text.encode())
    assert 0.99 * size <= woven.size <= size


@pytest.mark.parametrize("seed", [1, 2, 50])
def test_there_are_two_to_three_references_a_kilobyte(text: ModuleType, bare: ModuleType, seed: int) -> None:
    woven = text.news(200_000, seed)
    assert 2 <= woven.density <= 3
    assert 2 <= 1000 * len(bare.all_forms(woven.text)) / woven.size <= 3


def test_four_in_five_references_are_whole(text: ModuleType) -> None:
    woven = text.news(500_000)
    assert 0.75 <= len(WHOLE.findall(woven.text)) / woven.references <= 0.85


def test_no_paragraph_comes_twice(text: ModuleType) -> None:
    lines = [line for line in text.news(1_000_000).text.splitlines() if len(line) > 100]
    assert len(lines) > 1000
    assert len(set(lines)) == len(lines)


def test_the_text_is_composed_and_every_gap_is_filled(text: ModuleType) -> None:
    written = text.news(100_000).text
    assert unicodedata.is_normalized("NFC", written)
    assert not set("{}") & set(written)


def test_documents_are_the_text_in_pieces_of_about_four_kilobytes(text: ModuleType) -> None:
    pieces = text.documents(400_000)
    assert "".join(pieces) == text.news(400_000).text
    assert all(3700 <= len(piece.encode()) <= 5200 for piece in pieces[:-1])


def test_the_bare_scan_finds_named_signs_lone_signs_and_plenums(bare: ModuleType) -> None:
    written = "Nghị quyết số 18-NQ/TW, 19-NQ/TW; Chỉ thị 05; Kết luận 21 - KL/TW; Nghị quyết Trung ương 4 khóa XII."
    found = [written[start:end] for start, end, *_ in bare.all_forms(written)]
    assert found == [
        "Nghị quyết số 18-NQ/TW",
        "19-NQ/TW",
        "Chỉ thị 05",
        "Kết luận 21 - KL/TW",
        "Nghị quyết Trung ương 4 khóa XII",
    ]
    assert [hit[2:] for hit in bare.signs(written)] == [("18", "NQ", "TW"), ("19", "NQ", "TW"), ("21", "KL", "TW")]


@pytest.mark.parametrize("written_by", ["canonical", "repaired", "plain_versions", "mixed_versions"])
def test_no_spelling_and_no_version_comes_twice(load: Callable[[str], ModuleType], written_by: str) -> None:
    write = getattr(load("parsing"), written_by)
    spellings = [spelling for turn in range(10) for spelling in write(turn, 4000)]
    assert len(set(spellings)) == 40_000


def test_only_the_misspelt_need_mending_and_all_are_read(load: Callable[[str], ModuleType]) -> None:
    parsing = load("parsing")
    assert all(is_canonical(spelling) for spelling in parsing.canonical(0, 1000))
    assert not any(is_canonical(spelling) for spelling in parsing.repaired(0, 1000))
    assert all(is_canonical(normalize(spelling)) for spelling in parsing.repaired(0, 1000))
