"""Names of documents in other systems: URN:LEX, Akoma Ntoso, and the JSON-LD of a catalogue's row."""

from __future__ import annotations

import datetime
import json
import pickle
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Catalogue, Entry, Link, PartialDate, VbdangError, parse
from vbdang.integrations.akn import akn_of, work_of_akn
from vbdang.integrations.foreign import ForeignNameError
from vbdang.integrations.legislation import legislation
from vbdang.integrations.urn import key_of_urn, urn_of
from vbdang.resolving.rows import parted

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = tuple(Catalogue.bundled())
#: The grammar of RFC 9676, section 8, as far as these names use it; characters as in RFC 8141.
_WORD = r"(?:[a-zA-Z0-9.-]|%[0-9A-F]{2})+"
_URN = re.compile(rf"urn:lex:vn:{_WORD}(?:;{_WORD})*(?:\+{_WORD}(?:;{_WORD})*)*:{_WORD}:{_WORD};{_WORD}")
_IRI = re.compile(rf"/akn/vn/doc(?:/{_WORD}(?:\+{_WORD})*){{4}}")

_capitals = st.text("ABCDEGHKLMNOPQSTUVXYĐƯ", min_size=1, max_size=5)
_symbols = st.sampled_from(["KL", "QĐ", "QĐi", "QyĐ", "CTr", "QĐNS"]) | _capitals | _capitals.map(lambda s: f"{s}i")
_issuers = st.sampled_from(["TW", "TU", "ĐU", "BTCTW-BTGTW", "BCĐTW"]) | st.lists(
    _capitals, min_size=1, max_size=3
).map("-".join)
_orgs = st.sampled_from(["", "dak-lak:", "ea-kao:", "cu-m-gar:", "?:", "xa-1:"])
_terms = st.sampled_from(["I", "XIII", "XIV", "2020-2025", "?"])
_days = st.dates(datetime.date(1930, 2, 3), datetime.date(2060, 1, 1))
_tails = st.sampled_from(["", "/nb", "/đb"])
keys = st.builds(
    lambda org, term, number, suffix, kind, issuer, unit, on: (
        f"{org}{term}/{number:02d}{suffix}-{kind}/{issuer}{unit}{on}"
    ),
    _orgs,
    _terms,
    st.integers(0, 99_999),
    st.sampled_from(["", "a", "đ", "bis"]),
    _symbols,
    _issuers,
    _tails,
    st.just("") | _days.map(lambda day: f"#{day}"),
)


def refused(call: Callable[..., object], *given: object) -> tuple[str, str]:
    """Return the code of the error, and what it says."""
    with pytest.raises(ForeignNameError) as told:
        call(*given)
    assert isinstance(told.value, VbdangError)
    assert isinstance(told.value, ValueError)
    return told.value.code, told.value.reason


@pytest.mark.property
class TestNamesLeadBackToTheKey:
    def test_of_every_row_of_the_bundled_catalogue(self) -> None:
        assert [key_of_urn(urn_of(row.key)) for row in ROWS] == [row.key for row in ROWS]
        dated = [row for row in ROWS if row.date is not None]
        assert [work_of_akn(akn_of(row.key, row.date)) for row in dated] == [(row.key, row.date) for row in dated]

    def test_no_two_rows_share_a_name_even_if_case_is_ignored(self) -> None:
        assert len({urn_of(row.key).lower() for row in ROWS}) == len(ROWS)

    @given(keys)
    def test_of_any_key_as_a_urn(self, key: str) -> None:
        assert key_of_urn(urn_of(key)) == key
        assert _URN.fullmatch(urn_of(key))

    @given(keys, _days)
    def test_of_any_key_as_an_iri(self, key: str, day: datetime.date) -> None:
        parts = parted(key)
        assert parts is not None
        date = day if parts.on is None else datetime.date.fromisoformat(parts.on)
        assert work_of_akn(akn_of(key, date)) == (key, date)
        assert work_of_akn(akn_of(key, PartialDate(date.year))) == (key, PartialDate(date.year))
        assert _IRI.fullmatch(akn_of(key, date))

    @given(st.sampled_from(ROWS), st.sampled_from([str.lower, str.upper, str.swapcase]))
    def test_in_large_and_small_letters(self, row: Entry, cased: Callable[[str], str]) -> None:
        # Capitals say that a symbol is as issued, so a name shouted in capitals loses only small letters of symbols.
        shouted = cased(urn_of(row.key))
        assert key_of_urn(shouted).lower() == row.key.lower()
        if cased is str.lower:
            assert key_of_urn(shouted) == row.key

    @given(st.text(max_size=60) | keys.map(urn_of).map(lambda urn: urn.replace(";", "%3B", 1)))
    def test_or_are_refused_with_a_reason(self, text: str) -> None:
        for read in (key_of_urn, work_of_akn):
            code, reason = refused(read, text)
            assert code in {"syntax", "part", "date"}
            assert reason


