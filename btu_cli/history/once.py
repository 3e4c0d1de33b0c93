"""Work that is done once for each value. Values are told apart by identity, not by content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = TypeVar("Given")
Made = TypeVar("Made")


class Once(Generic[Given, Made]):
    """A function that remembers what it made of each value that it was given."""

    def __init__(self, make: Callable[[Given], Made]) -> None:
        self._make = make
        self._made: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """What is made of it; the value is kept, so that no other one takes its place in memory."""
        known = self._made.get(id(given))
        if known is None:
            known = self._made[id(given)] = (given, self._make(given))
        return known[1]
