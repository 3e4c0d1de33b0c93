"""`btu timeline`: the updates, oldest first."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.completion import complete_publisher
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import (
    AsOf,
    Data,
    Field,
    Json,
    KnownOn,
    Limit,
    Ndjson,
    NumberingName,
    PublishedBy,
    Reverse,
    Season,
    ShowSlug,
    Since,
    Standing,
    Until,
    publisher_of,
)
from btu_cli.commands.root import session_of


def timeline(
    ctx: typer.Context,
    show: ShowSlug = None,
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
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """List the updates, oldest first: what was reported when, by whom, and what became of it.

    Example: btu timeline --since 2020-11 --field status
    """
    from btu_cli.history.filters import Filters
    from btu_cli.reports.timeline import timeline_report

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    moment = session.moment(as_of, known_on, published_by)
    record = session.read(show)
    counted = record.show.numbering(numbering)
    if season is not None:
        season = counted.of_record(season)
    filters = Filters(since, until, field, source, season, standing, limit, reverse)
    emit(timeline_report(record, moment, filters), output, counted)
