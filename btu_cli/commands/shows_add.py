"""`btu shows add`: adds a show to the user's record."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.emit import note
from btu_cli.render.formats import TEXT


@writes(show=False, numbering=False)
def shows_add(
    task: Task,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The show's title.")],
    slug: Annotated[
        str | None,
        typer.Option(
            metavar="SLUG", help="Its short name, such as station-eleven; by default made from the title."
        ),
    ] = None,
    ids: Annotated[
        list[str] | None,
        typer.Option("--id", metavar="CATALOGUE=ID", help="Its id in a catalogue, as in tvmaze=13."),
    ] = None,
) -> None:
    """Add a show.

    Example: btu shows add "Station Eleven"
    Example: btu shows add "Лучше, чем люди" --slug luchshe-chem-lyudi
    Example: btu shows add "The Flash" --id tvmaze=13
    """
    from btu_cli.actions.shows import add_show

    report = add_show(task.store(), title, slug, ids or (), dry_run=task.dry_run)
    task.answer(report)
    if not task.dry_run and task.output == TEXT:
        slug, linked = report.show.slug, report.show.ids
        step = f"btu pull --show {slug}" if linked else f"btu add-update --show {slug} TEXT"
        note(f"Next: {step}", task.session)
