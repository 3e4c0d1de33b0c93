"""`btu shows` for people: a line a show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from btu_cli.render.tables import words

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowRow, ShowsReport


def render(report: ShowsReport, ink: Ink) -> RenderableType:
    """The page."""
    if not report.shows:
        return ink.text("There are no shows yet: btu shows add TITLE")
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="faint")
    for heading in ("show", "title", "status", "since", "age"):
        table.add_column(Text(heading), no_wrap=heading in ("show", "age"), overflow="fold")
    for heading in ("updates", "findings"):
        table.add_column(Text(heading), justify="right")
    for row in report.shows:
        table.add_row(*_cells(row, report, ink))
    return table


def _cells(row: ShowRow, report: ShowsReport, ink: Ink) -> list[Text]:
    if row.problem:
        return [ink.text(row.slug), ink.text("damaged", "bad")]
    since = "–" if row.head.since is None else str(row.head.since)
    return [
        ink.text(row.slug),
        ink.text(row.title),
        ink.text(words.outlook(row.head), words.heading_style(row.head)),
        ink.text(since),
        ink.text(words.age(row.age_days, report.moment.day)),
        ink.text(f"{row.updates:,}"),
        ink.text(f"{row.findings:,}", "disputed" if row.findings else ""),
    ]
