"""`btu changelog`: how the future changed."""

from __future__ import annotations

from typing import Annotated

import typer

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
    ShowSlug,
    Since,
    Until,
)
from btu_cli.commands.root import session_of
from btu_cli.errors import Damaged, Usage
from btu_cli.model.numbering import OWN


def changelog(
    ctx: typer.Context,
    show: ShowSlug = None,
    every: Annotated[bool, typer.Option("--all", help="All shows.")] = False,
    since: Since = None,
    until: Until = None,
    field: Field = None,
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
    """Say how the future changed: by date, from old to new.

    Example: btu changelog --field status
    """
    from btu_cli.history.filters import Filters
    from btu_cli.reports.changelog import changelog_report

    if every and numbering:
        raise Usage("--all and --numbering exclude each other.")
    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    failures: list[Damaged] = []
    shows = session.shows(show, every=every, failures=failures)
    counted = OWN if every else shows[0].show.numbering(numbering)
    filters = Filters(since, until, field, limit=limit, reverse=reverse)
    report = changelog_report(shows, session.moment(as_of, known_on, published_by), filters)
    emit(report, output, counted)
    if failures:
        raise failures[0]  # after the answer about the others; `btu check` names every damaged file
