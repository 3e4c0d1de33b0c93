"""Asks catalogues about the shows that are linked to them, and enters what changed there.

All requests are made before anything is locked. If a show cannot be asked about or cannot be written, the
others are not affected.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final, Protocol

from btu_cli.catalogues.answers import Garbled
from btu_cli.catalogues.changes import News, Pulled, changes
from btu_cli.catalogues.memory import document_of, pulled_of
from btu_cli.catalogues.updates import corrected, is_from, said_in, updates_of
from btu_cli.errors import BtuError
from btu_cli.history.expectations import OPEN_STATES
from btu_cli.model.dates import PartialDate
from btu_cli.model.lifecycle import DECISIONS
from btu_cli.model.sources import OFFICIAL
from btu_cli.reports.listed import Listed
from btu_cli.reports.pull import PullReport, PullRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from btu_cli.actions.desk import Desk
    from btu_cli.actions.linking import Followed, Following
    from btu_cli.catalogues.answers import Seen
    from btu_cli.catalogues.catalogue import Catalogue, Request
    from btu_cli.catalogues.claims import Claim
    from btu_cli.history.reading import Reading
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update

MANY: Final = 10  # shows; from this number on, first ask which changed
PATIENCE: Final = 2  # after so many shows in a row without an answer, btu stops asking the catalogue
# The periods that can be asked for, and how many hours old a pull can be for each, with a margin.
SPANS: Final = (("day", 23), ("week", 6 * 24 + 23), ("month", 27 * 24))


class Connect(Protocol):
    """A function that opens a client for a catalogue."""

    def __call__(self, catalogue: Catalogue, /) -> AbstractContextManager[Client]:
        """The client, for a block."""


class Client(Protocol):
    """A client that asks one catalogue."""

    def ask(self, request: Request) -> object:
        """The answer to a request, as JSON."""


def pull(
    desk: Desk,
    following: Following,
    connect: Connect,
    advance: Callable[[int, int, str], None],
    *,
    refresh: bool = False,
    dry_run: bool,
) -> PullReport:
    """Ask about each show, catalogue by catalogue, and enter what changed. With `dry_run`, only report it.

    `advance` is called with the number of shows done, the number of all, and the next show.
    """
    followed = following.shows
    rows: list[PullRow] = []
    failures: list[BtuError] = list(following.failures)
    for catalogue in dict.fromkeys(each.catalogue.name for each in followed):
        group = [each for each in followed if each.catalogue.name == catalogue]
        with connect(group[0].catalogue) as client:
            asked = _Round(desk, client, group, failures, refresh=refresh, dry_run=dry_run)
            for each in group:
                advance(len(rows), len(followed), f"{each.show.slug} ({each.catalogue.publisher})")
                rows.append(asked.row(each))
    places = {each.show.slug: place for place, each in reversed(list(enumerate(followed)))}
    rows.sort(key=lambda row: places[row.slug])
    return PullReport(desk.moment, tuple(rows), dry_run, tuple(failures))


class _Round:
    """One catalogue's shows, one after the other."""

    def __init__(
        self,
        desk: Desk,
        client: Client,
        group: Sequence[Followed],
        failures: list[BtuError],
        *,
        refresh: bool,
        dry_run: bool,
    ) -> None:
        self.desk = desk
        self.client = client
        self.failures = failures
        self.dry_run = dry_run
        self.silent = 0
        self.before = {each.show.slug: _before(desk, each) for each in group}
        self.unchanged = frozenset[str]() if refresh else self._unchanged(group)

    def row(self, followed: Followed) -> PullRow:
        """A show's row; an error becomes its `problem`."""
        from btu_cli.catalogues.client import Unanswered

        problem, updates = "", tuple[Listed, ...]()
        who = followed.catalogue.publisher
        if self.silent >= PATIENCE:
            problem = f"It was not asked about: {who} gave no answer {PATIENCE} times in a row."
        else:
            try:
                seen, self.silent = self._seen(followed), 0
                updates = tuple(map(Listed, self._enter(followed, seen)))
            except Unanswered as error:
                problem = error.problem
                self.silent = self.silent + 1 if error.silent else 0
            except Garbled as error:
                problem, self.silent = f"{who} gave no usable answer: {error}.", 0
            except BtuError as error:
                problem = error.message
                self.failures.append(error)
        return PullRow(
            followed.show.slug, followed.show.title, followed.catalogue.name, who, updates, problem
        )

    def _seen(self, followed: Followed) -> Seen:
        """The show as the catalogue lists it now."""
        before = self.before[followed.show.slug]
        if before is not None and followed.show.slug in self.unchanged:
            return before.seen
        catalogue = followed.catalogue
        return catalogue.read_show(self.client.ask(catalogue.show(followed.number)), followed.number)

    def _unchanged(self, group: Sequence[Followed]) -> frozenset[str]:
        """The shows that did not change, as the catalogue says; empty if few shows are followed."""
        from btu_cli.catalogues.client import Unanswered

        catalogue, longest = group[0].catalogue, SPANS[-1][1]
        ages = {slug: _hours(before, self.desk.now) for slug, before in self.before.items()}
        recent = {slug: hours for slug, hours in ages.items() if hours is not None and 0 <= hours <= longest}
        if catalogue.changed is None or catalogue.read_changed is None or len(recent) < MANY:
            return frozenset()
        span = next(name for name, hours in SPANS if max(recent.values()) <= hours)
        try:
            times = catalogue.read_changed(self.client.ask(catalogue.changed(span)))
        except (Unanswered, Garbled):
            return frozenset()  # then each show is asked about
        return frozenset(
            each.show.slug
            for each in group
            if each.show.slug in recent
            and (before := self.before[each.show.slug]) is not None
            and before.seen.updated is not None
            and times.get(each.number, 0) <= before.seen.updated.timestamp()
        )

    def _enter(self, followed: Followed, seen: Seen) -> tuple[Update, ...]:
        """Enter what changed, in one write, and remember what the catalogue said."""
        desk, slug, before = self.desk, followed.show.slug, self.before[followed.show.slug]
        made = _settle(desk, desk.store.read(slug), followed, seen, before)
        if self.dry_run:
            return made
        if made:
            with desk.store.writing(slug) as opened:
                made = _settle(desk, opened.record, followed, seen, before)
                for update in made:
                    opened.add(update)
        last = max((update.recorded for update in made), default=desk.now)
        kept = Pulled(_remembered(seen, before), last, _utc_day(desk))
        desk.store.keep_pulled(slug, followed.catalogue.name, document_of(kept, followed.number))
        return made


