"""Updates: the dated, sourced reports of a record. Never changed, never deleted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from btu_cli.errors import EmptyUpdate, FutureDate, NumberingNotFound
from btu_cli.model.facts import Fact, scope_of
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.model.sources import FIRMNESS, REPORTED, Source
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from btu_cli.model.dates import PartialDate


def instant_text(instant: datetime) -> str:
    """An instant in UTC as files and JSON have it: `2026-11-20T10:41:23.452162Z`."""
    return instant.isoformat(timespec="microseconds").replace("+00:00", "Z")


class Announcement(NamedTuple):
    """An event announced for a partial date: filming in 2021-Q3."""

    event: str
    when: PartialDate


class Update(NamedTuple):
    """One report about a show. Every part but `date` and `recorded` can be empty.

    `facts` are sorted by field, each field once. `recorded` is the time of recording, in UTC with
    microseconds. `id` is the hash of the content. It is empty until the update is sealed
    (`btu_cli.store.codec.seal`).
    """

    date: PartialDate
    recorded: datetime
    season: int | None = None
    facts: tuple[Fact, ...] = ()
    expects: tuple[Announcement, ...] = ()
    met: tuple[str, ...] = ()
    source: Source | None = None
    standing: str = REPORTED
    note: str | None = None
    supersedes: str | None = None
    retracts: str | None = None
    id: str = ""

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    @property
    def firmness(self) -> int:
        """How firm the standing is; a higher number is firmer."""
        return FIRMNESS[self.standing]

    def value_of(self, field: str) -> object:
        """The value that this update gives a field, or None."""
        for name, value in self.facts:  # asked often: a generator takes three times as long
            if name == field:
                return value
        return None


def first_day(update: Update) -> date:
    """The first possible day of an update: the first part of its sort key."""
    return update.date.first


def of_day(updates: Sequence[Update], day: date) -> Sequence[Update]:
    """Those whose first possible day it is, of updates in the model's order."""
    start = bisect_left(updates, day, key=first_day)
    return updates[start : bisect_right(updates, day, start, key=first_day)]


def order(update: Update) -> tuple[date, int, datetime, str]:
    """The sort key of updates, a total order: first possible day, wider date first, recorded, id."""
    when = update.date  # as in `dates.order_of`, without a call for each of 10,000 updates
    return when.first, -when.last.toordinal(), update.recorded, update.id


def same_report(one: Update, other: Update) -> bool:
    """Whether two updates are equal apart from the time of recording."""
    alike = one.date == other.date and one.facts == other.facts  # most differ in these
    return alike and one._replace(recorded=other.recorded, id=other.id) == other


def require_content(update: Update, today: date) -> None:
    """Refuse an update without content, or from the future.

    Raises:
        EmptyUpdate: it has at most a date, a season, a standing and a source.
        FutureDate: its first possible day is after `today`.
    """
    if not (update.facts or update.expects or update.met or update.note or update.retracts):
        raise EmptyUpdate
    if update.date.first > today:
        raise FutureDate(str(update.date), today.isoformat())


class Acknowledgement(NamedTuple):
    """A rule, or an update's id, whose findings do not count, until a day or for good."""

    what: str
    until: date | None = None

    def covers(self, rule: str, update_id: str, day: date) -> bool:
        """Whether a finding of this rule about this update is acknowledged on a day."""
        return self.what in (rule, update_id) and (self.until is None or day <= self.until)


class Show(NamedTuple):
    """A series: slug, title, other titles, ids in public catalogues as (catalogue, id) pairs, numberings.

    A hidden show is left out of everything about all shows.
    """

    slug: str
    title: str
    other_titles: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    numberings: tuple[Numbering, ...] = ()
    hidden: bool = False
    acknowledged: tuple[Acknowledgement, ...] = ()

    def numbering(self, name: str | None) -> Numbering:
        """The numbering with this name; the record's own if the name is None.

        Raises:
            NumberingNotFound: the show has no such numbering.
        """
        if name is None:
            return OWN
        for numbering in self.numberings:
            if numbering.name == name.strip().lower():
                return numbering
        raise NumberingNotFound(name, self.slug, [numbering.name for numbering in self.numberings])


def with_numbering(show: Show, name: str, numbering: Numbering | None) -> Show:
    """The show with this numbering added, or replaced by name; with None, without it."""
    kept = [each for each in show.numberings if each.name != name]
    return show._replace(numberings=tuple(sorted((*kept, *([numbering] if numbering else [])))))
