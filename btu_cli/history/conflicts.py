"""Contradictions: claims that cannot both be right, with the one that is shown and the rule that chose it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from btu_cli.history.claims import NEAR_DAYS, Claim, claims_of, contradict
from btu_cli.history.fold import fold
from btu_cli.model.facts import Value, same_value, scope_of
from btu_cli.model.updates import Update

FIRMER, MORE_EXACT, LATER = "firmer", "more exact date", "later"


class Conflict(NamedTuple):
    """Claims of one scope and field that contradict each other, in order; `shown` is the fold's value."""

    season: int | None
    field: str
    claims: tuple[Claim, ...]
    shown: Value
    rule: str

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    def concerns(self, value: Value) -> bool:
        """Whether a value is one of those in dispute."""
        return any(same_value(claim.value, value) for claim in self.claims)


def conflicts(updates: Iterable[Update]) -> tuple[Conflict, ...]:
    """Every contradiction among updates that count and are in order, one for each group of claims."""
    by_field: dict[tuple[int | None, str], list[Claim]] = {}
    for update in updates:
        for claim in claims_of(update):
            by_field.setdefault((claim.season, claim.field), []).append(claim)
    return tuple(
        _judged(group) for claims in by_field.values() for group in _groups(claims) if len(group) > 1
    )


def _groups(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The claims, grouped so that whoever contradicts a member of a group is in it."""
    group_of = list(range(len(claims)))
    near: list[int] = []  # those before that are not too long ago to contradict the claim at hand
    for place, claim in enumerate(claims):
        near = [other for other in near if (claim.date.first - claims[other].date.last).days <= NEAR_DAYS]
        for other in near:
            if group_of[other] != group_of[place] and contradict(claim, claims[other]):
                old, new = group_of[place], group_of[other]
                group_of = [new if group == old else group for group in group_of]
        near.append(place)
    return [
        tuple(claim for claim, group in zip(claims, group_of, strict=True) if group == number)
        for number in dict.fromkeys(group_of)
    ]


def _judged(claims: tuple[Claim, ...]) -> Conflict:
    """The conflict of a group: what the fold shows of it, and by which rule."""
    season, field = claims[0].season, claims[0].field
    held = next(
        held
        for held in fold(claim.update for claim in claims)
        if (held.season, held.field) == (season, field)
    )
    return Conflict(season, field, claims, held.value, _rule(held.stands, claims))


def _rule(shown: Claim, claims: tuple[Claim, ...]) -> str:
    """Why the shown claim stands rather than the others: it is firmer, dated more exactly, or came later."""
    others = [claim for claim in claims if not claim.says(shown)]
    if any(other.update.firmness < shown.update.firmness for other in others):
        return FIRMER
    if any(other.date.overlaps(shown.date) and other.date.days > shown.date.days for other in others):
        return MORE_EXACT
    return LATER
