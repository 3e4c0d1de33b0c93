"""The answer of `btu timeline`: the updates at a moment, withdrawn ones included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.filters import Filters, misspelt, passes
from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import show_of, update_of
from btu_cli.reports.listed import Listed, listing

if TYPE_CHECKING:
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class TimelineReport(NamedTuple):
    """The updates, withdrawn ones included. `total` is their number before filtering.

    `notices` name filters that match nothing in the record.
    """

    show: Show
    moment: Moment
    updates: tuple[Listed, ...]
    total: int
    notices: tuple[str, ...] = ()

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(entry.update.source for entry in self.updates)

    def document(self) -> shapes.TimelineDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "as_of": self.moment.day.isoformat(),
            "updates": [update_of(entry) for entry in self.updates],
        }


def timeline_report(record: ShowRecord, moment: Moment, filters: Filters) -> TimelineReport:
    """The updates at a moment, oldest first."""
    listed = listing(Reading(record, moment))
    kept = [entry for entry in listed if passes(entry.update, filters)]
    if filters.reverse:
        kept.reverse()
    lost = misspelt((entry.update for entry in listed), filters) if listed and not kept else ()
    return TimelineReport(record.show, moment, tuple(kept[: filters.limit]), len(listed), lost)
