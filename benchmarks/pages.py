"""How fast a report of 1,000 texts with 5,000 references is made, opens in a browser, and answers a filter.

    .venv/bin/python benchmarks/pages.py        needs the group "browser", and chromium

Measured in the page: until the report is ready, by its own clock; and for each change of a filter from the event to
the frame after it was drawn. The best and the worst of several runs are told, for other programs run beside.
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TEXTS, RUNS = 1_000, 5
made_up_texts = runpy.run_path(str(ROOT / "tests" / "browser" / "corpus.py"))["made_up_texts"]
CHANGES = [
    ["vr-term", "XIII"],
    ["vr-type", "NQ"],
    ["vr-body", "BBT"],
    ["vr-type", ""],
    ["vr-search", "chi bo"],
    ["vr-search", ""],
    ["vr-body", ""],
    ["vr-term", ""],
]
FILTERS = """async (changes) => {
  const taken = [];
  for (const [name, value] of changes) {
    const field = document.getElementById(name), start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event("input"));
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    taken.push(performance.now() - start);
  }
  return taken;
}"""


def made(folder: Path) -> Path:
    """Write the texts and the report on them, and tell how long that took."""
    for name, text in made_up_texts(TEXTS):
        (folder / name).write_text(text, "utf-8")
    report = folder / "report.html"
    start = time.perf_counter()
    command = [sys.executable, "-m", "vbdang", "report", *sorted(map(str, folder.glob("*.txt"))), "-o", str(report)]
    subprocess.run(command, check=True)
    print(f"made in {time.perf_counter() - start:.1f} s; {report.stat().st_size / 1e6:.1f} MB")
    return report


def measured(browser: Any, report: Path) -> tuple[float, list[float]]:
    """Return the seconds until the report is ready, and the milliseconds of each change of a filter."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(report.as_uri())
    page.wait_for_selector("html[data-ready]")
    ready = page.evaluate("performance.now()") / 1000
    taken = page.evaluate(FILTERS, CHANGES)
    page.close()
    return ready, taken


def main() -> None:
    """Measure and print."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        report = made(Path(folder))
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        found = [measured(browser, report) for _ in range(RUNS)]
        browser.close()
    opening = [ready for ready, _ in found]
    filters = [one for _, taken in found for one in taken]
    print(f"ready after {min(opening):.2f} to {max(opening):.2f} s")
    print(
        f"a filter answers in {min(filters):.0f} to {max(filters):.0f} ms, half of them within {sorted(filters)[len(filters) // 2]:.0f} ms"
    )


if __name__ == "__main__":
    main()
