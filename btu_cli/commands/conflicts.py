"""`btu conflicts`: contradictions, and what chose the value that is shown."""

from __future__ import annotations

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import AsOf, Data, Json, KnownOn, Ndjson, NumberingName, PublishedBy, ShowSlug
from btu_cli.commands.root import session_of


def conflicts(
    ctx: typer.Context,
    show: ShowSlug = None,
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """Show what sources contradict each other about, in their words, what chose, and how to settle it.

    Example: btu conflicts
    """
    from btu_cli.reports.conflicts import conflicts_report

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    moment = session.moment(as_of, known_on, published_by)
    record = session.read(show)
    emit(conflicts_report(record, moment), output, record.show.numbering(numbering))
