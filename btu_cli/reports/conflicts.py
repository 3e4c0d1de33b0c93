"""The answer of `btu conflicts`: contradictions, with what chose the value that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.conflicts import Conflict, conflicts
from btu_cli.history.moment import Moment, at

if TYPE_CHECKING:
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show


class ConflictsReport(NamedTuple):
    """The contradictions of a show at a moment."""

    show: Show
    moment: Moment
    conflicts: tuple[Conflict, ...]


def conflicts_report(record: ShowRecord, moment: Moment) -> ConflictsReport:
    """The contradictions of a show at a moment."""
    return ConflictsReport(record.show, moment, conflicts(at(record.updates, moment)))
