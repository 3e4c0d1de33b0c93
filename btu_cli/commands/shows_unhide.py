"""`btu shows unhide`: shows a hidden show again."""

from __future__ import annotations

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_unhide(task: Task, show: Slug) -> None:
    """Show a hidden show again in lists, checks and sites.

    Example: btu shows unhide better-than-us
    Example: btu shows unhide "Station Eleven" --dry-run
    """
    from btu_cli.actions.shows import unhide_show

    task.answer(unhide_show(task.store(), show, dry_run=task.dry_run))
