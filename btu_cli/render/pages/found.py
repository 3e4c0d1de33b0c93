"""`btu shows find` for people: a line for each candidate, and the command that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group

from btu_cli.render.pages.grid import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.found import FindReport, Found


def render(report: FindReport, ink: Ink) -> RenderableType:
    """The page."""
    if not report.candidates:
        return ink.text(f"No catalogue lists a show called {report.title}.")
    page = table("id", "title", "year", "on", "status", names=[_id(each) for each in report.candidates])
    for each in report.candidates:
        year = str(each.premiered.year) if each.premiered else "–"
        cells = (_id(each), each.title, year, each.platform or "–", each.status or "–")
        page.add_row(*map(ink.text, cells))
    return Group(page, ink.text(""), ink.text(f"Add one: {report.next_step}"))


def _id(each: Found) -> str:
    return f"{each.catalogue}={each.id}"
