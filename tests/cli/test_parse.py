"""`vbdang parse`: one identifier, told in full."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Run


def test_the_card_is_in_vietnamese_and_shows_every_repair_in_place(vbdang: Run) -> None:
    done = vbdang("parse", "Chỉ thị số 5/CT-TƯ")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("05-CT/TW\n")
    assert "tên loại ghi kèm" in done.out
    assert "VB101 state-order" in done.out
    assert "    Chỉ thị số 5/CT-TƯ\n                    ^^\n" in done.out


def test_english_is_to_be_had(vbdang: Run) -> None:
    done = vbdang("parse", "--lang", "en", "05-CT/TW")
    assert (done.status, done.err) == (0, "")
    assert "issuer symbol" in done.out
    assert done.out.endswith("Written as it should be.\n")


def test_json_holds_the_fields_and_the_repairs(vbdang: Run) -> None:
    done = vbdang("parse", "66/QD-TW", "--to", "json", "--lang", "en")
    record = json.loads(done.out)
    assert (done.status, record["id"], record["type"]) == (0, "66-QĐ/TW", "QĐ")
    assert {one["slug"] for one in record["repairs"]} == {"state-order", "missing-diacritics"}
    assert all(record["text"][one["start"] : one["end"]] == one["found"] for one in record["repairs"])


def test_what_cannot_be_read_is_told_with_its_place_and_status_1(vbdang: Run) -> None:
    done = vbdang("parse", "18-NQ")
    assert (done.status, done.out) == (1, "")
    assert done.err == "vbdang: không đọc được (incomplete): thiếu ký hiệu cơ quan ban hành\n18-NQ\n     ^\n"
    assert vbdang("parse", "18-NQ", "--lang", "en").err.startswith("vbdang: cannot be read (incomplete): expected ")


def test_an_argument_that_is_not_utf_8_is_told_with_status_2(vbdang: Run) -> None:
    assert vbdang("parse", os.fsdecode(b"05\xff-CT/TW")) == (2, "", "vbdang: the argument is not UTF-8\n")
