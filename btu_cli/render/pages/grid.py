"""The table that every page uses: no rules, aligned columns, dates and names kept whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_COLUMN: Final = 27  # cells; a longer field's name is folded


def table(*headings: str, names: Iterable[str] = ()) -> Table:
    """A table without rules. Dates and, up to a length, the `names` of its first column stay whole."""
    longest = max((cell_len(name) for name in (headings[0], *names)), default=0)
    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="faint")
    for place, heading in enumerate(headings):
        dated = heading in ("since", "window")
        whole = dated or (place == 0 and longest <= FIRST_COLUMN)
        width = FIRST_COLUMN if place == 0 and not whole else None
        made.add_column(Text(heading), no_wrap=whole, overflow="fold", max_width=width)
    return made
