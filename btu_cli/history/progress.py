"""The last progress of a show in the record, and its newest update of any kind.

Progress is a firm report of an order, talks, an end, production, airing, an expectation, a met event, or a
new value about a season still to come. An event counts on its own day. `awaiting`, rumours, repetitions,
notes, catalogue fields, `rights.*` and facts about finished seasons are not progress (docs/design.md,
"Expectations, staleness, limbo").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from btu_cli.history.events import kind_of_event
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import same_value
from btu_cli.model.lifecycle import TALKS
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from btu_cli.history import fold
    from btu_cli.history.course import Step
    from btu_cli.history.stages import Happening
    from btu_cli.model.updates import Update

Dated = TypeVar("Dated")
TOLD_BY_STATUS: Final = ("status", "final", "by")
ROOM: Final = 100
NO_PROGRESS: Final = ("catalogue", "rights")  # families of fields that are not progress


class Heard(NamedTuple):
    """The last progress, the last firm report on the future, and the last updates.

    Of the updates: the newest of any kind, the newest that is no mere withdrawal, the newest with a source.
    """

    progress: PartialDate | None = None
    firm: PartialDate | None = None
    newest: Update | None = None
    updated: Update | None = None
    reported: Update | None = None


class Hearing:
    """Collects progress, step by step of a show's course."""

    def __init__(self) -> None:
        self._progress: list[PartialDate] = []
        self._firm: list[PartialDate] = []
        self._newest: list[Update] = []
        self._updated: list[Update] = []
        self._reported: list[Update] = []
        self._known: set[tuple[int | None, str]] = set()
        self._room = ROOM  # so many entries are kept before those that no later day needs are dropped

    def take(self, step: Step, taken: Iterable[fold.Step], *, opened: bool) -> None:
        """Take a step, its effect in the fold, and whether it opened an expectation."""
        dates = [*_events(step.news.happened, self._known)]
        update = step.update
        repeated = False
        if step.heard:
            self._newest.append(update)
            if update.retracts is None:
                self._updated.append(update)
            if update.source:
                self._reported.append(update)
            if update.standing != RUMOURED:
                if step.news.decided or opened or _tells_news(step, taken):
                    dates.append(update.date)
                else:
                    repeated = bool(update.expects) or update.value_of("status") not in (None, "awaiting")
        self._progress += dates
        self._firm += [*dates, update.date] if repeated else dates
        if len(self._newest) + len(self._progress) > self._room:
            self._let_go(step.date.first)
            self._room = ROOM + 2 * (len(self._newest) + len(self._progress))

    def by(self, today: date) -> Heard:
        """The result by `today`, which must not be earlier than the last step."""
        newest = _newest(self._newest, today)
        updated = newest if newest is None or newest.retracts is None else _newest(self._updated, today)
        reported = newest if newest is None or newest.source else _newest(self._reported, today)
        return Heard(_last(self._progress, today), _last(self._firm, today), newest, updated, reported)

    def _let_go(self, today: date) -> None:
        """Drop entries that cannot be the last on `today` or later."""
        for updates in (self._newest, self._updated, self._reported):
            _drop_past(updates, today, lambda update: update.date)
        for dates in (self._progress, self._firm):
            _drop_past(dates, today, lambda when: when)


def _drop_past(things: list[Dated], today: date, date_of: Callable[[Dated], PartialDate]) -> None:
    """Keep only dates that can still be the last on a later day: newer than the newest, or more exact."""
    past = [thing for thing in things if date_of(thing).last <= today]
    if len(past) > 1:
        newest = max(past, key=lambda thing: _day(date_of(thing), today))
        when = date_of(newest)
        things[:] = [
            thing
            for thing in things
            if thing is newest or date_of(thing).last > when.last or date_of(thing).days < when.days
        ]


def _day(when: PartialDate, today: date) -> tuple[date, date]:
    """The last possible day of a date that has come, for comparing."""
    return min(when.last, today), when.first


def _newest(updates: Iterable[Update], today: date) -> Update | None:
    """The newest of some updates; of several, the first."""
    return max(updates, key=lambda update: _day(update.date, today), default=None)


def _last(dates: Sequence[PartialDate], today: date) -> PartialDate | None:
    """The last of some dates; of those that overlap it, the most exact."""
    last = max(dates, key=lambda when: _day(when, today), default=None)
    if last is None:
        return None
    return min(
        (when for when in dates if when.overlaps(last)), key=lambda when: (when.days, -when.last.toordinal())
    )


def _events(happened: Iterable[Happening], known: set[tuple[int | None, str]]) -> Iterator[PartialDate]:
    """The dates of events, without finished seasons. An event that is only met counts the first time."""
    for name, season, event, begins, after in happened:
        if event.name == "status" or (after and not begins):
            continue
        met = name in event.update.met
        if not met or (season, name) not in known:
            yield event.when
        if met:
            known.add((season, name))


def _tells_news(step: Step, taken: Iterable[fold.Step]) -> bool:
    """Whether a field of a season to come has a new value, or talks or development have a new partner."""
    if step.to_come:
        return any(map(_is_new, taken))
    if step.update.value_of("status") not in TALKS:
        return False
    return any(each.claim.field.partition(".")[0] == "platform" and _is_new(each) for each in taken)


def _is_new(step: fold.Step) -> bool:
    """Whether a claim gave its field a new value that no event has reported already."""
    claim, before, after = step
    if claim.field in TOLD_BY_STATUS or claim.field.partition(".")[0] in NO_PROGRESS:
        return False
    value = claim.value
    if kind_of_event(claim.field) and isinstance(value, PartialDate) and value.first <= claim.date.last:
        return False
    old = before.value if before else after.previous
    return after.current is claim and (old is None or not same_value(old, value))
