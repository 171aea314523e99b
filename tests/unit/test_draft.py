"""A reference while it is read: it starts with its span and ends as a frozen value."""

from __future__ import annotations

import datetime

from vbdang.model import Identifier, Relation, Repair
from vbdang.reading.draft import Draft

TEXT = "Kết luận số 9-KL/TW về giữ gìn\n  nếp nhà  xưa."


def test_a_new_draft_knows_its_span_and_nothing_else() -> None:
    reference = Draft("named", 0, 12, 19).finish(TEXT)
    assert (reference.start, reference.end, reference.text, reference.form) == (0, 19, "Kết luận số 9-KL/TW", "named")
    assert [reference.id, reference.number, reference.type, reference.issuer, reference.type_name] == [None] * 5
    assert [reference.date, reference.body, reference.body_text, reference.term, reference.subject] == [None] * 5
    assert (reference.suffix, reference.antecedent, reference.relations, reference.repairs) == ("", None, (), ())


def test_a_draft_takes_what_its_identifier_says() -> None:
    draft = Draft("full", 0, 12, 19)
    draft.take(Identifier(9, "a", "KL", "VPTW", "nb"))
    reference = draft.finish(TEXT)
    assert (reference.number, reference.suffix, reference.type, reference.issuer, reference.unit) == (
        9,
        "a",
        "KL",
        "VPTW",
        "nb",
    )
    assert reference.id == Identifier(9, "a", "KL", "VPTW", "nb")


def test_a_finished_draft_keeps_everything_it_was_given() -> None:
    draft = Draft("full", 0, 12, 19)
    draft.date, draft.body, draft.body_text, draft.term = datetime.date(2019, 4, 2), "BBT", "Ban Bí thư", "XII"
    draft.type_name, draft.antecedent, draft.relations = "Kết luận", 3, (Relation("about", 4),)
    draft.repairs = (Repair("missing-zero", 12, 13, "9", "09"),)
    reference = draft.finish(TEXT)
    assert (reference.date, reference.body, reference.body_text, reference.term) == (
        datetime.date(2019, 4, 2),
        "BBT",
        "Ban Bí thư",
        "XII",
    )
    assert (reference.type_name, reference.antecedent, reference.relations) == ("Kết luận", 3, (Relation("about", 4),))
    assert reference.repairs == (Repair("missing-zero", 12, 13, "9", "09"),)


def test_a_subject_that_runs_over_lines_is_printed_in_one() -> None:
    draft = Draft("full", 0, 12, 19)
    draft.subject = (20, len(TEXT) - 1)
    assert draft.finish(TEXT).subject == "về giữ gìn nếp nhà xưa"


def test_a_subject_on_one_line_is_the_slice_itself() -> None:
    draft = Draft("full", 0, 12, 19)
    draft.subject = (20, 30)
    assert draft.finish(TEXT).subject == "về giữ gìn"
