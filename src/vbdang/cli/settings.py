"""Settings from the table ``[tool.vbdang]`` of the nearest pyproject.toml; what the command line says goes before it."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from vbdang.cli.selection import GRAVITY, codes_of
from vbdang.cli.texts import BUNDLED
from vbdang.errors import InputError
from vbdang.inputs.passage import published_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from vbdang.model import Severity
    from vbdang.outputs.told import Language

__all__ = ["Settings", "nearest", "read"]

_NAME = "pyproject.toml"


@frozen
class Settings:
    """What the table says; None where it says nothing.

    Attributes:
        select: Codes to tell, or beginnings of codes.
        ignore: Codes not to tell.
        severity: The slightest severity that is told.
        fail_on: The slightest severity that makes the exit status 1.
        lang: The language of the messages.
        published: When the texts were published.
        catalogue: The catalogues to resolve with, the first over the others; a relative path counts from the folder of
            the settings, ``bundled`` is the one of vbdang.
        per_file_ignores: Patterns of paths, each with codes not to tell there.
        folder: Where the settings stand.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: Severity | None = None
    fail_on: Severity | None = None
    lang: Language | None = None
    published: str | None = None
    catalogue: tuple[str, ...] | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: Path = Path()

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """Return the codes that are not told in a file.

        A pattern is matched with the path from the folder of the settings and with the name alone; ``*`` also stands for
        slashes.

        >>> settings = Settings(per_file_ignores=(("old/*", ("VB1",)), ("*.md", ("VB2",))), folder=Path("/project"))
        >>> settings.ignored_in("/project/old/a.txt"), settings.ignored_in("/project/new/b.md")
        (('VB1',), ('VB2',))
        """
        if not self.per_file_ignores:
            return ()
        whole = Path(path).absolute()
        folder = self.folder.absolute()
        inside = whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else whole.as_posix()
        names = (inside, whole.name)
        return tuple(
            code
            for pattern, codes in self.per_file_ignores
            if any(fnmatch(name, pattern) for name in names)
            for code in codes
        )


def nearest(folder: Path) -> Settings:
    """Return the settings of the nearest pyproject.toml, of this folder or one above it, that has the table.

    Raises:
        InputError: Such a file is no TOML or says something that cannot be.
    """
    for above in (folder, *folder.parents):
        path = above / _NAME
        if path.is_file():
            found = _table(path)
            if found is not None:
                return _settings(path, found)
    return Settings()


def read(path: Path) -> Settings:
    """Return the settings of a file that is named; it must have the table.

    Raises:
        InputError: The file is missing, is no TOML, lacks the table, or says something that cannot be.
    """
    found = _table(path)
    if found is None:
        raise _wrong(path, "no table [tool.vbdang]")
    return _settings(path, found)


def _table(path: Path) -> dict[str, Any] | None:
    try:
        whole = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _wrong(path, error.strerror or str(error)) from None
    except ValueError as error:  # no TOML, or no UTF-8
        raise _wrong(path, f"not TOML: {error}") from None
    tools = whole.get("tool")
    found = tools.get("vbdang") if isinstance(tools, dict) else None
    if found is None or isinstance(found, dict):
        return found
    raise _wrong(path, "tool.vbdang is not a table")


def _wrong(path: Path, reason: str) -> InputError:
    return InputError("settings", str(path), None, reason)


def _settings(path: Path, table: dict[str, Any]) -> Settings:
    given: dict[str, Any] = {}
    for name, value in table.items():
        try:
            if name not in _READERS:
                reason = f"no such setting; there are {', '.join(_READERS)}"
                raise ValueError(reason)  # noqa: TRY301  # told with its name like the others
            given[name.replace("-", "_")] = _READERS[name](value)
        except ValueError as error:
            raise _wrong(path, f"tool.vbdang.{name}: {error}") from None
    folder = path.absolute().parent
    if "catalogue" in given:
        given["catalogue"] = tuple(path if path == BUNDLED else str(folder / path) for path in given["catalogue"])
    return Settings(**given, folder=folder)


def _codes(value: object) -> tuple[str, ...]:
    return codes_of(_texts(value))


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        reason = "neither a string nor a list of strings"
        raise ValueError(reason)
    return tuple(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        reason = "not a string"
        raise ValueError(reason)  # noqa: TRY004  # one kind of error for every wrong value
    return value


def _one_of(*choices: str) -> Callable[[object], str]:
    def chosen(value: object) -> str:
        if not isinstance(value, str) or value not in choices:
            reason = f"{value!r} is none of {', '.join(choices)}"
            raise ValueError(reason)
        return value

    return chosen


def _published(value: object) -> str:
    written = str(value) if hasattr(value, "isoformat") else _text(value)  # TOML has dates of its own
    published_date(written)
    return written


def _per_file(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        reason = "not a table of patterns"
        raise ValueError(reason)  # noqa: TRY004  # one kind of error for every wrong value
    return tuple((pattern, _codes(codes)) for pattern, codes in value.items())


_SEVERITIES = tuple(GRAVITY)
_READERS: dict[str, Callable[[object], Any]] = {
    "select": _codes,
    "ignore": _codes,
    "severity": _one_of(*_SEVERITIES),
    "fail-on": _one_of(*_SEVERITIES),
    "lang": _one_of("vi", "en"),
    "published": _published,
    "catalogue": _texts,
    "per-file-ignores": _per_file,
}
