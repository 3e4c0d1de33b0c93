"""Letters over an axis of time: which column a day stands in, what a row holds, which days are named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GAP: Final = 3  # cells between the names of two ticks


class Axis(NamedTuple):
    """Days over the columns of the plot."""

    first: date
    last: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day; what lies outside is at the edge."""
        days = (self.last - self.first).days or 1
        place = (day - self.first).days * (self.columns - 1) / days
        return min(max(round(place), 0), self.columns - 1)

    def ticks(self) -> list[tuple[date, str]]:
        """The days that are named on the axis, with their names: as many as there is room for."""
        for months, name in STEPS:
            days = list(_every(self, months))
            names = [name(day) for day in days]
            if len(names) * (max(map(len, names), default=0) + GAP) <= self.columns:
                return list(zip(days, names, strict=True))
        return []


class Row:
    """One line of the plot: a character and a style for each cell."""

    def __init__(self, columns: int) -> None:
        self.cells: list[tuple[str, str]] = [(" ", "")] * columns

    def put(self, column: int, text: str, style: str = "") -> None:
        """Write a text; a wide character takes two cells, one without width joins the cell before."""
        for character in text:
            width = cell_len(character)
            if width == 0 and column > 0:
                before, kept = self.cells[column - 1]
                self.cells[column - 1] = (before + character, kept)
                continue
            if column + width > len(self.cells):
                return
            self.cells[column] = (character, style)
            for place in range(column + 1, column + width):
                self.cells[place] = ("", style)
            column += width

    def fill(self, start: int, end: int, sign: str, style: str = "") -> None:
        """One sign from a column to the one before `end`."""
        for column in range(start, end):
            self.put(column, sign, style)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing is written there, and it is on the plot."""
        return start >= 0 and end <= len(self.cells) and all(cell[0] == " " for cell in self.cells[start:end])

    @property
    def empty(self) -> bool:
        """Whether nothing is written at all."""
        return self.is_free(0, len(self.cells))


def _every(axis: Axis, months: int) -> Iterator[date]:
    """The first days of every so many months on the axis; of days where it is negative."""
    if months < 0:
        step = -months
        day = axis.first + timedelta(days=(step - axis.first.toordinal()) % step)
        while day <= axis.last:
            yield day
            if date.max - day < timedelta(days=step):
                return
            day += timedelta(days=step)
        return
    count = axis.first.year * 12 + axis.first.month - 1
    count += -count % months
    while (year := count // 12) <= date.max.year and (day := date(year, count % 12 + 1, 1)) <= axis.last:
        if day >= axis.first:
            yield day
        count += months


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _year(day: date) -> str:
    return f"{day.year:04}"


# The steps of an axis: in months, or in days where negative, and the name of a tick. The finest that fits.
STEPS: Final[tuple[tuple[int, Callable[[date], str]], ...]] = (
    *((-days, date.isoformat) for days in (1, 7, 14)),
    *((months, _month) for months in (1, 3, 6)),
    *((12 * years, _year) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
