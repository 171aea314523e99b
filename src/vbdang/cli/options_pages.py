"""The arguments of the commands that make pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.cli.options_catalogue import resolving

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["annotate", "report"]


def annotate(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang annotate``."""
    resolving(one)
    one.add_argument("--to", choices=("html", "markdown"), default="html", help="what to write (default: html)")
    _language(one, "the language of the cards (default: vi)")
    one.set_defaults(run=_run_annotate)
    return one


def report(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang report``."""
    resolving(one)
    one.add_argument("--title", metavar="TEXT", help="what the report is called")
    _language(one, "the language of the report (default: vi)")
    one.set_defaults(run=_run_report)
    return one


def _language(one: ArgumentParser, does: str) -> None:
    one.add_argument("--lang", choices=("vi", "en"), default="vi", help=does)


def _run_annotate(arguments: Namespace) -> int:
    from vbdang.cli.annotate import run

    return run(arguments)


def _run_report(arguments: Namespace) -> int:
    from vbdang.cli.report import run

    return run(arguments)
