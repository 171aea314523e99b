"""The report in a real browser: graph, filter, line of time, lists and texts lead to one another, and nowhere else."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

made_up_texts = runpy.run_path(str(Path(__file__).with_name("corpus.py")))["made_up_texts"]
DRAWER = "#vr-drawer"
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;\u202e"


@pytest.fixture
def report(opened: Callable[..., Any], made: Callable[..., Path], tmp_path: Path) -> Callable[..., Any]:
    """Open the report on some texts, once it is ready."""

    def open_report(texts: dict[str, str], *more: str, **wanted: Any) -> Any:
        paths = []
        for name, text in texts.items():
            (tmp_path / name).write_text(text, "utf-8")
            paths.append(str(tmp_path / name))
        page = opened(made("report", *paths, *more), **wanted)
        page.wait_for_selector("html[data-ready]")
        return page

    return open_report


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = dict(made_up_texts(30))
    found["a.txt"] = "Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW; Chỉ thị 5-CT/TW."
    return found


def shown(page: Any) -> int:
    return int(page.evaluate("vr.cytoscape.nodes('.document').not('.gone').length"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_keeps_to_itself_and_axe_finds_no_serious_fault(
    report: Callable[..., Any], texts: dict[str, str], faults: Callable[[Any], list[str]], scheme: str
) -> None:
    page = report(texts, color_scheme=scheme)
    assert faults(page) == []
    page.locator("#vr-most .vr-link").first.click()
    assert faults(page) == []
    page.locator(".vr-places .vr-link").first.click()
    page.locator(".vb-pop").wait_for(state="visible")
    assert faults(page) == []
    assert page.seen.nothing()
    assert len(page.seen.requests) == 1


def test_a_click_on_a_circle_opens_the_card_of_its_document(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    page.locator("#vr-graph").scroll_into_view_if_needed()
    # The graph learns of the scrolling with the next frame; nobody clicks sooner.
    page.evaluate(
        "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 50))))"
    )
    place = page.evaluate("""() => {
      const node = vr.cytoscape.getElementById("d" + vr.documents.findIndex((one) => one.name === "XIII/01-KL/TW"));
      const box = document.getElementById("vr-graph").getBoundingClientRect();
      return [box.x + node.renderedPosition("x"), box.y + node.renderedPosition("y")];
    }""")
    page.mouse.click(*place)
    page.locator(DRAWER).wait_for(state="visible")
    card = page.locator(DRAWER).inner_text()
    for told in ("XIII/01-KL/TW", "18/5/2021", "Bộ Chính trị", "tiếp tục thực hiện", "XII/05-CT/TW", "a.txt"):
        assert told in card
    page.locator(f"{DRAWER} .vr-relations .vr-link").click()
    assert page.locator(f"{DRAWER} h3").inner_text() == "05-CT/TW"
    page.keyboard.press("Escape")
    assert page.locator(DRAWER).is_hidden()


def test_the_card_leads_to_the_place_in_the_text_where_it_is_cited(
    report: Callable[..., Any], texts: dict[str, str]
) -> None:
    page = report(texts)
    page.locator("#vr-search").fill("01-KL/TW")
    page.locator("#vr-most .vr-link", has_text="XIII/01-KL/TW").click()
    page.locator(".vr-places .vr-link", has_text="a.txt").first.click()
    page.locator(".vb-pop").wait_for(state="visible")
    assert page.locator("#vr-reader h3").inner_text().endswith("a.txt")
    assert page.locator("#vr-reader vb-ref.vb-open").inner_text() == "Kết luận số 01-KL/TW"
    assert "18/5/2021" in page.locator(".vb-pop").inner_text()
    assert page.locator(DRAWER).is_hidden()


def test_everything_can_be_reached_by_keyboard(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    link = page.locator("#vr-most .vr-link").first
    link.focus()
    page.keyboard.press("Enter")
    assert page.locator(DRAWER).is_visible()
    assert page.evaluate("document.activeElement.id") == "vr-drawer"
    page.keyboard.press("Escape")
    assert link.evaluate("one => one === document.activeElement")


def test_a_filter_holds_for_graph_line_and_lists(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    everything = shown(page)
    page.locator("#vr-term").select_option("XIII")
    page.locator("#vr-type").select_option("KL")
    page.locator("#vr-body").select_option("BCT")
    left = shown(page)
    assert 0 < left < everything
    assert page.locator("#vr-count").inner_text() == f"{left} trong {everything} văn bản"
    names = page.locator("#vr-most .vr-link").all_inner_texts()
    assert names
    assert all(name.startswith("XIII/") and "-KL/" in name for name in names)
    assert page.locator(".vr-spot:not(.vr-off)").count() >= len(names)
    assert page.locator("#vr-texts .vr-link").count() < len(texts)
    page.locator("#vr-search").fill("khong co gi nhu the")
    assert shown(page) == 0
    assert page.locator("#vr-most").inner_text() == "Không có văn bản nào khớp."
    page.locator("#vr-reset").click()
    assert shown(page) == everything


def test_a_search_needs_no_marks(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    page.locator("#vr-search").fill("phong cach ho chi minh")
    assert "XII/05-CT/TW" in page.locator("#vr-most .vr-link").all_inner_texts()


def test_a_dot_on_the_line_of_time_opens_its_document(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    page.locator(".vr-spot").last.click()
    assert page.locator(DRAWER).is_visible()


def test_a_finding_leads_to_its_place(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    row = page.locator("#vr-findings tr", has_text="VB104").filter(has_text="a.txt")
    row.locator(".vr-link").click()
    page.locator(".vb-pop").wait_for(state="visible")
    assert "VB104" in page.locator(".vb-pop").inner_text()


def test_lists_show_more_when_asked(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts)
    before = page.locator("#vr-most tbody tr").count()
    page.locator("#vr-most .vr-more").click()
    assert page.locator("#vr-most tbody tr").count() > before


def test_hostile_text_stays_text(report: Callable[..., Any], tmp_path: Path) -> None:
    name = HOSTILE.replace("/", "") + ".txt"
    subject = HOSTILE.replace('"', "")
    (tmp_path / "own.tsv").write_text(
        f"key\tdate\tbody\tsubject\tsources\nXIV/90-KL/TW\t2026-02-03\tBCT\t{subject}\thttps://example.org\n", "utf-8"
    )
    page = report(
        {name: f"{HOSTILE} Kết luận số 90-KL/TW ngày 03/02/2026; Nghị quyết số 5-NQ/TW {HOSTILE}"},
        "--title",
        HOSTILE,
        "--catalogue",
        str(tmp_path / "own.tsv"),
    )
    page.locator("#vr-most .vr-link", has_text="XIV/90-KL/TW").click()
    assert subject in page.locator(f"{DRAWER} .vb-title").evaluate("one => one.textContent")
    page.locator(".vr-places .vr-link").first.click()
    page.locator(".vb-pop").wait_for(state="visible")
    assert HOSTILE in page.locator("#vr-reader .vb-text").evaluate("one => one.textContent")
    assert page.locator("h1").evaluate("one => one.textContent") == HOSTILE
    assert page.locator("img").count() == 0
    assert page.seen.nothing()


def test_a_report_on_nothing_is_a_page_still(report: Callable[..., Any]) -> None:
    page = report({"a.txt": "Không có gì."}, "--lang", "en")
    assert "1 texts · 0 references · 0 documents cited" in page.locator("header").inner_text()
    assert page.locator("#vr-findings").inner_text() == "Nothing has to be looked at."
    assert page.seen.nothing()


def test_on_a_phone_nothing_is_wider_than_the_screen(report: Callable[..., Any], texts: dict[str, str]) -> None:
    page = report(texts, viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#vr-most .vr-link").first.tap()
    assert page.locator(DRAWER).bounding_box()["width"] <= 360
