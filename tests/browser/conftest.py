"""A headless Chromium that tells of every request, message and dialog, and pages made by the command."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import field, mutable

from vbdang.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Where the browser and axe-core are, if not where they are looked for; and whether a test may be skipped without them.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(os.environ.get("AXE", "node_modules/axe-core/axe.min.js"))
REQUIRED = bool(os.environ.get("BROWSER_REQUIRED"))


@mutable
class Seen:
    """What a page did that it should not do."""

    requests: list[str] = field(factory=list)
    messages: list[str] = field(factory=list)
    dialogs: list[str] = field(factory=list)

    def asked(self, dialog: Any) -> None:
        """Keep what a page asks, and close it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def nothing(self) -> bool:
        """Tell whether the page kept to itself: its own file was read, nothing was said, nobody was asked."""
        return not self.messages and not self.dialogs and all(url.startswith("file:") for url in self.requests)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    missing = [
        what
        for what, there in (("playwright", find_spec("playwright")), ("chromium", CHROMIUM), ("axe-core", AXE.exists()))
        if not there
    ]
    if missing:
        message = f"not installed: {', '.join(missing)} (tests/browser/run installs them)"
        if REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Open a file in a context of its own; what it does is kept in ``page.seen``."""
    contexts = []

    def open_page(path: Path, **wanted: Any) -> Any:
        context = chromium.new_context(**{"viewport": {"width": 1100, "height": 800}, **wanted})
        contexts.append(context)
        page, seen = context.new_page(), Seen()
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.messages.append(message.text))
        page.on("pageerror", lambda error: seen.messages.append(str(error)))
        page.on("dialog", lambda dialog: seen.asked(dialog))  # noqa: PLW0108  # Playwright sets attributes on a method's object
        page.seen = seen
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """Run a command of vbdang that writes a page, and return its path."""

    def make(*argv: str) -> Path:
        out = tmp_path / "out.html"
        assert main([*argv, "-o", str(out)]) == 0
        return out

    return make


@pytest.fixture
def faults(chromium: Any) -> Callable[[Any], list[str]]:
    """Return what axe-core calls serious or critical on a page as it is shown now."""
    del chromium
    program = AXE.read_text("utf-8")

    def run(page: Any) -> list[str]:
        page.evaluate(f"() => {{ {program} }}")  # not as a script: the page's policy would refuse that, rightly
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{one['id']}: {node['html'][:120]}"
            for one in found["violations"]
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]

    return run
