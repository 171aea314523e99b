"""A catalogue that is added to, laid over others, written and opened again, beside a plain dictionary."""

from __future__ import annotations

import datetime
import tempfile
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from vbdang.model import Entry, Identifier, Link
from vbdang.resolving import database, files
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.shelf import bare, series_of
from vbdang.tables.terms import by_roman

pytestmark = pytest.mark.property

TERMS = ("XII", "XIII")
KINDS = ("CT", "KL")
# A number given out twice in a term: its documents are told apart by their days.
TWICE = ("XII/09-KL/TW#2017-03-04", "XII/09-KL/TW#2018-09-10")
keys = st.builds(
    lambda term, number, kind: f"{term}/{number:02d}-{kind}/TW",
    st.sampled_from(TERMS),
    st.integers(1, 5),
    st.sampled_from(KINDS),
)
subjects = st.sampled_from([None, "về nuôi ong lấy mật", "về trồng rừng ngập mặn", "về đường làng"])
links = st.lists(st.builds(Link, st.sampled_from(["replaces", "continues"]), keys, st.booleans()), max_size=2)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    key = draw(keys | st.sampled_from(TWICE))
    term, _, sign = key.partition("/")
    number, kind = sign.partition("/")[0].split("-")
    start = by_roman(term)
    assert start is not None
    day = draw(st.none() | st.integers(5, 1500).map(lambda days: start.start + datetime.timedelta(days=days)))
    if "#" in key:
        day = datetime.date.fromisoformat(key.partition("#")[2])
    return Entry(
        key,
        Identifier(int(number), "", kind, "TW"),
        date=day,
        term=term,
        subject=draw(subjects),
        links=tuple(draw(links)),
    )


class CatalogueBesideDictionary(RuleBasedStateMachine):
    """Whatever is done, the catalogue holds what the dictionary holds; the newest row of a key counts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.model: dict[str, Entry] = {}
        self.catalogue = Catalogue.of([])

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(entry=entries())
    def add(self, entry: Entry) -> None:
        before = tuple(self.catalogue)
        self.catalogue, was = self.catalogue.add(entry), self.catalogue
        self.model[entry.key] = entry
        assert tuple(was) == before  # the old one never changes

    @rule(others=st.lists(entries(), max_size=4, unique_by=lambda entry: entry.key))
    def lay_under(self, others: list[Entry]) -> None:
        self.catalogue = self.catalogue.over(Catalogue.of(others))
        self.model = {**{entry.key: entry for entry in others}, **self.model}

    @rule(key=keys | st.sampled_from(TWICE))
    def leave_out(self, key: str) -> None:
        self.catalogue = self.catalogue.without(key)
        self.model.pop(key, None)

    @rule(key=keys | st.sampled_from(TWICE))
    def mend(self, key: str) -> None:
        if key in self.model:
            mended = evolve(self.model[key], note="sửa")
            self.catalogue = self.catalogue.add(mended)
            self.model[key] = mended

    @rule(kind=st.sampled_from(["tsv", "jsonl", "sqlite"]))
    def write_and_open_again(self, kind: str) -> None:
        path = Path(self.folder.name, f"own.{kind}")
        if kind == "sqlite":
            database.write(self.catalogue, str(path))
        else:
            write = files.written_tsv if kind == "tsv" else files.written_jsonl
            path.write_text("".join(write(self.catalogue)), "utf-8")
        self.catalogue = Catalogue.open(str(path))

    @invariant()
    def holds_the_same(self) -> None:
        assert {entry.key: entry for entry in self.catalogue} == self.model
        assert len(self.catalogue) == len(self.model)

    @invariant()
    def finds_the_same(self) -> None:
        for kind in KINDS:
            sign = Identifier(3, "", kind, "TW")
            found = self.catalogue.find(sign)
            assert {entry.key for entry in found} == {key for key, entry in self.model.items() if entry.id == sign}
            assert self.catalogue.find(str(sign)) == found

    @invariant()
    def gets_by_key(self) -> None:
        for key in (*TWICE, "XII/09-KL/TW", "XIII/02-CT/TW"):
            expected = {name for name in self.model if name == key or bare(name) == key}
            assert {entry.key for entry in self.catalogue.get(key)} == expected

    @invariant()
    def knows_what_leads_where(self) -> None:
        target = "XII/03-CT/TW"
        leading = {key for key, entry in self.model.items() if any(link.key == target for link in entry.links)}
        assert {entry.key for entry in self.catalogue.leading_to(target)} == leading
        replacing = {
            key
            for key, entry in self.model.items()
            if any(link.key == target and link.kind == "replaces" and link.confirmed for link in entry.links)
        }
        assert {entry.key for entry in self.catalogue.replacing(target)} == replacing

    @invariant()
    def knows_the_numbers_beside(self) -> None:
        key = "XII/03-CT/TW"
        dated = {
            entry.id.number for entry in self.model.values() if entry.date and series_of(entry.key) == series_of(key)
        }
        beside = [max((n for n in dated if n < 3), default=None), min((n for n in dated if n > 3), default=None)]
        assert [entry.id.number for entry in self.catalogue.beside(key)] == [n for n in beside if n is not None]

    @invariant()
    def searches_the_same(self) -> None:
        holding = {key for key, entry in self.model.items() if entry.subject and "rừng" in entry.subject}
        assert {entry.key for entry in self.catalogue.search("rung", 99)} == holding

    @invariant()
    def knows_what_was_in_force(self) -> None:
        day = datetime.date(2019, 6, 1)
        issued = {key: entry for key, entry in self.model.items() if entry.date is not None and entry.date <= day}
        gone = {
            link.key for entry in issued.values() for link in entry.links if link.kind == "replaces" and link.confirmed
        }
        assert {entry.key for entry in self.catalogue.as_of(day)} == set(issued) - gone


TestCatalogueBesideDictionary = CatalogueBesideDictionary.TestCase
TestCatalogueBesideDictionary.settings = settings(max_examples=settings().max_examples // 4, stateful_step_count=12)
