"""The answers of `btu config`: settings, their origins, and the files that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.reports import shapes


class Setting(NamedTuple):
    """A setting: its value, or None, and the origin of the value."""

    key: str
    value: str | int | None
    origin: str

    def document(self) -> shapes.Setting:
        """As JSON."""
        return {"key": self.key, "value": self.value, "origin": self.origin}


class SettingsReport(NamedTuple):
    """The answer of `btu config list`. With `origins`, a page shows the origin of each value."""

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
    """The answer of `btu config set`: the file that was written, and the value in effect now."""

    path: str
    setting: Setting
    dry_run: bool

    def document(self) -> shapes.SettingChanged:
        """As JSON."""
        return {**self.setting.document(), "path": self.path, "dry_run": self.dry_run}


class SettingPaths(NamedTuple):
    """The answer of `btu config path`: the files of settings, and whether they exist."""

    user: str
    record: str

    def document(self) -> shapes.SettingPaths:
        """As JSON."""
        return {"user": self.user, "record": self.record}
