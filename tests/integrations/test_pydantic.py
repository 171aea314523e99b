"""Fields of pydantic models, with the real package."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Catalogue, Identifier, PartialDate, parse
from vbdang.strategies import identifiers, partial_dates, spellings

pydantic = pytest.importorskip("pydantic", minversion="2.5")

from pydantic import BaseModel, TypeAdapter, ValidationError  # noqa: E402 - after the question whether it is there

from vbdang.integrations.pydantic import DateField, IdentifierField, KeyField  # noqa: E402 - the same

ROWS = tuple(Catalogue.bundled())


class Citation(BaseModel):
    id: IdentifierField
    date: DateField | None = None
    key: KeyField | None = None
    others: list[IdentifierField] = []
    counts: dict[IdentifierField, int] = {}


def errors(**values: Any) -> list[tuple[str, tuple[int | str, ...], Any]]:
    """Return what a model of these values is refused for: type, place and code."""
    with pytest.raises(ValidationError) as told:
        Citation(**{"id": "05-CT/TW", **values})
    assert "vbdang_" in str(told.value)
    return [(one["type"], one["loc"], one["ctx"]["code"]) for one in told.value.errors()]


@pytest.mark.property
class TestRoundTrip:
    @given(identifiers(), partial_dates() | st.dates(), st.sampled_from(ROWS))
    def test_a_model_comes_back_from_its_json(
        self, sign: Identifier, date: PartialDate | datetime.date, row: Any
    ) -> None:
        citation = Citation(id=sign, date=date, key=row.key, others=[sign, row.id], counts={sign: 2})
        assert citation.id is sign
        assert Citation.model_validate_json(citation.model_dump_json()) == citation
        assert Citation(**citation.model_dump()) == citation

    @given(spellings())
    def test_a_spelling_is_read_as_parse_reads_it(self, spelling: Any) -> None:
        assert Citation(id=spelling.text).id == parse(spelling.text)


class TestReading:
    def test_one_bad_value_is_one_error_with_the_code_and_the_place(self) -> None:
        assert errors(id="18-NQ") == [("vbdang_identifier", ("id",), "incomplete")]
        assert errors(others=["05-CT/TW", "05-XX/TW/!", "76/NQ-CP"]) == [
            ("vbdang_identifier", ("others", 1), "trailing-text"),
            ("vbdang_identifier", ("others", 2), "not-party"),
        ]
        with pytest.raises(ValidationError) as told:
            Citation.model_validate({"id": "Chỉ thị 05"})
        context = told.value.errors()[0]["ctx"]
        assert (context["start"], context["end"]) == (10, 10)
        assert context["expected"] in told.value.errors()[0]["msg"]

    @pytest.mark.parametrize("value", [5, None, b"05-CT/TW", ["05-CT/TW"]])
    def test_what_is_no_text_is_refused_as_such(self, value: object) -> None:
        assert errors(id=value) == [("vbdang_identifier", ("id",), "type")]

    def test_a_key_of_a_dictionary_is_an_identifier_too(self) -> None:
        assert Citation.model_validate({"id": "05-CT/TW", "counts": {"5-CT/TW": 1}}).counts == {parse("05-CT/TW"): 1}
        assert errors(counts={"18-NQ": 1}) == [("vbdang_identifier", ("counts", "18-NQ", "[key]"), "incomplete")]

    def test_dates_are_as_exact_as_they_are_written(self) -> None:
        read = TypeAdapter(DateField).validate_python
        assert [read(text) for text in ("2021-05-18", "2021-05", "2021")] == [
            datetime.date(2021, 5, 18),
            PartialDate(2021, 5),
            PartialDate(2021),
        ]
        assert read(datetime.datetime(2021, 5, 18, 9, 30, tzinfo=datetime.UTC)) == datetime.date(2021, 5, 18)

    @pytest.mark.parametrize(("value", "code"), [("18/5/2021", "date"), ("2021-02-30", "date"), (2021, "type")])
    def test_a_date_that_is_none_is_refused(self, value: object, code: str) -> None:
        assert errors(date=value) == [("vbdang_date", ("date",), code)]

    @pytest.mark.parametrize(("value", "code"), [("01-KL/TW", "key"), ("", "key"), (1, "type")])
    def test_a_key_that_is_none_is_refused(self, value: object, code: str) -> None:
        assert errors(key=value) == [("vbdang_key", ("key",), code)]


class TestSchema:
    def test_what_is_written_matches_its_pattern(self) -> None:
        properties = Citation.model_json_schema(mode="serialization")["properties"]
        for row in ROWS:
            assert re.fullmatch(properties["id"]["pattern"], str(row.id))
            assert re.fullmatch(properties["key"]["anyOf"][0]["pattern"], row.key)
        date = properties["date"]["anyOf"][0]["pattern"]
        assert [bool(re.fullmatch(date, text)) for text in ("2021-05-18", "2021", "18/5/2021")] == [True, True, False]

    def test_what_is_read_may_be_spelled_otherwise_and_so_may_what_its_pattern_takes(self) -> None:
        accepted = Citation.model_json_schema(mode="validation")["properties"]["id"]
        assert re.search(accepted["pattern"], "Chỉ thị số 5-CT/T.Ư")
        assert not re.search(accepted["pattern"], "Chỉ thị")

    def test_every_example_is_one(self) -> None:
        adapters: list[TypeAdapter[Any]] = [TypeAdapter(IdentifierField), TypeAdapter(KeyField), TypeAdapter(DateField)]
        for adapter in adapters:
            schema = adapter.json_schema(mode="serialization")
            assert schema["type"] == "string"
            assert schema["title"]
            assert schema["description"]
            for example in schema["examples"]:
                assert re.fullmatch(schema["pattern"], example)
                assert adapter.dump_json(adapter.validate_python(example)).decode() == f'"{example}"'
