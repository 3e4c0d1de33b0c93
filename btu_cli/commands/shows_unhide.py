"""`btu shows unhide`: takes a hidden show in again."""

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_unhide(task: Task, show: Slug) -> None:
    """Show a hidden show again.

    Example: btu shows unhide better-than-us
    """
    from btu_cli.actions.shows import unhide_show

    task.answer(unhide_show(task.store(), show, dry_run=task.dry_run))
