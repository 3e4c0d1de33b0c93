"""The order of updates: first possible day, then last possible day (a wider date first), recorded, id.

There is one exception, because news is often dated by month: an answer to an axe (`shopped`, `saved`, a
renewal or final season with a new platform) comes directly after the last axe whose date overlaps its own.
A rumour moves no report. The order of entry does not matter.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from btu_cli.history.homes import homes_of
from btu_cli.model.facts import Fact
from btu_cli.model.sources import RUMOURED, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from btu_cli.model.updates import Update

AXES: Final = ("cancelled", "shopped")
_AXED: Final = frozenset(Fact("status", axe) for axe in AXES)
ANSWERS: Final = ("renewed", "final_season")  # orders that answer an axe if they name a new home


def in_order(plain: Sequence[Update]) -> tuple[Update, ...]:
    """Updates in reading order, given in the model's order."""
    axed = [place for place, update in enumerate(plain) if is_axe(update)]
    if not axed:
        return tuple(plain)
    told = [update.value_of("status") for update in plain]
    firm = [place for place in axed if plain[place].standing != RUMOURED]
    of_all, of_firm = (
        (axes, [place for place in axes if told[place] == "cancelled"]) for axes in (axed, firm)
    )
    after: dict[int, list[int]] = {}  # the places of the answers, by the place of their axe
    for place in _answers(plain, told):
        every, cancelled = of_all if plain[place].standing == RUMOURED else of_firm
        axes = cancelled if told[place] == "shopped" else every
        if (axe := _answered(plain, axes, place)) is not None:
            after.setdefault(axe, []).append(place)
    return tuple(_woven(plain, after)) if after else tuple(plain)


def is_axe(update: Update) -> bool:
    """Whether an update is an axe, so that answers may have to move after it."""
    return not _AXED.isdisjoint(update.facts)


def _answers(updates: Sequence[Update], told: list[object]) -> Iterator[int]:
    """The places of the updates that can answer an axe, by the statuses that they tell."""
    homes: set[str] = set()
    for place, (update, status) in enumerate(zip(updates, told, strict=True)):
        named = {name_key(name) for name in homes_of(update)}
        if status in ("shopped", "saved") or (status in ANSWERS and named - homes):
            yield place
        if update.standing != RUMOURED:
            homes |= named


def _answered(updates: Sequence[Update], axes: list[int], place: int) -> int | None:
    """The last axe after an answer whose date overlaps the answer's.

    An axe sorted after the answer does not begin earlier, so it overlaps if it begins by the answer's last
    day.
    """
    end = bisect_right(axes, updates[place].date.last, key=lambda axe: updates[axe].date.first)
    return axes[end - 1] if end and axes[end - 1] > place else None


def _woven(updates: Sequence[Update], after: dict[int, list[int]]) -> Iterator[Update]:
    """The updates with each answer after its axe; `shopped` comes before `saved`."""
    moved = {place for places in after.values() for place in places}
    waiting = [place for place in reversed(range(len(updates))) if place not in moved]
    while waiting:
        place = waiting.pop()
        yield updates[place]
        answers = sorted(after.get(place, ()), key=lambda each: updates[each].value_of("status") != "shopped")
        waiting += reversed(answers)
