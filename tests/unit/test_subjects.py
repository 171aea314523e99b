"""Trích yếu: where a subject begins, and where its sentence goes on without it."""

from __future__ import annotations

import pytest

from vbdang.reading.extract import extract

SIGN = "Chỉ thị số 41-CT/TW"


@pytest.mark.parametrize(
    ("tail", "subject"),
    [
        (" về bảo vệ rừng đầu nguồn.", "về bảo vệ rừng đầu nguồn"),
        (" về bảo vệ rừng; sau đó", "về bảo vệ rừng"),
        (", về bảo vệ rừng", "về bảo vệ rừng"),
        (" V/v bảo vệ rừng", "V/v bảo vệ rừng"),
        (" “về bảo vệ rừng” và", "về bảo vệ rừng"),
        (' "Về bảo vệ rừng" và', "Về bảo vệ rừng"),
        (' "Giữ rừng như giữ nhà"', '"Giữ rừng như giữ nhà"'),
        (" “Giữ rừng như giữ nhà”, đến nay", "“Giữ rừng như giữ nhà”"),
        (" có tên «Giữ rừng»", "«Giữ rừng»"),
        (' về "Giữ rừng như giữ nhà", sau đó', 'về "Giữ rừng như giữ nhà"'),
        (" “Giữ rừng mãi không đóng", None),
        (" “", None),
        (" “”", None),
        (' "A" và', None),
        (" *về bảo vệ rừng*", "về bảo vệ rừng"),
        (" ngày 3/4/2019 quy định việc giữ rừng", "quy định việc giữ rừng"),
        (" của Ban Bí thư sửa đổi cách tuần tra.", "sửa đổi cách tuần tra"),
        (" quy định việc giữ rừng", None),
        (" về rừng, đã tạo chuyển biến", "về rừng"),
        (" về rừng, nhằm giữ nước", "về rừng"),
        (" về rừng nêu rõ việc tuần tra", "về rừng"),
        (" về rừng đã được học kỹ", "về rừng"),
        (" về rừng như sau", "về rừng"),
        (" về giữ  rừng đầu   nguồn.", "về giữ rừng đầu nguồn"),
        (" về giữ rừng và\ntrồng rừng ven\nsông", "về giữ rừng và trồng rừng ven sông"),
        (" về giữ rừng\n\nMục hai", "về giữ rừng"),
        (" về giữ rừng (đợt 2) ở vùng cao", "về giữ rừng (đợt 2) ở vùng cao"),
        (" về sửa đổi Quyết định số: 12-QĐ/TW và giữ rừng", "về sửa đổi Quyết định số: 12-QĐ/TW và giữ rừng"),
        (" về sửa đổi Quyết định số : 12-QĐ/TW.", "về sửa đổi Quyết định số : 12-QĐ/TW"),
        (" về hai con số: giữ và trồng", "về hai con số"),
        (" về thực hiện Chỉ thị 12\n-CT/TW.", "về thực hiện Chỉ thị 12 -CT/TW"),
        (" về giữ rừng\n-Trồng rừng", "về giữ rừng"),
        (" về", None),
        (" về .", None),
        (" V/v .", None),
        (" về học tập Đại hội X.", "về học tập Đại hội X"),
        (" được đọc ở lớp", None),
        (".", None),
    ],
)
def test_a_subject_is_what_the_document_is_about(tail: str, subject: str | None) -> None:
    assert extract(SIGN + tail)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"{SIGN} về rừng và Kết luận số 12-KL/TW về biển", "về rừng"),
        (f"{SIGN} về rừng, Kết luận số 12-KL/TW", "về rừng"),
        (f"{SIGN} về tiếp tục thực hiện Kết luận số 12-KL/TW", "về tiếp tục thực hiện Kết luận số 12-KL/TW"),
        (f"{SIGN} về rừng và Nghị định số 30/2020/NĐ-CP", "về rừng"),
    ],
)
def test_a_subject_holds_the_document_it_leads_to_and_not_the_next_in_the_list(text: str, subject: str) -> None:
    assert extract(text)[0].subject == subject


def test_a_quotation_before_the_reference_does_not_open_its_subject() -> None:
    text = f"Bài “Giữ rừng” nhắc {SIGN}, về bảo vệ rừng, đã tạo chuyển biến, có bài “Giữ suối”."
    assert extract(text)[0].subject == "về bảo vệ rừng"


def test_a_subject_never_runs_on_for_ever() -> None:
    subject = extract(f"{SIGN} về " + "rừng " * 1000)[0].subject
    assert subject is not None
    assert len(subject) <= 600


@pytest.mark.parametrize(
    ("sign", "subject"),
    [
        ("12-KH/TW", "quy định việc giữ rừng"),
        ("12-CTr/TW", "quy định việc giữ rừng"),
        ("12-CTHĐ/TU", "quy định việc giữ rừng"),
        ("12-HD/TW", "quy định việc giữ rừng"),
        ("12-CT/TW", None),
    ],
)
def test_of_plans_and_programmes_a_verb_begins_the_title(sign: str, subject: str | None) -> None:
    assert extract(f"Văn bản số {sign} quy định việc giữ rừng")[0].subject == subject
