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
    """Every contradiction among updates that count and are in order, one for each group of claims.

    Where a value that is none of theirs stands by now, later news has settled it.
    """
    updates = tuple(updates)
    by_field: dict[tuple[int | None, str], list[Claim]] = {}
    for update in updates:
        for claim in claims_of(update):
            if claim.field == "by":  # it belongs to the status, which contradicts or not
                continue
            by_field.setdefault((claim.season, claim.field), []).append(claim)
    found = [_judged(group) for claims in by_field.values() for group in _groups(claims)]
    if not found:
        return ()
    now = {(held.season, held.field): held.value for held in fold(updates)}
    return tuple(each for each in found if each.concerns(now[each.season, each.field]))


def _groups(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The claims that contradict another, grouped so that whoever contradicts a member of a group is in it.

    Claims that say the same on the same date from the same publisher go together, so that one of them is
    compared for all.
    """
    group_of = list(range(len(claims)))
    near: dict[tuple[object, ...], int] = {}  # those before that are not too long ago to be contradicted
    for place, claim in enumerate(claims):
        near = {
            known: other
            for known, other in near.items()
            if (claim.date.first - claims[other].date.last).days <= NEAR_DAYS
        }
        known = _signature(claim)
        if known in near:
            group_of[place] = group_of[near[known]]
            continue
        for other in near.values():
            if group_of[other] != group_of[place] and contradict(claim, claims[other]):
                old, new = group_of[place], group_of[other]
                group_of = [new if group == old else group for group in group_of]
        near[known] = place
    grouped: dict[int, list[Claim]] = {}
    for claim, group in zip(claims, group_of, strict=True):
        grouped.setdefault(group, []).append(claim)
    return [tuple(group) for group in grouped.values() if not all(one.says(group[0]) for one in group)]


def _signature(claim: Claim) -> tuple[object, ...]:
    """All that decides what a claim contradicts."""
    update = claim.update
    return (
        claim.value,
        type(claim.value),
        claim.date,
        claim.publisher,
        update.value_of("status"),
        update.supersedes,
    )


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
