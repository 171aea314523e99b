"""What the contract promises of extraction whatever the text says: places, forms, sameness. One class a clause.

Texts are drawn by :mod:`vbdang.strategies`; beside them come arbitrary characters and fragments of signs, most of it
nonsense. What the references of a text must be is held in test_answer_properties.py.
"""

from __future__ import annotations

import datetime
import itertools
import json
import os
import pickle
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from vbdang.analysis import analyze
from vbdang.model import Form, Identifier, PartialDate, Reference, Relation
from vbdang.outputs.record import document_record, dumped
from vbdang.outputs.schema import SCHEMA
from vbdang.reading.clean import SLASHES, fold
from vbdang.reading.extract import extract
from vbdang.reading.identifiers import is_canonical, parse
from vbdang.strategies import documents, near_misses, passages
from vbdang.tables.types import UNIQUE_SYMBOL

if TYPE_CHECKING:
    from vbdang.model import Date

pytestmark = pytest.mark.property

SIGNS: frozenset[Form] = frozenset({"full", "elliptic"})

PROSE = (
    "Trời trở gió từ chiều hôm trước, thuyền bè đã vào bờ cả.",
    "Bộ Chính trị đánh giá cao kết quả ấy; Ban Bí thư cũng có lời khen.",
    "Xưởng chè làm việc 3 ca/ngày, thu 1.250 kg trong tháng 9.",
)

# Any mixture of what extraction looks at, most of it nonsense: the woods around the path.
LEADS = (
    "NQ ",
    "KL số ",
    "HD ",
    "CT ",
    *(f"{name} " for name in UNIQUE_SYMBOL),
    *(f"{name.lower()} số " for name in UNIQUE_SYMBOL),
)
FRAGMENTS = (
    " ", " ", ", ", ". ", "; ", ": ", "\n", "\n\n", "\n- ", "(", ")", "[3]", "“", "”", '"', "*", "**", "_", "-", "–", "/", "∕", "|", ".", "…",
    "số ", "Số: ", "các ", "và ", "đến ", "hoặc ", "của ", "do ", "tại ", "Theo ", "thay mặt ", "ban hành ", "đã ký ", "có tên ", "Trong ",
    "18-NQ/TW", "05-CT/TW", "5-CT/TW", "05/CT-TW", "05-CT/T.Ư", "05 - CT / TƯ", "05a-NQ/TU", "66/NQ-TW", "858CV/ĐUK", "919-CV/VPTW/nb", "O5-KL/TW",
    "12-NQLT/BTCTW-BNV", "07-QĐ/XYZ", "03-KH/BCĐ", "275-QĐ-TW", "68 NQTW", "212 KL TW", "18, 19-NQ/TW", "18, 19, 20", "57, 59", "NQ18", "NQ 35-TW", "HD 31", "KL", "QĐ",
    "1", "05", "18", "35", "57", "100", "1954", "2021", "18-NQ", "/TW", "-CT", "CT/", "/2005/Bộ Chính trị",
    "ngày 18/5/2021", "ngày 31/02/2021", "(18-5-2021)", "ngày 3 tháng tư năm 2018", "ngày 25/10", "năm 2025", "tháng 5/2021", "tháng 13/2021", "Ngày 1.7.2025, ",
    "Bộ Chính trị", "Ban Bí thư", "Bộ Chính chị", "Trung ương Đảng", "Hội nghị Trung ương 6", "Hội nghị lần thứ tư Ban Chấp hành Trung ương", "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng",
    "Tỉnh ủy Đắk Lắk", "Ban Thường vụ Tỉnh uỷ", "Thường trực Thành ủy", "Huyện ủy Thọ Xuân", "Đảng ủy Khối", "Chính phủ", "UBND tỉnh", "Đảng bộ tỉnh Nghệ An", "Đại hội XIII",
    " khóa XII", " khóa 11", " (khoá XIII)", "về ", "V/v ", "về tiếp tục thực hiện ", "thay thế ", "sửa đổi, bổ sung ", "được sửa đổi bởi ", "hướng dẫn thực hiện ", "sơ kết ",
    "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Đại hội XIII", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", "Điều lệ Đảng", "Cương lĩnh năm 1991", "khoán 10", "Chính cương vắn tắt",
    " năm", " nhiệm vụ", " đồng chí", "%", "\t", "\u00a0", "\u200b", "\r\n", "\x00",
)  # fmt: skip
WOODS = st.lists(
    st.one_of(*map(st.sampled_from, (LEADS, FRAGMENTS, FRAGMENTS, FRAGMENTS)), near_misses()), max_size=24
).map("".join)
# Sentences that go back to one another, and say what a document does to another.
CITED_AGAIN = (
    "Chỉ thị số 05-CT/TW ngày 15/5/2016.",
    "Theo Chỉ thị 05 thì vậy.",
    "Nghị quyết số 18-NQ/TW nêu rõ.",
    "Sau các nghị quyết số 18, 19-NQ/TW thì Nghị quyết 18 và Nghị quyết 19 nói thêm.",
    "Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
    "Kết luận 01 được nhắc lại.",
    "Quy định số 22-QĐ/TW thay thế Quy định số 30-QĐ/TW, Quy định số 07-QĐ/TW.",
    "Nghị quyết Đại hội XIII.",
)
TEXTS = documents().map(lambda document: document.text)
WILD = st.one_of(st.text(), st.text(alphabet="0123456789-/–.,()NQCTKLWƯTtƯđĐ \n\u0301\u0323\u031b"), WOODS)


