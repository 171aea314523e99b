"""The domain tables, read as data: every row has a source, no two rows contradict each other, the lookups find them."""

from __future__ import annotations

import datetime
import re
import sys
import unicodedata
from collections import Counter
from subprocess import run
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from vbdang.tables import families, issuers, lookalikes, organisations, rows, terms, types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TABLES: dict[str, Sequence[Any]] = {
    "types": types.TYPES,
    "issuers": issuers.ISSUERS,
    "families": families.FAMILIES,
    "lookalikes": lookalikes.LOOKALIKES,
    "organisations": organisations.ORGANISATIONS,
    "terms": terms.TERMS,
}
UNSURE_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\??")
SOURCE = re.compile(r"https?://\S+|github-index:\d+|github(\.com|:)\S+")
ALMOST_QD = ("QĐ", "QĐi", "QyĐ", "QĐNS")
PARTY_SYMBOLS = sorted({*issuers.SYMBOLS, *(one for row in families.FAMILIES for one in row.examples)})


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def strings(value: object) -> Iterator[str]:
    """Every string inside a row, a tuple or a mapping."""
    if isinstance(value, str):
        yield value
    elif attrs.has(type(value)):
        yield from strings(attrs.astuple(value, recurse=False))  # type: ignore[arg-type]
    elif isinstance(value, tuple | list):
        for part in value:
            yield from strings(part)


@pytest.mark.parametrize("table", TABLES)
class TestEveryTable:
    def test_every_row_has_sources_that_are_addresses(self, table: str) -> None:
        assert [row for row in TABLES[table] if not row.sources] == []
        assert [one for row in TABLES[table] for one in row.sources if not SOURCE.fullmatch(one.split(" ")[0])] == []

    def test_no_row_names_a_source_twice(self, table: str) -> None:
        assert [row for row in TABLES[table] if len(set(row.sources)) < len(row.sources)] == []

    def test_no_row_stands_twice(self, table: str) -> None:
        assert [row for row, count in Counter(TABLES[table]).items() if count > 1] == []

    def test_every_string_is_composed_and_trimmed(self, table: str) -> None:
        found = list(strings(list(TABLES[table])))
        assert [one for one in found if unicodedata.normalize("NFC", one) != one] == []
        assert [one for one in found if one != one.strip() or "\n" in one or "  " in one] == []

    def test_rows_cannot_be_changed(self, table: str) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            TABLES[table][0].note = "other"


def test_names_outside_the_rows_are_composed_too() -> None:
    found = [
        *types.STATE_NAMES,
        *types.COMPOUND_NAMES,
        *types.UNIQUE_SYMBOL,
        *types.NAMES_FOR_SYMBOL,
        *strings(list(types.NAMES_FOR_SYMBOL.values())),
        *lookalikes.STATE_BODIES,
    ]
    assert [one for one in found if unicodedata.normalize("NFC", one) != one or one != one.strip()] == []


