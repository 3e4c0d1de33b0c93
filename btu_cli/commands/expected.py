"""`btu expected`: what was announced, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import AllShows


@reads(lists=True)
def expected(
    asked: Question,
    every: AllShows = False,
    lapsed: Annotated[bool, typer.Option("--lapsed", help="Only what lapsed.")] = False,
    due: Annotated[bool, typer.Option("--due", help="Only what is due now.")] = False,
) -> None:
    """Show what was announced for which date, by whom, what became of it, and how late it is.

    Example: btu expected
    Example: btu expected --lapsed
    Example: btu expected --all --due --ndjson
    """
    from btu_cli.reports.expected import expected_report, show_expected

    make = partial(show_expected, moment=asked.moment)
    with asked.each_show(make, every=every) as (shows, numbering):
        asked.answer(expected_report(shows, asked.moment, lapsed=lapsed, due=due), numbering)
