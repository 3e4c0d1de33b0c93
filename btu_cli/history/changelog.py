"""The changelog: how the future changed, for each step of a show's course.

The course gives the changes of statuses. A status changes by an update, or on a day when an earlier update
took effect (an announced finale, a year of silence); the entry then has the date of that day and names the
update that caused it. The fold gives the changes of all other fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.claims import Claim, contradict
from btu_cli.history.fold import Step, reading_order
from btu_cli.history.stages import SILENCE
from btu_cli.model.facts import Value, same_value, scope_of
from btu_cli.model.lifecycle import DEAD
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from btu_cli.history import course, expectations
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update

ADDED, CHANGED, REMOVED, CONFIRMED = "added", "changed", "removed", "confirmed"


class Change(NamedTuple):
    """One difference: of a field, or of `expected.<event>`, the expected date.

    `inherited` says that the old value is the whole show's. `against` are the claims that the new one
    contradicts. `end` says how an expectation ended: met or withdrawn. Between two states, `rumoured` says
    that the new value is only a rumour; an entry of the changelog has the standing of its update.
    """

    season: int | None
    field: str
    kind: str
    old: Value | None
    new: Value | None
    inherited: bool = False
    against: tuple[Claim, ...] = ()
    end: str = ""
    rumoured: bool = False

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)


class Entry(NamedTuple):
    """The changes (at least one) made by an update, or by a day on which it took effect.

    `silent` says that nobody reported them: a year had passed without a word since the update.
    """

    date: PartialDate
    update: Update
    changes: tuple[Change, ...]
    silent: bool = False

    @property
    def news(self) -> tuple[Change, ...]:
        """The changes as people read them."""
        return without_echo(self.changes)


def entry_of(step: course.Step, taken: Iterable[Step], awaited: Iterable[expectations.Turn]) -> Entry | None:
    """Everything that a step changed or confirmed: in statuses, in the fold, and in expectations."""
    changes = [_turned(turn) for turn in step.turns]
    changes += [change for each in taken if (change := _change(each))]
    changes += [
        Change(
            turn.season,
            f"expected.{turn.event}",
            _kind(turn.before, turn.after),
            turn.before,
            turn.after,
            end=turn.end,
        )
        for turn in awaited
    ]
    changes.sort(key=lambda change: reading_order(change.season, change.field))
    silent = not step.heard and any(move.claim.event == SILENCE for move in step.news.moves)
    return Entry(step.date, step.update, tuple(changes), silent) if changes else None


def without_echo(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes for people: a change of both the show's status and a season's is shown once.

    If a season's status changed, the show's is left out; its death only if it is the same change. If the show
    ended, its finished seasons are.
    """
    told = {_echoed(each) for each in changes if each.field == "status" and each.season is not None}
    ended = any(c.field == "status" and c.season is None and c.new == "ended" for c in changes)
    return tuple(
        change
        for change in changes
        if change.field != "status"
        or not (_echoed(change) in told if change.season is None else ended and change.old == "awaiting")
    )


def _echoed(change: Change) -> tuple[Value | None, Value | None]:
    """What another change of a status must have in common with this one to say the same."""
    return (change.old if change.new in DEAD else None, change.new)


def _turned(turn: course.Turn) -> Change:
    """The change of a status."""
    old, new = turn.old or None, turn.new or None
    return Change(turn.season, "status", _kind(old, new), old, new)


def _change(step: Step) -> Change | None:
    """The change made by a step; None if the claim did not replace the current one."""
    claim, before, after = step
    if claim.field == "status":  # the course gives these
        return None
    if before is None:
        kind = _kind(after.previous, claim.value)
        return Change(claim.season, claim.field, kind, after.previous, claim.value, inherited=after.inherited)
    if claim.says(before.current):
        return Change(claim.season, claim.field, CONFIRMED, before.value, claim.value)
    if after.current is not claim:
        return None
    rivals = {(other.publisher, other.value): other for other in after.beside}  # confirmed once for each
    against = tuple(other for other in rivals.values() if contradict(claim, other))
    return Change(claim.season, claim.field, CHANGED, before.value, claim.value, against=against)


def _kind(old: Value | None, new: Value | None) -> str:
    if old is None:
        return ADDED
    if new is None:
        return REMOVED
    return CONFIRMED if same_value(old, new) else CHANGED
