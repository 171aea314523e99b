"""The integrity of the catalogue that comes with vbdang: the file is data, and the tests hold it."""

from __future__ import annotations

import datetime
import pickle
import runpy
import sys
from collections import defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from vbdang.resolving import bundled, rows
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.curate import curated, disputes_of, main, order
from vbdang.resolving.files import read_tsv, written_tsv
from vbdang.resolving.names import parted_name
from vbdang.resolving.shelf import bare
from vbdang.tables import types
from vbdang.tables.terms import terms_of

if TYPE_CHECKING:
    from pathlib import Path

DATA = files("vbdang.resolving").joinpath("data", bundled.NAME)
FIX = "mend it with: python -m vbdang.resolving.curate src/vbdang/resolving/data/central.tsv"
ROWS = tuple(Catalogue.bundled())

# Documents that rows are about and that no public source dates or describes well enough for a row of their own.
OUTSIDE = {"IX/15-CT/TW", "IX/20-CT/TW", "XI/08-CT/TW"}


def test_the_file_is_accepted_whole_and_in_order() -> None:
    """A bundled row is not checked when it is used, so all are checked here."""
    entries = read_tsv(DATA.read_bytes(), bundled.NAME)
    assert "".join(written_tsv(curated(entries))) == DATA.read_text("utf-8"), FIX
    assert list(entries) == sorted(entries, key=order), FIX


def test_the_order_is_term_committee_issuer_type_number_key() -> None:
    keys = [
        "?:?/01-BC/TU",  # of no term that is known, and of no committee
        "lam-dong:?/01-BC/TU",
        "XII/01-CT/TW",
        "XIII/09-CV/BTCTW",
        "XIII/01-BC/TW",
        "XIII/02-CT/TW",
        "XIII/10-CT/TW",
        "XIII/11-CT/TW#2021-07-01",
        "XIII/11-CT/TW#2022-07-01",
    ]
    own = rows.Place("own.tsv", 1)
    made = [rows.entry({"key": key, "date": key.partition("#")[2]}, own) for key in keys]
    assert [one.key for one in curated(reversed(made))] == keys
    assert order(made[0]) == (0, "", "TU", "BC", 1, "?:?/01-BC/TU")
    assert order(made[1]) == (0, "lam-dong", "TU", "BC", 1, "lam-dong:?/01-BC/TU")


def test_the_version_names_the_number_of_rows() -> None:
    assert len(ROWS) == bundled.COUNT


def test_keys_are_unique_and_one_id_of_a_term_carries_dates_where_it_was_given_twice() -> None:
    by_bare = defaultdict(list)
    for entry in ROWS:
        by_bare[bare(entry.key)].append(entry.key)
    assert len({entry.key for entry in ROWS}) == len(ROWS)
    assert all(len(keys) == 1 or all("#" in key for key in keys) for keys in by_bare.values())


def test_every_day_lies_in_its_term_with_the_overlaps() -> None:
    wrong = [
        entry.key
        for entry in ROWS
        if entry.date is not None and entry.term not in {term.roman for term in terms_of(entry.date)}
    ]
    assert wrong == []


def test_every_type_is_known_to_the_table() -> None:
    assert {entry.id.type for entry in ROWS} <= set(types.NAMES_FOR_SYMBOL)


def test_every_row_has_a_source_and_counts_no_more_than_it_names() -> None:
    assert [entry.key for entry in ROWS if not 1 <= entry.n_sources <= len(entry.sources)] == []


def test_what_rows_are_about_is_there_or_marked_outside() -> None:
    keys = {entry.key for entry in ROWS}
    assert {link.key for entry in ROWS for link in entry.links} - keys == OUTSIDE


def test_what_only_concluded_relations_say_is_told_from_what_a_source_says() -> None:
    confirmed = {link.confirmed for entry in ROWS for link in entry.links if link.kind == "replaces"}
    assert confirmed == {True, False}


def test_a_name_of_several_documents_is_a_plenums() -> None:
    """Any other name that two rows bear would be proof of neither."""
    bearers = defaultdict(set)
    for entry in ROWS:
        for alias in entry.aliases:
            name, apart = parted_name(alias)
            if not apart:
                bearers[name].add(entry.key)
    several = {name for name, keys in bearers.items() if len(keys) > 1}
    numbered = {name for name in several if " trung uong " not in name or " khoa " not in name}
    assert "nghi quyet trung uong 6 khoa xii" in several
    # Short names: a type and a number, which every term has anew. They are never proof by themselves.
    assert all(name.rsplit(" ", 1)[-1].isdigit() for name in numbered)


