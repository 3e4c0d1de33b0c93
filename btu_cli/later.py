"""Modules of the standard library that are loaded at their first use, not when a library imports them.

Typer, rich or btu import these, and most commands use none of them. Loading them takes a tenth of a command:
6 of 60 ms, 9 of 85 with rich. `importlib.util.LazyLoader` has the same purpose, but it loads a module at any
access, and `import` itself looks into a module that is there already.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

# The names that libraries take from a module when they import it, and only call. They get functions that load
# the module and call its own.
LATER: Final = {
    "bz2": (),
    "difflib": ("get_close_matches",),
    "fractions": ("Fraction",),
    "gettext": ("gettext",),
    "ipaddress": (),
    "lzma": (),
    "ntpath": (),
    "pickle": ("dumps", "loads"),
    "platform": (),
    "shlex": (),
    "subprocess": (),
    "textwrap": (),
    "tokenize": (),
    "traceback": ("FrameSummary", "StackSummary"),
    "urllib.parse": ("quote_from_bytes",),
}


class _Later(ModuleType):
    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        """What the module has, once it is loaded. None of them is a package, which `import` looks for."""
        if name == "__path__":
            raise AttributeError(name)
        return getattr(_loaded(self), name)


def load_later() -> None:
    """Put these modules into `sys.modules` unloaded, before anything imports them.

    `datetime` of Python 3.11 makes all its classes in Python, and drops them for those written in C: 0.6 ms.
    """
    with suppress(ImportError):
        sys.modules.setdefault("datetime", import_module("_datetime"))
    for name, functions in LATER.items():
        parent = name.rpartition(".")[0]
        path = import_module(parent).__path__ if parent else None
        spec = None if name in sys.modules else PathFinder.find_spec(name, path)
        if spec and spec.has_location:
            module = sys.modules[name] = _Later(name)
            module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
            vars(module).update((each, _function(module, each)) for each in functions)
            if parent:
                setattr(sys.modules[parent], name.rpartition(".")[2], module)
    platform = sys.modules.get("platform")
    if isinstance(platform, _Later) and hasattr(os, "uname"):
        vars(platform)["system"] = lambda: os.uname().sysname  # all that `uuid` asks, when it is imported


def _loaded(module: ModuleType) -> ModuleType:
    """The module, loaded into the same object, which is an ordinary module from then on."""
    if isinstance(module, _Later):
        module.__class__ = ModuleType  # type: ignore[assignment] # as LazyLoader does
        if module.__spec__ and module.__spec__.loader:
            module.__spec__.loader.exec_module(module)
    return module


def _function(module: ModuleType, name: str) -> Callable[..., Any]:
    def first(*arguments: object, **named: object) -> object:
        return getattr(_loaded(module), name)(*arguments, **named)

    return first
