"""`btu shows`: all shows, and adding, renaming and removing one."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asking import require_agreement
from btu_cli.commands.completion import complete_show
from btu_cli.commands.emit import emit, output_of, tell
from btu_cli.commands.options import AsOf, Data, DryRun, Json, KnownOn, Ndjson, PublishedBy, StaleAfter
from btu_cli.commands.root import HELP_MODE, session_of
from btu_cli.history.moment import STALE_MONTHS

shows_app = typer.Typer(
    name="shows", invoke_without_command=True, add_completion=False, rich_markup_mode=HELP_MODE
)

Slug = Annotated[str, typer.Argument(metavar="SLUG", help="The show.", autocompletion=complete_show)]


@shows_app.callback()
def shows(
    ctx: typer.Context,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    stale_after: StaleAfter = STALE_MONTHS,
    json: Json = False,
    ndjson: Ndjson = False,
    data: Data = None,
) -> None:
    """List all shows, what needs attention first, with status and findings; or add, rename or remove one.

    Example: btu shows add "Station Eleven"
    """
    if ctx.invoked_subcommand is not None:
        session = session_of(ctx, data)
        ctx.find_root().obj = session
        return
    from btu_cli.actions.survey import list_shows

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    report = list_shows(session.record(), session.moment(as_of, known_on, published_by, stale_after))
    emit(report, output)
    if report.failures:
        raise report.failures[0]  # the list itself names what is wrong with each of the others


@shows_app.command("add")
def shows_add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The show's title.")],
    slug: Annotated[
        str | None, typer.Option(metavar="SLUG", help="Its short name; else it is made of the title.")
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Add a show.

    Example: btu shows add "Лучше, чем люди" --slug luchshe-chem-lyudi
    """
    from btu_cli.actions.shows import add_show

    output = output_of(json)
    report = add_show(session_of(ctx, data).record(), title, slug, dry_run=dry_run)
    emit(report, output)
    if not (dry_run or json):
        tell(f"Next: btu add-update --show {report.show.slug} TEXT")


@shows_app.command("rename")
def shows_rename(
    ctx: typer.Context,
    slug: Slug,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="The new title; or, written as one (lower-case-with-hyphens), the new slug."
        ),
    ],
    new_slug: Annotated[
        str | None, typer.Option("--slug", metavar="SLUG", help="A new slug beside the new title.")
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Give a show another title or another slug; its updates stay as they are.

    Example: btu shows rename station-eleven "Station Eleven (2021)"
    """
    from btu_cli.actions.shows import rename_show

    output = output_of(json)
    report = rename_show(session_of(ctx, data).record(), slug, name, new_slug, dry_run=dry_run)
    emit(report, output)


@shows_app.command("alias")
def shows_alias(
    ctx: typer.Context,
    slug: Slug,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Who numbers so, as in netflix.")
    ] = None,
    pairs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[THEIRS=OURS]...", help="Their season = the record's season."),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the numbering away.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Say how a platform numbers the seasons that the record numbers its own way; without NAME, list them.

    Example: btu shows alias better-than-us russia 1=1 2=1 3=2
    """
    from btu_cli.actions.shows import number_show

    output = output_of(json)
    record = session_of(ctx, data).record()
    report = number_show(record, slug, name, pairs or (), remove=remove, dry_run=dry_run)
    emit(report, output)


@shows_app.command("remove")
def shows_remove(
    ctx: typer.Context,
    slug: Slug,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    data: Data = None,
) -> None:
    """Remove a show; its file goes to the backups.

    Example: btu shows remove station-eleven --yes
    """
    from btu_cli.actions.shows import plan_removal, remove_show

    output = output_of(json)
    record = session_of(ctx, data).record()
    report, question = plan_removal(record, slug)
    if not dry_run:
        require_agreement(question, yes=yes)
        report = remove_show(record, report)
    emit(report, output)
