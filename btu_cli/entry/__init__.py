"""The quick-entry language: reads a line of clauses into entries, and writes entries as text.

The parser is loaded with the first entry, so a command with only options does not load it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.context import Context, context_of, extended, platforms_of
from btu_cli.entry.language.entries import Entry, Understood

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

__all__ = [
    "Context",
    "Entry",
    "Understood",
    "context_of",
    "extended",
    "format_entry",
    "parse_entry",
    "platforms_of",
    "read_entry",
]

ANYWHERE: Final = Context()  # the context of no particular show or day


def read_entry(text: str, context: Context = ANYWHERE) -> Understood:
    """Read one text. It gives one entry for each season that it names.

    Raises:
        EntryRefused: a part of it is not understood, is negated, or contradicts another part.
    """
    from btu_cli.entry.language.parser import read_entry as read

    return read(text, context)


def parse_entry(text: str, context: Context = ANYWHERE) -> Entry:
    """Read one text that gives exactly one entry.

    Raises:
        EntryRefused: as `read_entry`, or it names several seasons.
    """
    understood = read_entry(text, context)
    if len(understood.entries) > 1:
        from btu_cli.errors import EntryRefused

        raise EntryRefused(
            text, (0, len(text)), "This names several seasons; one update is about one season.",
            hint="Enter each season by itself: `season 4`.",
        )  # fmt: skip
    return understood.entries[0]


def format_entry(said: Entry | Update, context: Context = ANYWHERE) -> str:
    """The text from which `read_entry` gives the same entry."""
    from btu_cli.entry.language.formatter import format_entry as format_said

    return format_said(said, context)
