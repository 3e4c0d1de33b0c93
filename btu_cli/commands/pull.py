"""`btu pull`: asks the catalogues that shows are linked to, and adds what changed there."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.completion import complete_show
from btu_cli.commands.emit import note
from btu_cli.commands.network import Network, Refresh
from btu_cli.commands.options import AllShows
from btu_cli.errors import NetworkFailed, Usage
from btu_cli.render.formats import TEXT


@writes(show=False, numbering=False)
def pull(
    task: Task,
    show: Annotated[
        list[str] | None,
        typer.Option("--show", metavar="SHOW", help="Which show; repeatable.", autocompletion=complete_show),
    ] = None,
    every: AllShows = False,
    source: Annotated[
        str | None, typer.Option("--from", metavar="CATALOGUE", help="Only this catalogue: tvmaze or tmdb.")
    ] = None,
    refresh: Refresh = False,
) -> None:
    """Ask the catalogues that shows are linked to (btu shows link), and add what changed as updates.

    Example: btu pull --show better-than-us --dry-run
    Example: btu pull --all --quiet
    """
    from btu_cli.actions.desk import Desk
    from btu_cli.actions.linking import catalogue_of, follow
    from btu_cli.actions.pull import pull as pulled
    from btu_cli.render.progress import progress

    if every and show:
        raise Usage("--all and --show exclude each other.")
    session, store = task.session, task.store()
    network = Network(session, refresh)
    if source is not None:
        network.require_key(catalogue_of(source))
    meant = [] if every else [session.which_show(store, each, beginnings=False) for each in show or (None,)]
    following = follow(store, None if every else meant, source, network.may_ask)
    network.require_online()
    desk = Desk(store, session.now, session.moment())
    with progress(sys.stderr) as advance:
        report = pulled(desk, following, network.connect, advance, refresh=refresh, dry_run=task.dry_run)
    if not report.shows:
        note("No show is linked to a catalogue that can be asked: btu shows link SLUG tvmaze=ID", session)
    if report.told or not session.quiet or task.output != TEXT:
        task.answer(report, always=True)
    if report.failures:
        raise report.failures[0]
    problems = [row for row in report.shows if row.problem]
    if problems:
        raise NetworkFailed(
            f"{len(problems)} of {len(report.shows)} could not be asked about.",
            hint=f"{problems[0].title}: {problems[0].problem}",
        )
