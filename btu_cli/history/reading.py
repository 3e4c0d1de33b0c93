"""A reading of a record at a moment: everything that reports need, each part computed once.

Every report takes a reading. Parts that only some reports need (contradictions, origins, findings) are
computed when they are first used. `btu_cli.history.days` reads a record for one day after another.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from btu_cli.history.headline import Headline, headline
from btu_cli.history.moment import Moment, at, known
from btu_cli.history.sentence import PLAIN, Told, Voice, sentence
from btu_cli.history.story import Story
from btu_cli.model.lifecycle import CLOSED
from btu_cli.model.updates import of_day

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.history.changelog import Entry
    from btu_cli.history.checks import Finding
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.course import Course
    from btu_cli.history.expectations import Expectation, Ledger
    from btu_cli.history.fold import Held
    from btu_cli.history.origins import Origin
    from btu_cli.history.progress import Heard
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show, Update


class Reading:
    """The results of a show's updates at a moment. It never changes; parts are computed when they are used.

    If the `story` of the answering updates is given, it is not computed again.
    """

    def __init__(self, record: ShowRecord, moment: Moment, story: Story | None = None) -> None:
        self.record = record
        self.moment = moment
        self._story = story

    @property
    def show(self) -> Show:
        """The show that is read."""
        return self.record.show

    @property
    def today(self) -> date:
        """The day of the moment."""
        return self.moment.day

    def at(self, moment: Moment) -> Reading:
        """The same record, read at another moment."""
        return Reading(self.record, moment)

    @cached_property
    def known(self) -> tuple[Update, ...]:
        """The updates that the record held by the moment, withdrawn ones included."""
        return known(self.record.updates, self.moment)

    @cached_property
    def answering(self) -> tuple[Update, ...]:
        """The updates that answer at the moment, in order."""
        return tuple(self._story.updates) if self._story else at(self.record.updates, self.moment)

    @cached_property
    def story(self) -> Story:
        """The story of the answering updates."""
        story = self._story or Story()
        if self._story is None:
            story.go_on(self.answering, self.today)
        return story

    @property
    def course(self) -> Course:
        """The life of the show up to the moment, step by step."""
        return self.story.course

    @property
    def ledger(self) -> Ledger:
        """The ledger of expectations."""
        return self.story.ledger

    @property
    def state(self) -> tuple[Held, ...]:
        """The value of each scope and field. The course of the show gives the statuses."""
        return self.story.state

    @cached_property
    def expectations(self) -> tuple[Expectation, ...]:
        """The expectations with their present states."""
        return self.ledger.expectations(self.today)

    @cached_property
    def heard(self) -> Heard:
        """The last progress and reports."""
        return self.story.hearing.by(self.today)

    @cached_property
    def head(self) -> Headline:
        """The headline."""
        return headline(self.course, self.expectations, self.heard, self.today, self.moment.stale_months)

    @property
    def changelog(self) -> tuple[Entry, ...]:
        """The entries of the changelog."""
        return self.story.changelog

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions."""
        return self.story.disputes.found(self.state, self.expectations)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The origins of the updates that answer."""
        return self.story.origins.found

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, in the order of the checks."""
        from btu_cli.history.checks import check

        return check(self)

    def sentence(self, voice: Voice = PLAIN) -> str:
        """The headline's sentence."""
        spoken = voice._replace(today=self.today)
        lives, put_off = self.course.lives, self.ledger.put_off
        against = self.against
        return sentence(
            Told(self.head, self.expectations, self.state, lives, put_off, self.today, spoken, against)
        )

    @cached_property
    def against(self) -> tuple[Claim, ...]:
        """The firm claims that contradict the status. Seldom are both life and death told of one day."""
        days = {claim.update.date.first for claim in self.head.support}
        told = (update for day in days for update in of_day(self.record.updates, day))
        if len({status in CLOSED for update in told if (status := update.value_of("status"))}) < 2:  # noqa: PLR2004
            return ()
        from btu_cli.history.conflicts import against_status

        return against_status([each for each in self.answering if each.date.first in days], self.head)