def shifted(reference: Reference, by: int, places: int = 0) -> Reference:
    """The same reference in a text that begins earlier, after so many other references."""
    return evolve(
        reference,
        start=reference.start + by,
        end=reference.end + by,
        antecedent=None if reference.antecedent is None else reference.antecedent + places,
        relations=tuple(evolve(relation, to=relation.to + places) for relation in reference.relations),
        repairs=tuple(evolve(repair, start=repair.start + by, end=repair.end + by) for repair in reference.repairs),
    )


class TestSpans:
    """`start`, `end`: code points of the text **as given**, half-open; `text` is exactly that slice."""

    @given(WILD)
    def test_text_is_the_slice_whatever_the_text(self, text: str) -> None:
        for reference in extract(text):
            assert text[reference.start : reference.end] == reference.text != ""

    @given(WILD.map(lambda text: unicodedata.normalize("NFD", text)))
    def test_text_is_the_slice_of_the_decomposed_text_as_given(self, text: str) -> None:
        for reference in extract(text):
            assert text[reference.start : reference.end] == reference.text

    @given(WILD)
    def test_references_stand_in_order_and_never_overlap(self, text: str) -> None:
        found = extract(text)
        for one, two in itertools.pairwise(found):
            assert one.end <= two.start

    @given(WILD)
    def test_repairs_name_places_of_the_text_as_given(self, text: str) -> None:
        for reference in extract(text):
            for repair in reference.repairs:
                assert text[repair.start : repair.end] == repair.found


class TestIdentifiers:
    """`id`, `number`, `suffix`, `type`, `issuer`, `unit`: `id` is the canonical identifier of the parts."""

    @given(WILD | TEXTS)
    def test_an_identifier_is_always_canonical_and_reads_as_itself(self, text: str) -> None:
        for reference in extract(text):
            if reference.id is not None:
                # a joint document of which one issuer is unknown prints, but nobody vouches for it
                assert parse(str(reference.id)) == reference.id
                assert is_canonical(str(reference.id))

    @given(WILD | TEXTS)
    def test_an_identifier_never_contradicts_its_parts(self, text: str) -> None:
        for r in extract(text):
            if r.id is not None:
                assert (r.number, r.suffix, r.issuer, r.unit) == (r.id.number, r.id.suffix, r.id.issuer, r.id.unit)


