"""The arguments of ``vbdang check`` and ``vbdang rule``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["ENCODINGS", "KINDS", "check", "rule"]

_SEVERITIES = ("note", "warning", "error")


def check(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang check``."""
    add = one.add_argument
    add("files", nargs="*", metavar="FILE", help="files to check, and folders to walk; none, or -, is standard input")
    _reading(one)
    _choosing(one)
    _mending(one)
    add("--to", choices=_FORMATS, help="what to write (default: text; with --columns and -o: rows)")
    add("--statistics", action="store_true", help="count the findings by rule instead of telling each")
    add("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    add("--quiet", action="store_true", help="only findings and errors: no summary, no notes on standard error")
    add("--lang", choices=("vi", "en"), help="the language of messages (default: vi)")
    add("--exit-zero", action="store_true", help="exit status 0 even if something is found")
    add("--config", metavar="FILE", help="take the settings from this file's [tool.vbdang]")
    add("--no-config", action="store_true", help="do not look for pyproject.toml")
    one.set_defaults(run=_run_check, command="check")
    return one


_FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "rows", "csv")


#: How files can be read; that these are the readers' own kinds is tested.
KINDS = ("text", "jsonl", "parquet", "html", "docx", "pdf")
#: What the bytes of a text can be stated to be; tested likewise.
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "tcvn3", "vni", "viscii", "cp1258")


def _reading(one: ArgumentParser) -> None:
    add = one.add_argument
    add("--from", dest="kind", choices=KINDS, help="how to read the files (default: by their names)")
    add("--encoding", choices=ENCODINGS, help="what the bytes of text and HTML are (default: found out)")
    add(
        "--columns",
        metavar="ROLES",
        action="append",
        help="check the rows of CSV, TSV or JSONL: what stands where, as number,type,issuer,date,body or id=HEAD,date=HEAD",
    )
    add("--draft", action="store_true", help="the texts are documents to be issued: check their headers too")
    add("--published", metavar="DATE", help="when the texts were published: YYYY-MM-DD, YYYY-MM or YYYY")
    add(
        "--catalogue",
        metavar="PATH",
        action="append",
        help="the catalogue instead of the bundled one; “bundled” names that; given more than once, the first goes before the others",
    )


def _choosing(one: ArgumentParser) -> None:
    add = one.add_argument
    for name, does in (("--select", "tell only these rules"), ("--ignore", "do not tell these rules")):
        add(name, metavar="CODES", action="append", help=f"{does}: codes, beginnings of codes or slugs, commas between")
    add("--severity", choices=_SEVERITIES, help="tell only what is at least so grave (default: note)")
    add("--fail-on", choices=_SEVERITIES, help="exit status 1 from this severity on (default: warning)")


def _mending(one: ArgumentParser) -> None:
    add = one.add_argument
    add("--fix", action="store_true", help="mend the plain text files: what is safe")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: also what the text alone cannot prove")
    add("--diff", action="store_true", help="write what --fix would change, and change nothing")


def rule(one: ArgumentParser) -> ArgumentParser:
    """Describe ``vbdang rule``."""
    add = one.add_argument
    add("rules", nargs="*", metavar="RULE", help="codes, beginnings of codes, or slugs")
    add("--all", action="store_true", help="list every rule, one a line")
    add("--lang", choices=("vi", "en"), default="vi", help="the language (default: vi)")
    one.set_defaults(run=_run_rule)
    return one


def _run_check(arguments: Namespace) -> int:
    from vbdang.cli.check import run

    return run(arguments)


def _run_rule(arguments: Namespace) -> int:
    from vbdang.cli.rule import run

    return run(arguments)
