"""One reading of a record at a moment: everything that a report may ask of it, each worked out once.

Every report takes a reading. What only some reports need (contradictions, origins, findings) is worked out
when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from btu_cli.history.course import Course, statuses
from btu_cli.history.expectations import Expectation, Ledger, ledger
from btu_cli.history.fold import Folding, Held, folding, in_reading_order
from btu_cli.history.headline import Headline, headline
from btu_cli.history.moment import Moment, at, known
from btu_cli.history.progress import Heard, heard
from btu_cli.history.sentence import PLAIN, Told, Voice, sentence

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.history.changelog import Entry
    from btu_cli.history.checks import Finding
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.origins import Origin
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show, Update


class Reading:
    """What a show's updates come to at a moment. Never changed; parts are computed when asked for."""

    def __init__(self, record: ShowRecord, moment: Moment) -> None:
        self.record = record
        self.moment = moment

    @property
    def show(self) -> Show:
        """The show that is read."""
        return self.record.show

    @property
    def today(self) -> date:
        """The day on which the moment asks."""
        return self.moment.day

    def at(self, moment: Moment) -> Reading:
        """The same record, read at another moment."""
        return Reading(self.record, moment)

    @cached_property
    def known(self) -> tuple[Update, ...]:
        """What the record held by the moment, withdrawn updates included."""
        return known(self.record.updates, self.moment)

    @cached_property
    def answering(self) -> tuple[Update, ...]:
        """The updates that answer at the moment, in order."""
        return at(self.record.updates, self.moment)

    @cached_property
    def folded(self) -> Folding:
        """The fold of what answers, field by field and step by step."""
        return folding(self.answering)

    @cached_property
    def course(self) -> Course:
        """The life of the show up to the moment, step by step."""
        return Course(self.answering, self.today)

    @cached_property
    def state(self) -> tuple[Held, ...]:
        """What holds for each scope and field; every status as the course of the show says."""
        told = [held for held in self.folded.state if held.field != "status"]
        return in_reading_order([*told, *statuses(self.course)])

    @cached_property
    def book(self) -> Ledger:
        """The ledger of what was announced, step by step."""
        return ledger(self.course.steps)

    @cached_property
    def expectations(self) -> tuple[Expectation, ...]:
        """What was announced, with what became of it by now."""
        return self.book.expectations(self.today)

    @cached_property
    def heard(self) -> Heard:
        """What the record has heard of progress."""
        return heard(self.course.steps, self.folded.steps, self.expectations, self.today)

    @cached_property
    def head(self) -> Headline:
        """The headline."""
        return headline(self.course, self.expectations, self.heard, self.today, self.moment.stale_months)

    @cached_property
    def changelog(self) -> tuple[Entry, ...]:
        """How the future changed, entry by entry."""
        from btu_cli.history.changelog import changelog

        return changelog(self.course, self.folded, self.book)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions."""
        from btu_cli.history.conflicts import conflicts

        return conflicts(self.answering, self.course, self.state, self.expectations)

    @cached_property
    def origins(self) -> tuple[Origin, ...]:
        """The origins of the updates that answer."""
        from btu_cli.history.origins import origins

        return origins(self.answering)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks notice, in the order of the checks."""
        from btu_cli.history.checks import check

        return check(self)

    def sentence(self, voice: Voice = PLAIN) -> str:
        """The headline's line."""
        spoken = voice._replace(today=self.today)
        lives, put_off = self.course.lives, tuple(self.book.put_off)
        return sentence(Told(self.head, self.expectations, self.state, lives, put_off, self.today, spoken))
