"""`btu add-update`: adds one update, from quick-entry text, from options, or from both."""

from __future__ import annotations

import typer

from btu_cli.actions.add import add
from btu_cli.commands import update_options as given
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, NumberingName, ShowSlug
from btu_cli.commands.root import session_of


def add_update(
    ctx: typer.Context,
    text: given.Text = None,
    show: ShowSlug = None,
    date: given.Date = None,
    status: given.Status = None,
    set_: given.Set = None,
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
    supersedes: given.Supersedes = None,
    numbering: NumberingName = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Add one update, from quick-entry text, from options, or from both (options win). Without a date: today.

    Example: btu add-update "renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved"
    """
    output = output_of(json)
    desk, slug = session_of(ctx, data).desk(show)
    report = add(desk, slug, given.typed_of(ctx.params), dry_run=dry_run)
    emit(report, output, report.show.numbering(numbering))
