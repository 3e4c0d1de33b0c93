"""`btu status`: the headline, the facts, what is expected, what is disputed."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.emit import note
from btu_cli.commands.options import date_of
from btu_cli.errors import SeveralShows
from btu_cli.model.dates import PartialDate
from btu_cli.render.formats import TEXT


@reads(ages=True)
def status(
    asked: Question,
    every: Annotated[
        bool, typer.Option("--all", help="Show the facts of every season, not only of the headline's.")
    ] = False,
    since: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", help="Mark what changed since the end of this date."),
    ] = None,
) -> None:
    """Show the current status: the headline, the facts, what is expected, what is disputed.

    Example: btu status
    Example: btu status "better than us" --as-of 2020-12-31
    Example: btu status --since 2023 --all
    """
    from btu_cli.history.reading import Reading
    from btu_cli.reports.status import status_report

    try:
        record = asked.read()
    except SeveralShows:
        if asked.output != TEXT:
            raise
        from btu_cli.commands.shows import overview

        overview(asked)
        if since is not None:
            others = f"Of all shows: btu changelog --all --since {since}"
            note(f"--since is for one show: name it. {others}", asked.session)
        return
    numbering = asked.numbering(record)
    report = status_report(
        Reading(record, asked.moment),
        every_scope=every,
        since=since,
        numbering=numbering,
        write=asked.session.writer,
    )
    asked.answer(report, numbering)
