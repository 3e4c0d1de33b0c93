"""`btu config`: settings."""

from __future__ import annotations

import typer

from btu_cli.commands.asked import everywhere
from btu_cli.commands.emit import write
from btu_cli.commands.session import Session


@everywhere
def config(context: typer.Context, session: Session) -> None:
    """Show and change settings: show, stale_after, color, pager, date_style.

    Example: btu config list --origin
    Example: btu config get stale_after
    Example: btu config set color never
    """
    context.find_root().obj = session
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
