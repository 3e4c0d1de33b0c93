"""`btu schema`: the JSON Schema of a command's --json."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import everywhere
from btu_cli.commands.completion import complete_command
from btu_cli.commands.emit import write
from btu_cli.commands.session import Session
from btu_cli.errors import CommandNotFound


@everywhere
def schema(
    session: Session,  # noqa: ARG001 - its options are only for the process
    command: Annotated[
        str | None,
        typer.Argument(
            metavar="[COMMAND]",
            help="A command such as status, or error; without one, all are listed.",
            autocompletion=complete_command,
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of what a command writes with --json; without one, list the commands.

    Example: btu schema
    Example: btu schema status
    """
    from btu_cli.commands.table import answers
    from btu_cli.render.json import dump
    from btu_cli.render.schema import schema_of

    known = answers()
    published = (*known, "error")
    if command is None:
        write("\n".join(published))
        return
    name = command.strip().replace(" ", "-")
    if name not in published:
        raise CommandNotFound(command, published)
    write(dump(schema_of(name, known[name].report_type() if name in known else None)))
