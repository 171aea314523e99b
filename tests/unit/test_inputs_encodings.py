"""Bytes to text: every Vietnamese letter in every set, held against converters that others wrote; and when to refuse."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang.errors import InputError
from vbdang.inputs import plain
from vbdang.inputs.encodings import ENCODINGS, Encoding, taken_for, text_of
from vbdang.inputs.legacy import LEGACY, from_cp1258, from_tcvn3, from_viscii, from_vni
from vbdang.inputs.syllables import can_be_vietnamese, tally

if TYPE_CHECKING:
    from collections.abc import Callable

# Letter by letter, so that the tables under test have no part in it.
VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ"]
LETTERS = [letter for letter in SMALL + [letter.upper() for letter in SMALL] if not letter.isascii()]
TONED = frozenset(letter.upper() for letter in SMALL if letter not in "ăâêôơưđ")  # the capitals that TCVN3 lacks

TEXT = (
    "Căn cứ Hướng dẫn số 11-HD/VPTW về thể thức, các cấp ủy đã rà soát văn bản của mình. "
    "Kỳ họp thứ mười lăm đề nghị giữ nguyên những điều khoản ấy; chưa có ý kiến nào khác. Đề nghị quyết định."
)


def in_cp1258(text: str) -> bytes:
    """Write a text as Windows does: the letter, and after it its tone."""
    return "".join(
        letter if letter in "ăâêôơưđĂÂÊÔƠƯĐ" else apart(letter) for letter in unicodedata.normalize("NFC", text)
    ).encode("cp1258")


def apart(letter: str) -> str:
    parted = unicodedata.normalize("NFD", letter)
    bare, marks = parted[0], parted[1:]
    shape = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", bare + shape) + "".join(mark for mark in marks if mark in TONES)


def written_by(convert: Callable[[bytes], str]) -> dict[str, bytes]:
    """Turn a converter around by trying: the bytes that it reads as one letter, in VNI those with a mark first."""
    ones = [bytes([one]) for one in (2, 5, 6, 20, 25, 30, *range(128, 256))]
    pairs = [bytes([letter]) + one for letter in b"aeiouyAEIOUY\xf4\xd4\xf6\xd6" for one in ones[6:]]
    found: dict[str, bytes] = {}
    for data in pairs + ones if convert is from_vni else ones + pairs:
        try:
            found.setdefault(convert(data), data)
        except UnicodeDecodeError:
            continue
    return found


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_every_vietnamese_letter_can_be_written_and_read_again(name: str) -> None:
    convert = {"tcvn3": from_tcvn3, "vni": from_vni, "viscii": from_viscii}[name]
    known = written_by(convert)
    letters = [letter for letter in LETTERS if name != "tcvn3" or letter not in TONED]
    assert [letter for letter in letters if letter not in known] == []
    for letter in letters:
        assert convert(b"x " + known[letter] + b" x") == f"x {letter} x"


def test_letters_and_tones_of_the_windows_code_page_come_together() -> None:
    for letter in LETTERS:
        assert from_cp1258(in_cp1258(letter)) == letter
    assert from_cp1258(in_cp1258(TEXT)) == TEXT


def by_iconv(name: str, data: bytes) -> str:
    if shutil.which("iconv") is None:  # pragma: no cover - depends on the machine
        pytest.skip("iconv is not installed")
    done = subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=data, capture_output=True, check=False)  # noqa: S607
    if done.returncode:  # pragma: no cover - depends on the machine
        pytest.skip(f"this iconv does not know {name}")
    return done.stdout.decode()


def test_viscii_is_what_iconv_says() -> None:
    data = bytes(range(256))
    assert from_viscii(data) == by_iconv("VISCII", data)


def test_tcvn3_is_what_iconv_says_of_the_standard() -> None:
    """Bytes 80 to 9F are left out: the standard has capitals there, and the fonts what Windows has."""
    data = b" ".join(bytes([code]) for code in range(0xA0, 0x100))
    assert from_tcvn3(data) == by_iconv("TCVN5712-1", data)


def test_the_windows_code_page_is_what_python_and_iconv_say() -> None:
    defined = bytes(code for code in range(256) if code not in b"\x81\x8a\x8d\x8e\x8f\x90\x9a\x9d\x9e")
    assert from_cp1258(defined) == unicodedata.normalize("NFC", defined.decode("cp1258"))
    assert from_cp1258(in_cp1258(TEXT)) == unicodedata.normalize("NFC", by_iconv("CP1258", in_cp1258(TEXT)))


@pytest.mark.parametrize("code", [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E])
def test_bytes_that_the_code_page_leaves_open_are_none(code: int) -> None:
    with pytest.raises(UnicodeDecodeError):
        from_cp1258(bytes([code]))


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_the_tables_are_those_of_an_independent_converter(name: str) -> None:
    """Every row of viparse's table, read by ours; its keys are what Windows would show."""
    charmaps = pytest.importorskip("viparse.normalize.encodings").CHARMAPS
    rows = list(charmaps[name].pairs)
    assert len(rows) > 70
    for shown, meant in rows:
        data = shown.encode("latin-1") if max(shown) < "\u0100" else shown.encode("cp1252")
        assert LEGACY[name](data) == meant  # type: ignore[index]  # the names are those of LEGACY


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("KÕT LUËN", "KẾT LUẬN"),
        ("§iÒu 5", "Điều 5"),
        ("§IÒU 5", "ĐIỀU 5"),
        ("§¹I HéI", "ĐẠI HỘI"),
        ("QuyÕt", "Quyết"),
        ("Bé", "Bộ"),
        ("H§ND x\xb7", "HĐND xã"),
        ("UBKTT\xad", "UBKTTƯ"),
        ("Q§i", "QĐi"),
    ],
)
def test_toned_capitals_of_tcvn3_are_restored_where_the_word_leaves_no_doubt(typed: str, read: str) -> None:
    assert from_tcvn3(typed.encode("latin-1")) == read


