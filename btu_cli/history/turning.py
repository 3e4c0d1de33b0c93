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
    from collections.abc import Iterable, Iterator

    from btu_cli.history.reading import Reading
    from btu_cli.model.updates import Update

_DAY: Final = timedelta(days=1)


def turning_days(reading: Reading) -> tuple[date, ...]:
    """The days, in order, at whose beginning something in the answer may change."""
    days = {step.date.first for step in reading.course.steps}
    for update in reading.answering:
        days.update(_of_update(update))
    days.update(_stale(reading.answering, reading.moment.stale_months))
    return tuple(sorted(days))


def _of_update(update: Update) -> Iterator[date]:
    """When an update answers, and when the dates that it names begin and are over."""
    yield from _edges(update.date)
    for fact in update.facts:
        if isinstance(fact.value, PartialDate):
            yield from _edges(fact.value)
        if fact.field.startswith("platform."):
            yield _after(add_months(update.date.last, NEWS_MONTHS))
    for announced in announced_by(update):
        yield from _edges(announced.when)
        yield _after(deadline(announced.when))


def _edges(when: PartialDate) -> Iterator[date]:
    yield when.first
    if when.last != when.first:
        yield when.last
    yield _after(when.last)


def _stale(updates: Iterable[Update], months: int) -> Iterator[date]:
    """When a status may get stale: so long after a date of the record that no other one lies between."""
    dates = {update.date for update in updates}
    dates |= {fact.value for each in updates for fact in each.facts if isinstance(fact.value, PartialDate)}
    for when in dates:
        yield _after(add_months(when.last, months))


def _after(day: date) -> date:
    return day + _DAY if day < date.max else day