TOKEN = re.compile(r"[^\s,;:()“”\"]+")


def canonical_tokens(text: str) -> list[tuple[int, Identifier]]:
    """The obvious slow way: take every word of a text that is an identifier in canonical spelling, and where it ends."""
    found = []
    for token in TOKEN.finditer(text):
        word = token[0].rstrip(".")
        if is_canonical(word):
            found.append((token.start() + len(word), parse(word)))
    return found


class TestForms:
    """`form`: `full`, `elliptic`, `short`, `named`. Nothing else is a reference; `forms={"full", "elliptic"}` is the fast signs-only pass."""

    @given(TEXTS | WOODS)
    @example("Nghị quyết số 01-NQ-TW/nb về tiếp tục thực hiện 02-NQ/TW.")
    def test_the_fast_pass_finds_the_signs_of_the_full_one(self, text: str) -> None:
        def spans(references: tuple[Reference, ...]) -> list[tuple[int, int, Form, Identifier | None]]:
            return [(r.start, r.end, r.form, r.id) for r in references]

        full = extract(text)
        signed = [r for r in full if signs_alone_tell(r)]
        assert spans(extract(text, SIGNS)) == spans(tuple(signed))

    def test_the_passes_agree_on_an_issuer_with_figures(self) -> None:
        text = f"{PROSE[0]} {PROSE[0]} Nghị quyết số 05-NQ/BCĐ35."
        assert [r.id for r in extract(text, SIGNS)] == [r.id for r in extract(text)]

    @given(TEXTS)
    def test_the_fast_pass_finds_what_the_obvious_slow_way_finds(self, text: str) -> None:
        plain = canonical_tokens(text)
        fast = [(r.end, r.id) for r in extract(text, SIGNS) if r.form == "full" and spelled_well(r)]
        assert fast == plain

    @given(WOODS, st.sets(st.sampled_from(sorted({"full", "elliptic", "short", "named"}))))
    def test_asking_for_some_forms_gives_those_and_no_others(self, text: str, forms: set[str]) -> None:
        if forms <= SIGNS:
            assert {r.form for r in extract(text, forms)} <= forms
            return
        asked = extract(text, forms)
        assert [(r.start, r.end, r.id) for r in asked] == [
            (r.start, r.end, r.id) for r in extract(text) if r.form in forms
        ]


def spelled_well(reference: Reference) -> bool:
    """Whether a sign needed no repair; the colon stands before it."""
    return all(repair.kind == "colon-after-so" for repair in reference.repairs)


def signs_alone_tell(reference: Reference) -> bool:
    """Whether the sign alone makes it a reference: it has its slash, not only the one of a unit, or a sign closes its list."""
    if reference.form == "elliptic":
        return reference.id is not None and reference.antecedent is None
    slashes = sum(letter in f"/{SLASHES}" for letter in reference.text)
    return reference.form == "full" and slashes > (reference.unit is not None)


class TestDecomposedText:
    """Offsets are code points of the text as given: a text typed with loose marks says the same as the composed one."""

    @given(TEXTS | WOODS)
    def test_nfd_says_what_nfc_says_at_mapped_places(self, text: str) -> None:
        composed = unicodedata.normalize("NFC", text)
        loose = unicodedata.normalize("NFD", text)
        for one, two in zip(extract(composed), extract(loose), strict=True):
            assert said(one) == said(two)
            assert two.start == len(unicodedata.normalize("NFD", composed[: one.start]))
            assert two.end == len(unicodedata.normalize("NFD", composed[: one.end]))
            assert {(r.kind, r.put) for r in one.repairs} <= {(r.kind, r.put) for r in two.repairs}

    @given(TEXTS)
    def test_the_fast_pass_maps_its_places_too(self, text: str) -> None:
        loose = unicodedata.normalize("NFD", text)
        assert [r.id for r in extract(loose, SIGNS)] == [r.id for r in extract(text, SIGNS)]
        assert all(loose[r.start : r.end] == r.text for r in extract(loose, SIGNS))


