"""The headline: the status of a show with its season, who decided it, and whether it is stale or in limbo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.expectations import LAPSED, OPEN_STATES, Expectation, deadline
from btu_cli.history.fold import firmest, most_exact
from btu_cli.history.homes import axers_of, homes_of, listed, names_in
from btu_cli.history.progress import Heard
from btu_cli.history.stages import SILENCE, Stage
from btu_cli.model.dates import PartialDate, add_months
from btu_cli.model.lifecycle import (
    CLOSED,
    IN_LIMBO,
    PROMISING,
    PROMISING_WHEN_STALE,
    UNKNOWN,
)
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.history.claims import Claim
    from btu_cli.history.course import Course
    from btu_cli.history.stages import Season
    from btu_cli.history.standing import Standing
    from btu_cli.model.updates import Update


class Headline(NamedTuple):
    """The top of the page: the status with its claims, or no claims if nothing is recorded.

    `of` is the season that it is about, even if its number is inferred. `running` is the season on air, `by`
    who took the decision, `previous` the status before, `heard` the last progress and reports.
    """

    status: str = UNKNOWN
    outlook: str = UNKNOWN
    season: int | None = None
    support: tuple[Claim, ...] = ()
    of: int | None = None
    by: str | None = None
    previous: str = ""
    final: bool = False
    running: Season | None = None
    stale: bool = False
    heard: Heard = Heard()

    @property
    def on_air(self) -> bool:
        """Whether a season is being released, whatever was decided about the show."""
        return self.running is not None

    @property
    def since(self) -> PartialDate | None:
        """The date since which the status holds."""
        return most_exact(self.support).date if self.support else None

    @property
    def said_by(self) -> Claim | None:
        """The firmest claim of the status."""
        return firmest(self.support) if self.support else None

    @property
    def rumoured(self) -> bool:
        """Whether nobody says so but rumours."""
        return self.said_by is not None and self.said_by.update.standing == RUMOURED

    @property
    def silent(self) -> bool:
        """Whether nobody said so: btu concludes it from a year of silence."""
        return self.said_by is not None and self.said_by.event == SILENCE

    @property
    def progress(self) -> PartialDate | None:
        """The date of the last progress."""
        return self.heard.progress

    @property
    def checked(self) -> PartialDate | None:
        """The date of the newest update of any kind."""
        return self.heard.newest.date if self.heard.newest else None

    @property
    def updated(self) -> PartialDate | None:
        """The date of the newest update that does not only withdraw another."""
        return self.heard.updated.date if self.heard.updated else None

    def age_days(self, today: date) -> int | None:
        """The number of days that the status has held, at least."""
        return max(0, (today - self.since.last).days) if self.since else None


def headline(
    course: Course, entries: Iterable[Expectation], told: Heard, today: date, stale_months: int
) -> Headline:
    """The headline from a show's course, its expectations and the last progress, at the end of `today`."""
    found = course.standing
    if not found.support:
        return Headline(heard=told)
    running = _on_air(course)
    going = (entry for entry in entries if entry.state in OPEN_STATES or entry.state == LAPSED)
    promised = [entry for entry in going if not (entry.of_rights or entry.rumoured)]
    awaited = tuple(entry for entry in promised if _concerns(entry, found))
    hopeful = any(entry.state in OPEN_STATES for entry in awaited)
    quiet = not any(entry.state in OPEN_STATES for entry in promised)
    stale = found.status not in CLOSED and quiet and _is_stale(found, told, today, stale_months)
    promises = _promises(found.status, stale=stale)
    limbo = promises and (stale or (not hopeful and _let_down(awaited, told, today)))
    return Headline(
        found.status,
        IN_LIMBO if limbo else found.status,
        found.season,
        found.support,
        found.of,
        _who_decided(found, course.lives.axed),
        course.previous.get(None, ""),
        _is_final(course, found),
        running,
        stale,
        told,
    )


def decided_by(update: Update, status: str) -> str | None:
    """Who took the decision in an update: its `by`, else the platform that axed the show or saved it."""
    if by := names_in(update.value_of("by")):
        return listed(by)
    if status == "cancelled" and (axers := axers_of(update)):
        return listed(axers)
    if status == "saved" and len(homes := homes_of(update)) == 1:
        return homes[0]
    return None


def _on_air(course: Course) -> Season | None:
    numbers = course.lives.at[Stage.ON_AIR]
    return course.lives.seasons[max(numbers)] if numbers else None


def _who_decided(found: Standing, axed: Iterable[Claim]) -> str | None:
    """Who decided, from the firmest claim that says so. Events are not decisions.

    A cancelled show that was shopped around until it ended was cancelled by those who had axed it before.
    """
    claims = (*found.support, *axed) if found.status == "cancelled" else found.support
    told = (decided_by(claim.update, found.status) for claim in claims if not claim.event)
    return next((by for by in told if by), None)


def _is_final(course: Course, found: Standing) -> bool:
    """Whether the headline's season is the last one; of a show that is over, its last season."""
    number = found.of if found.of is not None else course.lives.latest
    return number in course.lives.seasons and course.lives.is_final(number)


def _is_stale(found: Standing, told: Heard, today: date, months: int) -> bool:
    last = min((told.progress or found.support[0].date).last, today)
    return add_months(last, months) < today


def _concerns(entry: Expectation, found: Standing) -> bool:
    """Whether an expectation is in the headline's scope: its season or the show; any, if it has no season."""
    return found.of is None or found.season is None or entry.season in (None, found.of)


def _promises(status: str, *, stale: bool) -> bool:
    return status in PROMISING or (stale and status in PROMISING_WHEN_STALE)


def _let_down(awaited: Iterable[Expectation], told: Heard, today: date) -> bool:
    """Whether an expectation lapsed and nothing firm came since."""
    ends = [deadline(entry.when) for entry in awaited if entry.state == LAPSED]
    return bool(ends) and (told.firm is None or min(told.firm.last, today) <= max(ends))
