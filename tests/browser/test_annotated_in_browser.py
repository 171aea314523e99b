"""Annotated pages in a real browser: cards open for mouse, keyboard and finger; nothing leaves the page; text stays text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """Họp chi bộ

Theo Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị và Chỉ thị số 5-CT/TW ngày 15/5/2016.
Quy định số 30-QĐ/TW ngày 26/7/2016; Chương trình số 07-CTr/TU của Tỉnh ủy Đắk Lắk; Kết luận số 02-KL/TW.
"""
HOSTILE = "</p></article></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;<b>\u202eđảo\u2066"
CARD = ".vb-pop"


@pytest.fixture
def page_of(made: Callable[..., Path], tmp_path: Path) -> Callable[..., Path]:
    def make(text: str, *more: str, name: str = "bài.txt") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return made("annotate", str(path), *more)

    return make


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_keeps_to_itself_and_axe_finds_no_serious_fault(
    opened: Callable[..., Any],
    page_of: Callable[..., Path],
    faults: Callable[[Any], list[str]],
    lang: str,
    scheme: str,
) -> None:
    page = opened(page_of(TEXT, "--lang", lang), color_scheme=scheme)
    assert faults(page) == []
    page.locator("vb-ref a").first.click()
    assert page.locator(CARD).is_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.locator(".vb-toggle").click()
    assert faults(page) == []
    assert page.seen.nothing()
    assert len(page.seen.requests) == 1


def test_a_card_opens_where_the_mouse_rests_and_closes_when_it_leaves(
    opened: Callable[..., Any], page_of: Callable[..., Path]
) -> None:
    page = opened(page_of(TEXT))
    assert page.locator(CARD).is_hidden()
    page.locator("vb-ref").nth(1).hover()
    page.locator(CARD).wait_for(state="visible")
    assert "05-CT/TW" in page.locator(CARD).inner_text()
    page.mouse.move(5, 5)
    page.locator(CARD).wait_for(state="hidden")


def test_a_card_that_was_clicked_stays_until_it_is_closed(
    opened: Callable[..., Any], page_of: Callable[..., Path]
) -> None:
    page = opened(page_of(TEXT))
    page.locator("vb-ref a").first.click()
    page.mouse.move(5, 5)
    page.wait_for_timeout(500)
    card = page.locator(CARD).inner_text()
    for told in ("35-NQ/TW", "mâu thuẫn", "22/10/2018", "Bộ Chính trị", "Căn cứ xác định", "VB501"):
        assert told in card
    page.locator(f"{CARD} summary").first.click()
    assert page.locator(f"{CARD} details li").first.is_visible()
    page.locator(".vb-close").click()
    assert page.locator(CARD).is_hidden()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_card_opens_by_keyboard_and_gives_the_focus_back(
    opened: Callable[..., Any], page_of: Callable[..., Path], key: str
) -> None:
    page = opened(page_of(TEXT))
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "vb-mark":
            break
    link = page.locator("vb-ref a").first
    assert link.evaluate("one => one === document.activeElement")
    assert (link.get_attribute("aria-haspopup"), link.get_attribute("aria-expanded")) == ("dialog", "false")
    page.keyboard.press(key)
    assert page.locator(CARD).is_visible()
    assert link.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.getAttribute('role')") == "dialog"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "vb-close"
    page.keyboard.press("Escape")
    assert page.locator(CARD).is_hidden()
    assert link.evaluate("one => one === document.activeElement")
    assert link.get_attribute("aria-expanded") == "false"


def test_on_a_phone_nothing_is_wider_than_the_screen_and_the_card_does_not_hide_what_it_speaks_of(
    opened: Callable[..., Any], page_of: Callable[..., Path]
) -> None:
    page = opened(page_of(TEXT * 4), viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    mark = page.locator("vb-ref a").last
    mark.scroll_into_view_if_needed()
    mark.tap()
    card, place = page.locator(CARD).bounding_box(), mark.bounding_box()
    assert place["y"] + place["height"] <= card["y"]
    assert card["y"] + card["height"] == pytest.approx(640, abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_card_lies_inside_the_window_wherever_its_mark_stands(
    opened: Callable[..., Any], page_of: Callable[..., Path]
) -> None:
    page = opened(page_of(TEXT), viewport={"width": 700, "height": 420})
    for mark in page.locator("vb-ref a").all():
        mark.click()
        box = page.locator(CARD).bounding_box()
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= 700
        assert box["y"] + box["height"] <= 420
        page.keyboard.press("Escape")


def test_a_count_marks_only_the_references_that_it_counts(
    opened: Callable[..., Any], page_of: Callable[..., Path]
) -> None:
    page = opened(page_of(TEXT))
    chip = page.locator(".vb-chip[data-status=resolved]")
    chip.click()
    assert chip.get_attribute("aria-pressed") == "true"
    assert page.locator("vb-ref:not(.vb-faint)").count() == int(chip.locator("b").inner_text()) == 2
    chip.click()
    assert page.locator("vb-ref.vb-faint").count() == 0


def test_without_scripts_a_mark_leads_to_its_card(opened: Callable[..., Any], page_of: Callable[..., Path]) -> None:
    page = opened(page_of(TEXT), java_script_enabled=False)
    assert page.locator("#vb-1-3").is_visible()
    page.locator("vb-ref a").nth(3).click()
    assert page.url.endswith("#vb-1-3")
    assert page.locator(".vb-toggle").is_hidden()


def test_on_paper_the_cards_follow_the_text(opened: Callable[..., Any], page_of: Callable[..., Path]) -> None:
    page = opened(page_of(TEXT))
    assert page.locator(".vb-list").is_hidden()
    page.locator("vb-ref a").first.click()
    page.emulate_media(media="print")
    assert page.locator(".vb-list").is_visible()
    assert page.locator(CARD).is_hidden()
    number = page.locator("vb-ref").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "[" in number


@pytest.mark.parametrize("text", [HOSTILE, f"{HOSTILE}Chỉ thị số 05-CT/TW{HOSTILE}", "a\r\nb\rc\td"])
def test_hostile_text_stays_text(opened: Callable[..., Any], page_of: Callable[..., Path], text: str) -> None:
    page = opened(page_of(text))
    assert page.locator(".vb-text").evaluate("one => one.textContent") == text
    assert page.evaluate("document.scripts.length") == 1
    assert page.locator("img").count() == 0
    assert page.seen.nothing()


def test_hostile_names_and_catalogues_stay_text(
    opened: Callable[..., Any], made: Callable[..., Path], tmp_path: Path
) -> None:
    name = "<img src=x onerror=alert(1)>'&amp;\u202egpj.txt"
    (tmp_path / name).write_text("Kết luận số 90-KL/TW ngày 03/02/2026", "utf-8")
    subject = HOSTILE.replace('"', "")
    head = "key\tdate\tbody\tsubject\tsources\n"
    (tmp_path / "own.tsv").write_text(
        f"{head}XIV/90-KL/TW\t2026-02-03\tBCT\t{subject}\thttps://example.org/?a=<b>\n", "utf-8"
    )
    page = opened(made("annotate", str(tmp_path / name), "--catalogue", str(tmp_path / "own.tsv")))
    page.locator("vb-ref a").click()
    card = page.locator(CARD)
    assert subject in card.locator(".vb-title").evaluate("one => one.textContent")
    assert name in page.locator("h1").evaluate("one => one.textContent")
    assert page.locator("img").count() == 0
    assert page.evaluate("document.scripts.length") == 1
    assert page.seen.nothing()
    directions = card.locator(".vb-title bdi").evaluate("one => getComputedStyle(one).unicodeBidi")
    assert directions == "isolate"


GIVEN = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang có sẵn</title>
<style>a { color: rgb(1, 2, 3) } p { margin: 0 }</style></head>
<body><main><h1>Tin</h1><p>Theo Chỉ thị số <b>05-CT</b>/TW ngày 15/5/2016, <a href="#x">Quy định số 37-QĐ/TW</a>.</p>
<table><tr><td>Kết luận<td>số 01-KL/TW</table>
<textarea aria-label="x">Quy định số 30-QĐ/TW</textarea><p id="x">Hết<p>Chưa <i>đóng</main>
<script>document.title = "Chạy rồi";</script>
"""


