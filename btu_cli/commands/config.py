"""`btu config`: settings."""

import typer

from btu_cli.commands.emit import write


def config(context: typer.Context) -> None:
    """Show and change settings: show, stale_after, color, pager, date_style.

    Example: btu config list --origin
    Example: btu config get stale_after
    Example: btu config set color never
    """
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
