"""The headline: the one status of a show, since when, and whether it is stale or in limbo.

The status is the last status claim of any scope, by the fold's rules; a run status never displaces that a
show is cancelled, shopped or ended. Only a decision revives it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from btu_cli.history.claims import Claim, replaces
from btu_cli.history.expectations import LAPSED, OPEN_STATES, Expectation, has_happened
from btu_cli.history.fold import firmest, most_exact
from btu_cli.history.moment import STALE_MONTHS
from btu_cli.model.dates import PartialDate, add_months
from btu_cli.model.lifecycle import (
    CLOSED,
    DEAD,
    IN_LIMBO,
    PROMISING,
    PROMISING_WHEN_STALE,
    RUN,
    UNKNOWN,
)
from btu_cli.model.sources import RUMOURED
from btu_cli.model.updates import Update, order

ON_AIR_MONTHS: Final = 12  # a season that was on air is believed to be over after a year


class Headline(NamedTuple):
    """What is so at the top: `support` are the claims behind the status, none where nothing is recorded.

    `progress` is the last day on which something firm moved, `running` the report that a season is on air.
    """

    status: str = UNKNOWN
    outlook: str = UNKNOWN
    season: int | None = None
    support: tuple[Claim, ...] = ()
    progress: date | None = None
    stale: bool = False
    running: Update | None = None

    @property
    def on_air(self) -> bool:
        """Whether a season is being released, whatever was decided about the show."""
        return self.running is not None

    @property
    def since(self) -> PartialDate | None:
        """Since when the status holds."""
        return most_exact(self.support).date if self.support else None

    @property
    def said_by(self) -> Claim | None:
        """The claim that says it most firmly."""
        return firmest(self.support) if self.support else None

    def age_days(self, today: date) -> int | None:
        """The days that the status has held at least."""
        return max(0, (today - self.since.last).days) if self.since else None


def headline(
    updates: Sequence[Update],
    expectations: Iterable[Expectation],
    today: date,
    stale_months: int = STALE_MONTHS,
) -> Headline:
    """The headline of updates that count and are in order, at the end of `today`."""
    support = _leading(updates)
    progress = last_progress(updates, today)
    if not support:
        return Headline(progress=progress)
    status, season = str(support[-1].value), support[-1].season
    awaited = tuple(entry for entry in expectations if _concerns(entry, season) and not entry.of_rights)
    hopeful = any(entry.state in OPEN_STATES for entry in awaited)
    since = progress or min(today, support[0].date.last)
    stale = status not in CLOSED and not hopeful and add_months(since, stale_months) < today
    limbo = _promises(status, stale=stale) and (stale or (not hopeful and _let_down(awaited, progress)))
    return Headline(
        status,
        IN_LIMBO if limbo else status,
        season,
        support,
        progress,
        stale,
        _running(updates, today, support[0].update if status in DEAD else None),
    )


def last_progress(updates: Iterable[Update], today: date) -> date | None:
    """The last day, up to `today`, on which a firm status, expectation or met event moved the show."""
    days = [min(day, today) for update in updates if (day := progress_of(update))]
    return max(days, default=None)


def progress_of(update: Update) -> date | None:
    """The last day on which what an update tells moved its show; None where it moved nothing.

    That a season is over and nobody has said more (`awaiting`) is no progress, nor is a note. What is told
    again of an event that has a date moved the show on that date.
    """
    if update.standing == RUMOURED:
        return None
    status = update.value_of("status")
    if update.expects or update.met or (status is not None and status != "awaiting"):
        return update.date.last
    happened = (when for fact in update.facts if (when := has_happened(fact, update)))
    return max((min(when.last, update.date.last) for when in happened), default=None)


def _leading(updates: Iterable[Update]) -> tuple[Claim, ...]:
    """The claims of the status that leads, from the one that first gave it."""
    stands: Claim | None = None
    support: tuple[Claim, ...] = ()
    for update in updates:
        value = update.value_of("status")
        if not isinstance(value, str):
            continue
        claim = Claim(update, "status", value)
        if stands is not None and (claim.value, claim.season) == (stands.value, stands.season):
            support = (*support, claim)
            stands = claim if replaces(update, stands.update) else stands
        elif stands is None or (
            replaces(update, stands.update) and not (value in RUN and stands.value in DEAD)
        ):
            stands, support = claim, (claim,)
    return support


def _concerns(entry: Expectation, season: int | None) -> bool:
    """Whether an expectation is of the headline's scope: its season, the show, or any where it has none."""
    return season is None or entry.season in (None, season)


def _promises(status: str, *, stale: bool) -> bool:
    return status in PROMISING or (stale and status in PROMISING_WHEN_STALE)


def _let_down(awaited: Iterable[Expectation], progress: date | None) -> bool:
    """Whether an expectation lapsed and nothing firm came since."""
    ends = [entry.when.last for entry in awaited if entry.state == LAPSED]
    return bool(ends) and (progress is None or progress <= max(ends))


def _running(updates: Sequence[Update], today: date, death: Update | None) -> Update | None:
    """The report that a season is on air: the last firm run status says so, and its end has not come.

    A season is believed to be over after a year; that of a dead show is its last, and is so until told.
    """
    running: Update | None = None
    for update in updates:
        status = update.value_of("status")
        if status in RUN and update.standing != RUMOURED:
            if running is None or replaces(update, running):
                running = update if status == "airing" else None
        elif running is not None and _closes(update, running):
            running = None
    last = running is not None and death is not None and order(running) > order(death)
    if running is None or (not last and today > add_months(min(running.date.last, today), ON_AIR_MONTHS)):
        return None
    return None if any(_past_finale(update, running, today) for update in updates) else running


def _closes(update: Update, running: Update) -> bool:
    """Whether an update says that what was on air is over."""
    told = update.value_of("status") == "ended" or "finale" in update.met
    return told and update.standing != RUMOURED and _covers(update, running)


def _past_finale(update: Update, running: Update, today: date) -> bool:
    """Whether an update dates a finale of what was on air, and it has passed."""
    finale = update.value_of("finale")
    dated = isinstance(finale, PartialDate) and running.date.first <= finale.last < today
    return dated and _covers(update, running)


def _covers(update: Update, running: Update) -> bool:
    return running.season is None or update.season in (None, running.season)
