"""Selects the updates that answer at a moment: as of a day, as recorded by then, as published by then.

A moment combines three clocks (docs/design.md, "Three clocks"). The first also defines "today": ages, windows
and staleness are measured on its day.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from btu_cli.history.ordering import in_order
from btu_cli.model.updates import first_day
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update

STALE_MONTHS: Final = 18


class Moment(NamedTuple):
    """A day of the world and, if requested, the last instant of recording and the last day of publication.

    `stale_months` is the number of months without progress after which a status is stale.
    """

    day: date
    known_on: datetime | None = None
    published_by: date | None = None
    stale_months: int = STALE_MONTHS


def known(updates: tuple[Update, ...], moment: Moment) -> tuple[Update, ...]:
    """The updates that the record held by the moment."""
    if moment.known_on is None:
        return updates
    return tuple(update for update in updates if update.recorded <= moment.known_on)


def counting(updates: Iterable[Update]) -> tuple[Update, ...]:
    """The updates that no counting update supersedes or retracts. Retracting a correction revives its target.

    The argument is everything known at the moment; the date of the withdrawing update does not matter. A
    corrected correction still replaces its own target: the last correction replaces the whole chain.
    """
    given = tuple(updates)
    if not any(update.supersedes or update.retracts for update in given):
        return given
    counts, _ = _settled(given)
    return tuple(update for update in given if counts[update.id])


def withdrawals(updates: Iterable[Update]) -> tuple[set[str], dict[str, str]]:
    """The ids of retracted updates; and for each one replaced by a correction, the id of the correction."""
    given = tuple(updates)
    if not any(update.supersedes or update.retracts for update in given):
        return set(), {}
    counts, replaced = _settled(given)
    retracted = {update.retracts for update in given if update.retracts is not None and counts[update.id]}
    replacements = {
        update.supersedes: update.id
        for update in given
        if update.supersedes is not None and (counts[update.id] or replaced[update.id])
    }
    return retracted, replacements


def _settled(updates: tuple[Update, ...]) -> tuple[dict[str, bool], dict[str, bool]]:
    """By id: whether an update counts, and whether a correction (or a correction of one) replaces it."""
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
    """Decide about an update after deciding about those that withdraw it. No recursion: chains can be long.

    Hashes make a circle impossible, because an update would have to contain its own id. In a forged circle,
    an update that is met again while it is being decided does not count.
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
    """The date of publication; if unknown, the date of the update."""
    source = update.source
    return source.published if source is not None and source.published is not None else update.date


def at(updates: tuple[Update, ...], moment: Moment) -> tuple[Update, ...]:
    """Of a record's updates, in the model's order, those that answer at the moment, in reading order."""
    return in_order(dated_by(counting(known(updates, moment)), moment))


def dated_by(updates: Sequence[Update], moment: Moment) -> tuple[Update, ...]:
    """The updates whose first possible day, and publication, are on or before the moment's days.

    They are in the model's order, so those that have come are the first ones.
    """
    come = updates[: bisect_right(updates, moment.day, key=first_day)]
    if moment.published_by is not None:
        come = [update for update in come if published_on(update).first <= moment.published_by]
    return tuple(come)
