"""The root command: the options before the verb, and the session that every verb works with."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from btu_cli import __version__
from btu_cli.commands.emit import write
from btu_cli.commands.options import Color, Data, NoPager, Quiet, Verbose
from btu_cli.commands.session import Session
from btu_cli.errors import NotADate
from btu_cli.render.ink import is_ascii_locale

if TYPE_CHECKING:
    from collections.abc import Mapping

# How helps are drawn: with frames, or in plain letters if the terminal shows only ASCII.
HELP_MODE: Final = None if is_ascii_locale(os.environ) else "rich"


def root(
    ctx: typer.Context,
    data: Data = None,
    color: Color = None,
    no_pager: NoPager = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True)
    ] = False,
) -> None:
    """Keep the record of a TV show's future: dated, sourced updates that are never overwritten.

    Example: btu status
    Example: btu status "better than us" --as-of 2020-12-31
    Example: btu add-update "renewed 2020-11-17, 10 episodes, @Variety"
    """
    ctx.obj = Session(
        os.environ,
        started_at(os.environ.get("BTU_NOW")),
        data,
        color.value if color else None,
        not no_pager,
        quiet,
        verbose,
    )
    if version:
        write(f"btu {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        write(ctx.get_help().rstrip())
        raise typer.Exit


def session_of(ctx: typer.Context, values: Mapping[str, Any]) -> Session:
    """The session. An option after the verb overrides the same option before it."""
    session = ctx.find_root().obj
    if not isinstance(session, Session):  # pragma: no cover - the root command always makes one
        raise TypeError
    color = values.get("color")
    return session._replace(
        data=values.get("data") or session.data,
        color=color.value if color else session.color,
        paged=session.paged and not values.get("no_pager"),
        quiet=session.quiet or bool(values.get("quiet")),
        verbose=session.verbose or bool(values.get("verbose")),
    )


def started_at(fixed: str | None) -> datetime:
    """The instant at which btu started. BTU_NOW fixes it, for scripts with reproducible output.

    Raises:
        NotADate: BTU_NOW is not an instant.
    """
    if not fixed:
        return datetime.now(UTC)
    try:
        instant = datetime.fromisoformat(fixed)
        instant.astimezone()  # fails for the first and last days of the calendar
    except (ValueError, OverflowError):
        raise NotADate(fixed, "BTU_NOW takes an instant such as 2026-11-20T10:00:00Z") from None
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant
