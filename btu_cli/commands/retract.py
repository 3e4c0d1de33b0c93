"""`btu retract`: withdraws an update, with the reason; both stay on record."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.actions.withdraw import retract as retracted
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, NumberingName, ShowSlug, UpdateId
from btu_cli.commands.root import session_of


def retract(
    ctx: typer.Context,
    update_id: UpdateId,
    reason: Annotated[str, typer.Option(metavar="R", help="Why it is withdrawn.")],
    show: ShowSlug = None,
    numbering: NumberingName = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Withdraw an update; both stay on record. Withdrawing a correction revives what it corrected.

    Example: btu retract 3f9a2c --reason "the page was about another show"
    """
    output = output_of(json)
    desk, slug = session_of(ctx, data).desk(show)
    report = retracted(desk, slug, update_id, reason, numbering=numbering, dry_run=dry_run)
    emit(report, output, report.show.numbering(numbering))
