"""CSV (RFC 4180): a table of updates for spreadsheets. `btu_cli.reports.rows` defines its cells."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from btu_cli.reports.rows import COLUMNS, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.export import ExportReport


def table(_answer: Answer, report: ExportReport, _ink: Ink) -> bytes:
    """The file: a row of names, then a row for each update."""
    return lines([COLUMNS, *report.rows]).encode()


def lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as lines of a table. No spreadsheet runs a cell."""
    made = StringIO(newline="")
    csv.writer(made).writerows(map(guarded, row) for row in rows)
    return made.getvalue()
