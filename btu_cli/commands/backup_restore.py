"""`btu backup restore`: puts a generation in the place of a show's file."""

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.consent import require_agreement
from btu_cli.commands.options import Yes


@writes(numbering=False)
def backup_restore(
    task: Task,
    number: Annotated[
        int, typer.Argument(metavar="NUMBER", help="The generation, as `btu backup list` counts.")
    ],
    yes: Yes = False,
) -> None:
    """Put a generation in the place of a show's file; the file is kept as a generation itself.

    Example: btu backup restore 3 --show station-eleven
    Example: btu backup restore 3 --show station-eleven --dry-run
    """
    from btu_cli.actions.mend import plan_restore, restore

    record = task.store()
    report = plan_restore(record, task.session.kept_show(record, task.named), number)
    if not task.dry_run:
        require_agreement(f"Put generation {number} of {report.show} in the place of its file?", yes=yes)
        report = restore(record, report)
    task.answer(report)
