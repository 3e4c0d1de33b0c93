"""`btu config`: what a person prefers."""

import typer

from btu_cli.commands.emit import write


def config(context: typer.Context) -> None:
    """Show and change settings: show, stale_after, color, pager, date_style.

    Example: btu config list --origin
    """
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
