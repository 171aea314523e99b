"""The entry point by which hypothesis finds vbdang's strategies; nobody else needs it.

Hypothesis calls :func:`setup` in every program that imports it, whether vbdang is used there or not. So nothing is loaded
here: a type is registered when the module that holds it has been imported, by whomever, and its strategy is made when it
is first asked for.
"""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy

__all__ = ["setup"]

#: The types of each module, and the strategy that draws their values.
_TYPES = {
    "vbdang.model": {
        "Document": "analysed",
        "Entry": "entries",
        "Identifier": "identifiers",
        "PartialDate": "partial_dates",
        "Reading": "readings",
        "Reference": "references",
    },
    "vbdang.resolving.catalogue": {"Catalogue": "catalogues"},
}


def setup() -> None:
    """Register the types that are loaded, and wait for the others.

    >>> setup()
    >>> from hypothesis import find, strategies as st
    >>> from vbdang import Identifier
    >>> str(find(st.from_type(Identifier), lambda identifier: True))
    '01-NQ/TW'
    """
    for name in _TYPES:
        if name in sys.modules:
            _register(sys.modules[name])
        elif not any(isinstance(finder, _Waiting) and finder.name == name for finder in sys.meta_path):
            sys.meta_path.insert(0, _Waiting(name))


class _Waiting(MetaPathFinder):
    """Waits for one module: finds it as usual, once, and has its types registered when it has run."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the one module only, and then never again."""
        if fullname != self.name:
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module = _then_register(spec.loader.exec_module)  # type: ignore[assignment, method-assign]  # bound, and of this one loader
        return spec


def _then_register(run: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    def exec_module(module: ModuleType) -> None:
        run(module)
        _register(module)

    return exec_module


def _register(module: ModuleType) -> None:
    from hypothesis.strategies import register_type_strategy

    for name, strategy in _TYPES[module.__name__].items():
        register_type_strategy(getattr(module, name), _making(strategy))


def _making(name: str) -> Callable[[type[Any]], SearchStrategy[Any]]:
    def make(_: type[Any]) -> SearchStrategy[Any]:
        from vbdang.strategies import by_type

        strategy: SearchStrategy[Any] = getattr(by_type, name)()
        return strategy

    return make