def test_disputes_that_the_notes_tell_are_fields() -> None:
    told = {entry.key: entry.disputes for entry in ROWS if "LỆCH NGÀY" in entry.note or "XUNG ĐỘT NGÀY" in entry.note}
    assert told
    assert all("date" in disputes for disputes in told.values())


def test_rows_that_their_subjects_confuse_name_one_another() -> None:
    alike = {entry.key: set(entry.alike) for entry in ROWS if entry.alike}
    assert all(key in alike[other] for key, others in alike.items() for other in others)
    assert alike["X/04-NQ/TW"] == {"XIV/04-NQ/TW"}


@pytest.mark.parametrize(
    ("key", "day", "body"),
    [
        ("XII/05-CT/TW", "2016-05-15", "BCT"),
        ("XIII/05-CT/TW", "2021-06-23", "BBT"),
        ("XII/35-NQ/TW", "2018-10-22", "BCT"),
        ("XIII/01-KL/TW", "2021-05-18", "BCT"),
        ("XIV/01-CT/TW", "2026-01-23", "BCT"),
    ],
)
def test_well_known_documents_are_there(key: str, day: str, body: str) -> None:
    entry = Catalogue.bundled()[key]
    assert (entry.date, entry.body) == (datetime.date.fromisoformat(day), body)


def test_it_is_sent_to_another_process_by_name() -> None:
    sent = pickle.dumps(Catalogue.bundled())
    assert len(sent) < 200
    assert pickle.loads(sent)["XII/05-CT/TW"] == Catalogue.bundled()["XII/05-CT/TW"]  # noqa: S301 - our own bytes


class TestCurate:
    def test_another_day_in_an_unnamed_dispute_is_a_dispute_on_the_day(self) -> None:
        assert disputes_of("XUNG ĐỘT: nguồn khác ghi hướng dẫn Quy định khác, ngày 12/9/2021") == ("date",)
        assert disputes_of("XUNG ĐỘT: nguồn khác viết ký hiệu đảo") == ("other",)

    def test_a_file_is_checked_sorted_and_written(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        given, made = tmp_path / "given.tsv", tmp_path / "made.tsv"
        given.write_text(
            "key\tsubject\tnote\n"
            "XIII/02-CT/TW\tvề việc tổ chức hội trại\t\n"
            "XII/02-CT/TW\tvề việc tổ chức hội trại\tLỆCH NGÀY: hai nguồn\n",
            "utf-8",
        )
        assert main([str(given), "-o", str(made)]) == 0
        first, second = read_tsv(made.read_bytes(), "made.tsv")
        assert (first.key, first.disputes, first.alike) == ("XII/02-CT/TW", ("date",), ("XIII/02-CT/TW",))
        assert (second.key, second.disputes) == ("XIII/02-CT/TW", ())
        assert capsys.readouterr().err == ""

    def test_it_is_a_command(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        made = tmp_path / "made.tsv"
        monkeypatch.setattr(sys, "argv", ["curate", str(DATA), "-o", str(made)])
        monkeypatch.delitem(sys.modules, "vbdang.resolving.curate")
        with pytest.raises(SystemExit) as stopped:
            runpy.run_module("vbdang.resolving.curate", run_name="__main__")
        assert stopped.value.code == 0
        assert made.read_bytes() == DATA.read_bytes()

    def test_it_says_how_it_is_called(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            main(["--help"])
        told = " ".join(capsys.readouterr().out.split())
        usage = "usage: python -m vbdang.resolving.curate [-h] [-o OUTPUT] file Check and sort a TSV catalogue."
        assert told.startswith(usage)
        assert told.endswith(" -o OUTPUT, --output OUTPUT where to write (default: the bundled catalogue)")

    def test_a_wrong_file_is_refused_with_its_place(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        given = tmp_path / "given.tsv"
        given.write_text("key\tdate\nXIII/02-CT/TW\t31/12/2021\n", "utf-8")
        assert main([str(given)]) == 2
        assert "given.tsv, line 2, column date" in capsys.readouterr().err
