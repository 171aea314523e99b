"""DOCX to text: what a reader sees once tracked changes are accepted; and archives that are refused."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from vbdang.errors import InputError
from vbdang.inputs import docx
from vbdang.inputs.places import Place
from vbdang.inputs.plain import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from vbdang.inputs.passage import Passage

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xml(tag: str, inside: str, before: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:{tag} {SPACES}>{inside}</w:{tag}>'.encode()


def archive(
    body: str, parts: dict[str, str] | None = None, *, extra: dict[str, bytes] | None = None, before: str = ""
) -> bytes:
    """Make a DOCX file of the XML of its body and of other parts, written by hand to hold what no writer makes."""
    parts = parts or {}
    kinds = {name: re.sub("[0-9]", "", name) for name in parts}
    tags = {"header": "hdr", "footer": "ftr"}
    entries = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="a/b"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
            + "".join(
                f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
                for name, kind in kinds.items()
            )
            + "</Types>"
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": xml("document", f"<w:body>{body}</w:body>", before),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="r{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
                for name, kind in kinds.items()
            )
            + f'<Relationship Id="out" Type="{OFFICE}/header" Target="http://127.0.0.1:9/x" TargetMode="External"/>'
            + "</Relationships>"
        ).encode(),
        **{f"word/{name}.xml": xml(tags.get(kinds[name], kinds[name]), inside) for name, inside in parts.items()},
        **(extra or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def read(data: bytes, most: int = MOST) -> Passage:
    return docx.read(io.BytesIO(data), "a.docx", most)


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def text_of(body: str) -> str:
    return read(archive(body)).text


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("37")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (t("Số 05") + "<w:r><w:noBreakHyphen/></w:r>" + t("CT/TW"), "Số 05-CT/TW"),
        (t("cơ") + "<w:r><w:softHyphen/></w:r>" + t("quan"), "cơquan"),
        ("<w:r><w:t>Số</w:t><w:tab/><w:t>05</w:t><w:br/><w:t>CT</w:t><w:cr/></w:r>", "Số\t05\nCT\n"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + t("không thụt"), "không thụt"),
        (
            t("37-") + f"<w:ins>{t('QĐ')}</w:ins><w:del><w:r><w:delText>QD</w:delText></w:r></w:del>" + t("/TW"),
            "37-QĐ/TW",
        ),
        (f"<w:moveFrom>{t('cũ')}</w:moveFrom><w:moveTo>{t('mới')}</w:moveTo>", "mới"),
        (FIELD, "37"),
        (f'<w:fldSimple w:instr="PAGE">{t("4")}</w:fldSimple><w:hyperlink>{t("-QĐ")}</w:hyperlink>', "4-QĐ"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{t('trong')}</w:sdtContent></w:sdt><!-- x --><?x y?>", "trong"),
        (
            f"<w:r><w:ruby><w:rt>{t('zi')}</w:rt><w:rubyBase>{t('字')}</w:rubyBase></w:ruby><w:t/></w:r>",
            "字",
        ),
    ],
    ids=["hyphen", "soft", "signs", "tab stops", "insertion", "move", "field", "link", "control", "ruby"],
)
def test_what_a_paragraph_says(inside: str, text: str) -> None:
    assert text_of(p(inside)) == text


def test_paragraphs_are_lines_and_cells_come_in_their_order() -> None:
    cells = "".join(f"<w:tc><w:tcPr/>{p(t(word))}</w:tc>" for word in ("Số 05-CT/TW", "Hà Nội"))
    dropped = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t('bỏ'))}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr/><w:tr><w:trPr/>{cells}</w:tr>{dropped}<w:tr><w:tc>{p('')}</w:tc></w:tr></w:tbl>"
    found = read(archive(p(t("Trên")) + table + p(t("Dưới"))))
    assert found.text == "Trên\nSố 05-CT/TW\nHà Nội\n\nDưới"
    places = found.places()
    assert places.at(found.text.index("Hà Nội")) == Place(paragraph=3)
    assert places.at(len(found.text)) == Place(paragraph=5)
    assert found.encoding is None


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_deleted_end_of_a_paragraph_joins_what_it_parted(mark: str) -> None:
    gone = f"<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>"
    found = read(archive(p(gone + t("Quy định 37")) + p(t("-QĐ/TW")) + p(t("Hết"))))
    assert found.text == "Quy định 37-QĐ/TW\nHết"
    assert found.places().at(found.text.index("Hết")) == Place(paragraph=3)


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    box = f"<w:txbxContent>{p(t('Trong khung'))}{p(t('nữa'))}</w:txbxContent>"
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    once = f"<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    for drawn in (box, twice, once):
        assert text_of(p(t("Quy") + f"<w:r>{drawn}</w:r>" + t(" định")) + p(t("Sau"))) == (
            "Quy định\nTrong khung\nnữa\nSau"
        )


def test_headers_come_first_notes_and_footers_last() -> None:
    rule = f'<w:footnote w:type="separator">{p(t("___"))}</w:footnote>'
    parts = {
        "footer1": p(t("chân")),
        "endnotes": f"<w:endnote>{p(t('cuối'))}</w:endnote>",
        "footnotes": f"{rule}<w:footnote>{p(t('xem 05-CT/TW'))}</w:footnote>",
        "header10": p(t("đầu mười")),
        "header2": p(t("đầu hai")),
    }
    found = read(archive(p(t("thân")), parts))
    assert found.text == "đầu hai\nđầu mười\nthân\nxem 05-CT/TW\ncuối\nchân"
    places = found.places()
    assert places.at(0) == Place(paragraph=1, part="header2")
    assert places.at(found.text.index("thân")) == Place(paragraph=1)
    assert places.at(found.text.index("05")).told() == "đoạn 1, footnotes"


def test_a_document_made_by_python_docx_is_read() -> None:
    """Another writer than this file: what it wrote is what is read."""
    made = Document()
    made.add_paragraph("Căn cứ Quy định số 37-QĐ/TW")
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "Nơi nhận"
    table.cell(0, 1).text = "Lưu"
    made.sections[0].header.paragraphs[0].text = "BAN TỔ CHỨC"
    out = io.BytesIO()
    made.save(out)
    lines = read(out.getvalue()).text.split("\n")
    assert [line for line in lines if line] == ["BAN TỔ CHỨC", "Căn cứ Quy định số 37-QĐ/TW", "Nơi nhận", "Lưu"]


def test_a_document_without_a_paragraph_is_an_empty_text() -> None:
    found = read(archive(""))
    assert (found.text, found.places().at(0)) == ("", Place())


def test_a_stream_that_cannot_be_sought_is_read_all_the_same() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    data = archive(p(t("Số 05")))
    assert docx.read(Pipe(data), "-").text == "Số 05"
    with pytest.raises(InputError, match="more than 10 bytes"):
        docx.read(Pipe(data), "-", 10)


def refusal(data: bytes, most: int = MOST) -> InputError:
    with pytest.raises(InputError) as caught:
        read(data, most)
    assert caught.value.source == "a.docx"
    assert str(caught.value).startswith("a.docx: ")
    return caught.value


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    bomb = archive(p(t("x")), extra={"word/media/a.bin": bytes(50_000_000)})
    assert len(bomb) < 100_000
    error = refusal(bomb, 40_000_000)
    assert (error.code, error.reason) == ("limit", "unpacks to more than 40,000,000 bytes")
    assert read(bomb).text == "x"


def test_a_picture_may_be_larger_than_xml_may() -> None:
    picture = archive(p(t("x")), extra={"word/media/a.bin": bytes(80_000)})
    assert read(picture, 100_000).text == "x"
    words = archive(p(t("x" * 80_000)))
    assert refusal(words, 100_000).reason == "unpacks to more than 25,000 bytes of XML"
    disguised = archive(p(t("x")), extra={"word/media/a.bin": xml("document", p(t("x" * 80_000)))})
    assert refusal(disguised, 100_000).code == "limit"


def test_an_archive_that_lies_about_its_sizes_is_refused() -> None:
    data = archive(p(t("x" * 10_000)))
    size = len(xml("document", f"<w:body>{p(t('x' * 10_000))}</w:body>"))
    assert data.count(size.to_bytes(4, "little")) == 2
    assert refusal(data.replace(size.to_bytes(4, "little"), (300).to_bytes(4, "little"))).code == "unreadable"


def test_an_archive_of_too_many_entries_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MOST_ENTRIES", 5)
    many = archive("", extra={f"word/media/{number}.bin": b"" for number in range(5)})
    assert refusal(many).reason == "more than 5 entries in the archive"


LAUGHS = '<!DOCTYPE x [<!ENTITY a "05-CT/TW"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("before", [LAUGHS, OUTSIDE, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', "<!DOCTYPE x>"])
def test_declared_entities_are_refused(before: str) -> None:
    error = refusal(archive(p(t("x")), before=before))
    assert error.code == "unreadable"
    assert error.reason == "word/document.xml has a document type declaration, which no DOCX needs"


def test_a_declaration_is_found_in_every_part_whatever_its_name_or_encoding() -> None:
    hidden = f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<x/>'.encode("utf-16")
    assert "document type" in refusal(archive("", extra={"word/media/image1.png": hidden})).reason
    late = b"<!-- " + b"x" * 10_000 + b" -->" + LAUGHS.encode() + b"<x/>"
    assert "document type" in refusal(archive("", extra={"x.bin": late})).reason
    strange = b'<?xml version="1.0" encoding="EBCDIC-CP-US"?><x/>'
    assert refusal(archive("", extra={"x.bin": strange})).reason == "has XML in an encoding that cannot be looked over"


def test_what_is_no_docx_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(b"").reason == "cannot be read as DOCX: BadZipFile: File is not a zip file"
    assert "Word 97" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)).reason
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.txt", "x")
    assert refusal(out.getvalue()).reason.startswith("cannot be read as DOCX: KeyError")
    assert "cannot be read as DOCX" in refusal(archive("<w:p>")).reason
    assert "cannot be read as DOCX" in refusal(archive("<w:sdt>" * 3000 + "</w:sdt>" * 3000)).reason
    monkeypatch.setitem(sys.modules, "docx", None)
    error = refusal(archive(""))
    assert error.code == "extra"
    assert error.reason == "to read DOCX, python-docx has to be installed: pip install 'vbdang[docx]'"


WHOLE = archive(p(t("Số 05-CT/TW")) * 20, {"header1": p(t("đầu"))})


@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 99)
)
def test_a_damaged_file_is_a_text_or_an_error(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    try:
        found = read(bytes(data[: len(data) - cut * (cut % 2)]))
    except InputError as error:
        assert error.source == "a.docx"  # noqa: PT017  # either is right
    else:
        assert found.text.encode()


PIECES: dict[str, Callable[[str], str]] = {
    "ins": lambda inside: f"<w:ins>{inside}</w:ins>",
    "link": lambda inside: f"<w:hyperlink>{inside}</w:hyperlink>",
    "del": lambda inside: f"<w:del>{inside}</w:del>",
}


@given(
    st.lists(
        st.lists(st.tuples(st.text("Số 05-CT/TWĐ", max_size=8), st.sampled_from(["", *PIECES])), max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_paragraphs_are_what_is_not_deleted_of_them_and_know_their_number(
    paragraphs: list[list[tuple[str, str]]],
) -> None:
    body = "".join(p("".join(PIECES.get(kind, str)(t(word)) for word, kind in paragraph)) for paragraph in paragraphs)
    lines = ["".join(word for word, kind in paragraph if kind != "del") for paragraph in paragraphs]
    found = read(archive(body))
    assert found.text == "\n".join(lines)
    places = found.places()
    numbers = [number for number, line in enumerate(lines, 1) for _ in range(len(line) + 1)]
    assert [places.at(offset).paragraph for offset in range(len(found.text) + 1)] == numbers
