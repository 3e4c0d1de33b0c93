"""Contradictions: claims that cannot both be right, the one that is shown, and the rule that chose it.

Two counting claims about one scope and field contradict each other if their values and publishers differ,
neither supersedes the other, and their dates overlap or are within 14 days (docs/design.md,
"Contradictions"). Different dates for a premiere, finale or release of one season and territory contradict at
any distance, and so do different numbers of episodes, if both claims came after the season ended. Statuses
are compared across scopes. Two dates for one expected event contradict if they were named on the same day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.history.claims import NEAR_DAYS, Claim, claims_of, replaces, retells
from btu_cli.history.expectations import LAPSED, OPEN_STATES, Expectation
from btu_cli.history.expectations import contradicts as dates_contradict
from btu_cli.history.grouping import Groups
from btu_cli.history.stages import Stage
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import POSTPONED, Value, scope_of
from btu_cli.model.lifecycle import CLOSED
from btu_cli.model.names import same_in, territory_key
from btu_cli.model.sources import RUMOURED, same_name
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from btu_cli.history.course import Step
    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline
    from btu_cli.model.updates import Update

Key: TypeAlias = tuple[int | None, str, bool]  # scope, field, and whether claims contradict at any distance

SAME_DAY: Final = 0  # statuses on different days are a sequence
ORIGIN, FIRMER, MORE_EXACT, LATER = "origin", "firmer", "more exact date", "later"
EVENTS: Final = frozenset({"premiere", "finale", "release"})  # contradict at any distance
ALIVE: Final = OPEN_STATES | {LAPSED, POSTPONED}


class Conflict(NamedTuple):
    """Claims that contradict each other, in order. `shown` is the current one, `season` is its scope."""

    season: int | None
    field: str
    claims: tuple[Claim, ...]
    standing: Claim
    rule: str

    @property
    def shown(self) -> Value:
        """The value shown."""
        return self.standing.value

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    def concerns(self, value: Value) -> bool:
        """Whether a value is one of the disputed ones."""
        return any(same_in(self.field, claim.value, value) for claim in self.claims)


def against_status(updates: Iterable[Update], head: Headline) -> tuple[Claim, ...]:
    """The firm claims that contradict the headline's status: that the show is dead, or lives.

    Enough are the updates of the days of those that give the status, in order. A publisher that says by now
    what the headline says contradicts it no longer.
    """
    groups = Groups(near=SAME_DAY)
    for update in updates:
        for claim in claims_of(update):
            if claim.field == "status":
                groups.take(claim)
    dead = head.status in CLOSED
    return tuple(
        claim
        for found in groups.disputed
        if any(claim.update is told.update for claim in found for told in head.support)
        if any(claim.value == head.status for claim in found)
        for claim in found
        if claim.update.standing != RUMOURED and (claim.value in CLOSED) != dead
        if not any(
            same_name(told.publisher, claim.publisher) and told.date.first > claim.date.last
            for told in head.support
        )
    )


class Disputes:
    """All contradictions among the updates so far, one for each group of claims."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._groups: dict[Key, Groups] = {}
        self._keys: dict[tuple[str, str], Key] = {}  # the group of a claim, by update and event
        self._judged: dict[int, Conflict] = {}  # by identity of the group; the conflict keeps the group alive
        self._whose: dict[tuple[str, str], int | None] = {}  # the season of an event, by update and event
        self._over: dict[int, PartialDate] = {}  # the first date on which a season was over
        self._dates: dict[tuple[int | None, str, PartialDate], list[Claim]] = {}  # expected events

    def take(self, updates: Iterable[Update], steps: Iterable[Step]) -> None:
        """Take new updates, in order. Claims that turn out to belong to another season are grouped again."""
        about = (claim for update in updates for claim in claims_of(update))
        new = [claim for claim in about if claim.field != "by"]  # part of the status
        self._claims += new
        if self._follow(steps):
            self._groups, new = {}, self._claims
        for claim in new:
            self._put(claim)
        for update in updates:
            for announced in update.expects:
                claim = Claim(update, f"expected.{announced.event}", announced.when)
                self._dates.setdefault((update.season, announced.event, update.date), []).append(claim)

    def found(self, state: Iterable[Held], entries: Iterable[Expectation]) -> tuple[Conflict, ...]:
        """The contradictions. If the current value is not a disputed one, later news has settled it."""
        now = {(held.season, held.field): held for held in state}
        groups = [group for each in self._groups.values() for group in each.disputed]
        self._judged = {id(group): self._judged.get(id(group)) or _judged(group) for group in groups}
        standing = (each for each in self._judged.values() if _stands(each, now))
        return (*standing, *self._of_expectations(entries))

    def _follow(self, steps: Iterable[Step]) -> bool:
        """Note the season of each event, and seasons that are over. Returns whether claims change groups."""
        moved = False
        for step in steps:
            for happening in step.news.happened:
                event = (happening.event.update.id, happening.name)
                self._whose[event] = happening.season
                moved |= event in self._keys and self._keys[event][0] != happening.season
            for move in step.news.moves:
                if move.stage == Stage.OVER and move.season not in self._over:
                    self._over[move.season] = move.claim.date
                    moved |= (move.season, "episodes", False) in self._groups
        return moved

    def _put(self, claim: Claim) -> None:
        """Put a claim into the group in which it is compared."""
        key = self._key(claim)
        if key[2] and claim.field != "episodes":
            self._keys[claim.update.id, claim.field] = key
        if key not in self._groups:
            near = SAME_DAY if claim.field == "status" else NEAR_DAYS
            self._groups[key] = Groups(distant=key[2], near=near)
        self._groups[key].take(claim)

    def _key(self, claim: Claim) -> Key:
        family, _, rest = claim.field.partition(".")
        if claim.field == "status":
            return (None, "status", False)
        if family in EVENTS and isinstance(claim.value, PartialDate):
            season = self._whose.get((claim.update.id, claim.field), claim.season)
            return (season, f"{family}.{territory_key(rest)}", True)
        if claim.field == "episodes" and claim.season in self._over:
            after = claim.date.first >= self._over[claim.season].first
            return (claim.season, claim.field, after)
        return (claim.season, claim.field, False)

    def _of_expectations(self, entries: Iterable[Expectation]) -> Iterator[Conflict]:
        """The conflict of an open expectation for which publishers named different dates on the same day."""
        awaited = {
            (entry.season, entry.event) for entry in entries if entry.state in ALIVE and not entry.beside
        }
        for (season, event, _), claims in self._dates.items():
            if len(claims) > 1 and (season, event) in awaited and (against := _against(claims)):
                yield _judged(against)


