"""One reading of a record at a moment: everything that a report may ask of it, each worked out once.

Every report takes a reading. What only some reports need (contradictions, origins, findings) is worked out
when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from btu_cli.history.expectations import Expectation, ledger
from btu_cli.history.fold import Held, fold
from btu_cli.history.headline import Headline, headline
from btu_cli.history.moment import Moment, at, known
from btu_cli.history.sentence import PLAIN, Voice, sentence

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
    def state(self) -> tuple[Held, ...]:
        """What holds for each scope and field."""
        return fold(self.answering)

    @cached_property
    def expectations(self) -> tuple[Expectation, ...]:
        """The ledger of what was announced."""
        return ledger(self.answering, self.moment.day)

    @cached_property
    def head(self) -> Headline:
        """The headline."""
        return headline(self.answering, self.expectations, self.moment.day, self.moment.stale_months)

    @cached_property
    def changelog(self) -> tuple[Entry, ...]:
        """How the future changed, entry by entry."""
        from btu_cli.history.changelog import changelog

        return changelog(self.answering)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions."""
        from btu_cli.history.conflicts import conflicts

        return conflicts(self.answering)

    @cached_property
    def origins(self) -> tuple[Origin, ...]:
        """The origins behind the updates that answer."""
        from btu_cli.history.origins import origins

        return origins(self.answering)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks notice, in the order of the checks."""
        from btu_cli.history.checks import check

        return check(self)

    def sentence(self, voice: Voice = PLAIN) -> str:
        """The headline's line."""
        return sentence(self.head, self.expectations, self.state, self.moment.day, voice)
