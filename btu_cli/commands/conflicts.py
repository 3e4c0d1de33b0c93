"""`btu conflicts`: contradictions, and the rule that chose the value shown."""

from __future__ import annotations

from btu_cli.commands.asked import Question, reads


@reads(lists=True)
def conflicts(asked: Question) -> None:
    """Show where sources contradict each other, which value btu shows and why, and how to settle it.

    Example: btu conflicts
    Example: btu conflicts better-than-us --as-of 2020-12-31
    """
    from btu_cli.reports.conflicts import conflicts_report

    record = asked.read()
    asked.answer(conflicts_report(record, asked.moment), asked.numbering(record))
