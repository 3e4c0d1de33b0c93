"""`btu inspect`: one update whole."""

from __future__ import annotations

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import AsOf, Data, Json, KnownOn, NumberingName, PublishedBy, ShowSlug, UpdateId
from btu_cli.commands.root import session_of


def inspect(
    ctx: typer.Context,
    update_id: UpdateId,
    show: ShowSlug = None,
    numbering: NumberingName = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    data: Data = None,
) -> None:
    """Show one update whole: its facts, its source and quote, what it replaced and what replaced it.

    Example: btu inspect 3f9a2c
    """
    from btu_cli.history.ids import find_update
    from btu_cli.history.moment import dated_by, known
    from btu_cli.reports.inspect import inspect_report

    output = output_of(json)
    session = session_of(ctx, data)
    record, moment = session.read(show), session.moment(as_of, known_on, published_by)
    update = find_update(dated_by(known(record.updates, moment), moment), update_id, record.show.slug)
    emit("inspect", inspect_report(record, update, moment), output, record.show.numbering(numbering))
