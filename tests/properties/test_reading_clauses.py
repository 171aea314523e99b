"""Clauses of the contract on running text, each against a plain oracle of its own. One class a clause."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vbdang.reading.extract import extract
from vbdang.tables.terms import TERMS
from vbdang.tables.types import UNIQUE_SYMBOL

if TYPE_CHECKING:
    from vbdang.model import Reference

pytestmark = pytest.mark.property

#: Hyphens, dashes and minus signs of Latin typography, and their wide and small forms: by their names, not by our table.
LIKE_A_HYPHEN = {
    "SOFT HYPHEN": "\u00ad", "MODIFIER LETTER MINUS SIGN": "\u02d7", "HYPHEN": "\u2010", "NON-BREAKING HYPHEN": "\u2011",
    "FIGURE DASH": "\u2012", "EN DASH": "\u2013", "EM DASH": "\u2014", "HORIZONTAL BAR": "\u2015", "HYPHEN BULLET": "\u2043",
    "MINUS SIGN": "\u2212", "SMALL EM DASH": "\ufe58", "SMALL HYPHEN-MINUS": "\ufe63", "FULLWIDTH HYPHEN-MINUS": "\uff0d",
}  # fmt: skip


class TestDashes:
    """A dash of word processors for the hyphen is mended, wherever the sign stands, and said."""

    @pytest.mark.parametrize("dash", LIKE_A_HYPHEN.values(), ids=LIKE_A_HYPHEN)
    @pytest.mark.parametrize("sign", ["05-CT/TW", "2186-CV/VPTW", "12a-NQ/TU", "07-QĐi/ĐUK"])
    def test_a_sign_stays_full(self, sign: str, dash: str) -> None:
        text = f"Theo văn bản số {sign.replace('-', dash)} của đơn vị."
        (found,) = extract(text)
        assert (found.form, str(found.id)) == ("full", sign)
        (repair,) = found.repairs
        assert (repair.kind, text[repair.start : repair.end], repair.put) == ("dash-lookalike", dash, "-")


CITED = ("18-NQ/TW", "18-NQ/TU", "18-NQ/ĐUK", "18a-NQ/TW", "19-NQ/TW", "18-NQ/TW")


class TestAntecedents:
    """A short form takes the identifier that the text states for its number and type, if it is exactly one."""

    @given(st.lists(st.sampled_from(CITED), min_size=1, max_size=5), st.booleans())
    def test_one_identifier_is_taken_and_of_two_none(self, signs: list[str], short_first: bool) -> None:  # noqa: FBT001
        full = " ".join(f"Cán bộ đã học Nghị quyết số {sign}." for sign in signs)
        short = "Nghị quyết 18 nêu rõ điều ấy."
        found = extract(f"{short} {full}" if short_first else f"{full} {short}")
        (asked,) = [one for one in found if one.form == "short"]
        fitting = {sign for sign in signs if sign.startswith("18-NQ/")}
        assert (None if asked.id is None else str(asked.id)) == (fitting.pop() if len(fitting) == 1 else None)
        places = [index for index, one in enumerate(found) if one.form == "full" and one.id == asked.id]
        before = [index for index in places if found[index].start < asked.start]
        # The nearest before, else the first after.
        assert asked.antecedent == (before[-1] if before else min(places, default=None))


class TestLongerNames:
    """A type name with more words is of the type that it begins with: Chương trình hành động is a Chương trình."""

    @pytest.mark.parametrize("name", ["Chương trình hành động", "Kế hoạch hành động"])
    def test_a_short_form_and_a_sign_under_it(self, name: str) -> None:
        kind = UNIQUE_SYMBOL[" ".join(name.split()[:2])]
        (short,) = extract(f"{name} số 12 của Tỉnh ủy Đắk Lắk nêu rõ.")
        assert (short.form, short.number, short.type, short.type_name) == ("short", 12, kind, name)
        (full,) = extract(f"{name} số 12-{kind}/TU của Tỉnh ủy Đắk Lắk nêu rõ.")
        assert (full.form, full.type_name, full.start) == ("full", name, 0)


SENTENCES = (
    "Quy định số 22-QĐ/TW thay thế Quy định số 30-QĐ/TW.",
    "Quy định số 22-QĐ/TW thay thế Quy định số 30-QĐ/TW, Quy định số 07-QĐ/TW.",
    "Học tập Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW.",
    "Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
    "Quy định số 65-QĐ/TW được sửa đổi bởi Quy định số 66-QĐ/TW.",
    "Hướng dẫn số 03-HD/TW hướng dẫn thực hiện Quy định số 232-QĐ/TW; Chỉ thị số 06-CT/TW nêu rõ.",
    "Không có văn bản nào.",
)


def moved(reference: Reference, by: int, places: int) -> Reference:
    return evolve(
        reference,
        start=reference.start + by,
        end=reference.end + by,
        relations=tuple(evolve(link, to=link.to + places) for link in reference.relations),
    )


class TestSentences:
    """A relation is between the references of one sentence: what stands in the others changes nothing of it."""

    def test_the_sentences_say_relations(self) -> None:
        assert [sum(len(one.relations) for one in extract(text)) for text in SENTENCES] == [1, 2, 0, 1, 1, 1, 0]

    @pytest.mark.parametrize("glue", [" ", "\n", "\n\n"])
    def test_two_sentences_say_what_each_says_alone(self, glue: str) -> None:
        for one, two in itertools.product(SENTENCES, repeat=2):
            first = extract(one)
            second = [moved(found, len(one + glue), len(first)) for found in extract(two)]
            assert list(extract(one + glue + two)) == [*first, *second], (one, two)


MIXED = (
    *SENTENCES,
    "Sơ kết Chỉ thị 19 tại cơ sở.",
    "Nghị quyết Đại hội XIII về văn hóa.",
    "Các nghị quyết số 25, 26-NQ/TW.",
    "Chỉ thị 06 được nhắc lại.",
)


class TestForms:
    """With some forms only, the others are left out and the links are counted among those that are left."""

    @given(
        st.lists(st.sampled_from(MIXED), min_size=1, max_size=6).map(" ".join),
        st.sampled_from(["full", "elliptic", "short", "named"]).flatmap(
            lambda left_out: st.just(frozenset({"full", "elliptic", "short", "named"}) - {left_out})
        )
        | st.sampled_from([frozenset({"full", "named"}), frozenset({"full", "short"})]),
    )
    def test_it_is_all_of_them_without_the_others(self, text: str, forms: frozenset[str]) -> None:
        everything = extract(text)
        kept = [index for index, one in enumerate(everything) if one.form in forms]
        new: dict[int | None, int] = {index: place for place, index in enumerate(kept)}
        expected = [
            evolve(
                everything[index],
                antecedent=new.get(everything[index].antecedent),
                relations=tuple(
                    evolve(link, to=new[link.to]) for link in everything[index].relations if link.to in new
                ),
            )
            for index in kept
        ]
        assert list(extract(text, forms)) == expected


class TestCongresses:
    """`DH` is the national congress, of whichever term; the congress of a committee is named with it."""

    @pytest.mark.parametrize("roman", [term.roman for term in TERMS])
    def test_the_resolution_of_each_national_congress(self, roman: str) -> None:
        for text in (f"Nghị quyết Đại hội {roman} của Đảng", f"Nghị quyết Đại hội {roman}"):
            (found,) = extract(text)
            assert (found.form, found.body, found.term) == ("named", "DH", roman)

    def test_a_congress_that_is_still_to_come_is_not_the_partys(self) -> None:
        assert all(one.body != "DH" for one in extract("Nghị quyết Đại hội XV nêu rõ. Nghị quyết Đại hội XVII nêu rõ."))
