"""`btu config` for people: a line for each setting, in the form of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.reports.settings import SettingChanged, SettingPaths, SettingReport, SettingsReport

if TYPE_CHECKING:
    from btu_cli.render.ink import Ink
    from btu_cli.reports.settings import Setting


def render(report: SettingsReport | SettingReport | SettingChanged | SettingPaths, ink: Ink) -> str:
    """The lines; for one setting, only its value."""
    if isinstance(report, SettingReport):
        return ink.plain(_value(report.setting))
    if isinstance(report, SettingPaths):
        return ink.plain(report.user) + "\n" + ink.plain(report.record)
    if isinstance(report, SettingChanged):
        verb = "Would set" if report.dry_run else "Set"
        line = (
            f"{verb} {report.setting.key} in {report.path}. It is {_value(report.setting) or 'not set'} now"
        )
        return ink.plain(f"{line} ({report.setting.origin}).")
    width = max(len(each.key) for each in report.settings)
    lines = [f"{each.key:{width}} = {_value(each)}" for each in report.settings]
    if report.origins:
        longest = max(map(len, lines))
        rows = zip(lines, report.settings, strict=True)
        lines = [f"{line:{longest}}  {each.origin}" for line, each in rows]
    return "\n".join(ink.plain(line).rstrip() for line in lines)


def _value(setting: Setting) -> str:
    return "" if setting.value is None else str(setting.value)