class TestDocumentTypes:
    def test_the_regulation_of_2026_knows_33_types(self) -> None:
        known = [row for row in types.TYPES if "R2026" in row.regimes and row.status != "practice"]
        assert len(known) == len({row.name for row in known}) == 33

    def test_what_only_practice_knows_says_so(self) -> None:
        practice = {row.symbol for row in types.TYPES if row.status == "practice"}
        assert practice == {"BS", "QĐNS", "QĐi", "QyĐ", "CTHĐ", "QTr"}

    def test_phuong_an_and_du_an_came_with_the_regulation_of_2017(self) -> None:
        assert [types.by_name(name)[0].regimes for name in ("Phương án", "Dự án")] == [("R2017", "R2026")] * 2

    def test_only_quyet_dinh_and_quy_dinh_share_a_symbol(self) -> None:
        counts = Counter(row.symbol for row in types.TYPES if row.symbol)
        assert {symbol for symbol, count in counts.items() if count > 1} == {"QĐ"}
        assert [row.name for row in types.by_symbol("QĐ")] == ["Quyết định", "Quy định"]

    def test_a_type_without_a_known_symbol_has_none(self) -> None:
        nameless = {row.name for row in types.TYPES if row.symbol is None}
        assert nameless == {"Cương lĩnh chính trị", "Điều lệ Đảng", "Chiến lược", "Tuyên bố", "Thư công"}

    def test_an_alias_is_never_another_rows_symbol_or_name(self) -> None:
        for row in types.TYPES:
            others = {one for other in types.TYPES if other.symbol != row.symbol for one in (other.symbol, other.name)}
            assert not others & set(row.aliases), row
            assert row.symbol not in row.aliases

    def test_an_alias_means_one_symbol(self) -> None:
        meanings: dict[str, set[str | None]] = {}
        for row in types.TYPES:
            for alias in row.aliases:
                meanings.setdefault(alias, set()).add(row.symbol)
        assert {alias: found for alias, found in meanings.items() if len(found) > 1} == {}

    @pytest.mark.parametrize("symbol", ALMOST_QD)
    def test_the_four_symbols_of_decisions_are_never_folded(self, symbol: str) -> None:
        assert types.by_symbol(symbol)
        aliases = {alias for row in types.by_symbol(symbol) for alias in row.aliases}
        assert not aliases & set(ALMOST_QD)

    def test_programmes_and_action_programmes_are_two_symbols(self) -> None:
        assert not {alias for row in types.by_symbol("CTr") for alias in row.aliases} & {"CTHĐ"}
        assert types.NAMES_FOR_SYMBOL["CTHĐ"] == ("Chương trình hành động",)

    def test_issuing_bodies_are_given_by_regimes_that_know_the_type(self) -> None:
        for row in types.TYPES:
            assert {regime for regime, _ in row.issued_by} <= {*row.regimes, "practice"}, row
            assert all(bodies for _, bodies in row.issued_by), row

    def test_the_standing_committee_of_a_province_alone_gives_directives(self) -> None:
        (directive,) = types.by_symbol("CT")
        assert dict(directive.issued_by)["R2017"] == ("BTV_TINH",)

    def test_symbols_are_sorted_and_complete(self) -> None:
        assert list(types.SYMBOLS) == sorted({row.symbol for row in types.TYPES if row.symbol})
        assert all(types.by_symbol(symbol) for symbol in types.SYMBOLS)

    def test_every_symbol_says_which_names_agree_with_it(self) -> None:
        assert tuple(types.NAMES_FOR_SYMBOL) == types.SYMBOLS
        for row in types.TYPES:
            if row.symbol:
                assert row.name in types.NAMES_FOR_SYMBOL[row.symbol]

    def test_names_that_agree_are_names_of_types_or_compounds_of_them(self) -> None:
        known = {row.name for row in types.TYPES} | set(types.COMPOUND_NAMES)
        assert {name for names in types.NAMES_FOR_SYMBOL.values() for name in names} <= known

    def test_the_symbol_of_a_short_form_agrees_with_its_name(self) -> None:
        for name, symbol in types.UNIQUE_SYMBOL.items():
            assert name in types.NAMES_FOR_SYMBOL[symbol]
            assert types.by_name(name)[0].symbol == symbol

    def test_short_forms_get_no_symbol_that_is_only_inferred(self) -> None:
        official = {row.symbol for row in types.TYPES if row.status == "official"}
        assert set(types.UNIQUE_SYMBOL.values()) <= official

    def test_the_longer_name_of_a_compound_begins_with_a_types_name(self) -> None:
        names = {row.name for row in types.TYPES}
        assert list(types.COMPOUND_NAMES) == sorted(types.COMPOUND_NAMES)
        assert all(any(name.startswith(f"{short} ") for short in names) for name in types.COMPOUND_NAMES)

    def test_no_type_of_the_state_is_one_of_the_party(self) -> None:
        assert list(types.STATE_NAMES) == sorted(types.STATE_NAMES)
        assert not set(types.STATE_NAMES) & ({row.name for row in types.TYPES} | set(types.COMPOUND_NAMES))
        assert types.STATE_NAMES_SOURCES

    def test_mappings_cannot_be_changed(self) -> None:
        for mapping in (types.UNIQUE_SYMBOL, types.NAMES_FOR_SYMBOL):
            with pytest.raises(TypeError):
                mapping["NĐ"] = "Nghị định"  # type: ignore[index]

    @pytest.mark.parametrize("unknown", ["", "NĐ", "qđ", "QÐ", "TỜ TRÌNH"])
    def test_what_is_no_symbol_or_name_finds_nothing(self, unknown: str) -> None:
        assert types.by_symbol(unknown) == types.by_name(unknown) == ()


