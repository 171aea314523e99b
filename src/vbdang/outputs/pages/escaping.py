"""What stands in a text, a file's name or a catalogue, put into a page so that it stays text (thoát ký tự HTML).

Everything is well-formed XML as well as HTML, for pages that are given as XHTML are written back as such.
"""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from vbdang.outputs.width import visible

__all__ = ["content", "isolated", "link", "quoted_value"]

#: What XML cannot hold at all.
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


def quoted_value(text: str) -> str:
    """Return a text on one line as an attribute holds it, without the quotation marks.

    >>> quoted_value('"><script>')
    '&quot;&gt;&lt;script&gt;'
    """
    return escape(_NO_XML.sub("\ufffd", visible(text)))


def isolated(text: str) -> str:
    r"""Return a text on one line as an element that keeps its direction to itself.

    >>> isolated("<b>\u202e"), isolated("a\x00")
    ('<bdi>&lt;b&gt;\u202e</bdi>', '<bdi>a␀</bdi>')
    """
    return f"<bdi>{quoted_value(text)}</bdi>"


def content(text: str) -> str:
    r"""Return a text as an element holds it, character by character as far as HTML can; :func:`html.unescape` gives it back.

    A carriage return is spelled out, for browsers make a line feed of it. A NUL, which they drop, has an element of its own.

    >>> content("5 < 6\r\n\x00")
    '5 &lt; 6&#13;\n<vb-nul></vb-nul>'
    """
    return escape(text, quote=False).replace("\r", "&#13;").replace("\x00", "<vb-nul></vb-nul>")


def link(source: str) -> str:
    """Return a source as a link where it is an address of the web, else as text.

    >>> link("https://example.org/a?b=1&c=2")
    '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer"><bdi>https://example.org/a?b=1&amp;c=2</bdi></a>'
    >>> link("javascript:alert(1)")
    '<bdi>javascript:alert(1)</bdi>'
    """
    if not _is_address(source):
        return isolated(source)
    return f'<a href="{quoted_value(source)}" rel="noopener noreferrer">{isolated(source)}</a>'


def _is_address(source: str) -> bool:
    try:
        parts = urlsplit(source)
    except ValueError:  # brackets that hold no address
        return False
    # What is not printable, as a mark of direction, would hide where the link leads.
    return source.isprintable() and parts.scheme in {"http", "https"} and bool(parts.netloc)
