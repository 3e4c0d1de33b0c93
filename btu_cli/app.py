"""Builds the Typer app, and is the one place where errors become sentences and exit statuses."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup

from btu_cli.commands.add_update import add_update
from btu_cli.commands.changelog import changelog
from btu_cli.commands.emit import wants_json
from btu_cli.commands.inspect import inspect
from btu_cli.commands.root import root
from btu_cli.commands.schema import schema
from btu_cli.commands.shows import shows_app
from btu_cli.commands.status import status
from btu_cli.commands.timeline import timeline
from btu_cli.errors import BtuError, ExitStatus, Usage

if TYPE_CHECKING:
    from collections.abc import Sequence


class BtuGroup(TyperGroup):
    """The root group. Whatever goes wrong below it ends here, in a process as in a test runner."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: ARG002 - errors are ours to report
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - passed on
    ) -> NoReturn:
        """Run the command line and exit with its status."""
        arguments = list(sys.argv[1:] if args is None else args)
        try:
            status = super().main(
                arguments,
                prog_name or "btu",
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except BtuError as failure:
            status = _report(failure, arguments)
        except typer.TyperException as failure:
            status = _report(_usage(failure), arguments)
        except (typer.Abort, KeyboardInterrupt):
            status = ExitStatus.INTERRUPTED
        sys.exit(int(status) if isinstance(status, int) else ExitStatus.DONE)


app = typer.Typer(cls=BtuGroup, invoke_without_command=True, rich_markup_mode="rich", name="btu")
app.callback()(root)
for command in (status, timeline, changelog, inspect, schema):
    app.command()(command)
app.command("add-update")(add_update)
app.add_typer(shows_app)


def main() -> None:
    """The `btu` command."""
    app(prog_name="btu")


def _report(failure: BtuError, arguments: list[str]) -> ExitStatus:
    """Say on stderr what went wrong, as a sentence or as JSON."""
    if wants_json(arguments):
        from btu_cli.render import json

        sys.stderr.write(f"{json.dump(json.error(failure), ascii_only=True)}\n")
    else:
        from btu_cli.render.failure import failure_text

        sys.stderr.write(failure_text(failure))
    return failure.status


def _usage(failure: typer.TyperException) -> Usage:
    """Typer's own refusal of a command line, in our form."""
    context = getattr(failure, "ctx", None)
    path = context.command_path if context is not None else "btu"
    return Usage(failure.format_message(), hint=f"`{path} --help` shows what it takes.")
