"""`btu shows rename`: changes the title or slug of a show."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_rename(
    task: Task,
    slug: Slug,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="The new title; or, written as one (lower-case-with-hyphens), the new slug."
        ),
    ],
    new_slug: Annotated[
        str | None, typer.Option("--slug", metavar="SLUG", help="A new slug, in addition to the new title.")
    ] = None,
) -> None:
    """Give a show another title or slug. Its updates do not change.

    Example: btu shows rename station-eleven "Station Eleven (2021)"
    Example: btu shows rename station-eleven station-11
    """
    from btu_cli.actions.shows import rename_show

    task.answer(rename_show(task.store(), slug, name, new_slug, dry_run=task.dry_run))
