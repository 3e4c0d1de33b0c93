"""A show's story: the results of its updates, taken one after another, each once.

A story can be continued with later updates. So reading a record for many days costs little more than reading
it once. Parts that only some callers need (changelog, contradictions, origins) are computed when they are
used.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from btu_cli.history.course import Course, statuses
from btu_cli.history.expectations import Ledger
from btu_cli.history.fold import Fold, Held, in_reading_order
from btu_cli.history.lives import Lives
from btu_cli.history.progress import Hearing
from btu_cli.history.stages import LastSaid, Notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from btu_cli.history.changelog import Entry
    from btu_cli.history.conflicts import Disputes
    from btu_cli.history.course import Step
    from btu_cli.history.fold import Step as FoldStep
    from btu_cli.history.origins import Origins
    from btu_cli.model.updates import Update


Part: TypeAlias = Course | Lives | LastSaid | Notes | Fold | Ledger | Hearing


class Story:
    """What was told so far, in the order of updates, up to the end of a day."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.course = Course()
        self.fold = Fold()
        self.ledger = Ledger()
        self.hearing = Hearing()
        self._state: tuple[Held, ...] | None = None
        self._changelog: tuple[Entry, ...] = ()
        self._taken: dict[str, tuple[int, int]] = {}  # by consumer: the number of updates and steps taken
        self.whole = True  # whether all steps are known

    def go_on(self, updates: Iterable[Update], today: date) -> None:
        """Take what is new, in order, and let the days come up to the end of `today`."""
        new, told = list(updates), len(self.course.steps)
        self.updates += new
        for update in new:
            self.fold.take(update)
        self.course.go_on(new, today)
        for step in self.course.steps[told:]:
            self.ledger.take(step)
            opened = step.heard and step.update.id in self.ledger.opened
            self.hearing.take(step, self._folded(step), opened=opened)
            self._state = None

    def fork(self) -> Story:
        """A copy of this story that continues independently."""
        other = Story()
        for name in ("updates", "course", "fold", "ledger", "hearing", "whole"):
            setattr(other, name, _copied(getattr(self, name)))
        return other

    def without_steps(self) -> Story:
        """A copy that continues like this story, without the steps that changelog and contradictions need."""
        other = self.fork()
        other.course.steps, other.fold.steps, other.ledger.turns, other.whole = [], {}, [], False
        return other

    @property
    def state(self) -> tuple[Held, ...]:
        """The value of each scope and field. The course gives the statuses."""
        if self._state is None:
            told = [held for held in self.fold.state if held.field != "status"]
            self._state = in_reading_order([*told, *statuses(self.course)])
        return self._state

    @property
    def changelog(self) -> tuple[Entry, ...]:
        """The entries of the changelog."""
        from btu_cli.history.changelog import entry_of

        _, steps = self._new("changelog")
        turns = self.ledger.turns[len(self.ledger.turns) - len(steps) :]
        entries = (
            entry_of(step, self._folded(step), turned) for step, turned in zip(steps, turns, strict=True)
        )
        if new := tuple(entry for entry in entries if entry):
            self._changelog = (*self._changelog, *new)
        return self._changelog

    @property
    def disputes(self) -> Disputes:
        """The contradictions."""
        self._disputes.take(*self._new("disputes"))
        return self._disputes

    @property
    def origins(self) -> Origins:
        """The origins of the reports."""
        updates, _ = self._new("origins")
        self._origins.take(updates)
        return self._origins

    @cached_property
    def _disputes(self) -> Disputes:
        from btu_cli.history.conflicts import Disputes

        return Disputes()

    @cached_property
    def _origins(self) -> Origins:
        from btu_cli.history.origins import Origins

        return Origins()

    def _folded(self, step: Step) -> tuple[FoldStep, ...]:
        """The effect in the fold of a step's update, if the step is an update."""
        return self.fold.steps[step.update.id] if step.heard else ()

    def _new(self, reader: str) -> tuple[Sequence[Update], Sequence[Step]]:
        """The updates and steps that are new to a consumer."""
        if not self.whole:
            raise LookupError("this story was continued without its steps")
        updates, steps = self._taken.get(reader, (0, 0))
        self._taken[reader] = len(self.updates), len(self.course.steps)
        return self.updates[updates:], self.course.steps[steps:]


def _copied(part: object) -> object:
    """A copy of a story's containers, and of objects with containers. Frozen values are not copied."""
    if isinstance(part, list | set):
        return part.copy()
    if isinstance(part, dict):
        return {key: _copied(value) for key, value in part.items()}
    if isinstance(part, Part):
        other = object.__new__(type(part))
        vars(other).update({name: _copied(each) for name, each in vars(part).items()})
        return other
    return part
