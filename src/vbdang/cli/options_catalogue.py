"""The arguments of the commands that resolve, and of those that ask or make a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.cli.options_check import ENCODINGS, KINDS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["catalogue", "cited", "graph", "resolving", "search", "show"]


def resolving(one: ArgumentParser) -> None:
    """Describe what every command that reads texts and resolves them takes."""
    add = one.add_argument
    add(
        "files",
        nargs="*",
        metavar="FILE",
        help="files to read, folders to walk, patterns; none, or -, is standard input",
    )
    add("--from", dest="kind", choices=KINDS, help="how to read them (default: by their names, else text)")
    add("--encoding", choices=ENCODINGS, help="what the bytes of text and HTML are (default: found out)")
    for what, does in (("text", "the texts"), ("id", "their names")):
        told = f"the column of Parquet, or key of JSON Lines, with {does} (default: {what})"
        add(f"--{what}-column", metavar="NAME", default=what, help=told)
    add(
        "--published",
        metavar="DATE",
        help="when the texts were published: YYYY-MM-DD, YYYY-MM or YYYY; a JSON line's own date goes before it",
    )
    _catalogue(one)
    add("-o", "--output", metavar="FILE", help="write there instead of to standard output")


def graph(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang graph``."""
    resolving(one)
    add = one.add_argument
    add("--to", choices=("dot", "mermaid", "graphml", "json"), default="dot", help="what to write (default: dot)")
    add("--texts", action="store_true", help="show the texts, too, and what they cite")
    _language(one, "the language of the relations in dot and mermaid (default: vi)")
    one.set_defaults(run=_run_graph)
    return one


def cited(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang cited``."""
    resolving(one)
    one.add_argument("--to", choices=("text", "jsonl", "csv"), default="text", help="what to write (default: text)")
    _language(one, "the language of the table (default: vi)")
    one.set_defaults(run=_run_cited)
    return one


def show(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang show``."""
    one.add_argument("document", metavar="KEY|ID", help="a key, an identifier in any spelling, or a name in use")
    _asking(one)
    one.set_defaults(run=_run_show)
    return one


def search(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang search``."""
    add = one.add_argument
    add(
        "words",
        nargs="+",
        metavar="WORD",
        help="words of number, type, subject, names, body or date; marks do not matter",
    )
    add("--limit", metavar="N", default="10", help="the most to show (default: 10)")
    add(
        "--as-of", metavar="DATE", help="only what was issued and not replaced on this day: YYYY-MM-DD, YYYY-MM or YYYY"
    )
    _asking(one)
    one.set_defaults(run=_run_search)
    return one


def catalogue(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang catalogue``."""
    adder = one.add_subparsers(title="commands", dest="task", metavar="COMMAND", required=True)
    check = adder.add_parser("check", help="tell whether a catalogue file is sound", allow_abbrev=False)
    check.add_argument("file", metavar="FILE", help="the catalogue: TSV, JSON Lines or SQLite")
    _language(check, "the language of the report (default: vi)")
    check.set_defaults(run=_run_catalogue_check)
    convert = adder.add_parser("convert", help="sort a catalogue and write it in another format", allow_abbrev=False)
    convert.add_argument(
        "file", metavar="FILE", help="the catalogue: TSV, JSON Lines or SQLite; bundled is the one of vbdang"
    )
    convert.add_argument(
        "-o", "--output", metavar="OUT", required=True, help="what to write, by its name: .tsv, .jsonl or .sqlite"
    )
    convert.add_argument("--quiet", action="store_true", help="no notes on standard error, only errors")
    convert.set_defaults(run=_run_catalogue_convert)
    return one


def _catalogue(one: ArgumentParser) -> None:
    one.add_argument(
        "--catalogue",
        metavar="PATH",
        action="append",
        help="the catalogue instead of the bundled one: TSV, JSON Lines or SQLite; “bundled” names the bundled one; given more than once, the first goes before the others",
    )
    one.add_argument("--quiet", action="store_true", help="no notes on standard error, only errors")


def _asking(one: ArgumentParser) -> None:
    _catalogue(one)
    one.add_argument("--to", choices=("text", "json"), default="text", help="what to write (default: text)")
    _language(one, "the language of labels and messages (default: vi)")


def _language(one: ArgumentParser, does: str) -> None:
    one.add_argument("--lang", choices=("vi", "en"), default="vi", help=does)


def _run_graph(arguments: Namespace) -> int:
    from vbdang.cli.graph import run

    return run(arguments)


def _run_cited(arguments: Namespace) -> int:
    from vbdang.cli.cited import run

    return run(arguments)


def _run_show(arguments: Namespace) -> int:
    from vbdang.cli.show import run

    return run(arguments)


def _run_search(arguments: Namespace) -> int:
    from vbdang.cli.search import run

    return run(arguments)


def _run_catalogue_check(arguments: Namespace) -> int:
    from vbdang.cli.catalogue import check

    return check(arguments)


def _run_catalogue_convert(arguments: Namespace) -> int:
    from vbdang.cli.catalogue import convert

    return convert(arguments)