def said(reference: Reference) -> tuple[object, ...]:
    """What a reference says, in composed letters, without its place."""
    return (
        unicodedata.normalize("NFC", reference.text),
        reference.form, reference.id, reference.number, reference.suffix, reference.type, reference.issuer, reference.unit, reference.type_name,
        reference.date, reference.body, reference.body_text, reference.term, reference.subject, reference.antecedent, reference.relations,
    )  # fmt: skip


OLD_AND_NEW = (("ủy", "uỷ"), ("Ủy", "Uỷ"), ("hóa", "hoá"), ("Hóa", "Hoá"), ("Hòa", "Hoà"))


class TestToneMarks:
    """uỷ and ủy, khoá and khóa are two spellings of one word."""

    @given(TEXTS)
    def test_the_place_of_the_tone_mark_changes_letters_only(self, text: str) -> None:
        old, new = text, text
        for one, other in OLD_AND_NEW:
            old, new = old.replace(other, one), new.replace(one, other)
        for first, second in zip(extract(old), extract(new), strict=True):
            assert (first.start, first.end) == (second.start, second.end)
            assert folded(first) == folded(second)


def folded(reference: Reference) -> tuple[object, ...]:
    return tuple(fold(part) if isinstance(part, str) else part for part in said(reference))


class TestSurroundings:
    """What the text says of a reference stands in its paragraph: other paragraphs shift its place and change nothing else."""

    @given(TEXTS | WOODS, st.sampled_from(PROSE), st.sampled_from(PROSE))
    def test_prose_before_and_after_changes_places_only(self, text: str, before: str, after: str) -> None:
        lead = f"{before}\n\n"
        around = extract(f"{lead}{text}\n\n{after}")
        assert around == tuple(shifted(reference, len(lead)) for reference in extract(text))

    @given(st.lists(passages().map(lambda passage: passage.text) | near_misses(), max_size=4))
    def test_paragraphs_add_up_but_for_what_short_forms_mean(self, parts: list[str]) -> None:
        expected: list[Reference] = []
        at = 0
        for part in parts:
            expected += [shifted(reference, at, len(expected)) for reference in extract(part)]
            at += len(part) + 2
        seen = [one for one in extract("\n\n".join(parts)) if one.form in SIGNS | {"named"}]
        # Other paragraphs may name what a short form means, the list of a short form too, and whose province it is.
        assert [bare(one) for one in seen if stands_alone(one)] == [bare(one) for one in expected if stands_alone(one)]


def stands_alone(reference: Reference) -> bool:
    return reference.form in {"full", "named"} or (reference.form == "elliptic" and reference.antecedent is None)


def bare(reference: Reference) -> Reference:
    """A reference without the links that count the references of the text."""
    return evolve(reference, relations=(), antecedent=None)


class TestLinks:
    """`antecedent` is the index of the one compatible full form; `relations`: between references of the same document."""

    @given(WOODS)
    def test_links_point_to_other_references_of_the_text(self, text: str) -> None:
        found = extract(text)
        for index, reference in enumerate(found):
            for relation in reference.relations:
                assert 0 <= relation.to < len(found)
                assert relation.to != index
            if reference.antecedent is not None:
                assert found[reference.antecedent].id == reference.id is not None
                assert reference.antecedent != index
                assert reference.form in {"short", "elliptic"}

    @given(WOODS, st.sets(st.sampled_from(sorted({"full", "elliptic", "short", "named"})), min_size=1))
    def test_links_hold_among_the_forms_asked_for(self, text: str, forms: set[str]) -> None:
        found = extract(text, forms)
        for reference in found:
            assert all(0 <= relation.to < len(found) for relation in reference.relations)
            assert reference.antecedent is None or 0 <= reference.antecedent < len(found)


