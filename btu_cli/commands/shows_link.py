"""`btu shows link`: links a show to its ids in catalogues."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_link(
    task: Task,
    slug: Slug,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CATALOGUE=ID]...",
            help="Ids, such as tvmaze=13; the catalogues are tvmaze, tmdb and imdb.",
        ),
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", metavar="CATALOGUE", help="Remove this link.")
    ] = None,
) -> None:
    """Link a show to catalogues, so that btu pull asks them about it; without ids, list its links.

    Example: btu shows link the-flash
    Example: btu shows link the-flash tvmaze=13 imdb=tt3107288
    Example: btu shows link the-flash --remove imdb
    """
    from btu_cli.actions.linking import link_show

    store = task.store()
    meant = task.session.which_show(store, slug, beginnings=False)
    task.answer(link_show(store, meant, ids or (), remove=remove or (), dry_run=task.dry_run))
