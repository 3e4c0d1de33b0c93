"""Shows one update in full, with a quick entry that gives the same update."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.entry import context_of, format_entry
from btu_cli.history.ids import find_update
from btu_cli.history.moment import dated_by, known
from btu_cli.reports.inspect import InspectReport, inspect_report

if TYPE_CHECKING:
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord


def inspect(record: ShowRecord, prefix: str, moment: Moment) -> InspectReport:
    """The update with this id or prefix, as seen at a moment.

    Raises:
        UpdateNotFound, AmbiguousId: no update has it, or several do.
    """
    answering = dated_by(known(record.updates, moment), moment)
    update = find_update(answering, prefix, record.show.slug)
    return inspect_report(
        record, update, moment, format_entry(update, context_of(record.show, record.updates, moment.day))
    )
