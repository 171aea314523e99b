"""The public strategies keep their own word: what they cover, what they refuse, what they shrink to."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import vbdang
from vbdang import _hypothesis, strategies
from vbdang.model import Identifier
from vbdang.reading.identifiers import is_canonical
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.rows import Place, entry, row
from vbdang.strategies.citing import listed
from vbdang.strategies.passage import joined
from vbdang.tables.issuers import ISSUERS
from vbdang.tables.terms import by_roman
from vbdang.tables.types import by_symbol

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from vbdang.model import Entry, Reference
    from vbdang.strategies import Passage, Spelling


T = TypeVar("T")


def some(strategy: st.SearchStrategy[T], condition: Callable[[T], bool]) -> T:
    """Find a value as it is drawn, without the search for a simpler one."""
    return find(strategy, condition, settings=settings(max_examples=2000, phases=[Phase.generate]))


def drawn(identifiers: st.SearchStrategy[Identifier]) -> list[Identifier]:
    """Draw five hundred values, under whatever profile: a sample, no property."""
    found: list[Identifier] = []

    @settings(max_examples=500)
    @given(identifiers)
    def take(one: Identifier) -> None:
        found.append(one)

    take()
    return found


class TestIdentifiers:
    @given(strategies.identifiers())
    def test_they_print_canonically(self, identifier: Identifier) -> None:
        assert is_canonical(str(identifier))

    @given(strategies.identifiers(types=["KL", "CT"], issuers=["TU"]))
    def test_types_and_issuers_can_be_chosen(self, identifier: Identifier) -> None:
        assert identifier.type in {"KL", "CT"}
        assert identifier.issuer == "TU"

    @given(strategies.identifiers(terms=["XIII", "XIV"]))
    def test_of_the_newest_terms_are_what_there_was_then(self, identifier: Identifier) -> None:
        rows = [one for one in ISSUERS if one.symbol == identifier.issuer]
        assert any((one.valid_to or "9999") >= "2021" for one in rows)
        kinds = by_symbol(identifier.type)
        assert any(not kind.regimes or {"R2017", "R2026"} & set(kind.regimes) for kind in kinds)

    def test_a_body_that_ended_is_none_of_a_later_term(self) -> None:
        issuers = {one.issuer for one in drawn(strategies.identifiers(terms=["XIV"]))}
        assert {"TW", "BTGDVTW"} <= issuers
        assert not {"BTGTW", "BDVTW", "HNTW"} & issuers

    def test_a_type_came_with_its_regulation(self) -> None:
        """Phương án is of 66-QĐ/TW (2017); before 1997 there was no list, so that of 1997 counts."""
        assert "PA" in {one.type for one in drawn(strategies.identifiers(terms=["XII"]))}
        for term in ("XI", "VI"):
            kinds = {one.type for one in drawn(strategies.identifiers(terms=[term]))}
            assert "NQ" in kinds
            assert "PA" not in kinds

    def test_nothing_to_choose_from_is_refused(self) -> None:
        with pytest.raises(InvalidArgument, match="no issuer is left"):
            strategies.identifiers(issuers=[])

    @pytest.mark.parametrize("terms", [["XX"], ["13"]])
    def test_a_term_that_there_is_not_is_refused(self, terms: list[str]) -> None:
        with pytest.raises(InvalidArgument, match="no such term"):
            strategies.identifiers(terms=terms)


class TestSpellings:
    SIGN = vbdang.parse("05-CT/TW")

    @pytest.mark.parametrize(
        "slip",
        [
            "missing-zero", "extra-zero", "letter-for-digit", "year-inside", "state-order", "two-slashes", "hyphen-for-slash",
            "lost-separator", "spaces", "line-break", "dash-lookalike", "slash-lookalike", "symbol-case", "tw-spelling",
            "homoglyph", "extra-mark", "decomposed",
        ],
    )  # fmt: skip
    def test_every_slip_comes_and_shrinks_to_itself(self, slip: str) -> None:
        # Shrinking goes down from where it happens to begin, and now and then stops a step above: one beginning is enough.
        same = settings(max_examples=2000, derandomize=True, database=None)
        found = find(strategies.spellings(self.SIGN), lambda spelling: slip in spelling.repairs, settings=same)
        assert found.identifier == self.SIGN
        # "T. Ư" is one slip of two kinds; loose marks are seen in Ư alone.
        also = {"spaces": {"tw-spelling"}, "decomposed": {"tw-spelling"}}.get(slip, set())
        assert {slip} <= found.repairs <= {slip} | also

    @pytest.mark.parametrize(("sign", "slip"), [("05-QĐ/TW", "missing-diacritics"), ("05-QĐ/TW", "d-lookalike")])
    def test_slips_of_single_letters_come(self, sign: str, slip: str) -> None:
        found = find(strategies.spellings(vbdang.parse(sign)), lambda spelling: slip in spelling.repairs)
        assert vbdang.normalize(found.text) == sign

    @given(strategies.spellings(vbdang.parse("05-ĐA/ĐU")))
    def test_what_another_symbol_is_comes_not(self, spelling: Spelling) -> None:
        assert "missing-diacritics" not in spelling.repairs

    @given(strategies.spellings(Identifier(5, "", "NQ", "BTCThU")))
    def test_a_symbol_with_a_small_letter_keeps_it(self, spelling: Spelling) -> None:
        assert "h" in spelling.text
        assert vbdang.parse(spelling.text) == spelling.identifier


class TestReferences:
    @given(strategies.references())
    def test_they_are_what_extract_gives_of_their_text(self, reference: Reference) -> None:
        assert reference.text == reference.text.strip() != ""
        assert (reference.start, reference.end) == (0, len(reference.text))

    @given(strategies.references(forms=["short"]))
    def test_forms_can_be_chosen(self, reference: Reference) -> None:
        assert reference.form == "short"

    def test_a_list_takes_a_full_form_with_its_name(self) -> None:
        bare = vbdang.extract("05-CT/TW")[0]
        with pytest.raises(ValueError, match="closed by a full form"):
            find(st.builds(lambda data: listed(data.draw, bare, [7]), st.data()), lambda _: True)


class TestTexts:
    @given(strategies.documents())
    def test_an_answer_quotes_its_text(self, passage: Passage) -> None:
        assert len(passage.references) == len(passage.repairs)
        for reference in passage.references:
            assert passage.text[reference.start : reference.end] == reference.text
            for relation in reference.relations:
                assert relation.to < len(passage.references)
            if reference.antecedent is not None:
                assert passage.references[reference.antecedent].id == reference.id

    @pytest.mark.parametrize("form", ["full", "elliptic", "short", "named"])
    def test_every_form_comes(self, form: str) -> None:
        found = some(strategies.passages(), lambda passage: any(one.form == form for one in passage.references))
        assert found.text

    def test_a_short_form_means_a_document_before_or_after_it(self) -> None:
        found = some(
            strategies.passages(), lambda passage: any(one.antecedent is not None for one in passage.references)
        )
        short = next(one for one in found.references if one.antecedent is not None)
        assert short.number == found.references[short.antecedent or 0].number

    def test_joining_moves_indices_along(self) -> None:
        one = some(strategies.passages(), lambda passage: any(reference.relations for reference in passage.references))
        both = joined([one, one], "\n\n")
        moved = both.references[len(one.references) :]
        assert [r.to for x in moved for r in x.relations] == [
            r.to + len(one.references) for x in one.references for r in x.relations
        ]

    @pytest.mark.parametrize("words", ["NĐ-CP", "TWĐTN", "MTTQ", "HĐQT", "http", "điện thoại", "này"])
    def test_near_misses_are_of_many_kinds(self, words: str) -> None:
        assert words in some(strategies.near_misses(), lambda text: words in text)

    @given(strategies.corruptions(""))
    def test_nothing_can_be_damaged(self, text: str) -> None:
        assert len(text) <= 4

    @pytest.mark.parametrize(
        ("text", "damaged"),
        [("Tỉnh ủy", "Tỉnh uỷ"), ("Đảng", "ĐẢNG"), ("Đảng", "đảng"), ("Đảng", "Dang"), ("05-CT", "O5-CT"), ("ab", "b"), ("ab", "aab")],
    )  # fmt: skip
    def test_each_damage_comes(self, text: str, damaged: str) -> None:
        assert some(strategies.corruptions(text), lambda found: found == damaged) == damaged


class TestCatalogues:
    @given(strategies.entries())
    def test_an_entry_is_a_row_that_a_file_may_hold(self, found: Entry) -> None:
        assert entry(row(found), Place("own.tsv", 2)) == found

    @given(strategies.catalogues())
    def test_a_catalogue_holds_its_documents(self, catalogue: Catalogue) -> None:
        assert all(catalogue[one.key] == one for one in catalogue)
        assert len({one.key for one in catalogue}) == len(catalogue)

    @pytest.mark.parametrize(
        "trap",
        [
            lambda catalogue: any(len(catalogue.find(one.id)) > 1 for one in catalogue),
            lambda catalogue: any("#" in one.key for one in catalogue),
            lambda catalogue: any(one.links for one in catalogue),
            lambda catalogue: any(one.org for one in catalogue),
        ],
        ids=["an identifier of two documents", "a dated key", "a link", "a province"],
    )
    def test_the_traps_of_real_ones_come(self, trap: Callable[[Catalogue], bool]) -> None:
        assert len(some(strategies.catalogues(), trap)) > 0

    @given(strategies.entries(vbdang.parse("05-CT/TW")))
    def test_the_date_of_an_entry_lies_in_its_term(self, found: Entry) -> None:
        term = by_roman(found.term or "")
        assert term is not None
        assert found.date is None or term.start <= found.date <= (term.end or found.date)


class TestTypes:
    @pytest.mark.parametrize(
        "kind",
        [
            vbdang.Identifier,
            vbdang.Reference,
            vbdang.Reading,
            vbdang.PartialDate,
            vbdang.Document,
            vbdang.Entry,
            Catalogue,
        ],
    )
    def test_values_come_by_their_type(self, kind: type[object]) -> None:
        assert isinstance(find(st.from_type(kind), lambda _: True), kind)

    @given(ref=...)
    def test_an_annotation_is_enough(self, ref: vbdang.Reference) -> None:
        assert ref.text


PROBE = """
import sys
import hypothesis
assert {"attr", "regex", "vbdang.model", "vbdang.strategies"}.isdisjoint(sys.modules), "the entry point loads nothing"
import vbdang
%s
from hypothesis import find, strategies as st
print(find(st.from_type(vbdang.Identifier), lambda one: True), len(find(st.from_type(vbdang.Catalogue), lambda one: True)))
"""


class TestTheEntryPoint:
    def test_hypothesis_first(self) -> None:
        assert shown(PROBE % "") == "01-NQ/TW 0"

    def test_the_types_first(self) -> None:
        program = "import vbdang; vbdang.Identifier, vbdang.Catalogue\nfrom hypothesis import find, strategies as st\n"
        assert shown(program + PROBE.splitlines()[-1]) == "01-NQ/TW 0"

    def test_it_waits_for_a_module_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
        monkeypatch.delitem(sys.modules, "vbdang.model")
        _hypothesis.setup()
        _hypothesis.setup()
        waiting = [finder for finder in sys.meta_path if isinstance(finder, _hypothesis._Waiting)]
        assert [finder.name for finder in waiting] == ["vbdang.model"]
        assert waiting[0].find_spec("vbdang.errors", None) is None
        spec = waiting[0].find_spec("vbdang.model", vbdang.__path__)
        assert spec is not None
        assert waiting[0] not in sys.meta_path

    def test_a_module_that_is_not_there_is_not_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        finder = _hypothesis._Waiting("vbdang.model")
        monkeypatch.setattr(sys, "meta_path", [finder])
        assert finder.find_spec("vbdang.model", ["/nowhere"]) is None

    def test_the_types_are_registered_after_the_module_has_run(self) -> None:
        ran: list[ModuleType] = []
        _hypothesis._then_register(ran.append)(sys.modules["vbdang.model"])
        assert ran == [sys.modules["vbdang.model"]]


def shown(program: str) -> str:
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()
