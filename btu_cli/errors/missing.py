"""Status 3: what was named is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors.base import BtuError, ExitStatus, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable


class NotFound(BtuError):
    """What was asked for does not exist."""

    code = "not_found"
    status = ExitStatus.NOT_FOUND


class ShowNotFound(NotFound):
    """No show has this slug; `nearest` are slugs that resemble it."""

    code = "show_not_found"

    def __init__(self, slug: str, nearest: Iterable[str] = ()) -> None:
        near = " or ".join(nearest)
        hint = (
            f"Did you mean {near}?"
            if near
            else "`btu shows` lists the shows, `btu shows add TITLE` adds one."
        )
        super().__init__(f"There is no show {shorten(slug)!r}.", hint=hint)


class UpdateNotFound(NotFound):
    """No update of the show has an id with this prefix."""

    code = "update_not_found"

    def __init__(self, prefix: str, slug: str) -> None:
        super().__init__(
            f"{slug} has no update {shorten(prefix)!r}.",
            hint=f"`btu timeline --show {slug}` lists the updates with their ids.",
        )


class NumberingNotFound(NotFound):
    """A show has no numbering of this name."""

    code = "numbering_not_found"

    def __init__(self, name: str, slug: str, known: Iterable[str]) -> None:
        there = ", ".join(known)
        hint = f"It has: {there}. " if there else ""
        super().__init__(
            f"{slug} has no numbering {shorten(name)!r}.",
            hint=f"{hint}`btu shows alias {slug} NAME 1=1 2=1 3=2` adds one.",
        )


class BackupNotFound(NotFound):
    """A show's file has no generation of this number."""

    code = "backup_not_found"

    def __init__(self, slug: str, number: int) -> None:
        super().__init__(
            f"{shorten(slug)} has no backup {number}.",
            hint=f"`btu backup list --show {shorten(slug)}` lists them.",
        )


class CommandNotFound(NotFound):
    """`btu schema` was asked for a command that has no JSON."""

    code = "command_not_found"

    def __init__(self, command: str, known: Iterable[str]) -> None:
        super().__init__(
            f"No schema is published for {shorten(command)!r}.", hint=f"There is one for: {', '.join(known)}."
        )
