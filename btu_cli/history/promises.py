"""How promises were kept: when each expectation was met, and how late it is or was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.expectations import (
    LAPSED,
    MET,
    PASSED,
    SLIPPED,
    Expectation,
    deadline,
)
from btu_cli.model.facts import WITHDRAWN
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.model.dates import PartialDate


class Tally(NamedTuple):
    """The number of promises by result. Open ones, rights and rumours are not counted.

    `undated` promises were met on an unknown day; the report came after their window.
    """

    on_time: int
    late: int
    undated: int
    slipped: int
    lapsed: int
    withdrawn: int


def came_true(entry: Expectation) -> PartialDate | None:
    """The date on which a met expectation happened, if it is known."""
    return entry.happened if entry.state == MET else None


def is_undated(entry: Expectation) -> bool:
    """Whether nobody knows if an event was on time: its day is unknown, and the report came later."""
    if entry.state != MET or entry.happened is not None or entry.closed_by is None:
        return False
    return entry.closed_by.date.last > deadline(entry.when)


def days_late(entry: Expectation, today: date) -> int:
    """The number of days between the end of a window and the event, its new date, or today if it lapsed.

    0 if it is on time, early, open or withdrawn. For a vague date, its first possible day counts.
    """
    if (happened := came_true(entry)) is not None:
        return (happened.first - entry.when.last).days if happened.first > deadline(entry.when) else 0
    if entry.state in (LAPSED, PASSED):
        return (today - entry.when.last).days
    if entry.state == SLIPPED and (moved := entry.moved_to) is not None:
        return max(0, (moved.last - entry.when.last).days)
    return 0


def tally(entries: Iterable[Expectation], today: date) -> Tally:
    """Count how promises were kept, without rumours and dates that never became current."""
    promises = [entry for entry in entries if not (entry.of_rights or entry.beside or entry.rumoured)]
    met = [entry for entry in promises if entry.state == MET]
    late, undated = sum(days_late(entry, today) > 0 for entry in met), sum(map(is_undated, met))
    return Tally(
        on_time=len(met) - late - undated,
        late=late,
        undated=undated,
        slipped=sum(entry.state == SLIPPED for entry in promises),
        lapsed=sum(entry.state == LAPSED for entry in promises),
        withdrawn=sum(entry.state == WITHDRAWN for entry in promises),
    )
