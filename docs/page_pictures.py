"""Takes the pictures of pages that the documentation shows, in a real browser.

    python docs/page_pictures.py        write them anew; needs chromium and the dependency group "browser"

Pixels differ from browser to browser and from font to font, so no test compares them: look at them.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from vbdang.cli import main

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
TEXTS = 24
DOCUMENT = "vr.open(vr.documents.findIndex((one) => one.name === 'XIII/01-KL/TW'))"


def annotated(browser: Any, folder: Path) -> None:
    """Show the sample article with the card of the reference that the catalogue contradicts."""
    page_file = folder / "ban-tin.html"
    os.chdir(ROOT / "examples")
    main(["annotate", "ban-tin.txt", "-o", str(page_file)])
    settings: dict[str, dict[str, Any]] = {
        "annotate": {"viewport": {"width": 1000, "height": 780}},
        "annotate-dark": {"viewport": {"width": 1000, "height": 780}, "color_scheme": "dark"},
        "annotate-phone": {"viewport": {"width": 390, "height": 780}},
    }
    for name, wanted in settings.items():
        page = browser.new_context(**wanted).new_page()
        page.goto(page_file.as_uri())
        page.locator("vb-ref.vb-contradicted a").click()
        page.screenshot(path=str(PICTURES / f"{name}.png"))


def reported(browser: Any, folder: Path) -> None:
    """Show a report on made-up texts and the sample article: the whole, and the card of a document."""
    made_up_texts = runpy.run_path(str(ROOT / "tests" / "browser" / "corpus.py"))["made_up_texts"]
    texts = {**dict(made_up_texts(TEXTS)), "ban-tin.txt": (ROOT / "examples" / "ban-tin.txt").read_text("utf-8")}
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    os.chdir(folder)
    main(["report", *sorted(texts), "-o", "report.html"])
    page = browser.new_context(viewport={"width": 1280, "height": 1420}).new_page()
    page.goto((folder / "report.html").as_uri())
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(500)
    page.screenshot(path=str(PICTURES / "report.png"))
    page.set_viewport_size({"width": 1280, "height": 860})
    page.locator("#vr-graph").scroll_into_view_if_needed()
    page.evaluate(DOCUMENT)
    page.locator("h1").click()  # the card keeps its place without the ring of the keyboard's focus
    page.wait_for_timeout(500)
    page.screenshot(path=str(PICTURES / "report-card.png"))


def pictures() -> None:
    """Take them all."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        annotated(browser, Path(folder))
        reported(browser, Path(folder))
        browser.close()
        os.chdir(ROOT)
    sys.stdout.writelines(f"{one.relative_to(ROOT)}\n" for one in sorted(PICTURES.glob("*.png")))


if __name__ == "__main__":
    pictures()
