"""A show's story: what its updates come to, taken up one after the other, each once.

A story goes on: what comes later is added to what was told. So a record can be read on many days at little
more than the cost of one reading. What only some ask for (changelog, contradictions, origins) is taken up
when it is asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from btu_cli.history.course import Course, statuses
from btu_cli.history.expectations import Ledger
from btu_cli.history.fold import Fold, Held, in_reading_order
from btu_cli.history.lives import Lives
from btu_cli.history.progress import Hearing
from btu_cli.history.stages import News

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from btu_cli.history.changelog import Entry
    from btu_cli.history.conflicts import Disputes
    from btu_cli.history.course import Step
    from btu_cli.history.fold import Step as FoldStep
    from btu_cli.history.origins import Origins
    from btu_cli.model.updates import Update


_PARTS: Final = ("course", "fold", "book", "hearing")


class Story:
    """What was told so far, in the order of updates, up to the end of a day.

    One that is `resumed` from what was `kept` of it goes on like the whole one, and knows what stands. What
    was told step by step, of which changelog and contradictions are made, it does not know any more.
    """

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.course = Course()
        self.fold = Fold()
        self.book = Ledger()
        self.hearing = Hearing()
        self._state: tuple[Held, ...] | None = None
        self._changelog: tuple[Entry, ...] = ()
        self._taken: dict[str, tuple[int, int]] = {}  # by who takes it up: how many updates and steps
        self._whole = True  # whether all steps are there

    def go_on(self, updates: Iterable[Update], today: date) -> None:
        """Take what is new, in order, and let the days come up to the end of `today`."""
        new, told = list(updates), len(self.course.steps)
        self.updates += new
        for update in new:
            self.fold.take(update)
        self.course.go_on(new, today)
        for step in self.course.steps[told:]:
            self.book.take(step)
            opened = step.heard and step.update.id in self.book.opened
            self.hearing.take(step, self._folded(step), opened=opened)
            self._state = None

    def kept(self) -> dict[str, dict[str, Any]]:
        """What the story needs to go on, in plain values; what was told step by step is left out."""
        lives = {name: part for name, part in vars(self.course.lives).items() if name != "news"}
        parts = {name: {**vars(getattr(self, name))} for name in _PARTS}
        for name, by_step in (("course", "lives"), ("course", "steps"), ("fold", "steps"), ("book", "turns")):
            del parts[name][by_step]
        return {**parts, "lives": lives}

    @classmethod
    def resumed(cls, kept: Mapping[str, Mapping[str, Any]], updates: Iterable[Update]) -> Story:
        """The story of these updates, of which this was kept."""
        story = cls()
        story.updates, story._whole = list(updates), False
        for part in ("lives", *_PARTS):
            vars(story.course.lives if part == "lives" else getattr(story, part)).update(kept[part])
        return story

    def fork(self) -> Story:
        """A story that was told so far like this one, and goes on by itself."""
        other = Story()
        for name in ("updates", "_whole", *_PARTS):
            setattr(other, name, _copied(getattr(self, name)))
        return other

    @property
    def state(self) -> tuple[Held, ...]:
        """What holds for each scope and field; every status as the course says."""
        if self._state is None:
            told = [held for held in self.fold.state if held.field != "status"]
            self._state = in_reading_order([*told, *statuses(self.course)])
        return self._state

    @property
    def changelog(self) -> tuple[Entry, ...]:
        """How the future changed, entry by entry."""
        from btu_cli.history.changelog import entry_of

        _, steps = self._new("changelog")
        turns = self.book.turns[len(self.book.turns) - len(steps) :]
        entries = (
            entry_of(step, self._folded(step), turned) for step, turned in zip(steps, turns, strict=True)
        )
        if new := tuple(entry for entry in entries if entry):
            self._changelog = (*self._changelog, *new)
        return self._changelog

    @property
    def disputes(self) -> Disputes:
        """Who contradicts whom."""
        self._disputes.take(*self._new("disputes"))
        return self._disputes

    @property
    def origins(self) -> Origins:
        """Where the reports come from."""
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
        """What the update of a step did in the fold, where it was heard then."""
        return self.fold.steps[step.update.id] if step.heard else ()

    def _new(self, reader: str) -> tuple[Sequence[Update], Sequence[Step]]:
        """The updates and steps that are new to who takes them up."""
        if not self._whole:
            raise LookupError("a story that was resumed does not know its steps")
        updates, steps = self._taken.get(reader, (0, 0))
        self._taken[reader] = len(self.updates), len(self.course.steps)
        return self.updates[updates:], self.course.steps[steps:]


def _copied(part: object) -> object:
    """A copy of what a story keeps: containers, and what has such; values never change."""
    if isinstance(part, list | set):
        return part.copy()
    if isinstance(part, dict):
        return {key: _copied(value) for key, value in part.items()}
    if isinstance(part, Course | Lives | News | Fold | Ledger | Hearing):
        other = object.__new__(type(part))
        vars(other).update({name: _copied(each) for name, each in vars(part).items()})
        return other
    return part
