"""A second implementation of the design, slow and simple: what counts at a moment, and its fold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.claims import Claim, contradict
from btu_cli.model.facts import Value, same_value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update


def counts(update: Update, updates: Iterable[Update], known_on: datetime) -> bool:
    """An update counts unless a counting update, recorded by then, supersedes or retracts it.

    A correction that is itself corrected is superseded in turn, and what it corrected stays so.
    """
    known = [other for other in updates if other.recorded <= known_on]
    retracted = any(other.retracts == update.id and counts(other, known, known_on) for other in known)
    return not retracted and not _replaced(update, known, known_on)


def _replaced(update: Update, known: list[Update], known_on: datetime) -> bool:
    return any(
        other.supersedes == update.id
        and (counts(other, known, known_on) or _replaced(other, known, known_on))
        for other in known
    )


def answering(updates: Iterable[Update], day: date, known_on: datetime) -> list[Update]:
    """The counting updates that have begun by a day: first day, wider first, recorded, id."""
    given = tuple(updates)
    found = [
        update
        for update in given
        if update.recorded <= known_on and update.date.first <= day and counts(update, given, known_on)
    ]
    for key in (
        lambda update: update.id,
        lambda update: update.recorded,
        lambda update: -update.date.last.toordinal(),
        lambda update: update.date.first,
    ):
        found.sort(key=key)
    return _answers_behind_their_axes(found)


def _answers_behind_their_axes(found: list[Update]) -> list[Update]:
    """Put each answer directly after the last axe whose date overlaps its own; shopped comes first."""

    def axe_of(place: int) -> int | None:
        answered = {"shopped": ("cancelled",), "saved": ("cancelled", "shopped")}
        axes = answered.get(str(found[place].value_of("status")), ())
        behind = [
            other
            for other in range(place + 1, len(found))
            if found[other].value_of("status") in axes and found[other].date.overlaps(found[place].date)
        ]
        return behind[-1] if behind else None

    def key(place: int) -> tuple[int, ...]:
        axe = axe_of(place)
        if axe is None:
            return (place,)
        return (*key(axe), int(found[place].value_of("status") != "shopped"), place)

    return [found[place] for place in sorted(range(len(found)), key=key)]


class Shown(NamedTuple):
    """The result of a fold for one scope and field."""

    value: Value
    since: PartialDate
    previous: Value | None
    inherited: bool


def shown(updates: Iterable[Update]) -> dict[tuple[int | None, str], Shown]:
    """The fold of updates in order, as in docs/design.md, "The fold"."""
    given = tuple(updates)
    keys = {(update.season, fact.field) for update in given for fact in update.facts}
    return {key: _shown(key, given) for key in keys}


def _shown(key: tuple[int | None, str], updates: tuple[Update, ...]) -> Shown:
    season, field = key
    claims = [
        (update, fact.value)
        for update in updates
        for fact in update.facts
        if (update.season, fact.field) == key
    ]
    standing, value = claims[0]
    givers = [standing]
    previous = None if season is None else _of_show(field, standing, updates)
    inherited = previous is not None
    for update, said in claims[1:]:
        kept_beside = update.firmness < standing.firmness and (
            update.standing == "rumoured" or update.date.overlaps(standing.date)
        )
        if same_value(said, value):
            givers.append(update)
        elif not kept_beside:
            if not _rivals(update, standing, field):
                previous, inherited = value, False
            givers = [update]
        if not kept_beside:
            standing, value = update, said
    overlapping = [update.date for update in givers if update.date.overlaps(givers[0].date)]
    exact = min(when.days for when in overlapping)
    return Shown(value, next(when for when in overlapping if when.days == exact), previous, inherited)


def _of_show(field: str, until: Update, updates: tuple[Update, ...]) -> Value | None:
    before = updates[: updates.index(until)]
    found = shown(update for update in before if update.season is None)
    return found[None, field].value if (None, field) in found else None


def _rivals(one: Update, other: Update, field: str) -> bool:
    """Whether two updates are about the same time and contradict each other in a field."""
    if not one.date.overlaps(other.date):
        return False
    values = {fact.field: fact.value for fact in one.facts}, {fact.field: fact.value for fact in other.facts}
    return contradict(Claim(one, field, values[0][field]), Claim(other, field, values[1][field]))
