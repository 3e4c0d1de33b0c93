"""Groups the claims of one field that contradict each other, with as few comparisons as may be."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from btu_cli.history.claims import NEAR_DAYS, Claim, contradict
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

Saying: TypeAlias = tuple[object, ...]
VOICES: Final = 3  # of three publishers who say one thing, two at least are others than a fourth


class Grouped(NamedTuple):
    """The groups, in the order of their first claims, and how many pairs of claims were compared."""

    groups: tuple[tuple[Claim, ...], ...]
    steps: int


def grouped(claims: Sequence[Claim], *, distant: bool = False) -> Grouped:
    """Group claims, which are in order, so that whoever contradicts a member of a group is in it.

    Claims that say the same on one date stand together, and a few of them are compared for all. A group that
    is joined is not compared any further, and neither is what lies too long ago.
    """
    joining = _Joining(distant=distant)
    sayings = [joining.take(claim) for claim in claims]
    found: dict[int, list[Claim]] = {}
    for saying, claim in zip(sayings, claims, strict=True):
        found.setdefault(joining.group_of[saying], []).append(claim)
    return Grouped(tuple(map(tuple, found.values())), joining.steps)


class _Joining:
    """The groups so far: of each what was said in it, and what of that may still be contradicted."""

    def __init__(self, *, distant: bool) -> None:
        self.steps = 0
        self.group_of: dict[Saying, int] = {}
        self._distant = distant
        self._all: dict[int, list[Saying]] = {}
        self._near: dict[int, dict[Saying, None]] = {}
        self._voices: dict[Saying, dict[str | None, Claim]] = {}
        self._ends: list[tuple[date, int, Saying]] = []  # a heap, by the last possible day
        self._number = count()

    def take(self, claim: Claim) -> Saying:
        """Compare one more claim with those that are near; what it says, which names its group."""
        saying = _saying(claim)
        if saying not in self.group_of:
            self._open(saying, claim)
        voices = self._voices[saying]
        voice = name_key(claim.publisher) if claim.publisher else None
        if len(voices) < VOICES and voice not in voices:
            voices[voice] = claim
            self._compare(claim, saying)
        return saying

    def _open(self, saying: Saying, claim: Claim) -> None:
        number = next(self._number)
        self.group_of[saying] = number
        self._all[number] = [saying]
        self._voices[saying] = {}
        if not self._distant:
            self._forget(claim.date.first)
            heappush(self._ends, (claim.date.last, number, saying))
        self._near[number] = {saying: None}

    def _forget(self, day: date) -> None:
        """Compare no longer what is over too long before a day, which no later claim precedes."""
        while self._ends and (day - self._ends[0][0]).days > NEAR_DAYS:
            saying = heappop(self._ends)[2]
            group = self.group_of[saying]
            del self._near[group][saying]
            if not self._near[group]:
                del self._near[group]

    def _compare(self, claim: Claim, saying: Saying) -> None:
        for other in tuple(self._near):
            own = self.group_of[saying]
            near = self._near.get(other, ()) if other != own else ()  # joined by now, or its own
            if any(self._contradicts(claim, said) for said in near):
                self._join(own, other)

    def _contradicts(self, claim: Claim, saying: Saying) -> bool:
        for other in self._voices[saying].values():
            self.steps += 1
            if contradict(claim, other, distant=self._distant):
                return True
        return False

    def _join(self, one: int, other: int) -> None:
        """Join two groups; the smaller one moves."""
        small, large = sorted((one, other), key=lambda group: len(self._all[group]))
        for saying in self._all[small]:
            self.group_of[saying] = large
        self._all[large] += self._all.pop(small)
        self._near.setdefault(large, {}).update(self._near.pop(small, {}))


def _saying(claim: Claim) -> Saying:
    """All that decides what a claim contradicts, but for who publishes it."""
    update = claim.update
    talks = any(fact.value == "in talks" for fact in update.facts) if claim.field == "status" else None
    status = update.value_of("status") if claim.field == "platform" else None
    return (claim.value, type(claim.value), claim.date, status, talks)
