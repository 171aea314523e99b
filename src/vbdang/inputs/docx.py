"""DOCX to text: what a reader of the document sees once its tracked changes are accepted.

The file is opened with python-docx and walked element by element, because its own ``text`` leaves out tracked
insertions, headers, footers and notes. One paragraph is one line, an empty one too; the paragraphs of a table come cell
by cell in their order, those of a text box after the paragraph that holds it. Headers come first, then the body,
footnotes, endnotes, footers.

- kept: ``w:t``, insertions (``w:ins``, ``w:moveTo``), the results of fields, links, content controls;
- signs: ``w:noBreakHyphen`` is ``-``, ``w:tab`` a tab, ``w:br`` and ``w:cr`` a line end, ``w:softHyphen`` nothing;
- left out: deletions (``w:del``, ``w:moveFrom``, deleted rows; the deleted end of a paragraph joins what it parted), the
  codes of fields, the old form of what is there twice (``mc:Fallback``), phonetic guides, comments, pictures.

Source: ECMA-376, part 1, WordprocessingML. Such a file is an archive made by others, so it is looked over before it is
opened: how many entries it has, how large they say to be unpacked (no entry yields more than it says), and that no
part has a document type declaration, which is where entities are declared. What is outside is never fetched.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

from vbdang.inputs.foreign import opening, refusal
from vbdang.inputs.passage import Passage
from vbdang.inputs.places import Place, Stretches
from vbdang.inputs.plain import LIMIT, MOST, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO, BinaryIO

__all__ = ["MOST_ENTRIES", "read"]

#: How many entries the archive may have; Word writes one a picture and some twenty others.
MOST_ENTRIES = 10_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT, _PARAGRAPH, _BOX, _ROW = f"{_W}t", f"{_W}p", f"{_W}txbxContent", f"{_W}tr"
_SIGNS = {f"{_W}noBreakHyphen": "-", f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_LEFT_OUT = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "instrText", "rt", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr")
)
_DELETED = (f"{_W}pPr/{_W}rPr/{_W}del", f"{_W}pPr/{_W}rPr/{_W}moveFrom")
_RULES_OF_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_ORDER = ("header", "", "footnotes", "endnotes", "footer")  # of the parts; the body has no name


def read(stream: BinaryIO, source: str, most: int = MOST) -> Passage:
    """Read a DOCX file as one text.

    Args:
        stream: The bytes of the file.
        source: The file's path.
        most: How many bytes its entries may have unpacked, all together; of XML a quarter of that, for it takes many
            times its size in memory.

    Raises:
        InputError: python-docx is not installed (code ``extra``); the archive is too large (``limit``); it is broken,
            locked, no DOCX, or declares entities (``unreadable``).

    >>> import io
    >>> read(io.BytesIO(b"05-CT/TW"), "a.docx")
    Traceback (most recent call last):
    vbdang.errors.InputError: a.docx: cannot be read as DOCX: BadZipFile: File is not a zip file
    """
    file = stream if stream.seekable() else io.BytesIO(whole(stream, source, most))
    with opening(source, "DOCX", "python-docx"):
        _look_over(file, source, most)
        writing = _Writing()
        for part in _parts(file):
            writing.part(part.name, part.element)
    return writing.passage(source)


def _look_over(file: BinaryIO, source: str, most: int) -> None:
    """Refuse an archive that would unpack to too much, or whose XML declares a document type."""
    if file.read(len(_OLE)) == _OLE:
        raise refusal(source, "is a file of Word 97 or one locked with a password: save it as DOCX without one")
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise refusal(source, f"more than {MOST_ENTRIES:,} entries in the archive", LIMIT)
        if sum(entry.file_size for entry in entries) > most:
            raise refusal(source, f"unpacks to more than {most:,} bytes", LIMIT)
        if sum(entry.file_size for entry in entries if _is_xml(archive, entry, source)) > most // 4:
            raise refusal(source, f"unpacks to more than {most // 4:,} bytes of XML", LIMIT)


def _is_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: str) -> bool:
    """Tell whether an entry is XML, whatever its name; only what stands before its first element is looked at."""

    def declared(*_: object) -> None:
        raise refusal(source, f"{entry.filename} has a document type declaration, which no DOCX needs")

    elements: list[str] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = lambda name, _: elements.append(name)
    with archive.open(entry) as part:
        return _begins(parser, part, elements, source)


def _begins(parser: expat.XMLParserType, part: IO[bytes], elements: list[str], source: str) -> bool:
    while not elements and (piece := part.read(4096)):
        try:
            parser.Parse(piece, False)
        except expat.ExpatError as error:
            if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]:
                raise refusal(source, "has XML in an encoding that cannot be looked over") from None
            break
    return bool(elements)


class _Part(NamedTuple):
    """A part of the document that holds text; parts are read in the order of kind, number and name."""

    kind: int
    number: int
    name: str
    element: Any


def _parts(file: BinaryIO) -> list[_Part]:
    """Open the document: the body and what belongs to it."""
    from docx import Document
    from docx.opc.part import XmlPart
    from docx.oxml.parser import parse_xml

    body = Document(file).part
    found = [_Part(_ORDER.index(""), 0, "", body.element)]
    for relation in body.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _ORDER and not relation.is_external:
            part = relation.target_part
            name = part.partname.rpartition("/")[2].removesuffix(".xml")
            element = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
            found.append(_Part(_ORDER.index(kind), _number(name), name, element))
    return sorted(found, key=lambda part: part[:3])


def _number(name: str) -> int:
    return int(name[len(name.rstrip("0123456789")) :] or 0)


class _Writing:
    """The text as it grows, and the paragraph that each stretch of it is."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._places: list[Place] = []
        self._boxes: list[Any] = []
        self._part: str | None = None
        self._number = 0
        self._joined = False  # to the paragraph before, whose end was deleted

    def part(self, name: str, element: Any) -> None:
        self._part, self._number, self._joined = name or None, 0, False
        self._walk(element)

    def passage(self, source: str) -> Passage:
        way = Stretches(tuple(self._starts) or (0,), tuple(self._places) or (Place(),))
        return Passage(source, "".join(self._pieces), encoding=None, way=way)

    def _walk(self, element: Iterable[Any]) -> None:
        for child in element:
            for inner in self._taken(child):
                self._walk(inner)

    def _taken(self, element: Any) -> Iterator[Any]:
        """Take what an element says itself, and yield that into which to go."""
        tag = element.tag
        if tag == _PARAGRAPH:
            self._paragraph(element)
        elif tag == _TEXT:
            self._write(element.text or "")
        elif tag in _SIGNS:
            self._write(_SIGNS[tag])
        elif tag == _BOX:
            self._boxes.append(element)
        elif tag == f"{_MC}AlternateContent":
            yield from element.findall(f"{_MC}Choice")[:1] or element.findall(f"{_MC}Fallback")
        elif isinstance(tag, str) and tag not in _LEFT_OUT and not _is_no_text(element):
            yield element

    def _paragraph(self, element: Any) -> None:
        self._number += 1
        if not self._joined:
            if self._starts:
                self._write("\n")
            self._starts.append(self._length)
            self._places.append(Place(paragraph=self._number, part=self._part))
        self._walk(element)
        boxes, self._boxes = self._boxes, []
        self._joined = not boxes and any(element.find(path) is not None for path in _DELETED)
        for box in boxes:
            self._walk(box)

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def _is_no_text(element: Any) -> bool:
    """Tell whether an element is a deleted row, or the rule that is drawn above notes."""
    if element.tag == _ROW:
        return element.find(f"{_W}trPr/{_W}del") is not None
    return element.get(f"{_W}type") in _RULES_OF_NOTES
