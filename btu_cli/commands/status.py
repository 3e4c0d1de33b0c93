"""`btu status`: the headline, the facts, what is expected, what is disputed."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import (
    AsOf,
    Data,
    Json,
    KnownOn,
    NumberingName,
    PublishedBy,
    ShowSlug,
    StaleAfter,
    date_of,
)
from btu_cli.commands.root import session_of
from btu_cli.history.moment import STALE_MONTHS
from btu_cli.model.dates import PartialDate


def status(
    ctx: typer.Context,
    show: ShowSlug = None,
    every: Annotated[
        bool, typer.Option("--all", help="The facts of every season, not the headline's only.")
    ] = False,
    since: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", help="Mark what changed since the end of this date."),
    ] = None,
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    stale_after: StaleAfter = STALE_MONTHS,
    json: Json = False,
    data: Data = None,
) -> None:
    """Say what is so: the headline, the facts, what is expected, what is disputed.

    Example: btu status --as-of 2020-12-31
    """
    from btu_cli.reports.status import status_report

    output = output_of(json)
    session = session_of(ctx, data)
    record = session.read(show)
    moment = session.moment(as_of, known_on, published_by, stale_after)
    counted = record.show.numbering(numbering)
    report = status_report(record, moment, every_scope=every, since=since, numbering=counted)
    emit(report, output, counted)
