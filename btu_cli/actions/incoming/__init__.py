"""Files from outside, read line by line: what `btu export` writes, spreadsheets, and lists of titles.

A reader says what stands in a line and refuses what is no line of its format. What a line means for the
record is for `btu_cli.actions.importing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, TypeAlias

from btu_cli.reports.imported import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

JSON, NDJSON, CSV, TITLES = "json", "ndjson", "csv", "titles"
FORMATS: Final = (JSON, NDJSON, CSV, TITLES)
LINE_LIMIT: Final = (
    1 << 20
)  # bytes of a line, and of a cell; an update with a whole note and quote is smaller


class ShowLine(NamedTuple):
    """A show's raw document. `within` is the path to it, for the field of a refusal."""

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
    """The lines of a file, which can be read again, in its format or in the one that it seems to be in.

    What is to be told about the file as a whole is added to `notices`.

    Raises:
        Refused: it is in no format that btu reads.
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
