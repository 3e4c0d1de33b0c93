"""The desk of an action: the record, and the moment at which the action was requested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.sentence import Write, prose
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.store import Store


class Desk(NamedTuple):
    """The record, the instant at which the action began, and the moment of its report.

    `write` writes the dates of its sentences.
    """

    store: Store
    now: datetime
    moment: Moment
    write: Write = prose

    @property
    def today(self) -> date:
        """The day on the user's own calendar."""
        return self.moment.day

    def open(self, slug: str) -> ShowRecord:
        """A show to change, as it is now. This locks nothing.

        Raises:
            ShowNotFound: there is no such show.
            Damaged: a file of it cannot be trusted.
            WriteFailed: there is no folder to write to, and none can be made.
        """
        self.store.require_folder()
        return self.store.read(slug)
