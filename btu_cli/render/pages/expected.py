"""`btu expected` for people: what was announced for when, what became of it, who promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from btu_cli.history.expectations import LAPSED
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from btu_cli.history.promises import Tally
    from btu_cli.render.ink import Ink
    from btu_cli.reports.expected import ExpectedReport, ExpectedRow


def render(report: ExpectedReport, ink: Ink) -> RenderableType:
    """The page; with several shows each row names its own."""
    if not report.rows:
        return ink.text("Nothing is expected.")
    several = len(report.shows) > 1
    names = [_name(row, ink.scope, several=several) for row in report.rows]
    page = table("expected", "window", "state", "promised by", names=names)
    for row, name in zip(report.rows, names, strict=True):
        entry = row.entry
        lapsed = entry.state == LAPSED
        page.add_row(
            ink.text(name),
            ink.text(str(entry.when)),
            ink.text(_state(row, report), "disputed" if lapsed else ""),
            ink.text(f"{words.publisher(entry.update.source)}, {words.when(entry.update.date)}", "faint"),
        )
    return Group(page, Text(), ink.text(_kept(report.tally)))


def _name(row: ExpectedRow, scope: Callable[[int | None], str], *, several: bool) -> str:
    name = words.expected_name(row.entry, scope)
    return f"{row.show.slug}: {name}" if several else name


def _state(row: ExpectedRow, report: ExpectedReport) -> str:
    """`met 2021-10-04, 4 days late`; what lapsed or slipped says so itself."""
    state = words.expected_state(row.entry, report.moment.day)
    if row.came_true is not None:
        late = f", {words.plural(row.days_late, 'day')} late" if row.days_late else ", on time"
        return f"met {row.came_true}{late}"
    return state


def _kept(tally: Tally) -> str:
    """How promises were kept, in one line."""
    parts = (
        f"{tally.on_time} met on time",
        f"{tally.late} met late",
        f"{tally.slipped} slipped",
        f"{tally.lapsed} lapsed",
        f"{tally.withdrawn} withdrawn",
    )
    return f"Promises: {', '.join(parts)}."
