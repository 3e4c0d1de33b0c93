"""`btu backup`: the generations of a show's file that are kept."""

import typer

from btu_cli.commands.emit import write


def backup(context: typer.Context) -> None:
    """List the backups of a show's file, and put one back.

    Example: btu backup list
    """
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
