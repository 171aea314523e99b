"""Where a page can be marked: in text and nowhere else, and never so that the page becomes another."""

from __future__ import annotations

import time

import pytest

from vbdang.inputs.html import shown
from vbdang.inputs.html_spots import Spots


def pieces(source: str, wanted: str) -> list[str]:
    """Return the stretches of the source for a part of its text."""
    text, markup = shown(source)
    start = text.index(wanted)
    return [source[one.start : one.end] for one in Spots.of(source).pieces(markup, start, start + len(wanted))]


@pytest.mark.parametrize(
    ("source", "wanted", "found"),
    [
        ("<p>Số 05-CT/TW.", "05-CT/TW", ["05-CT/TW"]),
        ("05-<b>CT</b>/TW", "05-CT/TW", ["05-", "CT", "/TW"]),
        ("Số&nbsp;05 &amp; 06", "Số\xa005 &", ["Số&nbsp;05 &amp;"]),
        ("&khong;05", "khong;05", ["khong;05"]),
        ("05<!-- x -->-CT", "05-CT", ["05", "-CT"]),
        ("Chỉ <b> thị</b>", "Chỉ thị", ["Chỉ ", " thị"]),
        ("Chỉ\n  thị", "Chỉ thị", ["Chỉ\n  thị"]),
        ("Chỉ<i> </i>thị", "Chỉ thị", ["Chỉ", "thị"]),
        ("<p>Một<p>Hai", "Một\nHai", ["Một", "Hai"]),
        ("<textarea>05-CT/TW</textarea> 06", "05-CT/TW", []),
        ("<textarea>05-CT/TW</textarea> 06", "06", ["06"]),
        ("<svg><text>05</text></svg><svg/>06", "06", ["06"]),
        ("<select><option>05<select>", "05", []),
        ("<svg><svg></svg>05</svg>06", "05", []),
        ("</select>05", "05", ["05"]),
        ("06 <p title=05-CT/TW", "05-CT/TW", []),
        ("06 <p title=05-CT/TW", "06", ["06"]),
    ],
)
def test_a_span_is_these_stretches_of_the_source(source: str, wanted: str, found: list[str]) -> None:
    assert pieces(source, wanted) == found


@pytest.mark.parametrize(
    ("source", "busy"),
    [
        ("<a href=x>05</a>", True),
        ("<button>05</button>", True),
        ("<a/>05", False),
        ("<a>x</a>05", False),
        ("<label><label></label>05</label>", True),
    ],
)
def test_what_stands_in_a_link_is_known(*, source: str, busy: bool) -> None:
    text, markup = shown(source)
    (one,) = Spots.of(source).pieces(markup, text.index("05"), text.index("05") + 2)
    assert one.busy is busy


def test_a_span_that_leaves_a_link_comes_in_two() -> None:
    source = "<a>05-</a>CT"
    _, markup = shown(source)
    assert [one.busy for one in Spots.of(source).pieces(markup, 0, 5)] == [True, False]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>05", ""),
        ("<p>05", "</body></html>"),
        ("<p>05", "</BODY >\n<!-- chưa đóng"),
        ("<p>05", "</html>"),
        ("</body><p>05", "</body>"),
        ("<p>05", "<!-- chưa đóng > "),
        ("<p>05<!-- đóng --><!-->", "<!doctype"),
        ("<p>05", "<script>x"),
        ("<p>05<script>x</script><script src=x />", "<title>x"),
        ("<p>05", "<p title=</body"),
        ("<p>05", "<textarea></body>"),
        ("<p>05", "<xmp><textarea></textarea>"),
        ("<svg></svg><p>05</p>", "</body>"),
        ("", ""),
    ],
)
def test_what_is_added_stands_where_it_is_seen(before: str, after: str) -> None:
    assert Spots.of(before + after).end == len(before)


def test_a_large_page_takes_time_in_proportion() -> None:
    def taken(times: int) -> float:
        source = "<p>Số <b>05</b>-CT/TW &amp; <a>x</a>" * times
        start = time.process_time()
        spots = Spots.of(source)
        _, markup = shown(source)
        for n in range(0, 1000, 7):
            spots.pieces(markup, n, n + 5)
        return time.process_time() - start

    def least(times: int) -> float:
        return min(taken(times) for _ in range(3))  # noise only lengthens

    assert least(10_000) < 12 * max(least(2_000), 0.02)
