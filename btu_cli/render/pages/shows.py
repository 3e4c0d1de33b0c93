"""`btu shows` for people: a line a show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from btu_cli.render.pages import words
from btu_cli.render.pages.grid import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowRow, ShowsReport

ALL_COLUMNS: Final = 76


def render(report: ShowsReport, ink: Ink) -> RenderableType:
    """The page; on a narrow one without titles and ages."""
    if not report.shows:
        return ink.text("There are no shows yet: btu shows add TITLE")
    wide = ink.width >= ALL_COLUMNS
    headings = ("show", "title", "status", "since", "age") if wide else ("show", "status", "since")
    page = table(*headings, names=[row.slug for row in report.shows])
    for heading in ("updates", "findings"):
        page.add_column(Text(heading), justify="right", no_wrap=True)
    for row in report.shows:
        page.add_row(*_cells(row, report, ink, wide=wide))
    return page


def _cells(row: ShowRow, report: ShowsReport, ink: Ink, *, wide: bool) -> list[Text]:
    if row.problem:
        title = [ink.text(row.title)] if wide else []
        return [ink.text(row.slug), *title, ink.text("damaged", "bad")]
    since = "–" if row.head.since is None else str(row.head.since)
    status = ink.text(words.outlook(row.head), words.heading_style(row.head))
    age = ink.text(words.age(row.age_days, report.moment.day))
    return [
        ink.text(row.slug),
        *([ink.text(row.title), status, ink.text(since), age] if wide else [status, ink.text(since)]),
        ink.text(f"{row.updates:,}"),
        ink.text(f"{row.findings:,}", "disputed" if row.findings else ""),
    ]
