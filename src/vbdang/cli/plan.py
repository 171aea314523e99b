"""What one run of ``vbdang check`` is to do: the command line, and where it says nothing the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from vbdang.cli import settings
from vbdang.cli.selection import GRAVITY, Selection, UnknownCodeError, codes_of
from vbdang.cli.settings import Settings
from vbdang.cli.texts import opened_together
from vbdang.errors import VbdangError
from vbdang.inputs.passage import published_date

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from vbdang.model import Date, Severity
    from vbdang.outputs.told import Language
    from vbdang.resolving.catalogue import Catalogue

__all__ = ["Plan", "UsageError", "planned"]

_READABLE = frozenset({"text", "concise", "json", "jsonl"})


class UsageError(VbdangError):
    """Options that cannot be, or not together."""

    def __init__(self, message: str) -> None:
        """Keep the message."""
        super().__init__(message, code="usage")


@frozen
class Plan:
    """What is to be done (việc phải làm).

    Attributes:
        to: The form of the output.
        selection: Which rules are told.
        settings: What holds for single files.
        lang: The language of messages.
        published: When texts were published that do not say so themselves.
        catalogue: The catalogue to resolve with; None is the bundled one.
        draft: Whether the header of a text is checked too.
        fail_on: The slightest severity that makes the exit status 1.
        fix: Whether files are mended.
        diff: Whether only what would be mended is shown.
        unsafe: Whether unsafe fixes count.
    """

    to: str
    selection: Selection
    settings: Settings
    lang: Language
    published: Date | None
    catalogue: Catalogue | None
    draft: bool
    fail_on: Severity
    fix: bool
    diff: bool
    unsafe: bool

    def fails(self, severities: Mapping[Severity, int]) -> bool:
        """Tell whether what was found makes the exit status 1."""
        return any(count and GRAVITY[severity] >= GRAVITY[self.fail_on] for severity, count in severities.items())


def planned(arguments: Namespace) -> Plan:
    """Put together what is to be done.

    Raises:
        UsageError: The options cannot be, or not together.
        InputError: The settings cannot be read, or say what cannot be.
        CatalogueError: The catalogue is refused.
    """
    _refuse_contradictions(arguments)
    found = _settings(arguments)

    def chosen(name: str, default: Any) -> Any:
        """Take the option, else the setting, else the default."""
        return next((value for one in (arguments, found) if (value := getattr(one, name)) is not None), default)

    written, paths = chosen("published", None), chosen("catalogue", None)
    return Plan(
        to=arguments.to or _default_form(arguments),
        selection=Selection(
            _codes(arguments, "select") or found.select or ("VB",),
            _codes(arguments, "ignore") or found.ignore or (),
            chosen("severity", "note"),
        ),
        settings=found,
        lang=chosen("lang", "vi"),
        published=None if written is None else _published(written),
        catalogue=opened_together(paths, quiet=arguments.quiet) if paths else None,
        draft=arguments.draft,
        fail_on=chosen("fail_on", "warning"),
        fix=arguments.fix,
        diff=arguments.diff,
        unsafe=arguments.unsafe_fixes,
    )


def _default_form(arguments: Namespace) -> str:
    """Return what is written where ``--to`` is not said: to a file, a table is written back."""
    back = arguments.columns and arguments.output and not arguments.statistics
    return "rows" if back else "text"


def _settings(arguments: Namespace) -> Settings:
    if arguments.config:
        return settings.read(Path(arguments.config))
    return Settings() if arguments.no_config else settings.nearest(Path.cwd())


def _codes(arguments: Namespace, name: str) -> tuple[str, ...]:
    try:
        return codes_of(getattr(arguments, name) or ())
    except UnknownCodeError as error:
        reason = f"--{name}: {error}; vbdang rule --all lists them"
        raise UsageError(reason) from None


def _published(written: str) -> Date:
    try:
        return published_date(written)
    except ValueError as error:
        reason = f"--published: {error}"
        raise UsageError(reason) from None


def _refuse_contradictions(arguments: Namespace) -> None:
    mends = arguments.fix or arguments.diff
    standard = not arguments.files or "-" in arguments.files
    wrong = {
        "--config and --no-config exclude each other": arguments.config and arguments.no_config,
        "--fix and --diff exclude each other": arguments.fix and arguments.diff,
        "--unsafe-fixes goes with --fix or --diff": arguments.unsafe_fixes and not mends,
        "--fix cannot write to standard input; --diff shows what it would change": arguments.fix and standard,
        "--diff has a form of its own: leave out --to and --statistics": arguments.diff
        and (arguments.to or arguments.statistics),
        "--statistics can be had as text, concise, json and jsonl": arguments.statistics
        and arguments.to not in {None, *_READABLE},
        "--to rows and --to csv go with --columns": arguments.to in {"rows", "csv"} and not arguments.columns,
        "--fix and --diff mend texts; with --columns the mended identifiers stand in a column of --to rows": mends
        and arguments.columns,
        "--draft looks at texts, --columns at tables": arguments.draft and arguments.columns,
        "--from and --encoding do not go with --columns: tables are known by their names and bytes": arguments.columns
        and (arguments.kind or arguments.encoding),
    }
    for message, holds in wrong.items():
        if holds:
            raise UsageError(message)
