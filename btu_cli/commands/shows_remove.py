"""`btu shows remove`: removes a show; its file goes to the backups."""

from __future__ import annotations

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.consent import require_agreement
from btu_cli.commands.options import Slug, Yes


@writes(show=False, numbering=False)
def shows_remove(task: Task, slug: Slug, yes: Yes = False) -> None:
    """Remove a show. Its file goes to the backups, and btu backup restore brings it back.

    Example: btu shows remove station-eleven
    Example: btu shows remove station-eleven --yes
    """
    from btu_cli.actions.shows import plan_removal, remove_show

    report, question = plan_removal(task.store(), slug)
    if not task.dry_run:
        require_agreement(question, task.output, yes=yes)
        report = remove_show(task.store(), report)
    task.answer(report)
