"""Which updates answer at a moment: the world as of a day, as this record knew it, as sources published it.

A moment combines three clocks (design section 3). The world's clock also says what "today" is: ages,
windows and staleness are measured on its day.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final, NamedTuple

from btu_cli.history.ordering import in_order
from btu_cli.model.dates import PartialDate
from btu_cli.model.updates import Update

STALE_MONTHS: Final = 18


class Moment(NamedTuple):
    """A day of the world and, where asked for, the last instant known and the last day published.

    `stale_months` is after how long without progress a status is stale.
    """

    day: date
    known_on: datetime | None = None
    published_by: date | None = None
    stale_months: int = STALE_MONTHS


def known(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """The updates that this record held by the moment."""
    if moment.known_on is None:
        return tuple(updates)
    return tuple(update for update in updates if update.recorded <= moment.known_on)


def counting(updates: Iterable[Update]) -> tuple[Update, ...]:
    """The updates that no counting update supersedes or retracts; retracting a correction revives.

    What is given is all that is known at the moment; the withdrawing update's own date does not matter. A
    correction that is corrected itself goes on replacing what it replaced: the last one stands for all.
    """
    given = tuple(updates)
    if not any(update.supersedes or update.retracts for update in given):
        return given
    counts, _ = _settled(given)
    return tuple(update for update in given if counts[update.id])


def replacements(updates: Iterable[Update]) -> dict[str, str]:
    """For each update that a correction replaced: the id of the correction that names it."""
    given = tuple(updates)
    if not any(update.supersedes for update in given):
        return {}
    counts, replaced = _settled(given)
    return {
        update.supersedes: update.id
        for update in given
        if update.supersedes is not None and (counts[update.id] or replaced[update.id])
    }


def _settled(updates: tuple[Update, ...]) -> tuple[dict[str, bool], dict[str, bool]]:
    """By id, whether an update counts, and whether a correction, or a correction of one, replaces it."""
    correctors: dict[str, list[str]] = {}
    retractors: dict[str, list[str]] = {}
    for update in updates:
        if update.supersedes is not None:
            correctors.setdefault(update.supersedes, []).append(update.id)
        if update.retracts is not None:
            retractors.setdefault(update.retracts, []).append(update.id)
    counts: dict[str, bool] = {}
    replaced: dict[str, bool] = {}
    for update in updates:
        _settle(update.id, correctors, retractors, counts, replaced)
    return counts, replaced


def _settle(
    wanted: str,
    correctors: dict[str, list[str]],
    retractors: dict[str, list[str]],
    counts: dict[str, bool],
    replaced: dict[str, bool],
) -> None:
    """Decide on an update after whatever withdraws it; without recursion, since a chain may be long.

    Hashes make a circle impossible, since an update would have to hold its own id; in a forged one, what is
    met again while it is being decided is taken as not counting.
    """
    stack = [wanted]
    while stack:
        current = stack[-1]
        correcting, retracting = correctors.get(current, ()), retractors.get(current, ())
        if current not in counts:
            counts[current] = replaced[current] = False
            stack.extend(other for other in (*correcting, *retracting) if other not in counts)
            continue
        stack.pop()
        replaced[current] = any(counts[other] or replaced[other] for other in correcting)
        counts[current] = not replaced[current] and not any(counts[other] for other in retracting)


def published_on(update: Update) -> PartialDate:
    """When the report was published; where that is not known, the date that it tells of."""
    source = update.source
    return source.published if source is not None and source.published is not None else update.date


def at(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """The updates that answer at the moment, in order."""
    return in_order(dated_by(counting(known(updates, moment)), moment))


def dated_by(updates: Iterable[Update], moment: Moment) -> tuple[Update, ...]:
    """Those whose first possible day, and publication, lie on or before the moment's."""
    return tuple(
        update
        for update in updates
        if update.date.first <= moment.day
        and (moment.published_by is None or published_on(update).first <= moment.published_by)
    )
