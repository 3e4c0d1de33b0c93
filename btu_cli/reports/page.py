"""The answer of `btu page`: the answers of a show's record for every day from its first update to today.

The answer changes only on turning days. So a page with the answer of each turning day answers for every day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from btu_cli.history.days import Days
from btu_cli.history.filters import Filters
from btu_cli.history.once import Once
from btu_cli.history.reading import Reading
from btu_cli.history.sentence import Voice, prose
from btu_cli.history.turning import stale_day, turning_days
from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.chart import Lanes, chart_report
from btu_cli.reports.sources import Articles, OriginRow
from btu_cli.reports.status import FactRow, fact_rows, origins_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.history.changelog import Entry
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports.chart import ChartReport, Lane


class DayAnswer(NamedTuple):
    """The answer from a turning day to the day before the next one.

    `sentence` and `prose` are those of `btu status`. Equal parts of two days are one object.
    """

    day: date
    head: Headline
    sentence: str
    prose: str
    facts: tuple[FactRow, ...]
    expectations: tuple[Expectation, ...]
    conflicts: tuple[Conflict, ...]
    changelog: tuple[Entry, ...]
    origins: tuple[OriginRow, ...]
    lanes: tuple[Lane, ...]


class PageReport(NamedTuple):
    """A show's page: the days it answers for, the turning days, today's state and chart.

    As part of a site, it links to the site's index, `home`.
    """

    record: ShowRecord
    moment: Moment
    turns: tuple[date, ...]
    state: tuple[Held, ...]
    chart: ChartReport
    home: str = ""

    @property
    def show(self) -> Show:
        """The show of the page."""
        return self.record.show

    @property
    def first(self) -> date:
        """The first day that the page answers for."""
        return self.turns[0]

    @property
    def last(self) -> date:
        """The day on which the page was built."""
        return self.moment.day

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the sources shown."""
        return credits_of(update.source for update in self.record.updates)

    def answers(self) -> Iterator[DayAnswer]:
        """The answers of all turning days, in order, each computed when it is needed."""
        coming, days, answered = [*reversed(self.turns)], Days(self.record, self.moment), _Answers()
        while coming:
            day = coming.pop()
            reading = days.on(day)
            stale = stale_day(reading)
            if stale is not None and day < stale < (coming[-1] if coming else self.last + ONE_DAY):
                coming.append(stale)
            yield answered.of(reading)


class _Answers:
    """Makes the answers of days. Equal parts of several answers are made once."""

    def __init__(self) -> None:
        self._origins_of = Once(origins_of)
        self._articles = Articles()
        self._lanes = Lanes()

    def of(self, reading: Reading) -> DayAnswer:
        """The answer of a reading."""
        return DayAnswer(
            reading.today,
            reading.head,
            reading.sentence(),
            reading.sentence(Voice(prose)),
            fact_rows(reading.state, reading.conflicts, self._origins_of),
            reading.expectations,
            reading.conflicts,
            reading.changelog,
            tuple(map(self._articles.row, reading.origins)),
            self._lanes.wanted(reading.changelog, reading.expectations),
        )


def page_report(record: ShowRecord, moment: Moment, home: str = "") -> PageReport:
    """The page of a show as of a moment. Its days begin with the first update known then."""
    reading = Reading(record, moment)
    first = min((update.date.first for update in reading.answering), default=moment.day)
    first = max(first, date.fromordinal(max(moment.day.toordinal() - LONGEST, 1)))
    turns = sorted({first, *(day for day in turning_days(reading) if first < day <= moment.day)})
    return PageReport(record, moment, tuple(turns), reading.state, chart_report(reading, Filters()), home)


ONE_DAY = timedelta(days=1)
LONGEST = 80 * 366  # most days that a page reaches back
