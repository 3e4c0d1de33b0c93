"""The quick-entry language: one line of clauses to an entry, and back."""

from __future__ import annotations

from btu_cli.entry.formatter import format_entry
from btu_cli.entry.parser import parse_entry
from btu_cli.entry.values import Entry

__all__ = ["Entry", "format_entry", "parse_entry"]
