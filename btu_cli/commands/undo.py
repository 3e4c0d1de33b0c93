"""`btu undo`: withdraws the last update that was added here."""

from __future__ import annotations

from btu_cli.commands.asked import Task, writes


@writes()
def undo(task: Task) -> None:
    """Withdraw the last update that was added here. Run it again to go back further.

    Example: btu undo --dry-run
    Example: btu undo
    """
    from btu_cli.actions.withdraw import undo as undone

    desk, slug = task.desk()
    report = undone(desk, slug, numbering=task.counted, dry_run=task.dry_run)
    task.answer(report, report.show)
