"""Files that other packages open: whatever goes wrong in there is told as an error of the file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from vbdang.errors import InputError
from vbdang.inputs.plain import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EXTRA", "opening", "refusal"]

#: The code of the error for a package that is not installed.
EXTRA = "extra"


def refusal(source: str, reason: str, code: str = UNREADABLE) -> InputError:
    """Return the error for a file as a whole.

    >>> print(refusal("a.pdf", "is locked with a password"))
    a.pdf: is locked with a password
    """
    return InputError(code, source, None, reason)


@contextmanager
def opening(source: str, kind: str, package: str, part: str = "", extra: str = "") -> Iterator[None]:
    """Turn what is raised inside into an error of the file.

    The packages promise no closed list of what they raise: of a broken file each of its parts may be missing, of another
    kind, or refer to itself.

    Args:
        source: The file's path.
        kind: What it should be.
        package: The package that opens it.
        part: What of the file is read, in words; nothing: all of it.
        extra: What brings the package; nothing: the small letters of the kind.

    Raises:
        InputError: Something went wrong: the package is not installed (code ``extra``), or it stumbled.

    >>> with opening("a.docx", "DOCX", "python-docx"):
    ...     raise KeyError("no part")
    Traceback (most recent call last):
    vbdang.errors.InputError: a.docx: cannot be read as DOCX: KeyError: 'no part'
    """
    try:
        yield
    except InputError:
        raise
    except ImportError:
        reason = f"to read {kind}, {package} has to be installed: pip install 'vbdang[{extra or kind.lower()}]'"
        raise refusal(source, reason, EXTRA) from None
    except Exception as error:  # the reason stands above
        said = " ".join(str(error).split())[:200]
        raise refusal(source, f"{part}cannot be read as {kind}: {type(error).__name__}: {said}") from error