class TestIssuers:
    def test_three_central_bodies_share_tw(self) -> None:
        assert [row.name for row in issuers.by_symbol("TW")] == [
            "Ban Chấp hành Trung ương",
            "Bộ Chính trị",
            "Ban Bí thư",
        ]

    def test_symbols_are_sorted_and_complete(self) -> None:
        assert list(issuers.SYMBOLS) == sorted({row.symbol for row in issuers.ISSUERS if row.symbol})
        assert all(issuers.by_symbol(symbol) for symbol in issuers.SYMBOLS)

    def test_an_alias_is_never_another_rows_symbol(self) -> None:
        for row in issuers.ISSUERS:
            assert not (set(issuers.SYMBOLS) - {row.symbol}) & set(row.aliases), row

    def test_a_body_whose_symbol_no_source_gives_has_none(self) -> None:
        nameless = [row.name for row in issuers.ISSUERS if row.symbol is None]
        assert nameless == [
            "Đảng ủy Chính phủ",
            "Đảng ủy các cơ quan Đảng Trung ương",
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ]

    def test_no_body_of_the_list_is_outside_the_party(self) -> None:
        assert [symbol for symbol in issuers.SYMBOLS if lookalikes.lookalike_of(symbol)] == []

    def test_days_are_iso_and_in_order(self) -> None:
        for row in issuers.ISSUERS:
            for text in (row.valid_from, row.valid_to):
                assert text is None or UNSURE_DATE.fullmatch(text), row
            if row.valid_from and row.valid_to:
                assert row.valid_from <= row.valid_to

    def test_the_departments_of_2025_follow_those_they_were_made_of(self) -> None:
        (merged,) = issuers.by_symbol("BTGDVTW")
        for symbol in ("BTGTW", "BDVTW"):
            (gone,) = issuers.by_symbol(symbol)
            assert day(str(gone.valid_to)) + datetime.timedelta(days=1) == day(str(merged.valid_from))

    def test_rows_of_one_symbol_agree_on_being_shared(self) -> None:
        for symbol in issuers.SYMBOLS:
            assert len({row.shared for row in issuers.by_symbol(symbol)}) == 1, symbol

    @pytest.mark.parametrize(
        "symbol",
        [
            "TU",
            "HU",
            "QU",
            "ThU",
            "ĐU",
            "ĐUK",
            "ĐUCA",
            "CB",
            "ĐĐ",
            "BCSĐ",
            "BCĐ",
            "BCĐTW",
            "BTCTU",
            "BTGTU",
            "BDVTU",
            "UBKTTU",
            "VPTU",
            "BNCTU",
        ],
    )
    def test_symbols_of_many_committees_need_an_organisation(self, symbol: str) -> None:
        assert issuers.is_shared(symbol)

    @pytest.mark.parametrize("symbol", ["BTCHU", "UBKTĐU", "VPQU", "BTGDVTU", "ĐUTCT", "BCSĐCP", "BTCTU-BDVTU"])
    def test_their_district_and_grassroots_kin_need_one_too(self, symbol: str) -> None:
        assert issuers.is_shared(symbol)

    @pytest.mark.parametrize(
        "symbol", ["TW", "HNTW", "VPTW", "BTCTW", "UBKTTW", "QUTW", "ĐUQSTW", "HVCTQG", "BTCTW-BTGTW"]
    )
    def test_central_bodies_need_none(self, symbol: str) -> None:
        assert not issuers.is_shared(symbol)

    def test_a_symbol_off_the_list_finds_no_row(self) -> None:
        assert issuers.by_symbol("BTCHU") == issuers.by_symbol("T.Ư") == issuers.by_symbol("") == ()


class TestFamilies:
    @pytest.mark.parametrize("row", families.FAMILIES, ids=lambda row: row.slug)
    def test_a_pattern_matches_all_its_examples(self, row: rows.Family) -> None:
        assert row.examples
        assert [one for one in row.examples if not re.fullmatch(row.pattern, one)] == []

    @pytest.mark.parametrize("symbol", PARTY_SYMBOLS)
    def test_no_party_symbol_has_two_families_or_a_lookalike(self, symbol: str) -> None:
        assert sum(bool(re.fullmatch(row.pattern, symbol)) for row in families.FAMILIES) <= 1
        assert lookalikes.lookalike_of(symbol) is None

    @pytest.mark.parametrize("row", families.FAMILIES, ids=lambda row: row.slug)
    def test_the_lookup_finds_the_family_of_each_example(self, row: rows.Family) -> None:
        assert {families.family_of(one) for one in row.examples} == {row}

    def test_slugs_are_unique_and_sorted(self) -> None:
        slugs = [row.slug for row in families.FAMILIES]
        assert slugs == sorted(set(slugs))

    @pytest.mark.parametrize("symbol", ["TW", "HNTW", "UBND", "ĐĐBQH", "BCĐ389", "BTC", "VPCP", "btctu", "BTCTU ", ""])
    def test_other_symbols_have_none(self, symbol: str) -> None:
        assert families.family_of(symbol) is None


