"""The order of updates: first possible day, then last possible day (a wider date first), recorded, id.

There is one exception, since news is often dated by its month: an answer to an axe (`shopped`, `saved`, a
renewal or final season with a new platform) comes directly after the last axe whose date its own overlaps.
Whatever the order of entry was, the same updates stand in the same order.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from btu_cli.history.homes import homes_of
from btu_cli.model.sources import name_key
from btu_cli.model.updates import Update, order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AXES: Final = ("cancelled", "shopped")
ORDERS: Final = ("renewed", "final_season")  # which answer an axe where they name a new home


def in_order(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Updates in the order in which they are read."""
    plain = sorted(updates, key=order)
    cancelled = [place for place, update in enumerate(plain) if update.value_of("status") == "cancelled"]
    axed = [place for place, update in enumerate(plain) if is_axe(update)]
    if not axed:
        return tuple(plain)
    after: dict[int, list[int]] = {}  # by the place of an axe: the places of the answers that follow it
    for place in _answers(plain):
        axes = cancelled if plain[place].value_of("status") == "shopped" else axed
        if (axe := _answered(plain, axes, place)) is not None:
            after.setdefault(axe, []).append(place)
    return tuple(_woven(plain, after)) if after else tuple(plain)


def is_axe(update: Update) -> bool:
    """Whether it is an axe, which an answer that has been read before it may have to follow."""
    return update.value_of("status") in AXES


def _answers(updates: list[Update]) -> Iterator[int]:
    """The places of the updates that would answer an axe."""
    homes: set[str] = set()
    for place, update in enumerate(updates):
        status = update.value_of("status")
        named = {name_key(name) for name in homes_of(update)}
        if status in ("shopped", "saved") or (status in ORDERS and named - homes):
            yield place
        homes |= named


def _answered(updates: list[Update], axes: list[int], place: int) -> int | None:
    """The last axe whose date an answer's date overlaps, if it sorts after the answer.

    An axe after the answer begins no earlier, so that it overlaps if it begins by the answer's last day.
    """
    end = bisect_right(axes, updates[place].date.last, key=lambda axe: updates[axe].date.first)
    return axes[end - 1] if end and axes[end - 1] > place else None


def _woven(updates: list[Update], after: dict[int, list[int]]) -> Iterator[Update]:
    """The updates, each answer after its axe; who shops a show around does so before it is saved."""
    moved = {place for places in after.values() for place in places}
    waiting = [place for place in reversed(range(len(updates))) if place not in moved]
    while waiting:
        place = waiting.pop()
        yield updates[place]
        answers = sorted(after.get(place, ()), key=lambda each: updates[each].value_of("status") != "shopped")
        waiting += reversed(answers)
