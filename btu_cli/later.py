"""Modules of the standard library that are loaded at their first use, not when a library imports them.

Typer or btu imports these, and most commands use none of them. Loading them takes a fifteenth of a command
that reads: 4 of 60 ms. `importlib.util.LazyLoader` has the same purpose, but it loads a module at any access,
and `import` itself looks into a module that is there already.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Any

UNUSED = ("bz2", "ipaddress", "lzma", "ntpath", "platform", "shlex", "subprocess", "textwrap", "tokenize")


class _Later(ModuleType):
    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        """Load the module into this object, which is an ordinary module from then on."""
        self.__class__ = ModuleType  # type: ignore[assignment] # as LazyLoader does
        if self.__spec__ and self.__spec__.loader:
            self.__spec__.loader.exec_module(self)
        return getattr(self, name)


def load_later() -> None:
    """Put these modules into `sys.modules` unloaded, before anything imports them."""
    for name in UNUSED:
        spec = None if name in sys.modules else PathFinder.find_spec(name)
        if spec and spec.has_location:
            module = _Later(name)
            module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
            sys.modules[name] = module
    platform = sys.modules.get("platform")
    if isinstance(platform, _Later) and hasattr(os, "uname"):
        vars(platform)["system"] = lambda: os.uname().sysname  # all that `uuid` asks, when it is imported
