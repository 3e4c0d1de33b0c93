"""Groups the claims of one field that contradict each other, with few comparisons."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Final

from btu_cli.history.claims import NEAR_DAYS, Claim, contradict
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from datetime import date

VOICES: Final = 3  # of three publishers with the same claim, at least two differ from any other publisher


class _Group:
    """Bundles that contradict each other, also through others. `near` ones can still be contradicted."""

    def __init__(self) -> None:
        self.bundles: list[_Bundle] = []
        self.near: set[_Bundle] = set()
        self.claims: tuple[Claim, ...] = ()  # in order; empty if they must be put in order again


class _Bundle:
    """Equal claims of one date, each with its place, and its group. `voices` are a few of them to compare."""

    def __init__(self, group: _Group) -> None:
        self.group = group
        self.claims: list[tuple[int, Claim]] = []
        self.voices: dict[str | None, Claim] = {}


class Groups:
    """The claims so far, which come in order. A claim that contradicts a member of a group joins the group.

    A group that the claim has joined is not compared further, and neither are claims more than `near` days
    ago (with `distant`, all are compared).
    """

    def __init__(self, *, distant: bool = False, near: int = NEAR_DAYS) -> None:
        self._distant = distant
        self._days = near
        self._place = count()
        self._bundles: dict[object, _Bundle] = {}
        self._near: dict[_Group, None] = {}  # those with near bundles, in order
        self._disputed: set[_Group] = set()
        self._ends: list[tuple[date, int, _Bundle]] = []  # a heap, by the last possible day
        self._alone: Claim | None = None  # the last claim, if all earlier ones are too long ago
        self._last: date | None = None  # the last possible day of any claim so far

    @property
    def disputed(self) -> tuple[tuple[Claim, ...], ...]:
        """The groups with contradictions, in the order of their first claims."""
        found = []
        for group in self._disputed:
            if not group.claims:
                placed = sorted(each for bundle in group.bundles for each in bundle.claims)
                group.claims = tuple(claim for _, claim in placed)
            found.append((min(bundle.claims[0][0] for bundle in group.bundles), group.claims))
        return tuple(claims for _, claims in sorted(found))

    def take(self, claim: Claim) -> None:
        """Take one more claim, and compare it with those near it.

        Most have none near. They are not put into a bundle before another one comes near, which would take a
        tenth of the time of a list of shows.
        """
        far = self._last is None or (not self._distant and (claim.date.first - self._last).days > self._days)
        self._last = max(self._last or claim.date.last, claim.date.last)
        if far:
            self._alone = claim
            return
        if self._alone:
            self._put(self._alone)
            self._alone = None
        self._put(claim)

    def _put(self, claim: Claim) -> None:
        """Put a claim into its bundle."""
        key, place = _key(claim), next(self._place)
        bundle = self._bundles.get(key)
        if bundle is None:
            bundle = self._bundles[key] = self._opened(claim, place)
        bundle.claims.append((place, claim))
        voice = name_key(claim.publisher) if claim.publisher else None
        if len(bundle.voices) < VOICES and voice not in bundle.voices:
            bundle.voices[voice] = claim
            self._compare(claim, bundle)
        bundle.group.claims = ()

    def _opened(self, claim: Claim, place: int) -> _Bundle:
        """A bundle for a claim, in a group of its own."""
        group = _Group()
        bundle = _Bundle(group)
        group.bundles, group.near = [bundle], {bundle}
        if not self._distant:
            self._forget(claim.date.first)
            heappush(self._ends, (claim.date.last, place, bundle))
        self._near[group] = None
        return bundle

    def _forget(self, day: date) -> None:
        """Drop claims that ended too long before a day. No later claim is before that day."""
        while self._ends and (day - self._ends[0][0]).days > self._days:
            bundle = heappop(self._ends)[2]
            bundle.group.near.remove(bundle)
            if not bundle.group.near:
                del self._near[bundle.group]

    def _compare(self, claim: Claim, bundle: _Bundle) -> None:
        for other in tuple(self._near):
            joined = other is bundle.group or other not in self._near
            if not joined and any(self._contradicts(claim, near) for near in other.near):
                self._join(bundle.group, other)

    def _contradicts(self, claim: Claim, bundle: _Bundle) -> bool:
        return any(contradict(claim, other, distant=self._distant) for other in bundle.voices.values())

    def _join(self, one: _Group, other: _Group) -> None:
        """Join two groups; the smaller one moves."""
        small, large = sorted((one, other), key=lambda group: len(group.bundles))
        for bundle in small.bundles:
            bundle.group = large
        large.bundles += small.bundles
        large.near |= small.near
        self._near.pop(small, None)
        self._near[large] = None
        self._disputed.discard(small)
        self._disputed.add(large)


def _key(claim: Claim) -> object:
    """Everything that decides which claims contradict this one, except its publisher."""
    update = claim.update
    talks = any(fact.value == "in talks" for fact in update.facts) if claim.field == "status" else None
    status = update.value_of("status") if claim.field == "platform" else None
    return (claim.value, type(claim.value), claim.date, status, talks)
