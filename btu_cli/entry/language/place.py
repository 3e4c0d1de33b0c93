"""Gives a refusal by the model its place in the entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from btu_cli.errors import EntryRefused, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def at_place(entry: str, span: tuple[int, int], read: Callable[[], T]) -> T:
    """The result of `read`. A refusal is raised at that half-open span of the entry."""
    try:
        return read()
    except EntryRefused:
        raise
    except Refused as error:
        raise EntryRefused(entry, span, error.message, hint=error.hint) from None
