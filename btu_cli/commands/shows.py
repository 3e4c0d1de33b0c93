"""`btu shows`: all shows, and adding, renaming and removing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from btu_cli.commands.asking import require_agreement
from btu_cli.commands.completion import complete_show
from btu_cli.commands.emit import emit, output_of, tell
from btu_cli.commands.options import AsOf, Data, DryRun, Json, KnownOn, Ndjson, PublishedBy, StaleAfter
from btu_cli.commands.root import HELP_MODE, session_of
from btu_cli.errors import BadValue, BtuError, Damaged, ShowExists, Usage
from btu_cli.history.moment import STALE_MONTHS

if TYPE_CHECKING:
    from btu_cli.history.moment import Moment
    from btu_cli.model.updates import Show
    from btu_cli.reports.shows import ShowRow
    from btu_cli.store.record import Record

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
    from btu_cli.reports.shows import ShowsReport, by_attention

    output = output_of(json, ndjson)
    session = session_of(ctx, data)
    record, moment = (
        session.record(),
        session.moment(as_of, known_on, published_by, stale_after),
    )
    failures: list[BtuError] = []
    rows = by_attention(_row(record, slug, moment, failures) for slug in record.slugs())
    emit(ShowsReport(moment, rows), output)
    if failures:
        raise failures[0]  # the list itself names what is wrong with each of the others


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
    from btu_cli.model.updates import Show
    from btu_cli.reports.show_change import ShowAdded
    from btu_cli.store.slugs import check_slug, slug_of

    output = output_of(json)
    name = _title_of(title)
    show = Show(check_slug(slug) if slug is not None else slug_of(name), name)
    record = session_of(ctx, data).record()
    if dry_run and show.slug in record.slugs():
        raise ShowExists(show.slug)
    if not dry_run:
        record.add_show(show)
    emit(ShowAdded(show, dry_run), output)
    if not (dry_run or json):
        tell(f"Next: btu add-update --show {show.slug} TEXT")


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
    from btu_cli.reports.show_change import ShowRenamed
    from btu_cli.store.moving import require_movable
    from btu_cli.store.slugs import check_slug, is_slug

    output = output_of(json)
    record = session_of(ctx, data).record()
    show = record.show(slug)
    if new_slug is None and is_slug(name):
        show, title = show._replace(slug=name), None
    else:
        title = _title_of(name)
        show = show._replace(slug=slug if new_slug is None else check_slug(new_slug), title=title)
    if dry_run and show.slug != slug:
        require_movable(record, slug, show.slug)
        if show.slug in record.slugs():
            raise ShowExists(show.slug)
    if not dry_run:
        if show.slug != slug:
            record.move(slug, show.slug)
        if title is not None:
            record.retitle(show.slug, title)
    emit(ShowRenamed(show, dry_run), output)


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
    from btu_cli.model.numbering import numbering_name, parse_numbering
    from btu_cli.model.updates import with_numbering
    from btu_cli.reports.show_change import ShowNumbered

    output = output_of(json)
    record = session_of(ctx, data).record()
    show = record.show(slug)
    if name is not None:
        if not pairs and not remove:
            raise Usage("A numbering needs its seasons.", hint=f"btu shows alias {slug} {name} 1=1 2=1 3=2")
        wanted = None if remove else parse_numbering(name, pairs or ())
        show = with_numbering(show, numbering_name(name), wanted)
        if not dry_run:
            record.describe(slug, lambda old: with_numbering(old, numbering_name(name), wanted))
    emit(ShowNumbered(show, dry_run), output)


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
    from btu_cli.reports.show_change import ShowRemoved
    from btu_cli.store.moving import require_own

    output = output_of(json)
    record = session_of(ctx, data).record()
    show, question = _to_remove(record, slug)
    require_own(record, slug)
    if dry_run:
        emit(ShowRemoved(show, dry_run), output)
        return
    require_agreement(question, yes=yes)
    emit(ShowRemoved(show, dry_run, str(record.remove(slug))), output)


def _to_remove(record: Record, slug: str) -> tuple[Show, str]:
    """The show that is to go, and the question whether it shall; a damaged one may go too."""
    from btu_cli.model.updates import Show

    try:
        show, count = record.show(slug), len(record.updates(slug))
    except Damaged:
        return Show(slug, slug), f"Remove {slug}, whose file is damaged?"
    held = f"{count:,} update" if count == 1 else f"{count:,} updates"
    return show, f"Remove {show.title} ({slug}) with its {held}?"


def _title_of(text: str) -> str:
    """A title as typed.

    Raises:
        BadValue: there is nothing in it.
    """
    from btu_cli.model.text import clean

    title = clean(text, "the title")
    if not title:
        raise BadValue("the title", text, "the show's name")
    return title


def _row(record: Record, slug: str, moment: Moment, failures: list[BtuError]) -> ShowRow:
    """A show's line; one that cannot be read says so and does not keep the others from being listed."""
    from btu_cli.history.headline import Headline
    from btu_cli.reports.shows import ShowRow, show_row

    own = slug in record.own_slugs()
    try:
        return show_row(record.read(slug), moment, own=own)
    except BtuError as failure:
        failures.append(failure)
        return ShowRow(slug, slug, own, Headline(), None, 0, 0, failure.message)
