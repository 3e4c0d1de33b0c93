"""`btu correct`: a new update in the place of an old one, which stays on record."""

from __future__ import annotations

import typer

from btu_cli.actions.correct import correct as corrected
from btu_cli.commands import update_options as given
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, NumberingName, ShowSlug, UpdateId
from btu_cli.commands.root import session_of


def correct(
    ctx: typer.Context,
    update_id: UpdateId,
    text: given.Text = None,
    show: ShowSlug = None,
    date: given.Date = None,
    status: given.Status = None,
    set_: given.Set = None,
    unset: given.Unset = None,
    season: given.Season = None,
    expect: given.Expect = None,
    met: given.Met = None,
    source: given.Publisher = None,
    title: given.Title = None,
    url: given.Url = None,
    published: given.Published = None,
    speaker: given.Speaker = None,
    quote: given.Quote = None,
    via: given.Via = None,
    source_of: given.SourceOf = None,
    official: given.Official = False,
    reported: given.Reported = False,
    rumoured: given.Rumoured = False,
    note: given.Note = None,
    numbering: NumberingName = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Correct an update: a new one supersedes it. What is not named carries over, date and season included.

    Example: btu correct 3f9a2c --set episodes=12
    """
    output = output_of(json)
    desk, slug = session_of(ctx, data).desk(show)
    report = corrected(desk, slug, update_id, given.typed_of(ctx.params), dry_run=dry_run)
    emit(report, output, report.show.numbering(numbering))
