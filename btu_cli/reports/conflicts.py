"""The answer of `btu conflicts`: contradictions, how btu chose the value shown, and how to settle each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import conflict_of, show_of
from btu_cli.reports.settlements import Settlement, settlements

if TYPE_CHECKING:
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class ConflictRow(NamedTuple):
    """A contradiction and the commands that settle it; first those that reject a value not shown."""

    conflict: Conflict
    settle: tuple[Settlement, ...]


class ConflictsReport(NamedTuple):
    """The contradictions of a show at a moment."""

    show: Show
    moment: Moment
    conflicts: tuple[ConflictRow, ...]

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(claim.update.source for row in self.conflicts for claim in row.conflict.claims)

    def document(self) -> shapes.ConflictsDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "as_of": self.moment.day.isoformat(),
            "conflicts": [
                {
                    **conflict_of(row.conflict),
                    "settle": [
                        {"update": each.claim.update.id, "command": each.command} for each in row.settle
                    ],
                }
                for row in self.conflicts
            ],
        }


def conflicts_report(record: ShowRecord, moment: Moment) -> ConflictsReport:
    """The contradictions of a show at a moment."""
    slug, found = record.show.slug, Reading(record, moment).conflicts
    rows = tuple(ConflictRow(each, settlements(each, slug)) for each in found)
    return ConflictsReport(record.show, moment, rows)
