"""Which updates answer at a moment: the world as of a day, as this record knew it, as sources published it.

A moment combines three clocks (design section 3). The world's clock also says what "today" is: ages,
windows and staleness are measured on its day.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from btu_cli.model.dates import PartialDate
from btu_cli.model.updates import Update, order


class Moment(NamedTuple):
    """A day of the world and, where asked for, the last instant known and the last day published."""

    day: date
    known_on: datetime | None = None
    published_by: date | None = None


def known(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """The updates that this record held by the moment."""
    if moment.known_on is None:
        return tuple(updates)
    return tuple(update for update in updates if update.recorded <= moment.known_on)


def counting(updates: Iterable[Update]) -> tuple[Update, ...]:
    """The updates that no counting update supersedes or retracts; retracting a correction revives.

    What is given is all that is known at the moment; the withdrawing update's own date does not matter.
    """
    given = tuple(updates)
    withdrawers: dict[str, list[Update]] = {}
    for update in given:
        for target in (update.supersedes, update.retracts):
            if target is not None:
                withdrawers.setdefault(target, []).append(update)
    counts: dict[str, bool] = {}
    for update in given:
        _settle(update, withdrawers, counts)
    return tuple(update for update in given if counts[update.id])


def _settle(update: Update, withdrawers: dict[str, list[Update]], counts: dict[str, bool]) -> None:
    """Decide whether `update` counts, after whatever withdraws it; without recursion, a chain may be long.

    Hashes make a circle impossible, since an update would have to hold its own id; in a forged one, what is
    met again while it is being decided is taken as not counting.
    """
    stack = [update]
    while stack:
        current = stack[-1]
        if current.id not in counts:
            counts[current.id] = False
            stack.extend(w for w in withdrawers.get(current.id, ()) if w.id not in counts)
            continue
        stack.pop()
        counts[current.id] = not any(counts[w.id] for w in withdrawers.get(current.id, ()))


def published_on(update: Update) -> PartialDate:
    """When the report was published; where that is not known, the date that it tells of."""
    source = update.source
    return source.published if source is not None and source.published is not None else update.date


def at(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """The updates that answer at the moment, in order."""
    return tuple(sorted(dated_by(counting(known(updates, moment)), moment), key=order))


def dated_by(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """Those whose first possible day, and publication, lie on or before the moment's."""
    return tuple(
        update
        for update in updates
        if update.date.first <= moment.day
        and (moment.published_by is None or published_on(update).first <= moment.published_by)
    )
