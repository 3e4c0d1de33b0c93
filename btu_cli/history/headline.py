"""The headline: the one status of a show, since when, and whether it is stale or in limbo.

The status is the last status claim of any scope, by the fold's rules; a run status never displaces that a
show is cancelled, shopped or ended. Only a decision revives it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from btu_cli.history.claims import Claim, replaces
from btu_cli.history.expectations import LAPSED, OPEN_STATES, Expectation, fulfilled
from btu_cli.history.fold import firmest, most_exact
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
from btu_cli.model.updates import Update

STALE_MONTHS: Final = 18


class Headline(NamedTuple):
    """What is so at the top: `support` are the claims behind the status, none where nothing is recorded.

    `progress` is the last day on which something firm moved, `lapsed` the expectations of the headline's
    scope that lapsed and were not followed by anything.
    """

    status: str = UNKNOWN
    outlook: str = UNKNOWN
    season: int | None = None
    support: tuple[Claim, ...] = ()
    progress: date | None = None
    stale: bool = False
    on_air: bool = False

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
    limbo = _promises(status, stale=stale) and (stale or (not hopeful and _let_down(awaited, updates, today)))
    return Headline(
        status,
        IN_LIMBO if limbo else status,
        season,
        support,
        progress,
        stale,
        _on_air(updates, today, stale_months),
    )


def last_progress(updates: Iterable[Update], today: date) -> date | None:
    """The last day, up to `today`, on which a firm status, expectation or met event moved the show."""
    days = [min(update.date.last, today) for update in updates if is_progress(update)]
    return max(days, default=None)


def is_progress(update: Update) -> bool:
    """Whether an update moves a show: something firm was decided, announced or done.

    That a season is over and nobody has said more (`awaiting`) is no progress, nor is a note.
    """
    if update.standing == RUMOURED:
        return False
    status = update.value_of("status")
    return bool(update.expects or fulfilled(update)) or (status is not None and status != "awaiting")


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


def _let_down(awaited: Iterable[Expectation], updates: Iterable[Update], today: date) -> bool:
    """Whether an expectation lapsed and nothing firm came since."""
    ends = [entry.when.last for entry in awaited if entry.state == LAPSED]
    progress = last_progress(updates, today)
    return bool(ends) and (progress is None or progress <= max(ends))


def _on_air(updates: Iterable[Update], today: date, stale_months: int) -> bool:
    """Whether a season is being released: the last run status says so, recently, and no finale has passed."""
    running: Update | None = None
    for update in updates:
        status = update.value_of("status")
        if status in RUN and (running is None or replaces(update, running)):
            running = update if status == "airing" else None
        finale = update.value_of("finale")
        over = isinstance(finale, PartialDate) and finale.last < today
        if running is not None and over and update.season == running.season:
            running = None
    return running is not None and today <= add_months(min(running.date.last, today), stale_months)