def test_a_given_page_is_the_same_page_without_our_elements(
    opened: Callable[..., Any], made: Callable[..., Path], tmp_path: Path, faults: Callable[[Any], list[str]]
) -> None:
    (tmp_path / "g.html").write_text(GIVEN, "utf-8")
    before = opened(tmp_path / "g.html").evaluate("document.documentElement.outerHTML")
    page = opened(made("annotate", str(tmp_path / "g.html")))
    assert page.title() == "Chạy rồi"
    page.locator("vb-ref a").first.click()
    assert "XII/05-CT/TW" in page.locator(CARD).inner_text()
    assert faults(page) == []
    assert page.seen.nothing()
    page.reload()
    after = page.evaluate("""() => {
      const mine = document.querySelectorAll("vb-cards, .vb-pop");
      mine.forEach((one) => { if (one.nextSibling?.nodeValue === "\\n") one.nextSibling.remove(); one.remove(); });
      document.querySelectorAll("vb-ref").forEach((one) => one.replaceWith(...(one.querySelector("a.vb-mark") || one).childNodes));
      document.normalize();
      return document.documentElement.outerHTML;
    }""")
    assert after == before


def test_a_mark_in_a_link_shows_its_card_and_leaves_the_link_alone(
    opened: Callable[..., Any], made: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "g.html").write_text(GIVEN, "utf-8")
    page = opened(made("annotate", str(tmp_path / "g.html")))
    inside = page.locator("a[href='#x'] vb-ref")
    inside.hover()
    page.locator(CARD).wait_for(state="visible")
    assert "37-QĐ/TW" in page.locator(CARD).inner_text()
    inside.click()
    assert page.url.endswith("#x")
