"""`btu config set`: changes a setting."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.options import SettingName


@writes(show=False, numbering=False)
def config_set(
    task: Task,
    key: SettingName,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="[VALUE]",
            help="color: auto, always, never. date_style: day-first, month-first, iso. pager: a command. "
            "show: a slug or title. stale_after: months. Without a value the setting is removed.",
        ),
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Write it into the record's config.toml, for all who share it.")
    ] = False,
) -> None:
    """Change a setting in your own file, or in the record's.

    Example: btu config set color never
    Example: btu config set show better-than-us --record
    """
    from btu_cli.actions.settings import change_setting

    session = task.session
    path = session.config_files.record if record else session.config_files.user
    report = change_setting(
        path, session.config_files, session.given_settings, key, value, dry_run=task.dry_run
    )
    task.answer(report)
