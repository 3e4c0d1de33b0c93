"""Values as bytes, and back: only btu's own named tuples and enumerations, dates and times.

So a file that somebody spoiled or planted can run nothing.
"""

from __future__ import annotations

import io
import pickle
import sys
from enum import Enum
from typing import Any, Final

PLAIN: Final = frozenset(("datetime", name) for name in ("date", "datetime", "timedelta", "timezone"))


def dumped(value: object) -> bytes:
    """A value as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def loaded(data: bytes) -> tuple[Any] | None:
    """The value in these bytes, or None if they are spoiled."""
    try:
        return (Reader(io.BytesIO(data)).load(),)
    except Exception:  # noqa: BLE001 - pickle can raise anything; recompute
        return None


class Reader(pickle.Unpickler):
    """Refuses every other class and every function."""

    classes: tuple[type, ...] = (tuple, Enum)  # those of btu's own classes that it makes derive from them

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - pickle's own signature
        """The class of this name, if it is one of these; else an UnpicklingError."""
        own = module.startswith("btu_cli.") and module in sys.modules
        if own or (module, name) in PLAIN:
            found = super().find_class(module, name)
            if not own or (isinstance(found, type) and issubclass(found, self.classes)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