class TestValues:
    """Values are frozen and hashable, safe to share between threads, and pickle small."""

    @given(WOODS | TEXTS)
    def test_references_survive_pickling_and_can_be_keys(self, text: str) -> None:
        found = extract(text)
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - what this very test has pickled
        assert len(set(found)) == len(found)

    def test_references_cross_to_another_process_and_back(self) -> None:
        found = [extract(text) for text in SAMPLES]
        done = subprocess.run(
            [sys.executable, "-c", MIRROR], input=pickle.dumps((SAMPLES, found)), capture_output=True, check=True
        )
        assert pickle.loads(done.stdout) == found  # noqa: S301 - from this test's own process

    @given(st.lists(TEXTS, min_size=2, max_size=4))
    def test_threads_read_what_one_reads(self, texts: list[str]) -> None:
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(extract, texts * 2)) == [extract(text) for text in texts * 2]


class TestRecord:
    """The record has a JSON Schema. Keys are always all there. Text is UTF-8, not escaped."""

    @given(TEXTS | WOODS)
    def test_a_record_fits_the_schema_and_gives_the_references_back(self, text: str) -> None:
        document = analyze(text)
        record = json.loads(dumped(document_record("a1", document)))
        jsonschema.Draft202012Validator(SCHEMA).validate(record)
        assert [from_record(one) for one in record["references"]] == [
            evolve(reference, repairs=()) for reference in document.references
        ]

    @given(st.lists(st.sampled_from(CITED_AGAIN), min_size=1, max_size=5).map(" ".join))
    def test_links_between_references_are_in_it_whichever_they_lead_to(self, text: str) -> None:
        document = analyze(text)
        written = json.loads(dumped(document_record("a1", document)))["references"]
        for record, reference in zip(written, document.references, strict=True):
            assert record["antecedent"] == reference.antecedent
            assert [link["to"] for link in record["relations"]] == [link.to for link in reference.relations]


def from_record(record: dict[str, Any]) -> Reference:
    """Make a reference of its record again; the repairs are told as findings there."""
    own = {name: record[name] for name in Reference.__match_args__ if name in record}
    return Reference(
        **{
            **own,
            "id": parse(record["id"]) if record["id"] else None,
            "date": day(record["date"]),
            "relations": tuple(Relation(**relation) for relation in record["relations"]),
        }
    )


def day(written: str | None) -> Date | None:
    if written is None:
        return None
    figures = [int(part) for part in written.split("-")]
    return datetime.date(*figures) if len(figures) == 3 else PartialDate(*figures)


SAMPLES = [
    *("".join(FRAGMENTS[step::7]) for step in range(7)),
    "".join(FRAGMENTS[::-1]),
    "Ngày 18/5/2021, Bộ Chính trị ban hành Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 5-CT/TƯ. Chỉ thị 05 nêu rõ.",
]

MIRROR = """
import pickle, sys
from vbdang.reading.extract import extract
texts, found = pickle.load(sys.stdin.buffer)
assert [extract(text) for text in texts] == found
pickle.dump(found, sys.stdout.buffer)
"""

PROBE = """
import json, sys
from vbdang.reading.extract import extract
print(json.dumps([[repr(r) for r in extract(text)] for text in json.load(sys.stdin)], ensure_ascii=False))
"""


class TestDeterminism:
    """No clock, no set-order dependence, no randomness: the same text gives the same references in every process."""

    def test_every_hash_seed_reads_the_same(self) -> None:
        answers = set()
        for seed in ("0", "1", "2", "4294967295"):
            done = subprocess.run(
                [sys.executable, "-c", PROBE],
                input=json.dumps(SAMPLES),
                env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=True,
            )
            answers.add(done.stdout)
        assert len(answers) == 1
        assert any(json.loads(answers.pop()))

    @given(WOODS | TEXTS)
    def test_reading_twice_gives_the_same(self, text: str) -> None:
        assert extract(text) == extract(text)