class TestLookalikes:
    @pytest.mark.parametrize("row", lookalikes.LOOKALIKES, ids=lambda row: row.name)
    def test_a_pattern_matches_all_its_examples(self, row: rows.Lookalike) -> None:
        assert row.examples
        assert [one for one in row.examples if not re.fullmatch(row.pattern, one)] == []

    @pytest.mark.parametrize("symbol", sorted({one for row in lookalikes.LOOKALIKES for one in row.examples}))
    def test_no_example_has_two_rows_or_a_family(self, symbol: str) -> None:
        assert sum(bool(re.fullmatch(row.pattern, symbol)) for row in lookalikes.LOOKALIKES) == 1
        assert families.family_of(symbol) is None
        assert symbol not in issuers.SYMBOLS

    @pytest.mark.parametrize("symbol", PARTY_SYMBOLS)
    def test_no_pattern_matches_the_partys_own(self, symbol: str) -> None:
        assert [row.name for row in lookalikes.LOOKALIKES if re.fullmatch(row.pattern, symbol)] == []

    @pytest.mark.parametrize(
        ("symbol", "kind"),
        [
            ("CP", "state"),
            ("TTg", "state"),
            ("QH15", "state"),
            ("UBTVQH11", "state"),
            ("UBND", "state"),
            ("HĐND", "state"),
            ("BVHTTDL", "state"),
            ("TANDTC", "state"),
            ("TLĐ", "union"),
            ("LĐLĐ", "union"),
            ("TWĐTN", "youth"),
            ("TWĐTN-VP", "youth"),
            ("ĐTN", "youth"),
            ("ĐOÀN", "youth"),
            ("MTTW-BTT", "front"),
            ("MTTQ", "front"),
            ("HNDTW", "association"),
            ("TWH", "association"),
            ("HĐBA", "un"),
            ("ĐHĐCĐ", "company"),
            ("HĐQT", "company"),
            ("ĐHHV", "university"),
        ],
    )
    def test_bodies_outside_the_party_are_known_by_kind(self, symbol: str, kind: str) -> None:
        row = lookalikes.lookalike_of(symbol)
        assert row is not None
        assert row.kind == kind

    @pytest.mark.parametrize("symbol", ["ĐH", "ĐHĐB", "HVCTQG", "BCĐ", "BCSĐCP", "ĐĐ", "BTCTW", "BXDĐ", "XYZ", ""])
    def test_what_may_be_the_partys_is_left_to_it(self, symbol: str) -> None:
        assert lookalikes.lookalike_of(symbol) is None

    def test_names_of_state_bodies_stand_once_and_with_both_tone_marks(self) -> None:
        assert len(set(lookalikes.STATE_BODIES)) == len(lookalikes.STATE_BODIES)
        assert {"Ủy ban nhân dân", "Uỷ ban nhân dân", "Tòa án nhân dân tối cao", "Toà án nhân dân tối cao"} <= set(
            lookalikes.STATE_BODIES
        )
        assert lookalikes.STATE_BODIES_SOURCES

    def test_no_state_body_bears_the_name_of_a_party_body(self) -> None:
        party = {one for row in issuers.ISSUERS for one in (row.name, *row.aliases)}
        assert not party & set(lookalikes.STATE_BODIES)


