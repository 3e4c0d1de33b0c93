"""`btu backup`: the generations of a show's file that are kept, and putting one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from btu_cli.commands.asking import require_agreement
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, Ndjson, ShowSlug
from btu_cli.commands.root import HELP_MODE, session_of
from btu_cli.errors import BackupNotFound

if TYPE_CHECKING:
    from btu_cli.reports.repaired import BackupRow
    from btu_cli.store.backups import Generation

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
    show: ShowSlug = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """List the generations of a show's file, newest first.

    Example: btu backup list --show station-eleven
    """
    from btu_cli.reports.repaired import BackupsReport

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    record = session.record()
    slug = session.which_show(record, show)
    rows = tuple(row_of(generation) for generation in record.backups(slug))
    if not rows:  # those of a show that was removed are listed all the same
        record.require(slug)
    emit(BackupsReport(slug, rows), output)


@backup_app.command("restore")
def backup_restore(
    ctx: typer.Context,
    number: Annotated[
        int, typer.Argument(metavar="NUMBER", help="The generation, as `btu backup list` counts.")
    ],
    show: ShowSlug = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Put a generation in the place of a show's file; the file is kept as a generation itself.

    Example: btu backup restore 3 --show station-eleven
    """
    from btu_cli.reports.repaired import RestoreReport

    output = output_of(json)
    session = session_of(ctx, data)
    record = session.record()
    slug = session.which_show(record, show)
    found = next((each for each in record.backups(slug) if each.number == number), None)
    if found is None:
        raise BackupNotFound(slug, number)
    if dry_run:
        emit(RestoreReport(slug, row_of(found), (), dry_run), output)
        return
    require_agreement(f"Put generation {number} of {slug} in the place of its file?", yes=yes)
    restored = record.restore(slug, number)
    emit(RestoreReport(slug, row_of(found), restored.left_out, dry_run), output)


def row_of(generation: Generation) -> BackupRow:
    """A generation as it is listed."""
    from btu_cli.reports.repaired import BackupRow

    written = generation.written.strftime("%Y-%m-%dT%H:%M:%SZ")
    return BackupRow(generation.number, str(generation.path), written, generation.size, generation.kind)
