"""`btu config path`: where settings are kept."""

from __future__ import annotations

from btu_cli.commands.asked import Question, reads


@reads(show=False, clocks=False, numbering=False)
def config_path(asked: Question) -> None:
    """Print the paths of the two files: your own, and the record's.

    Example: btu config path
    Example: btu config path --json
    """
    from btu_cli.reports.settings import SettingPaths

    files = asked.session.config_files
    asked.answer(SettingPaths(str(files.user), str(files.record)))
