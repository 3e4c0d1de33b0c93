"""One reading of a record at a moment: the updates that answer, what they fold to, and what that comes to.

Every report begins with it; what only some need (contradictions, origins, findings) they work out themselves.
"""

from collections.abc import Iterable
from typing import NamedTuple

from btu_cli.history.expectations import Expectation, ledger
from btu_cli.history.fold import Held, fold
from btu_cli.history.headline import Headline, headline
from btu_cli.history.moment import Moment, at
from btu_cli.history.sentence import PLAIN, Voice, sentence
from btu_cli.model.updates import Update


class Reading(NamedTuple):
    """The updates that answer at a moment, in order, with their state, ledger and headline."""

    moment: Moment
    answering: tuple[Update, ...]
    state: tuple[Held, ...]
    expectations: tuple[Expectation, ...]
    head: Headline

    def sentence(self, voice: Voice = PLAIN) -> str:
        """The headline's line."""
        return sentence(self.head, self.expectations, self.state, self.moment.day, voice)


def read(updates: Iterable[Update], moment: Moment) -> Reading:
    """Read what is known of a show at a moment."""
    answering = at(updates, moment)
    expectations = ledger(answering, moment.day)
    head = headline(answering, expectations, moment.day, moment.stale_months)
    return Reading(moment, answering, fold(answering), expectations, head)
