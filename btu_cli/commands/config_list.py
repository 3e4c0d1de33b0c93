"""`btu config list`: every setting."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads


@reads(show=False, clocks=False, numbering=False, lists=True)
def config_list(
    asked: Question,
    origin: Annotated[bool, typer.Option("--origin", help="Say where each value comes from.")] = False,
) -> None:
    """List the settings: a file of your own, then the record's config.toml, then the environment.

    Example: btu config list
    Example: btu config list --origin
    """
    from btu_cli.actions.settings import settings
    from btu_cli.reports.settings import SettingsReport

    session = asked.session
    asked.answer(SettingsReport(settings(session.config_files, session.given_settings), origin))
