"""`btu export`: shows as files that other programs read."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.completion import complete_show
from btu_cli.commands.emit import emit
from btu_cli.commands.options import AllShows, AsOf, Data, KnownOn, OutputFile, PublishedBy, offer_of, one_of
from btu_cli.commands.root import session_of
from btu_cli.errors import Damaged, Usage
from btu_cli.render.formats import EXPORTS


def export(
    ctx: typer.Context,
    format_: Annotated[
        str,
        typer.Argument(
            parser=one_of(EXPORTS),
            metavar="FORMAT",
            help=f"One of {', '.join(EXPORTS)}.",
            autocompletion=offer_of(EXPORTS),
        ),
    ],
    output: OutputFile = None,
    show: Annotated[
        list[str] | None,
        typer.Option(
            "--show", metavar="SHOW", help="Which show; may be given again.", autocompletion=complete_show
        ),
    ] = None,
    every: AllShows = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    data: Data = None,
) -> None:
    """Write shows with all their updates as a file that other programs read.

    Example: btu export json --all -o shows.json
    Example: btu export csv --show better-than-us
    """
    from btu_cli.actions.export import answer_in
    from btu_cli.actions.export import export as exported

    if every and show:
        raise Usage("--all and --show exclude each other.")
    session = session_of(ctx, {"data": data})
    record = session.record()
    named: list[str | None] = [*show] if show else [None]
    slugs = record.slugs() if every else dict.fromkeys(session.which_show(record, each) for each in named)
    failures: list[Damaged] = []
    report = exported(
        record,
        slugs,
        session.moment(as_of, known_on, published_by),
        whole=not (as_of or known_on or published_by),
        every=every,
        failures=failures,
    )
    emit(answer_in(report, format_), format_, session, to=output)
    if failures:
        raise failures[0]