class TestOrganisations:
    @pytest.mark.parametrize(
        ("date", "count"),
        [
            ("2008-07-31", 64),  # with Hà Tây
            ("2008-08-01", 63),
            ("2024-12-31", 63),
            ("2025-01-01", 63),
            ("2025-06-30", 63),
            ("2025-07-01", 34),
            ("2026-11-21", 34),
        ],
    )
    def test_a_day_has_its_number_of_provinces(self, date: str, count: int) -> None:
        assert len(organisations.valid_on(day(date))) == count

    def test_six_of_the_34_are_cities(self) -> None:
        kinds = Counter(row.kind for row in organisations.valid_on(day("2025-07-01")))
        assert kinds == {"tỉnh": 28, "thành phố": 6}

    def test_23_were_made_of_52_and_11_were_left_alone(self) -> None:
        made = [row for row in organisations.ORGANISATIONS if row.changed_on == "2025-07-01"]
        assert len(made) == 23
        assert len(made) + sum(len(row.formed_from) for row in made) == 52
        assert len(organisations.valid_on(day("2025-07-01"))) - len(made) == 11

    def test_merging_is_told_alike_from_both_sides(self) -> None:
        into = {(row.slug, row.merged_into) for row in organisations.ORGANISATIONS if row.merged_into}
        formed = {(part, row.slug) for row in organisations.ORGANISATIONS for part in row.formed_from}
        assert into == formed

    def test_what_was_merged_ended_on_the_day_before(self) -> None:
        for row in organisations.ORGANISATIONS:
            if row.merged_into:
                into = organisations.by_slug(row.merged_into)
                assert into is not None
                began = into.changed_on or into.valid_from
                assert day(str(row.valid_to)) + datetime.timedelta(days=1) == day(str(began))

    def test_hue_became_a_city_on_new_years_day_of_2025(self) -> None:
        before, after = (
            {row.slug: row.kind for row in organisations.valid_on(day(date))} for date in ("2024-12-31", "2025-01-01")
        )
        assert ("hue" in before, before["thua-thien-hue"]) == (False, "tỉnh")
        assert ("thua-thien-hue" in after, after["hue"]) == (False, "thành phố")

    def test_slugs_are_unique_and_the_names_without_marks(self) -> None:
        slugs = [row.slug for row in organisations.ORGANISATIONS]
        assert len(set(slugs)) == len(slugs)
        for row in organisations.ORGANISATIONS:
            bare = unicodedata.normalize("NFD", row.name.lower().replace("đ", "d"))
            words = re.findall("[a-z]+", "".join(one for one in bare if not unicodedata.combining(one)))
            assert row.slug == "-".join(words)

    def test_both_parts_of_the_table_are_sorted_by_slug(self) -> None:
        present = [row.slug for row in organisations.ORGANISATIONS if row.valid_to is None]
        past = [row.slug for row in organisations.ORGANISATIONS if row.valid_to is not None]
        assert [row.slug for row in organisations.ORGANISATIONS] == sorted(present) + sorted(past)

    def test_the_name_is_the_first_spelling_and_no_spelling_is_shared(self) -> None:
        assert [row for row in organisations.ORGANISATIONS if row.spellings[0] != row.name] == []
        counts = Counter(one.lower() for row in organisations.ORGANISATIONS for one in row.spellings)
        assert [one for one, count in counts.items() if count > 1] == []

    def test_every_spelling_finds_its_row(self) -> None:
        for row in organisations.ORGANISATIONS:
            for spelling in row.spellings:
                assert organisations.by_spelling(spelling) is row
                assert organisations.by_spelling(spelling.upper()) is row

    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("Đắc Lắc", "dak-lak"),
            ("Đăk Lăk", "dak-lak"),
            ("Thừa Thiên - Huế", "thua-thien-hue"),
            ("Bà Rịa Vũng Tàu", "ba-ria-vung-tau"),
            ("Kontum", "kon-tum"),
            ("Hoà Bình", "hoa-binh"),
            ("KHÁNH HOÀ", "khanh-hoa"),
            ("Thanh Hoá", "thanh-hoa"),
            ("TP HCM", "ho-chi-minh"),
            ("TP. Đà Nẵng", "da-nang"),
            ("tp.Huế", "hue"),
            ("tỉnh Quảng Trị", "quang-tri"),
            ("Thành phố Cần Thơ", "can-tho"),
        ],
    )
    def test_names_as_people_write_them_are_found(self, name: str, slug: str) -> None:
        row = organisations.by_spelling(name)
        assert row is not None
        assert row.slug == slug

    @pytest.mark.parametrize("name", ["", "tỉnh ", "Hà", "Hoa Binh", "Hòa Bính", "Sài Gòn", "huyện Quảng Trị"])
    def test_other_names_are_not(self, name: str) -> None:
        assert organisations.by_spelling(name) is None

    def test_days_are_iso_and_in_order(self) -> None:
        for row in organisations.ORGANISATIONS:
            for text in (row.valid_from, row.valid_to, row.changed_on):
                assert text is None or UNSURE_DATE.fullmatch(text), row
            assert row.valid_from is None or row.valid_to is None or row.valid_from < row.valid_to

    def test_a_province_gone_in_a_year_is_counted_to_its_end(self) -> None:
        assert "vinh-phu" in {row.slug for row in organisations.valid_on(day("1996-12-31"))}
        assert "vinh-phu" not in {row.slug for row in organisations.valid_on(day("1997-01-01"))}


