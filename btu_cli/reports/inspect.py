"""The answer of `btu inspect`: one update whole, and the updates that it names or that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.changelog import changelog
from btu_cli.history.moment import Moment, at
from btu_cli.reports.timeline import Listed, listing

if TYPE_CHECKING:
    from btu_cli.history.changelog import Change
    from btu_cli.model.updates import Show, Update


class InspectReport(NamedTuple):
    """The answer of `btu inspect`: one update whole, the updates it names and those that name it."""

    show: Show
    listed: Listed
    replaced: tuple[Listed, ...]
    replaced_by: tuple[Listed, ...]
    changes: tuple[Change, ...]


def inspect_report(show: Show, updates: tuple[Update, ...], update: Update, moment: Moment) -> InspectReport:
    """One update, with the chain of what it withdrew and what withdrew it."""
    listed = listing(updates, moment)
    found = next((entry for entry in listed if entry.update.id == update.id), Listed(update))
    named = (update.supersedes, update.retracts)
    changes = next((e.changes for e in changelog(at(updates, moment)) if e.update.id == update.id), ())
    return InspectReport(
        show,
        found,
        tuple(entry for entry in listed if entry.update.id in named),
        tuple(e for e in listed if update.id in (e.update.supersedes, e.update.retracts)),
        changes,
    )
