"""The quick-entry language: one line of clauses to entries, and back.

The parser is loaded by the first entry: a command that is given options only does without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Entry, Understood
from btu_cli.entry.language.setting import Setting, extended, platforms_of, setting_of

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

__all__ = [
    "Entry",
    "Setting",
    "Understood",
    "extended",
    "format_entry",
    "parse_entry",
    "platforms_of",
    "read_entry",
    "setting_of",
]

ANYWHERE: Final = Setting()  # of no show in particular, on no day


def read_entry(text: str, setting: Setting = ANYWHERE) -> Understood:
    """Read one entry; it says as many updates as it names seasons.

    Raises:
        EntryRefused: a place in it is not understood, negated, or contradicts another.
    """
    from btu_cli.entry.language.parser import read_entry as read

    return read(text, setting)


def parse_entry(text: str, setting: Setting = ANYWHERE) -> Entry:
    """Read one entry that is one update.

    Raises:
        EntryRefused: as `read_entry`, or it names several seasons.
    """
    understood = read_entry(text, setting)
    if len(understood.entries) > 1:
        from btu_cli.errors import EntryRefused

        raise EntryRefused(
            text, (0, len(text)), "This names several seasons, and one update is of one season.",
            hint="Enter each season by itself: `season 4`.",
        )  # fmt: skip
    return understood.entries[0]


def format_entry(said: Entry | Update, setting: Setting = ANYWHERE) -> str:
    """The text that reads back to the same entry."""
    from btu_cli.entry.language.formatter import format_entry as format_said

    return format_said(said, setting)