def test_quotation_marks_and_dashes_of_word_are_kept() -> None:
    data = b"\x93\xa7\x94 \x96 \x85"
    assert from_tcvn3(data) == "“Đ” – …"
    assert from_vni(data) == "“§” – …"


def test_a_mark_of_vni_belongs_to_the_letter_that_can_carry_it() -> None:
    assert from_vni("ñöôøng höôùng öôû, thô öùng".encode("latin-1")) == "đường hướng ưở, thơ ứng"
    assert from_vni("boø, bø".encode("latin-1")) == "bò, bø"


WRITTEN: dict[Encoding, Callable[[str], bytes]] = {
    "cp1258": in_cp1258,
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
}


def in_set(name: Encoding, text: str) -> bytes:
    if name in WRITTEN:
        return WRITTEN[name](text)
    known = written_by(LEGACY[name])  # type: ignore[index]  # what is not in WRITTEN is legacy
    return b"".join(known.get(letter) or letter.encode("ascii") for letter in text)


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "cp1258", "utf-16-le", "utf-16-be"])
def test_a_few_sentences_are_enough_to_know_the_encoding(name: Encoding) -> None:
    found = plain.read(io.BytesIO(in_set(name, TEXT)), "a.txt")
    assert (found.text, found.encoding) == (TEXT, name)


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "cp1258"])
def test_few_marked_words_in_a_long_file_are_found(name: Encoding) -> None:
    data = b"x " * 100_000 + in_set(name, TEXT) + b" y" * 100_000
    assert text_of(data, "a.txt").encoding == name
    assert text_of(in_set(name, TEXT) * 1000, "a.txt").encoding == name


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_stated_encoding_is_the_encoding(name: Encoding) -> None:
    data = "Số 05".encode(name) if name.startswith("utf") else in_set(name, "Số 05")
    assert text_of(data, "a.txt", name) == ("Số 05", name)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Số 05".encode("utf-16"), "Số 05"),
        (b"\xfe\xff" + "Số 05".encode("utf-16-be"), "Số 05"),
        (b"\xff\xfe", ""),
    ],
    ids=["little end first", "big end first", "nothing"],
)
def test_a_byte_order_mark_says_utf_16(data: bytes, text: str) -> None:
    assert text_of(data, "a.txt") == (text, "utf-16")


def test_utf_16_without_a_mark_is_little_endian_where_it_is_stated() -> None:
    assert taken_for("utf-16", "Số".encode("utf-16-le"), "a.txt") == "Số"


