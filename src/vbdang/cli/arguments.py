"""The arguments of every command, described with the standard library alone, so that ``--help`` starts at once."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from vbdang.cli import options_catalogue, options_check, options_pages
from vbdang.resolving.edition import COLLECTED, COUNT

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["parsed", "parser"]

_WITH_FILES = (["annotate"], ["check"], ["cited"], ["extract"], ["graph"], ["report"])

_STATUSES = """\
exit status:
  0  done
  1  done, and check found something, or normalize or parse could not read something
  2  something could not be done: usage, a file, an encoding, a broken JSON line
"""


def parsed(argv: Sequence[str] | None = None) -> Namespace:
    """Parse arguments; the namespace's ``run`` is the function that runs the command.

    Raises:
        SystemExit: After help, the version, or a message about wrong usage.

    >>> parsed(["extract", "a.txt", "--to", "json", "b.txt"]).files
    ['a.txt', 'b.txt']
    >>> parsed(["normalize"]).texts
    []
    """
    given = list(sys.argv[1:] if argv is None else argv)
    top, commands = _parsers()
    # Files may stand on both sides of the options, which argparse allows only without sub-commands and without "--".
    if given[:1] in _WITH_FILES and "--" not in given:
        return commands[given[0]].parse_intermixed_args(given[1:])
    return top.parse_args(given)


def parser() -> ArgumentParser:
    """Return the parser of the whole command line, for documentation.

    >>> parser().prog
    'vbdang'
    """
    return _parsers()[0]


def _parsers() -> tuple[ArgumentParser, dict[str, ArgumentParser]]:
    top = ArgumentParser(
        prog="vbdang",
        description="Read, normalize and find identifiers of documents of the Communist Party of Vietnam.",
        epilog=_STATUSES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=_version())
    adder = top.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)

    def added(name: str, does: str) -> ArgumentParser:
        return adder.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False)

    commands = {
        "extract": _extract(added("extract", "find the references in texts and write them as records")),
        "normalize": _normalize(added("normalize", "write identifiers canonically, one a line")),
        "parse": _parse(added("parse", "show every field of one identifier and what had to be mended")),
        "check": options_check.check(added("check", "tell what is wrong in the references of texts, and mend it")),
        "rule": options_check.rule(added("rule", "explain a rule of check")),
        "show": options_catalogue.show(added("show", "show what the catalogue knows of a document")),
        "search": options_catalogue.search(added("search", "search the catalogue by words")),
        "graph": options_catalogue.graph(added("graph", "write the graph of the documents that texts cite")),
        "annotate": options_pages.annotate(added("annotate", "write texts with their references marked, as a page")),
        "report": options_pages.report(added("report", "write one page on many texts and what they cite")),
        "cited": options_catalogue.cited(added("cited", "list the documents that texts cite, each once")),
        "catalogue": options_catalogue.catalogue(added("catalogue", "check a catalogue of your own, or convert it")),
        "schema": _schema(added("schema", "print the JSON Schema of the records")),
    }
    return top, commands


def _version() -> str:
    """Return the version that the root states, and the catalogue's; the root is loaded before any part, and none imports it."""
    package = sys.modules[__name__.partition(".")[0]]
    return f"%(prog)s {package.__version__} (catalogue of {COLLECTED}: {COUNT} documents)"


def _extract(one: ArgumentParser) -> ArgumentParser:
    options_catalogue.resolving(one)
    add = one.add_argument
    add(
        "--to",
        choices=("jsonl", "json", "table", "parquet"),
        help="what to write (default: a table on a terminal, parquet to a file of that name, else jsonl)",
    )
    add("--jobs", type=_jobs, default=1, metavar="N", help="work in so many processes; 0: one a processor (default: 1)")
    add("--resume", action="store_true", help="with -o: go on where a run was interrupted")
    add("--no-resolve", action="store_true", help="only what the texts say: leave the resolving fields null")
    add(
        "--explain",
        action="store_true",
        help="tell under each row of the table why it means that document, or does not",
    )
    _language(one, "the language of findings and of the table (default: vi)")
    one.set_defaults(run=_run_extract, command="extract")
    return one


def _normalize(one: ArgumentParser) -> ArgumentParser:
    one.add_argument("texts", nargs="*", metavar="TEXT", help="identifiers; none: one a line on standard input")
    one.set_defaults(run=_run_normalize)
    return one


def _parse(one: ArgumentParser) -> ArgumentParser:
    one.add_argument("text", metavar="TEXT", help="one identifier, alone or after its type name")
    one.add_argument("--to", choices=("text", "json"), default="text", help="what to write (default: text)")
    _language(one, "the language of the card and of its messages (default: vi)")
    one.set_defaults(run=_run_parse)
    return one


def _schema(one: ArgumentParser) -> ArgumentParser:
    one.set_defaults(run=_run_schema)
    return one


def _jobs(written: str) -> int:
    """Read a number of processes; argparse tells what is wrong with any other word."""
    if not written.isascii() or not written.isdigit() or len(written) > 4:
        reason = f"not a number of processes: {written!r}"
        raise ArgumentTypeError(reason)
    return int(written)


def _language(one: ArgumentParser, does: str) -> None:
    one.add_argument("--lang", choices=("vi", "en"), default="vi", help=does)


def _run_extract(arguments: Namespace) -> int:
    from vbdang.cli.extract import run

    return run(arguments)


def _run_normalize(arguments: Namespace) -> int:
    from vbdang.cli.normalize import run

    return run(arguments)


def _run_parse(arguments: Namespace) -> int:
    from vbdang.cli.parse import run

    return run(arguments)


def _run_schema(arguments: Namespace) -> int:
    from vbdang.cli.schema import run

    return run(arguments)
