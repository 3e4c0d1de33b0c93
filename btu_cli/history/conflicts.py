"""Contradictions: claims that cannot both be right, with the one that is shown and the rule that chose it.

Two claims that count, of one scope and field, contradict when their values differ, their publishers differ,
neither supersedes the other, and their dates overlap or lie within 14 days (design section 4). A premiere,
finale or release of one season and territory contradicts at any distance, the number of its episodes when
both were claimed after it was over. A status is compared whatever its scope; two dates for one expected
event when they were named on the same day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.history.claims import NEAR_DAYS, Claim, claims_of, replaces, retells
from btu_cli.history.expectations import LAPSED, OPEN_STATES, Expectation
from btu_cli.history.expectations import contradicts as dates_contradict
from btu_cli.history.grouping import grouped
from btu_cli.history.stages import Stage
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import POSTPONED, Value, scope_of
from btu_cli.model.names import same_in, territory_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from btu_cli.history.course import Course
    from btu_cli.history.fold import Held
    from btu_cli.model.updates import Update

ORIGIN, FIRMER, MORE_EXACT, LATER = "origin", "firmer", "more exact date", "later"
EVENTS: Final = frozenset({"premiere", "finale", "release"})  # contradict at any distance
ALIVE: Final = OPEN_STATES | {LAPSED, POSTPONED}


class Conflict(NamedTuple):
    """Claims that contradict each other, in order; `shown` is the one that stands, `season` is its scope."""

    season: int | None
    field: str
    claims: tuple[Claim, ...]
    standing: Claim
    rule: str

    @property
    def shown(self) -> Value:
        """The value that is shown."""
        return self.standing.value

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    def concerns(self, value: Value) -> bool:
        """Whether a value is one of those in dispute."""
        return any(same_in(self.field, claim.value, value) for claim in self.claims)


def conflicts(
    updates: Sequence[Update], course: Course, state: Iterable[Held], entries: Iterable[Expectation]
) -> tuple[Conflict, ...]:
    """Every contradiction among updates that are in order, one for each group of claims.

    Where a value that is none of theirs stands by now, later news has settled it.
    """
    whose = _seasons_of_events(course)
    over = _over_since(course)
    by_field: dict[tuple[object, object, bool], list[Claim]] = {}
    for update in updates:
        for claim in claims_of(update):
            if claim.field != "by":  # which belongs to the status
                by_field.setdefault(_key(claim, whose, over), []).append(claim)
    found = [
        _judged(group)
        for key, claims in by_field.items()
        for near in ([claims] if key[2] else _near(claims))
        if len(near) > 1
        for group in grouped(near, distant=key[2]).groups
        if not all(one.says(group[0]) for one in group)
    ]
    now = {(held.season, held.field): held for held in state}
    settled = tuple(each for each in found if _stands(each, now))
    return (*settled, *_of_expectations(updates, entries))


def _seasons_of_events(course: Course) -> dict[tuple[str, str], int | None]:
    """By update and event: the season that an event belongs to, named or not."""
    return {
        (happening.event.update.id, happening.name): happening.season
        for step in course.steps
        for happening in step.news.happened
    }


def _over_since(course: Course) -> dict[int, PartialDate]:
    """By season: the date on which it was over first."""
    found: dict[int, PartialDate] = {}
    for step in course.steps:
        for move in step.news.moves:
            if move.stage is Stage.OVER:
                found.setdefault(move.season, move.claim.date)
    return found


def _key(
    claim: Claim, whose: dict[tuple[str, str], int | None], over: dict[int, PartialDate]
) -> tuple[object, object, bool]:
    """Which claims are compared with each other: (scope, field, whether at any distance)."""
    family, _, rest = claim.field.partition(".")
    if claim.field == "status":
        return (None, "status", False)
    if family in EVENTS and isinstance(claim.value, PartialDate):
        season = whose.get((claim.update.id, claim.field), claim.season)
        return (season, f"{family}.{territory_key(rest)}", True)
    if claim.field == "episodes" and claim.season in over:
        after = claim.date.first >= over[claim.season].first
        return (claim.season, claim.field, after)
    return (claim.season, claim.field, False)


def _near(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Claims of a field, parted where nothing was claimed for so long that nothing contradicts across it."""
    together: list[Claim] = []
    end = date.min
    for claim in claims:
        if together and (claim.date.first - end).days > NEAR_DAYS:
            yield together
            together = []
        together.append(claim)
        end = max(end, claim.date.last)
    yield together


def _stands(found: Conflict, now: dict[tuple[int | None, str], Held]) -> bool:
    """Whether one of the disputed values is still current; a status that was answered is settled."""
    if found.field == "status":
        held = now.get((None, "status"))
        return held is not None and found.concerns(held.value)
    held = now.get((found.season, found.standing.field))
    return held is None or found.concerns(held.value)


def _judged(claims: tuple[Claim, ...]) -> Conflict:
    """The conflict of a group: the claim that stands as the fold would have it, and by which rule."""
    standing = claims[0]
    for claim in claims[1:]:
        if replaces(claim, standing):
            standing = claim
    return Conflict(standing.season, standing.field, claims, standing, _rule(standing, claims))


def _rule(shown: Claim, claims: tuple[Claim, ...]) -> str:
    """Why the shown claim stands: it is the origin, firmer, dated more exactly, or came later."""
    others = [claim for claim in claims if not claim.says(shown)]
    if any(retells(other, shown) for other in others):
        return ORIGIN
    if any(other.update.firmness < shown.update.firmness for other in others):
        return FIRMER
    if any(other.date.overlaps(shown.date) and other.date.days > shown.date.days for other in others):
        return MORE_EXACT
    return LATER


def _of_expectations(updates: Iterable[Update], entries: Iterable[Expectation]) -> Iterator[Conflict]:
    """Two dates for one expected event that publishers named on the same day, while it is open."""
    awaited = {(entry.season, entry.event) for entry in entries if entry.state in ALIVE and not entry.beside}
    named: dict[tuple[int | None, str, PartialDate], list[Claim]] = {}
    for update in updates:
        for announced in update.expects:
            if (update.season, announced.event) in awaited:
                claim = Claim(update, f"expected.{announced.event}", announced.when)
                named.setdefault((update.season, announced.event, update.date), []).append(claim)
    for claims in named.values():
        each = {(claim.publisher, claim.value): claim for claim in claims}
        against = {
            key
            for key, claim in each.items()
            if any(dates_contradict(claim, other) for other in each.values())
        }
        if against:
            yield _judged(tuple(claim for claim in claims if (claim.publisher, claim.value) in against))
