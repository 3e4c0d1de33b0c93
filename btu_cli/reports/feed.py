"""An export as a feed: an entry for each update, the last changed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.moment import counting, known
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from btu_cli.model.updates import Show, Update
    from btu_cli.reports.export import ExportReport

WITHDRAWN, CORRECTED = "withdrawn", "corrected"


class FeedEntry(NamedTuple):
    """An update as an entry: when the record last changed it, and whether it was superseded or retracted."""

    show: Show
    update: Update
    changed: datetime
    fate: str = ""


def feed_of(report: ExportReport) -> tuple[FeedEntry, ...]:
    """The entries of an export. Withdrawing or correcting an update changes its entry too."""
    made = []
    for record in report.records:
        held = known(record.updates, report.moment)
        against: dict[str, tuple[Update, str]] = {}
        for update in counting(held):
            for target, fate in ((update.retracts, WITHDRAWN), (update.supersedes, CORRECTED)):
                if target:
                    against[target] = (update, fate)
        for update in held:
            by, fate = against.get(update.id, (update, ""))
            made.append(FeedEntry(record.show, update, max(update.recorded, by.recorded), fate))
    made.sort(key=lambda entry: (entry.changed, entry.show.slug, entry.update.id), reverse=True)
    return tuple(made[: report.newest])
