"""A record before and after a change, at one moment; what both stories begin with is told once."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from btu_cli.history.reading import Reading
from btu_cli.history.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update


def before_and_after(before: ShowRecord, after: ShowRecord, moment: Moment) -> tuple[Reading, Reading]:
    """The readings of a record before and after a change.

    Most news is newer than all that is known: then the one reading is the other, and a few steps more.
    """
    told, now = Reading(before, moment).answering, Reading(after, moment).answering
    same = _in_common(told, now)
    story = Story()
    if same:
        story.go_on(told[:same], told[same - 1].date.first)
    other = story.fork()
    story.go_on(told[same:], moment.day)
    other.go_on(now[same:], moment.day)
    return Reading(before, moment, story), Reading(after, moment, other)


def _in_common(told: Sequence[Update], now: Sequence[Update]) -> int:
    """With how many updates both begin, up to the end of a date: news of one date is told together."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(told, now, strict=False)))
    coming = {each[same].date[1:] for each in (told, now) if same < len(each)}
    while same and told[same - 1].date[1:] in coming:
        same -= 1
    return same