def _before(desk: Desk, followed: Followed) -> Pulled | None:
    document = desk.store.pulled(followed.show.slug, followed.catalogue.name)
    return pulled_of(document, followed.number)


def _utc_day(desk: Desk) -> date:
    """The day of the pull: a catalogue's days are UTC."""
    return desk.now.astimezone(UTC).date()


def _hours(before: Pulled | None, now: datetime) -> float | None:
    return None if before is None else (now - before.at).total_seconds() / 3600


def _remembered(seen: Seen, before: Pulled | None) -> Seen:
    """The answer to remember. A part that it leaves out stays as before, so that a gap is not a change."""
    if before is None:
        return seen
    return seen._replace(
        home=seen.home or before.seen.home,
        seasons=before.seen.seasons if seen.seasons is None else seen.seasons,
    )


def _settle(
    desk: Desk, record: ShowRecord, followed: Followed, seen: Seen, before: Pulled | None
) -> tuple[Update, ...]:
    """The sealed updates that an answer leads to: first what it takes back, then what is new."""
    from datetime import timedelta

    from btu_cli.history.moment import counting
    from btu_cli.history.reading import Reading
    from btu_cli.store.codec import seal

    catalogue = followed.catalogue
    said = said_in(record.updates, catalogue, followed.number)
    news = changes(seen, before, said, catalogue, _utc_day(desk))
    theirs = [update for update in counting(record.updates) if is_from(update, catalogue, followed.number)]
    corrections, left = [], []
    for each in news:
        wrong = [update for update in theirs if _holds_dropped(update, each)]
        corrections += [corrected(update, each, catalogue, desk.now) for update in wrong]
        left.append(each._replace(notes=()) if wrong else each)
    now = Reading(record, desk.moment)
    kept = [_withheld(each, now, catalogue) for each in left]
    new = updates_of(kept, seen, catalogue, desk.now, min(_utc_day(desk), desk.today))
    later = timedelta(microseconds=len(corrections))
    corrections = [
        update._replace(recorded=desk.now + timedelta(microseconds=place))
        for place, update in enumerate(corrections)
    ]
    return tuple(map(seal, (*corrections, *(each._replace(recorded=each.recorded + later) for each in new))))


def _holds_dropped(update: Update, news: News) -> bool:
    """Whether an update says something that the catalogue takes back."""
    return update.season == news.season and any(
        update.value_of(claim.name) == claim.value for claim in news.dropped
    )


def _withheld(news: News, now: Reading, catalogue: Catalogue) -> News:
    """The news without claims that would displace an official report. A note lists these claims."""
    kept, notes = [], list(news.notes)
    for claim in news.claims:
        if any(True for _ in _firmer(claim, now)):
            notes.append(f"{catalogue.publisher} has {claim.told}; the official report stays.")
        else:
            kept.append(claim)
    return news._replace(claims=tuple(kept), notes=tuple(notes))


def _firmer(claim: Claim, now: Reading) -> Iterator[Update]:
    """The official reports that a claim would displace."""
    if claim.name == "status":
        head = now.head.said_by
        if claim.value in DECISIONS and head is not None and now.head.status != claim.value:
            yield from (update for update in (head.update,) if update.standing == OFFICIAL)
        return
    for held in now.state:
        says = held.said_by.update
        if (held.season, held.field) == claim.key and says.standing == OFFICIAL and held.value != claim.value:
            yield says
    if claim.ahead and isinstance(claim.value, PartialDate):
        for entry in now.expectations:
            official = entry.update.standing == OFFICIAL and entry.state in OPEN_STATES
            if (entry.season, entry.event) == claim.key and official and not entry.when.overlaps(claim.value):
                yield entry.update
