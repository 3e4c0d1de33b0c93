"""A record before and after a change, at one moment; what both stories begin with is told once.

It is not even told again where somebody remembers it: a `Memory` may know the story up to some update, and is
given it back when it was told further.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, Protocol

from btu_cli.history.reading import Reading
from btu_cli.history.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update

MANY: Final = 500  # updates: a story of fewer is told as fast as it is remembered


class Memory(Protocol):
    """What remembers how a story begins."""

    def recall(self, updates: Sequence[Update]) -> Story | None:
        """The story of the first of these updates, of as many as are remembered."""

    def keep(self, story: Story) -> None:
        """Remember a story, as it was told so far."""


def before_and_after(
    before: ShowRecord, after: ShowRecord, moment: Moment, memory: Memory | None = None
) -> tuple[Reading, Reading]:
    """The readings of a record before and after a change.

    Most news is newer than all that is known: then the one reading is the other, and a few steps more.
    """
    told, now = Reading(before, moment).answering, Reading(after, moment).answering
    story = _told(told[: _in_common(told, now)], memory)
    same = len(story.updates)
    other = story.fork()
    story.go_on(told[same:], moment.day)
    other.go_on(now[same:], moment.day)
    return Reading(before, moment, story), Reading(after, moment, other)


def _told(updates: Sequence[Update], memory: Memory | None) -> Story:
    """The story of these updates, up to the day of the last one; if that takes long, it is kept."""
    story = memory.recall(updates) if memory and len(updates) >= MANY else None
    story = story or Story()
    new = updates[len(story.updates) :]
    if new:
        story.go_on(new, new[-1].date.first)
    if memory and len(new) >= MANY:
        memory.keep(story)
    return story


def _in_common(told: Sequence[Update], now: Sequence[Update]) -> int:
    """With how many updates both begin, up to the end of a date: news of one date is told together."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(told, now, strict=False)))
    coming = {each[same].date[1:] for each in (told, now) if same < len(each)}
    while same and told[same - 1].date[1:] in coming:
        same -= 1
    return same
