"""The answer of `btu diff`: what changed between two moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.changelog import without_echo
from btu_cli.history.diff import diff
from btu_cli.history.reading import Reading
from btu_cli.history.sentence import Voice, Write, prose
from btu_cli.model.catalogues import credits_of
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import change_of, show_of

if TYPE_CHECKING:
    from btu_cli.history.changelog import Change
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class Side(NamedTuple):
    """One of the two moments: its name as typed, and the headline then."""

    name: str
    moment: Moment
    status: str
    outlook: str
    sentence: str
    prose: str

    def document(self) -> shapes.Side:
        """As JSON."""
        return {
            "moment": self.name,
            "as_of": self.moment.day.isoformat(),
            "status": self.status,
            "outlook": self.outlook,
            "sentence": self.sentence,
        }


class DiffReport(NamedTuple):
    """The two sides on a clock, and the differences between them."""

    show: Show
    clock: str
    before: Side
    after: Side
    changes: tuple[Change, ...]
    credits: tuple[str, ...] = ()

    @property
    def news(self) -> tuple[Change, ...]:
        """The changes as people read them."""
        return without_echo(self.changes)

    @property
    def differs(self) -> bool:
        """Whether a fact, an expectation or the headline's outlook changed."""
        headlines = {(side.status, side.outlook) for side in (self.before, self.after)}
        return bool(self.changes) or len(headlines) > 1

    def document(self) -> shapes.DiffDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "clock": self.clock,
            "from": self.before.document(),
            "to": self.after.document(),
            "differs": self.differs,
            "changes": [change_of(made) for made in self.changes],
        }


def diff_report(
    record: ShowRecord,
    clock: str,
    before: tuple[str, Moment],
    after: tuple[str, Moment],
    *,
    numbering: Numbering = OWN,
    write: Write = prose,
) -> DiffReport:
    """What changed between two named moments. `numbering` and `write` are for their sentences."""
    old, new = Reading(record, before[1]), Reading(record, after[1])
    changes = diff(old.state, new.state, old.expectations, new.expectations)
    return DiffReport(
        record.show,
        clock,
        _side(before[0], old, Voice(write, numbering.scope)),
        _side(after[0], new, Voice(write, numbering.scope)),
        changes,
        credits_of(held.said_by.update.source for reading in (old, new) for held in reading.state),
    )


def _side(name: str, reading: Reading, voice: Voice) -> Side:
    head = reading.head
    told = reading.sentence(voice)
    return Side(name, reading.moment, head.status, head.outlook, reading.sentence(), told)
