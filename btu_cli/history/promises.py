"""How promises were kept: for each expectation when it came true, and how late it is or was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.expectations import (
    LAPSED,
    MET,
    PASSED,
    SLIPPED,
    Expectation,
    deadline,
)
from btu_cli.model.facts import WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.model.dates import PartialDate


class Tally(NamedTuple):
    """How many promises ended how. What is open, of rights, or a rumour is not counted.

    `undated` were met by a report from after their window, on a day that no report names.
    """

    on_time: int
    late: int
    undated: int
    slipped: int
    lapsed: int
    withdrawn: int


def came_true(entry: Expectation) -> PartialDate | None:
    """When a met expectation happened, where that is known."""
    return entry.happened if entry.state == MET else None


def is_undated(entry: Expectation) -> bool:
    """Whether a met expectation may have come true in time or late: its day is unknown, its report later."""
    if entry.state != MET or entry.happened is not None or entry.closed_by is None:
        return False
    return entry.closed_by.date.last > deadline(entry.when)


def days_late(entry: Expectation, today: date) -> int:
    """How many days after its window's end an expectation came true, was moved to, or has lapsed for.

    0 for what is in time, early, open, or withdrawn. Of a vague date its first possible day counts.
    """
    if (happened := came_true(entry)) is not None:
        return (happened.first - entry.when.last).days if happened.first > deadline(entry.when) else 0
    if entry.state in (LAPSED, PASSED):
        return (today - entry.when.last).days
    if entry.state == SLIPPED and (moved := moved_to(entry)) is not None:
        return max(0, (moved.last - entry.when.last).days)
    return 0


def moved_to(entry: Expectation) -> PartialDate | None:
    """The date for which a slipped, advanced or narrowed expectation was announced again."""
    if entry.replaced_by is None:
        return None
    return next((new.when for new in entry.replaced_by.expects if new.event == entry.event), None)


def tally(entries: Iterable[Expectation], today: date) -> Tally:
    """The promise-keeping of expectations; what only rumours told, or told beside it, is no promise."""
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