class TestUrn:
    def test_a_commune_an_unknown_committee_and_years_are_named(self) -> None:
        assert urn_of("ea-kao:?/05-NQ/ĐU") == "urn:lex:vn:dang.cong.san;ea.kao;%C4%91u:nq:%3F;05"
        assert urn_of("?:2020-2025/12a-CV/TU/nb") == "urn:lex:vn:dang.cong.san;%3F;tu:cv:2020-2025;12a.nb"

    @pytest.mark.parametrize(
        "key", ["", "01-KL/TW", "XIII/1-KL/TW", "XIII/001-KL/TW", "xiii/01-KL/TW", "XIII/01-KL/TW#2021"]
    )
    def test_what_is_no_key_is_refused(self, key: str) -> None:
        assert refused(urn_of, key) == ("key", "not [ORG:]TERM/NN-TYPE/ISSUER")

    def test_a_symbol_that_would_come_back_as_capitals_is_refused(self) -> None:
        assert refused(urn_of, "XIII/01-kl/TW")[0] == "symbol"

    @pytest.mark.parametrize("tail", ["@original", "$pdf", "~dieu5", ":phu.luc", "#muc1", "?=x", ":a\nb"])
    def test_a_version_an_annex_or_a_part_is_not_taken_for_the_document(self, tail: str) -> None:
        code, reason = refused(key_of_urn, urn_of("XIII/01-KL/TW") + tail)
        assert (code, reason) == ("part", "names a version or a part; a key names the whole document")

    @pytest.mark.parametrize(
        "urn",
        [
            "urn:lex:it:stato:legge:2003-09-21;456",
            "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30",
            "urn:lex:vn:dang.cong.san:kl:xiii;01",
            "urn:lex:vn:dang.cong.san;hue;tu+dang.cong.san;ha.noi;tu:nq:xvii;05",
            "urn:lex:vn:dang.cong.san;tw:kl:2021-05-18;01",
            "urn:lex:vn:dang.cong.san;tw:kl:xiii;1",
            "urn:lex:vn:dang.cong.san;tw:kl%2Fx:xiii;01",
            "urn:lex:vn:dang.cong.san;tw:kl%FF:xiii;01",
            "urn:lex:vn:dang.cong.san;a..b;tu:nq:xvii;05",
            "URN:LEX:VN",
        ],
    )
    def test_what_names_no_document_of_the_party_is_refused(self, urn: str) -> None:
        assert refused(key_of_urn, urn)[0] == "syntax"

    def test_the_error_keeps_its_data_and_shows_no_endless_text(self) -> None:
        with pytest.raises(ForeignNameError) as told:
            key_of_urn("x" * 1000)
        again = pickle.loads(pickle.dumps(told.value))  # noqa: S301 - our own bytes
        assert (again.code, again.text, again.reason) == ("syntax", "x" * 1000, told.value.reason)
        assert len(str(told.value)) < 250


