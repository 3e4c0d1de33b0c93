"""A time axis: the columns of days, and the days that are named on it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GAP: Final = 3  # cells between the names of two ticks


class Axis(NamedTuple):
    """Days over the columns of the plot."""

    first: date
    last: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day. A day outside the axis is at its edge."""
        days = (self.last - self.first).days or 1
        place = (day - self.first).days * (self.columns - 1) / days
        return min(max(round(place), 0), self.columns - 1)

    def ticks(self) -> list[tuple[date, str]]:
        """The days named on the axis, with their names: as many as fit."""
        most = self.columns // (GAP + 1)
        for months, name in STEPS:
            days = list(islice(_every(self, months), most + 1))
            names = [name(day) for day in days]
            width = max(map(len, names), default=0) + GAP
            if len(days) <= most and len(days) * width <= self.columns:
                return list(zip(days, names, strict=True))
        return []


def _every(axis: Axis, months: int) -> Iterator[date]:
    """The first day of every n-th month on the axis, or every n-th day if n is negative."""
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


# The steps of an axis, in months, or in days if negative, and the names of ticks. The finest that fits is
# used.
STEPS: Final[tuple[tuple[int, Callable[[date], str]], ...]] = (
    *((-days, date.isoformat) for days in (1, 7, 14)),
    *((months, _month) for months in (1, 3, 6)),
    *((12 * years, _year) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
