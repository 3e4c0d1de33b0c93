"""Turning days: the days on which the answer to `btu status` may change though nothing new was reported.

The rules compare the day with dates of the record, and with such dates moved on by a number of months: a
window is over on the day after its last one, a status is stale so many months after the last progress. These
days, those on which an update answers first, and those on which a season's life went on by itself, are all.
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
    """The days, in order, at whose beginning something in the answer may change, but for `stale_day`."""
    days = {step.date.first for step in reading.course.steps}
    dates = {when for update in reading.answering for when in _dates(update)}
    wide = [when for when in dates if when.first != when.last]
    for when in dates:
        days.add(when.first)
        if when in wide or any(each.overlaps(when) for each in wide):  # which of the two is newer may change
            days.update((when.last, _after(when.last)))
    for update in reading.answering:
        days.update(_thresholds(update))
    return tuple(sorted(days))


def stale_day(reading: Reading) -> date | None:
    """The day on which the status gets stale if nothing more is reported; None where there is none."""
    told = reading.head.progress or (reading.head.support[0].date if reading.head.support else None)
    if told is None:
        return None
    return _after(add_months(min(told.last, reading.today), reading.moment.stale_months))


def _dates(update: Update) -> Iterator[PartialDate]:
    """The dates of an update and of the events that it tells of."""
    yield update.date
    for fact in update.facts:
        if isinstance(fact.value, PartialDate):
            yield fact.value


def _thresholds(update: Update) -> Iterator[date]:
    """When what an update announces begins and is over, and when what it says of a platform is no news."""
    for announced in announced_by(update):
        yield announced.when.first
        yield _after(announced.when.last)
        yield _after(deadline(announced.when))
    if any(fact.field.startswith("platform.") for fact in update.facts):
        yield _after(add_months(update.date.last, NEWS_MONTHS))


def _after(day: date) -> date:
    return day + _DAY if day < date.max else day
