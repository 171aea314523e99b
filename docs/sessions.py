"""A Sphinx extension: ``session`` and ``shell`` show the command line, and the doctest builder runs what they show.

Every block of a page is run in order in one shell, in a copy of the checkout with the page's scene laid out
(``scenes.py``). A block that cannot be run there says with ``:run-by:`` which file runs it, or with ``:not-run:``
why nothing does. A bare block of commands or code is refused: nobody would run it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from scenes import SCENES
from shell_sessions import ROOT, in_script, in_session, run, work_folder
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shell_sessions import Command
    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec

_LOGGER = logging.getLogger(__name__)
_BARE = frozenset({"sh", "bash", "shell", "console", "python", "pycon"})
_TESTED = re.compile(r"^<!-- python: (\S+) -->$", re.MULTILINE)


class Shell(SphinxDirective):
    """Commands alone, each on its line; they must end well (the last ones as ``:status:`` says), whatever they print."""

    has_content = True
    option_spec: ClassVar[OptionSpec] = {
        "status": lambda argument: [int(one) for one in argument.split()],
        "run-by": directives.unchanged_required,
        "not-run": directives.unchanged_required,
    }
    language = "sh"
    parted: Callable[..., list[Command]] = staticmethod(in_script)

    def run(self) -> list[nodes.Node]:
        """Show the block, with its commands kept for the build that runs them."""
        text = "\n".join(self.content)
        block = nodes.literal_block(text, text, language=self.language)
        commands = self.parted(list(self.content), self.lineno + 1, self.options.get("status", ()))
        elsewhere = not {"run-by", "not-run"}.isdisjoint(self.options)
        block["commands"] = [] if elsewhere else commands
        self.set_source_info(block)
        self._stated()
        return [block]

    def _stated(self) -> None:
        """A file that is said to run the block has to be there."""
        where = self.options.get("run-by")
        if where is not None and not (ROOT / where).exists():
            _LOGGER.warning("%s runs nothing: there is no such file", where, location=self.get_location())


class Session(Shell):
    """Commands after ``$`` with what they print."""

    language = "console"
    parted = staticmethod(in_session)


def refuse_bare(_: Sphinx, docname: str, source: list[str]) -> None:
    """Warn of a block of commands or code that no builder runs; ``<!-- python: TEST -->`` names what runs a page's."""
    tested = _TESTED.findall(source[0])
    for name in tested:
        page = Path(f"{docname}.md").name
        if not (ROOT / name).exists() or page not in (ROOT / name).read_text("utf-8"):
            _LOGGER.warning("%s does not run the examples of this page", name, location=docname)
    for number, line in enumerate(source[0].splitlines(), 1):
        fence = line.lstrip(" >")  # a block may stand in a list or a quotation
        language = fence.removeprefix("```") if fence.startswith("```") else ""
        if language in _BARE and not (tested and language in {"python", "pycon"}):
            _LOGGER.warning("a %s block that nothing runs", language, location=(docname, number))


def run_all(app: Sphinx, failed: Exception | None) -> None:
    """Run the blocks of every page, with the doctest builder; what fails is a warning with its page and line."""
    if failed is not None or app.builder.name != "doctest":
        return
    for docname in sorted(app.env.found_docs):
        commands = list(_commands(app.env.get_doctree(docname)))
        if not commands:
            continue
        with work_folder(SCENES.get(docname)) as folder:
            for failure in run(commands, folder):
                _LOGGER.warning("%s", failure, location=(docname, failure.command.line))


def _commands(page: nodes.document) -> Iterator[Command]:
    for block in page.findall(nodes.literal_block):
        yield from block.get("commands", ())


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directives and the run."""
    app.add_directive("shell", Shell)
    app.add_directive("session", Session)
    app.connect("source-read", refuse_bare)
    app.connect("build-finished", run_all)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
