"""`vbdang show`: everything the catalogue knows of a document, however it is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

HEADS = "key\tdate\tbody\tsubject\taliases\trelations\tsources\tn_sources\tdisputes\tnote\talike"
ROWS = [
    "XI/40-QĐ/TW\t2013-04-02\tBBT\tvề nuôi ong\t\t\t\t\t\t\t",
    "XII/40-QĐ/TW\t2017-04-03\tBBT\t\tQuy định nuôi ong;Luật ong\treplaces:XI/40-QĐ/TW\ta;b\t1\tdate;body\tviết vội\tXI/40-QĐ/TW",
    "XIII/40-QĐ/TW\t2022-04-04\t\t\t\treplaces?:XII/40-QĐ/TW;amends:X/01-QĐ/TW\t\t\t\t\t",
    "XIII/07-HD/BTCTW\t\t\t\t\timplements:XII/40-QĐ/TW;about:XIII/12-KL/TW\t\t\t\t\t",
    "XIII/12-KL/TW#2021-08-12\t2021-08-12\t\t\t\t\t\t\t\t\t",
    "XIII/12-KL/TW#2022-04-06\t2022-04-06\t\t\t\t\t\t\t\t\t",
    "dak-lak:?/05-NQ/TU\t\t\t\t\t\t\t\t\t\t",
]


@pytest.fixture
def own(tmp_path: Path) -> str:
    path = tmp_path / "own.tsv"
    path.write_text("\n".join([HEADS, *ROWS]), "utf-8")
    return str(path)


def test_a_card_tells_all_that_is_known(vbdang: Run, own: str) -> None:
    done = vbdang("show", "XII/40-QĐ/TW", "--catalogue", own, "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "XII/40-QĐ/TW\n"
        "  identifier               40-QĐ/TW\n"
        "  body                     BBT\n"
        "  date                     2017-04-03\n"
        "  term                     XII\n"
        "  also called              Quy định nuôi ong\n"
        "                           Luật ong\n"
        "  replaces                 XI/40-QĐ/TW (2013-04-02) về nuôi ong\n"
        "  replaced by (concluded)  XIII/40-QĐ/TW (2022-04-04)\n"
        "  implemented by           XIII/07-HD/BTCTW\n"
        "  same identifier          XI/40-QĐ/TW (2013-04-02) về nuôi ong\n"
        "                           XIII/40-QĐ/TW (2022-04-04)\n"
        "  much the same subject    XI/40-QĐ/TW\n"
        "  sources disagree on      date, body\n"
        "  note                     viết vội\n"
        "  sources                  2 in all, 1 independent\n"
        "                           a\n"
        "                           b\n"
    )
    assert "được thay thế bởi (suy ra)" in vbdang("show", "XII/40-QĐ/TW", "--catalogue", own).out


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ("40-QĐ/TW", ["XI/40-QĐ/TW", "XII/40-QĐ/TW", "XIII/40-QĐ/TW"]),
        ("40/QĐ-TƯ", ["XI/40-QĐ/TW", "XII/40-QĐ/TW", "XIII/40-QĐ/TW"]),
        ("XIII/12-KL/TW", ["XIII/12-KL/TW#2021-08-12", "XIII/12-KL/TW#2022-04-06"]),
        ("XIII/12-KL/TW#2022-04-06", ["XIII/12-KL/TW#2022-04-06"]),
        ("XIII/12/KL-TƯ#2022-04-06", ["XIII/12-KL/TW#2022-04-06"]),
        ("  XIII/40/QĐ-TƯ ", ["XIII/40-QĐ/TW"]),
        ("dak-lak:?/5-NQ/TU", ["dak-lak:?/05-NQ/TU"]),
        ("luật ONG", ["XII/40-QĐ/TW"]),
    ],
)
def test_a_document_is_found_by_key_identifier_or_name_in_any_spelling(
    vbdang: Run, own: str, asked: str, keys: list[str]
) -> None:
    done = vbdang("show", asked, "--catalogue", own, "--to", "json")
    assert done.status == 0
    assert [card["key"] for card in json.loads(done.out)] == keys


def test_several_documents_are_several_cards(vbdang: Run, own: str) -> None:
    out = vbdang("show", "40-QĐ/TW", "--catalogue", own).out
    assert [card.partition("\n")[0] for card in out.split("\n\n")] == ["XI/40-QĐ/TW", "XII/40-QĐ/TW", "XIII/40-QĐ/TW"]


def test_json_holds_what_the_card_holds(vbdang: Run, own: str) -> None:
    (card,) = json.loads(vbdang("show", "XII/40-QĐ/TW", "--catalogue", own, "--to", "json").out)
    assert (card["id"], card["number"], card["date"], card["term"]) == ("40-QĐ/TW", 40, "2017-04-03", "XII")
    assert card["links"] == [{"kind": "replaces", "key": "XI/40-QĐ/TW", "confirmed": True}]
    assert card["cited_by"] == [
        {"kind": "replaces", "key": "XIII/40-QĐ/TW", "confirmed": False},
        {"kind": "implements", "key": "XIII/07-HD/BTCTW", "confirmed": True},
    ]
    assert card["same_number"] == ["XI/40-QĐ/TW", "XIII/40-QĐ/TW"]
    assert card["disputes"] == ["date", "body"]


def test_a_link_that_leads_outside_or_to_a_shared_key_is_told_by_its_key(vbdang: Run, own: str) -> None:
    assert "amends" in vbdang("show", "XIII/40-QĐ/TW", "--catalogue", own, "--lang", "en").out
    assert "  X/01-QĐ/TW\n" in vbdang("show", "XIII/40-QĐ/TW", "--catalogue", own).out
    assert "  XIII/12-KL/TW\n" in vbdang("show", "07-HD/BTCTW", "--catalogue", own).out


def test_the_same_number_of_another_committee_is_another_matter(vbdang: Run, tmp_path: Path) -> None:
    path = tmp_path / "local.tsv"
    keys = ["dak-lak:XVI/05-NQ/TU", "dak-lak:XVII/05-NQ/TU", "gia-lai:XVI/05-NQ/TU"]
    path.write_text("\n".join(["key", *keys]), "utf-8")
    cards = json.loads(vbdang("show", "05-NQ/TU", "--catalogue", str(path), "--to", "json").out)
    assert [(card["key"], card["same_number"]) for card in cards] == [
        (keys[0], [keys[1]]),
        (keys[1], [keys[0]]),
        (keys[2], []),
    ]


def test_the_bundled_catalogue_is_asked_where_none_is_named(vbdang: Run) -> None:
    done = vbdang("show", "05-CT/TW", "--to", "json")
    assert [card["key"] for card in json.loads(done.out)] == ["XII/05-CT/TW", "XIII/05-CT/TW"]


@pytest.mark.parametrize("asked", ["41-QĐ/TW", "XIII/41-QĐ/TW", "XIII/nuôi ong", "05/NQ-CP", "", "\x1b[2J ong"])
def test_what_is_not_there_is_said_with_status_1_and_what_comes_nearest(vbdang: Run, own: str, asked: str) -> None:
    done = vbdang("show", asked, "--catalogue", own, "--lang", "en")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("vbdang: the catalogue holds no document “")
    assert "\x1b" not in done.err


def test_the_nearest_are_found_by_words(vbdang: Run, own: str) -> None:
    err = vbdang("show", "nuoi ong rung", "--catalogue", own).err
    assert err.splitlines()[1] == "vbdang: gần nhất: XII/40-QĐ/TW, XI/40-QĐ/TW"


def test_a_refused_catalogue_is_status_2(vbdang: Run) -> None:
    done = vbdang("show", "05-CT/TW", "--catalogue", "no-such-file.tsv")
    assert (done.status, done.err) == (2, "vbdang: no-such-file.tsv: No such file or directory\n")
