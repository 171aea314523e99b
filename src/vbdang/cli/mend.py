"""Mending plain text files, whole or not at all; or showing what would be mended."""

from __future__ import annotations

import codecs
import difflib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from vbdang.checking.fixes import apply_fixes
from vbdang.cli.documents import findings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbdang.cli.documents import Text
    from vbdang.cli.plan import Plan

__all__ = ["Mended", "diff", "mended", "signature", "written"]

#: An edit can bring to light another; after so many rounds what is left is left.
_ROUNDS = 10


class Mended(NamedTuple):
    """A text after its fixes, and how many there were."""

    text: Text
    fixes: int


def mended(one: Text, plan: Plan) -> Mended:
    """Apply the fixes of the findings that are told, until nothing changes."""
    count = 0
    for _ in range(_ROUNDS):
        findings = [finding for finding, _ in findings_in(one, plan)]
        done = apply_fixes(one.passage.text, findings, unsafe=plan.unsafe)
        if done.text == one.passage.text:
            break
        count += len({finding.fix for finding in done.applied})
        one = one._replace(passage=evolve(one.passage, text=done.text))
    return Mended(one, count)


def signature(one: Text) -> bytes | None:
    """Return the byte order mark of a file that is the text as it stands, ``b""`` for none; None for any other file.

    The file is compared with the text: a format, an encoding or a change since it was read keeps it from being mended.
    """
    if one.inside or one.passage.way is not None:
        return None
    if one.path == "-":
        return b""
    data = Path(one.path).read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark if data == mark + one.passage.text.encode() else None


def written(path: str, data: bytes) -> None:
    """Put new content into a file in one step: whoever looks sees the old or the new, never a part.

    The file keeps its mode, and a link stays a link.
    """
    target = Path(path).resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        shutil.copymode(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def diff(path: str, old: str, new: str) -> Iterator[str]:
    r"""Yield the lines of a unified diff.

    >>> print("".join(diff("a.txt", "5-CT/TW", "05-CT/TW")), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -5-CT/TW
    \ No newline at end of file
    +05-CT/TW
    \ No newline at end of file
    """
    for line in difflib.unified_diff(_lines(old), _lines(new), path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Part a text at line feeds alone: other ends would not be those of the file."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
