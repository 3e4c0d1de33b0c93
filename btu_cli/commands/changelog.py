"""`btu changelog`: how the future changed."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import AllShows, Field, Limit, Reverse, Since, Until
from btu_cli.errors import Usage
from btu_cli.render.formats import TEXT


@reads(lists=True)
def changelog(
    asked: Question,
    every: AllShows = False,
    since: Since = None,
    until: Until = None,
    field: Field = None,
    limit: Limit = None,
    reverse: Reverse = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="As Keep a Changelog has it: Markdown, newest first.")
    ] = False,
) -> None:
    """Show how the future changed, by date: old value, new value.

    Example: btu changelog --field status
    Example: btu changelog --all --since 2026-11-01
    Example: btu changelog --markdown
    """
    if markdown and asked.output != TEXT:
        raise Usage("--markdown excludes --json and --ndjson.")

    from btu_cli.history.filters import Filters
    from btu_cli.reports.changelog import changelog_report, show_changes

    filters = Filters(since, until, field, limit=limit, reverse=reverse or markdown)
    make = partial(show_changes, moment=asked.moment, filters=filters._replace(limit=None))
    with asked.each_show(make, every=every) as (shows, numbering):
        report = changelog_report(shows, asked.moment, filters)
        (asked._replace(output="markdown") if markdown else asked).answer(report, numbering)
