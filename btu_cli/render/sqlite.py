"""A SQLite database, for Datasette, DuckDB and other SQL tools. `btu_cli.reports.tables` gives its tables."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from btu_cli.reports.tables import tables_of

if TYPE_CHECKING:
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.export import ExportReport
    from btu_cli.reports.tables import Table


def database(_answer: Answer, report: ExportReport, _ink: Ink) -> bytes:
    """The bytes of the database's file."""
    made = sqlite3.connect(":memory:")
    try:
        with made:
            for table in tables_of(report):
                _fill(made, table)
        return made.serialize()
    finally:
        made.close()


def _fill(made: sqlite3.Connection, table: Table) -> None:
    """Make a table with its rows. The slug connects all rows about a show."""
    columns = [f'"{name}" {kind}' for name, kind in table.columns]
    if table.key:
        columns.append(f"PRIMARY KEY ({_names(table.key)})")
    if table.name != "shows":
        columns.append('FOREIGN KEY ("slug") REFERENCES "shows" ("slug")')
    if "update" in dict(table.columns):
        columns.append('FOREIGN KEY ("slug", "update") REFERENCES "updates" ("slug", "id")')
    made.execute(f'CREATE TABLE "{table.name}" ({", ".join(columns)})')
    places = ", ".join("?" * len(table.columns))
    made.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.rows)  # noqa: S608 - our own name


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