class TestTerms:
    def test_fourteen_congresses_in_order(self) -> None:
        assert [row.number for row in terms.TERMS] == list(range(1, 15))
        assert all(terms.by_roman(row.roman) is row for row in terms.TERMS)
        assert [terms.roman_of(row.number) for row in terms.TERMS] == [row.roman for row in terms.TERMS]

    def test_a_term_ends_when_the_next_congress_closes(self) -> None:
        for old, new in zip(terms.TERMS, terms.TERMS[1:], strict=False):
            assert old.end == new.congress_close
        assert terms.TERMS[-1].end is None

    def test_a_term_starts_with_its_first_plenum_or_the_day_after_its_congress(self) -> None:
        for row in terms.TERMS:
            assert row.congress_open < row.congress_close
            if row.basis == "first_plenum_opening":
                assert row.start == row.first_plenum
                assert row.congress_open < row.start <= row.congress_close
            else:
                assert row.first_plenum is None
                assert row.start == row.congress_close + datetime.timedelta(days=1)

    def test_no_day_falls_between_two_terms(self) -> None:
        for old, new in zip(terms.TERMS, terms.TERMS[1:], strict=False):
            assert old.end is not None
            assert new.start <= old.end + datetime.timedelta(days=1)

    def test_terms_overlap_on_the_known_days_only(self) -> None:
        overlaps = {
            (str(new.start), str(old.end))
            for old, new in zip(terms.TERMS, terms.TERMS[1:], strict=False)
            if old.end is not None and new.start <= old.end
        }
        assert overlaps == {
            ("2011-01-18", "2011-01-19"),
            ("2016-01-27", "2016-01-28"),
            ("2021-01-31", "2021-02-01"),
            ("2026-01-23", "2026-01-23"),
        }

    @pytest.mark.parametrize(
        ("date", "roman", "both"),
        [
            ("1951-02-19", "I", "I"),
            ("1951-02-20", "II", "II"),
            ("2011-01-17", "X", "X"),
            ("2011-01-18", "XI", "X XI"),
            ("2011-01-20", "XI", "XI"),
            ("2016-01-26", "XI", "XI"),
            ("2016-01-27", "XII", "XI XII"),
            ("2016-01-28", "XII", "XI XII"),
            ("2016-01-29", "XII", "XII"),
            ("2021-01-30", "XII", "XII"),
            ("2021-01-31", "XIII", "XII XIII"),
            ("2021-02-01", "XIII", "XII XIII"),
            ("2021-02-02", "XIII", "XIII"),
            ("2026-01-09", "XIII", "XIII"),  # 399-QĐ/TW
            ("2026-01-22", "XIII", "XIII"),
            ("2026-01-23", "XIV", "XIII XIV"),  # 01-CT/TW
            ("2026-01-24", "XIV", "XIV"),
        ],
    )
    def test_a_day_takes_the_new_term_inside_an_overlap(self, date: str, roman: str, both: str) -> None:
        assert terms.term_of(day(date)) is terms.by_roman(roman)
        assert [row.roman for row in terms.terms_of(day(date))] == both.split()

    def test_before_the_first_congress_there_is_no_term(self) -> None:
        assert terms.term_of(day("1935-03-31")) is None
        assert terms.terms_of(day("1930-02-03")) == ()

    def test_roman_numbers_are_read_back_as_written(self) -> None:
        for number in range(1, 4000):
            assert terms.number_of(str(terms.roman_of(number))) == number

    @pytest.mark.parametrize("number", [0, -1, 4000])
    def test_numbers_without_roman_figures_have_none(self, number: int) -> None:
        assert terms.roman_of(number) is None

    @pytest.mark.parametrize("text", ["", "IIII", "IIX", "VX", "xiv", "XIV ", "ХІІ", "12", "M" * 4, "M" * 100_000])
    def test_what_is_no_roman_number_is_refused(self, text: str) -> None:
        assert terms.number_of(text) is None


def test_the_tables_open_no_file_when_they_are_imported() -> None:
    script = """
import sys
import attrs, datetime, re, unicodedata, vbdang.tables.rows
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from vbdang.tables import families, issuers, lookalikes, organisations, terms, types
print([name for name in opened if not name.endswith((".py", ".pyc"))])
"""
    done = run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
