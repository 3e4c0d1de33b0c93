"""The answer of `btu shows`: the shows of the record, and why some of them need attention."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.history.checks import PRESSING, check
from btu_cli.history.expectations import OPEN_STATES, Expectation
from btu_cli.history.headline import Headline
from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.named import NamedTuple
from btu_cli.reports.check import is_acknowledged
from btu_cli.reports.documents import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from btu_cli.errors import BtuError
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.reports import shapes

DAMAGED: Final = "damaged"
SOON: Final = timedelta(days=7)  # an event due within it needs attention this week
NARROW: Final = 31  # days; a longer window needs attention only when it ends
ATTENTION, TITLE, SINCE = "attention", "title", "since"


class Reason(NamedTuple):
    """Why a show needs attention: a rule of the checks, `due` or `damaged`, and the expected event."""

    reason: str
    about: Expectation | None = None

    def document(self) -> shapes.Attention:
        """As JSON."""
        about = self.about
        return {
            "reason": self.reason,
            "event": about.event if about else None,
            "scope": about.scope if about else None,
            "when": str(about.when) if about else None,
        }


class ShowRow(NamedTuple):
    """A line of `btu shows`: `findings` counts the pressing ones, `problem` says why it could not be read.

    `attention` are the reasons why it needs attention, the most urgent first. `disputed` says whether a firm
    report contradicts its status.
    """

    slug: str
    title: str
    own: bool
    head: Headline
    age_days: int | None
    updates: int
    findings: int
    attention: tuple[Reason, ...] = ()
    problem: str = ""
    disputed: bool = False

    def document(self) -> shapes.ShowLine:
        """As JSON."""
        return {
            "slug": self.slug,
            "title": self.title,
            "own": self.own,
            "status": self.head.status,
            "outlook": self.head.outlook,
            "standing": self.head.said_by.update.standing if self.head.said_by else None,
            "since": text_of(self.head.since),
            "age_days": self.age_days,
            "updates": self.updates,
            "findings": self.findings,
            "attention": [reason.document() for reason in self.attention],
            "problem": self.problem or None,
        }


class ShowsReport(NamedTuple):
    """The answer of `btu shows`, and the errors of shows that could not be read.

    `total` is the number of shows before filtering, `hidden` the number of hidden shows.
    """

    moment: Moment
    shows: tuple[ShowRow, ...]
    failures: tuple[BtuError, ...] = ()
    total: int = 0
    hidden: int = 0

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        claims = (row.head.said_by for row in self.shows)
        return credits_of(claim.update.source for claim in claims if claim is not None)

    def document(self) -> shapes.ShowsDocument:
        """As JSON."""
        return {
            "as_of": self.moment.day.isoformat(),
            "shows": [row.document() for row in self.shows],
        }


class Wanted(NamedTuple):
    """The filters and the order of a list of shows: statuses or outlooks, need of attention, sorting."""

    statuses: Sequence[str] = ()
    needing_attention: bool = False
    sort: str = ATTENTION
    reverse: bool = False
    limit: int | None = None


def chosen(rows: Iterable[ShowRow], wanted: Wanted) -> tuple[ShowRow, ...]:
    """The rows, filtered and sorted."""
    kept = [
        row
        for row in rows
        if (not wanted.statuses or {row.head.status, row.head.outlook}.intersection(wanted.statuses))
        and (row.attention or not wanted.needing_attention)
    ]
    kept.sort(key=_title)
    if wanted.sort == ATTENTION:
        kept.sort(key=_urgency)
    elif wanted.sort == SINCE:
        kept.sort(key=lambda row: row.head.since.last if row.head.since else date.min, reverse=True)
    if wanted.reverse:
        kept.reverse()
    return tuple(kept[: wanted.limit])


def show_row(record: ShowRecord, moment: Moment, *, own: bool = True) -> ShowRow:
    """The row of a show."""
    now = Reading(record, moment)
    pressing = [
        Reason(found.rule, found.about if isinstance(found.about, Expectation) else None)
        for found in check(now, PRESSING)
        if not is_acknowledged(now, found)
    ]
    return ShowRow(
        record.show.slug,
        record.show.title,
        own,
        now.head,
        now.head.age_days(moment.day),
        len(now.answering),
        len(pressing),
        (*_due(now), *sorted(pressing, key=lambda reason: _ORDER.index(reason.reason))),
        disputed=bool(now.against),
    )


def damaged_row(slug: str, *, own: bool, problem: str) -> ShowRow:
    """The row of a show that cannot be read."""
    return ShowRow(slug, slug, own, Headline(), None, 0, 0, (Reason(DAMAGED),), problem)


_ORDER: Final = ("lapsed", "conflict", "stale", "only-rumours", "catalogue", "dangling")


def _due(now: Reading) -> Iterator[Reason]:
    """The events due within a week, the soonest first; a whole year or season only when it ends."""
    for entry in sorted(now.expectations, key=lambda entry: entry.when.first):
        begins, ends = entry.when.first - now.today, entry.when.last - now.today
        near = begins <= SOON and (entry.when.days <= NARROW or ends <= SOON)
        if near and entry.state in OPEN_STATES:
            yield Reason("due", entry)


def _title(row: ShowRow) -> tuple[str, str]:
    return (row.title.casefold(), row.slug)


def _urgency(row: ShowRow) -> tuple[bool, bool, date, int, bool, bool]:
    """The sort key of urgency: damaged; due, the soonest first; most findings; in limbo; stale."""
    due = [reason.about.when.first for reason in row.attention if reason.reason == "due" and reason.about]
    return (
        not row.problem,
        not due,
        min(due, default=date.max),
        -row.findings,
        row.head.outlook != IN_LIMBO,
        not row.head.stale,
    )
