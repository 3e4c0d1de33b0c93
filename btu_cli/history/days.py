"""A record, read on one day after the other; what the days have in common is worked out once.

Updates sort by their days. So what answers on a later day is what answered before, and something after it:
the story goes on. Only an axe can put an earlier update in another place; then the story is told again.
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
    """The readings of a record on days up to the moment's, which are asked for in order."""

    def __init__(self, record: ShowRecord, moment: Moment) -> None:
        self._record = record
        self._moment = moment
        self._coming = sorted(at(record.updates, moment), key=order, reverse=True)
        self._story = Story()

    def on(self, day: date) -> Reading:
        """The reading of a day; it is used before that of the next one is asked for."""
        new: list[Update] = []
        while self._coming and self._coming[-1].date.first <= day:
            new.append(self._coming.pop())
        known = self._story.updates
        answering = in_order([*known, *new]) if any(map(is_axe, new)) else (*known, *new)
        if answering[: len(known)] == tuple(known):
            self._story.go_on(answering[len(known) :], day)
        else:
            self._story = Story()
            self._story.go_on(answering, day)
        return Reading(self._record, self._moment._replace(day=day), self._story)
