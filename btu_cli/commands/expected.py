"""`btu expected`: the ledger of expectations."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import (
    AllShows,
    AsOf,
    Data,
    Json,
    KnownOn,
    Ndjson,
    NumberingName,
    PublishedBy,
    ShowSlug,
)
from btu_cli.commands.root import session_of
from btu_cli.errors import Damaged, Usage
from btu_cli.model.numbering import OWN


def expected(
    ctx: typer.Context,
    show: ShowSlug = None,
    every: AllShows = False,
    lapsed: Annotated[bool, typer.Option("--lapsed", help="Only what lapsed.")] = False,
    due: Annotated[bool, typer.Option("--due", help="Only what is due now.")] = False,
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """Say what was announced for when, by whom, what became of it, and how late it is.

    Example: btu expected --lapsed
    """
    from btu_cli.reports.expected import expected_report

    if every and numbering:
        raise Usage("--all and --numbering exclude each other.")
    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    moment = session.moment(as_of, known_on, published_by)
    failures: list[Damaged] = []
    shows = session.shows(show, every=every, failures=failures)
    counted = OWN if every else shows[0].show.numbering(numbering)
    emit(expected_report(shows, moment, lapsed=lapsed, due=due), output, counted)
    if failures:
        raise failures[0]  # after the answer about the others; `btu check` names every damaged file
