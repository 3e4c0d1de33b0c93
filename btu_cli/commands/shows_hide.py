"""`btu shows hide`: leaves a show out of lists, checks and sites."""

from __future__ import annotations

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_hide(task: Task, show: Slug) -> None:
    """Leave a show out of lists, checks and sites, even the shipped one. It still answers if you name it.

    Example: btu shows hide better-than-us
    Example: btu shows hide "Station Eleven" --dry-run
    """
    from btu_cli.actions.shows import hide_show

    task.answer(hide_show(task.store(), show, dry_run=task.dry_run))
