"""`btu timeline`: the updates, oldest first."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.completion import complete_publisher
from btu_cli.commands.options import Field, Limit, Reverse, Season, Since, Standing, Until, publisher_of
from btu_cli.errors import Usage


@reads(lists=True)
def timeline(
    asked: Question,
    since: Since = None,
    until: Until = None,
    field: Field = None,
    source: Annotated[
        str | None,
        typer.Option(
            parser=publisher_of,
            metavar="PUBLISHER",
            help="Only from this publisher.",
            autocompletion=complete_publisher,
        ),
    ] = None,
    season: Season = None,
    standing: Standing = None,
    limit: Limit = None,
    reverse: Reverse = False,
    chart: Annotated[bool, typer.Option("--chart", help="Draw what changed as lanes over time.")] = False,
) -> None:
    """List the updates, oldest first: what was reported when, by whom, and what became of it.

    Example: btu timeline --since 2020-11 --field status
    Example: btu timeline --source variety --reverse --limit 5
    Example: btu timeline --chart
    """
    from btu_cli.history.filters import Filters

    if chart and (source or standing or limit or reverse):
        raise Usage("--chart goes with --field, --season, --since and --until only.")
    record = asked.read()
    numbering = asked.numbering(record)
    if season is not None:
        season = numbering.of_record(season)
    filters = Filters(since, until, field, source, season, standing, limit, reverse)
    if chart:
        from btu_cli.history.reading import Reading
        from btu_cli.reports.chart import chart_report

        asked.answer(chart_report(Reading(record, asked.moment), filters), numbering)
        return
    from btu_cli.reports.timeline import timeline_report

    asked.answer(timeline_report(record, asked.moment, filters), numbering)
