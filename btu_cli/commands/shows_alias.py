"""`btu shows alias`: how a platform numbers the seasons of a show."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import Slug


@writes(show=False, numbering=False)
def shows_alias(
    task: Task,
    slug: Slug,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="The platform that counts like this, such as netflix."),
    ] = None,
    pairs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[THEIRS=OURS]...", help="Their season = the record's season."),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Remove the numbering.")] = False,
) -> None:
    """Record how a platform numbers seasons, if it differs from the record; without NAME, list numberings.

    Example: btu shows alias better-than-us
    Example: btu shows alias better-than-us russia 1=1 2=1 3=2
    Example: btu shows alias better-than-us russia --remove
    """
    from btu_cli.actions.shows import number_show

    task.answer(number_show(task.store(), slug, name, pairs or (), remove=remove, dry_run=task.dry_run))
