"""Relations: which document says what about which other one of the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vbdang.reading.extract import extract

if TYPE_CHECKING:
    from vbdang.model import RelationKind

ONE, TWO, THREE = "Kết luận số 21-KL/TW", "Chỉ thị số 41-CT/TW", "Quy định số 37-QĐ/TW"


def relations(text: str) -> list[list[tuple[RelationKind, int]]]:
    """The relations of each reference of a text."""
    return [[(relation.kind, relation.to) for relation in reference.relations] for reference in extract(text)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("về tiếp tục thực hiện", "continues"),
        ("về việc tiếp tục đẩy mạnh thực hiện", "continues"),
        ("về sơ kết 3 năm thực hiện", "reviews"),
        ("về tổng kết", "reviews"),
        ("về thay thế", "replaces"),
        ("về sửa đổi, bổ sung một số điều của", "amends"),
        ("về hướng dẫn thực hiện", "guides"),
        ("về triển khai", "implements"),
        ("về Quán triệt", "implements"),
        ("về cụ thể hoá", "implements"),
        ("về một số vấn đề của", "about"),
    ],
)
def test_a_subject_leads_to_the_document_it_names(words: str, kind: RelationKind) -> None:
    assert relations(f"{ONE} {words} {TWO}") == [[(kind, 1)], []]


def test_guidance_that_implements_is_guidance() -> None:
    assert relations(f"Hướng dẫn số 08-HD/BTCTW về thực hiện {TWO}") == [[("guides", 1)], []]


def test_a_subject_leads_to_every_member_of_the_list_it_opens() -> None:
    assert relations(f"{ONE} về thực hiện {TWO}, {THREE}") == [[("implements", 1), ("implements", 2)], [], []]


@pytest.mark.parametrize(("words", "kind"), [("sửa đổi", "amends"), ("về thực hiện", "implements")])
def test_what_replaced_another_document_may_speak_of_a_third(words: str, kind: RelationKind) -> None:
    assert relations(f"{ONE} được thay thế bằng {TWO} {words} {THREE}") == [[], [("replaces", 0), (kind, 2)], []]


def test_guidance_that_changes_and_implements_is_told_by_its_first_verb() -> None:
    guidance = "Hướng dẫn số 08-HD/BTCTW"
    assert relations(f"{guidance} bổ sung, thực hiện {TWO}") == [[("amends", 1)], []]
    assert relations(f"{guidance} có hiệu lực và thay thế {TWO}") == [[("replaces", 1)], []]


def test_a_list_ends_where_a_member_says_more_of_itself() -> None:
    assert relations(f"{ONE} về thực hiện {TWO} ngày 1/2/2019, {THREE}")[0] == [("implements", 1)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} và {TWO}",
        f"{ONE} về rừng; {TWO}",
        f"{ONE} về rừng. {TWO}",
        f"{ONE} “Giữ rừng; nhớ {TWO}”",
        f"{ONE} về rừng, nhằm thực hiện {TWO}",
        f"Hội nghị sơ kết {ONE} và quán triệt {TWO}",
        f"{ONE} sửa đổi cách làm; xem {TWO}",
        f"{ONE} được sửa đổi nhiều lần như {TWO}",
        f"{ONE} sửa đổi cách làm của {'bà con trong vùng ' * 20} {TWO}",
        ONE,
    ],
)
def test_documents_side_by_side_are_not_related(text: str) -> None:
    assert all(found == [] for found in relations(text))


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("thay thế", "replaces"),
        ("sửa đổi, bổ sung", "amends"),
        ("có hiệu lực từ ngày ký và thay thế", "replaces"),
        ("bãi bỏ", "replaces"),
        ("đính chính", "amends"),
    ],
)
def test_a_verb_of_which_the_document_is_the_subject_relates_it(verb: str, kind: RelationKind) -> None:
    assert relations(f"{ONE} {verb} {TWO}") == [[(kind, 1)], []]


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("được sửa đổi, bổ sung bởi", "amends"), ("được thay thế bằng", "replaces"), ("được bãi bỏ theo", "replaces")],
)
def test_a_passive_turns_the_relation_round(verb: str, kind: RelationKind) -> None:
    assert relations(f"{ONE} {verb} {TWO}") == [[], [(kind, 0)]]


def test_a_relation_counts_the_references_that_are_left() -> None:
    assert relations(f"Quyết định 2218. {ONE} thay thế {TWO}") == [[("replaces", 1)], []]