class TestAkn:
    def test_the_date_is_wanted_and_must_be_the_keys(self) -> None:
        assert refused(akn_of, "XIII/01-KL/TW")[0] == "date"
        assert refused(akn_of, "XIII/12-KL/TW#2021-08-12", datetime.date(2022, 4, 6))[0] == "date"
        assert refused(akn_of, "XIII/12-KL/TW#2021-08-12", PartialDate(2022))[0] == "date"

    def test_a_month_is_written_as_its_year(self) -> None:
        assert akn_of("XIII/01-KL/TW", PartialDate(2021, 5)).split("/")[6] == "2021"

    @pytest.mark.parametrize("day", ["2021-02-30", "0000", "2021-05", "21"])
    def test_a_day_that_is_none_is_refused(self, day: str) -> None:
        iri = f"/akn/vn/doc/kl/dang-cong-san.tw/{day}/xiii-01"
        assert refused(work_of_akn, iri)[0] == "date"

    def test_a_day_that_the_number_contradicts_is_refused(self) -> None:
        iri = "/akn/vn/doc/kl/dang-cong-san.tw/2022-04-06/xiii-12-2021-08-12"
        assert refused(work_of_akn, iri)[0] == "date"

    @pytest.mark.parametrize("tail", ["/vie@", "/vie:2022-01-01", "/!main", "~muc_1", "!main"])
    def test_an_expression_or_a_component_is_not_taken_for_the_work(self, tail: str) -> None:
        assert refused(work_of_akn, akn_of("XIII/01-KL/TW", PartialDate(2021)) + tail)[0] == "part"

    @pytest.mark.parametrize(
        "iri",
        [
            "/akn/vn/act/luat/2020-06-17/59",
            "/akn/vn/doc/kl/chinh-phu.x/2021-05-18/xiii-01",
            "/akn/vn/doc/nq/dang-cong-san.hue.tu+dang-cong-san.ha-noi.tu/2021/xvii-05",
            "/akn/vn/doc/kl/dang-cong-san.tw/2021-05-18/01",
        ],
    )
    def test_what_names_no_document_of_the_party_is_refused(self, iri: str) -> None:
        assert refused(work_of_akn, iri)[0] == "syntax"


#: What https://schema.org/Legislation gives these properties (its own, of CreativeWork, of Thing): the types of values.
EXPECTED: dict[str, tuple[str, ...]] = {
    "about": ("Thing",),
    "abstract": ("Text",),
    "alternateName": ("Text",),
    "identifier": ("PropertyValue", "Text", "URL"),
    "inLanguage": ("Language", "Text"),
    "isBasedOn": ("CreativeWork", "Product", "URL"),
    "legislationChanges": ("Legislation",),
    "legislationDate": ("Date",),
    "legislationIdentifier": ("Text", "URL"),
    "legislationJurisdiction": ("AdministrativeArea", "Text"),
    "legislationPassedBy": ("Organization", "Person"),
    "legislationType": ("CategoryCode", "Text"),
    "name": ("Text",),
    "subjectOf": ("CreativeWork", "Event"),
}
PARENTS = {
    "Legislation": {"Legislation", "CreativeWork", "Thing"},
    "WebPage": {"WebPage", "CreativeWork", "Thing"},
    "Organization": {"Organization", "Thing"},
    "PropertyValue": {"PropertyValue", "Thing"},
}
OWN = {"PropertyValue": {"propertyID", "value"}, "Organization": {"name"}, "WebPage": {"url"}}


def types_of(value: Any) -> set[str]:
    """Return the types of schema.org that a value of JSON can be."""
    if isinstance(value, dict):
        return PARENTS[value["@type"]]
    assert isinstance(value, str)
    assert value
    return {"Text", "Date"} if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else {"Text"}


