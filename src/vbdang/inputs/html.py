"""HTML to text: what a browser shows, one line a block, and every character's place in the source.

The rules are those of browsers (WHATWG, HTML, "tokenization"), as far as they decide what is text:

- tags of blocks (``p``, ``td``, ``br``, ...) break the text, all others join it: ``05-<b>CT</b>/TW`` is one word;
- white space is one blank, and none beside a break; in ``pre`` it stays. A no-break space is no white space;
- character references are decoded, known or not, with or without their semicolon;
- scripts, styles, titles, frames and comments are no text.

Broken markup never raises. Where browsers drop the rest of the file after a tag that nothing closes, it is taken as
text here: better a reference with some markup around it than none. Elements are not matched with their ends, so that
depth costs nothing, and every pattern goes over the source once.

One expression over the source, and not ``html.parser``: that raises on some broken declarations, does not say
where in the source its pieces end, and took a third longer (docs/decisions/0006-reading-files.md).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from vbdang.errors import InputError
from vbdang.inputs.encodings import Text, taken_for, text_of
from vbdang.inputs.passage import Passage
from vbdang.inputs.places import Lines, Place
from vbdang.inputs.plain import MOST, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from vbdang.inputs.encodings import Encoding

__all__ = ["Markup", "Shown", "read", "shown", "tokens", "written"]

_TOKEN = re.compile(
    r"""
      (?P<comment> <!--(?:-?>|.*?(?:--!?>|\Z)) | <(?:[!?]|/(?![A-Za-z]))[^>]*(?:>|\Z) )
    | (?P<tag> <(?P<end>/?)(?P<name>[A-Za-z][^\ \t\n\f\r/>]*+)(?>=[\ \t\n\f\r]*(?:"[^"]*"|'[^']*')|[^>])*+ (?P<close>>|\Z) )
    | (?P<reference> &(?:\#[0-9]+|\#[xX][0-9A-Fa-f]+|[A-Za-z][0-9A-Za-z]*+);? )
    | (?P<space> [\ \t\n\f\r]+ )
    | (?P<text> [^<&\ \t\n\f\r]++(?:\ [^<&\ \t\n\f\r]++)*+ | [<&] )
    """,
    re.VERBOSE | re.DOTALL,
)
# The same after a tag that nothing closes.
_REST = re.compile(
    r"(?P<reference>&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][0-9A-Za-z]*+);?)|(?P<space>[ \t\n\f\r]+)|(?P<text>[^& \t\n\f\r]+|&)"
)
_BREAKING = """
    address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav
    ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul
    xmp
"""
_BLOCKS = frozenset(_BREAKING.split())
_NO_TEXT = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "title")
}
_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_NAMES: dict[bytes, Encoding] = {
    b"windows-1258": "cp1258",
    b"cp1258": "cp1258",
    b"viscii": "viscii",
    b"tcvn": "tcvn3",
    b"tcvn3": "tcvn3",
    b"tcvn-5712": "tcvn3",
    b"x-viet-tcvn5712": "tcvn3",
    b"x-viet-vni": "vni",
}


@frozen
class Markup:
    """The way from a text back into the source that shows it.

    Attributes:
        starts: The first code point of every run of the text, in order; the first is 0.
        sources: Where each run stands in the source.
        literal: Whether a run stands there character by character; else all of it is made of what stands there.
        blocks: The first code point of every block of the text but the first.
        lines: The lines of the source.
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    literal: tuple[bool, ...]
    blocks: tuple[int, ...]
    lines: Lines

    def source(self, offset: int) -> int:
        """Return the code point of the source at which a character of the text stands or begins.

        >>> text, markup = shown("<p>A &amp; B")
        >>> [markup.source(text.index(letter)) for letter in "A&B"]
        [3, 5, 11]
        """
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + (offset - self.starts[run] if self.literal[run] else 0)

    def at(self, offset: int) -> Place:
        """Return line and column of the source, and the block from 1."""
        place = self.lines.at(self.source(offset))
        return Place(line=place.line, column=place.column, paragraph=bisect_right(self.blocks, offset) + 1)


class Shown(NamedTuple):
    """What a source shows, and the way back."""

    text: str
    markup: Markup


def read(stream: BinaryIO, source: str, encoding: Encoding | None = None, most: int = MOST) -> Passage:
    r"""Read an HTML file as one text.

    What is valid UTF-8 is UTF-8; then counts what the file declares, if it is one of the Vietnamese sets, and then what
    :mod:`vbdang.inputs.encodings` finds out.

    Args:
        stream: The bytes of the file.
        source: The file's path.
        encoding: What the bytes are; None: find out.
        most: How many bytes are read at most.

    Raises:
        InputError: The bytes are not the encoding, or are too many.

    >>> import io
    >>> found = read(io.BytesIO("<p>Căn cứ\n<td>Chỉ thị 05-<b>CT</b>/TW".encode()), "a.html")
    >>> found.text, str(found.places().at(found.text.index("05")))
    ('Căn cứ\nChỉ thị 05-CT/TW', 'line 2, column 13, paragraph 2')
    """
    source_text, known = written(whole(stream, source, most), source, encoding)
    text, markup = shown(source_text)
    return Passage(source, text, encoding=known, way=markup)


def written(data: bytes, source: str, encoding: Encoding | None = None) -> Text:
    """Decode a file's bytes, as :func:`read` says.

    Raises:
        InputError: The bytes are not the encoding.
    """
    try:
        return text_of(data, source, encoding)
    except InputError:
        declared = _DECLARED.search(data, 0, 4096)
        name = None if declared is None or encoding else _NAMES.get(declared[1].lower())
        if name is None:
            raise
        return Text(taken_for(name, data, source), name)


def shown(source: str) -> Shown:
    r"""Return what a source shows; it may be anything, broken or no HTML at all.

    >>> shown("<title>x</title><p>Số&nbsp;05-<i>CT</i>/TW<p>  của <br/>Đảng").text
    'Số\xa005-CT/TW\ncủa\nĐảng'
    >>> shown("5 < 6 &amp 7<b").text
    '5 < 6 & 7<b'
    """
    writing = _Writing()
    for token in tokens(source):
        kind = token.lastgroup
        if kind == "text":
            writing.text(token[0], token.start())
        elif kind == "space":
            writing.space(token[0], token.start())
        elif kind == "reference":
            writing.reference(token[0], token.start())
        elif kind == "tag" and token["close"]:
            writing.tag(token)
    return writing.done(source)


def tokens(source: str) -> Iterator[re.Match[str]]:
    """Yield comments, tags, character references, white space and text, by ``lastgroup``.

    Left out is what scripts and the like hold. A tag that nothing closes comes with an empty ``close``; after it, its own
    characters come as text.

    >>> [token[0] for token in tokens("<p>A&lt; <script>b</script><i")]
    ['<p>', 'A', '&lt;', ' ', '<script>', '</script>', '<i', '<i']
    """
    place, pattern = 0, _TOKEN
    while token := pattern.match(source, place):
        yield token
        place = token.end()
        if token.lastgroup == "tag" and not token["close"]:
            place, pattern = token.start(), _REST
        elif token.lastgroup == "tag":
            place = _after(token, source)


def _after(tag: re.Match[str], source: str) -> int:
    """Say where to go on after a tag: behind its content where that is no text."""
    name = tag["name"].lower()
    if name not in _NO_TEXT or tag["end"] or tag[0].endswith("/>"):
        return tag.end()
    end = _NO_TEXT[name].search(source, tag.end())
    return len(source) if end is None else end.start()


class _Writing:
    """The text as it grows, and where each run of it came from."""

    def __init__(self) -> None:
        self.kept = False  # whether white space stays
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        self._literal: list[bool] = []
        self._blocks: list[int] = []
        self._length = 0
        self._between: tuple[str, int] | None = None  # what will stand before the next text

    def text(self, piece: str, place: int) -> None:
        self._separate()
        self._add(piece, place, literal=True)

    def space(self, piece: str, place: int) -> None:
        if self.kept:
            self.text(piece, place)
        elif self._between is None:
            self._between = (" ", place)

    def reference(self, piece: str, place: int) -> None:
        meant = unescape(piece)
        if meant == piece:
            self.text(piece, place)
        elif meant:  # some numbers stand for nothing
            self._separate()
            self._add(meant, place, literal=False)

    def tag(self, tag: re.Match[str]) -> None:
        name = tag["name"].lower()
        if name in _BLOCKS:
            self._broken(tag.start())
        if name == "pre":
            self.kept = not tag["end"]

    def _broken(self, place: int) -> None:
        if self._between is None or self._between[0] == " ":
            self._between = ("\n", place)

    def _separate(self) -> None:
        if self._between is not None and self._length:
            self._add(*self._between, literal=False)
            if self._between[0] == "\n":
                self._blocks.append(self._length)
        self._between = None

    def _add(self, piece: str, place: int, *, literal: bool) -> None:
        self._pieces.append(piece)
        self._starts.append(self._length)
        self._sources.append(place)
        self._literal.append(literal)
        self._length += len(piece)

    def done(self, source: str) -> Shown:
        return Shown("".join(self._pieces), self._markup(Lines.of(source)))

    def _markup(self, lines: Lines) -> Markup:
        if not self._pieces:
            return Markup((0,), (0,), (True,), (), lines)
        return Markup(tuple(self._starts), tuple(self._sources), tuple(self._literal), tuple(self._blocks), lines)
