"""Does work once for each value. Values are compared by identity, not by content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = TypeVar("Given")
Made = TypeVar("Made")


class Once(Generic[Given, Made]):
    """A function that remembers its result for each value."""

    def __init__(self, make: Callable[[Given], Made]) -> None:
        self._make = make
        self._made: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """The result for a value. The value is kept, so that no other value gets its identity."""
        known = self._made.get(id(given))
        if known is None:
            known = self._made[id(given)] = (given, self._make(given))
        return known[1]
