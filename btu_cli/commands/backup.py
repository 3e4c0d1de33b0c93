"""`btu backup`: the generations of a show's file that are kept, and putting one back."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asking import require_agreement
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, Ndjson, ShowOption
from btu_cli.commands.root import HELP_MODE, session_of

backup_app = typer.Typer(
    name="backup",
    help="List the backups of a show's file, and put one back.\n\nExample: btu backup list",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=HELP_MODE,
)


@backup_app.command("list")
def backup_list(
    ctx: typer.Context,
    show: ShowOption = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """List the generations of a show's file, newest first.

    Example: btu backup list --show station-eleven
    """
    from btu_cli.actions.mend import list_backups

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    record = session.record()
    emit(list_backups(record, session.which_show(record, show)), output)


@backup_app.command("restore")
def backup_restore(
    ctx: typer.Context,
    number: Annotated[
        int, typer.Argument(metavar="NUMBER", help="The generation, as `btu backup list` counts.")
    ],
    show: ShowOption = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Put a generation in the place of a show's file; the file is kept as a generation itself.

    Example: btu backup restore 3 --show station-eleven
    """
    from btu_cli.actions.mend import plan_restore, restore

    output = output_of(json)
    session = session_of(ctx, data)
    record = session.record()
    report = plan_restore(record, session.which_show(record, show), number)
    if not dry_run:
        require_agreement(f"Put generation {number} of {report.show} in the place of its file?", yes=yes)
        report = restore(record, report)
    emit(report, output)
