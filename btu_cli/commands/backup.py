"""`btu backup`: lists and restores the backups of a show's file."""

from __future__ import annotations

import typer

from btu_cli.commands.asked import everywhere
from btu_cli.commands.emit import write
from btu_cli.commands.session import Session


@everywhere
def backup(context: typer.Context, session: Session) -> None:
    """List the backups of a show's file, and put one back.

    Example: btu backup list
    Example: btu backup list --show station-eleven
    Example: btu backup restore 3 --show station-eleven --dry-run
    """
    context.find_root().obj = session
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
