"""Turning days: the days on which the answer of `btu status` can change without a new report.

The rules compare the day with dates of the record, or with such dates plus a number of months: a window is
over on the day after its last one, and a status is stale so many months after the last progress. The turning
days are these days, the first days of updates, and the days on which a season's life changed by itself.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.history.expectations import announced_by, deadline
from btu_cli.history.sentence.clauses import NEWS_MONTHS
from btu_cli.model.dates import PartialDate, add_months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.history.reading import Reading
    from btu_cli.model.updates import Update

_DAY: Final = timedelta(days=1)


def turning_days(reading: Reading) -> tuple[date, ...]:
    """The days, in order, at whose beginning the answer can change, without `stale_day`."""
    days = {step.date.first for step in reading.course.steps}
    dates = {when for update in reading.answering for when in _dates(update)}
    wide = [when for when in dates if when.first != when.last]
    for when in dates:
        days.add(when.first)
        if when in wide or any(each.overlaps(when) for each in wide):  # the newer of the two can change
            days.update((when.last, _after(when.last)))
    for update in reading.answering:
        days.update(_thresholds(update))
    return tuple(sorted(days))


def stale_day(reading: Reading) -> date | None:
    """The day on which the status becomes stale if nothing more is reported; None if there is none."""
    told = reading.head.progress or (reading.head.support[0].date if reading.head.support else None)
    if told is None:
        return None
    return _after(add_months(min(told.last, reading.today), reading.moment.stale_months))


def _dates(update: Update) -> Iterator[PartialDate]:
    """The dates of an update and of its events."""
    yield update.date
    for fact in update.facts:
        if isinstance(fact.value, PartialDate):
            yield fact.value


def _thresholds(update: Update) -> Iterator[date]:
    """The days on which an update's expectations begin and end, and its platform facts stop being news."""
    for announced in announced_by(update):
        yield announced.when.first
        yield _after(announced.when.last)
        yield _after(deadline(announced.when))
    if any(fact.field.startswith("platform.") for fact in update.facts):
        yield _after(add_months(update.date.last, NEWS_MONTHS))


def _after(day: date) -> date:
    return day + _DAY if day < date.max else day
