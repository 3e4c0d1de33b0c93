"""The course of a show: its life step by step. A step is an update, or a day that itself changed something.

Changelog, expectations, progress and headline all use the course, so that they agree. Every update is taken
once. The work is linear in the number of updates, apart from sorting days.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from btu_cli.history.expectations import concerns
from btu_cli.history.fold import Held
from btu_cli.history.lives import Lives
from btu_cli.history.standing import Standing, standing, standing_of
from btu_cli.model.dates import PartialDate
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from btu_cli.history.stages import News
    from btu_cli.model.updates import Update


class Turn(NamedTuple):
    """A change of the status of the show (season None) or of a season. The first `old` is empty.

    An update that repeats the current status, or confirms a rumoured one, is also a turn, with the same old
    and new status.
    """

    season: int | None
    old: str
    new: str


class Step(NamedTuple):
    """An update, or a day on which an earlier update took effect, and the changes that it made.

    `to_come` says that the season of the update had not been on air before. For an update about expectations,
    `open` is the season to which an event without a season would have belonged, `coming` the next to start.
    """

    date: PartialDate
    update: Update
    heard: bool
    turns: tuple[Turn, ...]
    news: News
    to_come: bool = False
    open: int | None = None
    coming: int | None = None


class Course:
    """The steps of a show so far, and its life after them.

    `standings` are the statuses of the show (None) and of its seasons; `previous` the one before each.
    """

    def __init__(self) -> None:
        self.lives = Lives()
        self.steps: list[Step] = []
        self.standings: dict[int | None, Standing] = {}
        self.previous: dict[int | None, str] = {}
        # The date of each one's last change, and the status before the last but one.
        self._turned: dict[int | None, tuple[PartialDate, str]] = {}
        self._ended = False

    def go_on(self, updates: Iterable[Update], today: date) -> None:
        """Take what is new, in order, and let the days come up to the end of `today`."""
        self.steps.extend(_day_by_day(self._run(updates, today)))

    @property
    def standing(self) -> Standing:
        """The status of the show."""
        return self.standings.get(None, Standing())

    def _run(self, updates: Iterable[Update], today: date) -> Iterator[Step]:
        for update in updates:
            yield from self._until(update.date.first)
            yield self._hear(update)
        yield from self._until(today)

    def _until(self, day: date) -> Iterator[Step]:
        """Process the days that change something by themselves, up to a day."""
        while (coming := self.lives.next_day()) is not None and coming <= day:
            update = self.lives.pass_day()
            news = self.lives.take_news()
            if update is not None and (news.happened or news.changed):
                when = PartialDate.of_day(coming)
                yield Step(when, update, heard=False, turns=self._turns(news, when), news=news)

    def _hear(self, update: Update) -> Step:
        """Process an update. Consequences of late news that are already due follow at once."""
        season = None if update.season is None else self.lives.seasons.get(update.season)
        to_come = update.season is not None and not (season and season.aired)
        open_season, coming = None, None
        if concerns(update):
            open_season, coming = next(self.lives.open_seasons(), None), self.lives.coming
        self.lives.hear(update)
        while (day := self.lives.next_day()) is not None and day <= update.date.first:
            self.lives.pass_day()
        news = self.lives.take_news()
        turns = self._turns(news, update.date, update)
        return Step(update.date, update, True, turns, news, to_come, open_season, coming)  # noqa: FBT003

    def _turns(self, news: News, when: PartialDate, said_by: Update | None = None) -> tuple[Turn, ...]:
        """The changes of statuses: the show's first, then season by season."""
        ended = self.lives.has_ended
        changed: Iterable[int] = self.lives.seasons if ended != self._ended else news.changed
        if said_by is not None and said_by.season in self.lives.seasons:
            changed = {*changed, said_by.season}
        self._ended = ended
        now = {None: standing(self.lives)} | {n: standing_of(self.lives, n) for n in sorted(changed)}
        turns = [self._turn(scope, status, when, said_by) for scope, status in now.items()]
        return tuple(turn for turn in turns if turn)

    def _turn(
        self, scope: int | None, now: Standing, when: PartialDate, said_by: Update | None
    ) -> Turn | None:
        """The change in one scope; None for a season with an inferred number, which has no own status."""
        if scope is not None and now.season is None:
            now = Standing()
        before = self.standings.get(scope)
        self.standings[scope] = now
        old = before.status if before and before.support else ""
        new = now.status if now.support else ""
        if new != old:
            self._replace(scope, old, new, when)
            return Turn(scope, old, new)
        last = now.support[-1] if len(now.support) > 1 else None
        said_of = said_by is not None and said_by.season == scope
        confirmed = said_of and last is not None and last.update is said_by and not last.event
        firm = said_by is not None and said_by.standing != RUMOURED
        firmed = firm and before is not None and _is_rumoured(before) and not _is_rumoured(now)
        return Turn(scope, old, new) if (confirmed or firmed) and before else None

    def _replace(self, scope: int | None, old: str, new: str, when: PartialDate) -> None:
        """Note the status before. One that was overridden on its own date never was that."""
        day, earlier = self._turned.get(scope, (None, ""))
        if day != when:
            self._turned[scope] = (when, self.previous.get(scope, ""))
            self.previous[scope] = old
        elif new == self.previous[scope]:
            self.previous[scope] = earlier


def _is_rumoured(said: Standing) -> bool:
    """Whether only rumours tell a status."""
    told = said.support
    rumoured = bool(told) and told[0].update.standing == RUMOURED
    return rumoured and all(claim.update.standing == RUMOURED for claim in told)


def _day_by_day(steps: Iterable[Step]) -> Iterator[Step]:
    """The steps, with at most one turn of each status on a date.

    No question can be asked between two updates of a date. So the order of entering them does not matter.
    """
    for _, together in groupby(steps, key=lambda step: step.date[1:]):
        same_date = tuple(together)
        if len(same_date) == 1:  # most are alone
            yield same_date[0]
            continue
        changes: dict[int | None, list[tuple[int, str]]] = {}  # their places, and the status before each
        for place, step in enumerate(same_date):
            for turn in step.turns:
                if turn.old != turn.new:
                    changes.setdefault(turn.season, []).append((place, turn.old))
        for place, step in enumerate(same_date):
            turns = (_of_the_date(turn, place, changes.get(turn.season, [])) for turn in step.turns)
            yield step._replace(turns=tuple(turn for turn in turns if turn))


def _of_the_date(turn: Turn, place: int, changes: list[tuple[int, str]]) -> Turn | None:
    """A turn, given all changes of its status on the date: the last change is the whole one.

    What is repeated between two changes was overridden on the same date.
    """
    if turn.old == turn.new:
        return None if changes and changes[0][0] < place < changes[-1][0] else turn
    before = changes[0][1]
    return turn._replace(old=before) if place == changes[-1][0] and turn.new != before else None


def statuses(course: Course) -> tuple[Held, ...]:
    """The status of the show and of each season as facts: current and previous values."""
    found = []
    for scope, now in course.standings.items():
        if now.support:
            support = tuple(claim._replace(value=now.status) for claim in now.support)
            previous = course.previous.get(scope) or None
            found.append(Held(scope, "status", support[-1], support, previous=previous))
    return tuple(found)
