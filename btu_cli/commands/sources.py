"""`btu sources`: the sources of the record, grouped by origin."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads


@reads(lists=True)
def sources(
    asked: Question,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the quotes too.")] = False,
) -> None:
    """Show the sources by origin: a publisher that repeats another counts as the same origin.

    Example: btu sources
    Example: btu sources --quotes
    """
    from btu_cli.history.reading import Reading
    from btu_cli.reports.sources import sources_report

    record = asked.read()
    report = sources_report(Reading(record, asked.moment))._replace(quotes=quotes)
    asked.answer(report, asked.numbering(record))
