"""The quick-entry language: one line of clauses to an entry, and back.

The parser is loaded by the first entry: a command that is given options only does without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.entry.language.claims import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.updates import Update

__all__ = ["Entry", "format_entry", "parse_entry"]


def parse_entry(text: str, platforms: Iterable[str] = ()) -> Entry:
    """Read one entry; `platforms` are the names that a record's own platforms add.

    Raises:
        EntryRefused: a place in it is not understood, negated, or contradicts another.
    """
    from btu_cli.entry.language.parser import parse_entry as parse

    return parse(text, platforms)


def format_entry(said: Entry | Update, platforms: Iterable[str] = ()) -> str:
    """The text that reads back to the same entry."""
    from btu_cli.entry.language.formatter import format_entry as format_said

    return format_said(said, platforms)
