"""PDF to text: page after page, each known by its number; locked, broken and scanned ones said to be so."""

from __future__ import annotations

import io
import logging
import sys
from typing import TYPE_CHECKING

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbdang.errors import InputError
from vbdang.inputs import pdf
from vbdang.inputs.passage import Passage
from vbdang.inputs.places import Place
from vbdang.inputs.plain import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

# A code of two bytes is the character of that number.
CHARACTERS = (
    b"/CIDInit /ProcSet findresource begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> "
    b"endcodespacerange 5 beginbfrange <0020> <01B0> <0020> <1EA0> <1EF9> <1EA0> <2116> <2116> <2116> "
    b"<D800> <D800> <D800> <FB00> <FB06> <FB00> endbfrange endcmap"
)
PICTURE = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream"

FONT = (
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 500"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
    b"/Descent -200/CapHeight 700/StemV 80>>>>"
)


def stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def written(text: str) -> bytes:
    """Write one line of text as the content of a page."""
    return b"BT /F 12 Tf 50 700 Td <%s> Tj ET" % text.encode("utf-16-be", "surrogatepass").hex().encode()


def made(contents: Sequence[bytes]) -> bytes:
    """Make a PDF file of the contents of its pages; ``picture`` is a page that is one."""
    resources = b"<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>"
    bare = b"<</Font<</F 3 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(contents), b" ".join(b"%d 0 R" % (7 + 2 * index) for index in range(len(contents)))),
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[5 0 R]>>",
        stream(CHARACTERS),
        FONT,
        PICTURE,
    ]
    for index, content in enumerate(contents):
        used = resources if content == b"picture" else bare
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources %s/Contents %d 0 R>>" % (used, 8 + 2 * index)
        )
        objects.append(stream(b"/I Do" if content == b"picture" else content))
    out = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))


def read(data: bytes, most: int = MOST) -> list[Passage | InputError]:
    return list(pdf.read(io.BytesIO(data), "a.pdf", most))


def passage(data: bytes) -> Passage:
    (found,) = read(data)
    assert isinstance(found, Passage)
    return found


def test_pages_follow_one_another_and_know_their_numbers() -> None:
    found = passage(made([written("Quy định số 37-QĐ/TW"), written(""), written("Nơi nhận")]))
    assert found.text == "Quy định số 37-QĐ/TW\n\nNơi nhận"
    assert found.encoding is None
    places = found.places()
    assert places.at(0) == Place(page=1)
    assert places.at(found.text.index("Nơi")) == Place(page=3)
    assert places.at(len(found.text)).told() == "trang 3"


def test_ligatures_are_taken_apart_and_nothing_else_is_changed() -> None:
    assert passage(made([written("oﬃce ﬁle № 5² ½")])).text == "office file № 5² ½"


def test_half_a_surrogate_pair_can_be_written_again() -> None:
    assert passage(made([written("a\ud800b")])).text.encode().decode().startswith("a")


def test_pages_that_are_pictures_are_said_to_be() -> None:
    found = read(made([b"picture", written("Số 05"), b"picture", b""]))
    assert isinstance(found[0], Passage)
    assert found[0].text == "\nSố 05\n\n"
    assert isinstance(found[1], InputError)
    assert found[1].code == "scanned"
    assert str(found[1]) == (
        "a.pdf: pictures and no text on pages 1, 3 of 4, so probably scans: read them with OCR first"
    )
    (alone,) = read(made([b"picture"]))
    assert isinstance(alone, InputError)
    assert alone.code == "scanned"


def test_empty_pages_and_no_pages_are_an_empty_text() -> None:
    assert passage(made([b""])).text == ""
    found = passage(made([]))
    assert (found.text, found.places().at(0)) == ("", Place(page=1))


def refusal(data: bytes, most: int = MOST) -> InputError:
    with pytest.raises(InputError) as caught:
        read(data, most)
    assert str(caught.value).startswith("a.pdf: ")
    return caught.value


def locked(user: str, algorithm: str = "RC4-128") -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(made([written("Mật")])))
    writer.append(io.BytesIO(made([written("Mật")])))
    writer.encrypt(user, "owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_file_is_refused_and_one_without_a_password_for_readers_is_read() -> None:
    assert refusal(locked("user")).reason == "is locked with a password: save it without one"
    assert passage(locked("")).text.endswith("Mật")


def test_what_decrypting_needs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> None:
        message = "cryptography>=3.1 is required for AES algorithm"
        raise pypdf.errors.DependencyError(message)

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", cannot)
    error = refusal(locked("user"))
    assert (error.code, error.reason) == ("extra", "is encrypted; to read it: pip install cryptography")


def test_a_broken_file_is_told_and_nothing_is_logged(capfd: pytest.CaptureFixture[str]) -> None:
    for data in (b"", b"So", b"%PDF-1.7\n%%EOF", made([written("x")])[:300]):
        assert refusal(data).reason.startswith("cannot be read as PDF: ")
    assert capfd.readouterr() == ("", "")


def test_the_log_of_a_program_that_keeps_one_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = logging.NullHandler()
    monkeypatch.setattr(logging.getLogger("pypdf"), "handlers", [keeper])
    passage(made([b""]))
    assert logging.getLogger("pypdf").handlers == [keeper]


def test_one_broken_page_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    extract = pypdf.PageObject.extract_text

    def stumbling(page: pypdf.PageObject) -> str:
        text = extract(page)
        if "hai" in text:
            raise KeyError("/Font")
        return text

    monkeypatch.setattr(pypdf.PageObject, "extract_text", stumbling)
    found = read(made([written("một"), written("hai"), written("ba")]))
    assert isinstance(found[0], Passage)
    assert found[0].text == "một\n\nba"
    assert str(found[1]) == "a.pdf: page 2 cannot be read as PDF: KeyError: '/Font'"
    (alone,) = read(made([written("hai")]))
    assert isinstance(alone, InputError)


def test_too_much_text_is_refused_where_it_becomes_too_much() -> None:
    pages = made([written("một"), written("hai"), written("ba")])
    assert refusal(pages, 6).reason == "too much text up to page 2"
    assert isinstance(read(pages, 10)[0], Passage)
    assert refusal(pages, 9).code == "limit"


def test_without_pypdf_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    error = refusal(made([b""]))
    assert error.code == "extra"
    assert error.reason == "to read PDF, pypdf has to be installed: pip install 'vbdang[pdf]'"


def test_a_stream_that_cannot_be_sought_is_read_all_the_same() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    (found,) = pdf.read(Pipe(made([written("Số 05")])), "-")
    assert isinstance(found, Passage)
    assert found.text == "Số 05"


WHOLE = made([written("Số 05-CT/TW"), b"picture"])


@settings(deadline=None)  # pypdf looks for lost objects
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_file_is_a_text_or_an_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    try:
        found = read(bytes(data))
    except InputError as error:
        assert error.source == "a.pdf"  # noqa: PT017  # either is right
    else:
        assert found
