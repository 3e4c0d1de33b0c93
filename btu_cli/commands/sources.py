"""`btu sources`: who stands behind the record, origin by origin."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import AsOf, Data, Json, KnownOn, Ndjson, NumberingName, PublishedBy, ShowSlug
from btu_cli.commands.root import session_of


def sources(
    ctx: typer.Context,
    show: ShowSlug = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="With their words.")] = False,
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """Show the sources by origin: whoever repeats another counts as one with it.

    Example: btu sources
    """
    from btu_cli.reports.sources import sources_report

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    moment = session.moment(as_of, known_on, published_by)
    record = session.read(show)
    report = sources_report(record, moment)._replace(quotes=quotes)
    emit(report, output, record.show.numbering(numbering))