class TestWhatIsValidUTF8:
    """What is valid UTF-8 is UTF-8, whatever else it could be."""

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        data = text.encode()
        if data.startswith((b"{\\rtf", b"%PDF-", b"PK\x03\x04")):
            return
        found = plain.read(io.BytesIO(data), "a.txt")
        assert (found.text, found.encoding) == (text.removeprefix("\ufeff"), "utf-8")

    def test_even_if_it_is_vietnamese_in_another_set(self) -> None:
        assert text_of(b"Ph\xdf\xbdng", "a.txt") == ("Ph\u07fdng", "utf-8")  # Phương in VISCII


def refusal(data: bytes, encoding: Encoding | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        text_of(data, "a.txt", encoding)
    assert (caught.value.code, caught.value.source) == ("encoding", "a.txt")
    return caught.value


def test_too_few_words_are_refused_with_what_they_may_be() -> None:
    assert str(refusal(b"\n\nS\xe8 11-HD/VPTW")) == (
        "a.txt, line 3: byte 0xE8 at position 2 of the line is not UTF-8; "
        "it may be tcvn3 or vni or viscii or cp1258: say which (--encoding)"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le comité a été réuni à l'hôtel où les délégués étaient présents; ça ira très bien.", "latin-1"),
        ("Über die Größe der Städte wäre früher öfter gesprochen worden; für schöne Häuser.", "latin-1"),
        ("Пленум комитета принял решение о работе местных организаций.", "cp1251"),
        ("委员会审议了报告并作出决定，会议在上午举行。", "gbk"),
        ("委員會審議了報告並作出決定。", "big5"),
    ],
    ids=["French", "German", "Russian", "Chinese", "Taiwanese"],
)
def test_other_languages_are_not_taken_for_vietnamese(text: str, name: str) -> None:
    error = refusal((text + "\n").encode(name) * 20)
    assert error.line == 1
    assert "may be" not in error.reason


def test_one_broken_byte_does_not_make_another_encoding_of_a_utf_8_file() -> None:
    data = (TEXT + "\n").encode() * 2
    error = refusal(data[:-40] + b"\xff" + data[-40:])
    assert error.line == 2
    assert error.reason.endswith("is not UTF-8")


def test_a_byte_that_the_encoding_does_not_have_is_told_with_its_line() -> None:
    long = in_set("cp1258", TEXT + "\n") * 1000  # so that what is judged ends before the byte
    assert str(refusal(long + b"\x81")) == "a.txt, line 1001: byte 0x81 at position 1 of the line is not CP1258"
    assert refusal(b"\x81", "vni").reason == "byte 0x81 at position 1 of the line is not VNI"
    assert refusal(b"abc", "utf-16-be").reason == "byte 3 of the file and those after it are not UTF-16"
    assert refusal(b"\xff", "utf-8").reason == "byte 0xFF at position 1 of the line is not UTF-8"


def test_utf_32_and_unknown_names_are_refused() -> None:
    assert refusal("Số".encode("utf-32")).reason.startswith("the byte order mark is that of UTF-32")
    assert refusal(b"x", "vps").reason.startswith("there is no encoding called vps")  # type: ignore[arg-type]  # wrong


@given(st.binary())
def test_any_bytes_are_a_text_or_an_error(data: bytes) -> None:
    try:
        found = text_of(data, "a.txt")
    except InputError as error:
        assert error.code == "encoding"  # noqa: PT017  # either is right
    else:
        assert found.text.encode().decode() == found.text


@pytest.mark.parametrize(
    "word",
    ["giếng", "gì", "quốc", "quý", "nghiêng", "Ủy", "uỷ", "hoà", "hòa", "khuỷu", "ĐẢNG", "Đạo", "ướt", "yếu", "ở"],
)
def test_these_can_be_vietnamese(word: str) -> None:
    assert can_be_vietnamese(word)


@pytest.mark.parametrize("word", ["été", "château", "größe", "ngịh", "ạạ", "mức̀", "thỏc", "trỨng", "đn", "\xadươ"])
def test_these_cannot_be_vietnamese(word: str) -> None:
    assert not can_be_vietnamese(word)


def test_plain_words_single_letters_and_symbols_tell_nothing() -> None:
    assert tally("va QĐ HĐND à ở Đ “” – 05-CT/TW") == (0, 0)
    assert tally("QĐ của “Đảng”…") == (2, 2)
