"""References as Web Annotations of the W3C, and their places in a text that may have changed."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import VbdangError, analyze
from vbdang.integrations.urn import key_of_urn
from vbdang.integrations.web_annotations import AnnotationError, Place, places, web_annotations
from vbdang.outputs.record import document_record
from vbdang.strategies import passages

TEXT = "\U0001f600 Kết luận số 01-KL/TW ngày 18/5/2021; thực hiện Kết luận số 12-KL/TW và Nghị quyết Trung ương 4 khóa XII."
PAGE = web_annotations(TEXT, analyze(TEXT), "https://example.org/a1#top")


def page(*selectors: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Make the page of one annotation with these selectors."""
    return {"items": [{"target": {"selector": list(selectors)}, **more}]}


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def position(start: Any, end: Any) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def refused(given_page: Any, text: str) -> tuple[str, int | None]:
    with pytest.raises(AnnotationError) as told:
        places(given_page, text)
    assert isinstance(told.value, VbdangError)
    assert isinstance(told.value, ValueError)
    return told.value.code, told.value.item


@pytest.mark.property
class TestThereAndBack:
    @given(passages().map(lambda passage: passage.text), st.booleans())
    def test_of_any_text(self, text: str, resolving: bool) -> None:  # noqa: FBT001 - drawn
        document = analyze(text, resolving=resolving)
        sent = json.loads(json.dumps(web_annotations(text, document, "https://example.org/a1")))
        records = document_record("", document)["references"]
        assert places(sent, text) == tuple(Place(one["start"], one["end"], one) for one in records)

    @given(passages().map(lambda passage: passage.text), st.text(max_size=40))
    def test_of_a_text_that_has_moved(self, text: str, before: str) -> None:
        document = analyze(text)
        sent = web_annotations(text, document, "https://example.org/a1")
        if any(one.text in before for one in document.references):
            return
        # What stands twice, with the same words around it, is told apart by nothing: then it says so.
        try:
            moved = places(sent, before + text)
        except AnnotationError as error:
            assert error.code == "ambiguous"  # noqa: PT017 - either way is right, and each is checked
            return
        for one, place in zip(document.references, moved, strict=True):
            assert (before + text)[place.start : place.end] == one.text


class TestPage:
    def test_is_what_the_recommendation_asks_for(self) -> None:
        assert (PAGE["@context"], PAGE["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
        ids = [PAGE["id"], *(item["id"] for item in PAGE["items"])]
        assert len(set(ids)) == 4
        assert all(one.startswith("https://example.org/a1#vbdang") for one in ids)
        for item in PAGE["items"]:
            assert (item["type"], item["motivation"]) == ("Annotation", "identifying")
            assert item["target"]["source"] == "https://example.org/a1#top"
            assert {body["type"] for body in item["body"]} <= {"SpecificResource", "TextualBody"}
            assert {selector["type"] for selector in item["target"]["selector"]} == {
                "TextPositionSelector",
                "TextQuoteSelector",
            }

    def test_names_the_documents_that_are_meant(self) -> None:
        named = [[key_of_urn(body["source"]) for body in item["body"] if "source" in body] for item in PAGE["items"]]
        assert named[0] == ["XIII/01-KL/TW"]
        assert named == [list(one.targets) for one in analyze(TEXT).resolutions]

    def test_positions_count_code_points_and_quotations_keep_their_neighbours(self) -> None:
        place, quoted = PAGE["items"][1]["target"]["selector"]
        assert TEXT[place["start"] : place["end"]] == quoted["exact"] == "Kết luận số 12-KL/TW"
        assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in TEXT
        assert (len(quoted["prefix"]), len(quoted["suffix"])) == (32, 32)


class TestPlaces:
    def test_a_position_alone_and_a_quotation_alone_are_enough(self) -> None:
        assert places(page(position(2, 22)), TEXT) == (Place(2, 22, None),)
        assert places(page(quote("12-KL/TW")), TEXT)[0].start == TEXT.index("12-KL/TW")

    def test_a_position_where_something_else_stands_gives_way_to_the_quotation(self) -> None:
        assert places(page(position(0, 8), quote("12-KL/TW")), TEXT)[0].start == TEXT.index("12-KL/TW")
        assert places(page(position(0, 9999), quote("12-KL/TW")), TEXT)[0].start == TEXT.index("12-KL/TW")

    def test_what_stands_several_times_is_told_by_what_is_around_it(self) -> None:
        text = "Theo 05-CT/TW cũ và 05-CT/TW mới"
        assert places(page(quote("05-CT/TW", "và ", " mới")), text)[0].start == 20
        assert refused(page(quote("05-CT/TW")), text) == ("ambiguous", 0)
        assert refused(page(quote("05-CT/TW", "và ", " cũ")), text) == ("ambiguous", 0)

    def test_the_only_one_is_found_though_its_neighbours_changed(self) -> None:
        assert places(page(quote("05-CT/TW", "theo ", ".")), "Xem 05-CT/TW nhé") == (Place(4, 12, None),)

    def test_a_quotation_that_is_gone_is_lost_and_not_shown_without_end(self) -> None:
        assert refused(page(position(0, 3), quote("x" * 500)), TEXT) == ("lost", 0)
        with pytest.raises(AnnotationError) as told:
            places(page(quote("x" * 500)), TEXT)
        assert len(str(told.value)) < 150
        again = pickle.loads(pickle.dumps(told.value))  # noqa: S301 - our own bytes
        assert (again.code, again.item, again.reason) == ("lost", 0, told.value.reason)

    @pytest.mark.parametrize(
        "given_page",
        [
            page(),
            page(position("2", 22)),
            page(position(22, 2)),
            page(position(-1, 2)),
            page(quote("")),
            page({"type": "XPathSelector", "value": "/p"}),
            {"items": [{"target": "https://example.org/a1"}]},
            {"items": [{}]},
        ],
    )
    def test_an_annotation_without_a_place_in_the_text_is_refused(self, given_page: dict[str, Any]) -> None:
        assert refused(given_page, TEXT) == ("format", 0)

    @pytest.mark.parametrize("given_page", [{}, {"items": "x"}, {"items": [1]}, [], None])
    def test_what_is_no_page_is_refused(self, given_page: Any) -> None:
        assert refused(given_page, TEXT) == ("format", None)

    def test_annotations_of_others_have_no_record_and_a_broken_one_is_told(self) -> None:
        kind = PAGE["items"][0]["body"][-1]["format"]
        others = page(position(2, 22), body=["text", {"type": "TextualBody", "value": "hay"}])
        assert places(others, TEXT) == (Place(2, 22, None),)
        for value in ("{", "[]", None, "[" * 200_000):
            assert refused(page(position(2, 22), body={"format": kind, "value": value}), TEXT) == ("format", 0)
