"""Turning days: the days on which the answer to `btu status` may change though nothing new was reported.

An answer depends on the day through the dates of the record and the spans that the rules add to them: a
window is over on the day after its last one, a season is over after 12 months of silence, a status is stale
after 18. So these days, and those on which an update answers first, are all there are.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.model.dates import PartialDate, add_months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.history.reading import Reading
    from btu_cli.model.updates import Update

GRACE_MONTHS: Final = 1  # after a window that is a season of the year or an interval
SILENT_MONTHS: Final = 12  # after which a season on air is over


def turning_days(reading: Reading) -> tuple[date, ...]:
    """The days, in order, at whose beginning something in the answer may change."""
    spans = (0, GRACE_MONTHS, SILENT_MONTHS, reading.moment.stale_months)
    days = set[date]()
    for when in {when for update in reading.answering for when in _dates(update)}:
        days.add(when.first)
        for edge in {when.first, when.last}:
            for months in spans:
                later = add_months(edge, months)
                days.update((later, later + timedelta(days=1)) if later < date.max else (later,))
    return tuple(sorted(days))


def _dates(update: Update) -> Iterator[PartialDate]:
    yield update.date
    for fact in update.facts:
        if isinstance(fact.value, PartialDate):
            yield fact.value
    for announced in update.expects:
        yield announced.when
