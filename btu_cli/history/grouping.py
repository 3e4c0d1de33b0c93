"""Groups the claims of one field that contradict each other, with few comparisons."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.history.claims import NEAR_DAYS, Claim, contradict
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from datetime import date

Saying: TypeAlias = tuple[object, ...]
VOICES: Final = 3  # of three publishers with the same claim, at least two differ from any other publisher


class Groups:
    """The claims so far, which come in order. A claim that contradicts a member of a group joins the group.

    Equal claims of one date form a bundle, and only a few of them are compared. A group that the claim has
    joined is not compared further, and neither are claims more than `near` days ago (with `distant`, all are
    compared).
    """

    def __init__(self, *, distant: bool = False, near: int = NEAR_DAYS) -> None:
        self._distant = distant
        self._days = near
        self._group_of: dict[Saying, int] = {}
        self._all: dict[int, list[Saying]] = {}
        self._near: dict[int, dict[Saying, None]] = {}  # claims that can still be contradicted
        self._claims: dict[Saying, list[tuple[int, Claim]]] = {}
        self._voices: dict[Saying, dict[str | None, Claim]] = {}
        self._ends: list[tuple[date, int, Saying]] = []  # a heap, by the last possible day
        self._disputed: dict[int, tuple[Claim, ...] | None] = {}  # None if it must be computed again
        self._number = count()
        self._place = count()
        self._waiting: Claim | None = None  # a claim that no earlier claim can contradict
        self._end: date | None = None  # the last possible day of any claim so far

    @property
    def disputed(self) -> tuple[tuple[Claim, ...], ...]:
        """The groups with contradictions, in the order of their first claims."""
        for number, known in self._disputed.items():
            if known is None:
                placed = sorted(place for saying in self._all[number] for place in self._claims[saying])
                self._disputed[number] = tuple(claim for _, claim in placed)
        groups = [(self._first(number), group) for number, group in self._disputed.items() if group]
        return tuple(group for _, group in sorted(groups))

    def take(self, claim: Claim) -> None:
        """Take one more claim, and compare it if any others are near."""
        far = self._end is None or (not self._distant and (claim.date.first - self._end).days > self._days)
        self._end = max(self._end or claim.date.last, claim.date.last)
        if far:
            self._waiting = claim
            return
        if self._waiting:
            first, self._waiting = self._waiting, None
            self._add(first)
        self._add(claim)

    def _add(self, claim: Claim) -> None:
        """Compare a claim with those near it."""
        saying = _saying(claim)
        if saying not in self._group_of:
            self._open(saying, claim)
        self._claims[saying].append((next(self._place), claim))
        voices = self._voices[saying]
        voice = name_key(claim.publisher) if claim.publisher else None
        if len(voices) < VOICES and voice not in voices:
            voices[voice] = claim
            self._compare(claim, saying)
        if (group := self._group_of[saying]) in self._disputed:
            self._disputed[group] = None

    def _first(self, number: int) -> int:
        return min(self._claims[saying][0][0] for saying in self._all[number])

    def _open(self, saying: Saying, claim: Claim) -> None:
        number = next(self._number)
        self._group_of[saying] = number
        self._all[number] = [saying]
        self._claims[saying] = []
        self._voices[saying] = {}
        if not self._distant:
            self._forget(claim.date.first)
            heappush(self._ends, (claim.date.last, number, saying))
        self._near[number] = {saying: None}

    def _forget(self, day: date) -> None:
        """Drop claims that ended too long before a day. No later claim is before that day."""
        while self._ends and (day - self._ends[0][0]).days > self._days:
            saying = heappop(self._ends)[2]
            group = self._group_of[saying]
            del self._near[group][saying]
            if not self._near[group]:
                del self._near[group]

    def _compare(self, claim: Claim, saying: Saying) -> None:
        for other in tuple(self._near):
            own = self._group_of[saying]
            near = self._near.get(other, ()) if other != own else ()  # already joined, or its own
            if any(self._contradicts(claim, said) for said in near):
                self._join(own, other)

    def _contradicts(self, claim: Claim, saying: Saying) -> bool:
        voices = self._voices[saying].values()
        return any(contradict(claim, other, distant=self._distant) for other in voices)

    def _join(self, one: int, other: int) -> None:
        """Join two groups; the smaller one moves."""
        small, large = sorted((one, other), key=lambda group: len(self._all[group]))
        for saying in self._all[small]:
            self._group_of[saying] = large
        self._all[large] += self._all.pop(small)
        self._near.setdefault(large, {}).update(self._near.pop(small, {}))
        self._disputed.pop(small, None)
        self._disputed[large] = None


def _saying(claim: Claim) -> Saying:
    """Everything that decides which claims contradict this one, except its publisher."""
    update = claim.update
    talks = any(fact.value == "in talks" for fact in update.facts) if claim.field == "status" else None
    status = update.value_of("status") if claim.field == "platform" else None
    return (claim.value, type(claim.value), claim.date, status, talks)
