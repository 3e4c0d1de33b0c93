"""`btu add-update`: adds one update, from quick-entry text, from options, or from both."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from btu_cli.commands.adding import Typed, add, standing_of_flags, text_of
from btu_cli.commands.completion import (
    complete_assignment,
    complete_event,
    complete_expectation,
    complete_id,
    complete_publisher,
    complete_status,
)
from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import Data, DryRun, Json, ShowSlug, date_of, season_of
from btu_cli.commands.root import session_of
from btu_cli.model.dates import PartialDate

Texts: TypeAlias = list[str] | None
SOURCE, STANDING = "Source", "Standing (reported unless said otherwise)"
UPDATE_TEXT = "What happened, as in: renewed 2020-11-17, 10 episodes. A - reads it from standard input."


def add_update(
    ctx: typer.Context,
    text: Annotated[Texts, typer.Argument(metavar="[TEXT]", help=UPDATE_TEXT)] = None,
    show: ShowSlug = None,
    date: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", help="When it happened; today where none is given."),
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="The status.", autocompletion=complete_status)
    ] = None,
    set_: Annotated[
        Texts,
        typer.Option(
            "--set", metavar="FIELD=VALUE", help="A fact; repeatable.", autocompletion=complete_assignment
        ),
    ] = None,
    season: Annotated[
        int | None, typer.Option(parser=season_of, metavar="N", help="The season that it is about.")
    ] = None,
    expect: Annotated[
        Texts,
        typer.Option(
            metavar="EVENT=WHEN", help="Something announced; repeatable.", autocompletion=complete_expectation
        ),
    ] = None,
    met: Annotated[
        Texts,
        typer.Option(metavar="EVENT", help="Something that has happened.", autocompletion=complete_event),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            metavar="PUBLISHER",
            rich_help_panel=SOURCE,
            help="Who published it.",
            autocompletion=complete_publisher,
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(rich_help_panel=SOURCE, help="The article's title.")] = None,
    url: Annotated[str | None, typer.Option(rich_help_panel=SOURCE, help="Where it stands.")] = None,
    published: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", rich_help_panel=SOURCE, help="When it was published."),
    ] = None,
    speaker: Annotated[str | None, typer.Option(rich_help_panel=SOURCE, help="Who said it.")] = None,
    quote: Annotated[str | None, typer.Option(rich_help_panel=SOURCE, help="The exact words.")] = None,
    via: Annotated[
        str | None,
        typer.Option(metavar="PUBLISHER", rich_help_panel=SOURCE, help="Whose report this one repeats."),
    ] = None,
    source_of: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            rich_help_panel=SOURCE,
            help="The source of an update entered before.",
            autocompletion=complete_id,
        ),
    ] = None,
    official: Annotated[
        bool, typer.Option("--official", rich_help_panel=STANDING, help="The buyer or maker says so itself.")
    ] = False,
    reported: Annotated[
        bool, typer.Option("--reported", rich_help_panel=STANDING, help="A publication says so.")
    ] = False,
    rumoured: Annotated[
        bool, typer.Option("--rumoured", rich_help_panel=STANDING, help="Nobody stands by it.")
    ] = False,
    note: Annotated[str | None, typer.Option(help="What else there is to say.")] = None,
    supersedes: Annotated[
        str | None,
        typer.Option(metavar="ID", help="The update that this one corrects.", autocompletion=complete_id),
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Add one update, from quick-entry text, from options, or from both (options win).

    Example: btu add-update "renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved"
    """
    from btu_cli.entry.draft import Given

    given = Given(
        date=date,
        status=status,
        sets=tuple(set_ or ()),
        season=season,
        expects=tuple(expect or ()),
        met=tuple(met or ()),
        publisher=source,
        title=title,
        url=url,
        published=published,
        speaker=speaker,
        quote=quote,
        via=via,
        standing=standing_of_flags(official=official, reported=reported, rumoured=rumoured),
        note=note,
    )
    typed = Typed(text_of(text), given, source_of, supersedes)
    emit("add-update", add(session_of(ctx, data), show, typed, dry_run=dry_run), output_of(json))
