"""The answer of `btu expected`: the ledger of expectations, of one show or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.expectations import DUE, LAPSED, Expectation, ledger
from btu_cli.history.moment import Moment, at
from btu_cli.history.promises import Tally, came_true, days_late, tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show


class ExpectedRow(NamedTuple):
    """An expectation, when it came true, and by how many days it is or was late."""

    show: Show
    entry: Expectation
    came_true: PartialDate | None
    days_late: int


class ExpectedReport(NamedTuple):
    """The rows that were asked for, and how promises were kept in all."""

    moment: Moment
    shows: tuple[Show, ...]
    rows: tuple[ExpectedRow, ...]
    tally: Tally


def expected_report(
    records: Iterable[ShowRecord], moment: Moment, *, lapsed: bool, due: bool
) -> ExpectedReport:
    """The ledger at a moment; `lapsed` and `due` narrow it to these, and together to both."""
    wanted = {state for state, asked in ((LAPSED, lapsed), (DUE, due)) if asked}
    named, rows = [], []
    for show, updates in records:
        named.append(show)
        rows += [
            ExpectedRow(show, entry, came_true(entry), days_late(entry, moment.day))
            for entry in ledger(at(updates, moment), moment.day)
        ]
    kept = tuple(row for row in rows if not wanted or row.entry.state in wanted)
    return ExpectedReport(moment, tuple(named), kept, tally([row.entry for row in rows], moment.day))
