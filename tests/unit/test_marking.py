"""A text with its references marked by the caller: everything between stays, and a wrong document is refused."""

from __future__ import annotations

from html import escape

import pytest
from attrs import evolve

from vbdang import Mark, VbdangError, analyze, annotate
from vbdang.model import Document

TEXT = "Theo <b>Chỉ thị số 5-CT/TW</b> ngày 15/5/2016 và Quy định số 37-QĐ/TW."


def test_marking_with_the_slice_itself_changes_nothing() -> None:
    assert annotate(TEXT, analyze(TEXT), lambda mark: mark.text) == TEXT


def test_a_mark_carries_reference_resolution_and_findings_of_the_same_index() -> None:
    document, seen = analyze(TEXT), list[Mark]()

    def render(mark: Mark) -> str:
        seen.append(mark)
        return ""

    annotate(TEXT, document, render)
    assert [mark.index for mark in seen] == [0, 1]
    assert [mark.reference for mark in seen] == list(document.references)
    assert [mark.resolution for mark in seen] == list(document.resolutions)
    assert [one.slug for one in seen[0].findings] == ["missing-zero"]


def test_what_stands_between_is_put_as_asked() -> None:
    found = annotate(TEXT, analyze(TEXT), lambda mark: f"[{mark.index}]", between=escape)
    assert found == "Theo &lt;b&gt;[0]&lt;/b&gt; ngày 15/5/2016 và [1]."


def test_without_resolving_a_mark_has_no_resolution() -> None:
    assert annotate(TEXT, analyze(TEXT, resolving=False), lambda mark: str(mark.resolution)).count("None") == 2


def test_a_document_of_another_text_is_refused() -> None:
    with pytest.raises(VbdangError, match="reference 0 does not stand at 8") as caught:
        annotate("Một bài khác hẳn", analyze(TEXT), str)
    assert caught.value.code == "text"


def test_references_that_overlap_are_refused() -> None:
    (first, *_) = analyze(TEXT).references
    again = evolve(first)
    with pytest.raises(VbdangError, match="reference 1 does not stand"):
        annotate(TEXT, Document((first, again)), str)
