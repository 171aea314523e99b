"""The signs-only pass: the same signs as the full reading, made at once, and nothing of the prose around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vbdang.reading.extract import extract
from vbdang.reading.fast import read_signs

if TYPE_CHECKING:
    from vbdang.model import Form

LEAD = "Chiều qua, đoàn công tác đã làm việc với huyện và các xã vùng cao về giữ rừng. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết số 18-NQ/TW", [("Nghị quyết số 18-NQ/TW", "full", "18-NQ/TW", "Nghị quyết")]),
        ("NGHỊ QUYẾT 18-NQ/TW", [("NGHỊ QUYẾT 18-NQ/TW", "full", "18-NQ/TW", "Nghị quyết")]),
        ("Nghị  Quyết 18-NQ/TW", [("Nghị  Quyết 18-NQ/TW", "full", "18-NQ/TW", "Nghị Quyết")]),
        ("18-NQ/TW", [("18-NQ/TW", "full", "18-NQ/TW", None)]),
        ("Nghị quyết số: 18-NQ/TW", [("Nghị quyết số: 18-NQ/TW", "full", "18-NQ/TW", "Nghị quyết")]),
        ("Nghị quyết 018-NQ/TW", [("Nghị quyết 018-NQ/TW", "full", "18-NQ/TW", "Nghị quyết")]),
        ("Kế hoạch 100-KH/TU", [("Kế hoạch 100-KH/TU", "full", "100-KH/TU", "Kế hoạch")]),
        ("Chỉ thị 5-CT/TƯ", [("Chỉ thị 5-CT/TƯ", "full", "05-CT/TW", "Chỉ thị")]),
        ("Chỉ thị 18-XX/TW", []),
        ("Quyết định 07-QĐ/XYZ", []),
        (
            "các Nghị quyết số 18, 19-NQ/TW",
            [
                ("Nghị quyết số 18", "elliptic", "18-NQ/TW", "Nghị quyết"),
                ("19-NQ/TW", "full", "19-NQ/TW", "Nghị quyết"),
            ],
        ),
        (
            "Chỉ thị 05-CT∕TW và Kết luận 01-KL/TW",
            [
                ("Chỉ thị 05-CT∕TW", "full", "05-CT/TW", "Chỉ thị"),
                ("Kết luận 01-KL/TW", "full", "01-KL/TW", "Kết luận"),
            ],
        ),
    ],
)
@pytest.mark.parametrize("lead", ["", LEAD])
def test_signs_are_read_wherever_they_stand(
    lead: str, text: str, found: list[tuple[str, Form, str, str | None]]
) -> None:
    assert [(r.text, r.form, str(r.id), r.type_name) for r in read_signs(lead + text)] == found


def test_the_prose_around_a_sign_is_not_read() -> None:
    text = f"{LEAD}Kết luận số 1-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XIII về thực hiện Chỉ thị số 05-CT/TW"
    one, other = read_signs(text)
    assert (one.date, one.body, one.body_text, one.term, one.subject, one.relations) == (
        None,
        None,
        None,
        None,
        None,
        (),
    )
    assert [repair.kind for repair in one.repairs] == ["missing-zero"]
    assert other.repairs == ()


def test_named_and_short_forms_are_not_looked_for() -> None:
    assert read_signs(f"{LEAD}Nghị quyết Đại hội XIII, Chỉ thị 05 và Điều lệ Đảng") == []


def test_the_same_signs_are_found_as_by_the_full_reading() -> None:
    text = f"{LEAD}Nghị quyết 18, 19-NQ/TW; Chỉ thị 05/CT-TW, Nghị quyết 57 (Quy định số 37-QĐ/TW). Công văn 919-CV/VPTW/nb."
    fast = [(r.start, r.end, r.form, r.id) for r in extract(text, {"full", "elliptic"})]
    assert fast == [(r.start, r.end, r.form, r.id) for r in extract(text) if r.form in {"full", "elliptic"}]
    assert len(fast) == 5
