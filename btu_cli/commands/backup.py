"""`btu backup`: lists and restores the backups of a show's file."""

import typer

from btu_cli.commands.emit import write


def backup(context: typer.Context) -> None:
    """List the backups of a show's file, and put one back.

    Example: btu backup list
    Example: btu backup list --show station-eleven
    Example: btu backup restore 3 --show station-eleven --dry-run
    """
    if context.invoked_subcommand is None:
        write(context.get_help().rstrip())
