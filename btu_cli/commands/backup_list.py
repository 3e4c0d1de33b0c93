"""`btu backup list`: the backups of a show's file."""

from __future__ import annotations

from btu_cli.commands.asked import Question, reads


@reads(first=False, clocks=False, numbering=False, lists=True)
def backup_list(asked: Question) -> None:
    """List the backups of a show's file, newest first.

    Example: btu backup list
    Example: btu backup list --show station-eleven
    """
    from btu_cli.actions.mend import list_backups

    record = asked.session.record()
    asked.answer(list_backups(record, asked.session.kept_show(record, asked.named)))
