"""Reads files from outside line by line: exports of btu, spreadsheets, and lists of titles.

A reader gives the content of each line and refuses lines that do not fit its format.
`btu_cli.actions.importing` decides what a line means for the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeAlias

from btu_cli.named import NamedTuple
from btu_cli.reports.imported import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

JSON, NDJSON, CSV, TITLES = "json", "ndjson", "csv", "titles"
LINE_LIMIT: Final = 1 << 20  # bytes of a line or a cell; an update with the longest note and quote is smaller


class ShowLine(NamedTuple):
    """A show's raw document. `within` is the path to it, so that a refusal can name the field."""

    line: int
    within: str
    document: Mapping[str, Any]


class UpdateLine(NamedTuple):
    """A raw update of the show with this slug, with or without its id."""

    line: int
    within: str
    slug: str | None
    document: Mapping[str, Any]


class RowLine(NamedTuple):
    """A row of a table: its cells by the names of `btu_cli.reports.rows.COLUMNS`, empty ones left out."""

    line: int
    cells: Mapping[str, str]


class TitleLine(NamedTuple):
    """The title of a show."""

    line: int
    title: str


Line: TypeAlias = ShowLine | UpdateLine | RowLine | TitleLine | Refusal


def read_lines(source: BinaryIO, format_: str | None, notices: list[str]) -> Iterator[Line]:
    """The lines of a file that can be read twice, in the named format or in the one that it seems to have.

    Remarks about the whole file are added to `notices`.

    Raises:
        Refused: btu does not read its format.
    """
    from btu_cli.actions.incoming import json, ndjson, table, titles
    from btu_cli.actions.incoming.sniffing import sniffed

    found = format_ or sniffed(source)
    if found == JSON:
        return json.read(source)
    if found == NDJSON:
        return ndjson.read(source)
    if found == CSV:
        return table.read(source, notices)
    return titles.read(source)
