"""`btu retract`: withdraws an update, with the reason; both stay on record."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.consent import asked_for
from btu_cli.commands.options import UpdateId


@writes()
def retract(
    task: Task,
    update_id: UpdateId,
    reason: Annotated[
        str | None,
        typer.Option(metavar="R", help="Why it is withdrawn. On a terminal btu asks for it."),
    ] = None,
) -> None:
    """Withdraw an update; both stay on record. Withdrawing a correction revives what it corrected.

    Example: btu retract 3f9a2c --reason "the page was about another show"
    Example: btu retract 3f9a2c --reason typo --dry-run
    """
    from btu_cli.actions.withdraw import retract as retracted

    if reason is None:
        reason = asked_for(
            "Why is it withdrawn?",
            f'btu retract {update_id} --reason "the page was about another show"',
        )
    desk, slug = task.desk(update_id)
    report = retracted(desk, slug, update_id, reason, numbering=task.counted, dry_run=task.dry_run)
    task.answer(report, report.show)
