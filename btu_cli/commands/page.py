"""`btu page`: a show as one HTML file that answers for every day, or all shows as a site."""

from __future__ import annotations

import sys

import typer

from btu_cli.commands.emit import emit, file_of, output_of, put, tell
from btu_cli.commands.options import (
    AllShows,
    AsOf,
    Data,
    Json,
    KnownOn,
    OutputFile,
    PublishedBy,
    ShowArgument,
    ShowOption,
)
from btu_cli.commands.root import session_of
from btu_cli.errors import Usage


def page(
    ctx: typer.Context,
    first: ShowArgument = None,
    show: ShowOption = None,
    output: OutputFile = None,
    every: AllShows = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    json: Json = False,
    data: Data = None,
) -> None:
    """Write a show as one HTML file that answers for every day; with --all, all shows as a site.

    Example: btu page -o better-than-us.html
    Example: btu page --all -o site
    """
    session = session_of(ctx, data)
    moment = session.moment(as_of, known_on, published_by)
    if not every:
        from btu_cli.render.site.page import page as drawn
        from btu_cli.reports.page import page_report

        if json:
            raise Usage("--json goes with --all: it says which files of a site were written.")
        if first and show:
            raise Usage("A show is named twice.", hint="Name it once, first or with --show.")
        put(drawn(page_report(session.read(first or show), moment)), output)
        return
    from btu_cli.actions.publish import Drawings, publish
    from btu_cli.render.progress import progress
    from btu_cli.render.site.index import index
    from btu_cli.render.site.page import page as drawn

    if first or show:
        raise Usage("--all and --show exclude each other.")
    if output is None:
        raise Usage("A site is a folder of files.", hint="Name the folder: btu page --all -o DIR.")
    with progress(sys.stderr) as advance:
        report = publish(session.record(), moment, output, Drawings(drawn, index, file_of), advance)
    emit(report, output_of(json))
    for failure in report.failures[:1]:
        tell("The other pages were written.")
        raise failure
