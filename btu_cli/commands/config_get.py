"""`btu config get`: one setting."""

from __future__ import annotations

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import SettingName


@reads(show=False, clocks=False, numbering=False)
def config_get(asked: Question, key: SettingName) -> None:
    """Print the value of a setting, or nothing if it is not set.

    Example: btu config get stale_after
    Example: btu config get show --json
    """
    from btu_cli.actions.settings import setting
    from btu_cli.reports.settings import SettingReport

    session = asked.session
    asked.answer(SettingReport(setting(key, session.config_files, session.given_settings)))
