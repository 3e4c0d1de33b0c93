"""The answer of `btu inspect`: one update whole, and the updates that it names or that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.changelog import changelog
from btu_cli.history.moment import Moment, at
from btu_cli.reports.timeline import Listed, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.changelog import Change
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show, Update


class InspectReport(NamedTuple):
    """The answer of `btu inspect`: one update whole, with its chain both ways, the nearest first.

    `replaced` are the updates that it names, and those that these name; `replaced_by` the ones that name it,
    and those that name these.
    """

    show: Show
    listed: Listed
    replaced: tuple[Listed, ...]
    replaced_by: tuple[Listed, ...]
    changes: tuple[Change, ...]


def inspect_report(record: ShowRecord, update: Update, moment: Moment) -> InspectReport:
    """One update, with the chain of what it withdrew and what withdrew it."""
    listed = listing(record.updates, moment)
    found = next((entry for entry in listed if entry.update.id == update.id), Listed(update))
    changes = next((e.changes for e in changelog(at(record.updates, moment)) if e.update.id == update.id), ())
    return InspectReport(
        record.show,
        found,
        _chain(update, listed, lambda one, other: other.id in _named(one)),
        _chain(update, listed, lambda one, other: one.id in _named(other)),
        changes,
    )


def _named(update: Update) -> tuple[str | None, str | None]:
    """The ids that an update supersedes or retracts."""
    return (update.supersedes, update.retracts)


def _chain(
    start: Update, listed: tuple[Listed, ...], leads: Callable[[Update, Update], bool]
) -> tuple[Listed, ...]:
    """What `leads` from an update, step by step; each once, so that a forged circle ends."""
    found: dict[str, Listed] = {}
    reached = [start]
    while reached:
        step = [entry for one in reached for entry in listed if leads(one, entry.update)]
        new = {entry.update.id: entry for entry in step if entry.update.id not in {start.id, *found}}
        found |= new
        reached = [entry.update for entry in new.values()]
    return tuple(found.values())
