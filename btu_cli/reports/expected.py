"""The answer of `btu expected`: the expectations of one show or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.expectations import DUE, LAPSED, Expectation
from btu_cli.history.promises import Tally, came_true, days_late, tally
from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.model.dates import order_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import expectation_of, source_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.moment import Moment
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class ExpectedRow(NamedTuple):
    """An expectation, when it was met, and how many days late it is or was."""

    show: Show
    entry: Expectation
    came_true: PartialDate | None
    days_late: int

    def document(self) -> shapes.Promise:
        """As JSON."""
        return {
            "show": self.show.slug,
            **expectation_of(self.entry),
            "announced": str(self.entry.update.date),
            "source": source_of(self.entry.update.source),
            "closed_by": self.entry.closed_by.id if self.entry.closed_by else None,
            "came_true": text_of(self.came_true),
            "days_late": self.days_late,
        }


class ShowExpected(NamedTuple):
    """The expectations of one show."""

    show: Show
    rows: tuple[ExpectedRow, ...]


class ExpectedReport(NamedTuple):
    """The requested rows, and how all promises were kept, in numbers. `total` counts the rows unfiltered."""

    moment: Moment
    shows: tuple[Show, ...]
    rows: tuple[ExpectedRow, ...]
    tally: Tally
    total: int

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(row.entry.update.source for row in self.rows)

    def document(self) -> shapes.ExpectedDocument:
        """As JSON."""
        kept = self.tally
        return {
            "as_of": self.moment.day.isoformat(),
            "expectations": [row.document() for row in self.rows],
            "kept": {
                "on_time": kept.on_time,
                "late": kept.late,
                "undated": kept.undated,
                "slipped": kept.slipped,
                "lapsed": kept.lapsed,
                "withdrawn": kept.withdrawn,
            },
        }


def expected_report(
    shows: Iterable[ShowExpected], moment: Moment, *, lapsed: bool = False, due: bool = False
) -> ExpectedReport:
    """The expectations of shows together. `lapsed` and `due` select these; together they select both."""
    wanted = {state for state, asked in ((LAPSED, lapsed), (DUE, due)) if asked}
    ledgers = tuple(shows)
    rows = [row for each in ledgers for row in each.rows]
    if len(ledgers) > 1:  # by date, across all shows
        rows.sort(key=lambda row: (order_of(row.entry.when), row.show.slug))
    kept = tuple(row for row in rows if not wanted or row.entry.state in wanted)
    named = tuple(each.show for each in ledgers)
    return ExpectedReport(moment, named, kept, tally([row.entry for row in rows], moment.day), len(rows))


def show_expected(record: ShowRecord, moment: Moment) -> ShowExpected:
    """The expectations of one show at a moment."""
    show = record.show
    return ShowExpected(
        show,
        tuple(
            ExpectedRow(show, entry, came_true(entry), days_late(entry, moment.day))
            for entry in Reading(record, moment).expectations
        ),
    )
