"""`btu undo`: withdraws the last update that was added here."""

from __future__ import annotations

import typer

from btu_cli.actions.withdraw import undo as undone
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, NumberingName, ShowSlug
from btu_cli.commands.root import session_of


def undo(
    ctx: typer.Context,
    show: ShowSlug = None,
    numbering: NumberingName = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Withdraw the last update that was added here, never one that came by a merge; again walks back.

    Example: btu undo --dry-run
    """
    output = output_of(json)
    desk, slug = session_of(ctx, data).desk(show)
    report = undone(desk, slug, numbering=numbering, dry_run=dry_run)
    emit(report, output, report.show.numbering(numbering))