def _stands(found: Conflict, now: dict[tuple[int | None, str], Held]) -> bool:
    """Whether a disputed value is still current. Later news settles a status, even by the same word."""
    if found.field == "status":
        held = now.get((None, "status"))
        current = held.support if held else ()
        return any(claim.update is told.update for claim in found.claims for told in current)
    held = now.get((found.season, found.standing.field))
    return held is None or found.concerns(held.value)


def _judged(claims: tuple[Claim, ...]) -> Conflict:
    """The conflict of a group: the claim that the fold chooses, and the rule for it."""
    standing = claims[0]
    for claim in claims[1:]:
        if replaces(claim, standing):
            standing = claim
    return Conflict(standing.season, standing.field, claims, standing, _rule(standing, claims))


def _rule(shown: Claim, claims: tuple[Claim, ...]) -> str:
    """Why the shown claim was chosen: it is the origin, firmer, more exactly dated, or later."""
    others = [claim for claim in claims if not claim.says(shown)]
    if any(retells(other, shown) for other in others):
        return ORIGIN
    if any(other.update.firmness < shown.update.firmness for other in others):
        return FIRMER
    if any(other.date.overlaps(shown.date) and other.date.days > shown.date.days for other in others):
        return MORE_EXACT
    return LATER


def _against(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The dates for one event that contradict another date for it."""
    each = {(claim.publisher, claim.value): claim for claim in claims}
    found = {
        key for key, claim in each.items() if any(dates_contradict(claim, other) for other in each.values())
    }
    return tuple(claim for claim in claims if (claim.publisher, claim.value) in found)
