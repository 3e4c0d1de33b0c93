"""Reads a record for one day after another. Work that the days have in common is done once.

Updates are sorted by day. So the updates that answer on a later day are those of the day before, followed by
new ones, and the story continues. Only an axe can move an earlier update to another place; then the story is
read again from the beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.moment import at
from btu_cli.history.ordering import in_order, is_axe
from btu_cli.history.reading import Reading
from btu_cli.history.story import Story
from btu_cli.model.updates import order

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update


class Days:
    """The readings of a record on days up to the moment's day. They must be requested in order."""

    def __init__(self, record: ShowRecord, moment: Moment) -> None:
        self._record = record
        self._moment = moment
        self._coming = sorted(at(record.updates, moment), key=order, reverse=True)
        self._story = Story()

    def on(self, day: date) -> Reading:
        """The reading of a day. It must be used before the next one is requested."""
        new: list[Update] = []
        while self._coming and self._coming[-1].date.first <= day:
            new.append(self._coming.pop())
        known = self._story.updates
        answering = in_order(sorted([*known, *new], key=order)) if any(map(is_axe, new)) else (*known, *new)
        if answering[: len(known)] == tuple(known):
            self._story.go_on(answering[len(known) :], day)
        else:
            self._story = Story()
            self._story.go_on(answering, day)
        return Reading(self._record, self._moment._replace(day=day), self._story)
