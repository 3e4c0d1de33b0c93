"""Reads tables from `btu export csv` and from spreadsheets.

The first row names the columns, in any case and order; `,`, `;` or a tab separates them. Any line ends, a
byte order mark and a first line `sep=;` are understood.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, BinaryIO, Final

from btu_cli.actions.incoming import LINE_LIMIT, RowLine
from btu_cli.actions.incoming.decoding import text_of
from btu_cli.reports.imported import Refusal
from btu_cli.reports.rows import COLUMNS, unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

    from btu_cli.actions.incoming import Line

SEPARATORS: Final = (",", ";", "\t")
# Other names that people give a column.
_OTHER_NAMES: Final = {
    "slug": "show",
    "source": "publisher",
    "link": "url",
    "address": "url",
    "update": "entry",
    "status": "entry",
    "what happened": "entry",
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
    """The rows, each with the number of its last line. Empty rows are skipped."""
    try:
        with text_of(source) as text:
            yield from _read(text, notices)
    except UnicodeError:
        yield Refusal(1, "", "It is not UTF-8 text: save the table as CSV UTF-8.")


def _read(text: IO[str], notices: list[str]) -> Iterator[Line]:
    header, before = _header(text)
    separator = separator_of(header) or ","
    names = next(csv.reader([header], delimiter=separator), [])
    columns = [_column(name) for name in names]
    if refused := _refused_header(names, columns):
        yield refused._replace(line=before + 1)
        return
    if unread := [name for name, column in zip(names, columns, strict=True) if name and not column]:
        notices.append(f"Columns that were not read: {', '.join(unread)}.")
    yield from _rows(text, separator, columns, before + 1)


def separator_of(header: str) -> str:
    """The separator of the columns in a header; empty if the header names no column that btu knows."""
    if _column(header) == "entry":
        return ","
    cells = {mark: next(csv.reader([header], delimiter=mark), []) for mark in SEPARATORS}
    known = {mark: sum(map(bool, map(_column, cells[mark]))) for mark in SEPARATORS if len(cells[mark]) > 1}
    best = max(known, key=lambda mark: known[mark], default="")
    return best if best and known[best] else ""


def _header(text: IO[str]) -> tuple[str, int]:
    """The first line that is neither empty nor `sep=`, and the number of lines before it."""
    before = 0
    while line := text.readline(LINE_LIMIT):
        if line.strip() and not line.lower().startswith("sep="):
            return line.rstrip("\r\n"), before
        before += 1
    return "", before


def _column(name: str) -> str:
    """The column that a header cell names; empty if it names none."""
    plain = " ".join(name.lower().replace("_", " ").split())
    return plain if plain in COLUMNS else _OTHER_NAMES.get(plain, "")


def _refused_header(names: Sequence[str], columns: Sequence[str]) -> Refusal | None:
    from difflib import get_close_matches

    for name, column in zip(names, columns, strict=True):
        near = get_close_matches(name.strip().lower(), COLUMNS, n=1, cutoff=0.75) if not column else ()
        if near:
            return Refusal(1, name, f"No column has this name. Did you mean {near[0]}?")
        if column and columns.count(column) > 1:
            return Refusal(1, name, f"The column {column} appears twice.")
    if not any(columns):
        return Refusal(1, "", f"The first row names no column that btu knows: {', '.join(COLUMNS)}.")
    return None


def _rows(text: IO[str], separator: str, columns: Sequence[str], before: int) -> Iterator[Line]:
    limit = csv.field_size_limit(LINE_LIMIT)
    rows = csv.reader(text, delimiter=separator)
    try:
        while True:
            try:
                row = next(rows, None)
            except csv.Error as error:
                yield Refusal(before + rows.line_num, "", f"It is not a row of a table: {error}.")
                continue
            if row is None:
                return
            if not any(cell.strip() for cell in row):
                continue
            if any(cell.strip() for cell in row[len(columns) :]):
                yield Refusal(before + rows.line_num, "", "It has more cells than there are columns.")
                continue
            cells = {column: unguarded(cell) for column, cell in zip(columns, row, strict=False) if column}
            yield RowLine(
                before + rows.line_num, {name: cell for name, cell in cells.items() if cell.strip()}
            )
    finally:
        csv.field_size_limit(limit)
