"""`btu add-update`: adds one update, from quick-entry text, from options, or from both."""

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.update_options import Supersedes, Text, UpdateParts


@writes()
def add_update(task: Task, parts: UpdateParts, text: Text = None, supersedes: Supersedes = None) -> None:
    """Add one update, from quick-entry text, from options, or from both (options win). Without a date: today.

    Example: btu add-update "renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved"
    """
    from btu_cli.actions.add import add

    desk, slug = task.desk()
    report = add(desk, slug, parts.typed(text, task.counted, supersedes=supersedes), dry_run=task.dry_run)
    task.answer(report, report.show)
