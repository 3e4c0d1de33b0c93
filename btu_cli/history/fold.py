"""Folds updates into the state: for each scope and field, the current value, since when, and the one before.

The rule (docs/design.md, "The fold"): in order, the next claim replaces the current one. There are two
exceptions: the next claim is a rumour and the current one is firmer; or their dates overlap, and the current
one is firmer or is the origin that the next one repeats. Then the next claim is kept beside the current one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.history.claims import Claim, claims_of, contradict, replaces
from btu_cli.history.stages import SILENCE
from btu_cli.model.facts import KNOWN_FIELDS, Value, scope_of
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update

Key: TypeAlias = tuple[int | None, str]  # season, field


BESIDE: Final = 20  # so many claims are kept beside the current one, the last ones


class Held(NamedTuple):
    """The current value of one scope and field.

    `current` is the claim that gives it. `support` are the claims of the present
    value since it last changed; `beside` are the last claims that did not replace it or that it contradicts.
    `previous` is the value before; `inherited` says that it was the whole show's.
    """

    season: int | None
    field: str
    current: Claim
    support: tuple[Claim, ...] = ()
    beside: tuple[Claim, ...] = ()
    previous: Value | None = None
    inherited: bool = False

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    @property
    def value(self) -> Value:
        """The present value."""
        return self.current.value

    @property
    def first(self) -> Claim:
        """The claim that dates the present value: the most exact that overlaps the one that first gave it."""
        return most_exact(self.support)

    @property
    def since(self) -> PartialDate:
        """The date since which the present value holds."""
        return self.first.date

    @property
    def said_by(self) -> Claim:
        """The firmest claim of the value; of several, the one that dates it, else the earliest."""
        return firmest(self.support)

    @property
    def rumoured(self) -> bool:
        """Whether only rumours say so."""
        return self.said_by.update.standing == RUMOURED

    @property
    def silent(self) -> bool:
        """Whether nobody said so: btu concludes it from a year of silence."""
        return self.said_by.event == SILENCE


class Step(NamedTuple):
    """The effect of one claim: the value before (None for a first claim) and after it, without support."""

    claim: Claim
    before: Held | None
    after: Held


def most_exact(support: tuple[Claim, ...]) -> Claim:
    """The most exact claim of a value among those whose dates overlap the first one's."""
    start = support[0].date
    return min((claim for claim in support if claim.date.overlaps(start)), key=lambda claim: claim.date.days)


def firmest(support: tuple[Claim, ...]) -> Claim:
    """The firmest claim of a value; of several, the one that dates it, else the earliest."""
    dating = most_exact(support)
    best = max(claim.update.firmness for claim in support)
    return next(claim for claim in (dating, *support) if claim.update.firmness == best)


class Fold:
    """The state after the updates so far, which come in order. `steps` are their effects, by update id."""

    def __init__(self) -> None:
        self.steps: dict[str, tuple[Step, ...]] = {}
        self._holdings: dict[Key, Held] = {}  # without their support, which is beside them
        self._support: dict[Key, list[Claim]] = {}

    def take(self, update: Update) -> None:
        """Take the claims of one more update."""
        taken = []
        for claim in claims_of(update):
            key = (update.season, claim.field)
            before = self._holdings.get(key)
            after = self._after(key, before, claim)
            self._holdings[key] = after
            taken.append(Step(claim, before, after))
        self.steps[update.id] = tuple(taken)

    @property
    def state(self) -> tuple[Held, ...]:
        """The state in reading order."""
        return in_reading_order(
            held._replace(support=tuple(self._support[key])) for key, held in self._holdings.items()
        )

    def _after(self, key: Key, held: Held | None, claim: Claim) -> Held:
        """The value after one more claim.

        The replaced value becomes the previous one, unless both claims are about the same time and contradict
        each other. Then it was never the value before, and is kept beside.
        """
        if held is None:
            self._support[key] = [claim]
            return _opened(claim, self._holdings.get((None, claim.field)))
        displaces = replaces(claim, held.current)
        if claim.says(held.current):
            self._support[key].append(claim)
            return held._replace(current=claim) if displaces else held
        if not displaces:
            return held._replace(beside=(*held.beside, claim)[-BESIDE:])
        displaced, self._support[key] = self._support[key], [claim]
        if claim.date.overlaps(held.current.date) and contradict(claim, held.current):
            return held._replace(current=claim, beside=(*held.beside, *displaced)[-BESIDE:])
        return Held(held.season, held.field, claim, previous=held.value)


def in_reading_order(state: Iterable[Held]) -> tuple[Held, ...]:
    """A state in reading order: the whole show first, then season by season; known fields first."""
    return tuple(sorted(state, key=lambda held: reading_order(held.season, held.field)))


def _opened(claim: Claim, of_show: Held | None) -> Held:
    """The first value of a scope and field. A season's first value has the show's as the one before."""
    if claim.season is None or of_show is None:
        return Held(claim.season, claim.field, claim)
    return Held(claim.season, claim.field, claim, previous=of_show.value, inherited=True)


_FIELD_ORDER = {field: place for place, field in enumerate(KNOWN_FIELDS)}


def reading_order(season: int | None, field: str) -> tuple[int, int, str]:
    """The sort key of facts: the whole show first, then the seasons; known fields first."""
    family = field.partition(".")[0]
    return (-1 if season is None else season, _FIELD_ORDER.get(family, len(_FIELD_ORDER)), field)
