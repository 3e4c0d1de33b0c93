"""The answer of `btu conflicts`: contradictions, with what chose the value that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.conflicts import Conflict, conflicts
from btu_cli.history.moment import Moment, at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.updates import Show, Update


class ConflictsReport(NamedTuple):
    """The contradictions of a show at a moment."""

    show: Show
    moment: Moment
    conflicts: tuple[Conflict, ...]


def conflicts_report(show: Show, updates: Iterable[Update], moment: Moment) -> ConflictsReport:
    """The contradictions of a show at a moment."""
    return ConflictsReport(show, moment, conflicts(at(updates, moment)))
