"""`btu correct`: replaces an update by a new one; the old one stays on record."""

from __future__ import annotations

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import UpdateId
from btu_cli.commands.update_options import Text, Unset, UpdateParts


@writes()
def correct(
    task: Task, update_id: UpdateId, parts: UpdateParts, text: Text = None, unset: Unset = None
) -> None:
    """Correct an update with a new one. Parts that you do not name carry over, date and season included.

    Example: btu correct 3f9a2c --set episodes=12
    Example: btu correct 3f9a2c "12 episodes"
    Example: btu correct 3f9a2c --unset quote --dry-run
    """
    from btu_cli.actions.correct import correct as corrected

    desk, slug = task.desk(update_id)
    typed = parts.typed(text, task.counted, unset=unset)
    report = corrected(desk, slug, update_id, typed, dry_run=task.dry_run)
    task.answer(report, report.show)
