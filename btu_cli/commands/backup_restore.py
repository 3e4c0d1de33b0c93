"""`btu backup restore`: replaces a show's file by one of its backups."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.consent import require_agreement
from btu_cli.commands.options import Yes


@writes(numbering=False)
def backup_restore(
    task: Task,
    number: Annotated[
        int, typer.Argument(metavar="NUMBER", help="The backup's number in `btu backup list`.")
    ],
    yes: Yes = False,
) -> None:
    """Replace a show's file by a backup. The present file becomes a backup itself.

    Example: btu backup restore 3 --show station-eleven
    Example: btu backup restore 3 --show station-eleven --dry-run
    """
    from btu_cli.actions.mend import plan_restore, restore

    record = task.store()
    report = plan_restore(record, task.session.kept_show(record, task.named), number)
    if not task.dry_run:
        question = f"Replace the file of {report.show} by backup {number}?"
        require_agreement(question, task.output, yes=yes)
        report = restore(record, report)
    task.answer(report)
