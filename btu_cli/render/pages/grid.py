"""Parts that pages share: the line at the top, and a table without rules that keeps dates and names whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from btu_cli.model.dates import PartialDate
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.model.updates import Show
    from btu_cli.render.ink import Ink

FIRST_COLUMN: Final = 27  # cells; a longer field's name is folded


def table(*headings: str, names: Iterable[str] = ()) -> Table:
    """A table without rules. Dates, and names in the first column up to `names` cells, stay whole."""
    longest = max((cell_len(name) for name in (headings[0], *names)), default=0)
    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="faint")
    for place, heading in enumerate(headings):
        dated = heading in ("since", "window")
        whole = dated or (place == 0 and longest <= FIRST_COLUMN)
        width = FIRST_COLUMN if place == 0 and not whole else None
        made.add_column(Text(heading), no_wrap=whole, overflow="fold", max_width=width)
    return made


def date_cell(when: PartialDate, ink: Ink, style: str = "") -> Text:
    """A date. The two ends of an interval are below each other."""
    ends = words.when(when).replace(" and ", "\nand ").split("\n")
    return Text("\n").join(ink.text(end, style) for end in ends)


def title_row(show: Show, day: date, ink: Ink) -> Table:
    """A show's titles, and at the right the day of the answer."""
    row = Table.grid(expand=True)
    row.add_column(ratio=1)
    row.add_column(justify="right", no_wrap=True)
    names = (show.title, *show.other_titles)
    row.add_row(ink.text(" · ".join(names), "title"), ink.text(ink.date(PartialDate.of_day(day)), "faint"))
    return row
