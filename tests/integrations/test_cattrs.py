"""Values as plain data and back, by the real cattrs."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from vbdang import Catalogue, Document, Entry, Identifier, ParseError, PartialDate, Reading, analyze, parse, read
from vbdang.model import Date
from vbdang.outputs.record import reference_record
from vbdang.strategies import identifiers, partial_dates, passages, spellings

cattrs = pytest.importorskip("cattrs")

from cattrs.preconf.json import make_converter  # noqa: E402 - after the question whether it is there

from vbdang.integrations.cattrs import register  # noqa: E402 - the same

ROWS = tuple(Catalogue.bundled())
PLAIN = register(cattrs.Converter(detailed_validation=False))
CONVERTERS = (PLAIN, register(cattrs.Converter(forbid_extra_keys=True)), register(make_converter()))
TEXT = (
    "Kết luận số 1-KL/TW tháng 5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016; "
    "Nghị quyết số 18-NQ/TW năm 2017; Nghị quyết Trung ương 4 khóa XII; Kết luận số 12-KL/TW"
)


def through_json(converter: Any, value: Any, kind: Any) -> Any:
    """Send a value through text and read it back."""
    return converter.structure(json.loads(json.dumps(converter.unstructure(value, kind))), kind)


@pytest.mark.property
class TestEverythingComesBack:
    @given(st.just(TEXT) | passages().map(lambda passage: passage.text), st.sampled_from(CONVERTERS), st.booleans())
    def test_of_a_document(self, text: str, converter: Any, resolving: bool) -> None:  # noqa: FBT001 - drawn
        document = analyze(text, resolving=resolving)
        assert through_json(converter, document, Document) == document

    @pytest.mark.parametrize("converter", CONVERTERS)
    def test_of_every_row_of_the_bundled_catalogue(self, converter: Any) -> None:
        assert [through_json(converter, row, Entry) for row in ROWS] == list(ROWS)

    @given(identifiers(), st.sampled_from(CONVERTERS))
    def test_of_an_identifier(self, identifier: Identifier, converter: Any) -> None:
        assert converter.unstructure(identifier) == str(identifier)
        assert through_json(converter, identifier, Identifier) == identifier

    @given(spellings(), st.sampled_from(CONVERTERS))
    def test_of_a_reading_with_its_repairs(self, spelling: Any, converter: Any) -> None:
        reading = read(spelling.text)
        assert through_json(converter, reading, Reading) == reading

    @given(partial_dates() | st.dates(), st.sampled_from(CONVERTERS))
    def test_of_a_date(self, date: Date, converter: Any) -> None:
        assert converter.unstructure(date, Date) == str(date)
        assert through_json(converter, date, Date) == date


class TestShape:
    @pytest.mark.parametrize("converter", CONVERTERS)
    def test_is_the_records_with_the_repairs_besides(self, converter: Any) -> None:
        document = analyze(TEXT)
        data = converter.unstructure(document)
        for index, written in enumerate(data["references"]):
            resolution = data["resolutions"][index]
            said = {
                **written,
                **{name: resolution[name] for name in ("key", "target", "targets", "status", "candidates")},
                "findings": data["findings"][index],
            }
            record = reference_record(document.references[index], document.resolutions[index], document.findings[index])
            assert set(said) - set(record) == {"repairs"}
            assert {name: said[name] for name in record} == json.loads(json.dumps(record))

    def test_holds_nothing_but_what_json_has(self) -> None:
        data = PLAIN.unstructure(analyze(TEXT))
        assert json.loads(json.dumps(data)) == data


@frozen
class Note:
    """A class of somebody else, with days of its own and one of ours."""

    made: datetime.date
    seen: datetime.datetime
    cited: Identifier
    on: Date | None


class TestOtherClasses:
    def test_keep_their_own_way_with_days(self) -> None:
        theirs = cattrs.Converter()
        theirs.register_unstructure_hook(datetime.date, lambda day: day.toordinal())
        theirs.register_structure_hook(datetime.date, lambda number, _: datetime.date.fromordinal(number))
        theirs.register_unstructure_hook(datetime.datetime, lambda time: time.timestamp())
        theirs.register_structure_hook(
            datetime.datetime, lambda number, _: datetime.datetime.fromtimestamp(number, datetime.UTC)
        )
        converter = register(theirs)
        seen = datetime.datetime(2021, 5, 18, 9, 30, tzinfo=datetime.UTC)
        note = Note(datetime.date(2021, 5, 18), seen, parse("05-CT/TW"), PartialDate(2021, 5))
        data = converter.unstructure(note)
        assert data == {"made": 737_928, "seen": seen.timestamp(), "cited": "05-CT/TW", "on": "2021-05"}
        assert converter.structure(data, Note) == note
        row = next(row for row in ROWS if row.date is not None)
        assert through_json(converter, row, Entry) == row


class TestReading:
    def test_an_identifier_is_read_as_parse_reads_it(self) -> None:
        assert PLAIN.structure("05/CT-TƯ", Identifier) == parse("05-CT/TW")
        assert PLAIN.structure(parse("05-CT/TW"), Identifier) == parse("05-CT/TW")

    def test_an_identifier_that_only_a_catalogue_knows_comes_back(self) -> None:
        strange = Identifier(7, "bis", "Xyz", "CHƯ")
        with pytest.raises(ParseError):
            parse(str(strange))
        assert through_json(PLAIN, strange, Identifier) == strange

    @pytest.mark.parametrize("text", ["18-NQ", "", "7-Xyz/CHƯ"])
    def test_what_is_no_identifier_is_refused_with_its_code(self, text: str) -> None:
        with pytest.raises(ParseError) as told:
            PLAIN.structure(text, Identifier)
        assert told.value.text == text

    @pytest.mark.parametrize("kind", [Identifier, PartialDate, Date])
    def test_what_is_no_text_is_refused(self, kind: Any) -> None:
        with pytest.raises(ValueError, match="not text: 5"):
            PLAIN.structure(5, kind)

    def test_a_format_that_knows_days_may_give_them(self) -> None:
        day = datetime.date(2021, 5, 18)
        assert PLAIN.structure(day, Date) == day
        assert PLAIN.structure(datetime.datetime(2021, 5, 18, 9, 30, tzinfo=datetime.UTC), Date | None) == day
        assert PLAIN.structure(PartialDate(2021), PartialDate) == PartialDate(2021)

    def test_none_is_a_date_only_where_it_may_be(self) -> None:
        assert PLAIN.structure(None, Date | None) is None
        assert PLAIN.unstructure(None, Date | None) is None
        with pytest.raises(ValueError, match="not text: None"):
            PLAIN.structure(None, Date)

    def test_a_whole_day_is_no_part_of_one_and_the_other_way_round(self) -> None:
        with pytest.raises(ValueError, match="not YYYY-MM or YYYY: 2021-05-18"):
            PLAIN.structure("2021-05-18", PartialDate)
        with pytest.raises(ValueError, match="not YYYY-MM-DD: 2021-05"):
            PLAIN.structure({"key": "XIII/01-KL/TW", "id": "01-KL/TW", "date": "2021-05"}, Entry)

    def test_an_error_inside_says_where(self) -> None:
        converter = register(cattrs.Converter())
        data = converter.unstructure(analyze(TEXT, resolving=False))
        data["references"][1]["date"] = "15/5/2016"
        with pytest.raises(cattrs.ClassValidationError) as told:
            converter.structure(data, Document)
        assert cattrs.transform_error(told.value) == [
            "invalid value for type, expected datetime.date | vbdang.model.PartialDate | None @ $.references[1].date"
        ]
