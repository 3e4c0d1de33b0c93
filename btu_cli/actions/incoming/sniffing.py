"""Recognises the format of a file by its first bytes; the name is not used."""

from __future__ import annotations

import json
import re
from typing import BinaryIO, Final

from btu_cli.actions.incoming import CSV, JSON, LINE_LIMIT, NDJSON, TITLES
from btu_cli.actions.incoming.decoding import decoded
from btu_cli.actions.incoming.table import HEADING, is_header, separator_of
from btu_cli.errors import NotText, Refused

LONGEST: Final = 200  # characters; a longer line is taken for a title only with --format titles
NO_TITLE: Final = frozenset("{}[]<>$=\\|;`").union(map(chr, range(0x20)))
# A comma as tables have it, not titles (Love, Death; 10,000 BC); an address, a day, a publisher as in quick
# entry (not @midnight); the first line of a calendar or a card.
NO_PART: Final = re.compile(r",(?!\s|\d{3}\b)|://|\b\d{4}-\d\d-\d\d\b|\w\s@|^BEGIN:")


def sniffed(source: BinaryIO) -> str:
    """The format of a file. The file is read again from its beginning afterwards.

    Raises:
        Refused: it is a table without a column that btu knows, or it is not text.
    """
    start = source.read(LINE_LIMIT)
    source.seek(0)
    try:
        lines = [line for line in decoded(start, cut=True).splitlines() if line.strip()]
    except NotText as failure:
        failure.hint = "Save the file as UTF-8: in a spreadsheet, as CSV UTF-8."
        raise
    first = lines[0].strip() if lines else ""
    if first.startswith("["):
        return JSON
    if first.startswith("{"):
        return _of_object(first)
    if separator_of(first) or (first.lower().startswith("sep=") and len(lines) > 1):
        return CSV
    if any(map(is_header, lines[1:HEADING])):
        return CSV
    if len(lines) > 1 and any(mark in first for mark in ";\t|"):
        raise Refused(
            f"The first line names no column that btu knows: {first[:80]!r}.",
            hint="`btu import --template` writes a table to start from. A list of titles: --format titles.",
        )
    if any(len(line) > LONGEST or not NO_TITLE.isdisjoint(line) or NO_PART.search(line) for line in lines):
        raise Refused(
            "It is neither an export of btu, nor a table that names its columns, nor a list of titles.",
            hint="`btu import --help` says what can be imported. If it is a list of titles: --format titles.",
        )
    return TITLES


def _of_object(first: str) -> str:
    """JSON if the file is one document, NDJSON if each line is one."""
    try:
        document = json.loads(first)
    except (ValueError, RecursionError):
        return JSON
    return JSON if isinstance(document, dict) and "shows" in document else NDJSON
