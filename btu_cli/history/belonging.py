"""Finds the season that an event belongs to, if the event names none.

An event belongs to the open season: the one on air, else in production, else ordered. Talks, development and
hiatus belong to the open season, else to the next one. An order is for the season after the last one that was
on air or ordered. If a show's seasons have no numbers, each return is a new run with an inferred, hidden
number. docs/design.md, "Lives, and the headline", has the exceptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.events import RELEASE, SHOWN, Event, Kind, events_of
from btu_cli.history.stages import Season, Stage
from btu_cli.model.dates import add_months
from btu_cli.model.lifecycle import ORDERS

if TYPE_CHECKING:
    from btu_cli.history.claims import Claim
    from btu_cli.history.lives import Lives

SAME_ORDER_DAYS: Final = 14  # days within which the same order, reported again, is one order
SAME_FINALE_DAYS: Final = 14  # days; a finale reported for a day further away is another finale
SAME_RUN_DAYS: Final = 60  # days; a premiere later than this belongs to another run
LONGEST_BREAK_DAYS: Final = 366  # what was on hold for longer does not return, but has a new run
ENDING_MONTHS: Final = 12  # months; a finale announced for later is not that of the season on air


def season_of(lives: Lives, event: Event) -> int:
    """The number of the season that an event belongs to."""
    if event.season is not None:
        return _adopting(lives, event)
    if event.kind == Kind.ORDER:
        return _ordered_next(lives, event)
    if event.kind in (Kind.TALK, Kind.PAUSE):
        return _talked_next(lives, event)
    return _open_at(lives, event)


def _adopting(lives: Lives, event: Event) -> int:
    """The named season. A run without a number takes this number if the event is its end."""
    number = event.season or 0
    known = lives.seasons.get(number)
    if event.kind in (Kind.FINALE, Kind.AWAIT, Kind.PART) and (known is None or not known.support):
        for other in sorted(lives.at[Stage.ON_AIR]):
            if not lives.seasons[other].named:
                lives.renumber(other, number, named=True)
                break
    return number


def _ordered_next(lives: Lives, event: Event) -> int:
    """The season of an order that names none: the one after the last that was on air or ordered."""
    if event.claim.value == "final_season" and (last := _said_last(lives, event)) is not None:
        return last
    latest = lives.latest
    season = lives.seasons[latest] if latest is not None else None
    if season and not season.aired:
        being_made = bool(lives.axe) and season.stage == Stage.IN_PRODUCTION  # what is saved is that one
        if being_made or (not lives.axe and (_goes_on(season, event) or _told_again(season, event))):
            return season.number
    return _next(lives)


def _goes_on(season: Season, event: Event) -> bool:
    """Whether an order resumes a season that was put on hold, or repeats that it was saved."""
    ground = season.support[0]
    on_hold = season.stage == Stage.PAUSED and not ground.event
    return on_hold or (season.stage == Stage.ORDERED and ground.value == event.claim.value == "saved")


def _told_again(season: Season, event: Event) -> bool:
    """Whether this repeats the order of a season."""
    return any(same_order(event.claim, claim) for claim in season.support)


def _said_last(lives: Lives, event: Event) -> int | None:
    """The season of "final season", if that is no further one.

    It is the one that the update shows ("final season premiered"), or that was said to be the last before; of
    an announced premiere or finale, the highest to come. A finale that is soon is of the season on air.
    """
    update, running = event.update, lives.at[Stage.ON_AIR]
    if running and any(told.kind in SHOWN and told.day <= event.day for told in events_of(update)):
        return max(running)
    to_come = [n for stage in (Stage.ORDERED, Stage.IN_PRODUCTION, Stage.PAUSED) for n in lives.at[stage]]
    unseen = [number for number in to_come if not lives.seasons[number].aired]
    last = max(unseen or (() if update.value_of("by") else running), default=None)
    if last is not None and lives.is_final(last):
        return last
    expected = dict(update.expects)
    if finale := expected.get("finale"):
        soon = finale.last <= add_months(event.when.last, ENDING_MONTHS)
        return max(unseen or (running if soon else ()), default=0) or _next(lives)
    return max(unseen) if unseen and "premiere" in expected else None


def _talked_next(lives: Lives, event: Event) -> int:
    """The season of talks, development and hiatus: the open one; of talks while one is on air, the next."""
    for number in lives.open_seasons():
        if event.kind == Kind.PAUSE or number not in lives.at[Stage.ON_AIR]:
            return number
    return _next(lives)


def _next(lives: Lives) -> int:
    """The season after the last one on air or ordered: a season already mentioned, or a new number."""
    latest = lives.latest or 0
    spoken_of = (Stage.UNDECIDED, Stage.TALKED_OF, Stage.PAUSED, Stage.FALLEN)
    waiting = [number for stage in spoken_of for number in lives.at[stage] if number > latest]
    return min(waiting, default=latest + 1)


def _open_at(lives: Lives, event: Event) -> int:
    """The open season, if it was known at the time of the event; else a past season, or the next one."""
    if (retold := _retold(lives, event)) is not None:
        return retold
    for number in lives.open_seasons():
        season = lives.seasons[number]
        if season.first <= event.when.last and not _is_later_run(season, event):
            return number
    past = [n for n, s in lives.seasons.items() if s.began and event.when.last < s.began.date.first]
    if event.name.startswith(RELEASE) and (shown := _last_shown(lives)) is not None:
        return shown
    if event.kind in (Kind.PREMIERE, Kind.PART, Kind.AIR, Kind.PRODUCE) and not past:
        return _next(lives)
    aired = {n: season.began.date.first for n, season in lives.seasons.items() if season.began}
    before = [number for number, begun in aired.items() if begun <= event.when.last]
    return max(before) if before else min(aired, default=1)


def _last_shown(lives: Lives) -> int | None:
    """The last season that is over, if it has a number: a release elsewhere is of that one.

    None if a later season was mentioned, and was not cancelled: then it may be of that.
    """
    over = max(lives.at[Stage.OVER], default=None)
    if over is None or not lives.seasons[over].named:
        return None
    later = any(n > over and season.stage != Stage.FALLEN for n, season in lives.seasons.items())
    return None if later else over


def _retold(lives: Lives, event: Event) -> int | None:
    """The season whose premiere or finale is reported again."""
    if event.kind == Kind.PREMIERE:
        for number in sorted(lives.at[Stage.OVER] | lives.at[Stage.ON_AIR], reverse=True):
            began = lives.seasons[number].began
            if began is not None and began.date.days_apart(event.when) <= SAME_RUN_DAYS:
                return number
    if event.kind == Kind.FINALE:
        for number in sorted(lives.at[Stage.OVER], reverse=True):
            ended = lives.seasons[number].support[0]
            if ended.event == "finale" and ended.date.days_apart(event.when) <= SAME_FINALE_DAYS:
                return number
    return None


def _is_later_run(season: Season, event: Event) -> bool:
    """Whether a premiere is of a later run than a season that was on air first long before."""
    return event.name == "premiere" and began_long_before(season, event) and not returns(season, event)


def began_long_before(season: Season, event: Event) -> bool:
    """Whether a season was on air so long before a premiere that this is not the one that began it."""
    return season.began is not None and (event.when.first - season.began.date.last).days > SAME_RUN_DAYS


def returns(season: Season, event: Event) -> bool:
    """Whether a premiere is the return of a season that rests; of a run, only if it was axed."""
    on_hold = season.rests and (season.named or season.stage == Stage.FALLEN)
    if not on_hold or event.name != "premiere":
        return False
    return 0 <= (event.when.first - season.support[0].date.last).days <= LONGEST_BREAK_DAYS


def same_order(one: Claim, other: Claim) -> bool:
    """Whether two reports are of one and the same order."""
    if other.value not in ORDERS:
        return False
    retold = one.update.source is not None and one.update.source.via is not None
    return retold or one.date.days_apart(other.date) <= SAME_ORDER_DAYS
