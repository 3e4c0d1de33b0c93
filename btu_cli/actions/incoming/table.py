"""Reads tables from `btu export csv` and from spreadsheets.

The first row names the columns, in any case and order; `,`, `;`, a tab or `|` separates them. Any line
ends, a byte order mark, a first line `sep=;` and a heading above the names are understood.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, BinaryIO, Final

from btu_cli.actions.incoming import LINE_LIMIT, RowLine
from btu_cli.actions.incoming.decoding import text_of
from btu_cli.errors import shorten
from btu_cli.reports.imported import Refusal
from btu_cli.reports.rows import COLUMNS, unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

    from btu_cli.actions.incoming import Line

SEPARATORS: Final = (",", ";", "\t", "|")
HEADING: Final = 20  # lines that may stand above the names of the columns
# Other names that people give a column.
_OTHER_NAMES: Final = {
    "slug": "show",
    "series": "show",
    "name": "show",
    "tv show": "show",
    "show title": "show",
    "show name": "show",
    "series title": "show",
    "series name": "show",
    "source": "publisher",
    "site": "publisher",
    "link": "url",
    "address": "url",
    "update": "entry",
    "status": "entry",
    "news": "entry",
    "what happened": "entry",
    "publication date": "published",
    "said by": "speaker",
    "notes": "note",
    "comment": "note",
    "comments": "note",
}
TEMPLATE: Final = (
    ("show", "date", "season", "entry", "publisher", "url", "quote"),
    (
        "Station Eleven",
        "2022-01-13",
        "1",
        "season 1 ended, final=true",
        "Variety",
        "https://variety.com/…",
        "…",
    ),
    ("better-than-us", "2020-11-17", "2", "renewed, 10 episodes", "Variety", "", ""),
)


def read(source: BinaryIO, notices: list[str]) -> Iterator[Line]:
    """The rows, each with the number of its first line. Empty rows are skipped."""
    try:
        with text_of(source) as text:
            yield from _read(text, notices)
    except UnicodeError:
        yield Refusal(1, "", "It is not UTF-8 text: save the table as CSV UTF-8.")


def _read(text: IO[str], notices: list[str]) -> Iterator[Line]:
    header, before, heading = _header(text)
    if heading:
        notices.append(f"Above the names of the columns, not read: {shorten(heading)}")
    separator = separator_of(header) or ","
    names = _cells(header, separator)
    columns = [_column(name) for name in names]
    if refused := _refused_header(names, columns):
        yield refused._replace(line=before + 1)
        return
    if unread := [name for name, column in zip(names, columns, strict=True) if name and not column]:
        notices.append(f"Columns that were not read: {', '.join(unread)}.")
    yield from _rows(text, separator, columns, before + 1)


def is_header(line: str) -> bool:
    """Whether a line below a heading names the columns: at least two of them, the entry's among them."""
    found = {column for column in map(_column, _cells(line, separator_of(line) or ",")) if column}
    return "entry" in found and len(found) > 1


def separator_of(header: str) -> str:
    """The separator of the columns in a header; empty if the header names no column that btu knows."""
    if _column(header) == "entry":
        return ","
    cells = {mark: _cells(header, mark) for mark in SEPARATORS}
    known = {mark: sum(map(bool, map(_column, cells[mark]))) for mark in SEPARATORS if len(cells[mark]) > 1}
    best = max(known, key=lambda mark: known[mark], default="")
    return best if best and known[best] else ""


def _header(text: IO[str]) -> tuple[str, int, str]:
    """The line that names the columns, how many stand before it, and the first of those that is not empty.

    Where none names any, it is the first line.
    """
    first, above = "", 0
    for before in range(HEADING):
        line = text.readline(LINE_LIMIT).rstrip("\r\n")
        if not line.strip() or line.lower().startswith("sep="):
            continue
        if is_header(line) or (not first and separator_of(line)):
            return line, before, first
        if not first:
            first, above = line, before
    return first, above, ""


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line; none if a cell is too long to name anything, as in a page without line ends."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _column(name: str) -> str:
    """The column that a header cell names; empty if it names none."""
    plain = " ".join(name.lower().replace("_", " ").split())
    return plain if plain in COLUMNS else _OTHER_NAMES.get(plain, "")


def _refused_header(names: Sequence[str], columns: Sequence[str]) -> Refusal | None:
    from difflib import get_close_matches

    for name, column in zip(names, columns, strict=True):
        near = get_close_matches(name.strip().lower(), COLUMNS, n=1, cutoff=0.7) if not column else ()
        if near:
            return Refusal(1, name, f"No column has this name. Did you mean {near[0]}?")
        if column and columns.count(column) > 1:
            return Refusal(1, name, f"The column {column} appears twice.")
    if not any(columns):
        return Refusal(1, "", f"The first row names no column that btu knows: {', '.join(COLUMNS)}.")
    return None


def _rows(text: IO[str], separator: str, columns: Sequence[str], before: int) -> Iterator[Line]:
    limit = csv.field_size_limit(LINE_LIMIT)
    rows = csv.reader(text, delimiter=separator, strict=True)
    try:
        while True:
            begins = before + rows.line_num + 1
            try:
                row = next(rows, None)
            except csv.Error as error:
                yield Refusal(begins, "", _no_row(str(error)))
                continue
            if row is None:
                return
            if not any(cell.strip() for cell in row):
                continue
            if any(cell.strip() for cell in row[len(columns) :]):
                more = "It has more cells than columns. A cell that holds the separator needs quotes."
                yield Refusal(begins, "", more)
                continue
            cells = {column: unguarded(cell) for column, cell in zip(columns, row, strict=False) if column}
            yield RowLine(begins, {name: cell for name, cell in cells.items() if cell.strip()})
    finally:
        csv.field_size_limit(limit)


def _no_row(problem: str) -> str:
    if problem.startswith("unexpected end"):
        return "A quote that begins in this row is never closed."
    if "expected after" in problem:
        return "There is text after a closed quote. A quote within a cell is written twice."
    return f"It is not a row of a table: {problem}."
