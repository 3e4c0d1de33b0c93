"""`btu expected` for people: each expectation, its date, what became of it, and who promised it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from btu_cli.history.expectations import LAPSED
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import date_cell, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.history.promises import Tally
    from btu_cli.render.ink import Ink
    from btu_cli.reports.expected import ExpectedReport, ExpectedRow

# Cells that a page needs to show who promised: of one show, and of several.
BROAD: Final = 72
WIDE: Final = 110


def render(report: ExpectedReport, ink: Ink) -> RenderableType:
    """The page. With several shows it is sorted by date, and each row names its show in full."""
    if not report.rows:
        of_them = f"Of {words.plural(report.total, 'expectation')}, none matches."
        return ink.text(of_them if report.total else "Nothing is expected.")
    several = len(report.shows) > 1
    headings = [*(["window", "show", "expected"] if several else ["expected", "window"]), "state"]
    names = [words.expected_name(row.entry, ink.scope) for row in report.rows]
    page = table(
        *headings, *(["promised by"] if ink.width >= (WIDE if several else BROAD) else []), names=names
    )
    if several:
        page.columns[1].no_wrap = True
    for row, name in zip(report.rows, names, strict=True):
        entry = row.entry
        window, expected = date_cell(entry.when, ink), ink.text(name)
        show = ink.text(row.show.slug)
        state = ink.text(_state(row, report), "disputed" if entry.state == LAPSED else "")
        said = f"{words.publisher(entry.update.source)}, {words.when(entry.update.date)}"
        cells = [*((window, show, expected) if several else (expected, window)), state]
        page.add_row(*cells, *([ink.text(said, "faint")] if len(page.columns) > len(cells) else []))
    return Group(page, Text(), ink.text(_kept(report.tally)))


def _state(row: ExpectedRow, report: ExpectedReport) -> str:
    """`met 2021-10-04, 4 days late`; the words `lapsed` and `slipped` need no addition."""
    state = words.expected_state(row.entry, report.moment.day)
    if row.came_true is not None:
        late = f", {words.plural(row.days_late, 'day')} late" if row.days_late else ", on time"
        return f"met {row.came_true}{late}{words.rumour(row.entry)}"
    return state


def _kept(tally: Tally) -> str:
    """How promises were kept, in one line."""
    parts = (
        f"{tally.on_time} met on time",
        f"{tally.late} met late",
        *([f"{tally.undated} met on a day not recorded"] if tally.undated else []),
        f"{tally.slipped} slipped",
        f"{tally.lapsed} lapsed",
        f"{tally.withdrawn} withdrawn",
    )
    return f"Promises: {', '.join(parts)}."
