"""`btu inspect`: one update with all its parts."""

from __future__ import annotations

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import UpdateId


@reads(first=False)
def inspect(asked: Question, update_id: UpdateId) -> None:
    """Show one update in full: its facts, source and quote, what it replaced and what replaced it.

    Example: btu inspect 3f9a2c
    Example: btu inspect 3f9a2c --json
    """
    from btu_cli.actions.inspect import inspect as inspected

    record = asked.read_holding(update_id)
    asked.answer(inspected(record, update_id, asked.moment), asked.numbering(record))