def check_legislation(data: dict[str, Any]) -> None:
    """Hold JSON-LD against the vocabulary: known properties, values of an expected type, nothing empty."""
    for name, given_value in data.items():
        if name.startswith("@"):
            continue
        for value in given_value if isinstance(given_value, list) else [given_value]:
            assert types_of(value) & set(EXPECTED[name]), (name, value)
            if isinstance(value, dict) and value["@type"] == "Legislation":
                check_legislation(value)
            elif isinstance(value, dict):
                assert set(value) - {"@type"} == OWN[value["@type"]]


class TestLegislation:
    def test_every_row_of_the_bundled_catalogue_keeps_to_the_vocabulary(self) -> None:
        for row in ROWS:
            data = legislation(row)
            assert (data["@context"], data["@type"]) == ("https://schema.org", "Legislation")
            check_legislation(data)
            assert key_of_urn(data["@id"]) == row.key
            assert json.loads(json.dumps(data)) == data

    def test_what_a_row_does_not_say_is_left_out(self) -> None:
        assert set(legislation(Entry("XIII/77-QĐ/TW", parse("77-QĐ/TW")))) == {
            *("@context", "@type", "@id", "legislationIdentifier", "identifier", "name", "legislationJurisdiction"),
            "inLanguage",
        }

    def test_a_symbol_of_two_types_names_none(self) -> None:
        plain = legislation(Entry("XIII/77-QĐ/TW", parse("77-QĐ/TW")))
        told = legislation(Entry("XIII/77-QĐ/TW", parse("77-QĐ/TW"), type_name="Quy định"))
        assert (plain["name"], told["name"], told["legislationType"]) == (
            "77-QĐ/TW",
            "Quy định số 77-QĐ/TW",
            "Quy định",
        )

    def test_links_that_a_source_states_become_properties_and_others_nothing(self) -> None:
        links = (
            Link("replaces", "XII/07-KL/TW"),
            Link("amends", "XII/08-KL/TW"),
            Link("guides", "XII/09-KL/TW"),
            Link("reviews", "XI/10-KL/TW"),
            Link("implements", "XII/11-KL/TW", confirmed=False),
        )
        data = legislation(Entry("XIII/77-KL/TW", parse("77-KL/TW"), links=links))
        check_legislation(data)
        linked = {
            name: [key_of_urn(one["@id"]) for one in data[name]]
            for name in ("legislationChanges", "isBasedOn", "about")
        }
        assert linked == {
            "legislationChanges": ["XII/07-KL/TW", "XII/08-KL/TW"],
            "isBasedOn": ["XII/09-KL/TW"],
            "about": ["XI/10-KL/TW"],
        }

    def test_bodies_are_named_one_by_one_and_a_local_one_by_its_place(self) -> None:
        def passed_by(body: str) -> Any:
            return legislation(Entry("hue:XVII/05-NQ/TU", parse("05-NQ/TU"), body=body))["legislationPassedBy"]

        assert [one["name"] for one in passed_by("BCT,BBT")] == ["Bộ Chính trị", "Ban Bí thư"]
        assert passed_by("TVTU:hue")["name"] == "Ban Thường vụ Thành ủy Huế"
        assert passed_by("Ban Chỉ đạo trồng rừng, giữ nước")["name"] == "Ban Chỉ đạo trồng rừng, giữ nước"

    def test_only_addresses_are_pages_about_it(self) -> None:
        sources = ("https://example.org/a", "công báo, số 7")
        data = legislation(Entry("XIII/77-KL/TW", parse("77-KL/TW"), sources=sources, aliases=("Kết luận mẫu",)))
        assert [page["url"] for page in data["subjectOf"]] == ["https://example.org/a"]
        assert data["alternateName"] == ["Kết luận mẫu"]

    def test_a_key_that_is_none_is_refused(self) -> None:
        assert refused(legislation, Entry("77-KL/TW", parse("77-KL/TW")))[0] == "key"
