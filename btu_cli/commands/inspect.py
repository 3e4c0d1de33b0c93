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
    from btu_cli.actions.inspect import inspect as inspected

    output = output_of(json)
    session = session_of(ctx, data)
    record, moment = session.read(show), session.moment(as_of, known_on, published_by)
    emit(inspected(record, update_id, moment), output, record.show.numbering(numbering))
