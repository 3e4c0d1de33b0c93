"""The changelog: how the future changed, as the differences between successive states."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.claims import Claim, contradict
from btu_cli.history.expectations import turns
from btu_cli.history.fold import Held, Key, Step, reading_order, steps
from btu_cli.model.facts import Value, same_value, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.updates import Update

ADDED, CHANGED, REMOVED, CONFIRMED = "added", "changed", "removed", "confirmed"


class Change(NamedTuple):
    """One difference: of a field, or of `expected.<event>`, the date that is awaited.

    `inherited` says that the old value is the whole show's; `against` are the claims that the new one
    contradicts; `end` says how what was awaited ended, met or withdrawn.
    """

    season: int | None
    field: str
    kind: str
    old: Value | None
    new: Value | None
    inherited: bool = False
    against: tuple[Claim, ...] = ()
    end: str = ""

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)


class Entry(NamedTuple):
    """What one update changed; at least one change."""

    update: Update
    changes: tuple[Change, ...]


def changelog(updates: Iterable[Update]) -> tuple[Entry, ...]:
    """An entry for every update that changed or confirmed something; updates are in order."""
    ordered = tuple(updates)
    turned = turns(ordered)
    holdings: dict[Key, Held] = {}
    entries = []
    for update, taken in steps(ordered, holdings):
        changes = [change for step in taken if (change := _change(step))]
        changes += [
            Change(
                turn.season,
                f"expected.{turn.event}",
                _kind(turn.before, turn.after),
                turn.before,
                turn.after,
                end=turn.end,
            )
            for turn in turned.get(update.id, ())
        ]
        if changes:
            changes.sort(key=lambda change: reading_order(change.season, change.field))
            entries.append(Entry(update, tuple(changes)))
    return tuple(entries)


def _change(step: Step) -> Change | None:
    """What a step changed; None where the claim was only kept beside."""
    claim, before, after = step
    if before is None:
        kind = _kind(after.previous, claim.value)
        return Change(claim.season, claim.field, kind, after.previous, claim.value, inherited=after.inherited)
    if claim.says(before.stands):
        return Change(claim.season, claim.field, CONFIRMED, before.value, claim.value)
    if after.stands is not claim:
        return None
    rivals = {(other.publisher, other.value): other for other in after.beside}  # each says it once
    against = tuple(other for other in rivals.values() if contradict(claim, other))
    return Change(claim.season, claim.field, CHANGED, before.value, claim.value, against=against)


def _kind(old: Value | None, new: Value | None) -> str:
    if old is None:
        return ADDED
    if new is None:
        return REMOVED
    return CONFIRMED if same_value(old, new) else CHANGED
