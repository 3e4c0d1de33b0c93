"""Reads a record before and after a change, at one moment. The common beginning of both is read once.

With a `Memory`, even that reading can be skipped: it may know the story up to some update, and then it keeps
the longer story.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, Protocol

from btu_cli.history.moment import dated_by, known
from btu_cli.history.ordering import is_axe
from btu_cli.history.reading import Reading
from btu_cli.history.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update

MANY: Final = 500  # updates; a shorter story is read as fast as it is recalled


class Memory(Protocol):
    """Something that remembers the beginning of a story."""

    def recall(self, updates: Sequence[Update]) -> Story | None:
        """The story of the first of these updates, as many as are remembered."""

    def keep(self, story: Story) -> None:
        """Remember a story as far as it was read."""


def before_and_after(
    before: ShowRecord, after: ShowRecord, moment: Moment, memory: Memory | None = None
) -> tuple[Reading, Reading]:
    """The readings of a record before and after a change.

    Most news is newer than everything known. Then the second reading is the first one and a few steps more.
    """
    told = Reading(before, moment).answering
    now = _continued(told, before, after, moment) or Reading(after, moment).answering
    story = _story_of(told[: _in_common(told, now)], memory)
    same = len(story.updates)
    other = story.fork()
    story.go_on(told[same:], moment.day)
    other.go_on(now[same:], moment.day)
    return Reading(before, moment, story), Reading(after, moment, other)


def _continued(
    told: tuple[Update, ...], before: ShowRecord, after: ShowRecord, moment: Moment
) -> tuple[Update, ...]:
    """The updates that count after the change, if they are those from before plus the new ones; else empty.

    They are if the new ones come after all others, withdraw none, and are no axe, which may move others.
    """
    count = len(before.updates)
    new = after.updates[count:]
    ids = {update.id for update in new}
    if (
        after.updates[:count] != before.updates
        or any(update.supersedes or update.retracts or is_axe(update) for update in new)
        or any(update.supersedes in ids or update.retracts in ids for update in before.updates)
    ):
        return ()
    return (*told, *dated_by(known(new, moment), moment))


def _story_of(updates: Sequence[Update], memory: Memory | None) -> Story:
    """The story of these updates, up to the day of the last one. A long story is kept in memory."""
    story = memory.recall(updates) if memory and len(updates) >= MANY else None
    story = story or Story()
    new = updates[len(story.updates) :]
    if new:
        story.go_on(new, new[-1].date.first)
    if memory and len(new) >= MANY:
        memory.keep(story)
    return story


def _in_common(told: Sequence[Update], now: Sequence[Update]) -> int:
    """The number of updates that both begin with, cut so that updates of one date are not separated."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(told, now, strict=False)))
    coming = {each[same].date[1:] for each in (told, now) if same < len(each)}
    while same and told[same - 1].date[1:] in coming:
        same -= 1
    return same
