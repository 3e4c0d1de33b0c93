"""The answers of `btu config`: settings, where each comes from, and the files that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from btu_cli.reports import shapes


class Setting(NamedTuple):
    """A setting: its value, None if there is none, and where that comes from."""

    key: str
    value: str | int | None
    origin: str

    def document(self) -> shapes.Setting:
        """As JSON."""
        return {"key": self.key, "value": self.value, "origin": self.origin}


class SettingsReport(NamedTuple):
    """The answer of `btu config list`; `origins` asks a page to say where each comes from."""

    settings: tuple[Setting, ...]
    origins: bool = False

    def document(self) -> shapes.SettingsDocument:
        """As JSON."""
        return {"settings": [each.document() for each in self.settings]}


class SettingReport(NamedTuple):
    """The answer of `btu config get`."""

    setting: Setting

    def document(self) -> shapes.Setting:
        """As JSON."""
        return self.setting.document()


class SettingChanged(NamedTuple):
    """The answer of `btu config set`: the file that was written, and what counts now."""

    path: str
    setting: Setting
    dry_run: bool

    def document(self) -> shapes.SettingChanged:
        """As JSON."""
        return {**self.setting.document(), "path": self.path, "dry_run": self.dry_run}


class SettingPaths(NamedTuple):
    """The answer of `btu config path`: where settings are kept, and whether there are any."""

    user: str
    record: str

    def document(self) -> shapes.SettingPaths:
        """As JSON."""
        return {"user": self.user, "record": self.record}
